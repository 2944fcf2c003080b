// The operations of ACM. Every text is AWS's own where a source is named, and else ours [I].
#include "sim/api/requests_acm.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "sim/api/about_certificate.hpp"
#include "sim/api/certificate_name.hpp"
#include "sim/api/make.hpp"

namespace acmsim::sim {
namespace {

tl::unexpected<ApiError> bad_options(std::string message) {
  return refuse(ErrorCode::invalid_domain_validation_options, std::move(message));
}

/// A text as a name; the root if it is none that ACM takes: it is refused then, or a misfit.
DomainName requested_name(const std::string& text) {
  return is_certificate_name(text) ? *DomainName::parse(text) : DomainName{};
}

DomainName read_name(Decoding& decoding, const Member& member) {
  return requested_name(decoding.text(member).value_or(""));
}

void add_name(std::vector<DomainName>& names, DomainName name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

/// DomainName and then the others, each once.
std::vector<DomainName> read_names(Decoding& decoding) {
  std::vector<DomainName> names{read_name(decoding, decoding.with()["DomainName"])};
  for (const std::string& text : decoding.texts(decoding.with()["SubjectAlternativeNames"])) {
    if (auto name = requested_name(text); !name.is_root()) add_name(names, std::move(name));
  }
  return names;
}

/// A DomainValidationOption: the name, and where its mail goes.
struct ValidationOption {
  DomainName name;
  DomainName domain;
};

std::vector<ValidationOption> read_options(Decoding& decoding) {
  std::vector<ValidationOption> options;
  for (const Member& item : decoding.with()["DomainValidationOptions"].items()) {
    options.push_back(
        {read_name(decoding, item["DomainName"]), read_name(decoding, item["ValidationDomain"])});
  }
  return options;
}

/// All that a request says, as a text that only the same request has. That another order of names
/// makes another request is inferred. [I]
std::string said_by(const acm::CertificateFacts& facts, const Catalogue& catalogue,
                    const std::optional<std::string>& token, bool may_export) {
  std::vector<std::string> names;
  for (const acm::NameFacts& name : facts.names) {
    std::string text = catalogue.name(name.name).text();
    if (name.validation_domain != name.name) {
      text += " by " + catalogue.name(name.validation_domain).text();
    }
    names.push_back(std::move(text));
  }
  return (token ? *token + ": " : "") +
         fmt::format("{} {} {}", fmt::join(names, ", "),
                     row_of(acm::kValidationMethodNames, facts.method).api,
                     row_of(acm::kKeyAlgorithmNames, facts.key).api) +
         (may_export ? " to be exported" : "");
}

/// What ACM itself says of names that its front door lets through.
/// Source: ACM API Reference, RequestCertificate [D]; the text about 64 octets, public logs [U].
Result<void> check_names(const std::vector<DomainName>& names) {
  if (names.front().text().size() > kFirstNameMax) {
    return bad_options("The first domain name can be no longer than 64 characters.");
  }
  for (const DomainName& name : names) {
    if (!has_valid_punycode(name.text())) {
      return bad_options("The domain name " + name.text() + " is not valid Punycode.");
    }
  }
  return {};
}

/// Source: ACM API Reference, DomainValidationOption: the name or a superdomain of it. [D]
Result<void> check_validation_domain(const DomainName& name, const DomainName& domain) {
  if (domain == name || name.without_wildcard().is_within(domain)) return {};
  return bad_options("The validation domain " + domain.text() + " is not a superdomain of " +
                     name.text() + ".");
}

/// The validation domain of every name: as given, or the name itself.
Result<std::vector<DomainName>> check_options(const std::vector<DomainName>& names,
                                              const std::vector<ValidationOption>& options) {
  std::vector<DomainName> domains = names;
  for (const ValidationOption& option : options) {
    const auto place = std::ranges::find(names, option.name);
    if (place == names.end()) {
      return bad_options("The domain name " + option.name.text() +
                         " is not one of the names of the certificate.");
    }
    if (auto fits = check_validation_domain(option.name, option.domain); !fits) {
      return tl::unexpected(fits.error());
    }
    domains[static_cast<std::size_t>(place - names.begin())] = option.domain;
  }
  return domains;
}

/// Without it, ACM sends e-mail. Source: localstack/localstack, validated snapshots of ACM. [U]
acm::ValidationMethod read_method(Decoding& decoding) {
  const auto* row = row_of_text(acm::kValidationMethodNames, &acm::ValidationMethodName::api,
                                decoding.text(decoding.with()["ValidationMethod"]));
  return row == nullptr ? acm::ValidationMethod::email : row->method;
}

/// Only three of the API's algorithms can be requested; the others are for import.
/// Source: ACM API Reference, RequestCertificate, KeyAlgorithm [D]; code and text [I].
Result<acm::KeyAlgorithm> checked_key(const std::optional<std::string>& text) {
  if (!text) return acm::KeyAlgorithm::rsa_2048;
  const auto* row = row_named(acm::kKeyAlgorithmNames, &acm::KeyAlgorithmName::api, *text);
  if (row != nullptr && row->is_requestable) return row->algorithm;
  return refuse(ErrorCode::invalid_parameter,
                "The key algorithm " + *text + " cannot be requested.");
}

/// Whether Options say that people may have the key. Before 2025-06-17 ACM passes over it.
bool read_export(Decoding& decoding) {
  return decoding.text(decoding.with()["Options"]["Export"]) == "ENABLED";
}

std::string told(const std::vector<DomainName>& names) {
  std::string text;
  for (const DomainName& name : names) {
    if (!name.is_root()) text += (text.empty() ? "" : ", ") + name.text();
  }
  return text;
}

Result<Asked> decode_request_certificate(Decoding& decoding) {
  const auto names = read_names(decoding);
  const auto options = read_options(decoding);
  const auto token = decoding.text(decoding.with()["IdempotencyToken"]);
  const auto method = read_method(decoding);
  const auto key_text = decoding.text(decoding.with()["KeyAlgorithm"]);
  const bool may_export = read_export(decoding);
  const auto tags = read_tags(decoding, decoding.with()["Tags"]);
  decoding.tell(told(names));
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  if (auto checked = check_names(names); !checked) return tl::unexpected(checked.error());
  const auto domains = check_options(names, options);
  if (!domains) return tl::unexpected(domains.error());
  const auto key = checked_key(key_text);
  if (!key) return tl::unexpected(key.error());
  if (!tags) return tl::unexpected(tags.error());
  const auto fresh = decoding.made<CertificateHandle>();
  Catalogue& catalogue = decoding.catalogue();
  auto facts =
      make_certificate(catalogue, decoding.place(), decoding.seed(), names, method, *key, *domains);
  const TokenHandle said = catalogue.tokens.intern(said_by(facts, catalogue, token, may_export));
  catalogue.add_certificate(fresh, std::move(facts));
  return Asked{RequestCertificate{fresh, said, token.has_value(), *tags, may_export}};
}

/// A call that takes a certificate and nothing else.
template <class Ask>
Result<Asked> decode_about_certificate(Decoding& decoding) {
  return about_certificate(decoding,
                           [](CertificateHandle certificate) { return Asked{Ask{certificate}}; });
}

/// Nothing follows from the passphrase: whoever prints keys reads it.
Result<Asked> decode_export_certificate(Decoding& decoding) {
  decoding.text(decoding.with()["Passphrase"]);
  return decode_about_certificate<ExportCertificate>(decoding);
}

/// Source: ACM API Reference, ResendValidationEmail. [D]
Result<Asked> decode_resend_validation_email(Decoding& decoding) {
  const auto certificate = certificate_of(decoding);
  const DomainName domain = read_name(decoding, decoding.with()["Domain"]);
  const DomainName target = read_name(decoding, decoding.with()["ValidationDomain"]);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  // A certificate that nobody has is refused by the service itself, whatever its names would be.
  const auto* facts = certificate ? decoding.catalogue().certificates.find(*certificate) : nullptr;
  const bool is_known = facts != nullptr && !facts->names.empty();
  const auto row = row_of_name(decoding.catalogue(), certificate, domain);
  if (is_known && !row) {
    return bad_options("The domain name " + domain.text() +
                       " is not one of the names of the certificate.");
  }
  const auto fits = check_validation_domain(domain, target);
  if (is_known && !fits) return tl::unexpected(fits.error());
  return Asked{ResendValidationEmail{certificate.value_or(CertificateHandle{}), row.value_or(0),
                                     decoding.catalogue().name(target)}};
}

/// Key types that the API knows and the model does not are those of no certificate here.
Result<Asked> decode_list_certificates(Decoding& decoding) {
  ListCertificates list;
  const auto statuses = decoding.texts(decoding.with()["CertificateStatuses"]);
  const Member filters = decoding.with()["Includes"];
  const auto keys = decoding.texts(filters["keyTypes"]);
  list.key_usages = decoding.texts(filters["keyUsage"]);
  list.extended_key_usages = decoding.texts(filters["extendedKeyUsage"]);
  const auto may_export = decoding.text(filters["exportOption"]);
  const auto sort_by = decoding.text(decoding.with()["SortBy"]);
  const auto sort_order = decoding.text(decoding.with()["SortOrder"]);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  if (may_export) list.may_be_exported = *may_export == "ENABLED";
  if (sort_by.has_value() != sort_order.has_value()) {
    // Source: ACM API Reference, ListCertificates [D]; code and text are inferred [I].
    return refuse(ErrorCode::invalid_args, "SortBy and SortOrder must be given together.");
  }
  if (sort_order) {
    list.order = sort_order == "DESCENDING" ? ListOrder::newest_first : ListOrder::oldest_first;
  }
  for (const std::string& text : statuses) {
    const auto* row = row_named(acm::kStatusNames, &acm::StatusName::api, text);
    if (row != nullptr) list.statuses.push_back(row->status);
  }
  if (keys.empty()) return Asked{list};
  list.key_algorithms.emplace();
  for (const std::string& text : keys) {
    const auto* row = row_named(acm::kKeyAlgorithmNames, &acm::KeyAlgorithmName::api, text);
    if (row != nullptr) list.key_algorithms->push_back(row->algorithm);
  }
  return Asked{list};
}

constexpr std::array kAcmOperations{
    Operation{"acm:RequestCertificate", Makes::certificate, decode_request_certificate},
    Operation{"acm:ImportCertificate", Makes::certificate, decode_import_certificate},
    reading("acm:DescribeCertificate", decode_about_certificate<DescribeCertificate>),
    reading("acm:GetCertificate", decode_about_certificate<GetCertificate>),
    reading("acm:ListCertificates", decode_list_certificates),
    Operation{"acm:DeleteCertificate", Makes::nothing, decode_about_certificate<DeleteCertificate>},
    reading("acm:RenewCertificate", decode_about_certificate<RenewCertificate>),
    Operation{"acm:ResendValidationEmail", Makes::nothing, decode_resend_validation_email},
    Operation{"acm:UpdateCertificateOptions", Makes::nothing, decode_update_certificate_options},
    reading("acm:ListCertificateDomainValidations",
            decode_about_certificate<ListCertificateDomainValidations>),
    Operation{"acm:ExportCertificate", Makes::nothing, decode_export_certificate},
    Operation{"acm:AddTagsToCertificate", Makes::nothing, decode_add_tags},
    Operation{"acm:RemoveTagsFromCertificate", Makes::nothing, decode_remove_tags},
    reading("acm:ListTagsForCertificate", decode_about_certificate<ListTagsForCertificate>),
};

}  // namespace

std::span<const Operation> acm_operations() { return kAcmOperations; }

}  // namespace acmsim::sim
