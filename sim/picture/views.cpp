#include "sim/picture/views.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "model/world/availability.hpp"
#include "sim/api/answer.hpp"
#include "sim/dig/ask.hpp"
#include "sim/dig/text.hpp"
#include "sim/dig/words.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// As many names are asked about.
constexpr std::size_t kQuestionsMax = 60;

/// What dig says without the lines at its end, which tell how long it took and when.
std::string without_footer(const std::string& text) {
  const auto footer = text.find("\n;; Query time: ");
  return footer == std::string::npos ? text : text.substr(0, footer + 1);
}

}  // namespace

std::string Views::called(CertificateHandle handle) const {
  return scenario_.nicknames.certificates.at(handle);
}

void Views::put(Tracks& kind, std::uint32_t key, const Json& head, Json state, Instant at) {
  Track& track = kind.try_emplace(key, Track{head}).first->second;
  track.is_seen = true;
  if (track.states.empty() || track.states.back().second != state) {
    track.states.emplace_back(at, std::move(state));
  }
}

void Views::end_unseen(Tracks& kind, Instant at) {
  for (auto& [key, track] : kind) {
    if (!track.is_seen && !track.states.back().second.is_null()) {
      track.states.emplace_back(at, Json());
    }
    track.is_seen = false;
  }
}

void Views::note(const History& history, Instant at) {
  note_certificates(history, at);
  note_listeners(history.end.world, at);
  note_hosts(history.end.world, at);
  note_digs(history.end.world, at);
  for (Tracks* kind : {&certificates_, &listeners_, &hosts_, &digs_}) end_unseen(*kind, at);
}

void Views::note_certificates(const History& history, Instant at) {
  const Context context = scenario_.context();
  for (const CertificateHandle handle : cast_.certificates.some) {
    if (!history.end.world.certificates.contains(handle)) continue;
    put(certificates_, handle.index, {{"as", called(handle)}},
        describe_certificate({history.end.world, context, history.stamps, history.submitted},
                             handle),
        at);
  }
}

void Views::note_listeners(const World& world, Instant at) {
  const auto certificates = [&](const alb::Setting& setting) {
    Json shown{{"default", nullptr}, {"list", Json::array()}};
    if (setting.default_certificate) shown["default"] = called(*setting.default_certificate);
    for (const CertificateHandle listed : setting.list) shown["list"].push_back(called(listed));
    return shown;
  };
  for (const ListenerHandle handle : world.listeners.handles()) {
    const alb::Listener& listener = world.listeners.at(handle);
    Json state{{"protocol", row_of(alb::kProtocolNames, listener.setting.set().protocol).word},
               {"port", listener.setting.set().port}};
    state.update(certificates(listener.setting.set()));
    state["seen"] = certificates(listener.setting.seen);
    put(listeners_, handle.index,
        {{"as", scenario_.nicknames.listeners.at(handle)},
         {"load_balancer", scenario_.nicknames.load_balancers.at(listener.load_balancer)}},
        std::move(state), at);
  }
}

void Views::note_hosts(const World& world, Instant at) {
  for (std::uint32_t i = 0; i < cast_.hosts.some.size(); ++i) {
    const Visit seen = visit(world, scenario_.context(), cast_.hosts.some[i], Sni::sent);
    Json state{{"reason", text_of(seen.reason).word}, {"presented", nullptr}};
    if (seen.presented) state["presented"] = called(*seen.presented);
    put(hosts_, i, {{"host", scenario_.catalogue.text_of(cast_.hosts.some[i])}}, std::move(state),
        at);
  }
}

void Views::note_digs(const World& world, Instant at) {
  const Catalogue& names = scenario_.catalogue;
  const auto ask_about = [&](const dns::Question& question) {
    const std::string asks = question.name.text() + " " + std::string(name_of(question.type));
    const auto known = questions_.find(asks);
    if (known == questions_.end() && questions_.size() >= kQuestionsMax) return;
    const auto number = static_cast<std::uint32_t>(questions_.size());
    const std::uint32_t key = questions_.try_emplace(asks, number).first->second;
    const Exchange exchange = ask({scenario_, world}, question, std::nullopt, true);
    put(digs_, key, {{"asks", asks}},
        without_footer(dig_text({asks, false, scenario_.starts_at}, exchange)), at);
  };
  for (const Website& site : cast_.hosts.some) ask_about({names.name(site.host), RecordType::a});
  for (const CertificateHandle handle : cast_.certificates.some) {
    const acm::Certificate* certificate = world.certificates.find(handle);
    const acm::CertificateFacts& facts = names.certificates.at(handle);
    if (certificate == nullptr || !acm::shows_records(*certificate, facts)) continue;
    for (const acm::NameFacts& name : facts.names) {
      ask_about({names.name(name.record_name), RecordType::cname});
    }
  }
  for (const RegistrationHandle handle : world.internet.registrations.handles()) {
    const DomainName& domain = names.name(names.directory.domain_of(handle));
    ask_about({domain, RecordType::ns});
    if (names.has_caa) ask_about({domain, RecordType::caa});
  }
}

void Views::add_instants(std::vector<Instant>& instants) const {
  for (const Tracks* kind : {&certificates_, &listeners_, &hosts_, &digs_}) {
    for (const auto& [key, track] : *kind) {
      for (const auto& [at, state] : track.states) instants.push_back(at);
    }
  }
}

Json Views::take(const std::vector<Instant>& instants) && {
  const auto things = [&](Tracks& kind) {
    Json all = Json::array();
    for (auto& [key, track] : kind) {
      Json one = std::move(track.head);
      one["states"] = Json::array();
      for (auto& [at, state] : track.states) {
        const auto index = std::ranges::lower_bound(instants, at) - instants.begin();
        one["states"].push_back(Json::array({index, std::move(state)}));
      }
      all.push_back(std::move(one));
    }
    return all;
  };
  return {{"certificates", things(certificates_)},
          {"listeners", things(listeners_)},
          {"hosts", things(hosts_)},
          {"digs", things(digs_)}};
}

}  // namespace acmsim::sim
