#include "sim/json/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <pcre2.h>
#include <string>
#include <utility>

#include "model/base/ensure.hpp"

namespace acmsim::sim {
namespace {

struct FreeCode {
  void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};
struct FreeMatch {
  void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
};
/// With room for a match, which PCRE2 takes anew otherwise, each time.
struct Compiled {
  std::unique_ptr<pcre2_code, FreeCode> code;
  std::unique_ptr<pcre2_match_data, FreeMatch> match;
};

PCRE2_SPTR units(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

Compiled compile(std::string_view pattern, std::uint32_t options) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  // With ALT_BSUX \u00FF is a character, as it is in Java.
  constexpr std::uint32_t kAsInJava = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_ALT_BSUX;
  Compiled made;
  made.code.reset(
      pcre2_compile(units(pattern), pattern.size(), kAsInJava | options, &error, &offset, nullptr));
  ensure(made.code != nullptr, "a pattern of the service models or of the schema compiles");
  made.match.reset(pcre2_match_data_create_from_pattern(made.code.get(), nullptr));
  return made;
}

/// Patterns by their text, so that each is compiled once.
using Patterns = std::map<std::string, Compiled, std::less<>>;

bool matches(Patterns& compiled, std::uint32_t options, std::string_view pattern,
             std::string_view text) {
  auto known = compiled.find(pattern);
  if (known == compiled.end()) {
    known = compiled.emplace(std::string(pattern), compile(pattern, options)).first;
  }
  const auto& [code, match] = known->second;
  return pcre2_match(code.get(), units(text), text.size(), 0, 0, match.get(), nullptr) > 0;
}

}  // namespace

// Each thread has its own, so that none waits for another.

bool matches_whole(std::string_view pattern, std::string_view text) {
  thread_local Patterns compiled;
  return matches(compiled, PCRE2_ANCHORED | PCRE2_ENDANCHORED, pattern, text);
}

bool matches_part(std::string_view pattern, std::string_view text) {
  thread_local Patterns compiled;
  return matches(compiled, 0, pattern, text);
}

}  // namespace acmsim::sim
