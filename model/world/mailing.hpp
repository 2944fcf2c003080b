#pragma once

#include <string>
#include <vector>

#include "model/world/world.hpp"

namespace acmsim {

/// Where the mails for a validation domain go.
struct Mailing {
  bool arrives = false;                     ///< In at least one mailbox.
  std::vector<std::string> addresses;       ///< All that are written to.
  std::vector<mail::Recipient> recipients;  ///< Mailboxes that are there, and of which we know.
};

/// The addresses that ACM writes to about a validation domain, whether anybody is there or not.
std::vector<std::string> mail_addresses(const Catalogue& names, const Rules& rules,
                                        const DomainName& validation_domain);

/// Who gets the mails for a validation domain now: its common addresses and, in the old days, its
/// contacts in WHOIS. A mailbox of which nothing is known exists. Where the domain was given an MX
/// mail arrives only while the public DNS has one that takes mail.
/// Sources: ACM User Guide, e-mail validation [D]; RFC 7505 for an MX that takes none.
Mailing mailing_to(const World& world, const Context& context, NameHandle validation_domain);

/// The validation mails that are sent, in order.
std::vector<Announce> mails_in(const Effects& effects);

/// Delivers the mail about one name: whoever is going to approve it begins to.
Effects deliver(World& world, const Context& context, CertificateHandle about, std::uint32_t row,
                const Mailing& mailing);

/// Tells readers which links of a certificate still work.
Effects show_links(World& world, CertificateHandle about);

}  // namespace acmsim
