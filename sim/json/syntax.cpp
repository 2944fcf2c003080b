#include "sim/json/syntax.hpp"

#include <algorithm>
#include <array>

#include "model/base/ascii.hpp"
#include "sim/json/encoding.hpp"
#include "sim/json/nearest.hpp"

namespace acmsim::sim {
namespace {

// The parser tells the kind of a mistake only in the text of its exception: "syntax error while
// parsing CONTEXT - unexpected TOKEN; expected TOKEN", or "... - invalid WHAT; last read: ...".
// The place and what stands there are read from the text itself.

constexpr std::string_view kAnyValue =
    R"(a value: "text" in double quotes, a number, true, false, null, [...] or {...})";

/// What is wrong and where, before line and column are counted.
struct Finding {
  std::size_t offset = 0;
  std::string found;
  std::string expected;
  std::string hint;
};

bool says(const SyntaxMistake& mistake, std::string_view words) {
  return mistake.cause.find(words) != std::string::npos;
}

/// How many bytes of the text the token has; the parser keeps only strings and numbers apart.
std::size_t token_length(const SyntaxMistake& mistake) {
  if (says(mistake, "unexpected true literal") || says(mistake, "unexpected null literal"))
    return 4;
  if (says(mistake, "unexpected false literal")) return 5;
  const bool kept = says(mistake, "unexpected string") || says(mistake, "unexpected number") ||
                    says(mistake, "invalid string") || says(mistake, "invalid number") ||
                    says(mistake, "number overflow");
  if (!kept) return 1;
  constexpr std::string_view kEscape = "<U+00";  // stands for one byte, and is eight long
  std::size_t length = mistake.token.size();
  for (auto at = mistake.token.find(kEscape); at != std::string::npos;
       at = mistake.token.find(kEscape, at + 1)) {
    length -= 7;
  }
  return length;
}

/// The first byte of the offending token.
std::size_t start_of(const SyntaxMistake& mistake, std::string_view text) {
  const std::size_t end = std::min(mistake.bytes_read, text.size());
  std::size_t start = end - std::min(end, token_length(mistake));
  // Of "nulx" the parser has taken "nul" and stumbles over the last letter.
  if (says(mistake, "invalid literal")) {
    while (start > 0 && is_letter(text[start - 1])) --start;
  }
  return start;
}

/// The unquoted word at this place, or "".
std::string word_at(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset, 40);
  const auto end =
      rest.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.+-$");
  return std::string(rest.substr(0, end));
}

std::string expected_there(const SyntaxMistake& mistake) {
  if (says(mistake, "parsing object key")) return "a key in double quotes";
  if (says(mistake, "parsing object separator")) return "\":\" after the key";
  if (says(mistake, "parsing object ")) return R"("," or "}")";
  if (says(mistake, "parsing array ")) return R"("," or "]")";
  if (says(mistake, "expected end of input")) return "nothing after the end of the document";
  return std::string(kAnyValue);
}

Finding end_of_text(const SyntaxMistake& mistake, std::string_view text) {
  std::string expected = expected_there(mistake);
  if (mistake.open != '\0') {
    expected = mistake.open == '{' ? "\"}\" for the object" : "\"]\" for the array";
    expected += " that begins on line " + std::to_string(mistake.open_line);
  }
  return {text.size(), "the end of the text", expected, {}};
}

Finding broken_string(const SyntaxMistake& mistake, std::string_view text) {
  const std::size_t last = std::min(mistake.bytes_read, text.size()) - 1;
  if (says(mistake, "missing closing quote")) {
    return {start_of(mistake, text), "a string that does not end", "a closing '\"'", {}};
  }
  if (says(mistake, "(LF)") || says(mistake, "(CR)")) {
    return {start_of(mistake, text),
            "a string that goes over the end of its line",
            "a closing '\"', or \\n for a line break",
            {}};
  }
  if (says(mistake, "control character")) {
    return {
        last, character_at(text, last) + " in a string", "\\t for a tab, \\u00XX for others", {}};
  }
  if (says(mistake, "ill-formed UTF-8")) {
    return {last, "text that is not UTF-8", "the same text saved as UTF-8", {}};
  }
  return {last,
          "a broken escape in a string",
          R"(\" \\ \/ \b \f \n \r \t or \u and four hexadecimal digits)",
          {}};
}

Finding no_literal(const SyntaxMistake& mistake, std::string_view text) {
  const std::size_t start = start_of(mistake, text);
  const char first = text[start];
  if (first == '\'') return {start, "a single quote", "double quotes around text", {}};
  if (first == '/' || first == '#') {
    return {start, "a comment", "no comments, which JSON does not have", {}};
  }
  const std::string word = word_at(text, start);
  if (word.empty()) return {start, character_at(text, start), expected_there(mistake), {}};
  const bool is_key = says(mistake, "parsing object key");
  const std::string hint = is_key ? "" : nearest(word, {"true", "false", "null"});
  return {start, word + " without quotes", expected_there(mistake), hint};
}

/// True when the last thing before this place is a comma.
bool after_comma(std::string_view text, std::size_t offset) {
  const auto before = text.find_last_not_of(" \t\r\n", offset == 0 ? 0 : offset - 1);
  return offset > 0 && before != std::string_view::npos && text[before] == ',';
}

Finding unexpected(const SyntaxMistake& mistake, std::string_view text) {
  const std::size_t start = start_of(mistake, text);
  std::string found = character_at(text, start);
  if (says(mistake, "unexpected string")) found = "a string";
  if (is_letter(text[start]) || says(mistake, "unexpected number")) found = word_at(text, start);
  const bool closes = text[start] == ']' || text[start] == '}';
  if (closes && after_comma(text, start)) {
    return {start, found + " after a comma", "no comma after the last of a list", {}};
  }
  return {start, found, expected_there(mistake), {}};
}

Finding finding(const SyntaxMistake& mistake, std::string_view text) {
  if (says(mistake, "unexpected end of input")) return end_of_text(mistake, text);
  if (says(mistake, "invalid string")) return broken_string(mistake, text);
  const std::size_t start = start_of(mistake, text);
  if (says(mistake, "number overflow")) {
    return {start, "the number " + word_at(text, start), "a number of at most 64 bits", {}};
  }
  if (says(mistake, "invalid number")) {
    return {start, '"' + word_at(text, start) + '"', "a number such as 10 or 0.5", {}};
  }
  if (says(mistake, "invalid literal")) return no_literal(mistake, text);
  return unexpected(mistake, text);
}

}  // namespace

InputError described(const SyntaxMistake& mistake, std::string_view text) {
  Finding finding_there = finding(mistake, text);
  InputError error;
  place_at(error, text, finding_there.offset);
  error.found = std::move(finding_there.found);
  error.expected = std::move(finding_there.expected);
  error.hint = std::move(finding_there.hint);
  return error;
}

}  // namespace acmsim::sim
