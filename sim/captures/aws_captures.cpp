// What the AWS CLI prints. A command's options are in the file's name only as far as they tell two
// files apart; an account and a Region only where they are not the scenario's.
#include "sim/api/answer.hpp"
#include "sim/captures/captures.hpp"

namespace acmsim::sim {
namespace {

class AwsCaptures {
 public:
  AwsCaptures(const Scenario& scenario, const History& history, CaptureFolder& folder)
      : scenario_(scenario),
        names_(scenario.catalogue),
        context_(scenario.context()),
        from_{history.end.world, context_, history.stamps, history.submitted},
        folder_(folder) {}

  void add_all() {
    add_certificates();
    add_load_balancers();
    add_zones();
    add_changes();
  }

 private:
  void add_certificates();
  void add_load_balancers();
  void add_listeners(LoadBalancerHandle load_balancer);
  void add_zones();
  void add_changes();

  /// Nothing where AWS refuses, as it does an operation that the era lacks.
  void add(const std::vector<std::string>& words, PlaceHandle place, const Query& query,
           const std::string& service, const std::string& options = "") {
    if (refusal(from_.world, context_, place, query)) return;
    folder_.add(words, ".json", cli_text(answer(from_, place, query)),
                command(service, words.front() + options, place));
  }

  /// As the CLI is called: an account that is not the scenario's has a profile of its own.
  std::string command(const std::string& service, const std::string& rest,
                      PlaceHandle place) const {
    std::string text = "aws " + service + " " + rest;
    const Place& home = names_.places[scenario_.home];
    const Place& there = names_.places[place];
    if (service != "route53" && there.region != home.region) text += " --region " + there.region;
    if (there.account != home.account) text += " --profile " + there.account;
    return text;
  }

  /// Every account and Region that the history knows.
  std::vector<PlaceHandle> places() const {
    std::vector<PlaceHandle> all;
    for (std::uint32_t i = 0; i < names_.places.size(); ++i) all.push_back({i});
    return all;
  }
  std::vector<std::string> words_of(std::string command, const Place& place) const;

  const Scenario& scenario_;
  const Catalogue& names_;
  Context context_;
  Answering from_;
  CaptureFolder& folder_;
};

std::vector<std::string> AwsCaptures::words_of(std::string command, const Place& place) const {
  const Place& home = names_.places[scenario_.home];
  std::vector<std::string> words{std::move(command)};
  if (place.account != home.account) words.push_back(place.account);
  if (place.region != home.region) words.push_back(place.region);
  return words;
}

void AwsCaptures::add_certificates() {
  for (const PlaceHandle place : places()) {
    add(words_of("list-certificates", names_.places[place]), place, ListCertificates{}, "acm");
  }
  for (const CertificateHandle handle : from_.world.certificates.handles()) {
    if (folder_.is_overfull()) return;
    const PlaceHandle place = names_.place_of(handle);
    const std::string& as = scenario_.nicknames.certificates.at(handle);
    const std::string arn = " --certificate-arn " + names_.certificates.at(handle).arn;
    add({"describe-certificate", as}, place, DescribeCertificate{handle}, "acm", arn);
    if (!from_.world.certificates.at(handle).update) continue;
    add({"list-certificate-domain-validations", as}, place,
        ListCertificateDomainValidations{handle}, "acm", arn);
  }
}

void AwsCaptures::add_load_balancers() {
  for (const PlaceHandle handle : places()) {
    add(words_of("describe-load-balancers", names_.places[handle]), handle, DescribeLoadBalancers{},
        "elbv2");
  }
  for (const LoadBalancerHandle load_balancer : from_.world.load_balancers.handles()) {
    if (folder_.is_overfull()) return;
    add({"describe-listeners", scenario_.nicknames.load_balancers.at(load_balancer)},
        names_.load_balancers.at(load_balancer).home, DescribeListeners{load_balancer, {}}, "elbv2",
        " --load-balancer-arn " + names_.arn_of(load_balancer));
    add_listeners(load_balancer);
  }
}

void AwsCaptures::add_listeners(LoadBalancerHandle load_balancer) {
  for (const ListenerHandle listener : listeners_of(from_.world, context_, load_balancer)) {
    const alb::Setting& setting = from_.world.listeners.at(listener).setting.set();
    if (setting.protocol != alb::Protocol::https) continue;
    add({"describe-listener-certificates", scenario_.nicknames.listeners.at(listener)},
        names_.load_balancers.at(load_balancer).home, DescribeListenerCertificates{listener},
        "elbv2", " --listener-arn " + names_.listeners.at(listener).arn);
  }
}

/// Hosted zones belong to no Region.
void AwsCaptures::add_zones() {
  std::set<std::string> accounts;
  for (const PlaceHandle handle : places()) {
    Place place = names_.places[handle];
    if (!accounts.insert(place.account).second) continue;
    place.region = names_.places[scenario_.home].region;
    add(words_of("list-hosted-zones", place), handle, ListHostedZones{}, "route53");
  }
  for (const ZoneHandle zone : from_.world.hosted_zones.handles()) {
    if (folder_.is_overfull()) return;
    const std::string& as = scenario_.nicknames.zones.at(zone);
    const PlaceHandle home = names_.hosted_zones.at(zone).home;
    const std::string& id = names_.hosted_zones.at(zone).id;
    const std::string option = " --hosted-zone-id " + id;
    add({"get-hosted-zone", as}, home, GetHostedZone{zone}, "route53", " --id " + id);
    add({"list-resource-record-sets", as}, home, ListResourceRecordSets{zone}, "route53", option);
    if (from_.world.internet.zones.at(zone).is_bogus) {
      const OrderedJson answer{
          {"Status", {{"ServeSignature", "ACTION_NEEDED"}}},
          {"KeySigningKeys", OrderedJson::array({{{"Name", "ksk"}, {"Status", "ACTION_NEEDED"}}})}};
      folder_.add({"get-dnssec", as}, ".json", cli_text(answer),
                  command("route53", "get-dnssec" + option, home));
    }
  }
}

void AwsCaptures::add_changes() {
  for (const ChangeHandle change : from_.world.changes.handles()) {
    if (from_.world.changes.at(change).is_elsewhere) continue;
    add({"get-change", scenario_.nicknames.changes.at(change)}, scenario_.home, GetChange{change},
        "route53", " --id " + names_.change_ids.at(change));
  }
}

}  // namespace

void add_aws_captures(const Scenario& scenario, const History& history, CaptureFolder& folder) {
  AwsCaptures(scenario, history, folder).add_all();
}

}  // namespace acmsim::sim
