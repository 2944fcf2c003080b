// Load balancers and their listeners, as they are seen and as they were set.
#include "sim/freeze/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = FreezeDraft::Json;

Json setting_json(const FreezeDraft& draft, const alb::Setting& setting) {
  Json json{{"Port", setting.port},
            {"Protocol", row_of(alb::kProtocolNames, setting.protocol).word}};
  const auto put = [&](CertificateHandle certificate, bool is_default) {
    json["Certificates"].push_back(
        {{"CertificateArn", "@" + draft.scenario.nicknames.certificates.at(certificate)},
         {"IsDefault", is_default}});
  };
  if (setting.default_certificate) put(*setting.default_certificate, true);
  for (const CertificateHandle listed : setting.list) put(listed, false);
  return json;
}

Json listener_json(FreezeDraft& draft, ListenerHandle handle) {
  const alb::Listener& listener = draft.world.listeners.at(handle);
  const std::string& as = draft.scenario.nicknames.listeners.at(handle);
  Json json{{"as", as}, {"ListenerArn", draft.names.listeners.at(handle).arn}};
  draft.put_tags(json, draft.world.tags, handle);
  if (!is_update_said(draft.world, handle)) {
    json.update(setting_json(draft, listener.setting.set()));
  } else {
    if (listener.setting.seen != alb::kNotServed) {
      json.update(setting_json(draft, listener.setting.seen));
    }
    json["becomes"] = setting_json(draft, listener.setting.set());
  }
  if (listener.setting.on_its_way.size() > 1) {
    draft.leave_out("what was set on " + as + " before the last time");
  }
  if (listener.actions.text) draft.leave_out(as + " has actions of its own");
  return json;
}

void note_unsaid(FreezeDraft& draft) {
  const World& world = draft.world;
  if (!world.target_groups.handles().empty()) draft.leave_out("there are target groups");
  if (!world.attributes.empty()) draft.leave_out("there are attributes that were set");
}

}  // namespace

bool is_update_said(const World& world, ListenerHandle listener) {
  const auto& [seen, on_its_way] = world.listeners.at(listener).setting;
  const auto is_there = [&](CertificateHandle one) { return world.certificates.contains(one); };
  return !on_its_way.empty() && std::ranges::all_of(seen.list, is_there) &&
         (!seen.default_certificate || is_there(*seen.default_certificate));
}

Json frozen_load_balancers(FreezeDraft& draft) {
  Json list = Json::array();
  for (const LoadBalancerHandle handle : draft.world.load_balancers.handles()) {
    const LoadBalancerFacts& facts = draft.names.load_balancers.at(handle);
    const std::string& as = draft.scenario.nicknames.load_balancers.at(handle);
    Json json{{"as", as},
              {"Name", facts.name},
              {"LoadBalancerArn", draft.names.arn_of(handle)},
              {"DNSName", draft.text(facts.dns_name)}};
    draft.put_place(json, draft.names.places[facts.home]);
    draft.put_tags(json, draft.world.tags, handle);
    for (const ListenerHandle one : listeners_of(draft.world, draft.scenario.context(), handle)) {
      json["listeners"].push_back(listener_json(draft, one));
    }
    if (facts.settings != alb::LoadBalancerSettings{}) {
      draft.leave_out(as + " has settings of its own");
    }
    list.push_back(std::move(json));
  }
  note_unsaid(draft);
  return list;
}

}  // namespace acmsim::sim
