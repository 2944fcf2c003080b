#include "sim/json/document.hpp"

#include <catch2/catch.hpp>

#include "sim/json/encoding.hpp"

namespace acmsim::sim {
namespace {

/// A literal with the zero bytes in it.
template <std::size_t N>
std::string_view bytes(const char (&literal)[N]) {
  return {literal, N - 1};
}

/// Everything that is wrong with a text, a line each; "" if nothing is.
std::string refusal_of(std::string_view text) {
  const auto document = read_document(text);
  if (document) return "";
  std::string lines;
  for (const InputError& error : document.error()) {
    lines += (lines.empty() ? "" : "\n") + error.message();
  }
  return lines;
}

std::string nested(std::size_t levels) {
  std::string text;
  for (std::size_t i = 0; i < levels; ++i) text += "{\"a\":";
  return text + "1" + std::string(levels, '}');
}

TEST_CASE("a document is read with the line of each of its values") {
  const auto document = read_document("{\n\"a\": 1\n,\n\"b\": [\n2,\n\n{\"c\": 3}\n]\n}");

  REQUIRE(document);
  CHECK(document->root == nlohmann::json::parse(R"({"a": 1, "b": [2, {"c": 3}]})"));
  CHECK(document->line_of("") == 1);
  CHECK(document->line_of("/a") == 2);  // The parser has looked at the line break by then.
  CHECK(document->line_of("/b") == 4);
  CHECK(document->line_of("/b/0") == 5);
  CHECK(document->line_of("/b/1") == 7);
  CHECK(document->line_of("/b/1/c") == 7);
}

TEST_CASE("what is not there has the line of the nearest value around it") {
  const auto document = read_document("{\n\"a\": {\n\"b\": 1}}");

  REQUIRE(document);
  CHECK(document->line_of("/a/x/y") == 2);
  CHECK(document->line_of("/x") == 1);
}

TEST_CASE("keys with slashes and tildes are found by their pointers") {
  const auto document = read_document("{\n\"a/b\": {\n\"~1\": 1}}");

  REQUIRE(document);
  CHECK(document->line_of("/a~1b") == 2);
  CHECK(document->line_of("/a~1b/~01") == 3);
}

TEST_CASE("a byte order mark of UTF-8 is no part of the text") {
  CHECK(refusal_of("\xEF\xBB\xBF{\"a\": 1}").empty());
  CHECK(refusal_of("\xEF\xBB\xBF{\"a\" 1}") ==
        "line 1, column 6: found 1; expected \":\" after the key");
}

TEST_CASE("text in UTF-16 is refused, with a mark or without") {
  const std::string told = "found text in UTF-16 or UTF-32; expected the same text saved as UTF-8";

  CHECK(refusal_of(bytes("\xFF\xFE{\0}\0")) == told);
  CHECK(refusal_of(bytes("\xFE\xFF\0{\0}")) == told);
  CHECK(refusal_of(bytes("{\0}\0")) == told);
  CHECK(refusal_of(bytes("\0{\0}")) == told);
}

TEST_CASE("an empty text is refused") {
  CHECK(refusal_of("") == "found an empty text; expected an object in JSON: { ... }");
  CHECK(refusal_of(" \r\n\t") == "found an empty text; expected an object in JSON: { ... }");
  CHECK(refusal_of("\xEF\xBB\xBF") == "found an empty text; expected an object in JSON: { ... }");
}

TEST_CASE("binary rubbish is refused") {
  const std::string value =
      "expected a value: \"text\" in double quotes, a number, true, false, null, [...] or {...}";

  CHECK(refusal_of(bytes("{\"a\": 1}\n\0")) ==
        "line 2, column 1: found a zero byte, as in a binary file; expected text in JSON");
  CHECK(refusal_of("\x1F\x8B\x08") == "line 1, column 1: found the byte 0x1F; " + value);
  CHECK(refusal_of("\x89PNG\r\n") == "line 1, column 1: found the byte 0x89; " + value);
}

TEST_CASE("text in another encoding than UTF-8 is refused where it stands") {
  CHECK(refusal_of("{\n\"a\": \"\xC7\xD1\"}") ==
        "line 2, column 8: found text that is not UTF-8; expected the same text saved as UTF-8");
}

TEST_CASE("a text of more than 64 MiB is refused before it is read") {
  CHECK(refusal_of(std::string(kTextBytesMax + 1, '[')) ==
        "found 67108865 bytes; expected at most 67108864 (64 MiB)");
}

TEST_CASE("64 levels of nesting are read and 65 are not") {
  std::string pointer;
  for (int i = 0; i < 64; ++i) pointer += "/a";

  CHECK(refusal_of(nested(64)).empty());
  CHECK(refusal_of(nested(65)) ==
        pointer + ", line 1: found more than 64 levels of nesting; expected at most 64");
  CHECK(refusal_of("{\"a\":" + std::string(1000000, '[')).find("more than 64 levels") !=
        std::string::npos);
}

TEST_CASE("a root that is no object is refused") {
  CHECK(refusal_of("\n[1]") == "line 2: found an array of 1 value; expected an object: { ... }");
  CHECK(refusal_of("\"x\"") == "line 1: found \"x\"; expected an object: { ... }");
}

TEST_CASE("every repeated key is told with its line and the line of the first") {
  CHECK(refusal_of("{\"a\": 1,\n\"b\": {\"c\": 1,\n\"c\": 2},\n\"a\": {\"x\": 1,\n\"x\": 2},\n"
                   "\"a\": 3}") ==
        "/b/c, line 3: found \"c\" again, after line 2; expected each key once\n"
        "/a, line 4: found \"a\" again, after line 1; expected each key once\n"
        "/a/x, line 5: found \"x\" again, after line 4; expected each key once\n"
        "/a, line 6: found \"a\" again, after line 1; expected each key once");
}

TEST_CASE("a key may be repeated in another object") {
  CHECK(refusal_of(R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]})").empty());
}

TEST_CASE("numbers that do not fit in 64 bits are refused, each with its line") {
  CHECK(refusal_of(R"({"a": -9223372036854775808, "b": 9223372036854775807, "c": 1e308})").empty());
  CHECK(refusal_of("{\"a\": 9223372036854775808,\n\"b\": [1, -9223372036854775809]}") ==
        "/a, line 1: found the number 9223372036854775808; "
        "expected a number of at most 64 bits\n"
        "/b/1, line 2: found the number -9223372036854775809; "
        "expected a number of at most 64 bits");
  CHECK(refusal_of("{\"a\": 1e999}") ==
        "/a, line 1, column 7: found the number 1e999; expected a number of at most 64 bits");
}

TEST_CASE("a repeated key before a mistake in the syntax is told as well") {
  CHECK(refusal_of("{\"a\": 1, \"a\": 2\n\"b\": 3}") ==
        "/a, line 1: found \"a\" again, after line 1; expected each key once\n"
        "line 2, column 1: found a string; expected \",\" or \"}\"");
}

}  // namespace
}  // namespace acmsim::sim
