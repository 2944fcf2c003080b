#include "model/dns/resolve.hpp"

#include <algorithm>
#include <map>
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
  DomainName domain;
  std::vector<NameHandle> servers;
  bool is_signed = false;  ///< The parent has a DS that fits.
};

/// The search for the answer to one question, CNAMEs not followed.
class Search {
 public:
  Search(const PublicDns& dns, Question question) : dns_(dns), question_(std::move(question)) {}

  Answer run();

 private:
  const Delegation* delegation_of(const DomainName& domain) const;
  Answer follow_registry(const DomainName& domain, const Delegation& delegation);
  Answer follow_cut(Answer reply);
  Answer ask(const Referral& referral);
  bool agree(const Answer& left, const Answer& right) const;
  Answer disagreement(const std::vector<Answer>& answers, const DomainName& domain) const;
  Answer end(const DomainName& where, Finding finding) const {
    return decided({question_.name, where, std::nullopt, finding});
  }

  const PublicDns& dns_;
  Question question_;
  std::map<RecordHandle, Answer> behind_cut_;  ///< What each NS set has led to, once.
};

/// The longest registered suffix decides. A domain that nobody has ever heard of has no name to
/// blame but the one that was asked for.
Answer Search::run() {
  const auto handle = dns_.texts.names.find(question_.name);
  if (handle && dns_.directory.is_endpoint(*handle)) return answer_of_endpoint(*handle, question_);
  std::optional<DomainName> lapsed;
  for (DomainName domain = question_.name; !domain.is_root(); domain = domain.parent()) {
    const Delegation* delegation = delegation_of(domain);
    if (delegation == nullptr) continue;
    if (delegation->registered) return follow_registry(domain, *delegation);
    if (!lapsed) lapsed = domain;
  }
  return end(lapsed.value_or(question_.name), Finding::not_registered);
}

/// What the registry publishes of a domain, or null if none has been heard of.
const Delegation* Search::delegation_of(const DomainName& domain) const {
  const auto handle = dns_.texts.names.find(domain);
  if (!handle) return nullptr;
  const auto registration = dns_.directory.registration_of(*handle);
  if (!registration) return nullptr;
  const Registration* found = dns_.internet.registrations.find(*registration);
  return found == nullptr ? nullptr : &found->seen;
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
  const DomainName closest = answered_at(question_, referral.domain);
  const auto zones = closest_zones(dns_, referral.servers, closest, referral.domain);
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
    RecordSet set;
    if (answer.record) set = dns_.texts.records[*answer.record];
    std::ranges::sort(set.targets);
    std::ranges::sort(set.values);
    // A CNAME's target is a name, however its value is written.
    if (!set.targets.empty()) set.values.clear();
    return std::tuple(answer.rcode, answer.endpoint, answer.record.has_value(), set.key.type,
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

Answer resolve(const Internet& internet, const Directory& directory, const Texts& texts,
               const DomainName& name, RecordType type) {
  const PublicDns dns{internet, directory, texts};
  Question question{name, type};
  Answer answer;
  for (;;) {
    answer = joined(std::move(answer), Search(dns, question).run());
    const Hop last = answer.path.back();
    if (last.finding != Finding::alias) return answer;
    if (answer.aliases.size() >= kAliasesMax) {
      return joined(std::move(answer),
                    decided({last.asked, last.where, last.zone, Finding::chain_too_long}));
    }
    answer.aliases.push_back(*answer.record);
    question.name = texts.names[target_of(texts.records[*answer.record])];
  }
}

bool is_target(const DomainName& name, const DomainName& target) {
  const std::string_view text = target.text();
  return name == target || (text.starts_with('_') && name.text() == text.substr(1));
}

bool leads_to(const Internet& internet, const Directory& directory, const Texts& texts,
              const DomainName& name, const DomainName& target) {
  DomainName asked = name;
  for (std::size_t i = 0; i < kAliasesMax; ++i) {
    const Answer answer = resolve(internet, directory, texts, asked, RecordType::cname);
    if (!answer.record) return false;
    asked = texts.names[target_of(texts.records[*answer.record])];
    if (is_target(asked, target)) return true;
  }
  return false;
}

}  // namespace acmsim::dns
