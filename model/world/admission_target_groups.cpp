// Commands that go to target groups, and to the labels of things.
#include <algorithm>

#include "model/world/admission.hpp"
#include "model/world/things.hpp"

namespace acmsim {
namespace {

/// Tags of one thing. Sources: Elastic Load Balancing, ALB quotas; Route 53 API Reference,
/// ChangeTagsForResource. [D]
constexpr std::size_t kThingTagsMax = 50;
constexpr std::size_t kZoneTagsMax = 10;

/// The texts are inferred, and so is Route 53's code. [I]
std::optional<ApiError> fault_of_number(const Thing& thing, std::size_t tags) {
  const bool is_zone = std::holds_alternative<ZoneHandle>(thing);
  if (tags <= (is_zone ? kZoneTagsMax : kThingTagsMax)) return std::nullopt;
  return ApiError{is_zone ? ErrorCode::invalid_input : ErrorCode::too_many_resource_tags,
                  "The maximum number of tags per resource has been reached"};
}

}  // namespace

/// Of a zone, also that it is busy.
std::optional<ApiError> Admission::missing(const Thing& thing) const {
  if (const auto* handle = std::get_if<ZoneHandle>(&thing)) {
    const auto zone = find_zone(*handle);
    return zone ? std::nullopt : std::optional(zone.error());
  }
  return acmsim::missing(world, context, from, thing);
}

std::optional<ApiError> Admission::fault_of(const alb::Actions& actions) const {
  for (const TargetGroupHandle one : actions.target_groups) {
    if (auto fault = missing(one)) return fault;
  }
  return std::nullopt;
}

/// A key that is not there goes too. [I]
std::optional<ApiError> Admission::retag(const Thing& thing,
                                         const std::vector<LabelHandle>& removed,
                                         const Labels& added, Draft& draft) const {
  Labels all = labels_of(world.tags, thing);
  std::erase_if(all, [&](const Label& one) { return std::ranges::count(removed, one.key) > 0; });
  for (const Label& one : added) put(all, one);
  if (auto fault = fault_of_number(thing, all.size())) return fault;
  draft.writes.emplace_back(PutLabels{&World::tags, thing, std::move(all)});
  return std::nullopt;
}

Result<Draft> Admission::operator()(const Retag& command) const {
  Draft draft;
  for (const Thing& thing : command.things) {
    if (auto fault = missing(thing)) return tl::unexpected(std::move(*fault));
    if (auto fault = retag(thing, command.removed, command.added, draft)) {
      return tl::unexpected(std::move(*fault));
    }
  }
  return draft;
}

Result<Draft> Admission::operator()(const SetAttributes& command) const {
  if (auto fault = missing(command.thing)) return tl::unexpected(std::move(*fault));
  Labels all = labels_of(world.attributes, command.thing);
  for (const Label& one : command.attributes) put(all, one);
  return Draft{.effects = {},
               .writes = {PutLabels{&World::attributes, command.thing, std::move(all)}}};
}

/// As a load balancer: the same call made twice makes one. Sources: Elastic Load Balancing API
/// Reference, CreateTargetGroup [D]; the text, public logs [U].
Result<Draft> Admission::operator()(const CreateTargetGroup& command) const {
  const TargetGroupFacts& facts = names.target_groups.at(command.fresh);
  if (const auto there = target_group_called(world, context, facts.called)) {
    if (names.target_groups.at(*there).settings == facts.settings) {
      return Draft{.effects = {}, .existing = *there};
    }
    return refuse(ErrorCode::duplicate_target_group_name,
                  "A target group with the same name '" + facts.name +
                      "' exists, but with different settings");
  }
  Draft draft;
  draft.writes.emplace_back(
      Put<TargetGroupHandle, std::optional<alb::TargetGroup>>{command.fresh, alb::TargetGroup{}});
  if (auto fault = retag(TargetGroupHandle(command.fresh), {}, command.tags, draft)) {
    return tl::unexpected(std::move(*fault));
  }
  return draft;
}

/// One that is not there is deleted, too, as a load balancer. [I]
Result<Draft> Admission::operator()(const DeleteTargetGroup& command) const {
  Draft draft;
  if (missing(command.target_group)) return draft;
  const bool is_used = std::ranges::any_of(world.listeners.handles(), [&](ListenerHandle handle) {
    const auto& groups = world.listeners.at(handle).actions.target_groups;
    return std::ranges::count(groups, command.target_group) > 0;
  });
  if (is_used) {
    return refuse(ErrorCode::target_group_in_use,
                  "Target group '" + names.target_groups.at(command.target_group).arn +
                      "' is currently in use by a listener or a rule");
  }
  draft.writes.emplace_back(
      Put<TargetGroupHandle, std::optional<alb::TargetGroup>>{command.target_group, {}});
  return draft;
}

}  // namespace acmsim
