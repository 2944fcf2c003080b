#include "sim/api/make.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/acm/validation_record.hpp"
#include "model/base/ascii.hpp"
#include "model/base/digest.hpp"
#include "model/base/ensure.hpp"
#include "sim/api/arn.hpp"
#include "sim/api/name_servers.hpp"

namespace acmsim::sim {
namespace {

/// TTLs that Route 53 gives the records of a new zone, in seconds. Sources: localstack/localstack,
/// validated snapshot tests of Route 53 [U]; Route 53 Developer Guide, SOA and NS records [D].
constexpr std::uint32_t kSoaTtl = 900;
constexpr std::uint32_t kNsTtl = 172800;

std::string text_of(std::string_view kind, std::string_view seed) {
  return std::string(kind) + " " + std::string(seed);
}

/// A made-up word of capitals and digits, the same for the same text.
std::string capitals_of(const std::string& text, std::size_t length) {
  static constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  std::string word;
  for (std::size_t i = 0; i < length; ++i) {
    word.push_back(kAlphabet[number_of(text + " " + std::to_string(i), kAlphabet.size())]);
  }
  return word;
}

std::string short_hex_of(const std::string& text) { return hex_of(text).substr(0, 16); }

DomainName made_name(const std::string& text) {
  auto name = DomainName::parse(text);
  ensure(name.has_value(), "a made-up name is a name");
  return std::move(*name);
}

Few<RecordHandle, 2> initial_records(Catalogue& catalogue, const DomainName& name,
                                     const std::vector<DomainName>& servers) {
  RecordSet soa{
      .key = {catalogue.name(name), RecordType::soa},
      .is_alias = false,
      .ttl = kSoaTtl,
      .values = {{RecordType::soa, servers.front().with_dot() +
                                       " awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"}},
      .targets = {}};
  return {catalogue.record(std::move(soa)),
          catalogue.name_record(name, RecordType::ns, kNsTtl, servers)};
}

/// The name as it can stand in a DNSName and in an ARN.
std::string plain_name(std::string name) {
  if (name.size() > kLoadBalancerNameMax) name.resize(kLoadBalancerNameMax);
  for (char& c : name) {
    const bool is_plain = is_letter(c) || is_digit(c) || c == '-' || c == '_';
    if (!is_plain) c = '-';
  }
  return name;
}

}  // namespace

acm::CertificateFacts make_certificate(Catalogue& catalogue, const Place& place,
                                       std::string_view seed, const std::vector<DomainName>& names,
                                       acm::ValidationMethod method, acm::KeyAlgorithm key,
                                       const std::vector<DomainName>& validation_domains) {
  acm::CertificateFacts facts{
      .arn = fmt::format("arn:{}:acm:{}:{}:certificate/{}", partition_of(place.region),
                         place.region, place.account, uuid_of(text_of("certificate", seed))),
      .names = {},
      .method = method,
      .key = key};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const acm::ValidationRecord record = acm::validation_record(place.account, names[i]);
    const DomainName& domain = validation_domains.empty() ? names[i] : validation_domains[i];
    facts.names.push_back(
        {.name = catalogue.name(names[i]),
         .validation_domain = catalogue.name(domain),
         .record = catalogue.name_record(record.name, RecordType::cname, acm::kValidationRecordTtl,
                                         {record.target}),
         .record_name = catalogue.name(record.name),
         .record_target = catalogue.name(record.target)});
  }
  return facts;
}

std::optional<std::uint32_t> row_of_name(const Catalogue& catalogue,
                                         std::optional<CertificateHandle> certificate,
                                         const DomainName& name) {
  const auto* facts = certificate ? catalogue.certificates.find(*certificate) : nullptr;
  if (facts == nullptr) return 0;
  for (std::uint32_t row = 0; row < facts->names.size(); ++row) {
    if (catalogue.name(facts->names[row].name) == name) return row;
  }
  return std::nullopt;
}

bool is_mail_address(std::string_view text) {
  constexpr std::size_t kLocalPartMax = 64;  // RFC 5321, section 4.5.3.1.
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || at > kLocalPartMax) return false;
  const auto domain = DomainName::parse(text.substr(at + 1));
  return domain && domain->label_count() > 1 && text.find(' ') == std::string_view::npos;
}

void make_hosted_zone(Catalogue& catalogue, ZoneHandle handle, const Place& place,
                      std::string_view seed, const DomainName& name, bool is_private,
                      std::string caller_reference, const std::vector<DomainName>& name_servers) {
  std::vector<DomainName> listed = name_servers;
  if (is_private) listed = private_name_servers();
  if (listed.empty()) listed = made_name_servers(seed);
  dns::ZoneFacts served{catalogue.name(name), {}};
  if (!is_private) {
    for (const DomainName& server : listed) served.servers.push_back(catalogue.name(server));
    std::ranges::sort(served.servers);
  }
  catalogue.hosted_zones.put(handle, {.name = catalogue.name(name),
                                      .is_private = is_private,
                                      .id = "Z" + capitals_of(text_of("hosted zone", seed), 19),
                                      .home = catalogue.places.intern(place),
                                      .caller_reference = std::move(caller_reference),
                                      .initial = initial_records(catalogue, name, listed)});
  catalogue.directory.add_zone(handle, std::move(served));
}

void make_load_balancer(Catalogue& catalogue, LoadBalancerHandle handle, const Place& place,
                        std::string_view seed, std::string name, alb::LoadBalancerSettings settings,
                        const LoadBalancerIdentity& identity) {
  name = plain_name(std::move(name));
  const std::string text = text_of("load balancer", seed);
  const std::string number = std::to_string(100000000 + number_of(text, 1900000000));
  // Source: Elastic Load Balancing User Guide, "Scheme". [D]
  const std::string begin = settings.is_internal ? "internal-" : "";
  const DomainName dns_name = identity.dns_name.value_or(
      made_name(begin + name + "-" + number + "." + place.region + ".elb.amazonaws.com"));
  const std::string arn = identity.arn.value_or(fmt::format(
      "arn:{}:elasticloadbalancing:{}:{}:loadbalancer/app/{}/{}", partition_of(place.region),
      place.region, place.account, name, short_hex_of(text)));
  catalogue.add_load_balancer(handle, {.resource = catalogue.resources.intern(arn),
                                       .home = catalogue.places.intern(place),
                                       .name = std::move(name),
                                       .dns_name = catalogue.name(dns_name),
                                       .called = {},
                                       .settings = std::move(settings)});
}

void make_target_group(Catalogue& catalogue, TargetGroupHandle handle, const Place& place,
                       std::string_view seed, std::string name, std::string settings) {
  const std::string text = text_of("target group", seed);
  catalogue.add_target_group(
      handle, {.arn = fmt::format("arn:{}:elasticloadbalancing:{}:{}:targetgroup/{}/{}",
                                  partition_of(place.region), place.region, place.account, name,
                                  short_hex_of(text)),
               .home = catalogue.places.intern(place),
               .name = std::move(name),
               .settings = std::move(settings),
               .called = {}});
}

void make_listener(Catalogue& catalogue, ListenerHandle handle, LoadBalancerHandle load_balancer,
                   std::string_view seed) {
  static constexpr std::string_view kKind = ":loadbalancer/";
  const std::string id = "/" + short_hex_of(text_of("listener", seed));
  if (!catalogue.load_balancers.contains(load_balancer)) {
    // Of a load balancer that is not there: it is never made, but has a name to be spoken of by.
    catalogue.listeners.put(
        handle, {"arn:aws:elasticloadbalancing:::listener/app/unknown" + id + id, load_balancer});
    return;
  }
  const std::string_view whose = catalogue.arn_of(load_balancer);
  const auto kind = whose.find(kKind);
  catalogue.add_listener(handle, {fmt::format("{}:listener/{}{}", whose.substr(0, kind),
                                              whose.substr(kind + kKind.size()), id),
                                  load_balancer});
}

void make_change(Catalogue& catalogue, ChangeHandle handle, std::string_view seed) {
  catalogue.change_ids.put(handle, "C" + capitals_of(text_of("change", seed), 20));
}

}  // namespace acmsim::sim
