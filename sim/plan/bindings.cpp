#include "sim/plan/bindings.hpp"

#include <algorithm>

#include "model/base/match.hpp"

namespace acmsim::sim {

std::uint32_t Bindings::find(Kind kind, std::uint32_t name) const {
  const auto found = std::ranges::find_if(
      bound_, [&](const Bound& bound) { return bound.kind == kind && bound.name == name; });
  return found == bound_.end() ? name : found->actual;
}

void Bindings::put(Kind kind, std::uint32_t name, std::uint32_t actual) {
  std::erase_if(bound_,
                [&](const Bound& bound) { return bound.kind == kind && bound.name == name; });
  if (name == actual) return;
  const Bound bound{kind, name, actual};
  bound_.insert(std::ranges::lower_bound(bound_, bound), bound);
}

Command rebind(const Command& command, const Bindings& bindings) {
  Command bound = command;
  const auto all = [&](std::vector<CertificateHandle>& certificates) {
    for (CertificateHandle& certificate : certificates) certificate = bindings(certificate);
  };
  std::visit(Match{
                 [](RequestCertificate&) {},
                 [&](DeleteCertificate& c) { c.certificate = bindings(c.certificate); },
                 [](CreateHostedZone&) {},
                 [&](ChangeResourceRecordSets& c) { c.zone = bindings(c.zone); },
                 [&](DeleteHostedZone& c) { c.zone = bindings(c.zone); },
                 [&](SetPriorRequest& c) { c.zone = bindings(c.zone); },
                 [](WriteRecord&) {},
                 [](SetServer&) {},
                 [&](SetSigning& c) { c.zone = bindings(c.zone); },
                 [&](CreateRecordsInRoute53& c) { c.certificate = bindings(c.certificate); },
                 [&](CreateListener& c) { all(c.certificates); },
                 [&](DeleteListener& c) { c.listener = bindings(c.listener); },
                 [&](AddListenerCertificates& c) {
                   c.listener = bindings(c.listener);
                   all(c.certificates);
                 },
                 [&](RemoveListenerCertificates& c) {
                   c.listener = bindings(c.listener);
                   all(c.certificates);
                 },
                 [&](ModifyListener& c) {
                   c.listener = bindings(c.listener);
                   if (c.certificates) all(*c.certificates);
                 },
                 [](UpdateDomain&) {},
                 [&](UseElsewhere& c) { c.certificate = bindings(c.certificate); },
                 [&](ResendValidationEmail& c) { c.certificate = bindings(c.certificate); },
                 [&](UpdateCertificateOptions& c) { c.certificate = bindings(c.certificate); },
                 [&](ClickLink& c) { c.certificate = bindings(c.certificate); },
                 [](SetMailbox&) {},
             },
             bound);
  return bound;
}

Query rebind(const Query& query, const Bindings& bindings) {
  Query bound = query;
  std::visit(
      Match{
          [&](DescribeCertificate& q) { q.certificate = bindings(q.certificate); },
          [](ListCertificates&) {},
          [&](ListCertificateDomainValidations& q) { q.certificate = bindings(q.certificate); },
          [&](GetHostedZone& q) { q.zone = bindings(q.zone); },
          [&](ListResourceRecordSets& q) { q.zone = bindings(q.zone); },
          [&](TestDnsAnswer& q) { q.zone = bindings(q.zone); },
          [&](GetChange& q) { q.change = bindings(q.change); },
          [&](DescribeListeners& q) {
            for (ListenerHandle& listener : q.listeners) listener = bindings(listener);
          },
          [&](DescribeListenerCertificates& q) { q.listener = bindings(q.listener); },
      },
      bound);
  return bound;
}

}  // namespace acmsim::sim
