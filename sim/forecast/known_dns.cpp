#include "sim/forecast/known_dns.hpp"

#include <algorithm>

#include "model/dns/caa.hpp"
#include "model/dns/resolve.hpp"

namespace acmsim::sim {
namespace {

/// More aliases than a resolver follows.
constexpr int kHopsMax = 16;

/// The values of one type below a name in the answer to a question, through aliases too.
std::vector<RecordValue> values_of(const DnsAnswerSeen& answer, RecordType type) {
  std::vector<RecordValue> values;
  for (const RecordSeen& record : answer.answer) {
    if (record.type == type) values.emplace_back(type, record.text);
  }
  return values;
}

bool is_of_resolver(const DnsAnswerSeen& answer) {
  if (answer.tool == DnsTool::nslookup) return !answer.is_authoritative;
  return answer.tool == DnsTool::dig_short || answer.offers_recursion;
}

/// Whether an answer without the record says that there is none.
bool says_none(const DnsAnswerSeen& answer) {
  if (answer.outcome != DnsOutcome::answered || answer.tool == DnsTool::dig_short) return false;
  if (answer.tool == DnsTool::dig_trace) {
    // Of a trace only the end tells, and that it is one: somebody answers with his own SOA.
    return std::ranges::any_of(
        answer.authority, [](const RecordSeen& record) { return record.type == RecordType::soa; });
  }
  // Where a resolver fails the CA's does too: broken signatures, servers that do not answer.
  const bool fails = answer.rcode == dns::Rcode::server_failure && is_of_resolver(answer);
  return fails || answer.rcode == dns::Rcode::name_error || answer.rcode == dns::Rcode::no_error;
}

}  // namespace

KnownDns::KnownDns(const Evidence& evidence) {
  for (const ZoneSeen& zone : evidence.zones) {
    if (!zone.is_private.value_or(false)) hosted_.insert(zone.name);
  }
  for (const ListingSeen& listing : evidence.listings) read(evidence, listing);
  for (const DnsAnswerSeen& answer : evidence.answers) read(answer);
}

void KnownDns::read(const Evidence& evidence, const ListingSeen& listing) {
  if (listing.is_private) return;
  if (listing.zone && evidence.zones[*listing.zone].is_private.value_or(false)) return;
  hosted_.insert(listing.origin);
  if (listing.is_complete) listed_.insert(listing.origin);
  for (const RecordSetSeen& set : listing.sets) {
    if (set.type == RecordType::ns && set.name != listing.origin) cuts_.insert(set.name);
    if (set.type == RecordType::caa) caa_[set.name] = set.values;
    if (set.type != RecordType::cname) continue;
    for (const RecordValue& value : set.values) {
      if (const auto* to = std::get_if<DomainName>(&value.data)) {
        listed_aliases_[set.name].push_back(*to);
      }
    }
  }
}

void KnownDns::read(const DnsAnswerSeen& answer) {
  if (answer.type == RecordType::cname) note_alias(answer, answer.name);
  for (const RecordSeen& record : answer.answer) {
    if (record.type == RecordType::cname && record.owner != answer.name) {
      note_alias(answer, record.owner);
    }
  }
  if (answer.type != RecordType::caa) return;
  auto values = values_of(answer, RecordType::caa);
  if (!values.empty()) {
    caa_[answer.name] = std::move(values);
  } else if (says_none(answer)) {
    without_caa_.insert(answer.name);
  }
}

/// Servers that do not agree have no record: a resolver may find it or not.
void KnownDns::note_alias(const DnsAnswerSeen& answer, const DomainName& name) {
  Targets targets;
  for (const RecordSeen& record : answer.answer) {
    const auto* to = std::get_if<DomainName>(&record.data);
    if (record.type == RecordType::cname && record.owner == name && to != nullptr) {
      targets.push_back(*to);
    }
  }
  if (targets.empty() && !says_none(answer)) return;
  Answered& known = answered_[name];
  if (is_of_resolver(answer)) {
    known.by_resolver = std::move(targets);
  } else if (!known.by_servers || !known.by_servers->empty()) {
    known.by_servers = std::move(targets);
  }
}

/// Whether a complete listing has everything that there is of a name.
bool KnownDns::is_listed(const DomainName& name) const {
  for (DomainName at = name; !at.is_root(); at = at.parent()) {
    if (listed_.contains(at)) return true;
    if (cuts_.contains(at)) return false;
  }
  return false;
}

std::optional<bool> KnownDns::leads_to(const DomainName& name, const DomainName& target) const {
  DomainName at = name;
  for (int hop = 0; hop < kHopsMax; ++hop) {
    const auto next = targets_of(at);
    if (!next && hop == 0) return std::nullopt;
    if (!next || next->empty()) return false;
    if (std::ranges::any_of(*next, [&](const auto& to) { return dns::is_target(to, target); })) {
      return true;
    }
    at = next->back();
  }
  return false;
}

std::optional<KnownDns::Targets> KnownDns::targets_of(const DomainName& name) const {
  if (const auto found = answered_.find(name); found != answered_.end()) {
    return found->second.by_resolver ? found->second.by_resolver : found->second.by_servers;
  }
  if (const auto found = listed_aliases_.find(name); found != listed_aliases_.end()) {
    return found->second;
  }
  if (is_listed(name)) return Targets{};
  return std::nullopt;
}

std::optional<bool> KnownDns::caa_forbids(const DomainName& name) const {
  // Up to what is not known, which may have a set or not; a top level has none.
  for (DomainName at = name.without_wildcard(); !at.is_root() && !at.parent().is_root();
       at = at.parent()) {
    if (const auto found = caa_.find(at); found != caa_.end()) {
      return dns::caa_set_forbids(found->second, name.is_wildcard());
    }
    if (!without_caa_.contains(at) && !is_listed(at)) return std::nullopt;
  }
  return false;
}

bool KnownDns::is_in_route53(const DomainName& name) const {
  for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
    if (hosted_.contains(at)) return true;
  }
  return false;
}

}  // namespace acmsim::sim
