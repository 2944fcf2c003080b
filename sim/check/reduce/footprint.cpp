// What calls touch. What they have to do with the DNS is in footprint_dns.cpp, what people do and
// wait for in footprint_plan.cpp, with load balancers in footprint_balancers.cpp, what the world
// does by itself in flows.cpp.
#include "sim/check/reduce/footprint.hpp"

#include <variant>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

Footprint telling_names_of(CertificateHandle certificate, Footprint footprint) {
  footprint.tells_names_of.insert(certificate);
  return footprint;
}

}  // namespace

void Footprint::add(const Footprint& other) {
  is_everything = is_everything || other.is_everything;
  reads.insert(other.reads.begin(), other.reads.end());
  writes.insert(other.writes.begin(), other.writes.end());
  tells_names_of.insert(other.tells_names_of.begin(), other.tells_names_of.end());
}

Footprints::Footprints(const Scenario& scenario, const Plan& plan, Ends ends)
    : scenario_(scenario),
      names_(scenario.catalogue),
      plan_(plan),
      outlook_(scenario, plan, ends) {}

Resource Footprints::existence(CertificateHandle certificate) const {
  return {ResourceKind::existence, outlook_.same(certificate).index};
}
Resource Footprints::standing(CertificateHandle certificate) const {
  return {ResourceKind::standing, outlook_.same(certificate).index};
}
Resource Footprints::validity(CertificateHandle certificate) const {
  return {ResourceKind::validity, outlook_.same(certificate).index};
}
Resource Footprints::renewal(CertificateHandle certificate) const {
  return {ResourceKind::renewal, outlook_.same(certificate).index};
}
Resource Footprints::notices(CertificateHandle certificate) const {
  return {ResourceKind::notices, outlook_.same(certificate).index};
}
Resource Footprints::tags(CertificateHandle certificate) const {
  return {ResourceKind::tags, outlook_.same(certificate).index};
}
Resource Footprints::change(ChangeHandle change) const {
  return {ResourceKind::change, outlook_.same(change).index};
}

Resources Footprints::uses(CertificateHandle certificate) const {
  Resources all;
  for (const ResourceHandle user : outlook_.users_of(certificate)) {
    all.insert({ResourceKind::use, outlook_.same(certificate).index, user.index});
  }
  return all;
}

Resources Footprints::whole(CertificateHandle certificate) const {
  Resources all = uses(certificate);
  all.insert({existence(certificate), standing(certificate), validity(certificate),
              renewal(certificate), notices(certificate)});
  return all;
}

Resources Footprints::renewal_of(CertificateHandle certificate) const {
  const bool matters = outlook_.may_be_due(certificate) || outlook_.may_move(certificate);
  return matters ? Resources{renewal(certificate)} : Resources{};
}

Resources Footprints::meant(const std::optional<CertificateHandle>& certificate) const {
  const bool is_made = certificate && !outlook_.is_given(*certificate);
  return is_made ? Resources{standing(*certificate)} : Resources{};
}

Footprint Footprints::of_request(const RequestCertificate& command, PlaceHandle from) const {
  Footprint all = writing(whole(command.fresh)) + writing({tags(command.fresh)}) + of_ledger(from);
  const auto said = remembered_by(command, scenario_.rules());
  if (said)
    all.add(rewriting(Resources{{ResourceKind::token, said->index}, existence(command.fresh)}));
  return all;
}

Footprint Footprints::of_ledger(PlaceHandle place) const {
  return outlook_.is_contested(place) ? rewriting(Resources{{ResourceKind::ledger, place.index}})
                                      : Footprint{};
}

Footprint Footprints::of(const Command& command, PlaceHandle from) const {
  const auto at = [&](ListenerHandle listener) {
    return names_.listeners.at(listener).load_balancer;
  };
  return std::visit(
      Match{
          [&](const RequestCertificate& c) { return of_request(c, from); },
          // What it holds, and when that expires, changes for whoever uses it.
          [](const ImportCertificate&) { return kEverything; },
          [&](const DeleteCertificate& c) {
            Footprint all = reading(uses(c.certificate)) + of_ledger(from);
            all.add(rewriting(Resources{existence(c.certificate)}) +
                    writing({standing(c.certificate)}) + writing(renewal_of(c.certificate)));
            return all + writing(uses(c.certificate));
          },
          [&](const ResendValidationEmail& c) {
            return telling_names_of(
                c.certificate, rewriting(whole(c.certificate)) + of_readers(c.validation_domain));
          },
          [&](const UpdateCertificateOptions& c) {
            return telling_names_of(c.certificate, rewriting(whole(c.certificate)));
          },
          [&](const ExportCertificate& c) {
            return telling_names_of(c.certificate, rewriting(whole(c.certificate)));
          },
          [&](const ChangeTags& c) {
            return rewriting(Resources{tags(c.certificate)}) + reading({existence(c.certificate)});
          },
          [&](const ClickLink& c) {
            return telling_names_of(c.certificate, rewriting(whole(c.certificate)));
          },
          [&](const SetMailbox& c) {
            return writing({{ResourceKind::mailbox, c.mailbox.index}});
          },
          [&](const CreateHostedZone& c) {
            return rewriting(near(c.fresh)) + writing({change(c.change)}) + of_reference(c);
          },
          [&](const DeleteHostedZone& c) {
            return rewriting(near(c.zone)) + writing({change(c.change)});
          },
          [&](const SetPriorRequest& c) { return rewriting(zones_near(c.zone)); },
          [&](const ChangeResourceRecordSets& c) { return write_records(c.fresh); },
          [&](const CreateRecordsInRoute53& c) {
            return telling_names_of(c.certificate, write_records(c.fresh) +
                                                       reading({standing(c.certificate)}) +
                                                       reading(renewal_of(c.certificate)));
          },
          [&](const CreateLoadBalancer& c) {
            return rewriting(settings(c.fresh)) + writing(browsers(c.fresh)) +
                   of_balancer_quota(from);
          },
          [&](const DeleteLoadBalancer& c) {
            return set_listeners(c.load_balancer, {}) + of_balancer_quota(from) +
                   reading({of_thing(ResourceKind::attributes, c.load_balancer)});
          },
          [&](const CreateTargetGroup& c) { return rewriting(group(c.fresh)); },
          [&](const DeleteTargetGroup& c) { return rewriting(group(c.target_group)); },
          [&](const Retag& c) { return tagging(c.things); },
          [&](const SetAttributes& c) {
            return rewriting(Resources{of_thing(ResourceKind::attributes, c.thing)}) +
                   presence(c.thing);
          },
          [&](const CreateListener& c) { return set_listeners(c.load_balancer, c.certificates); },
          [&](const DeleteListener& c) { return set_listeners(at(c.listener), {}); },
          [&](const AddListenerCertificates& c) {
            return set_listeners(at(c.listener), c.certificates);
          },
          [&](const RemoveListenerCertificates& c) { return set_listeners(at(c.listener), {}); },
          [&](const ModifyListener& c) {
            return set_listeners(at(c.listener),
                                 c.certificates.value_or(std::vector<CertificateHandle>{}));
          },
          [&](const UpdateDomain& c) {
            return rewriting(zones_near(names_.directory.domain_of(c.domain)));
          },
          [&](const WriteRecord& c) { return write_records(c.fresh); },
          [&](const SetServer& c) { return of_server(c.server); },
          [&](const SetSigning& c) { return rewriting(zones_near(c.zone)); },
          [&](const UseElsewhere& c) {
            const Resource use{ResourceKind::use, outlook_.same(c.certificate).index,
                               c.resource.index};
            return rewriting(Resources{use}) + rewriting(renewal_of(c.certificate)) +
                   reading({standing(c.certificate)});
          },
      },
      command);
}

Footprint Footprints::of(const Query& query) const {
  const auto of_listener = [&](ListenerHandle listener) {
    return reading(settings(names_.listeners.at(listener).load_balancer));
  };
  return std::visit(
      Match{
          [&](const DescribeCertificate& q) { return reading({existence(q.certificate)}); },
          [&](const GetCertificate& q) {
            return reading({existence(q.certificate), standing(q.certificate)});
          },
          [&](const RenewCertificate& q) {
            return reading({existence(q.certificate), standing(q.certificate)});
          },
          [](const ListCertificates&) { return Footprint{}; },  // It is never refused.
          [&](const ListTagsForCertificate& q) { return reading({existence(q.certificate)}); },
          [&](const ListCertificateDomainValidations& q) {
            return reading({standing(q.certificate)});
          },
          [&](const GetHostedZone& q) { return zones_near(q.zone); },
          [&](const ListHostedZones& q) { return q.from ? zones_near(*q.from) : Footprint{}; },
          [](const ListHostedZonesByName&) { return Footprint{}; },  // It is never refused.
          [&](const ListResourceRecordSets& q) { return zones_near(q.zone); },
          [&](const TestDnsAnswer& q) { return zones_near(q.zone); },
          [&](const GetChange& q) { return reading({change(q.change)}); },
          [&](const DescribeLoadBalancers& q) {
            Footprint all;
            for (const LoadBalancerHandle one : q.load_balancers) all.add(reading(settings(one)));
            for (const LoadBalancerNameHandle name : q.names) {
              all.reads.insert({ResourceKind::settings, name.index});
            }
            return all;
          },
          [&](const DescribeTargetGroups& q) {
            Footprint all;
            for (const TargetGroupHandle one : q.target_groups) all.add(reading(group(one)));
            for (const TargetGroupNameHandle name : q.names) {
              all.reads.insert({ResourceKind::target_groups, name.index});
            }
            if (q.load_balancer) all.add(reading(settings(*q.load_balancer)));
            return all;
          },
          [&](const DescribeTargetHealth& q) { return reading(group(q.target_group)); },
          [&](const DescribeTags& q) {
            Footprint all;
            for (const Thing& thing : q.things) all.add(presence(thing));
            return all;
          },
          [&](const DescribeAttributes& q) { return presence(q.thing); },
          [&](const ListTagsForResource& q) { return presence(q.zone); },
          [&](const DescribeListeners& q) {
            Footprint all;
            if (q.load_balancer) all.add(reading(settings(*q.load_balancer)));
            for (const ListenerHandle listener : q.listeners) all.add(of_listener(listener));
            return all;
          },
          [&](const DescribeListenerCertificates& q) { return of_listener(q.listener); },
      },
      query);
}

}  // namespace acmsim::sim
