// Captures of several instants: what was said first may be over by the last of them.
#include "sim/evidence/later_answers.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

// What can be said of a name, beside the words for types.
constexpr const char* kAll = "all types";
constexpr const char* kDelegation = "to whom it is delegated";

/// By the address; where that is not told, by the name, or as the one that is asked by default.
std::string server_of(const DnsAnswerSeen& answer) {
  if (!answer.server.empty()) return answer.server;
  return answer.server_name ? answer.server_name->text() : std::string();
}

bool denies(const DnsAnswerSeen& answer) { return answer.rcode == dns::Rcode::name_error; }

/// Whether it says what there is; a failure takes nothing back.
bool is_telling(const DnsAnswerSeen& answer) {
  if (answer.outcome != DnsOutcome::answered || answer.is_truncated) return false;
  return !answer.answer.empty() || answer.rcode == dns::Rcode::no_error || denies(answer);
}

std::string question_of(const DnsAnswerSeen& answer) {
  return "asked for " + answer.type_word + (answer.disables_checking ? " unchecked" : "");
}

bool is_referral(const RecordSeen& record, const DnsAnswerSeen& answer) {
  return record.type == RecordType::ns && !answer.is_authoritative;
}

/// By whom a delegation is told. Of a name that is registered there is one parent alone, and a
/// trace asks the one that the internet asks.
std::vector<std::string> parents_of(const DomainName& cut, const DnsAnswerSeen& answer) {
  std::vector<std::string> parents{server_of(answer)};
  if (is_registry_zone(cut.parent())) parents.emplace_back("its registry");
  if (answer.trace) parents.emplace_back("a trace");
  return parents;
}

}  // namespace

LaterAnswers::LaterAnswers(const Evidence& evidence) : evidence_(evidence) {
  for (const DnsAnswerSeen& answer : evidence.answers) {
    note_referrals(answer);
    if (!is_telling(answer)) continue;
    const std::string server = server_of(answer);
    note({server, answer.name, question_of(answer)}, answer);
    note({server, answer.name, answer.type_word}, answer);
    note({server, answer.name, "CNAME"}, answer);  // It would have led on.
    if (denies(answer)) note({server, answer.name, kAll}, answer);
    for (const RecordSeen& record : answer.answer) {
      note({server, record.owner, record.type_word}, answer);
      if (record.type == RecordType::cname) note({server, record.owner, kAll}, answer);
    }
  }
}

void LaterAnswers::note_referrals(const DnsAnswerSeen& answer) {
  for (const RecordSeen& record : answer.authority) {
    if (!is_referral(record, answer)) continue;
    for (std::string& parent : parents_of(record.owner, answer)) {
      note({std::move(parent), record.owner, kDelegation}, answer);
    }
  }
}

std::optional<Instant> LaterAnswers::time_of(const DnsAnswerSeen& answer) const {
  return answer.asked_at ? answer.asked_at : evidence_.outputs[answer.at.output].printed_at;
}

void LaterAnswers::note(Subject subject, const DnsAnswerSeen& answer) {
  Moments& moments = said_[std::move(subject)];
  const auto time = time_of(answer);
  moments.newest = std::max(moments.newest, time);
  const std::string& capture = evidence_.outputs[answer.at.output].capture;
  const Place place{answer.at.output, answer.at.line};
  for (Place* last : {&moments.last[capture], &moments.last_at[{capture, time}]}) {
    *last = std::max(*last, place);
  }
}

/// Two answers of different times go by these; others by their order, if one capture has both.
bool LaterAnswers::is_said_after(const Subject& subject, const DnsAnswerSeen& answer) const {
  const auto said = said_.find(subject);
  if (said == said_.end()) return false;
  const Moments& moments = said->second;
  const auto time = time_of(answer);
  if (time && moments.newest > time) return true;
  const std::string& capture = evidence_.outputs[answer.at.output].capture;
  const Place place{answer.at.output, answer.at.line};
  if (!time) {
    const auto last = moments.last.find(capture);
    return last != moments.last.end() && last->second > place;
  }
  return std::ranges::any_of(std::array{time, std::optional<Instant>()}, [&](const auto& at) {
    const auto last = moments.last_at.find({capture, at});
    return last != moments.last_at.end() && last->second > place;
  });
}

bool LaterAnswers::is_asked_again(const DnsAnswerSeen& answer) const {
  return is_said_after({server_of(answer), answer.name, question_of(answer)}, answer);
}

bool LaterAnswers::is_taken_back(const RecordSeen& record, const DnsAnswerSeen& answer) const {
  const std::string server = server_of(answer);
  return is_said_after({server, record.owner, record.type_word}, answer) ||
         is_said_after({server, record.owner, kAll}, answer);
}

bool LaterAnswers::is_delegated_anew(const RecordSeen& record, const DnsAnswerSeen& answer) const {
  if (!is_referral(record, answer)) return false;
  const auto parents = parents_of(record.owner, answer);
  return std::ranges::any_of(parents, [&](const std::string& parent) {
    return is_said_after({parent, record.owner, kDelegation}, answer);
  });
}

}  // namespace acmsim::sim
