#include "sim/evidence/record_line.hpp"

#include <algorithm>
#include <charconv>

#include "model/base/ascii.hpp"
#include "sim/dig/digest.hpp"
#include "sim/evidence/command_line.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// More lines than any record needs.
constexpr std::size_t kRecordLinesMax = 64;

std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  text.remove_prefix(word.size());
  return word;
}

/// Seconds, or with `+ttlunits` such as `1h30m`.
std::optional<std::uint32_t> ttl_in(std::string_view word) {
  std::uint64_t seconds = 0;
  bool has_unit = true;
  while (!word.empty()) {
    std::uint32_t number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    if (read.ec != std::errc() || !has_unit) return std::nullopt;
    word.remove_prefix(static_cast<std::size_t>(read.ptr - word.data()));
    const char unit = word.empty() ? '\0' : to_lower(word.front());
    const std::uint64_t factor = unit == 'w'   ? 604'800U
                                 : unit == 'd' ? 86'400U
                                 : unit == 'h' ? 3'600U
                                 : unit == 'm' ? 60U
                                               : 1U;
    has_unit = unit != '\0';
    if (has_unit && factor == 1 && unit != 's') return std::nullopt;
    if (has_unit) word.remove_prefix(1);
    seconds += number * factor;
    if (seconds > 0xFFFF'FFFFU) return std::nullopt;
  }
  return static_cast<std::uint32_t>(seconds);
}

/// Where a comment begins; quoted texts have none.
std::size_t comment_in(std::string_view line) {
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '"') {
      is_quoted = !is_quoted;
    } else if (line[i] == ';' && !is_quoted) {
      return i;
    }
  }
  return line.size();
}

std::size_t unquoted(std::string_view line, char wanted) {
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '"') {
      is_quoted = !is_quoted;
    } else if (line[i] == wanted && !is_quoted) {
      return i;
    }
  }
  return line.npos;
}

/// dig has blanks among the digits; Route 53 takes none.
std::string in_one_piece(const DigestRow& row, std::string_view text) {
  std::string joined;
  std::size_t words = 0;
  for (const std::string_view word : words_in(text)) {
    if (words > 0 && words <= row.words) joined += ' ';
    joined += word;
    ++words;
  }
  return joined;
}

}  // namespace

RecordSeen record_of(DomainName owner, std::optional<std::uint32_t> ttl, std::string type_word,
                     std::string_view text) {
  RecordSeen record;
  record.owner = std::move(owner);
  record.ttl = ttl;
  record.text = text;
  const auto* row = row_named(kRecordTypeNames, &RecordTypeName::word, std::string_view(type_word));
  if (row != nullptr) {
    record.type = row->type;
    if (const DigestRow* digest = digest_row(row->type)) record.text = in_one_piece(*digest, text);
    record.data = RecordValue(row->type, record.text).data;
    if (row->is_value_a_name) {
      if (auto name = name_in_dig(trimmed(text))) record.data = std::move(*name);
    }
  }
  record.type_word = std::move(type_word);
  return record;
}

std::optional<RecordSeen> record_in(std::string_view line) {
  constexpr std::size_t kOwnerMax = 1100;  // 253 octets, each of them an escape.
  if (line.empty() || line[0] == ';' || line[0] == ' ' || line[0] == '\t') return std::nullopt;
  const std::string_view owner = take_word(line);
  if (owner.size() > kOwnerMax || owner.find('.') == owner.npos) return std::nullopt;
  std::optional<std::uint32_t> ttl;
  bool has_class = false;
  std::string_view word = take_word(line);
  if (!word.empty() && is_digit(word[0])) {
    ttl = ttl_in(word);
    if (!ttl) return std::nullopt;
    word = take_word(line);
  }
  if (word == "IN" || word == "CH" || word == "HS") {
    has_class = true;
    word = take_word(line);
  }
  if (!(ttl || has_class) || !is_type_word(word) || trimmed(line).empty()) return std::nullopt;
  auto name = name_in_dig(owner);
  if (!name) return std::nullopt;
  return record_of(std::move(*name), ttl, std::string(word), trimmed(line));
}

std::size_t lines_of_record(std::span<const std::string_view> lines) {
  const std::string_view first = lines[0].substr(0, comment_in(lines[0]));
  if (unquoted(first, '(') == first.npos || unquoted(first, ')') != first.npos) return 1;
  for (std::size_t i = 1; i < std::min(lines.size(), kRecordLinesMax); ++i) {
    const std::string_view line = lines[i].substr(0, comment_in(lines[i]));
    if (unquoted(line, ')') != line.npos) return i + 1;
  }
  return 1;
}

std::size_t lines_of_cut_record(std::span<const std::string_view> lines, std::size_t count,
                                std::string& text) {
  const auto is_open = [](const std::string& line) {
    const auto record = record_in(line);
    if (!record || !record->type || line.ends_with('.')) return false;
    return row_of(kRecordTypeNames, *record->type).is_value_a_name;
  };
  std::string whole = text;
  for (std::size_t i = count; i < lines.size() && is_open(whole); ++i) {
    const std::string_view next = lines[i];
    if (next.empty() || next.find_first_of(" \t;") != next.npos) break;
    whole += next;
    if (!whole.ends_with('.')) continue;
    text = std::move(whole);
    return i + 1;
  }
  return count;
}

std::string joined_record(std::span<const std::string_view> lines) {
  if (lines.size() == 1) return std::string(lines[0]);
  std::string joined;
  for (const std::string_view whole : lines) {
    std::string line(whole.substr(0, comment_in(whole)));
    for (const char bracket : {'(', ')'}) {
      if (const auto at = unquoted(line, bracket); at != line.npos) line[at] = ' ';
    }
    for (const std::string_view word : words_in(line)) {
      joined += joined.empty() ? "" : " ";
      joined += word;
    }
  }
  return joined;
}

}  // namespace acmsim::sim
