// Errors of AWS's, as the AWS CLI, boto3 or Terraform print them.
#include <array>

#include "sim/evidence/gathering.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kCliBegin = "An error occurred (";
constexpr std::string_view kCliWhen = ") when calling the ";
constexpr std::string_view kCliEnd = " operation";
constexpr std::string_view kSdkBegin = "api error ";
constexpr std::string_view kSdkOperation = ": operation error ";

std::string_view after(std::string_view text, std::string_view mark) {
  const auto at = text.find(mark);
  return at == text.npos ? std::string_view() : text.substr(at + mark.size());
}

/// `An error occurred (CODE) when calling the OPERATION operation: MESSAGE`
std::optional<RefusalSeen> cli_refusal(std::string_view line) {
  const std::string_view code = after(line, kCliBegin);
  const std::string_view operation = after(code, kCliWhen);
  if (operation.empty()) return std::nullopt;
  RefusalSeen refusal;
  refusal.code = code.substr(0, code.find(')'));
  refusal.operation = operation.substr(0, operation.find(kCliEnd));
  refusal.message = trimmed(after(after(operation, kCliEnd), ":"));
  return refusal;
}

/// `operation error Elastic Load Balancing v2: CreateListener, ..., api error CODE: MESSAGE`
std::optional<RefusalSeen> sdk_refusal(std::string_view line) {
  const std::string_view code = after(line, kSdkBegin);
  const auto colon = code.find(": ");
  if (colon == code.npos || code.substr(0, colon).find(' ') != code.npos) return std::nullopt;
  RefusalSeen refusal;
  refusal.code = code.substr(0, colon);
  const std::string_view operation = after(after(line, kSdkOperation.substr(2)), ": ");
  refusal.operation = operation.substr(0, operation.find(','));
  refusal.message = trimmed(code.substr(colon + 2));
  return refusal;
}

/// Codes that no other program prints, and that say something here.
constexpr std::array<std::string_view, 4> kTellingCodes{
    "UnsupportedCertificate", "CertificateNotFound", "InvalidViewerCertificate",
    "InvalidChangeBatch"};

/// `CODE: MESSAGE` of older SDKs, and CloudFormation's `MESSAGE (...; Error Code: CODE; ...)`.
std::optional<RefusalSeen> bare_refusal(std::string_view line) {
  for (const std::string_view code : kTellingCodes) {
    const auto at = line.find(code);
    if (at == line.npos) continue;
    const std::string_view rest = line.substr(at + code.size());
    if (rest.starts_with(": "))
      return RefusalSeen{std::string(code), "", std::string(rest.substr(2)), {}};
    if (!line.substr(0, at).ends_with("Error Code: ")) continue;
    const std::string_view message = line.substr(0, line.rfind('(', at));
    return RefusalSeen{std::string(code), "", std::string(trimmed(message)), {}};
  }
  return std::nullopt;
}

std::optional<RefusalSeen> refusal_in(std::string_view line) {
  auto refusal = cli_refusal(line);
  if (!refusal) refusal = sdk_refusal(line);
  return refusal ? refusal : bare_refusal(line);
}

}  // namespace

bool begins_refusal(const Gathering& gathering) { return refusal_in(gathering.line()).has_value(); }

void read_refusal(Gathering& gathering) {
  auto refusal = refusal_in(gathering.line());
  if (refusal) {
    const std::uint32_t line = gathering.number();
    refusal->at = {gathering.open(line, "an error of AWS's", gathering.command.text()), line, {}};
    gathering.evidence.refusals.push_back(std::move(*refusal));
  }
  gathering.advance();
}

}  // namespace acmsim::sim
