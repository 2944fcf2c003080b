#include "sim/import/import.hpp"

#include "sim/import/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = ImportDraft::Json;

std::string about_text(const std::vector<std::string>& assumed) {
  std::string text = "Made of captures.";
  for (const std::string& sentence : assumed) text += " Assumed: " + sentence + ".";
  return text;
}

}  // namespace

Imported import_evidence(const Evidence& evidence) {
  ImportDraft draft(evidence);
  Json given{{"account", draft.account}, {"region", draft.region}};
  const auto put = [&](const char* key, Json list) {
    if (!list.empty()) given[key] = std::move(list);
  };
  put("certificates", imported_certificates(draft));
  put("load_balancers", imported_load_balancers(draft));
  put("hosted_zones", imported_hosted_zones(draft));
  import_domains(draft, given);
  put("watches", imported_watches(draft));
  const Json document{{"acmsim", 1},
                      {"title", "A world made of captures"},
                      {"about", about_text(draft.assumed)},
                      {"starts_at", format_instant(draft.now)},
                      {"given", std::move(given)},
                      {"steps", Json::array()}};
  return {document.dump(2) + "\n", std::move(draft.assumed), std::move(draft.certificates)};
}

}  // namespace acmsim::sim
