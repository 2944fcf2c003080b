#include "tests/sim/check/random_document.hpp"

#include <rapidcheck.h>

namespace acmsim::sim {
namespace {

bool chance(int of_ten) { return *rc::gen::inRange(0, 10) < of_ten; }

template <class T>
T one_of(std::initializer_list<T> values) {
  return *rc::gen::elementOf(std::vector<T>(values));
}

Json random_window() {
  return one_of<Json>({"0s", "1m", "1h", Json::array({"0s", "30s", "2m"}),
                       Json::array({"0s", "1m", "1h"}), Json::array({"1m", "30m", "3h"}),
                       Json::array({"0s", "1h", "30h"})});
}

Json random_timing() {
  Json timing = Json::object();
  for (const char* word : {"operator_step", "record_shown", "route53_insync", "dns_validation",
                           "issuance", "attachable", "listener_update", "in_use_release"}) {
    if (chance(3)) timing[word] = random_window();
  }
  return timing;
}

Json with_retry(Json step, const char* code) {
  if (chance(5)) {
    step["retry"] = {{"on", Json::array({code})}, {"every", "10s"}, {"for", "30m"}};
  }
  return step;
}

Json call(const char* id, const char* operation, Json with) {
  return {{"id", id}, {"call", operation}, {"with", std::move(with)}};
}

Json certificates(const char* name) {
  return Json::array({Json::object({{"CertificateArn", name}})});
}

/// One step for each record: names that nothing tells apart, where nobody frees the steps.
void write_each(std::vector<Json>& steps) {
  Json& request = steps.back();
  request["with"]["SubjectAlternativeNames"] = {"a.example.com"};
  for (const char* name : {"www", "a"}) {
    const std::string record = std::string("@new.ResourceRecord.") + name + ".example.com";
    const Json set = {{"Name", record + ".Name"},
                      {"Type", "CNAME"},
                      {"TTL", 300},
                      {"ResourceRecords", {{{"Value", record + ".Value"}}}}};
    const Json change = {{"Action", "CREATE"}, {"ResourceRecordSet", set}};
    steps.push_back(call(name, "route53:ChangeResourceRecordSets",
                         {{"HostedZoneId", "@zone"}, {"ChangeBatch", {{"Changes", {change}}}}}));
  }
}

std::vector<Json> random_steps() {
  const char* patience = one_of<const char*>({"30m", "4h", "100h", "never"});
  std::vector<Json> steps;
  Json request = call("request", "acm:RequestCertificate",
                      {{"DomainName", "www.example.com"}, {"ValidationMethod", "DNS"}});
  request["as"] = "new";
  steps.push_back(std::move(request));
  if (chance(2)) {
    write_each(steps);
  } else if (chance(9)) {
    steps.push_back(
        call("records", "console:CreateRecordsInRoute53", {{"CertificateArn", "@new"}}));
  }
  if (chance(8)) {
    steps.push_back({{"id", "issued"},
                     {"wait_for", {{"certificate", "@new"}, {"Status", "ISSUED"}}},
                     {"give_up_after", patience}});
  }
  if (chance(5)) {
    steps.push_back(
        with_retry(call("add", "elbv2:AddListenerCertificates",
                        {{"ListenerArn", "@https"}, {"Certificates", certificates("@new")}}),
                   "UnsupportedCertificate"));
  }
  if (chance(8)) {
    steps.push_back(
        with_retry(call("swap", "elbv2:ModifyListener",
                        {{"ListenerArn", "@https"}, {"Certificates", certificates("@new")}}),
                   "UnsupportedCertificate"));
  }
  if (chance(3)) steps.push_back({{"id", "look"}, {"probe", "www.example.com"}});
  if (chance(3)) {
    steps.push_back(
        {{"id", "claim"},
         {"expect", {{"host", "www.example.com"}, {"presents", one_of({"@new", "@old"})}}}});
  }
  if (chance(6)) {
    steps.push_back(
        with_retry(call("delete", "acm:DeleteCertificate", {{"CertificateArn", "@old"}}),
                   "ResourceInUseException"));
  }
  return steps;
}

/// Frees some steps of the order in which they stand.
void loosen(std::vector<Json>& steps) {
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (!chance(3)) continue;
    steps[i]["after"] = Json::array();
    if (chance(7)) {
      steps[i]["after"].push_back(steps[*rc::gen::inRange<std::size_t>(0, i)]["id"]);
    }
    if (chance(3) && !steps[i].contains("wait_for"))
      steps[i]["takes"] = Json::array({"0s", "5m", "1h"});
  }
}

Json random_actors() {
  Json meddle =
      chance(5)
          ? call("meddle", "elbv2:ModifyListener",
                 {{"ListenerArn", "@https"}, {"Certificates", certificates("@old")}})
          : call("meddle", "registrar:SetNameServers",
                 {{"name", "example.com"}, {"name_servers", Json::array({"ns1.elsewhere.net"})}});
  meddle["takes"] = random_window();
  if (chance(5)) meddle["on_failure"] = "continue";
  return Json::array(
      {Json::object({{"name", "other"}, {"steps", Json::array({std::move(meddle)})}})});
}

}  // namespace

Json random_document() {
  Json document = base_document();
  std::vector<Json> steps = random_steps();
  loosen(steps);
  document["steps"] = steps;
  document["timing"] = random_timing();
  document["given"]["certificates"][0]["NotAfter"] =
      one_of({"2022-01-05T02:00:00Z", "2022-01-06T23:59:59Z", "2022-02-13T23:59:59Z"});
  if (chance(3)) document["actors"] = random_actors();
  if (chance(3)) document["operators"] = 1;
  document["always"] = Json::array();
  if (chance(7)) document["always"].push_back("https-available");
  if (chance(7)) document["always"].push_back("no-step-fails");
  document["finally"] = Json::array();
  if (chance(3)) document["finally"].push_back({{"certificate", "@old"}, {"exists", false}});
  if (chance(3)) document["finally"].push_back({{"certificate", "@new"}, {"InUse", true}});
  return document;
}

}  // namespace acmsim::sim
