#include "sim/grade/answer.hpp"

#include <array>
#include <map>
#include <set>
#include <string_view>

#include "sim/json/pointer.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::json;

/// Members of a document that are the teacher's to say.
constexpr std::array kOfTheTask{"given",   "rules", "timing",    "actors",  "always",
                                "finally", "until", "starts_at", "history", "operators"};

/// Whatever a step makes can be called by the letters of a reference up to its first dot.
std::string name_in(std::string_view reference) {
  return std::string(reference.substr(1, reference.find('.') - 1));
}

/// Calls a function with each text in a value and where it stands.
template <class Visit>
void each_text(const Json& value, const std::string& where, const Visit& visit) {
  if (value.is_string()) return visit(value.get_ref<const std::string&>(), where);
  if (value.is_object()) {
    for (const auto& [key, child] : value.items()) each_text(child, below(where, key), visit);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) each_text(value[i], below(where, i), visit);
  }
}

/// The names that a part of a document gives, or the ids; and where.
std::map<std::string, std::string> given_by(const Json& document, const char* part,
                                            std::string_view member) {
  std::map<std::string, std::string> names;
  if (!document.contains(part)) return names;
  const std::string where = below("", part);
  each_text(document.at(part), where, [&](const std::string& text, const std::string& at) {
    if (at.ends_with("/" + std::string(member))) names.emplace(text, at);
  });
  return names;
}

class Answering {
 public:
  Answering(const Json& task, const Document& answer) : task_(task), answer_(answer) {}

  tl::expected<AnsweredTask, std::vector<InputError>> put_together() && {
    if (!find_steps()) return tl::unexpected(std::move(errors_));
    Json document = task_;
    for (const char* gone : {"history", "expected"}) document.erase(gone);
    document["steps"] = own_steps();
    note_not_taken();
    find_collisions();
    find_missing();
    if (!errors_.empty()) return tl::unexpected(std::move(errors_));
    made_.document = document.dump();
    return std::move(made_);
  }

 private:
  void report(const std::string& where, std::string found, std::string expected) {
    InputError error;
    error.where = where;
    error.found = std::move(found);
    error.expected = std::move(expected);
    place_in(answer_, error);
    errors_.push_back(std::move(error));
  }

  bool find_steps() {
    const Json& root = answer_.root;
    for (const char* member : {"plan", "steps"}) {
      if (!root.is_object() || !root.contains(member)) continue;
      made_.steps_at = below("", member);
      break;
    }
    const bool is_list = root.is_array();
    if (!is_list && made_.steps_at.empty()) {
      report("", "no steps", R"(a list of them, or an object with "plan" or "steps")");
      return false;
    }
    if (steps().is_array()) return true;
    report(made_.steps_at, "no list", "a list of steps");
    return false;
  }

  const Json& steps() const { return answer_.root.at(Json::json_pointer(made_.steps_at)); }

  /// How long people take is the task's to say.
  Json own_steps() {
    Json own = steps();
    bool says_how_long = false;
    for (Json& step : own) {
      if (step.is_object() && step.erase("takes") > 0) says_how_long = true;
    }
    if (says_how_long) made_.not_taken.emplace_back("how long a step takes is the task's");
    return own;
  }

  void note_not_taken() {
    if (!answer_.root.is_object()) return;
    for (const char* member : kOfTheTask) {
      if (!answer_.root.contains(member)) continue;
      const bool is_same = task_.contains(member) && task_.at(member) == answer_.root.at(member);
      if (!is_same) made_.not_taken.push_back("\"" + std::string(member) + "\" is the task's");
    }
  }

  void find_collisions() {
    for (const char* member : {"as", "id"}) {
      std::map<std::string, std::string> theirs = given_by(task_, "actors", member);
      if (std::string_view(member) == "as") theirs.merge(given_by(task_, "given", member));
      for (std::size_t i = 0; i < steps().size(); ++i) {
        const Json& step = steps()[i];
        if (!step.is_object() || !step.contains(member) || !step.at(member).is_string()) continue;
        const std::string& name = step.at(member).get_ref<const std::string&>();
        const auto known = theirs.find(name);
        if (known == theirs.end()) continue;
        report(below(below(made_.steps_at, i), member),
               "\"" + name + "\", which the task has at " + known->second, "a name of your own");
      }
    }
  }

  /// Names of which the task's claims and actors speak, and nobody makes.
  void find_missing() {
    std::set<std::string> known;
    for (const auto& [name, where] : given_by(task_, "given", "as")) known.insert(name);
    for (const auto& [name, where] : given_by(task_, "actors", "as")) known.insert(name);
    for (const Json& step : steps()) {
      if (step.is_object() && step.contains("as") && step.at("as").is_string()) {
        known.insert(step.at("as").get<std::string>());
      }
    }
    for (const char* part : {"always", "finally", "actors"}) {
      if (!task_.contains(part)) continue;
      const auto look = [&](const std::string& text, const std::string& where) {
        if (text.size() < 2 || text.front() != '@') return;
        const std::string name = name_in(text);
        if (!known.insert(name).second) return;
        report(made_.steps_at,
               "no step that makes \"" + name + "\", of which the task speaks at " + where,
               R"(one with "as": ")" + name + "\"");
      };
      each_text(task_.at(part), below("", part), look);
    }
  }

  const Json& task_;
  const Document& answer_;
  AnsweredTask made_;
  std::vector<InputError> errors_;
};

}  // namespace

tl::expected<AnsweredTask, std::vector<InputError>> answer_to(const nlohmann::json& task,
                                                              const Document& answer) {
  return Answering(task, answer).put_together();
}

}  // namespace acmsim::sim
