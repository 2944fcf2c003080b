#include "sim/property/generators.hpp"

#include <boost/pfr.hpp>
#include <functional>
#include <utility>

namespace acmsim::sim {
namespace {

template <class H>
rc::Gen<H> any_handle(std::uint32_t count) {
  return rc::gen::map(rc::gen::inRange<std::uint32_t>(0, count),
                      [](std::uint32_t index) { return H{index}; });
}

rc::Gen<CertificateHandle> any_certificate() {
  return any_handle<CertificateHandle>(Scene::kCertificates + Scene::kImports);
}
rc::Gen<CertificateHandle> any_requested() {
  return any_handle<CertificateHandle>(Scene::kCertificates);
}
rc::Gen<std::vector<CertificateHandle>> one_certificate() {
  return rc::gen::map(any_certificate(),
                      [](CertificateHandle one) { return std::vector<CertificateHandle>{one}; });
}
rc::Gen<ListenerHandle> any_listener() {
  return any_handle<ListenerHandle>(Scene::kNewListeners + 1);
}
rc::Gen<LoadBalancerHandle> any_load_balancer() {
  return any_handle<LoadBalancerHandle>(Scene::kLoadBalancers);
}
rc::Gen<ChangeHandle> any_change() { return any_handle<ChangeHandle>(Scene::kChanges); }

/// Every record set that a certificate of the scene may want.
std::vector<RecordHandle> validation_records(const Scene& scene) {
  std::vector<RecordHandle> records;
  for (const CertificateHandle handle : scene.catalogue.certificates.handles()) {
    for (const acm::NameFacts& name : scene.catalogue.certificates.at(handle).names) {
      records.push_back(name.record);
    }
  }
  return records;
}

rc::Gen<Command> any_batch(const Scene& scene) {
  const auto edit =
      rc::gen::map(rc::gen::pair(rc::gen::element(route53::Action::create, route53::Action::delete_,
                                                  route53::Action::upsert),
                                 rc::gen::elementOf(validation_records(scene))),
                   [](std::pair<route53::Action, RecordHandle> pair) {
                     return route53::Edit{pair.first, pair.second};
                   });
  return rc::gen::map(
      rc::gen::tuple(any_handle<ZoneHandle>(2),
                     rc::gen::container<std::vector<route53::Edit>>(edit), any_change()),
      [](const auto& parts) {
        return Command{
            ChangeResourceRecordSets{std::get<0>(parts), std::get<1>(parts), std::get<2>(parts)}};
      });
}

/// Nothing, or the first target group.
std::vector<TargetGroupHandle> some_group(std::uint32_t luck) {
  return luck % 2 == 0 ? std::vector<TargetGroupHandle>{} : std::vector{TargetGroupHandle{0}};
}

// What a member of a command can be, by its type.
rc::Gen<CertificateHandle> any(CertificateHandle) { return any_certificate(); }
rc::Gen<LoadBalancerHandle> any(LoadBalancerHandle) { return any_load_balancer(); }
rc::Gen<ListenerHandle> any(ListenerHandle) { return any_listener(); }
rc::Gen<ChangeHandle> any(ChangeHandle) { return any_change(); }
rc::Gen<ZoneHandle> any(ZoneHandle) { return any_handle<ZoneHandle>(2); }
rc::Gen<MailboxHandle> any(MailboxHandle) { return any_handle<MailboxHandle>(1); }
rc::Gen<Thing> any(const Thing&) {
  return rc::gen::element(Thing(LoadBalancerHandle{0}), Thing(LoadBalancerHandle{1}),
                          Thing(TargetGroupHandle{0}));
}
rc::Gen<TargetGroupHandle> any(TargetGroupHandle) {
  return any_handle<TargetGroupHandle>(Scene::kTargetGroups);
}
rc::Gen<std::vector<Thing>> any(const std::vector<Thing>&) {
  return rc::gen::element(std::vector<Thing>{LoadBalancerHandle{0}, ListenerHandle{0}},
                          std::vector<Thing>{LoadBalancerHandle{1}},
                          std::vector<Thing>{TargetGroupHandle{0}},
                          std::vector<Thing>{ZoneHandle{0}}, std::vector<Thing>{ZoneHandle{1}});
}
rc::Gen<std::vector<LabelHandle>> any(const std::vector<LabelHandle>&) {
  return rc::gen::element(std::vector<LabelHandle>{}, std::vector<LabelHandle>{LabelHandle{0}});
}
rc::Gen<bool> any(bool) { return rc::gen::arbitrary<bool>(); }
rc::Gen<std::uint32_t> any(std::uint32_t) { return rc::gen::just(0U); }  // The first row.
rc::Gen<std::vector<CertificateHandle>> any(const std::vector<CertificateHandle>&) {
  return one_certificate();
}

rc::Gen<LabelHandle> any(LabelHandle) { return any_handle<LabelHandle>(2); }
rc::Gen<Labels> any(const Labels&) {
  return rc::gen::map(rc::gen::pair(any(LabelHandle{}), any(LabelHandle{})), [](const auto& label) {
    return Labels{Label{label.first, label.second}};
  });
}
rc::Gen<std::vector<acm::TagPattern>> any(const std::vector<acm::TagPattern>&) {
  return rc::gen::map(any(LabelHandle{}), [](LabelHandle key) {
    return std::vector{acm::TagPattern{key, std::nullopt}};
  });
}

template <class Call>
rc::Gen<Command> any_call() {
  return rc::gen::exec([] {
    Call call;
    boost::pfr::for_each_field(call, [](auto& member) { member = *any(member); });
    return Command{std::move(call)};
  });
}

rc::Gen<Command> any_command(const Scene& scene) {
  const auto request = rc::gen::map(
      any_requested(), [](CertificateHandle fresh) { return Command{RequestCertificate{fresh}}; });
  const auto import = rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(Scene::kCertificates, Scene::kCertificates + Scene::kImports),
                     rc::gen::arbitrary<bool>(), any_certificate()),
      [](const auto& parts) {
        ImportCertificate call{.fresh = CertificateHandle{std::get<0>(parts)}};
        if (std::get<1>(parts)) call.into = std::get<2>(parts);
        return Command{call};
      });
  const auto modify =
      rc::gen::map(rc::gen::tuple(any_listener(), one_certificate(), rc::gen::arbitrary<bool>()),
                   [](const auto& parts) {
                     ModifyListener call;
                     call.listener = std::get<0>(parts);
                     call.certificates = std::get<1>(parts);
                     call.keep_previous_default = std::get<2>(parts);
                     return Command{call};
                   });
  const auto create = rc::gen::map(
      rc::gen::tuple(rc::gen::inRange<std::uint32_t>(1, Scene::kNewListeners + 1),
                     one_certificate(), rc::gen::arbitrary<bool>(), any_load_balancer()),
      [](const auto& parts) {
        const std::uint32_t fresh = std::get<0>(parts);
        const bool is_new = fresh == Scene::kNewListeners && std::get<3>(parts).index > 0;
        const LoadBalancerHandle whose{is_new ? std::get<3>(parts).index : 0};
        const ListenerHandle made{whose.index == 0 ? 1 : fresh};
        return Command{CreateListener{
            made, whose, alb::Protocol::https, static_cast<std::uint16_t>(443 + fresh),
            std::get<1>(parts), std::get<2>(parts), alb::Actions{std::nullopt, some_group(fresh)}}};
      });
  // By value: rapidcheck shrinks when the property, and the scene in it, is gone.
  const auto servers = [&](std::uint32_t zone) {
    const auto& hosts = scene.catalogue.directory.facts_of(ZoneHandle{zone}).servers;
    return std::vector<NameHandle>(hosts.begin(), hosts.end());
  };
  const auto delegate = rc::gen::map(rc::gen::element(servers(0), servers(1)),
                                     [](const std::vector<NameHandle>& hosts) {
                                       UpdateDomain update;
                                       update.name_servers.emplace(hosts.begin(), hosts.end());
                                       return Command{update};
                                     });
  std::vector<Command> resends;
  for (const CertificateHandle handle : scene.catalogue.certificates.handles()) {
    const auto& first = scene.catalogue.certificates.at(handle).names.front();
    resends.emplace_back(ResendValidationEmail{handle, 0, first.validation_domain});
  }
  const auto resend = rc::gen::elementOf(resends);
  const auto server =
      rc::gen::map(rc::gen::pair(rc::gen::elementOf(servers(0)), rc::gen::arbitrary<bool>()),
                   [](const auto& parts) {
                     return Command{SetServer{parts.first, parts.second}};
                   });
  return rc::gen::oneOf(
      request, resend, any_batch(scene), modify, create, delegate, server, import,
      any_call<DeleteCertificate>(), any_call<UpdateCertificateOptions>(),
      any_call<ExportCertificate>(), any_call<ChangeTags>(), any_call<ClickLink>(),
      any_call<SetMailbox>(), any_call<CreateRecordsInRoute53>(), any_call<DeleteHostedZone>(),
      any_call<SetPriorRequest>(), any_call<SetSigning>(), any_call<DeleteListener>(),
      any_call<CreateLoadBalancer>(), any_call<DeleteLoadBalancer>(), any_call<CreateTargetGroup>(),
      any_call<DeleteTargetGroup>(), any_call<Retag>(), any_call<SetAttributes>(),
      any_call<AddListenerCertificates>(), any_call<RemoveListenerCertificates>());
}

}  // namespace

rc::Gen<Action> any_action(const Scene& scene) {
  const auto command =
      rc::gen::map(any_command(scene), [](Command one) { return Action{std::move(one)}; });
  const auto timer = rc::gen::map(rc::gen::inRange<std::uint32_t>(0, 16),
                                  [](std::uint32_t which) { return Action{FireNext{which}}; });
  return rc::gen::weightedOneOf<Action>({{1, command}, {1, timer}});
}

rc::Gen<std::vector<Action>> any_actions(const Scene& scene) {
  return rc::gen::container<std::vector<Action>>(any_action(scene));
}

}  // namespace acmsim::sim
