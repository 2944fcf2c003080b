#pragma once

#include <optional>
#include <utility>

#include "sim/api/operation.hpp"

namespace acmsim::sim {

/// The certificate that a call is about; nothing, and a violation or a misfit, for none.
std::optional<CertificateHandle> certificate_of(Decoding& decoding);

/// Reads a call that is about one certificate.
template <class Ask>
Result<Asked> about_certificate(Decoding& decoding, Ask ask) {
  const auto certificate = certificate_of(decoding);
  if (auto error = decoding.violations().error(ErrorCode::validation_exception)) {
    return tl::unexpected(std::move(*error));
  }
  return ask(certificate.value_or(CertificateHandle{}));
}

}  // namespace acmsim::sim
