#include "sim/diagnose/causes.hpp"

#include <catch2/catch.hpp>
#include <regex>
#include <set>

namespace acmsim::sim {

TEST_CASE("each cause has a code of its own, and its number in the catalogue", "[diagnose]") {
  static const std::regex kKebab("[a-z]+(-[a-z]+)*");
  std::set<std::string_view> codes;
  for (const CauseRow& row : causes()) {
    INFO(row.code);
    CHECK(std::regex_match(std::string(row.code), kKebab));
    CHECK(codes.insert(row.code).second);
    CHECK(cause_of(row.code) == row.cause);
    for (const auto text :
         {row.title, row.title_ko, row.speaks_for, row.excludes, row.fix, row.fix_ko}) {
      CHECK_FALSE(text.empty());
    }
  }
  CHECK(codes.size() == kCauses);
  CHECK(catalogue_number(StuckCause::record_missing) == "E1");
  CHECK(catalogue_number(StuckCause::renewal_caa) == "E40");
  CHECK_FALSE(cause_of("unknown"));
}

}  // namespace acmsim::sim
