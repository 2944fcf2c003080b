// Which command of the AWS CLI has printed some JSON: its members say so.
#include <algorithm>
#include <array>
#include <utility>

#include "model/base/ascii.hpp"
#include "sim/api/cli_name.hpp"
#include "sim/api/shapes/shapes.hpp"
#include "sim/evidence/json_extent.hpp"
#include "sim/evidence/json_seen.hpp"
#include "sim/evidence/yaml_value.hpp"
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
    AwsKind{"acm describe-certificate", "DomainValidationOptions", "", false,
            read_bare_certificate},
    AwsKind{"acm describe-certificate", "DomainName", "ValidationStatus", true, read_bare_rows},
    AwsKind{"acm describe-certificate", "DomainName", "ResourceRecord", true, read_bare_rows},
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

/// Reads a value that stands in these lines; whether it is of use.
bool read_value_of(Gathering& gathering, std::pair<std::uint32_t, std::uint32_t> lines,
                   const TypedCommand& command, const nlohmann::json& root, LineMap places) {
  const AwsKind* kind = kind_of(root);
  if (kind == nullptr) {
    const auto arn = option_of(command, "--certificate-arn");
    gathering.leave_aside(
        lines.first, lines.second, why_unknown(root),
        arn ? "aws acm describe-certificate --certificate-arn " + *arn : std::string());
    return false;
  }
  const std::uint32_t output =
      gathering.open(lines.first, "aws " + std::string(kind->command), command.text());
  gathering.evidence.outputs[output].lines = std::move(places);
  kind->read({JsonSeen(gathering, output, root, ""), command});
  return true;
}

/// `Key:` or `Key: value` at the margin.
bool is_yaml_member(std::string_view line) {
  const auto colon = line.find(':');
  return colon != line.npos && colon > 0 && std::ranges::all_of(line.substr(0, colon), is_letter) &&
         (colon + 1 == line.size() || line[colon + 1] == ' ');
}

bool goes_on_in_yaml(std::string_view line) {
  return line.starts_with(' ') || line.starts_with("- ") || is_yaml_member(line);
}

/// Whether it is a member that a command's output begins with or has in it.
bool is_output_member(std::string_view line) {
  return line == "DelegationSet:" || std::ranges::any_of(kAwsKinds, [&](const AwsKind& kind) {
           const bool is_plain = !kind.is_list && kind.other.empty();
           return is_plain && line.ends_with(':') && line.substr(0, line.size() - 1) == kind.member;
         });
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
  const bool is_read =
      read_value_of(gathering, {first, last}, command, document->root, std::move(document->lines));
  if (is_read && !extent.leftover.empty()) {
    gathering.leave_aside(last, last, "text behind the last bracket of JSON");
  }
}

bool begins_yaml(const Gathering& gathering) {
  constexpr std::size_t kLinesMax = 8;
  const auto rest = gathering.rest();
  if (!is_yaml_member(rest[0])) return false;
  for (std::size_t i = 0; i + 1 < std::min(rest.size(), kLinesMax); ++i) {
    if (!goes_on_in_yaml(rest[i])) return false;
    const bool is_block = rest[i + 1].starts_with("  ") || rest[i + 1].starts_with("- ");
    if (is_block && is_output_member(rest[i])) return true;
  }
  return false;
}

void read_yaml_output(Gathering& gathering) {
  const std::uint32_t first = gathering.number();
  const auto rest = gathering.rest();
  std::size_t lines = 1;
  while (lines < rest.size() && goes_on_in_yaml(rest[lines])) ++lines;
  gathering.advance(lines);
  const std::uint32_t last = gathering.number() - 1;
  const TypedCommand command = std::exchange(gathering.command, {});
  if (!gathering.has_line() && gathering.is_open_ended()) {
    return gathering.cut_short(first, last, "YAML that ends within a line", command.text());
  }
  auto value = yaml_value(rest.first(lines));
  if (!value) {
    return gathering.leave_aside(first, last, "what looks like YAML of the AWS CLI, and is not",
                                 "the same command with --output json");
  }
  read_value_of(gathering, {first, last}, command, value->root, std::move(value->lines));
}

}  // namespace acmsim::sim
