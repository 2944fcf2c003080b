// What a command that was done is answered. A caller sees what it set at once, served or not.
#include "model/base/match.hpp"
#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

/// Where Route 53 says that a new hosted zone is. Source: Route 53 API Reference, CreateHostedZone,
/// examples. [D]
constexpr std::string_view kRoute53 = "https://route53.amazonaws.com/2013-04-01/hostedzone/";

OrderedJson change_answer(const Answering& after, ChangeHandle change) {
  return {{"ChangeInfo", change_info(after, change)}};
}

OrderedJson created_zone(const Answering& after, const CreateHostedZone& command) {
  const std::string& id = after.context.names.hosted_zones.at(command.fresh).id;
  OrderedJson json{{"Location", std::string(kRoute53) + id},
                   {"HostedZone", hosted_zone(after, command.fresh)},
                   {"ChangeInfo", change_info(after, command.change)}};
  put_delegation_set(json, after, command.fresh);
  return json;
}

OrderedJson load_balancers_answer(const Answering& after, LoadBalancerHandle handle) {
  return {{"LoadBalancers", OrderedJson::array({load_balancer(after, handle)})}};
}

OrderedJson listeners_answer(const Answering& after, ListenerHandle handle) {
  return {{"Listeners", OrderedJson::array({listener(after, handle)})}};
}

/// Those that were asked for, none of them the default: what is added is in the list.
/// Source: Elastic Load Balancing API Reference, AddListenerCertificates, example. [D]
OrderedJson added_certificates(const Answering& after, const AddListenerCertificates& command) {
  OrderedJson list = OrderedJson::array();
  for (const CertificateHandle certificate : command.certificates) {
    list.push_back({{"CertificateArn", after.context.names.certificates.at(certificate).arn},
                    {"IsDefault", false}});
  }
  return {{"Certificates", std::move(list)}};
}

}  // namespace

OrderedJson answer(const Answering& after, const Command& command, const Outcome& outcome) {
  return std::visit(
      Match{
          [&](const RequestCertificate& request) -> OrderedJson {
            const CertificateHandle made = outcome.made(request.fresh);
            return {{"CertificateArn", after.context.names.certificates.at(made).arn}};
          },
          [&](const ImportCertificate& import) -> OrderedJson {
            const CertificateHandle made = outcome.made(import.fresh);
            return {{"CertificateArn", after.context.names.certificates.at(made).arn}};
          },
          [&](const CreateHostedZone& create) { return created_zone(after, create); },
          [&](const DeleteHostedZone& done) { return change_answer(after, done.change); },
          [&](const ChangeResourceRecordSets& done) { return change_answer(after, done.fresh); },
          [&](const CreateLoadBalancer& create) {
            return load_balancers_answer(after, outcome.made(create.fresh));
          },
          [](const DeleteLoadBalancer&) { return OrderedJson::object(); },
          [&](const CreateTargetGroup& create) -> OrderedJson {
            return {{"TargetGroups",
                     OrderedJson::array({target_group(after, outcome.made(create.fresh))})}};
          },
          [](const DeleteTargetGroup&) { return OrderedJson::object(); },
          [](const Retag&) { return OrderedJson::object(); },
          [&](const SetAttributes& done) { return attributes_answer(after, done.thing); },
          [&](const CreateListener& create) {
            return listeners_answer(after, outcome.made(create.fresh));
          },
          [](const DeleteListener&) { return OrderedJson::object(); },
          [&](const AddListenerCertificates& add) { return added_certificates(after, add); },
          [](const RemoveListenerCertificates&) { return OrderedJson::object(); },
          [&](const ModifyListener& modify) { return listeners_answer(after, modify.listener); },
          [](const auto&) { return OrderedJson(); },  // Nothing, or done elsewhere.
      },
      command);
}

}  // namespace acmsim::sim
