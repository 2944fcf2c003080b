// The operation with which an e-mail-validated certificate is changed to DNS.
#include "sim/api/about_certificate.hpp"
#include "sim/api/requests_acm.hpp"

namespace acmsim::sim {

/// Source: AWS SDK for JavaScript, client-acm, UpdateCertificateOptions [D]; what ACM says to
/// another method than DNS, and to none, is inferred [I].
Result<Asked> decode_update_certificate_options(Decoding& decoding) {
  const auto* row = row_of_text(acm::kValidationMethodNames, &acm::ValidationMethodName::api,
                                decoding.text(decoding.with()["Options"]["ValidationMethod"]));
  return about_certificate(decoding, [&](CertificateHandle certificate) -> Result<Asked> {
    if (row == nullptr || row->method != acm::ValidationMethod::dns) {
      return refuse(ErrorCode::validation_exception,
                    "The validation method of a certificate can be changed to DNS only.");
    }
    return Asked{UpdateCertificateOptions{certificate}};
  });
}

}  // namespace acmsim::sim
