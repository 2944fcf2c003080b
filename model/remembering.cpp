#include "model/remembering.hpp"

#include <algorithm>

namespace acmsim {
namespace {

dns::PublicDns dns_of(const World& world, const Context& context) {
  return {world.internet, context.names.directory, context.names.texts};
}

Timer timer_of(const dns::Outdated& outdated) {
  return {TimerKind::cached_answer, outdated.names.front().index, outdated.slot};
}

/// Puts the names of one span in their place, under the smallest slot that is free.
Timer put(std::vector<dns::Outdated>& all, std::vector<NameHandle> names) {
  dns::Outdated fresh{std::move(names), 0};
  const auto is_taken = [&](const dns::Outdated& one) { return timer_of(one) == timer_of(fresh); };
  while (std::ranges::any_of(all, is_taken)) ++fresh.slot;
  all.insert(std::ranges::upper_bound(all, timer_of(fresh), {}, timer_of), fresh);
  return timer_of(fresh);
}

}  // namespace

void Remembered::note(const World& world, const Context& context, CertificateHandle certificate) {
  const acm::Certificate* asking = world.certificates.find(certificate);
  if (asking == nullptr) return;
  const acm::CertificateFacts& facts = context.names.certificates.at(certificate);
  if (!acm::asks_dns(*asking, facts)) return;
  for (std::size_t i = 0; i < facts.names.size(); ++i) {
    const acm::NameFacts& name = facts.names[i];
    if (asking->rows[i].visible || records_.contains(name.record_name)) continue;
    dns::Trail before = dns::trail(dns_of(world, context), context.names.name(name.record_name),
                                   context.names.name(name.record_target));
    if (before.arrives) continue;  // It is right; caches of older answers hide it.
    records_.emplace(name.record_name, Record{name.record_target, std::move(before)});
  }
}

Effects Remembered::outdate(World& world, const Context& context) const {
  const std::int32_t included = context.rules.cached_seconds_included;
  std::map<std::int32_t, std::vector<NameHandle>> spans;  // Names by how much longer.
  for (const auto& [name, record] : records_) {
    const dns::Trail now = dns::trail(dns_of(world, context), context.names.name(name),
                                      context.names.name(record.target));
    const auto seconds = static_cast<std::int32_t>(dns::outdated_seconds(record.before, now));
    if (seconds > included) spans[seconds - included].push_back(name);
  }
  Effects effects;
  for (auto& [seconds, names] : spans) {
    for (const NameHandle name : names) {
      effects.emplace_back(Announce{Happening::answer_outdated, name.index,
                                    static_cast<std::uint32_t>(seconds + included)});
    }
    const Timer timer = put(world.internet.outdated, std::move(names));
    effects.emplace_back(Arm{timer, within(Duration{seconds}), {}});
  }
  return effects;
}

std::vector<NameHandle> forget(World& world, const Timer& timer) {
  auto& all = world.internet.outdated;
  const auto outdated = std::ranges::find(all, timer, timer_of);
  ensure(outdated != all.end(), "what is forgotten was remembered");
  std::vector<NameHandle> names = std::move(outdated->names);
  all.erase(outdated);
  return names;
}

}  // namespace acmsim
