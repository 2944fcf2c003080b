// The architecture, kept by a test: who may include whom, which words belong where, how long a line
// and a file may be. To change a rule is to change a row of tidy_rules.hpp.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "tests/tidy_rules.hpp"

namespace acmsim {
namespace {

namespace fs = std::filesystem;

struct Line {
  std::size_t number;
  std::string text;
  std::string code;  ///< The text without its comment.
};

struct SourceFile {
  std::string path;  ///< From the root, as in an #include.
  std::vector<Line> lines;
};

fs::path root() { return ACMSIM_SOURCE_DIR; }

bool is_below(std::string_view path, const std::string& folder) {
  return path.starts_with(folder + "/");
}

bool is_below_any(std::string_view path, const Folders& folders) {
  return std::ranges::any_of(folders, [&](const auto& folder) { return is_below(path, folder); });
}

std::vector<Line> read_lines(const fs::path& path) {
  std::vector<Line> lines;
  std::ifstream file(path);
  for (std::string text; std::getline(file, text);) {
    const std::string code = text.substr(0, text.find("//"));
    lines.push_back({lines.size() + 1, text, code});
  }
  return lines;
}

std::vector<SourceFile> read_sources() {
  std::vector<SourceFile> files;
  for (const std::string& folder : kCodeFolders) {
    if (!fs::exists(root() / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root() / folder)) {
      const std::string suffix = entry.path().extension().string();
      if (suffix != ".cpp" && suffix != ".hpp") continue;
      const std::string path = fs::relative(entry.path(), root()).string();
      if (is_below(path, "tests/consumer")) continue;  // Somebody else's project.
      files.push_back({path, read_lines(entry.path())});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

const std::vector<SourceFile>& sources() {
  static const std::vector<SourceFile> kSources = read_sources();
  return kSources;
}

/// What is wrong, a line for each offence, so that a run names them all.
class Offences {
 public:
  void add(const SourceFile& file, const Line& line, const std::string& what) {
    lines_.push_back(file.path + ":" + std::to_string(line.number) + ": " + what);
  }
  const std::vector<std::string>& lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
};

const std::vector<std::string> kNone;

/// What the line includes, with its quotes: `"model/world/world.hpp"` or `<vector>`; or nothing.
std::string included(const Line& line) {
  static const std::regex kInclude(R"re(^\s*#\s*include\s*(["<][^">]+[">]))re");
  std::smatch match;
  return std::regex_search(line.text, match, kInclude) ? match[1].str() : std::string();
}

template <class Visit>
void for_each_include(char quote, const Visit& visit) {
  for (const SourceFile& file : sources()) {
    for (const Line& line : file.lines) {
      const std::string header = included(line);
      if (header.starts_with(quote)) visit(file, line, header.substr(1, header.size() - 2));
    }
  }
}

/// The row of the longest folder that the file is below.
const Folders& may_include(const std::string& path) {
  const std::pair<const std::string, Folders>* best = nullptr;
  for (const auto& row : kMayInclude) {
    if (!is_below(path, row.first)) continue;
    if (best == nullptr || row.first.size() > best->first.size()) best = &row;
  }
  REQUIRE(best != nullptr);
  return best->second;
}

/// Whether a word of the line is this one; `rand` is not a word of `operand`.
bool has_word(const std::string& text, const std::string& word) {
  const auto in_word = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if (at > 0 && in_word(text[at - 1])) continue;
    if (end < text.size() && in_word(text[end])) continue;
    return true;
  }
  return false;
}

/// Tables that a script writes: their lines are nobody's to read.
bool is_written(const SourceFile& file) {
  return !file.lines.empty() && file.lines.front().text.starts_with("// Written by tools/");
}

TEST_CASE("no folder includes what it must not know", "[tidy]") {
  Offences offences;
  for_each_include('"', [&](const auto& file, const auto& line, const std::string& header) {
    if (!is_below_any(header, may_include(file.path))) {
      offences.add(file, line, "must not include \"" + header + '"');
    }
  });
  CHECK(offences.lines() == kNone);
}

TEST_CASE("our own headers are included from the root, in quotes", "[tidy]") {
  Offences offences;
  for_each_include('"', [&](const auto& file, const auto& line, const std::string& header) {
    if (!fs::exists(root() / header)) offences.add(file, line, "no such file: " + header);
  });
  for_each_include('<', [&](const auto& file, const auto& line, const std::string& header) {
    if (is_below_any(header, kCodeFolders)) offences.add(file, line, "is ours: " + header);
  });
  CHECK(offences.lines() == kNone);
}

TEST_CASE("foreign headers stay in their folders", "[tidy]") {
  Offences offences;
  for_each_include('<', [&](const auto& file, const auto& line, const std::string& header) {
    for (const auto& [prefix, folders] : kForeignHeaders) {
      if (header.starts_with(prefix) && !is_below_any(file.path, folders)) {
        offences.add(file, line, "<" + header + "> is not for this folder");
      }
    }
  });
  CHECK(offences.lines() == kNone);
}

TEST_CASE("nothing but the document and the seed decides a run", "[tidy]") {
  // A variable, and no function: no parenthesis stands before its value.
  static const std::regex kShared(R"(^\s*static (?!const)[^(]*[;={])");
  Offences offences;
  for (const SourceFile& file : sources()) {
    if (!is_below_any(file.path, {"model", "sim"})) continue;
    for (const Line& line : file.lines) {
      for (const auto& [source, words] : kImpureWords) {
        for (const std::string& word : words) {
          if (has_word(line.code, word)) offences.add(file, line, word + " (" + source + ")");
        }
      }
      if (std::regex_search(line.code, kShared)) offences.add(file, line, "runs share it");
    }
  }
  CHECK(offences.lines() == kNone);
}

TEST_CASE("lines and files have a length one can read", "[tidy]") {
  Offences offences;
  for (const SourceFile& file : sources()) {
    if (is_written(file)) continue;
    for (const Line& line : file.lines) {
      // Bytes of a UTF-8 sequence after its first take no column.
      const auto columns = std::ranges::count_if(
          line.text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
      if (columns > static_cast<std::ptrdiff_t>(kColumnsMax)) offences.add(file, line, "too long");
    }
    if (file.lines.size() > kLinesMax) offences.add(file, file.lines.back(), "too many lines");
  }
  CHECK(offences.lines() == kNone);
}

TEST_CASE("no note to oneself is left in the code", "[tidy]") {
  Offences offences;
  for (const SourceFile& file : sources()) {
    for (const Line& line : file.lines) {
      for (const std::string& word : kUnfinishedWords) {
        if (has_word(line.text, word)) offences.add(file, line, "unfinished: " + word);
      }
    }
  }
  CHECK(offences.lines() == kNone);
}

TEST_CASE("each top folder says what it holds", "[tidy]") {
  for (const std::string& folder : kTopFolders) CHECK(fs::exists(root() / folder / "README.md"));
}

}  // namespace
}  // namespace acmsim
