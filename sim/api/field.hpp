#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/world/catalogue.hpp"
#include "sim/api/scope.hpp"

namespace acmsim::sim {

/// The field of a thing that `@name.Field` refers to, as AWS writes it. Without a field: its ARN
/// or id. Nothing where it has no such field.
std::optional<std::string> field_of(const Catalogue& catalogue, const Named& thing,
                                    std::string_view field);

/// The fields that a thing has, for a person who wrote another.
std::vector<std::string> fields_of(const Catalogue& catalogue, const Named& thing);

/// Whether a field is part of a validation record, which DescribeCertificate shows later than the
/// rest.
bool is_of_validation_record(std::string_view field);

/// The field of a zone that has been made by a call: the change that this was.
inline constexpr std::string_view kChangeField = "ChangeId";
/// The field of a load balancer that the DNS knows it by.
inline constexpr std::string_view kDnsNameField = "DNSName";

/// Whether a thing's facts are in the catalogue.
bool is_known(const Catalogue& catalogue, const Named& thing);

}  // namespace acmsim::sim
