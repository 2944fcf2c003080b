// How everything stands at an instant, in a few words of both languages.
#include "sim/picture/lanes.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "model/dns/resolve.hpp"
#include "sim/picture/labels.hpp"

namespace acmsim::sim {
namespace {

/// As many names of one certificate as have a lane each; of more, one tells how many are proved.
constexpr std::size_t kNamesMax = 4;
/// As many zones, domains and validation records as have a lane.
constexpr std::size_t kDnsMax = 24;

// The parts of a certificate's and a listener's lanes. The names of a certificate follow.
constexpr std::uint32_t kWhole = 0;
constexpr std::uint32_t kSecond = 1;
constexpr std::uint32_t kFirstName = 2;

// What the lanes of the DNS are about.
constexpr std::uint32_t kDomains = 0;
constexpr std::uint32_t kZones = 1;
constexpr std::uint32_t kRecords = 2;

/// The name of a validation record: of its first label as much as tells it apart.
std::string shortened_record(const std::string& name) {
  constexpr std::size_t kKept = 9;
  const auto dot = name.find('.');
  if (dot == std::string::npos || dot <= kKept + 1) return name;
  return name.substr(0, kKept) + "…" + name.substr(dot);
}

class Standing {
 public:
  Standing(const Scenario& scenario, const Cast& cast, const Situation& situation)
      : scenario_(scenario),
        names_(scenario.catalogue),
        cast_(cast),
        situation_(situation),
        world_(situation.world) {}

  std::vector<LaneNow> take() && {
    for (const StepHandle step : cast_.steps.some) add_step(step);
    for (std::size_t i = 0; i < cast_.certificates.some.size(); ++i) {
      add_certificate(cast_.certificates.some[i], cast_.certificates.alike[i]);
    }
    add_domains();
    add_zones();
    add_records();
    for (const ListenerHandle handle : world_.listeners.handles()) add_listener(handle);
    for (std::uint32_t i = 0; i < cast_.hosts.some.size(); ++i) add_host(i);
    return std::move(lanes_);
  }

 private:
  void add(const LaneKey& key, Bilingual name, Tone tone, Bilingual words) {
    lanes_.push_back({key, std::move(name), {tone, std::move(words)}});
  }

  void add_step(StepHandle handle) {
    const StepState& state = situation_.progress.steps[handle.index];
    const StageText& text = text_of(state.stage);
    if (text.tone == Tone::off) return;
    const Step& step = scenario_.plan.at(handle);
    add({LaneKind::step, step.who, handle.index}, same(step.id), text.tone,
        {std::string(text.en), std::string(text.ko)});
  }

  void add_certificate(CertificateHandle handle, std::size_t alike) {
    const acm::Certificate* certificate = world_.certificates.find(handle);
    if (certificate == nullptr) return;
    const std::string& name = scenario_.nicknames.certificates.at(handle);
    const acm::Status status = acm::status_of(*certificate);
    Bilingual words = label_of(status);
    if (!acm::in_use_by(*certificate).empty()) words = words + Bilingual{", in use", ", 사용 중"};
    add({LaneKind::certificate, handle.index, kWhole}, with_alike(name, alike), tone_of(status),
        std::move(words));
    const auto renewal = acm::renewal_status(*certificate);
    if (renewal && *renewal != acm::RenewalStatus::success) {
      add({LaneKind::certificate, handle.index, kSecond}, Bilingual{"renewal of ", "갱신: "} + name,
          tone_of(*renewal), label_of(*renewal));
    }
    add_names(handle, *certificate);
  }

  /// A name that stands for others too.
  static Bilingual with_alike(const std::string& name, std::size_t alike) {
    if (alike == 0) return same(name);
    return {fmt::format("{} and {} alike", name, alike),
            fmt::format("{} 외 같은 상태 {}개", name, alike)};
  }

  /// Its names, as long as they are still to be proved.
  void add_names(CertificateHandle handle, const acm::Certificate& certificate) {
    const acm::CertificateFacts& facts = names_.certificates.at(handle);
    const bool renews = acm::renewal_of(certificate) != nullptr;
    if (acm::status_of(certificate) != acm::Status::pending_validation && !renews) return;
    const auto status_of_row = [&](const acm::Row& row) {
      return renews && row.renewal ? *row.renewal : row.status;
    };
    if (facts.names.size() > kNamesMax) {
      const auto proved = std::ranges::count_if(certificate.rows, [&](const acm::Row& row) {
        return status_of_row(row) == acm::RowStatus::success;
      });
      add({LaneKind::certificate, handle.index, kFirstName},
          {fmt::format("its {} names", facts.names.size()),
           fmt::format("이름 {}개", facts.names.size())},
          Tone::waits,
          {fmt::format("{} of {} proved", proved, facts.names.size()),
           fmt::format("{}개 중 {}개 검증됨", facts.names.size(), proved)});
      return;
    }
    for (std::uint32_t i = 0; i < facts.names.size(); ++i) {
      const acm::RowStatus status = status_of_row(certificate.rows[i]);
      add({LaneKind::certificate, handle.index, kFirstName + i},
          same(names_.name(facts.names[i].name).text()), tone_of(status), label_of(status));
    }
  }

  void add_domains() {
    std::size_t count = 0;
    for (const RegistrationHandle handle : world_.internet.registrations.handles()) {
      if (++count > kDnsMax) return;
      const dns::Registration& registration = world_.internet.registrations.at(handle);
      LaneState state = delegation_state(registration.seen);
      if (registration.set() != registration.seen) {
        state = {Tone::waits, state.words + " → " + delegation_state(registration.set()).words};
      }
      add({LaneKind::dns, kDomains, handle.index},
          Bilingual{"domain ", "도메인 "} + names_.name(names_.directory.domain_of(handle)).text(),
          state.tone, std::move(state.words));
    }
  }

  LaneState delegation_state(const dns::Delegation& delegation) const {
    if (!delegation.registered) return {Tone::bad, {"not registered", "등록되지 않음"}};
    if (delegation.on_hold) return {Tone::bad, {"on hold", "정지됨 (hold)"}};
    if (delegation.ds == dns::DsState::stale) {
      return {Tone::bad, {"its DS fits no key", "DS가 키와 맞지 않음"}};
    }
    if (delegation.servers.empty()) return {Tone::bad, {"no name servers", "네임 서버 없음"}};
    const NameHandle first = delegation.servers.front();
    return {Tone::good, Bilingual{"leads to ", "위임: "} + names_.name(first).text()};
  }

  void add_zones() {
    std::size_t count = 0;
    for (const auto* zones : {&world_.hosted_zones, &world_.provider_zones}) {
      for (const ZoneHandle handle : zones->handles()) {
        if (++count > kDnsMax) return;
        const std::size_t under_way = zones->at(handle).under_way.size();
        const bool is_elsewhere = zones == &world_.provider_zones;
        const Bilingual still{fmt::format("{} not served yet", under_way),
                              fmt::format("{}건 반영 대기", under_way)};
        const Bilingual pending{fmt::format("{} PENDING", under_way),
                                fmt::format("{}건 PENDING", under_way)};
        add({LaneKind::dns, kZones, handle.index}, zone_name(handle),
            under_way == 0 ? Tone::good : Tone::waits,
            under_way > 0  ? (is_elsewhere ? still : pending)
            : is_elsewhere ? Bilingual{"all is served", "모두 반영됨"}
                           : same("INSYNC"));
      }
    }
  }

  /// By its origin, and by what it is called in the document where that says more.
  Bilingual zone_name(ZoneHandle handle) const {
    const std::string origin = names_.name(names_.directory.facts_of(handle).origin).text();
    const std::string& nickname = scenario_.nicknames.zones.at(handle);
    const Bilingual name = Bilingual{"zone ", "영역 "} + origin;
    return nickname == "zone" || nickname == origin ? name : name + " (" + nickname + ")";
  }

  /// What the internet answers where certificates want a record.
  void add_records() {
    std::set<NameHandle> told;
    for (const CertificateHandle handle : cast_.certificates.some) {
      const acm::Certificate* certificate = world_.certificates.find(handle);
      const acm::CertificateFacts& facts = names_.certificates.at(handle);
      if (certificate == nullptr || !acm::shows_records(*certificate, facts)) continue;
      for (const acm::NameFacts& name : facts.names) {
        if (told.size() >= kDnsMax) return;
        if (told.insert(name.record_name).second) add_record(name);
      }
    }
  }

  void add_record(const acm::NameFacts& facts) {
    const DomainName& name = names_.name(facts.record_name);
    const dns::PublicDns dns = scenario_.context().public_dns(world_);
    const LaneKey key{LaneKind::dns, kRecords, facts.record_name.index};
    Bilingual called = same(shortened_record(name.text()) + " CNAME");
    if (dns::leads_to(dns, name, names_.name(facts.record_target))) {
      const bool is_old = world_.internet.is_outdated(facts.record_name);
      return add(
          key, std::move(called), is_old ? Tone::warns : Tone::good,
          is_old ? Bilingual{"is there; caches may not know", "있음 (캐시에는 아직 없을 수 있음)"}
                 : Bilingual{"is there", "있음"});
    }
    const dns::Finding finding = dns::resolve(dns, {name, RecordType::cname}).path.back().finding;
    add(key, std::move(called), tone_of(finding), label_of(finding));
  }

  void add_listener(ListenerHandle handle) {
    const Rollout<alb::Setting>& setting = world_.listeners.at(handle).setting;
    const std::string& name = scenario_.nicknames.listeners.at(handle);
    if (setting.set().protocol == alb::Protocol::http) {
      return add({LaneKind::listener, handle.index, kWhole}, same(name), Tone::off, same("HTTP"));
    }
    add_part({LaneKind::listener, handle.index, kWhole}, same(name), setting,
             [&](const alb::Setting& one) {
               return one.default_certificate ? called(*one.default_certificate) : "-";
             });
    add_part({LaneKind::listener, handle.index, kSecond}, Bilingual{"list of ", "목록: "} + name,
             setting, [&](const alb::Setting& one) {
               std::string list;
               for (const CertificateHandle listed : one.list) {
                 list += (list.empty() ? "" : ", ") + called(listed);
               }
               return list.empty() ? "-" : list;
             });
  }

  /// One part of a setting: as browsers see it, and where another is on its way, that too.
  template <class Part>
  void add_part(const LaneKey& key, Bilingual name, const Rollout<alb::Setting>& setting,
                const Part& part_of) {
    const std::string seen = setting.seen == alb::kNotServed ? "-" : part_of(setting.seen);
    const std::string set = part_of(setting.set());
    const bool arrives = seen != set;
    add(key, std::move(name), arrives ? Tone::waits : Tone::acts,
        same(arrives ? seen + " → " + set : seen));
  }

  std::string called(CertificateHandle handle) const {
    return scenario_.nicknames.certificates.at(handle);
  }

  void add_host(std::uint32_t index) {
    const Website& site = cast_.hosts.some[index];
    const Visit seen = visit(world_, scenario_.context(), site, Sni::sent);
    Bilingual words = label_of(seen.reason);
    if (seen.reason == Reason::available && seen.presented) {
      words = words + " (" + called(*seen.presented) + ")";
    }
    add({LaneKind::host, index, kWhole}, with_alike(names_.text_of(site), cast_.hosts.alike[index]),
        seen.reason == Reason::available ? Tone::good : Tone::bad, std::move(words));
  }

  const Scenario& scenario_;
  const Catalogue& names_;
  const Cast& cast_;
  const Situation& situation_;
  const World& world_;
  std::vector<LaneNow> lanes_;
};

}  // namespace

std::vector<LaneNow> lanes_now(const Scenario& scenario, const Cast& cast,
                               const Situation& situation) {
  return Standing(scenario, cast, situation).take();
}

}  // namespace acmsim::sim
