// The parameter CertificateArn, which most operations of ACM have.
#include "sim/api/about_certificate.hpp"

namespace acmsim::sim {

std::optional<CertificateHandle> certificate_of(Decoding& decoding) {
  const Member member = decoding.with()["CertificateArn"];
  const auto text = decoding.reference(member);
  if (!text) return std::nullopt;
  decoding.tell_reference(*text);
  if (decoding.refusal() && !text->starts_with('@')) return std::nullopt;
  return decoding.scope().certificate(*text, member.where);
}

}  // namespace acmsim::sim
