#include "model/dns/authority.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "model/base/ensure.hpp"

// A zone is a tree of names, but its table knows only those that own record sets. A name that owns
// none may still be there, as an empty non-terminal: something below it owns some. That takes a
// look at the whole table, which is why it is asked last, and only of names that own nothing.

namespace acmsim::dns {
namespace {

/// A name of the tree, or the wildcard that stands in for one that is missing.
struct Node {
  std::span<const RecordTable::Row> rows;  ///< Empty for an empty non-terminal.
  Finding hit{};                           ///< What to call a set that is found here.
};

/// What a zone holds for a question, aliases not yet followed.
struct Found {
  Finding finding{};
  std::optional<RecordHandle> set;
};

std::span<const RecordTable::Row> rows_of(const ServedZone& zone, const DomainName& name) {
  const auto handle = zone.texts.names.find(name);
  if (!handle) return {};
  return zone.records.rows_of(*handle);
}

std::optional<RecordHandle> set_in(std::span<const RecordTable::Row> rows, RecordType type) {
  const auto has_type = [type](const RecordTable::Row& row) { return row.key.type == type; };
  const auto row = std::ranges::find_if(rows, has_type);
  if (row == rows.end()) return std::nullopt;
  return row->set;
}

bool exists(const ServedZone& zone, const DomainName& name) {
  if (name == zone.origin || !rows_of(zone, name).empty()) return true;
  return std::ranges::any_of(zone.records.rows(), [&](const RecordTable::Row& row) {
    return zone.texts.names[row.key.name].is_within(name);
  });
}

/// Only a wildcard right below the closest encloser, the nearest ancestor that exists, stands in.
/// Source: RFC 4592, section 3.3.1.
std::optional<Node> node_of(const ServedZone& zone, const DomainName& name) {
  if (exists(zone, name)) return Node{rows_of(zone, name), Finding::record};
  DomainName encloser = name.parent();
  while (!exists(zone, encloser)) encloser = encloser.parent();
  const DomainName wildcard = encloser.child("*");
  if (!exists(zone, wildcard)) return std::nullopt;
  return Node{rows_of(zone, wildcard), Finding::wildcard_record};
}

/// The NS set of the highest zone cut at or above a name: the parent's zone knows nothing from
/// there down, whatever else it holds. Source: RFC 1034, section 4.2.1.
std::optional<RecordHandle> cut_above(const ServedZone& zone, const Question& question) {
  std::optional<RecordHandle> highest;
  DomainName name = answered_at(question, zone.origin);
  for (; name != zone.origin; name = name.parent()) {
    if (const auto ns = set_in(rows_of(zone, name), RecordType::ns)) highest = ns;
  }
  return highest;
}

/// A zone that breaks the rules and holds a CNAME beside other types answers with what was asked
/// for. Servers differ in that. [I]
Found look_up(const ServedZone& zone, const Question& question) {
  if (const auto ns = cut_above(zone, question)) return {Finding::delegated, ns};
  const auto node = node_of(zone, question.name);
  if (!node) return {Finding::no_such_name, std::nullopt};
  if (const auto set = set_in(node->rows, question.type)) return {node->hit, set};
  if (const auto cname = set_in(node->rows, RecordType::cname)) return {Finding::alias, cname};
  return {Finding::no_data, std::nullopt};
}

bool is_hit(Finding finding) {
  return finding == Finding::record || finding == Finding::wildcard_record;
}

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

/// The alias that was found, if it was one.
std::optional<RecordHandle> alias_in(const ServedZone& zone, const Found& found) {
  const bool is_alias = is_hit(found.finding) && zone.texts.records[*found.set].is_alias;
  return is_alias ? found.set : std::nullopt;
}

Answer said(const ServedZone& zone, const Question& question, const Found& found) {
  const bool is_cut = found.finding == Finding::delegated;
  const DomainName& where =
      is_cut ? zone.texts.names[zone.texts.records[*found.set].key.name] : zone.origin;
  Answer answer = decided({question.name, where, zone.handle, found.finding});
  answer.record = found.set;
  return answer;
}

Answer answer_of_alias(const ServedZone& zone, const Directory& directory, Question question,
                       RecordHandle alias) {
  Answer way;
  while (way.aliases.size() < kAliasesMax) {
    way = joined(std::move(way), said(zone, question, {Finding::alias, std::nullopt}));
    way.aliases.push_back(alias);
    const NameHandle target = target_of(zone.texts.records[alias]);
    question.name = zone.texts.names[target];
    if (directory.is_endpoint(target)) {
      return joined(std::move(way), answer_of_endpoint(target, question));
    }
    const Found found = look_up_target(zone, question);
    const auto next = alias_in(zone, found);
    if (!next) return joined(std::move(way), said(zone, question, found));
    alias = *next;
  }
  return joined(std::move(way), said(zone, question, {Finding::chain_too_long, std::nullopt}));
}

}  // namespace

DomainName answered_at(const Question& question, const DomainName& top) {
  const bool is_above = question.type == RecordType::ds && question.name != top;
  return is_above ? question.name.parent() : question.name;
}

NameHandle target_of(const RecordSet& set) {
  ensure(!set.targets.empty(), "a CNAME or an alias has a target");
  return set.targets.front();
}

Answer answer_from(const ServedZone& zone, const Directory& directory, const Question& question) {
  ensure(question.name.is_within(zone.origin), "a zone is asked of its own names");
  const Found found = look_up(zone, question);
  const auto alias = alias_in(zone, found);
  if (alias) return answer_of_alias(zone, directory, question, *alias);
  return said(zone, question, found);
}

Answer answer_of_endpoint(NameHandle endpoint, const Question& question) {
  const bool is_address = question.type == RecordType::a || question.type == RecordType::aaaa;
  Answer answer = decided({question.name, question.name, std::nullopt,
                           is_address ? Finding::endpoint : Finding::no_data});
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
  second.aliases.insert(second.aliases.begin(), first.aliases.begin(), first.aliases.end());
  return second;
}

}  // namespace acmsim::dns
