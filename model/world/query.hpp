#pragma once

#include <optional>
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
/// Empty `statuses` means all. No `key_algorithms` means RSA alone, as AWS does it: ECDSA
/// certificates are listed only when asked for. Those that are asked for may be none that the model
/// knows, and then nothing is listed. Source: ACM API Reference, Filters. [D]
struct ListCertificates {
  std::vector<acm::Status> statuses;
  std::optional<std::vector<acm::KeyAlgorithm>> key_algorithms;
};
/// How each name is validated, and is to be. Since 2026-08-13.
struct ListCertificateDomainValidations {
  CertificateHandle certificate;
};
struct GetHostedZone {
  ZoneHandle zone;
};
struct ListResourceRecordSets {
  ZoneHandle zone;
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
/// Those of the caller's place: all, or those given by handle or by name.
struct DescribeLoadBalancers {
  std::vector<LoadBalancerHandle> load_balancers;
  std::vector<LoadBalancerNameHandle> names;
};
/// All of a load balancer, or those named.
struct DescribeListeners {
  std::optional<LoadBalancerHandle> load_balancer;
  std::vector<ListenerHandle> listeners;
};
struct DescribeListenerCertificates {
  ListenerHandle listener;
};

using Query = std::variant<DescribeCertificate, ListCertificates, ListCertificateDomainValidations,
                           GetHostedZone, ListResourceRecordSets, TestDnsAnswer, GetChange,
                           DescribeLoadBalancers, DescribeListeners, DescribeListenerCertificates>;

/// The error that AWS would answer, or nothing. Errors: ResourceNotFoundException,
/// UnknownOperationException (of an operation that the era lacks), NoSuchHostedZone, NoSuchChange,
/// ListenerNotFound, LoadBalancerNotFound.
std::optional<ApiError> refusal(const World& world, const Context& context, PlaceHandle from,
                                const Query& query);

}  // namespace acmsim
