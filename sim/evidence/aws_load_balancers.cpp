// What Elastic Load Balancing says, and errors of any service in JSON.
#include "sim/evidence/json_seen.hpp"

namespace acmsim::sim {

void read_load_balancers(const AwsOutput& output) {
  for (const JsonSeen& from : output.root.items("LoadBalancers")) {
    LoadBalancerSeen seen;
    seen.arn = from.text("LoadBalancerArn");
    seen.name = from.text("LoadBalancerName");
    seen.dns_name = from.name("DNSName");
    seen.type = from.text("Type");
    seen.scheme = from.text("Scheme");
    if (const auto state = from.object("State")) seen.state = state->text("Code");
    seen.created_at = from.instant("CreatedTime");
    seen.at = from.at();
    output.root.from().evidence.load_balancers.push_back(std::move(seen));
  }
  is_whole_list(output, "load balancers");
}

void read_listeners(const AwsOutput& output) {
  for (const JsonSeen& from : output.root.items("Listeners")) {
    ListenerSeen seen;
    seen.arn = from.text("ListenerArn");
    seen.load_balancer_arn = from.text("LoadBalancerArn");
    seen.protocol = from.text("Protocol");
    seen.port = static_cast<std::uint16_t>(from.number("Port").value_or(0) & 0xFFFFU);
    for (const JsonSeen& certificate : from.items("Certificates")) {
      seen.default_certificate = certificate.text("CertificateArn");
    }
    seen.at = from.at();
    output.root.from().evidence.listeners.push_back(std::move(seen));
  }
  is_whole_list(output, "listeners");
}

void read_listener_certificates(const AwsOutput& output) {
  ListenerCertificatesSeen seen;
  seen.listener_arn = option_of(output.command, "--listener-arn").value_or("");
  for (const JsonSeen& certificate : output.root.items("Certificates")) {
    const std::string arn = certificate.text("CertificateArn");
    if (certificate.flag("IsDefault").value_or(false)) {
      seen.default_certificate = arn;
    } else {
      seen.others.push_back(arn);
    }
  }
  seen.is_complete = is_whole_list(output, "certificates of a listener");
  seen.at = output.root.at();
  output.root.from().evidence.listener_certificates.push_back(std::move(seen));
}

void read_error(const AwsOutput& output) {
  const auto error = output.root.object("Error");
  if (!error) return;
  output.root.from().evidence.refusals.push_back(
      {error->text("Code"), "", error->text("Message"), error->at()});
}

}  // namespace acmsim::sim
