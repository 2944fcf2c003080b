#include "sim/json/compact_text.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

namespace acmsim::sim {
namespace {

using Ordered = nlohmann::ordered_json;

TEST_CASE("JSON in one line is what the library writes", "[json]") {
  std::string bytes;
  for (int byte = 0; byte < 0x80; ++byte) bytes += static_cast<char>(byte);
  const Ordered value{
      {"text", bytes},
      {"\"key\"", "\\"},
      {"korean", "\uac00\u007f\U0001f600"},
      {"empty", {{"text", ""}, {"list", Ordered::array()}, {"object", Ordered::object()}}},
      {"numbers", {0, -1, INT64_MIN, INT64_MAX, UINT64_MAX, 0.1, 1e300, -0.0}},
      {"words", {nullptr, true, false}},
      {"nested", {{{"a", 1}, {"b", {2, 3}}}, {{"c", Ordered()}}}}};

  CHECK(compact_text(value) == value.dump());
  for (const Ordered& one : value) CHECK(compact_text(one) == one.dump());
}

TEST_CASE("a text that is not UTF-8 is an exception, or is mended", "[json]") {
  const Ordered value{{"text", "a\xff"}};

  CHECK_THROWS_AS(compact_text(value), Ordered::exception);
  CHECK(compact_text(value, Ordered::error_handler_t::replace) == "{\"text\":\"a\uFFFD\"}");
}

}  // namespace
}  // namespace acmsim::sim
