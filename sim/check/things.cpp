// What commands, queries, conditions and timers are about.
#include "sim/check/things.hpp"

#include <algorithm>
#include <variant>

#include "model/base/match.hpp"

namespace acmsim::sim {

Thing Things::thing(ListenerHandle handle) const {
  return thing(names_.listeners.at(handle).load_balancer);
}

Thing Things::thing(ZoneHandle handle) const {
  return near(names_.directory.facts_of(handle).origin);
}

Thing Things::thing(RegistrationHandle handle) const {
  return near(names_.directory.domain_of(handle));
}

Thing Things::near(NameHandle name) const {
  const auto place = names_.neighbourhoods.place_of(names_.name(name));
  return place ? Thing{ThingKind::neighbourhood, *place} : kWhole;
}

std::vector<Thing> Things::things_of(const std::vector<CertificateHandle>& certificates) const {
  std::vector<Thing> things;
  for (const CertificateHandle one : certificates) things.push_back(thing(one));
  return things;
}

std::vector<Thing> Things::things_in(const Command& command) const {
  const auto with = [](std::vector<Thing> things, Thing one) {
    things.push_back(one);
    return things;
  };
  return std::visit(
      Match{
          [&](const RequestCertificate& c) {
            // The same token makes the same certificate, wherever it is used.
            return c.token ? std::vector{thing(c.fresh), kWhole} : std::vector{thing(c.fresh)};
          },
          [&](const CreateHostedZone& c) { return std::vector{thing(c.fresh)}; },
          [&](const ChangeResourceRecordSets& c) { return std::vector{thing(c.zone)}; },
          [&](const DeleteHostedZone& c) { return std::vector{thing(c.zone)}; },
          [&](const SetPriorRequest& c) { return std::vector{thing(c.zone)}; },
          [&](const WriteRecord& c) { return std::vector{thing(c.zone)}; },
          [&](const SetSigning& c) { return std::vector{thing(c.zone)}; },
          [](const SetServer&) { return std::vector{kWhole}; },
          [&](const CreateListener& c) {
            return with(things_of(c.certificates), thing(c.load_balancer));
          },
          [&](const DeleteListener& c) { return std::vector{thing(c.listener)}; },
          [&](const AddListenerCertificates& c) {
            return with(things_of(c.certificates), thing(c.listener));
          },
          [&](const RemoveListenerCertificates& c) {
            return with(things_of(c.certificates), thing(c.listener));
          },
          [&](const ModifyListener& c) {
            return with(things_of(c.certificates.value_or(std::vector<CertificateHandle>{})),
                        thing(c.listener));
          },
          [&](const UpdateDomain& c) { return std::vector{thing(c.domain)}; },
          [](const SetMailbox&) { return std::vector{kWhole}; },
          [&](const auto& c) { return std::vector{thing(c.certificate)}; },
      },
      command);
}

std::vector<Thing> Things::things_in(const Query& query) const {
  return std::visit(
      Match{
          [&](const DescribeCertificate& q) { return std::vector{thing(q.certificate)}; },
          [&](const GetHostedZone& q) { return std::vector{thing(q.zone)}; },
          [&](const TestDnsAnswer& q) { return std::vector{thing(q.zone)}; },
          [&](const ListResourceRecordSets& q) { return std::vector{thing(q.zone)}; },
          [&](const DescribeListenerCertificates& q) { return std::vector{thing(q.listener)}; },
          [](const ListCertificates&) { return std::vector<Thing>{}; },
          [](const auto&) { return std::vector{kWhole}; },
      },
      query);
}

std::vector<Thing> Things::things_in(const Condition& condition) const {
  const auto all = [&](const std::vector<Condition>& of) {
    std::vector<Thing> things;
    for (const Condition& one : of) {
      const auto more = things_in(one);
      things.insert(things.end(), more.begin(), more.end());
      if (more.empty()) things.push_back(kWhole);  // Not where it is only a piece of another.
    }
    return things;
  };
  return std::visit(Match{
                        [&](const CertificateIs& is) { return std::vector{thing(is.certificate)}; },
                        [&](const ChangeIs& is) { return std::vector{maker_of(is.change)}; },
                        [&](const RecordIs& is) { return std::vector{near(is.key.name)}; },
                        [&](const ListenerIs& is) {
                          std::vector<Thing> things{thing(is.listener)};
                          if (is.default_certificate)
                            things.push_back(thing(*is.default_certificate));
                          if (is.has) things.push_back(thing(*is.has));
                          return things;
                        },
                        [&](const HostIs& is) {
                          std::vector<Thing> things{near(is.host)};
                          if (is.presents) things.push_back(thing(*is.presents));
                          return things;
                        },
                        [&](const All& is) { return all(is.of); },
                        [&](const Any& is) { return all(is.of); },
                        [&](const Not& is) { return all(is.of); },
                        [](const auto&) { return std::vector<Thing>{}; },
                    },
                    condition.is);
}

Thing Things::maker_of(ChangeHandle change) const {
  for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
    const auto* call = std::get_if<CallStep>(&plan_.steps[i].does);
    if (call == nullptr) continue;
    for (const CallStep::Deed& deed : call->deeds) {
      const auto* command = std::get_if<Command>(&deed);
      if (command == nullptr) continue;
      const auto* write = std::get_if<ChangeResourceRecordSets>(command);
      const auto* create = std::get_if<CreateRecordsInRoute53>(command);
      const auto* zone = std::get_if<CreateHostedZone>(command);
      const auto* removal = std::get_if<DeleteHostedZone>(command);
      const auto* elsewhere = std::get_if<WriteRecord>(command);
      if ((write != nullptr && write->fresh == change) ||
          (create != nullptr && create->fresh == change) ||
          (removal != nullptr && removal->change == change) ||
          (elsewhere != nullptr && elsewhere->fresh == change) ||
          (zone != nullptr && zone->change == change)) {
        return step(i);
      }
    }
  }
  return kWhole;
}

Thing Things::owner(const Timer& timer) const {
  switch (timer.kind) {
    case TimerKind::route53_insync:
    case TimerKind::provider_update:
    case TimerKind::idempotency_token: return kWhole;
    case TimerKind::registrar_delegation: return thing(RegistrationHandle{timer.whose});
    case TimerKind::cached_answer: return near(NameHandle{timer.whose});
    case TimerKind::listener_update: return thing(ListenerHandle{timer.whose});
    default: return thing(CertificateHandle{timer.whose});
  }
}

}  // namespace acmsim::sim
