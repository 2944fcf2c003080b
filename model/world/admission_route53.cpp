// Commands that go to Route 53 and to the registrar.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "model/route53/record_types.hpp"
#include "model/world/admission.hpp"

namespace acmsim {
namespace {

std::vector<RecordType> types_of(const std::vector<route53::Edit>& batch, const Texts& texts) {
  std::vector<RecordType> types;
  for (const route53::Edit& edit : batch) types.push_back(texts.records[edit.set].key.type);
  return types;
}

/// The account's public hosted zone that holds a name: the longest origin, the oldest of equals.
std::optional<ZoneHandle> zone_holding(const World& world, const Catalogue& names,
                                       std::string_view account, const DomainName& name) {
  std::optional<ZoneHandle> best;
  for (const ZoneHandle zone : world.hosted_zones.handles()) {
    const route53::HostedZoneFacts& facts = names.hosted_zones.at(zone);
    const DomainName& origin = names.name(facts.name);
    if (facts.is_private || names.places[facts.home].account != account ||
        !name.is_within(origin)) {
      continue;
    }
    if (best &&
        names.name(names.hosted_zones.at(*best).name).label_count() >= origin.label_count()) {
      continue;
    }
    best = zone;
  }
  return best;
}

}  // namespace

Result<Draft> Admission::operator()(const CreateHostedZone& command) const {
  const route53::HostedZoneFacts& facts = names.hosted_zones.at(command.fresh);
  for (const ZoneHandle zone : world.hosted_zones.handles()) {
    const route53::HostedZoneFacts& other = names.hosted_zones.at(zone);
    if (!facts.caller_reference.empty() &&
        names.places[other.home].account == names.places[facts.home].account &&
        other.caller_reference == facts.caller_reference) {
      // Source: Route 53 API Reference, CreateHostedZone [D]; text inferred [I].
      return refuse(ErrorCode::hosted_zone_already_exists,
                    "A hosted zone has already been created with the specified caller "
                    "reference.");
    }
  }
  std::vector<route53::Write> writes;
  for (const RecordHandle set : facts.initial) {
    writes.push_back({command.fresh, names.texts.records[set].key, set});
  }
  std::ranges::sort(writes);
  Draft draft = change_of(command.change, {.writes = std::move(writes)});
  draft.writes.insert(draft.writes.begin(), PutNewZone{command.fresh});
  draft.effects.insert(draft.effects.begin(),
                       Announce{Happening::zone_created, command.fresh.index, 0});
  return draft;
}

Result<Draft> Admission::operator()(const ChangeResourceRecordSets& command) const {
  if (auto fault = route53::fault_of_types(types_of(command.batch, names.texts), rules)) {
    return tl::unexpected(std::move(*fault));
  }
  const auto zone = find_zone(command.zone);
  if (!zone) return tl::unexpected(zone.error());
  auto writes = route53::answer(**zone, command.zone, names.hosted_zones.at(command.zone),
                                command.batch, names.texts);
  if (!writes) return tl::unexpected(writes.error());
  return change_of(command.fresh, {.writes = std::move(*writes)});
}

/// What is left of the zone is served until the change is INSYNC. [I]
/// Source: Route 53 API Reference, DeleteHostedZone [D]; text: gruntwork-io/cloud-nuke#743 [U].
Result<Draft> Admission::operator()(const DeleteHostedZone& command) const {
  const auto zone = find_zone(command.zone);
  if (!zone) return tl::unexpected(zone.error());
  if (!route53::is_empty(**zone, names.hosted_zones.at(command.zone))) {
    return refuse(ErrorCode::hosted_zone_not_empty,
                  "The specified hosted zone contains non-required resource record sets and so "
                  "cannot be deleted.");
  }
  return change_of(command.change, {.deletes = command.zone});
}

Result<Draft> Admission::operator()(const SetPriorRequest& command) const {
  if (!world.hosted_zones.contains(command.zone)) return Draft{};
  return Draft{.effects = {}, .writes = {command}};
}

/// The button is there for names that are not proved and lie in the account's public zones [D],
/// also while a certificate is being changed to DNS [I].
Result<Draft> Admission::operator()(const CreateRecordsInRoute53& command) const {
  const auto found = find_certificate(command.certificate);
  if (!found) return tl::unexpected(found.error());
  const acm::CertificateFacts& facts = names.certificates.at(command.certificate);
  const auto not_offered = [&](std::string_view why) {
    return refuse(ErrorCode::not_offered,
                  "The console does not offer \"Create records in Route 53\" for " + facts.arn +
                      ": " + std::string(why));
  };
  if (acm::method_of(**found, facts) != acm::ValidationMethod::dns && !acm::is_moving(**found)) {
    return not_offered("it is not DNS validated.");
  }
  std::map<ZoneHandle, std::vector<route53::Edit>> batches;
  bool unproved = false;
  for (std::size_t i = 0; i < facts.names.size(); ++i) {
    if (!acm::wants_record(**found, facts, i)) continue;
    unproved = true;
    const acm::NameFacts& name = facts.names[i];
    const auto zone = zone_holding(world, names, facts.account(), names.name(name.record_name));
    if (!zone) continue;
    const route53::Edit edit{route53::Action::upsert, name.record};
    auto& batch = batches[*zone];
    if (std::ranges::find(batch, edit) == batch.end()) batch.push_back(edit);
  }
  if (!unproved) return not_offered("every name is validated.");
  if (batches.empty()) return not_offered("no public hosted zone of this account holds its names.");
  std::vector<route53::Write> writes;
  for (const auto& [zone, batch] : batches) {
    const auto found_zone = find_zone(zone);
    if (!found_zone) return tl::unexpected(found_zone.error());
    const auto part =
        route53::answer(**found_zone, zone, names.hosted_zones.at(zone), batch, names.texts);
    if (!part) return tl::unexpected(part.error());
    writes.insert(writes.end(), part->begin(), part->end());
  }
  return change_of(command.fresh, {.writes = std::move(writes)});
}

/// Source of the last error: Route 53 Developer Guide, quotas, API throttling. [D]
Result<const route53::HostedZone*> Admission::find_zone(ZoneHandle handle) const {
  const route53::HostedZone* zone = world.hosted_zones.find(handle);
  const route53::HostedZoneFacts& facts = names.hosted_zones.at(handle);
  if (zone == nullptr || names.places[facts.home].account != names.places[from].account) {
    return refuse(ErrorCode::no_such_hosted_zone, "No hosted zone found with ID: " + facts.id);
  }
  if (zone->is_busy) {
    return refuse(
        ErrorCode::prior_request_not_complete,
        "The request was rejected because Route 53 was still processing a prior request.");
  }
  return zone;
}

Result<Draft> Admission::operator()(const UpdateDomain& command) const {
  const dns::Registration* known = world.internet.registrations.find(command.domain);
  dns::Registration registration = known == nullptr
                                       ? dns::Registration{.seen = {.registered = false,
                                                                    .on_hold = false,
                                                                    .ds = dns::DsState::none,
                                                                    .servers = {}},
                                                           .on_its_way = {}}
                                       : *known;
  dns::Delegation wanted = registration.set();
  if (!wanted.registered && !command.registered.value_or(false)) {
    // Amazon Route 53 domain registration answers InvalidInput; the text is ours. [I]
    const DomainName& domain = names.name(names.directory.domain_of(command.domain));
    return refuse(ErrorCode::invalid_input, "Domain " + domain.text() + " is not registered.");
  }
  wanted.registered = command.registered.value_or(wanted.registered);
  wanted.on_hold = command.on_hold.value_or(wanted.on_hold);
  wanted.ds = command.ds.value_or(wanted.ds);
  if (command.name_servers) wanted.servers = *command.name_servers;
  if (known != nullptr && wanted == registration.set()) return Draft{};
  const std::uint32_t slot = registration.begin(std::move(wanted));
  const std::uint32_t domain = command.domain.index;
  return Draft{{Announce{Happening::delegation_changed, domain, slot},
                Arm{{TimerKind::registrar_delegation, domain, slot},
                    rules[Timing::registrar_delegation],
                    {}}},
               {Put{command.domain, std::move(registration)}}};
}

Draft Admission::change_of(ChangeHandle handle, route53::Change change) const {
  change.is_served = change.writes.empty() && !change.deletes;
  Draft draft{.effects = {Announce{Happening::change_pending, handle.index, 0}}};
  for (const Timer& timer : timers_of(change, handle)) {
    draft.effects.emplace_back(Arm{timer, rules[*row_of(kTimerRows, timer.kind).timing], {}});
  }
  draft.writes.emplace_back(Put{handle, std::move(change)});
  return draft;
}

}  // namespace acmsim
