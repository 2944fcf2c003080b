#pragma once

#include <cstdint>
#include <string_view>

#include "model/base/domain_name.hpp"

namespace acmsim::acm {

/// The TTL that the console and a `validates` in a scenario give a validation record, in seconds.
/// Source: AWS's own examples and the console. [U]
inline constexpr std::uint32_t kValidationRecordTtl = 300;

/// The CNAME that proves a domain to ACM.
struct ValidationRecord {
  DomainName name;
  DomainName target;
};

/// The validation record of a domain for an account.
///
/// It depends on these two alone: a second request, another Region and `*.example.com` beside
/// `example.com` get the same. The middle label of the target is shared by many customers.
/// Sources: ACM User Guide, DNS validation [D]; form of the value as seen in public outputs [U].
ValidationRecord validation_record(std::string_view account, const DomainName& domain);

}  // namespace acmsim::acm
