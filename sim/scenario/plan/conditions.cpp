// Conditions. A reference in a condition is no use: whoever asks does not wait for what it speaks
// of to be made.
#include <algorithm>

#include "model/base/ensure.hpp"
#include "sim/json/pointer.hpp"
#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

/// What stands for a condition that is wrong.
Condition nothing() { return Condition{NoStepFails{}}; }

std::optional<bool> decode_boolean(const Node& node) {
  if (!node.is_given()) return std::nullopt;
  return node.boolean_or(false);
}

std::optional<CertificateHandle> decode_certificate(DecodeContext& context, const Node& node) {
  if (!node.is_given()) return std::nullopt;
  return context.scope.certificate(node.text(), node.where);
}

/// A member that is a word of an enumeration, if it is given.
template <class Enum, class Row, std::size_t N>
std::optional<Enum> decode_field(DecodeContext& context, const Node& node,
                                 const std::array<Row, N>& rows, Enum Row::*value,
                                 std::string_view Row::*word) {
  if (!node.is_given()) return std::nullopt;
  const Row* row = decode_word(context, node, rows, word);
  if (row == nullptr) return std::nullopt;
  return row->*value;
}

/// A name that the certificate has. Of a request that AWS refuses for its parameters no names are
/// known, and any will do.
std::optional<NameHandle> decode_own_name(DecodeContext& context, const Node& node,
                                          const std::string& text, CertificateHandle certificate) {
  const Catalogue& catalogue = context.catalogue();
  const acm::CertificateFacts* facts = catalogue.certificates.find(certificate);
  std::vector<std::string> names;
  if (facts != nullptr) {
    for (const acm::NameFacts& one : facts->names) names.push_back(catalogue.name(one.name).text());
  }
  const auto name = DomainName::parse(text);
  if (name && (names.empty() || std::ranges::find(names, name->text()) != names.end())) {
    return context.catalogue().name(*name);
  }
  context.scope.report(
      {node.where, '"' + text + '"', "a name of the certificate", choices_of(std::move(names))});
  return std::nullopt;
}

void decode_domain_validation(DecodeContext& context, const Node& node, CertificateIs& wanted) {
  if (!node.is_given()) return;
  for (const auto& member : node.value->items()) {
    const Node word{&member.value(), below(node.where, member.key())};
    const auto* row = decode_word(context, word, acm::kRowStatusNames, &acm::RowStatusName::api);
    const auto name = decode_own_name(context, word, member.key(), wanted.certificate);
    if (row != nullptr && name) wanted.domain_validation.emplace_back(*name, row->status);
  }
}

std::optional<acm::Notice> decode_notice(DecodeContext& context, const Node& node) {
  const Node word = node["notice"];
  if (!word.is_given()) {
    if (const Node to = node["to"]; to.is_given()) {
      context.report(to, "a \"notice\" beside it, which it is about");
    }
    return std::nullopt;
  }
  const auto* row = decode_word(context, word, acm::kNoticeNames, &acm::NoticeName::word);
  if (row == nullptr) return std::nullopt;
  if (const Node to = node["to"]; to.text_or("") == "account" && !row->to_account) {
    context.report(to, "\"events\": that notice goes to EventBridge alone");
  }
  return row->notice;
}

Condition certificate_condition(DecodeContext& context, const Node& node) {
  const Node subject = node["certificate"];
  const auto certificate = decode_certificate(context, subject);
  if (!certificate) return nothing();
  CertificateIs wanted;
  wanted.certificate = *certificate;
  wanted.exists = decode_boolean(node["exists"]);
  wanted.status = decode_field(context, node["Status"], acm::kStatusNames, &acm::StatusName::status,
                               &acm::StatusName::api);
  wanted.in_use = decode_boolean(node["InUse"]);
  wanted.renewal_eligibility =
      decode_field(context, node["RenewalEligibility"], acm::kRenewalEligibilityNames,
                   &acm::RenewalEligibilityName::eligibility, &acm::RenewalEligibilityName::api);
  wanted.renewal_status =
      decode_field(context, node["RenewalStatus"], acm::kRenewalStatusNames,
                   &acm::RenewalStatusName::status, &acm::RenewalStatusName::api);
  wanted.failure_reason =
      decode_field(context, node["FailureReason"], acm::kFailureReasonNames,
                   &acm::FailureReasonName::reason, &acm::FailureReasonName::api);
  wanted.update_status = decode_field(context, node["UpdateStatus"], acm::kUpdateStatusNames,
                                      &acm::UpdateStatusName::status, &acm::UpdateStatusName::api);
  wanted.notice = decode_notice(context, node);
  if (!context.spoilt.contains(subject.text().substr(1))) {
    decode_domain_validation(context, node["DomainValidation"], wanted);
  }
  if (const Node list = node["SubjectAlternativeNames"]; list.is_given()) {
    wanted.subject_alternative_names.emplace();
    for (const Node& item : list.items()) {
      const auto name = decode_name(context, item);
      if (name) wanted.subject_alternative_names->push_back(context.catalogue().name(*name));
    }
  }
  return Condition{std::move(wanted)};
}

Condition change_condition(DecodeContext& context, const Node& node) {
  const Node subject = node["change"];
  const auto change = context.scope.change(subject.text(), subject.where);
  if (!change) return nothing();
  const bool insync = node["Status"].text() == "INSYNC";
  return Condition{
      ChangeIs{*change, insync ? route53::ChangeStatus::insync : route53::ChangeStatus::pending}};
}

Condition record_condition(DecodeContext& context, const Node& node) {
  const Node record = node["record"];
  const auto name = decode_name(context, record["Name"]);
  const auto* type = decode_word(context, record["Type"], kRecordTypeNames, &RecordTypeName::word);
  if (!name || type == nullptr) return nothing();
  return Condition{RecordIs{{context.catalogue().name(*name), type->type},
                            decode_boolean(node["exists"]),
                            decode_boolean(node["visible"])}};
}

Condition listener_condition(DecodeContext& context, const Node& node) {
  const Node subject = node["listener"];
  const auto listener = context.scope.listener(subject.text(), subject.where);
  const auto by_default = decode_certificate(context, node["default"]);
  const auto has = decode_certificate(context, node["has"]);
  if (!listener) return nothing();
  return Condition{ListenerIs{*listener, by_default, has}};
}

Condition host_condition(DecodeContext& context, const Node& node) {
  const auto site = decode_website(context, node);
  const auto presents = decode_certificate(context, node["presents"]);
  const auto available = decode_boolean(node["available"]);
  if (!node["presents"].is_given() && !available) {
    context.report_as(node, R"("host" and "port" alone)",
                      R"("available" or "presents" beside them)");
  }
  if (!site) return nothing();
  return Condition{HostIs{*site, presents, available}};
}

std::vector<Condition> decode_condition_list(DecodeContext& context, const Node& list) {
  std::vector<Condition> conditions;
  for (const Node& item : list.items()) conditions.push_back(decode_condition(context, item));
  return conditions;
}

Condition named(DecodeContext& context, const Node& node) {
  if (auto condition = condition_named(node.text())) return std::move(*condition);
  std::vector<std::string> names;
  for (const NamedCondition& known : named_conditions()) names.emplace_back(known.name);
  context.report(node, "the name of an invariant", choices_of(std::move(names)));
  return nothing();
}

Condition negated(DecodeContext& context, const Node& node) {
  return Condition{Not{{decode_condition(context, node)}}};
}

}  // namespace

Condition decode_condition(DecodeContext& context, const Node& node) {
  if (node.is_text()) return named(context, node);
  if (node["certificate"].is_given()) return certificate_condition(context, node);
  if (node["change"].is_given()) return change_condition(context, node);
  if (node["record"].is_given()) return record_condition(context, node);
  if (node["listener"].is_given()) return listener_condition(context, node);
  if (node["host"].is_given()) return host_condition(context, node);
  if (const Node all = node["all"]; all.is_given())
    return Condition{All{decode_condition_list(context, all)}};
  if (const Node any = node["any"]; any.is_given())
    return Condition{Any{decode_condition_list(context, any)}};
  if (const Node never = node["never"]; never.is_given()) return negated(context, never);
  const Node denied = node["not"];
  ensure(denied.is_given(), "the schema knows no other kind of condition");
  return negated(context, denied);
}

}  // namespace acmsim::sim
