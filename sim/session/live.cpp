// How a session is opened, its verbs and its states.
#include "sim/session/live.hpp"

#include <algorithm>

#include "sim/scenario/decode_report.hpp"
#include "sim/session/messages.hpp"

namespace acmsim::sim {
namespace {

OrderedJson window_json(const Delay& delay) {
  return {format_duration(delay.earliest), format_duration(delay.typical),
          format_duration(delay.latest)};
}

Answer not_kept(const Node& node) {
  return tl::unexpected(Refused{node.where, '"' + node.text() + '"',
                                "a state that was saved, and not forgotten", ""});
}

}  // namespace

Document message_of(nlohmann::json root) { return {std::move(root), {}}; }

Refused refused(const std::vector<InputError>& errors, const std::string& above) {
  const InputError& first = errors.front();
  return {above + first.where, first.found, first.expected, first.hint};
}

struct Live::VerbRow {
  std::string_view word;
  Verb answer;
  bool moves;  ///< Whether a delay may be chosen meanwhile.
};

const std::vector<Live::VerbRow>& Live::verbs() {
  static const std::vector<VerbRow> kVerbs{
      {"call", &Live::call, true},
      {"advance", &Live::advance, true},
      {"next_event", &Live::next_event, false},
      {"now", &Live::tell_now, false},
      {"verdict", &Live::verdict, false},
      {"end", &Live::end, true},
      {"dig", &Live::dig, false},
      {"visit", &Live::visit, false},
      {"save", &Live::save, false},
      {"restore", &Live::restore, false},
      {"forget", &Live::forget, false},
      {"slips", &Live::set_slips, false},
      {"bind", &Live::bind, true},
      {"trace", &Live::trace, false},
      {"document", &Live::document, false},
  };
  return kVerbs;
}

Live::Live(std::unique_ptr<OpenScenario> opened, const Schedule& schedule,
           std::string schedule_word, CertificatePrinter printer)
    : opened_(std::move(opened)),
      schedule_(std::move(schedule_word)),
      printer_(std::move(printer)) {
  // Its instants are those of steps that are not played.
  scenario().history.clear();
  Situation start{scenario().world, {}};
  lay_down_plan(start);
  find_claimed_names();
  find_called();
  RunOptions options;
  options.schedule = schedule;
  options.slips.emplace();
  options.can_be_asked = [this](const Claim& claim, const Situation& situation) {
    return can_be_asked(claim, situation);
  };
  state_.emplace(State{Run(scenario(), std::move(start), std::move(options))});
  run().note_firings();
  scope().see_through([this](const Named& name) { return meaning_of(name); });
}

std::optional<Refused> Live::begin(const Document& message, const Node& slips) {
  set_slips({}, slips);
  if (auto misfits = scope().take_misfits(); !misfits.empty()) {
    return refused(errors_of(message, misfits, {}));
  }
  run().begin();
  return slip_refused();
}

OrderedJson Live::opening() const {
  OrderedJson timing = OrderedJson::object();
  for (const TimingRow& row : kTimingRows) {
    timing[std::string(row.word)] = window_json(scenario().rules()[row.timing]);
  }
  OrderedJson not_played = OrderedJson::array();
  for (const Step& step : scenario().plan.steps) {
    if (step.who == 0 && step.id != scenario().plan.at(client_).id) not_played.push_back(step.id);
  }
  return OrderedJson{{"timing", std::move(timing)}, {"not_played", std::move(not_played)}};
}

Answer Live::answer(const Document& message) {
  const Node root{&message.root, ""};
  const auto row = std::ranges::find_if(
      verbs(), [&](const VerbRow& verb) { return root[verb.word].is_given(); });
  ensure(row != verbs().end(), "a message has a verb");
  return undoing(message, row->moves, [&] { return (this->*row->answer)(root, root[row->word]); });
}

/// Does what a message says, and makes it undone where the message turns out to be wrong.
template <class Do>
Answer Live::undoing(const Document& message, bool moves, const Do& act) {
  std::optional<State> before;
  if (moves && may_be_undone()) before.emplace(*state_);
  Answer answer = act();
  std::optional<Refused> wrong = slip_refused();
  if (auto misfits = scope().take_misfits(); !misfits.empty()) {
    wrong = refused(errors_of(message, misfits, {}));
  }
  if (!wrong) return answer;
  if (before) state_.emplace(std::move(*before));
  return tl::unexpected(std::move(*wrong));
}

std::optional<Refused> Live::misshapen(const Document& message) {
  if (auto errors = faults_of_message(message); !errors.empty()) return refused(errors);
  for (const char* verb : {"open", "close"}) {
    if (!message.root.contains(verb)) continue;
    return Refused{"/" + std::string(verb), verb, "what is done in a session that is open", ""};
  }
  return std::nullopt;
}

Answer Live::checked(const Document& message) {
  if (auto wrong = misshapen(message)) return tl::unexpected(std::move(*wrong));
  return answer(message);
}

Answer Live::request(const shapes::Operation& operation, nlohmann::json with, const Place& from) {
  return call_by(Way::wire, operation, std::move(with), from);
}

Answer Live::peek(const shapes::Operation& operation, nlohmann::json with, const Place& from) {
  return call_by(Way::peek, operation, std::move(with), from);
}

Answer Live::call_by(Way way, const shapes::Operation& operation, nlohmann::json with,
                     const Place& from) {
  if (way != Way::peek) kept_reads_.clear();
  nlohmann::json root{{"call", operation.name}, {"with", std::move(with)}};
  if (from.account != home().account) root["account"] = from.account;
  if (from.region != home().region) root["region"] = from.region;
  const Document message = message_of(std::move(root));
  const Node node{&message.root, ""};
  return undoing(message, true, [&] { return this->call(node, node["call"], way); });
}

/// Whether something may turn out to be impossible when it has begun already.
bool Live::may_be_undone() {
  const Duration latest = scenario().rules()[Timing::client_call].latest;
  return !run().slips()->unused().empty() || latest == kNever ||
         run().now() + latest > last_instant();
}

std::vector<DelayWindow> Live::windows() const {
  const auto seconds = [](Duration span) { return span == kNever ? kForever : span.count(); };
  std::vector<DelayWindow> windows;
  for (const TimerRow& row : kTimerRows) {
    if (!row.timing) continue;
    const Delay& delay = scenario().rules()[*row.timing];
    windows.push_back({std::string(row.word), seconds(delay.earliest), seconds(delay.typical),
                       seconds(delay.latest)});
  }
  return windows;
}

std::string Live::save_state() {
  std::string name = std::to_string(++saves_);
  saved_.emplace(name, *state_);
  return name;
}

bool Live::restore_state(std::string_view state) {
  const auto saved = saved_.find(state);
  if (saved != saved_.end()) state_.emplace(saved->second);
  kept_reads_.clear();
  return saved != saved_.end();
}

Answer Live::save(const Node&, const Node&) { return OrderedJson{{"state", save_state()}}; }

Answer Live::restore(const Node&, const Node& argument) {
  if (!restore_state(argument.text())) return not_kept(argument);
  return OrderedJson::object();
}

Answer Live::forget(const Node&, const Node& argument) {
  if (saved_.erase(argument.text()) == 0) return not_kept(argument);
  return OrderedJson::object();
}

}  // namespace acmsim::sim
