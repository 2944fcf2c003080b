// Commands that go to ACM.

#include "model/base/match.hpp"
#include "model/world/admission.hpp"

namespace acmsim {
namespace {

/// Keeps what browsers are still shown, and the timer that tells its end.
void withdraw(const acm::Certificate& deleted, CertificateHandle handle, Draft& draft) {
  const acm::Withdrawn withdrawn = acm::withdraw(deleted);
  const auto kept = acm::timer_of(withdrawn, handle);
  draft.writes.emplace_back(Put{handle, withdrawn});
  erase_if(draft.effects, [&](const Effect& effect) {
    const auto* disarm = std::get_if<Disarm>(&effect);
    return disarm != nullptr && disarm->timer == kept;
  });
}

Draft certificate_draft(CertificateHandle handle, acm::Transition transition) {
  return {std::move(transition.effects), {Put{handle, std::move(transition.next)}}};
}

/// CloudFront takes certificates of this Region alone. Source: CloudFront Developer Guide,
/// requirements for using certificates. [D]
constexpr std::string_view kCloudFrontRegion = "us-east-1";

bool is_distribution(std::string_view resource) {
  return resource.starts_with("arn:aws:cloudfront:");
}

/// Source: CloudFront API Reference, InvalidViewerCertificate [D]; text as reported in
/// cloudposse/terraform-aws-cloudfront-s3-cdn#10 [U].
tl::unexpected<ApiError> refuse_for_distribution() {
  return refuse(ErrorCode::invalid_viewer_certificate,
                "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't "
                "valid, or doesn't include a valid certificate chain.");
}

}  // namespace

Result<Draft> Admission::operator()(const RequestCertificate& command) const {
  const acm::CertificateFacts& facts = names.certificates.at(command.fresh);
  if (facts.method == acm::ValidationMethod::email && !rules.email_requests) {
    // Announced by the AWS Security Blog, 2026 [D]; the error is ours [I].
    return refuse(ErrorCode::invalid_parameter,
                  "Email validation is no longer available for new certificates. Use DNS "
                  "validation.");
  }
  const acm::Ledger* known = world.ledgers.find(from);
  acm::Ledger ledger = known == nullptr ? acm::Ledger{} : *known;
  const auto said = remembered_by(command, rules);
  if (said) {
    const auto* made = acm::find(ledger, *said);
    if (made != nullptr && world.certificates.contains(made->certificate)) {
      return Draft{.effects = {}, .existing = made->certificate};
    }
  }
  const auto count = static_cast<std::int32_t>(facts.names.size());
  if (auto checked = acm::check_quotas(ledger, count, rules); !checked) {
    return tl::unexpected(checked.error());
  }
  acm::Transition transition = acm::request(command.fresh, facts, names.texts, rules);
  transition.next->tags = command.tags;
  if (command.may_export && rules.exports) transition.next->key_export = acm::Export::enabled;
  ++ledger.certificates;
  ++ledger.requested_last_year;
  if (said) {
    acm::remember(ledger, *said, command.fresh);
    transition.effects.emplace_back(Arm{{TimerKind::idempotency_token, said->index, from.index},
                                        exactly(kIdempotencyTokenLife),
                                        {}});
  }
  return Draft{.effects = std::move(transition.effects),
               .writes = {Put{from, std::move(ledger)},
                          Put<CertificateHandle, std::optional<acm::Certificate>>{
                              command.fresh, std::move(transition.next)}}};
}

template <class OfCertificate>
Result<Draft> Admission::certificate_call(const OfCertificate& command) const {
  const auto certificate = find_certificate(command.certificate);
  if (!certificate) return tl::unexpected(certificate.error());
  auto transition = acm::answer(**certificate, command.certificate, command,
                                names.certificates.at(command.certificate), rules);
  if (!transition) return tl::unexpected(transition.error());
  return certificate_draft(command.certificate, std::move(*transition));
}

Result<Draft> Admission::operator()(const DeleteCertificate& command) const {
  auto draft = certificate_call(command);
  if (!draft) return draft;
  acm::Ledger ledger = world.ledgers.at(from);
  const bool is_imported = acm::is_imported(world.certificates.at(command.certificate));
  --(is_imported ? ledger.imported : ledger.certificates);
  draft->writes.emplace_back(Put{from, std::move(ledger)});
  if (may_be_shown(world, command.certificate)) {
    withdraw(world.certificates.at(command.certificate), command.certificate, *draft);
  }
  return draft;
}

Result<Draft> Admission::operator()(const ResendValidationEmail& command) const {
  auto draft = certificate_call(command);
  if (draft) draft->mail_domain = command.validation_domain;
  return draft;
}

Result<Draft> Admission::operator()(const UpdateCertificateOptions& command) const {
  // What ACM answered before it could is inferred. [I]
  if (!rules.moves_to_dns) {
    return refuse(ErrorCode::validation_exception,
                  "The validation method of a certificate cannot be changed.");
  }
  return certificate_call(command);
}

Result<Draft> Admission::operator()(const ExportCertificate& command) const {
  return certificate_call(command);
}

Result<Draft> Admission::operator()(const ChangeTags& command) const {
  return certificate_call(command);
}

Result<Draft> Admission::operator()(const ClickLink& command) const {
  const acm::Certificate* certificate = world.certificates.find(command.certificate);
  if (certificate == nullptr || !certificate->rows.at(command.row).link) {
    // The approval page answers in words of its own; these are ours. [I]
    return refuse(ErrorCode::invalid_state, "There is no mail whose link still works.");
  }
  return Draft{.effects = {}, .writes = {Approve{command.certificate, {command.row}}}};
}

Result<Draft> Admission::operator()(const SetMailbox& command) const {
  return Draft{.effects = {}, .writes = {Put{command.mailbox, mail::Mailbox{command.exists}}}};
}

Result<Draft> Admission::operator()(const UseElsewhere& command) const {
  const auto certificate = find_for_user(command);
  if (!certificate) return tl::unexpected(certificate.error());
  const bool is_issued = std::holds_alternative<acm::Issued>((*certificate)->phase);
  if (command.used && is_distribution(names.resources[command.resource]) &&
      (!is_issued ||
       names.places[names.place_of(command.certificate)].region != kCloudFrontRegion)) {
    return refuse_for_distribution();
  }
  if (command.used && standing(command.certificate, names.place_of(command.certificate)) !=
                          alb::Standing::attachable) {
    // Other services answer in words of their own; these are ours. [I]
    return refuse(ErrorCode::invalid_parameter,
                  "Certificate " + names.certificates.at(command.certificate).arn +
                      (is_issued ? " cannot be used yet." : " is not issued."));
  }
  return certificate_draft(
      command.certificate,
      acm::observe(**certificate, command.certificate, acm::UsedBy{command.resource, command.used},
                   names.certificates.at(command.certificate), rules));
}

/// CloudFront is in no Region: it finds every certificate of the account. What it says of one that
/// is not there it says of others that it does not take.
Result<const acm::Certificate*> Admission::find_for_user(const UseElsewhere& command) const {
  if (!is_distribution(names.resources[command.resource])) {
    return find_certificate(command.certificate);
  }
  const acm::Certificate* found = world.certificates.find(command.certificate);
  const bool is_known =
      found != nullptr &&
      names.places[names.place_of(command.certificate)].account == names.places[from].account;
  if (is_known) return found;
  if (command.used) return refuse_for_distribution();
  return find_certificate(command.certificate);
}

Result<const acm::Certificate*> Admission::find_certificate(CertificateHandle handle) const {
  const acm::Certificate* found = world.certificates.find(handle);
  if (found == nullptr || names.place_of(handle) != from) {
    // Source: ACM API Reference, ResourceNotFoundException [D]; text as reported [U].
    return refuse(ErrorCode::resource_not_found,
                  "Could not find certificate " + names.certificates.at(handle).arn + ".");
  }
  return found;
}

/// How a certificate stands with a user in that account and Region. Sources: aws-load-balancer
/// and terraform threads: not ISSUED is UnsupportedCertificate; unknown, foreign and expired
/// ones are CertificateNotFound [U]; ALB User Guide, HTTPS listener certificates, supported key
/// algorithms [D].
alb::Standing Admission::standing(CertificateHandle handle, PlaceHandle user) const {
  const acm::Certificate* certificate = world.certificates.find(handle);
  if (certificate == nullptr || names.place_of(handle) != user) {
    return alb::Standing::not_found;
  }
  const bool has_short_key =
      !row_of(acm::kKeyAlgorithmNames, names.certificates.at(handle).key).is_for_listeners;
  return std::visit(Match{
                        [&](const acm::Issued& issued) {
                          return issued.attachable && !has_short_key ? alb::Standing::attachable
                                                                     : alb::Standing::unsupported;
                        },
                        [](const acm::PendingValidation&) { return alb::Standing::unsupported; },
                        [](const acm::Failed&) { return alb::Standing::unsupported; },
                        [](const acm::ValidationTimedOut&) { return alb::Standing::unsupported; },
                        [](const acm::Inactive&) { return alb::Standing::unsupported; },
                        [](const acm::Revoked&) { return alb::Standing::unsupported; },
                        [](const acm::Expired&) { return alb::Standing::not_found; },
                    },
                    certificate->phase);
}

}  // namespace acmsim
