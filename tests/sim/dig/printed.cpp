#include "tests/sim/dig/printed.hpp"

#include <regex>
#include <sstream>

#include "model/base/ensure.hpp"

namespace acmsim::sim {
namespace {

DomainName name_in(const std::string& text) {
  auto name = DomainName::parse(text);
  ensure(name.has_value(), "dig prints names");
  return std::move(*name);
}

RecordType type_in(const std::string& word) {
  const auto* row = row_named(kRecordTypeNames, &RecordTypeName::word, std::string_view(word));
  ensure(row != nullptr, "dig was asked for a type that is known here");
  return row->type;
}

/// Records of one name and type that follow each other are one set.
void read_record(const std::string& line, std::vector<dns::SentSet>& section) {
  static const std::regex kRecord(R"((\S+)\s+(\d+)\s+IN\s+(\S+)\s+(.*))");
  std::smatch match;
  if (!std::regex_match(line, match, kRecord)) return;
  const RecordType type = type_in(match[3]);
  dns::SentSet set{name_in(match[1]),
                   type,
                   static_cast<std::uint32_t>(std::stoul(match[2])),
                   {{type, match[4]}}};
  if (!section.empty() && section.back().owner == set.owner && section.back().type == set.type) {
    section.back().values.emplace_back(type, match[4]);
  } else {
    section.push_back(std::move(set));
  }
}

/// What the lines that begin with semicolons say, one pattern each.
void read_remark(const std::string& line, Printed& printed) {
  static const std::regex kBanner(R"(; <<>> DiG \S+ <<>> (.*))");
  static const std::regex kStatus(R"(;; ->>HEADER<<- opcode: QUERY, status: (\w+), id: \d+)");
  static const std::regex kFlags(R"(;; flags:([a-z ]*); QUERY: 1, .*)");
  static const std::regex kQuestion(R"(;(\S+)\s+IN\s+(\w+))");
  static const std::regex kServer(R"(;; SERVER: (\S+)#53\((\S+)\) \(UDP\))");
  static const std::regex kSize(R"(;; MSG SIZE  rcvd: (\d+))");
  std::smatch match;
  Message& message = *printed.exchange.message;
  if (std::regex_match(line, match, kBanner)) {
    printed.words = match[1];
  } else if (line == "; (1 server found)") {
    printed.names_a_server = true;
  } else if (std::regex_match(line, match, kStatus)) {
    for (const dns::RcodeName& row : dns::kRcodeNames) {
      if (row.word == match[1].str()) message.reply.rcode = row.rcode;
    }
  } else if (std::regex_match(line, match, kFlags)) {
    const std::string flags = match[1].str() + " ";
    message.reply.is_authoritative = flags.find(" aa ") != flags.npos;
    message.wants_recursion = flags.find(" rd ") != flags.npos;
    message.offers_recursion = flags.find(" ra ") != flags.npos;
  } else if (std::regex_match(line, match, kServer)) {
    printed.exchange.responder = {match[1], match[2]};
  } else if (std::regex_match(line, match, kSize)) {
    printed.size = std::stoul(match[1]);
  } else if (std::regex_match(line, match, kQuestion)) {
    message.question = {name_in(match[1]), type_in(match[2])};
  }
}

}  // namespace

std::vector<Printed> read_printed(const std::string& text) {
  std::vector<Printed> all;
  std::istringstream lines(text);
  std::string section;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("; <<>> DiG")) {
      all.emplace_back();
      all.back().exchange.message.emplace();
      all.back().text = "\n";
    }
    if (all.empty()) continue;
    Printed& printed = all.back();
    if (printed.size == 0) printed.text += line + "\n";
    if (line.ends_with(" SECTION:")) section = line;
    if (line.starts_with(';')) {
      read_remark(line, printed);
      if (printed.size != 0 && !printed.text.ends_with("\n\n")) printed.text += "\n";
      continue;
    }
    dns::Reply& reply = printed.exchange.message->reply;
    if (section == ";; ANSWER SECTION:") read_record(line, reply.answer);
    if (section == ";; AUTHORITY SECTION:") read_record(line, reply.authority);
    if (section == ";; ADDITIONAL SECTION:") read_record(line, reply.additional);
  }
  return all;
}

std::vector<std::string> lines_of(const std::vector<dns::SentSet>& sets) {
  std::vector<std::string> lines;
  for (const dns::SentSet& set : sets) {
    for (const RecordValue& value : set.values) {
      lines.push_back(set.owner.with_dot() + " " + std::to_string(set.ttl) + " IN " +
                      std::string(acmsim::name_of(set.type)) + " " + value.text);
    }
  }
  return lines;
}

}  // namespace acmsim::sim
