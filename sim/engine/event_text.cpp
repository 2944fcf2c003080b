#include "sim/engine/event_text.hpp"

#include <fmt/core.h>

#include "model/base/match.hpp"
#include "sim/engine/meanings.hpp"

namespace acmsim::sim {
namespace {

std::string_view yes_or_no(bool value) { return value ? "true" : "false"; }

}  // namespace

std::string EventText::duration(Duration duration) const {
  const std::string text = format_duration(duration);
  return language_ == Language::korean ? korean_duration(text) : text;
}

std::string EventText::short_duration(Duration duration) const {
  const std::string text = format_short(duration);
  return language_ == Language::korean ? korean_duration(text) : text;
}

std::string EventText::name(CertificateHandle handle) const {
  const std::string* known = scenario_.nicknames.certificates.find(handle);
  return known != nullptr ? *known : scenario_.catalogue.certificates.at(handle).arn;
}

std::string EventText::name(ListenerHandle handle) const {
  const std::string* known = scenario_.nicknames.listeners.find(handle);
  return known != nullptr ? *known : scenario_.catalogue.listeners.at(handle).arn;
}

std::string EventText::name(ResourceHandle handle) const {
  const auto load_balancer = scenario_.catalogue.load_balancer_of(handle);
  if (load_balancer) return scenario_.nicknames.load_balancers.at(*load_balancer);
  return scenario_.catalogue.resources[handle];
}

std::string EventText::status(acm::Status status) const {
  const acm::StatusName& names = row_of(acm::kStatusNames, status);
  return std::string(language_ == Language::korean ? names.console_ko : names.console_en);
}

std::string EventText::renewal_text(const acm::Certificate& certificate) const {
  const auto status = acm::renewal_status(certificate);
  if (!status) return "";
  const acm::RenewalStatusName& names = row_of(acm::kRenewalStatusNames, *status);
  return std::string(language_ == Language::korean ? names.console_ko : names.console_en);
}

std::string EventText::meaning(const Invariant& invariant) const {
  return std::string(language_ == Language::korean ? korean_meaning(invariant.name)
                                                   : invariant.meaning);
}

std::string EventText::meaning(const RuleText& rule) const {
  return std::string(language_ == Language::korean ? korean_meaning(rule.word) : rule.meaning);
}

std::string EventText::state_of(const acm::Certificate& certificate) const {
  const bool in_use = !acm::in_use_by(certificate).empty();
  const auto eligibility = acm::renewal_eligibility(certificate);
  const std::string label = status(acm::status_of(certificate));
  if (language_ == Language::korean) {
    return fmt::format("{}, 사용 중: {}, 갱신 자격: {}", label, in_use ? "예" : "아니요",
                       row_of(acm::kRenewalEligibilityNames, eligibility).console_ko);
  }
  return fmt::format("{}, {}, {} for renewal", label, in_use ? "in use" : "not in use",
                     eligibility == acm::RenewalEligibility::eligible ? "eligible" : "ineligible");
}

std::string EventText::setting_text(const alb::Setting& setting) const {
  const std::string text = setting.default_certificate ? say("default {}", "기본 인증서 {}",
                                                             name(*setting.default_certificate))
                                                       : say("no certificate", "인증서 없음");
  if (setting.list.empty()) return text + say(", empty list", ", 빈 목록");
  std::vector<std::string> listed;
  for (const CertificateHandle handle : setting.list) listed.push_back(name(handle));
  return text + say(", list: {}", ", 목록: {}", joined(listed, ", "));
}

namespace {

/// What a condition wishes for, part by part.
struct Tells {
  const EventText& event_text;
  const Scenario& scenario;

  const DomainName& domain(NameHandle handle) const { return scenario.catalogue.name(handle); }

  std::string existence(bool exists) const {
    return exists ? event_text.say("exists", "있음") : event_text.say("does not exist", "없음");
  }
  std::string operator()(const CertificateIs& wanted) const {
    return event_text.name(wanted.certificate) + ": " + fields(wanted);
  }
  std::string fields(const CertificateIs& wanted) const {
    std::vector<std::string> parts;
    if (wanted.exists) parts.push_back(existence(*wanted.exists));
    if (wanted.status) {
      parts.push_back(fmt::format("Status {}", row_of(acm::kStatusNames, *wanted.status).api));
    }
    if (wanted.in_use) parts.push_back(fmt::format("InUse {}", yes_or_no(*wanted.in_use)));
    if (wanted.renewal_eligibility) {
      parts.push_back(
          fmt::format("RenewalEligibility {}",
                      row_of(acm::kRenewalEligibilityNames, *wanted.renewal_eligibility).api));
    }
    if (wanted.renewal_status) {
      parts.push_back(fmt::format("RenewalStatus {}",
                                  row_of(acm::kRenewalStatusNames, *wanted.renewal_status).api));
    }
    if (wanted.failure_reason) {
      parts.push_back(fmt::format("FailureReason {}",
                                  row_of(acm::kFailureReasonNames, *wanted.failure_reason).api));
    }
    if (wanted.update_status) {
      parts.push_back(fmt::format("UpdateStatus {}",
                                  row_of(acm::kUpdateStatusNames, *wanted.update_status).api));
    }
    if (wanted.notice) {
      parts.push_back(event_text.say("notice {} sent", "알림 {} 발송됨",
                                     row_of(acm::kNoticeNames, *wanted.notice).word));
    }
    for (const auto& [name, status] : wanted.domain_validation) {
      parts.push_back(
          fmt::format("{} {}", domain(name).text(), row_of(acm::kRowStatusNames, status).api));
    }
    if (wanted.subject_alternative_names) {
      std::vector<std::string> names;
      for (const NameHandle name : *wanted.subject_alternative_names) {
        names.push_back(domain(name).text());
      }
      parts.push_back("SubjectAlternativeNames " + joined(names, ", "));
    }
    return joined(parts, ", ");
  }
  std::string operator()(const ChangeIs& wanted) const {
    return event_text.say("change {}: {}", "변경 {}: {}",
                          scenario.nicknames.changes.at(wanted.change),
                          wanted.status == route53::ChangeStatus::insync ? "INSYNC" : "PENDING");
  }
  std::string operator()(const RecordIs& wanted) const {
    std::vector<std::string> parts;
    if (wanted.exists) parts.push_back(existence(*wanted.exists));
    if (wanted.visible) {
      parts.push_back(*wanted.visible ? event_text.say("is visible", "조회됨")
                                      : event_text.say("is not visible", "조회되지 않음"));
    }
    return event_text.say("record {} {} {}", "레코드 {} {}: {}", domain(wanted.key.name).text(),
                          name_of(wanted.key.type), joined(parts, event_text.say(" and ", ", ")));
  }
  std::string operator()(const LoadBalancerIs& wanted) const {
    return fmt::format("{}: {}", scenario.nicknames.load_balancers.at(wanted.load_balancer),
                       fields(wanted));
  }
  std::string fields(const LoadBalancerIs& wanted) const {
    if (wanted.state) return std::string(row_of(alb::kStateNames, *wanted.state).word);
    return existence(wanted.exists.value_or(true));
  }
  std::string operator()(const ListenerIs& wanted) const {
    return event_text.name(wanted.listener) + ": " + fields(wanted);
  }
  std::string fields(const ListenerIs& wanted) const {
    std::vector<std::string> parts;
    if (wanted.default_certificate) {
      parts.push_back(event_text.say("default {}", "기본 인증서 {}",
                                     event_text.name(*wanted.default_certificate)));
    }
    if (wanted.has) {
      parts.push_back(event_text.say("has {}", "{} 포함", event_text.name(*wanted.has)));
    }
    return joined(parts, ", ");
  }
  std::string operator()(const HostIs& wanted) const {
    std::vector<std::string> parts;
    if (wanted.available) {
      parts.push_back(*wanted.available ? event_text.say("opens", "접속 가능")
                                        : event_text.say("does not open", "접속 불가"));
    }
    if (wanted.presents) {
      parts.push_back(event_text.say("presents {}", "{} 제시", event_text.name(*wanted.presents)));
    }
    return event_text.say("https://{} {}", "https://{}: {}",
                          scenario.catalogue.text_of(wanted.site),
                          joined(parts, event_text.say(" and ", ", ")));
  }
  std::string operator()(const HttpsAvailable&) const {
    return event_text.say("every watched host opens", "지켜보는 호스트 모두 접속 가능");
  }
  std::string operator()(const NoStepFails&) const {
    return event_text.say("no step fails", "실패하는 단계 없음");
  }
  std::string operator()(const PlanEnds&) const {
    return event_text.say("the plan ends", "계획이 끝남");
  }
  std::string operator()(const Keeps& keeps) const { return event_text.meaning(*keeps.invariant); }
  std::string operator()(const All& all) const {
    return list(all.of, event_text.say(" and ", " 그리고 "));
  }
  std::string operator()(const Any& any) const {
    return list(any.of, event_text.say(" or ", " 또는 "));
  }
  std::string operator()(const Not& negated) const {
    return event_text.say("not ({})", "({}) 아님", event_text.claim_text(negated.of.front()));
  }

  std::string list(const std::vector<Condition>& of, std::string_view between) const {
    std::vector<std::string> parts;
    for (const Condition& part : of) parts.push_back("(" + event_text.claim_text(part) + ")");
    return joined(parts, between);
  }
};

}  // namespace

std::string EventText::claim_text(const Condition& condition) const {
  return std::visit(Tells{*this, scenario_}, condition.is);
}

std::string EventText::wish_text(const Condition& condition) const {
  const Tells tells{*this, scenario_};
  return std::visit(Match{
                        [&](const CertificateIs& wanted) { return tells.fields(wanted); },
                        [&](const LoadBalancerIs& wanted) { return tells.fields(wanted); },
                        [&](const ListenerIs& wanted) { return tells.fields(wanted); },
                        [](const ChangeIs& wanted) {
                          return std::string(wanted.status == route53::ChangeStatus::insync
                                                 ? "INSYNC"
                                                 : "PENDING");
                        },
                        [&](const auto& other) { return tells(other); },
                    },
                    condition.is);
}

}  // namespace acmsim::sim
