#include "sim/engine/event_text.hpp"

#include <fmt/core.h>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

std::string_view yes_or_no(bool value) { return value ? "true" : "false"; }

}  // namespace

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

std::string EventText::state_of(const acm::Certificate& certificate) const {
  const bool in_use = !acm::in_use_by(certificate).empty();
  const auto eligibility = acm::renewal_eligibility(certificate);
  const std::string label = status(acm::status_of(certificate));
  if (language_ == Language::korean) {
    return fmt::format("{}, 사용 중: {}, {}", label, in_use ? "예" : "아니요",
                       row_of(acm::kRenewalEligibilityNames, eligibility).console_ko);
  }
  return fmt::format("{}, {}, {} for renewal", label, in_use ? "in use" : "not in use",
                     eligibility == acm::RenewalEligibility::eligible ? "eligible" : "ineligible");
}

std::string EventText::setting_text(const alb::Setting& setting) const {
  std::string text = setting.default_certificate ? "default " + name(*setting.default_certificate)
                                                 : std::string("no certificate");
  if (setting.list.empty()) return text + ", empty list";
  std::vector<std::string> listed;
  for (const CertificateHandle handle : setting.list) listed.push_back(name(handle));
  return text + ", list: " + joined(listed, ", ");
}

namespace {

/// What a condition wishes for, part by part.
struct Tells {
  const EventText& event_text;
  const Scenario& scenario;

  const DomainName& domain(NameHandle handle) const { return scenario.catalogue.name(handle); }

  std::string operator()(const CertificateIs& wanted) const {
    return event_text.name(wanted.certificate) + ": " + fields(wanted);
  }
  std::string fields(const CertificateIs& wanted) const {
    std::vector<std::string> parts;
    if (wanted.exists) parts.emplace_back(*wanted.exists ? "exists" : "does not exist");
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
      parts.push_back(
          fmt::format("notice {} sent", row_of(acm::kNoticeNames, *wanted.notice).word));
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
    return fmt::format("change {}: {}", scenario.nicknames.changes.at(wanted.change),
                       wanted.status == route53::ChangeStatus::insync ? "INSYNC" : "PENDING");
  }
  std::string operator()(const RecordIs& wanted) const {
    std::vector<std::string> parts;
    if (wanted.exists) parts.emplace_back(*wanted.exists ? "exists" : "does not exist");
    if (wanted.visible) parts.emplace_back(*wanted.visible ? "is visible" : "is not visible");
    return fmt::format("record {} {} {}", domain(wanted.key.name).text(), name_of(wanted.key.type),
                       joined(parts, " and "));
  }
  std::string operator()(const LoadBalancerIs& wanted) const {
    return fmt::format("{}: {}", scenario.nicknames.load_balancers.at(wanted.load_balancer),
                       fields(wanted));
  }
  static std::string fields(const LoadBalancerIs& wanted) {
    if (wanted.state) return std::string(row_of(alb::kStateNames, *wanted.state).word);
    return wanted.exists.value_or(true) ? "exists" : "does not exist";
  }
  std::string operator()(const ListenerIs& wanted) const {
    return event_text.name(wanted.listener) + ": " + fields(wanted);
  }
  std::string fields(const ListenerIs& wanted) const {
    std::vector<std::string> parts;
    if (wanted.default_certificate) {
      parts.push_back("default " + event_text.name(*wanted.default_certificate));
    }
    if (wanted.has) parts.push_back("has " + event_text.name(*wanted.has));
    return joined(parts, ", ");
  }
  std::string operator()(const HostIs& wanted) const {
    std::vector<std::string> parts;
    if (wanted.available) parts.emplace_back(*wanted.available ? "opens" : "does not open");
    if (wanted.presents) parts.push_back("presents " + event_text.name(*wanted.presents));
    return fmt::format("https://{} {}", scenario.catalogue.text_of(wanted.site),
                       joined(parts, " and "));
  }
  std::string operator()(const HttpsAvailable&) const { return "every watched host opens"; }
  std::string operator()(const NoStepFails&) const { return "no step fails"; }
  std::string operator()(const PlanEnds&) const { return "the plan ends"; }
  std::string operator()(const Keeps& keeps) const { return std::string(keeps.invariant->meaning); }
  std::string operator()(const All& all) const { return list(all.of, " and "); }
  std::string operator()(const Any& any) const { return list(any.of, " or "); }
  std::string operator()(const Not& negated) const {
    return "not (" + event_text.claim_text(negated.of.front()) + ")";
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
