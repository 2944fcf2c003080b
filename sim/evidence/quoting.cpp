#include "sim/evidence/quoting.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kIndents = " \t";

/// The number in front of a line, and what stands behind it.
struct Numbered {
  unsigned long number = 0;
  std::string_view rest;
};

std::optional<Numbered> numbered(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(kIndents), line.size()));
  Numbered found;
  const char* end = line.data() + line.size();
  const auto read = std::from_chars(line.data(), end, found.number);
  if (read.ec != std::errc()) return std::nullopt;
  found.rest = line.substr(static_cast<std::size_t>(read.ptr - line.data()));
  if (found.rest.empty()) return found;
  if (std::string_view("\t :|").find(found.rest[0]) == std::string_view::npos) return std::nullopt;
  found.rest.remove_prefix(1);
  return found;
}

/// As `cat -n`, `grep -n ''` and editors number them: each line, one more than the last.
void take_numbers(std::vector<std::string_view>& lines) {
  std::vector<std::string_view> rests;
  unsigned long last = 0;
  for (const std::string_view line : lines) {
    const auto found = numbered(line);
    if (!found || (!rests.empty() && found->number != last + 1)) return;
    last = found->number;
    rests.push_back(found->rest);
  }
  if (rests.size() > 2) lines = std::move(rests);
}

/// A run of lines that all begin with `>`. One or two are a prompt, or a registry's last line.
void take_marks(std::vector<std::string_view>& lines) {
  constexpr std::size_t kRunMin = 4;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].starts_with('>')) ++end;
    for (std::size_t i = begin; end - begin >= kRunMin && i < end; ++i) {
      lines[i].remove_prefix(1);
      if (lines[i].starts_with(' ')) lines[i].remove_prefix(1);
    }
    begin = end + 1;
  }
}

void take_fences(std::vector<std::string_view>& lines) {
  constexpr std::array<std::string_view, 4> kFences{"```", "~~~", "{code", "{noformat"};
  for (std::string_view& line : lines) {
    const std::string_view text = trimmed(line);
    if (std::ranges::any_of(kFences, [&](auto fence) { return text.starts_with(fence); })) {
      line = {};
    }
  }
}

/// Whether a line that is indented was at the margin when dig or nslookup printed it.
bool is_marginal(std::string_view text) {
  constexpr std::array<std::string_view, 9> kBegins{"; <<>> DiG",
                                                    ";; Got answer",
                                                    ";; ->>HEADER<<-",
                                                    "Server:",
                                                    "Non-authoritative answer",
                                                    "** server can't find",
                                                    "$ dig",
                                                    "$ nslookup",
                                                    "$ whois"};
  return std::ranges::any_of(kBegins, [&](auto begin) { return text.starts_with(begin); });
}

void take_indents(std::vector<std::string_view>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto width = lines[i].find_first_not_of(kIndents);
    if (width == 0 || width == std::string_view::npos) continue;
    if (!is_marginal(lines[i].substr(width))) continue;
    const std::string_view indent = lines[i].substr(0, width);
    const auto is_in = [&](std::string_view line) {
      return line.starts_with(indent) || trimmed(line).empty();
    };
    std::size_t begin = i;
    while (begin > 0 && is_in(lines[begin - 1])) --begin;
    for (std::size_t at = begin; at < lines.size() && is_in(lines[at]); ++at) {
      lines[at].remove_prefix(std::min(width, lines[at].size()));
    }
  }
}

}  // namespace

std::string without_quoting(std::string text) {
  constexpr int kMarksMax = 3;
  std::vector<std::string_view> lines = lines_in(text);
  const std::vector<std::string_view> before = lines;
  take_numbers(lines);
  for (int depth = 0; depth < kMarksMax; ++depth) take_marks(lines);
  take_fences(lines);
  take_indents(lines);
  const auto same = [](std::string_view one, std::string_view other) {
    return one.data() == other.data() && one.size() == other.size();
  };
  if (std::ranges::equal(lines, before, same)) return text;
  std::string taken;
  taken.reserve(text.size());
  for (const std::string_view line : lines) {
    taken += line;
    taken += '\n';
  }
  if (!text.ends_with('\n') && !taken.empty()) taken.pop_back();
  return taken;
}

}  // namespace acmsim::sim
