#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/domain_name.hpp"
#include "model/base/enum_table.hpp"
#include "model/base/error.hpp"
#include "model/base/handle.hpp"
#include "model/base/label.hpp"
#include "model/base/rollout.hpp"
#include "model/base/rules.hpp"
#include "model/base/timer.hpp"

namespace acmsim::alb {

enum class Protocol : std::uint8_t { http, https };

struct ProtocolName {
  Protocol protocol;
  std::string_view word;
};
inline constexpr std::array kProtocolNames{
    ProtocolName{Protocol::http, "HTTP"},
    ProtocolName{Protocol::https, "HTTPS"},
};
static_assert(rows_match(kProtocolNames, &ProtocolName::protocol, Protocol::https));

/// How a listener is set up.
struct Setting {
  Protocol protocol = Protocol::https;
  std::uint16_t port = 443;  ///< 0 is `kNotServed`'s, and nobody else's.
  std::optional<CertificateHandle> default_certificate;  ///< For HTTPS always, for HTTP never.
  /// The certificate list, for SNI; the default is not in it unless it was added to it too.
  /// In handle order, without repetition; empty for HTTP.
  std::vector<CertificateHandle> list;

  bool lists(CertificateHandle certificate) const;
  /// In the list or the default.
  bool uses(CertificateHandle certificate) const;
  friend auto operator<=>(const Setting&, const Setting&) = default;
};

/// What browsers see of a listener that nobody serves yet: it is on no port.
inline const Setting kNotServed{
    .protocol = Protocol::http, .port = 0, .default_certificate = {}, .list = {}};

/// What a listener does with a request. It is kept and shown; a target group cannot be deleted as
/// long as it is forwarded to.
struct Actions {
  std::optional<ActionsHandle> text{};
  std::vector<TargetGroupHandle> target_groups{};
  friend auto operator<=>(const Actions&, const Actions&) = default;
};

/// A listener: what was set through the API, and what browsers see of it.
struct Listener {
  LoadBalancerHandle load_balancer;
  Rollout<Setting> setting;
  Actions actions{};
  friend auto operator<=>(const Listener&, const Listener&) = default;
};

/// What ACM says of a certificate that somebody wants on a listener.
enum class Standing : std::uint8_t {
  attachable,
  /// Not ISSUED, or ISSUED a moment ago, or of a key that no listener takes:
  /// `UnsupportedCertificate`.
  unsupported,
  /// Unknown, of another Region or account, or expired: `CertificateNotFound`.
  not_found,
};

struct Candidate {
  CertificateHandle certificate;
  Standing standing{};
  std::string_view arn;
};

/// A listener to be. Exactly one certificate for HTTPS, none for HTTP.
struct CreateListener {
  Fresh<ListenerHandle> fresh;
  LoadBalancerHandle load_balancer;
  Protocol protocol = Protocol::https;
  std::uint16_t port = 443;
  std::vector<CertificateHandle> certificates;
  bool also_listed = false;  ///< As the console does it: the default goes into the list too.
  Actions actions{};
  Labels tags{};
};
/// Into the list, all or none. At least one, and as many as the quota allows: that one goes in a
/// call is written [D], but several were seen to be taken, aws/aws-cdk#13490 [U].
struct AddListenerCertificates {
  ListenerHandle listener;
  std::vector<CertificateHandle> certificates;
};
/// Off the list, all or none. At least one.
struct RemoveListenerCertificates {
  ListenerHandle listener;
  std::vector<CertificateHandle> certificates;
};
/// Replaces only what is given; the list stays as it is. `certificates`, if given, must hold
/// exactly one for HTTPS, and none for HTTP.
struct ModifyListener {
  ListenerHandle listener;
  std::optional<std::vector<CertificateHandle>> certificates;
  std::optional<std::uint16_t> port;
  std::optional<Protocol> protocol;
  /// As the console's "Change default" can: the previous default goes into the list. Nothing: as
  /// the console does it by itself, see `Rules::console_keeps_previous_default`.
  std::optional<bool> keep_previous_default = false;
  std::optional<Actions> actions{};
};
/// What a listener answers.
using Command = std::variant<AddListenerCertificates, RemoveListenerCertificates, ModifyListener>;

struct Transition {
  Listener next;
  Effects effects;
};

/// What the listeners beside this one on its load balancer already have.
struct Neighbours {
  std::int32_t certificates = 0;  ///< In their lists, defaults not counted.
  std::vector<std::uint16_t> ports{};
  std::string_view load_balancer_arn{};  ///< For AWS's words; it leaves the name out without it.
};

/// Judges a call on a listener. `candidates` are the certificates that it puts there, in its order.
/// Errors: UnsupportedCertificate, CertificateNotFound, TooManyCertificates, OperationNotPermitted,
/// ValidationError.
/// Adding what is in the list, and removing what is not, succeed and change nothing; what changes
/// nothing has no effects.
/// Sources: Elastic Load Balancing API Reference [D]; error texts as reported [U].
Result<Transition> answer(const Listener& before, ListenerHandle self, const Command& command,
                          std::span<const Candidate> candidates, const Neighbours& neighbours,
                          const Rules& rules);

/// Judges CreateListener: a listener that is `kNotServed` until its first setting is served.
/// Errors: UnsupportedCertificate, CertificateNotFound, TooManyCertificates, DuplicateListener,
/// TooManyListeners, ValidationError. That the same call made twice succeeds [D] is for the caller
/// to see: here a port that is taken is always refused.
Result<Transition> create(const CreateListener& command, std::span<const Candidate> candidates,
                          const Neighbours& neighbours, const Rules& rules);

/// Lets a setting reach the browsers (timer `listener_update`, part: the slot), and disarms the
/// older ones that it overtakes.
Transition fire(const Listener& before, ListenerHandle self, std::uint32_t slot);

/// What decides between certificates that fit a host name.
struct Traits {
  CertificateHandle certificate;
  std::vector<const DomainName*> names;
  std::int32_t key_rank = 0;  ///< ECDSA above RSA, then the longer key.
  std::int32_t validity_days = 0;
  bool expired = false;
};

/// The certificate that a client gets from a listener.
///
/// With SNI: the best in the list that covers the name, else the default. Without: the default.
/// "Best" is: not expired, higher key rank, longer validity, and then the later handle, whose
/// period ends later. Sources: ALB User Guide, HTTPS listeners, certificate selection [D]; how
/// equals are decided is inferred, and that the expired come last, too [I].
/// `traits` has every certificate of the list. Nothing is returned for HTTP.
std::optional<CertificateHandle> present(const Setting& seen, const DomainName* sni,
                                         std::span<const Traits> traits);

}  // namespace acmsim::alb
