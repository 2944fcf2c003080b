// Random histories: what is drawn, and what is judged.
#include "sim/fuzz/fuzzer.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/fuzz/play.hpp"
#include "sim/fuzz/token.hpp"
#include "sim/json/encoding.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/scenario/defaults.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// Of edited documents the first histories are as often typical as not.
constexpr std::uint64_t kEditsMax = 3;

std::uint64_t seed_of(std::uint64_t seed, std::uint64_t history) {
  return seed * 0xD1342543DE82EF95U + history;
}

std::vector<FuzzFinding> findings_of(const PlayedDraw& played, const Draw& draw,
                                     std::uint64_t history) {
  std::vector<FuzzFinding> findings;
  if (!played.history.is_complete) return findings;
  for (const Violation& violation : played.history.violations) {
    FuzzFinding finding{violation.name, draw, history};
    for (const DrawnDelays::Followed& one : played.followed) finding.draw.slips.push_back(one.slip);
    findings.push_back(std::move(finding));
  }
  return findings;
}

nlohmann::ordered_json events_json(const PlayedDraw& played) {
  auto events = nlohmann::ordered_json::array();
  for (const ScriptedEvent& event : played.firings) {
    events.push_back(
        {{"at", format_instant(event.at)}, {"fires", event.fires}, {"whose", event.whose}});
  }
  events.push_back({{"at", format_instant(played.history.ended_at)},
                    {"fires", name_of(TimerKind::end)},
                    {"whose", "history"}});
  return events;
}

}  // namespace

void FuzzFindings::note(FuzzFinding finding) {
  if (first_ == 0 || finding.history < first_) first_ = finding.history;
  const auto known = std::ranges::find(all_, finding.claim, &FuzzFinding::claim);
  if (known == all_.end()) {
    all_.push_back(std::move(finding));
  } else if (finding.size() < known->size()) {
    *known = std::move(finding);
  }
}

void FuzzFindings::merge(const FuzzFindings& more) {
  const std::uint64_t first = first_;
  for (const FuzzFinding& finding : more.all_) note(finding);
  first_ = first == 0 ? more.first_ : first;
  cut_ += more.cut_;
}

Decoded<Fuzzer> Fuzzer::open(const std::string& text, const FuzzOptions& options) {
  auto scenario = read_scenario(text);
  if (!scenario) return tl::unexpected(std::move(scenario.error()));
  scenario->history.clear();
  json document = json::parse(without_mark(text));
  document.erase("history");
  name_steps(document);
  Fuzzer fuzzer(std::move(document), std::move(*scenario));
  fuzzer.seed_ = options.seed;
  fuzzer.find_edits(options);
  return fuzzer;
}

/// Only those that alone make a document.
void Fuzzer::find_edits(const FuzzOptions& options) {
  std::vector<Edit> wanted;
  if (options.has_operator_slips) wanted = operator_edits(document_);
  if (options.has_faults) {
    const PlayedDraw typical = sim::play(scenario_, DrawnDelays::told({}));
    const Duration span = typical.history.ended_at - scenario_.starts_at;
    std::ranges::move(fault_edits(document_, span.count()), std::back_inserter(wanted));
  }
  for (Edit& edit : wanted) {
    edits_.push_back(std::move(edit));
    if (!variant({edits_.size() - 1})) edits_.pop_back();
  }
}

json Fuzzer::edited(const std::vector<std::size_t>& edits) const {
  json document = document_;
  for (const std::size_t edit : edits) apply(edits_[edit], document);
  return document;
}

std::optional<Scenario> Fuzzer::variant(const std::vector<std::size_t>& edits) const {
  auto scenario = read_scenario(edited(edits).dump());
  return scenario ? std::optional(std::move(*scenario)) : std::nullopt;
}

/// One batch in four is of the document itself.
std::vector<std::size_t> Fuzzer::drawn_edits(std::uint64_t batch) const {
  if (edits_.empty() || batch % 4 == 0) return {};
  boost::random::mt19937_64 generator(seed_of(~seed_, batch));
  generator.discard(1);
  std::vector<std::size_t> edits;
  const std::uint64_t wanted = batch % 4 == 3 ? 2 + generator() % (kEditsMax - 1) : 1;
  for (std::uint64_t i = 0; i < wanted; ++i) edits.push_back(generator() % edits_.size());
  std::ranges::sort(edits);
  edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
  return edits;
}

FuzzFindings Fuzzer::play(std::uint64_t batch, std::uint64_t histories_max) const {
  FuzzFindings findings;
  Draw draw{.edits = drawn_edits(batch)};
  std::optional<Scenario> changed;
  if (!draw.edits.empty()) changed = variant(draw.edits);
  if (!changed) draw.edits.clear();
  const Scenario& scenario = changed ? *changed : scenario_;
  const std::uint64_t end = std::min(histories_max, (batch + 1) * kBatch);
  for (std::uint64_t history = batch * kBatch; history < end; ++history) {
    const bool is_typical = history == batch * kBatch && (batch == 0 || changed);
    const DrawnDelays delays =
        is_typical ? DrawnDelays::told({}) : DrawnDelays::random(seed_of(seed_, history));
    draw.ties = delays.ties();
    const PlayedDraw played = sim::play(scenario, delays);
    if (!played.history.is_complete) findings.note_cut();
    for (FuzzFinding& one : findings_of(played, draw, history + 1)) findings.note(std::move(one));
  }
  return findings;
}

tl::expected<std::vector<FuzzFinding>, std::string> Fuzzer::reproduce(const Draw& draw) const {
  for (const std::size_t edit : draw.edits) {
    if (edit >= edits_.size()) {
      return tl::unexpected(fmt::format(
          "found edit.{}; expected one of the {} changes that this document and --operator and "
          "--faults allow",
          edit, edits_.size()));
    }
  }
  const auto scenario = variant(draw.edits);
  if (!scenario) {
    return tl::unexpected(
        std::string("found changes that do not go together; expected those of a "
                    "history that was found in this document"));
  }
  const PlayedDraw played = sim::play(*scenario, DrawnDelays::told(draw));
  for (const Slip& slip : draw.slips) {
    const bool is_followed = std::ranges::any_of(played.followed, [&](const auto& one) {
      return one.slip.timer == slip.timer && one.slip.nth == slip.nth &&
             one.slip.takes == slip.takes;
    });
    if (is_followed) continue;
    return tl::unexpected("found " + token_of({.slips = {slip}}) +
                          "; expected a delay within its window, but not the typical one, of a "
                          "timer that this history comes to");
  }
  return findings_of(played, {.edits = draw.edits, .slips = {}, .ties = draw.ties}, 1);
}

std::optional<ToldFinding> Fuzzer::tell(const FuzzFinding& finding) const {
  const std::string text = edited(finding.draw.edits).dump();
  const auto scenario = read_scenario(text);
  if (!scenario) return std::nullopt;
  const PlayedDraw played = sim::play(*scenario, DrawnDelays::told(finding.draw), true);
  const auto& violations = played.history.violations;
  const auto broken = std::ranges::find(violations, finding.claim, &Violation::name);
  if (broken == violations.end()) return std::nullopt;
  ToldFinding told{finding, broken->at - scenario->starts_at, broken->why, {}, {}, {}};
  for (const std::size_t edit : finding.draw.edits) told.edits.push_back(edits_[edit].text());
  for (const DrawnDelays::Followed& one : played.followed) {
    told.slips.push_back({one.slip, whose_text(*scenario, one.timer), one.typical});
  }
  auto document = nlohmann::ordered_json::parse(text);
  write_defaults_out(document, *scenario);
  document["title"] = "Found by fuzzing, against " + finding.claim + ": " + scenario->title;
  document["expected"] = {{"run", "violated"}, {"violates", finding.claim}};
  document["history"] = events_json(played);
  told.document = std::move(document);
  return told;
}

}  // namespace acmsim::sim
