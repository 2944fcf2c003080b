// Which names are alike. Whoever speaks of one of them by its name, its record or its change tells
// it apart; so do a zone cut, a wildcard, a DNAME, and a second record at its validation name.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <variant>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"
#include "sim/check/reduce/footprint.hpp"
#include "sim/check/reduce/symmetry.hpp"
#include "sim/plan/subconditions.hpp"

namespace acmsim::sim {
namespace {

class Finder {
 public:
  Finder(const Scenario& scenario, const Plan& plan)
      : names_(scenario.catalogue), footprints_(scenario, plan) {
    for (std::uint32_t i = 0; i < names_.texts.records.size(); ++i) {
      const RecordSet& set = names_.texts.records[RecordHandle{i}];
      if (set.key.type == RecordType::ns) cuts_.insert(set.key.name);
      speaks_of_any_ = speaks_of_any_ || set.key.type == RecordType::dname ||
                       names_.name(set.key.name).is_wildcard();
      for (const NameHandle target : set.targets) ++mentions_[target];
    }
    for (const auto* zones : {&scenario.world.hosted_zones, &scenario.world.provider_zones}) {
      for (const ZoneHandle zone : zones->handles()) {
        for (const RecordTable::Row& row : zones->at(zone).written.rows())
          ++mentions_[row.key.name];
      }
    }
    for (const ChangeHandle given : scenario.world.changes.handles()) {
      for (const route53::Write& write : scenario.world.changes.at(given).writes) {
        ++mentions_[write.key.name];
      }
    }
    for (const Website& site : names_.watches) ++mentions_[site.host];
    for (const Step& step : plan.steps) read(step);
    for (const Condition* subcondition : subconditions_of(plan)) read(*subcondition);
  }

  std::vector<std::vector<SymmetricRecord>> groups() {
    using Key = std::tuple<ZoneHandle, std::uint32_t, std::vector<CertificateHandle>>;
    std::map<Key, std::vector<SymmetricRecord>> by_key;
    for (SymmetricRecord& record : candidates_) {
      if (speaks_of_any_ || !is_like_others(record) || !find_rows(record)) continue;
      std::vector<CertificateHandle> certificates;
      for (const auto& [certificate, row] : record.rows) certificates.push_back(certificate);
      const std::uint32_t ttl = names_.texts.records[record.set].ttl;
      by_key[{record.zone, ttl, certificates}].push_back(std::move(record));
    }
    std::vector<std::vector<SymmetricRecord>> groups;
    for (auto& [key, alike] : by_key) {
      if (alike.size() > 1) groups.push_back(std::move(alike));
    }
    return groups;
  }

 private:
  void read(const Step& step) {
    if (const auto* probe = std::get_if<ProbeStep>(&step.does)) ++mentions_[probe->site.host];
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) return;
    for (const CallEffect& effect : call->repetitions) {
      if (const auto* command = std::get_if<Command>(&effect)) read(*command, call->from);
      const auto* query = std::get_if<Query>(&effect);
      const auto* asks = query == nullptr ? nullptr : std::get_if<GetChange>(query);
      if (asks != nullptr) told_changes_.insert(asks->change);
    }
    const auto* command = std::get_if<Command>(&call->repetitions.front());
    if (command == nullptr || step.at_most != 1 || !call->fails_with.empty()) return;
    const auto* write = std::get_if<ChangeResourceRecordSets>(command);
    if (write == nullptr || write->batch.size() != 1) return;
    const route53::Edit& edit = write->batch.front();
    const RecordKey& key = names_.texts.records[edit.set].key;
    if (edit.action == route53::Action::delete_ || key.type != RecordType::cname) return;
    candidates_.push_back({write->zone, write->fresh, key, edit.set, {}});
  }

  void read(const Command& command, PlaceHandle from) {
    for_each_handle(command, Match{
                                 [&](const NameHandle& name) { ++mentions_[name]; },
                                 [&](const RecordHandle& set) {
                                   ++mentions_[names_.texts.records[set].key.name];
                                 },
                                 [](const auto&) {},
                             });
    const Footprint touched = footprints_.of(command, from);
    told_.insert(touched.tells_names_of.begin(), touched.tells_names_of.end());
  }

  void read(const Condition& condition) {
    std::visit(Match{
                   [&](const CertificateIs& is) {
                     for (const auto& one : is.domain_validation) told_names_.insert(one.first);
                   },
                   [&](const RecordIs& is) { ++mentions_[is.key.name]; },
                   [&](const HostIs& is) { ++mentions_[is.site.host]; },
                   [&](const ChangeIs& is) { told_changes_.insert(is.change); },
                   [](const LoadBalancerIs&) {},
                   [](const ListenerIs&) {},
                   [](const HttpsAvailable&) {},  // Watched hosts are mentioned already.
                   [](const NoStepFails&) {},
                   [](const PlanEnds&) {},
                   [](const Keeps&) {},  // What our own invariants say, they say of every name.
                   [](const All&) {},    // Their subconditions are read one by one.
                   [](const Any&) {},
                   [](const Not&) {},
               },
               condition.is);
  }

  /// Whether nothing but its writer speaks of the record, and nothing stands between it and the
  /// apex of its zone.
  bool is_like_others(const SymmetricRecord& record) const {
    const RecordSet& set = names_.texts.records[record.set];
    if (set.is_alias || mentions_.at(record.key.name) != 1) return false;
    if (told_changes_.contains(record.change)) return false;
    const DomainName& apex = names_.name(names_.directory.facts_of(record.zone).origin);
    DomainName name = names_.name(record.key.name);
    for (; name != apex; name = name.parent()) {
      if (name.is_root()) return false;
      const auto known = names_.texts.names.find(name);
      if (known && is_cut(*known)) return false;
    }
    return true;
  }

  bool is_cut(NameHandle name) const {
    return cuts_.contains(name) || names_.directory.registration_of(name) ||
           !names_.directory.zones_of(name).empty();
  }

  /// Whether it is the right record for all names that ask for one there.
  bool find_rows(SymmetricRecord& record) const {
    const RecordSet& set = names_.texts.records[record.set];
    for (const CertificateHandle certificate : names_.certificates.handles()) {
      const acm::CertificateFacts& facts = names_.certificates.at(certificate);
      for (std::uint32_t row = 0; row < facts.names.size(); ++row) {
        const acm::NameFacts& name = facts.names[row];
        if (name.record_name != record.key.name) continue;
        if (told_.contains(certificate) || told_names_.contains(name.name)) return false;
        if (facts.method != acm::ValidationMethod::dns) continue;
        if (!std::ranges::equal(set.targets, std::array{name.record_target})) return false;
        record.rows.emplace_back(certificate, row);
      }
    }
    return !record.rows.empty();
  }

  const Catalogue& names_;
  Footprints footprints_;
  std::vector<SymmetricRecord> candidates_;  ///< Those that may turn out to be.
  std::set<NameHandle> cuts_;
  bool speaks_of_any_ = false;          ///< A record is about names that it does not mention.
  std::map<NameHandle, int> mentions_;  ///< How often a name is written at, led to, or asked for.
  std::set<NameHandle> told_names_;     ///< Names of certificates.
  std::set<ChangeHandle> told_changes_;
  std::set<CertificateHandle> told_;
};

}  // namespace

Symmetry::Symmetry(const Scenario& scenario, const Plan& plan)
    : groups_(Finder(scenario, plan).groups()) {
  std::set<CertificateHandle> certificates;
  for (const auto& group : groups_) {
    for (const auto& [certificate, row] : group.front().rows) certificates.insert(certificate);
  }
  certificates_.assign(certificates.begin(), certificates.end());
}

std::size_t Symmetry::size() const {
  std::size_t size = 0;
  for (const auto& group : groups_) size += group.size();
  return size;
}

}  // namespace acmsim::sim
