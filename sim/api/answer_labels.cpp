// What is answered of tags and attributes.
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "model/base/match.hpp"
#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

struct Attribute {
  std::string_view key;
  std::string_view standard;
};

/// As they are when nobody sets them. Source: Elastic Load Balancing API Reference,
/// LoadBalancerAttribute. [D]
constexpr std::array kLoadBalancerAttributes{
    Attribute{"access_logs.s3.enabled", "false"},
    Attribute{"access_logs.s3.bucket", ""},
    Attribute{"access_logs.s3.prefix", ""},
    Attribute{"idle_timeout.timeout_seconds", "60"},
    Attribute{alb::kDeletionProtection, "false"},
    Attribute{"routing.http2.enabled", "true"},
    Attribute{"routing.http.drop_invalid_header_fields.enabled", "false"},
    Attribute{"routing.http.xff_client_port.enabled", "false"},
    Attribute{"routing.http.preserve_host_header.enabled", "false"},
    Attribute{"routing.http.xff_header_processing.mode", "append"},
    Attribute{"load_balancing.cross_zone.enabled", "true"},
    Attribute{"routing.http.desync_mitigation_mode", "defensive"},
    Attribute{"waf.fail_open.enabled", "false"},
    Attribute{"routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false"},
};
/// Source: Elastic Load Balancing API Reference, TargetGroupAttribute. [D]
constexpr std::array kTargetGroupAttributes{
    Attribute{"deregistration_delay.timeout_seconds", "300"},
    Attribute{"stickiness.enabled", "false"},
    Attribute{"stickiness.type", "lb_cookie"},
    Attribute{"stickiness.lb_cookie.duration_seconds", "86400"},
    Attribute{"stickiness.app_cookie.cookie_name", ""},
    Attribute{"stickiness.app_cookie.duration_seconds", "86400"},
    Attribute{"slow_start.duration_seconds", "0"},
    Attribute{"load_balancing.algorithm.type", "round_robin"},
    Attribute{"load_balancing.cross_zone.enabled", "use_load_balancer_configuration"},
};

std::span<const Attribute> standard_attributes(const Thing& thing) {
  if (std::holds_alternative<TargetGroupHandle>(thing)) return kTargetGroupAttributes;
  return kLoadBalancerAttributes;
}

std::string arn_of(const Catalogue& names, const Thing& thing) {
  return std::visit(Match{
                        [&](LoadBalancerHandle one) { return names.arn_of(one); },
                        [&](TargetGroupHandle one) { return names.target_groups.at(one).arn; },
                        [&](ListenerHandle one) { return names.listeners.at(one).arn; },
                        [&](ZoneHandle one) { return names.hosted_zones.at(one).id; },
                    },
                    thing);
}

}  // namespace

/// AWS promises no order. [I]
OrderedJson labels_json(const Answering& from, const Labels& labels) {
  const auto& words = from.context.names.labels;
  Labels sorted = labels;
  std::ranges::sort(sorted, {}, [&](const Label& one) { return std::string_view(words[one.key]); });
  OrderedJson list = OrderedJson::array();
  for (const Label& one : sorted) {
    list.push_back({{"Key", words[one.key]}});
    if (one.value) list.back()["Value"] = words[*one.value];
  }
  return list;
}

/// A key that nobody here knows is given back.
OrderedJson attributes_answer(const Answering& from, const Thing& thing) {
  const auto& words = from.context.names.labels;
  Labels others = labels_of(from.world.attributes, thing);
  OrderedJson list = OrderedJson::array();
  for (const Attribute& one : standard_attributes(thing)) {
    const auto key = words.find(std::string(one.key));
    const auto value = key ? find(others, *key) : std::nullopt;
    list.push_back(
        {{"Key", one.key}, {"Value", value ? words[*value] : std::string(one.standard)}});
    if (key) std::erase_if(others, [&](const Label& other) { return other.key == *key; });
  }
  for (OrderedJson& other : labels_json(from, others)) list.push_back(std::move(other));
  return {{"Attributes", std::move(list)}};
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const DescribeAttributes& query) {
  return attributes_answer(from, query.thing);
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const DescribeTags& query) {
  OrderedJson list = OrderedJson::array();
  for (const Thing& thing : query.things) {
    list.push_back({{"ResourceArn", arn_of(from.context.names, thing)},
                    {"Tags", labels_json(from, labels_of(from.world.tags, thing))}});
  }
  return {{"TagDescriptions", std::move(list)}};
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const ListTagsForResource& query) {
  const std::string& id = from.context.names.hosted_zones.at(query.zone).id;
  return {{"ResourceTagSet",
           {{"ResourceType", "hostedzone"},
            {"ResourceId", id},
            {"Tags", labels_json(from, labels_of(from.world.tags, query.zone))}}}};
}

}  // namespace acmsim::sim
