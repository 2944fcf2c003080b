#include "sim/check/store/state_store.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

std::string text_of(std::span<const std::byte> bytes) {
  std::string text;
  for (const std::byte each : bytes) text.push_back(static_cast<char>(each));
  return text;
}

/// Texts of 0 to 299 bytes with long common beginnings, each of them twice or more often.
std::vector<std::string> texts_with_repetitions() {
  std::vector<std::string> texts;
  for (unsigned i = 0; i < 20'000; ++i) {
    const unsigned number = i * i % 9'973;
    texts.push_back(std::string(number % 290, 'a') + std::to_string(number));
    if (number % 97 == 0) texts.emplace_back();
  }
  return texts;
}

TEST_CASE("a state keeps the id and the bytes it got when it came first", "[check]") {
  StateStore store;
  std::map<std::string, std::uint32_t> twin;

  for (const std::string& text : texts_with_repetitions()) {
    const auto [place, is_new] = twin.try_emplace(text, twin.size());
    const auto inserted = store.insert(bytes_of(text));
    REQUIRE(inserted.is_new == is_new);
    REQUIRE(inserted.id == place->second);
  }

  CHECK(store.size() == twin.size());
  for (const auto& [text, id] : twin) REQUIRE(text_of(store.bytes(id)) == text);
}

TEST_CASE("the bytes of a state stay where they are while others come", "[check]") {
  StateStore store;
  store.insert(bytes_of("first"));
  const auto first = store.bytes(0);

  for (int i = 0; i < 100'000; ++i) store.insert(bytes_of(std::to_string(i)));

  CHECK(store.bytes(0).data() == first.data());
  CHECK(text_of(first) == "first");
}

TEST_CASE("states differ where only their length does", "[check]") {
  StateStore store;
  for (std::size_t length = 0; length < 200; ++length) {
    CHECK(store.insert(bytes_of(std::string(length, '\0'))).is_new);
  }
  CHECK(store.size() == 200);
}

TEST_CASE("a state of a mebibyte fits beside others", "[check]") {
  const std::string longest(VariableRecords::kLengthMax, 'x');
  StateStore store;

  store.insert(bytes_of("before"));
  store.insert(bytes_of(longest));
  store.insert(bytes_of("after"));

  CHECK(text_of(store.bytes(0)) == "before");
  CHECK(text_of(store.bytes(1)) == longest);
  CHECK(text_of(store.bytes(2)) == "after");
}

TEST_CASE("a store of one width gives the same ids as one of any width", "[check]") {
  StateStore any;
  FixedStateStore<8> fixed;

  for (std::uint64_t i = 0; i < 300'000; ++i) {
    const std::uint64_t state = i * i % 65'537 << 40U;
    const auto bytes = std::as_bytes(std::span<const std::uint64_t, 1>(&state, 1));
    const auto of_any = any.insert(bytes);
    const auto of_fixed = fixed.insert(bytes);
    REQUIRE(of_any.id == of_fixed.id);
    REQUIRE(of_any.is_new == of_fixed.is_new);
  }

  CHECK(any.size() == fixed.size());
  for (std::uint32_t id = 0; id < any.size(); ++id) {
    REQUIRE(std::ranges::equal(any.bytes(id), fixed.bytes(id)));
  }
}

TEST_CASE("a store says beforehand how much memory it may take", "[check]") {
  StateStore any;
  FixedStateStore<4> fixed;

  for (std::uint32_t i = 0; i < 200'000; ++i) {
    const auto bytes = std::as_bytes(std::span<const std::uint32_t, 1>(&i, 1));
    const std::size_t any_at_most = any.memory_after_next();
    const std::size_t fixed_at_most = fixed.memory_after_next();
    any.insert(bytes);
    fixed.insert(bytes);
    REQUIRE(any.memory() <= any_at_most);
    REQUIRE(fixed.memory() <= fixed_at_most);
  }

  CHECK(fixed.memory() < 200'000 * (4 + 14) + 65'536);
  CHECK(any.memory() < 200'000 * (4 + 8 + 14) + 65'536 + VariableRecords::kLengthMax);
}

TEST_CASE("the hash of bytes is the same on every machine", "[check]") {
  CHECK(hash_of(bytes_of("")) == 0xE7BCA4BEE0226346U);
  CHECK(hash_of(bytes_of("delete")) == 0x1CD4AF654FC9CC22U);
  CHECK(hash_of(bytes_of("certificate")) == 0xA18654F79C53B922U);
  CHECK(hash_of(bytes_of("a text of more than sixteen bytes")) == 0x7502F0E304304FC5U);
}

}  // namespace
}  // namespace acmsim::sim
