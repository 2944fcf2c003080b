// Which events people are told, and how often.
#include "sim/report/story.hpp"

#include <fmt/core.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

/// What ACM does again and again while nobody answers its mails.
bool is_asked_in_vain(const EventKind& kind) {
  return kind == EventKind(Happening::validation_mail_sent) ||
         kind == EventKind(Happening::mail_link_died) ||
         kind == EventKind(Happening::renewal_stuck);
}

bool is_notice(const EventKind& kind) { return std::holds_alternative<acm::Notice>(kind); }

/// Whether a client asks the same as just before: he waits for another answer.
bool is_asked_again(const Event& event, const std::vector<ShownEvent>& shown) {
  if (event.kind != EventKind(StepReport::What::called) || shown.empty()) return false;
  const Event& last = *shown.back().event;
  return last.kind == event.kind && last.actor == "client" && event.actor == "client" &&
         last.text == event.text;
}

/// Folds into one what is told of a certificate again, while nothing else befalls it.
class Folding {
 public:
  /// The place of the event that says the same; nothing if this one is the first.
  std::optional<std::size_t> first_of(const Event& event, std::size_t place) {
    if (is_notice(event.kind)) return std::nullopt;
    if (!is_asked_in_vain(event.kind)) {
      told_.erase(event.subject);
      return std::nullopt;
    }
    const auto [first, is_new] = told_[event.subject].try_emplace(event.text, place);
    return is_new ? std::nullopt : std::optional(first->second);
  }

 private:
  std::map<std::string, std::map<std::string, std::size_t>> told_;
};

}  // namespace

std::vector<ShownEvent> shown_events(const std::vector<Event>& events, Language language) {
  const bool is_korean = language == Language::korean;
  const std::string_view daily = is_korean ? ", 이후 매일 알림" : ", told every day from now on";
  constexpr EventKind kDaily = acm::Notice::approaching_expiration;
  constexpr EventKind kRenewed = Happening::certificate_renewed;
  std::vector<ShownEvent> shown;
  std::set<std::string> counting_down;
  Folding folding;
  std::map<std::size_t, std::size_t> times;
  for (const Event& event : events) {
    if (const auto first = folding.first_of(event, shown.size())) {
      ++times.try_emplace(*first, 1).first->second;
      continue;
    }
    if (is_asked_again(event, shown)) {
      ++times.try_emplace(shown.size() - 1, 1).first->second;
      continue;
    }
    const bool is_daily = event.kind == kDaily;
    if (is_daily && !counting_down.insert(event.subject).second) continue;
    if (event.kind == kRenewed) counting_down.erase(event.subject);
    shown.push_back({&event, shown_text(event.text)});
    if (is_daily) shown.back().text += daily;
  }
  for (const auto& [place, count] : times) {
    shown[place].text += is_korean ? fmt::format(", 이후 {}회", count)
                                   : fmt::format(", {} times from now on", count);
  }
  return shown;
}

}  // namespace acmsim::sim
