#include "model/dns/recursion.hpp"

#include <utility>

#include "model/dns/authority.hpp"
#include "model/dns/registry.hpp"
#include "model/dns/resolve.hpp"

namespace acmsim::dns {
namespace {

/// Who answers for the names of Amazon's own that a world knows. [I]
constexpr const char* kAmazonsServer = "ns-1.amazonaws.com.";

/// The CNAMEs on the way, and the name that the last of them leads to. An alias of Route 53 leads
/// on as well, but does not show.
DomainName add_aliases(const PublicDns& dns, const Answer& answer, Reply& reply, DomainName owner) {
  for (const Alias& alias : answer.aliases) {
    if (dns.texts.records[alias.record].is_alias) continue;
    add_step(reply.answer, dns.texts, alias, owner);
    owner = alias.target;
  }
  return owner;
}

/// What a cache may remember of the absence that a resolution ended with.
std::vector<SentSet> denial(const PublicDns& dns, const Hop& last) {
  if (last.zone) return negative_authority(served_zone(dns, *last.zone));
  const bool is_registrys =
      last.finding == Finding::not_registered || last.finding == Finding::on_hold;
  if (!is_registrys) return {};
  return {registry_soa(top_level_of(last.where))};
}

std::vector<DomainName> hosts_of(const SentSet& servers) {
  std::vector<DomainName> hosts;
  for (const RecordValue& value : servers.values) hosts.push_back(std::get<DomainName>(value.data));
  return hosts;
}

/// What the registry says to a question that is its own to answer: for the DS of a domain that it
/// publishes. Nothing for any other question.
std::optional<Reply> registrys_own(const PublicDns& dns, const Question& question) {
  const auto name = dns.texts.names.find(question.name);
  if (question.type != RecordType::ds || !name) return std::nullopt;
  const auto domain = dns.directory.registration_of(*name);
  if (!domain || !dns.internet.registrations.contains(*domain)) return std::nullopt;
  const Delegation& seen = dns.internet.registrations.at(*domain).seen;
  if (!seen.registered || seen.on_hold || seen.servers.empty()) return std::nullopt;
  return reply_about_ds(question.name, seen.ds);
}

/// The NS set of a referral, or nothing where a reply is none: an answer, a denial, a refusal.
std::optional<SentSet> referral_in(const Reply& reply) {
  const bool refers = reply.answer.empty() && !reply.authority.empty() &&
                      reply.authority.front().type == RecordType::ns;
  if (!refers) return std::nullopt;
  return reply.authority.front();
}

Reply referral(SentSet servers) {
  Reply reply;
  reply.authority.push_back(std::move(servers));
  return reply;
}

/// A walk down from the root.
class Walk {
 public:
  Walk(const PublicDns& dns, const Question& question) : dns_(dns), question_(question) {}

  std::vector<Asked> walk();

 private:
  Reply registry_reply() const;
  std::optional<SentSet> published_servers() const;
  std::optional<Reply> reply_of(const DomainName& server) const;
  void go_down(SentSet servers);

  const PublicDns& dns_;
  const Question& question_;
  std::vector<Asked> asked_;
};

std::vector<Asked> Walk::walk() {
  const SentSet root = root_servers();
  asked_.push_back({std::nullopt, reply_of_registry({DomainName(), RecordType::ns})});
  const bool is_the_roots = question_.name.is_root();
  const SentSet registry = registry_servers(top_level_of(question_.name));
  asked_.push_back(
      {hosts_of(root).front(), is_the_roots ? reply_of_registry(question_) : referral(registry)});
  if (is_the_roots) return std::move(asked_);
  asked_.push_back({hosts_of(registry).front(), registry_reply()});
  if (auto servers = referral_in(*asked_.back().reply)) go_down(std::move(*servers));
  return std::move(asked_);
}

/// What the registry's servers say: who is to be asked, or that there is no such domain.
Reply Walk::registry_reply() const {
  const DomainName& name = question_.name;
  if (name.label_count() == 1) return reply_of_registry(question_);
  if (auto own = registrys_own(dns_, question_)) {
    own->is_authoritative = true;
    return std::move(*own);
  }
  const auto handle = dns_.texts.names.find(name);
  if (handle && dns_.directory.is_endpoint(*handle)) {
    DomainName domain = name;
    while (domain.label_count() > 2) domain = domain.parent();
    SentSet servers = delegation_set(domain, {}, dns_.texts);
    servers.values.emplace_back(RecordType::ns, kAmazonsServer);
    return referral(std::move(servers));
  }
  if (auto servers = published_servers()) return referral(std::move(*servers));
  Reply denied;
  denied.rcode = Rcode::name_error;
  denied.is_authoritative = true;
  denied.authority.push_back(registry_soa(top_level_of(name)));
  return denied;
}

/// The servers of the domain that a resolver would be sent to, if the registry publishes any. That
/// its keys may be wrong is not seen by somebody who does not look at them.
std::optional<SentSet> Walk::published_servers() const {
  const Hop first = resolve(dns_, question_).path.front();
  const bool is_published =
      first.finding == Finding::delegated || first.finding == Finding::dnssec_broken;
  if (!is_published) return std::nullopt;
  const auto domain = dns_.directory.registration_of(*dns_.texts.names.find(first.where));
  const auto& servers = dns_.internet.registrations.at(*domain).seen.servers;
  if (servers.empty()) return std::nullopt;
  return delegation_set(first.where, servers, dns_.texts);
}

std::optional<Reply> Walk::reply_of(const DomainName& server) const {
  if (server.with_dot() == kAmazonsServer) return resolved(dns_, question_);
  const auto handle = dns_.texts.names.find(server);
  if (!handle || !is_there(dns_, *handle)) return std::nullopt;
  return reply(dns_, *handle, question_);
}

/// Each referral must lead deeper: a server that refers to where one is would be asked for ever.
void Walk::go_down(SentSet servers) {
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const DomainName& server : hosts_of(servers)) {
      asked_.push_back({server, reply_of(server)});
      if (!asked_.back().reply) continue;
      auto next = referral_in(*asked_.back().reply);
      goes_on = next && next->owner != servers.owner && next->owner.is_within(servers.owner);
      if (goes_on) servers = std::move(*next);
      break;
    }
  }
}

}  // namespace

Reply resolved(const PublicDns& dns, const Question& question) {
  if (question.name.label_count() < 2) return reply_of_registry(question);
  if (auto own = registrys_own(dns, question)) return std::move(*own);
  const Answer answer = resolve(dns, question);
  Reply reply;
  reply.rcode = answer.rcode;
  if (answer.rcode == Rcode::server_failure) return reply;
  const DomainName owner = add_aliases(dns, answer, reply, question.name);
  if (answer.record) {
    reply.answer.push_back(sent(dns.texts, *answer.record, owner));
  } else if (answer.endpoint) {
    reply.answer.push_back(sent_addresses(dns.texts.names[*answer.endpoint], owner, question.type));
  } else if (const Hop& last = answer.path.back(); last.finding == Finding::name_too_long) {
    const auto dname = set_at(served_zone(dns, *last.zone), {last.where, RecordType::dname});
    reply.answer.push_back(sent_dname(dns.texts, *dname));
  } else if (!leads_on(last.finding)) {
    reply.authority = denial(dns, last);
  }
  return reply;
}

std::vector<Asked> trace(const PublicDns& dns, const Question& question) {
  return Walk(dns, question).walk();
}

std::string server_address(const PublicDns& dns, const DomainName& server) {
  const Reply found = resolved(dns, {server, RecordType::a});
  for (const SentSet& set : found.answer) {
    if (set.type == RecordType::a) return set.values.front().text;
  }
  return well_known_address(server);
}

}  // namespace acmsim::dns
