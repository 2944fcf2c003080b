// The document of a session: the steps of its client in the place of its own, and what is claimed
// of what he made. It is played before it is given away, so that `run` tells what the session did.
#include <algorithm>
#include <fmt/core.h>

#include "sim/json/pointer.hpp"
#include "sim/report/history_report.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/session/live_writer.hpp"

namespace acmsim::sim {
namespace {

/// What is never so, as a condition.
nlohmann::json never() {
  return {{"record", {{"Name", "nobody.invalid"}, {"Type", "TXT"}}}, {"exists", true}};
}

/// What is so as soon as a thing has been made; nothing where no condition says that.
std::optional<nlohmann::json> is_made(const Named& thing, const std::string& name) {
  if (std::holds_alternative<CertificateHandle>(thing)) {
    return nlohmann::json{{"certificate", "@" + name}, {"exists", true}};
  }
  if (!std::holds_alternative<ChangeHandle>(thing)) return std::nullopt;
  const auto has_status = [&](const char* status) {
    return nlohmann::json{{"change", "@" + name}, {"Status", status}};
  };
  return nlohmann::json{{"any", {has_status("PENDING"), has_status("INSYNC")}}};
}

}  // namespace

Live::Writer::Writer(Live& live, bool infers)
    : live_(live),
      infers_(infers),
      settled_(live.run().is_over() ? live.run() : live.run().settled()),
      root_(live.opened_->document->root) {}

nlohmann::json Live::Writer::write() && {
  find_names();
  write_steps();
  write_claims("always", live_.scenario().plan.always);
  write_claims("finally", live_.scenario().plan.finally);
  mend_actors();
  for (const char* gone : {"operators", "expected"}) root_.erase(gone);
  std::string about = root_.value("about", "");
  if (!about.empty()) about += ' ';
  about += "Written by a session.";
  for (const std::string& one : about_) about += "\n" + one;
  root_["about"] = std::move(about);
  return std::move(root_);
}

/// Steps that would have made what nobody made: those whose names actors speak of. Nobody takes
/// them, and where the client has ended that is known.
void Live::Writer::write_never_made() {
  if (!root_.contains("actors")) return;
  const std::string actors = root_.at("actors").dump();
  const DecodeContext& context = live_.opened_->context;
  for (const Waiting& waiting : live_.waiting_) {
    if (waiting.step == live_.client_ || live_.is_bound(waiting.stands_for)) continue;
    const bool is_spoken_of = actors.find("\"@" + waiting.name + "\"") != actors.npos ||
                              actors.find("\"@" + waiting.name + ".") != actors.npos;
    if (!is_spoken_of) continue;
    const nlohmann::json& told = *context.steps[waiting.step.index].node.value;
    nlohmann::json step{{"id", next_id()},
                        {"call", told.at("call")},
                        {"as", waiting.name},
                        {"after", after_},
                        {"only_if", never()}};
    for (const char* member : {"with", "region", "account"}) {
      if (told.contains(member)) step[member] = renamed(told.at(member));
    }
    about_.push_back(fmt::format("{} is not taken: nobody made @{}",
                                 step.at("id").get<std::string>(), waiting.name));
    root_["steps"].push_back(std::move(step));
  }
}

/// What is claimed of a name that was never bound is not claimed; others keep their places, which
/// are their names.
void Live::Writer::write_claims(const char* list, const std::vector<Claim>& claims) {
  if (!root_.contains(list)) return;
  nlohmann::json kept = nlohmann::json::array();
  nlohmann::json dropped = nlohmann::json::array();
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const nlohmann::json& claim = root_[list][i];
    if (!live_.can_be_asked(claims[i], live_.run().situation())) {
      dropped.push_back({{"not", never()}});
      about_.push_back(claims[i].name + " is not asked: it is about what nobody made");
      continue;
    }
    for (nlohmann::json& one : dropped) kept.push_back(std::move(one));
    dropped.clear();
    const bool is_always = std::string_view(list) == "always";
    kept.push_back(renamed(is_always ? since_made(claims[i], claim) : claim));
  }
  root_[list] = std::move(kept);
}

/// What is claimed at all times of what the client made is asked since then.
nlohmann::json Live::Writer::since_made(const Claim& claim, const nlohmann::json& text) const {
  const auto names = live_.claimed_names_.find(&claim);
  if (names == live_.claimed_names_.end()) return text;
  nlohmann::json any = nlohmann::json::array();
  for (const Named& thing : names->second) {
    const auto name = live_.scope().name_of(thing);
    const auto made = name ? is_made(thing, *name) : std::nullopt;
    if (made) any.push_back({{"not", *made}});
  }
  if (any.empty()) return text;
  any.push_back(text.contains("never") ? nlohmann::json{{"not", text.at("never")}} : text);
  return {{"any", std::move(any)}};
}

/// An actor's step that comes after one of the plan: after the call that made what that names; if
/// none did, after all that the client does.
void Live::Writer::mend_actors() {
  if (!root_.contains("actors")) return;
  for (nlohmann::json& actor : root_["actors"]) {
    for (nlohmann::json& step : actor["steps"]) {
      if (step.contains("after")) step["after"] = mended(step["after"]);
      for (const char* member : {"with", "wait_for", "fails_on", "expect", "only_if"}) {
        if (step.contains(member)) step[member] = renamed(step[member]);
      }
    }
  }
}

nlohmann::json Live::Writer::mended(const nlohmann::json& after) const {
  const DecodeContext& context = live_.opened_->context;
  nlohmann::json kept = nlohmann::json::array();
  for (const nlohmann::json& id : after) {
    const StepHandle step = context.ids.at(id.get<std::string>());
    if (context.scenario.plan.at(step).who != 0) {
      kept.push_back(id);
      continue;
    }
    const Node as = context.steps[step.index].node["as"];
    if (!as.is_given()) continue;
    const auto maker = makers_.find(as.text());
    for (const nlohmann::json& last : after_) {
      kept.push_back(maker == makers_.end() ? last : nlohmann::json(maker->second));
    }
  }
  return kept;
}

Answer Live::document(const Node&, const Node& argument) {
  const History here = run().stopped_here();
  std::string why;
  for (const bool infers : {true, false}) {
    nlohmann::json written = Writer(*this, infers).write();
    const auto read = read_scenario(written.dump());
    if (!read) {
      const Refused error = refused(read.error());
      why = error.at + " would have " + error.found + " instead of " + error.expected;
      continue;
    }
    const History replayed = acmsim::sim::run(*read, {});
    if (replayed.misfit) {
      why = "/history/" + std::to_string(replayed.misfit->index) + ": " + replayed.misfit->why;
      continue;
    }
    if (verdict_word(replayed) != verdict_word(here)) {
      why = fmt::format("its verdict would be {} instead of {}", verdict_word(replayed),
                        verdict_word(here));
      continue;
    }
    if (!replayed.was_stopped && replayed.is_complete) {
      const bool holds = replayed.violations.empty();
      written["expected"] = {{"run", holds ? "holds" : "violated"}};
      if (!holds) written["expected"]["violates"] = replayed.violations.front().name;
    }
    return OrderedJson{{"document", OrderedJson::parse(written.dump())}};
  }
  return tl::unexpected(
      Refused{argument.where, "a history that no document tells: " + why, "another history", ""});
}

}  // namespace acmsim::sim
