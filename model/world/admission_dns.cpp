// Commands about DNS that nobody gives to AWS: at other providers, and to name servers.
#include "model/world/admission.hpp"

namespace acmsim {

/// Other providers keep zones by the same rules, and answer in words of their own; these are
/// Route 53's. [I]
Result<Draft> Admission::operator()(const WriteRecord& command) const {
  const route53::HostedZone& zone = world.provider_zones.at(command.zone);
  route53::HostedZoneFacts facts;
  facts.name = names.directory.facts_of(command.zone).origin;
  std::vector<route53::Edit> batch;
  if (command.set) {
    batch.push_back({route53::Action::upsert, *command.set});
  } else if (const auto known = zone.written.find(command.key)) {
    batch.push_back({route53::Action::delete_, *known});
  } else {
    return refuse(ErrorCode::not_offered, "There is no " + std::string(name_of(command.key.type)) +
                                              " record " + names.name(command.key.name).text() +
                                              " to delete.");
  }
  auto writes = route53::answer(zone, command.zone, facts, batch, names.texts);
  if (!writes) return tl::unexpected(writes.error());
  return change_of(command.fresh, {.writes = std::move(*writes), .is_elsewhere = true});
}

Result<Draft> Admission::operator()(const SetServer& command) const {
  if (world.internet.answers(command.server) == command.answers) return Draft{};
  const Happening what = command.answers ? Happening::server_restored : Happening::server_failed;
  return Draft{{Announce{what, command.server.index, 0}}, {command}};
}

Result<Draft> Admission::operator()(const SetSigning& command) const {
  const dns::Zone* zone = world.internet.zones.find(command.zone);
  if (zone == nullptr || zone->is_bogus == command.is_bogus) return Draft{};
  const Happening what = command.is_bogus ? Happening::signing_broken : Happening::signing_mended;
  return Draft{{Announce{what, command.zone.index, 0}}, {command}};
}

}  // namespace acmsim
