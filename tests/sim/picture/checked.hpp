#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "sim/report/check_report.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {

/// A shipped document, and what a check tells of it.
struct Checked {
  Scenario scenario;
  CheckReport report;
};

inline Checked checked(const std::string& name, bool is_verdict_only = true) {
  const auto path = std::string(ACMSIM_SOURCE_DIR) + "/scenarios/" + name + ".json";
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  Checked all{shipped(path), {}};
  all.report = make_check_report(all.scenario, text.str(), {}, is_verdict_only);
  return all;
}

/// The document within a page.
inline Json document_of(const std::string& html) {
  const std::string open = R"(<script type="application/json" id="story">)";
  const auto begin = html.find(open);
  REQUIRE(begin != std::string::npos);
  const auto from = begin + open.size();
  return Json::parse(html.substr(from, html.find("</script>", from) - from));
}

}  // namespace acmsim::sim
