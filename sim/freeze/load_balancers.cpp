// Load balancers and their listeners, as they were set.
#include "sim/freeze/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = FreezeDraft::Json;

Json listener_json(FreezeDraft& draft, ListenerHandle handle) {
  const alb::Listener& listener = draft.world.listeners.at(handle);
  const alb::Setting& setting = listener.setting.set();
  const auto& nicknames = draft.scenario.nicknames;
  const std::string& as = nicknames.listeners.at(handle);
  Json json{{"as", as},
            {"ListenerArn", draft.names.listeners.at(handle).arn},
            {"Port", setting.port},
            {"Protocol", row_of(alb::kProtocolNames, setting.protocol).word}};
  const auto put = [&](CertificateHandle certificate, bool is_default) {
    json["Certificates"].push_back(
        {{"CertificateArn", "@" + nicknames.certificates.at(certificate)},
         {"IsDefault", is_default}});
  };
  if (setting.default_certificate) put(*setting.default_certificate, true);
  for (const CertificateHandle listed : setting.list) put(listed, false);
  if (!listener.setting.on_its_way.empty()) {
    draft.leave_out("browsers see the last change of " + as + " a little later");
  }
  if (listener.actions.text) draft.leave_out(as + " has actions of its own");
  return json;
}

void note_unsaid(FreezeDraft& draft) {
  const World& world = draft.world;
  if (!world.target_groups.handles().empty()) draft.leave_out("there are target groups");
  if (!world.tags.empty()) draft.leave_out("there are tags");
  if (!world.attributes.empty()) draft.leave_out("there are attributes that were set");
}

}  // namespace

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
