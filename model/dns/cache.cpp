#include "model/dns/cache.hpp"

#include <algorithm>

#include "model/dns/authority.hpp"
#include "model/dns/recursion.hpp"
#include "model/dns/resolve.hpp"

namespace acmsim::dns {
namespace {

// Resolvers keep nothing for longer than this, whatever its TTL.
/// Sources: RFC 8767, section 4: a cap of seven days; BIND, max-cache-ttl. [D]
constexpr std::uint32_t kCnameSecondsMax = 7 * 24 * 60 * 60;
/// Source: RFC 2308, section 5: more than a day has been found to be problematic. [D]
constexpr std::uint32_t kAbsenceSecondsMax = 24 * 60 * 60;

TrailStep step_of(const Reply& reply) {
  const auto cname = std::ranges::find(reply.answer, RecordType::cname, &SentSet::type);
  if (cname != reply.answer.end()) return {cname->values, std::min(cname->ttl, kCnameSecondsMax)};
  if (reply.authority.empty()) return {};
  return {{}, std::min(reply.authority.front().ttl, kAbsenceSecondsMax)};
}

}  // namespace

Trail trail(const PublicDns& dns, const DomainName& name, const DomainName& target) {
  Trail trail;
  DomainName asked = name;
  while (!trail.arrives && trail.steps.size() < kAliasesMax) {
    trail.steps.push_back(step_of(resolved(dns, {asked, RecordType::cname})));
    if (trail.steps.back().values.empty()) break;
    asked = std::get<DomainName>(trail.steps.back().values.front().data);
    trail.arrives = is_target(asked, target);
  }
  return trail;
}

std::uint32_t outdated_seconds(const Trail& before, const Trail& now) {
  const auto [old, fresh] = std::ranges::mismatch(before.steps, now.steps);
  return old == before.steps.end() ? 0 : old->seconds;
}

}  // namespace acmsim::dns
