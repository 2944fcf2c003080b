#include "sim/engine/narrate_happening.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/world/mailing.hpp"
#include "sim/plan/rule_text.hpp"

namespace acmsim::sim {
namespace {

class Teller {
 public:
  Teller(const Scenario& scenario, const EventText& event_text, const Situation& situation,
         const Slots<CertificateHandle, CertificateStamps>& stamps)
      : scenario_(scenario), event_text_(event_text), situation_(situation), stamps_(stamps) {}

  Told tell(const Announce& announce) const {
    switch (announce.what) {
      case Happening::zone_created: {
        const ZoneHandle zone{announce.whose};
        const auto& facts = scenario_.catalogue.hosted_zones.at(zone);
        return {scenario_.nicknames.zones.at(zone),
                "is there for " + scenario_.catalogue.name(facts.name).text()};
      }
      case Happening::server_failed: return {name_in(announce), "answers nobody"};
      case Happening::server_restored: return {name_in(announce), "answers again"};
      case Happening::answer_outdated:
        return {"caches", name_in(announce) + " may be answered as before for up to " +
                              format_duration(Duration{announce.part})};
      case Happening::answer_forgotten:
        return {"caches", "the old answer for " + name_in(announce) + " is forgotten"};
      case Happening::signing_broken:
        return {scenario_.nicknames.zones.at(ZoneHandle{announce.whose}),
                "its signatures are wrong"};
      case Happening::signing_mended:
        return {scenario_.nicknames.zones.at(ZoneHandle{announce.whose}),
                "its signatures are right"};
      case Happening::change_pending:
      case Happening::change_served:
      case Happening::change_insync: return tell_change(announce);
      case Happening::load_balancer_created:
        return {load_balancer_in(announce), "is provisioned: it does not answer yet"};
      case Happening::load_balancer_active: return {load_balancer_in(announce), "is active"};
      case Happening::load_balancer_deleted: return {load_balancer_in(announce), "is gone"};
      case Happening::listener_created:
      case Happening::listener_deleted:
      case Happening::listener_changed:
      case Happening::listener_served: return tell_listener(announce);
      case Happening::delegation_changed:
      case Happening::delegation_followed: return tell_delegation(announce);
      case Happening::rules_changed: return {"rules", tell_rules(announce)};
      default: return tell_certificate(announce);
    }
  }

 private:
  const std::string& load_balancer_in(const Announce& announce) const {
    return scenario_.nicknames.load_balancers.at(LoadBalancerHandle{announce.whose});
  }

  /// The host, or the name, that it is about.
  std::string name_in(const Announce& announce) const {
    return scenario_.catalogue.name(NameHandle{announce.whose}).text();
  }

  Told tell_change(const Announce& announce) const {
    const ChangeHandle handle{announce.whose};
    const route53::Change& change = situation_.world.changes.at(handle);
    const std::string& subject = scenario_.nicknames.changes.at(handle);
    if (announce.what == Happening::change_served) return {subject, "is served; still PENDING"};
    if (announce.what == Happening::change_insync) {
      return {subject, change.is_elsewhere ? "is served" : "INSYNC"};
    }
    std::string records;
    for (const route53::Write& write : change.writes) {
      if (!records.empty()) records += ", ";
      if (!write.set) records += "no ";
      records += fmt::format("{} {}", scenario_.catalogue.name(write.key.name).text(),
                             name_of(write.key.type));
    }
    if (change.deletes) records = "deletes " + scenario_.nicknames.zones.at(*change.deletes);
    if (records.empty()) records = "changes nothing";
    return {subject, (change.is_elsewhere ? "written: " : "PENDING: ") + records};
  }

  /// What is otherwise from this epoch on.
  std::string tell_rules(const Announce& announce) const {
    const Calendar& calendar = scenario_.calendar;
    const auto epoch = static_cast<std::uint8_t>(announce.whose);
    const Rules& before = calendar.rules(epoch - 1);
    const Rules& now = calendar.rules(epoch);
    std::vector<std::string> changes;
    for (const RuleText& rule : rule_texts()) {
      const RuleValue old = rule.value(before);
      const RuleValue value = rule.value(now);
      if (value == old) continue;
      changes.push_back(fmt::format("{}: {}, was {} ({})", rule.meaning, text_of(value),
                                    text_of(old), rule.word));
    }
    return joined(changes, "; ");
  }

  Told tell_listener(const Announce& announce) const {
    const ListenerHandle handle{announce.whose};
    const std::string subject = event_text_.name(handle);
    const alb::Listener* listener = situation_.world.listeners.find(handle);
    if (listener == nullptr) return {subject, "is gone"};
    if (announce.what == Happening::listener_served) {
      return {subject, "browsers see: " + event_text_.setting_text(listener->setting.seen)};
    }
    return {subject, "set to " + event_text_.setting_text(listener->setting.set())};
  }

  Told tell_delegation(const Announce& announce) const {
    const RegistrationHandle handle{announce.whose};
    const dns::Registration& registration = situation_.world.internet.registrations.at(handle);
    const std::string subject =
        scenario_.catalogue.name(scenario_.catalogue.directory.domain_of(handle)).text();
    if (announce.what == Happening::delegation_changed) {
      return {subject, delegation_text(registration.set()) + "; the internet follows later"};
    }
    return {subject, "the internet follows: " + delegation_text(registration.seen)};
  }

  std::string delegation_text(const dns::Delegation& delegation) const {
    if (!delegation.registered) return "not registered";
    std::string text = delegation.servers.empty() ? "no name servers" : "name servers";
    for (const NameHandle server : delegation.servers) {
      text += " " + scenario_.catalogue.name(server).text();
    }
    if (delegation.on_hold) text += ", on hold";
    if (delegation.ds == dns::DsState::matching) text += ", DS fits";
    if (delegation.ds == dns::DsState::stale) text += ", DS fits no key";
    return text;
  }

  Told tell_certificate(const Announce& announce) const {
    const CertificateHandle handle{announce.whose};
    const std::string subject = event_text_.name(handle);
    const acm::Certificate* certificate = situation_.world.certificates.find(handle);
    if (announce.what == Happening::withdrawn_certificate_expired) {
      return {subject, "expires; it is deleted, and browsers are still shown it"};
    }
    if (certificate == nullptr) return {subject, "is deleted"};
    const acm::CertificateFacts& facts = scenario_.catalogue.certificates.at(handle);
    const auto proved =
        std::ranges::count(certificate->rows, acm::RowStatus::success, &acm::Row::status);
    const auto name = [&](std::uint32_t row) {
      return scenario_.catalogue.name(facts.names[row].name).text();
    };
    switch (announce.what) {
      case Happening::certificate_requested:
        if (acm::status_of(*certificate) == acm::Status::failed) return {subject, "fails at once"};
        return {subject, fmt::format("{}; {}", event_text_.state_of(*certificate),
                                     proved_text(proved, facts.names.size()))};
      case Happening::record_shown:
        return {subject, facts.names.size() == 1
                             ? std::string("shows its CNAME")
                             : fmt::format("shows its {} CNAMEs", facts.names.size())};
      case Happening::names_validated: return {subject, name(announce.part) + " proved"};
      case Happening::certificate_renewed:
        return {subject, fmt::format("is renewed, valid until {}; {}", until_text(handle),
                                     event_text_.state_of(*certificate))};
      case Happening::renewal_due:
        return {subject, due_text(*certificate) + "; expires " + until_text(handle)};
      case Happening::renewal_begun:
      case Happening::renewal_validated:
      case Happening::renewal_stuck:
        return {subject,
                fmt::format("renewal status {}; {}", event_text_.renewal_text(*certificate),
                            renewed_names(*certificate))};
      case Happening::renewal_forbidden:
        return {subject, fmt::format("renewal status {}; CAA forbids a name",
                                     event_text_.renewal_text(*certificate))};
      case Happening::renewal_ended:
        return {subject, fmt::format("renewal status {}; AWS no longer renews by e-mail",
                                     event_text_.renewal_text(*certificate))};
      case Happening::move_to_dns_begun:
        return {subject,
                facts.names.size() == 1
                    ? std::string("is to be validated by DNS from now on: asks for its CNAME")
                    : fmt::format("is to be validated by DNS from now on: asks for its {} "
                                  "CNAMEs",
                                  facts.names.size())};
      case Happening::moved_to_dns:
        return {subject, "is validated by DNS; " + event_text_.state_of(*certificate)};
      case Happening::move_to_dns_failed:
        return {subject, "is not validated by DNS in time, stays with e-mail; " +
                             event_text_.state_of(*certificate)};
      case Happening::validation_mail_sent: return {subject, mail_text(facts, announce.part)};
      case Happening::mail_link_died:
        return {subject, "the link in the mail about " + name(announce.part) + " no longer works"};
      case Happening::link_clicked:
        return {subject, name(mail::clicked({{}, {}, announce.part}).row) + " approved by " +
                             reader_of(announce.part)};
      case Happening::notice_sent: return {subject, notice_text(handle, announce.part)};
      case Happening::validation_timed_out:
        return {subject, fmt::format("{}; {}", event_text_.state_of(*certificate),
                                     proved_text(proved, facts.names.size()))};
      case Happening::certificate_failed: {
        const auto& failed = std::get<acm::Failed>(certificate->phase);
        return {subject, fmt::format("{}: {}", event_text_.state_of(*certificate),
                                     row_of(acm::kFailureReasonNames, failed.reason).api)};
      }
      case Happening::in_use_set:
        return {subject, fmt::format("{}; used by {}", event_text_.state_of(*certificate),
                                     event_text_.name(ResourceHandle{announce.part}))};
      case Happening::in_use_released:
        return {subject, fmt::format("{}; let go by {}", event_text_.state_of(*certificate),
                                     event_text_.name(ResourceHandle{announce.part}))};
      default: return {subject, event_text_.state_of(*certificate)};
    }
  }

  std::string until_text(CertificateHandle handle) const {
    const CertificateStamps* stamps = stamps_.find(handle);
    if (stamps == nullptr || !stamps->not_after) return "some day";
    return format_date(*stamps->not_after, scenario_.time_zone);
  }

  static std::string renewed_names(const acm::Certificate& certificate) {
    const auto& rows = certificate.rows;
    return proved_text(std::ranges::count(rows, acm::RowStatus::success, &acm::Row::renewal),
                       rows.size());
  }

  static std::string proved_text(std::ptrdiff_t proved, std::size_t names) {
    if (names == 1) return proved == 1 ? "its name is proved" : "its name is not proved";
    return fmt::format("{} of {} names proved", proved, names);
  }

  /// A renewal is tried only of what is eligible.
  static std::string due_text(const acm::Certificate& certificate) {
    if (acm::renewal_eligibility(certificate) == acm::RenewalEligibility::eligible) {
      return "renewal is due";
    }
    return acm::in_use_by(certificate).empty()
               ? "would be due for renewal, but nothing uses it: not eligible, so not tried"
               : "would be due for renewal, but is not eligible, so it is not tried";
  }

  std::string mail_text(const acm::CertificateFacts& facts, std::uint32_t row) const {
    const Mailing mailing =
        mailing_to(situation_.world, scenario_.context(), facts.names[row].validation_domain);
    std::string text =
        "asks about " + scenario_.catalogue.name(facts.names[row].name).text() + " by mail to";
    for (const std::string& address : mailing.addresses) text += " " + address;
    return mailing.arrives ? text : text + ", none of which exists";
  }

  const std::string& reader_of(std::uint32_t part) const {
    const MailboxHandle reader = mail::clicked({{}, {}, part}).reader;
    return scenario_.catalogue.mailboxes.at(reader).address;
  }

  std::string notice_text(CertificateHandle handle, std::uint32_t part) const {
    const acm::SentNotice sent = acm::sent_notice(part);
    const acm::NoticeName& notice = row_of(acm::kNoticeNames, sent.notice);
    std::string text = fmt::format("notice {}", notice.word);
    if (sent.days_left > 0) {
      text += fmt::format(", {} {} left", sent.days_left, sent.days_left == 1 ? "day" : "days");
    }
    if (!notice.to_account) return text;
    const auto& contacts = scenario_.catalogue.account_contacts;
    text += contacts.empty() ? ", to the account's contacts" : ", to";
    for (const std::string& contact : contacts) text += " " + contact;
    // AWS writes dates in UTC.
    return text + ": expires " + format_date(*stamps_.at(handle).not_after, Duration{0}) +
           ", could not be renewed so far" + reason_text(handle) + "; act";
  }

  std::string reason_text(CertificateHandle handle) const {
    const auto& rows = situation_.world.certificates.at(handle).rows;
    const bool waits_for_proof = std::ranges::any_of(
        rows, [](const acm::Row& row) { return row.renewal != acm::RowStatus::success; });
    return waits_for_proof ? fmt::format(" ({})", acm::kActionRequiredReason) : "";
  }

  const Scenario& scenario_;
  const EventText& event_text_;
  const Situation& situation_;
  const Slots<CertificateHandle, CertificateStamps>& stamps_;
};

}  // namespace

Told tell_happening(const Scenario& scenario, const EventText& event_text,
                    const Situation& situation,
                    const Slots<CertificateHandle, CertificateStamps>& stamps,
                    const Announce& announce) {
  return Teller(scenario, event_text, situation, stamps).tell(announce);
}

}  // namespace acmsim::sim
