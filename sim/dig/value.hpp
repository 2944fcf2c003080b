#pragma once

#include <string>

#include "model/base/domain_name.hpp"
#include "model/base/rdata.hpp"

namespace acmsim::sim {

/// A value as dig prints what came over the wire, however a document writes it: names with their
/// final dot, an IPv6 address in its short form (RFC 5952), one blank between words; hexadecimal
/// digits in capitals and in pieces; the parameters of SVCB and HTTPS in the order of the wire.
///
/// Other types whose values have quotes, and an address that ends in one of IPv4, stay as they are.
std::string printed_value(RecordType type, const std::string& value);

}  // namespace acmsim::sim
