// What `host` prints: a sentence for each record, or that there is none.
#include <algorithm>
#include <array>
#include <utility>

#include "sim/evidence/gathering.hpp"
#include "sim/evidence/nslookup_draft.hpp"
#include "sim/evidence/record_line.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// What stands between a name and the value of its record.
struct HostWords {
  std::string_view words;
  std::string_view type;
};
constexpr std::array kHostWords{
    HostWords{" is an alias for ", "CNAME"}, HostWords{" has address ", "A"},
    HostWords{" has IPv6 address ", "AAAA"}, HostWords{" name server ", "NS"},
    HostWords{" mail is handled by ", "MX"}, HostWords{" descriptive text ", "TXT"},
};

constexpr std::string_view kUsingServer = "Using domain server:";

/// A sentence: a record, or that a name has none of a type, or that nobody has found it.
struct HostSentence {
  DomainName name;
  std::string_view type;
  std::string_view value;
  std::string_view rcode;
};

std::optional<HostSentence> not_found(std::string_view line) {
  constexpr std::string_view kNotFound = " not found: ";
  const auto words = line.find(kNotFound);
  if (!take_prefix(line, "Host ") || words == line.npos || !line.ends_with(')')) return {};
  const std::string_view name = line.substr(0, line.find(' '));
  const auto open = line.find('(');
  auto parsed = name_in_dig(name);
  if (!parsed || open == line.npos) return std::nullopt;
  return HostSentence{*std::move(parsed), {}, {}, line.substr(open + 1, line.size() - open - 2)};
}

/// `x.example.com has CAA record 0 issue "amazon.com"`, `x.example.com has no CNAME record`.
std::optional<HostSentence> of_type(DomainName name, std::string_view rest) {
  if (!take_prefix(rest, " has ")) return std::nullopt;
  const bool has_none = take_prefix(rest, "no ");
  const std::string_view type = rest.substr(0, rest.find(' '));
  rest.remove_prefix(type.size());
  if (!is_type_word(type) || !take_prefix(rest, " record")) return std::nullopt;
  if (has_none != rest.empty()) return std::nullopt;
  return HostSentence{std::move(name), type, trimmed(rest), {}};
}

std::optional<HostSentence> sentence_in(std::string_view line) {
  if (auto failure = not_found(line)) return failure;
  const auto end = std::min(line.find(' '), line.size());
  const std::string_view first = line.substr(0, end);
  auto name = first.find('.') == first.npos ? std::nullopt : name_in_dig(first);
  if (!name) return std::nullopt;
  const std::string_view rest = line.substr(end);
  for (const HostWords& row : kHostWords) {
    std::string_view value = rest;
    if (!take_prefix(value, row.words) || value.empty()) continue;
    return HostSentence{*std::move(name), row.type, value, {}};
  }
  return of_type(*std::move(name), rest);
}

AskedByCommand asked_by_host(const TypedCommand& command) {
  constexpr std::string_view kHostOptionsWithValue = "cmNpRtW";
  AskedByCommand asked;
  for (std::size_t i = 1; i < command.words.size(); ++i) {
    const std::string& word = command.words[i];
    if (word.size() > 1 && word[0] == '-') {
      if (word == "-r") asked.wants_recursion = false;
      const bool has_value = kHostOptionsWithValue.find(word[1]) != kHostOptionsWithValue.npos;
      const bool is_apart = word.size() == 2 && has_value && i + 1 < command.words.size();
      if (is_apart) ++i;
      if (word[1] == 't') asked.type_word = type_in(is_apart ? command.words[i] : word.substr(2));
    } else if (!asked.name) {
      asked.name = name_in_dig(word);
    } else {
      asked.server = word;
    }
  }
  return asked;
}

class HostReader {
 public:
  explicit HostReader(Gathering& from) : from_(from), first_(from.number()) {
    if (from.command.program != "host") return;
    asked_ = asked_by_host(from.command);
    typed_ = from.command.text();
    from.command = {};
  }

  void read() {
    draft_.is_second_hand = true;  // It does not say who it was.
    while (from_.has_line() && !from_.is_open_ended() && take(from_.line())) from_.advance();
    finish();
    if (from_.has_line() && from_.number() == first_) from_.advance();
  }

 private:
  bool take(std::string_view line) {
    if (line == kUsingServer && !draft_.says_something()) return true;
    if (draft_.says_something() && line.empty()) return false;
    if (line.empty() || line == "Aliases:") return true;
    if (!draft_.says_something() && take_prefix(line, "Name: ")) {
      draft_.server = trimmed(line);
      return true;
    }
    if (!draft_.says_something() && take_prefix(line, "Address: ")) {
      draft_.address = line.substr(0, line.find('#'));
      return true;
    }
    auto sentence = sentence_in(line);
    if (!sentence) return false;
    if (draft_.answer_line == 0) draft_.answer_line = from_.number();
    take(std::move(*sentence));
    return true;
  }

  void take(HostSentence sentence) {
    if (!sentence.value.empty()) {
      RecordSeen record = record_of(std::move(sentence.name), std::nullopt,
                                    std::string(sentence.type), sentence.value);
      record.at.line = from_.number();
      return draft_.seen.answer.push_back(std::move(record));
    }
    if (draft_.says_something()) return;  // That it has no address as well, say.
    draft_.failed = std::move(sentence.name);
    draft_.seen.rcode_word = sentence.rcode.empty() ? "NOERROR" : std::string(sentence.rcode);
    if (asked_.type_word.empty()) asked_.type_word = sentence.type;
  }

  void finish() {
    const std::uint32_t answer_line = draft_.answer_line;
    if (!draft_.says_something()) return;
    if (asked_.type_word.empty() && asked_.name) asked_.type_word = "A";
    auto seen = finished(std::move(draft_), asked_);
    if (!seen) return;
    const std::uint32_t output = from_.open(first_, "host", typed_);
    seen->at = {output, first_, {}};
    seen->answer_at = {output, answer_line, {}};
    for (RecordSeen& record : seen->answer) record.at.output = output;
    from_.evidence.answers.push_back(std::move(*seen));
  }

  Gathering& from_;
  std::uint32_t first_;
  AskedByCommand asked_;
  std::string typed_;
  NslookupDraft draft_;
};

}  // namespace

bool begins_host(const Gathering& gathering) {
  return gathering.line() == kUsingServer || sentence_in(gathering.line()).has_value();
}

void read_host(Gathering& gathering) { HostReader(gathering).read(); }

}  // namespace acmsim::sim
