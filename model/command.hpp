#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "model/alb/listener.hpp"
#include "model/base/handle.hpp"
#include "model/base/rules.hpp"
#include "model/dns/internet.hpp"
#include "model/route53/hosted_zone.hpp"

namespace acmsim {

// Everything that somebody can do to the world. A command that creates something brings the fresh
// handle of it; the catalogue already holds what never changes about it.

struct RequestCertificate {
  CertificateHandle fresh;
  /// What it says, its token included: the same handle for the same request.
  TokenHandle said{};
  bool has_token = false;
};
/// By what ACM knows a request again for `kIdempotencyTokenLife`; nothing if it does not.
inline std::optional<TokenHandle> remembered_by(const RequestCertificate& request,
                                                const Rules& rules) {
  const bool is_remembered =
      request.has_token || rules.same_request_without_token == SameRequestWithoutToken::one;
  return is_remembered ? std::optional(request.said) : std::nullopt;
}
struct DeleteCertificate {
  CertificateHandle certificate;
};
/// A fresh mail for one name, to the mailboxes of a domain.
struct ResendValidationEmail {
  CertificateHandle certificate;
  std::uint32_t row = 0;
  NameHandle validation_domain;
};

/// From now on the names of a certificate are to be proved by DNS.
struct UpdateCertificateOptions {
  CertificateHandle certificate;
};

/// Somebody follows the link in the last mail about a name.
struct ClickLink {
  CertificateHandle certificate;
  std::uint32_t row = 0;
};
/// A mailbox is made, or is no more.
struct SetMailbox {
  MailboxHandle mailbox;
  bool exists = true;
};

struct CreateHostedZone {
  ZoneHandle fresh;
  ChangeHandle change;
};
struct DeleteHostedZone {
  ZoneHandle zone;
  ChangeHandle change;
};
/// A fault of AWS: a prior request for a hosted zone goes on being processed, or has come to its
/// end.
struct SetPriorRequest {
  ZoneHandle zone;
  bool goes_on = true;
};
struct ChangeResourceRecordSets {
  ZoneHandle zone;
  std::vector<route53::Edit> batch;
  ChangeHandle fresh;
};
/// The console's button "Create records in Route 53": the validation records that are missing, in
/// the account's public zones that hold the names.
struct CreateRecordsInRoute53 {
  CertificateHandle certificate;
  ChangeHandle fresh;
};

struct CreateListener {
  ListenerHandle fresh;
  LoadBalancerHandle load_balancer;
  alb::Protocol protocol{};
  std::uint16_t port = 0;
  std::vector<CertificateHandle> certificates;
  bool also_listed = false;  ///< As the console does it: the default goes into the list too.
};
struct DeleteListener {
  ListenerHandle listener;
};
struct AddListenerCertificates {
  ListenerHandle listener;
  std::vector<CertificateHandle> certificates;
};
struct RemoveListenerCertificates {
  ListenerHandle listener;
  std::vector<CertificateHandle> certificates;
};
struct ModifyListener {
  ListenerHandle listener;
  std::optional<std::vector<CertificateHandle>> certificates;
  std::optional<std::uint16_t> port;
  std::optional<alb::Protocol> protocol;
  /// As the console's "Change default" can: the previous default goes into the list. Nothing: as
  /// the console does it by itself, see `Rules::console_keeps_previous_default`.
  std::optional<bool> keep_previous_default = false;
};

/// At the registrar: what is given is changed, and the internet follows later.
struct UpdateDomain {
  RegistrationHandle domain;
  std::optional<bool> registered;
  std::optional<bool> on_hold;
  std::optional<dns::Hosts> name_servers;
  std::optional<dns::DsState> ds;
};

/// At another DNS provider: a record set is written, or (nothing) deleted.
struct WriteRecord {
  ZoneHandle zone;
  RecordKey key;
  std::optional<RecordHandle> set;
  ChangeHandle fresh;
};
/// A name server goes silent, or answers again.
struct SetServer {
  NameHandle server;
  bool answers = true;
};
/// The signatures of a zone become wrong, or right again.
struct SetSigning {
  ZoneHandle zone;
  bool is_bogus = false;
};

/// A user of a certificate that is not modelled (a CloudFront distribution, say) takes it or lets
/// it go.
struct UseElsewhere {
  CertificateHandle certificate;
  ResourceHandle resource;
  bool used = false;
};

using Command = std::variant<RequestCertificate, DeleteCertificate, ResendValidationEmail,
                             UpdateCertificateOptions, ClickLink, SetMailbox, CreateHostedZone,
                             DeleteHostedZone, SetPriorRequest, ChangeResourceRecordSets,
                             CreateRecordsInRoute53, CreateListener, DeleteListener,
                             AddListenerCertificates, RemoveListenerCertificates, ModifyListener,
                             UpdateDomain, WriteRecord, SetServer, SetSigning, UseElsewhere>;

/// A command, and the account and Region that give it.
struct Call {
  PlaceHandle from;
  Command command;
};

}  // namespace acmsim
