#include "sim/api/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <map>
#include <memory>
#include <pcre2.h>
#include <string>

#include "model/base/ensure.hpp"

namespace acmsim::sim {
namespace {

struct FreeCode {
  void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};
struct FreeMatch {
  void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
};
using Compiled = std::unique_ptr<pcre2_code, FreeCode>;

PCRE2_SPTR units(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

Compiled compile(std::string_view pattern) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  // With ALT_BSUX \u00FF is a character, as it is in Java.
  constexpr auto kAsInJava =
      PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_DOLLAR_ENDONLY | PCRE2_ALT_BSUX;
  Compiled code(pcre2_compile(units(pattern), pattern.size(), kAsInJava, &error, &offset, nullptr));
  ensure(code != nullptr, "a pattern of the service models compiles");
  return code;
}

}  // namespace

bool matches_whole(std::string_view pattern, std::string_view text) {
  // Each thread has its own, so that none waits for another.
  thread_local std::map<std::string, Compiled, std::less<>> compiled;
  auto known = compiled.find(pattern);
  if (known == compiled.end()) {
    known = compiled.emplace(std::string(pattern), compile(pattern)).first;
  }
  const std::unique_ptr<pcre2_match_data, FreeMatch> match(
      pcre2_match_data_create_from_pattern(known->second.get(), nullptr));
  return pcre2_match(known->second.get(), units(text), text.size(), 0, 0, match.get(), nullptr) > 0;
}

}  // namespace acmsim::sim
