// What the world does by itself, once things are under way.
#include <algorithm>
#include <variant>

#include "sim/check/reduce/footprint.hpp"

namespace acmsim::sim {
namespace {

void append(Resources& all, const Resources& more) { all.insert(more.begin(), more.end()); }

}  // namespace

/// Its records, where DNS proves it; CAA; and that a certificate that is not issued is worth
/// nothing. What a record leads to is ACM's own; nobody else writes there.
Footprint Footprints::prove(CertificateHandle certificate) const {
  Footprint all{.reads = {standing(certificate)},
                .writes = {standing(certificate), validity(certificate), notices(certificate)}};
  for (const acm::NameFacts& name : names_.certificates.at(certificate).names) {
    all.add(read(name.record_name));
    if (names_.has_caa) all.add(near(name.name));
  }
  return all;
}

/// The mails about its names, and who answers them.
Footprint Footprints::mail(CertificateHandle certificate) const {
  const Resources touched{standing(certificate), renewal(certificate), validity(certificate)};
  Footprint all{.reads = touched, .writes = touched};
  for (const acm::NameFacts& name : names_.certificates.at(certificate).names) {
    all.add(of_readers(name.validation_domain));
  }
  return all;
}

/// Managed renewal, which asks whoever uses it, and the DNS or people again.
Footprint Footprints::renew(CertificateHandle certificate) const {
  Footprint all{.reads = {renewal(certificate)},
                .writes = {renewal(certificate), notices(certificate)}};
  if (!outlook_.may_be_due(certificate)) return all;
  const acm::CertificateFacts& facts = names_.certificates.at(certificate);
  append(all.reads, uses(certificate));
  all.reads.insert({validity(certificate), standing(certificate)});
  const bool is_by_mail = facts.method == acm::ValidationMethod::email;
  for (const acm::NameFacts& name : facts.names) {
    if (is_by_mail) all.add(of_readers(name.validation_domain));
    if (!is_by_mail || outlook_.may_move(certificate)) {
      all.add(read(name.record_name));
    }
    if (names_.has_caa) all.add(near(name.name));
  }
  if (outlook_.may_be_renewed(certificate)) {
    all.writes.insert({validity(certificate), standing(certificate)});
  }
  return all;
}

/// What caches keep of a name begins with what is served there, and with nothing else: no flow says
/// it again.
std::vector<Footprint> Footprints::flows() const {
  std::vector<Footprint> flows;
  for (const CertificateHandle certificate : names_.certificates.handles()) {
    const bool is_by_mail =
        names_.certificates.at(certificate).method == acm::ValidationMethod::email;
    if (outlook_.may_be_pending(certificate)) {
      flows.push_back(prove(certificate));
      if (is_by_mail) flows.push_back(mail(certificate));
    }
    flows.push_back(renew(certificate));
    // It expires, which has its status change, and what it is worth.
    flows.push_back({.reads = {validity(certificate)},
                     .writes = {validity(certificate), standing(certificate), renewal(certificate),
                                notices(certificate)}});
    flows.push_back(of(Timer{TimerKind::notice_hour, certificate.index}));
    if (outlook_.may_move(certificate)) {
      Footprint moved = prove(certificate);
      append(moved.reads, whole(certificate));
      append(moved.writes, whole(certificate));
      flows.push_back(std::move(moved));
    }
  }
  for (const auto& [change, written] : outlook_.changes()) flows.push_back(serve(change));
  for (const LoadBalancerHandle one : names_.load_balancers.handles()) {
    if (scenario_.world.load_balancers.contains(one)) continue;  // It is active already.
    flows.push_back(of(Timer{TimerKind::load_balancer_active, one.index}));
  }
  for (const ListenerHandle listener : names_.listeners.handles()) {
    flows.push_back(of(Timer{TimerKind::listener_update, listener.index}));
  }
  const auto& registrations = scenario_.world.internet.registrations;
  for (const RegistrationHandle handle : registrations.handles()) {
    flows.push_back(of(Timer{TimerKind::registrar_delegation, handle.index}));
  }
  return flows;
}

}  // namespace acmsim::sim
