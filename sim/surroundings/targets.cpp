// The targets of target groups.
#include "sim/surroundings/targets.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/ascii.hpp"
#include "sim/surroundings/cidr.hpp"
#include "sim/surroundings/questions.hpp"

namespace acmsim::sim {
namespace {

/// A target as it is shown: its port is the group's, unless it has its own.
OrderedJson target_in(const nlohmann::json& given, const OrderedJson& group) {
  OrderedJson target{{"Id", text_in(given, "Id").value_or("")}};
  if (const auto port = number_in(given, "Port")) {
    target["Port"] = *port;
  } else if (group.contains("Port")) {
    target["Port"] = group.at("Port");
  }
  if (const auto zone = text_in(given, "AvailabilityZone")) target["AvailabilityZone"] = *zone;
  return target;
}

/// There are no instances here. Sources: RegisterTargets [D]; the texts,
/// kubernetes-sigs/aws-load-balancer-controller#272 and #328 [U].
std::optional<AwsError> fault_of_instances(const nlohmann::json& targets) {
  std::string missing;
  for (const nlohmann::json& target : targets) {
    const std::string id = text_in(target, "Id").value_or("");
    constexpr std::string_view kPrefix = "i-";
    const bool can_be = id.starts_with(kPrefix) && id.size() > kPrefix.size() &&
                        std::all_of(id.begin() + kPrefix.size(), id.end(), is_hex);
    if (!can_be) {
      return AwsError{"ValidationError", fmt::format("Instance ID '{}' is not valid", id)};
    }
    missing += fmt::format("{}'{}'", missing.empty() ? "" : ", ", id);
  }
  return AwsError{"InvalidTarget", "The following instances do not exist: " + missing};
}

/// Addresses can be anywhere in a VPC, or private. Source: TargetDescription [D]; what is no
/// address at all is looked for alone, and the text is inferred [I].
std::optional<AwsError> fault_of_addresses(const nlohmann::json& targets) {
  for (const nlohmann::json& target : targets) {
    const std::string id = text_in(target, "Id").value_or("");
    if (CidrBlock::parse(id + "/32") || is_ipv6_block(id + "/128")) continue;
    return AwsError{"ValidationError",
                    fmt::format("The IP address '{}' is not a valid IPv4 address", id)};
  }
  return std::nullopt;
}

bool is_same(const OrderedJson& target, const OrderedJson& other) {
  return target.at("Id") == other.at("Id") && target.value("Port", 0) == other.value("Port", 0);
}

OrderedJson state_of(bool is_registered, bool is_used) {
  if (!is_registered) {
    return {{"State", "unused"},
            {"Reason", "Target.NotRegistered"},
            {"Description", "Target is not registered to the target group"}};
  }
  if (is_used) return {{"State", "healthy"}};
  return {
      {"State", "unused"},
      {"Reason", "Target.NotInUse"},
      {"Description", "Target group is not configured to receive traffic from the load balancer"}};
}

/// A target is looked at where its group says, else where it gets its traffic.
OrderedJson described(const OrderedJson& target, const OrderedJson& group, OrderedJson state) {
  OrderedJson row{{"Target", target}};
  const std::string port = group.value("HealthCheckPort", "traffic-port");
  if (target.contains("Port")) {
    row["HealthCheckPort"] =
        port != "traffic-port" ? port : std::to_string(target.at("Port").get<int>());
  }
  row["TargetHealth"] = std::move(state);
  return row;
}

}  // namespace

Answered Targets::answer(const shapes::Operation& operation, const nlohmann::json& request,
                         const AskSession& ask) {
  const std::string arn = text_in(request, "TargetGroupArn").value_or("");
  auto group = target_group_of(arn, ask);
  if (!group) return group;
  const bool registers = operation.name == "elbv2:RegisterTargets";
  const std::string& type = text_of(*group, "TargetType");
  if (registers && (type == "instance" || type == "ip")) {
    const auto& given = list_in(request, "Targets");
    auto fault = type == "ip" ? fault_of_addresses(given) : fault_of_instances(given);
    if (fault) return tl::unexpected(std::move(*fault));
  }
  auto targets = of_[arn];
  for (const nlohmann::json& given : list_in(request, "Targets")) {
    const OrderedJson target = target_in(given, *group);
    const auto found =
        std::ranges::find_if(targets, [&](const OrderedJson& one) { return is_same(one, target); });
    if (registers) {
      if (found == targets.end()) targets.push_back(target);
    } else if (found != targets.end()) {
      targets.erase(found);  // One that there is not is no error. [D]
    }
  }
  of_[arn] = std::move(targets);
  return OrderedJson::object();
}

/// One that is asked for and is not there is shown with the group's port: getmoto/moto, as it was
/// verified against AWS. [U]
OrderedJson Targets::health(const nlohmann::json& request, const OrderedJson& group,
                            bool is_used) const {
  const auto found = of_.find(text_in(request, "TargetGroupArn").value_or(""));
  const std::vector<OrderedJson> targets =
      found == of_.end() ? std::vector<OrderedJson>{} : found->second;
  OrderedJson rows = OrderedJson::array();
  const auto& asked = list_in(request, "Targets");
  for (const nlohmann::json& given : asked) {
    const OrderedJson wanted = target_in(given, OrderedJson::object());
    const auto target = std::ranges::find_if(targets, [&](const OrderedJson& one) {
      return wanted.contains("Port") ? is_same(one, wanted) : one.at("Id") == wanted.at("Id");
    });
    const bool is_there = target != targets.end();
    rows.push_back(described(is_there ? *target : target_in(given, group), group,
                             state_of(is_there, is_used)));
  }
  if (asked.empty()) {
    for (const OrderedJson& target : targets) {
      rows.push_back(described(target, group, state_of(true, is_used)));
    }
  }
  return {{"TargetHealthDescriptions", std::move(rows)}};
}

void Targets::forget(const IsGone& is_gone) {
  std::erase_if(of_, [&](const auto& one) { return is_gone(one.first); });
}

}  // namespace acmsim::sim
