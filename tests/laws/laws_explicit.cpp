// A search second by second, which knows nothing of classes, comes to the same.
#include <algorithm>

#include "sim/check/duration.hpp"
#include "sim/check/outages.hpp"
#include "tests/laws/laws.hpp"
#include "tests/sim/check/explicit_search.hpp"

namespace acmsim::sim {
namespace {

bool are_known(const Subject& subject) {
  return subject.tried().is_complete && subject.check().verdict != Safety::unknown;
}

std::string names_of(const ExplicitResult& tried) {
  std::string text;
  for (const auto& [name, soonest] : tried.broken) {
    text += " " + name + " (" + std::to_string(soonest.count()) + " s)";
  }
  return text.empty() ? " nothing" : text;
}

std::string span_text(Duration span) {
  return span == kNever ? "no end" : std::to_string(span.count()) + " s";
}

/// The worst outage of each watched host beside the longest one that was tried. The difference is
/// told in words; empty where there is none.
Trial each_outage(const Subject& subject,
                  std::string (*difference)(const WorstOutage&, const LongestOutage&)) {
  const Scenario& scenario = subject.scenario();
  if (scenario.catalogue.watches.empty() || !are_known(subject)) return skipped();
  const ExplicitResult& tried = subject.tried();
  const auto worst = worst_outages(scenario, subject.check(), modest_options());
  if (!worst) return skipped();
  for (std::size_t i = 0; i < worst->size(); ++i) {
    const WorstOutage& said = (*worst)[i];
    const std::string words = difference(said, tried.outages[i]);
    if (words.empty()) continue;
    return broken("the worst outage of " + scenario.catalogue.text_of(said.site) + " " + words);
  }
  return kept();
}

}  // namespace

Trial explicit_search_agrees(const Subject& subject) {
  if (!are_known(subject)) return skipped();
  const ExplicitResult& tried = subject.tried();
  const Check& found = subject.check();
  if (found.verdict == Safety::safe) {
    return tried.broken.empty() ? kept() : broken("safe, but can break:" + names_of(tried));
  }
  if (tried.broken.empty()) {
    return broken("unsafe by " + found.shortest->violates + ", but nothing can break");
  }
  for (const auto* one : {&found.shortest, &found.fastest}) {
    if (tried.broken.contains((*one)->violates)) continue;
    return broken("unsafe by " + (*one)->violates + ", but can break only:" + names_of(tried));
  }
  return kept();
}

Trial explicit_search_is_as_fast(const Subject& subject) {
  if (!are_known(subject)) return skipped();
  const ExplicitResult& tried = subject.tried();
  const auto& fastest = subject.check().fastest;
  if (!fastest || !fastest->is_proved) return skipped();
  if (tried.broken.empty()) return skipped();  // Another law's business.
  const auto soonest = std::ranges::min_element(tried.broken, {}, [](const auto& one) {
                         return one.second;
                       })->second;
  const Duration told{fastest->witness.broken_at()};
  if (told == soonest) return kept();
  return broken("the fastest is said to take " + span_text(told) + " and breaks " +
                fastest->violates + "; soonest:" + names_of(tried));
}

Trial explicit_outages_agree(const Subject& subject) {
  return each_outage(subject, [](const WorstOutage& said, const LongestOutage& outage) {
    const bool agrees =
        said.is_exact ? said.longest == outage.longest : said.longest >= outage.longest;
    return agrees ? ""
                  : "is said to be " + span_text(said.longest) + ", but is " +
                        span_text(outage.longest);
  });
}

Trial explicit_durations_agree(const Subject& subject) {
  if (!are_known(subject)) return skipped();
  const auto said = longest_plan(subject.scenario(), subject.check(), modest_options());
  if (!said) return skipped();
  const Duration longest = subject.tried().longest_plan;
  const bool agrees = said->is_exact ? said->longest == longest : said->longest >= longest;
  return agrees ? kept()
                : broken("the plan is said to take " + span_text(said->longest) +
                         " at most, but takes " + span_text(longest));
}

/// What nothing need ever end goes on, too.
Trial explicit_search_knows_what_goes_on(const Subject& subject) {
  return each_outage(subject, [](const WorstOutage& said, const LongestOutage& outage) {
    const bool agrees =
        !said.is_exact || said.goes_on == (outage.is_unfinished || said.longest == kNever);
    return std::string(agrees                 ? ""
                       : outage.is_unfinished ? "can go on where the history ends"
                                              : "cannot go on where the history ends");
  });
}

}  // namespace acmsim::sim
