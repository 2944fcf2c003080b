#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "sim/engine/history.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/settings.hpp"

namespace acmsim::tools {

/// Which event of a document's own history cannot happen as told, and why: its JSON Pointer, the
/// sentence, and both in a line after their place in the file.
std::string misfit_pointer(const sim::ScriptMisfit& misfit);
std::string misfit_sentence(const sim::ScriptMisfit& misfit);
std::string misfit_line(const std::string& path, std::string_view text,
                        const sim::ScriptMisfit& misfit);

/// Whether a history keeps what its document claims.
Exit exit_of_history(const sim::History& history);

/// The line about a `--schedule` that is none.
std::string schedule_mistake(const std::string& schedule);

/// How a history of a document is played that ends where `--at` says. What the document's own
/// history tells of the time after that is taken off it.
tl::expected<sim::RunOptions, std::string> ending_as_asked(const std::string& path,
                                                           LoadedScenario& loaded,
                                                           sim::RunOptions how,
                                                           const Options& options);

/// One history of a document from this file, up to `--at` if that is given: an instant, a duration
/// after the start (`+30m`), or a step, which means the instant at which that ends.
///
/// A line instead if `--at` is none of these or not within the history, or if the document's own
/// history cannot happen as told. Without `--at` it plays with the document's world, not a copy.
tl::expected<sim::History, std::string> play(const std::string& path, LoadedScenario& loaded,
                                             sim::RunOptions how, const Options& options);

}  // namespace acmsim::tools
