// Which command of the AWS CLI has printed some JSON: its members say so.
#include <array>
#include <utility>

#include "model/base/ascii.hpp"
#include "sim/api/shapes/shapes.hpp"
#include "sim/evidence/json_extent.hpp"
#include "sim/evidence/json_seen.hpp"
#include "sim/json/document.hpp"

namespace acmsim::sim {
namespace {

/// An output is the first of these whose members it has; `list` is the member of the first object
/// of a list that `--query` has bared.
struct AwsKind {
  std::string_view command;
  std::string_view member;
  std::string_view other;  ///< A second member; empty: none is needed.
  bool is_list = false;    ///< Whether the value is a list of such objects.
  void (*read)(const AwsOutput&) = nullptr;
};
constexpr std::array kAwsKinds{
    AwsKind{"acm describe-certificate", "Certificate", "", false, read_certificate},
    AwsKind{"acm list-certificates", "CertificateSummaryList", "", false, read_certificate_list},
    AwsKind{"route53 get-hosted-zone", "HostedZone", "", false, read_hosted_zone},
    AwsKind{"route53 list-hosted-zones", "HostedZones", "", false, read_hosted_zones},
    AwsKind{"route53 list-resource-record-sets", "ResourceRecordSets", "", false, read_record_sets},
    AwsKind{"route53 get-change", "ChangeInfo", "", false, read_change},
    AwsKind{"route53 get-dnssec", "KeySigningKeys", "", false, read_signing},
    AwsKind{"elbv2 describe-load-balancers", "LoadBalancers", "", false, read_load_balancers},
    AwsKind{"elbv2 describe-listeners", "Listeners", "", false, read_listeners},
    AwsKind{"elbv2 describe-listener-certificates", "Certificates", "", false,
            read_listener_certificates},
    AwsKind{"acm describe-certificate", "CertificateArn", "DomainValidationOptions", false,
            read_bare_certificate},
    AwsKind{"acm describe-certificate", "CertificateArn", "Status", false, read_bare_certificate},
    AwsKind{"route53 list-resource-record-sets", "Name", "ResourceRecords", true,
            read_bare_record_sets},
    AwsKind{"route53 list-resource-record-sets", "Name", "AliasTarget", true,
            read_bare_record_sets},
    AwsKind{"error", "Error", "", false, read_error},
};

bool has_members(const nlohmann::json& value, const AwsKind& kind) {
  if (!value.is_object() || !value.contains(kind.member)) return false;
  const nlohmann::json& first = value[std::string(kind.member)];
  if (kind.command == "error") return first.is_object() && first.contains("Code");
  if (kind.member == "Certificate" && !first.is_object()) return false;
  return kind.other.empty() || value.contains(kind.other);
}

const AwsKind* kind_of(const nlohmann::json& root) {
  const bool is_list = root.is_array() && !root.empty();
  for (const AwsKind& kind : kAwsKinds) {
    if (kind.is_list == is_list && has_members(is_list ? root[0] : root, kind)) return &kind;
  }
  return nullptr;
}

/// `acm get-certificate` of `acm:GetCertificate`.
std::string cli_name(std::string_view operation) {
  std::string name;
  for (std::size_t i = 0; i < operation.size(); ++i) {
    const char c = operation[i];
    const char next = i + 1 < operation.size() ? operation[i + 1] : '\0';
    const char before = i > 0 ? operation[i - 1] : ':';
    const auto is_small = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    const bool begins_word = !is_small(c) && is_letter(c) && before != ':' &&
                             (is_small(before) || is_digit(before) || is_small(next));
    if (begins_word) name += '-';
    name += c == ':' ? ' ' : to_lower(c);
  }
  return name;
}

/// The operation whose answer has all members of a value; null where none has.
const shapes::Operation* operation_of(const nlohmann::json& root) {
  if (!root.is_object() || root.empty()) return nullptr;
  for (const shapes::Service* service : shapes::services()) {
    for (const shapes::Operation& operation : service->operations) {
      if (operation.output == nullptr) continue;
      bool fits = true;
      for (const auto& [key, value] : root.items()) {
        fits = fits && shapes::find_member(*operation.output, key) != nullptr;
      }
      if (fits) return &operation;
    }
  }
  return nullptr;
}

std::string why_unknown(const nlohmann::json& root) {
  if (root.is_object() && root.contains("acmsim")) {
    return "a scenario of acmsim, not a capture: it is given alone";
  }
  const shapes::Operation* operation = operation_of(root);
  if (operation == nullptr) {
    return "JSON that no describe, list or get command of acm, route53 or elbv2 prints";
  }
  return "what aws " + cli_name(operation->name) + " prints is of no use here";
}

}  // namespace

bool begins_json(const Gathering& gathering) { return begins_json_text(gathering.line()); }

void read_json_output(Gathering& gathering) {
  const std::uint32_t first = gathering.number();
  const JsonExtent extent = json_extent(gathering.rest());
  gathering.advance(extent.lines);
  const std::uint32_t last = gathering.number() - 1;
  const TypedCommand command = std::exchange(gathering.command, {});
  if (!extent.is_whole) {
    return gathering.cut_short(first, last, "JSON that ends before its last bracket",
                               command.text());
  }
  auto document = read_value(extent.text);
  if (!document) {
    return gathering.leave_aside(first, last, "no JSON: " + document.error().front().message());
  }
  const AwsKind* kind = kind_of(document->root);
  if (kind == nullptr) {
    const auto arn = option_of(command, "--certificate-arn");
    return gathering.leave_aside(
        first, last, why_unknown(document->root),
        arn ? "aws acm describe-certificate --certificate-arn " + *arn : std::string());
  }
  const std::uint32_t output =
      gathering.open(first, "aws " + std::string(kind->command), command.text());
  gathering.evidence.outputs[output].lines = std::move(document->lines);
  kind->read({JsonSeen(gathering, output, document->root, ""), command});
  if (!extent.leftover.empty()) {
    gathering.leave_aside(last, last, "text behind the last bracket of JSON");
  }
}

}  // namespace acmsim::sim
