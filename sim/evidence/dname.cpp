#include "sim/evidence/dname.hpp"

#include <algorithm>
#include <utility>

namespace acmsim::sim {

std::optional<DomainName> made_by(const RecordSeen& dname, const DomainName& name) {
  const auto* to = std::get_if<DomainName>(&dname.data);
  const bool is_below = name != dname.owner && name.is_within(dname.owner);
  if (dname.type != RecordType::dname || to == nullptr || !is_below) return std::nullopt;
  return name.moved(dname.owner, *to);
}

DomainName behind_dnames(DomainName name,
                         const std::function<std::optional<DomainName>(const DomainName&)>& next) {
  constexpr int kDnamesMax = 16;  // They may lead in a circle.
  for (int step = 0; step < kDnamesMax; ++step) {
    auto leads_to = next(name);
    if (!leads_to) break;
    name = *std::move(leads_to);
  }
  return name;
}

bool is_made_by_dname(const RecordSeen& cname, const std::vector<RecordSeen>& records) {
  const auto* target = std::get_if<DomainName>(&cname.data);
  if (cname.type != RecordType::cname || target == nullptr) return false;
  return std::ranges::any_of(
      records, [&](const RecordSeen& record) { return made_by(record, cname.owner) == *target; });
}

}  // namespace acmsim::sim
