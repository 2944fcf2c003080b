// Health checks: what is asked of them, and what they say.
#include "sim/surroundings/health_checks.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/digest.hpp"
#include "sim/api/service_errors.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 9> kCheckOperations{
    "route53:CreateHealthCheck",    "route53:GetHealthCheck",
    "route53:ListHealthChecks",     "route53:GetHealthCheckCount",
    "route53:UpdateHealthCheck",    "route53:DeleteHealthCheck",
    "route53:GetHealthCheckStatus", "route53:GetHealthCheckLastFailureReason",
    "route53:GetCheckerIpRanges",
};

/// Where Route 53 asks from. Source: the ranges that GetCheckerIpRanges has given for years. [U]
struct Checker {
  std::string_view region;
  std::array<std::string_view, 2> ranges;
};
constexpr std::array kCheckers{
    Checker{"ap-northeast-1", {"54.248.220.0/26", "54.250.253.192/26"}},
    Checker{"ap-southeast-1", {"54.251.31.128/26", "54.255.254.192/26"}},
    Checker{"ap-southeast-2", {"54.252.79.128/26", "54.252.254.192/26"}},
    Checker{"eu-west-1", {"54.228.16.0/26", "176.34.159.192/26"}},
    Checker{"sa-east-1", {"54.232.40.64/26", "177.71.207.128/26"}},
    Checker{"us-east-1", {"54.243.31.192/26", "107.23.255.0/26"}},
    Checker{"us-west-1", {"54.183.255.128/26", "54.241.32.64/26"}},
    Checker{"us-west-2", {"54.244.52.192/26", "54.245.168.0/26"}},
};

OrderedJson checker_ranges() {
  OrderedJson ranges = OrderedJson::array();
  for (const Checker& checker : kCheckers) {
    for (const std::string_view range : checker.ranges) ranges.push_back(range);
  }
  return {{"CheckerIpRanges", std::move(ranges)}};
}

/// A basic check asks an endpoint; the others follow something else.
bool is_basic(std::string_view type) { return type.starts_with("HTTP") || type == "TCP"; }

/// What a type must have, or must not. Source: Route 53 API Reference, HealthCheckConfig [D]; the
/// text of AlarmIdentifier, aws/aws-sdk-php#1528 [U], the others alike [I].
struct ConfigRule {
  std::string_view type;  ///< Empty: every basic type.
  std::string_view member;
  bool is_wanted;
  std::string_view told;
};
constexpr std::array kConfigRules{
    ConfigRule{"", "AlarmIdentifier", false,
               "Basic health checks must not have an metric region specified."},
    ConfigRule{"HTTP_STR_MATCH", "SearchString", true,
               "String match health checks must have a search string specified."},
    ConfigRule{"HTTPS_STR_MATCH", "SearchString", true,
               "String match health checks must have a search string specified."},
    ConfigRule{"CALCULATED", "Port", false,
               "Calculated health checks must not have a port specified."},
    ConfigRule{"CLOUDWATCH_METRIC", "Port", false,
               "CloudWatch metric health checks must not have a port specified."},
    ConfigRule{"CLOUDWATCH_METRIC", "AlarmIdentifier", true,
               "CloudWatch metric health checks must have an alarm specified."},
    ConfigRule{"RECOVERY_CONTROL", "RoutingControlArn", true,
               "Recovery control health checks must have a routing control specified."},
};

std::optional<AwsError> fault_of(const OrderedJson& config) {
  const std::string& type = text_of(config, "Type");
  const auto invalid = [](std::string_view told) {
    return AwsError{"InvalidInput", fmt::format("Invalid parameter : {}", told)};
  };
  for (const ConfigRule& rule : kConfigRules) {
    const bool is_its = rule.type.empty() ? is_basic(type) : rule.type == type;
    if (is_its && config.contains(std::string(rule.member)) != rule.is_wanted) {
      return invalid(rule.told);
    }
  }
  if (!is_basic(type) || config.contains("IPAddress") ||
      config.contains("FullyQualifiedDomainName")) {
    return std::nullopt;
  }
  return invalid("Basic health checks must have an IP address or a domain name specified.");  // [I]
}

/// A config as it is shown: with what stands where nothing is said. Sources: HealthCheckConfig,
/// RequestInterval, FailureThreshold, EnableSNI [D]; which members are shown, public outputs [U].
OrderedJson shown_config(const nlohmann::json& given) {
  OrderedJson config = given;
  const std::string type = text_of(config, "Type");
  const auto stand = [&](const char* member, OrderedJson value) {
    if (!config.contains(member)) config[member] = std::move(value);
  };
  stand("Inverted", false);
  stand("Disabled", false);
  if (!is_basic(type)) return config;
  constexpr int kRequestInterval = 30;  // Seconds.
  constexpr int kFailureThreshold = 3;
  stand("RequestInterval", kRequestInterval);
  stand("FailureThreshold", kFailureThreshold);
  stand("MeasureLatency", false);
  stand("EnableSNI", type.starts_with("HTTPS"));
  return config;
}

}  // namespace

bool HealthChecks::answers(const shapes::Operation& operation, const nlohmann::json& request) {
  if (std::ranges::find(kCheckOperations, operation.name) != kCheckOperations.end()) return true;
  return operation.name.find("TagsForResource") != operation.name.npos &&
         text_in(request, "ResourceType") == "healthcheck";
}

Answered HealthChecks::answer(const Call& call) {
  const std::string_view name = call.operation.word();
  if (name == "CreateHealthCheck") return create(call);
  if (name == "ListHealthChecks") return list(call);
  if (name == "GetHealthCheckCount") return OrderedJson{{"HealthCheckCount", count(call.account)}};
  if (name == "GetCheckerIpRanges") return checker_ranges();
  if (name == "ChangeTagsForResource") return change_tags(call);
  if (name.starts_with("ListTags")) return list_tags(call);
  if (name == "UpdateHealthCheck") return update(call);
  if (name != "GetHealthCheck" && name != "DeleteHealthCheck") return observations(call);
  const auto check = find(call, text_in(call.request, "HealthCheckId").value_or(""));
  if (!check) return tl::unexpected(check.error());
  if (name == "GetHealthCheck") return OrderedJson{{"HealthCheck", (*check)->shown}};
  // One that records name goes as well: HealthCheckInUse "is not in use". [D]
  checks_.erase(text_in(call.request, "HealthCheckId").value_or(""));
  return OrderedJson::object();
}

std::size_t HealthChecks::count(const std::string& account) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      checks_, [&](const auto& one) { return one.second.account == account; }));
}

/// Source of the text: getmoto/moto. [U]
std::optional<AwsError> HealthChecks::fault_of_use(const std::string& id,
                                                   const std::string& account) const {
  const auto found = checks_.find(id);
  if (found != checks_.end() && found->second.account == account) return std::nullopt;
  constexpr const char* kCode = "NoSuchHealthCheck";
  return AwsError{kCode, fmt::format("A health check with id {} does not exist.", id),
                  http_status("route53", kCode)};
}

tl::expected<HealthChecks::Check*, AwsError> HealthChecks::find(const Call& call,
                                                                const std::string& id) {
  if (auto fault = fault_of_use(id, call.account)) return tl::unexpected(std::move(*fault));
  return &checks_.at(id);
}

/// The same request again is answered with the check that it has made, as long as that is there.
/// Source of the text: hashicorp/terraform#8679. [U]
Answered HealthChecks::create(const Call& call) {
  const std::string reference = text_in(call.request, "CallerReference").value_or("");
  OrderedJson config = shown_config(call.request.at("HealthCheckConfig"));
  if (auto fault = fault_of(config)) return tl::unexpected(std::move(*fault));
  const auto [made, is_new] = references_.try_emplace({call.account, reference});
  if (is_new) {
    const std::string id = uuid_of(fmt::format("health check {}", references_.size()));
    made->second = {id, config};
    checks_[id] = {call.account,
                   {{"Id", id},
                    {"CallerReference", reference},
                    {"HealthCheckConfig", std::move(config)},
                    {"HealthCheckVersion", 1}},
                   {}};
  } else if (!checks_.contains(made->second.id) || made->second.config != config) {
    return refused_with("HealthCheckAlreadyExists",
                        "A different health check has already been created with the specified "
                        "caller reference.");
  }
  const std::string& id = made->second.id;
  return OrderedJson{{"HealthCheck", checks_.at(id).shown},
                     {"Location", route53_location("healthcheck/" + id)}};
}

Answered HealthChecks::update(const Call& call) {
  const auto check = find(call, text_in(call.request, "HealthCheckId").value_or(""));
  if (!check) return tl::unexpected(check.error());
  OrderedJson& shown = (*check)->shown;
  const auto version = shown.at("HealthCheckVersion").get<std::int64_t>();
  if (number_in(call.request, "HealthCheckVersion").value_or(version) != version) {
    return refused_with("HealthCheckVersionMismatch",
                        "The value of HealthCheckVersion in the request doesn't match the value "
                        "of HealthCheckVersion in the health check.");
  }
  OrderedJson config = shown.at("HealthCheckConfig");
  for (const std::string& member : texts_in(call.request, "ResetElements")) config.erase(member);
  for (const auto& [member, value] : call.request.items()) {
    if (member.starts_with("HealthCheck") || member == "ResetElements") continue;
    config[member] = value;
  }
  if (auto fault = fault_of(config)) return tl::unexpected(std::move(*fault));
  shown["HealthCheckConfig"] = std::move(config);
  shown["HealthCheckVersion"] = version + 1;
  return OrderedJson{{"HealthCheck", shown}};
}

/// In the order of their ids. [I]
Answered HealthChecks::list(const Call& call) const {
  OrderedJson rows = OrderedJson::array();
  const auto first = checks_.lower_bound(text_in(call.request, "Marker").value_or(""));
  for (auto check = first; check != checks_.end(); ++check) {
    if (check->second.account == call.account) rows.push_back(check->second.shown);
  }
  return OrderedJson{{"HealthChecks", std::move(rows)}};
}

/// Each place that asks has found the endpoint well; none ever failed. Of a check that asks no
/// endpoint there is nothing to say [I]. The text: AWS CLI Command Reference,
/// get-health-check-status, example [D].
Answered HealthChecks::observations(const Call& call) {
  const auto check = find(call, text_in(call.request, "HealthCheckId").value_or(""));
  if (!check) return tl::unexpected(check.error());
  const OrderedJson& config = (*check)->shown.at("HealthCheckConfig");
  OrderedJson list = OrderedJson::array();
  const bool is_asked =
      is_basic(text_of(config, "Type")) && call.operation.name == "route53:GetHealthCheckStatus";
  const OrderedJson regions = config.value("Regions", OrderedJson::array());
  for (const Checker& checker : kCheckers) {
    const bool asks =
        regions.empty() || std::ranges::find(regions, OrderedJson(checker.region)) != regions.end();
    if (!is_asked || !asks) continue;
    const std::string_view range = checker.ranges.front();
    const std::string status = text_of(config, "Type") == "TCP"
                                   ? "Success: TCP connection established"  // [I]
                                   : "Success: HTTP Status Code 200, OK";
    list.push_back({{"Region", checker.region},
                    {"IPAddress", range.substr(0, range.find('/'))},
                    {"StatusReport", {{"Status", status}, {"CheckedTime", call.now}}}});
  }
  return OrderedJson{{"HealthCheckObservations", std::move(list)}};
}

/// What goes and what comes under one key comes. [I]
Answered HealthChecks::change_tags(const Call& call) {
  const auto check = find(call, text_in(call.request, "ResourceId").value_or(""));
  if (!check) return tl::unexpected(check.error());
  auto& tags = (*check)->tags;
  for (const std::string& key : texts_in(call.request, "RemoveTagKeys")) tags.erase(key);
  for (const nlohmann::json& tag : list_in(call.request, "AddTags")) {
    tags[text_in(tag, "Key").value_or("")] = text_in(tag, "Value").value_or("");
  }
  return OrderedJson::object();
}

/// Of one check, or of several.
Answered HealthChecks::list_tags(const Call& call) {
  auto ids = texts_in(call.request, "ResourceIds");
  const auto id = text_in(call.request, "ResourceId");
  if (id) ids.push_back(*id);
  OrderedJson sets = OrderedJson::array();
  for (const std::string& one : ids) {
    const auto check = find(call, one);
    if (!check) return tl::unexpected(check.error());
    OrderedJson tags = OrderedJson::array();
    for (const auto& [key, value] : (*check)->tags) {
      tags.push_back({{"Key", key}, {"Value", value}});
    }
    sets.push_back({{"ResourceType", "healthcheck"}, {"ResourceId", one}, {"Tags", tags}});
  }
  if (id) return OrderedJson{{"ResourceTagSet", sets.front()}};
  return OrderedJson{{"ResourceTagSets", std::move(sets)}};
}

}  // namespace acmsim::sim
