#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/acm/certificate.hpp"
#include "model/acm/ledger.hpp"
#include "model/acm/withdrawn.hpp"
#include "model/alb/listener.hpp"
#include "model/alb/load_balancer.hpp"
#include "model/alb/target_group.hpp"
#include "model/base/calendar.hpp"
#include "model/base/error.hpp"
#include "model/base/label.hpp"
#include "model/dns/internet.hpp"
#include "model/route53/hosted_zone.hpp"
#include "model/world/catalogue.hpp"
#include "model/world/command.hpp"

namespace acmsim {

/// A label of something.
struct Labelled {
  Thing thing;
  Label label;
  friend auto operator<=>(const Labelled&, const Labelled&) = default;
};
/// Sorted: a thing's labels are together, by key.
using LabelTable = std::vector<Labelled>;

/// The services side by side: the whole state of the model, as a value.
struct World {
  std::uint8_t epoch = 0;  ///< Of the calendar: which rules hold.
  dns::Internet internet;
  Slots<ZoneHandle, route53::HostedZone> hosted_zones;
  Slots<ZoneHandle, route53::HostedZone> provider_zones;  ///< At other DNS providers.
  Slots<ChangeHandle, route53::Change> changes;
  Slots<CertificateHandle, acm::Certificate> certificates;
  /// Deleted, and still shown by a listener whose last change has not reached the browsers.
  Slots<CertificateHandle, acm::Withdrawn> withdrawn;
  /// What other authorities have issued: all that is in ACM, and all that somebody is going to
  /// import. It stays, and ages, whoever has it.
  Slots<CertificateHandle, acm::Content> contents;
  Slots<PlaceHandle, acm::Ledger> ledgers;
  Slots<LoadBalancerHandle, alb::LoadBalancer> load_balancers;
  Slots<ListenerHandle, alb::Listener> listeners;
  Slots<TargetGroupHandle, alb::TargetGroup> target_groups;
  LabelTable tags;                                  ///< Those of certificates are with them.
  LabelTable attributes;                            ///< Those that were set.
  Slots<MailboxHandle, mail::Mailbox> mailboxes;    ///< Others exist, and nobody reads them.
  Slots<CertificateHandle, mail::Letters> letters;  ///< Where somebody is going to answer.
  friend auto operator<=>(const World&, const World&) = default;
};

/// What stands beside a world and never changes within a history.
struct Context {
  const Catalogue& names;
  const Calendar& calendar;

  /// The rules that hold now.
  const Rules& rules(const World& world) const { return calendar.rules(world.epoch); }
  /// What the public DNS answers from now; good for as long as the world and the catalogue.
  dns::PublicDns public_dns(const World& world) const {
    return {world.internet, names.directory, names.texts};
  }
};

/// What AWS answers with where it has made the same thing before.
using Existing =
    std::variant<CertificateHandle, LoadBalancerHandle, ListenerHandle, TargetGroupHandle>;

/// What a command comes to.
struct Outcome {
  Effects effects;
  std::optional<Existing> existing{};

  /// What has been made, or was there already.
  template <class H>
  H made(const Fresh<H>& fresh) const {
    if constexpr (std::is_constructible_v<Existing, H>) {
      const H* found = existing ? std::get_if<H>(&*existing) : nullptr;
      if (found != nullptr) return *found;
    }
    return fresh;
  }
};

/// Gives a command. It is judged before anything is written: a refusal changes nothing.
/// Errors: those of the services, and `ResourceNotFoundException`, `NoSuchHostedZone`,
/// `ListenerNotFound`, `LoadBalancerNotFound` for what is not there.
Result<Outcome> apply(World& world, const Context& context, const Call& call);

/// Whether AWS would refuse the command now: the error, or nothing.
std::optional<ApiError> refusal(const World& world, const Context& context, const Call& call);

/// Lets a timer fire. It must have been armed.
Effects fire(World& world, const Context& context, const Timer& timer);

/// Tells every service what it would know of the others, for a world that was not reached by
/// commands: afterwards its certificates' rows, users and timers fit its DNS and its listeners.
Effects settle(World& world, const Context& context);

/// For a world that was not reached by commands, once and before `settle`: begins the renewals that
/// should have begun, and arms what belongs to them.
Effects begin_renewals(World& world, const Context& context);

/// Arms the next change of rules, as from the beginning of the epoch; nothing if there is none.
Effects await_rules_change(const World& world, const Context& context);

/// Lets the next rules of the calendar hold. What is under way goes on; its next step goes by them.
Effects change_rules(World& world, const Context& context);

/// Puts what somebody is going to import into the world, as old as it is at an instant, and returns
/// the timers that run from there; its facts are in the catalogue.
Effects bring(World& world, const Context& context, CertificateHandle content,
              std::chrono::sys_seconds instant);

/// What a certificate holds, also one that ACM has deleted a moment ago: its own facts, or those of
/// what was imported in their place.
const acm::CertificateFacts& held_facts(const World& world, const Catalogue& names,
                                        CertificateHandle certificate);

/// Whether browsers are shown a certificate by some listener, or may yet be by a setting on its
/// way.
bool may_be_shown(const World& world, CertificateHandle certificate);

/// Forgets deleted certificates that no listener shows any more.
Effects drop_withdrawn(World& world);

/// The timers that are armed in this state, in order: what a driver's agenda must hold.
std::vector<Timer> timers_of(const World& world, const Context& context);

/// The load balancer of that name that is there.
std::optional<LoadBalancerHandle> load_balancer_called(const World& world, const Context& context,
                                                       LoadBalancerNameHandle name);

/// The target group of that name that is there.
std::optional<TargetGroupHandle> target_group_called(const World& world, const Context& context,
                                                     TargetGroupNameHandle name);

/// The labels that something has in a table.
Labels labels_of(const LabelTable& table, const Thing& thing);

/// The listeners that a load balancer has, in handle order.
std::vector<ListenerHandle> listeners_of(const World& world, const Context& context,
                                         LoadBalancerHandle load_balancer);

}  // namespace acmsim
