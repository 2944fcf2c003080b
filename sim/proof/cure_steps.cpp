#include "sim/proof/cure_steps.hpp"

#include <fmt/core.h>

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

Json change_step(const ZoneThere& zone, const char* action, const Json& set) {
  const Json change{{"Action", action}, {"ResourceRecordSet", set}};
  return {
      {"call", "route53:ChangeResourceRecordSets"},
      {"with",
       {{"HostedZoneId", "@" + zone.as}, {"ChangeBatch", {{"Changes", Json::array({change})}}}}}};
}

}  // namespace

Json write_step(const ZoneThere& zone, const std::string& name, const std::string& type,
                const std::string& value) {
  const bool is_reference = type == "NS";
  const Json records = is_reference ? Json(value) : Json::array({{{"Value", value}}});
  const Json set{{"Name", name}, {"Type", type}, {"TTL", 300}, {"ResourceRecords", records}};
  if (zone.is_route53) return change_step(zone, "UPSERT", set);
  return {{"call", "dns:UpsertRecord"}, {"with", {{"zone", "@" + zone.as}, {"record", set}}}};
}

Json delete_step(const ZoneThere& zone, const Json& record) {
  if (zone.is_route53) return change_step(zone, "DELETE", record);
  const Json which{{"Name", record.at("Name")}, {"Type", record.at("Type")}};
  return {{"call", "dns:DeleteRecord"}, {"with", {{"zone", "@" + zone.as}, {"record", which}}}};
}

Json use_step(const std::string& certificate, const CertificateSeen& seen) {
  return {{"call", "service:Associate"},
          {"with",
           {{"CertificateArn", "@" + certificate},
            {"ResourceArn", fmt::format("arn:aws:apigateway:{}::/domainnames/{}", seen.arn.region,
                                        seen.domain.without_wildcard().text())}}}};
}

std::optional<Json> listen_step(const std::string& certificate, const CertificateSeen& seen,
                                const Json& given) {
  constexpr int kRareHttpsPort = 8443;
  for (const Json& balancer : given.value("load_balancers", Json::array())) {
    if (balancer.value("Region", given.value("region", "")) != seen.arn.region) continue;
    return Json{{"call", "elbv2:CreateListener"},
                {"with",
                 {{"LoadBalancerArn", "@" + balancer.at("as").get<std::string>()},
                  {"Protocol", "HTTPS"},
                  {"Port", kRareHttpsPort},
                  {"Certificates", Json::array({{{"CertificateArn", "@" + certificate}}})}}}};
  }
  return std::nullopt;
}

}  // namespace acmsim::sim
