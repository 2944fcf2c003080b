#include "sim/plan/bindings.hpp"

#include <algorithm>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"

namespace acmsim::sim {

std::uint32_t Bindings::find(Kind kind, std::uint32_t name) const {
  const auto found = std::ranges::find_if(
      bound_, [&](const Bound& bound) { return bound.kind == kind && bound.name == name; });
  return found == bound_.end() ? name : found->actual;
}

void Bindings::put(Kind kind, std::uint32_t name, std::uint32_t actual) {
  std::erase_if(bound_,
                [&](const Bound& bound) { return bound.kind == kind && bound.name == name; });
  if (name == actual) return;
  const Bound bound{kind, name, actual};
  bound_.insert(std::ranges::lower_bound(bound_, bound), bound);
}

namespace {

using dns::Hosts;

/// Two zones' servers, in pairs; none where they are the same.
struct ServersChange {
  Hosts from;
  Hosts to;
};

ServersChange servers_change(const Catalogue& names, ZoneHandle name, ZoneHandle actual) {
  const dns::ZoneFacts* from = names.directory.find_facts(name);
  const dns::ZoneFacts* to = names.directory.find_facts(actual);
  // A name that the client gave himself is never meant by a step.
  if (from == nullptr || to == nullptr || from->servers == to->servers) return {};
  if (from->servers.size() != to->servers.size()) return {};  // One of them is private.
  return {from->servers, to->servers};
}

/// The record set that delegates to the other servers; nothing if it names none of the first.
std::optional<RecordSet> redelegated(const RecordSet& set, const ServersChange& change) {
  if (set.key.type != RecordType::ns) return std::nullopt;
  RecordSet other = set;
  for (NameHandle& target : other.targets) {
    const auto place = std::ranges::find(change.from, target);
    if (place == change.from.end()) continue;
    target = change.to[static_cast<std::size_t>(place - change.from.begin())];
  }
  return other.targets == set.targets ? std::nullopt : std::optional(std::move(other));
}

/// Calls `act` with each record set that names servers of the first zone, and what it becomes.
void for_each_redelegated(const Catalogue& names, const ServersChange& change, const auto& act) {
  const std::size_t known = names.texts.records.size();
  for (std::uint32_t i = 0; i < known; ++i) {
    auto other = redelegated(names.texts.records[RecordHandle{i}], change);
    if (other) act(RecordHandle{i}, std::move(*other));
  }
}

}  // namespace

void bind_zone(Bindings& bindings, const Catalogue& names, ZoneHandle name, ZoneHandle actual) {
  bindings.bind(name, actual);
  const ServersChange change = servers_change(names, name, actual);
  if (change.from.empty()) return;
  for (std::size_t i = 0; i < change.from.size(); ++i) bindings.bind(change.from[i], change.to[i]);
  for_each_redelegated(names, change, [&](RecordHandle record, const RecordSet& other) {
    if (const auto known = names.texts.records.find(other)) bindings.bind(record, *known);
  });
}

void know_delegations(Catalogue& names, ZoneHandle name, ZoneHandle actual) {
  const ServersChange change = servers_change(names, name, actual);
  if (change.from.empty()) return;
  for_each_redelegated(names, change,
                       [&](RecordHandle, RecordSet other) { names.record(std::move(other)); });
}

namespace {

template <class What>
What rebound(What what, const Bindings& bindings) {
  for_each_handle(what, Match{
                            []<class H>(Fresh<H>&) {},
                            [&]<class H>(H& name) { name = bindings(name); },
                        });
  return what;
}

}  // namespace

Command rebind(const Command& command, const Bindings& bindings) {
  return rebound(command, bindings);
}

Query rebind(const Query& query, const Bindings& bindings) { return rebound(query, bindings); }

}  // namespace acmsim::sim
