#include "model/dns/authority.hpp"

#include <iterator>
#include <utility>

namespace acmsim::dns {
namespace {

/// The set that an alias means: of its own zone, and of its own type. The name that was asked for
/// exists, so where there is none there is just no data for it. [I]
/// Source: Route 53 API Reference, AliasTarget. [D]
Found look_up_target(const ServedZone& zone, const Question& target) {
  if (target.name.is_within(zone.origin)) {
    const Found found = look_up(zone, target);
    if (is_hit(found.finding)) return found;
  }
  return {Finding::no_data, std::nullopt};
}

/// Whether it was found above the name that was asked for, at a place of its own.
bool is_above(Finding finding) {
  return finding == Finding::delegated || finding == Finding::redirected ||
         finding == Finding::name_too_long;
}

Answer said(const ServedZone& zone, const Found& found, const DomainName& asked) {
  const DomainName& where = is_above(found.finding)
                                ? zone.texts.names[zone.texts.records[*found.set].key.name]
                                : zone.origin;
  Answer answer = decided({where, zone.handle, found.finding});
  if (leads_on(found.finding)) {
    answer.aliases.push_back({*found.set, *led_to(zone.texts, *found.set, asked)});
  } else if (answer.rcode == Rcode::no_error) {
    answer.record = found.set;
  }
  return answer;
}

Answer answer_of_alias(const ServedZone& zone, const Directory& directory, Question question,
                       RecordHandle alias) {
  Answer way;
  while (way.aliases.size() < kAliasesMax) {
    way = joined(std::move(way), said(zone, {Finding::alias, alias}, question.name));
    const NameHandle target = target_of(zone.texts.records[alias]);
    question.name = zone.texts.names[target];
    if (directory.is_endpoint(target)) {
      Answer end = answer_of_endpoint(target, question);
      // What the endpoint lacks, its alias lacks: the alias's zone says so.
      if (!end.endpoint) end = decided({zone.origin, zone.handle, Finding::no_data});
      return joined(std::move(way), std::move(end));
    }
    const Found found = look_up_target(zone, question);
    const auto next = alias_in(zone, found);
    if (!next) return joined(std::move(way), said(zone, found, question.name));
    alias = *next;
  }
  return joined(std::move(way), decided({zone.origin, zone.handle, Finding::chain_too_long}));
}

}  // namespace

std::optional<RecordHandle> alias_in(const ServedZone& zone, const Found& found) {
  const bool is_alias = is_hit(found.finding) && zone.texts.records[*found.set].is_alias;
  return is_alias ? found.set : std::nullopt;
}

Answer answer_from(const ServedZone& zone, const Directory& directory, const Question& question) {
  const Found found = look_up(zone, question);
  const auto alias = alias_in(zone, found);
  if (alias) return answer_of_alias(zone, directory, question, *alias);
  return said(zone, found, question.name);
}

/// A load balancer is for IPv4 alone unless somebody says `dualstack`, which no document can.
/// Source: ALB User Guide, IP address type. [D]
Answer answer_of_endpoint(NameHandle endpoint, const Question& question) {
  static const DomainName kLoadBalancers = *DomainName::parse("elb.amazonaws.com");
  const bool has_ipv6 = !question.name.is_within(kLoadBalancers);
  const bool is_address =
      question.type == RecordType::a || (question.type == RecordType::aaaa && has_ipv6);
  Answer answer =
      decided({question.name, std::nullopt, is_address ? Finding::endpoint : Finding::no_data});
  if (is_address) answer.endpoint = endpoint;
  return answer;
}

Answer decided(Hop hop) {
  Answer answer;
  answer.rcode = rcode_of(hop.finding);
  answer.path.push_back(std::move(hop));
  return answer;
}

Answer joined(Answer first, Answer second) {
  second.path.insert(second.path.begin(), std::make_move_iterator(first.path.begin()),
                     std::make_move_iterator(first.path.end()));
  second.aliases.insert(second.aliases.begin(), std::make_move_iterator(first.aliases.begin()),
                        std::make_move_iterator(first.aliases.end()));
  return second;
}

}  // namespace acmsim::dns
