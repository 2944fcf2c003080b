#include "sim/scenario/operations.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

namespace acmsim::sim {
namespace {

/// An operation's parameters as "name: type", with "!" after a required one.
std::vector<std::string> parameters_of(const std::string& name) {
  const auto all = operations();
  const auto operation = std::ranges::find(all, name, &OperationText::name);
  std::vector<std::string> lines;
  if (operation == all.end()) return lines;
  for (const ParameterText& parameter : operation->parameters) {
    lines.push_back(parameter.name + ": " + parameter.type + (parameter.is_required ? "!" : ""));
  }
  return lines;
}

TEST_CASE("operations are listed in the schema's order, each with what it does") {
  const auto all = operations();

  REQUIRE(all.size() == 71);
  CHECK(all.front().name == "acm:RequestCertificate");
  CHECK(all.back().name == "aws:EndPriorRequest");
  for (const OperationText& operation : all) {
    INFO(operation.name);
    CHECK_FALSE(operation.about.empty());
    CHECK_FALSE(operation.parameters.empty());
  }
}

TEST_CASE("parameters are listed with their types, and what lies in them by its way") {
  CHECK(parameters_of("route53:ChangeResourceRecordSets") ==
        std::vector<std::string>{
            "HostedZoneId: string", "ChangeBatch: object", "ChangeBatch.Comment: string",
            "ChangeBatch.Changes: array of objects", "ChangeBatch.Changes[].Action: string",
            "ChangeBatch.Changes[].ResourceRecordSet: object",
            "ChangeBatch.Changes[].ResourceRecordSet.Name: string",
            "ChangeBatch.Changes[].ResourceRecordSet.Type: string",
            "ChangeBatch.Changes[].ResourceRecordSet.TTL: whole number",
            "ChangeBatch.Changes[].ResourceRecordSet.ResourceRecords: string or array",
            "ChangeBatch.Changes[].ResourceRecordSet.ResourceRecords[].Value: string",
            "ChangeBatch.Changes[].ResourceRecordSet.AliasTarget: string or object",
            "ChangeBatch.Changes[].ResourceRecordSet.AliasTarget.DNSName: string",
            "ChangeBatch.Changes[].ResourceRecordSet.AliasTarget.HostedZoneId: string",
            "ChangeBatch.Changes[].ResourceRecordSet.AliasTarget.EvaluateTargetHealth: boolean"});
  CHECK(parameters_of("registrar:SetNameServers") ==
        std::vector<std::string>{"name: string!", "name_servers: string or array!"});
}

TEST_CASE("an operation of the console may have the used parameters of one of the API") {
  auto of_api = parameters_of("elbv2:CreateListener");
  const auto of_console = parameters_of("console:CreateListener");

  REQUIRE(of_api.size() > of_console.size());
  of_api.resize(of_console.size());
  CHECK(of_console == of_api);
}

}  // namespace
}  // namespace acmsim::sim
