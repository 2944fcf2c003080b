#include "tests/laws/changed.hpp"

#include <algorithm>
#include <set>

namespace acmsim::sim {
namespace {

constexpr const char* kPrefix = "x-";
constexpr const char* kStandardStart = "2026-01-01T00:00:00Z";

Instant start_of(const Json& document) {
  return *parse_instant(document.value("starts_at", kStandardStart));
}

/// Calls `act` with every text below a value.
void for_each_text(Json& value, const auto& act) {
  if (value.is_string()) return act(value);
  if (!value.is_structured()) return;
  for (Json& child : value) for_each_text(child, act);
}

/// Calls `act` with each list of steps: the plan's and the actors'.
void for_each_plan(Json& document, const auto& act) {
  if (document.contains("steps")) act(document["steps"]);
  if (!document.contains("actors")) return;
  for (Json& actor : document["actors"]) act(actor["steps"]);
}

/// The names that `as` gives, anywhere.
void collect_names(const Json& value, std::set<std::string>& names) {
  if (!value.is_structured()) return;
  if (value.is_object() && value.contains("as") && value["as"].is_string()) {
    names.insert(value["as"].get<std::string>());
  }
  for (const Json& child : value) collect_names(child, names);
}

void rename_definitions(Json& value) {
  if (!value.is_structured()) return;
  if (value.is_object() && value.contains("as") && value["as"].is_string()) {
    value["as"] = kPrefix + value["as"].get<std::string>();
  }
  for (Json& child : value) rename_definitions(child);
}

void rename_reference(Json& text, const std::set<std::string>& names) {
  const auto& found = text.get_ref<const std::string&>();
  if (!found.starts_with("@")) return;
  const std::string name = found.substr(1, found.find('.') - 1);
  if (names.contains(name)) text = "@" + std::string(kPrefix) + found.substr(1);
}

void rename_ids(Json& steps) {
  for (Json& step : steps) {
    if (step.contains("id")) step["id"] = kPrefix + step["id"].get<std::string>();
    if (!step.contains("after")) continue;
    for (Json& id : step["after"]) id = kPrefix + id.get<std::string>();
  }
}

void reverse(Json& owner, const char* key) {
  if (owner.is_object() && owner.contains(key)) std::reverse(owner[key].begin(), owner[key].end());
}

bool has_twins(const Json& zones) {
  std::set<Json> names;
  return std::ranges::any_of(zones,
                             [&](const Json& zone) { return !names.insert(zone["Name"]).second; });
}

}  // namespace

Json with_stranger(const Json& document) {
  Json changed = document;
  Json& given = changed["given"];
  const std::string day = format_instant(start_of(document) + 120 * kDay);
  given["domains"].push_back({{"name", "stranger.example"}, {"name_servers", "@strange-zone"}});
  given["hosted_zones"].push_back(
      {{"as", "strange-zone"},
       {"Name", "stranger.example"},
       {"records",
        {{{"Name", "www.stranger.example"}, {"Type", "A"}, {"AliasTarget", "@strange-web"}}}},
       {"validates", {"@strange"}}});
  given["certificates"].push_back({{"as", "strange"},
                                   {"DomainName", "www.stranger.example"},
                                   {"ValidationMethod", "DNS"},
                                   {"Status", "ISSUED"},
                                   {"NotAfter", day}});
  given["load_balancers"].push_back(
      {{"as", "strange-web"},
       {"listeners", {{{"as", "strange-https"}, {"Certificates", {"@strange"}}}}}});
  return changed;
}

Json with_other_names(const Json& document) {
  Json changed = document;
  std::set<std::string> names;
  collect_names(changed, names);
  rename_definitions(changed);
  for_each_text(changed, [&](Json& text) { rename_reference(text, names); });
  for_each_plan(changed, rename_ids);
  return changed;
}

std::string former_name(const std::string& name) {
  return name.starts_with(kPrefix) ? name.substr(std::string(kPrefix).size()) : name;
}

Json in_other_order(const Json& document) {
  Json changed = document;
  if (!changed.contains("given")) return changed;
  Json& given = changed["given"];
  for (const char* key :
       {"domains", "certificates", "load_balancers", "mailboxes", "account_contacts", "watches"}) {
    reverse(given, key);
  }
  // Of two zones of one name the console's button writes into the first.
  if (!has_twins(given.value("hosted_zones", Json::array()))) reverse(given, "hosted_zones");
  for (const char* key : {"hosted_zones", "dns_zones"}) {
    if (!given.contains(key)) continue;
    for (Json& zone : given[key]) reverse(zone, "records");
  }
  if (!given.contains("load_balancers")) return changed;
  for (Json& balancer : given["load_balancers"]) reverse(balancer, "listeners");
  return changed;
}

std::optional<Json> days_later(const Json& document, std::int64_t days) {
  Json changed = document;
  bool is_signed = false;
  changed["starts_at"] = format_instant(start_of(document));
  for_each_text(changed, [&](Json& text) {
    const auto& written = text.get_ref<const std::string&>();
    is_signed = is_signed || written.find("-----BEGIN CERTIFICATE-----") != std::string::npos;
    const auto instant = parse_instant(written);
    if (instant) text = format_instant(*instant + days * kDay);
  });
  return is_signed ? std::nullopt : std::optional(std::move(changed));
}

Json begun_later(const Json& document, Duration later) {
  Json changed = document;
  constexpr const char* kBegins = "begins-later";
  bool is_plan = true;
  const Json begins = {{"id", kBegins}, {"wait", format_duration(later)}, {"after", Json::array()}};
  if (!changed.contains("steps")) changed["steps"] = Json::array();
  for_each_plan(changed, [&](Json& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const bool is_first = i == 0 && !steps[i].contains("after");
      const bool is_free = steps[i].contains("after") && steps[i]["after"].empty();
      if (is_first || is_free) steps[i]["after"] = Json::array({kBegins});
    }
    if (std::exchange(is_plan, false)) steps.insert(steps.begin(), begins);
  });
  return changed;
}

}  // namespace acmsim::sim
