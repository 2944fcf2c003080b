#include "sim/api/field.hpp"

#include <utility>

#include "model/base/match.hpp"
#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;  ///< Name and text.

constexpr std::string_view kRecordPrefix = "ResourceRecord.";

Fields of_certificate(const Catalogue& catalogue, const acm::CertificateFacts& facts) {
  Fields fields{{"CertificateArn", facts.arn}};
  if (!facts.names.empty()) {
    fields.emplace_back("DomainName", catalogue.name(facts.names.front().name).text());
  }
  for (const acm::NameFacts& name : facts.names) {
    const std::string prefix = std::string(kRecordPrefix) + catalogue.name(name.name).text() + ".";
    fields.emplace_back(prefix + "Name", catalogue.name(name.record_name).with_dot());
    fields.emplace_back(prefix + "Type", "CNAME");
    fields.emplace_back(prefix + "Value", catalogue.name(name.record_target).with_dot());
  }
  return fields;
}

/// The first field is what the bare name stands for. A thing without facts (a zone at another
/// provider, a load balancer that nobody knows) has none.
Fields all_fields(const Catalogue& catalogue, const Named& thing) {
  return std::visit(
      Match{
          [&](CertificateHandle handle) {
            const auto* facts = catalogue.certificates.find(handle);
            return facts == nullptr ? Fields{} : of_certificate(catalogue, *facts);
          },
          [&](ZoneHandle handle) {
            const auto* facts = catalogue.hosted_zones.find(handle);
            if (facts == nullptr) return Fields{};
            Fields fields{{"Id", facts->id}, {"Name", catalogue.name(facts->name).with_dot()}};
            const std::string* change =
                facts->made_by ? catalogue.change_ids.find(*facts->made_by) : nullptr;
            if (change != nullptr) fields.emplace_back(kChangeField, "/change/" + *change);
            return fields;
          },
          [&](ChangeHandle handle) {
            const std::string* id = catalogue.change_ids.find(handle);
            return id == nullptr ? Fields{} : Fields{{"Id", "/change/" + *id}};
          },
          [&](LoadBalancerHandle handle) {
            const LoadBalancerFacts* facts = catalogue.load_balancers.find(handle);
            if (facts == nullptr) return Fields{};
            return Fields{{"LoadBalancerArn", catalogue.arn_of(handle)},
                          {"LoadBalancerName", facts->name},
                          {std::string(kDnsNameField), catalogue.name(facts->dns_name).text()},
                          {"CanonicalHostedZoneId",
                           load_balancer_zone(catalogue.places[facts->home].region)}};
          },
          [&](TargetGroupHandle handle) {
            const TargetGroupFacts* facts = catalogue.target_groups.find(handle);
            if (facts == nullptr) return Fields{};
            return Fields{{"TargetGroupArn", facts->arn}, {"TargetGroupName", facts->name}};
          },
          [&](ListenerHandle handle) {
            const ListenerFacts* facts = catalogue.listeners.find(handle);
            return facts == nullptr ? Fields{} : Fields{{"ListenerArn", facts->arn}};
          },
      },
      thing);
}

/// A name within a field is a name of the DNS: case does not matter.
std::string normal(std::string_view field) {
  if (!is_of_validation_record(field)) return std::string(field);
  const std::string_view rest = field.substr(kRecordPrefix.size());
  const auto dot = rest.rfind('.');
  if (dot == std::string_view::npos) return std::string(field);
  const auto name = DomainName::parse(rest.substr(0, dot));
  if (!name) return std::string(field);
  return std::string(kRecordPrefix) + name->text() + std::string(rest.substr(dot));
}

}  // namespace

std::optional<std::string> field_of(const Catalogue& catalogue, const Named& thing,
                                    std::string_view field) {
  const Fields fields = all_fields(catalogue, thing);
  const std::string wanted = normal(field);
  for (const auto& [name, text] : fields) {
    if (wanted.empty() || wanted == name) return text;
  }
  return std::nullopt;
}

std::vector<std::string> fields_of(const Catalogue& catalogue, const Named& thing) {
  std::vector<std::string> names;
  for (const auto& [name, text] : all_fields(catalogue, thing)) names.push_back(name);
  return names;
}

bool is_of_validation_record(std::string_view field) { return field.starts_with(kRecordPrefix); }

bool is_known(const Catalogue& catalogue, const Named& thing) {
  return std::visit(
      Match{
          [&](CertificateHandle handle) { return catalogue.certificates.contains(handle); },
          [&](ZoneHandle handle) { return catalogue.hosted_zones.contains(handle); },
          [&](ChangeHandle handle) { return catalogue.change_ids.contains(handle); },
          [&](LoadBalancerHandle handle) { return catalogue.load_balancers.contains(handle); },
          [&](TargetGroupHandle handle) { return catalogue.target_groups.contains(handle); },
          [&](ListenerHandle handle) { return catalogue.listeners.contains(handle); },
      },
      thing);
}

}  // namespace acmsim::sim
