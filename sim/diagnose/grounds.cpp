#include "sim/diagnose/grounds.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <iterator>

namespace acmsim::sim {
namespace {

std::string speaker(const Views& views, const DnsReading& reading, bool in_korean) {
  if (const auto server = views.dns.server_of(reading)) return server->text();
  if (!reading.seen->server.empty()) return reading.seen->server;
  if (reading.voice == Voice::authority) return in_korean ? "네임서버" : "a name server";
  return in_korean ? "리졸버" : "the resolver";
}

std::string outcome_word(const DnsReading& reading) {
  switch (reading.heard) {
    case Heard::no_such_name: return "NXDOMAIN";
    case Heard::failed: return "SERVFAIL";
    case Heard::refused: return "REFUSED";
    case Heard::no_data: return "NOERROR, 0 records";
    default: return "";
  }
}

std::string value_of(const RecordSetSeen& set) {
  if (set.alias) return "ALIAS " + set.alias->text();
  return set.values.empty() ? "" : set.values.front().text;
}

struct SourceWords {
  NsSource source;
  std::string_view en;
  std::string_view ko;
};
constexpr std::array kSourceWords{
    SourceWords{NsSource::registry, "the registry delegates", "레지스트리의 위임"},
    SourceWords{NsSource::whois, "whois names the servers of", "whois의 네임서버"},
    SourceWords{NsSource::parent_zone, "the zone above delegates", "상위 영역의 위임"},
    SourceWords{NsSource::resolver, "public DNS names the servers of", "공개 DNS의 네임서버"},
    SourceWords{NsSource::soa, "public DNS has the SOA of", "공개 DNS의 SOA"},
};
static_assert(rows_match(kSourceWords, &SourceWords::source, NsSource::soa));

}  // namespace

void add_grounds(std::vector<Basis>& all, std::vector<Basis> more) {
  std::ranges::move(more, std::back_inserter(all));
}

std::string listed_names(const std::vector<DomainName>& names, std::size_t names_max) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == names_max) return text + ", ...";
    text += (i == 0 ? "" : ", ") + names[i].text();
  }
  return text;
}

Basis heard_ground(const Views& views, const DnsReading& reading) {
  const DnsAnswerSeen& seen = *reading.seen;
  const std::string who = speaker(views, reading, false);
  const std::string who_ko = speaker(views, reading, true);
  const std::string what = seen.name.text() + " " + seen.type_word;
  const std::string cd = seen.disables_checking ? " +cd" : "";
  if (reading.heard == Heard::records) {
    const RecordSeen* first = reading.chain.empty() ? reading.found.front() : reading.chain.front();
    return {first->at,
            {fmt::format("{} answers {}{}: {} {}", who, what, cd, first->type_word, first->text),
             fmt::format("{} 응답, {}{}: {} {}", who_ko, what, cd, first->type_word, first->text)}};
  }
  std::string word = outcome_word(reading);
  std::string word_ko = word;
  if (reading.heard == Heard::no_data) word_ko = "NOERROR, 레코드 0개";
  if (reading.heard == Heard::silent) {
    word = "nothing: nobody answers";
    word_ko = "응답 없음";
  } else if (reading.heard == Heard::nothing) {
    word = "nothing";
    word_ko = "레코드 없음";
  } else if (reading.heard == Heard::referral) {
    word = "to ask others (a referral)";
    word_ko = "다른 서버로 위임(referral)";
  }
  if (reading.soa != nullptr && reading.is_negative()) {
    word += ", SOA of " + reading.soa->owner.with_dot();
    word_ko += ", SOA " + reading.soa->owner.with_dot();
  }
  if (!seen.errors.empty()) {
    word += fmt::format(", EDE {} {}", seen.errors.front().code, seen.errors.front().text);
    word_ko += fmt::format(", EDE {}", seen.errors.front().code);
  }
  return {seen.answer_at,
          {fmt::format("{} says {} for {}{}", who, word, what, cd),
           fmt::format("{} 응답, {}{}: {}", who_ko, what, cd, word_ko)}};
}

Basis record_ground(const RecordSeen& record) {
  const std::string text =
      fmt::format("{} {} {}", record.owner.text(), record.type_word, record.text);
  return {record.at, {text, text}};
}

Basis set_ground(const HeldZone& zone, const RecordSetSeen& set) {
  const bool is_private = zone.is_private == true;
  return {set.at,
          {fmt::format("the {}zone {} has {} {} {}", is_private ? "private " : "",
                       zone.origin.text(), set.name.text(), set.type_word, value_of(set)),
           fmt::format("{}호스팅 영역 {}: {} {} {}", is_private ? "프라이빗 " : "",
                       zone.origin.text(), set.name.text(), set.type_word, value_of(set))}};
}

Basis missing_ground(const HeldZone& zone, const DomainName& name) {
  const SeenAt at = zone.listing->at.empty() ? zone.at : zone.listing->at.front();
  return {
      at,
      {fmt::format("the zone {}, listed to its end, has no {}", zone.origin.text(), name.text()),
       fmt::format("호스팅 영역 {}의 전체 목록에 {} 없음", zone.origin.text(), name.text())}};
}

Basis sight_ground(const NsSight& sight) {
  const SourceWords& words = row_of(kSourceWords, sight.source);
  const std::string servers = listed_names(sight.servers);
  if (sight.source == NsSource::soa || sight.source == NsSource::whois ||
      sight.source == NsSource::resolver) {
    return {sight.at,
            {fmt::format("{} {}: {}", words.en, sight.origin.text(), servers),
             fmt::format("{} {}: {}", words.ko, sight.origin.text(), servers)}};
  }
  return {sight.at,
          {fmt::format("{} {} to {}", words.en, sight.origin.text(), servers),
           fmt::format("{} {}: {}", words.ko, sight.origin.text(), servers)}};
}

Basis servers_ground(const HeldZone& zone) {
  return {
      zone.servers_at,
      {fmt::format("the zone {} is served by {}", zone.origin.text(), listed_names(zone.servers)),
       fmt::format("호스팅 영역 {}의 네임서버: {}", zone.origin.text(),
                   listed_names(zone.servers))}};
}

Basis member_ground(const Views& views, const SeenAt& whole, std::string_view member,
                    const std::string& value) {
  const std::string text = fmt::format("{} {}", member, value);
  return {member_at(views.evidence, whole, member), {text, text}};
}

Basis refusal_ground(const RefusalSeen& refusal) {
  const std::string text = refusal.operation.empty() ? refusal.code + ": " + refusal.message
                                                     : refusal.operation + ": " + refusal.code;
  return {refusal.at, {text, text}};
}

}  // namespace acmsim::sim
