#include "sim/evidence/dig_draft.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "model/base/ascii.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// The text between two others; empty where they are not there.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const auto begin = text.find(before);
  if (begin == text.npos) return {};
  text.remove_prefix(begin + before.size());
  return text.substr(0, text.find(after));
}

std::size_t number_after(std::string_view text, std::string_view before) {
  const std::string_view digits = between(text, before, ",");
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// Of a header: dig puts a comma behind it, kdig a semicolon; drill calls it otherwise.
std::string_view status_in(std::string_view line) {
  const std::string_view status = between(line, kDigStatus, ",");
  return status.empty() ? between(line, "rcode: ", ",") : status.substr(0, status.find(';'));
}

bool read_header(DigDraft& draft, std::string_view line, const SeenAt& at) {
  if (!line.starts_with(kDigHeader)) return false;
  draft.has_header = true;
  draft.seen.answer_at = at;
  draft.seen.rcode_word = status_in(line);
  const auto* row =
      row_named(dns::kRcodeNames, &dns::RcodeName::word, std::string_view(draft.seen.rcode_word));
  if (row != nullptr) draft.seen.rcode = row->rcode;
  return true;
}

bool read_flags(DigDraft& draft, std::string_view line) {
  if (!line.starts_with(kDigFlags) && !line.starts_with(kKdigFlags)) return false;
  DnsAnswerSeen& seen = draft.seen;
  draft.has_flags = true;
  seen.wants_recursion = false;
  for (const std::string_view word : words_in(between(line, "lags: ", ";"))) {
    if (word == name_of(HeaderFlag::rd)) seen.wants_recursion = true;
    if (word == name_of(HeaderFlag::ra)) seen.offers_recursion = true;
    if (word == name_of(HeaderFlag::aa)) seen.is_authoritative = true;
    if (word == name_of(HeaderFlag::ad)) seen.is_authentic = true;
    if (word == name_of(HeaderFlag::tc)) seen.is_truncated = true;
    if (word == name_of(HeaderFlag::cd)) seen.disables_checking = true;
  }
  for (const SectionWord& row : kSectionWords) {
    const auto place = static_cast<std::size_t>(row.section);
    draft.counts[place] = number_after(line, std::string(row.word) + ": ");
  }
  return true;
}

bool read_section(DigDraft& draft, std::string_view line) {
  if (line.find("PSEUDOSECTION") != line.npos) {
    draft.options += line.find(" OPT ") != line.npos ? 1U : 0U;
    return true;
  }
  if (!line.starts_with(";; ") || !line.ends_with(kDigSectionEnd)) return false;
  for (const SectionWord& row : kSectionWords) {
    if (between(line, ";; ", kDigSectionEnd) == row.word) draft.section = row.section;
  }
  return true;
}

/// `;example.com. IN CNAME`; of kdig and drill with two of them. With `+nocomments` no section says
/// that this is the question.
bool read_question(DigDraft& draft, std::string_view line) {
  if (draft.has_question || !take_prefix(line, ";")) return false;
  const bool is_of_section = draft.has_header && draft.section == MessageSection::question;
  if (take_prefix(line, ";") && !is_of_section) return false;
  const auto words = words_in(line);
  if (words.size() != 3 || !is_type_word(words[2])) return false;
  auto name = name_in_dig(words[0]);
  if (!name) return false;
  if (!draft.has_header) draft.section = MessageSection::answer;
  draft.has_question = true;
  draft.seen.name = std::move(*name);
  draft.seen.type_word = words[2];
  return true;
}

/// `; EDE: 9 (DNSKEY Missing): (text)`
bool read_extended_error(DigDraft& draft, std::string_view line, const SeenAt& at) {
  if (!take_prefix(line, "; EDE: ")) return false;
  ExtendedErrorSeen error;
  const auto read = std::from_chars(line.data(), line.data() + line.size(), error.code);
  line.remove_prefix(static_cast<std::size_t>(read.ptr - line.data()));
  error.text = trimmed(line);
  error.at = at;
  draft.seen.errors.push_back(std::move(error));
  return true;
}

bool read_footer(DigDraft& draft, std::string_view line) {
  if (take_prefix(line, kDigServer)) {
    read_responder(draft.seen, line);
  } else if (take_prefix(line, kDigWhen)) {
    draft.when = dig_time(line);
  } else if (line.starts_with(kDigSize)) {
    draft.has_size = true;
  } else if (take_prefix(line, kKdigFrom)) {  // The last line, as the size is of dig's.
    draft.seen.server = line.substr(0, line.find('@'));
    draft.has_size = true;
  } else if (take_prefix(line, ";; Time ")) {
    draft.when = kdig_time(line);
  } else if (!line.starts_with(";; Query time")) {
    return false;
  }
  draft.has_footer = true;
  return true;
}

/// Whether a record of a step is no answer: a referral, or proof that there is none.
bool is_authority(const RecordSeen& record, const DnsAnswerSeen& seen, bool is_last) {
  const std::string& type = record.type_word;
  if (type.starts_with("NSEC")) return true;
  if (type == "NS") {
    const bool is_asked = seen.type_word == "NS" && record.owner == seen.name;
    return !(is_asked && is_last);
  }
  return (type == "SOA" || type == "DS") && seen.type_word != type;
}

}  // namespace

std::optional<DigTrouble> dig_trouble(std::string_view line, std::uint32_t number) {
  DigTrouble trouble{DnsOutcome::timed_out, {}, {}, number};
  const auto no_address = line.find(kDigNoAddress);
  if (no_address != line.npos) {
    line.remove_prefix(no_address + kDigNoAddress.size());
    trouble.outcome = DnsOutcome::no_server;
    trouble.server_name = name_in_dig(line.substr(0, line.find('\'')));
    return trouble;
  }
  if (!take_prefix(line, kDigTrouble) && !take_prefix(line, ";; UDP setup with ")) return {};
  trouble.server = line.substr(0, line.find('#'));
  if (line.find(kDigTimedOut) == line.npos) trouble.outcome = DnsOutcome::refused;
  return trouble;
}

bool read_dig_remark(DigDraft& draft, std::string_view line, const SeenAt& at) {
  return read_header(draft, line, at) || read_flags(draft, line) || read_section(draft, line) ||
         read_question(draft, line) || read_extended_error(draft, line, at) ||
         read_footer(draft, line);
}

void take_asked(DigDraft& draft) {
  DnsAnswerSeen& seen = draft.seen;
  if (!draft.asked) return;
  const AskedByCommand& asked = *draft.asked;
  if (!draft.has_question && asked.name) {
    draft.has_question = true;
    seen.name = *asked.name;
    seen.type_word = asked.type_word;
  }
  if (!draft.has_flags) {
    seen.wants_recursion = asked.wants_recursion;
    seen.disables_checking = asked.disables_checking;
  }
  if (asked.server.empty() || asked.is_trace) return;
  seen.names_a_server = true;
  const bool is_address =
      asked.server.find(':') != std::string::npos ||
      std::ranges::all_of(asked.server, [](char c) { return is_digit(c) || c == '.'; });
  if (is_address && seen.server.empty()) seen.server = asked.server;
  if (!is_address && !seen.server_name) seen.server_name = name_in_dig(asked.server);
}

void read_responder(DnsAnswerSeen& seen, std::string_view text) {
  seen.server = text.substr(0, text.find('#'));
  const std::string_view name = between(text, "(", ")");
  if (!name.empty() && name != seen.server) seen.server_name = name_in_dig(name);
}

void sort_sections(DnsAnswerSeen& seen) {
  std::vector<RecordSeen> all = std::exchange(seen.answer, {});
  DomainName name = seen.name;
  for (RecordSeen& record : all) {
    const auto* target = std::get_if<DomainName>(&record.data);
    const bool leads = record.type_word == "CNAME" && target != nullptr;
    const bool is_above = record.type_word == "DNAME" && name.is_within(record.owner);
    if (is_above || (record.owner == name && !is_authority(record, seen, true))) {
      if (leads) name = *target;
      seen.answer.push_back(std::move(record));
    } else if (seen.name.is_within(record.owner)) {
      seen.authority.push_back(std::move(record));
    } else {
      seen.additional.push_back(std::move(record));
    }
  }
}

void sort_step(DnsAnswerSeen& seen, bool is_last) {
  const bool is_hint = std::ranges::all_of(seen.answer, [](const RecordSeen& record) {
    return record.owner.is_root() && (record.type_word == "NS" || record.type_word == "RRSIG");
  });
  if (is_hint && !seen.answer.empty()) {
    seen.name = DomainName();
    seen.type_word = "NS";
    return;
  }
  const auto first = std::stable_partition(
      seen.answer.begin(), seen.answer.end(),
      [&](const RecordSeen& record) { return !is_authority(record, seen, is_last); });
  seen.authority.insert(seen.authority.end(), std::make_move_iterator(first),
                        std::make_move_iterator(seen.answer.end()));
  seen.answer.erase(first, seen.answer.end());
}

}  // namespace acmsim::sim
