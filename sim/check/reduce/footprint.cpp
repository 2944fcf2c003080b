// What calls touch. What people do and wait for is in footprint_plan.cpp, the ties of the world are
// in ties.cpp.
#include "sim/check/reduce/footprint.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "model/base/match.hpp"
#include "model/world/mailing.hpp"

namespace acmsim::sim {
namespace {

/// The places whose quotas some history could come near: what is used there already, and each
/// request of the plan counted as often as it may happen.
std::set<PlaceHandle> contested_places(const Scenario& scenario, const Plan& plan) {
  std::map<PlaceHandle, std::int64_t> requests;
  for (const Step& step : plan.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call != nullptr)
      requests[call->from] += static_cast<std::int64_t>(call->repetitions.size());
  }
  std::set<PlaceHandle> contested;
  for (const auto& [place, count] : requests) {
    const acm::Ledger* known = scenario.world.ledgers.find(place);
    const acm::Ledger ledger = known == nullptr ? acm::Ledger{} : *known;
    if (ledger.certificates + count > scenario.rules().certificates_max ||
        ledger.requested_last_year + count > scenario.rules().requested_last_year_max) {
      contested.insert(place);
    }
  }
  return contested;
}

}  // namespace

void Footprint::add(const Footprint& other) {
  is_everything = is_everything || other.is_everything;
  resources.insert(other.resources.begin(), other.resources.end());
  goes_on = goes_on || other.goes_on;
  tells_names_of.insert(other.tells_names_of.begin(), other.tells_names_of.end());
}

Footprints::Footprints(const Scenario& scenario, const Plan& plan)
    : scenario_(scenario),
      names_(scenario.catalogue),
      plan_(plan),
      contested_(contested_places(scenario, plan)) {}

/// A name under a top-level domain alone is near to everything there.
Footprint Footprints::near(NameHandle name) const {
  const DomainName& text = names_.name(name);
  const auto place = names_.neighbourhoods.place_of(text);
  return place && text.label_count() > 1 ? of_one(ResourceKind::neighbourhood, *place)
                                         : Footprint{.is_everything = true};
}

Footprint Footprints::near(ZoneHandle zone) const {
  return near(names_.directory.facts_of(zone).origin);
}

Footprint Footprints::at(ListenerHandle listener) const {
  return of_one(names_.listeners.at(listener).load_balancer);
}

Footprint Footprints::of(const std::vector<CertificateHandle>& certificates) const {
  Footprint all;
  for (const CertificateHandle one : certificates) all.add(of_one(one));
  return all;
}

/// Whoever serves from it, and whoever is or may be delegated to it: silent is not lame.
Footprint Footprints::of_server(NameHandle server) const {
  Footprint all;
  const auto names_it = [server](const auto& servers) {
    return std::ranges::find(servers, server) != servers.end();
  };
  for (const ZoneHandle zone : names_.directory.zones_at(server)) all.add(near(zone));
  const auto& registrations = scenario_.world.internet.registrations;
  for (const RegistrationHandle handle : registrations.handles()) {
    if (!names_it(registrations.at(handle).set().servers)) continue;
    all.add(near(names_.directory.domain_of(handle)));
  }
  for (std::uint32_t i = 0; i < names_.texts.records.size(); ++i) {
    const RecordSet& set = names_.texts.records[RecordHandle{i}];
    if (set.key.type == RecordType::ns && names_it(set.targets)) all.add(near(set.key.name));
  }
  for (const Step& step : plan_.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    const auto* command =
        call == nullptr ? nullptr : std::get_if<Command>(&call->repetitions.front());
    const auto* update = command == nullptr ? nullptr : std::get_if<UpdateDomain>(command);
    if (update == nullptr || !update->name_servers || !names_it(*update->name_servers)) continue;
    all.add(near(names_.directory.domain_of(update->domain)));
  }
  return all;
}

/// The button writes to zones that it does not name: every public one of the account in which a
/// record of the certificate could lie, also one that is still to be made.
Footprint Footprints::of_zones_holding(CertificateHandle certificate) const {
  Footprint all;
  const acm::CertificateFacts& facts = names_.certificates.at(certificate);
  for (const ZoneHandle zone : names_.hosted_zones.handles()) {
    const route53::HostedZoneFacts& zone_facts = names_.hosted_zones.at(zone);
    if (names_.places[zone_facts.home].account != facts.account()) continue;
    const bool holds_one = std::ranges::any_of(facts.names, [&](const acm::NameFacts& name) {
      return names_.name(name.record_name).is_within(names_.name(zone_facts.name));
    });
    if (holds_one) all.add(near(zone));
  }
  return all;
}

/// Zones of one account with the same caller reference exclude each other.
Footprint Footprints::of_reference(const CreateHostedZone& command) const {
  Footprint all;
  const route53::HostedZoneFacts& facts = names_.hosted_zones.at(command.fresh);
  if (facts.caller_reference.empty()) return all;
  for (const ZoneHandle zone : names_.hosted_zones.handles()) {
    const route53::HostedZoneFacts& other = names_.hosted_zones.at(zone);
    if (other.caller_reference == facts.caller_reference &&
        names_.places[other.home].account == names_.places[facts.home].account) {
      all.add(near(zone));
    }
  }
  return all;
}

Footprint Footprints::of_request(const RequestCertificate& command, PlaceHandle from) const {
  Footprint all = of_one(command.fresh) + of_ledger(from);
  const auto said = remembered_by(command, scenario_.rules());
  if (said) all.add(going_on(of_one(ResourceKind::token, said->index)));
  return all;
}

Footprint Footprints::of_ledger(PlaceHandle place) const {
  return is_contested(place) ? of_one(ResourceKind::ledger, place.index) : Footprint{};
}

Footprint Footprints::of_readers(NameHandle validation_domain) const {
  Footprint all = near(validation_domain);  // Its MX.
  for (const Epoch& epoch : scenario_.calendar.epochs) {
    for (const std::string& address :
         mail_addresses(names_, epoch.rules, names_.name(validation_domain))) {
      const auto known = names_.mailbox_of.find(address);
      if (known != names_.mailbox_of.end()) all.add({ResourceKind::mailbox, known->second.index});
    }
  }
  return all;
}

Footprint Footprints::of(const Command& command, PlaceHandle from) const {
  return std::visit(
      Match{
          [&](const RequestCertificate& c) { return of_request(c, from); },
          [&](const DeleteCertificate& c) { return of_one(c.certificate) + of_ledger(from); },
          [&](const ResendValidationEmail& c) {
            return going_on(of_names(c.certificate) + of_readers(c.validation_domain));
          },
          [&](const UpdateCertificateOptions& c) { return of_names(c.certificate); },
          [&](const ClickLink& c) { return of_names(c.certificate); },
          [&](const SetMailbox& c) { return of_one(ResourceKind::mailbox, c.mailbox.index); },
          [&](const CreateHostedZone& c) {
            return going_on(near(c.fresh) + of_one(c.change) + of_reference(c));
          },
          [&](const DeleteHostedZone& c) { return going_on(near(c.zone) + of_one(c.change)); },
          [&](const SetPriorRequest& c) { return near(c.zone); },
          [&](const ChangeResourceRecordSets& c) {
            return going_on(near(c.zone) + of_one(c.fresh));
          },
          [&](const CreateRecordsInRoute53& c) {
            return going_on(of_names(c.certificate) + of_one(c.fresh) +
                            of_zones_holding(c.certificate));
          },
          [&](const CreateListener& c) {
            return going_on(of_one(c.load_balancer) + of(c.certificates));
          },
          [&](const DeleteListener& c) { return at(c.listener); },
          [&](const AddListenerCertificates& c) {
            return going_on(at(c.listener) + of(c.certificates));
          },
          [&](const RemoveListenerCertificates& c) { return at(c.listener) + of(c.certificates); },
          [&](const ModifyListener& c) {
            return going_on(at(c.listener) +
                            of(c.certificates.value_or(std::vector<CertificateHandle>{})));
          },
          [&](const UpdateDomain& c) { return near(names_.directory.domain_of(c.domain)); },
          [&](const WriteRecord& c) { return going_on(near(c.zone) + of_one(c.fresh)); },
          [&](const SetServer& c) { return of_server(c.server); },
          [&](const SetSigning& c) { return near(c.zone); },
          [&](const UseElsewhere& c) { return of_one(c.certificate); },
      },
      command);
}

Footprint Footprints::of(const Query& query) const {
  return std::visit(
      Match{
          [&](const DescribeCertificate& q) { return of_one(q.certificate); },
          [](const ListCertificates&) { return Footprint{}; },  // It is never refused.
          [&](const ListCertificateDomainValidations& q) { return of_one(q.certificate); },
          [&](const GetHostedZone& q) { return near(q.zone); },
          [&](const ListResourceRecordSets& q) { return near(q.zone); },
          [&](const TestDnsAnswer& q) { return near(q.zone); },
          [&](const GetChange& q) { return of_one(q.change); },
          [&](const DescribeListeners& q) {
            Footprint all;
            if (q.load_balancer) all.add(of_one(*q.load_balancer));
            for (const ListenerHandle listener : q.listeners) all.add(at(listener));
            return all;
          },
          [&](const DescribeListenerCertificates& q) { return at(q.listener); },
      },
      query);
}

}  // namespace acmsim::sim
