// What follows from a world: which timers it has, and which a given one lacks at first; which
// listeners it has, and what they may show.
#include <algorithm>

#include "model/world/uses.hpp"

namespace acmsim {

Effects begin_renewals(World& world, const Context& context) {
  Effects effects;
  for (const CertificateHandle handle : world.certificates.handles()) {
    acm::Transition transition =
        acm::take_up(world.certificates.at(handle), handle, context.names.certificates.at(handle),
                     context.rules(world));
    append(effects, transition.effects);
    world.certificates.put(handle, std::move(*transition.next));
  }
  return effects;
}

Effects await_rules_change(const World& world, const Context& context) {
  const auto length = context.calendar.length_of(world.epoch);
  if (!length) return {};
  return {Arm{kRulesChange, exactly(*length), {}}};
}

Effects change_rules(World& world, const Context& context) {
  ++world.epoch;
  Effects effects{Announce{Happening::rules_changed, world.epoch, 0}};
  append(effects, await_rules_change(world, context));
  return effects;
}

std::vector<Timer> timers_of(const World& world, const Context& context) {
  std::vector<Timer> timers;
  for (const CertificateHandle handle : world.certificates.handles()) {
    const auto own = acm::timers_of(world.certificates.at(handle), handle,
                                    context.names.certificates.at(handle), context.rules(world));
    timers.insert(timers.end(), own.begin(), own.end());
  }
  for (const CertificateHandle handle : world.withdrawn.handles()) {
    const auto own = acm::timer_of(world.withdrawn.at(handle), handle);
    if (own) timers.push_back(*own);
  }
  for (const CertificateHandle handle : world.contents.handles()) {
    const auto own = acm::timers_of(world.contents.at(handle), handle);
    timers.insert(timers.end(), own.begin(), own.end());
  }
  for (const CertificateHandle handle : world.letters.handles()) {
    const auto own = mail::timers_of(world.letters.at(handle), handle);
    timers.insert(timers.end(), own.begin(), own.end());
  }
  for (const ChangeHandle handle : world.changes.handles()) {
    const auto own = route53::timers_of(world.changes.at(handle), handle);
    timers.insert(timers.end(), own.begin(), own.end());
  }
  for (const RegistrationHandle handle : world.internet.registrations.handles()) {
    for (const auto& under_way : world.internet.registrations.at(handle).on_its_way) {
      timers.push_back({TimerKind::registrar_delegation, handle.index, under_way.slot});
    }
  }
  for (const dns::Outdated& one : world.internet.outdated) {
    if (one.name == one.first) {
      timers.push_back({TimerKind::cached_answer, one.first.index, one.slot});
    }
  }
  for (const LoadBalancerHandle handle : world.load_balancers.handles()) {
    if (world.load_balancers.at(handle).state == alb::State::active) continue;
    timers.push_back({TimerKind::load_balancer_active, handle.index, 0});
  }
  for (const ListenerHandle handle : world.listeners.handles()) {
    for (const auto& under_way : world.listeners.at(handle).setting.on_its_way) {
      timers.push_back({TimerKind::listener_update, handle.index, under_way.slot});
    }
  }
  for (const PlaceHandle handle : world.ledgers.handles()) {
    for (const auto& known : world.ledgers.at(handle).tokens) {
      timers.push_back({TimerKind::idempotency_token, known.token.index, handle.index});
    }
  }
  if (context.calendar.length_of(world.epoch)) timers.push_back(kRulesChange);
  std::ranges::sort(timers);
  return timers;
}

bool may_be_shown(const World& world, CertificateHandle certificate) {
  return std::ranges::any_of(world.listeners.handles(), [&](ListenerHandle handle) {
    const auto& setting = world.listeners.at(handle).setting;
    return setting.seen.uses(certificate) ||
           std::ranges::any_of(setting.on_its_way, [&](const auto& under_way) {
             return under_way.value.uses(certificate);
           });
  });
}

bool is_used(const World& world, const Context& context, CertificateHandle certificate,
             LoadBalancerHandle load_balancer) {
  const auto uses = [&](ListenerHandle handle) {
    return world.listeners.at(handle).setting.set().uses(certificate);
  };
  return std::ranges::any_of(listeners_of(world, context, load_balancer), uses);
}

Effects drop_withdrawn(World& world) {
  Effects effects;
  for (const CertificateHandle handle : world.withdrawn.handles()) {
    if (may_be_shown(world, handle)) continue;
    const auto timer = acm::timer_of(world.withdrawn.at(handle), handle);
    if (timer) effects.emplace_back(Disarm{*timer});
    world.withdrawn.erase(handle);
  }
  return effects;
}

std::optional<LoadBalancerHandle> load_balancer_called(const World& world, const Context& context,
                                                       LoadBalancerNameHandle name) {
  for (const LoadBalancerHandle handle : context.names.namesakes.at(name).load_balancers) {
    if (world.load_balancers.contains(handle)) return handle;
  }
  return std::nullopt;
}

std::optional<TargetGroupHandle> target_group_called(const World& world, const Context& context,
                                                     TargetGroupNameHandle name) {
  for (const TargetGroupHandle handle : context.names.target_groups_called.at(name)) {
    if (world.target_groups.contains(handle)) return handle;
  }
  return std::nullopt;
}

std::vector<ListenerHandle> listeners_of(const World& world, const Context& context,
                                         LoadBalancerHandle load_balancer) {
  std::vector<ListenerHandle> found;
  for (const ListenerHandle handle : context.names.namesakes_of(load_balancer).listeners) {
    const alb::Listener* listener = world.listeners.find(handle);
    if (listener != nullptr && listener->load_balancer == load_balancer) found.push_back(handle);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace acmsim
