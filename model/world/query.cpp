#include "model/world/query.hpp"

#include "model/base/match.hpp"
#include "model/route53/record_types.hpp"
#include "model/world/things.hpp"

namespace acmsim {
namespace {

std::optional<ApiError> missing_certificate(const World& world, const Context& context,
                                            PlaceHandle from, CertificateHandle handle) {
  if (world.certificates.contains(handle) && context.names.place_of(handle) == from) {
    return std::nullopt;
  }
  return ApiError{ErrorCode::resource_not_found,
                  "Could not find certificate " + context.names.certificates.at(handle).arn + "."};
}

/// Nothing for a certificate that there is, and not just a request for one. Source: ACM API
/// Reference, GetCertificate: RequestInProgressException [D]; that it is answered of a request that
/// has failed too, and the text, are inferred [I].
std::optional<ApiError> unissued_certificate(const World& world, const Context& context,
                                             PlaceHandle from, CertificateHandle handle) {
  if (auto missing = missing_certificate(world, context, from, handle)) return missing;
  if (acm::was_issued(world.certificates.at(handle))) return std::nullopt;
  return ApiError{
      ErrorCode::request_in_progress,
      "The certificate " + context.names.certificates.at(handle).arn + " has not been issued."};
}

/// What is missing of a list.
template <class Handle>
std::optional<ApiError> missing(const World& world, const Context& context, PlaceHandle from,
                                const std::vector<Handle>& things) {
  for (const Thing thing : things) {
    if (auto fault = missing(world, context, from, thing)) return fault;
  }
  return std::nullopt;
}

/// Source of the text with a name: public logs of the AWS CLI. [U]
std::optional<ApiError> missing(const World& world, const Context& context, PlaceHandle from,
                                const DescribeLoadBalancers& describe) {
  if (auto fault = missing(world, context, from, describe.load_balancers)) return fault;
  for (const LoadBalancerNameHandle called : describe.names) {
    if (load_balancer_called(world, context, called)) continue;
    const std::string& name = context.names.load_balancer_names[called].name;
    return ApiError{ErrorCode::load_balancer_not_found,
                    "Load balancers '[" + name + "]' not found"};
  }
  return std::nullopt;
}

/// That the text is that of an ARN is inferred. [I]
std::optional<ApiError> missing(const World& world, const Context& context, PlaceHandle from,
                                const DescribeTargetGroups& describe) {
  if (auto fault = missing(world, context, from, describe.target_groups)) return fault;
  for (const TargetGroupNameHandle called : describe.names) {
    if (target_group_called(world, context, called)) continue;
    return ApiError{ErrorCode::target_group_not_found, "One or more target groups not found"};
  }
  if (!describe.load_balancer) return std::nullopt;
  return missing(world, context, from, *describe.load_balancer);
}

}  // namespace

std::optional<ApiError> refusal(const World& world, const Context& context, PlaceHandle from,
                                const Query& query) {
  using Answer = std::optional<ApiError>;
  return std::visit(
      Match{
          [&](const DescribeCertificate& describe) {
            return missing_certificate(world, context, from, describe.certificate);
          },
          [&](const GetCertificate& get) {
            return unissued_certificate(world, context, from, get.certificate);
          },
          [&](const RenewCertificate& renew) -> Answer {
            auto unissued = unissued_certificate(world, context, from, renew.certificate);
            if (unissued) return unissued;
            // Source: ACM API Reference, RenewCertificate [D]; code and text are inferred [I].
            return ApiError{ErrorCode::validation_exception,
                            "Only exported private certificates can be renewed: " +
                                context.names.certificates.at(renew.certificate).arn +
                                (acm::is_imported(world.certificates.at(renew.certificate))
                                     ? " is IMPORTED."
                                     : " is AMAZON_ISSUED.")};
          },
          [&](const ListCertificates&) -> Answer { return std::nullopt; },
          [&](const ListTagsForCertificate& list) {
            return missing_certificate(world, context, from, list.certificate);
          },
          [&](const ListCertificateDomainValidations& list) -> Answer {
            // What AWS's JSON services answer to a call that they do not have [U]; without text.
            if (!context.rules(world).moves_to_dns) {
              return ApiError{ErrorCode::unknown_operation, ""};
            }
            return missing_certificate(world, context, from, list.certificate);
          },
          [&](const GetHostedZone& get) { return missing(world, context, from, get.zone); },
          [&](const ListHostedZones& list) -> Answer {
            // Source: Route 53 API Reference, ListHostedZones: the marker is a zone's id [D]; that
            // another is refused so is inferred [I].
            if (!list.from || !missing(world, context, from, *list.from)) return std::nullopt;
            return ApiError{ErrorCode::invalid_input,
                            "Invalid marker: " + context.names.hosted_zones.at(*list.from).id};
          },
          [&](const ListHostedZonesByName&) -> Answer { return std::nullopt; },
          [&](const ListResourceRecordSets& list) -> Answer {
            if (list.from_type) {
              auto fault = route53::fault_of_queried_type("startRecordType", *list.from_type,
                                                          context.rules(world));
              if (fault) return fault;
            }
            return missing(world, context, from, list.zone);
          },
          [&](const TestDnsAnswer& test) -> Answer {
            auto unknown =
                route53::fault_of_queried_type("recordType", test.type, context.rules(world));
            if (unknown) return unknown;
            if (auto fault = missing(world, context, from, test.zone)) return fault;
            if (!context.names.hosted_zones.at(test.zone).is_private) return std::nullopt;
            // Source: Route 53 API Reference, TestDNSAnswer: public zones only [D]; text [I].
            return ApiError{ErrorCode::invalid_input,
                            "TestDNSAnswer is supported only for public hosted zones."};
          },
          [&](const GetChange& get) -> Answer {
            if (world.changes.contains(get.change)) return std::nullopt;
            // Source: Route 53 API Reference, GetChange [D]; text inferred [I].
            return ApiError{ErrorCode::no_such_change, "Could not find resource with ID: " +
                                                           context.names.change_ids.at(get.change)};
          },
          [&](const ListTagsForResource& list) { return missing(world, context, from, list.zone); },
          [&](const DescribeLoadBalancers& describe) {
            return missing(world, context, from, describe);
          },
          [&](const DescribeTargetGroups& describe) {
            return missing(world, context, from, describe);
          },
          [&](const DescribeTargetHealth& describe) {
            return missing(world, context, from, describe.target_group);
          },
          [&](const DescribeListeners& describe) -> Answer {
            if (describe.load_balancer) {
              auto fault = missing(world, context, from, *describe.load_balancer);
              if (fault) return fault;
            }
            return missing(world, context, from, describe.listeners);
          },
          [&](const DescribeListenerCertificates& describe) {
            return missing(world, context, from, describe.listener);
          },
          [&](const DescribeTags& describe) {
            return missing(world, context, from, describe.things);
          },
          [&](const DescribeAttributes& describe) {
            return missing(world, context, from, describe.thing);
          },
      },
      query);
}

}  // namespace acmsim
