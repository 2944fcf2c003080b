// The world at the start: a few sites, each with a domain, a zone, a certificate and a load
// balancer, and what else stands about.
#include <algorithm>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {
namespace {

class Given {
 public:
  explicit Given(Draft& draft) : draft_(draft), dice_(draft.dice) {}

  void draw() && {
    draw_place();
    const std::size_t sites = dice_.chance(55) ? 1 : draft_.is_small() ? 2 : 2 + dice_.below(2);
    choose_domains(sites);
    for (std::size_t i = 0; i < sites; ++i) draw_site(i);
    draw_spares();
    draw_people();
    if (dice_.chance(5)) draw_fleet();
    draw_watches();
    draw_under_way(draft_, given_);
    draft_.document["given"] = std::move(given_);
  }

 private:
  void draw_place() {
    if (dice_.chance(50)) given_["account"] = "111122223333";
    if (dice_.chance(50)) given_["region"] = dice_.word({"us-east-1", "eu-west-1"});
    if (dice_.chance(8)) given_["requested_last_year"] = dice_.between(0, 4);
  }

  /// Names that have nothing to do with each other, and names within each other.
  void choose_domains(std::size_t sites) {
    std::vector<std::string> all{"example.com", "example.net", "shop.example.com", "example.org"};
    if (dice_.chance(40)) std::swap(all[1], all[2]);
    draft_.domains.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(sites));
  }

  void draw_site(std::size_t i) {
    const std::string number = std::to_string(i);
    Site site{.domain = draft_.domains[i],
              .zone = "zone" + number,
              .certificate = "old" + number,
              .listener = "https" + number};
    given_["certificates"].push_back(draw_certificate(draft_, site.certificate, site.domain));
    const std::string load_balancer = draw_load_balancer(site, number);
    draw_zone({site.zone, site.domain, dice_.chance(70), false}, load_balancer);
    draw_domain(site);
    draft_.sites.push_back(site);
  }

  std::string draw_load_balancer(const Site& site, const std::string& number) {
    if (dice_.chance(8)) return "";
    const std::string as = "web" + number;
    Json balancer = {{"as", as}};
    if (dice_.chance(10)) balancer["Name"] = "balancer-" + number;
    const DraftCertificate* certificate = draft_.certificate(site.certificate);
    if (certificate->was_issued && certificate->is_at_home) {
      Json listener = {{"as", site.listener}, {"Certificates", {"@" + site.certificate}}};
      const bool leaves_default_out = dice_.chance(10);
      if (dice_.chance(20)) listener["Port"] = 443;
      if (dice_.chance(20)) listener["Protocol"] = "HTTPS";
      add_listed(listener, site);
      Json& listed = listener["Certificates"];
      if (leaves_default_out && listed.size() == 1) {
        listed.front() = {{"CertificateArn", "@" + site.certificate}};
      }
      balancer["listeners"].push_back(listener);
      draft_.listeners.push_back(site.listener);
      if (dice_.chance(12)) {
        listener["as"] = "other" + number;
        listener["Port"] = 8443;
        balancer["listeners"].push_back(listener);
        draft_.listeners.push_back("other" + number);
      }
    } else if (dice_.chance(15)) {
      if (dice_.chance(50)) balancer["Region"] = "ap-northeast-2";
      if (dice_.chance(50)) balancer["Account"] = "999988887777";
    }
    if (dice_.chance(8)) {
      balancer["listeners"].push_back(
          {{"as", "http" + number}, {"Port", 80}, {"Protocol", "HTTP"}});
      draft_.listeners.push_back("http" + number);
    }
    given_["load_balancers"].push_back(balancer);
    draft_.load_balancers.push_back(as);
    return draft_.load_balancers.back();
  }

  /// Another site's certificate in the list, as where one balancer serves both.
  void add_listed(Json& listener, const Site& site) {
    for (const DraftCertificate& other : draft_.certificates) {
      if (other.as == site.certificate || !other.was_issued || !other.is_at_home) continue;
      if (!dice_.chance(25)) continue;
      listener["Certificates"].push_back({{"CertificateArn", "@" + other.as}});
    }
  }

  void draw_zone(DraftZone zone, const std::string& load_balancer) {
    Json json = {{"as", zone.as}, {zone.is_hosted ? "Name" : "name", zone.name}};
    draw_servers(zone, json);
    if (!zone.is_hosted) draw_provider(json);
    if (dice_.chance(8)) json["signing"] = dice_.word({"good", "broken"});
    Json records = draw_records(draft_, zone, load_balancer);
    if (!records.empty()) json["records"] = std::move(records);
    if (zone.is_hosted && dice_.chance(45)) validate(zone, json);
    if (zone.is_hosted && dice_.chance(3)) json["Account"] = "999988887777";
    given_[zone.is_hosted ? "hosted_zones" : "dns_zones"].push_back(json);
    draft_.zones.push_back(std::move(zone));
  }

  void draw_servers(const DraftZone& zone, Json& json) {
    if (zone.is_private || (zone.is_hosted && dice_.chance(75))) return;
    Json servers = Json::array();
    // Two zones may have their servers in common.
    servers.push_back(dice_.chance(25) ? "ns.shared.example" : "ns1." + zone.as + ".example");
    if (dice_.chance(40)) servers.push_back("ns2." + zone.as + ".example");
    for (const Json& server : servers) draft_.servers.push_back(server.get<std::string>());
    json[zone.is_hosted ? "NameServers" : "name_servers"] = std::move(servers);
  }

  void draw_provider(Json& json) {
    if (dice_.chance(30)) json["provider"] = "a registrar";
    for (const char* habit :
         {"appends_zone", "completes_values", "drops_underscore", "flattens", "proxies"}) {
      if (dice_.chance(6)) json["habits"].push_back(habit);
    }
  }

  void validate(const DraftZone& zone, Json& json) {
    for (const DraftCertificate& one : draft_.certificates) {
      const std::string& name = one.names.front();
      if (name == zone.name || name.ends_with("." + zone.name)) {
        json["validates"].push_back("@" + one.as);
      }
    }
  }

  void draw_domain(const Site& site) {
    if (dice_.chance(3)) return;
    Json json = {{"name", site.domain}};
    if (dice_.chance(92)) {
      json["name_servers"] = "@" + site.zone;
    } else if (dice_.chance(70)) {
      json["name_servers"] = Json::array({"@" + site.zone, "ns.lame.example"});
    }
    if (dice_.chance(5)) json["registered"] = dice_.chance(50);
    if (dice_.chance(5)) json["on_hold"] = dice_.chance(50);
    if (dice_.chance(8)) json["ds"] = dice_.word({"none", "matching", "stale"});
    if (dice_.chance(8)) json["whois_contacts"] = Json::array({"owner@mail.example"});
    given_["domains"].push_back(json);
  }

  /// Things beside the sites: certificates that nobody uses, a twin of a zone, a private one.
  void draw_spares() {
    const std::string domain = draft_.domains.front();
    if (dice_.chance(30))
      given_["certificates"].push_back(draw_certificate(draft_, "spare", domain));
    if (dice_.chance(10)) draw_zone({"twin", domain, dice_.chance(60), false}, "");
    if (dice_.chance(6)) {
      DraftZone zone{"inside", domain, true, true};
      given_["hosted_zones"].push_back(
          {{"as", zone.as}, {"Name", zone.name}, {"PrivateZone", true}});
      draft_.zones.push_back(std::move(zone));
    }
  }

  void draw_people() {
    for (const std::string& domain : draft_.domains) {
      if (!dice_.chance(30)) continue;
      Json json = {{"address", dice_.word({"admin", "postmaster"}) + "@" + domain}};
      if (dice_.chance(80)) json["clicks"] = draw_window(draft_);
      if (dice_.chance(10)) json["exists"] = dice_.chance(50);
      if (dice_.chance(15)) json["names"] = Json::array({"www." + domain});
      given_["mailboxes"].push_back(json);
    }
    if (dice_.chance(8)) given_["account_contacts"] = Json::array({"ops@mail.example"});
  }

  void draw_fleet() {
    given_["fleet"] = {{"count", dice_.between(1, 2)},
                       {"of",
                        {{"certificates",
                          {{{"as", "copy{n}"},
                            {"DomainName", "www.copy{n}.example"},
                            {"ValidationMethod", "DNS"},
                            {"Status", "ISSUED"},
                            {"NotAfter", format_instant(draft_.starts_at + 150 * kDay)}}}}}}};
  }

  /// Whether a certificate that is valid at the start is for this host; a browser looks no further.
  bool is_covered(const std::string& host) const {
    const std::string above = "*" + host.substr(host.find('.'));
    return std::ranges::any_of(draft_.certificates, [&](const DraftCertificate& one) {
      return one.was_issued && std::ranges::any_of(one.names, [&](const std::string& name) {
               return name == host || name == above;
             });
    });
  }

  /// Hosts that open, and now and then one that does not.
  void draw_watches() {
    Json watches = Json::array();
    for (const std::string& host : draft_.hosts) {
      if (std::ranges::find(watches, Json(host)) != watches.end()) continue;
      if (dice_.chance(is_covered(host) ? 70 : 8)) watches.push_back(host);
      if (dice_.chance(8)) watches.push_back({{"host", host}, {"port", 8443}});
    }
    if (dice_.chance(3)) watches.push_back("nowhere.example");
    if (!watches.empty()) given_["watches"] = std::move(watches);
  }

  Draft& draft_;
  Dice& dice_;
  Json given_ = Json::object();
};

}  // namespace

void draw_given(Draft& draft) { Given(draft).draw(); }

}  // namespace acmsim::sim
