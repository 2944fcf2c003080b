#pragma once

#include "sim/api/operation.hpp"

namespace acmsim::sim {

// Operations of ACM that have a file of their own.

Result<Asked> decode_update_certificate_options(Decoding& decoding);
Result<Asked> decode_list_certificate_domain_validations(Decoding& decoding);

}  // namespace acmsim::sim
