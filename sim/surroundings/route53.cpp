// Whom a request of Route 53 is for, of those that stand beside the session.
#include "sim/api/pages.hpp"
#include "sim/api/service_errors.hpp"
#include "sim/surroundings/hosted_zones.hpp"
#include "sim/surroundings/questions.hpp"
#include "sim/surroundings/surroundings.hpp"

namespace acmsim::sim {
namespace {

/// A page that there is not: ListQueryLoggingConfigs alone has tokens. Source: Route 53 API
/// Reference, InvalidPaginationToken [D]; the text, getmoto/moto [U].
AwsError page_error(const shapes::Operation& operation, const ApiError& refusal) {
  if (!operation.pages.more.empty()) {
    return {std::string(name_of(refusal.code)), refusal.message};
  }
  return {"InvalidPaginationToken",
          "Route 53 can't get the next page of query logging configurations because the specified "
          "value for NextToken is invalid."};
}

/// All record sets of a zone from where the request begins, as the session has them; fewer where it
/// refuses to say more.
OrderedJson all_records(nlohmann::json request, const AskSession& ask) {
  OrderedJson all = OrderedJson::array();
  request.erase("MaxItems");
  request.erase("StartRecordIdentifier");
  while (true) {
    auto page = ask("route53:ListResourceRecordSets", request);
    if (!page) return all;
    for (OrderedJson& set : page->at("ResourceRecordSets")) all.push_back(std::move(set));
    if (!page->value("IsTruncated", false)) return all;
    request["StartRecordName"] = page->at("NextRecordName");
    request["StartRecordType"] = page->at("NextRecordType");
  }
}

}  // namespace

bool Surroundings::answers_route53(const shapes::Operation& operation,
                                   const nlohmann::json& request) {
  return HealthChecks::answers(operation, request) || DelegationSets::answers(operation, request) ||
         QueryLogging::answers(operation) || PrivateZones::answers(operation, request) ||
         answers_of_zones(operation);
}

Answered Surroundings::answer_of_route53(const shapes::Operation& operation,
                                         const nlohmann::json& request, const Asking& asking) {
  const auto& [place, now, ask, print_key] = asking;
  Answered whole = OrderedJson::object();
  if (HealthChecks::answers(operation, request)) {
    whole = health_checks_.answer({operation, request, place.account, now});
  } else if (DelegationSets::answers(operation, request)) {
    whole = delegation_sets_.answer({operation, request, place, ask});
  } else if (QueryLogging::answers(operation)) {
    whole = query_logging_.answer(operation, request, place, ask);
  } else if (PrivateZones::answers(operation, request)) {
    whole = zones_.answer({operation, request, place, ask, vpcs_of(place), now});
  } else {
    const std::map<std::string_view, std::size_t> counts{
        {"MAX_HEALTH_CHECKS_BY_OWNER", health_checks_.count(place.account)},
        {"MAX_REUSABLE_DELEGATION_SETS_BY_OWNER", delegation_sets_.count(place.account)}};
    whole = answer_of_zones(operation, request, kept_, zones_, counts, ask);
  }
  if (!whole) {
    whole.error().status = http_status("route53", whole.error().code);
    return whole;
  }
  if (const auto refusal = page_refusal(operation, request)) {
    return tl::unexpected(page_error(operation, *refusal));
  }
  return page_of(operation, request, std::move(*whole));
}

HasVpc Surroundings::vpcs_of(const Place& place) {
  return [this, account = place.account](const OrderedJson& vpc) {
    const Network& network = network_of({account, text_of(vpc, "VPCRegion")});
    return network.find(NetworkKind::vpc, text_of(vpc, "VPCId")) != nullptr;
  };
}

std::optional<AwsError> Surroundings::refusal_of_records(const nlohmann::json& request,
                                                         const Asking& asking) {
  const auto zone = zone_of(text_in(request, "HostedZoneId").value_or(""), asking.ask);
  if (!zone) return std::nullopt;  // The session says so itself.
  for (const nlohmann::json& change : changes_in(request)) {
    const auto check = text_in(change.at("ResourceRecordSet"), "HealthCheckId");
    if (!check || text_in(change, "Action") == "DELETE") continue;
    if (auto fault = health_checks_.fault_of_use(*check, asking.place.account)) return fault;
  }
  return routed_.refusal(text_of(*zone, "Id"), request, asking.ask);
}

void Surroundings::dress_records(const shapes::Operation& operation, const nlohmann::json& request,
                                 const Asking& asking, OrderedJson& answer) {
  const auto zone = zone_of(text_in(request, "HostedZoneId").value_or(""), asking.ask);
  if (!zone) return;
  const std::string& id = text_of(*zone, "Id");
  if (operation.name == "route53:ChangeResourceRecordSets") {
    records_.note(id, request);
    return routed_.note(id, request);
  }
  if (!routed_.has(id)) return records_.put_into(id, answer["ResourceRecordSets"]);
  OrderedJson all = all_records(request, asking.ask);
  records_.put_into(id, all);
  all = routed_.shown(id, all, text_in(request, "StartRecordIdentifier").value_or(""));
  answer = page_of(operation, request, OrderedJson{{"ResourceRecordSets", std::move(all)}});
}

void Surroundings::dress_zones(const shapes::Operation& operation, const nlohmann::json& request,
                               const Asking& asking, OrderedJson& answer) {
  if (operation.name.ends_with("ResourceRecordSets")) {
    return dress_records(operation, request, asking, answer);
  }
  const auto count = [&](OrderedJson& zone) {
    const std::size_t surplus = routed_.surplus(text_of(zone, "Id"));
    zone["ResourceRecordSetCount"] = zone.at("ResourceRecordSetCount").get<std::size_t>() + surplus;
  };
  if (answer.contains("HostedZone")) count(answer["HostedZone"]);
  if (answer.contains("HostedZones")) {
    for (OrderedJson& zone : answer["HostedZones"]) count(zone);
  }
  if (operation.name == "route53:CreateHostedZone") {
    zones_.note(request, asking.place, answer);
    delegation_sets_.note(request, answer);
  }
  if (operation.name == "route53:GetHostedZone") zones_.put_into(answer);
  if (answer.contains("HostedZone")) delegation_sets_.put_into(answer);
}

}  // namespace acmsim::sim
