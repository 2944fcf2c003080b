#include "sim/diagnose/findings.hpp"

#include <algorithm>

namespace acmsim::sim {

void FoundCauses::claim(StuckCause cause, const NameCase& one, std::vector<Basis> grounds) {
  claim(cause, one.certificate, one.names(), std::move(grounds));
}

void FoundCauses::claim(StuckCause cause, std::size_t certificate, std::vector<DomainName> names,
                        std::vector<Basis> grounds) {
  auto found = std::ranges::find_if(claims, [&](const FoundCause& claim) {
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
  for (Basis& ground : grounds) {
    const bool is_new = std::ranges::none_of(found->grounds, [&](const Basis& known) {
      return known.at == ground.at && known.what.en == ground.what.en;
    });
    if (is_new) found->grounds.push_back(std::move(ground));
  }
}

void FoundCauses::leave_open(const std::vector<StuckCause>& causes, const std::string& needs) {
  for (const StuckCause cause : causes) {
    if (std::ranges::find(open, cause, &OpenCause::cause) == open.end()) {
      open.push_back({cause, needs});
    }
  }
  if (ask.empty()) ask = needs;
}

bool FoundCauses::has(StuckCause cause) const {
  return std::ranges::find(claims, cause, &FoundCause::cause) != claims.end();
}

}  // namespace acmsim::sim
