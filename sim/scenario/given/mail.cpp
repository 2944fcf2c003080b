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

/// What was sent of a certificate; its kind by which key is there.
void note_sent(DecodeContext& context, const Node& node) {
  const auto at = decode_past(context, node["at"]);
  const Node whose = node["certificate"];
  const auto handle = context.scope.certificate(whose.text(), whose.where);
  if (!at || !handle || context.spoilt.contains(whose.text().substr(1))) return;
  acm::Certificate* certificate = context.world().certificates.find(*handle);
  if (certificate == nullptr) return context.report(whose, "a certificate that is given");
  if (const Node name = node["asks_about"]; name.is_given()) {
    const auto about = DomainName::parse(name.text());
    const auto& facts = context.catalogue().certificates.at(*handle);
    const auto row = std::ranges::find_if(facts.names, [&](const acm::NameFacts& one) {
      return about && context.catalogue().name(one.name) == *about;
    });
    if (row == facts.names.end()) return context.report(name, "a name of the certificate");
    const auto part = static_cast<std::uint32_t>(row - facts.names.begin());
    context.scenario.sent.push_back({*at, {Happening::validation_mail_sent, handle->index, part}});
    return;
  }
  const auto* row = decode_word(context, node["notice"], acm::kNoticeNames, &acm::NoticeName::word);
  if (row == nullptr) return;
  const std::int32_t left = decode_number(context, node["days_left"], 0, SmallSet::kEnd - 1);
  certificate->told.insert(static_cast<std::int32_t>(row->notice));
  const std::uint32_t part = acm::part_of({row->notice, left});
  context.scenario.sent.push_back({*at, {Happening::notice_sent, handle->index, part}});
}

}  // namespace

void decode_sent(DecodeContext& context) {
  for (const Node& node : context.part.given["sent"].items()) note_sent(context, node);
}

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
