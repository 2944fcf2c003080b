#include "model/dns/resolve.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "model/dns/authority.hpp"

// The registry names the servers of a domain, and each zone cut those of what is below it. A real
// resolver asks one of them and believes it. This one asks them all, follows each as far as it
// leads, and compares: where a domain is in order they all lead to the same answer, and where they
// do not, what people see depends on luck, which is what `servers_disagree` means.

namespace acmsim::dns {
namespace {

/// Whom to ask about everything from a domain down: the registry's word, or that of a zone cut.
struct Referral {
  const DomainName& domain;
  std::span<const NameHandle> servers;
  bool is_signed = false;  ///< The parent has a DS that fits.
};

/// The search for the answer to one question, CNAMEs not followed.
class Search {
 public:
  Search(const PublicDns& dns, const Question& question) : dns_(dns), question_(question) {}

  Answer run();

 private:
  Answer follow_registry(const DomainName& domain, const Delegation& delegation);
  Answer follow_cut(Answer reply);
  Answer ask(const Referral& referral);
  bool agree(const Answer& left, const Answer& right) const;
  Answer disagreement(const std::vector<Answer>& answers, const DomainName& domain) const;
  Answer end(const DomainName& where, Finding finding) const {
    return decided({where, std::nullopt, finding});
  }

  const PublicDns& dns_;
  const Question& question_;
  std::map<RecordHandle, Answer> behind_cut_;  ///< What each NS set has led to, once.
};

/// The longest registered suffix decides. A domain that nobody has ever heard of has no name to
/// blame but the one that was asked for.
Answer Search::run() {
  const auto handle = dns_.texts.names.find(question_.name);
  if (handle && dns_.directory.is_endpoint(*handle)) return answer_of_endpoint(*handle, question_);
  const DomainName* blamed = nullptr;
  for (NameView name = question_.name; !name.is_root(); name = name.parent()) {
    const auto domain = dns_.texts.names.find(name);
    const auto known = domain ? dns_.directory.registration_of(*domain) : std::nullopt;
    const Registration* found = known ? dns_.internet.registrations.find(*known) : nullptr;
    if (found == nullptr) continue;
    const DomainName& text = dns_.texts.names[*domain];
    if (found->seen.registered) return follow_registry(text, found->seen);
    if (blamed == nullptr) blamed = &text;
  }
  return end(blamed == nullptr ? question_.name : *blamed, Finding::not_registered);
}

/// Sources: Route 53 Developer Guide, troubleshooting: my domain is suspended (on hold) [D]; RFC
/// 4035, section 5 (a DS without its key, signatures that are wrong).
Answer Search::follow_registry(const DomainName& domain, const Delegation& delegation) {
  if (delegation.on_hold) return end(domain, Finding::on_hold);
  if (delegation.ds == DsState::stale) return end(domain, Finding::dnssec_broken);
  const bool is_signed = delegation.ds == DsState::matching;
  return joined(end(domain, Finding::delegated), ask({domain, delegation.servers, is_signed}));
}

/// An answer stands as it is; a referral is followed. Each leads deeper than the last, so this
/// ends; and each NS set is followed once, however many servers hold it.
Answer Search::follow_cut(Answer reply) {
  if (reply.path.back().finding != Finding::delegated) return reply;
  const auto [behind, is_new] = behind_cut_.try_emplace(*reply.record);
  if (is_new) {
    behind->second = ask({reply.path.back().where, dns_.texts.records[*reply.record].targets});
  }
  return joined(std::move(reply), behind->second);
}

/// A referral is good for zones at or below the cut only: one above would just refer to itself.
Answer Search::ask(const Referral& referral) {
  const auto zones = closest_zones(dns_, referral.servers, answered_at(question_, referral.domain),
                                   referral.domain);
  const auto is_silent = [&](NameHandle server) { return !dns_.internet.answers(server); };
  if (zones.empty() && std::ranges::any_of(referral.servers, is_silent)) {
    return end(referral.domain, Finding::silent);
  }
  const auto is_bogus = [&](const ServedZone& zone) {
    return dns_.internet.zones.at(zone.handle).is_bogus;
  };
  if (referral.is_signed && std::ranges::any_of(zones, is_bogus)) {
    return end(referral.domain, Finding::dnssec_broken);
  }
  std::vector<Answer> answers;  // One of each kind.
  for (const ServedZone& zone : zones) {
    Answer answer = follow_cut(answer_from(zone, dns_.directory, question_));
    const auto agrees = [&](const Answer& other) { return agree(answer, other); };
    if (std::ranges::none_of(answers, agrees)) answers.push_back(std::move(answer));
  }
  if (answers.empty()) return end(referral.domain, Finding::lame);
  if (answers.size() > 1) return disagreement(answers, referral.domain);
  return std::move(answers.front());
}

/// Whether a person who looks at both answers sees the same: how long a cache may keep them, and
/// whether a wildcard or an alias made them, does not show.
bool Search::agree(const Answer& left, const Answer& right) const {
  const auto visible = [&](const Answer& answer) {
    const bool is_alias = leads_on(answer.path.back().finding);
    RecordSet set;
    if (answer.record) set = dns_.texts.records[*answer.record];
    if (is_alias) set.key.type = dns_.texts.records[answer.aliases.back().record].key.type;
    std::ranges::sort(set.targets);
    std::ranges::sort(set.values);
    return std::tuple(answer.rcode, answer.endpoint, answer.record.has_value(), is_alias,
                      is_alias ? answer.aliases.back().target : DomainName(), set.key.type,
                      std::move(set.values), std::move(set.targets));
  };
  return visible(left) == visible(right);
}

Answer Search::disagreement(const std::vector<Answer>& answers, const DomainName& domain) const {
  Answer told;
  for (const Answer& answer : answers) {
    told.path.insert(told.path.end(), answer.path.begin(), answer.path.end());
  }
  return joined(std::move(told), end(domain, Finding::servers_disagree));
}

}  // namespace

Answer resolve(const PublicDns& dns, const Question& question) {
  Answer answer = Search(dns, question).run();
  while (leads_on(answer.path.back().finding) && question.type != RecordType::cname) {
    if (answer.aliases.size() > kAliasesMax) {
      answer.aliases.pop_back();  // It has been found, but is not followed.
      Hop end = answer.path.back();
      end.finding = Finding::chain_too_long;
      return joined(std::move(answer), decided(std::move(end)));
    }
    const Question next{answer.aliases.back().target, question.type};
    answer = joined(std::move(answer), Search(dns, next).run());
  }
  return answer;
}

bool is_target(const DomainName& name, const DomainName& target) {
  const std::string_view text = target.text();
  return name == target || (text.starts_with('_') && name.text() == text.substr(1));
}

bool leads_to(const PublicDns& dns, const DomainName& name, const DomainName& target) {
  Question question{name, RecordType::cname};
  for (std::size_t i = 0; i < kAliasesMax; ++i) {
    Answer answer = resolve(dns, question);
    if (leads_on(answer.path.back().finding)) {
      question.name = std::move(answer.aliases.back().target);
    } else if (answer.record) {
      const DomainName& next = dns.texts.names[target_of(dns.texts.records[*answer.record])];
      // Most often it is the same text, which then need not be read.
      if (&next == &target) return true;
      question.name = next;
    } else {
      return false;
    }
    if (is_target(question.name, target)) return true;
  }
  return false;
}

}  // namespace acmsim::dns
