#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/evidence/command_line.hpp"
#include "sim/evidence/dns_seen.hpp"
#include "sim/evidence/nslookup_words.hpp"

namespace acmsim::sim {

/// `Address:  8.8.8.8`
struct NslookupLabelled {
  NslookupLabel label;
  std::string_view value;
};
std::optional<NslookupLabelled> nslookup_label(std::string_view line);

/// The failure that a line ends with; null where it tells of none.
const NslookupFailure* nslookup_failure(std::string_view line);

/// Whether a line is nslookup's own: a failure, or that nobody answers.
bool is_nslookup_remark(std::string_view line);

/// An answer of nslookup's while it is read.
struct NslookupDraft {
  DnsAnswerSeen seen;
  std::string server;
  std::string address;
  std::optional<DomainName> owner;      ///< Of the addresses that come next.
  std::optional<DomainName> failed;     ///< The name that could not be found.
  std::optional<DomainName> soa_owner;  ///< Of the lines of an SOA record that come next.
  std::vector<std::string> soa;
  std::uint32_t answer_line = 0;
  bool has_trouble = false;
  bool is_timed_out = false;
  bool is_authority = false;    ///< Records from here on are no answer.
  bool is_second_hand = false;  ///< `Non-authoritative answer`
  bool is_cut = false;

  bool says_something() const {
    return !seen.answer.empty() || !seen.authority.empty() || has_trouble || is_cut ||
           !seen.rcode_word.empty();
  }
};

/// Takes the SOA record whose lines have ended. It is the answer where it was asked for; else it
/// says that there is none.
void take_soa(NslookupDraft& draft, const AskedByCommand& asked, std::uint32_t line);

/// Says how the question has ended, and for what it was; nothing if nothing tells that.
std::optional<DnsAnswerSeen> finished(NslookupDraft draft, const AskedByCommand& asked);

}  // namespace acmsim::sim
