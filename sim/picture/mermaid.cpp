#include <algorithm>
#include <fmt/core.h>
#include <map>

#include "sim/picture/formats.hpp"

namespace acmsim::sim {
namespace {

/// A text as it can stand in a message: what Mermaid would read as its own is spelled by number.
std::string mermaid_text(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    const bool is_mermaids = letter == '#' || letter == ';' || letter == '<' || letter == '>' ||
                             letter == '%' || letter == '"';
    if (is_mermaids) {
      safe += fmt::format("#{};", static_cast<int>(letter));
    } else if (static_cast<unsigned char>(letter) < ' ') {
      safe += ' ';
    } else {
      safe += letter;
    }
  }
  return safe;
}

class Sequence {
 public:
  explicit Sequence(const Storyboard& board) : start_(board.scenario.starts_at) {}

  void add(const Event& event) {
    const std::string when = "+" + format_short(event.at - start_);
    const std::string actor = participant(event.actor);
    const auto* report = std::get_if<StepReport::What>(&event.kind);
    const bool is_call = report != nullptr && (*report == StepReport::What::called ||
                                               *report == StepReport::What::refused);
    const auto colon = event.text.find(':');
    if (is_call && colon != std::string::npos) {
      const bool is_refused = *report == StepReport::What::refused;
      body_ += fmt::format("  {}{}{}: {} {}\n", actor, is_refused ? "-x" : "->>",
                           participant(event.text.substr(0, colon)), when,
                           mermaid_text(event.text.substr(colon + 1)));
      return;
    }
    body_ += fmt::format("  Note over {}: {} {}: {}\n", actor, when, mermaid_text(event.subject),
                         mermaid_text(event.text));
  }

  std::string take(const std::string& title) && {
    std::string text = "sequenceDiagram\n";
    text += "  accTitle: " + mermaid_text(title) + "\n";
    for (const auto& [name, id] : in_order()) {
      text += fmt::format("  participant {} as {}\n", id, mermaid_text(name));
    }
    return text + body_;
  }

 private:
  std::string participant(const std::string& name) {
    const auto number = ids_.try_emplace(name, ids_.size()).first->second;
    return fmt::format("p{}", number);
  }

  std::vector<std::pair<std::string, std::string>> in_order() const {
    std::vector<std::pair<std::string, std::string>> names(ids_.size());
    for (const auto& [name, number] : ids_) names[number] = {name, fmt::format("p{}", number)};
    return names;
  }

  Instant start_;
  std::map<std::string, std::size_t> ids_;
  std::string body_;
};

}  // namespace

std::string mermaid(const Storyboard& board) {
  Sequence sequence(board);
  for (const StoryEvent& one : board.events) sequence.add(one.event);
  return std::move(sequence).take(board.scenario.title);
}

}  // namespace acmsim::sim
