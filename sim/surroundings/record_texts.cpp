// Source: Route 53 lists values of CNAME, NS and PTR records in the case that they were given in,
// and without a dot where they had none. [U]
#include "sim/surroundings/record_texts.hpp"

#include "model/route53/hosted_zone.hpp"
#include "sim/surroundings/routed_batch.hpp"

namespace acmsim::sim {
namespace {

bool is_kept(const nlohmann::json& set) {
  if (set.contains("AliasTarget") || set.contains("HealthCheckId")) return true;
  const auto* row =
      row_named(kRecordTypeNames, &RecordTypeName::word, text_in(set, "Type").value_or(""));
  return row != nullptr && row->is_value_a_name;
}

/// The text of a name that was given, if it is the name that is listed.
void put_spelling(const nlohmann::json& values, OrderedJson& record) {
  const auto listed = DomainName::parse(text_of(record, "Value"));
  for (const nlohmann::json& value : values) {
    const std::string text = text_in(value, "Value").value_or("");
    const auto name = DomainName::parse(text);
    if (!listed || !name || *name != *listed) continue;
    record["Value"] = text;
    return;
  }
}

/// An alias of a load balancer may have `dualstack.` before its name. Source: Route 53 Developer
/// Guide, alias records. [D]
void put_alias(const nlohmann::json& given, OrderedJson& alias) {
  const auto listed = DomainName::parse(text_of(alias, "DNSName"));
  const auto name = DomainName::parse(text_in(given, "DNSName").value_or(""));
  if (!listed || !name) return;
  const bool is_prefixed = name->first_label() == "dualstack" && name->parent() == *listed;
  if (!is_prefixed && *name != *listed) return;
  alias["DNSName"] = name->with_dot();
  alias["EvaluateTargetHealth"] = flag_in(given, "EvaluateTargetHealth");
}

}  // namespace

void RecordTexts::note(const std::string& zone, const nlohmann::json& request) {
  for (const nlohmann::json& change : list_in(request.at("ChangeBatch"), "Changes")) {
    const nlohmann::json& set = change.at("ResourceRecordSet");
    const auto name = DomainName::parse(text_in(set, "Name").value_or(""));
    if (!name) continue;
    const Key key{route53::listed_name(*name), text_in(set, "Type").value_or("")};
    given_[zone].erase(key);
    const bool stays = text_in(change, "Action") != "DELETE" && !is_routed(change);
    if (stays && is_kept(set)) given_[zone].emplace(key, set);
  }
}

void RecordTexts::put_into(const std::string& zone, OrderedJson& sets) const {
  const auto of_zone = given_.find(zone);
  if (of_zone == given_.end()) return;
  for (OrderedJson& set : sets) {
    const auto found = of_zone->second.find({text_of(set, "Name"), text_of(set, "Type")});
    if (found == of_zone->second.end()) continue;
    const nlohmann::json& given = found->second;
    if (const auto check = text_in(given, "HealthCheckId")) set["HealthCheckId"] = *check;
    if (set.contains("AliasTarget") && given.contains("AliasTarget")) {
      put_alias(given.at("AliasTarget"), set["AliasTarget"]);
    }
    if (!set.contains("ResourceRecords")) continue;
    for (OrderedJson& record : set["ResourceRecords"]) {
      put_spelling(list_in(given, "ResourceRecords"), record);
    }
  }
}

void RecordTexts::forget(const IsGone& is_gone) {
  std::erase_if(given_, [&](const auto& one) { return is_gone(one.first); });
}

}  // namespace acmsim::sim
