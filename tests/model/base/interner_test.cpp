#include "model/base/interner.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <utility>

#include "model/base/handle.hpp"

namespace acmsim {
namespace {

using Words = Interner<std::string, TokenHandle>;

TEST_CASE("equal values have one handle, others have the next one", "[base]") {
  Words words;

  CHECK(words.intern("b") == TokenHandle{0});
  CHECK(words.intern("a") == TokenHandle{1});
  CHECK(words.intern("b") == TokenHandle{0});
  CHECK(words.size() == 2);
}

TEST_CASE("a handle gives its value back", "[base]") {
  Words words;
  const TokenHandle first = words.intern("b");
  const std::string* kept = &words[first];
  for (int i = 0; i < 100; ++i) words.intern(std::to_string(i));

  CHECK(words[first] == "b");
  CHECK(&words[first] == kept);
}

TEST_CASE("looking for a value does not give it a handle", "[base]") {
  Words words;
  words.intern("a");

  CHECK(words.find(std::string("a")) == TokenHandle{0});
  CHECK(words.find(std::string("b")) == std::nullopt);
  CHECK(words.size() == 1);
}

TEST_CASE("a handle from elsewhere is a mistake of ours", "[base]") {
  Words words;
  words.intern("a");

  CHECK_THROWS_AS(words[TokenHandle{1}], std::logic_error);
}

TEST_CASE("handles stay good when their interner moves", "[base]") {
  Words words;
  words.intern("a");
  words.intern("b");

  Words moved = std::move(words);

  CHECK(moved[TokenHandle{1}] == "b");
  CHECK(moved.intern("a") == TokenHandle{0});
  CHECK(moved.intern("c") == TokenHandle{2});
}

}  // namespace
}  // namespace acmsim
