#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/acm/status.hpp"
#include "model/base/error.hpp"
#include "model/base/handle.hpp"
#include "model/world/world.hpp"

namespace acmsim {

// What can be read from AWS. A query changes nothing; it can be refused like a command.

struct DescribeCertificate {
  CertificateHandle certificate;
};
/// The certificate itself, and its chain; refused until it is issued.
struct GetCertificate {
  CertificateHandle certificate;
};
/// Only exported private certificates are renewed so, and there are none here: it is refused
/// whatever the certificate. Source: ACM API Reference, RenewCertificate. [D]
struct RenewCertificate {
  CertificateHandle certificate;
};
enum class ListOrder : std::uint8_t { as_made, oldest_first, newest_first };
/// Empty `statuses` means all. No `key_algorithms` means RSA of 1024 and 2048 bits alone, as AWS
/// does it: ECDSA certificates are listed only when asked for. Those that are asked for may be none
/// that the model knows, and then nothing is listed. Of usages, by the API's words, one of the list
/// is enough; empty: any. Source: ACM API Reference, Filters [D]; that one is enough [I].
struct ListCertificates {
  std::vector<acm::Status> statuses;
  std::optional<std::vector<acm::KeyAlgorithm>> key_algorithms;
  std::vector<std::string> key_usages{};
  std::vector<std::string> extended_key_usages{};
  std::optional<bool> may_be_exported{};
  ListOrder order{};
};
struct ListTagsForCertificate {
  CertificateHandle certificate;
};
/// How each name is validated, and is to be. Since 2026-08-13.
struct ListCertificateDomainValidations {
  CertificateHandle certificate;
};
struct GetHostedZone {
  ZoneHandle zone;
};
/// Those of the account; where it is given, from that zone on.
struct ListHostedZones {
  std::optional<ZoneHandle> from{};
};
/// By name, labels the other way round, and then by id; from that place on, whether or not there is
/// a zone. Source: Route 53 API Reference, ListHostedZonesByName. [D]
struct ListHostedZonesByName {
  std::optional<NameHandle> from{};
  std::optional<ZoneHandle> from_zone{};  ///< Of those with that name.
};
/// From a name and a type on, whether or not there is such a record; without: all.
struct ListResourceRecordSets {
  ZoneHandle zone;
  std::optional<NameHandle> from{};
  std::optional<RecordType> from_type{};
};
/// What the zone's own servers answer.
struct TestDnsAnswer {
  ZoneHandle zone;
  NameHandle name;
  RecordType type{};
};
struct GetChange {
  ChangeHandle change;
};
/// The tags of a zone.
struct ListTagsForResource {
  ZoneHandle zone;
};
/// Those of the caller's place: all, or those given by handle or by name.
struct DescribeLoadBalancers {
  std::vector<LoadBalancerHandle> load_balancers;
  std::vector<LoadBalancerNameHandle> names;
};
/// As of load balancers, or those that a load balancer's listeners forward to.
struct DescribeTargetGroups {
  std::vector<TargetGroupHandle> target_groups;
  std::vector<TargetGroupNameHandle> names;
  std::optional<LoadBalancerHandle> load_balancer;
};
struct DescribeTargetHealth {
  TargetGroupHandle target_group;
};
/// Of load balancers, target groups and listeners.
struct DescribeTags {
  std::vector<Thing> things;
};
/// Those of a load balancer or a target group that were set, and the defaults of the others.
struct DescribeAttributes {
  Thing thing;
};
/// All of a load balancer, or those named.
struct DescribeListeners {
  std::optional<LoadBalancerHandle> load_balancer;
  std::vector<ListenerHandle> listeners;
};
struct DescribeListenerCertificates {
  ListenerHandle listener;
};

using Query = std::variant<DescribeCertificate, GetCertificate, RenewCertificate, ListCertificates,
                           ListTagsForCertificate, ListCertificateDomainValidations, GetHostedZone,
                           ListHostedZones, ListHostedZonesByName, ListResourceRecordSets,
                           TestDnsAnswer, GetChange, ListTagsForResource, DescribeLoadBalancers,
                           DescribeTargetGroups, DescribeTargetHealth, DescribeListeners,
                           DescribeListenerCertificates, DescribeTags, DescribeAttributes>;

/// The error that AWS would answer, or nothing. Errors: ResourceNotFoundException,
/// RequestInProgressException, ValidationException (of RenewCertificate),
/// UnknownOperationException (of an operation that the era lacks), NoSuchHostedZone, NoSuchChange,
/// ListenerNotFound, LoadBalancerNotFound, TargetGroupNotFound.
std::optional<ApiError> refusal(const World& world, const Context& context, PlaceHandle from,
                                const Query& query);

}  // namespace acmsim
