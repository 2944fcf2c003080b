// What answers of the DNS depend on, and what changes them.
#include <algorithm>
#include <variant>

#include "model/world/mailing.hpp"
#include "sim/check/reduce/footprint.hpp"

namespace acmsim::sim {

Footprint Footprints::read(NameHandle name) const {
  const NameReach::Reach& reach = outlook_.names().of(name);
  if (reach.is_everything) return kEverything;
  Footprint all = reading({{ResourceKind::neighbourhood, reach.neighbourhood}});
  for (const NameHandle one : reach.written) all.reads.insert({ResourceKind::name, one.index});
  return all;
}

Footprint Footprints::near(NameHandle name) const {
  Footprint all = zones_near(name);
  const auto place = outlook_.names().place_of(name);
  if (!place) return all;
  for (const NameHandle one : outlook_.names().written_near(*place)) {
    all.reads.insert({ResourceKind::name, one.index});
  }
  return all;
}

Footprint Footprints::near(ZoneHandle zone) const {
  return near(names_.directory.facts_of(zone).origin);
}

Footprint Footprints::zones_near(NameHandle name) const {
  const auto place = outlook_.names().place_of(name);
  return place ? reading({{ResourceKind::neighbourhood, *place}}) : kEverything;
}

Footprint Footprints::zones_near(ZoneHandle zone) const {
  return zones_near(names_.directory.facts_of(zone).origin);
}

/// The books of its zones, where the records stand at once.
Footprint Footprints::write_records(ChangeHandle handle) const {
  Footprint all = serve(handle);
  all.reads.erase(change(handle));
  return all;
}

/// What a change writes is written where it stands, and served later. Where changes meet, each
/// touches all that is near.
Footprint Footprints::serve(ChangeHandle handle) const {
  Footprint all = rewriting(Resources{change(handle)});
  const auto known = outlook_.changes().find(outlook_.same(handle));
  if (known == outlook_.changes().end()) return all;
  for (const NameHandle name : known->second.names) {
    all.add(rewriting(Resources{{ResourceKind::name, name.index}}));
  }
  for (const ZoneHandle zone : known->second.zones) {
    const Footprint zones = zones_near(zone);
    if (zones.is_everything) return kEverything;
    const bool meets = outlook_.changes_meet_near(zones.reads.begin()->index);
    if (known->second.moves_zones || meets) all.add(rewriting(near(zone)));
    all.add(zones);
  }
  return all;
}

/// Whoever serves from it, and whoever is or may be delegated to it: silent is not lame.
Footprint Footprints::of_server(NameHandle server) const {
  Footprint all;
  // A zone that is made again is delegated to by the names of the first one's servers.
  std::vector<NameHandle> meant{server};
  for_each_command<CreateHostedZone>(
      plan_, [&](const CreateHostedZone& later, const CreateHostedZone& first) {
        const dns::Hosts& own = names_.directory.facts_of(later.fresh).servers;
        if (std::ranges::find(own, server) == own.end()) return;
        const dns::Hosts& called = names_.directory.facts_of(first.fresh).servers;
        meant.insert(meant.end(), called.begin(), called.end());
      });
  const auto names_it = [&meant](const auto& servers) {
    return std::ranges::find_first_of(servers, meant) != servers.end();
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
  for_each_command<UpdateDomain>(plan_, [&](const UpdateDomain& update, const UpdateDomain&) {
    if (!update.name_servers || !names_it(*update.name_servers)) return;
    all.add(near(names_.directory.domain_of(update.domain)));
  });
  return rewriting(all);
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
      all.add(zones_near(zone));
    }
  }
  return all;
}

/// The MX of the domain, and who reads the mails there.
Footprint Footprints::of_readers(NameHandle validation_domain) const {
  Footprint all = near(validation_domain);
  for (const Epoch& epoch : scenario_.calendar.epochs) {
    for (const std::string& address :
         mail_addresses(names_, epoch.rules, names_.name(validation_domain))) {
      const auto known = names_.mailbox_of.find(address);
      if (known != names_.mailbox_of.end()) {
        all.add(reading({{ResourceKind::mailbox, known->second.index}}));
      }
    }
  }
  return all;
}

}  // namespace acmsim::sim
