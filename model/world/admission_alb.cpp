// Commands that go to a load balancer's listeners.

#include <algorithm>

#include "model/world/admission.hpp"
#include "model/world/things.hpp"

namespace acmsim {
namespace {

tl::unexpected<ApiError> no_listener() {
  return refuse(ErrorCode::listener_not_found, "One or more listeners not found");
}

tl::unexpected<ApiError> no_load_balancer() {
  return refuse(ErrorCode::load_balancer_not_found, "One or more load balancers not found");
}

Draft listener_draft(ListenerHandle handle, const alb::Transition& transition) {
  return {transition.effects, {Put{handle, std::optional(transition.next)}}};
}

}  // namespace

std::vector<alb::Candidate> Admission::candidates(const std::vector<CertificateHandle>& handles,
                                                  LoadBalancerHandle load_balancer) const {
  const PlaceHandle home = names.load_balancers.at(load_balancer).home;
  std::vector<alb::Candidate> list;
  for (const CertificateHandle handle : handles) {
    list.push_back({handle, standing(handle, home), names.certificates.at(handle).arn});
  }
  return list;
}

alb::Neighbours Admission::neighbours(LoadBalancerHandle load_balancer, ListenerHandle self) const {
  alb::Neighbours beside;
  beside.load_balancer_arn = names.arn_of(load_balancer);
  for (const ListenerHandle handle : listeners_of(world, context, load_balancer)) {
    if (handle == self) continue;
    const alb::Setting& setting = world.listeners.at(handle).setting.set();
    beside.certificates += static_cast<std::int32_t>(setting.list.size());
    beside.ports.push_back(setting.port);
  }
  return beside;
}

/// Nobody else's: AWS looks for a listener in the caller's account and Region. [I]
const alb::Listener* Admission::find_listener(ListenerHandle handle) const {
  const alb::Listener* found = world.listeners.find(handle);
  const bool is_here =
      found != nullptr && names.load_balancers.at(found->load_balancer).home == from;
  return is_here ? found : nullptr;
}

Result<Draft> Admission::listener_call(ListenerHandle handle, const alb::Command& command,
                                       const std::vector<CertificateHandle>& certificates) const {
  const alb::Listener* listener = find_listener(handle);
  if (listener == nullptr) return no_listener();
  const LoadBalancerHandle load_balancer = listener->load_balancer;
  const auto transition =
      alb::answer(*listener, handle, command, candidates(certificates, load_balancer),
                  neighbours(load_balancer, handle), rules);
  if (!transition) return tl::unexpected(transition.error());
  return listener_draft(handle, *transition);
}

bool Admission::has(LoadBalancerHandle handle) const {
  return world.load_balancers.contains(handle) && names.load_balancers.at(handle).home == from;
}

/// The same call made twice makes one load balancer. [D] Sources: Elastic Load Balancing API
/// Reference, CreateLoadBalancer; the texts, terraform-provider-aws#15983 and public logs [U].
Result<Draft> Admission::operator()(const CreateLoadBalancer& command) const {
  const LoadBalancerFacts& facts = names.load_balancers.at(command.fresh);
  if (const auto there = load_balancer_called(world, context, facts.called)) {
    if (names.load_balancers.at(*there).settings == facts.settings)
      return Draft{.effects = {}, .existing = *there};
    return refuse(ErrorCode::duplicate_load_balancer_name,
                  "A load balancer with the same name '" + facts.name +
                      "' exists, but with different settings");
  }
  const auto is_here = [&](LoadBalancerHandle one) {
    return names.load_balancers.at(one).home == from;
  };
  if (std::ranges::count_if(world.load_balancers.handles(), is_here) >= rules.load_balancers_max) {
    return refuse(ErrorCode::too_many_load_balancers,
                  "The maximum number of load balancers has been reached");
  }
  const std::uint32_t index = command.fresh.index;
  Draft draft{.effects = {Arm{{TimerKind::load_balancer_active, index, 0},
                              rules[Timing::load_balancer_active],
                              {}},
                          Announce{Happening::load_balancer_created, index, 0}},
              .writes = {Put<LoadBalancerHandle, std::optional<alb::LoadBalancer>>{
                  command.fresh, alb::LoadBalancer{alb::State::provisioning}}}};
  if (auto fault = retag(LoadBalancerHandle(command.fresh), {}, command.tags, draft)) {
    return tl::unexpected(std::move(*fault));
  }
  return draft;
}

/// One that is not there is deleted, too. Its listeners go with it. Source: Elastic Load Balancing
/// API Reference, DeleteLoadBalancer. [D]
Result<Draft> Admission::operator()(const DeleteLoadBalancer& command) const {
  Draft draft;
  if (!has(command.load_balancer)) return draft;
  if (is_protected(world, context, command.load_balancer)) {
    return refuse(ErrorCode::operation_not_permitted,
                  "Load balancer '" + names.arn_of(command.load_balancer) +
                      "' cannot be deleted because deletion protection is enabled");
  }
  const std::uint32_t index = command.load_balancer.index;
  for (const ListenerHandle listener : listeners_of(world, context, command.load_balancer)) {
    delete_listener(listener, draft);
  }
  if (world.load_balancers.at(command.load_balancer).state == alb::State::provisioning) {
    draft.effects.emplace_back(Disarm{{TimerKind::load_balancer_active, index, 0}});
  }
  draft.effects.emplace_back(Announce{Happening::load_balancer_deleted, index, 0});
  draft.writes.emplace_back(
      Put<LoadBalancerHandle, std::optional<alb::LoadBalancer>>{command.load_balancer, {}});
  return draft;
}

/// The same call made twice makes one listener: one on that port whose protocol and default are
/// those that are asked for. Its list counts only where the call says something of it. Source:
/// Elastic Load Balancing API Reference, CreateListener [D]; what is the same is inferred [I].
std::optional<ListenerHandle> Admission::same_listener(const CreateListener& command) const {
  for (const ListenerHandle handle : listeners_of(world, context, command.load_balancer)) {
    const alb::Setting& now = world.listeners.at(handle).setting.set();
    const auto& given = command.certificates;
    const bool has_default =
        now.default_certificate ? given == std::vector{*now.default_certificate} : given.empty();
    const bool is_listed =
        !command.also_listed || !now.default_certificate || now.lists(*now.default_certificate);
    if (now.port == command.port && now.protocol == command.protocol && has_default && is_listed &&
        world.listeners.at(handle).actions == command.actions) {
      return handle;
    }
  }
  return std::nullopt;
}

Result<Draft> Admission::operator()(const CreateListener& command) const {
  if (!has(command.load_balancer)) return no_load_balancer();
  if (auto fault = fault_of(command.actions)) return tl::unexpected(std::move(*fault));
  if (const auto there = same_listener(command)) return Draft{.effects = {}, .existing = *there};
  const auto transition =
      alb::create(command, candidates(command.certificates, command.load_balancer),
                  neighbours(command.load_balancer, command.fresh), rules);
  if (!transition) return tl::unexpected(transition.error());
  Draft draft = listener_draft(command.fresh, *transition);
  if (auto fault = retag(ListenerHandle(command.fresh), {}, command.tags, draft)) {
    return tl::unexpected(std::move(*fault));
  }
  return draft;
}

void Admission::delete_listener(ListenerHandle handle, Draft& draft) const {
  for (const auto& under_way : world.listeners.at(handle).setting.on_its_way) {
    draft.effects.emplace_back(Disarm{{TimerKind::listener_update, handle.index, under_way.slot}});
  }
  draft.effects.emplace_back(Announce{Happening::listener_deleted, handle.index, 0});
  draft.writes.emplace_back(Put<ListenerHandle, std::optional<alb::Listener>>{handle, {}});
}

Result<Draft> Admission::operator()(const DeleteListener& command) const {
  if (find_listener(command.listener) == nullptr) return no_listener();
  Draft draft;
  delete_listener(command.listener, draft);
  return draft;
}

Result<Draft> Admission::operator()(const AddListenerCertificates& command) const {
  return listener_call(command.listener, command, command.certificates);
}

Result<Draft> Admission::operator()(const RemoveListenerCertificates& command) const {
  return listener_call(command.listener, command, {});
}

Result<Draft> Admission::operator()(const ModifyListener& command) const {
  if (command.actions && find_listener(command.listener) != nullptr) {
    if (auto fault = fault_of(*command.actions)) return tl::unexpected(std::move(*fault));
  }
  return listener_call(command.listener, command,
                       command.certificates.value_or(std::vector<CertificateHandle>{}));
}

}  // namespace acmsim
