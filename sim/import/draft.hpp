#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// A document that is made of evidence, while it is made.
class ImportDraft {
 public:
  using Json = nlohmann::ordered_json;

  explicit ImportDraft(const Evidence& seen);

  const Evidence& evidence;
  std::string account;
  std::string region;
  Instant now{};
  std::vector<std::string> assumed;

  void assume(std::string sentence);

  /// A name for something, which nothing else has: of letters, digits and hyphens.
  std::string fresh_name(std::string_view wish);

  /// The text with AWS's validation tokens changed for those of the simulator.
  std::string translated(const std::string& text) const;
  std::string translated(const DomainName& name) const { return translated(name.text()); }

  std::map<std::string, std::string> certificates;    ///< The name of each, by ARN.
  std::map<std::string, std::string> load_balancers;  ///< The same.
  std::map<DomainName, std::string> balancer_names;   ///< The name of each, by its DNS name.
  std::map<std::size_t, std::string> zones;           ///< The name of each, by its place.
  std::map<DomainName, std::vector<std::size_t>> places_of_zones;  ///< By what they are for.
  /// Zones of which nothing but the records is known: their servers and names.
  std::vector<std::pair<std::vector<DomainName>, std::string>> listed_zones;
  std::set<std::string> unlisted_zones;  ///< Names of those of which no records were listed.

  /// Whether Route 53 has lost a key that signs a zone: this one, or one that is not told.
  bool has_key_trouble(const std::string& zone_id) const;

 private:
  void learn_tokens(const CertificateSeen& certificate);

  std::map<std::string, std::string> tokens_;  ///< Labels of AWS's, and what we have for them.
  std::set<std::string> names_;
};

// The parts of `given`.
ImportDraft::Json imported_certificates(ImportDraft& draft);
ImportDraft::Json imported_load_balancers(ImportDraft& draft);
ImportDraft::Json imported_hosted_zones(ImportDraft& draft);
/// Domains, and with them the zones that are served elsewhere.
void import_domains(ImportDraft& draft, ImportDraft::Json& given);
ImportDraft::Json imported_watches(const ImportDraft& draft);

}  // namespace acmsim::sim
