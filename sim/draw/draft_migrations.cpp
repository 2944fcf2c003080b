// Migrations as they are done, with parts left out.
#include <algorithm>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {
namespace {

class Migrations {
 public:
  explicit Migrations(Draft& draft) : draft_(draft), dice_(draft.dice) {}

  /// One, or one beside the other.
  Json draw() && {
    if (!dice_.chance(65)) return std::move(steps_);
    const std::size_t first = dice_.below(draft_.sites.size());
    draw_migration(draft_.sites[first], "new");
    if (draft_.sites.size() < 2 || !dice_.chance(35)) return std::move(steps_);
    const std::size_t begin = steps_.size();
    draw_migration(draft_.sites[(first + 1) % draft_.sites.size()], "next");
    if (dice_.chance(80)) steps_[begin]["after"] = Json::array();
    return std::move(steps_);
  }

 private:
  void call(const char* operation, Json with) {
    Json step = {{"call", operation}, {"with", std::move(with)}};
    decorate(draft_, step);
    name_what_is_made(draft_, step);
    steps_.push_back(std::move(step));
  }

  void draw_migration(const Site& site, const std::string& as) {
    fresh_ = as;
    const std::string name = "www." + site.domain;
    const bool is_mail = dice_.chance(15);
    Json step = {{"call", "acm:RequestCertificate"},
                 {"as", as},
                 {"id", "request-" + as},
                 {"with", {{"DomainName", name}, {"ValidationMethod", is_mail ? "EMAIL" : "DNS"}}}};
    if (dice_.chance(12)) step["with"]["IdempotencyToken"] = "one";
    steps_.push_back(std::move(step));
    draft_.ids.push_back("request-" + as);
    draft_.certificates.push_back({as, {name}, false, true});
    if (is_mail) {
      approve(name);
    } else if (dice_.chance(25)) {
      write_each(site, name);
    } else if (dice_.chance(90)) {
      write_record(site, name, dice_.chance(50));
    }
    if (dice_.chance(80)) wait_for_issue();
    swap(site);
  }

  void approve(const std::string& name) {
    call("mail:Click", {{"CertificateArn", "@" + fresh_}, {"DomainName", name}});
  }

  void write_record(const Site& site, const std::string& name, bool by_console) {
    const std::string record = "@" + fresh_ + ".ResourceRecord." + name;
    const Json set = {{"Name", record + ".Name"},
                      {"Type", "CNAME"},
                      {"TTL", 300},
                      {"ResourceRecords", {{{"Value", record + ".Value"}}}}};
    if (!draft_.zone(site.zone)->is_hosted) {
      return call("dns:UpsertRecord", {{"zone", "@" + site.zone}, {"record", set}});
    }
    if (by_console)
      return call("console:CreateRecordsInRoute53", {{"CertificateArn", "@" + fresh_}});
    const Json change = {{"Action", "UPSERT"}, {"ResourceRecordSet", set}};
    call(
        "route53:ChangeResourceRecordSets",
        {{"HostedZoneId", "@" + site.zone}, {"ChangeBatch", {{"Changes", Json::array({change})}}}});
  }

  /// Several names, and a step for the record of each, in any order: nothing tells them apart.
  void write_each(const Site& site, const std::string& first) {
    std::vector<std::string> names{first};
    for (const char* label : {"a.", "b."}) {
      if (names.size() < 2 || dice_.chance(70)) names.push_back(label + site.domain);
    }
    for (std::size_t i = 1; i < names.size(); ++i) {
      steps_.back()["with"]["SubjectAlternativeNames"].push_back(names[i]);
    }
    draft_.certificates.back().names = names;
    for (const std::string& name : names) {
      write_record(site, name, false);
      for (const char* key : {"takes", "retry", "only_if", "fails_with", "repeat", "on_failure"}) {
        steps_.back().erase(key);
      }
      if (dice_.chance(70)) steps_.back()["after"] = Json::array({"request-" + fresh_});
    }
  }

  void wait_for_issue() {
    Json step = {{"wait_for", {{"certificate", "@" + fresh_}, {"Status", "ISSUED"}}}};
    draw_patience(draft_, step);
    decorate(draft_, step);
    steps_.push_back(std::move(step));
  }

  void swap(const Site& site) {
    if (std::ranges::find(draft_.listeners, site.listener) == draft_.listeners.end()) return;
    const Json added = {{"ListenerArn", "@" + site.listener},
                        {"Certificates", Json::array({{{"CertificateArn", "@" + fresh_}}})}};
    const Json removed = {
        {"ListenerArn", "@" + site.listener},
        {"Certificates", Json::array({{{"CertificateArn", "@" + site.certificate}}})}};
    if (dice_.chance(45)) call("elbv2:AddListenerCertificates", added);
    if (dice_.chance(75)) {
      call(dice_.chance(75) ? "elbv2:ModifyListener" : "console:ChangeDefaultCertificate", added);
    }
    if (dice_.chance(15)) call("elbv2:RemoveListenerCertificates", removed);
    if (dice_.chance(55)) {
      call("acm:DeleteCertificate", {{"CertificateArn", "@" + site.certificate}});
    }
  }

  Draft& draft_;
  Dice& dice_;
  Json steps_ = Json::array();
  std::string fresh_;  ///< The certificate of the migration that is drawn.
};

}  // namespace

Json draw_migrations(Draft& draft) { return Migrations(draft).draw(); }

}  // namespace acmsim::sim
