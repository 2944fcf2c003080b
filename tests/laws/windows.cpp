#include "tests/laws/windows.hpp"

#include "model/base/rules.hpp"

namespace acmsim::sim {
namespace {

using Change = std::function<Delay(const Delay&)>;

Delay delay_of(const Json& window) {
  const auto bound = [](const Json& text) { return *parse_duration(text.get<std::string>()); };
  if (window.is_string()) return exactly(bound(window));
  return {bound(window[0]), bound(window[1]), bound(window[2])};
}

Json window_json(const Delay& delay) {
  return Json::array({format_duration(delay.earliest), format_duration(delay.typical),
                      format_duration(delay.latest)});
}

void change_takes(Json& steps, const Change& change) {
  for (Json& step : steps) {
    if (step.contains("takes")) step["takes"] = window_json(change(delay_of(step["takes"])));
  }
}

}  // namespace

Json with_windows(const Json& document, const Change& change) {
  Json changed = document;
  for (const TimingRow& row : kTimingRows) {
    if (row.timing == Timing::validation_limit || row.timing == Timing::mail_link) continue;
    Json& window = changed["timing"][std::string(row.word)];
    window = window_json(change(window.is_null() ? row.standard : delay_of(window)));
  }
  if (changed.contains("steps")) change_takes(changed["steps"], change);
  if (changed.contains("actors")) {
    for (Json& actor : changed["actors"]) change_takes(actor["steps"], change);
  }
  if (changed.contains("given") && changed["given"].contains("mailboxes")) {
    for (Json& mailbox : changed["given"]["mailboxes"]) {
      Json& clicks = mailbox["clicks"];
      const Delay usual =
          clicks.is_null() ? delay_of(changed["timing"]["clicks"]) : delay_of(clicks);
      clicks = window_json(clicks.is_null() ? usual : change(usual));
    }
  }
  return changed;
}

std::uint64_t seed_of(const Json& document) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a.
  for (const char letter : document.dump()) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
  }
  return hash;
}

}  // namespace acmsim::sim
