// Why a condition does not hold: how things are, field by field, beside what is claimed of them.
#include <algorithm>
#include <fmt/core.h>

#include "model/base/match.hpp"
#include "model/dns/resolve.hpp"
#include "sim/engine/event_text.hpp"
#include "sim/engine/meanings.hpp"

namespace acmsim::sim {
namespace {

/// How the things are that a condition speaks of, in the fields that it speaks of.
struct Facts {
  const EventText& event_text;
  const Scenario& scenario;
  const Situation& situation;

  const Bindings& bindings() const { return situation.progress.bindings; }
  const std::string& text(NameHandle name) const { return scenario.catalogue.name(name).text(); }

  std::string absent(const std::string& name) const {
    return event_text.say("{} does not exist", "{} 없음", name);
  }

  std::string operator()(const CertificateIs& wanted) const {
    const std::string& name = event_text.name(wanted.certificate);
    const CertificateHandle handle = bindings()(wanted.certificate);
    const acm::Certificate* certificate = situation.world.certificates.find(handle);
    if (certificate == nullptr) return absent(name);
    const std::string found = fields(wanted, *certificate, handle);
    return found.empty() ? event_text.say("{} exists", "{} 있음", name)
                         : event_text.say("{} has {}", "{}: {}", name, found);
  }

  std::string fields(const CertificateIs& wanted, const acm::Certificate& is,
                     CertificateHandle handle) const {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view field, std::string_view value) {
      parts.push_back(value.empty() ? event_text.say("{} none", "{} 없음", field)
                                    : fmt::format("{} {}", field, value));
    };
    if (wanted.status) add("Status", row_of(acm::kStatusNames, acm::status_of(is)).api);
    if (wanted.in_use) add("InUse", acm::in_use_by(is).empty() ? "false" : "true");
    if (wanted.renewal_eligibility) {
      add("RenewalEligibility",
          row_of(acm::kRenewalEligibilityNames, acm::renewal_eligibility(is)).api);
    }
    if (wanted.renewal_status) {
      const auto status = acm::renewal_status(is);
      add("RenewalStatus", status ? row_of(acm::kRenewalStatusNames, *status).api : "");
    }
    if (wanted.failure_reason) {
      const auto* failed = std::get_if<acm::Failed>(&is.phase);
      add("FailureReason",
          failed != nullptr ? row_of(acm::kFailureReasonNames, failed->reason).api : "");
    }
    if (wanted.update_status) {
      add("UpdateStatus", is.update ? row_of(acm::kUpdateStatusNames, *is.update).api : "");
    }
    if (wanted.notice) {
      const bool is_sent = is.told.contains(static_cast<std::int32_t>(*wanted.notice));
      const std::string_view notice = row_of(acm::kNoticeNames, *wanted.notice).word;
      parts.push_back(is_sent ? event_text.say("notice {} sent", "알림 {} 발송됨", notice)
                              : event_text.say("notice {} not sent", "알림 {} 발송 안 됨", notice));
    }
    add_names(wanted, is, scenario.catalogue.certificates.at(handle), parts);
    return joined(parts, ", ");
  }

  void add_names(const CertificateIs& wanted, const acm::Certificate& is,
                 const acm::CertificateFacts& facts, std::vector<std::string>& parts) const {
    for (const auto& [name, status] : wanted.domain_validation) {
      const auto place = std::ranges::find(facts.names, name, &acm::NameFacts::name);
      if (place == facts.names.end()) {
        parts.push_back(event_text.say("no {}", "{} 없음", text(name)));
        continue;
      }
      const auto row = static_cast<std::size_t>(place - facts.names.begin());
      parts.push_back(
          fmt::format("{} {}", text(name), row_of(acm::kRowStatusNames, is.rows[row].status).api));
    }
    if (!wanted.subject_alternative_names) return;
    std::vector<std::string> names;
    const CertificateHandle handle = bindings()(wanted.certificate);
    const auto& held = held_facts(situation.world, scenario.catalogue, handle);
    for (const acm::NameFacts& one : held.names) names.push_back(text(one.name));
    parts.push_back("SubjectAlternativeNames " + joined(names, ", "));
  }

  std::string operator()(const ChangeIs& wanted) const {
    const route53::Change* change = situation.world.changes.find(bindings()(wanted.change));
    const std::string name =
        event_text.say("change {}", "변경 {}", scenario.nicknames.changes.at(wanted.change));
    if (change == nullptr) return absent(name);
    const bool is_insync = change->status == route53::ChangeStatus::insync;
    return event_text.say("{} is {}", "{}: {}", name, is_insync ? "INSYNC" : "PENDING");
  }
  std::string operator()(const RecordIs& wanted) const {
    const auto is = [&](const RecordIs& one) { return holds(Condition{one}, evaluation()); };
    RecordIs found{wanted.key, {}, {}};
    if (wanted.exists) found.exists = is({wanted.key, true, {}});
    if (wanted.visible) found.visible = is({wanted.key, {}, true});
    return event_text.claim_text(Condition{found});
  }
  std::string operator()(const LoadBalancerIs& wanted) const {
    const LoadBalancerHandle handle = bindings()(wanted.load_balancer);
    const auto* found = situation.world.load_balancers.find(handle);
    const std::string& name = scenario.nicknames.load_balancers.at(handle);
    return found == nullptr ? absent(name)
                            : event_text.say("{} is {}", "{}: {}", name,
                                             row_of(alb::kStateNames, found->state).word);
  }
  std::string operator()(const ListenerIs& wanted) const {
    const auto* listener = situation.world.listeners.find(bindings()(wanted.listener));
    const std::string& name = event_text.name(wanted.listener);
    if (listener == nullptr) return absent(name);
    return event_text.say("{} has {}", "{}: {}", name,
                          event_text.setting_text(listener->setting.set()));
  }
  std::string operator()(const HostIs& wanted) const { return look(wanted.site); }
  std::string operator()(const HttpsAvailable&) const {
    std::vector<std::string> closed;
    for (const Website& site : scenario.catalogue.watches) {
      if (see(site).reason != Reason::available) closed.push_back(look(site));
    }
    return closed.empty() ? event_text.claim_text(Condition{HttpsAvailable{}})
                          : joined(closed, "; ");
  }
  std::string operator()(const NoStepFails&) const {
    return a_step_failed(situation, scenario.plan)
               ? event_text.say("a step has failed", "실패한 단계 있음")
               : event_text.say("no step has failed", "실패한 단계 없음");
  }
  std::string operator()(const PlanEnds&) const {
    return event_text.say("the plan can go on, or has ended", "계획이 계속될 수 있거나 끝남");
  }
  std::string operator()(const Keeps& keeps) const {
    const std::string meaning = event_text.meaning(*keeps.invariant);
    return keeps.invariant->holds(situation.world, scenario.context())
               ? meaning
               : event_text.say("this is not so: {}", "위반: {}", meaning);
  }
  std::string operator()(const All& all) const { return list(all.of); }
  std::string operator()(const Any& any) const { return list(any.of); }
  std::string operator()(const Not& negated) const { return of(negated.of.front()); }

  /// Of those parts alone that hold, where some do.
  std::string list(const std::vector<Condition>& parts) const {
    std::vector<std::string> all;
    std::vector<std::string> holding;
    for (const Condition& part : parts) {
      all.push_back(of(part));
      if (holds(part, evaluation())) holding.push_back(of(part));
    }
    return joined(holding.empty() ? all : holding, event_text.say(" and ", " 그리고 "));
  }
  std::string of(const Condition& condition) const { return std::visit(*this, condition.is); }

  EvaluationContext evaluation() const {
    return {.world = situation.world,
            .context = context,
            .bindings = bindings(),
            .a_step_failed = a_step_failed(situation, scenario.plan)};
  }
  Visit see(const Website& site) const { return visit(situation.world, context, site, Sni::sent); }
  std::string look(const Website& site) const {
    return scenario.catalogue.text_of(site) + ": " +
           event_text.visit_text(site, see(site), situation.world);
  }

  Context context = scenario.context();
};

/// Why a name has no address although a wildcard above it has one: what makes the name exist. Empty
/// where that is not so. Source: RFC 4592, section 2.2.2.
std::string shadow_text(const EventText& event_text, const Scenario& scenario, const World& world,
                        NameHandle host) {
  const Catalogue& names = scenario.catalogue;
  const DomainName& name = names.name(host);
  const dns::Answer answer =
      dns::resolve(scenario.context().public_dns(world), {name, RecordType::a});
  const dns::Hop& last = answer.path.back();
  if (last.finding != dns::Finding::no_data || !answer.aliases.empty() || !last.zone) return "";
  const RecordTable& served = world.internet.zones.at(*last.zone).served;
  const auto is_address = [&](const DomainName& wildcard, const RecordTable::Row& row) {
    return names.name(row.key.name) == wildcard &&
           (row.key.type == RecordType::a || row.key.type == RecordType::cname);
  };
  const RecordTable::Row* below = nullptr;
  for (const RecordTable::Row& row : served.rows()) {
    if (below == nullptr && names.name(row.key.name).is_within(name)) below = &row;
  }
  if (below == nullptr || name == last.where) return "";
  const DomainName wildcard = name.parent().child("*");
  for (const RecordTable::Row& row : served.rows()) {
    if (!is_address(wildcard, row)) continue;
    return event_text.say(
        ": {} does not answer for it, because {} {} makes the name exist",
        ": {1} {2} 레코드가 있어 이름이 존재하므로 {0} 와일드카드는 적용되지 않음", wildcard.text(),
        names.name(below->key.name).text(), name_of(below->key.type));
  }
  return "";
}

std::vector<std::string> broken_parts(const EventText& event_text,
                                      const std::vector<Condition>& parts, const Facts& facts) {
  std::vector<std::string> broken;
  for (const Condition& part : parts) {
    if (!holds(part, facts.evaluation()))
      broken.push_back(event_text.why_not(part, facts.situation));
  }
  return broken;
}

}  // namespace

std::string EventText::visit_text(const Website& site, const Visit& visit,
                                  const World& world) const {
  std::string text = language_ == Language::korean ? korean_sentence_of(visit.reason, site.port)
                                                   : sentence_of(visit.reason, site.port);
  if (visit.reason == Reason::no_address) text += shadow_text(*this, scenario_, world, site.host);
  if (visit.presented) text += say(" ({} is presented)", " ({} 제시됨)", name(*visit.presented));
  return text;
}

std::string EventText::why_not(const Condition& condition, const Situation& situation) const {
  const Facts facts{*this, scenario_, situation};
  std::string found = facts.of(condition);
  const auto claimed = [&](const auto&) {
    return say("{}; claimed is {}", "{}. 조건: {}", found, wish_text(condition));
  };
  return std::visit(
      Match{
          [&](const CertificateIs& wanted) {
            if (!wanted.exists || wanted.status) return claimed(wanted);
            return *wanted.exists
                       ? say("{}; claimed is that it exists", "{}. 조건: 있음", found)
                       : say("{}; claimed is that it does not exist", "{}. 조건: 없음", found);
          },
          [&](const RecordIs& wanted) { return claimed(wanted); },
          [&](const ChangeIs& wanted) { return claimed(wanted); },
          [&](const LoadBalancerIs& wanted) { return claimed(wanted); },
          [&](const ListenerIs& wanted) { return claimed(wanted); },
          [&](const HostIs& wanted) { return claimed(wanted); },
          [&](const HttpsAvailable&) { return found; },
          [&](const NoStepFails&) { return found; },
          [&](const PlanEnds&) { return say("the plan can never end", "계획이 끝날 수 없음"); },
          [&](const Keeps&) { return found; },
          [&](const All& all) { return joined(broken_parts(*this, all.of, facts), "; "); },
          [&](const Any& any) {
            return joined(broken_parts(*this, any.of, facts), say("; and ", "; "));
          },
          [&](const Not&) {
            return say("{}; claimed is that this is not so", "{}. 조건: 그 반대", found);
          },
      },
      condition.is);
}

}  // namespace acmsim::sim
