// How text fits a terminal: lines are folded to its columns, long ids are shortened.
#include "tools/acmsim/terminal.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <map>
#include <set>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

#include "sim/evidence/command_line.hpp"
#include "sim/report/table.hpp"

namespace acmsim::tools {
namespace {

constexpr int kUsualColumns = 80;
/// On fewer nothing is readable.
constexpr int kColumnsMin = 20;

/// Where an escape sequence (`ESC [ ... m`) that begins here ends; here if none begins.
std::size_t end_of_escape(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\x1b[") return at;
  const auto end = text.find('m', at);
  return end == text.npos ? at : end + 1;
}

/// The width on a terminal, which does not show escape sequences.
int shown_width(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_escape(text, at);
    if (end == at) shown += text[at++];
    at = std::max(at, end);
  }
  return sim::width_of(shown);
}

std::size_t length_of_first(std::string_view text) {
  const std::size_t escape = end_of_escape(text, 0);
  if (escape > 0) return escape;
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

/// The width of the widest word.
int widest_word(std::string_view text) {
  int widest = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    widest = std::max(widest, shown_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

/// Where the text of a line goes on in the next one.
int hang_of(std::string_view line, int columns) {
  const auto start = std::min(line.find_first_not_of(' '), line.size());
  const int least = static_cast<int>(start) + 2;
  int hang = least;
  std::string_view rest = line;
  for (auto gap = line.find("  ", start); gap != line.npos; gap = line.find("  ", gap)) {
    gap = line.find_first_not_of(' ', gap);
    if (gap == line.npos) break;
    const int width = shown_width(line.substr(0, gap));
    if (3 * width > 2 * columns) break;
    hang = width;
    rest = line.substr(gap);
  }
  hang = std::max(least, std::min(hang, columns - widest_word(rest)));
  return 3 * hang <= 2 * columns ? hang : 2;
}

/// One line, folded.
class Fold {
 public:
  Fold(std::string_view line, int columns) : line_(line), columns_(columns) {}

  std::string text() && {
    const int hang = hang_of(line_, columns_);
    for (std::size_t at = 0; at < line_.size();) {
      const auto word = std::min(line_.find_first_not_of(' ', at), line_.size());
      const auto end = std::min(line_.find(' ', word), line_.size());
      add(line_.substr(at, word - at), line_.substr(word, end - word), hang);
      at = end;
    }
    return std::move(text_);
  }

 private:
  void add(std::string_view gap, std::string_view word, int hang) {
    if (word.empty()) return;  // Spaces at the end.
    const int gap_width = static_cast<int>(gap.size());
    if (is_begun_ && width_ + gap_width + shown_width(word) > columns_) {
      begin_next(hang);
    } else {
      put(gap, gap_width);
    }
    while (width_ + shown_width(word) > columns_) {  // Wider than a line.
      const std::size_t length = length_of_first(word);
      const int width = shown_width(word.substr(0, length));
      if (width_ + width > columns_) begin_next(hang);
      put(word.substr(0, length), width);
      word.remove_prefix(length);
    }
    put(word, shown_width(word));
    is_begun_ = true;
  }

  void begin_next(int hang) {
    text_ += '\n' + std::string(static_cast<std::size_t>(hang), ' ');
    width_ = hang;
  }
  void put(std::string_view part, int width) {
    text_ += part;
    width_ += width;
  }

  std::string_view line_;
  int columns_;
  std::string text_;
  int width_ = 0;
  bool is_begun_ = false;
};

/// A command to be copied and run: folded, it would be another one.
bool is_command(std::string_view line) {
  return line.starts_with("    ") && !sim::command_of(line).program.empty();
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

/// How long the UUID, or the label of a validation record, is that begins here; 0 if none does.
std::size_t length_of_id(std::string_view text) {
  constexpr std::size_t kUuid = 36;
  constexpr std::size_t kLabel = 33;
  const auto is_like = [&](std::size_t length, auto fits) {
    if (text.size() < length) return false;
    for (std::size_t i = 0; i < length; ++i) {
      if (!fits(i, text[i])) return false;
    }
    return text.size() == length || (std::isalnum(static_cast<unsigned char>(text[length])) == 0);
  };
  if (is_like(kLabel, [](std::size_t i, char c) { return i == 0 ? c == '_' : is_hex(c); })) {
    return kLabel;
  }
  const auto is_of_uuid = [](std::size_t i, char c) {
    return i == 8 || i == 13 || i == 18 || i == 23 ? c == '-' : is_hex(c);
  };
  return is_like(kUuid, is_of_uuid) ? kUuid : 0;
}

/// What is left of one.
std::string short_form(std::string_view id) { return std::string(id.substr(0, 6)) + "…"; }

/// Calls with every piece of a text: an id, or what lies between two.
void for_each_piece(std::string_view text, const auto& act) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_begin = at == 0 || std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0;
    const std::size_t length = is_begin ? length_of_id(text.substr(at)) : 0;
    if (length == 0) {
      ++at;
      continue;
    }
    act(text.substr(from, at - from), false);
    act(text.substr(at, length), true);
    at += length;
    from = at;
  }
  act(text.substr(from), false);
}

}  // namespace

int columns_of(int descriptor) {
  if (::isatty(descriptor) != 1) return 0;
  winsize size{};
  int columns = 0;
  const char* said = std::getenv("COLUMNS");
  const std::string_view text = said == nullptr ? "" : said;
  std::from_chars(text.data(), text.data() + text.size(), columns);
  if (columns <= 0 && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  return columns <= 0 ? kUsualColumns : std::max(columns, kColumnsMin);
}

std::string folded(std::string_view text, int columns) {
  std::string lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const bool stays = shown_width(line) <= columns || is_command(line);
    lines += stays ? std::string(line) : Fold(line, columns).text();
    if (end < text.size()) lines += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string shortened(std::string_view text) {
  std::map<std::string, std::set<std::string_view>> ids;
  for_each_piece(text, [&](std::string_view piece, bool is_id) {
    if (is_id) ids[short_form(piece)].insert(piece);
  });
  std::string shorter;
  for_each_piece(text, [&](std::string_view piece, bool is_id) {
    const bool is_alone = is_id && ids.at(short_form(piece)).size() == 1;
    shorter += is_alone ? short_form(piece) : std::string(piece);
  });
  return shorter;
}

}  // namespace acmsim::tools
