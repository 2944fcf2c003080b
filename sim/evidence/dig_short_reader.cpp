// What `dig +short` prints: values alone. The command says what was asked for, and the values
// themselves say where the answer is another name's.
#include <algorithm>

#include "model/base/ascii.hpp"
#include "sim/dig/words.hpp"
#include "sim/evidence/gathering.hpp"
#include "sim/evidence/record_line.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

bool is_address_value(std::string_view value) {
  return std::ranges::all_of(value, [](char c) { return is_hex(c) || c == '.' || c == ':'; }) &&
         !value.ends_with('.');
}

/// A name alone is where an alias leads, unless names are what was asked for.
std::string type_of_value(std::string_view value, const std::string& asked) {
  const bool is_name = value.ends_with('.') && value.find_first_of(" \t\"") == value.npos;
  const bool wants_name = asked == "CNAME" || asked == "NS" || asked == "PTR" || asked == "DNAME";
  return is_name && !wants_name ? "CNAME" : asked;
}

/// Whether a value can be one of that type; what is not is another program's text.
bool can_be(std::string_view value, const std::string& type) {
  if (type == "A" || type == "AAAA") return is_address_value(value);
  if (type == "CNAME" || type == "NS" || type == "PTR" || type == "DNAME") {
    return value.ends_with('.') && name_in_dig(value).has_value();
  }
  if (type == "TXT" || type == "SPF") return value.starts_with('"');
  if (type == "CAA" || type == "MX" || type == "DS" || type == "SRV" || type == "HTTPS" ||
      type == "SSHFP" || type == "SVCB" || type == "TLSA") {
    return is_digit(value[0]) && value.find(' ') != value.npos;
  }
  if (type == "SOA") return words_in(value).size() == 7;
  return value.find(' ') != value.npos;
}

/// A DNAME above the name that was asked for is printed before what it makes of the name: the next
/// value is the name with another ending, and that ending is this value.
void tell_dname(std::vector<RecordSeen>& records) {
  if (records.size() < 2) return;
  RecordSeen& first = records[0];
  RecordSeen& second = records[1];
  const auto* to = std::get_if<DomainName>(&first.data);
  const auto* target = std::get_if<DomainName>(&second.data);
  if (to == nullptr || target == nullptr || second.owner != *to) return;
  const DomainName asked = first.owner;
  for (DomainName above = asked.parent(); !above.is_root(); above = above.parent()) {
    if (asked.moved(above, *to) != *target) continue;
    const SeenAt at = first.at;
    first = record_of(above, std::nullopt, "DNAME", first.text);
    first.at = at;
    second.owner = asked;
    return;
  }
}

}  // namespace

bool begins_dig_short(const Gathering& gathering) {
  return is_dig(gathering.command) && asked_by_dig(gathering.command).is_short;
}

void read_dig_short(Gathering& gathering) {
  const TypedCommand command = std::exchange(gathering.command, {});
  const AskedByCommand asked = asked_by_dig(command);
  const std::uint32_t first = std::max<std::uint32_t>(2, gathering.number()) - 1;
  DnsAnswerSeen seen;
  seen.tool = DnsTool::dig_short;
  seen.outcome = DnsOutcome::not_printed;
  seen.at = seen.answer_at = {0, first, {}};
  if (asked.name) seen.name = *asked.name;
  seen.type_word = asked.type_word;
  DomainName owner = seen.name;
  bool is_cut = false;
  for (; gathering.has_line(); gathering.advance()) {
    const std::string_view line = trimmed(gathering.line());
    if (line.starts_with(';')) {
      const bool is_trouble = line.find(kDigTimedOut) != line.npos;
      if (seen.outcome == DnsOutcome::not_printed || is_trouble) {
        seen.outcome = is_trouble ? DnsOutcome::timed_out : DnsOutcome::refused;
      }
      seen.answer_at.line = gathering.number();
      continue;
    }
    if (line.empty() || typed_command(line)) break;
    const std::string type = type_of_value(line, seen.type_word);
    const bool has_name_cut = gathering.is_open_ended() && !is_address_value(line) &&
                              !line.ends_with('.') && !line.ends_with('"');
    if (has_name_cut) {
      is_cut = true;
      continue;
    }
    if (!can_be(line, type)) break;
    RecordSeen record = record_of(owner, std::nullopt, type, line);
    record.at = {0, gathering.number(), {}};
    const auto* target = std::get_if<DomainName>(&record.data);
    if (type == "CNAME" && target != nullptr) owner = *target;
    seen.answer.push_back(std::move(record));
    if (seen.outcome == DnsOutcome::not_printed) seen.answer_at.line = gathering.number();
    seen.outcome = DnsOutcome::answered;
  }
  tell_dname(seen.answer);
  if (!asked.name) {
    gathering.leave_aside(first, gathering.number() - 1, "nothing tells what dig was asked for",
                          "dig NAME TYPE");
    return;
  }
  const auto* row =
      row_named(kRecordTypeNames, &RecordTypeName::word, std::string_view(seen.type_word));
  if (row != nullptr) seen.type = row->type;
  seen.names_a_server = !asked.server.empty();
  if (seen.names_a_server) {
    if (is_address_value(asked.server)) {
      seen.server = asked.server;
    } else {
      seen.server_name = name_in_dig(asked.server);
    }
  }
  seen.wants_recursion = asked.wants_recursion;
  seen.disables_checking = asked.disables_checking;
  const std::uint32_t output = gathering.open(first, "dig +short", command.text());
  seen.at.output = seen.answer_at.output = output;
  for (RecordSeen& record : seen.answer) record.at.output = output;
  if (is_cut) {
    gathering.cut_short(first, gathering.number() - 1, "the text ends before dig's answer does");
  }
  gathering.evidence.answers.push_back(std::move(seen));
}

}  // namespace acmsim::sim
