#include "tools/acmsim/fuzz_report.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/fuzz/play.hpp"
#include "sim/fuzz/token.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> seen_of(const FuzzReport& report) {
  std::vector<std::string> seen;
  for (const std::string& claim : report.known) {
    const bool is_seen = std::ranges::any_of(
        report.findings, [&](const auto& told) { return told.finding.claim == claim; });
    if (is_seen) seen.push_back(claim);
  }
  return seen;
}

class FuzzText : private sim::TextWriter {
 public:
  FuzzText(const sim::Scenario& scenario, const FuzzReport& report, bool has_colour)
      : TextWriter(has_colour), scenario_(scenario), report_(report) {}

  std::string write(const std::string& call) && {
    line("{}", sim::shown_text(scenario_.title));
    line("");
    if (report_.findings.empty()) {
      const auto word = report_.is_conclusive() ? coloured("holds", "1;32") : "unknown";
      line("{}: no claim broke in {}", word, histories());
    }
    for (std::size_t i = 0; i < report_.findings.size(); ++i) {
      if (i > 0) line("");
      finding(report_.findings[i], i, call);
    }
    if (!report_.is_reproduced) summary();
    return take();
  }

 private:
  std::string histories() const {
    return report_.histories == 1 ? "1 history" : fmt::format("{} histories", report_.histories);
  }

  void finding(const sim::ToldFinding& told, std::size_t place, const std::string& call) {
    line("{}: {} breaks {} after the start", coloured("violated", "1;31"), told.finding.claim,
         sim::format_short(told.after));
    line("{}", sim::sentence(told.why));
    for (const std::string& edit : told.edits) line("  {}", sim::shown_text(edit));
    for (const sim::ToldSlip& one : told.slips) {
      line("  {}{} takes {}, as a rule {}", name_of(one.slip.timer),
           one.whose.empty() ? "" : " of " + sim::shown_text(one.whose),
           sim::format_duration(one.slip.takes), sim::format_duration(one.typical));
    }
    if (told.finding.draw.ties > 0)
      line("  what falls on one instant comes in an order of its own");
    if (told.edits.empty() && told.slips.empty()) line("  all of it typical");
    if (report_.is_reproduced) return;
    line("Again: {} --reproduce {}", call, sim::token_of(told.finding.draw));
    line("Found in history {}, {} out of the ordinary in it, {} of them needed.",
         told.finding.history, things(report_.sizes[place]), told.finding.size());
  }

  static std::string things(std::size_t count) {
    return count == 1 ? "1 thing" : fmt::format("{} things", count);
  }

  void summary() {
    line("");
    if (!report_.is_complete) line("It was stopped before all histories were played.");
    if (report_.cut > 0) {
      line("{} of them had no end after {} transitions: what {} break is not known", report_.cut,
           sim::kPlayedTransitionsMax, report_.cut == 1 ? "it may" : "they may");
    }
    line("{} played{}", histories(),
         report_.first > 0
             ? fmt::format("; number {} is the first that broke a claim", report_.first)
             : std::string());
    if (report_.known.empty()) {
      line("{}", report_.knows_all
                     ? "acmsim check: delays alone break no claim"
                     : "acmsim check knows of no claim that delays break, nor that none is");
      return;
    }
    const std::vector<std::string> seen = seen_of(report_);
    line("acmsim check knows of {} that delays alone break{}; {} of them {} seen",
         report_.known.size() == 1 ? "1 claim" : fmt::format("{} claims", report_.known.size()),
         report_.knows_all ? "" : ", perhaps of not all", seen.size(),
         seen.size() == 1 ? "was" : "were");
    for (const std::string& claim : report_.known) {
      if (std::ranges::find(seen, claim) == seen.end()) line("  not seen: {}", claim);
    }
  }

  const sim::Scenario& scenario_;
  const FuzzReport& report_;
};

Json finding_json(const FuzzReport& report, std::size_t place) {
  const sim::ToldFinding& told = report.findings[place];
  Json slips = Json::array();
  for (const sim::ToldSlip& one : told.slips) {
    slips.push_back({{"timer", name_of(one.slip.timer)},
                     {"nth", one.slip.nth},
                     {"whose", one.whose},
                     {"takes", sim::format_duration(one.slip.takes)},
                     {"typical", sim::format_duration(one.typical)}});
  }
  return {{"violates", told.finding.claim},
          {"seconds", told.after.count()},
          {"why", told.why},
          {"history", told.finding.history},
          {"size_found", report.sizes[place]},
          {"size", told.finding.size()},
          {"changes", told.edits},
          {"slips", std::move(slips)},
          {"ties", told.finding.draw.ties},
          {"token", sim::token_of(told.finding.draw)},
          {"document", told.document}};
}

}  // namespace

std::string fuzz_text(const sim::Scenario& scenario, const FuzzReport& report,
                      const std::string& call, const sim::ReportOptions& options) {
  return FuzzText(scenario, report, options.colour).write(call);
}

Json fuzz_json(const FuzzReport& report) {
  Json findings = Json::array();
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    findings.push_back(finding_json(report, i));
  }
  std::string verdict = report.findings.empty() ? "holds" : "violated";
  if (report.findings.empty() && !report.is_conclusive()) verdict = "unknown";
  return {{"verdict", verdict},          {"histories", report.histories},
          {"first", report.first},       {"complete", report.is_complete},
          {"cut_short", report.cut},     {"findings", std::move(findings)},
          {"check_knows", report.known}, {"check_is_complete", report.knows_all},
          {"seen", seen_of(report)}};
}

}  // namespace acmsim::tools
