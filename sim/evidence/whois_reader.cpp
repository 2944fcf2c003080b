// What whois prints: `label: value` lines of a registry or a registrar, one after the other where
// whois asks both.
#include <algorithm>

#include "model/base/ascii.hpp"
#include "sim/evidence/gathering.hpp"
#include "sim/evidence/text_in.hpp"
#include "sim/evidence/whois_words.hpp"

namespace acmsim::sim {
namespace {

/// More than any domain has of one kind.
constexpr std::size_t kFactsMax = 100;

struct WhoisLine {
  std::string_view label;
  std::string_view value;
};

std::optional<WhoisLine> whois_line(std::string_view line) {
  // JPRS puts labels in brackets. The label of a group, a letter and a dot, may stand before them.
  const auto open = line.find('[');
  const auto close = line.find(']', open == line.npos ? 0 : open);
  if (open <= 3 && close != line.npos) {
    return WhoisLine{trimmed(line.substr(open + 1, close - open - 1)),
                     trimmed(line.substr(close + 1))};
  }
  const auto colon = line.find(':');
  if (colon == line.npos) return std::nullopt;
  return WhoisLine{trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1))};
}

bool is_word(std::string_view text, std::string_view word) {
  return take_prefix(text, word) && text.empty();
}

std::optional<WhoisField> field_of(std::string_view label) {
  for (const WhoisLabel& row : kWhoisLabels) {
    if (is_word(label, row.label)) return row.field;
  }
  return std::nullopt;
}

/// A domain name of more than one label that a word of a sentence is.
std::optional<DomainName> domain_in(std::string_view text) {
  for (std::string_view word : words_in(text)) {
    const auto is_mark = [](char c) { return c == '"' || c == '\'' || c == '.' || c == ','; };
    while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
    while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
    if (word.find('.') == word.npos) continue;
    if (auto name = DomainName::parse(word)) return std::move(*name);
  }
  return std::nullopt;
}

const WhoisUnknown* unknown_in(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t%>#"), line.size()));
  const auto found = std::ranges::find_if(kWhoisUnknown, [&](const WhoisUnknown& words) {
    std::string_view rest = line;
    return take_prefix(rest, words.begin);
  });
  return found == kWhoisUnknown.end() ? nullptr : &*found;
}

bool says_unknown(std::string_view line) { return unknown_in(line) != nullptr; }

bool is_update_line(std::string_view line) { return mentions(line, kWhoisUpdate); }

/// Whether a line has a value alone, of the label above it.
bool is_value_line(std::string_view line) {
  return !line.empty() && (line[0] == ' ' || line[0] == '\t') && line.find(':') == line.npos;
}

/// The domain that the first of these lines is about, where it begins to tell of one.
std::optional<DomainName> domain_of(std::span<const std::string_view> lines) {
  const auto found = whois_line(lines.front());
  if (!found) return std::nullopt;
  const bool is_domain = field_of(found->label) == WhoisField::domain;
  if (!is_domain && !is_word(found->label, "query")) return std::nullopt;
  const bool is_below = found->value.empty() && lines.size() > 1 && is_value_line(lines[1]);
  return domain_in(is_below ? lines[1] : found->value);
}

class WhoisReader {
 public:
  explicit WhoisReader(Gathering& from) : from_(from), typed_(from.command.text()) {
    if (from.command.program != "whois") return;
    for (const std::string& word : from.command.words) {
      if (!asked_) asked_ = domain_in(word);
    }
  }

  void read() {
    first_ = from_.number();
    do {
      take(from_.line());
      from_.advance();
    } while (from_.has_line() && !ends());
    finish();
  }

 private:
  bool ends() const {
    const std::string_view line = from_.line();
    return typed_command(line) || begins_json(from_) || begins_dig(from_) ||
           begins_nslookup(from_) || begins_refusal(from_);
  }

  void take(std::string_view line) {
    if (line.empty()) open_.reset();
    if (line.empty() || from_.is_open_ended()) return;
    if (says_unknown(line)) return unknown(line);
    if (is_update_line(line)) return update(line);
    if (auto domain = domain_of(from_.rest())) return begin(std::move(*domain));
    if (seen_ && open_ && is_value_line(line)) return fill(*open_, trimmed(line));
    const auto found = whois_line(line);
    const auto field = found ? field_of(found->label) : std::nullopt;
    open_ = found && found->value.empty() ? field : std::nullopt;
    if (!seen_ || !field || found->value.empty()) return;
    fill(*field, found->value);
  }

  void begin(DomainName domain) {
    if (seen_ && seen_->domain == domain) return;
    finish();
    first_ = from_.number();
    seen_.emplace();
    seen_->domain = std::move(domain);
    seen_->at = here();
  }

  void unknown(std::string_view line) {
    auto domain = domain_in(line);
    if (!domain) domain = seen_ ? std::optional(seen_->domain) : asked_;
    if (!domain) {
      return from_.leave_aside(from_.number(), from_.number(),
                               "nothing tells which domain whois does not know", "whois DOMAIN");
    }
    begin(std::move(*domain));
    seen_->is_registered = false;
    seen_->at = here();
  }

  void update(std::string_view line) {
    const auto colon = line.find(": ");
    const std::string_view words = line.substr(std::min(line.size(), colon + 2));
    const auto at = whois_time(words.substr(0, words.find(" <<<")));
    if (seen_ && at) seen_->asked_at = at;
  }

  void fill(WhoisField field, std::string_view value) {
    const std::string_view word = value.substr(0, value.find_first_of(" \t"));
    const auto date = [&](std::optional<Seen<Instant>>& to) {
      const auto at = whois_time(value);
      if (at && !to) to = Seen<Instant>{*at, here()};
    };
    switch (field) {
      case WhoisField::domain: return;
      case WhoisField::status: return add(seen_->statuses, std::string(word));
      case WhoisField::name_server:
        if (auto name = DomainName::parse(word)) add(seen_->name_servers, std::move(*name));
        return;
      case WhoisField::dnssec: {
        const bool is_unsigned = std::ranges::any_of(
            kWhoisUnsigned, [&](std::string_view no) { return is_word(word, no); });
        if (!seen_->has_ds) seen_->has_ds = Seen<bool>{!is_unsigned, here()};
        return;
      }
      case WhoisField::registrar:
        if (seen_->registrar.empty()) seen_->registrar = value;
        return;
      case WhoisField::email:
        if (word.find('@') != word.npos) add(seen_->emails, std::string(word));
        return;
      case WhoisField::created: return date(seen_->created_at);
      case WhoisField::updated: return date(seen_->updated_at);
      case WhoisField::expires: {  // A registry renews by itself, and takes it back.
        std::optional<Seen<Instant>> end;
        date(end);
        const bool is_earlier =
            end && (!seen_->expires_at || end->value < seen_->expires_at->value);
        if (is_earlier) seen_->expires_at = end;
        return;
      }
    }
  }

  /// What registry and registrar both say, or KISA in two languages, is one fact.
  template <class T>
  void add(std::vector<Seen<T>>& list, T value) {
    if (list.size() == kFactsMax) return;
    const bool is_known =
        std::ranges::any_of(list, [&](const Seen<T>& seen) { return seen.value == value; });
    if (!is_known) list.push_back({std::move(value), here()});
  }

  SeenAt here() const { return {0, from_.number(), {}}; }

  void finish() {
    if (!seen_) return;
    const std::uint32_t output = from_.open(first_, "whois", typed_);
    seen_->at.output = output;
    for (auto& status : seen_->statuses) status.at.output = output;
    for (auto& server : seen_->name_servers) server.at.output = output;
    for (auto& email : seen_->emails) email.at.output = output;
    if (seen_->has_ds) seen_->has_ds->at.output = output;
    for (auto* date : {&seen_->created_at, &seen_->updated_at, &seen_->expires_at}) {
      if (*date) (*date)->at.output = output;
    }
    from_.evidence.registrations.push_back(std::move(*seen_));
    seen_.reset();
  }

  Gathering& from_;
  std::string typed_;
  std::optional<DomainName> asked_;
  std::optional<RegistrationSeen> seen_;
  std::optional<WhoisField> open_;  ///< Of which the values are on the lines that follow.
  std::uint32_t first_ = 0;
};

}  // namespace

namespace {

/// Whether the lines that follow are those with which a registry ends its answer.
bool has_whois_end(const Gathering& gathering) {
  constexpr std::size_t kLinesMax = 12;
  const auto lines = gathering.rest();
  return std::ranges::any_of(lines.first(std::min(lines.size(), kLinesMax)), [](auto line) {
    return is_update_line(line) || mentions(line, "terms of use") || line.starts_with("%");
  });
}

}  // namespace

bool begins_whois(const Gathering& gathering) {
  const std::string_view line = gathering.line();
  if (const WhoisUnknown* words = unknown_in(line)) {
    return !words->is_common || gathering.command.program == "whois" || has_whois_end(gathering);
  }
  return domain_of(gathering.rest()).has_value();
}

void read_whois(Gathering& gathering) { WhoisReader(gathering).read(); }

}  // namespace acmsim::sim
