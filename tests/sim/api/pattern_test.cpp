#include "sim/api/pattern.hpp"

#include <catch2/catch.hpp>

namespace acmsim::sim {

TEST_CASE("a pattern is that of the whole text", "[api]") {
  CHECK(matches_whole(R"(\w+)", "abc_1"));
  CHECK_FALSE(matches_whole(R"(\w+)", "abc-1"));
  CHECK_FALSE(matches_whole(R"(\w+)", ""));
  CHECK_FALSE(matches_whole("^a$", "a\n"));
  CHECK_FALSE(matches_whole("a|ab", "abc"));
  CHECK(matches_whole("a|ab", "ab"));
}

TEST_CASE("a pattern may look ahead and name classes of Unicode", "[api]") {
  constexpr std::string_view kTag = R"([\p{L}\p{Z}\p{N}_.:\/=+\-@]*)";

  CHECK(matches_whole("(?!-)[a-z-]+", "a-b"));
  CHECK_FALSE(matches_whole("(?!-)[a-z-]+", "-ab"));
  CHECK(matches_whole(kTag, "인증서 2022: a/b"));
  CHECK_FALSE(matches_whole(kTag, "a#b"));
  // As in Java, a word is of ASCII.
  CHECK_FALSE(matches_whole(R"(\w+)", "인증서"));
}

TEST_CASE("a text that is no UTF-8 matches no pattern", "[api]") {
  CHECK_FALSE(matches_whole(".*", "\xff\xfe"));
}

}  // namespace acmsim::sim
