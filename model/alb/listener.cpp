#include "model/alb/listener.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "model/base/ensure.hpp"

// Every call is judged in two parts. The rules say what the listener would be afterwards, or why
// AWS refuses; this is the `Wanted` below, one overload for each call. What has become different
// is then set, and reaches the browsers later. A call that wants what is set already does nothing.
//
// AWS does not say in which order it looks for mistakes. Here: the port, then how many certificates
// the call names, then each of them, then the quota. [I]

namespace acmsim::alb {
namespace {

/// Certificates that one RemoveListenerCertificates takes. Source: a log of boto3 1.9.233, "Up to
/// '10' certificate ARNs can be specified, but '25' were specified". [U]
constexpr std::size_t kRemovedAtOnceMax = 10;

tl::unexpected<ApiError> invalid(std::string message) {
  return refuse(ErrorCode::validation_error, std::move(message));
}

/// Source: the text, aws/aws-cdk#3757; the code, the same log as above. CloudFormation makes
/// ServiceLimitExceeded of it, aws/aws-cdk#16509. [U]
tl::unexpected<ApiError> more_than(std::size_t max, std::size_t count) {
  return invalid("Up to '" + std::to_string(max) + "' certificate ARNs can be specified, but '" +
                 std::to_string(count) + "' were specified");
}

/// A call about certificates has at least one. Source: Elastic Load Balancing API Reference,
/// Certificates.member.N, required [D]; the text is inferred [I].
tl::unexpected<ApiError> none_given() { return invalid("A certificate must be specified"); }

/// Sources: awslabs/fargatecli#104; spinnaker/deck#5011 for ModifyListener. [U]
tl::unexpected<ApiError> none_for_http() {
  return invalid("A certificate cannot be specified for HTTP listeners");
}

/// What AWS says to a certificate that may not go on a listener. Sources:
/// hashicorp/terraform-provider-aws#41789 and #26245 for what is not ISSUED or only just;
/// #11334 and #17505 for what is unknown, foreign or expired. [U]
Result<CertificateHandle> attachable(const Candidate& candidate) {
  const std::string arn(candidate.arn);
  switch (candidate.standing) {
    case Standing::attachable: return candidate.certificate;
    case Standing::unsupported:
      return refuse(ErrorCode::unsupported_certificate,
                    "The certificate '" + arn +
                        "' must have a fully-qualified domain name, a "
                        "supported signature, and a supported key size.");
    case Standing::not_found:
      return refuse(ErrorCode::certificate_not_found, "Certificate '" + arn + "' not found");
  }
  ensure(false, "a certificate has one of the standings");
  return candidate.certificate;
}

void enlist(std::vector<CertificateHandle>& list, CertificateHandle certificate) {
  const auto place = std::ranges::lower_bound(list, certificate);
  if (place == list.end() || *place != certificate) list.insert(place, certificate);
}

/// The default that a listener would have: the one that the call gives, else the one it has.
/// A list that is given must hold exactly one: getmoto/moto, elbv2. [U]
/// Without one: pulumi/pulumi#15712. [U]
Result<std::optional<CertificateHandle>> wanted_default(
    Protocol protocol, std::optional<std::span<const Candidate>> given,
    std::optional<CertificateHandle> present_default) {
  if (protocol == Protocol::http) {
    if (given && !given->empty()) return none_for_http();
    return std::nullopt;
  }
  if (!given) {
    if (!present_default) return invalid("A certificate must be specified for HTTPS listeners");
    return present_default;
  }
  if (given->empty()) {
    return invalid(
        "You must provide a list containing exactly one certificate if the listener protocol is "
        "HTTPS.");
  }
  if (given->size() > 1) return more_than(1, given->size());
  return attachable(given->front());
}

/// The quota is the whole load balancer's, and defaults do not count: it holds back a list that
/// grows, never one that was given too long. Sources: ALB User Guide, quotas [D]; the text,
/// kubernetes-sigs/aws-load-balancer-controller#2449 [U].
Result<Setting> within_quota(Setting next, const Setting& now, const Neighbours& neighbours,
                             const Rules& rules) {
  const auto listed = neighbours.certificates + static_cast<std::int32_t>(next.list.size());
  if (next.list.size() > now.list.size() && listed > rules.listener_certificates_max) {
    return refuse(ErrorCode::too_many_certificates,
                  "The maximum number of certificates has been reached");
  }
  return next;
}

/// What the listener would be after a call: one overload for each.
struct Wanted {
  const Setting& now;
  std::span<const Candidate> candidates;
  const Neighbours& neighbours;
  const Rules& rules;

  /// What is in the list is not judged again: adding it succeeds. Source: Elastic Load Balancing
  /// API Reference, AddListenerCertificates. [D] The default may be added. [D]
  Result<Setting> operator()(const AddListenerCertificates&) const {
    if (candidates.empty()) return none_given();
    if (now.protocol == Protocol::http) return none_for_http();
    Setting next = now;
    for (const Candidate& candidate : candidates) {
      if (now.lists(candidate.certificate)) continue;
      const auto added = attachable(candidate);
      if (!added) return tl::unexpected(added.error());
      enlist(next.list, *added);
    }
    return within_quota(std::move(next), now, neighbours, rules);
  }

  /// Only the list: the default cannot be removed, unless it is in the list as well, which then
  /// loses it. Sources: Elastic Load Balancing API Reference, RemoveListenerCertificates [D];
  /// the text, hashicorp/terraform-provider-aws#19495 [U]; the default that is listed [I].
  Result<Setting> operator()(const RemoveListenerCertificates& command) const {
    const auto& removed = command.certificates;
    if (removed.empty()) return none_given();
    if (removed.size() > kRemovedAtOnceMax) return more_than(kRemovedAtOnceMax, removed.size());
    Setting next = now;
    for (const CertificateHandle certificate : removed) {
      if (now.default_certificate == certificate && !now.lists(certificate)) {
        return refuse(ErrorCode::operation_not_permitted, "Default certificate cannot be removed");
      }
      std::erase(next.list, certificate);
    }
    return next;
  }

  /// A certificate that is given replaces the default only. HTTP has no default [D], and so its
  /// list goes, too [I]. Source: Elastic Load Balancing API Reference, ModifyListener. A port that
  /// another listener has: hashicorp/terraform#26407, aws/aws-cdk#13901 [U]; the reference names
  /// DuplicateListener.
  Result<Setting> operator()(const ModifyListener& command) const {
    Setting next = now;
    next.protocol = command.protocol.value_or(now.protocol);
    next.port = command.port.value_or(now.port);
    if (std::ranges::count(neighbours.ports, next.port) > 0) {
      return invalid("Listener port '" + std::to_string(next.port) + "' is already in use");
    }
    const auto given = command.certificates ? std::optional(candidates) : std::nullopt;
    const auto chosen = wanted_default(next.protocol, given, now.default_certificate);
    if (!chosen) return tl::unexpected(chosen.error());
    next.default_certificate = *chosen;
    if (next.protocol == Protocol::http) {
      next.list.clear();
    } else if (keeps_previous_default(command) && now.default_certificate &&
               now.default_certificate != *chosen) {
      enlist(next.list, *now.default_certificate);
    }
    return within_quota(std::move(next), now, neighbours, rules);
  }

  bool keeps_previous_default(const ModifyListener& command) const {
    return command.keep_previous_default.value_or(rules.console_keeps_previous_default);
  }
};

/// Sets the listener, and announces it; the browsers see it when the slot's timer fires.
Transition set(Listener listener, ListenerHandle self, Setting next, Happening what,
               const Rules& rules) {
  const std::uint32_t slot = listener.setting.begin(std::move(next));
  return {std::move(listener),
          {Arm{Timer{TimerKind::listener_update, self.index, slot}, rules[Timing::listener_update],
               std::nullopt},
           Announce{what, self.index, slot}}};
}

}  // namespace

bool Setting::lists(CertificateHandle certificate) const {
  return std::ranges::binary_search(list, certificate);
}

bool Setting::uses(CertificateHandle certificate) const {
  return default_certificate == certificate || lists(certificate);
}

Result<Transition> answer(const Listener& before, ListenerHandle self, const Command& command,
                          std::span<const Candidate> candidates, const Neighbours& neighbours,
                          const Rules& rules) {
  const Setting& now = before.setting.set();
  auto next = std::visit(Wanted{now, candidates, neighbours, rules}, command);
  if (!next) return tl::unexpected(next.error());
  Listener changed = before;
  const auto* modify = std::get_if<ModifyListener>(&command);
  if (modify != nullptr && modify->actions) changed.actions = *modify->actions;
  if (*next == now) return Transition{std::move(changed), {}};
  return set(std::move(changed), self, std::move(*next), Happening::listener_changed, rules);
}

/// Source of the text: hashicorp/terraform#26407 [U]; of too many, inferred [I]. The console's
/// second entry counts towards the quota like any other. [I]
Result<Transition> create(const CreateListener& command, std::span<const Candidate> candidates,
                          const Neighbours& neighbours, const Rules& rules) {
  if (std::ranges::count(neighbours.ports, command.port) > 0) {
    std::string message = "A listener already exists on this port for this load balancer";
    const std::string_view arn = neighbours.load_balancer_arn;
    if (!arn.empty()) message.append(" '").append(arn).append("'");
    return refuse(ErrorCode::duplicate_listener, std::move(message));
  }
  if (std::ssize(neighbours.ports) >= rules.listeners_max) {
    return refuse(ErrorCode::too_many_listeners,
                  "The maximum number of listeners has been reached");
  }
  const auto given = candidates.empty() ? std::nullopt : std::optional(candidates);
  const auto chosen = wanted_default(command.protocol, given, std::nullopt);
  if (!chosen) return tl::unexpected(chosen.error());
  Setting wanted{command.protocol, command.port, *chosen, {}};
  if (command.also_listed && *chosen) wanted.list.push_back(**chosen);
  auto first = within_quota(std::move(wanted), kNotServed, neighbours, rules);
  if (!first) return tl::unexpected(first.error());
  return set(Listener{command.load_balancer, {kNotServed, {}}, command.actions}, command.fresh,
             std::move(*first), Happening::listener_created, rules);
}

Transition fire(const Listener& before, ListenerHandle self, std::uint32_t slot) {
  Transition transition{before, {}};
  for (const std::uint32_t overtaken : transition.next.setting.arrive(slot)) {
    transition.effects.emplace_back(
        Disarm{Timer{TimerKind::listener_update, self.index, overtaken}});
  }
  transition.effects.emplace_back(Announce{Happening::listener_served, self.index, slot});
  return transition;
}

}  // namespace acmsim::alb
