#include "sim/json/syntax.hpp"

#include <catch2/catch.hpp>

#include "sim/json/document.hpp"

namespace acmsim::sim {
namespace {

/// A text that is no JSON, and what is said about it.
struct Mistake {
  std::string_view about;
  std::string_view text;
  std::string_view message;
};

constexpr std::string_view kValue =
    "a value: \"text\" in double quotes, a number, true, false, null, [...] or {...}";

const Mistake kMistakes[] = {
    {"a comma after the last member", R"({"a": 1,})",
     R"(line 1, column 9: found "}" after a comma; expected no comma after the last of a list)"},
    {"a comma after the last element", "{\"a\": [1,\n]}",
     "/a, line 2, column 1: found \"]\" after a comma; "
     "expected no comma after the last of a list"},
    {"a comma that is missing", "{\"a\": [1 2]}",
     R"(/a, line 1, column 10: found 2; expected "," or "]")"},
    {"a colon that is missing", "{\"a\" \"b\"}",
     R"(line 1, column 6: found a string; expected ":" after the key)"},
    {"a key without quotes", "{\n  title: 1}",
     "line 2, column 3: found title without quotes; expected a key in double quotes"},
    {"single quotes", "{'a': 1}",
     "line 1, column 2: found a single quote; expected double quotes around text"},
    {"curly quotes",
     "{\"\xEA\xB0\x80\": 1, \xE2\x80\x9C"
     "b\": 1}",
     "line 1, column 10: found \"\xE2\x80\x9C\"; expected a key in double quotes"},
    {"a comment", "{\n// about\n\"a\": 1}",
     "line 2, column 1: found a comment; expected no comments, which JSON does not have"},
    {"a string over two lines", "{\"a\": \"x\ny\"}",
     "line 1, column 7: found a string that goes over the end of its line; "
     "expected a closing '\"', or \\n for a line break"},
    {"a string that does not end", R"({"a": "x)",
     "line 1, column 7: found a string that does not end; expected a closing '\"'"},
    {"a tab in a string", "{\"a\": \"\tx\"}",
     "line 1, column 8: found the byte 0x09 in a string; "
     "expected \\t for a tab, \\u00XX for others"},
    {"a broken escape", R"({"a": "\q"})",
     "line 1, column 9: found a broken escape in a string; "
     R"(expected \" \\ \/ \b \f \n \r \t or \u and four hexadecimal digits)"},
    {"half a surrogate pair", R"({"a": "\ud800"})",
     "line 1, column 14: found a broken escape in a string; "
     R"(expected \" \\ \/ \b \f \n \r \t or \u and four hexadecimal digits)"},
    {"an object that does not end", "{\"a\": {\n\"b\": 1}\n",
     "line 3, column 1: found the end of the text; "
     "expected \"}\" for the object that begins on line 1"},
    {"an array that does not end", "{\"a\":\n [1",
     "/a, line 2, column 4: found the end of the text; "
     "expected \"]\" for the array that begins on line 2"},
    {"more after the end", "{\"a\": 1}\n}",
     "line 2, column 1: found \"}\"; expected nothing after the end of the document"},
    {"a number that breaks off", "{\"a\": 1.}",
     "line 1, column 7: found \"1.\"; expected a number such as 10 or 0.5"},
};

TEST_CASE("a mistake in the syntax is told with line, column and what was meant to stand there") {
  for (const Mistake& mistake : kMistakes) {
    DYNAMIC_SECTION(mistake.about) {
      const auto document = read_document(mistake.text);

      REQUIRE_FALSE(document);
      REQUIRE(document.error().size() == 1);
      CHECK(document.error()[0].message() == mistake.message);
    }
  }
}

TEST_CASE("a value without quotes is told with the nearest word of JSON") {
  const auto document = read_document("{\"a\": True}");

  REQUIRE_FALSE(document);
  CHECK(document.error()[0].message() == "line 1, column 7: found True without quotes; expected " +
                                             std::string(kValue) + "; did you mean \"true\"?");
}

TEST_CASE("every beginning of a document is either refused or read, and never more") {
  const std::string text = R"({"a": [1.5, -2, "x\u00e9\n", true, null], "b": {"c": false}})";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const auto document = read_document(std::string_view(text).substr(0, length));
    INFO(text.substr(0, length));
    CHECK_FALSE(document);
  }
  CHECK(read_document(text));
}

}  // namespace
}  // namespace acmsim::sim
