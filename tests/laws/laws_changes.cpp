// What does not matter changes neither the verdict nor a number.
#include <algorithm>
#include <functional>

#include "sim/check/outages.hpp"
#include "tests/laws/changed.hpp"
#include "tests/laws/laws.hpp"

namespace acmsim::sim {
namespace {

/// What a check tells, as a text to be compared.
struct Told {
  bool is_known = false;
  std::string text{};
};

Told told_of(const Subject& subject) {
  const Scenario& scenario = subject.scenario();
  const Check& found = subject.check();
  if (found.verdict == Safety::unknown) return {};
  Told told{true, std::string(row_of(kSafetyNames, found.verdict).word)};
  // Not how many events the shortest has: that is counted in a part.
  if (found.fastest && found.fastest->is_proved) {
    told.text += ", fastest " + std::to_string(found.fastest->witness.broken_at()) + " s";
  }
  auto worst = worst_outages(scenario, found, modest_options());
  if (!worst) return told;
  std::map<std::string, std::string> outages;  // By host: the order may be another.
  for (const WorstOutage& one : *worst) {
    outages[scenario.catalogue.name(one.host).text()] =
        one.longest == kNever ? "never" : std::to_string(one.longest.count());
  }
  for (const auto& [host, longest] : outages) told.text += ", " + host + " " + longest;
  return told;
}

Trial same_of(const Subject& subject, const Json& document, const char* how) {
  const Told before = told_of(subject);
  if (!before.is_known) return skipped();
  const auto changed = subject_of(document);
  if (!changed) return skipped();
  const Told after = told_of(*changed);
  if (!after.is_known || after.text == before.text) return kept();
  return broken(before.text + "; " + how + ": " + after.text);
}

bool has_rule(const Json& document, const char* rule) {
  return document.contains("rules") && document["rules"].is_object() &&
         document["rules"].contains(rule);
}

}  // namespace

Trial strangers_change_nothing(const Subject& subject) {
  if (has_rule(subject.document(), "certificates_max")) return skipped();  // It counts them.
  return same_of(subject, with_stranger(subject.document()), "with a stranger");
}

Trial names_change_nothing(const Subject& subject) {
  return same_of(subject, with_other_names(subject.document()), "with other names");
}

Trial order_changes_nothing(const Subject& subject) {
  return same_of(subject, in_other_order(subject.document()), "in another order");
}

Trial days_change_nothing(const Subject& subject) {
  return same_of(subject, days_later(subject.document(), 11), "eleven days later");
}

}  // namespace acmsim::sim
