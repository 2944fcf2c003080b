#include "sim/api/arn.hpp"

#include <array>
#include <vector>

namespace acmsim::sim {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (auto end = text.find(at); end != std::string_view::npos; end = text.find(at)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

bool is_elb_arn(std::string_view text, std::string_view kind, std::size_t parts) {
  const auto arn = parse_arn(text);
  return arn && arn->service == "elasticloadbalancing" && arn->resource.starts_with(kind) &&
         split(arn->resource, '/').size() == parts;
}

}  // namespace

std::string_view partition_of(std::string_view region) {
  if (region.starts_with("cn-")) return "aws-cn";
  return region.starts_with("us-gov-") ? "aws-us-gov" : "aws";
}

std::optional<Arn> parse_arn(std::string_view text) {
  std::array<std::string_view, 5> parts;
  for (std::string_view& part : parts) {
    const auto end = text.find(':');
    if (end == std::string_view::npos) return std::nullopt;
    part = text.substr(0, end);
    text.remove_prefix(end + 1);
  }
  if (parts[0] != "arn" || parts[1].empty() || parts[2].empty() || text.empty()) {
    return std::nullopt;
  }
  return Arn{std::string(parts[2]), std::string(parts[3]), std::string(parts[4]),
             std::string(text)};
}

std::string bare_id(std::string_view id) {
  const auto slash = id.rfind('/');
  return std::string(slash == id.npos ? id : id.substr(slash + 1));
}

bool is_load_balancer_arn(std::string_view text) { return is_elb_arn(text, "loadbalancer/", 4); }

bool is_target_group_arn(std::string_view text) { return is_elb_arn(text, "targetgroup/", 3); }

bool is_listener_arn(std::string_view text) { return is_elb_arn(text, "listener/", 5); }

bool is_balancer_thing_arn(std::string_view text) {
  return is_load_balancer_arn(text) || is_listener_arn(text) || is_target_group_arn(text);
}

}  // namespace acmsim::sim
