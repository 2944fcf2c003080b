// An outage lasts from when a host closes until it opens for some time.
#include "sim/check/outages.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "model/world/availability.hpp"
#include "sim/check/reduce/parts.hpp"

namespace acmsim::sim {
namespace {

/// What an answer that is not the verdict may cost.
constexpr std::uint64_t kMeasuredClassesMax = 100'000;
constexpr std::uint64_t kMeasuredTransitionsMax = 400'000;
/// What may be kept for the next question.
constexpr std::size_t kKnownBytesMax = std::size_t{32} << 20U;

using Longest = std::map<Website, Stretch>;

bool is_all_zero(const Longest& longest) {
  return std::ranges::all_of(longest, [](const auto& one) { return one.second == Stretch{}; });
}

}  // namespace

/// The outages of one extent, first by hull: what it does not find is not there.
class OutageSearch::Measure {
 public:
  Measure(OutageSearch& search, const Symmetry* symmetry, const CheckOptions& options)
      : search_(search), symmetry_(symmetry), options_(options) {}

  std::optional<Longest> of(const Extent& extent) {
    auto hull = by(Merging::hull, extent);
    if (!hull || is_all_zero(*hull)) return hull;
    if (options_.search != Merging::hull) {
      if (auto exact = by(Merging::inclusion, extent)) return exact;
    }
    is_exact_ = false;
    return hull;
  }

  bool is_exact() const { return is_exact_; }

 private:
  std::optional<Longest> by(Merging merging, const Extent& extent) const {
    const auto found =
        search_.stretches_of(extent, symmetry_).longest(extent, merging, options_.limits);
    if (!found) return std::nullopt;
    Longest longest;
    for (std::size_t i = 0; i < found->size(); ++i) longest[extent.watches[i]] = (*found)[i];
    return longest;
  }

  OutageSearch& search_;
  const Symmetry* symmetry_;
  const CheckOptions& options_;
  bool is_exact_ = true;
};

namespace {

/// Of each part by itself; nothing where it matters when the others end.
std::optional<Longest> longest_by_parts(auto& measure, std::vector<Extent> parts) {
  Longest together;
  for (Extent& part : parts) {
    if (part.watches.empty()) continue;
    auto longest = measure.of(part);
    if (longest && part.ends_late && !is_all_zero(*longest)) {
      part.ends_late = false;
      if (measure.of(part) != longest) return std::nullopt;
    }
    if (!longest) return std::nullopt;
    together.merge(std::move(*longest));
  }
  return together;
}

bool proves_that_all_are_open(const Scenario& scenario, const Check& done,
                              const CheckOptions& options) {
  return done.verdict == Safety::safe &&
         std::ranges::any_of(scenario.plan.always, [&](const Claim& claim) {
           return std::holds_alternative<HttpsAvailable>(claim.condition.is) &&
                  options.only.value_or(claim.name) == claim.name;
         });
}

}  // namespace

OutageSearch::OutageSearch(const Scenario& scenario, const Check& done)
    : scenario_(scenario), done_(done) {}

Stretches& OutageSearch::stretches_of(const Extent& extent, const Symmetry* symmetry) {
  const auto known = std::ranges::find_if(
      known_, [&](const auto& one) { return one->is_about(extent, symmetry); });
  if (known != known_.end()) return **known;
  std::vector<Lasting> closed;
  for (const Website& site : extent.watches) {
    closed.emplace_back([&scenario = scenario_, site](const Situation& situation) {
      return !https_available(situation.world, scenario.context(), {&site, 1});
    });
  }
  known_.push_back(std::make_unique<Stretches>(scenario_, extent, symmetry, std::move(closed)));
  return *known_.back();
}

void OutageSearch::forget_much() {
  std::size_t bytes = 0;
  for (const auto& one : known_) bytes += one->memory();
  if (bytes > kKnownBytesMax) known_.clear();
}

std::optional<std::vector<WorstOutage>> OutageSearch::worst(const CheckOptions& options) {
  forget_much();
  const std::vector<Website>& watches = scenario_.catalogue.watches;
  Longest longest;
  bool is_exact = true;
  if (!watches.empty() && !proves_that_all_are_open(scenario_, done_, options)) {
    if (!folding_) folding_.emplace(scenario_, scenario_.plan);
    const bool folds = options.may_fold() && folding_->size() > 0;
    const Symmetry* symmetry = folds ? &*folding_ : nullptr;
    CheckOptions measuring = options;
    measuring.look_at_most(kMeasuredClassesMax);
    measuring.spend_at_most(kMeasuredTransitionsMax);
    Measure measure(*this, symmetry, measuring);
    std::optional<Longest> found;
    if (options.splits) {
      found = longest_by_parts(measure, parts_of_hosts(scenario_, scenario_.plan, options));
    }
    if (!found) {
      found = measure.of(whole_of(scenario_, scenario_.plan, options));
    }
    if (!found) return std::nullopt;
    longest = std::move(*found);
    is_exact = measure.is_exact();
  }
  std::vector<WorstOutage> outages;
  for (const Website& site : watches) {
    outages.push_back({site, longest[site].longest, is_exact, longest[site].goes_on});
  }
  return outages;
}

std::optional<std::vector<WorstOutage>> worst_outages(const Scenario& scenario, const Check& done,
                                                      const CheckOptions& options) {
  return OutageSearch(scenario, done).worst(options);
}

}  // namespace acmsim::sim
