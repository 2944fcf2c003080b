// How the names of a certificate are validated.
#include "model/world/mailing.hpp"
#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

/// Whether the request failed before any mail went out: no mail is sent for a name that is refused.
bool failed_at_once(const acm::Certificate& certificate) {
  const auto* failed = std::get_if<acm::Failed>(&certificate.phase);
  return failed != nullptr && row_of(acm::kFailureReasonNames, failed->reason).before_mails;
}

OrderedJson configuration(acm::ValidationMethod method, OrderedJson challenge,
                          acm::RowStatus status) {
  return {{"ValidationMethod", row_of(acm::kValidationMethodNames, method).api},
          {"ValidationChallenge", std::move(challenge)},
          {"ValidationStatus", row_of(acm::kRowStatusNames, status).api}};
}

OrderedJson dns_configuration(const Catalogue& names, const acm::NameFacts& name,
                              acm::RowStatus status) {
  return configuration(
      acm::ValidationMethod::dns,
      {{"DnsValidationChallenge", {{"ResourceRecord", resource_record(names, name)}}}}, status);
}

}  // namespace

OrderedJson validation_emails(const World& world, const Context& context,
                              const acm::Certificate& certificate, NameHandle validation_domain) {
  OrderedJson emails = OrderedJson::array();
  if (failed_at_once(certificate)) return emails;
  for (auto& address : mailing_to(world, context, validation_domain).addresses) {
    emails.push_back(std::move(address));
  }
  return emails;
}

OrderedJson resource_record(const Catalogue& names, const acm::NameFacts& name) {
  return {{"Name", names.name(name.record_name).with_dot()},
          {"Type", "CNAME"},
          {"Value", names.name(name.record_target).with_dot()}};
}

/// Source of the members: AWS SDK for JavaScript, client-acm, DomainValidationSummary. [D]
OrderedJson answer_of(const Answering& from, PlaceHandle,
                      const ListCertificateDomainValidations& query) {
  const Catalogue& names = from.context.names;
  const acm::Certificate& certificate = from.world.certificates.at(query.certificate);
  const acm::CertificateFacts& facts = names.certificates.at(query.certificate);
  OrderedJson list = OrderedJson::array();
  if (acm::is_imported(certificate)) return {{"DomainValidationSummaryList", std::move(list)}};
  for (std::size_t i = 0; i < facts.names.size(); ++i) {
    const acm::NameFacts& name = facts.names[i];
    const acm::Row& row = certificate.rows[i];
    OrderedJson one{{"DomainName", names.name(name.name).text()}};
    if (acm::method_of(certificate, facts) == acm::ValidationMethod::dns) {
      one["ActiveValidationConfiguration"] = dns_configuration(names, name, row.status);
    } else {
      one["ActiveValidationConfiguration"] = configuration(
          acm::ValidationMethod::email,
          {{"EmailValidationChallenge",
            {{"ValidationEmails",
              validation_emails(from.world, from.context, certificate, name.validation_domain)},
             {"ValidationDomain", names.name(name.validation_domain).text()}}}},
          row.status);
    }
    if (acm::is_moving(certificate)) {
      one["RequestedValidationConfiguration"] = dns_configuration(
          names, name, row.moved ? acm::RowStatus::success : acm::RowStatus::pending_validation);
    }
    list.push_back(std::move(one));
  }
  return {{"DomainValidationSummaryList", std::move(list)}};
}

}  // namespace acmsim::sim
