// What is under way at the start: timers that run, with or without what follows from them.
#include <algorithm>

#include "model/acm/validation_record.hpp"
#include "sim/draw/draft.hpp"

namespace acmsim::sim {
namespace {

bool may_never(const Json& window) {
  return window == "never" || (window.is_array() && window.back() == "never");
}

class UnderWay {
 public:
  UnderWay(Draft& draft, Json& given) : draft_(draft), dice_(draft.dice), given_(given) {}

  void draw() && {
    for (const Json& certificate : given_["certificates"]) draw_timers(certificate);
    for (const std::string& balancer : draft_.load_balancers) {
      if (dice_.chance(4)) put("load_balancer_active", balancer);
    }
    if (given_.contains("domains")) {
      for (Json& domain : given_["domains"]) draw_becomes(domain);
    }
    if (!draft_.servers.empty() && dice_.chance(3)) {
      given_["silent_servers"].push_back(dice_.pick(draft_.servers));
    }
    if (!list_.empty()) given_["under_way"] = std::move(list_);
    draw_identities();
  }

 private:
  void put(const char* fires, const std::string& whose) {
    list_.push_back({{"fires", fires}, {"whose", whose}, {"in", draw_left(draft_, fires)}});
  }

  /// `REGION:ACCOUNT` of a thing.
  std::string place_of(const Json& thing) const {
    return thing.value("Region", given_.value("region", "us-east-1")) + ":" +
           thing.value("Account", given_.value("account", "111122223333"));
  }

  /// What AWS calls some things.
  void draw_identities() {
    for (Json& certificate : given_["certificates"]) {
      if (!dice_.chance(4)) continue;
      certificate["CertificateArn"] = "arn:aws:acm:" + place_of(certificate) + ":certificate/" +
                                      certificate.at("as").get<std::string>();
    }
    std::size_t zones = 0;
    if (given_.contains("hosted_zones")) {
      for (Json& zone : given_["hosted_zones"]) {
        ++zones;
        if (!dice_.chance(4)) continue;
        zone["Id"] = "ZGIVEN" + std::to_string(zones);
        zone["CallerReference"] = "given by hand, " + std::to_string(zones);
      }
    }
    if (!given_.contains("load_balancers")) return;
    for (Json& balancer : given_["load_balancers"]) {
      if (dice_.chance(4)) draw_identity(balancer);
    }
  }

  void draw_identity(Json& balancer) {
    const std::string as = balancer.at("as");
    const std::string begin = "arn:aws:elasticloadbalancing:" + place_of(balancer);
    const std::string end = "/app/" + as + "/0123456789abcdef";
    balancer["LoadBalancerArn"] = begin + ":loadbalancer" + end;
    balancer["DNSName"] = as + ".elb.example";
    if (!balancer.contains("listeners")) return;
    std::size_t listeners = 0;
    for (Json& listener : balancer["listeners"]) {
      listener["ListenerArn"] = begin + ":listener" + end + "/" + std::to_string(++listeners);
    }
  }

  bool is_used(const std::string& as) const {
    return given_.contains("load_balancers") &&
           given_["load_balancers"].dump().find("\"@" + as + "\"") != std::string::npos;
  }

  void draw_timers(const Json& certificate) {
    const std::string as = certificate.at("as");
    const std::string status = certificate.at("Status");
    const bool is_dns = certificate.value("ValidationMethod", "EMAIL") == "DNS";
    const std::size_t rows = 1 + certificate.value("SubjectAlternativeNames", Json()).size();
    if (status == "PENDING_VALIDATION") {
      draw_old_answer(certificate);
      if (certificate.value("DomainValidationOptions", Json()).size() == rows) {
        if (dice_.chance(30)) put("issuance", as);
        return;
      }
      if (is_dns && dice_.chance(25)) put("record_shown", as);
      if (dice_.chance(25)) put("validation_limit", as);
      return;
    }
    if (is_used(as) || certificate.contains("InUseBy")) return;
    if (status == "ISSUED" && dice_.chance(8)) put("attachable", as);
    const bool was_issued = status != "VALIDATION_TIMED_OUT" && status != "FAILED";
    if (was_issued && !draft_.load_balancers.empty() && dice_.chance(10)) {
      put("in_use_release", as + "/" + dice_.pick(draft_.load_balancers));
    }
  }

  /// Of the first name of a certificate.
  void draw_old_answer(const Json& certificate) {
    if (!dice_.chance(30) || certificate.contains("Account")) return;
    const std::string account = given_.value("account", "111122223333");
    const std::string name = certificate.at("DomainName");
    const std::string record =
        acm::validation_record(account, *DomainName::parse(name)).name.text();
    const bool is_new =
        std::ranges::none_of(list_, [&](const Json& other) { return other.at("whose") == record; });
    if (is_new) put("cached_answer", record);
  }

  void draw_becomes(Json& domain) {
    if (!dice_.chance(6)) return;
    Json becomes = Json::object();
    if (dice_.chance(60) || draft_.zones.empty()) becomes["on_hold"] = dice_.chance(30);
    if (becomes.empty()) {
      const DraftZone& zone = dice_.pick(draft_.zones);
      if (zone.is_private) return;
      becomes["name_servers"] = "@" + zone.as;
    }
    domain["becomes"] = std::move(becomes);
    if (dice_.chance(50)) put("registrar_delegation", domain.at("name"));
  }

  Draft& draft_;
  Dice& dice_;
  Json& given_;
  Json list_ = Json::array();
};

}  // namespace

Json draw_left(Draft& draft, const char* fires) {
  Json left = draw_window(draft);
  const Json timing =
      draft.document.contains("timing") ? draft.document["timing"].value(fires, Json()) : Json();
  // What arrives may never do so exactly where its kind may not.
  const TimerRow& row = *row_named(kTimerRows, &TimerRow::word, fires);
  if (row.arrives != Arrives::yes || may_never(left) == may_never(timing)) return left;
  return may_never(left) ? Json(draw_span(draft)) : Json{"0s", "1s", "never"};
}

void draw_under_way(Draft& draft, Json& given) { UnderWay(draft, given).draw(); }

}  // namespace acmsim::sim
