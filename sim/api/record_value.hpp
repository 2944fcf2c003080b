#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/base/domain_name.hpp"
#include "model/base/rdata.hpp"

namespace acmsim::sim {

/// What Route 53 finds wrong with a name, such as `DomainLabelEmpty (Domain label is empty)`.
/// Sources: sorah/acmesmith#65, public external-dns logs, getmoto/moto [U]; DomainNameTooLong [I].
std::optional<std::string_view> fault_of_name(std::string_view text);

/// What Route 53 finds wrong with a value of a record. Only for types whose faults have been seen:
/// A, AAAA, the types whose value is a name, and TXT; and for the others, where they follow from
/// their form.
/// Sources: RRSet errors in public logs, external-dns#1176 for TXT, terraform#18482 for names. [U]
std::optional<std::string_view> fault_of_value(RecordType type, std::string_view value);

/// Whether a value of this type is a name and nothing else.
bool is_value_a_name(RecordType type);

/// A fault as Route 53 words it: `FATAL problem: ... encountered with '...'`.
std::string fatal_problem(std::string_view fault, std::string_view text);

}  // namespace acmsim::sim
