// What is not seen at the start: writes that are not served, settings that have not reached the
// browsers; and what nothing follows from: tags, and mails that came before. It is drawn after all
// else, on the world that is there.
#include <algorithm>
#include <functional>
#include <iterator>

#include "model/acm/validation_record.hpp"
#include "sim/draw/draft.hpp"

namespace acmsim::sim {
namespace {

class Unseen {
 public:
  explicit Unseen(Draft& draft)
      : draft_(draft), dice_(draft.dice), given_(draft.document["given"]) {}

  void draw() && {
    for (Json& certificate : things("certificates")) {
      draw_tags(certificate);
      draw_sent(certificate);
    }
    for (Json& zone : things("hosted_zones")) draw_tags(zone);
    for (Json& balancer : things("load_balancers")) {
      draw_tags(balancer);
      if (!balancer.contains("listeners")) continue;
      for (Json& listener : balancer["listeners"]) {
        draw_tags(listener);
        draw_becomes(listener);
      }
    }
    for (int i = 0; i < 2 && dice_.chance(15); ++i) draw_change();
  }

 private:
  std::vector<std::reference_wrapper<Json>> things(const char* list) {
    std::vector<std::reference_wrapper<Json>> all;
    if (given_.contains(list)) std::ranges::copy(given_[list], std::back_inserter(all));
    return all;
  }

  void draw_tags(Json& thing) {
    if (!dice_.chance(4)) return;
    thing["Tags"] = Json::array({{{"Key", "team"}, {"Value", "web"}}});
  }

  void draw_sent(const Json& certificate) {
    if (!dice_.chance(5)) return;
    Json sent{{"at", format_instant(draft_.starts_at - Duration{dice_.between(0, 90'000)})},
              {"certificate", "@" + certificate.at("as").get<std::string>()}};
    if (dice_.chance(50)) {
      sent["asks_about"] = certificate.at("DomainName");
    } else {
      sent["notice"] = dice_.word({"approaching-expiration", "renewal-action-required"});
      sent["days_left"] = dice_.between(1, 45);
    }
    given_["sent"].push_back(std::move(sent));
  }

  void draw_becomes(Json& listener) {
    if (!dice_.chance(10)) return;
    const bool is_http = listener.value("Protocol", "HTTPS") == "HTTP";
    Json becomes = Json::object();
    for (const DraftCertificate& one : draft_.certificates) {
      const bool is_taken = !is_http && one.was_issued && one.is_at_home;
      if (is_taken && dice_.chance(50)) becomes["Certificates"] = Json::array({"@" + one.as});
    }
    if (becomes.empty()) becomes["Port"] = dice_.between(9000, 9009);
    listener["becomes"] = std::move(becomes);
    if (dice_.chance(50)) put("listener_update", listener.at("as"));
  }

  void draw_change() {
    const bool is_hosted = dice_.chance(75);
    const auto zone = draft_.any_zone(is_hosted);
    if (!zone || zone->is_private) return;
    const std::string as = "written" + std::to_string(++changes_);
    Json change{{"as", as}, {"writes", Json::array()}};
    if (dice_.chance(90)) change["writes"].push_back(some_write(*zone));
    if (change["writes"].empty() && !is_hosted) return;
    if (is_hosted && dice_.chance(20)) change["Id"] = "CGIVEN" + std::to_string(changes_);
    if (is_hosted && dice_.chance(20)) change["SubmittedAt"] = format_instant(draft_.starts_at);
    const bool is_unserved = !change["writes"].empty();
    given_["changes"].push_back(std::move(change));
    if (dice_.chance(50)) {
      put(!is_hosted ? "provider_update" : is_unserved ? "route53_served" : "route53_insync", as);
    }
  }

  Json some_write(const DraftZone& zone) {
    const auto write = [&](const char* action, Json set) -> Json {
      return {{"zone", "@" + zone.as}, {"Action", action}, {"ResourceRecordSet", std::move(set)}};
    };
    for (const Json& other : given_[zone.is_hosted ? "hosted_zones" : "dns_zones"]) {
      if (other.at("as") != zone.as || !other.contains("records") || !dice_.chance(30)) continue;
      return write("DELETE", dice_.pick(other.at("records")));
    }
    const std::string name = draft_.any_certificate().names.front();
    const auto domain = DomainName::parse(name.starts_with("*.") ? name.substr(2) : name);
    if (dice_.chance(70) && domain->is_within(*DomainName::parse(zone.name))) {
      const auto record = acm::validation_record(given_.value("account", "111122223333"), *domain);
      return write("UPSERT", set_of(record.name.text(), "CNAME", record.target.with_dot()));
    }
    return dice_.chance(50) ? write("UPSERT", set_of("www." + zone.name, "A", "192.0.2.1"))
                            : write("CREATE", set_of("new." + zone.name, "TXT", R"("x")"));
  }

  static Json set_of(const std::string& name, const char* type, const std::string& value) {
    return {{"Name", name}, {"Type", type}, {"ResourceRecords", {{{"Value", value}}}}};
  }

  void put(const char* fires, const std::string& whose) {
    given_["under_way"].push_back(
        {{"fires", fires}, {"whose", whose}, {"in", draw_left(draft_, fires)}});
  }

  Draft& draft_;
  Dice& dice_;
  Json& given_;
  int changes_ = 0;
};

}  // namespace

void draw_unseen(Draft& draft) { Unseen(draft).draw(); }

}  // namespace acmsim::sim
