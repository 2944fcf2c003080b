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

/// Whether an answer without the record says that there is none.
bool says_none(const DnsAnswerSeen& answer) {
  if (answer.outcome != DnsOutcome::answered || answer.tool == DnsTool::dig_short) return false;
  if (answer.tool == DnsTool::dig_trace) {
    // Of a trace only the end tells, and that it is one: somebody answers with his own SOA.
    return std::ranges::any_of(
        answer.authority, [](const RecordSeen& record) { return record.type == RecordType::soa; });
  }
  return answer.rcode == dns::Rcode::name_error || answer.rcode == dns::Rcode::no_error;
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
  if (listing.zone && evidence.zones[*listing.zone].is_private.value_or(false)) return;
  hosted_.insert(listing.origin);
  if (listing.is_complete) listed_.insert(listing.origin);
  for (const RecordSetSeen& set : listing.sets) {
    if (set.type == RecordType::ns && set.name != listing.origin) cuts_.insert(set.name);
    if (set.type == RecordType::caa) caa_[set.name] = set.values;
    if (set.type != RecordType::cname) continue;
    for (const RecordValue& value : set.values) {
      if (const auto* to = std::get_if<DomainName>(&value.data)) aliases_[set.name].push_back(*to);
    }
  }
}

void KnownDns::read(const DnsAnswerSeen& answer) {
  for (const RecordSeen& record : answer.answer) {
    const auto* to = std::get_if<DomainName>(&record.data);
    if (record.type == RecordType::cname && to != nullptr) aliases_[record.owner].push_back(*to);
  }
  if (answer.type == RecordType::cname && !aliases_.contains(answer.name) && says_none(answer)) {
    without_alias_.insert(answer.name);
  }
  if (answer.type != RecordType::caa) return;
  auto values = values_of(answer, RecordType::caa);
  if (!values.empty()) {
    caa_[answer.name] = std::move(values);
  } else if (says_none(answer)) {
    without_caa_.insert(answer.name);
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
    const auto found = aliases_.find(at);
    if (found == aliases_.end()) break;
    const std::vector<DomainName>& next = found->second;
    if (std::ranges::any_of(next, [&](const auto& to) { return dns::is_target(to, target); })) {
      return true;
    }
    at = next.back();
  }
  if (at != name) return false;
  if (without_alias_.contains(name) || is_listed(name)) return false;
  return std::nullopt;
}

std::optional<bool> KnownDns::caa_forbids(const DomainName& name) const {
  bool is_known = false;
  for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
    if (const auto found = caa_.find(at); found != caa_.end()) {
      return dns::caa_set_forbids(found->second, name.is_wildcard());
    }
    is_known = is_known || without_caa_.contains(at) || is_listed(at);
  }
  if (is_known) return false;
  return std::nullopt;
}

bool KnownDns::is_in_route53(const DomainName& name) const {
  for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
    if (hosted_.contains(at)) return true;
  }
  return false;
}

}  // namespace acmsim::sim
