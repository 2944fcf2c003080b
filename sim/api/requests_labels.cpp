// The tags and attributes of things, but for those of certificates.
#include "sim/api/requests_labels.hpp"

#include <algorithm>

#include "sim/api/arn.hpp"
#include "sim/api/requests_elbv2.hpp"
#include "sim/api/requests_route53.hpp"

namespace acmsim::sim {
namespace {

/// By key; the last of those with one key.
Labels read_labels(Decoding& decoding, const Member& list) {
  auto& words = decoding.catalogue().labels;
  Labels labels;
  for (const Member& item : list.items()) {
    const LabelHandle key = words.intern(decoding.text(item["Key"]).value_or(""));
    put(labels, {key, words.intern(decoding.text(item["Value"]).value_or(""))});
  }
  return labels;
}

std::vector<LabelHandle> read_keys(Decoding& decoding, const Member& list) {
  std::vector<LabelHandle> keys;
  for (std::string& key : decoding.texts(list)) {
    keys.push_back(decoding.catalogue().labels.intern(std::move(key)));
  }
  return keys;
}

/// Source of the text: public logs, as of a load balancer's. [U]
Result<std::vector<Thing>> read_things(Decoding& decoding) {
  std::vector<Thing> things;
  std::optional<std::string> bad;
  std::string told;
  for (const Member& item : decoding.with()["ResourceArns"].items()) {
    const std::string text = decoding.reference(item).value_or("");
    if (!text.starts_with('@') && !is_balancer_thing_arn(text)) {
      if (!bad) bad = text;
      continue;
    }
    const auto thing = decoding.scope().balancer_thing(text, item.where);
    things.push_back(thing.value_or(LoadBalancerHandle{}));
    told += (told.empty() ? "" : ", ") + text.substr(text.starts_with('@') ? 1 : 0);
  }
  if (bad) return tl::unexpected(bad_parameter("'" + *bad + "' is not a valid ARN"));
  decoding.tell(told);
  return things;
}

/// The load balancer or the target group whose attributes a call is about.
Result<Thing> read_owner(Decoding& decoding) {
  const Member group = decoding.with()["TargetGroupArn"];
  if (group.is_given()) {
    const auto target_group = read_target_group(decoding, group);
    if (!target_group) return tl::unexpected(target_group.error());
    return *target_group;
  }
  const auto load_balancer = read_load_balancer(decoding, decoding.with()["LoadBalancerArn"]);
  if (!load_balancer) return tl::unexpected(load_balancer.error());
  return *load_balancer;
}

/// A zone's tags. Health checks are not modelled: there is none.
/// Source: Route 53 API Reference, ChangeTagsForResource, NoSuchHealthCheck [D]; the text, inferred
/// [I].
template <class Ask>
Result<Asked> about_resource(Decoding& decoding, Ask ask) {
  const Member id = decoding.with()["ResourceId"];
  if (decoding.text(decoding.with()["ResourceType"]) == "healthcheck") {
    return refuse(ErrorCode::no_such_health_check,
                  "No health check found with ID: " + decoding.text(id).value_or(""));
  }
  const auto zone = hosted_zone_of(decoding, id);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  return ask(zone.value_or(ZoneHandle{}));
}

}  // namespace

/// Source: Elastic Load Balancing API Reference, DuplicateTagKeys [D]; the text, and what
/// operations say that do not have it, inferred [I].
Result<Labels> read_balancer_tags(Decoding& decoding, const Member& list, ErrorCode twice) {
  Labels labels = read_labels(decoding, list);
  if (labels.size() == list.items().size()) return labels;
  return refuse(twice, "A tag key was specified more than once");
}

Result<Asked> decode_add_balancer_tags(Decoding& decoding) {
  auto things = read_things(decoding);
  auto tags = read_balancer_tags(decoding, decoding.with()["Tags"]);
  if (!things) return tl::unexpected(things.error());
  if (!tags) return tl::unexpected(tags.error());
  return Asked{Retag{.things = std::move(*things), .removed = {}, .added = std::move(*tags)}};
}

Result<Asked> decode_remove_balancer_tags(Decoding& decoding) {
  auto things = read_things(decoding);
  auto keys = read_keys(decoding, decoding.with()["TagKeys"]);
  if (!things) return tl::unexpected(things.error());
  return Asked{Retag{.things = std::move(*things), .removed = std::move(keys), .added = {}}};
}

Result<Asked> decode_describe_tags(Decoding& decoding) {
  auto things = read_things(decoding);
  if (!things) return tl::unexpected(things.error());
  return Asked{DescribeTags{std::move(*things)}};
}

Result<Asked> decode_set_attributes(Decoding& decoding) {
  const auto owner = read_owner(decoding);
  Labels attributes = read_labels(decoding, decoding.with()["Attributes"]);
  if (!owner) return tl::unexpected(owner.error());
  return Asked{SetAttributes{*owner, std::move(attributes)}};
}

Result<Asked> decode_describe_attributes(Decoding& decoding) {
  const auto owner = read_owner(decoding);
  if (!owner) return tl::unexpected(owner.error());
  return Asked{DescribeAttributes{*owner}};
}

/// What goes and what comes under one key: that it comes is inferred. [I]
Result<Asked> decode_change_tags_for_resource(Decoding& decoding) {
  Labels added = read_labels(decoding, decoding.with()["AddTags"]);
  auto removed = read_keys(decoding, decoding.with()["RemoveTagKeys"]);
  return about_resource(decoding, [&](ZoneHandle zone) {
    return Asked{Retag{.things = {zone}, .removed = removed, .added = added}};
  });
}

Result<Asked> decode_list_tags_for_resource(Decoding& decoding) {
  return about_resource(decoding, [](ZoneHandle zone) { return Asked{ListTagsForResource{zone}}; });
}

}  // namespace acmsim::sim
