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

PrintedCertificate printed_by(const Answering& from, CertificateHandle certificate) {
  if (from.printer == nullptr || !*from.printer) return {kNoCertificate, kNoCertificate};
  return (*from.printer)(certificate_text(from, certificate));
}

/// As they were imported.
OrderedJson texts_of(const acm::Material& material) {
  OrderedJson json{{"Certificate", material.certificate}};
  if (!material.chain.empty()) json["CertificateChain"] = material.chain;
  return json;
}

}  // namespace

OrderedJson answer_of(const Answering& from, PlaceHandle, const GetCertificate& query) {
  const auto& held = held_facts(from.world, from.context.names, query.certificate);
  if (held.material && !held.material->certificate.empty()) return texts_of(*held.material);
  const auto [certificate, chain] = printed_by(from, query.certificate);
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
