// Slips of a session: delays that are not as its schedule has them, and what befalls calls.
#include <algorithm>
#include <set>

#include "model/base/match.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {
namespace {

/// Whether nobody can decide when such a timer fires: a day of the calendar, or the moment itself.
constexpr bool is_never_chosen(TimerKind kind) {
  return kind == TimerKind::end || kind == TimerKind::rules_change || kind == TimerKind::turn ||
         kind == TimerKind::idempotency_token;
}

/// The timer that a word means: its own, or the word of `timing` for its delay.
std::optional<TimerKind> timer_named(std::string_view word) {
  if (word == row_of(kTimingRows, Timing::record_shown_many).word) return TimerKind::record_shown;
  for (const TimerRow& row : kTimerRows) {
    const bool is_it =
        row.word == word || (row.timing && row_of(kTimingRows, *row.timing).word == word);
    if (is_it && !is_never_chosen(row.kind)) return row.kind;
  }
  return std::nullopt;
}

Choices timer_words() {
  std::set<std::string> words;
  for (const TimerRow& row : kTimerRows) {
    if (!is_never_chosen(row.kind)) words.emplace(row.word);
  }
  for (const TimingRow& row : kTimingRows) words.emplace(row.word);
  return choices_of({words.begin(), words.end()});
}

std::string window_words(const Delay& window, TimerKind kind) {
  return "from " + format_duration(window.earliest) + " to " + format_duration(window.latest) +
         ", the window of " + std::string(name_of(kind));
}

/// The window that holds all those of a kind of timer in a scenario; nothing where it cannot be
/// known before one is armed.
std::optional<Delay> widest_window(const Scenario& scenario, TimerKind kind) {
  const auto timing = row_of(kTimerRows, kind).timing;
  if (!timing) return std::nullopt;
  Delay widest = scenario.rules()[*timing];
  const auto add = [&](const Delay& delay) {
    widest.earliest = std::min(widest.earliest, delay.earliest);
    widest.latest = std::max(widest.latest, delay.latest);
  };
  if (kind == TimerKind::record_shown) add(scenario.rules()[Timing::record_shown_many]);
  if (kind == TimerKind::click) return std::nullopt;
  if (kind == TimerKind::operator_step) {
    for (const Step& step : scenario.plan.steps) {
      if (step.who != 0) add(step.takes);
    }
  }
  for (const Effect& effect : scenario.initially) {
    const auto* arm = std::get_if<Arm>(&effect);
    if (arm != nullptr && arm->timer.kind == kind) add(arm->delay);
  }
  return widest;
}

}  // namespace

std::optional<Slip> Live::slip_of(const Node& node, std::size_t place) {
  const auto kind = timer_named(node["timer"].text());
  if (!kind) {
    opened_->context.report(node["timer"], "one of these words", timer_words());
    return std::nullopt;
  }
  Slip slip{.timer = *kind, .place = place};
  if (const Node nth = node["nth"]; nth.is_given()) slip.nth = nth.value->get<std::uint32_t>();
  const Node takes = node["takes"];
  slip.takes =
      takes.is_text() ? decode_duration(opened_->context, takes, Duration{0}) : seconds_of(takes);
  slip.whose = node["whose"].text_or("");
  check_window(takes, slip);
  return slip;
}

/// Refuses what is outside of every window that the timer can have. A narrower one is known when
/// the timer is armed.
void Live::check_window(const Node& node, const Slip& slip) {
  const auto window = widest_window(scenario(), slip.timer);
  if (!window || (slip.takes >= window->earliest && slip.takes <= window->latest)) return;
  opened_->context.report(node, window_words(*window, slip.timer));
}

std::optional<CallFault> Live::call_fault_of(const Node& node) {
  const std::string& operation = node["operation"].text();
  const auto& called = operation_named(operation);
  CallFault fault{
      row_named(kFaultNames, &FaultName::word, std::string_view(node["fault"].text()))->kind,
      operation};
  if (const Node nth = node["nth"]; nth.is_given()) fault.nth = nth.value->get<std::uint32_t>();
  const bool is_of_aws = called.through.empty() && shapes_of(called) != nullptr;
  if (!is_of_aws) {
    opened_->context.report(node["operation"],
                            "an operation of ACM, Route 53 or the load balancers");
    return std::nullopt;
  }
  if (fault.kind == FaultKind::stale_read && !called.reads) {
    opened_->context.report(node["operation"], "an operation that reads");
    return std::nullopt;
  }
  return fault;
}

Answer Live::set_slips(const Node&, const Node& argument) {
  std::vector<Slip> slips;
  std::vector<CallFault> faults;
  std::size_t place = 0;
  for (const Node& node : argument.items()) {
    if (node["timer"].is_given()) {
      if (auto slip = slip_of(node, place)) slips.push_back(std::move(*slip));
    } else if (auto fault = call_fault_of(node)) {
      faults.push_back(std::move(*fault));
    }
    ++place;
  }
  if (!scope().misfits().empty()) return {};
  run().slips()->set(std::move(slips));
  state_->faults.set(std::move(faults));
  return OrderedJson::object();
}

/// A slip that is outside the window of the timer that it means.
std::optional<Refused> Live::slip_refused(const Run& run) {
  const Slips& slips = *run.slips();
  if (!slips.misfit()) return std::nullopt;
  const SlipMisfit& misfit = *slips.misfit();
  const Slip& slip = slips.all()[misfit.index];
  return Refused{"/slips/" + std::to_string(slip.place) + "/takes",
                 '"' + format_duration(slip.takes) + '"', window_words(misfit.window, slip.timer),
                 ""};
}

/// Those that have made no difference, as they are written.
OrderedJson Live::unused_slips() {
  OrderedJson unused = OrderedJson::array();
  for (const std::size_t index : run().slips()->unused()) {
    const Slip& slip = run().slips()->all()[index];
    OrderedJson one{
        {"timer", name_of(slip.timer)}, {"nth", slip.nth}, {"takes", format_duration(slip.takes)}};
    if (!slip.whose.empty()) one["whose"] = slip.whose;
    unused.push_back(std::move(one));
  }
  for (const std::size_t index : state_->faults.unused()) {
    const CallFault& fault = state_->faults.all()[index];
    unused.push_back({{"fault", row_of(kFaultNames, fault.kind).word},
                      {"operation", fault.operation},
                      {"nth", fault.nth}});
  }
  return unused;
}

}  // namespace acmsim::sim
