#pragma once

#include <string>
#include <vector>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// A mail as it lies in somebody's mailbox.
struct Letter {
  Instant at;
  CertificateHandle certificate;
  std::string name;  ///< Of the certificate, that it is about.
  std::string from;
  std::vector<std::string> to;  ///< Never empty.
  std::string subject;
  std::string body;
};

/// The mails of a history that reach somebody, in order: a validation mail at the addresses that
/// exist, a notice where ACM mails it and the account has contacts.
std::vector<Letter> letters_of(const Scenario& scenario, const History& history);

/// As a mail program saves it: RFC 5322.
std::string letter_text(const Letter& letter);

}  // namespace acmsim::sim
