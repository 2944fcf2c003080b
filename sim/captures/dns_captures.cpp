// What dig and whois print. The order is that of somebody who looks for a validation record first.
#include <algorithm>
#include <set>

#include "model/base/ascii.hpp"
#include "sim/captures/captures.hpp"
#include "sim/captures/whois.hpp"
#include "sim/dig/ask.hpp"
#include "sim/dig/text.hpp"

namespace acmsim::sim {
namespace {

/// Where on the way from the root a registry speaks: before it the local resolver and the root do.
constexpr std::size_t kRegistryStep = 2;

/// The host names that the last referral of a registry's, or of somebody below it, leads to.
std::vector<std::string> last_servers(const std::vector<Exchange>& way) {
  std::vector<std::string> servers;
  for (std::size_t i = kRegistryStep; i < way.size(); ++i) {
    if (!way[i].message) continue;
    const dns::Reply& reply = way[i].message->reply;
    const bool refers = reply.answer.empty() && !reply.authority.empty() &&
                        reply.authority.front().type == RecordType::ns;
    if (refers) servers = texts_of(reply.authority.front().values);
  }
  return servers;
}

class DnsCaptures {
 public:
  DnsCaptures(const Scenario& scenario, const History& history, Asker asker, CaptureFolder& folder)
      : scenario_(scenario),
        asker_(asker),
        names_(scenario.catalogue),
        world_(history.end.world),
        at_(history.ended_at),
        folder_(folder) {}

  void add_all() {
    for (const CertificateHandle certificate : world_.certificates.handles()) {
      if (folder_.is_overfull()) return;
      add_validation(certificate);
      add_caa(certificate);
    }
    add_domains();
    add_zones();
    for (const Website& site : names_.watches) dig({names_.name(site.host), RecordType::a});
    for (const ZoneHandle zone : world_.provider_zones.handles()) add_records(zone);
  }

 private:
  void add_validation(CertificateHandle handle);
  void add_caa(CertificateHandle handle);
  void add_domains();
  void add_zones();
  void add_records(ZoneHandle zone);
  bool is_delegated_to(const dns::ZoneFacts& facts) const;
  void add_apex(const DomainName& name);
  /// What it was told: a name without the type that was asked for is `no_error` without answers.
  Exchange dig(const dns::Question& question,
               const std::optional<std::string>& server = std::nullopt);
  /// The same without a check of signatures, where the check may have failed.
  void dig_unchecked(const dns::Question& question);
  void add_dig(const std::vector<std::string>& words, const Asking& asking,
               const Exchange& exchange);
  std::vector<Exchange> trace(const dns::Question& question);

  const Scenario& scenario_;
  Asker asker_;
  const Catalogue& names_;
  const World& world_;
  Instant at_;
  CaptureFolder& folder_;
  std::set<std::string> asked_;  ///< By dig's words.
};

void DnsCaptures::add_validation(CertificateHandle handle) {
  const acm::CertificateFacts& facts = names_.certificates.at(handle);
  if (!acm::shows_records(world_.certificates.at(handle), facts)) return;
  for (const acm::NameFacts& name : facts.names) {
    const dns::Question question{names_.name(name.record_name), RecordType::cname};
    const Exchange told = dig(question);
    const auto rcode = told.message ? told.message->reply.rcode : dns::Rcode::refused;
    if (rcode == dns::Rcode::server_failure) dig_unchecked(question);
    const bool has_others = rcode == dns::Rcode::no_error && told.message->reply.answer.empty();
    for (const std::string& server : last_servers(trace(question))) dig(question, server);
    if (!has_others) continue;
    for (const RecordType type : {RecordType::a, RecordType::txt}) dig({question.name, type});
  }
}

/// As CAA is looked for: at the name, and then at each above it.
void DnsCaptures::add_caa(CertificateHandle handle) {
  for (const acm::NameFacts& facts : names_.certificates.at(handle).names) {
    DomainName name = names_.name(facts.name).without_wildcard();
    for (; name.label_count() > 1; name = name.parent()) dig({name, RecordType::caa});
  }
}

void DnsCaptures::add_domains() {
  for (const RegistrationHandle domain : world_.internet.registrations.handles()) {
    const DomainName& name = names_.name(names_.directory.domain_of(domain));
    add_apex(name);
    dig({name, RecordType::ds});
    folder_.add({"whois", name.text()}, ".txt", whois_text(world_, names_, domain, at_),
                "whois " + name.text());
  }
}

void DnsCaptures::add_zones() {
  for (const auto* zones : {&world_.hosted_zones, &world_.provider_zones}) {
    for (const ZoneHandle zone : zones->handles()) {
      add_apex(names_.name(names_.directory.facts_of(zone).origin));
    }
  }
}

void DnsCaptures::add_apex(const DomainName& name) {
  dig({name, RecordType::ns});
  dig({name, RecordType::soa});
}

/// Whether somebody says, or has said to a registrar, that one of its servers is to be asked.
bool DnsCaptures::is_delegated_to(const dns::ZoneFacts& facts) const {
  const auto& registrations = world_.internet.registrations;
  return std::ranges::any_of(registrations.handles(), [&](RegistrationHandle handle) {
    const dns::Registration& one = registrations.at(handle);
    return std::ranges::any_of(facts.servers, [&](NameHandle server) {
      const auto names = [&](const dns::Delegation& told) {
        return std::ranges::find(told.servers, server) != told.servers.end();
      };
      return names(one.seen) || names(one.set());
    });
  });
}

/// Its first server is asked, for the internet may ask those of another zone.
void DnsCaptures::add_records(ZoneHandle zone) {
  const dns::ZoneFacts& facts = names_.directory.facts_of(zone);
  const dns::Zone* served = world_.internet.zones.find(zone);
  if (served == nullptr || facts.servers.empty()) return;
  if (asker_ == Asker::engineer && !is_delegated_to(facts)) return;
  const std::string server = names_.name(facts.servers.front()).with_dot();
  for (const RecordTable::Row& row : served->served.rows()) {
    if (folder_.is_overfull()) return;
    dig({names_.name(row.key.name), row.key.type}, server);
  }
}

/// Captured once, whoever is interested.
Exchange DnsCaptures::dig(const dns::Question& question, const std::optional<std::string>& server) {
  const std::string host = server ? server->substr(0, server->size() - 1) : "";
  const std::string type(name_of(question.type));
  std::string asking = question.name.text() + " " + type;
  if (server) asking = "@" + host + " " + asking + " +norecurse";
  const auto asked = server ? std::optional(host) : std::nullopt;
  Exchange exchange = ask({scenario_, world_}, question, asked, !server.has_value());
  std::vector<std::string> words{"dig", in_lower_case(type), question.name.text()};
  if (server) words.insert(words.end(), {"at", host});
  add_dig(words, {asking, server.has_value(), at_}, exchange);
  return exchange;
}

void DnsCaptures::dig_unchecked(const dns::Question& question) {
  const std::string type(name_of(question.type));
  add_dig({"dig", in_lower_case(type), question.name.text(), "cd"},
          {question.name.text() + " " + type + " +cd", false, at_},
          ask_unchecked({scenario_, world_}, question));
}

void DnsCaptures::add_dig(const std::vector<std::string>& words, const Asking& asking,
                          const Exchange& exchange) {
  if (!asked_.insert(asking.words).second) return;
  folder_.add(words, ".txt", dig_text(asking, exchange), "dig " + asking.words);
}

/// The way from the root; it is a capture if it has not been gone yet.
std::vector<Exchange> DnsCaptures::trace(const dns::Question& question) {
  std::vector<Exchange> way = ask_from_the_root({scenario_, world_}, question);
  const std::string asking =
      question.name.text() + " " + std::string(name_of(question.type)) + " +trace";
  if (asked_.insert(asking).second) {
    folder_.add({"dig-trace", question.name.text()}, ".txt", trace_text({asking, false, at_}, way),
                "dig " + asking);
  }
  return way;
}

}  // namespace

void add_dns_captures(const Scenario& scenario, const History& history, Asker asker,
                      CaptureFolder& folder) {
  DnsCaptures(scenario, history, asker, folder).add_all();
}

}  // namespace acmsim::sim
