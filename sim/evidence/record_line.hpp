#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "sim/evidence/dns_seen.hpp"

namespace acmsim::sim {

/// A record with what its words say; its place is left empty.
RecordSeen record_of(DomainName owner, std::optional<std::uint32_t> ttl, std::string type_word,
                     std::string_view text);

/// How many lines a record takes, of which the first `count` are joined in `text` already: a
/// terminal has cut a line that was too long for it, where a value that is a name lacks the dot
/// that dig puts at its end, and has it with what comes next. `text` becomes the whole line then.
std::size_t lines_of_cut_record(std::span<const std::string_view> lines, std::size_t count,
                                std::string& text);

/// A record as dig prints it: owner, TTL, class, type, value. With `+nottlid` or `+noclass` one of
/// the middle two is missing. Nothing if a line is none.
std::optional<RecordSeen> record_in(std::string_view line);

/// A record that `+multiline` has spread over lines, up to its `)`: how many lines it takes; 1 for
/// one that it has not.
std::size_t lines_of_record(std::span<const std::string_view> lines);

/// Such lines as one, without comments and brackets.
std::string joined_record(std::span<const std::string_view> lines);

}  // namespace acmsim::sim
