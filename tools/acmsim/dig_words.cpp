#include "tools/acmsim/dig_words.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/ascii.hpp"
#include "sim/json/nearest.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

using Complaint = std::optional<std::string>;

/// What dig's options do here. Those that only change the form of the output are left out.
struct DigOption {
  std::string_view word;
  bool DigWords::*flag;
  bool value;
};
constexpr std::array kDigOptions{
    DigOption{"+norecurse", &DigWords::wants_recursion, false},
    DigOption{"+norec", &DigWords::wants_recursion, false},
    DigOption{"+recurse", &DigWords::wants_recursion, true},
    DigOption{"+rec", &DigWords::wants_recursion, true},
    DigOption{"+short", &DigWords::is_short, true},
    DigOption{"+trace", &DigWords::is_trace, true},
};

Complaint complaint(const std::string& found, const std::string& expected) {
  return fmt::format("dig: found \"{}\"; expected {}\n", shown_text(found), expected);
}

Complaint read_option(DigWords& words, const std::string& text) {
  std::vector<std::string> known;
  for (const DigOption& option : kDigOptions) {
    if (option.word != text) {
      known.emplace_back(option.word);
      continue;
    }
    words.*option.flag = option.value;
    return std::nullopt;
  }
  return complaint(text, "+short, +trace or +norecurse: other options of dig are not known here" +
                             sim::did_you_mean(sim::nearest(text, known)));
}

Complaint read_server(DigWords& words, const std::string& text) {
  if (words.server) return complaint("@" + text, "one server, which is @" + *words.server);
  words.server = text;
  if (DomainName::parse(text)) return std::nullopt;
  return complaint("@" + text, "a host name or a zone of the document after the @");
}

std::string type_list() {
  std::vector<std::string> types;
  for (const RecordTypeName& row : kRecordTypeNames) types.emplace_back(row.word);
  return sim::listed(types);
}

/// Words without a mark, after the file.
class Bare {
 public:
  Complaint read(DigWords& words, const std::string& text) {
    const std::string word = in_upper_case(text);
    if (word == "IN") return std::nullopt;
    const auto* row = row_named(kRecordTypeNames, &RecordTypeName::word, std::string_view(word));
    if (row != nullptr && !has_type_) {
      has_type_ = true;
      words.question.type = row->type;
      return std::nullopt;
    }
    if (has_name_) {
      return complaint(text, "nothing more than one name, or one of the types " + type_list());
    }
    auto name = DomainName::parse(text);
    if (!name) return complaint(text, "a name of the DNS: " + name.error());
    has_name_ = true;
    words.question.name = std::move(*name);
    return std::nullopt;
  }

  bool has_name() const { return has_name_; }

 private:
  bool has_type_ = false;
  bool has_name_ = false;
};

}  // namespace

tl::expected<DigWords, std::string> read_dig_words(const std::vector<std::string>& words) {
  DigWords read;
  Bare bare;
  bool has_file = false;
  for (const std::string& word : words) {
    Complaint complaint;
    if (word.starts_with('+')) {
      complaint = read_option(read, word);
    } else if (word.starts_with('@')) {
      complaint = read_server(read, word.substr(1));
    } else if (!has_file) {
      has_file = true;
      read.path = word;
      continue;
    } else {
      complaint = bare.read(read, word);
    }
    if (complaint) return tl::unexpected(*complaint);
    read.repeated += (read.repeated.empty() ? "" : " ") + shown_text(word);
  }
  if (!bare.has_name()) {
    return tl::unexpected(std::string(
        "dig: found no name to ask for; expected a file and a name, such as www.example.com\n"));
  }
  if (read.is_trace && read.server) {
    return tl::unexpected(
        std::string("dig: found +trace and a server; expected one of them: a trace begins at the "
                    "root\n"));
  }
  return read;
}

}  // namespace acmsim::tools
