#include "sim/json/pattern.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

TEST_CASE("a pattern is that of the whole text", "[json]") {
  CHECK(matches_whole(R"(\w+)", "abc_1"));
  CHECK_FALSE(matches_whole(R"(\w+)", "abc-1"));
  CHECK_FALSE(matches_whole(R"(\w+)", ""));
  CHECK_FALSE(matches_whole("^a$", "a\n"));
  CHECK_FALSE(matches_whole("a|ab", "abc"));
  CHECK(matches_whole("a|ab", "ab"));
}

TEST_CASE("a pattern may look ahead and name classes of Unicode", "[json]") {
  constexpr std::string_view kTag = R"([\p{L}\p{Z}\p{N}_.:\/=+\-@]*)";

  CHECK(matches_whole("(?!-)[a-z-]+", "a-b"));
  CHECK_FALSE(matches_whole("(?!-)[a-z-]+", "-ab"));
  CHECK(matches_whole(kTag, "인증서 2022: a/b"));
  CHECK_FALSE(matches_whole(kTag, "a#b"));
  // As in Java, a word is of ASCII.
  CHECK_FALSE(matches_whole(R"(\w+)", "인증서"));
}

TEST_CASE("a pattern of a schema may be that of a part of the text", "[json]") {
  CHECK(matches_part("b+", "abbc"));
  CHECK_FALSE(matches_part("^b+", "abbc"));
  CHECK_FALSE(matches_part("b+$", "abbc"));
  CHECK_FALSE(matches_part("^a$", "a\n"));
  // The same text may be a pattern of both kinds.
  CHECK(matches_part("a|b", "xa"));
  CHECK_FALSE(matches_whole("a|b", "xa"));
}

/// Tries a text on the patterns of a shape and of all that it is made of.
void try_on(const shapes::Shape* shape, std::string_view text,
            std::set<const shapes::Shape*>& tried) {
  if (shape == nullptr || !tried.insert(shape).second) return;
  if (!shape->pattern.empty()) matches_whole(shape->pattern, text);
  for (const shapes::Member& member : shape->members) try_on(member.shape, text, tried);
  try_on(shape->item, text, tried);
}

TEST_CASE("every pattern of the service models is understood", "[json]") {
  std::set<const shapes::Shape*> tried;
  for (const shapes::Service* service : shapes::services()) {
    for (const shapes::Operation& operation : service->operations) {
      try_on(operation.input, "x", tried);
      try_on(operation.output, "x", tried);
    }
  }
  CHECK(tried.size() > 100);
  CHECK(matches_whole(R"([\u0009\u0020-\u00FF]*)", "a\tb é"));
  CHECK_FALSE(matches_whole(R"([\u0009\u0020-\u00FF]*)", "증"));
}

TEST_CASE("a text that is no UTF-8 matches no pattern", "[json]") {
  CHECK_FALSE(matches_whole(".*", "\xff\xfe"));
}

}  // namespace acmsim::sim
