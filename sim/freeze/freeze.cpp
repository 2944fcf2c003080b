#include "sim/freeze/freeze.hpp"

#include <array>
#include <set>

#include "model/base/ensure.hpp"
#include "sim/freeze/draft.hpp"
#include "sim/freeze/plain_names.hpp"

namespace acmsim::sim {
namespace {

using Json = FreezeDraft::Json;

/// Timers that a document can speak of at its start. The others follow from its instants and rules,
/// are told as unsaid with what they are about, or are the plan's.
constexpr std::array kSaid{
    TimerKind::record_shown,
    TimerKind::route53_served,
    TimerKind::route53_insync,
    TimerKind::registrar_delegation,
    TimerKind::provider_update,
    TimerKind::cached_answer,
    TimerKind::dns_validation,
    TimerKind::issuance,
    TimerKind::validation_limit,
    TimerKind::attachable,
    TimerKind::load_balancer_active,
    TimerKind::listener_update,
    TimerKind::in_use_set,
    TimerKind::in_use_release,
    TimerKind::mail_link,
    TimerKind::click,
    TimerKind::renewal_attempt,
    TimerKind::renewal_mail,
    TimerKind::renewal_issuance,
    TimerKind::notice_hour,
};

Duration left_of(Duration whole, Duration gone) {
  return whole == kNever ? kNever : std::max(whole - gone, Duration{0});
}

Json delay_json(const Delay& delay) {
  const std::string all = format_duration(delay.typical);
  if (delay.earliest == delay.typical && delay.typical == delay.latest) return all;
  return {format_duration(delay.earliest), all, format_duration(delay.latest)};
}

/// The later of two, bound by bound: when both are over.
Delay later(const Delay& one, const Delay& other) {
  return {std::max(one.earliest, other.earliest), std::max(one.typical, other.typical),
          std::max(one.latest, other.latest)};
}

class UnderWayJson {
 public:
  UnderWayJson(FreezeDraft& draft, const RunningTimers& timers)
      : draft_(draft), timers_(timers), at_(draft.history.ended_at) {}

  Json write() && {
    for (const Timer& timer : timers_of(draft_.world, draft_.scenario.context())) {
      if (timer.kind == TimerKind::idempotency_token) {
        draft_.leave_out("the requests that ACM remembers by their tokens");
      }
      if (std::ranges::find(kSaid, timer.kind) == kSaid.end() || is_unsaid(timer)) continue;
      if (is_of_new_user(timer)) {
        draft_.leave_out("what has begun to use " +
                         draft_.scenario.nicknames.certificates.at({timer.whose}) + " just now");
        continue;
      }
      if (timer.kind == TimerKind::cached_answer) {
        note_old_answers(timer);
      } else {
        put(timer);
      }
    }
    for (const auto& [name, left] : old_answers_) {
      put(name_of(TimerKind::cached_answer), draft_.text(name), left);
    }
    return std::move(list_);
  }

 private:
  /// Whether the document does not tell what the timer is about.
  bool is_unsaid(const Timer& timer) const {
    switch (row_of(kTimerRows, timer.kind).owner) {
      case TimerOwner::certificate: return is_of_move({timer.whose});
      case TimerOwner::listener: return !is_update_said(draft_.world, {timer.whose});
      case TimerOwner::change: {
        const auto writes = said_writes(draft_.world, {timer.whose});
        return !writes || (timer.kind == TimerKind::route53_served && writes->empty());
      }
      default: return false;
    }
  }

  /// Of a user that is not modelled the document tells nothing until InUseBy shows it.
  bool is_of_new_user(const Timer& timer) const {
    return timer.kind == TimerKind::in_use_set && !draft_.names.load_balancer_of({timer.part});
  }

  /// A certificate that was changed to DNS, or is about to be, is not said as that.
  bool is_of_move(CertificateHandle handle) const {
    const acm::Certificate* certificate = draft_.world.certificates.find(handle);
    return certificate == nullptr || certificate->update.has_value();
  }

  Json& put(std::string_view fires, const std::string& whose, const Delay& left) {
    list_.push_back({{"fires", fires}, {"whose", whose}, {"in", delay_json(left)}});
    return list_.back();
  }

  void put(Timer timer) {
    const Delay left = timers_.left_of(timer, at_);
    if (timer.kind == TimerKind::registrar_delegation) {
      const auto& under_way = draft_.world.internet.registrations.at({timer.whose}).on_its_way;
      if (timer.part != under_way.back().slot) return;
      timer.part = 0;  // The document tells of the last one alone.
    }
    if (timer.kind == TimerKind::listener_update) {
      const auto& under_way = draft_.world.listeners.at({timer.whose}).setting.on_its_way;
      if (timer.part != under_way.back().slot) return;
      timer.part = 0;
    }
    Json& json = put(name_of(timer.kind), whose_text(draft_.scenario, timer), left);
    if (timer.kind != TimerKind::dns_validation) return;
    const CertificateHandle handle{timer.whose};
    const acm::CertificateFacts& facts = draft_.names.certificates.at(handle);
    const auto& rows = draft_.world.certificates.at(handle).rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].batch == timer.part) json["names"].push_back(draft_.text(facts.names[i].name));
    }
  }

  /// Each name by itself, though some are forgotten together.
  void note_old_answers(const Timer& timer) {
    const Delay left = timers_.left_of(timer, at_);
    for (const dns::Outdated& one : draft_.world.internet.outdated) {
      if (one.first.index != timer.whose || one.slot != timer.part) continue;
      const auto [known, is_new] = old_answers_.emplace(one.name, left);
      if (!is_new) known->second = later(known->second, left);
    }
  }

  FreezeDraft& draft_;
  const RunningTimers& timers_;
  Instant at_;
  Json list_ = Json::array();
  std::map<NameHandle, Delay> old_answers_;
};

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
  put("under_way", UnderWayJson(draft, timers).write());
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

Delay RunningTimers::left_of(const Timer& timer, Instant at) const {
  const auto found = armed_.find(timer);
  ensure(found != armed_.end(), "what runs has been armed");
  const auto& [arm, since, choice] = found->second;
  const Duration gone = at - since;
  Delay left{sim::left_of(arm.delay.earliest, gone), sim::left_of(arm.delay.typical, gone),
             sim::left_of(arm.delay.latest, gone)};
  if (choice) left.typical = std::max(choice->at - at, Duration{0});
  left.typical = std::clamp(left.typical, left.earliest, left.latest);
  return left;
}

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
