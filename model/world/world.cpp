// How the services' facts reach each other.
//
// What is written touches names of the DNS, certificates, or the certificates of a load balancer.
// ACM then asks the DNS for the records of the certificates that may be concerned, and hears from
// the load balancers which certificates they use; in this order, once. Nothing that ACM concludes
// changes the DNS or a listener, so one round settles. Last the mails that ACM has written are
// delivered, and whoever has one whose link no longer works forgets it.
#include "model/world/world.hpp"

#include <algorithm>
#include <set>

#include "model/world/admission.hpp"
#include "model/world/contents.hpp"
#include "model/world/dns_facts.hpp"
#include "model/world/mailing.hpp"
#include "model/world/outdated_answers.hpp"
#include "model/world/publishing.hpp"
#include "model/world/things.hpp"
#include "model/world/uses.hpp"

namespace acmsim {
namespace {

/// What has been written, as far as others may care.
struct Touched {
  std::set<CertificateHandle> asking;  ///< Certificates whose records may be seen differently.
  std::set<std::pair<CertificateHandle, LoadBalancerHandle>> uses;
  std::set<CertificateHandle> links;  ///< Certificates whose mails' links may have changed.
};

class Writer {
 public:
  Writer(World& world, const Context& context) : world_(world), context_(context) {}

  Effects commit(Draft draft) {
    effects_ = std::move(draft.effects);
    for (WorldWrite& one : draft.writes) std::visit([&](auto& put) { write(std::move(put)); }, one);
    mail_domain_ = draft.mail_domain;
    return finish();
  }

  Effects fire(const Timer& timer) {
    switch (timer.kind) {
      case TimerKind::route53_served: publish(ChangeHandle{timer.whose}, serve); break;
      case TimerKind::route53_insync:
      case TimerKind::provider_update: publish(ChangeHandle{timer.whose}, acmsim::publish); break;
      case TimerKind::registrar_delegation: delegate(timer); break;
      case TimerKind::cached_answer: forget(timer); break;
      case TimerKind::load_balancer_active:
        world_.load_balancers.at({timer.whose}).state = alb::State::active;
        effects_.emplace_back(Announce{Happening::load_balancer_active, timer.whose, 0});
        break;
      case TimerKind::listener_update: update(ListenerHandle{timer.whose}, timer.part); break;
      case TimerKind::idempotency_token:
        acm::forget(world_.ledgers.at(PlaceHandle{timer.part}), TokenHandle{timer.whose});
        break;
      case TimerKind::click: click(timer); break;
      case TimerKind::rules_change: effects_ = change_rules(world_, context_); break;
      default: fire_certificate(timer); break;
    }
    return finish();
  }

  Effects settle() {
    const auto all = world_.certificates.handles();
    touched_.asking.insert(all.begin(), all.end());
    for (const ListenerHandle handle : world_.listeners.handles()) {
      touch(world_.listeners.at(handle));
    }
    return finish();
  }

 private:
  const Catalogue& names() const { return context_.names; }

  void fire_certificate(const Timer& timer) {
    const CertificateHandle handle{timer.whose};
    if (const auto aged = age(world_, context_, timer)) {
      effects_ = aged->effects;
      for (const auto& [holder, fact] : aged->told) tell(holder, fact);
      return;
    }
    if (const acm::Withdrawn* withdrawn = world_.withdrawn.find(handle)) {
      acm::WithdrawnTransition transition = acm::fire(*withdrawn, handle);
      effects_ = std::move(transition.effects);
      return world_.withdrawn.put(handle, transition.next);
    }
    const acm::CertificateFacts& facts = names().certificates.at(handle);
    const acm::Certificate& before = world_.certificates.at(handle);
    const bool asked = acm::asks_dns(before, facts) || acm::asks_caa(before);
    acm::Transition transition = acm::fire(before, handle, timer, facts, context_.rules(world_));
    effects_ = std::move(transition.effects);
    if (!asked && (acm::asks_dns(*transition.next, facts) || acm::asks_caa(*transition.next))) {
      touched_.asking.insert(handle);
    }
    write(handle, std::move(transition.next));
  }

  void update(ListenerHandle handle, std::uint32_t slot) {
    alb::Transition transition = alb::fire(world_.listeners.at(handle), handle, slot);
    effects_ = std::move(transition.effects);
    world_.listeners.put(handle, std::move(transition.next));
    append(effects_, drop_withdrawn(world_));
  }

  void click(const Timer& timer) {
    const CertificateHandle about{timer.whose};
    const mail::Letter letter = mail::clicked(timer);
    effects_.emplace_back(Announce{Happening::link_clicked, timer.whose, timer.part});
    std::erase(world_.letters.at(about).unanswered, letter);
    tell(about, acm::NameApproved{letter.row});
  }

  // What an accepted command writes.

  void write(Put<PlaceHandle, acm::Ledger>&& put) { world_.ledgers.put(put.handle, put.thing); }
  void write(Put<CertificateHandle, acm::Withdrawn>&& put) {
    world_.withdrawn.put(put.handle, put.thing);
  }
  void write(Put<CertificateHandle, std::optional<acm::Certificate>>&& put) {
    if (put.thing) touched_.asking.insert(put.handle);
    write(put.handle, std::move(put.thing));
  }
  void write(Put<LoadBalancerHandle, std::optional<alb::LoadBalancer>>&& put) {
    keep(world_, world_.load_balancers, put);
  }
  void write(Put<TargetGroupHandle, std::optional<alb::TargetGroup>>&& put) {
    keep(world_, world_.target_groups, put);
  }
  void write(PutLabels&& put) { put_labels(world_.*put.table, put.thing, put.labels); }
  void write(Put<ListenerHandle, std::optional<alb::Listener>>&& put) {
    if (const alb::Listener* before = world_.listeners.find(put.handle)) touch(*before);
    if (put.thing) touch(*put.thing);
    keep(world_, world_.listeners, put);
    if (!put.thing) append(effects_, drop_withdrawn(world_));
  }
  void write(Put<RegistrationHandle, dns::Registration>&& put) {
    world_.internet.registrations.put(put.handle, std::move(put.thing));
  }
  void write(PutNewZone&& put) {
    note(put.zone);
    world_.hosted_zones.put(put.zone, {});
    world_.internet.zones.put(put.zone, {});
    touch(put.zone);
  }
  void write(Put<ChangeHandle, route53::Change>&& put) {
    submit(world_, put.handle, std::move(put.thing));
  }
  void write(Put<MailboxHandle, mail::Mailbox>&& made) {
    world_.mailboxes.put(made.handle, made.thing);
  }
  void write(Approve&& approve) { tell(approve.certificate, approve.approval); }
  void write(SetPriorRequest&& set) { world_.hosted_zones.at(set.zone).is_busy = set.goes_on; }
  /// Everything that a server answers for is asked again.
  void write(SetServer&& set) {
    for (const ZoneHandle zone : names().directory.zones_at(set.server)) note(zone);
    world_.internet.set_answers(set.server, set.answers);
    for (const ZoneHandle zone : names().directory.zones_at(set.server)) touch(zone);
  }
  void write(SetSigning&& set) {
    note(set.zone);
    world_.internet.zones.at(set.zone).is_bogus = set.is_bogus;
    touch(set.zone);
  }

  void write(CertificateHandle handle, std::optional<acm::Certificate>&& certificate) {
    if (world_.letters.contains(handle)) touched_.links.insert(handle);
    if (!certificate) return world_.certificates.erase(handle);
    world_.certificates.put(handle, std::move(*certificate));
  }

  void touch(const alb::Listener& listener) {
    const alb::Setting& setting = listener.setting.set();
    if (setting.default_certificate) {
      touched_.uses.emplace(*setting.default_certificate, listener.load_balancer);
    }
    for (const CertificateHandle listed : setting.list) {
      touched_.uses.emplace(listed, listener.load_balancer);
    }
  }

  void touch(const DomainName& name) {
    const auto near = names().neighbourhoods.certificates_near(name);
    touched_.asking.insert(near.begin(), near.end());
  }

  /// Before the DNS changes near a name: what resolvers are told there until then.
  void note(const DomainName& name) {
    for (const CertificateHandle near : names().neighbourhoods.certificates_near(name)) {
      outdated_answers_.note(world_, context_, near);
    }
  }
  const DomainName& origin_of(ZoneHandle zone) const {
    return names().name(names().directory.facts_of(zone).origin);
  }
  void note(ZoneHandle zone) { note(origin_of(zone)); }
  void touch(ZoneHandle zone) { touch(origin_of(zone)); }

  void forget(const Timer& timer) {
    for (const NameHandle name : acmsim::forget(world_, timer)) {
      effects_.emplace_back(Announce{Happening::answer_forgotten, name.index, 0});
      touch(names().name(name));
    }
  }

  void publish(ChangeHandle handle, Published (*act)(World&, const Context&, ChangeHandle)) {
    const route53::Change& change = world_.changes.at(handle);
    std::set<ZoneHandle> zones;
    for (const route53::Write& write : change.writes) zones.insert(write.zone);
    if (change.deletes) zones.insert(*change.deletes);
    for (const ZoneHandle zone : zones) note(zone);
    Published published = act(world_, context_, handle);
    effects_ = std::move(published.effects);
    for (const NameHandle name : published.names) touch(names().name(name));
  }

  void delegate(const Timer& timer) {
    const RegistrationHandle handle{timer.whose};
    const DomainName& domain = names().name(names().directory.domain_of(handle));
    note(domain);
    for (const std::uint32_t slot : world_.internet.registrations.at(handle).arrive(timer.part)) {
      effects_.emplace_back(Disarm{{TimerKind::registrar_delegation, timer.whose, slot}});
    }
    effects_.emplace_back(Announce{Happening::delegation_followed, timer.whose, 0});
    touch(domain);
  }

  /// Carries the facts: dns to acm, then alb to acm, then acm to mail.
  Effects finish() {
    append(effects_, outdated_answers_.outdate(world_, context_));
    for (const CertificateHandle handle : touched_.asking) ask_dns(handle);
    for (const auto& [certificate, load_balancer] : touched_.uses) {
      const ResourceHandle resource = names().load_balancers.at(load_balancer).resource;
      tell(certificate,
           acm::UsedBy{resource, is_used(world_, context_, certificate, load_balancer)});
    }
    for (const auto& mail : mails_in(effects_)) deliver({mail.whose}, mail.part);
    for (const auto handle : touched_.links) append(effects_, show_links(world_, handle));
    return std::move(effects_);
  }

  /// A mail that reaches nobody is reported back to ACM.
  void deliver(CertificateHandle about, std::uint32_t row) {
    const NameHandle own = names().certificates.at(about).names.at(row).validation_domain;
    const Mailing mailing = mailing_to(world_, context_, mail_domain_.value_or(own));
    if (!mailing.arrives) return tell(about, acm::NoMailbox{row});
    append(effects_, acmsim::deliver(world_, context_, about, row, mailing));
  }

  void ask_dns(CertificateHandle handle) {
    const acm::Certificate* certificate = world_.certificates.find(handle);
    if (certificate == nullptr) return;
    const acm::CertificateFacts& facts = names().certificates.at(handle);
    if (acm::asks_dns(*certificate, facts)) tell(handle, records_visible(world_, context_, facts));
    if (names().has_caa && acm::asks_caa(*certificate)) {
      tell(handle, caa_forbids(world_, context_, facts));
    }
  }

  void tell(CertificateHandle handle, const acm::Fact& fact) {
    const acm::Certificate* certificate = world_.certificates.find(handle);
    if (certificate == nullptr) return;
    acm::Transition transition = acm::observe(
        *certificate, handle, fact, names().certificates.at(handle), context_.rules(world_));
    append(effects_, transition.effects);
    write(handle, std::move(transition.next));
  }

  World& world_;
  const Context& context_;
  Touched touched_;
  OutdatedAnswers outdated_answers_;
  std::optional<NameHandle> mail_domain_;
  Effects effects_;
};

}  // namespace

Result<Outcome> apply(World& world, const Context& context, const Call& call) {
  auto draft = admit(world, context, call);
  if (!draft) return tl::unexpected(draft.error());
  Outcome outcome;
  outcome.existing = draft->existing;
  outcome.effects = Writer(world, context).commit(std::move(*draft));
  return outcome;
}

Effects fire(World& world, const Context& context, const Timer& timer) {
  return Writer(world, context).fire(timer);
}

Effects settle(World& world, const Context& context) { return Writer(world, context).settle(); }

}  // namespace acmsim
