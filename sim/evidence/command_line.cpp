#include "sim/evidence/command_line.hpp"

#include <algorithm>
#include <array>

#include "model/base/ascii.hpp"
#include "model/base/rdata.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// Longer lines are data.
constexpr std::size_t kLineMax = 4096;

constexpr std::array<std::string_view, 7> kPrograms{"aws",  "dig",      "drill", "host",
                                                    "kdig", "nslookup", "whois"};

/// Types that no zone of ours has, and that a message may have. Source: IANA, DNS parameters.
constexpr std::array<std::string_view, 18> kOtherTypes{
    "ANY",  "AXFR", "CDNSKEY", "CDS",   "CERT",  "DNSKEY", "HINFO", "KEY", "LOC",
    "NSEC", "RP",   "OPT",     "NSEC3", "RRSIG", "SIG",    "TYPE",  "URI", "IXFR"};

std::string_view program_of(std::string_view word) {
  word.remove_prefix(std::min(word.size(), word.find_last_of("/\\") + 1));
  if (word.ends_with(".exe")) word.remove_suffix(4);
  const auto* found = std::ranges::find(kPrograms, word);
  return found == kPrograms.end() ? std::string_view() : *found;
}

/// Words without the quotes around them, or around a part of them.
std::vector<std::string> shell_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool is_open = false;
  char quote = '\0';
  for (const char c : text) {
    if (quote != '\0') {
      if (c == quote) {
        quote = '\0';
      } else {
        word += c;
      }
    } else if (c == '"' || c == '\'') {
      quote = c;
      is_open = true;
    } else if (c == ' ' || c == '\t') {
      if (is_open || !word.empty()) words.push_back(std::move(word));
      word.clear();
      is_open = false;
    } else if (c == '|' || c == '>' || c == ';') {
      break;  // What comes then is another program's.
    } else {
      word += c;
    }
  }
  if (is_open || !word.empty()) words.push_back(std::move(word));
  return words;
}

/// Where a command begins that stands behind a prompt: after the first of `$ % # > ❯ ➜` with a
/// blank, or with nothing after a `>`.
std::size_t after_prompt(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    std::size_t mark = 0;
    if (std::string_view("$%#>").find(rest[0]) != std::string_view::npos) mark = 1;
    if (rest.starts_with("❯") || rest.starts_with("➜")) mark = std::string_view("❯").size();
    if (mark == 0) continue;
    const std::string_view command = trimmed(rest.substr(mark));
    const bool is_apart = rest[0] == '>' || rest.substr(mark).starts_with(' ');
    if (is_apart && !program_of(command.substr(0, command.find_first_of(" \t"))).empty()) {
      return line.size() - command.size();
    }
  }
  return std::string_view::npos;
}

/// Whether a line without a prompt is what somebody typed, and no sentence: it names something.
bool is_bare_command(const TypedCommand& command) {
  if (command.program.empty() || command.words.size() < 2) return false;
  if (command.program == "aws") return command.words.size() > 2;
  return std::ranges::any_of(command.words, [](const std::string& word) {
    return word.find('.') != word.npos && word.find('/') == word.npos && !word.ends_with(':');
  });
}

/// A line that only a shell writes: its command is not known, and ends what was known before.
bool is_other_prompt(std::string_view line) {
  return line.starts_with("$ ") || line.starts_with("PS ") ||
         (line.size() > 3 && is_letter(line[0]) && line.substr(1).starts_with(":\\") &&
          line.find('>') != line.npos);
}

/// What an option of dig or nslookup says; the value of an option with one is `value`.
void read_dig_option(AskedByCommand& asked, std::string_view word) {
  if (word == "+short") asked.is_short = true;
  if (word == "+trace") asked.is_trace = true;
  if (word == "+norecurse" || word == "+norec" || word == "+nordflag") {
    asked.wants_recursion = false;
  }
  if (word == "+cd" || word == "+cdflag" || word == "+cdfl") asked.disables_checking = true;
}

void read_dig_pair(AskedByCommand& asked, char option, const std::string& value) {
  if (option == 't') asked.type_word = type_in(value);
  if (option == 'q') asked.name = name_in_dig(value);
}

/// Options of dig that take a value.
constexpr std::string_view kWithValue = "bcfkmpqtxy";

}  // namespace

std::string type_in(std::string_view word) {
  const std::string upper = in_upper_case(word);
  return is_type_word(upper) ? upper : "";
}

std::string TypedCommand::text() const {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool is_dig(const TypedCommand& command) {
  return command.program == "dig" || command.program == "drill" || command.program == "kdig";
}

bool is_type_word(std::string_view word) {
  const bool is_ours = row_named(kRecordTypeNames, &RecordTypeName::word, word) != nullptr;
  if (is_ours || std::ranges::find(kOtherTypes, word) != kOtherTypes.end()) return true;
  return word.size() > 4 && word.starts_with("TYPE") &&
         std::ranges::all_of(word.substr(4), is_digit);
}

TypedCommand command_of(std::string_view text) {
  TypedCommand command;
  command.words = shell_words(text.substr(0, kLineMax));
  if (!command.words.empty() && command.words[0] == "sudo") {
    command.words.erase(command.words.begin());
  }
  if (!command.words.empty()) command.program = program_of(command.words[0]);
  return command;
}

std::optional<TypedCommand> typed_command(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > kLineMax || line[0] == ';' || line[0] == '"') return {};
  const std::size_t begin = after_prompt(line);
  if (begin != line.npos) return command_of(line.substr(begin));
  TypedCommand bare = command_of(line);
  if (is_bare_command(bare)) return bare;
  if (is_other_prompt(line)) return TypedCommand{};
  return std::nullopt;
}

AskedByCommand asked_by_dig(const TypedCommand& command) {
  AskedByCommand asked;
  const std::vector<std::string>& words = command.words;
  for (std::size_t i = command.program.empty() ? 0 : 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word.starts_with('+')) {
      read_dig_option(asked, word);
    } else if (word.starts_with('@')) {
      asked.server = word.substr(1);
    } else if (word.starts_with('-') && word.size() > 1) {
      if (kWithValue.find(word[1]) == kWithValue.npos) continue;
      const bool is_apart = word.size() == 2;
      if (is_apart && i + 1 == words.size()) break;
      read_dig_pair(asked, word[1], is_apart ? words[++i] : word.substr(2));
    } else if (const std::string type = type_in(word); !type.empty() && asked.type_word.empty()) {
      asked.type_word = type;
    } else if (const std::string upper = in_upper_case(word);
               upper != "IN" && upper != "CH" && !asked.name) {
      asked.name = name_in_dig(word);
    }
  }
  if (asked.type_word.empty()) asked.type_word = asked.name ? "A" : "NS";
  if (asked.is_trace) asked.wants_recursion = false;
  return asked;
}

AskedByCommand asked_by_nslookup(const TypedCommand& command) {
  AskedByCommand asked;
  for (std::size_t i = 1; i < command.words.size(); ++i) {
    std::string_view word = command.words[i];
    if (word.starts_with('-')) {
      const auto sign = word.find('=');
      const std::string type = sign == word.npos ? "" : type_in(word.substr(sign + 1));
      if (!type.empty()) asked.type_word = type;
      if (mentions(word, "norec")) asked.wants_recursion = false;
    } else if (!asked.name) {
      asked.name = name_in_dig(word);
    } else {
      asked.server = word;
    }
  }
  return asked;
}

std::optional<std::string> option_of(const TypedCommand& command, std::string_view option) {
  for (std::size_t i = 0; i < command.words.size(); ++i) {
    std::string_view word = command.words[i];
    if (!take_prefix(word, option)) continue;
    if (word.starts_with('=')) return std::string(word.substr(1));
    if (word.empty()) return i + 1 < command.words.size() ? command.words[i + 1] : "";
  }
  return std::nullopt;
}

std::optional<DomainName> name_in_dig(std::string_view text) {
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      escaped += text[i];
      continue;
    }
    unsigned octet = static_cast<unsigned char>(text[i + 1]);
    const bool is_number = i + 3 < text.size() && is_digit(text[i + 1]) && is_digit(text[i + 2]) &&
                           is_digit(text[i + 3]);
    if (is_number) {
      octet = static_cast<unsigned>((text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 +
                                    (text[i + 3] - '0'));
      if (octet > 255U) return std::nullopt;
    }
    i += is_number ? 3 : 1;
    escaped += '\\';
    for (const unsigned shift : {6U, 3U, 0U})
      escaped += static_cast<char>('0' + (octet >> shift & 7U));
  }
  auto name = DomainName::parse(escaped);
  if (!name) return std::nullopt;
  return std::move(*name);
}

}  // namespace acmsim::sim
