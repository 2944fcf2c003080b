// Load balancers and their listeners as they are at the start.
#include <algorithm>
#include <map>
#include <utility>

#include "sim/api/make.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/scenario/given/identity.hpp"
#include "sim/scenario/given/status.hpp"

namespace acmsim::sim {
namespace {

/// The certificates of one setting of a listener.
class CertificateReader {
 public:
  CertificateReader(DecodeContext& context, const Node& node, LoadBalancerHandle load_balancer)
      : context_(context), node_(node), load_balancer_(load_balancer) {}

  void read(alb::Setting& setting) {
    const Node list = node_["Certificates"];
    const bool is_http = setting.protocol == alb::Protocol::http;
    if (!is_http && !list.is_given() && setting.default_certificate) return;  // They stay.
    setting.default_certificate.reset();
    setting.list.clear();
    if (is_http) {
      if (!list.items().empty()) {
        context_.report(list, "no certificates: an HTTP listener has none");
      }
      return;
    }
    bool has_default = false;
    const std::vector<Node> items = list.items();
    for (const Node& item : items) {
      const bool is_default = item.is_text() || item["IsDefault"].boolean_or(items.size() == 1);
      if (is_default && std::exchange(has_default, true)) {
        context_.report(item, "one default certificate: the others with \"IsDefault\": false", {},
                        ", a second default certificate");
        continue;
      }
      const auto certificate = read_one(item.is_text() ? item : item["CertificateArn"]);
      if (!certificate) continue;
      if (is_default) {
        setting.default_certificate = certificate;
      } else if (!setting.lists(*certificate)) {
        setting.list.insert(std::ranges::upper_bound(setting.list, *certificate), *certificate);
      }
    }
    if (has_default) return;
    context_.report_as(list.is_given() ? list : node_,
                       "an HTTPS listener without a default certificate",
                       "exactly one certificate with \"IsDefault\": true");
  }

 private:
  std::optional<CertificateHandle> read_one(const Node& node) {
    const auto handle = context_.scope.certificate(node.text(), node.where);
    if (!handle) return std::nullopt;
    acm::Certificate* certificate = context_.world().certificates.find(*handle);
    if (certificate == nullptr) {
      context_.report(node, "a certificate that is given", {}, ", which a step makes");
      return std::nullopt;
    }
    if (!is_at_home(node, *handle)) return std::nullopt;
    const acm::Status status = acm::status_of(*certificate);
    if (!was_issued(status)) {
      context_.report(node, "a certificate that has been issued: a listener takes no other", {},
                      ", which is " + std::string(row_of(acm::kStatusNames, status).api));
      return std::nullopt;
    }
    return handle;
  }

  bool is_at_home(const Node& node, CertificateHandle handle) {
    const Catalogue& catalogue = context_.catalogue();
    const acm::CertificateFacts& facts = catalogue.certificates.at(handle);
    const Place& home = catalogue.places[catalogue.load_balancers.at(load_balancer_).home];
    if (facts.account() != home.account) {
      context_.report(node, "a certificate of the load balancer's account, " + home.account, {},
                      ", of account " + std::string(facts.account()));
      return false;
    }
    if (facts.region() == home.region) return true;
    context_.report(node, "a certificate of the load balancer's Region, " + home.region, {},
                    ", of " + std::string(facts.region()));
    return false;
  }

  DecodeContext& context_;
  const Node& node_;
  LoadBalancerHandle load_balancer_;
};

/// How a listener is set up, over what is so without it.
alb::Setting decode_setting(DecodeContext& context, const Node& node,
                            LoadBalancerHandle load_balancer, alb::Setting setting) {
  if (const Node word = node["Protocol"]; word.is_given()) {
    const auto* row = decode_word(context, word, alb::kProtocolNames, &alb::ProtocolName::word);
    if (row != nullptr) setting.protocol = row->protocol;
  }
  if (const Node port = node["Port"]; port.is_given()) {
    setting.port = port.value->get<std::uint16_t>();
  }
  CertificateReader(context, node, load_balancer).read(setting);
  return setting;
}

/// Whether nothing is said of a listener but what it becomes: nobody is served by it yet.
bool is_new(const Node& node) {
  return node["becomes"].is_given() && !node["Port"].is_given() && !node["Protocol"].is_given() &&
         !node["Certificates"].is_given();
}

Rollout<alb::Setting> decode_rollout(DecodeContext& context, const GivenListener& listener) {
  const Node& node = listener.given.node;
  Rollout<alb::Setting> setting{.seen = alb::kNotServed, .on_its_way = {}};
  if (!is_new(node)) setting.seen = decode_setting(context, node, listener.load_balancer, {});
  if (const Node becomes = node["becomes"]; becomes.is_given()) {
    const std::uint32_t slot = setting.begin(decode_setting(
        context, becomes, listener.load_balancer, is_new(node) ? alb::Setting{} : setting.seen));
    context.scenario.initially.emplace_back(
        Arm{{TimerKind::listener_update, listener.given.handle.index, slot},
            context.scenario.rules()[Timing::listener_update],
            {}});
  }
  return setting;
}

/// What is set is used, whether browsers see it or not.
void add_uses(DecodeContext& context, const GivenListener& listener, const alb::Setting& set) {
  const ResourceHandle user =
      context.catalogue().load_balancers.at(listener.load_balancer).resource;
  const auto add = [&](CertificateHandle one) {
    add_use(context.world().certificates.at(one), user);
  };
  if (set.default_certificate) add(*set.default_certificate);
  std::ranges::for_each(set.list, add);
}

}  // namespace

/// A load balancer without Name and `as` is called by its place: `load-balancer-1`.
void make_load_balancers(DecodeContext& context) {
  std::size_t place = 0;
  for (const auto& one : context.part.load_balancers) {
    const std::string made_up = "load-balancer-" + std::to_string(++place);
    const Place home = decode_place(context, one.node);
    make_load_balancer(context.catalogue(), one.handle, home, one.seed,
                       one.node["Name"].text_or(one.node["as"].text_or(made_up)), {},
                       {decode_load_balancer_arn(context, one.node["LoadBalancerArn"], home),
                        decode_dns_name(context, one.node["DNSName"])});
    context.world().load_balancers.put(one.handle, {});
  }
  for (const auto& [given, load_balancer] : context.part.listeners) {
    const Node arn = given.node["ListenerArn"];
    if (const auto own = decode_listener_arn(context, arn, load_balancer)) {
      context.catalogue().add_listener(given.handle, {*own, load_balancer});
    } else {
      make_listener(context.catalogue(), given.handle, load_balancer, given.seed);
    }
  }
}

void decode_listeners(DecodeContext& context) {
  std::map<std::pair<LoadBalancerHandle, std::uint16_t>, Node> ports;
  for (const GivenListener& listener : context.part.listeners) {
    Rollout<alb::Setting> setting = decode_rollout(context, listener);
    const alb::Setting& set = setting.set();
    add_uses(context, listener, set);
    const Node& node = listener.given.node;
    const auto [first, is_alone] = ports.emplace(std::pair{listener.load_balancer, set.port}, node);
    if (!is_alone) {
      const Node port = node["Port"];
      context.report_as(port.is_given() ? port : node,
                        "port " + std::to_string(set.port) + ", on which " +
                            context.place_text(first->second) + " listens too",
                        "a port that no other listener of the load balancer has");
    }
    context.world().listeners.put(listener.given.handle, {.load_balancer = listener.load_balancer,
                                                          .setting = std::move(setting)});
  }
}

}  // namespace acmsim::sim
