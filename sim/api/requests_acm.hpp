#pragma once

#include <vector>

#include "sim/api/operation.hpp"

namespace acmsim::sim {

// Operations of ACM that have a file of their own.

Result<Asked> decode_import_certificate(Decoding& decoding);
Result<Asked> decode_update_certificate_options(Decoding& decoding);
Result<Asked> decode_add_tags(Decoding& decoding);
Result<Asked> decode_remove_tags(Decoding& decoding);

/// Tags to put on a certificate, by key; none if the list is not given. Errors:
/// `InvalidTagException` of a reserved text, or of a key that is there twice.
Result<Labels> read_tags(Decoding& decoding, const Member& list);

}  // namespace acmsim::sim
