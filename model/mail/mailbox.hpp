#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/delay.hpp"
#include "model/base/domain_name.hpp"
#include "model/base/handle.hpp"
#include "model/base/timer.hpp"

namespace acmsim::mail {

/// The common addresses of a domain that ACM writes to. Source: ACM User Guide, e-mail
/// validation. [D]
inline constexpr std::array<std::string_view, 5> kCommonLocalParts{
    "administrator", "hostmaster", "postmaster", "webmaster", "admin"};

/// The domain that ACM writes to for a name: without a star or `www.` at its front. Source: ACM
/// User Guide, e-mail validation. [D]
DomainName mail_domain(const DomainName& validation_domain);

/// What never changes about a mailbox.
struct MailboxFacts {
  std::string address;
  bool exists_at_start = true;
  Delay clicks = exactly(kNever);  ///< From a mail's arrival until somebody approves.
  std::vector<NameHandle> names;   ///< The certificate names that are approved; empty: all.
};

struct Mailbox {
  bool exists = true;
  friend auto operator<=>(const Mailbox&, const Mailbox&) = default;
};

/// A mail with a link that somebody is going to follow.
struct Letter {
  std::uint32_t row = 0;  ///< Which name of the certificate it asks about.
  MailboxHandle reader;
  friend auto operator<=>(const Letter&, const Letter&) = default;
};

/// The mails about one certificate.
struct Letters {
  std::vector<Letter> unanswered;  ///< In order, without repetition.
  friend auto operator<=>(const Letters&, const Letters&) = default;
};

struct Transition {
  Letters next;
  Effects effects;
};

/// A mailbox that a mail reached, and its facts.
struct Recipient {
  MailboxHandle mailbox;
  const MailboxFacts* facts = nullptr;
};

/// A mail about a name reaches those mailboxes: whoever will approve it begins to.
Transition deliver(const Letters& before, CertificateHandle about, std::uint32_t row,
                   NameHandle name, const std::vector<Recipient>& recipients);

/// Which links still work, by row: nobody follows one that does not. A level, not an edge.
Transition observe(const Letters& before, CertificateHandle about, const std::vector<bool>& links);

/// Somebody has followed a link.
Letter clicked(const Timer& timer);
Timer click_timer(CertificateHandle about, const Letter& letter);

/// The timers that are armed, in order.
std::vector<Timer> timers_of(const Letters& letters, CertificateHandle about);

}  // namespace acmsim::mail
