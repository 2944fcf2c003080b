// What Elastic Load Balancing answers. What an API call set is shown at once, served or not.
#include <string_view>

#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

/// What a listener gets that is made without one. Source: Elastic Load Balancing API Reference,
/// CreateListener, SslPolicy. [D]
constexpr std::string_view kSslPolicy = "ELBSecurityPolicy-2016-08";

const std::string& arn_of(const Answering& from, CertificateHandle certificate) {
  return from.context.names.certificates.at(certificate).arn;
}

}  // namespace

/// Its rules and target groups are not modelled, so there are no actions to show.
OrderedJson listener(const Answering& from, ListenerHandle handle) {
  const Catalogue& names = from.context.names;
  const alb::Listener& shown = from.world.listeners.at(handle);
  const alb::Setting& setting = shown.setting.set();
  OrderedJson json{{"ListenerArn", names.listeners.at(handle).arn},
                   {"LoadBalancerArn", names.arn_of(shown.load_balancer)},
                   {"Port", setting.port},
                   {"Protocol", row_of(alb::kProtocolNames, setting.protocol).word}};
  if (setting.default_certificate) {
    json["Certificates"] =
        OrderedJson::array({{{"CertificateArn", arn_of(from, *setting.default_certificate)}}});
    json["SslPolicy"] = kSslPolicy;
  }
  json["DefaultActions"] = OrderedJson::array();
  return json;
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const DescribeListeners& query) {
  std::vector<ListenerHandle> handles = query.listeners;
  if (handles.empty() && query.load_balancer) {
    handles = listeners_of(from.world, from.context, *query.load_balancer);
  }
  OrderedJson list = OrderedJson::array();
  for (const ListenerHandle handle : handles) list.push_back(listener(from, handle));
  return {{"Listeners", std::move(list)}};
}

/// The default first, and then the list: a certificate that is both is there twice.
/// Source: Elastic Load Balancing API Reference, DescribeListenerCertificates. [D]
OrderedJson answer_of(const Answering& from, PlaceHandle,
                      const DescribeListenerCertificates& query) {
  const alb::Setting& setting = from.world.listeners.at(query.listener).setting.set();
  OrderedJson list = OrderedJson::array();
  if (setting.default_certificate) {
    list.push_back(
        {{"CertificateArn", arn_of(from, *setting.default_certificate)}, {"IsDefault", true}});
  }
  for (const CertificateHandle certificate : setting.list) {
    list.push_back({{"CertificateArn", arn_of(from, certificate)}, {"IsDefault", false}});
  }
  return {{"Certificates", std::move(list)}};
}

}  // namespace acmsim::sim
