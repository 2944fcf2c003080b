// What ACM answers beside what it tells of certificates: their tags, and the certificates
// themselves.
#include "model/base/ensure.hpp"
#include "sim/api/answer_parts.hpp"
#include "sim/api/shown_certificate.hpp"

namespace acmsim::sim {
namespace {

/// What GetCertificate answers where nothing prints certificates: of the form of one.
constexpr const char* kNoCertificate =
    "-----BEGIN CERTIFICATE-----\nThisIsNoCertificate+NothingHerePrintsOne\n"
    "-----END CERTIFICATE-----\n";

PrintedCertificate printed_by(const CertificatePrinter* printer, const Subject& of) {
  if (printer == nullptr || !*printer) return {kNoCertificate, kNoCertificate};
  CertificateText text{
      .names = {},
      .serial = serial_number(of),
      .not_before = of.stamps.not_before.value_or(Instant{}),
      .not_after = of.stamps.not_after.value_or(Instant{}),
      .key_algorithm = std::string(row_of(acm::kKeyAlgorithmNames, of.facts.key).api),
      .signature_algorithm = std::string(signature_algorithm(of)),
      .key_usages = {},
      .extended_key_usages = {}};
  for (const acm::NameFacts& name : of.facts.names) text.names.push_back(of.text(name.name));
  for (const std::string_view usage : key_usages(of)) text.key_usages.emplace_back(usage);
  for (const ExtendedKeyUsage& usage : extended_key_usages(of)) {
    text.extended_key_usages.emplace_back(usage.oid);
  }
  return (*printer)(text);
}

}  // namespace

OrderedJson answer_of(const Answering& from, PlaceHandle, const GetCertificate& query) {
  const auto [certificate, chain] = printed_by(from.printer, subject_of(from, query.certificate));
  return {{"Certificate", certificate}, {"CertificateChain", chain}};
}

OrderedJson answer_of(const Answering&, PlaceHandle, const RenewCertificate&) {
  ensure(false, "RenewCertificate is refused whatever the certificate");
  return {};
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const ListTagsForCertificate& query) {
  return {{"Tags", labels_json(from, from.world.certificates.at(query.certificate).tags)}};
}

}  // namespace acmsim::sim
