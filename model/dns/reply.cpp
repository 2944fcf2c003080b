#include "model/dns/reply.hpp"

#include <algorithm>
#include <utility>

#include "model/dns/address.hpp"
#include "model/dns/authority.hpp"

namespace acmsim::dns {
namespace {

constexpr std::uint32_t kEndpointTtl = 60;

/// The hosts in a set that a reader will want the addresses of.
/// Sources: RFC 1035, sections 3.3.9 and 3.3.11; RFC 2782.
std::vector<DomainName> hosts_in(const SentSet& set) {
  std::vector<DomainName> hosts;
  for (const RecordValue& value : set.values) {
    if (const auto* mx = std::get_if<Mx>(&value.data)) hosts.push_back(mx->host);
    if (const auto* srv = std::get_if<Srv>(&value.data)) hosts.push_back(srv->host);
    if (set.type == RecordType::ns) hosts.push_back(std::get<DomainName>(value.data));
  }
  return hosts;
}

bool has(const std::vector<SentSet>& section, const DomainName& owner, RecordType type) {
  return std::ranges::any_of(
      section, [&](const SentSet& set) { return set.owner == owner && set.type == type; });
}

/// The reply to one question, written section by section.
class Writer {
 public:
  Writer(const PublicDns& dns, NameHandle server, Question question)
      : dns_(dns), server_(server), question_(std::move(question)) {}

  Reply write();

 private:
  std::optional<ServedZone> zone() const;
  bool follow(const Found& found);
  void refer(const ServedZone& zone, RecordHandle cut);
  void answer(const ServedZone& zone, const Found& found);
  void answer_alias(const ServedZone& zone);
  void deny(const ServedZone& zone, Finding finding);
  void add_name_servers(const ServedZone& zone);
  void add_hosts(const ServedZone& zone, const SentSet& mentions);

  const PublicDns& dns_;
  NameHandle server_;
  Question question_;  ///< With the name that the chain has led to.
  Reply reply_;
};

/// Step by step as RFC 1034, section 4.3.2 has it: a CNAME goes back to the choice of the zone.
Reply Writer::write() {
  for (;;) {
    const auto here = zone();
    // Where a chain leads to names of others, this server has said what it can.
    if (!here && reply_.answer.empty()) reply_.rcode = Rcode::refused;
    if (!here) return std::move(reply_);
    const Found found = look_up(*here, question_);
    if (leads_on(found.finding)) {
      reply_.is_authoritative = true;
      if (follow(found)) continue;
    } else if (found.finding == Finding::name_too_long) {
      reply_.is_authoritative = true;
      reply_.rcode = rcode_of(found.finding);
      reply_.answer.push_back(sent_dname(dns_.texts, *found.set));
    } else if (found.finding == Finding::delegated) {
      refer(*here, *found.set);
    } else if (is_hit(found.finding)) {
      answer(*here, found);
    } else {
      deny(*here, found.finding);
    }
    return std::move(reply_);
  }
}

/// A server that has only the child's side of a cut answers for DS too, and has none.
/// Source: RFC 4035, section 3.1.4.1.
std::optional<ServedZone> Writer::zone() const {
  const DomainName root;
  auto closest = closest_zone(dns_, server_, answered_at(question_, root), root);
  return closest ? closest : closest_zone(dns_, server_, question_.name, root);
}

/// Whether the chain goes on. It ends with the CNAME that was asked for, where it comes to a name
/// again, and where a resolver would not follow it further.
bool Writer::follow(const Found& found) {
  if (has(reply_.answer, question_.name, RecordType::cname)) return false;
  Alias alias{*found.set, *led_to(dns_.texts, *found.set, question_.name)};
  add_step(reply_.answer, dns_.texts, alias, question_.name);
  question_.name = std::move(alias.target);
  const auto steps = std::ranges::count(reply_.answer, RecordType::cname, &SentSet::type);
  return question_.type != RecordType::cname && static_cast<std::size_t>(steps) < kAliasesMax;
}

/// AA is not set for a referral, unless a CNAME of this server's led there: AA speaks of the first
/// name in ANSWER. Sources: RFC 1035, section 4.1.1; RFC 1034, section 4.3.2, step 3b.
void Writer::refer(const ServedZone& zone, RecordHandle cut) {
  const DomainName& owner = zone.texts.names[zone.texts.records[cut].key.name];
  reply_.authority.push_back(sent(zone.texts, cut, owner));
  add_hosts(zone, reply_.authority.back());
}

void Writer::answer(const ServedZone& zone, const Found& found) {
  reply_.is_authoritative = true;
  if (alias_in(zone, found)) {
    answer_alias(zone);
  } else {
    reply_.answer.push_back(sent(zone.texts, *found.set, question_.name));
    add_hosts(zone, reply_.answer.back());
    add_name_servers(zone);
  }
}

/// An alias of Route 53 does not show: its owner has the target's records, with their TTL.
/// Source: Route 53 Developer Guide, choosing between alias and non-alias records. [D]
void Writer::answer_alias(const ServedZone& zone) {
  const Answer meant = answer_from(zone, dns_.directory, question_);
  if (meant.record) {
    reply_.answer.push_back(sent(dns_.texts, *meant.record, question_.name));
  } else if (meant.endpoint) {
    reply_.answer.push_back(
        sent_addresses(dns_.texts.names[*meant.endpoint], question_.name, question_.type));
  } else {
    return deny(zone, meant.path.back().finding);
  }
  add_name_servers(zone);
}

void Writer::deny(const ServedZone& zone, Finding finding) {
  reply_.is_authoritative = true;
  reply_.rcode = rcode_of(finding);
  if (reply_.rcode != Rcode::server_failure) reply_.authority = negative_authority(zone);
}

/// Who else could have been asked, as BIND, NSD and Route 53 tell with every positive answer. [U]
void Writer::add_name_servers(const ServedZone& zone) {
  const auto set = set_at(zone, {zone.origin, RecordType::ns});
  if (!set || has(reply_.answer, zone.origin, RecordType::ns)) return;
  reply_.authority.push_back(sent(zone.texts, *set, zone.origin));
  add_hosts(zone, reply_.authority.back());
}

/// What the zone knows itself of the hosts that a set mentions; for a referral that is the glue.
/// Source: RFC 1034, section 4.3.2, step 6.
void Writer::add_hosts(const ServedZone& zone, const SentSet& mentions) {
  for (const DomainName& host : hosts_in(mentions)) {
    if (!host.is_within(zone.origin)) continue;
    for (const RecordType type : {RecordType::a, RecordType::aaaa}) {
      const Found found = look_up_mentioned(zone, {host, type});
      if (!is_hit(found.finding) || alias_in(zone, found)) continue;
      if (has(reply_.answer, host, type) || has(reply_.additional, host, type)) continue;
      reply_.additional.push_back(sent(zone.texts, *found.set, host));
    }
  }
}

}  // namespace

Reply reply(const PublicDns& dns, NameHandle server, const Question& question) {
  return Writer(dns, server, question).write();
}

std::vector<SentSet> negative_authority(const ServedZone& zone) {
  const auto set = set_at(zone, {zone.origin, RecordType::soa});
  if (!set) return {};
  SentSet soa = sent(zone.texts, *set, zone.origin);
  const auto* authority = std::get_if<Soa>(&soa.values.front().data);
  if (authority != nullptr) soa.ttl = std::min(soa.ttl, authority->minimum);
  return {std::move(soa)};
}

SentSet sent(const Texts& texts, RecordHandle handle, DomainName owner) {
  const RecordSet& set = texts.records[handle];
  return {std::move(owner), set.key.type, set.ttl, texts.values_of(set)};
}

SentSet sent_dname(const Texts& texts, RecordHandle dname) {
  return sent(texts, dname, texts.names[texts.records[dname].key.name]);
}

void add_step(std::vector<SentSet>& answer, const Texts& texts, const Alias& alias,
              const DomainName& owner) {
  const RecordSet& set = texts.records[alias.record];
  if (set.key.type != RecordType::dname) return answer.push_back(sent(texts, alias.record, owner));
  SentSet dname = sent_dname(texts, alias.record);
  if (!has(answer, dname.owner, dname.type)) answer.push_back(std::move(dname));
  answer.push_back({owner, RecordType::cname, set.ttl, {RecordValue(alias.target)}});
}

SentSet sent_addresses(const DomainName& endpoint, const DomainName& owner, RecordType type) {
  SentSet set{owner, type, kEndpointTtl, {}};
  for (std::string& address : endpoint_addresses(endpoint, type)) {
    set.values.emplace_back(type, std::move(address));
  }
  return set;
}

}  // namespace acmsim::dns
