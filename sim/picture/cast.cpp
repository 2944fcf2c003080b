#include "sim/picture/cast.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace acmsim::sim {
namespace {

constexpr std::size_t kCertificatesMax = 40;
constexpr std::size_t kHostsMax = 40;
constexpr std::size_t kStepsMax = 200;

/// All of them; of more than there is room for, the first of each outcome.
template <class T, class Outcome>
Chosen<T> chosen(const std::vector<T>& all, std::size_t most, const Outcome& outcome_of) {
  if (all.size() <= most) return {all, std::vector<std::size_t>(all.size())};
  Chosen<T> chosen;
  std::map<decltype(outcome_of(all.front())), std::size_t> outcomes;
  for (const T& one : all) {
    const auto [place, is_new] = outcomes.emplace(outcome_of(one), chosen.some.size());
    if (is_new) {
      chosen.some.push_back(one);
      chosen.alike.push_back(0);
    } else {
      ++chosen.alike[place->second];
    }
  }
  return chosen;
}

template <class T, class Name>
void leave_out(std::set<std::string>& left_out, const std::vector<T>& all,
               const std::vector<T>& some, const Name& name_of) {
  if (all.size() == some.size()) return;
  for (const T& one : all) {
    if (std::ranges::find(some, one) == some.end()) left_out.insert(name_of(one));
  }
}

/// What tells certificates apart that end otherwise.
auto outcome_of(const World& world, CertificateHandle handle) {
  using Outcome = std::tuple<bool, acm::Status, bool, std::optional<acm::RenewalStatus>>;
  const acm::Certificate* certificate = world.certificates.find(handle);
  if (certificate == nullptr) return Outcome{};
  return Outcome{true, acm::status_of(*certificate), !acm::in_use_by(*certificate).empty(),
                 acm::renewal_status(*certificate)};
}

}  // namespace

Cast choose_cast(const Scenario& scenario, const History& history) {
  Cast cast;
  const auto certificates = scenario.catalogue.certificates.handles();
  cast.certificates = chosen(certificates, kCertificatesMax, [&](CertificateHandle handle) {
    return outcome_of(history.end.world, handle);
  });
  leave_out(cast.left_out, certificates, cast.certificates.some,
            [&](CertificateHandle handle) { return scenario.nicknames.certificates.at(handle); });
  const auto& hosts = scenario.catalogue.watches;
  cast.hosts = chosen(hosts, kHostsMax, [&](const Website& site) {
    const auto found = std::ranges::find(history.outages, site, &Outage::site);
    return found == history.outages.end() ? std::tuple(false, Reason{})
                                          : std::tuple(true, found->reason);
  });
  leave_out(cast.left_out, hosts, cast.hosts.some,
            [&](const Website& site) { return scenario.catalogue.text_of(site); });
  std::vector<StepHandle> steps;
  for (std::uint32_t i = 0; i < scenario.plan.steps.size(); ++i) steps.push_back({i});
  cast.steps = chosen(steps, kStepsMax, [&](StepHandle step) {
    const StepState& state = history.end.progress.steps[step.index];
    return std::tuple(state.stage, state.cause);
  });
  leave_out(cast.left_out, steps, cast.steps.some,
            [&](StepHandle step) { return scenario.plan.at(step).id; });
  return cast;
}

}  // namespace acmsim::sim
