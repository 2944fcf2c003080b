#include "model/world/mailing.hpp"

#include <algorithm>

#include "model/dns/resolve.hpp"

namespace acmsim {
namespace {

bool takes_mail(const World& world, const Context& context, const DomainName& domain) {
  const auto known = context.names.texts.names.find(domain);
  if (!known || !context.names.mail_exchanges.contains(*known)) return true;
  const dns::Answer answer = dns::resolve(context.public_dns(world), {domain, RecordType::mx});
  if (!answer.record) return false;
  const auto& values = context.names.texts.records[*answer.record].values;
  return std::ranges::any_of(values, [](const RecordValue& value) {
    const auto* mx = std::get_if<Mx>(&value.data);
    return mx == nullptr || !mx->is_null();
  });
}

/// The contacts of the registered domain that the name is in.
std::vector<std::string> whois_contacts(const Catalogue& names, DomainName domain) {
  for (; domain.label_count() > 1; domain = domain.parent()) {
    const auto known = names.texts.names.find(domain);
    if (!known) continue;
    const auto contacts = names.whois_contacts.find(*known);
    if (contacts != names.whois_contacts.end()) return contacts->second;
  }
  return {};
}

/// Readers without letters are no state.
Effects keep(World& world, CertificateHandle about, mail::Transition transition) {
  if (transition.next.unanswered.empty()) {
    world.letters.erase(about);
  } else {
    world.letters.put(about, std::move(transition.next));
  }
  return std::move(transition.effects);
}

}  // namespace

std::vector<std::string> mail_addresses(const Catalogue& names, const Rules& rules,
                                        const DomainName& validation_domain) {
  const DomainName domain = mail::mail_domain(validation_domain);
  std::vector<std::string> addresses;
  for (const std::string_view local_part : mail::kCommonLocalParts) {
    addresses.push_back(std::string(local_part) + "@" + domain.text());
  }
  if (!rules.whois_contacts) return addresses;
  const auto contacts = whois_contacts(names, domain);
  addresses.insert(addresses.end(), contacts.begin(), contacts.end());
  return addresses;
}

Mailing mailing_to(const World& world, const Context& context, NameHandle validation_domain) {
  const DomainName domain = mail::mail_domain(context.names.name(validation_domain));
  Mailing mailing;
  mailing.addresses =
      mail_addresses(context.names, context.rules(world), context.names.name(validation_domain));
  const bool takes = takes_mail(world, context, domain);
  for (std::size_t i = 0; i < mailing.addresses.size(); ++i) {
    // A contact's own domain is somewhere else.
    if (i < mail::kCommonLocalParts.size() && !takes) continue;
    const auto known = context.names.mailbox_of.find(mailing.addresses[i]);
    if (known == context.names.mailbox_of.end()) {
      mailing.arrives = true;
      continue;
    }
    if (!world.mailboxes.at(known->second).exists) continue;
    mailing.arrives = true;
    mailing.recipients.push_back({known->second, &context.names.mailboxes.at(known->second)});
  }
  return mailing;
}

std::vector<Announce> mails_in(const Effects& effects) {
  std::vector<Announce> mails;
  for (const Effect& effect : effects) {
    const auto* announced = std::get_if<Announce>(&effect);
    if (announced == nullptr || announced->what != Happening::validation_mail_sent) continue;
    mails.push_back(*announced);
  }
  return mails;
}

Effects deliver(World& world, const Context& context, CertificateHandle about, std::uint32_t row,
                const Mailing& mailing) {
  const mail::Letters* known = world.letters.find(about);
  const NameHandle name = context.names.certificates.at(about).names.at(row).name;
  return keep(world, about,
              mail::deliver(known == nullptr ? mail::Letters{} : *known, about, row, name,
                            mailing.recipients));
}

Effects show_links(World& world, CertificateHandle about) {
  const mail::Letters* letters = world.letters.find(about);
  if (letters == nullptr) return {};
  std::vector<bool> links;
  if (const acm::Certificate* certificate = world.certificates.find(about)) {
    for (const acm::Row& row : certificate->rows) links.push_back(row.link);
  }
  return keep(world, about, mail::observe(*letters, about, links));
}

}  // namespace acmsim
