// The operations of Elastic Load Balancing. Its word for bad parameters is ValidationError, which
// is in no API model. [U]
#include "sim/api/requests_elbv2.hpp"

#include <array>

#include "sim/api/arn.hpp"
#include "sim/api/make.hpp"
#include "sim/api/requests_labels.hpp"

namespace acmsim::sim {
namespace {

tl::unexpected<ApiError> invalid(std::string message) {
  return tl::unexpected(bad_parameter(std::move(message)));
}

/// Source of the text: aws/aws-cli#3260 and public logs, as of a load balancer's. [U]
Result<ListenerHandle> listener_of(Decoding& decoding, const std::string& text,
                                   const std::string& where) {
  if (!text.starts_with('@') && !is_listener_arn(text)) {
    return invalid("'" + text + "' is not a valid listener ARN");
  }
  return decoding.scope().listener(text, where).value_or(ListenerHandle{});
}

// Each of these reads all that it names, whatever else is wrong with the call: a name that means
// nothing is the document's mistake and not AWS's to answer.

/// The listener of a call.
Result<ListenerHandle> read_listener(Decoding& decoding) {
  const Member member = decoding.with()["ListenerArn"];
  const std::string text = decoding.reference(member).value_or("");
  decoding.tell_reference(text);
  return listener_of(decoding, text, member.where);
}

/// Source of the text, for an empty one too: public logs of CloudFormation. [U]
Result<std::vector<CertificateHandle>> read_certificates(Decoding& decoding, const Member& list) {
  std::vector<CertificateHandle> certificates;
  std::optional<std::string> bad;
  std::string told;
  for (const Member& item : list.items()) {
    const Member arn = item["CertificateArn"];
    const std::string text = decoding.reference(arn).value_or("");
    if (!text.starts_with('@') && !parse_arn(text)) {
      if (!bad) bad = text;
      continue;
    }
    const auto certificate = decoding.scope().certificate(text, arn.where);
    certificates.push_back(certificate.value_or(CertificateHandle{}));
    told += (told.empty() ? "" : ", ") + text.substr(text.starts_with('@') ? 1 : 0);
  }
  if (bad) return invalid("Certificate ARN '" + *bad + "' is not valid");
  const bool has_both = !decoding.subject().empty() && !told.empty();
  decoding.tell(decoding.subject() + (has_both ? " " : "") + told);
  return certificates;
}

/// An Application Load Balancer takes two of the API's protocols, and refuses the others in these
/// words: hashicorp/terraform#18126. [U]
Result<std::optional<alb::Protocol>> read_protocol(Decoding& decoding) {
  const auto text = decoding.text(decoding.with()["Protocol"]);
  if (!text) return std::nullopt;
  const auto* row = row_named(alb::kProtocolNames, &alb::ProtocolName::word, *text);
  if (row != nullptr) return row->protocol;
  return invalid("Listener protocol '" + *text + "' must be one of 'HTTPS, HTTP'");
}

std::optional<std::uint16_t> read_port(Decoding& decoding) {
  const auto port = decoding.with()["Port"].number();
  if (!port) return std::nullopt;
  return static_cast<std::uint16_t>(*port);
}

/// Reads a call that is about a listener and certificates.
template <class Ask>
Result<Asked> about_listener_certificates(Decoding& decoding, Ask ask) {
  const auto listener = read_listener(decoding);
  auto certificates = read_certificates(decoding, decoding.with()["Certificates"]);
  if (!listener) return tl::unexpected(listener.error());
  if (!certificates) return tl::unexpected(certificates.error());
  return ask(*listener, std::move(*certificates));
}

Result<Asked> decode_delete_listener(Decoding& decoding) {
  const auto listener = read_listener(decoding);
  if (!listener) return tl::unexpected(listener.error());
  return Asked{DeleteListener{*listener}};
}

Result<Asked> decode_describe_listener_certificates(Decoding& decoding) {
  const auto listener = read_listener(decoding);
  if (!listener) return tl::unexpected(listener.error());
  return Asked{DescribeListenerCertificates{*listener}};
}

/// One of the two must be given. Source of the text: getmoto/moto, elbv2. [U]
Result<Asked> decode_describe_listeners(Decoding& decoding) {
  DescribeListeners describe;
  std::optional<ApiError> bad;
  const Member arn = decoding.with()["LoadBalancerArn"];
  const Member list = decoding.with()["ListenerArns"];
  if (!arn.is_given() && list.items().empty()) {
    return invalid("You must specify either listener ARNs or a load balancer ARN");
  }
  if (arn.is_given()) {
    const auto load_balancer = read_load_balancer(decoding, arn);
    if (load_balancer) {
      describe.load_balancer = *load_balancer;
    } else {
      bad = load_balancer.error();
    }
  }
  for (const Member& item : list.items()) {
    const std::string text = decoding.reference(item).value_or("");
    const auto listener = listener_of(decoding, text, item.where);
    if (listener) {
      describe.listeners.push_back(*listener);
    } else if (!bad) {
      bad = listener.error();
    }
  }
  if (bad) return tl::unexpected(std::move(*bad));
  return Asked{std::move(describe)};
}

constexpr std::array kElbv2Operations{
    Operation{"elbv2:CreateLoadBalancer", Makes::load_balancer, decode_create_load_balancer},
    Operation{"elbv2:DeleteLoadBalancer", Makes::nothing, decode_delete_load_balancer},
    reading("elbv2:DescribeLoadBalancers", decode_describe_load_balancers),
    Operation{"elbv2:ModifyLoadBalancerAttributes", Makes::nothing, decode_set_attributes},
    reading("elbv2:DescribeLoadBalancerAttributes", decode_describe_attributes),
    Operation{"elbv2:CreateTargetGroup", Makes::target_group, decode_create_target_group},
    Operation{"elbv2:DeleteTargetGroup", Makes::nothing, decode_delete_target_group},
    reading("elbv2:DescribeTargetGroups", decode_describe_target_groups),
    Operation{"elbv2:ModifyTargetGroupAttributes", Makes::nothing, decode_set_attributes},
    reading("elbv2:DescribeTargetGroupAttributes", decode_describe_attributes),
    reading("elbv2:DescribeTargetHealth", decode_describe_target_health),
    Operation{"elbv2:AddTags", Makes::nothing, decode_add_balancer_tags},
    Operation{"elbv2:RemoveTags", Makes::nothing, decode_remove_balancer_tags},
    reading("elbv2:DescribeTags", decode_describe_tags),
    Operation{"elbv2:CreateListener", Makes::listener, decode_create_listener},
    Operation{"elbv2:ModifyListener", Makes::nothing, decode_modify_listener},
    Operation{"elbv2:AddListenerCertificates", Makes::nothing, decode_add_listener_certificates},
    Operation{"elbv2:RemoveListenerCertificates", Makes::nothing,
              decode_remove_listener_certificates},
    Operation{"elbv2:DeleteListener", Makes::nothing, decode_delete_listener},
    reading("elbv2:DescribeListeners", decode_describe_listeners),
    reading("elbv2:DescribeListenerCertificates", decode_describe_listener_certificates),
};

}  // namespace

std::span<const Operation> elbv2_operations() { return kElbv2Operations; }

ApiError bad_parameter(std::string message) {
  return {ErrorCode::validation_error, std::move(message)};
}

Result<LoadBalancerHandle> read_load_balancer(Decoding& decoding, const Member& member) {
  const std::string text = decoding.reference(member).value_or("");
  decoding.tell_reference(text);
  if (!text.starts_with('@') && !is_load_balancer_arn(text)) {
    return invalid("'" + text + "' is not a valid load balancer ARN");
  }
  return decoding.scope().load_balancer(text, member.where).value_or(LoadBalancerHandle{});
}

Result<Asked> decode_add_listener_certificates(Decoding& decoding) {
  return about_listener_certificates(decoding, [](ListenerHandle listener, auto certificates) {
    return Asked{AddListenerCertificates{listener, std::move(certificates)}};
  });
}

Result<Asked> decode_remove_listener_certificates(Decoding& decoding) {
  return about_listener_certificates(decoding, [](ListenerHandle listener, auto certificates) {
    return Asked{RemoveListenerCertificates{listener, std::move(certificates)}};
  });
}

/// The port and the protocol are optional in the API, but not for this kind of load balancer.
/// Source: getmoto/moto#8563. [U]
Result<Asked> decode_create_listener(Decoding& decoding) {
  const auto load_balancer = read_load_balancer(decoding, decoding.with()["LoadBalancerArn"]);
  const auto port = read_port(decoding);
  const auto protocol = read_protocol(decoding);
  if (port) decoding.tell(decoding.subject() + ":" + std::to_string(*port));
  auto certificates = read_certificates(decoding, decoding.with()["Certificates"]);
  auto actions = read_actions(decoding);
  auto tags = read_balancer_tags(decoding, decoding.with()["Tags"], ErrorCode::validation_error);
  if (!protocol) return tl::unexpected(protocol.error());
  if (!port) return invalid("A listener port must be specified");
  if (!*protocol) return invalid("A listener protocol must be specified");
  if (!load_balancer) return tl::unexpected(load_balancer.error());
  if (!certificates) return tl::unexpected(certificates.error());
  if (!actions) return tl::unexpected(actions.error());
  if (!tags) return tl::unexpected(tags.error());
  const auto fresh = decoding.made<ListenerHandle>();
  make_listener(decoding.catalogue(), fresh, *load_balancer, decoding.seed());
  return Asked{CreateListener{.fresh = fresh,
                              .load_balancer = *load_balancer,
                              .protocol = **protocol,
                              .port = *port,
                              .certificates = std::move(*certificates),
                              .also_listed = false,
                              .actions = std::move(*actions),
                              .tags = std::move(*tags)}};
}

Result<Asked> decode_modify_listener(Decoding& decoding) {
  const auto listener = read_listener(decoding);
  const auto port = read_port(decoding);
  const auto protocol = read_protocol(decoding);
  const Member list = decoding.with()["Certificates"];
  auto certificates = read_certificates(decoding, list);
  auto actions = read_actions(decoding);
  if (!listener) return tl::unexpected(listener.error());
  if (!protocol) return tl::unexpected(protocol.error());
  if (!certificates) return tl::unexpected(certificates.error());
  if (!actions) return tl::unexpected(actions.error());
  ModifyListener modify{.listener = *listener,
                        .certificates = {},
                        .port = port,
                        .protocol = *protocol,
                        .keep_previous_default = false,
                        .actions = {}};
  if (decoding.with()["DefaultActions"].is_given()) modify.actions = std::move(*actions);
  if (list.is_given()) modify.certificates = std::move(*certificates);
  return Asked{std::move(modify)};
}

}  // namespace acmsim::sim
