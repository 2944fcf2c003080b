#pragma once

#include <array>
#include <compare>
#include <cstdint>

#include "model/acm/status.hpp"
#include "model/base/rules.hpp"
#include "model/base/small_set.hpp"

namespace acmsim::acm {

/// Where the managed renewal of a certificate stands, while it is under way.
enum class RenewalStage : std::uint8_t {
  trying,     ///< ACM tries by itself.
  waiting,    ///< Some name could not be proved: people must act.
  forbidden,  ///< Every name is proved, and CAA forbids one: people must act.
  proved,     ///< Every name is proved; the new certificate is on its way.
};

/// How each stage is shown as RenewalStatus. Sources: ACM API Reference, RenewalSummary; ACM User
/// Guide, renewal status [D]. That names once proved are shown as PENDING_AUTO_RENEWAL again, also
/// while CAA forbids one, is inferred [I].
struct RenewalStageName {
  RenewalStage stage;
  RenewalStatus status;
};
inline constexpr std::array kRenewalStageNames{
    RenewalStageName{RenewalStage::trying, RenewalStatus::pending_auto_renewal},
    RenewalStageName{RenewalStage::waiting, RenewalStatus::pending_validation},
    RenewalStageName{RenewalStage::forbidden, RenewalStatus::pending_auto_renewal},
    RenewalStageName{RenewalStage::proved, RenewalStatus::pending_auto_renewal},
};
static_assert(rows_match(kRenewalStageNames, &RenewalStageName::stage, RenewalStage::proved));

/// A renewal that is under way: it has begun, and has neither succeeded nor failed.
struct Renewal {
  RenewalStage stage = RenewalStage::trying;
  bool mail_due = false;     ///< Its mails are about to be sent.
  bool caa_forbids = false;  ///< CAA forbids one of the names.
  friend auto operator<=>(const Renewal&, const Renewal&) = default;
};

/// What ACM tells the account, and EventBridge, about a certificate. Source: EventBridge events
/// reference, ACM; ACM User Guide, managed renewal. [D]
enum class Notice : std::uint8_t {
  approaching_expiration,
  renewal_action_required,
  certificate_expired,
  certificate_available,
};

struct NoticeName {
  Notice notice;
  std::string_view word;
  std::string_view event;  ///< EventBridge's detail-type.
  bool to_account;         ///< The account's contacts are told too, by mail and AWS Health.
};
inline constexpr std::array kNoticeNames{
    NoticeName{Notice::approaching_expiration, "approaching-expiration",
               "ACM Certificate Approaching Expiration", false},
    NoticeName{Notice::renewal_action_required, "renewal-action-required",
               "ACM Certificate Renewal Action Required", true},
    NoticeName{Notice::certificate_expired, "certificate-expired", "ACM Certificate Expired",
               false},
    NoticeName{Notice::certificate_available, "certificate-available", "ACM Certificate Available",
               false},
};
static_assert(rows_match(kNoticeNames, &NoticeName::notice, Notice::certificate_available));

/// Why a renewal needs action that waits for names to be proved, as the event "Renewal Action
/// Required" says it in its RenewalStatusReason. No other answer of ACM's has this word. Source:
/// EventBridge events reference, ACM. [D]
inline constexpr std::string_view kActionRequiredReason = "PENDING_DOMAIN_VALIDATION";

/// A notice that has been sent, and how many days were left.
struct SentNotice {
  Notice notice{};
  std::int32_t days_left = 0;
};
/// As it travels in the part of an announcement.
constexpr std::uint32_t part_of(const SentNotice& sent) {
  return static_cast<std::uint32_t>(sent.notice) * SmallSet::kEnd +
         static_cast<std::uint32_t>(sent.days_left);
}
constexpr SentNotice sent_notice(std::uint32_t part) {
  return {static_cast<Notice>(part / SmallSet::kEnd),
          static_cast<std::int32_t>(part % SmallSet::kEnd)};
}

/// How many days before NotAfter renewal is due, for a certificate that is valid for so many.
std::int32_t renewal_lead_days(const Rules& rules, ValidationMethod method,
                               std::int32_t validity_days);

/// How many days before the end EventBridge is told of it every day; 0: never. Of imported ones the
/// rule says whether, and AWS how many.
std::int32_t approaching_days(const Rules& rules, bool is_imported);

/// Whether there may be something to tell so many days before the end.
bool is_notice_day(const Rules& rules, std::int32_t days_left);
/// The next such day, nearer to the end than `days_left`; 0 if there is none.
std::int32_t next_notice_day(const Rules& rules, std::int32_t days_left);

}  // namespace acmsim::acm
