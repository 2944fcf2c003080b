#include "sim/json/nearest.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

namespace acmsim::sim {
namespace {

const std::vector<std::string> kFruit{"apple", "banana", "cherry"};

TEST_CASE("a slip is a letter too many, one missing, one wrong or two swapped, case aside") {
  CHECK(slips_between("word", "word") == 0);
  CHECK(slips_between("WORD", "word") == 0);
  CHECK(slips_between("woord", "word") == 1);
  CHECK(slips_between("wrd", "word") == 1);
  CHECK(slips_between("ward", "word") == 1);
  CHECK(slips_between("wrod", "word") == 1);
  CHECK(slips_between("", "word") == 4);
  CHECK(slips_between("abc", "xyz") == 3);
}

TEST_CASE("the nearest word is proposed only if it is near") {
  CHECK(nearest("aple", kFruit) == "apple");
  CHECK(nearest("BANANA", kFruit) == "banana");
  CHECK(nearest("chrery", kFruit) == "cherry");
  CHECK(nearest("plum", kFruit).empty());
  CHECK(nearest("", kFruit).empty());
  CHECK(nearest("x", {"a"}).empty());
  CHECK(nearest("aple", {}).empty());
}

TEST_CASE("a word that was begun is proposed if there is only one") {
  const std::vector<std::string> codes{"ResourceInUseException", "ResourceNotFoundException"};
  CHECK(nearest("ResourceInUse", codes) == "ResourceInUseException");
  CHECK(nearest("Resource", codes).empty());
  CHECK(nearest("start", {"steps", "starts_at"}) == "starts_at");
  CHECK(nearest("ban", {"bananas"}).empty());
}

TEST_CASE("of equally near words the first is proposed") {
  CHECK(nearest("bat", {"bar", "baz"}) == "bar");
}

TEST_CASE("words that differ in a number alone are no slips of each other") {
  CHECK(nearest("@new2", {"@new1", "@old"}).empty());
  CHECK(nearest("2023", {"2022", "2026"}).empty());
  CHECK(nearest("@new2", {"@new", "@old"}) == "@new");
  CHECK(nearest("@nwe2", {"@new1", "@new2"}) == "@new2");
}

TEST_CASE("a word of a million letters is compared with nothing") {
  CHECK(nearest(std::string(1000000, 'a'), kFruit).empty());
}

TEST_CASE("a short list is listed in its order, a long one by nearness and cut") {
  std::vector<std::string> many;
  for (char c = 'a'; c <= 'p'; ++c) many.push_back(std::string("word-") + c);

  CHECK(listed({}).empty());
  CHECK(listed({"a"}) == "\"a\"");
  CHECK(listed({"a", "b", "c"}) == "\"a\", \"b\" or \"c\"");
  CHECK(listed(many, "word-k") ==
        "\"word-k\", \"word-a\", \"word-b\", \"word-c\", \"word-d\" or 11 others");
}

TEST_CASE("a listed word has what stands before it") {
  CHECK(listed({"Name", "Id"}, "Nam", "@zone.") == "\"@zone.Name\" or \"@zone.Id\"");
}

TEST_CASE("the words that a long list shows are the nearest of all") {
  std::vector<std::string> many;
  for (int i = 0; i < 300; ++i) many.push_back("cert-" + std::to_string(i * 37 % 1000));
  for (const std::string typed : {"crt-17", "cert-999", "certificate", "", "x", "trec-12"}) {
    std::vector<std::string> nearest_first = many;
    std::ranges::stable_sort(nearest_first, {},
                             [&](const std::string& word) { return slips_between(typed, word); });
    nearest_first.resize(5);

    INFO(typed);
    CHECK(listed(many, typed) ==
          listed(nearest_first).replace(listed(nearest_first).rfind(" or "), 4, ", ") +
              " or 295 others");
  }
}

}  // namespace
}  // namespace acmsim::sim
