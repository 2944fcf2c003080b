#include "sim/evidence/nslookup_draft.hpp"

#include <utility>

#include "sim/evidence/record_line.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

void tell_outcome(DnsAnswerSeen& seen, const NslookupDraft& draft) {
  const bool is_answered = !seen.answer.empty() || !seen.rcode_word.empty();
  if (!is_answered && draft.has_trouble) {
    seen.outcome = draft.is_timed_out ? DnsOutcome::timed_out : DnsOutcome::refused;
    return;
  }
  if (seen.rcode_word.empty()) seen.rcode_word = dns::name_of(dns::Rcode::no_error);
  const auto* row =
      row_named(dns::kRcodeNames, &dns::RcodeName::word, std::string_view(seen.rcode_word));
  if (row != nullptr) seen.rcode = row->rcode;
  seen.is_authoritative = !draft.is_second_hand && !seen.answer.empty();
}

void tell_type(DnsAnswerSeen& seen) {
  if (seen.type_word.empty() && !seen.answer.empty()) {
    seen.type_word = seen.answer.back().type_word;
    // Both kinds of addresses are asked for where none is named.
    if (seen.type_word == "AAAA" && seen.answer.front().type_word != "AAAA") seen.type_word = "A";
  }
  const auto* row =
      row_named(kRecordTypeNames, &RecordTypeName::word, std::string_view(seen.type_word));
  if (row != nullptr) seen.type = row->type;
}

}  // namespace

std::optional<NslookupLabelled> nslookup_label(std::string_view line) {
  for (const std::string_view prefix : {"Default ", "기본 "}) take_prefix(line, prefix);
  const auto colon = line.find(':');
  if (colon == line.npos) return std::nullopt;
  const std::string_view word = trimmed(line.substr(0, colon));
  for (const NslookupLabelWord& row : kNslookupLabels) {
    std::string_view rest = word;
    if (take_prefix(rest, row.word) && rest.empty()) {
      return NslookupLabelled{row.label, trimmed(line.substr(colon + 1))};
    }
  }
  return std::nullopt;
}

const NslookupFailure* nslookup_failure(std::string_view line) {
  if (!line.starts_with("** ") && !line.starts_with("*** ")) return nullptr;
  for (const NslookupFailure& row : kNslookupFailures) {
    if (line.ends_with(row.word)) return &row;
  }
  return nullptr;
}

bool is_nslookup_remark(std::string_view line) {
  return nslookup_failure(line) != nullptr || line.starts_with(kNslookupTimeout) ||
         line.starts_with("*** Request to ");
}

void take_soa(NslookupDraft& draft, const AskedByCommand& asked, std::uint32_t line) {
  const auto owner = std::exchange(draft.soa_owner, std::nullopt);
  std::vector<std::string> values = std::exchange(draft.soa, {});
  if (!owner || values.empty()) return;
  values.resize(7, "0");
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : " ") + value;
  RecordSeen record = record_of(*owner, std::nullopt, "SOA", text);
  record.at.line = line;
  const bool is_answer = asked.type_word == "SOA" || asked.type_word == "ANY" ||
                         (asked.type_word.empty() && !asked.name);
  (is_answer ? draft.seen.answer : draft.seen.authority).push_back(std::move(record));
}

std::optional<DnsAnswerSeen> finished(NslookupDraft draft, const AskedByCommand& asked) {
  DnsAnswerSeen seen = std::move(draft.seen);
  if (asked.name) {
    seen.name = *asked.name;
  } else if (draft.failed) {
    seen.name = *draft.failed;
  } else if (!seen.answer.empty()) {
    seen.name = seen.answer.front().owner;
  } else {
    return std::nullopt;
  }
  seen.tool = DnsTool::nslookup;
  seen.type_word = asked.type_word;
  tell_type(seen);
  tell_outcome(seen, draft);
  if (draft.is_cut) seen.outcome = DnsOutcome::not_printed;
  seen.server = draft.address.empty() ? draft.server : draft.address;
  if (draft.server != seen.server) seen.server_name = name_in_dig(draft.server);
  seen.names_a_server = !asked.server.empty();
  seen.wants_recursion = asked.wants_recursion;
  return seen;
}

}  // namespace acmsim::sim
