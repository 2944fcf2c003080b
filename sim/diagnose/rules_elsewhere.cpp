// Twins of one name, and which of them is needed.
#include <algorithm>
#include <fmt/core.h>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/standing.hpp"

namespace acmsim::sim {
namespace {

/// The Region that an ARN names; empty where it is none.
std::string region_of(std::string_view arn) {
  for (int field = 0; field < 3; ++field) {
    const auto colon = arn.find(':');
    if (colon == std::string_view::npos) return "";
    arn.remove_prefix(colon + 1);
  }
  return std::string(arn.substr(0, arn.find(':')));
}

/// Another certificate of the same name.
struct Twin {
  const CertificateArn* arn;
  const std::string* status;
  SeenAt at;
};

std::vector<Twin> twins_of(const Evidence& evidence, const CertificateSeen& seen) {
  std::vector<Twin> twins;
  for (const CertificateSeen& other : evidence.certificates) {
    if (other.arn.text == seen.arn.text || other.domain != seen.domain) continue;
    twins.push_back({&other.arn, &other.status, other.at});
  }
  for (const ListedCertificate& other : evidence.listed) {
    const bool is_known = std::ranges::any_of(
        evidence.certificates, [&](const auto& one) { return one.arn.text == other.arn.text; });
    if (is_known || other.domain != seen.domain) continue;
    twins.push_back({&other.arn, &other.status, other.at});
  }
  return twins;
}

bool is_host_of(const DomainName& target, const LoadBalancerSeen& balancer) {
  if (!balancer.dns_name) return false;
  return target == *balancer.dns_name || target == balancer.dns_name->child("dualstack");
}

/// Whether a name of the certificate leads to a load balancer.
bool leads_to(const Views& views, const CertificateSeen& seen, const LoadBalancerSeen& balancer) {
  const auto is_it = [&](const std::optional<DomainName>& target) {
    return target && is_host_of(*target, balancer);
  };
  return std::ranges::any_of(all_names(seen), [&](const DomainName& name) {
    for (const HeldZone* zone : views.zones.above(name)) {
      const auto found = zone->sets.find(name);
      if (found == zone->sets.end()) continue;
      for (const RecordSetSeen* set : found->second) {
        if (is_it(set->alias)) return true;
        for (const RecordValue& value : set->values) {
          const auto* target = std::get_if<DomainName>(&value.data);
          if (target != nullptr && is_host_of(*target, balancer)) return true;
        }
      }
    }
    for (const DnsReading* reading : views.dns.of(name)) {
      for (const RecordSeen* step : reading->chain) {
        if (is_it(name_in(*step))) return true;
      }
    }
    return false;
  });
}

}  // namespace

/// E27: twins of one name, of which one is issued, in another Region than where it is to be used;
/// or its only one is, and its name leads to a load balancer of that other Region.
void other_certificate_rule(const Views& views, std::size_t certificate, FoundCauses& findings) {
  const Evidence& evidence = views.evidence;
  const CertificateSeen& seen = evidence.certificates[certificate];
  std::vector<Basis> grounds;
  for (const RefusalSeen& refusal : evidence.refusals) {
    const bool is_elsewhere =
        refusal.code == "CertificateNotFound" ||
        (refusal.code == "InvalidViewerCertificate" && seen.arn.region != "us-east-1");
    if (is_elsewhere && is_about(refusal, seen)) grounds.push_back(refusal_ground(refusal));
  }
  const std::vector<Twin> twins = twins_of(evidence, seen);
  const auto has_twin = [&](const std::string& region, bool is_issued) {
    return std::ranges::any_of(twins, [&](const Twin& twin) {
      return twin.arn->region == region && (*twin.status == "ISSUED") == is_issued;
    });
  };
  const bool is_free = seen.status == "ISSUED" && seen.tells_use && seen.in_use_by.empty();
  for (const LoadBalancerSeen& balancer : evidence.load_balancers) {
    const std::string region = region_of(balancer.arn);
    if (!is_free || region.empty() || region == seen.arn.region) continue;
    const bool is_meant = has_twin(region, false) || leads_to(views, seen, balancer);
    if (!is_meant || has_twin(region, true)) continue;
    grounds.push_back({balancer.at,
                       {fmt::format("the load balancer is in {}", region),
                        fmt::format("로드 밸런서의 리전: {}", region)}});
  }
  for (const Twin& twin : twins) {
    const bool is_elsewhere = twin.arn->region != seen.arn.region && *twin.status == "ISSUED";
    if (!is_given_up(seen) || !is_elsewhere) continue;
    grounds.push_back(
        member_ground(views, twin.at, "Status", fmt::format("ISSUED ({})", twin.arn->text)));
  }
  if (grounds.empty()) return;
  grounds.push_back(member_ground(views, seen.at, "CertificateArn", seen.arn.text));
  findings.claim(StuckCause::other_certificate, certificate, all_names(seen), std::move(grounds));
}

}  // namespace acmsim::sim
