#include "sim/picture/check_numbers.hpp"

#include <array>
#include <string_view>

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

struct StartName {
  LatestStart::Kind kind;
  std::string_view word;
};
constexpr std::array kStartNames{
    StartName{LatestStart::Kind::at, "at"},     StartName{LatestStart::Kind::between, "between"},
    StartName{LatestStart::Kind::any, "any"},   StartName{LatestStart::Kind::until, "until"},
    StartName{LatestStart::Kind::none, "none"}, StartName{LatestStart::Kind::unknown, "unknown"},
};
static_assert(rows_match(kStartNames, &StartName::kind, LatestStart::Kind::unknown));

}  // namespace

Json latest_start_json(const Scenario& scenario, const CheckReport& report) {
  if (report.is_verdict_only || report.check.verdict == Safety::unknown) return nullptr;
  const LatestStart& latest = report.latest_start;
  Json told{{"kind", row_of(kStartNames, latest.kind).word}};
  const auto after = [&](Instant at) { return (at - scenario.starts_at).count(); };
  const bool is_between = latest.kind == LatestStart::Kind::between;
  if (latest.kind == LatestStart::Kind::at || is_between) told["at"] = after(latest.at);
  if (is_between) told["bad_from"] = after(latest.bad_from);
  if (latest.too_late_by) told["too_late_by"] = after(*latest.too_late_by);
  return told;
}

Json worst_json(const Scenario& scenario, const WorstOutage& worst) {
  Json told{{"host", scenario.catalogue.text_of(worst.site)},
            {"seconds", nullptr},
            {"exact", worst.is_exact},
            {"goes_on", worst.goes_on},
            {"story", nullptr}};
  if (worst.longest != kNever) told["seconds"] = worst.longest.count();
  return told;
}

}  // namespace acmsim::sim
