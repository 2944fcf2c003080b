// The operations on load balancers.
#include <algorithm>
#include <utility>

#include "model/base/ascii.hpp"
#include "sim/api/default_network.hpp"
#include "sim/api/make.hpp"
#include "sim/api/requests_elbv2.hpp"
#include "sim/api/requests_labels.hpp"

namespace acmsim::sim {
namespace {

/// Those of `Subnets`, or of `SubnetMappings`, which stands for them.
std::vector<std::string> read_subnets(Decoding& decoding) {
  std::vector<std::string> subnets = decoding.texts(decoding.with()["Subnets"]);
  for (const Member& mapping : decoding.with()["SubnetMappings"].items()) {
    if (auto subnet = decoding.text(mapping["SubnetId"])) subnets.push_back(std::move(*subnet));
  }
  std::ranges::sort(subnets);
  return subnets;
}

/// Sources of the texts: public logs. [U]
std::optional<ApiError> fault_of_subnets(const std::vector<std::string>& subnets) {
  const bool has_twice = std::ranges::adjacent_find(subnets) != subnets.end();
  if (has_twice) {
    return ApiError{ErrorCode::invalid_configuration_request,
                    "A load balancer cannot be attached to multiple subnets in the same "
                    "Availability Zone"};
  }
  if (subnets.size() < alb::kZonesMin) {
    return bad_parameter(
        "At least two subnets in two different Availability Zones must be specified");
  }
  return std::nullopt;
}

/// Another kind of load balancer presents no certificates as it is modelled here.
void report_other_kinds(Decoding& decoding) {
  for (const auto& [key, known] : {std::pair("Type", "application"), {"IpAddressType", "ipv4"}}) {
    const Member member = decoding.with()[key];
    const auto text = decoding.text(member);
    if (!text || *text == known || decoding.refusal()) continue;
    decoding.scope().report({member.where,
                             '"' + *text + '"',
                             '"' + std::string(known) + "\": nothing else is modelled",
                             {}});
  }
}

}  // namespace

/// Source of the rules: Elastic Load Balancing API Reference, CreateLoadBalancer, Name [D]; of the
/// texts, public logs [U] for the first, as hashicorp/terraform#1666, getmoto/moto [U] for the
/// second of target groups, and inferred [I] for the others.
std::optional<ApiError> fault_of_elb_name(const std::string& kind, const std::string& name) {
  const bool is_group = kind == "target group";
  const std::string quoted = (is_group ? "Target group" : "The " + kind) + " name '" + name + "' ";
  if (name.size() > kLoadBalancerNameMax) {
    return bad_parameter(quoted + "cannot be longer than '" + std::to_string(kLoadBalancerNameMax) +
                         "' characters");
  }
  const auto is_plain = [](char c) { return is_letter(c) || is_digit(c) || c == '-'; };
  if (name.empty() || !std::ranges::all_of(name, is_plain)) {
    return bad_parameter(quoted + "can only contain characters that are alphanumeric characters " +
                         (is_group ? "or" : "and") + " hyphens(-)");
  }
  if (name.starts_with('-') || name.ends_with('-')) {
    return bad_parameter(quoted + "cannot begin or end with a hyphen(-)");
  }
  if (kind == "load balancer" && name.starts_with("internal-")) {
    return bad_parameter(quoted + "cannot begin with 'internal-'");
  }
  return std::nullopt;
}

Result<Asked> decode_create_load_balancer(Decoding& decoding) {
  const auto name = decoding.text(decoding.with()["Name"]).value_or("");
  alb::LoadBalancerSettings settings{
      .is_internal = decoding.text(decoding.with()["Scheme"]) == "internal",
      .subnets = read_subnets(decoding),
      .security_groups = decoding.texts(decoding.with()["SecurityGroups"])};
  auto tags = read_balancer_tags(decoding, decoding.with()["Tags"]);
  report_other_kinds(decoding);
  decoding.tell(name);
  if (auto fault = fault_of_elb_name("load balancer", name)) {
    return tl::unexpected(std::move(*fault));
  }
  if (!tags) return tl::unexpected(tags.error());
  if (auto fault = fault_of_subnets(settings.subnets)) return tl::unexpected(std::move(*fault));
  if (settings.security_groups.empty()) {
    settings.security_groups.push_back(default_security_group_of(decoding.place()));
  }
  std::ranges::sort(settings.security_groups);
  const auto fresh = decoding.made<LoadBalancerHandle>();
  make_load_balancer(decoding.catalogue(), fresh, decoding.place(), decoding.seed(), name,
                     std::move(settings));
  return Asked{CreateLoadBalancer{fresh, std::move(*tags)}};
}

Result<Asked> decode_delete_load_balancer(Decoding& decoding) {
  const auto load_balancer = read_load_balancer(decoding, decoding.with()["LoadBalancerArn"]);
  if (!load_balancer) return tl::unexpected(load_balancer.error());
  return Asked{DeleteLoadBalancer{*load_balancer}};
}

Result<Asked> decode_describe_load_balancers(Decoding& decoding) {
  DescribeLoadBalancers describe;
  std::optional<ApiError> bad;
  Catalogue& catalogue = decoding.catalogue();
  for (const Member& item : decoding.with()["LoadBalancerArns"].items()) {
    const auto load_balancer = read_load_balancer(decoding, item);
    if (load_balancer) describe.load_balancers.push_back(*load_balancer);
    if (!load_balancer && !bad) bad = load_balancer.error();
  }
  for (const std::string& name : decoding.texts(decoding.with()["Names"])) {
    describe.names.push_back(
        catalogue.load_balancer_name(catalogue.places.intern(decoding.place()), name));
  }
  if (bad) return tl::unexpected(std::move(*bad));
  return Asked{std::move(describe)};
}

}  // namespace acmsim::sim
