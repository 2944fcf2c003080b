#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/domain_name.hpp"
#include "model/base/rdata.hpp"
#include "model/dns/answer.hpp"
#include "sim/evidence/seen_at.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// Which program printed an answer, and how much of it.
enum class DnsTool : std::uint8_t {
  dig,        ///< A whole message.
  dig_short,  ///< The values of the answer alone: no rcode, no flags, no owners.
  dig_trace,  ///< A step of `+trace`: answer and authority, no rcode, no flags.
  nslookup,
};

/// How a question ended.
enum class DnsOutcome : std::uint8_t {
  answered,
  timed_out,    ///< Nobody answers: `timed out`, `no servers could be reached`.
  refused,      ///< Nothing listens there: `connection refused`, `host unreachable`.
  no_server,    ///< The server was named, and its name has no address.
  not_printed,  ///< dig +short with nothing, or a text that is cut.
};

/// A record in a message.
struct RecordSeen {
  DomainName owner;
  std::optional<std::uint32_t> ttl;  ///< Seconds.
  std::string type_word;             ///< `CNAME`, `RRSIG`.
  std::optional<RecordType> type;    ///< Nothing: one that zones of ours do not have.
  std::string text;                  ///< The value as it was printed.
  Rdata data;                        ///< What it says.
  SeenAt at;
};

/// Extended DNS error. Source: RFC 8914.
struct ExtendedErrorSeen {
  unsigned code = 0;
  std::string text;  ///< Everything after the code.
  SeenAt at;
};

/// A question and what came of it.
struct DnsAnswerSeen {
  DnsTool tool{};
  DnsOutcome outcome = DnsOutcome::answered;

  DomainName name;                 ///< What was asked for.
  std::string type_word;           ///< In upper case.
  std::optional<RecordType> type;  ///< Nothing: one that zones of ours do not have.

  std::string server;  ///< The address that was asked; empty where it is not told.
  std::optional<DomainName> server_name;  ///< Its name, where one was told.
  bool names_a_server = false;            ///< Whether the command said whom to ask (`@8.8.8.8`).
  bool wants_recursion = true;            ///< RD: no `+norecurse`, no `+trace`.
  bool offers_recursion = false;          ///< RA: a resolver spoke. Of whole messages alone.
  bool is_authoritative = false;          ///< AA; nslookup: no `Non-authoritative answer`.
  bool is_authentic = false;              ///< AD: the resolver has validated it.
  bool is_truncated = false;              ///< TC
  bool disables_checking = false;         ///< CD: asked with `+cd`.
  std::optional<dns::Rcode> rcode;        ///< Nothing where it is not printed, or none of these.
  std::string rcode_word;                 ///< `NXDOMAIN`; empty where it is not printed.
  std::vector<ExtendedErrorSeen> errors;

  std::vector<RecordSeen> answer;
  std::vector<RecordSeen> authority;
  std::vector<RecordSeen> additional;

  /// The steps of one `+trace` have one number, and stand in order: the last is what was found.
  std::optional<std::uint32_t> trace;
  std::optional<Instant> asked_at;  ///< dig's `WHEN`; nothing where its zone is not known.
  SeenAt at;                        ///< The first line of the question.
  SeenAt answer_at;                 ///< The line that tells what came of it (status, timeout).
};

}  // namespace acmsim::sim
