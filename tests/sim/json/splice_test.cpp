#include "sim/json/splice.hpp"

#include <catch2/catch.hpp>

#include "sim/json/document.hpp"

namespace acmsim::sim {
namespace {

TEST_CASE("a value is put in place of another, and every other keeps its line") {
  const std::string text = "{\"a\": [\n1,\n{\"b\": 2}\n],\n\"c\": \"[}\\\"\", \"d\": tru";
  const std::string whole = text + "e\n}\n";

  const std::string made = spliced(whole, {"a"}, "[3]");

  CHECK(made == "{\"a\": [3]\n\n\n,\n\"c\": \"[}\\\"\", \"d\": true\n}\n");
  CHECK(read_document(made)->line_of("/d") == read_document(whole)->line_of("/d"));
  CHECK(spliced(whole, {"a", "1", "b"}, "5") ==
        "{\"a\": [\n1,\n{\"b\": 5}\n],\n\"c\": \"[}\\\"\", \"d\": true\n}\n");
  CHECK(spliced(whole, {"a", "0"}, "\"x\"").starts_with("{\"a\": [\n\"x\",\n{"));
  CHECK(spliced(whole, {"c"}, "0").ends_with("\"c\": 0, \"d\": true\n}\n"));
  CHECK(spliced(whole, {"d"}, "0").ends_with("\"d\": 0\n}\n"));
}

TEST_CASE("a member that is not there comes behind the last one, on its line") {
  CHECK(spliced("{}", {"a"}, "1") == "{\"a\": 1}");
  CHECK(spliced("{ \n }", {"a"}, "1") == "{\"a\": 1 \n }");
  CHECK(spliced("{\"a\": 1\n}", {"b"}, "2") == "{\"a\": 1, \"b\": 2\n}");
  CHECK(spliced("{\"a\": {\"x\": [1]\n}}", {"a", "b"}, "2") == "{\"a\": {\"x\": [1], \"b\": 2\n}}");
  CHECK(spliced("{\"a\": {}}", {"a", "b", "c"}, "2") == "{\"a\": {\"b\": {\"c\": 2}}}");
  CHECK(spliced("{}", {"a \"b\""}, "1") == "{\"a \\\"b\\\"\": 1}");
}

TEST_CASE("a key is found however it is written, and only where it is one") {
  CHECK(spliced(R"({"x": "a", "\u0061": 1})", {"a"}, "2") == R"({"x": "a", "\u0061": 2})");
  CHECK(spliced(R"({"x": {"a": 1}, "a": 1})", {"a"}, "2") == R"({"x": {"a": 1}, "a": 2})");
}

TEST_CASE("a byte order mark goes, as it is no part of the document") {
  CHECK(spliced("\xEF\xBB\xBF{\"a\": 1}", {"a"}, "2") == "{\"a\": 2}");
}

}  // namespace
}  // namespace acmsim::sim
