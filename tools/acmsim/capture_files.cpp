#include "tools/acmsim/capture_files.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

/// Whether a text is a document of ours, and no capture.
bool is_document(std::string_view text) {
  const auto document = nlohmann::json::parse(text, nullptr, false);
  return document.is_object() && document.contains("acmsim");
}

std::string lines_of(const std::vector<sim::LeftAside>& list, std::string_view what) {
  std::string lines;
  std::size_t told = 0;
  for (const sim::LeftAside& one : list) {
    if (told++ == kErrorsShown) return lines + more_errors(list.size() - kErrorsShown);
    lines += fmt::format("{}:{}: {}: {}{}\n", shown_path(one.capture), one.line, what,
                         shown_text(one.why),
                         one.instead.empty() ? "" : "; instead: " + shown_text(one.instead));
  }
  return lines;
}

}  // namespace

tl::expected<std::vector<sim::CaptureText>, std::string> read_captures(
    const std::vector<std::string>& paths) {
  std::vector<sim::CaptureText> captures;
  std::string wrong;
  for (const std::string& path : paths) {
    auto text = read_file(path);
    if (text) {
      captures.push_back({path, std::move(*text)});
    } else {
      wrong += unreadable_line(path, text.error());
    }
  }
  if (!wrong.empty()) return tl::unexpected(std::move(wrong));
  return captures;
}

tl::expected<sim::EvidenceOptions, std::string> evidence_options(
    const std::optional<std::string>& now) {
  sim::EvidenceOptions options;
  if (!now) return options;
  options.now = sim::parse_instant(*now);
  if (options.now) return options;
  return tl::unexpected(
      fmt::format("--now: found \"{}\"; expected an instant, such as 2026-03-02T09:00:00Z\n",
                  shown_text(*now)));
}

tl::expected<CapturesOrScenario, std::string> read_captures_or_scenario(const Options& options) {
  auto captures = read_captures(options.paths);
  if (!captures) return tl::unexpected(captures.error());
  if (captures->size() == 1 && is_document(captures->front().bytes)) {
    if (options.now) {
      return tl::unexpected(std::string("--now: it is for captures; a scenario has --at\n"));
    }
    return CapturesOrScenario{std::move(captures->front().bytes), {}, {}};
  }
  if (options.at || !options.settings.empty()) {
    return tl::unexpected(fmt::format("{}: it is for a scenario alone; captures have --now\n",
                                      options.at ? "--at" : "--set"));
  }
  const auto how = evidence_options(options.now);
  if (!how) return tl::unexpected(how.error());
  return CapturesOrScenario{std::nullopt, *std::move(captures), *how};
}

bool is_recognised(const sim::Evidence& evidence) {
  return !evidence.outputs.empty() || !evidence.refusals.empty() || !evidence.cut_short.empty();
}

std::string nothing_line(std::string_view verb) {
  return fmt::format(
      "{}: found nothing of an account; expected what the AWS CLI (describe-certificate and "
      "others), dig, host, nslookup or whois prints\n",
      verb);
}

std::string unread_lines(const sim::Evidence& evidence) {
  return lines_of(evidence.left_aside, "left aside") + lines_of(evidence.cut_short, "cut short");
}

}  // namespace acmsim::tools
