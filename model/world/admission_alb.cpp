// Commands that go to a load balancer's listeners.

#include "model/world/admission.hpp"

namespace acmsim {
namespace {

tl::unexpected<ApiError> no_listener() {
  return refuse(ErrorCode::listener_not_found, "One or more listeners not found");
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

Result<Draft> Admission::operator()(const CreateListener& command) const {
  if (!names.load_balancers.contains(command.load_balancer) ||
      names.load_balancers.at(command.load_balancer).home != from) {
    return refuse(ErrorCode::load_balancer_not_found, "One or more load balancers not found");
  }
  const auto transition =
      alb::create(command, candidates(command.certificates, command.load_balancer),
                  neighbours(command.load_balancer, command.fresh), rules);
  if (!transition) return tl::unexpected(transition.error());
  return listener_draft(command.fresh, *transition);
}

Result<Draft> Admission::operator()(const DeleteListener& command) const {
  const alb::Listener* listener = find_listener(command.listener);
  if (listener == nullptr) return no_listener();
  Draft draft;
  for (const auto& under_way : listener->setting.on_its_way) {
    draft.effects.emplace_back(
        Disarm{{TimerKind::listener_update, command.listener.index, under_way.slot}});
  }
  draft.effects.emplace_back(Announce{Happening::listener_deleted, command.listener.index, 0});
  draft.writes = {Put<ListenerHandle, std::optional<alb::Listener>>{command.listener, {}}};
  return draft;
}

Result<Draft> Admission::operator()(const AddListenerCertificates& command) const {
  return listener_call(command.listener, command, command.certificates);
}

Result<Draft> Admission::operator()(const RemoveListenerCertificates& command) const {
  return listener_call(command.listener, command, {});
}

Result<Draft> Admission::operator()(const ModifyListener& command) const {
  return listener_call(command.listener, command,
                       command.certificates.value_or(std::vector<CertificateHandle>{}));
}

}  // namespace acmsim
