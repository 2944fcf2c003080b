#pragma once

#include <optional>
#include <utility>

#include "sim/api/operation.hpp"

namespace acmsim::sim {

/// The certificate that a call is about; nothing where the call names none, or a misfit.
std::optional<CertificateHandle> certificate_of(Decoding& decoding);

/// Reads a call that is about one certificate.
template <class Ask>
Result<Asked> about_certificate(Decoding& decoding, Ask ask) {
  const auto certificate = certificate_of(decoding);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  return ask(certificate.value_or(CertificateHandle{}));
}

}  // namespace acmsim::sim
