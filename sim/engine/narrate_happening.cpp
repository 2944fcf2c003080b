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
                event_text_.say("is there for {}", "{} 호스팅 영역 생성됨",
                                scenario_.catalogue.name(facts.name).text())};
      }
      case Happening::server_failed:
        return {name_in(announce), event_text_.say("answers nobody", "응답하지 않음")};
      case Happening::server_restored:
        return {name_in(announce), event_text_.say("answers again", "다시 응답함")};
      case Happening::answer_outdated:
        return {event_text_.say("caches", "캐시"),
                event_text_.say("{} may be answered as before for up to {}",
                                "{}의 이전 응답이 최대 {} 동안 남음", name_in(announce),
                                event_text_.duration(Duration{announce.part}))};
      case Happening::answer_forgotten:
        return {event_text_.say("caches", "캐시"),
                event_text_.say("the old answer for {} is forgotten", "{}의 이전 응답이 사라짐",
                                name_in(announce))};
      case Happening::signing_broken:
        return {scenario_.nicknames.zones.at(ZoneHandle{announce.whose}),
                event_text_.say("its signatures are wrong", "서명이 올바르지 않음")};
      case Happening::signing_mended:
        return {scenario_.nicknames.zones.at(ZoneHandle{announce.whose}),
                event_text_.say("its signatures are right", "서명이 올바름")};
      case Happening::change_pending:
      case Happening::change_served:
      case Happening::change_insync: return tell_change(announce);
      case Happening::load_balancer_created:
        return {load_balancer_in(announce),
                event_text_.say("is provisioned: it does not answer yet",
                                "프로비저닝 중, 아직 응답하지 않음")};
      case Happening::load_balancer_active:
        return {load_balancer_in(announce), event_text_.say("is active", "활성화됨")};
      case Happening::load_balancer_deleted:
        return {load_balancer_in(announce), event_text_.say("is gone", "삭제됨")};
      case Happening::listener_created:
      case Happening::listener_deleted:
      case Happening::listener_changed:
      case Happening::listener_served: return tell_listener(announce);
      case Happening::delegation_changed:
      case Happening::delegation_followed: return tell_delegation(announce);
      case Happening::rules_changed:
        return {event_text_.say("rules", "규칙"), tell_rules(announce)};
      default: return tell_certificate(scenario_, event_text_, situation_, stamps_, announce);
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
    if (announce.what == Happening::change_served) {
      return {subject, event_text_.say("is served; still PENDING", "반영됨, 아직 PENDING")};
    }
    if (announce.what == Happening::change_insync) {
      return {subject, change.is_elsewhere ? event_text_.say("is served", "반영됨") : "INSYNC"};
    }
    std::string records;
    for (const route53::Write& write : change.writes) {
      if (!records.empty()) records += ", ";
      const std::string record = fmt::format(
          "{} {}", scenario_.catalogue.name(write.key.name).text(), name_of(write.key.type));
      records += write.set ? record : event_text_.say("no {}", "{} 삭제", record);
    }
    if (change.deletes) {
      records =
          event_text_.say("deletes {}", "{} 삭제", scenario_.nicknames.zones.at(*change.deletes));
    }
    if (records.empty()) records = event_text_.say("changes nothing", "변경 없음");
    if (!change.is_elsewhere) return {subject, "PENDING: " + records};
    return {subject, event_text_.say("written: {}", "기록됨: {}", records)};
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
      changes.push_back(event_text_.say("{0}: {1}, was {2} ({3})", "{0}: {2} → {1} ({3})",
                                        event_text_.meaning(rule), text_of(value), text_of(old),
                                        rule.word));
    }
    return joined(changes, "; ");
  }

  Told tell_listener(const Announce& announce) const {
    const ListenerHandle handle{announce.whose};
    const std::string subject = event_text_.name(handle);
    const alb::Listener* listener = situation_.world.listeners.find(handle);
    if (listener == nullptr) return {subject, event_text_.say("is gone", "삭제됨")};
    if (announce.what == Happening::listener_served) {
      return {subject, event_text_.say("browsers see: {}", "브라우저에 적용됨: {}",
                                       event_text_.setting_text(listener->setting.seen))};
    }
    return {subject, event_text_.say("set to {}", "설정됨: {}",
                                     event_text_.setting_text(listener->setting.set()))};
  }

  Told tell_delegation(const Announce& announce) const {
    const RegistrationHandle handle{announce.whose};
    const dns::Registration& registration = situation_.world.internet.registrations.at(handle);
    const std::string subject =
        scenario_.catalogue.name(scenario_.catalogue.directory.domain_of(handle)).text();
    if (announce.what == Happening::delegation_changed) {
      return {subject,
              event_text_.say("{}; the internet follows later", "{}. 인터넷에는 나중에 반영",
                              delegation_text(registration.set()))};
    }
    return {subject, event_text_.say("the internet follows: {}", "인터넷에 반영됨: {}",
                                     delegation_text(registration.seen))};
  }

  std::string delegation_text(const dns::Delegation& delegation) const {
    if (!delegation.registered) return event_text_.say("not registered", "등록되지 않음");
    std::string text = delegation.servers.empty()
                           ? event_text_.say("no name servers", "네임 서버 없음")
                           : event_text_.say("name servers", "네임 서버");
    for (const NameHandle server : delegation.servers) {
      text += " " + scenario_.catalogue.name(server).text();
    }
    if (delegation.on_hold) text += event_text_.say(", on hold", ", 정지됨 (hold)");
    if (delegation.ds == dns::DsState::matching) text += event_text_.say(", DS fits", ", DS 일치");
    if (delegation.ds == dns::DsState::stale) {
      text += event_text_.say(", DS fits no key", ", DS가 키와 맞지 않음");
    }
    return text;
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
