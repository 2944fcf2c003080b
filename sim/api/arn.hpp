#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace acmsim::sim {

/// `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, taken apart. Region and account may be empty.
struct Arn {
  std::string service;
  std::string region;
  std::string account;
  std::string resource;  ///< With the colons and slashes that it has.
};

/// The partition of a Region, as its ARNs begin: `aws-cn` and `aws-us-gov` beside `aws`.
/// Source: AWS General Reference, Amazon Resource Names. [D]
std::string_view partition_of(std::string_view region);

/// The parts of an ARN; nothing for a text of another form.
std::optional<Arn> parse_arn(std::string_view text);

/// An id of Route 53 without the word that answers put before it: `/hostedzone/Z1` as `Z1`.
std::string bare_id(std::string_view id);

/// Whether Elastic Load Balancing takes the text for the ARN of a load balancer, a listener, a
/// target group.
bool is_load_balancer_arn(std::string_view text);
bool is_listener_arn(std::string_view text);
bool is_target_group_arn(std::string_view text);
/// Of one of them.
bool is_balancer_thing_arn(std::string_view text);

}  // namespace acmsim::sim
