#include "sim/draw/draft.hpp"

#include <algorithm>

namespace acmsim::sim {

const DraftCertificate* Draft::certificate(const std::string& as) const {
  const auto found = std::ranges::find(certificates, as, &DraftCertificate::as);
  return found == certificates.end() ? nullptr : &*found;
}

const DraftZone* Draft::zone(const std::string& as) const {
  const auto found = std::ranges::find(zones, as, &DraftZone::as);
  return found == zones.end() ? nullptr : &*found;
}

const DraftCertificate& Draft::any_certificate() { return dice.pick(certificates); }

std::optional<DraftZone> Draft::any_zone(bool is_hosted) {
  std::vector<DraftZone> fit;
  std::ranges::copy_if(zones, std::back_inserter(fit),
                       [&](const DraftZone& one) { return one.is_hosted == is_hosted; });
  if (fit.empty()) return std::nullopt;
  return dice.pick(fit);
}

}  // namespace acmsim::sim
