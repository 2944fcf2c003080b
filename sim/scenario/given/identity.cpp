#include "sim/scenario/given/identity.hpp"

#include <algorithm>

#include "model/base/ascii.hpp"
#include "sim/api/arn.hpp"

namespace acmsim::sim {
namespace {

/// Of hosted zones and changes. Source: Route 53 API Reference, HostedZone and ChangeInfo. [D]
constexpr std::size_t kIdMax = 32;

/// The text, unless something else in the document is called so.
std::optional<std::string> one_alone(DecodeContext& context, const Node& node) {
  const auto [first, is_new] = context.identities.emplace(node.text(), node);
  if (is_new) return node.text();
  context.report(node, "what nothing else is called", {},
                 ", which " + context.place_text(first->second) + " is too");
  return std::nullopt;
}

bool is_at(const Arn& arn, const Place& place) {
  return arn.account == place.account && arn.region == place.region;
}

/// An id of Route 53, which begins with a letter that tells its kind.
std::optional<std::string> route53_id(DecodeContext& context, const Node& node, char kind,
                                      std::string_view whose) {
  if (!node.is_given()) return std::nullopt;
  const std::string& text = node.text();
  const bool is_fit =
      text.size() <= kIdMax && text.starts_with(kind) &&
      std::ranges::all_of(text, [](char c) { return (is_letter(c) && c <= 'Z') || is_digit(c); });
  if (is_fit) return one_alone(context, node);
  context.report(
      node, std::string(whose) + " id: " + kind + " and other capitals and digits, 32 at most");
  return std::nullopt;
}

std::string at_text(const Place& place) { return " in " + place.region + ", " + place.account; }

}  // namespace

std::optional<std::string> decode_certificate_arn(DecodeContext& context, const Node& node,
                                                  const Place& place) {
  if (!node.is_given()) return std::nullopt;
  const auto arn = parse_arn(node.text());
  const bool is_fit = arn && arn->service == "acm" && is_at(*arn, place) &&
                      arn->resource.starts_with("certificate/");
  if (is_fit) return one_alone(context, node);
  context.report(node, "the ARN of a certificate" + at_text(place));
  return std::nullopt;
}

std::optional<std::string> decode_load_balancer_arn(DecodeContext& context, const Node& node,
                                                    const Place& place) {
  if (!node.is_given()) return std::nullopt;
  const auto arn = parse_arn(node.text());
  if (arn && is_load_balancer_arn(node.text()) && is_at(*arn, place)) {
    return one_alone(context, node);
  }
  context.report(node, "the ARN of a load balancer" + at_text(place));
  return std::nullopt;
}

std::optional<std::string> decode_listener_arn(DecodeContext& context, const Node& node,
                                               LoadBalancerHandle load_balancer) {
  if (!node.is_given()) return std::nullopt;
  std::string begin = context.catalogue().arn_of(load_balancer);
  constexpr std::string_view kKind = ":loadbalancer/";
  begin.replace(begin.find(kKind), kKind.size(), ":listener/");
  if (is_listener_arn(node.text()) && node.text().starts_with(begin + "/")) {
    return one_alone(context, node);
  }
  context.report(node, "the ARN of a listener of its load balancer: " + begin + "/...");
  return std::nullopt;
}

std::optional<DomainName> decode_dns_name(DecodeContext& context, const Node& node) {
  if (!node.is_given()) return std::nullopt;
  auto name = DomainName::parse(node.text());
  if (name && name->label_count() > 1 && !name->is_wildcard()) {
    return one_alone(context, node).has_value() ? std::optional(std::move(*name)) : std::nullopt;
  }
  context.report(node, "the name of one host");
  return std::nullopt;
}

std::optional<std::string> decode_zone_id(DecodeContext& context, const Node& node) {
  return route53_id(context, node, 'Z', "a hosted zone's");
}

std::optional<std::string> decode_change_id(DecodeContext& context, const Node& node) {
  return route53_id(context, node, 'C', "a change's");
}

}  // namespace acmsim::sim
