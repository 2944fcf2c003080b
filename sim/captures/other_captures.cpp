// What is seen elsewhere than at AWS and in the DNS: watched hosts, mails, the panels of other
// providers.
#include <algorithm>
#include <fmt/format.h>

#include "model/base/digest.hpp"
#include "model/world/mailing.hpp"
#include "sim/captures/site_captures.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array kWeekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

/// `Fri, 31 Dec 2021 00:04:59 +0000`: RFC 5322, section 3.3.
std::string mail_time(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(at - day);
  return fmt::format(
      "{}, {} {} {} {:02}:{:02}:{:02} +0000", kWeekdays[std::chrono::weekday(day).c_encoding()],
      static_cast<unsigned>(date.day()), kMonthNames[static_cast<unsigned>(date.month()) - 1],
      static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
      time.seconds().count());
}

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
    for (const SentMail& mail : history_.mails) add_mail(mail);
    for (const ZoneHandle zone : world_.provider_zones.handles()) add_panel(zone);
  }

 private:
  void add_site(const Website& site);
  void add_mail(const SentMail& mail);
  void add_validation_mail(const SentMail& mail, const acm::CertificateFacts& facts);
  void add_notice(const SentMail& mail, const acm::CertificateFacts& facts);
  void add_panel(ZoneHandle zone);
  bool exists(const std::string& address) const;
  std::string heading(const SentMail& mail, const std::string& from,
                      const std::vector<std::string>& to, const std::string& subject) const;

  const Scenario& scenario_;
  const Catalogue& names_;
  const History& history_;
  const World& world_;
  CaptureFolder& folder_;
  int mails_ = 0;
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

/// A mailbox of which nothing is known exists.
bool OtherCaptures::exists(const std::string& address) const {
  const auto known = names_.mailbox_of.find(address);
  return known == names_.mailbox_of.end() || world_.mailboxes.at(known->second).exists;
}

std::string OtherCaptures::heading(const SentMail& mail, const std::string& from,
                                   const std::vector<std::string>& to,
                                   const std::string& subject) const {
  std::string text = "From: " + from + "\nTo: ";
  for (std::size_t i = 0; i < to.size(); ++i) text += (i == 0 ? "" : ",\n    ") + to[i];
  return text + "\nSubject: " + subject + "\nDate: " + mail_time(mail.at) +
         "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n";
}

void OtherCaptures::add_mail(const SentMail& mail) {
  const acm::CertificateFacts& facts = names_.certificates.at(CertificateHandle{mail.about.whose});
  if (mail.about.what == Happening::validation_mail_sent) {
    add_validation_mail(mail, facts);
  } else {
    add_notice(mail, facts);
  }
}

/// Source of sender and subject: ACM User Guide, e-mail validation. [D] The words are ours.
void OtherCaptures::add_validation_mail(const SentMail& mail, const acm::CertificateFacts& facts) {
  const acm::NameFacts& row = facts.names.at(mail.about.part);
  std::vector<std::string> to =
      mail_addresses(names_, scenario_.context().rules(world_), names_.name(row.validation_domain));
  std::erase_if(to, [&](const std::string& address) { return !exists(address); });
  if (to.empty()) return;
  const std::string name = names_.name(row.name).text();
  const std::string region(facts.region());
  std::string text = heading(mail, "Amazon Certificates <no-reply@certificates.amazon.com>", to,
                             "Certificate approval for " + name);
  text += fmt::format(
      "Somebody with an AWS account has asked for a certificate for {0}.\n\n"
      "Domain: {0}\nAWS account ID: {1}\nAWS Region: {2}\nCertificate: {3}\n\n"
      "If that is right, approve it at\n"
      "https://{2}.acm-certificates.amazon.com/approvals?code={4}\n"
      "If it is not, there is nothing to do.\n",
      name, facts.account(), region, facts.arn,
      uuid_of(fmt::format("approval {} {}", facts.arn, name)));
  folder_.add({"mail", std::to_string(++mails_), name}, ".txt", std::move(text));
}

/// Notices that go to the account by mail, to whoever hears of it. The words are ours.
void OtherCaptures::add_notice(const SentMail& mail, const acm::CertificateFacts& facts) {
  const acm::SentNotice sent = acm::sent_notice(mail.about.part);
  const auto& row = row_of(acm::kNoticeNames, sent.notice);
  if (!row.to_account || names_.account_contacts.empty()) return;
  const std::string name = names_.name(facts.names.front().name).text();
  std::string text = heading(mail, "Amazon Web Services <no-reply-aws@amazon.com>",
                             names_.account_contacts, fmt::format("{}: {}", row.event, name));
  text += fmt::format("Certificate: {}\nDomain: {}\nDays until it expires: {}\n", facts.arn, name,
                      sent.days_left);
  folder_.add({"mail", std::to_string(++mails_), name}, ".txt", std::move(text));
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
