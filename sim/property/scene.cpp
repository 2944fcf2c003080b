#include "sim/property/scene.hpp"

#include <boost/core/demangle.hpp>
#include <boost/pfr.hpp>
#include <ranges>
#include <string>
#include <typeinfo>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"
#include "sim/api/make.hpp"

namespace acmsim::sim {
namespace {

DomainName domain(std::string_view text) { return DomainName::parse(text).value(); }

void add_certificate(Scene& scene, std::uint32_t index, const std::vector<DomainName>& names,
                     acm::ValidationMethod method) {
  const Place place = scene.catalogue.places[scene.home];
  scene.catalogue.add_certificate(CertificateHandle{index},
                                  make_certificate(scene.catalogue, place, std::to_string(index),
                                                   names, method, acm::KeyAlgorithm::rsa_2048, {}));
}

/// From so many days after the start to so many.
void add_import(Scene& scene, const DomainName& name, std::int64_t from, std::int64_t to) {
  const auto start = std::chrono::sys_days{std::chrono::year{2022} / 1 / 1};
  const CertificateHandle handle = scene.catalogue.certificates.end_handle();
  add_certificate(scene, handle.index, {name}, acm::ValidationMethod::dns);
  scene.catalogue.certificates.at(handle).material =
      acm::Material{.not_before = start + from * kDay, .not_after = start + to * kDay};
  for (const Effect& effect : bring(scene.world, scene.context(), handle, start)) {
    if (const auto* arm = std::get_if<Arm>(&effect)) scene.armed.insert(arm->timer);
  }
}

void add_zone(Scene& scene, std::uint32_t index) {
  const ZoneHandle zone{index};
  make_hosted_zone(scene.catalogue, zone, scene.catalogue.places[scene.home],
                   "zone " + std::to_string(index), domain("example.com"), false,
                   "reference " + std::to_string(index), {});
  route53::HostedZone hosted;
  for (const RecordHandle set : scene.catalogue.hosted_zones.at(zone).initial) {
    hosted.written.put(scene.catalogue.texts.records[set].key, set);
  }
  scene.world.internet.zones.put(zone, {hosted.written});
  scene.world.hosted_zones.put(zone, std::move(hosted));
}

void keep_armed(Scene& scene, const Effects& effects) {
  for (const Effect& effect : effects) {
    std::visit(Match{
                   [&](const Arm& arm) {
                     if (arm.delay.earliest != kNever) scene.armed.insert(arm.timer);
                   },
                   [&](const Disarm& disarm) { scene.armed.erase(disarm.timer); },
                   [](const Announce&) {},
               },
               effect);
  }
}

/// Whether the command would create something under a handle that is or was in use.
bool is_spent(const Scene& scene, const Command& command) {
  const World& world = scene.world;
  bool is_spent = false;
  const auto look = [&](const auto& made, auto handle) {
    is_spent = is_spent || made.contains(handle);
  };
  for_each_handle(command,
                  Match{
                      [&](const Fresh<CertificateHandle>& h) { look(world.certificates, h); },
                      [&](const Fresh<ChangeHandle>& h) { look(world.changes, h); },
                      [&](const Fresh<LoadBalancerHandle>& h) { look(world.load_balancers, h); },
                      [&](const Fresh<TargetGroupHandle>& h) { look(world.target_groups, h); },
                      [&](const Fresh<ListenerHandle>& h) { look(world.listeners, h); },
                      [&](const Fresh<ZoneHandle>& h) { look(world.hosted_zones, h); },
                      []<class Tag>(const Handle<Tag>&) {},
                  });
  return is_spent;
}

/// Prints a part of a command: handles by their indices, lists in brackets.
template <class Part>
void print(std::string& text, const Part& part) {
  if constexpr (handles::kIsHandle<Part>) {
    text += " " + std::to_string(part.index);
  } else if constexpr (handles::kIsVariant<Part>) {
    std::visit([&](const auto& one) { print(text, one); }, part);
  } else if constexpr (std::is_enum_v<Part>) {
    text += " " + std::to_string(static_cast<int>(part));
  } else if constexpr (std::is_arithmetic_v<Part>) {
    text += " " + std::to_string(part);
  } else if constexpr (handles::kIsOptional<Part>) {
    if (part) print(text, *part);
    if (!part) text += " -";
  } else if constexpr (std::ranges::range<Part>) {
    text += " [";
    for (const auto& one : part) print(text, one);
    text += " ]";
  } else {
    boost::pfr::for_each_field(part, [&](const auto& field) { print(text, field); });
  }
}

}  // namespace

Scene make_scene(Era era) {
  Scene scene;
  scene.calendar = frozen_at(era);
  const Place place{"111122223333", "eu-west-1"};
  scene.home = scene.catalogue.places.intern(place);
  for (const char* label : {"team", "shop"}) scene.catalogue.labels.intern(label);
  add_zone(scene, 0);
  add_zone(scene, 1);
  make_load_balancer(scene.catalogue, LoadBalancerHandle{0}, place, "web", "web");
  scene.world.load_balancers.put(LoadBalancerHandle{0}, {});
  for (std::uint32_t i = 1; i < Scene::kLoadBalancers; ++i) {
    make_load_balancer(scene.catalogue, LoadBalancerHandle{i}, place, std::to_string(i), "more",
                       {.is_internal = false, .subnets = {"subnet-a", "subnet-b"}});
  }
  for (std::uint32_t i = 0; i < Scene::kTargetGroups; ++i) {
    make_target_group(scene.catalogue, TargetGroupHandle{i}, place, std::to_string(i), "group",
                      "{}");
  }
  for (std::uint32_t i = 0; i <= Scene::kNewListeners; ++i) {
    const LoadBalancerHandle whose{i < Scene::kNewListeners ? 0U : 1U};
    make_listener(scene.catalogue, ListenerHandle{i}, whose, std::to_string(i));
  }
  for (std::uint32_t i = 0; i < Scene::kChanges; ++i) {
    make_change(scene.catalogue, ChangeHandle{i}, std::to_string(i));
  }
  const DomainName apex = domain("example.com");
  const DomainName www = domain("www.example.com");
  const DomainName star = domain("*.example.com");
  add_certificate(scene, 0, {apex, www}, acm::ValidationMethod::email);
  add_certificate(scene, 1, {apex, www}, acm::ValidationMethod::dns);
  add_certificate(scene, 2, {apex, star}, acm::ValidationMethod::dns);
  add_certificate(scene, 3, {www}, acm::ValidationMethod::dns);
  add_certificate(scene, 4, {www}, acm::ValidationMethod::email);
  add_import(scene, www, -300, 90);
  add_import(scene, www, -360, 5);
  add_import(scene, apex, 1, 20);
  scene.catalogue.add_registration(RegistrationHandle{0}, scene.catalogue.name(apex));
  dns::Registration registration;
  registration.seen.servers = scene.catalogue.directory.facts_of(ZoneHandle{0}).servers;
  scene.world.internet.registrations.put(RegistrationHandle{0}, registration);

  acm::Certificate old;
  old.rows.resize(2);
  for (acm::Row& row : old.rows) row.status = acm::RowStatus::success;
  acm::Issued issued;
  issued.attachable = true;
  issued.validity_days = rules_of(era).validity_days;
  issued.lead_days = 45;
  old.phase = issued;
  old.uses = {
      {scene.catalogue.load_balancers.at(LoadBalancerHandle{0}).resource, acm::UsePhase::held}};
  scene.world.certificates.put(CertificateHandle{0}, old);
  scene.world.ledgers.put(scene.home, {.certificates = 1, .requested_last_year = 1, .tokens = {}});
  alb::Listener listener{.load_balancer = LoadBalancerHandle{0}, .setting = {}};
  listener.setting.seen.default_certificate = CertificateHandle{0};
  scene.world.listeners.put(ListenerHandle{0}, listener);
  scene.armed.insert({TimerKind::renewal_due, 0, 0});
  scene.catalogue.add_mailbox(MailboxHandle{0}, {.address = "admin@example.com",
                                                 .exists_at_start = true,
                                                 .clicks = {Duration{0}, kDay, kNever},
                                                 .names = {}});
  scene.world.mailboxes.put(MailboxHandle{0}, {});
  keep_armed(scene, settle(scene.world, scene.context()));
  return scene;
}

Done act(Scene& scene, const Action& action) {
  Done done;
  if (const auto* next = std::get_if<FireNext>(&action)) {
    if (scene.armed.empty()) return done;
    auto timer = scene.armed.begin();
    std::advance(timer, next->which % scene.armed.size());
    const Timer firing = *timer;
    scene.armed.erase(timer);
    done.outcome = Outcome{fire(scene.world, scene.context(), firing), {}};
  } else {
    const Command& command = std::get<Command>(action);
    if (is_spent(scene, command)) return done;
    auto outcome = apply(scene.world, scene.context(), {scene.home, command});
    if (!outcome) {
      done.refused = outcome.error();
      return done;
    }
    done.outcome = std::move(*outcome);
  }
  keep_armed(scene, done.outcome->effects);
  return done;
}

std::string text_of(const Action& action) {
  if (const auto* next = std::get_if<FireNext>(&action)) {
    return "fire timer " + std::to_string(next->which);
  }
  return std::visit(
      []<class C>(const C& command) {
        std::string text = boost::core::demangle(typeid(C).name());
        boost::pfr::for_each_field(command, [&](const auto& field) { print(text, field); });
        return text;
      },
      std::get<Command>(action));
}

}  // namespace acmsim::sim
