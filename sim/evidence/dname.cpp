#include "sim/evidence/dname.hpp"

#include <algorithm>

namespace acmsim::sim {

std::optional<DomainName> made_by(const RecordSeen& dname, const DomainName& name) {
  const auto* to = std::get_if<DomainName>(&dname.data);
  const bool is_below = name != dname.owner && name.is_within(dname.owner);
  if (dname.type != RecordType::dname || to == nullptr || !is_below) return std::nullopt;
  return name.moved(dname.owner, *to);
}

bool is_made_by_dname(const RecordSeen& cname, const std::vector<RecordSeen>& records) {
  const auto* target = std::get_if<DomainName>(&cname.data);
  if (cname.type != RecordType::cname || target == nullptr) return false;
  return std::ranges::any_of(
      records, [&](const RecordSeen& record) { return made_by(record, cname.owner) == *target; });
}

}  // namespace acmsim::sim
