// The operations on target groups, and what listeners do with requests.
#include "sim/api/arn.hpp"
#include "sim/api/make.hpp"
#include "sim/api/requests_elbv2.hpp"
#include "sim/api/requests_labels.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// A value with every text in it resolved.
json resolved(Decoding& decoding, const Member& member) {
  if (member.value->is_string()) return decoding.text(member).value_or("");
  json copy = *member.value;
  if (copy.is_object()) {
    for (auto& [key, value] : copy.items()) value = resolved(decoding, member[key]);
  } else if (copy.is_array()) {
    std::size_t i = 0;
    for (const Member& item : member.items()) copy[i++] = resolved(decoding, item);
  }
  return copy;
}

/// The members of a forward action that name a target group.
std::vector<Member> target_groups_in(const Member& action) {
  std::vector<Member> found;
  if (action["TargetGroupArn"].is_given()) found.push_back(action["TargetGroupArn"]);
  for (const Member& group : action["ForwardConfig"]["TargetGroups"].items()) {
    if (group["TargetGroupArn"].is_given()) found.push_back(group["TargetGroupArn"]);
  }
  return found;
}

}  // namespace

/// Source of the text: public logs, as of a load balancer's. [U]
Result<TargetGroupHandle> read_target_group(Decoding& decoding, const Member& member) {
  const std::string text = decoding.reference(member).value_or("");
  decoding.tell_reference(text);
  if (!text.starts_with('@') && !is_target_group_arn(text)) {
    return tl::unexpected(bad_parameter("'" + text + "' is not a valid target group ARN"));
  }
  return decoding.scope().target_group(text, member.where).value_or(TargetGroupHandle{});
}

Result<alb::Actions> read_actions(Decoding& decoding) {
  const Member list = decoding.with()["DefaultActions"];
  alb::Actions actions;
  std::optional<ApiError> bad;
  if (list.is_given()) {
    actions.text = decoding.catalogue().actions.intern(resolved(decoding, list).dump());
  }
  for (const Member& action : list.items()) {
    for (const Member& member : target_groups_in(action)) {
      const std::string subject = decoding.subject();
      const auto group = read_target_group(decoding, member);
      decoding.tell(subject);
      if (group) actions.target_groups.push_back(*group);
      if (!group && !bad) bad = group.error();
    }
  }
  if (bad) return tl::unexpected(std::move(*bad));
  return actions;
}

Result<Asked> decode_create_target_group(Decoding& decoding) {
  const std::string name = decoding.text(decoding.with()["Name"]).value_or("");
  decoding.tell(name);
  auto tags = read_balancer_tags(decoding, decoding.with()["Tags"], ErrorCode::validation_error);
  json settings = resolved(decoding, decoding.with());
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  settings.erase("Name");
  settings.erase("Tags");
  if (auto fault = fault_of_elb_name("target group", name)) {
    return tl::unexpected(std::move(*fault));
  }
  if (!tags) return tl::unexpected(tags.error());
  const auto fresh = decoding.made<TargetGroupHandle>();
  make_target_group(decoding.catalogue(), fresh, decoding.place(), decoding.seed(), name,
                    settings.dump());
  return Asked{CreateTargetGroup{fresh, std::move(*tags)}};
}

Result<Asked> decode_delete_target_group(Decoding& decoding) {
  const auto group = read_target_group(decoding, decoding.with()["TargetGroupArn"]);
  if (!group) return tl::unexpected(group.error());
  return Asked{DeleteTargetGroup{*group}};
}

Result<Asked> decode_describe_target_groups(Decoding& decoding) {
  DescribeTargetGroups describe;
  std::optional<ApiError> bad;
  Catalogue& catalogue = decoding.catalogue();
  for (const Member& item : decoding.with()["TargetGroupArns"].items()) {
    const auto group = read_target_group(decoding, item);
    if (group) describe.target_groups.push_back(*group);
    if (!group && !bad) bad = group.error();
  }
  for (const std::string& name : decoding.texts(decoding.with()["Names"])) {
    describe.names.push_back(
        catalogue.target_group_name(catalogue.places.intern(decoding.place()), name));
  }
  if (const Member arn = decoding.with()["LoadBalancerArn"]; arn.is_given()) {
    const auto load_balancer = read_load_balancer(decoding, arn);
    if (load_balancer) describe.load_balancer = *load_balancer;
    if (!load_balancer && !bad) bad = load_balancer.error();
  }
  if (bad) return tl::unexpected(std::move(*bad));
  return Asked{std::move(describe)};
}

Result<Asked> decode_describe_target_health(Decoding& decoding) {
  const auto group = read_target_group(decoding, decoding.with()["TargetGroupArn"]);
  if (!group) return tl::unexpected(group.error());
  return Asked{DescribeTargetHealth{*group}};
}

}  // namespace acmsim::sim
