// ImportCertificate, as far as it can be refused for what the world has. What is wrong with the
// texts themselves is for whoever reads them.
#include <algorithm>

#include "model/world/admission.hpp"

namespace acmsim {
namespace {

using Words = std::vector<std::string>;

tl::unexpected<ApiError> invalid(std::string message) {
  return refuse(ErrorCode::validation_exception, std::move(message));
}

/// What may go although it was there: Chrome asks for certificates that are for servers alone.
constexpr std::string_view kForClients = "TLS_WEB_CLIENT_AUTHENTICATION";
constexpr std::string_view kEnciphers = "KEY_ENCIPHERMENT";

/// Whether nothing but that has gone of the extension, where there was one; none can be added.
bool keeps(const Words& before, const Words& now, std::string_view may_go) {
  if (before.empty()) return now.empty();
  return std::ranges::all_of(before, [&](const std::string& word) {
    return word == may_go || std::ranges::count(now, word) > 0;
  });
}

}  // namespace

/// Sources: ACM User Guide, reimport a certificate, prerequisites for importing [D]; the texts are
/// ours [I].
Result<void> Admission::check_reimport(const ImportCertificate& command,
                                       CertificateHandle into) const {
  const auto found = find_certificate(into);
  if (!found) return tl::unexpected(found.error());
  const std::string& arn = names.certificates.at(into).arn;
  if (!acm::is_imported(**found)) {
    return invalid("Certificate " + arn + " was not imported, so it cannot be reimported.");
  }
  if (!command.tags.empty()) return invalid("Tags cannot be applied on reimport.");
  const acm::CertificateFacts& before = names.certificates.at(*(*found)->content);
  const acm::CertificateFacts& now = names.certificates.at(command.fresh);
  if (before.key != now.key) {
    return invalid("The key type and size of certificate " + arn + " cannot be changed.");
  }
  if (before.material->serial.empty()) return {};  // Nobody knows what stands in it.
  const bool is_curve = row_of(acm::kKeyAlgorithmNames, now.key).api.starts_with("EC");
  if (!keeps(before.material->key_usages, now.material->key_usages, is_curve ? kEnciphers : "") ||
      !keeps(before.material->extended_key_usages, now.material->extended_key_usages,
             kForClients)) {
    return invalid("The key usages of certificate " + arn + " cannot be removed.");
  }
  return {};
}

/// Source: ACM User Guide, prerequisites for importing: it must be valid at the time of import [D];
/// the texts are ours [I].
Result<Draft> Admission::operator()(const ImportCertificate& command) const {
  const acm::CertificateFacts& facts = names.certificates.at(command.fresh);
  const acm::Content& content = world.contents.at(command.fresh);
  if (!is_valid(content)) {
    return invalid(content.age == acm::Content::Age::expired ? "The certificate has expired."
                                                             : "The certificate is not valid yet.");
  }
  if (command.into) {
    if (auto checked = check_reimport(command, *command.into); !checked) {
      return tl::unexpected(checked.error());
    }
    acm::Transition transition =
        acm::reimport(world.certificates.at(*command.into), *command.into,
                      names.certificates.at(*command.into), command.fresh, content, rules);
    return Draft{.effects = std::move(transition.effects),
                 .writes = {Put{*command.into, std::move(transition.next)}},
                 .existing = *command.into};
  }
  const acm::Ledger* known = world.ledgers.find(from);
  acm::Ledger ledger = known == nullptr ? acm::Ledger{} : *known;
  if (auto checked = acm::check_import_quotas(ledger, rules); !checked) {
    return tl::unexpected(checked.error());
  }
  ++ledger.imported;
  ++ledger.imported_last_year;
  acm::Transition transition = acm::import(command.fresh, facts, content, rules);
  transition.next->tags = command.tags;
  return Draft{.effects = std::move(transition.effects),
               .writes = {Put{from, std::move(ledger)},
                          Put<CertificateHandle, std::optional<acm::Certificate>>{
                              command.fresh, std::move(transition.next)}}};
}

}  // namespace acmsim
