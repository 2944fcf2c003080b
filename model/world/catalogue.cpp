#include "model/world/catalogue.hpp"

#include <algorithm>

namespace acmsim {
namespace {

/// The last two labels: a registrable domain, or something that holds several.
NameView neighbourhood_of(NameView name) {
  NameView end = name.without_wildcard();
  for (NameView top = end.parent().parent(); !top.is_root(); top = top.parent()) end = end.parent();
  return end;
}

/// Names under Amazon's own domains are nobody's neighbours: every validation record leads there.
bool is_amazons(const DomainName& name) {
  const std::string_view end = neighbourhood_of(name).text();
  return end == "acm-validations.aws" || end == "amazonaws.com" || end == "cloudfront.net";
}

bool holds_neighbourhoods(const DomainName& name) {
  return neighbourhood_of(name).parent().is_root();
}

}  // namespace

Neighbourhoods::Index Neighbourhoods::root_of(Index index) const {
  while (parents_[index.index] != index) index = parents_[index.index];
  return index;
}

Neighbourhoods::Index Neighbourhoods::root_near(NameView name) {
  const Index index = ends_.intern(DomainName(neighbourhood_of(name)));
  if (index.index == parents_.size()) {
    ++changes_;
    parents_.push_back(index);
    members_.emplace_back();
    if (are_one_) parents_.back() = root_of({0});
  }
  return root_of(index);
}

void Neighbourhoods::add(const DomainName& name, CertificateHandle certificate) {
  auto& members = members_[root_near(name).index];
  const auto place = std::ranges::lower_bound(members, certificate);
  if (place == members.end() || *place != certificate) members.insert(place, certificate);
}

void Neighbourhoods::join(const DomainName& one, const DomainName& other) {
  if (is_amazons(one) || is_amazons(other)) return;
  const Index into = root_near(one);
  merge(into, root_near(other));
}

void Neighbourhoods::join_below(const DomainName& one, const DomainName& other) {
  join(one, other);
  if (!holds_neighbourhoods(one) && !holds_neighbourhoods(other)) return;
  are_one_ = true;
  for (std::uint32_t i = 0; i < parents_.size(); ++i) merge(root_of({0}), root_of({i}));
}

void Neighbourhoods::merge(Index into, Index from) {
  if (into == from) return;
  ++changes_;
  parents_[from.index] = into;
  Few<CertificateHandle, 2> both;
  std::ranges::set_union(members_[into.index], members_[from.index], std::back_inserter(both));
  members_[into.index] = std::move(both);
  members_[from.index].clear();
}

void Neighbourhoods::add(const DomainName& name) { root_near(name); }

std::optional<std::uint32_t> Neighbourhoods::place_of(const DomainName& name) const {
  if (are_one_ && !parents_.empty()) return root_of({0}).index;
  const auto found = ends_.find(neighbourhood_of(name));
  if (!found) return std::nullopt;
  return root_of(*found).index;
}

std::span<const CertificateHandle> Neighbourhoods::certificates_near(const DomainName& name) const {
  const auto place = place_of(name);
  if (!place) return {};
  return members_[*place];
}

std::string Catalogue::text_of(const Website& site) const {
  const std::string& host = name(site.host).text();
  return site.port == kHttpsPort ? host : host + ":" + std::to_string(site.port);
}

RecordHandle Catalogue::record(RecordSet set) {
  has_caa = has_caa || set.key.type == RecordType::caa;
  neighbourhoods.add(name(set.key.name));
  for (const NameHandle target : set.targets) {
    const DomainName& owner = name(set.key.name);
    if (set.key.type == RecordType::cname || set.is_alias) {
      neighbourhoods.join(owner, name(target));
    }
    if (set.key.type == RecordType::dname) neighbourhoods.join_below(owner, name(target));
  }
  return texts.records.intern(std::move(set));
}

RecordHandle Catalogue::name_record(const DomainName& owner, RecordType type, std::uint32_t ttl,
                                    const std::vector<DomainName>& targets) {
  RecordSet set{
      .key = {name(owner), type}, .is_alias = false, .ttl = ttl, .values = {}, .targets = {}};
  for (const DomainName& target : targets) set.targets.push_back(name(target));
  return record(std::move(set));
}

void Catalogue::add_registration(RegistrationHandle handle, NameHandle domain) {
  directory.add_registration(handle, domain);
  neighbourhoods.add(name(domain));
}

void Catalogue::add_certificate(CertificateHandle handle, acm::CertificateFacts facts) {
  for (const acm::NameFacts& fact : facts.names) {
    neighbourhoods.add(name(fact.record_name), handle);
  }
  places.intern({std::string(facts.account()), std::string(facts.region())});
  certificates.put(handle, std::move(facts));
}

LoadBalancerNameHandle Catalogue::load_balancer_name(PlaceHandle home, std::string name) {
  const auto handle = load_balancer_names.intern({home, std::move(name)});
  if (!namesakes.contains(handle)) namesakes.put(handle, {});
  return handle;
}

void Catalogue::add_load_balancer(LoadBalancerHandle handle, LoadBalancerFacts facts) {
  facts.called = load_balancer_name(facts.home, facts.name);
  namesakes.at(facts.called).load_balancers.push_back(handle);
  directory.add_endpoint(facts.dns_name);
  endpoints.emplace(facts.dns_name, handle);
  load_balancer_users.emplace(facts.resource, handle);
  load_balancers.put(handle, std::move(facts));
}

TargetGroupNameHandle Catalogue::target_group_name(PlaceHandle home, std::string name) {
  const auto handle = target_group_names.intern({home, std::move(name)});
  if (!target_groups_called.contains(handle)) target_groups_called.put(handle, {});
  return handle;
}

void Catalogue::add_target_group(TargetGroupHandle handle, TargetGroupFacts facts) {
  facts.called = target_group_name(facts.home, facts.name);
  target_groups_called.at(facts.called).push_back(handle);
  target_groups.put(handle, std::move(facts));
}

void Catalogue::add_listener(ListenerHandle handle, ListenerFacts facts) {
  namesakes.at(load_balancers.at(facts.load_balancer).called).listeners.push_back(handle);
  listeners.put(handle, std::move(facts));
}

void Catalogue::add_mailbox(MailboxHandle handle, mail::MailboxFacts facts) {
  mailbox_of.emplace(facts.address, handle);
  mailboxes.put(handle, std::move(facts));
}

PlaceHandle Catalogue::place_of(CertificateHandle certificate) const {
  const acm::CertificateFacts& facts = certificates.at(certificate);
  const auto place = places.find(Place{std::string(facts.account()), std::string(facts.region())});
  ensure(place.has_value(), "a certificate's account and Region are known");
  return *place;
}

const std::string& Catalogue::arn_of(LoadBalancerHandle handle) const {
  return resources[load_balancers.at(handle).resource];
}

const Namesakes& Catalogue::namesakes_of(LoadBalancerHandle handle) const {
  return namesakes.at(load_balancers.at(handle).called);
}

std::optional<LoadBalancerHandle> Catalogue::load_balancer_of(ResourceHandle user) const {
  const auto found = load_balancer_users.find(user);
  if (found == load_balancer_users.end()) return std::nullopt;
  return found->second;
}

}  // namespace acmsim
