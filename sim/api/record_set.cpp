#include "sim/api/record_set.hpp"

#include "model/base/ensure.hpp"
#include "sim/api/delegation.hpp"
#include "sim/api/record_value.hpp"

namespace acmsim::sim {
namespace {

/// The TTL of a record set in a document that gives none, in seconds: the console's. [U]
constexpr std::int64_t kStandardTtl = 300;

constexpr std::string_view kValueExpected =
    "the data of a record, or a field such as \"@new.ResourceRecord.example.com.Value\"; the name "
    "servers of a zone, all at once, are \"ResourceRecords\": \"@zone.NameServers\"";
constexpr std::string_view kNameExpected = "a name, or a field such as \"@zone.Name\"";

DomainName name_of(const std::string& text) {
  auto name = DomainName::parse(text);
  ensure(name.has_value(), "a record set without faults has only names that are names");
  return std::move(*name);
}

/// `@web`, or an AliasTarget as the API has it.
std::optional<std::string> read_alias_target(Reading& reading, const Member& member) {
  const Member dns_name = member["DNSName"];
  const bool is_short = member.value->is_string();
  const auto text = reading.reference(is_short ? member : dns_name);
  if (!text) return std::nullopt;
  if (!text->starts_with('@') || text->find('.') != text->npos) {
    return reading.text(is_short ? member : dns_name);
  }
  const auto load_balancer = reading.scope().load_balancer(*text, member.where);
  if (!load_balancer) return std::nullopt;
  const Catalogue& catalogue = reading.catalogue();
  return catalogue.name(catalogue.load_balancers.at(*load_balancer).dns_name).text();
}

/// A text of a record. A name alone stands for an ARN or an id, which no record has.
std::optional<std::string> read_text(Reading& reading, const Member& member,
                                     std::string_view expected) {
  const auto text = reading.reference(member);
  if (!text) return std::nullopt;
  const bool is_bare = text->starts_with('@') && text->find('.') == text->npos;
  if (!is_bare && !refers_to_servers(*text)) return reading.text(member);
  reading.scope().report({member.where, *text, std::string(expected), {}});
  return std::nullopt;
}

void read_values(Reading& reading, const Member& list, RecordSetText& set) {
  if (!list.is_given()) return;
  if (list.value->is_string()) {
    const auto servers =
        servers_referred_to(list.value->get<std::string>(), list.where, reading.scope());
    for (const DomainName& server : servers.value_or(std::vector<DomainName>{})) {
      set.values.push_back(server.with_dot());
    }
    return;
  }
  for (const Member& item : list.items()) {
    const auto value = read_text(reading, item["Value"], kValueExpected);
    if (value) set.values.push_back(*value);
  }
}

/// The name that an alias leads to. A load balancer answers to `dualstack.` before its name, too,
/// as the console writes it. Source: Route 53 Developer Guide, alias records. [D]
NameHandle alias_handle(Catalogue& catalogue, const std::string& text) {
  const DomainName name = name_of(text);
  if (name.first_label() == "dualstack") {
    const auto plain = catalogue.texts.names.find(name.parent());
    if (plain && catalogue.endpoints.contains(*plain)) return *plain;
  }
  return catalogue.name(name);
}

}  // namespace

RecordSetText read_record_set(Reading& reading, const Member& member,
                              std::span<const RecordTypeName> types) {
  RecordSetText set;
  if (!member.is_given()) return set;
  set.name = read_text(reading, member["Name"], kNameExpected);
  const auto* row = row_of_text(types, &RecordTypeName::word, reading.text(member["Type"]));
  if (row != nullptr) set.type = row->type;
  set.ttl = member["TTL"].number();
  read_values(reading, member["ResourceRecords"], set);
  const Member alias = member["AliasTarget"];
  set.is_alias = alias.is_given();
  if (set.is_alias) set.alias_target = read_alias_target(reading, alias);
  return set;
}

std::optional<ApiError> fault_of_shape(const RecordSetText& set, const std::string& action) {
  const bool has_values = set.ttl && !set.values.empty();
  if (set.is_alias ? !set.ttl && set.values.empty() : has_values) return std::nullopt;
  return ApiError{ErrorCode::invalid_input,
                  "Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and "
                  "ResourceRecords], or TrafficPolicyInstanceId], but found " +
                      std::string(set.is_alias ? "more than one" : "none") +
                      " in Change with [Action=" + action + ", Name=" + set.name.value_or("null") +
                      ", Type=" + std::string(set.type ? acmsim::name_of(*set.type) : "null") +
                      ", SetIdentifier=" + set.identifier.value_or("null") + "]"};
}

std::vector<std::string> faults_of_texts(const RecordSetText& set) {
  std::vector<std::string> faults;
  for (const auto* name : {&set.name, &set.alias_target}) {
    const auto fault = *name ? fault_of_name(**name) : std::nullopt;
    if (fault) faults.push_back(fatal_problem(*fault, **name));
  }
  if (!set.type) return faults;
  if (set.type == RecordType::cname && set.values.size() > 1) {
    // Source of the rule: RFC 2181, section 10.1; text [I].
    faults.push_back("RRSet of type CNAME with DNS name " + set.name.value_or("") +
                     " is not permitted to have more than one resource record");
  }
  for (const std::string& value : set.values) {
    const auto fault = fault_of_value(*set.type, value);
    if (fault) {
      faults.push_back("Invalid Resource Record: '" + fatal_problem(*fault, value) + "'");
    }
  }
  return faults;
}

RecordHandle make_record_set(Catalogue& catalogue, const RecordSetText& set) {
  const DomainName owner = name_of(set.name.value_or("."));
  RecordSet made{.key = {catalogue.name(owner), set.type.value_or(RecordType::a)},
                 .is_alias = set.is_alias,
                 .ttl = 0,
                 .values = {},
                 .targets = {}};
  if (set.is_alias) {
    made.targets.push_back(alias_handle(catalogue, set.alias_target.value_or(".")));
    return catalogue.record(std::move(made));
  }
  made.ttl = static_cast<std::uint32_t>(set.ttl.value_or(kStandardTtl));
  for (const std::string& text : set.values) {
    RecordValue value(made.key.type, text);
    const auto* name = std::get_if<DomainName>(&value.data);
    if (name == nullptr) {
      made.values.push_back(std::move(value));
    } else if (made.key.type == RecordType::ptr) {
      // Route 53 keeps names with their dot, whether or not it was given. [U]
      made.values.emplace_back(*name);
    } else {
      made.targets.push_back(catalogue.name(*name));
    }
  }
  return catalogue.record(std::move(made));
}

std::optional<RecordHandle> decode_record_set(const nlohmann::json& set, const std::string& where,
                                              Scope& scope, std::span<const RecordTypeName> types) {
  const std::size_t misfits_before = scope.misfits().size();
  Reading reading(scope);
  const RecordSetText text = read_record_set(reading, {&set, where}, types);
  const auto faults = faults_of_texts(text);
  if (!faults.empty()) {
    scope.report({where, faults.front(), "a record set that a zone takes", {}});
  } else if (text.is_alias && text.ttl) {
    scope.report({where + "/TTL", std::to_string(*text.ttl), "none: an alias has no TTL", {}});
  }
  if (scope.misfits().size() > misfits_before) return std::nullopt;
  return make_record_set(scope.catalogue(), text);
}

}  // namespace acmsim::sim
