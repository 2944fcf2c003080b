#include "sim/picture/storyboard.hpp"

#include <algorithm>
#include <utility>

#include "model/base/ensure.hpp"
#include "sim/picture/axis.hpp"
#include "sim/picture/lanes.hpp"
#include "sim/picture/views.hpp"
#include "sim/report/story.hpp"

namespace acmsim::sim {
namespace {

/// The sign of an event on the lane of what it is about; empty where the lane tells it by itself.
struct EventSign {
  EventKind kind;
  Tone tone{};
  std::string_view shape;
};

std::vector<EventSign> event_signs() {
  return {
      {Happening::validation_mail_sent, Tone::waits, "s-mail"},
      {Happening::mail_link_died, Tone::bad, "s-mail"},
      {Happening::link_clicked, Tone::good, "s-tick"},
      {Happening::names_validated, Tone::good, "s-tick"},
      {Happening::certificate_renewed, Tone::good, "s-again"},
      {StepReport::What::called, Tone::acts, "s-dot"},
      {StepReport::What::refused, Tone::bad, "s-cross"},
      {StepReport::What::held, Tone::good, "s-tick"},
      {StepReport::What::noticed, Tone::good, "s-tick"},
      {StepReport::What::noted, Tone::off, "s-dot"},
      {StepReport::What::failed, Tone::bad, "s-cross"},
  };
}

/// Where an event is marked, and what that lane is called.
class Places {
 public:
  explicit Places(const Scenario& scenario) {
    for (std::uint32_t i = 0; i < scenario.plan.steps.size(); ++i) {
      const Step& step = scenario.plan.steps[i];
      const LaneKey key{LaneKind::step, step.who, i};
      places_.emplace(std::pair(scenario.plan.who[step.who], step.id), key);
    }
    for (const CertificateHandle handle : scenario.nicknames.certificates.handles()) {
      const std::string& name = scenario.nicknames.certificates.at(handle);
      for (const char* actor : {"acm", "mail"}) {
        places_.emplace(std::pair(actor, name), LaneKey{LaneKind::certificate, handle.index, 0});
      }
    }
  }

  std::optional<LaneKey> of(const Event& event) const {
    const auto found = places_.find(std::pair(event.actor, event.subject));
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::map<std::pair<std::string, std::string>, LaneKey> places_;
};

void mark_events(LaneLog& log, const Scenario& scenario, const std::vector<StoryEvent>& events) {
  const Places places(scenario);
  const std::vector<EventSign> signs = event_signs();
  for (const auto& [event, ko, subject] : events) {
    const auto place = places.of(event);
    const bool is_notice = std::holds_alternative<acm::Notice>(event.kind);
    const auto sign = std::ranges::find(signs, event.kind, &EventSign::kind);
    if (!place || (sign == signs.end() && !is_notice)) continue;
    const EventSign shown = is_notice ? EventSign{event.kind, Tone::warns, "s-mail"} : *sign;
    log.mark(*place, same(event.subject), {event.at, shown.tone, shown.shape, {event.text, ko}});
  }
}

/// The events of a history that people are told of those who appear, in both languages.
std::vector<StoryEvent> told_events(const Cast& cast, const History& english,
                                    const History& korean) {
  std::vector<StoryEvent> told;
  for (const ShownEvent& shown : shown_events(english.events)) {
    if (cast.left_out.contains(shown.event->subject)) continue;
    StoryEvent one{*shown.event, shown.text, same(shown.event->subject)};
    one.event.text = shown.text;
    told.push_back(std::move(one));
  }
  std::size_t next = 0;
  for (const ShownEvent& shown : shown_events(korean.events, Language::korean)) {
    if (cast.left_out.contains(shown.event->subject)) continue;
    ensure(next < told.size(), "both languages tell the same events");
    told[next].ko = shown.text;
    told[next++].subject.ko = shown.event->subject;
  }
  ensure(next == told.size(), "both languages tell the same events");
  return told;
}

/// When something shows, in order: no instant at which nobody sees anything.
std::vector<Instant> instants_of(const Storyboard& board, const Views& views) {
  std::vector<Instant> instants{board.scenario.starts_at, board.history.ended_at};
  for (const StoryEvent& one : board.events) instants.push_back(one.event.at);
  for (const Lane& lane : board.lanes) {
    for (const LaneSpan& span : lane.spans) {
      instants.push_back(span.from);
      instants.push_back(span.to);
    }
  }
  views.add_instants(instants);
  return in_order(std::move(instants));
}

/// Of the DNS and of listeners, where there is much of it, lanes on which nothing changes say
/// nothing.
void leave_out_quiet(std::vector<Lane>& lanes) {
  constexpr std::ptrdiff_t kQuietMax = 12;
  for (const LaneKind kind : {LaneKind::dns, LaneKind::listener}) {
    const auto is_of_kind = [&](const Lane& lane) { return lane.key.kind == kind; };
    if (std::ranges::count_if(lanes, is_of_kind) <= kQuietMax) continue;
    std::erase_if(lanes, [&](const Lane& lane) {
      return is_of_kind(lane) && lane.marks.empty() && lane.spans.size() == 1 &&
             lane.spans.front().state.tone != Tone::bad;
    });
  }
}

}  // namespace

Storyboard storyboard(const Scenario& scenario, const RunOptions& how, std::string schedule) {
  RunOptions first = how;
  first.language = Language::english;
  first.tells = true;
  Storyboard board{.scenario = scenario,
                   .schedule = std::move(schedule),
                   .cast = {},
                   .history = run(scenario, first),
                   .instants = {},
                   .events = {},
                   .whys = {},
                   .lanes = {},
                   .views = {}};
  board.cast = choose_cast(scenario, board.history);
  // It is the same history again, when it is known who appears; now it is told in Korean.
  LaneLog log;
  Views views(scenario, board.cast);
  RunOptions second = first;
  second.language = Language::korean;
  second.rests = [&](const History& so_far, Instant now) {
    log.note(lanes_now(scenario, board.cast, so_far.end), now);
    views.note(so_far, now);
  };
  const History korean = run(scenario, second);
  board.events = told_events(board.cast, board.history, korean);
  for (std::size_t i = 0; i < korean.violations.size(); ++i) {
    board.whys.push_back({board.history.violations.at(i).why, korean.violations[i].why});
  }
  mark_events(log, scenario, board.events);
  board.lanes = std::move(log).finish(board.history.ended_at);
  board.instants = instants_of(board, views);
  leave_out_quiet(board.lanes);
  board.views = std::move(views).take(board.instants);
  return board;
}

}  // namespace acmsim::sim
