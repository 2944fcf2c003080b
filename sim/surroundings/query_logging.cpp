// Configurations for query logging.
#include "sim/surroundings/query_logging.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/digest.hpp"
#include "sim/api/arn.hpp"
#include "sim/surroundings/questions.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 4> kLoggingOperations{
    "route53:CreateQueryLoggingConfig", "route53:GetQueryLoggingConfig",
    "route53:ListQueryLoggingConfigs", "route53:DeleteQueryLoggingConfig"};

/// Where the log groups are, whatever the zone. Source: CreateQueryLoggingConfig. [D]
constexpr std::string_view kLogRegion = "us-east-1";

bool is_log_group(const std::string& text, const std::string& account) {
  constexpr std::string_view kKind = "log-group:";
  const auto arn = parse_arn(text);
  return arn && arn->service == "logs" && arn->region == kLogRegion && arn->account == account &&
         arn->resource.starts_with(kKind) && arn->resource.size() > kKind.size();
}

}  // namespace

bool QueryLogging::answers(const shapes::Operation& operation) {
  return std::ranges::find(kLoggingOperations, operation.name) != kLoggingOperations.end();
}

Answered QueryLogging::answer(const shapes::Operation& operation, const nlohmann::json& request,
                              const Place& place, const AskSession& ask) {
  const std::string_view name = operation.word();
  if (name.starts_with("Create")) return create(request, place, ask);
  if (name.starts_with("List")) return list(request, place, ask);
  const auto config = configs_.find(text_in(request, "Id").value_or(""));
  if (config == configs_.end() || config->second.account != place.account) {
    return refused_with("NoSuchQueryLoggingConfig",
                        "The query logging configuration does not exist");
  }
  if (name.starts_with("Get")) return OrderedJson{{"QueryLoggingConfig", config->second.shown}};
  configs_.erase(config);
  return OrderedJson::object();
}

/// A private zone has none: CreateQueryLoggingConfig [D]; the text [I].
Answered QueryLogging::create(const nlohmann::json& request, const Place& place,
                              const AskSession& ask) {
  auto zone = zone_of(text_in(request, "HostedZoneId").value_or(""), ask);
  if (!zone) return zone;
  const std::string group = text_in(request, "CloudWatchLogsLogGroupArn").value_or("");
  if (!is_log_group(group, place.account)) {
    return refused_with("InvalidInput", "The ARN for the CloudWatch Logs log group is invalid.");
  }
  if (zone->at("Config").at("PrivateZone").get<bool>()) {
    return refused_with("InvalidInput", "Queries for a private hosted zone cannot be logged.");
  }
  const std::string id = bare_id(text_of(*zone, "Id"));
  for (const auto& [key, config] : configs_) {
    if (config.shown.at("HostedZoneId") != id) continue;
    return refused_with("QueryLoggingConfigAlreadyExists",
                        "A query logging configuration already exists for this hosted zone.");
  }
  const std::string key = uuid_of(fmt::format("query logging {}", made_++));
  const OrderedJson shown{{"Id", key}, {"HostedZoneId", id}, {"CloudWatchLogsLogGroupArn", group}};
  configs_[key] = {place.account, shown};
  return OrderedJson{{"QueryLoggingConfig", shown},
                     {"Location", route53_location("queryloggingconfig/" + key)}};
}

/// In the order of their ids. [I]
Answered QueryLogging::list(const nlohmann::json& request, const Place& place,
                            const AskSession& ask) const {
  std::string only;
  if (const auto given = text_in(request, "HostedZoneId")) {
    auto zone = zone_of(*given, ask);
    if (!zone) return zone;
    only = bare_id(text_of(*zone, "Id"));
  }
  OrderedJson rows = OrderedJson::array();
  for (const auto& [key, config] : configs_) {
    const bool is_wanted = only.empty() || config.shown.at("HostedZoneId") == only;
    if (config.account == place.account && is_wanted) rows.push_back(config.shown);
  }
  return OrderedJson{{"QueryLoggingConfigs", std::move(rows)}};
}

/// With its zone it goes. [I]
void QueryLogging::forget(const IsGone& is_gone) {
  std::erase_if(configs_, [&](const auto& one) {
    return is_gone(zone_key(one.second.shown.at("HostedZoneId").template get<std::string>()));
  });
}

}  // namespace acmsim::sim
