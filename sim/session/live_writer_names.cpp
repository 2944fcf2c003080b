// What things are called in a document of a session. What a call made has another ARN or id in
// another history: a name stands for it, and for what the client took from an answer.
#include <algorithm>
#include <fmt/core.h>

#include "model/base/ascii.hpp"
#include "sim/api/field.hpp"
#include "sim/session/live_writer.hpp"

namespace acmsim::sim {
namespace {

/// A text that ends with no more than an id: Route 53 puts `/hostedzone/` and `/change/` before it.
/// A name of the DNS ends with no dot.
std::string_view bare(std::string_view text) {
  for (const std::string_view prefix : {"/hostedzone/", "/change/"}) {
    if (text.starts_with(prefix)) return text.substr(prefix.size());
  }
  if (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

}  // namespace

/// How everything is called that has a name, or that a call has made.
void Live::Writer::find_names() {
  for (const Naming& naming : live_.opened_->context.part.namings) {
    const bool is_waiting = std::ranges::find(live_.waiting_, naming.thing, &Waiting::stands_for) !=
                            live_.waiting_.end();
    if (is_waiting) continue;
    names_.emplace(naming.thing, naming.as.text());
    given_.insert(naming.as.text());
  }
  for (const Waiting& waiting : live_.waiting_) {
    if (live_.is_bound(waiting.stands_for)) {
      names_.emplace(live_.meaning_of(waiting.stands_for), waiting.name);
    }
  }
  std::size_t unnamed = 0;
  for (const auto& made : live_.state_->made) {
    if (!made->thing) continue;
    if (!names_.contains(*made->thing)) {
      std::string name = "made-" + std::to_string(++unnamed);
      while (live_.scope().find(name)) name = "made-" + std::to_string(++unnamed);
      names_.emplace(*made->thing, std::move(name));
    }
    nicknames_.emplace(text_of(*made->thing), names_.at(*made->thing));
  }
  const Catalogue& catalogue = live_.scenario().catalogue;
  for (const auto& [thing, name] : names_) {
    references_.emplace(text_of(thing), "@" + name);
    for (const std::string_view field : {kChangeField, kDnsNameField}) {
      const auto text = field_of(catalogue, thing, field);
      if (text) references_.emplace(bare(*text), fmt::format("@{}.{}", name, field));
    }
  }
  find_records();
}

/// The validation records of what he requested: he knows them from DescribeCertificate.
void Live::Writer::find_records() {
  const Catalogue& catalogue = live_.scenario().catalogue;
  for (const auto& made : live_.state_->made) {
    const auto* certificate = made->thing ? std::get_if<CertificateHandle>(&*made->thing) : nullptr;
    if (certificate == nullptr) continue;
    const acm::CertificateFacts& facts = catalogue.certificates.at(*certificate);
    if (facts.method != acm::ValidationMethod::dns || facts.material) continue;
    for (const acm::NameFacts& name : facts.names) {
      const std::string record =
          "@" + names_.at(*made->thing) + ".ResourceRecord." + catalogue.name(name.name).text();
      // Certificates of one name share a record: who writes it may know it from the first.
      references_.emplace(catalogue.name(name.record_name).text(), record + ".Name");
      references_.emplace(catalogue.name(name.record_target).text(), record + ".Value");
    }
  }
}

std::string Live::Writer::text_of(const Named& thing) const {
  return std::string(bare(field_of(live_.scenario().catalogue, thing, "").value_or("")));
}

/// A call's parameters, where names stand for what is called otherwise in another history.
nlohmann::json Live::Writer::renamed(const nlohmann::json& value) const {
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    if (text.starts_with('@')) return renamed_name(text).value_or(text);
    auto reference = references_.find(std::string(bare(text)));
    if (reference == references_.end()) reference = references_.find(in_lower_case(bare(text)));
    return reference == references_.end() ? value : nlohmann::json(reference->second);
  }
  if (const auto zone = zone_served_by(value)) return *zone;
  nlohmann::json copy = value;
  if (copy.is_structured()) {
    for (nlohmann::json& child : copy) child = renamed(child);
  }
  return copy;
}

/// Another name of the same thing.
std::optional<std::string> Live::Writer::renamed_name(const std::string& text) const {
  const auto dot = std::min(text.find('.'), text.size());
  const auto thing = live_.scope().find(std::string_view(text).substr(1, dot - 1));
  const auto name = thing ? names_.find(*thing) : names_.end();
  if (name == names_.end()) return std::nullopt;
  return "@" + name->second + text.substr(dot);
}

/// `@zone` for a list of the name servers that a zone was given, as a registrar takes it, and
/// `@zone.NameServers` for one of records.
std::optional<std::string> Live::Writer::zone_served_by(const nlohmann::json& list) const {
  if (!list.is_array() || list.empty()) return std::nullopt;
  const bool has_records = list.front().is_object() && list.front().contains("Value");
  if (!has_records && !list.front().is_string()) return std::nullopt;
  std::set<std::string> wanted;
  for (const nlohmann::json& one : list) {
    const nlohmann::json text = one.is_object() ? one.value("Value", nlohmann::json()) : one;
    const auto name = text.is_string() ? DomainName::parse(text.get<std::string>()) : DomainName();
    wanted.insert(name ? name->text() : "");
  }
  const Catalogue& catalogue = live_.scenario().catalogue;
  for (const auto& [thing, name] : names_) {
    const auto* zone = std::get_if<ZoneHandle>(&thing);
    if (zone == nullptr || !catalogue.hosted_zones.contains(*zone)) continue;
    std::set<std::string> servers;
    for (const NameHandle server : catalogue.directory.facts_of(*zone).servers) {
      servers.insert(catalogue.name(server).text());
    }
    if (servers.empty() || servers != wanted) continue;
    return "@" + name + (has_records ? ".NameServers" : "");
  }
  return std::nullopt;
}

/// Whose a timer is: what had no name is called by its ARN or id, and has one here; so has what
/// stands behind a slash, such as the load balancer that uses a certificate.
std::string Live::Writer::renamed_owner(const std::string& whose) const {
  std::string renamed = whose;
  for (const auto& [text, name] : nicknames_) {
    const std::size_t at = text.empty() ? renamed.npos : renamed.find(text);
    if (at == renamed.npos) continue;
    const std::size_t end = at + text.size();
    const bool begins = at == 0 || renamed[at - 1] == '/';
    const bool ends = end == renamed.size() || renamed[end] == '/';
    if (begins && ends) renamed.replace(at, text.size(), name);
  }
  return renamed;
}

}  // namespace acmsim::sim
