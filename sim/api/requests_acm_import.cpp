// ImportCertificate: what the texts of a certificate, its key and its chain say, and what is wrong
// with them. Each text is AWS's own where a source is named, and else ours [I].
#include <algorithm>

#include "sim/api/about_certificate.hpp"
#include "sim/api/certificate_name.hpp"
#include "sim/api/make.hpp"
#include "sim/api/requests_acm.hpp"
#include "sim/x509/certificate.hpp"
#include "sim/x509/pem.hpp"

namespace acmsim::sim {
namespace {

tl::unexpected<ApiError> not_importable(std::string message) {
  return refuse(ErrorCode::validation_exception, std::move(message));
}

/// A text as it is written, or as it travels: the AWS CLI and the SDKs send what is a blob in
/// Base64.
std::string pem_text(const std::optional<std::string>& given) {
  if (!given || given->find("-----BEGIN") != std::string::npos) return given.value_or("");
  return from_base64(*given).value_or(*given);
}

/// The certificates of a PEM; nothing if something in it is none.
std::optional<std::vector<X509Certificate>> certificates_in(const std::string& text) {
  const auto blocks = read_pem(text);
  if (!blocks || blocks->empty()) return std::nullopt;
  std::vector<X509Certificate> certificates;
  for (const PemBlock& block : *blocks) {
    auto one = block.label == "CERTIFICATE" ? read_certificate(block.octets) : std::nullopt;
    if (!one) return std::nullopt;
    certificates.push_back(std::move(*one));
  }
  return certificates;
}

/// Whether one of the certificate's two keys, its own and that of its issuer, is of RSA and the
/// other of ECDSA. The signature tells of which kind the issuer's is.
bool mixes_key_types(const X509Certificate& certificate) {
  const bool is_rsa = certificate.key.algorithm.starts_with("RSA");
  return certificate.signature_algorithm.ends_with(is_rsa ? "WITHECDSA" : "WITHRSA");
}

/// Source of the text about more than one: hashicorp/terraform-provider-aws#19400. [U] What can be
/// imported: ACM API Reference, ImportCertificate; ACM User Guide, prerequisites for importing. [D]
Result<X509Certificate> one_certificate(const std::string& text) {
  auto certificates = certificates_in(text);
  if (!certificates) {
    return not_importable("The certificate is not valid: it must be PEM-encoded.");
  }
  if (certificates->size() > 1) {
    return not_importable(
        "The certificate field contains more than one certificate. You can specify only "
        "one certificate in this field.");
  }
  X509Certificate certificate = std::move(certificates->front());
  if (certificate.version != 3) return not_importable("The certificate is not of X.509 version 3.");
  if (certificate.key.algorithm.empty()) {
    return not_importable("The key type or size of the certificate is not supported.");
  }
  if (certificate.issuer.empty()) {
    return not_importable("The Issuer field of the certificate must not be empty.");
  }
  if (mixes_key_types(certificate)) {
    return not_importable(
        "The key type of the certificate does not match that of the CA that has signed it.");
  }
  return certificate;
}

/// Source: ACM User Guide, prerequisites for importing: it must be unencrypted, and belong to the
/// certificate [D]; at most 5 KB is the shape's.
Result<void> check_key(const std::string& text, const PublicKey& of_certificate) {
  const std::vector<PemBlock> blocks = read_pem(text).value_or(std::vector<PemBlock>{});
  const auto found = std::ranges::find_if(
      blocks, [](const PemBlock& block) { return block.label.ends_with("PRIVATE KEY"); });
  if (found == blocks.end()) {
    return not_importable("The private key is not valid: it must be PEM-encoded.");
  }
  if (found->is_encrypted) {
    return not_importable(
        "The private key is encrypted with a passphrase. It must be unencrypted.");
  }
  const auto key = read_private_key(found->label, found->octets);
  if (!key) return not_importable("The private key is not valid.");
  const bool says_point = !key->octets.empty();
  const bool fits = key->algorithm == of_certificate.algorithm &&
                    (!says_point || key->octets == of_certificate.octets);
  if (!fits) return not_importable("The private key does not match the certificate.");
  return {};
}

/// Each certifies the one before it. Signatures are not looked at: who is named as the issuer is
/// taken for it. Sources: ACM User Guide, certificate import problems [D]; text:
/// go-acme/lego#1506 [U].
Result<void> check_chain(const std::string& text, const X509Certificate& certificate) {
  if (text.empty()) return {};
  const auto chain = certificates_in(text);
  const X509Certificate* last = &certificate;
  bool fits = chain.has_value();
  for (std::size_t i = 0; fits && i < chain->size(); ++i) {
    fits = is_issued_by(*last, (*chain)[i]);
    last = &(*chain)[i];
  }
  if (!fits)
    return not_importable("Could not validate the certificate with the certificate chain.");
  return {};
}

/// The names of its extension, DomainName first where it is one of them; of a certificate without
/// them its common name.
std::vector<DomainName> names_in(const X509Certificate& certificate) {
  std::vector<DomainName> names;
  const auto add = [&](const std::string& text) {
    if (!is_certificate_name(text)) return;
    auto name = *DomainName::parse(text);
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  };
  const auto& listed = certificate.names;
  const bool is_listed = std::ranges::count(listed, certificate.common_name) > 0;
  if (is_listed || listed.empty()) add(certificate.common_name);
  for (const std::string& text : listed) add(text);
  return names;
}

acm::Material material_of(const X509Certificate& certificate, std::string text, std::string chain) {
  return {.not_before = certificate.not_before,
          .not_after = certificate.not_after,
          .serial = certificate.serial,
          .subject = certificate.subject,
          .issuer = certificate.issuer,
          .signature = certificate.signature_algorithm,
          .key_usages = certificate.key_usages,
          .extended_key_usages = certificate.extended_key_usages,
          .has_subject_alone = certificate.names.empty(),
          .certificate = std::move(text),
          .chain = std::move(chain)};
}

/// A certificate that can be imported, as far as its texts say.
struct Importable {
  std::vector<DomainName> names;
  acm::KeyAlgorithm key;
  acm::Material material;
};

Result<Importable> read_imported(const std::string& text, const std::string& key_text,
                                 const std::string& chain) {
  const auto certificate = one_certificate(text);
  if (!certificate) return tl::unexpected(certificate.error());
  if (auto checked = check_key(key_text, certificate->key); !checked) {
    return tl::unexpected(checked.error());
  }
  if (auto checked = check_chain(chain, *certificate); !checked) {
    return tl::unexpected(checked.error());
  }
  Importable imported{names_in(*certificate), {}, material_of(*certificate, text, chain)};
  if (imported.names.empty()) return not_importable("The certificate has no domain name.");
  const auto* key =
      row_named(acm::kKeyAlgorithmNames, &acm::KeyAlgorithmName::api, certificate->key.algorithm);
  ensure(key != nullptr, "a key that can be imported is one of ACM's");
  imported.key = key->algorithm;
  return imported;
}

std::string told_names(const std::vector<DomainName>& names) {
  std::string text;
  for (const DomainName& name : names) text += (text.empty() ? "" : ", ") + name.text();
  return text;
}

}  // namespace

/// What is imported has facts of its own, also where it is put in place of another.
Result<Asked> decode_import_certificate(Decoding& decoding) {
  const auto text = [&](std::string_view member) {
    return pem_text(decoding.text(decoding.with()[member]));
  };
  const std::string certificate = text("Certificate");
  const std::string key = text("PrivateKey");
  const std::string chain = text("CertificateChain");
  std::optional<CertificateHandle> into;
  if (decoding.with()["CertificateArn"].is_given()) into = certificate_of(decoding);
  const auto tags = read_tags(decoding, decoding.with()["Tags"]);
  if (decoding.refusal()) return tl::unexpected(*decoding.refusal());
  auto imported = read_imported(certificate, key, chain);
  if (!imported) return tl::unexpected(imported.error());
  if (!tags) return tl::unexpected(tags.error());
  decoding.tell(told_names(imported->names));
  const auto fresh = decoding.made<CertificateHandle>();
  auto facts = make_certificate(decoding.catalogue(), decoding.place(), decoding.seed(),
                                imported->names, acm::ValidationMethod::dns, imported->key, {});
  facts.material = std::move(imported->material);
  decoding.catalogue().add_certificate(fresh, std::move(facts));
  return Asked{ImportCertificate{fresh, into, *tags}};
}

}  // namespace acmsim::sim
