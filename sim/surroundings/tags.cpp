// Tags of EC2's things. Source: EC2 API Reference, CreateTags, DeleteTags, DescribeTags,
// TagSpecification [D]; texts of errors, public logs [U], what has [I] inferred.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "sim/api/pages.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kTagsMax = 50;
constexpr std::array kTagFilters{FilterRow{"key", "Key"}, FilterRow{"value", "Value"},
                                 FilterRow{"resource-id", "ResourceId"},
                                 FilterRow{"resource-type", "ResourceType"}};

/// Sets a tag, where its key is new as the last.
void put_tag(OrderedJson& tags, const std::string& key, const std::string& value) {
  for (OrderedJson& tag : tags) {
    if (text_of(tag, "Key") != key) continue;
    tag["Value"] = value;
    return;
  }
  tags.push_back({{"Key", key}, {"Value", value}});
}

/// Puts a request's tags to others.
std::optional<AwsError> put_tags(OrderedJson& tags, const nlohmann::json& given) {
  for (const nlohmann::json& tag : given) {
    const std::string key = text_in(tag, "Key").value_or("");
    if (key.empty()) return AwsError{"InvalidParameterValue", "Tag key cannot be empty"};  // [I]
    if (key.starts_with("aws:")) {
      return AwsError{"InvalidParameterValue",
                      fmt::format("Value ( {} ) for parameter key is invalid. Tag keys starting "
                                  "with 'aws:' are reserved for internal use",
                                  key)};
    }
    put_tag(tags, key, text_in(tag, "Value").value_or(""));
  }
  if (tags.size() <= kTagsMax) return std::nullopt;
  return AwsError{"TagLimitExceeded",
                  "The maximum number of Tags for a resource has been reached."};
}

/// The thing with that id, of whatever kind.
tl::expected<OrderedJson*, AwsError> tagged_thing(Network& network, const std::string& id) {
  for (const KindRow& row : kind_rows()) {
    if (id.starts_with(std::string(row.prefix) + "-")) return network.get(row.kind, id);
  }
  return refused_with("InvalidID", fmt::format("The ID '{}' is not valid", id));
}

}  // namespace

Answered tags_given(const NetworkCall& call, NetworkKind kind) {
  const std::string_view word = row_of_kind(kind).word;
  OrderedJson tags = OrderedJson::array();
  for (const nlohmann::json& specification : list_in(call.request, "TagSpecifications")) {
    const std::string type = text_in(specification, "ResourceType").value_or("");
    if (type != word) {
      return refused_with(
          "InvalidParameterValue",
          fmt::format("'{}' is not a valid taggable resource type for this operation.", type));
    }
    if (auto fault = put_tags(tags, list_in(specification, "Tags"))) {
      return tl::unexpected(std::move(*fault));
    }
  }
  return tags;
}

Answered create_tags(const NetworkCall& call) {
  for (const std::string& id : texts_in(call.request, "Resources")) {
    const auto thing = tagged_thing(call.network, id);
    if (!thing) return tl::unexpected(thing.error());
    if (auto fault = put_tags((**thing)["Tags"], list_in(call.request, "Tags"))) {
      return tl::unexpected(std::move(*fault));
    }
  }
  return OrderedJson::object();
}

/// A tag without a value goes whatever its value is; without tags all go.
Answered delete_tags(const NetworkCall& call) {
  const nlohmann::json& given = list_in(call.request, "Tags");
  for (const std::string& id : texts_in(call.request, "Resources")) {
    const auto thing = tagged_thing(call.network, id);
    if (!thing) return tl::unexpected(thing.error());
    OrderedJson left = OrderedJson::array();
    for (const OrderedJson& tag : (*thing)->at("Tags")) {
      const bool goes =
          given.empty() || std::ranges::any_of(given, [&](const nlohmann::json& one) {
            return text_in(one, "Key") == text_of(tag, "Key") &&
                   text_in(one, "Value").value_or(text_of(tag, "Value")) == text_of(tag, "Value");
          });
      if (!goes) left.push_back(tag);
    }
    (**thing)["Tags"] = std::move(left);
  }
  return OrderedJson::object();
}

Answered describe_tags(const NetworkCall& call) {
  OrderedJson rows = OrderedJson::array();
  for (const KindRow& row : kind_rows()) {
    const std::string id(row.id);
    for (const OrderedJson& thing : call.network.all(row.kind)) {
      for (const OrderedJson& tag : thing.at("Tags")) {
        rows.push_back({{"Key", tag.at("Key")},
                        {"ResourceId", thing.at(id)},
                        {"ResourceType", row.word},
                        {"Value", tag.at("Value")}});
      }
    }
  }
  auto left = filtered(std::move(rows), call.request, kTagFilters);
  if (!left) return left;
  return page_of(call.operation, call.request, OrderedJson{{"Tags", std::move(*left)}});
}

}  // namespace acmsim::sim
