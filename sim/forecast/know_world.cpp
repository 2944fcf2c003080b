// What a world tells of each certificate: the same facts, without a doubt.
#include "sim/forecast/know_world.hpp"

#include <algorithm>

#include "model/world/dns_facts.hpp"

namespace acmsim::sim {
namespace {

class WorldReader {
 public:
  WorldReader(const Scenario& scenario, const History& history)
      : names_(scenario.catalogue),
        context_(scenario.context()),
        world_(history.end.world),
        stamps_(history.stamps) {}

  std::vector<KnownCertificate> read() const {
    std::vector<KnownCertificate> all;
    for (const CertificateHandle handle : world_.certificates.handles())
      all.push_back(read(handle));
    return all;
  }

 private:
  KnownCertificate read(CertificateHandle handle) const {
    const acm::Certificate& certificate = world_.certificates.at(handle);
    const acm::CertificateFacts& facts = names_.certificates.at(handle);
    KnownCertificate known;
    known.arn = facts.arn;
    known.account = facts.account();
    known.region = facts.region();
    known.status = acm::status_of(certificate);
    if (acm::is_imported(certificate)) {
      known.origin = CertificateOrigin::imported;
    } else {
      known.method = acm::method_of(certificate, facts);
    }
    known.is_moving_to_dns = acm::is_moving(certificate);
    known.in_use = !acm::in_use_by(certificate).empty();
    known.renewal = acm::renewal_status(certificate);
    const acm::Renewal* renewal = acm::renewal_of(certificate);
    known.was_forbidden = renewal != nullptr && renewal->stage == acm::RenewalStage::forbidden;
    known.caa_forbids = caa_forbids(world_, context_, facts).any;
    read_names(known, certificate, facts);
    if (const CertificateStamps* stamps = stamps_.find(handle)) {
      known.created_at = stamps->created_at;
      known.not_before = stamps->not_before;
      known.not_after = stamps->not_after;
    }
    return known;
  }

  void read_names(KnownCertificate& known, const acm::Certificate& certificate,
                  const acm::CertificateFacts& facts) const {
    const acm::RecordsVisible records = records_visible(world_, context_, facts);
    for (std::size_t i = 0; i < facts.names.size(); ++i) {
      const DomainName& name = names_.name(facts.names[i].name);
      known.names.push_back({name, records.visible[i], certificate.rows[i].renewal});
    }
    known.is_in_route53 = std::ranges::all_of(
        known.names, [&](const KnownName& one) { return is_in_route53(one.name); });
  }

  bool is_in_route53(const DomainName& name) const {
    return std::ranges::any_of(world_.hosted_zones.handles(), [&](ZoneHandle handle) {
      const route53::HostedZoneFacts& zone = names_.hosted_zones.at(handle);
      return !zone.is_private && name.is_within(names_.name(zone.name));
    });
  }

  const Catalogue& names_;
  Context context_;
  const World& world_;
  const Slots<CertificateHandle, CertificateStamps>& stamps_;
};

}  // namespace

std::vector<KnownCertificate> known_certificates(const Scenario& scenario, const History& history) {
  return WorldReader(scenario, history).read();
}

}  // namespace acmsim::sim
