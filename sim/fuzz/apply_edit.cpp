// What an edit does to a document.
#include <algorithm>
#include <fmt/core.h>

#include "sim/fuzz/edits.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

constexpr const char* kSaboteur = "somebody";

json& steps_in(json& document) { return document["steps"]; }

json::iterator step_named(json& document, const std::string& id) {
  return std::ranges::find_if(steps_in(document),
                              [&](const json& step) { return step.value("id", "") == id; });
}

/// Lets who comes after a step come after others.
void follow_instead(json& document, const std::string& gone, const json& others) {
  for (json& step : steps_in(document)) {
    if (!step.contains("after")) continue;
    json after = json::array();
    for (const json& id : step["after"]) {
      if (id != gone) {
        after.push_back(id);
      } else {
        for (const json& other : others) after.push_back(other);
      }
    }
    step["after"] = std::move(after);
  }
}

bool skip(const Edit& edit, json& document) {
  const auto step = step_named(document, edit.step);
  if (step == steps_in(document).end()) return false;
  json before = json::array();
  if (step->contains("after")) {
    before = step->at("after");
  } else if (step != steps_in(document).begin()) {
    before.push_back((step - 1)->at("id"));
  }
  // Who follows without saying so would follow the step above.
  const auto next = step + 1;
  if (next != steps_in(document).end() && !next->contains("after")) (*next)["after"] = before;
  steps_in(document).erase(step);
  follow_instead(document, edit.step, before);
  return true;
}

bool repeat(const Edit& edit, json& document) {
  const auto step = step_named(document, edit.step);
  if (step == steps_in(document).end()) return false;
  json again = *step;
  again["id"] = edit.step + "-again";
  again["after"] = json::array({edit.step});
  again.erase("as");
  const auto next = step + 1;
  if (next != steps_in(document).end() && !next->contains("after")) {
    (*next)["after"] = json::array({again["id"]});
  }
  steps_in(document).insert(step + 1, std::move(again));
  return true;
}

/// Each takes the other's place: what came before and after it. Only of neighbours in a row.
bool swap(const Edit& edit, json& document) {
  const auto step = step_named(document, edit.step);
  if (step == steps_in(document).end() || step + 1 == steps_in(document).end()) return false;
  const auto next = step + 1;
  if (next->value("id", "") != edit.other || next->contains("after")) return false;
  if (step->contains("after")) (*next)["after"] = step->at("after");
  step->erase("after");
  std::swap(*step, *next);
  return true;
}

bool be_late(const Edit& edit, json& document) {
  const auto step = step_named(document, edit.step);
  if (step == steps_in(document).end()) return false;
  (*step)["takes"] = {"0s", "1m", "3d"};
  return true;
}

bool is_name_within(const std::string& text, const std::string& name) {
  return text == name || text.starts_with(name + ".");
}

bool take_instead(json& value, const Edit& edit) {
  bool is_changed = false;
  if (value.is_string()) {
    const auto text = value.get<std::string>();
    if (!is_name_within(text, edit.from)) return false;
    value = edit.other + text.substr(edit.from.size());
    return true;
  }
  if (!value.is_structured()) return false;
  for (json& child : value) is_changed = take_instead(child, edit) || is_changed;
  return is_changed;
}

bool do_harm(const Edit& edit, json& document) {
  json& actors = document["actors"];
  if (actors.is_null()) actors = json::array();
  std::string name = kSaboteur;
  for (std::size_t i = 2; std::ranges::any_of(
           actors, [&](const json& actor) { return actor.value("name", "") == name; });
       ++i) {
    name = fmt::format("{}-{}", kSaboteur, i);
  }
  actors.push_back({{"name", name}, {"steps", json::array({edit.fault})}});
  return true;
}

}  // namespace

bool apply(const Edit& edit, json& document) {
  switch (edit.kind) {
    case EditKind::skip: return skip(edit, document);
    case EditKind::repeat: return repeat(edit, document);
    case EditKind::swap: return swap(edit, document);
    case EditKind::late: return be_late(edit, document);
    case EditKind::wrong_certificate:
    case EditKind::wrong_listener: {
      const auto step = step_named(document, edit.step);
      return step != steps_in(document).end() && take_instead(*step, edit);
    }
    case EditKind::fault: break;
  }
  return do_harm(edit, document);
}

}  // namespace acmsim::sim
