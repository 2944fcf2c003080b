#include "sim/captures/letters.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

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

/// A mailbox of which nothing is known exists.
bool exists(const Scenario& scenario, const World& world, const std::string& address) {
  const auto known = scenario.catalogue.mailbox_of.find(address);
  return known == scenario.catalogue.mailbox_of.end() || world.mailboxes.at(known->second).exists;
}

/// Source of sender and subject: ACM User Guide, e-mail validation. [D] The words are ours.
std::optional<Letter> validation_mail(const Scenario& scenario, const World& world,
                                      const SentMail& mail) {
  const Catalogue& names = scenario.catalogue;
  const CertificateHandle handle{mail.about.whose};
  const acm::CertificateFacts& facts = names.certificates.at(handle);
  const acm::NameFacts& row = facts.names.at(mail.about.part);
  std::vector<std::string> to =
      mail_addresses(names, scenario.context().rules(world), names.name(row.validation_domain));
  std::erase_if(to, [&](const std::string& address) { return !exists(scenario, world, address); });
  if (to.empty()) return std::nullopt;
  const std::string name = names.name(row.name).text();
  return Letter{
      mail.at,
      handle,
      name,
      "Amazon Certificates <no-reply@certificates.amazon.com>",
      std::move(to),
      "Certificate approval for " + name,
      fmt::format("Somebody with an AWS account has asked for a certificate for {0}.\n\n"
                  "Domain: {0}\nAWS account ID: {1}\nAWS Region: {2}\nCertificate: {3}\n\n"
                  "If that is right, approve it at\n"
                  "https://{2}.acm-certificates.amazon.com/approvals?code={4}\n"
                  "If it is not, there is nothing to do.\n",
                  name, facts.account(), facts.region(), facts.arn,
                  uuid_of(fmt::format("approval {} {}", facts.arn, name)))};
}

/// Notices that go to the account by mail, to whoever hears of it. The words are ours.
std::optional<Letter> notice(const Catalogue& names, const SentMail& mail) {
  const CertificateHandle handle{mail.about.whose};
  const acm::CertificateFacts& facts = names.certificates.at(handle);
  const acm::SentNotice sent = acm::sent_notice(mail.about.part);
  const auto& row = row_of(acm::kNoticeNames, sent.notice);
  if (!row.to_account || names.account_contacts.empty()) return std::nullopt;
  const std::string name = names.name(facts.names.front().name).text();
  return Letter{mail.at,
                handle,
                name,
                "Amazon Web Services <no-reply-aws@amazon.com>",
                names.account_contacts,
                fmt::format("{}: {}", row.event, name),
                fmt::format("Certificate: {}\nDomain: {}\nDays until it expires: {}\n", facts.arn,
                            name, sent.days_left)};
}

}  // namespace

std::vector<Letter> letters_of(const Scenario& scenario, const History& history) {
  std::vector<Letter> letters;
  for (const SentMail& mail : history.mails) {
    auto letter = mail.about.what == Happening::validation_mail_sent
                      ? validation_mail(scenario, history.end.world, mail)
                      : notice(scenario.catalogue, mail);
    if (letter) letters.push_back(*std::move(letter));
  }
  return letters;
}

std::string letter_text(const Letter& letter) {
  std::string text = "From: " + letter.from + "\nTo: ";
  for (std::size_t i = 0; i < letter.to.size(); ++i) {
    text += (i == 0 ? "" : ",\n    ") + letter.to[i];
  }
  return text + "\nSubject: " + letter.subject + "\nDate: " + mail_time(letter.at) +
         "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n" + letter.body;
}

}  // namespace acmsim::sim
