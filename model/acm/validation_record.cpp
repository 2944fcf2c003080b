#include "model/acm/validation_record.hpp"

#include <string>

#include "model/base/digest.hpp"
#include "model/base/ensure.hpp"

namespace acmsim::acm {

ValidationRecord validation_record(std::string_view account, const DomainName& domain) {
  const DomainName base = domain.without_wildcard();
  const std::string subject = std::string(account) + " " + base.text();
  const auto target = DomainName::parse("_" + hex_of("validation value " + subject) + "." +
                                        letters_of("validation shard " + std::string(account), 10) +
                                        ".acm-validations.aws");
  ensure(target.has_value(), "the value of a validation record is a name");
  return {base.child("_" + hex_of("validation name " + subject)), *target};
}

}  // namespace acmsim::acm
