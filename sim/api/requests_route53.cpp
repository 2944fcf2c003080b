// The operations of Route 53. What its front door refuses is InvalidInput; what is wrong with the
// texts of a batch is InvalidChangeBatch, with a list of all faults in brackets.
// Source of the forms: public logs, see aws-sdk threads named at each text. [U]
#include "sim/api/requests_route53.hpp"

#include <array>

#include "sim/api/make.hpp"
#include "sim/api/name_servers.hpp"
#include "sim/api/operation.hpp"
#include "sim/api/record_set.hpp"
#include "sim/api/record_value.hpp"
#include "sim/api/requests_labels.hpp"
#include "sim/api/shape_faults.hpp"

namespace acmsim::sim {
namespace {

tl::unexpected<ApiError> listed(const std::vector<std::string>& faults) {
  return refuse(ErrorCode::invalid_change_batch, list_text(faults));
}

/// What a call is about, told to people.
std::optional<std::string> read_id(Decoding& decoding, const Member& member) {
  auto text = decoding.reference(member);
  if (text) decoding.tell_reference(*text);
  return text;
}

template <class Ask>
Result<Asked> about_zone(Decoding& decoding, std::string_view key, Ask ask) {
  const auto zone = hosted_zone_of(decoding, decoding.with()[key]);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  return ask(zone.value_or(ZoneHandle{}));
}

Result<Asked> decode_get_hosted_zone(Decoding& decoding) {
  return about_zone(decoding, "Id", [](ZoneHandle zone) { return Asked{GetHostedZone{zone}}; });
}

/// The name that a list begins with, as a list has it: `\052.example.com.`.
Result<std::optional<NameHandle>> read_first_name(Decoding& decoding, std::string_view member) {
  static constexpr std::string_view kStar = "\\052";
  auto text = decoding.text(decoding.with()[member]);
  if (!text) return std::nullopt;
  if (text->starts_with(kStar)) text->replace(0, kStar.size(), "*");
  const auto name = DomainName::parse(*text);
  if (name) return decoding.catalogue().name(*name);
  return refuse(ErrorCode::invalid_input, *text + " is not a name: " + name.error());  // [I]
}

/// Source: Route 53 API Reference, ListResourceRecordSets: no type without a name, no identifier
/// without a type [D]; texts [I].
Result<Asked> decode_list_resource_record_sets(Decoding& decoding) {
  const auto name = read_first_name(decoding, "StartRecordName");
  const auto* type = row_of_text(kRoute53Types, &RecordTypeName::word,
                                 decoding.text(decoding.with()["StartRecordType"]));
  return about_zone(decoding, "HostedZoneId", [&](ZoneHandle zone) -> Result<Asked> {
    if (!name) return tl::unexpected(name.error());
    if (type == nullptr && decoding.with()["StartRecordIdentifier"].is_given()) {
      return refuse(ErrorCode::invalid_input,
                    "A record identifier cannot be given without a type.");
    }
    ListResourceRecordSets list{zone, *name};
    if (type != nullptr) list.from_type = type->type;
    if (!list.from_type || list.from) return Asked{list};
    return refuse(ErrorCode::invalid_input, "A record type cannot be given without a name.");
  });
}

Result<Asked> decode_list_hosted_zones(Decoding& decoding) {
  const auto zone = hosted_zone_of(decoding, decoding.with()["Marker"]);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  return Asked{ListHostedZones{zone}};
}

/// Source: Route 53 API Reference, ListHostedZonesByName: an id follows a name [D]; that it is
/// refused without one is inferred [I].
Result<Asked> decode_list_hosted_zones_by_name(Decoding& decoding) {
  const auto name = read_first_name(decoding, "DNSName");
  const auto zone = hosted_zone_of(decoding, decoding.with()["HostedZoneId"]);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  if (!name) return tl::unexpected(name.error());
  const ListHostedZonesByName list{*name, zone};
  if (!list.from_zone || list.from) return Asked{list};
  return refuse(ErrorCode::invalid_input, "A hosted zone cannot be given without a name.");
}

Result<Asked> decode_get_change(Decoding& decoding) {
  const Member member = decoding.with()["Id"];
  const auto text = read_id(decoding, member);
  const auto change = text ? decoding.scope().change(*text, member.where) : std::nullopt;
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  return Asked{GetChange{change.value_or(ChangeHandle{})}};
}

Result<Asked> decode_delete_hosted_zone(Decoding& decoding) {
  const auto fresh = decoding.made<ChangeHandle>();
  make_change(decoding.catalogue(), fresh, decoding.seed());
  return about_zone(decoding, "Id", [&](ZoneHandle zone) {
    return Asked{DeleteHostedZone{zone, fresh}};
  });
}

/// Source: Route 53 API Reference, TestDNSAnswer. [D]
Result<Asked> decode_test_dns_answer(Decoding& decoding) {
  const auto text = decoding.text(decoding.with()["RecordName"]).value_or(".");
  const auto name = DomainName::parse(text);
  const auto* row = row_of_text(kRoute53Types, &RecordTypeName::word,
                                decoding.text(decoding.with()["RecordType"]));
  return about_zone(decoding, "HostedZoneId", [&](ZoneHandle zone) -> Result<Asked> {
    if (!name) {
      // Code and text are inferred. [I]
      return refuse(ErrorCode::invalid_input, text + " is not a name: " + name.error());
    }
    const RecordType type = row == nullptr ? RecordType::a : row->type;  // None: a misfit already.
    return Asked{TestDnsAnswer{zone, decoding.catalogue().name(*name), type}};
  });
}

/// One Change of a batch, as given.
struct ChangeText {
  std::optional<route53::Action> action;
  std::string word;
  RecordSetText set;
};

std::vector<ChangeText> read_changes(Decoding& decoding, const Member& list) {
  std::vector<ChangeText> changes;
  for (const Member& item : list.items()) {
    const auto word = decoding.text(item["Action"]);
    const auto* row = row_of_text(route53::kActionNames, &route53::ActionName::word, word);
    ChangeText change{{},
                      word.value_or("null"),
                      read_record_set(decoding, item["ResourceRecordSet"], kRoute53Types)};
    if (row != nullptr) change.action = row->action;
    changes.push_back(std::move(change));
  }
  return changes;
}

/// `CNAME www.example.com, A example.com in zone`.
std::string told(const std::vector<ChangeText>& changes, const std::string& zone) {
  std::string text;
  for (const ChangeText& change : changes) {
    if (!text.empty()) text += ", ";
    text += change.word + " ";
    if (change.set.type) text += std::string(name_of(*change.set.type)) + " ";
    text += change.set.name.value_or("");
    if (text.ends_with('.')) text.pop_back();
  }
  return text + " in " + zone;
}

Result<Asked> decode_change_resource_record_sets(Decoding& decoding) {
  const auto zone = hosted_zone_of(decoding, decoding.with()["HostedZoneId"]);
  const auto changes = read_changes(decoding, decoding.with()["ChangeBatch"]["Changes"]);
  decoding.tell(told(changes, decoding.subject()));
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  std::vector<std::string> faults;
  for (const ChangeText& change : changes) {
    if (auto error = fault_of_shape(change.set, change.word)) {
      return tl::unexpected(std::move(*error));
    }
    for (std::string& fault : faults_of_texts(change.set)) faults.push_back(std::move(fault));
  }
  if (!faults.empty()) return listed(faults);
  Catalogue& catalogue = decoding.catalogue();
  const auto fresh = decoding.made<ChangeHandle>();
  make_change(catalogue, fresh, decoding.seed());
  ChangeResourceRecordSets command{zone.value_or(ZoneHandle{}), {}, fresh};
  for (const ChangeText& change : changes) {
    command.batch.push_back(
        {change.action.value_or(route53::Action::create), make_record_set(catalogue, change.set)});
  }
  return Asked{std::move(command)};
}

/// A zone's name: at least one label below a top-level domain. Sources: Route 53 API Reference,
/// CreateHostedZone, InvalidDomainName [D]; the text is ours [I].
Result<DomainName> checked_zone_name(const std::string& text) {
  if (const auto fault = fault_of_name(text)) {
    return refuse(ErrorCode::invalid_domain_name, fatal_problem(*fault, text));
  }
  auto name = DomainName::parse(text);
  if (!name || name->label_count() < 2) {
    return refuse(ErrorCode::invalid_domain_name,
                  text + " is a top-level domain: a hosted zone cannot be created for it");
  }
  return std::move(*name);
}

Result<Asked> make_zone(Decoding& decoding, const std::string& name_text, bool is_private,
                        const std::string& caller_reference,
                        const std::vector<DomainName>& servers = {}) {
  const auto name = checked_zone_name(name_text);
  if (!name) return tl::unexpected(name.error());
  decoding.tell(name->text());
  Catalogue& catalogue = decoding.catalogue();
  const auto fresh = decoding.made<ZoneHandle>();
  make_hosted_zone(catalogue, fresh, decoding.place(), decoding.seed(), *name, is_private,
                   caller_reference, servers);
  const ChangeHandle change = decoding.scope().fresh_change();
  make_change(catalogue, change, decoding.seed() + " zone");
  catalogue.hosted_zones.at(fresh).made_by = change;
  return Asked{CreateHostedZone{fresh, change}};
}

bool is_true(const Member& member) {
  return member.is_given() && member.value->is_boolean() && member.value->get<bool>();
}

/// Source: Route 53 API Reference, CreateHostedZone, DelegationSetId: of a public zone alone [D];
/// the text [I].
Result<Asked> decode_create_hosted_zone(Decoding& decoding) {
  const auto name = decoding.text(decoding.with()["Name"]);
  const auto reference = decoding.text(decoding.with()["CallerReference"]);
  const auto set = decoding.text(decoding.with()["DelegationSetId"]);
  const bool is_private = is_true(decoding.with()["HostedZoneConfig"]["PrivateZone"]);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  if (set && is_private) {
    return refuse(ErrorCode::invalid_input,
                  "A private hosted zone cannot have a reusable delegation set.");
  }
  return make_zone(decoding, name.value_or("."), is_private, reference.value_or(""),
                   set ? servers_of_delegation_set(*set) : std::vector<DomainName>{});
}

/// The console makes up a reference of its own each time.
Result<Asked> decode_console_create_hosted_zone(Decoding& decoding) {
  const auto name = decoding.text(decoding.with()["Name"]);
  return make_zone(decoding, name.value_or("."), is_true(decoding.with()["PrivateZone"]),
                   "console " + decoding.seed());
}

constexpr std::array kRoute53Operations{
    Operation{"route53:ChangeResourceRecordSets", Makes::change,
              decode_change_resource_record_sets},
    reading("route53:GetChange", decode_get_change),
    reading("route53:ListHostedZones", decode_list_hosted_zones),
    reading("route53:ListHostedZonesByName", decode_list_hosted_zones_by_name),
    reading("route53:ListResourceRecordSets", decode_list_resource_record_sets),
    reading("route53:GetHostedZone", decode_get_hosted_zone),
    Operation{"route53:CreateHostedZone", Makes::zone, decode_create_hosted_zone},
    Operation{"route53:DeleteHostedZone", Makes::change, decode_delete_hosted_zone},
    reading("route53:TestDNSAnswer", decode_test_dns_answer),
    Operation{"route53:ChangeTagsForResource", Makes::nothing, decode_change_tags_for_resource},
    reading("route53:ListTagsForResource", decode_list_tags_for_resource),
    Operation{"console:CreateHostedZone", Makes::zone, decode_console_create_hosted_zone},
};

}  // namespace

std::optional<ZoneHandle> hosted_zone_of(Decoding& decoding, const Member& member) {
  const auto text = read_id(decoding, member);
  if (!text) return std::nullopt;
  Scope& scope = decoding.scope();
  const auto zone = scope.zone(*text, member.where);
  if (zone && !scope.is_awaited(*zone) && !decoding.catalogue().hosted_zones.contains(*zone)) {
    scope.report(
        {member.where, *text + ", a zone at another provider", "a hosted zone of Route 53", {}});
    return std::nullopt;
  }
  return zone;
}

std::span<const Operation> route53_operations() { return kRoute53Operations; }

}  // namespace acmsim::sim
