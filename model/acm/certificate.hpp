#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/acm/command.hpp"
#include "model/acm/content.hpp"
#include "model/acm/renewal.hpp"
#include "model/acm/status.hpp"
#include "model/base/error.hpp"
#include "model/base/few.hpp"
#include "model/base/handle.hpp"
#include "model/base/label.hpp"
#include "model/base/record.hpp"
#include "model/base/rules.hpp"
#include "model/base/timer.hpp"

namespace acmsim::acm {

/// What never changes about one name of a certificate.
struct NameFacts {
  NameHandle name;               ///< As requested, a wildcard with its star.
  NameHandle validation_domain;  ///< Where mail goes; the name itself for DNS.
  /// The validation record; the same text for `example.com` and `*.example.com`. It is there for
  /// e-mail certificates too (what DNS would take), so that a scenario can speak of it.
  RecordHandle record;
  NameHandle record_name;
  NameHandle record_target;
};

/// What never changes about a certificate.
struct CertificateFacts {
  std::string arn;
  Few<NameFacts, 1> names;  ///< As requested, without repetition; the first is DomainName.
  ValidationMethod method = ValidationMethod::email;  ///< As requested; see `method_of`.
  KeyAlgorithm key = KeyAlgorithm::rsa_2048;
  std::optional<Material> material{};  ///< Of one that is imported, and of none else.

  /// As the ARN says.
  std::string_view account() const;
  std::string_view region() const;
};

/// One name of a certificate, as its DomainValidationOptions row shows it.
struct Row {
  RowStatus status = RowStatus::pending_validation;
  bool visible = false;  ///< The public DNS has its validation record; false if nobody asks.
  bool link = false;     ///< The link in its last validation mail works.
  bool moved = false;    ///< Proved by its record, for a change to DNS that is under way.
  /// Names whose records became visible together are proved together: they share one timer, whose
  /// part is this number. Nothing while no timer runs for this name.
  std::optional<std::uint32_t> batch{};
  std::optional<RowStatus> renewal{};  ///< As RenewalSummary shows it; nothing if there is none.
  friend auto operator<=>(const Row&, const Row&) = default;
};

struct PendingValidation {
  bool shown = false;        ///< DescribeCertificate has begun to show the ResourceRecords.
  bool caa_forbids = false;  ///< CAA forbids one of its names.
  bool held = false;         ///< Every name is proved, but CAA forbids it and ACM does not say so.
  friend auto operator<=>(const PendingValidation&, const PendingValidation&) = default;
};
/// What begins when renewal is due; from then on the expiry is certain.
struct Due {
  std::int32_t next_notice_day = 0;  ///< How many days before the end there may be news; 0: never.
  SmallSet notices{};  ///< Days left whose notices have not been sent, for their hour has not come.
  std::optional<Renewal> renewal{};  ///< While it is under way.
  friend auto operator<=>(const Due&, const Due&) = default;
};
struct Issued {
  bool attachable = false;         ///< A listener takes it; a moment ago none did.
  std::int32_t validity_days = 0;  ///< From NotBefore to NotAfter, the first and the last day too.
  std::int32_t lead_days = 0;      ///< How many days before NotAfter its renewal is due.
  std::optional<Due> due{};        ///< Nothing until its renewal is due.
  friend auto operator<=>(const Issued&, const Issued&) = default;
};
struct Expired {
  friend auto operator<=>(const Expired&, const Expired&) = default;
};
struct ValidationTimedOut {
  friend auto operator<=>(const ValidationTimedOut&, const ValidationTimedOut&) = default;
};
struct Failed {
  FailureReason reason{};
  friend auto operator<=>(const Failed&, const Failed&) = default;
};
struct Inactive {
  friend auto operator<=>(const Inactive&, const Inactive&) = default;
};
struct Revoked {
  friend auto operator<=>(const Revoked&, const Revoked&) = default;
};
using Phase =
    std::variant<PendingValidation, Issued, Expired, ValidationTimedOut, Failed, Inactive, Revoked>;

/// How far InUseBy has followed one user of the certificate.
enum class UsePhase : std::uint8_t {
  arriving,  ///< Used; InUseBy does not show it yet.
  held,      ///< Used and shown.
  leaving,   ///< No longer used; InUseBy still shows it.
};

struct Use {
  ResourceHandle resource;  ///< A load balancer, or something that is not modelled.
  UsePhase phase{};
  friend auto operator<=>(const Use&, const Use&) = default;
};

/// A certificate. It has no instants: what people read as CreatedAt or NotAfter is stamped by
/// whoever drives the model.
struct Certificate {
  Few<Row, 1> rows;  ///< In the order of its names; never empty.
  Phase phase;
  Few<Use, 1> uses;                      ///< By resource.
  SmallSet told{};                       ///< The kinds of `Notice` that have been sent.
  std::optional<UpdateStatus> update{};  ///< The last change to DNS; nothing before the first.
  Labels tags{};                         ///< Nothing but the calls about tags reads them.
  /// Of one that was imported: what it holds now. What that is worth and when it ends is the
  /// world's to know; what may be imported in its place has a handle of its own.
  std::optional<CertificateHandle> content{};
  Export key_export{};
  friend auto operator<=>(const Certificate&, const Certificate&) = default;
};

Status status_of(const Certificate& certificate);
/// Whether another authority has issued it: ACM neither proves its names nor renews it.
inline bool is_imported(const Certificate& certificate) { return certificate.content.has_value(); }
/// Whether there is, or was, a certificate and not just a request for one.
bool was_issued(const Certificate& certificate);
/// How its names are proved now: as requested, or by DNS since it was changed to that.
ValidationMethod method_of(const Certificate& certificate, const CertificateFacts& facts);
/// Whether a change to DNS is under way.
bool is_moving(const Certificate& certificate);
/// Whether every name was proved for the first time.
bool is_proved(const Certificate& certificate);
/// InUseBy, in resource order.
std::vector<ResourceHandle> in_use_by(const Certificate& certificate);
/// ELIGIBLE: issued by Amazon, and in use or exported since then. Source: ACM User Guide, managed
/// renewal. [D]
RenewalEligibility renewal_eligibility(const Certificate& certificate);
/// Its renewal if that is under way.
const Renewal* renewal_of(const Certificate& certificate);
Renewal* renewal_of(Certificate& certificate);
/// Whether its renewal waits for people to prove a name.
bool renewal_waits(const Certificate& certificate);
/// RenewalSummary's RenewalStatus, of the current renewal or the last; nothing before the first
/// begins. A renewal fails when the certificate expires, or when AWS has ended its kind.
std::optional<RenewalStatus> renewal_status(const Certificate& certificate);
/// Whether all its names are proved if ACM tries to renew it: it is eligible, and all its records
/// are visible.
bool can_renew(const Certificate& certificate);
/// Whether ACM is going to try to renew it: the first time, or because that would bring it further.
bool would_try(const Certificate& certificate, const CertificateFacts& facts);
/// Whether a name waits to be proved, for the first time or in a renewal.
bool wants_proof(const Certificate& certificate, std::size_t row);
/// Whether a name waits for its record to be visible.
bool wants_record(const Certificate& certificate, const CertificateFacts& facts, std::size_t row);
/// Whether DescribeCertificate shows the validation records.
bool shows_records(const Certificate& certificate, const CertificateFacts& facts);
/// Whether ACM is asking the DNS for this certificate's records.
bool asks_dns(const Certificate& certificate, const CertificateFacts& facts);
/// Whether ACM is going to ask what CAA says about its names. Source: ACM User Guide, CAA: after
/// the names are validated, and again in each renewal. [D]
bool asks_caa(const Certificate& certificate);
/// Whether CAA forbids a name before all are proved, and ACM is about to see that; see
/// `Rules::caa_is_asked`.
bool fails_unproved(const Certificate& certificate, const Rules& rules);
/// The timers that are armed for a certificate in this state, in order.
Few<Timer, 8> timers_of(const Certificate& certificate, CertificateHandle self,
                        const CertificateFacts& facts, const Rules& rules);

/// Those of them that follow from how far its renewal and its mails have come, in order.
Few<Timer, 4> followed_timers_of(const Certificate& certificate, CertificateHandle self,
                                 const CertificateFacts& facts);

/// A level, not an edge: told again it changes nothing.
struct RecordsVisible {
  Few<bool, 8> visible;  ///< In the order of the certificate's names.
};
/// CAA keeps Amazon from issuing a certificate for one of its names, or for none.
struct CaaForbids {
  bool any = false;
};
struct UsedBy {
  ResourceHandle resource;
  bool used = false;
};
/// The owner of a domain has followed the link in a mail. It counts while the link works.
struct NameApproved {
  std::uint32_t row = 0;
};
/// A validation mail has reached nobody.
struct NoMailbox {
  std::uint32_t row = 0;
};
/// What an imported certificate holds has come nearer to its end.
struct ContentAged {
  bool is_expired = false;
  std::int32_t days_left = 0;  ///< Of which ACM tells now; 0: of none.
};
using Fact = std::variant<RecordsVisible, CaaForbids, UsedBy, NameApproved, NoMailbox, ContentAged>;

struct Transition {
  std::optional<Certificate> next;  ///< Nothing: the certificate is no more.
  Effects effects;
};

/// How long ACM takes until it shows the records of a certificate: more than 20 names take longer.
/// Source: hashicorp/terraform-provider-aws#12371. [U]
Timing timing_of_records(const CertificateFacts& facts);

/// RequestCertificate, once its parameters and quotas are in order: a new certificate, PENDING or
/// FAILED at once. Source: ACM User Guide, troubleshooting certificate requests. [D]
Transition request(CertificateHandle self, const CertificateFacts& facts, const Texts& texts,
                   const Rules& rules);

/// ImportCertificate, once everything is in order: a new certificate, ISSUED at once.
Transition import(CertificateHandle self, const CertificateFacts& facts, const Content& content,
                  const Rules& rules);
/// The same of one that there is: from now on it holds that content, whatever it held.
Transition reimport(const Certificate& before, CertificateHandle self,
                    const CertificateFacts& facts, CertificateHandle held, const Content& content,
                    const Rules& rules);

/// The three doors. Only a command can be refused: `ResourceInUseException`,
/// `InvalidStateException`, `ConflictException`, `RequestInProgressException`,
/// `ValidationException`, `TooManyTagsException`.
Result<Transition> answer(const Certificate& before, CertificateHandle self, const Command& command,
                          const CertificateFacts& facts, const Rules& rules);
Transition observe(const Certificate& before, CertificateHandle self, const Fact& fact,
                   const CertificateFacts& facts, const Rules& rules);
Transition fire(const Certificate& before, CertificateHandle self, const Timer& timer,
                const CertificateFacts& facts, const Rules& rules);

/// For a certificate that was not reached by transitions: begins its renewal if that should have
/// begun, and arms what belongs to it, links of mails excepted.
Transition take_up(const Certificate& given, CertificateHandle self, const CertificateFacts& facts,
                   const Rules& rules);

/// When renewal of a certificate issued now is due. It expires at 23:59:59 UTC of its last day, so
/// this lies in a window of a day less a second. Source: ACM User Guide, characteristics [D];
/// certificates of 2023 and 2026 [U].
Arm arm_renewal_due(CertificateHandle self, ValidationMethod method, const Rules& rules);

}  // namespace acmsim::acm
