#pragma once

#include "sim/api/decoding.hpp"

namespace acmsim::sim {

/// The tags of Elastic Load Balancing's calls; none if the list is not given.
/// Errors: DuplicateTagKeys, or what is said instead of it.
Result<Labels> read_balancer_tags(Decoding& decoding, const Member& list,
                                  ErrorCode twice = ErrorCode::duplicate_tag_keys);

// Operations on tags and attributes of what Elastic Load Balancing has, and on tags of zones.
Result<Asked> decode_add_balancer_tags(Decoding& decoding);
Result<Asked> decode_remove_balancer_tags(Decoding& decoding);
Result<Asked> decode_describe_tags(Decoding& decoding);
Result<Asked> decode_set_attributes(Decoding& decoding);
Result<Asked> decode_describe_attributes(Decoding& decoding);
Result<Asked> decode_change_tags_for_resource(Decoding& decoding);
Result<Asked> decode_list_tags_for_resource(Decoding& decoding);

}  // namespace acmsim::sim
