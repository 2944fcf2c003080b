#include "sim/import/heard_dns.hpp"

#include <algorithm>

#include "sim/evidence/dname.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint32_t kUsualTtl = 300;

/// Whether a resolver spoke that sees what the internet does not.
bool is_inside(const DnsAnswerSeen& answer) {
  return is_private_address(answer.server) && !answer.server.starts_with("127.") &&
         answer.server != "::1";
}

bool is_failure(const DnsAnswerSeen& answer) {
  return answer.outcome == DnsOutcome::timed_out || answer.outcome == DnsOutcome::refused ||
         answer.rcode == dns::Rcode::server_failure || answer.rcode == dns::Rcode::refused;
}

/// Source: RFC 8914, sections 4.6 to 4.13.
bool is_bogus(const ExtendedErrorSeen& error) { return error.code >= 6 && error.code <= 12; }

void put_once(ServerNames& servers, const DomainName& server) {
  if (std::ranges::find(servers, server) == servers.end()) servers.push_back(server);
}

}  // namespace

bool are_same_servers(ServerNames one, ServerNames other) {
  std::ranges::sort(one);
  std::ranges::sort(other);
  return one == other;
}

HeardDns::HeardDns(const Evidence& evidence) : evidence_(evidence), later_(evidence) {
  for (const DnsAnswerSeen& answer : evidence.answers) judge(answer);
  for (const DnsAnswerSeen& answer : evidence.answers) learn(answer);
}

void HeardDns::learn(const DnsAnswerSeen& answer) {
  std::map<DomainName, ServerNames> sets;
  for (const auto* section : {&answer.answer, &answer.authority}) {
    for (const RecordSeen& record : *section) {
      if (record.owner.label_count() < 2) continue;
      const bool is_parents = !answer.is_authoritative && section == &answer.authority;
      const bool is_over = is_parents ? later_.is_delegated_anew(record, answer)
                                      : later_.is_taken_back(record, answer);
      if (is_over || is_made_by_dname(record, answer.answer)) continue;
      if (record.type == RecordType::soa) {
        const auto* soa = std::get_if<Soa>(&record.data);
        soas_.try_emplace(record.owner, soa ? std::optional(soa->server) : std::nullopt);
      }
      if (record.type == RecordType::ds) signed_.insert(record.owner);
      const auto* target = std::get_if<DomainName>(&record.data);
      if (record.type != RecordType::ns || target == nullptr) {
        keep(record, answer);
        continue;
      }
      put_once(is_parents ? referrals_[record.owner] : sets[record.owner], *target);
    }
  }
  for (const auto& [name, servers] : sets) note_zone(name, servers);
}

/// Inside somebody's network other things may be true; a router at home says what it has heard.
bool HeardDns::is_hearsay(const DnsAnswerSeen& answer) const {
  return is_inside(answer) && public_.contains(answer.name);
}

void HeardDns::judge(const DnsAnswerSeen& answer) {
  if (later_.is_asked_again(answer)) return;
  for (const auto* section : {&answer.answer, &answer.authority, &answer.additional}) {
    for (const RecordSeen& record : *section) {
      if (record.type != RecordType::a && record.type != RecordType::aaaa) continue;
      const bool is_private = is_private_address(record.text);
      const auto host = are_private_.try_emplace(record.owner, is_private).first;
      host->second = host->second && is_private;
    }
  }
  const bool is_answered = answer.outcome == DnsOutcome::answered && !is_failure(answer);
  if (is_answered && answer.rcode) told_.insert(answer.name);
  if (answer.outcome == DnsOutcome::answered && !is_inside(answer)) public_.insert(answer.name);
  if (!answer.server_name) return;
  if (is_failure(answer)) failing_.insert(*answer.server_name);
  if (is_answered) serving_.insert(*answer.server_name);
}

void HeardDns::note_zone(const DomainName& name, const ServerNames& servers) {
  const bool is_known = std::ranges::any_of(zones_, [&](const ZoneHeard& zone) {
    return zone.name == name && are_same_servers(zone.servers, servers);
  });
  if (!is_known) zones_.push_back({name, servers});
}

void HeardDns::keep(const RecordSeen& record, const DnsAnswerSeen& answer) {
  if (!record.type || record.type == RecordType::soa || record.type == RecordType::ds) return;
  if (is_hearsay(answer)) return;
  const auto server = answer.is_authoritative ? answer.server_name : std::nullopt;
  std::vector<std::size_t>& places = places_[{record.owner, record.type_word}];
  const auto found = std::ranges::find_if(
      places, [&](std::size_t place) { return sets_[place].server == server; });
  if (found == places.end()) {
    places.push_back(sets_.size());
    sets_.push_back(
        {record.owner, record.type_word, record.ttl.value_or(kUsualTtl), {record.text}, server});
    return;
  }
  auto& values = sets_[*found].values;
  if (std::ranges::find(values, record.text) == values.end()) values.push_back(record.text);
}

ServerNames HeardDns::servers_of(const DomainName& domain) const {
  if (const auto found = referrals_.find(domain); found != referrals_.end()) return found->second;
  const auto found = std::ranges::find(zones_, domain, &ZoneHeard::name);
  return found == zones_.end() ? ServerNames() : found->servers;
}

std::optional<DomainName> HeardDns::first_server_of(const DomainName& zone) const {
  const auto found = soas_.find(zone);
  return found == soas_.end() ? std::nullopt : found->second;
}

bool HeardDns::is_denied(const DomainName& domain) const {
  return std::ranges::any_of(evidence_.answers, [&](const DnsAnswerSeen& answer) {
    if (answer.rcode != dns::Rcode::name_error || !answer.name.is_within(domain)) return false;
    if (later_.is_asked_again(answer)) return false;
    return std::ranges::any_of(answer.authority, [&](const RecordSeen& record) {
      return record.type == RecordType::soa && record.owner != domain &&
             domain.is_within(record.owner);
    });
  });
}

bool HeardDns::fails_checking(const DomainName& domain) const {
  bool fails = false;
  bool is_there = false;
  for (const DnsAnswerSeen& answer : evidence_.answers) {
    if (!answer.name.is_within(domain) || answer.outcome != DnsOutcome::answered) continue;
    if (later_.is_asked_again(answer)) continue;
    const bool is_failure = answer.rcode == dns::Rcode::server_failure;
    const bool is_resolvers = answer.offers_recursion || answer.tool == DnsTool::nslookup;
    fails = fails || (is_failure && is_resolvers && !answer.disables_checking);
    const bool is_unchecked =
        answer.disables_checking || (answer.is_authoritative && has_ds(domain));
    is_there =
        is_there || (is_unchecked && !is_failure) || std::ranges::any_of(answer.errors, is_bogus);
  }
  return fails && is_there;
}

bool HeardDns::is_dumb(const DomainName& server) const {
  const auto addresses = are_private_.find(server);
  if (addresses != are_private_.end() && addresses->second) return true;
  return failing_.contains(server) && !serving_.contains(server);
}

bool HeardDns::is_in(const SetHeard& set, const ZoneHeard& zone) const {
  if (!set.owner.is_within(zone.name)) return false;
  const bool is_below = std::ranges::any_of(zones_, [&](const ZoneHeard& other) {
    return other.name != zone.name && other.name.is_within(zone.name) &&
           set.owner.is_within(other.name);
  });
  if (is_below) return false;
  if (set.server) return std::ranges::find(zone.servers, *set.server) != zone.servers.end();
  const auto places = places_.lower_bound({set.owner, ""});
  for (auto at = places; at != places_.end() && at->first.first == set.owner; ++at) {
    for (const std::size_t place : at->second) {
      if (sets_[place].server) return false;
    }
  }
  return true;
}

}  // namespace acmsim::sim
