#include "model/catalogue.hpp"

#include <algorithm>

namespace acmsim {
namespace {

/// The last two labels: a registrable domain, or something that holds several.
std::string neighbourhood_of(const DomainName& name) {
  DomainName end = name.without_wildcard();
  while (end.label_count() > 2) end = end.parent();
  return end.text();
}

/// Names under Amazon's own domains are nobody's neighbours: every validation record leads there.
bool is_amazons(const DomainName& name) {
  const std::string end = neighbourhood_of(name);
  return end == "acm-validations.aws" || end == "amazonaws.com" || end == "cloudfront.net";
}

}  // namespace

std::uint32_t Neighbourhoods::root_of(std::uint32_t index) const {
  while (parents_[index] != index) index = parents_[index];
  return index;
}

std::uint32_t Neighbourhoods::index_of(const DomainName& name) {
  const auto fresh = static_cast<std::uint32_t>(parents_.size());
  const auto [place, added] = indices_.try_emplace(neighbourhood_of(name), fresh);
  if (added) {
    parents_.push_back(fresh);
    members_.emplace_back();
  }
  return root_of(place->second);
}

void Neighbourhoods::add(const DomainName& name, CertificateHandle certificate) {
  auto& members = members_[index_of(name)];
  const auto place = std::ranges::lower_bound(members, certificate);
  if (place == members.end() || *place != certificate) members.insert(place, certificate);
}

void Neighbourhoods::join(const DomainName& one, const DomainName& other) {
  if (is_amazons(one) || is_amazons(other)) return;
  const std::uint32_t into = index_of(one);
  const std::uint32_t from = index_of(other);
  if (into == from) return;
  parents_[from] = into;
  std::vector<CertificateHandle> both;
  std::ranges::set_union(members_[into], members_[from], std::back_inserter(both));
  members_[into] = std::move(both);
  members_[from].clear();
}

void Neighbourhoods::add(const DomainName& name) { index_of(name); }

std::optional<std::uint32_t> Neighbourhoods::place_of(const DomainName& name) const {
  const auto found = indices_.find(neighbourhood_of(name));
  if (found == indices_.end()) return std::nullopt;
  return root_of(found->second);
}

std::vector<CertificateHandle> Neighbourhoods::certificates_near(const DomainName& name) const {
  const auto place = place_of(name);
  return place ? members_[*place] : std::vector<CertificateHandle>{};
}

RecordHandle Catalogue::record(RecordSet set) {
  has_caa = has_caa || set.key.type == RecordType::caa;
  if (set.key.type == RecordType::cname) {
    for (const NameHandle target : set.targets) {
      neighbourhoods.join(name(set.key.name), name(target));
    }
  }
  return texts.records.intern(std::move(set));
}

RecordHandle Catalogue::name_record(const DomainName& owner, RecordType type, std::uint32_t ttl,
                                    const std::vector<DomainName>& targets) {
  RecordSet set{
      .key = {name(owner), type}, .is_alias = false, .ttl = ttl, .values = {}, .targets = {}};
  for (const DomainName& target : targets) {
    set.values.push_back(target.with_dot());
    set.targets.push_back(name(target));
  }
  return record(std::move(set));
}

void Catalogue::add_certificate(CertificateHandle handle, acm::CertificateFacts facts) {
  for (const acm::NameFacts& fact : facts.names) {
    neighbourhoods.add(name(fact.record_name), handle);
  }
  places.intern({facts.account, facts.region});
  certificates.put(handle, std::move(facts));
}

void Catalogue::add_load_balancer(LoadBalancerHandle handle, LoadBalancerFacts facts) {
  directory.add_endpoint(facts.dns_name);
  endpoints.emplace(facts.dns_name, handle);
  facts.resource = resources.intern(facts.arn);
  load_balancers.put(handle, std::move(facts));
}

void Catalogue::add_listener(ListenerHandle handle, ListenerFacts facts) {
  load_balancers.at(facts.load_balancer).listeners.push_back(handle);
  listeners.put(handle, std::move(facts));
}

void Catalogue::add_mailbox(MailboxHandle handle, mail::MailboxFacts facts) {
  mailbox_of.emplace(facts.address, handle);
  mailboxes.put(handle, std::move(facts));
}

PlaceHandle Catalogue::place_of(CertificateHandle certificate) const {
  const acm::CertificateFacts& facts = certificates.at(certificate);
  const auto place = places.find({facts.account, facts.region});
  ensure(place.has_value(), "a certificate's account and Region are known");
  return *place;
}

}  // namespace acmsim
