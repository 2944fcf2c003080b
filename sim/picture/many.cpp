// Many random histories, and what they have in numbers.
#include "sim/picture/many.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "sim/picture/issue_times.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// What is measured, by what it is about; the order is that of the tables.
struct Measures {
  std::map<CertificateHandle, Quantity> issued;
  std::vector<Quantity> out_of_reach;
  Quantity plan{{"the plan takes", "계획에 걸리는 시간"}};
};

bool is_issued(const World& world, CertificateHandle handle) {
  const acm::Certificate* certificate = world.certificates.find(handle);
  return certificate != nullptr && acm::status_of(*certificate) == acm::Status::issued;
}

Bilingual name_of_issue(const Scenario& scenario, CertificateHandle handle) {
  const std::string& name = scenario.nicknames.certificates.at(handle);
  return {name + " is issued, after the start", name + " 발급까지 (시작부터)"};
}

Measures measures_of(const Scenario& scenario) {
  Measures measures;
  for (const CertificateHandle handle : scenario.nicknames.certificates.handles()) {
    if (is_issued(scenario.world, handle)) continue;
    measures.issued[handle].name = name_of_issue(scenario, handle);
  }
  for (const Website& site : scenario.catalogue.watches) {
    const std::string host = scenario.catalogue.text_of(site);
    measures.out_of_reach.push_back(
        {{host + " is out of reach at a stretch", host + " 연속 접속 불가 시간"}});
  }
  return measures;
}

void note_outages(Measures& measures, const Scenario& scenario, const History& history) {
  const auto& watches = scenario.catalogue.watches;
  for (std::size_t i = 0; i < watches.size(); ++i) {
    Duration longest{0};
    for (const Outage& outage : history.outages) {
      if (outage.site != watches[i]) continue;
      longest = std::max(longest, outage.to.value_or(history.ended_at) - outage.from);
    }
    measures.out_of_reach[i].values.push_back(longest);
  }
}

void note_issued(Measures& measures, const Scenario& scenario,
                 const std::map<CertificateHandle, Instant>& issued_at) {
  for (auto& [handle, quantity] : measures.issued) {
    const auto at = issued_at.find(handle);
    if (at == issued_at.end()) {
      ++quantity.without;
    } else {
      quantity.values.push_back(at->second - scenario.starts_at);
    }
  }
}

void note_plan(Measures& measures, const Scenario& scenario, const History& history) {
  if (const auto span = span_of_plan(scenario, history)) {
    measures.plan.values.push_back(*span);
  } else {
    ++measures.plan.without;
  }
}

/// What says anything: it happens in some history, or takes some time.
std::vector<Quantity> telling(Measures&& measures) {
  std::vector<Quantity> told;
  const auto add = [&](Quantity& quantity, bool tells) {
    std::ranges::sort(quantity.values);
    if (tells) told.push_back(std::move(quantity));
  };
  for (auto& [handle, quantity] : measures.issued) add(quantity, !quantity.values.empty());
  for (Quantity& quantity : measures.out_of_reach) add(quantity, true);
  add(measures.plan, !measures.plan.values.empty());
  return told;
}

}  // namespace

Many play_many(const Scenario& scenario, std::size_t histories, RunOptions how) {
  Many many{.histories = histories};
  Measures measures = measures_of(scenario);
  how.tells = false;
  std::map<CertificateHandle, Instant> issued_at;
  how.rests = [&](const History& so_far, Instant now) {
    for (const auto& [handle, quantity] : measures.issued) {
      if (is_issued(so_far.end.world, handle)) issued_at.emplace(handle, now);
    }
  };
  for (std::size_t seed = 1; seed <= histories; ++seed) {
    how.schedule = *Schedule::parse(fmt::format("random:{}", seed));
    issued_at.clear();
    const History history = run(scenario, how);
    if (!history.violations.empty()) ++many.broken;
    for (const Violation& violation : history.violations) ++many.broken_by[violation.name];
    note_issued(measures, scenario, issued_at);
    note_outages(measures, scenario, history);
    note_plan(measures, scenario, history);
  }
  many.quantities = telling(std::move(measures));
  return many;
}

namespace {

/// That random histories do not meet the worst one, which a check found.
void note_unmet(Quantity& quantity, const WorstOutage& worst) {
  const bool is_met = !worst.is_exact || worst.longest == Duration{0} ||
                      (!quantity.values.empty() && quantity.values.back() == worst.longest);
  if (is_met) return;
  const Bilingual unmet{"; none of these histories met that", "; 이 이력들에서는 나타나지 않음"};
  FoundBound& bound = quantity.bounds.back();
  bound.words = bound.words + unmet;
}

/// So much may be looked at to find when certificates are issued.
constexpr std::uint64_t kIssueTransitionsMax = 200'000;

/// When each certificate is issued in all histories.
void bound_issued(Many& many, const Scenario& scenario, const auto& find) {
  const auto transitions_left = std::make_shared<std::uint64_t>(kIssueTransitionsMax);
  for (const CertificateHandle handle : scenario.nicknames.certificates.handles()) {
    if (is_issued(scenario.world, handle)) continue;
    const auto quantity = find(name_of_issue(scenario, handle).en);
    if (quantity == many.quantities.end()) continue;
    const auto times = issue_times(scenario, handle, transitions_left);
    if (!times) continue;
    const std::string least = format_duration(times->earliest);
    const std::string most = format_duration(times->latest);
    quantity->bounds.push_back({{"check: not before " + least + ", in all histories",
                                 "검사: 모든 진행에서 빨라야 " + korean_duration(least)},
                                times->earliest});
    quantity->bounds.push_back(
        {{"check: up to " + most + (times->may_never ? ", or never" : ""),
          "검사: 최대 " + korean_duration(most) + (times->may_never ? ", 또는 발급되지 않음" : "")},
         times->latest});
  }
}

}  // namespace

void add_bounds(Many& many, const Scenario& scenario, const CheckReport& report) {
  for (const CheckedClaim& claim : report.claims) {
    if (claim.claim.verdict == ClaimVerdict::broken) many.check_breaks.push_back(claim.claim.name);
  }
  const auto find = [&](const std::string& name) {
    return std::ranges::find_if(many.quantities,
                                [&](const Quantity& one) { return one.name.en == name; });
  };
  bound_issued(many, scenario, find);
  const auto never_longer = [](Duration longest, bool is_exact) {
    const std::string span = format_duration(longest);
    return FoundBound{is_exact ? Bilingual{"check: up to " + span + ", of all histories",
                                           "검사: 모든 진행에서 최대 " + korean_duration(span)}
                               : Bilingual{"check: never longer than " + span,
                                           "검사: " + korean_duration(span) + " 이하"},
                      longest};
  };
  if (report.outages) {
    for (const WorstOutage& worst : *report.outages) {
      const std::string host = scenario.catalogue.text_of(worst.site);
      const auto quantity = find(host + " is out of reach at a stretch");
      if (quantity == many.quantities.end()) continue;
      quantity->bounds.push_back(
          worst.longest == kNever
              ? FoundBound{{"check: for ever, in some history", "검사: 끝나지 않는 진행이 있음"}}
              : never_longer(worst.longest, worst.is_exact));
      note_unmet(*quantity, worst);
    }
  }
  const auto plan = find("the plan takes");
  if (plan != many.quantities.end() && report.duration && report.duration->greatest) {
    plan->bounds.push_back(
        never_longer(report.duration->greatest->longest, report.duration->greatest->is_exact));
  }
}

Duration quantile(const Quantity& quantity, double part) {
  const auto last = static_cast<double>(quantity.values.size() - 1);
  return quantity.values[static_cast<std::size_t>(part * last)];
}

Json many_json(const Many& many) {
  Json json{{"histories", many.histories}, {"broken", many.broken}};
  json["broken_by"] = Json::object();
  for (const auto& [name, count] : many.broken_by) json["broken_by"][name] = count;
  json["check_breaks"] = many.check_breaks;
  json["quantities"] = Json::array();
  for (const Quantity& quantity : many.quantities) {
    Json one{{"en", quantity.name.en}, {"ko", quantity.name.ko}, {"without", quantity.without}};
    if (!quantity.values.empty()) {
      one["least"] = quantity.values.front().count();
      one["median"] = quantile(quantity, 0.5).count();
      one["most_of_100"] = quantile(quantity, 0.99).count();
      one["greatest"] = quantity.values.back().count();
    }
    one["bounds"] = Json::array();
    for (const FoundBound& bound : quantity.bounds) {
      one["bounds"].push_back({{"en", bound.words.en}, {"ko", bound.words.ko}});
    }
    json["quantities"].push_back(std::move(one));
  }
  return json;
}

}  // namespace acmsim::sim
