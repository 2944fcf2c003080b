// The latest start, beside starts that are tried one by one.
#include <algorithm>

#include "sim/check/latest_start.hpp"
#include "sim/engine/history.hpp"
#include "sim/scenario/decode.hpp"
#include "tests/laws/changed.hpp"
#include "tests/laws/laws.hpp"
#include "tests/laws/windows.hpp"

namespace acmsim::sim {
namespace {

using Kind = LatestStart::Kind;

/// What lies further away is no start.
constexpr int kDaysMax = 390;

/// Where a start may matter: a second around every instant of the document.
void collect_instants(const Json& value, std::vector<Instant>& instants) {
  if (value.is_string()) {
    const auto instant = parse_instant(value.get<std::string>());
    if (instant) instants.push_back(*instant);
  } else if (value.is_structured()) {
    for (const Json& child : value) collect_instants(child, instants);
  }
}

/// Starts from the document's own to the last one, both among them.
std::vector<Instant> starts_between(const Subject& subject, Instant last) {
  const Instant own = subject.scenario().starts_at;
  std::vector<Instant> near;
  collect_instants(subject.document(), near);
  std::vector<Instant> starts{last};
  for (const Instant instant : near) {
    for (const int shift : {-1, 0, 1}) starts.push_back(instant + Duration{shift});
  }
  Dice dice(seed_of(subject.document()));
  for (int i = 0; i < subject.starts(); ++i) {
    starts.push_back(own +
                     Duration{dice.between(0, std::max<std::int64_t>((last - own).count(), 0))});
  }
  std::erase_if(starts, [&](Instant start) { return start < own || start > last; });
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

/// Documents of plans that begin later.
class Later {
 public:
  explicit Later(const Subject& subject)
      : own_(subject.scenario().starts_at), document_(subject.document()) {
    const History typical = run(subject.scenario(), {.tells = false});
    typical_end_ = typical.ended_at;
    // What counts from the end of the plan counts from where it ends as a rule.
    if (std::holds_alternative<Duration>(subject.scenario().until)) {
      document_["until"] = format_instant(typical_end_);
    }
    claim_what_holds_anyway(subject);
  }

  Instant typical_end() const { return typical_end_; }
  /// Whether every history is told from: where steps may fail anyway, no claim tells of others.
  bool claims_all() const { return claims_all_; }

  Safety verdict_begun(Instant start) const {
    const auto begun = subject_of(begun_later(document_, start - own_));
    return begun ? begun->check().verdict : Safety::unknown;
  }

 private:
  /// A step that cannot fail at the document's own start must not fail later.
  void claim_what_holds_anyway(const Subject& subject) {
    const Explored explored = explore(subject.scenario(), modest_options());
    const bool may_fail =
        !explored.is_complete || std::ranges::find(explored.fails, true) != explored.fails.end();
    const bool is_let = std::ranges::any_of(
        subject.scenario().plan.steps, [](const Step& step) { return step.continues_on_failure; });
    claims_all_ = !may_fail && !is_let;
    if (!claims_all_) return;
    if (!document_.contains("always")) {
      for (const Claim& claim : subject.scenario().plan.always) {
        document_["always"].push_back(claim.name);
      }
    }
    document_["always"].push_back("no-step-fails");
  }

  Instant own_;
  Json document_;
  Instant typical_end_{};
  bool claims_all_ = false;
};

LatestStart latest_of(const Subject& subject, Instant typical_end) {
  const std::string text = subject.document().dump();
  const Starts starts{.begin_at = [&](Instant start) -> std::optional<Scenario> {
                        auto scenario = read_scenario_at(text, start);
                        return scenario ? std::optional(std::move(*scenario)) : std::nullopt;
                      },
                      .typical_end = typical_end};
  return latest_safe_start(subject.scenario(), starts, subject.check(), modest_options());
}

}  // namespace

/// A start is safe if the plan and the actors may begin then, in the world as it has come to be.
Trial starts_are_safe_until_the_latest(const Subject& subject) {
  if (subject.check().verdict != Safety::safe) return skipped();
  if (subject.scenario().plan.steps.empty()) return skipped();  // Nobody begins.
  const Later later(subject);
  const LatestStart latest = latest_of(subject, later.typical_end());
  if (latest.kind == Kind::unknown) return skipped();
  if (latest.kind == Kind::none) return broken("safe, but no start is");
  const bool is_bounded = latest.kind == Kind::at || latest.kind == Kind::between;
  const Instant own = subject.scenario().starts_at;
  if (is_bounded && latest.at < own) return broken("safe, but the latest start is before its own");
  const Instant last = is_bounded ? latest.at : own + kDaysMax * kDay;
  for (const Instant start : starts_between(subject, last)) {
    if (later.verdict_begun(start) != Safety::unsafe) continue;
    return broken("a start at " + format_instant(start) + " is not safe, and the latest is said " +
                  (is_bounded ? "to be " + format_instant(last) : std::string("to be any")));
  }
  if (!is_bounded || !later.claims_all()) return kept();
  const Instant bad = latest.kind == Kind::at ? last + Duration{1} : latest.bad_from;
  if (later.verdict_begun(bad) != Safety::safe) return kept();
  return broken("no start is said to be safe from " + format_instant(bad) + " on, and that one is");
}

}  // namespace acmsim::sim
