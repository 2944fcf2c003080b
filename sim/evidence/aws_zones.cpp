// What Route 53 says of zones, their records and changes.
#include "sim/evidence/json_seen.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// `Z1` of `/hostedzone/Z1`.
std::string bare_id(const std::string& id) { return id.substr(id.rfind('/') + 1); }

/// A zone that several commands tell of is one.
ZoneSeen& zone_of(Gathering& from, const std::string& id) {
  const auto place = from.zone_by_id.find(id);
  std::vector<ZoneSeen>& zones = from.evidence.zones;
  if (place != from.zone_by_id.end()) return zones[place->second];
  from.zone_by_id.emplace(id, zones.size());
  zones.emplace_back().id = id;
  return zones.back();
}

ZoneSeen* read_zone(const JsonSeen& from) {
  const std::string id = bare_id(from.text("Id"));
  auto name = from.name("Name");
  if (id.empty() || !name) return nullptr;
  ZoneSeen& zone = zone_of(from.from(), id);
  const bool is_new = zone.name.is_root();
  zone.name = std::move(*name);
  if (const auto config = from.object("Config")) {
    if (const auto is_private = config->flag("PrivateZone")) zone.is_private = is_private;
    if (zone.comment.empty()) zone.comment = config->text("Comment");
  }
  if (const auto count = from.number("ResourceRecordSetCount")) zone.record_count = count;
  if (is_new) zone.at = from.at();
  return &zone;
}

RecordSetSeen record_set(const JsonSeen& from, DomainName name) {
  RecordSetSeen set;
  set.name = std::move(name);
  set.type_word = from.text("Type");
  const auto* row =
      row_named(kRecordTypeNames, &RecordTypeName::word, std::string_view(set.type_word));
  if (row != nullptr) set.type = row->type;
  if (const auto ttl = from.number("TTL"); ttl && *ttl <= 0xFFFF'FFFFU) {
    set.ttl = static_cast<std::uint32_t>(*ttl);
  }
  for (const JsonSeen& record : from.items("ResourceRecords")) {
    set.values.emplace_back(set.type.value_or(RecordType::txt), record.text("Value"));
  }
  if (const auto alias = from.object("AliasTarget")) set.alias = alias->name("DNSName");
  set.set_identifier = from.text("SetIdentifier");
  set.at = from.at();
  return set;
}

void read_sets(const AwsOutput& output, const std::vector<JsonSeen>& sets, bool is_filtered) {
  ListingPage page;
  page.at = output.root.at();
  page.zone_id = bare_id(option_of(output.command, "--hosted-zone-id").value_or(""));
  page.next_name = output.root.name("NextRecordName");
  page.next_type = output.root.text("NextRecordType");
  page.has_more = has_next_page(output.root);
  page.is_filtered = is_filtered;
  for (const JsonSeen& set : sets) {
    if (auto name = set.name("Name")) page.sets.push_back(record_set(set, std::move(*name)));
  }
  output.root.from().pages.push_back(std::move(page));
}

}  // namespace

void read_hosted_zone(const AwsOutput& output) {
  const auto shown = output.root.object("HostedZone");
  ZoneSeen* zone = shown ? read_zone(*shown) : nullptr;
  if (zone == nullptr) return;
  zone->at = shown->at();
  if (const auto set = output.root.object("DelegationSet")) {
    zone->name_servers = set->names("NameServers");
    zone->name_servers_at = member_at(output.root.from().evidence, set->at(), "NameServers");
  }
  for (const JsonSeen& vpc : output.root.items("VPCs")) zone->vpcs.push_back(vpc.text("VPCId"));
}

void read_hosted_zones(const AwsOutput& output) {
  for (const JsonSeen& zone : output.root.items("HostedZones")) read_zone(zone);
  const bool is_whole = is_whole_list(output, "hosted zones");
  if (is_whole && !output.root.has("DNSName")) output.root.from().evidence.lists_all_zones = true;
}

void read_record_sets(const AwsOutput& output) {
  read_sets(output, output.root.items("ResourceRecordSets"), !left_out_by(output.command).empty());
}

void read_bare_record_sets(const AwsOutput& output) {
  read_sets(output, output.root.items(), true);
}

void read_change(const AwsOutput& output) {
  const auto change = output.root.object("ChangeInfo");
  if (!change) return;
  output.root.from().evidence.changes.push_back({bare_id(change->text("Id")),
                                                 change->text("Status"),
                                                 change->instant("SubmittedAt"), change->at()});
}

void read_signing(const AwsOutput& output) {
  SigningSeen signing;
  signing.zone_id = bare_id(option_of(output.command, "--hosted-zone-id").value_or(""));
  if (const auto status = output.root.object("Status")) {
    signing.status = status->text("ServeSignature");
    signing.status_message = status->text("StatusMessage");
  }
  for (const JsonSeen& key : output.root.items("KeySigningKeys")) {
    signing.keys.push_back({key.text("Name"), key.text("Status"), key.text("StatusMessage"),
                            key.text("DSRecord"), key.at()});
  }
  signing.at = output.root.at();
  output.root.from().evidence.signings.push_back(std::move(signing));
}

}  // namespace acmsim::sim
