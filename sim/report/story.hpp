#pragma once

#include <string>
#include <vector>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// An event as people are told it.
struct ShownEvent {
  const Event* event = nullptr;
  std::string text;
};

/// The events of a history in which a notice that comes every day is told once: the first, until
/// the certificate is renewed. So are the mails that nobody answers: with how often they are sent
/// while nothing else befalls the certificate. A session's client who asks the same again and again
/// is told once, if nothing happens between. `language` is that of the events.
std::vector<ShownEvent> shown_events(const std::vector<Event>& events,
                                     Language language = Language::english);

}  // namespace acmsim::sim
