// What calls about zones, records and domains are made with.
#include "sim/draw/draft_calls.hpp"

namespace acmsim::sim {
namespace {

Json validation_set(const DraftCertificate& certificate, const std::string& name) {
  const std::string record = "@" + certificate.as + ".ResourceRecord." + name;
  return {{"Name", record + ".Name"},
          {"Type", "CNAME"},
          {"TTL", 300},
          {"ResourceRecords", {{{"Value", record + ".Value"}}}}};
}

/// A validation record, or where a host leads to.
Json some_set(Draft& draft, const std::string& zone) {
  Dice& dice = draft.dice;
  const DraftCertificate& one = draft.any_certificate();
  if (dice.chance(55)) return validation_set(one, dice.pick(one.names));
  const std::string host = dice.word({"www.", "app.", "new."}) + zone;
  if (dice.chance(12)) {
    return {{"Name", zone},
            {"Type", "CAA"},
            {"TTL", 300},
            {"ResourceRecords",
             {{{"Value", dice.chance(50) ? "0 issue \";\"" : "0 issue \"amazon.com\""}}}}};
  }
  if (dice.chance(8) && !draft.zones.empty()) {
    return {{"Name", dice.chance(50) ? host : "cut." + zone},
            {"Type", "NS"},
            {"TTL", 300},
            {"ResourceRecords", "@" + dice.pick(draft.zones).as + ".NameServers"}};
  }
  if (!draft.load_balancers.empty() && dice.chance(60)) {
    return {{"Name", host}, {"Type", "A"}, {"AliasTarget", "@" + dice.pick(draft.load_balancers)}};
  }
  const bool is_name = dice.chance(50);
  return {{"Name", host},
          {"Type", is_name ? "CNAME" : "A"},
          {"TTL", dice.one_of({60, 300, 901, 903})},
          {"ResourceRecords", {{{"Value", is_name ? "www.example.com." : "192.0.2.7"}}}}};
}

With change_records(Draft& draft) {
  const auto zone = draft.any_zone(true);
  if (!zone) return std::nullopt;
  Json changes = Json::array();
  for (std::size_t i = 1 + draft.dice.below(2); i > 0; --i) {
    changes.push_back({{"Action", draft.dice.word({"CREATE", "UPSERT", "UPSERT", "DELETE"})},
                       {"ResourceRecordSet", some_set(draft, zone->name)}});
  }
  return Json{{"HostedZoneId", "@" + zone->as}, {"ChangeBatch", {{"Changes", changes}}}};
}

With get_change(Draft& draft) {
  if (draft.changes.empty()) return std::nullopt;
  return Json{{"Id", "@" + draft.dice.pick(draft.changes)}};
}

template <bool is_hosted>
With zone_by(Draft& draft, const char* key) {
  const auto zone = draft.any_zone(is_hosted);
  if (!zone) return std::nullopt;
  return Json{{key, "@" + zone->as}};
}
With hosted_zone_id(Draft& draft) { return zone_by<true>(draft, "HostedZoneId"); }
With zone_id(Draft& draft) { return zone_by<true>(draft, "Id"); }

With list_zones(Draft& draft) {
  const auto zone = draft.any_zone(true);
  Json with = Json::object();
  if (zone && draft.dice.chance(60)) with["Marker"] = "@" + zone->as;
  if (draft.dice.chance(40)) with["MaxItems"] = draft.dice.word({"1", "0"});
  return with;
}

With list_zones_by_name(Draft& draft) {
  const auto zone = draft.any_zone(true);
  Json with = Json::object();
  if (draft.dice.chance(60)) with["DNSName"] = draft.dice.pick(draft.domains);
  if (zone && draft.dice.chance(40)) with["HostedZoneId"] = "@" + zone->as;
  return with;
}

With list_records(Draft& draft) {
  With with = hosted_zone_id(draft);
  if (!with) return with;
  if (draft.dice.chance(30)) (*with)["StartRecordName"] = draft.dice.pick(draft.domains);
  if (draft.dice.chance(20)) (*with)["StartRecordType"] = "CNAME";
  return with;
}

With any_zone(Draft& draft) {
  if (draft.zones.empty()) return std::nullopt;
  return Json{{"zone", "@" + draft.dice.pick(draft.zones).as}};
}

With create_zone(Draft& draft) {
  Json with = {{"Name", draft.dice.pick(draft.domains)},
               {"CallerReference", draft.dice.word({"first", "second"})}};
  if (draft.dice.chance(20)) with["HostedZoneConfig"] = {{"PrivateZone", draft.dice.chance(50)}};
  return with;
}

With console_create_zone(Draft& draft) {
  Json with = {{"Name", draft.dice.pick(draft.domains)}};
  if (draft.dice.chance(20)) with["PrivateZone"] = draft.dice.chance(50);
  return with;
}

With test_answer(Draft& draft) {
  const auto zone = draft.any_zone(true);
  if (!zone) return std::nullopt;
  return Json{
      {"HostedZoneId", "@" + zone->as}, {"RecordName", "www." + zone->name}, {"RecordType", "A"}};
}

With domain(Draft& draft) { return Json{{"name", draft.dice.pick(draft.domains)}}; }

With set_name_servers(Draft& draft) {
  With with = domain(draft);
  if (!draft.zones.empty() && draft.dice.chance(75)) {
    const std::string zone = "@" + draft.dice.pick(draft.zones).as;
    (*with)["name_servers"] = draft.dice.chance(20) ? zone + ".NameServers" : zone;
  } else {
    (*with)["name_servers"] = Json::array({"ns.elsewhere.example"});
  }
  return with;
}

With set_ds(Draft& draft) {
  With with = domain(draft);
  (*with)["ds"] = draft.dice.word({"none", "matching", "stale"});
  return with;
}

With write_record(Draft& draft) {
  const auto zone = draft.any_zone(false);
  if (!zone) return std::nullopt;
  return Json{{"zone", "@" + zone->as}, {"record", some_set(draft, zone->name)}};
}

With delete_record(Draft& draft) {
  With with = write_record(draft);
  if (!with) return with;
  const Json& record = (*with)["record"];
  (*with)["record"] = Json{{"Name", record["Name"]}, {"Type", record["Type"]}};
  return with;
}

With server(Draft& draft) {
  if (draft.servers.empty()) return std::nullopt;
  return Json{{"server", draft.dice.pick(draft.servers)}};
}

const Calls kDnsCalls{
    {"route53:ChangeResourceRecordSets", change_records},
    {"route53:GetChange", get_change},
    {"route53:ListHostedZones", list_zones},
    {"route53:ListHostedZonesByName", list_zones_by_name},
    {"route53:ListResourceRecordSets", list_records},
    {"route53:GetHostedZone", zone_id},
    {"route53:CreateHostedZone", create_zone},
    {"route53:DeleteHostedZone", zone_id},
    {"route53:TestDNSAnswer", test_answer},
    {"console:CreateHostedZone", console_create_zone},
    {"registrar:RegisterDomain", set_name_servers},
    {"registrar:ExpireDomain", domain},
    {"registrar:HoldDomain", domain},
    {"registrar:ReleaseDomain", domain},
    {"registrar:SetNameServers", set_name_servers},
    {"registrar:SetDS", set_ds},
    {"dns:UpsertRecord", write_record},
    {"dns:DeleteRecord", delete_record},
    {"dns:FailServer", server},
    {"dns:RestoreServer", server},
    {"dns:BreakSigning", any_zone},
    {"dns:MendSigning", any_zone},
    {"aws:BeginPriorRequest", hosted_zone_id},
    {"aws:EndPriorRequest", hosted_zone_id},
};

}  // namespace

const Calls& dns_calls() { return kDnsCalls; }

}  // namespace acmsim::sim
