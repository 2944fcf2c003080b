// Certificates as they are at the start: their names, their instants, their quotas. Whether all of
// that is possible together; what follows from the status is in status.cpp.
#include <algorithm>

#include "sim/api/arn.hpp"
#include "sim/api/certificate_name.hpp"
#include "sim/api/make.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/scenario/given/identity.hpp"
#include "sim/scenario/given/status.hpp"

namespace acmsim::sim {
namespace {

constexpr std::int32_t kRequestedMax = 2147483647;

/// A name that ACM would take in a request; nothing, and an error, for another.
std::optional<DomainName> certificate_name(DecodeContext& context, const Node& node) {
  const std::string& text = node.text();
  if (!is_certificate_name(text)) {
    const bool has_stars = text.starts_with("*.") && text.find('*', 1) != std::string::npos;
    context.report(node,
                   "a name that ACM takes: two or more labels of letters, digits and hyphens, the "
                   "first of which may be \"*\"",
                   {}, has_stars ? ", with a second \"*\"" : address_remark(text));
    return std::nullopt;
  }
  if (!has_valid_punycode(text)) {
    context.report(node, "a name that ACM takes: after \"xn--\" stands Punycode");
    return std::nullopt;
  }
  return *DomainName::parse(text);
}

/// DomainName and then the others, each once.
std::vector<DomainName> certificate_names(DecodeContext& context, const Node& certificate) {
  std::vector<DomainName> names;
  const Node first = certificate["DomainName"];
  std::vector<Node> nodes = certificate["SubjectAlternativeNames"].items();
  nodes.insert(nodes.begin(), first);
  for (const Node& node : nodes) {
    auto name = certificate_name(context, node);
    if (!name) {
      context.spoil(certificate["as"]);
    } else if (std::ranges::find(names, *name) == names.end()) {
      names.push_back(std::move(*name));
    }
  }
  if (first.text().size() > kFirstNameMax && is_certificate_name(first.text())) {
    context.report(first, "at most 64 characters: it is the certificate's common name");
  }
  return names;
}

acm::CertificateFacts facts_of(DecodeContext& context,
                               const Given<CertificateHandle>& certificate) {
  const Node& node = certificate.node;
  auto method = acm::ValidationMethod::email;
  auto key = acm::KeyAlgorithm::rsa_2048;
  if (const Node word = node["ValidationMethod"]; word.is_given()) {
    const auto* row =
        decode_word(context, word, acm::kValidationMethodNames, &acm::ValidationMethodName::api);
    if (row != nullptr) method = row->method;
  }
  if (const Node word = node["KeyAlgorithm"]; word.is_given()) {
    const auto* row =
        decode_word(context, word, acm::kKeyAlgorithmNames, &acm::KeyAlgorithmName::api);
    if (row != nullptr) key = row->algorithm;
    if (row != nullptr && !row->is_requestable && !is_given_imported(node)) {
      context.report(word, "a key that can be requested; or Type IMPORTED");
    }
  }
  const Place place = decode_place(context, node);
  auto facts = make_certificate(context.catalogue(), place, certificate.seed,
                                certificate_names(context, node), method, key, {});
  if (is_given_imported(node)) facts.method = acm::ValidationMethod::dns;  // Nobody asks. [I]
  auto arn = decode_certificate_arn(context, node["CertificateArn"], place);
  if (arn) facts.arn = std::move(*arn);
  return facts;
}

/// The users that are not modelled. Load balancers of the document add themselves.
void decode_users(DecodeContext& context, const Node& list, acm::Certificate& certificate,
                  acm::Status status) {
  if (list.is_given() && !list.value->empty() && !was_issued(status)) {
    context.report(list, "no users: only what was issued can be in use", {},
                   ", and Status is " + std::string(row_of(acm::kStatusNames, status).api));
    return;
  }
  Catalogue& catalogue = context.catalogue();
  for (const Node& item : list.items()) {
    const auto text = context.scope.text(item.text(), item.where);
    if (!text) continue;
    const auto user = catalogue.resources.find(*text);
    if (user && catalogue.load_balancer_of(*user)) {
      context.report(item, "a user that is not modelled: listeners add themselves");
    } else if (!parse_arn(*text)) {
      context.report(item, "the ARN of what uses the certificate");
    } else {
      add_use(certificate, catalogue.resources.intern(*text));
    }
  }
}

void count(DecodeContext& context, CertificateHandle certificate) {
  const PlaceHandle place = context.catalogue().place_of(certificate);
  auto& ledgers = context.world().ledgers;
  if (!ledgers.contains(place)) ledgers.put(place, {});
  acm::Ledger& ledger = ledgers.at(place);
  const bool is_imported = acm::is_imported(context.world().certificates.at(certificate));
  ++(is_imported ? ledger.imported : ledger.certificates);
}

/// What an imported certificate holds: nobody has seen its text, but its dates are known.
void give_content(DecodeContext& context, const Given<CertificateHandle>& given,
                  const GivenStatus& status, acm::Certificate& made) {
  const CertificateStamps& stamps = status.stamps;
  if (!stamps.not_before || !stamps.not_after) return;  // An error already.
  context.catalogue().certificates.at(given.handle).material =
      acm::Material{.not_before = *stamps.not_before,
                    .not_after = *stamps.not_after,
                    .issuer = given.node["Issuer"].text_or("")};
  append(context.scenario.initially, bring(context.world(), context.scenario.context(),
                                           given.handle, context.scenario.starts_at));
  made.content = given.handle;
  const acm::Content& content = context.world().contents.at(given.handle);
  if (auto* issued = std::get_if<acm::Issued>(&made.phase)) {
    issued->validity_days = content.validity_days;
    if (content.age == acm::Content::Age::due) issued->due = acm::Due{};
  }
}

}  // namespace

void decode_certificates(DecodeContext& context) {
  for (const auto& certificate : context.part.certificates) {
    context.catalogue().add_certificate(certificate.handle, facts_of(context, certificate));
    const GivenStatus given = decode_status(context, certificate);
    acm::Certificate made;
    made.rows = given.rows;
    made.phase = given.phase;
    decode_users(context, certificate.node["InUseBy"], made, given.status);
    if (is_given_imported(certificate.node)) give_content(context, certificate, given, made);
    context.world().certificates.put(certificate.handle, std::move(made));
    context.scenario.stamps.put(certificate.handle, given.stamps);
    if (given.arm) context.scenario.initially.emplace_back(*given.arm);
    count(context, certificate.handle);
  }
  const Node requested = context.part.given["requested_last_year"];
  if (!requested.is_given()) return;
  acm::Ledger ledger;
  if (const auto* known = context.world().ledgers.find(context.scenario.home)) ledger = *known;
  ledger.requested_last_year = decode_number(context, requested, 0, kRequestedMax);
  context.world().ledgers.put(context.scenario.home, std::move(ledger));
}

}  // namespace acmsim::sim
