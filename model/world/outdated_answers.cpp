#include "model/world/outdated_answers.hpp"

#include <set>
#include <tuple>

namespace acmsim {
namespace {

using Rings = std::set<dns::Outdated>;

/// A name's place in a ring; the end where it is in none of that name and slot.
Rings::const_iterator find(const Rings& all, NameHandle name, NameHandle first,
                           std::uint32_t slot) {
  const auto found = all.lower_bound({name, first, slot});
  const bool is_it = found != all.end() && std::tie(found->name, found->first, found->slot) ==
                                               std::tie(name, first, slot);
  return is_it ? found : all.end();
}

/// Makes a ring of the names of one span, in order, under the smallest slot that is free.
Timer put(Rings& all, const std::vector<NameHandle>& names) {
  const NameHandle first = names.front();
  std::uint32_t slot = 0;
  while (find(all, first, first, slot) != all.end()) ++slot;
  for (std::size_t i = 0; i < names.size(); ++i) {
    all.insert({names[i], first, slot, names[(i + 1) % names.size()]});
  }
  return {TimerKind::cached_answer, first.index, slot};
}

}  // namespace

void OutdatedAnswers::note(const World& world, const Context& context,
                           CertificateHandle certificate) {
  const acm::Certificate* asking = world.certificates.find(certificate);
  if (asking == nullptr) return;
  const acm::CertificateFacts& facts = context.names.certificates.at(certificate);
  if (!acm::asks_dns(*asking, facts)) return;
  for (std::size_t i = 0; i < facts.names.size(); ++i) {
    const acm::NameFacts& name = facts.names[i];
    if (asking->rows[i].visible || records_.contains(name.record_name)) continue;
    dns::Trail before = dns::trail(context.public_dns(world), context.names.name(name.record_name),
                                   context.names.name(name.record_target));
    if (before.arrives) continue;  // It is right; caches of older answers hide it.
    records_.emplace(name.record_name, Record{name.record_target, std::move(before)});
  }
}

Effects OutdatedAnswers::outdate(World& world, const Context& context) const {
  const std::int32_t included = context.rules(world).cached_seconds_included;
  std::map<std::int32_t, std::vector<NameHandle>> spans;  // Names by how much longer.
  for (const auto& [name, record] : records_) {
    const dns::Trail now = dns::trail(context.public_dns(world), context.names.name(name),
                                      context.names.name(record.target));
    const auto seconds = static_cast<std::int32_t>(dns::outdated_seconds(record.before, now));
    if (seconds > included) spans[seconds - included].push_back(name);
  }
  Effects effects;
  for (const auto& [seconds, names] : spans) {
    for (const NameHandle name : names) {
      effects.emplace_back(Announce{Happening::answer_outdated, name.index,
                                    static_cast<std::uint32_t>(seconds + included)});
    }
    const Timer timer = put(world.internet.outdated, names);
    effects.emplace_back(Arm{timer, within(Duration{seconds}), {}});
  }
  return effects;
}

std::vector<NameHandle> forget(World& world, const Timer& timer) {
  Rings& all = world.internet.outdated;
  const NameHandle first{timer.whose};
  std::vector<NameHandle> names;
  NameHandle name = first;
  do {
    const auto outdated = find(all, name, first, timer.part);
    ensure(outdated != all.end(), "what is forgotten was remembered");
    names.push_back(name);
    name = outdated->next;
    all.erase(outdated);
  } while (name != first);
  return names;
}

}  // namespace acmsim
