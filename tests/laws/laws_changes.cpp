// What does not matter changes neither the verdict nor a number.
#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "sim/check/outages.hpp"
#include "tests/laws/changed.hpp"
#include "tests/laws/laws.hpp"

namespace acmsim::sim {
namespace {

/// What a check tells, and what of it is not known.
struct Told {
  Safety verdict = Safety::unknown;
  // Not how many events the shortest has: that is counted in a part.
  std::optional<std::int64_t> fastest{};
  std::optional<std::map<std::string, WorstOutage>> outages{};  ///< By host, in whatever order.
};

Told told_of(const Subject& subject) {
  const Scenario& scenario = subject.scenario();
  const Check& found = subject.check();
  Told told{.verdict = found.verdict};
  if (found.verdict == Safety::unknown) return told;
  if (found.fastest && found.fastest->is_proved) told.fastest = found.fastest->witness.broken_at();
  const auto worst = worst_outages(scenario, found, modest_options());
  if (!worst) return told;
  told.outages.emplace();
  for (const WorstOutage& one : *worst) {
    told.outages->emplace(scenario.catalogue.text_of(one.site), one);
  }
  return told;
}

std::string text_of(const Told& told) {
  std::string text(row_of(kSafetyNames, told.verdict).word);
  if (told.fastest) text += ", fastest " + std::to_string(*told.fastest) + " s";
  if (!told.outages) return text;
  for (const auto& [host, worst] : *told.outages) {
    text += ", " + host + (worst.is_exact ? " " : " at most ") +
            (worst.longest == kNever ? "never" : std::to_string(worst.longest.count()));
  }
  return text;
}

/// Whether both can be true: what is not known, or only bounded, leaves the other free.
bool agree(const std::optional<std::int64_t>& one, const std::optional<std::int64_t>& other) {
  return !one || !other || *one == *other;
}

bool agree(const WorstOutage& one, const WorstOutage& other) {
  if (one.longest == other.longest) return true;
  return one.longest < other.longest ? !other.is_exact : !one.is_exact;
}

bool agree(const decltype(Told::outages)& one, const decltype(Told::outages)& other) {
  if (!one || !other) return true;
  return std::ranges::equal(*one, *other, [](const auto& a, const auto& b) {
    return a.first == b.first && agree(a.second, b.second);
  });
}

Trial same_of(const Subject& subject, const Json& document, const char* how) {
  const Told before = told_of(subject);
  if (before.verdict == Safety::unknown) return skipped();
  const auto changed = subject_of(document);
  if (!changed) return skipped();
  const Told after = told_of(*changed);
  const bool is_same = after.verdict == before.verdict && agree(after.fastest, before.fastest) &&
                       agree(after.outages, before.outages);
  if (after.verdict == Safety::unknown || is_same) return kept();
  return broken(text_of(before) + "; " + how + ": " + text_of(after));
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
  if (!subject.scenario().calendar.frozen) return skipped();  // The calendar stays where it is.
  const auto later = days_later(subject.document(), 11);
  return later ? same_of(subject, *later, "eleven days later") : skipped();
}

}  // namespace acmsim::sim
