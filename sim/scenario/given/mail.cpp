// Mailboxes, and who is told.
#include <algorithm>

#include "sim/api/make.hpp"
#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

/// An address; nothing, and an error, for what is none.
std::optional<std::string> decode_address(DecodeContext& context, const Node& node) {
  if (is_mail_address(node.text())) return node.text();
  context.report(node, "an address, such as admin@example.com");
  return std::nullopt;
}

std::vector<std::string> decode_addresses(DecodeContext& context, const Node& list) {
  std::vector<std::string> addresses;
  for (const Node& item : list.items()) {
    if (auto address = decode_address(context, item)) addresses.push_back(std::move(*address));
  }
  return addresses;
}

void make_mailbox(DecodeContext& context, const Node& node) {
  const auto address = decode_address(context, node["address"]);
  if (!address) return;
  Catalogue& catalogue = context.catalogue();
  if (catalogue.mailbox_of.contains(*address)) {
    return context.report(node["address"], "each mailbox once");
  }
  mail::MailboxFacts facts{.address = *address,
                           .exists_at_start = node["exists"].boolean_or(true),
                           .clicks = context.scenario.rules()[Timing::clicks],
                           .names = {}};
  facts.clicks = decode_delay(context, node["clicks"], facts.clicks);
  for (const Node& item : node["names"].items()) {
    if (const auto name = decode_name(context, item)) facts.names.push_back(catalogue.name(*name));
  }
  catalogue.add_mailbox(catalogue.mailboxes.end_handle(), std::move(facts));
}

}  // namespace

void make_mailboxes(DecodeContext& context) {
  for (const Node& node : context.part.given["mailboxes"].items()) make_mailbox(context, node);
  if (const Node contacts = context.part.given["account_contacts"]; contacts.is_given()) {
    context.catalogue().account_contacts = decode_addresses(context, contacts);
  }
  for (const auto& domain : context.part.domains) {
    const Node contacts = domain.node["whois_contacts"];
    if (!contacts.is_given()) continue;
    const NameHandle name = context.catalogue().directory.domain_of(domain.handle);
    context.catalogue().whois_contacts[name] = decode_addresses(context, contacts);
  }
}

void decode_mailboxes(DecodeContext& context) {
  const auto& mailboxes = context.catalogue().mailboxes;
  for (const MailboxHandle handle : mailboxes.handles()) {
    context.world().mailboxes.put(handle, mail::Mailbox{mailboxes.at(handle).exists_at_start});
  }
}

}  // namespace acmsim::sim
