#include "sim/diagnose/findings.hpp"

#include <algorithm>

namespace acmsim::sim {

void Findings::claim(Cause cause, const NameCase& one, std::vector<Ground> grounds) {
  claim(cause, one.certificate, one.names(), std::move(grounds));
}

void Findings::claim(Cause cause, std::size_t certificate, std::vector<DomainName> names,
                     std::vector<Ground> grounds) {
  auto found = std::ranges::find_if(claims, [&](const Claim& claim) {
    return claim.cause == cause && claim.certificate == certificate;
  });
  if (found == claims.end()) {
    claims.push_back({cause, certificate, {}, {}, {}});
    found = std::prev(claims.end());
  }
  for (DomainName& name : names) {
    if (std::ranges::find(found->names, name) == found->names.end()) {
      found->names.push_back(std::move(name));
    }
  }
  for (Ground& ground : grounds) {
    const bool is_new = std::ranges::none_of(found->grounds, [&](const Ground& known) {
      return known.at == ground.at && known.what.en == ground.what.en;
    });
    if (is_new) found->grounds.push_back(std::move(ground));
  }
}

void Findings::leave_open(const std::vector<Cause>& causes, const std::string& needs) {
  for (const Cause cause : causes) {
    if (std::ranges::find(open, cause, &OpenCause::cause) == open.end()) {
      open.push_back({cause, needs});
    }
  }
  if (ask.empty()) ask = needs;
}

bool Findings::has(Cause cause) const {
  return std::ranges::find(claims, cause, &Claim::cause) != claims.end();
}

}  // namespace acmsim::sim
