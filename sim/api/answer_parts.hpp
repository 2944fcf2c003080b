#pragma once

#include "sim/api/answer.hpp"

namespace acmsim::sim {

/// The addresses that mail about a name goes to; none where the request failed before any went out.
OrderedJson validation_emails(const World& world, const Context& context,
                              const acm::Certificate& certificate, NameHandle validation_domain);
/// The CNAME that proves a name.
OrderedJson resource_record(const Catalogue& names, const acm::NameFacts& name);

/// The HostedZone member of Route 53's answers.
OrderedJson hosted_zone(const Answering& from, ZoneHandle zone);
/// Their ChangeInfo member.
OrderedJson change_info(const Answering& from, ChangeHandle change);
/// Adds their DelegationSet member. A private zone has none: it lists its VPCs, which are not
/// modelled.
void put_delegation_set(OrderedJson& json, const Answering& from, ZoneHandle zone);
/// Labels by the texts of their keys, as AWS's answers list them.
OrderedJson labels_json(const Answering& from, const Labels& labels);
/// A row of the LoadBalancers member of Elastic Load Balancing's answers.
OrderedJson load_balancer(const Answering& from, LoadBalancerHandle handle);
/// A row of their TargetGroups member.
OrderedJson target_group(const Answering& from, TargetGroupHandle handle);
/// All attributes of a load balancer or a target group.
OrderedJson attributes_answer(const Answering& from, const Thing& thing);
/// A row of the Listeners member of Elastic Load Balancing's answers.
OrderedJson listener(const Answering& from, ListenerHandle handle);
/// The hosted zone that all CloudFront distributions have their names in.
inline constexpr std::string_view kCloudFrontZone = "Z2FDTNDATAQYW2";
/// The id of the hosted zone that a Region's load balancers have their names in; of a Region that
/// is not known it is made up.
std::string load_balancer_zone(const std::string& region);
/// The Region whose load balancers have their names in a hosted zone that is known to be theirs.
std::optional<std::string> region_of_load_balancer_zone(std::string_view id);

// The answers of each service, in a file of its own. What is asked for is there.
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeCertificate& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const GetCertificate& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const RenewCertificate& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const ListCertificates& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place,
                      const ListTagsForCertificate& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place,
                      const ListCertificateDomainValidations& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const GetHostedZone& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const ListHostedZones& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const ListHostedZonesByName& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place,
                      const ListResourceRecordSets& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const TestDnsAnswer& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const GetChange& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeLoadBalancers& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeTargetGroups& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeTargetHealth& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeTags& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeAttributes& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const ListTagsForResource& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeListeners& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place,
                      const DescribeListenerCertificates& query);

}  // namespace acmsim::sim
