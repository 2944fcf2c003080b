#include "tools/acmsim/capture_files.hpp"

#include <fmt/core.h>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

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

bool is_recognised(const sim::Evidence& evidence) {
  return !evidence.outputs.empty() || !evidence.refusals.empty() || !evidence.cut_short.empty();
}

std::string unread_lines(const sim::Evidence& evidence) {
  return lines_of(evidence.left_aside, "left aside") + lines_of(evidence.cut_short, "cut short");
}

}  // namespace acmsim::tools
