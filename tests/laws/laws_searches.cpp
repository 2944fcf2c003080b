// Whatever way a check goes, it comes to the same.
#include "sim/report/claim_verdicts.hpp"
#include "tests/laws/laws.hpp"

namespace acmsim::sim {
namespace {

std::string word(Safety verdict) { return std::string(row_of(kSafetyNames, verdict).word); }

std::string told(const Check& check) {
  if (!check.shortest) return word(check.verdict);
  return word(check.verdict) + " by " + check.shortest->violates + " in " +
         std::to_string(check.shortest->history.size()) + " events";
}

std::string described(const CheckOptions& options) {
  std::string text = options.search ? std::string(row_of(kMergingNames, *options.search).word)
                                    : "hull and inclusion";
  if (!options.splits) text += ", no splits";
  if (!options.mutes) text += ", no mutes";
  if (!options.folds) text += ", no folds";
  return text;
}

bool is_known(const Check& check) { return check.verdict != Safety::unknown; }

}  // namespace

Trial reductions_agree(const Subject& subject) {
  const Check& usual = subject.check();
  if (!is_known(usual)) return skipped();
  bool any = false;
  for (int switches = 0; switches < 7; ++switches) {  // 7 is all of them: the usual.
    CheckOptions options = modest_options();
    options.finds_fastest = false;
    options.splits = (switches & 1) != 0;
    options.mutes = (switches & 2) != 0;
    options.folds = (switches & 4) != 0;
    const Check other = check(subject.scenario(), options);
    if (!is_known(other)) continue;
    any = true;
    if (other.verdict == usual.verdict) continue;
    return broken(told(usual) + "; with " + described(options) + ": " + told(other));
  }
  return any ? kept() : skipped();
}

/// Every part is loosened, also where it is small enough to be searched as it is.
Trial loosened_proofs_hold(const Subject& subject) {
  CheckOptions options = modest_options();
  options.finds_fastest = false;
  options.first_look_classes = 0;
  const Check loosened = check(subject.scenario(), options);
  options.splits = options.mutes = options.folds = options.loosens = false;
  const Check plain = check(subject.scenario(), options);
  if (!is_known(loosened) || !is_known(plain)) return skipped();
  if (loosened.verdict == plain.verdict) return kept();
  return broken("plain: " + told(plain) + "; loosened: " + told(loosened));
}

/// A claim by itself is true in all searches, or in none.
Trial claims_stand_alone(const Subject& subject) {
  bool any = false;
  for (const std::string& name : claim_names(subject.scenario().plan)) {
    CheckOptions options = modest_options();
    options.finds_fastest = options.finds_shortest = false;
    options.first_look_classes = 0;
    options.only = name;
    const Check loosened = check(subject.scenario(), options);
    options.splits = options.mutes = options.folds = options.loosens = false;
    const Check plain = check(subject.scenario(), options);
    if (!is_known(loosened) || !is_known(plain)) continue;
    any = true;
    if (loosened.verdict == plain.verdict) continue;
    return broken(name + ": plain: " + told(plain) + "; loosened: " + told(loosened));
  }
  return any ? kept() : skipped();
}

/// Among those with the same reductions and parts the shortest counterexample has as many events,
/// too.
Trial searches_agree(const Subject& subject) {
  bool any = false;
  for (const bool reduces : {true, false}) {
    CheckOptions options = modest_options();
    options.finds_fastest = false;
    options.splits = options.mutes = options.folds = reduces;
    const Check usual = check(subject.scenario(), options);
    if (!is_known(usual)) continue;
    for (const Merging merging : {Merging::inclusion, Merging::equality, Merging::hull}) {
      options.search = merging;
      const Check other = check(subject.scenario(), options);
      if (!is_known(other)) continue;
      any = true;
      if (other.verdict != usual.verdict) {
        return broken(told(usual) + "; with " + described(options) + ": " + told(other));
      }
      if (!usual.shortest || merging == Merging::hull) continue;
      if (!usual.shortest->is_proved || !other.shortest->is_proved) continue;
      if (other.parts != usual.parts) continue;  // One of them came to a limit in a part.
      if (told(other) != told(usual)) {
        return broken(told(usual) + "; with " + described(options) + ": " + told(other));
      }
    }
  }
  return any ? kept() : skipped();
}

}  // namespace acmsim::sim
