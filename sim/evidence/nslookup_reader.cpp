// What nslookup prints, BIND's and that of Windows.
#include <algorithm>
#include <utility>

#include "model/base/ascii.hpp"
#include "sim/dig/words.hpp"
#include "sim/evidence/gathering.hpp"
#include "sim/evidence/nslookup_draft.hpp"
#include "sim/evidence/record_line.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

bool is_server_line(std::string_view line) {
  const auto found = nslookup_label(line);
  return found && found->label == NslookupLabel::server;
}

class NslookupReader {
 public:
  explicit NslookupReader(Gathering& from) : from_(from) {
    if (from.command.program != "nslookup") return;
    asked_ = asked_by_nslookup(from.command);
    typed_ = from.command.text();
  }

  void read() {
    first_ = from_.number();
    while (from_.has_line()) {
      const std::string_view line = from_.line();
      if (typed_command(line)) break;
      is_cut_here_ = from_.is_open_ended();
      if (!take(line)) break;
      from_.advance();
    }
    finish();
  }

 private:
  /// Whether a line is nslookup's.
  bool take(std::string_view line) {
    if (line.empty()) return true;
    if (line.starts_with('>')) return interactive(trimmed(line.substr(1)));
    if (line.starts_with(';')) return remark(line);
    if (is_nslookup_remark(line) || line.find("timeout was") != line.npos) return failure(line);
    if (line.starts_with(kNslookupAuthority)) return draft_.is_authority = true;
    for (const std::string_view words : kNslookupNotAuthoritative) {
      if (line.starts_with(words)) return draft_.is_second_hand = true;
    }
    if (const auto found = nslookup_label(line)) return label(*found);
    if (line.find(" = ") != line.npos || line.find("\t= ") != line.npos) return value(line);
    if (const auto words = words_in(line); words.size() == 1) return single(line, words[0]);
    return line.find(" address ") != line.npos && old_address(line);
  }

  /// What was typed at nslookup's own prompt.
  bool interactive(std::string_view line) {
    finish();
    is_interactive_ = true;
    first_ = from_.number();
    const auto words = words_in(line);
    if (words.empty()) return true;
    if (in_lower_case(words[0]) == "set" && words.size() > 1) {
      const AskedByCommand set = asked_by_nslookup({"nslookup", {"", "-" + std::string(words[1])}});
      if (!set.type_word.empty()) asked_.type_word = set.type_word;
    } else if (in_lower_case(words[0]) == "server" && words.size() > 1) {
      asked_.server = words[1];
    } else if (in_lower_case(words[0]) != "exit") {
      asked_.name = name_in_dig(words[0]);
    }
    typed_ = line;
    return true;
  }

  bool remark(std::string_view line) {
    draft_.has_trouble = true;
    const bool is_timeout = line.find(kDigTimedOut) != line.npos;
    if (is_timeout || !draft_.is_timed_out) draft_.is_timed_out = is_timeout;
    draft_.answer_line = from_.number();
    return true;
  }

  bool failure(std::string_view line) {
    const NslookupFailure* found = nslookup_failure(line);
    if (found == nullptr || found->rcode.empty()) {
      draft_.has_trouble = draft_.is_timed_out = true;
    } else {
      draft_.seen.rcode_word = found->rcode;
    }
    if (found != nullptr || draft_.answer_line == 0) draft_.answer_line = from_.number();
    for (const std::string_view words : kNslookupCannotFind) {
      const auto at = line.find(words);
      if (at == line.npos) continue;
      const std::string_view rest = line.substr(at + words.size());
      draft_.failed = name_in_dig(rest.substr(0, rest.find(':')));
    }
    return true;
  }

  bool label(const NslookupLabelled& found) {
    if (found.label == NslookupLabel::server) {
      finish();
      first_ = from_.number();
      if (!found.value.empty() && found.value != "UnKnown") draft_.server = found.value;
      return true;
    }
    if (found.label == NslookupLabel::name) {
      draft_.owner = name_in_dig(found.value);
      return true;
    }
    if (found.label == NslookupLabel::aliases) return aliases(found.value);
    if (!draft_.owner) {
      draft_.address = found.value.substr(0, found.value.find('#'));
      return true;
    }
    return address(found.value);
  }

  bool address(std::string_view text) {
    if (!draft_.owner || text.empty()) return true;
    const bool is_ipv6 = text.find(':') != text.npos;
    add(*draft_.owner, is_ipv6 ? "AAAA" : "A", text);
    return true;
  }

  /// Windows tells at last what led to the name that it began with.
  bool aliases(std::string_view text) {
    const auto alias = name_in_dig(text);
    if (alias && draft_.owner) {
      add(*alias, "CNAME", draft_.owner->with_dot());
      std::rotate(draft_.seen.answer.begin(), draft_.seen.answer.end() - 1,
                  draft_.seen.answer.end());
    }
    return true;
  }

  /// A line with one word: an address that goes on with those before it, or the owner of what comes
  /// indented below.
  bool single(std::string_view line, std::string_view word) {
    const bool is_indented = line[0] == ' ' || line[0] == '\t';
    if (is_indented) return address(word);
    if (word.find('.') == word.npos) return false;
    take_soa(draft_, asked_, from_.number());
    draft_.soa_owner = name_in_dig(word);
    return draft_.soa_owner.has_value();
  }

  bool value(std::string_view line) {
    const auto sign = line.find('=');
    const std::string_view left = trimmed(line.substr(0, sign));
    std::string_view right = trimmed(line.substr(sign + 1));
    for (const NslookupSoaWord& row : kNslookupSoa) {
      if (left != row.word || !draft_.soa_owner) continue;
      if (row.place >= draft_.soa.size()) draft_.soa.resize(row.place + 1, "0");
      draft_.soa[row.place] = is_cut_here_ ? "0" : right.substr(0, right.find(' '));
      if (is_cut_here_) draft_.is_cut = true;
      return true;
    }
    take_soa(draft_, asked_, from_.number());
    const auto gap = std::min(left.find_first_of(" \t"), left.size());
    const auto owner = name_in_dig(left.substr(0, gap));
    for (const NslookupValueWord& row : kNslookupValues) {
      if (!owner || trimmed(left.substr(gap)) != row.word) continue;
      std::string text(right);
      if (const auto comma = text.find(", mail exchanger = "); comma != text.npos) {
        text = text.substr(0, comma) + " " + text.substr(comma + 19);
      }
      add(*owner, std::string(row.type), text);
      return true;
    }
    return false;
  }

  /// `lb.example.com	has AAAA address 2001:db8::1`
  bool old_address(std::string_view line) {
    const auto words = words_in(line);
    const auto owner = name_in_dig(words.front());
    if (!owner) return false;
    const bool is_ipv6 = words.back().find(':') != std::string_view::npos;
    add(*owner, is_ipv6 ? "AAAA" : "A", words.back());
    return true;
  }

  void add(const DomainName& owner, std::string type, std::string_view text) {
    if (is_cut_here_) {
      draft_.is_cut = true;
      return;
    }
    RecordSeen record = record_of(owner, std::nullopt, std::move(type), text);
    record.at.line = from_.number();
    (draft_.is_authority ? draft_.seen.authority : draft_.seen.answer).push_back(std::move(record));
  }

  void finish() {
    take_soa(draft_, asked_, from_.number());
    NslookupDraft draft = std::exchange(draft_, {});
    if (!draft.says_something()) return;
    const AskedByCommand asked = asked_;
    asked_.name.reset();
    if (!is_interactive_) asked_ = {};  // What comes without another command is another's.
    const std::uint32_t last = from_.number() - (from_.has_line() ? 1 : 0);
    const std::uint32_t answer_line = draft.answer_line > 0 ? draft.answer_line : first_;
    const bool is_cut = draft.is_cut;
    auto seen = finished(std::move(draft), asked);
    if (!seen) {
      return from_.leave_aside(first_, last, "nothing tells what nslookup was asked for",
                               "dig NAME TYPE");
    }
    const std::uint32_t output = from_.open(first_, "nslookup", typed_);
    seen->at = {output, first_, {}};
    seen->answer_at = {output, answer_line, {}};
    for (auto* records : {&seen->answer, &seen->authority}) {
      for (RecordSeen& record : *records) record.at.output = output;
    }
    if (is_cut) from_.cut_short(first_, last, "the text ends before nslookup's answer does");
    from_.evidence.answers.push_back(std::move(*seen));
    if (!is_interactive_) typed_.clear();
  }

  Gathering& from_;
  AskedByCommand asked_;
  std::string typed_;
  NslookupDraft draft_;
  std::uint32_t first_ = 0;
  bool is_interactive_ = false;
  bool is_cut_here_ = false;  ///< Whether the line that is read ends the text without an end.
};

}  // namespace

bool begins_nslookup(const Gathering& gathering) {
  const std::string_view line = gathering.line();
  if (gathering.command.program == "nslookup" && !line.empty()) {
    if (line.starts_with(';') || line.starts_with('>')) return true;
  }
  if (is_nslookup_remark(line)) return true;
  if (!is_server_line(line)) return false;
  const auto rest = gathering.rest();
  if (rest.size() == 1) return true;
  const auto next = nslookup_label(rest[1]);
  return next && next->label == NslookupLabel::address;
}

void read_nslookup(Gathering& gathering) { NslookupReader(gathering).read(); }

}  // namespace acmsim::sim
