#include "sim/engine/narrate.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

/// How each happening is called, and who does it.
struct HappeningName {
  Happening what;
  std::string_view word;
  std::string_view actor;
};
constexpr std::array kHappeningNames{
    HappeningName{Happening::certificate_requested, "certificate_requested", "acm"},
    HappeningName{Happening::record_shown, "record_shown", "acm"},
    HappeningName{Happening::names_validated, "names_validated", "acm"},
    HappeningName{Happening::certificate_issued, "certificate_issued", "acm"},
    HappeningName{Happening::certificate_attachable, "certificate_attachable", "acm"},
    HappeningName{Happening::certificate_failed, "certificate_failed", "acm"},
    HappeningName{Happening::validation_timed_out, "validation_timed_out", "acm"},
    HappeningName{Happening::certificate_expired, "certificate_expired", "acm"},
    HappeningName{Happening::certificate_deleted, "certificate_deleted", "acm"},
    HappeningName{Happening::in_use_set, "in_use_set", "acm"},
    HappeningName{Happening::in_use_released, "in_use_released", "acm"},
    HappeningName{Happening::zone_created, "zone_created", "route53"},
    HappeningName{Happening::change_pending, "change_pending", "route53"},
    HappeningName{Happening::change_insync, "change_insync", "route53"},
    HappeningName{Happening::listener_created, "listener_created", "elbv2"},
    HappeningName{Happening::listener_deleted, "listener_deleted", "elbv2"},
    HappeningName{Happening::listener_changed, "listener_changed", "elbv2"},
    HappeningName{Happening::listener_served, "listener_served", "elbv2"},
    HappeningName{Happening::delegation_changed, "delegation_changed", "registrar"},
    HappeningName{Happening::delegation_followed, "delegation_followed", "registry"},
};
static_assert(rows_match(kHappeningNames, &HappeningName::what, Happening::delegation_followed));

struct Told {
  std::string subject;
  std::string text;
};

class Narrator {
 public:
  Narrator(const Scenario& scenario, const Words& words, const Situation& situation, Instant at)
      : scenario_(scenario), words_(words), situation_(situation), at_(at) {}

  void tell(const Announce& announce) {
    const HappeningName& happening = row_of(kHappeningNames, announce.what);
    if (announce.what == Happening::certificate_attachable) return;  // Nobody sees it.
    const Told told = tell_happening(announce);
    if (announce.what == Happening::names_validated && !events_.empty() &&
        events_.back().event == happening.word && events_.back().subject == told.subject) {
      Event& before = events_.back();  // "example.com proved" and "www.example.com proved".
      before.text.insert(before.text.rfind(" proved"),
                         ", " + told.text.substr(0, told.text.rfind(" proved")));
      return;
    }
    events_.push_back(
        {at_, std::string(happening.actor), told.subject, std::string(happening.word), told.text});
  }

  void tell(const StepReport& report);

  std::vector<Event> take() && { return std::move(events_); }

 private:
  Told tell_happening(const Announce& announce) const {
    switch (announce.what) {
      case Happening::zone_created: {
        const ZoneHandle zone{announce.whose};
        const auto& facts = scenario_.catalogue.hosted_zones.at(zone);
        return {scenario_.nicknames.zones.at(zone),
                "is there for " + scenario_.catalogue.name(facts.name).text()};
      }
      case Happening::change_pending:
      case Happening::change_insync: return tell_change(announce);
      case Happening::listener_created:
      case Happening::listener_deleted:
      case Happening::listener_changed:
      case Happening::listener_served: return tell_listener(announce);
      case Happening::delegation_changed:
      case Happening::delegation_followed: return tell_delegation(announce);
      default: return tell_certificate(announce);
    }
  }

  Told tell_change(const Announce& announce) const {
    const ChangeHandle handle{announce.whose};
    const route53::Change& change = situation_.world.changes.at(handle);
    const std::string& subject = scenario_.nicknames.changes.at(handle);
    if (announce.what == Happening::change_insync) return {subject, "INSYNC"};
    std::string records;
    for (const route53::Write& write : change.writes) {
      if (!records.empty()) records += ", ";
      if (!write.set) records += "no ";
      records += fmt::format("{} {}", scenario_.catalogue.name(write.key.name).text(),
                             name_of(write.key.type));
    }
    return {subject, records.empty() ? "PENDING, changes nothing" : "PENDING: " + records};
  }

  Told tell_listener(const Announce& announce) const {
    const ListenerHandle handle{announce.whose};
    const std::string subject = words_.name(handle);
    const alb::Listener* listener = situation_.world.listeners.find(handle);
    if (listener == nullptr) return {subject, "is gone"};
    if (announce.what == Happening::listener_served) {
      return {subject, "browsers see: " + words_.setting_text(listener->setting.seen)};
    }
    return {subject, "set to " + words_.setting_text(listener->setting.set())};
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
    const std::string subject = words_.name(handle);
    const acm::Certificate* certificate = situation_.world.certificates.find(handle);
    if (certificate == nullptr) return {subject, "is deleted"};
    const acm::CertificateFacts& facts = scenario_.catalogue.certificates.at(handle);
    const auto proved =
        std::ranges::count(certificate->rows, acm::RowStatus::success, &acm::Row::status);
    const auto name = [&](std::uint32_t row) {
      return scenario_.catalogue.name(facts.names[row].name).text();
    };
    switch (announce.what) {
      case Happening::certificate_requested:
        return {subject, fmt::format("{}; {} of {} names proved", words_.state_of(*certificate),
                                     proved, facts.names.size())};
      case Happening::record_shown:
        return {subject, facts.names.size() == 1
                             ? std::string("shows its CNAME")
                             : fmt::format("shows its {} CNAMEs", facts.names.size())};
      case Happening::names_validated: return {subject, name(announce.part) + " proved"};
      case Happening::validation_timed_out:
        return {subject, fmt::format("{}; {} of {} names proved", words_.state_of(*certificate),
                                     proved, facts.names.size())};
      case Happening::certificate_failed: {
        const auto& failed = std::get<acm::Failed>(certificate->phase);
        return {subject, fmt::format("{}: {}", words_.state_of(*certificate),
                                     row_of(acm::kFailureReasonNames, failed.reason).api)};
      }
      case Happening::in_use_set:
        return {subject, fmt::format("{}; used by {}", words_.state_of(*certificate),
                                     words_.name(ResourceHandle{announce.part}))};
      case Happening::in_use_released:
        return {subject, fmt::format("{}; let go by {}", words_.state_of(*certificate),
                                     words_.name(ResourceHandle{announce.part}))};
      default: return {subject, words_.state_of(*certificate)};
    }
  }

  const Scenario& scenario_;
  const Words& words_;
  const Situation& situation_;
  Instant at_;
  std::vector<Event> events_;
};

std::string error_text(const ApiError& error) {
  return fmt::format("{}: {}", name_of(error.code), error.message);
}

/// What a step is about to do or has done, without how it ended.
std::string deed_text(const Words& words, const Scenario& scenario, const Step& step) {
  return std::visit(
      Match{
          [](const CallStep& call) {
            return call.subject.empty() ? call.operation : call.operation + " " + call.subject;
          },
          [](const WaitStep& wait) { return "waits " + format_duration(wait.duration); },
          [&](const WaitForStep& wait) { return "waits for " + words.claim_text(wait.condition); },
          [&](const ExpectStep& expect) { return "expects " + words.claim_text(expect.condition); },
          [&](const ProbeStep& probe) {
            return fmt::format("visits https://{}{}", scenario.catalogue.name(probe.host).text(),
                               probe.sni == Sni::sent ? "" : " without SNI");
          },
          [](const NoteStep& note) { return note.text; },
      },
      step.does);
}

void Narrator::tell(const StepReport& report) {
  using What = StepReport::What;
  const Step& step = scenario_.plan.at(report.step);
  std::string text = deed_text(words_, scenario_, step);
  std::string_view word;
  switch (report.what) {
    case What::called: word = "called"; break;
    case What::waits: word = "waits"; break;
    case What::noted: word = "noted"; break;
    case What::refused:
      word = "refused";
      text += " is refused: " + error_text(*report.error);
      break;
    case What::noticed:
      word = "noticed";
      if (const auto* wait = std::get_if<WaitForStep>(&step.does)) {
        text = "sees " + words_.claim_text(wait->condition);
      } else {
        text = "goes on";
      }
      break;
    case What::held:
      word = "held";
      text += report.visit ? ": " + words_.visit_text(*report.visit) : ": so it is";
      break;
    case What::skipped:
      word = "skipped";
      text = "is skipped: not so that " + words_.claim_text(*step.only_if);
      break;
    case What::failed:
      word = "failed";
      text = "FAILS: " + failure_text(scenario_, words_, situation_, report);
      break;
    case What::cut:
      word = "cut";
      text = "is not begun: a step before it failed";
      break;
  }
  events_.push_back({at_, scenario_.plan.who[step.who], step.id, std::string(word), text});
}

}  // namespace

std::vector<Event> narrate(const Scenario& scenario, const Words& words, const Situation& situation,
                           const Moves& moves, Instant at) {
  Narrator narrator(scenario, words, situation, at);
  for (const Move& move : moves) {
    std::visit(Match{
                   [](const Arm&) {},
                   [](const Disarm&) {},
                   [&](const Announce& announce) { narrator.tell(announce); },
                   [&](const StepReport& report) { narrator.tell(report); },
               },
               move);
  }
  return std::move(narrator).take();
}

std::string failure_text(const Scenario& scenario, const Words& words, const Situation& situation,
                         const StepReport& report) {
  const Step& step = scenario.plan.at(report.step);
  if (const auto* expect = std::get_if<ExpectStep>(&step.does)) {
    return words.why_not(expect->condition, situation);
  }
  std::string text = deed_text(words, scenario, step);
  switch (report.cause) {
    case Cause::none: break;
    case Cause::refused: text += " is refused"; break;
    case Cause::gave_up: text += " and gives up"; break;
    case Cause::false_claim:
      if (report.visit) text += ": " + words.visit_text(*report.visit);
      break;
    case Cause::not_refused:
      text += report.error ? " is refused in another way than wanted"
                           : " is accepted, where a refusal was wanted";
      break;
  }
  if (report.error) text += ": " + error_text(*report.error);
  return text;
}

}  // namespace acmsim::sim
