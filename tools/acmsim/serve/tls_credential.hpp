#pragma once

#include <openssl/ssl.h>

#include "tools/acmsim/serve/tls_desk.hpp"

namespace acmsim::tools {

/// Presents a certificate in a handshake that has begun.
void use(SSL& handshake, const Credential& credential);

}  // namespace acmsim::tools
