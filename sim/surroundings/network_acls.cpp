// The entries of network ACLs. Source: EC2 API Reference, CreateNetworkAclEntry and around it [D];
// texts of errors, public logs [U].
#include <algorithm>
#include <fmt/core.h>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

/// The entry that the request names by its number and direction.
auto entry_in(OrderedJson& entries, const nlohmann::json& request) {
  return std::ranges::find_if(entries, [&](const OrderedJson& entry) {
    return entry.at("RuleNumber") == number_in(request, "RuleNumber").value_or(0) &&
           entry.at("Egress") == flag_in(request, "Egress");
  });
}

OrderedJson entry_of(const nlohmann::json& request) {
  OrderedJson entry = OrderedJson::object();
  for (const char* member : {"CidrBlock", "Egress", "IcmpTypeCode", "Ipv6CidrBlock", "PortRange",
                             "Protocol", "RuleAction", "RuleNumber"}) {
    if (request.contains(member)) entry[member] = request.at(member);
  }
  return entry;
}

}  // namespace

Answered create_network_acl_entry(const NetworkCall& call) {
  const auto acl = call.network.get(NetworkKind::network_acl,
                                    text_in(call.request, "NetworkAclId").value_or(""));
  if (!acl) return tl::unexpected(acl.error());
  OrderedJson& entries = (**acl)["Entries"];
  if (entry_in(entries, call.request) != entries.end()) {
    return refused_with("NetworkAclEntryAlreadyExists",
                        fmt::format("The network acl entry identified by {} already exists.",
                                    number_in(call.request, "RuleNumber").value_or(0)));
  }
  entries.push_back(entry_of(call.request));
  return OrderedJson::object();
}

Answered delete_network_acl_entry(const NetworkCall& call) {
  const std::string id = text_in(call.request, "NetworkAclId").value_or("");
  const auto acl = call.network.get(NetworkKind::network_acl, id);
  if (!acl) return tl::unexpected(acl.error());
  OrderedJson& entries = (**acl)["Entries"];
  const auto entry = entry_in(entries, call.request);
  if (entry == entries.end()) {
    return refused_with("InvalidNetworkAclEntry.NotFound",
                        "The specified network acl entry does not exist.");
  }
  entries.erase(entry);
  return OrderedJson::object();
}

}  // namespace acmsim::sim
