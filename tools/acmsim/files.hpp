#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "sim/json/input_error.hpp"
#include "sim/plan/scenario.hpp"
#include "sim/report/text_writer.hpp"
#include "tools/acmsim/settings.hpp"

namespace acmsim::tools {

using sim::shown_text;

/// Writes all of a text to a file descriptor: 0, or the error number.
int write_all(int fd, std::string_view text);

/// A file's name as an error shows it: in one line, and `-` as what it stands for.
std::string shown_path(const std::string& path);

/// The text of a file, `-` for standard input; or one sentence that says why it cannot be read.
/// No more than a little over 64 MiB is read: what is longer is refused later for its length.
tl::expected<std::string, std::string> read_file(const std::string& path);

/// The lines of a file descriptor, as they come.
class LineReader {
 public:
  explicit LineReader(int fd) : fd_(fd) {}

  /// The next line without its end, as soon as it is whole; nothing at the end of input, or where
  /// it cannot be read. Of a line longer than a document may be, only so much that it is refused.
  std::optional<std::string> next();

 private:
  int fd_;
  std::string read_;  ///< What has been read after the last line.
  bool has_ended_ = false;
};

/// Writes a file whole or not at all; one sentence if it cannot be written. A link is followed.
std::optional<std::string> write_file(const std::string& path, const std::string& text);

/// A scenario document from a file in which members are set (`KEY=VALUE` each), or the lines that
/// say what is wrong with it, each with the file's name.
tl::expected<LoadedScenario, std::string> load_scenario(
    const std::string& path, const std::vector<std::string>& settings = {});
/// A scenario from a text that has been read from a file, or the same lines.
tl::expected<sim::Scenario, std::string> parse_scenario(const std::string& path,
                                                        std::string_view text);

/// How many errors of one file are printed; the others are only counted.
inline constexpr std::size_t kErrorsShown = 50;

/// Where something stands in a file, as editors take it: `plan.json:41:7`, or the file alone where
/// the line is not known.
std::string place_text(const std::string& path, const sim::InputError& error);
/// The same of a value of a document, by its JSON Pointer; `text` is the document's.
std::string place_text(const std::string& path, std::string_view text, const std::string& pointer);

/// Says how many more errors than these a file has, which are not told.
std::string more_errors(std::size_t errors);

/// The line that says why a file cannot be read.
std::string unreadable_line(const std::string& path, const std::string& why);

/// The lines for a file's errors.
std::string error_lines(const std::string& path, const std::vector<sim::InputError>& errors);

}  // namespace acmsim::tools
