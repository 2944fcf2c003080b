#include "sim/surroundings/alias_targets.hpp"

#include <fmt/core.h>
#include <vector>

#include "model/route53/hosted_zone.hpp"
#include "sim/api/answer_parts.hpp"
#include "sim/api/arn.hpp"
#include "sim/api/shape_faults.hpp"
#include "sim/surroundings/questions.hpp"

namespace acmsim::sim {
namespace {

/// A target, and the type that it is asked for.
struct Target {
  DomainName name;
  std::string type;
};

/// What there is of a target in the zone that an alias speaks of.
struct Finding {
  bool is_within;
  bool is_found;
};

/// A batch, and the zone that it is for.
class Batch {
 public:
  Batch(const nlohmann::json& changes, std::string zone, DomainName apex, const AskSession& ask)
      : changes_(changes), zone_(std::move(zone)), apex_(std::move(apex)), ask_(ask) {}

  Finding find(const Target& target) const {
    return {target.name.is_within(apex_), leaves(target).value_or(is_listed(target))};
  }

 private:
  /// Whether the zone has it after the batch; nothing where the batch does not speak of it. That a
  /// target may come with the batch, before or after its alias, is inferred. [I]
  std::optional<bool> leaves(const Target& target) const {
    std::optional<bool> leaves;
    for (const nlohmann::json& change : changes_) {
      const nlohmann::json& set = change.at("ResourceRecordSet");
      const auto name = DomainName::parse(text_in(set, "Name").value_or(""));
      if (!name || *name != target.name || text_in(set, "Type") != target.type) continue;
      leaves = text_in(change, "Action") != "DELETE";
    }
    return leaves;
  }

  bool is_listed(const Target& target) const {
    const auto answer =
        ask_("route53:ListResourceRecordSets", {{"HostedZoneId", zone_},
                                                {"StartRecordName", target.name.text()},
                                                {"StartRecordType", target.type},
                                                {"MaxItems", "1"}});
    if (!answer || answer->at("ResourceRecordSets").empty()) return false;
    const OrderedJson& first = answer->at("ResourceRecordSets").front();
    return text_of(first, "Name") == route53::listed_name(target.name) &&
           text_of(first, "Type") == target.type;
  }

  const nlohmann::json& changes_;
  std::string zone_;
  DomainName apex_;
  const AskSession& ask_;
};

bool is_address(const Target& target) { return target.type == "A" || target.type == "AAAA"; }

Finding find_load_balancer(const std::string& region, const Target& target,
                           const IsLoadBalancer& is_load_balancer) {
  const auto zone = DomainName::parse(region + ".elb.amazonaws.com");
  const DomainName& name = target.name;
  const DomainName plain = name.first_label() == "dualstack" ? name.parent() : name;
  return {zone && name.is_within(*zone), is_address(target) && is_load_balancer(plain.text())};
}

/// Any distribution is taken for one that there is. HTTPS records are there beside addresses.
/// Source: Route 53 Developer Guide, values for alias records. [D]
Finding find_distribution(const Target& target) {
  return {target.name.is_within(*DomainName::parse("cloudfront.net")),
          is_address(target) || target.type == "HTTPS"};
}

void object(std::vector<std::string>& faults, const Finding& finding, const Target& target,
            const std::string& zone) {
  const std::string tried =
      fmt::format("Tried to create an alias that targets {}, type {} in zone {}, but ",
                  route53::listed_name(target.name), target.type, zone);
  if (!finding.is_within) {
    faults.push_back(tried + "the alias target name does not lie within the target zone");
  }
  if (!finding.is_found) faults.push_back(tried + "that target was not found");
}

}  // namespace

/// The health of a distribution cannot be asked for, and NS and SOA records are no aliases: Route
/// 53 API Reference, AliasTarget [D]; the texts are ours [I].
std::optional<AwsError> fault_of_aliases(const nlohmann::json& request, const AskSession& ask,
                                         const IsLoadBalancer& is_load_balancer) {
  const nlohmann::json& changes = list_in(request.at("ChangeBatch"), "Changes");
  const auto zone = zone_of(text_in(request, "HostedZoneId").value_or(""), ask);
  if (!zone) return std::nullopt;  // The session says so itself.
  const std::string own_id = bare_id(text_of(*zone, "Id"));
  const Batch batch(changes, own_id, *DomainName::parse(text_of(*zone, "Name")), ask);
  std::vector<std::string> faults;
  for (const nlohmann::json& change : changes) {
    const nlohmann::json& set = change.at("ResourceRecordSet");
    const auto alias = set.find("AliasTarget");
    if (alias == set.end() || text_in(change, "Action") == "DELETE") continue;
    const std::string id = bare_id(text_in(*alias, "HostedZoneId").value_or(""));
    const std::string text = text_in(*alias, "DNSName").value_or("");
    const auto name = DomainName::parse(text);
    if (!name || text.starts_with('@')) continue;  // The session reads nicknames.
    const Target target{*name, text_in(set, "Type").value_or("")};
    const auto region = region_of_load_balancer_zone(id);
    if (id == own_id) object(faults, batch.find(target), target, id);
    if (region) object(faults, find_load_balancer(*region, target, is_load_balancer), target, id);
    if (id == kCloudFrontZone) object(faults, find_distribution(target), target, id);
    const bool heeds_health = flag_in(*alias, "EvaluateTargetHealth");
    if (id == kCloudFrontZone && heeds_health) {
      faults.push_back(
          fmt::format("EvaluateTargetHealth must be false for an alias that targets {} in zone {}",
                      route53::listed_name(*name), id));
    }
    if (target.type == "NS" || target.type == "SOA") {
      faults.push_back(fmt::format("An alias of type {} is not permitted", target.type));
    }
  }
  if (faults.empty()) return std::nullopt;
  return AwsError{"InvalidChangeBatch", list_text(faults)};
}

}  // namespace acmsim::sim
