// What is seen elsewhere than at AWS and in the DNS: watched hosts, mails, the panels of other
// providers.
#include <fmt/format.h>

#include "sim/captures/letters.hpp"
#include "sim/captures/site_captures.hpp"

namespace acmsim::sim {
namespace {

class OtherCaptures {
 public:
  OtherCaptures(const Scenario& scenario, const History& history, CaptureFolder& folder)
      : scenario_(scenario),
        names_(scenario.catalogue),
        history_(history),
        world_(history.end.world),
        folder_(folder) {}

  void add_all() {
    for (const Website& site : names_.watches) add_site(site);
    add_mails();
    for (const ZoneHandle zone : world_.provider_zones.handles()) add_panel(zone);
  }

 private:
  void add_site(const Website& site);
  void add_mails();
  void add_panel(ZoneHandle zone);

  const Scenario& scenario_;
  const Catalogue& names_;
  const History& history_;
  const World& world_;
  CaptureFolder& folder_;
};

void OtherCaptures::add_site(const Website& site) {
  const Visit seen = visit(world_, scenario_.context(), site, Sni::sent);
  const std::string host = names_.name(site.host).text();
  const std::string place = fmt::format("{}:{}", host, site.port);
  if (auto text = presented_text(scenario_, history_, seen)) {
    folder_.add({"openssl", names_.text_of(site)}, ".txt", std::move(*text),
                fmt::format("openssl s_client -connect {} -servername {} </dev/null 2>/dev/null | "
                            "openssl x509 -noout -subject -issuer -dates -ext subjectAltName",
                            place, host));
  }
  if (auto text = curl_text(scenario_, history_, site, seen)) {
    const std::string& where = site.port == kHttpsPort ? host : place;
    folder_.add({"curl", names_.text_of(site)}, ".txt", std::move(*text),
                "curl -sSv https://" + where + "/");
  }
}

void OtherCaptures::add_mails() {
  int mails = 0;
  for (const Letter& letter : letters_of(scenario_, history_)) {
    folder_.add({"mail", std::to_string(++mails), letter.name}, ".txt", letter_text(letter));
  }
}

/// A table of what is written in a zone, as providers show it to their customers.
void OtherCaptures::add_panel(ZoneHandle zone) {
  const dns::ZoneFacts& facts = names_.directory.facts_of(zone);
  const std::string origin = names_.name(facts.origin).text();
  const std::string& provider = names_.providers.at(zone).name;
  std::string text = "DNS records of " + origin;
  if (!provider.empty()) text += " at " + provider;
  text += fmt::format("\n\n{:<48} {:<6} {:>6}  {}\n", "NAME", "TYPE", "TTL", "VALUE");
  for (const RecordTable::Row& row : world_.provider_zones.at(zone).written.rows()) {
    const RecordSet& set = names_.texts.records[row.set];
    for (const RecordValue& value : names_.texts.values_of(set)) {
      text += fmt::format("{:<48} {:<6} {:>6}  {}\n", names_.name(row.key.name).text(),
                          name_of(row.key.type), set.ttl, value.text);
    }
  }
  folder_.add({"panel", scenario_.nicknames.zones.at(zone)}, ".txt", std::move(text),
              "the provider's web page about " + origin);
}

}  // namespace

void add_other_captures(const Scenario& scenario, const History& history, CaptureFolder& folder) {
  OtherCaptures(scenario, history, folder).add_all();
}

}  // namespace acmsim::sim
