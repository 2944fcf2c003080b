// What becomes of a request at once: most wait for validation, some fail within seconds.
#include <algorithm>
#include <array>
#include <string_view>

#include "model/acm/top_levels.hpp"
#include "model/acm/transition.hpp"

namespace acmsim::acm {
namespace {

/// Suffixes that are Amazon's own and cannot be requested.
/// Source: ACM User Guide, troubleshooting certificate requests [D]; that the reason is
/// DOMAIN_NOT_ALLOWED is inferred [I].
constexpr std::array<std::string_view, 5> kAmazonSuffixes{
    "amazonaws.com", "cloudfront.net", "elasticbeanstalk.com", "awsapprunner.com", "aws.dev"};

std::string_view top_level_of(const DomainName& name) {
  const std::string_view text = name.text();
  return text.substr(text.rfind('.') + 1);
}

/// Why a request for that name fails at once. A name under no public top-level domain is none that
/// can be proved. Source: ACM User Guide, INVALID_PUBLIC_DOMAIN. [D]
std::optional<FailureReason> reason_to_fail(const DomainName& name) {
  const auto ends_in = [&](std::string_view suffix) {
    const auto parsed = DomainName::parse(suffix);
    return name.is_within(*parsed);
  };
  if (std::ranges::any_of(kAmazonSuffixes, ends_in)) return FailureReason::domain_not_allowed;
  if (!is_public_top_level(top_level_of(name))) return FailureReason::invalid_public_domain;
  return std::nullopt;
}

/// More names than these are many.
constexpr std::size_t kFewNames = 20;

}  // namespace

std::optional<TokenHandle> remembered_by(const RequestCertificate& request, const Rules& rules) {
  const bool is_remembered =
      request.has_token || rules.same_request_without_token == SameRequestWithoutToken::one;
  return is_remembered ? std::optional(request.said) : std::nullopt;
}

Timing timing_of_records(const CertificateFacts& facts) {
  return facts.names.size() > kFewNames ? Timing::record_shown_many : Timing::record_shown;
}

Transition request(CertificateHandle self, const CertificateFacts& facts, const Texts& texts,
                   const Rules& rules) {
  Transition transition{
      Certificate{.rows = Few<Row, 1>(facts.names.size()), .phase = {}, .uses = {}},
      {Announce{Happening::certificate_requested, self.index, 0}}};
  for (std::size_t i = 0; i < facts.names.size(); ++i) {
    const auto reason = reason_to_fail(texts.names[facts.names[i].name]);
    if (!reason) continue;
    // Only the row of the name that is refused fails; the others stay as they are. Recorded from
    // the real service by LocalStack's validated snapshot tests. [U]
    transition.next->rows[i].status = RowStatus::failed;
    if (std::holds_alternative<Failed>(transition.next->phase)) continue;
    transition.next->phase = Failed{*reason};
    transition.effects.emplace_back(Announce{Happening::certificate_failed, self.index, 0});
  }
  if (std::holds_alternative<Failed>(transition.next->phase)) return transition;
  if (facts.method == ValidationMethod::dns) {
    transition.effects.emplace_back(
        Arm{{TimerKind::record_shown, self.index, 0}, rules[timing_of_records(facts)], {}});
  }
  if (facts.method == ValidationMethod::email) {
    const Self who{self, facts, rules};
    for (std::uint32_t i = 0; i < facts.names.size(); ++i) send_mail(transition, who, i);
  }
  transition.effects.emplace_back(
      Arm{{TimerKind::validation_limit, self.index, 0}, rules[Timing::validation_limit], {}});
  return transition;
}

}  // namespace acmsim::acm
