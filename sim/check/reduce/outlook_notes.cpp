// What is given, and the calls that anybody makes, as an outlook notes them.
#include <algorithm>
#include <variant>

#include "model/base/match.hpp"
#include "sim/check/reduce/outlook.hpp"

namespace acmsim::sim {

void Outlook::note_given() {
  const World& world = scenario_.world;
  const Catalogue& names = scenario_.catalogue;
  const auto note_setting = [&](LoadBalancerHandle load_balancer, const alb::Setting& setting) {
    std::vector<CertificateHandle> certificates = setting.list;
    if (setting.default_certificate) certificates.push_back(*setting.default_certificate);
    const LoadBalancerNameHandle called = names.load_balancers.at(load_balancer).called;
    for (const CertificateHandle one : certificates) on_[called].insert(same(one));
  };
  for (const ListenerHandle handle : world.listeners.handles()) {
    const alb::Listener& listener = world.listeners.at(handle);
    note_setting(listener.load_balancer, listener.setting.seen);
    for (const auto& under_way : listener.setting.on_its_way) {
      note_setting(listener.load_balancer, under_way.value);
    }
  }
  for (const CertificateHandle handle : world.certificates.handles()) {
    const acm::Certificate& certificate = world.certificates.at(handle);
    for (const acm::Use& use : certificate.uses) users_[same(handle)].insert(use.resource);
    if (acm::is_moving(certificate)) moving_.insert(same(handle));
  }
  for (const ChangeHandle handle : world.changes.handles()) {
    const route53::Change& change = world.changes.at(handle);
    for (const route53::Write& write : change.writes) {
      note_change(handle, write.zone, write.key);
    }
    if (change.deletes) note_zone(handle, *change.deletes);
  }
}

void Outlook::note_change(ChangeHandle change, ZoneHandle zone, const RecordKey& key) {
  Written& written = changes_[same(change)];
  written.names.insert(key.name);
  written.zones.insert(zone);
  written.moves_zones = written.moves_zones || row_of(kRecordTypeNames, key.type).moves_zones;
}

void Outlook::note_zone(ChangeHandle change, ZoneHandle zone) {
  Written& written = changes_[same(change)];
  written.zones.insert(zone);
  written.moves_zones = true;
}

void Outlook::note(const Command& command) {
  const Catalogue& names = scenario_.catalogue;
  const auto take = [&](LoadBalancerHandle load_balancer,
                        const std::vector<CertificateHandle>& certificates) {
    const LoadBalancerFacts* facts = names.load_balancers.find(load_balancer);
    if (facts == nullptr) return;  // Nobody knows it.
    for (const CertificateHandle one : certificates) {
      on_[facts->called].insert(same(one));
      taken_.insert(same(one));
    }
  };
  const auto forward = [&](LoadBalancerHandle load_balancer, const alb::Actions& actions) {
    const LoadBalancerFacts* facts = names.load_balancers.find(load_balancer);
    if (facts == nullptr) return;
    forwarded_to_[facts->called].insert(actions.target_groups.begin(), actions.target_groups.end());
  };
  const auto at = [&](ListenerHandle listener) {
    return names.listeners.at(listener).load_balancer;
  };
  std::visit(Match{
                 [](const RequestCertificate&) {},
                 [](const ImportCertificate&) {},
                 [](const DeleteCertificate&) {},
                 [](const ResendValidationEmail&) {},
                 [&](const UpdateCertificateOptions& c) { moving_.insert(same(c.certificate)); },
                 [](const ExportCertificate&) {},
                 [](const ChangeTags&) {},
                 [&](const ClickLink& c) { clicked_.insert(same(c.certificate)); },
                 [&](const SetMailbox&) { sets_mailboxes_ = true; },
                 [&](const CreateHostedZone& c) { note_zone(c.change, c.fresh); },
                 [&](const DeleteHostedZone& c) { note_zone(c.change, c.zone); },
                 [](const SetPriorRequest&) {},
                 [&](const ChangeResourceRecordSets& c) {
                   for (const route53::Edit& edit : c.batch) {
                     note_change(c.fresh, c.zone, names.texts.records[edit.set].key);
                   }
                 },
                 [&](const CreateRecordsInRoute53& c) {
                   for (const ZoneHandle zone : zones_holding(names, c.certificate)) {
                     for (const acm::NameFacts& name : names.certificates.at(c.certificate).names) {
                       note_change(c.fresh, zone, {name.record_name, RecordType::cname});
                     }
                   }
                 },
                 [](const CreateLoadBalancer&) {},
                 [](const DeleteLoadBalancer&) {},
                 [](const CreateTargetGroup&) {},
                 [](const DeleteTargetGroup&) {},
                 [](const Retag&) {},
                 [](const SetAttributes&) {},
                 [&](const CreateListener& c) {
                   take(c.load_balancer, c.certificates);
                   forward(c.load_balancer, c.actions);
                 },
                 [](const DeleteListener&) {},
                 [&](const AddListenerCertificates& c) { take(at(c.listener), c.certificates); },
                 [](const RemoveListenerCertificates&) {},
                 [&](const ModifyListener& c) {
                   take(at(c.listener), c.certificates.value_or(std::vector<CertificateHandle>{}));
                   if (c.actions) forward(at(c.listener), *c.actions);
                 },
                 [](const UpdateDomain&) {},
                 [&](const WriteRecord& c) { note_change(c.fresh, c.zone, c.key); },
                 [](const SetServer&) {},
                 [](const SetSigning&) {},
                 [&](const UseElsewhere& c) {
                   users_[same(c.certificate)].insert(c.resource);
                   if (c.used) taken_.insert(same(c.certificate));
                 },
             },
             command);
}

std::vector<ZoneHandle> zones_holding(const Catalogue& names, CertificateHandle certificate) {
  std::vector<ZoneHandle> zones;
  const acm::CertificateFacts& facts = names.certificates.at(certificate);
  for (const ZoneHandle zone : names.hosted_zones.handles()) {
    const route53::HostedZoneFacts& zone_facts = names.hosted_zones.at(zone);
    if (names.places[zone_facts.home].account != facts.account()) continue;
    const bool holds_one = std::ranges::any_of(facts.names, [&](const acm::NameFacts& name) {
      return names.name(name.record_name).is_within(names.name(zone_facts.name));
    });
    if (holds_one) zones.push_back(zone);
  }
  return zones;
}

}  // namespace acmsim::sim
