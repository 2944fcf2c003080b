#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/check/check.hpp"
#include "sim/draw/draft.hpp"
#include "tests/sim/check/explicit_search.hpp"

namespace acmsim::sim {

/// What comes of a law for a document.
struct Trial {
  enum class What : std::uint8_t {
    kept,
    skipped,  ///< The document cannot be read, says nothing of the law, or is too large for it.
    broken,
  };
  What what = What::kept;
  std::string why{};  ///< Of one that is broken, in a sentence.
};
inline Trial kept() { return {}; }
inline Trial skipped() { return {Trial::What::skipped, {}}; }
inline Trial broken(std::string why) { return {Trial::What::broken, std::move(why)}; }

/// How many starts are tried at random, beside those that are next to an end of something given.
constexpr int kRandomStarts = 5;

/// A document that has been read, and what many laws ask of it, found when it is first asked.
class Subject {
 public:
  Subject(Json document, Scenario scenario, int starts = kRandomStarts)
      : document_(std::move(document)), scenario_(std::move(scenario)), starts_(starts) {}

  const Json& document() const { return document_; }
  const Scenario& scenario() const { return scenario_; }
  /// How many starts are tried at random.
  int starts() const { return starts_; }
  /// A check within modest limits.
  const Check& check() const;
  /// All its histories second by second, if there are not too many.
  const ExplicitResult& tried() const;

 private:
  Json document_;
  Scenario scenario_;
  int starts_;
  mutable std::optional<Check> check_;
  mutable std::optional<ExplicitResult> tried_;
};
std::optional<Subject> subject_of(const Json& document, int starts = kRandomStarts);

/// Something that holds for every document.
struct Law {
  std::string_view name;
  std::string_view meaning;
  bool is_for_small;  ///< It takes documents of a few seconds alone.
  Trial (*holds)(const Subject& subject);
};

/// All of them.
std::span<const Law> laws();

/// Tries a law. A claim of our own code that breaks on the way breaks every law.
Trial try_law(const Law& law, const Subject& subject);
Trial try_law(const Law& law, const Json& document);

/// How far a search may go here. No clock: the same document gives the same answer everywhere.
CheckOptions modest_options();

// The laws, each subject in a file of its own.
Trial reductions_agree(const Subject& subject);
Trial loosened_proofs_hold(const Subject& subject);
Trial claims_stand_alone(const Subject& subject);
Trial searches_agree(const Subject& subject);
Trial explicit_search_agrees(const Subject& subject);
Trial explicit_search_is_as_fast(const Subject& subject);
Trial explicit_outages_agree(const Subject& subject);
Trial explicit_search_knows_what_goes_on(const Subject& subject);
Trial safe_is_what_no_run_breaks(const Subject& subject);
Trial no_run_outlasts_the_worst_outage(const Subject& subject);
Trial no_run_outlasts_the_horizon(const Subject& subject);
Trial runs_end_where_a_search_has_been(const Subject& subject);
Trial no_plan_outlasts_its_longest(const Subject& subject);
Trial explicit_durations_agree(const Subject& subject);
Trial counterexamples_replay(const Subject& subject);
Trial parts_of_windows_are_as_safe(const Subject& subject);
Trial wider_windows_are_no_safer(const Subject& subject);
Trial strangers_change_nothing(const Subject& subject);
Trial names_change_nothing(const Subject& subject);
Trial order_changes_nothing(const Subject& subject);
Trial days_change_nothing(const Subject& subject);
Trial starts_are_safe_until_the_latest(const Subject& subject);
Trial cones_see_what_happens(const Subject& subject);
Trial nothing_crashes(const Subject& subject);

}  // namespace acmsim::sim
