#pragma once

#include <acmsim/session.hpp>

namespace acmsim::tools {

/// Certificates of X.509 by OpenSSL: the same bytes for the same content. They are signed by a test
/// authority with one fixed key for each algorithm, which nobody should ever trust: whoever wants
/// to follow the chain takes it from the answer.
CertificatePrinter certificate_printer();

}  // namespace acmsim::tools
