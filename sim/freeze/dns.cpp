// Zones with what is written in them, and domains at their registry.
#include "sim/freeze/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = FreezeDraft::Json;

/// Names of load balancers stay known after these are gone.
void note_gone_target(FreezeDraft& draft, const RecordSet& set) {
  for (const NameHandle target : set.targets) {
    const auto endpoint = draft.names.endpoints.find(target);
    if (endpoint == draft.names.endpoints.end()) continue;
    if (draft.world.load_balancers.contains(endpoint->second)) continue;
    draft.leave_out("the load balancer, now gone, that " + draft.text(set.key.name) + " leads to");
  }
}

/// What is served, but for what is there by itself.
Json records_json(FreezeDraft& draft, ZoneHandle zone, const Few<RecordHandle, 2>& initial) {
  Json list = Json::array();
  for (const RecordTable::Row& row : draft.world.internet.zones.at(zone).served.rows()) {
    if (std::ranges::find(initial, row.set) != initial.end()) continue;
    list.push_back(record_json(draft, draft.names.texts.records[row.set]));
    note_gone_target(draft, draft.names.texts.records[row.set]);
  }
  return list;
}

/// The name servers that a zone was given, in their order.
Json servers_json(const FreezeDraft& draft, const Few<RecordHandle, 2>& initial) {
  Json list = Json::array();
  for (const RecordHandle handle : initial) {
    const RecordSet& set = draft.names.texts.records[handle];
    if (set.key.type != RecordType::ns) continue;
    for (const NameHandle server : set.targets) list.push_back(draft.text(server));
  }
  return list;
}

void note_busy(FreezeDraft& draft, ZoneHandle handle, const route53::HostedZone& books) {
  const std::string& as = draft.scenario.nicknames.zones.at(handle);
  if (books.is_busy) draft.leave_out(as + " refuses changes: a prior request is not complete");
}

template <class Servers>
Json hosts_json(const FreezeDraft& draft, const Servers& servers) {
  Json list = Json::array();
  for (const NameHandle server : servers) list.push_back(draft.text(server));
  return list;
}

/// The servers of a zone that is deleted refuse to answer; others are not there at all.
void note_gone_zone(FreezeDraft& draft, const dns::Delegation& told) {
  for (const NameHandle server : told.servers) {
    const auto zones = draft.names.directory.zones_at(server);
    const bool serves = std::ranges::any_of(
        zones, [&](ZoneHandle zone) { return draft.world.internet.zones.contains(zone); });
    if (zones.empty() || serves) continue;
    draft.leave_out("the server " + draft.text(server) + ", whose zone is deleted, refuses");
  }
}

std::string_view word_of(dns::DsState state) {
  switch (state) {
    case dns::DsState::none: return "none";
    case dns::DsState::matching: return "matching";
    case dns::DsState::stale: return "stale";
  }
  return "";
}

Json delegation_json(const FreezeDraft& draft, const dns::Delegation& told) {
  return {{"registered", told.registered},
          {"on_hold", told.on_hold},
          {"name_servers", hosts_json(draft, told.servers)},
          {"ds", word_of(told.ds)}};
}

}  // namespace

Json record_json(const FreezeDraft& draft, const RecordSet& set) {
  Json json{{"Name", draft.text(set.key.name)}, {"Type", name_of(set.key.type)}};
  if (set.is_alias) {
    json["AliasTarget"] = {{"DNSName", draft.names.name(set.targets.front()).with_dot()}};
    return json;
  }
  json["TTL"] = set.ttl;
  json["ResourceRecords"] = Json::array();
  for (const RecordValue& value : draft.names.texts.values_of(set)) {
    json["ResourceRecords"].push_back({{"Value", value.text}});
  }
  return json;
}

Json frozen_hosted_zones(FreezeDraft& draft) {
  Json list = Json::array();
  for (const ZoneHandle handle : draft.world.hosted_zones.handles()) {
    const route53::HostedZone& books = draft.world.hosted_zones.at(handle);
    const route53::HostedZoneFacts& facts = draft.names.hosted_zones.at(handle);
    Json json{{"as", draft.scenario.nicknames.zones.at(handle)},
              {"Name", draft.text(facts.name)},
              {"Id", facts.id},
              {"CallerReference", facts.caller_reference}};
    const Place& home = draft.names.places[facts.home];
    if (home.account != draft.names.places[draft.scenario.home].account) {
      json["Account"] = home.account;
    }
    if (facts.is_private) {
      json["PrivateZone"] = true;
    } else {
      json["NameServers"] = servers_json(draft, facts.initial);
    }
    draft.put_tags(json, draft.world.tags, handle);
    if (draft.world.internet.zones.at(handle).is_bogus) json["signing"] = "broken";
    json["records"] = records_json(draft, handle, facts.initial);
    note_busy(draft, handle, books);
    list.push_back(std::move(json));
  }
  for (const ChangeHandle change : draft.world.changes.handles()) {
    const route53::Change& one = draft.world.changes.at(change);
    if (one.deletes && !one.is_served) {
      draft.leave_out("a hosted zone that is deleted is served a little longer");
    }
  }
  return list;
}

Json frozen_dns_zones(FreezeDraft& draft) {
  Json list = Json::array();
  for (const ZoneHandle handle : draft.world.provider_zones.handles()) {
    const route53::HostedZone& books = draft.world.provider_zones.at(handle);
    const dns::ZoneFacts& served = draft.names.directory.facts_of(handle);
    const dns::ProviderFacts& provider = draft.names.providers.at(handle);
    Json json{{"as", draft.scenario.nicknames.zones.at(handle)},
              {"name", draft.text(served.origin)},
              {"name_servers", hosts_json(draft, served.servers)}};
    if (!provider.name.empty()) json["provider"] = provider.name;
    for (const dns::HabitName& habit : dns::kHabitNames) {
      if (provider.has(habit.habit)) json["habits"].push_back(habit.word);
    }
    if (draft.world.internet.zones.at(handle).is_bogus) json["signing"] = "broken";
    json["records"] = records_json(draft, handle, {});
    note_busy(draft, handle, books);
    list.push_back(std::move(json));
  }
  return list;
}

Json frozen_domains(FreezeDraft& draft) {
  Json list = Json::array();
  for (const RegistrationHandle handle : draft.world.internet.registrations.handles()) {
    const dns::Registration& registration = draft.world.internet.registrations.at(handle);
    const NameHandle domain = draft.names.directory.domain_of(handle);
    note_gone_zone(draft, registration.seen);
    Json json{{"name", draft.text(domain)}};
    json.update(delegation_json(draft, registration.seen));
    if (!registration.on_its_way.empty()) {
      json["becomes"] = delegation_json(draft, registration.set());
    }
    if (registration.on_its_way.size() > 1) {
      draft.leave_out("what was set for " + draft.text(domain) + " before the last time");
    }
    const auto contacts = draft.names.whois_contacts.find(domain);
    if (contacts != draft.names.whois_contacts.end()) json["whois_contacts"] = contacts->second;
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace acmsim::sim
