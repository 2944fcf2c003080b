#include "sim/freeze/freeze.hpp"

#include "sim/freeze/draft.hpp"
#include "sim/freeze/plain_names.hpp"

namespace acmsim::sim {
namespace {

using Json = FreezeDraft::Json;

Json mailboxes_json(const FreezeDraft& draft) {
  Json list = Json::array();
  for (const MailboxHandle handle : draft.names.mailboxes.handles()) {
    const mail::MailboxFacts& facts = draft.names.mailboxes.at(handle);
    const mail::Mailbox* mailbox = draft.world.mailboxes.find(handle);
    Json json{{"address", facts.address},
              {"exists", mailbox != nullptr && mailbox->exists},
              {"clicks", delay_json(facts.clicks)}};
    for (const NameHandle name : facts.names) json["names"].push_back(draft.text(name));
    list.push_back(std::move(json));
  }
  return list;
}

Json watches_json(const FreezeDraft& draft) {
  Json list = Json::array();
  for (const Website& site : draft.names.watches) {
    const std::string host = draft.text(site.host);
    list.push_back(site.port == kHttpsPort ? Json(host)
                                           : Json{{"host", host}, {"port", site.port}});
  }
  return list;
}

Json sent_json(FreezeDraft& draft) {
  Json list = Json::array();
  for (const SentMail& mail : draft.history.mails) {
    const CertificateHandle handle{mail.about.whose};
    if (!draft.world.certificates.contains(handle)) {
      draft.leave_out("what was sent about a certificate that is deleted");
      continue;
    }
    Json json{{"at", format_instant(mail.at)},
              {"certificate", "@" + draft.scenario.nicknames.certificates.at(handle)}};
    if (mail.about.what == Happening::validation_mail_sent) {
      const auto& names = draft.names.certificates.at(handle).names;
      json["asks_about"] = draft.text(names.at(mail.about.part).name);
    } else {
      const acm::SentNotice sent = acm::sent_notice(mail.about.part);
      json["notice"] = row_of(acm::kNoticeNames, sent.notice).word;
      json["days_left"] = sent.days_left;
    }
    list.push_back(std::move(json));
  }
  return list;
}

Json given_json(FreezeDraft& draft, const RunningTimers& timers) {
  const Place& home = draft.names.places[draft.scenario.home];
  Json given{{"account", home.account}, {"region", home.region}};
  const auto put = [&](const char* key, Json list) {
    if (!list.empty()) given[key] = std::move(list);
  };
  put("domains", frozen_domains(draft));
  put("hosted_zones", frozen_hosted_zones(draft));
  put("dns_zones", frozen_dns_zones(draft));
  put("certificates", frozen_certificates(draft));
  put("load_balancers", frozen_load_balancers(draft));
  put("changes", frozen_changes(draft));
  put("mailboxes", mailboxes_json(draft));
  put("account_contacts", draft.names.account_contacts);
  put("watches", watches_json(draft));
  Json silent = Json::array();
  for (const NameHandle server : draft.world.internet.silent) silent.push_back(draft.text(server));
  put("silent_servers", std::move(silent));
  for (const PlaceHandle place : draft.world.ledgers.handles()) {
    const std::int32_t requested = draft.world.ledgers.at(place).requested_last_year;
    if (requested == 0) continue;
    if (place == draft.scenario.home) {
      given["requested_last_year"] = requested;
    } else {
      draft.leave_out("quota that is used up in " + draft.names.places[place].region);
    }
  }
  put("sent", sent_json(draft));
  put("under_way", frozen_under_way(draft, timers));
  return given;
}

/// What people have been told, and who of the actors has not done all that he does.
void note_people(FreezeDraft& draft) {
  const bool was_refused = std::ranges::any_of(
      draft.history.steps, [](const StepOutcome& one) { return one.error.has_value(); });
  if (was_refused) draft.leave_out("what AWS said to calls that it refused");
  const Plan& plan = draft.scenario.plan;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    if (step.who == 0 || has_ended(draft.history.end.progress.steps.at(i).stage)) continue;
    draft.leave_out("what " + plan.who.at(step.who) + " has not done yet");
  }
}

}  // namespace

void FreezeDraft::put_place(Json& json, const Place& place) const {
  const Place& home = names.places[scenario.home];
  if (place.account != home.account) json["Account"] = place.account;
  if (place.region != home.region) json["Region"] = place.region;
}

void FreezeDraft::put_tags(Json& json, const Labels& tags) const {
  for (const Label& tag : tags) {
    Json told{{"Key", names.labels[tag.key]}};
    if (tag.value) told["Value"] = names.labels[*tag.value];
    json["Tags"].push_back(std::move(told));
  }
}

Frozen freeze(std::string_view text, Scenario scenario, const History& history,
              const RunningTimers& timers) {
  give_plain_names(scenario, history.end.world);
  FreezeDraft draft(scenario, history);
  const Json told = Json::parse(text);
  Json document{{"acmsim", 1}, {"title", "A world at " + format_instant(history.ended_at)}};
  for (const char* key : {"rules", "timing", "time_zone"}) {
    if (told.contains(key)) document[key] = told.at(key);
  }
  document["starts_at"] = format_instant(history.ended_at);
  const auto* until = std::get_if<Instant>(&scenario.until);
  if (told.contains("until") && (until == nullptr || *until > history.ended_at)) {
    document["until"] = told.at("until");
  }
  document["given"] = given_json(draft, timers);
  document["steps"] = Json::array();
  note_people(draft);
  return {document.dump(2) + "\n", std::move(draft.unsaid)};
}

}  // namespace acmsim::sim
