// The parameter CertificateArn, which most operations of ACM have.
#include "sim/api/about_certificate.hpp"

#include "sim/api/arn.hpp"

namespace acmsim::sim {
namespace {

/// Source: botocore, acm, Arn. [D]
constexpr std::size_t kArnMin = 20;
constexpr std::size_t kArnMax = 2048;

}  // namespace

std::optional<CertificateHandle> certificate_of(Decoding& decoding) {
  const Member member = decoding.with()["CertificateArn"];
  const auto text = decoding.required_reference(member);
  if (!text) return std::nullopt;
  decoding.tell_reference(*text);
  if (!text->starts_with('@')) {
    decoding.violations().length(*text, member.path, kArnMin, kArnMax);
    if (!matches_certificate_arn_pattern(*text)) {
      decoding.violations().add(
          *text, member.path,
          "satisfy regular expression pattern: " + std::string(kCertificateArnPattern));
      return std::nullopt;
    }
  }
  return decoding.scope().certificate(*text, member.where);
}

}  // namespace acmsim::sim
