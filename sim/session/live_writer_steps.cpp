// What a client did, as steps: his calls, and what he waited for between them.
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/core.h>

#include "sim/scenario/decode_values.hpp"
#include "sim/session/live_writer.hpp"

namespace acmsim::sim {
namespace {

/// The longest wait that a document can tell.
constexpr Duration kLongestWait = kSpanEnd - Duration{1};

/// The member whose change ended a row of reads, in which it has come to this value for the first
/// time; nothing if there is none.
const SeenMembers::value_type* what_ended(const std::vector<const SeenMembers*>& row) {
  for (const auto& last : *row.back()) {
    const bool is_new = std::ranges::none_of(
        row.begin(), std::prev(row.end()),
        [&](const SeenMembers* seen) { return std::ranges::find(*seen, last) != seen->end(); });
    if (is_new) return &last;
  }
  return nullptr;
}

}  // namespace

void Live::Writer::write_steps() {
  root_["steps"] = nlohmann::json::array();
  root_["history"] = nlohmann::json::array();
  const State& state = *live_.state_;
  for (std::size_t i = 0; i < state.made.size();) {
    if (const std::size_t read = infers_ ? write_row(i) : 0; read > 0) {
      i += read;
      continue;
    }
    const Made& made = *state.made[i++];
    const bool is_wait = made.message.contains("advance");
    if (is_wait && infers_) write_waited(made);
    if (!is_wait) write_step(made);
  }
  write_wait(state.ended_at.value_or(live_.run().now()),
             state.ended_firings.value_or(settled_.firings().size()));
  if (!live_.run().is_over()) {
    after_ = {add_step({{"wait", "1s"}, {"after", after_}})};
    about_.push_back("the client has not ended: " + after_.front().get<std::string>() +
                     " stands for what he does next");
  }
  write_never_made();
  tell_until(settled_.firings().size());
  tell(live_.run().now(), std::string(name_of(TimerKind::end)), "history");
}

void Live::Writer::tell(Instant at, const std::string& fires, const std::string& whose) {
  root_["history"].push_back({{"at", format_instant(at)}, {"fires", fires}, {"whose", whose}});
}

void Live::Writer::tell_until(std::size_t end) {
  for (; told_ < end; ++told_) {
    const ScriptedEvent& fired = settled_.firings()[told_];
    tell(fired.at, fired.fires, renamed_owner(fired.whose));
  }
}

/// Equal reads with sleeps between them become one wait for the member whose change ended them:
/// how many reads; 0 if there is no such row.
std::size_t Live::Writer::write_row(std::size_t first) {
  const auto& made = live_.state_->made;
  std::vector<const SeenMembers*> row;
  Duration every{0};
  for (std::size_t i = first; i < made.size(); ++i) {
    const bool is_next = !made[i]->seen.empty() && !made[i]->refused && !made[i]->fault &&
                         are_same_call(made[i]->message, made[first]->message) &&
                         (i == first || made[i]->begun > made[i - 1]->at);
    if (!is_next) break;
    if (i > first) every = std::max(every, made[i]->begun - made[i - 1]->at);
    row.push_back(&made[i]->seen);
  }
  const auto* ended = row.size() < 2 ? nullptr : what_ended(row);
  while (ended == nullptr && row.size() > 2) {
    row.pop_back();
    ended = what_ended(row);
  }
  if (ended == nullptr) return 0;
  const Made& last = *made[first + row.size() - 1];
  const nlohmann::json& with = made[first]->message.at("with");
  const bool is_change = with.contains("Id");
  nlohmann::json condition{
      {is_change ? "change" : "certificate", renamed(with.at(is_change ? "Id" : "CertificateArn"))},
      {ended->first, nlohmann::json::parse(ended->second.dump())}};
  nlohmann::json terms{{"every", format_duration(every)}};
  const Duration span = last.at - made[first]->begun;
  const bool is_usual = span < kUsualPatience;
  const std::string limit = format_duration(is_usual ? kUsualPatience : span + every);
  if (!is_usual) terms["give_up_after"] = limit;
  write_wait_for(*made[first], last, std::move(condition), terms,
                 fmt::format("{} equal reads, at most {} apart; when the client would have given "
                             "up is not known, and give_up_after is {}",
                             row.size(), format_duration(every), limit));
  return row.size();
}

/// A wait of the client's for a condition.
bool Live::Writer::write_waited(const Made& wait) {
  const nlohmann::json& told = wait.message.at("advance");
  if (wait.at == wait.begun) return false;
  nlohmann::json terms{{"every", "0s"}};
  const auto limit = told.find("limit");
  if (limit != told.end()) {
    terms["give_up_after"] = *limit;
    if (limit->is_number()) {  // Documents know no parts of a second.
      const Duration seconds{static_cast<std::int64_t>(std::ceil(limit->get<double>()))};
      terms["give_up_after"] = format_duration(seconds);
    }
  }
  write_wait_for(wait, wait, renamed(told.at("until")), terms, "an advance until it was so");
  return true;
}

void Live::Writer::write_wait_for(const Made& first, const Made& last, nlohmann::json condition,
                                  const nlohmann::json& terms, std::string about) {
  write_wait(first.begun, first.begun_firings);
  nlohmann::json step{{"wait_for", std::move(condition)}, {"after", after_}};
  step.update(terms);
  const std::string id = add_step(std::move(step));
  about_.push_back(id + " stands for " + std::move(about));
  tell_until(last.firings);
  tell(last.at, std::string(name_of(TimerKind::notice)), id);
  after_ = {id};
  since_ = last.at;
}

/// A call, after a wait. One that fails ends those after it, so nothing comes after it: the client
/// goes on from where it began.
void Live::Writer::write_step(const Made& made) {
  const std::string& operation = made.message.at("call").get_ref<const std::string&>();
  const bool was_done = !made.fault || made.fault == FaultKind::lost_answer;
  if (!was_done) {
    about_.push_back(fmt::format("a call of {} at {} is left out: {}", operation,
                                 format_instant(made.at), row_of(kFaultNames, *made.fault).word));
    return;
  }
  write_wait(made.begun, made.begun_firings);
  nlohmann::json step{
      {"call", operation}, {"after", after_}, {"takes", format_duration(made.at - made.begun)}};
  for (const char* member : {"region", "account"}) {
    if (made.message.contains(member)) step[member] = made.message.at(member);
  }
  if (made.message.contains("with")) step["with"] = renamed(made.message.at("with"));
  const std::string name = made.thing ? names_.at(*made.thing) : "";
  // AWS answers with a thing that has been made before where a request has its token.
  const bool is_new = made.thing && !given_.contains(name) && !makers_.contains(name);
  if (is_new) step["as"] = name;
  if (made.refused && !made.is_failure) step["fails_with"] = *made.refused;
  const std::string id = add_step(std::move(step));
  if (is_new) makers_.emplace(name, id);
  if (made.fault) {
    about_.push_back(fmt::format("what the client heard of {} is none of this: {}", id,
                                 row_of(kFaultNames, *made.fault).word));
  }
  tell_until(made.firings);
  tell(made.at, std::string(name_of(TimerKind::operator_step)), id);
  if (made.is_failure) return;
  after_ = {id};
  since_ = made.at;
}

/// Tells so many firings, and that the client waits until then.
void Live::Writer::write_wait(Instant until, std::size_t firings) {
  while (until > since_) {
    const Duration span = std::min(until - since_, kLongestWait);
    const std::string id = add_step({{"wait", format_duration(span)}, {"after", after_}});
    since_ += span;
    while (told_ < firings && settled_.firings()[told_].at <= since_) tell_until(told_ + 1);
    tell(since_, std::string(name_of(TimerKind::pause)), id);
    after_ = {id};
  }
  tell_until(firings);
}

/// Adds a step under the next id of the client's.
std::string Live::Writer::add_step(nlohmann::json step) {
  std::string id = next_id();
  step["id"] = id;
  root_["steps"].push_back(std::move(step));
  return id;
}

std::string Live::Writer::next_id() {
  std::string id = "client-" + std::to_string(++ids_);
  while (live_.opened_->context.ids.contains(id)) id = "client-" + std::to_string(++ids_);
  return id;
}

}  // namespace acmsim::sim
