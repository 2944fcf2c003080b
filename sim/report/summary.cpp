// A history in numbers: what a fleet of certificates went through.
#include <fmt/core.h>
#include <map>

#include "sim/report/claim_verdicts.hpp"
#include "sim/report/history_report.hpp"
#include "sim/report/table.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// A number that a summary gives: an event that is counted, and what people call it.
struct Counted {
  Happening what;
  std::string_view key;
  std::string_view label;
};
constexpr std::array kCounted{
    Counted{Happening::certificate_requested, "requested", "certificates requested"},
    Counted{Happening::certificate_issued, "issued", "issued"},
    Counted{Happening::certificate_renewed, "renewed", "renewals"},
    Counted{Happening::certificate_failed, "failed", "requests failed"},
    Counted{Happening::validation_timed_out, "timed_out", "requests timed out"},
    Counted{Happening::certificate_expired, "expired", "expired"},
    Counted{Happening::certificate_deleted, "deleted", "deleted"},
    Counted{Happening::notice_sent, "notices", "notices sent"},
};

struct OutageSum {
  std::uint64_t count = 0;
  std::int64_t seconds = 0;
  std::int64_t longest = 0;
};

std::map<Reason, OutageSum> outages_of(const History& history) {
  std::map<Reason, OutageSum> sums;
  for (const Outage& outage : history.outages) {
    const auto seconds = (outage.to.value_or(history.ended_at) - outage.from).count();
    OutageSum& sum = sums[outage.reason];
    ++sum.count;
    sum.seconds += seconds;
    sum.longest = std::max(sum.longest, static_cast<std::int64_t>(seconds));
  }
  return sums;
}

std::uint64_t count_of(const History& history, Happening what) {
  const auto found = history.happenings.find(what);
  return found == history.happenings.end() ? 0 : found->second;
}

std::string counted(std::uint64_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

}  // namespace

Json summary_json(const Scenario& scenario, const History& history, const ReportOptions& options) {
  Json counts;
  for (const Counted& row : kCounted) counts[std::string(row.key)] = count_of(history, row.what);
  counts["failed_renewals"] = history.failed_renewals;
  Json outages = Json::array();
  for (const auto& [reason, sum] : outages_of(history)) {
    outages.push_back({{"reason", text_of(reason).word},
                       {"count", sum.count},
                       {"seconds", sum.seconds},
                       {"longest_seconds", sum.longest}});
  }
  return {{"verdict", verdict_word(history)},
          {"title", scenario.title},
          {"schedule", scenario.history.empty() ? options.schedule : "history"},
          {"starts_at", format_instant(scenario.starts_at)},
          {"ended_at", format_instant(history.ended_at)},
          {"certificates", history.end.world.certificates.handles().size()},
          {"watches", scenario.catalogue.watches.size()},
          {"transitions", history.transitions},
          {"counts", std::move(counts)},
          {"outages", std::move(outages)},
          {"violations", violations_json(history)}};
}

std::string summary_text(const Scenario& scenario, const History& history) {
  std::string text = shown_text(scenario.title) + "\n";
  text += fmt::format("{}, {}, {} of history\n\n",
                      counted(history.end.world.certificates.handles().size(), "certificate"),
                      counted(scenario.catalogue.watches.size(), "watched host"),
                      format_short(history.ended_at - scenario.starts_at));
  std::vector<std::vector<std::string>> rows;
  for (const Counted& row : kCounted) {
    const std::uint64_t count = count_of(history, row.what);
    if (count > 0) rows.push_back({std::string(row.label), std::to_string(count)});
  }
  rows.push_back({"renewals failed", std::to_string(history.failed_renewals)});
  for (const auto& [reason, sum] : outages_of(history)) {
    rows.push_back(
        {fmt::format("outages: {}", text_of(reason).sentence),
         fmt::format("{}, the longest {}", sum.count, format_short(Duration{sum.longest}))});
  }
  text += table(rows) + "\n";
  for (const Violation& violation : told_violations(history)) {
    text += fmt::format("{} broken at {}: {}\n", violation.name, format_instant(violation.at),
                        violation.why);
  }
  return text + std::string(verdict_word(history)) + "\n";
}

}  // namespace acmsim::sim
