// Mailboxes, and who is told.
#include <algorithm>

#include "sim/api/make.hpp"
#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

/// An address; nothing, and an error, for what is none.
std::optional<std::string> decode_address(Sketch& sketch, const Node& node) {
  if (is_mail_address(node.text())) return node.text();
  sketch.report(node, "an address, such as admin@example.com");
  return std::nullopt;
}

std::vector<std::string> decode_addresses(Sketch& sketch, const Node& list) {
  std::vector<std::string> addresses;
  for (const Node& item : list.items()) {
    if (auto address = decode_address(sketch, item)) addresses.push_back(std::move(*address));
  }
  return addresses;
}

void make_mailbox(Sketch& sketch, const Node& node) {
  const auto address = decode_address(sketch, node["address"]);
  if (!address) return;
  Catalogue& catalogue = sketch.catalogue();
  if (catalogue.mailbox_of.contains(*address)) {
    return sketch.report(node["address"], "each mailbox once");
  }
  mail::MailboxFacts facts{.address = *address,
                           .exists_at_start = node["exists"].boolean_or(true),
                           .clicks = sketch.scenario.rules()[Timing::clicks],
                           .names = {}};
  facts.clicks = decode_delay(sketch, node["clicks"], facts.clicks);
  for (const Node& item : node["names"].items()) {
    if (const auto name = decode_name(sketch, item)) facts.names.push_back(catalogue.name(*name));
  }
  catalogue.add_mailbox(catalogue.mailboxes.end_handle(), std::move(facts));
}

}  // namespace

void make_mailboxes(Sketch& sketch) {
  for (const Node& node : sketch.part.given["mailboxes"].items()) make_mailbox(sketch, node);
  if (const Node contacts = sketch.part.given["account_contacts"]; contacts.is_given()) {
    sketch.catalogue().account_contacts = decode_addresses(sketch, contacts);
  }
  for (const auto& domain : sketch.part.domains) {
    const Node contacts = domain.node["whois_contacts"];
    if (!contacts.is_given()) continue;
    const NameHandle name = sketch.catalogue().directory.domain_of(domain.handle);
    sketch.catalogue().whois_contacts[name] = decode_addresses(sketch, contacts);
  }
}

void decode_mailboxes(Sketch& sketch) {
  const auto& mailboxes = sketch.catalogue().mailboxes;
  for (const MailboxHandle handle : mailboxes.handles()) {
    sketch.world().mailboxes.put(handle, mail::Mailbox{mailboxes.at(handle).exists_at_start});
  }
}

}  // namespace acmsim::sim
