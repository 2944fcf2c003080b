// What captures tell of a world is what the world itself tells.
#include "sim/forecast/know.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "sim/captures/captures.hpp"
#include "sim/forecast/know_world.hpp"
#include "tests/sim/play.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

enum class Order { as_captured, reversed };

Evidence evidence_in(const Scenario& scenario, const History& history, Order order) {
  std::vector<CaptureText> texts;
  const auto files = captures(scenario, history);
  REQUIRE(files);
  for (const CaptureFile& file : *files) texts.push_back({"capture", file.text});
  if (order == Order::reversed) std::ranges::reverse(texts);
  return read_evidence(texts, {.now = history.ended_at});
}

std::string fact_text(std::optional<bool> fact) { return !fact ? "unknown" : *fact ? "yes" : "no"; }

std::string fact_text(const KnownCertificate& known) {
  std::string text =
      known.arn + " status " + std::to_string(known.status ? int(*known.status) : -1);
  text += " method " + std::to_string(known.method ? int(*known.method) : -1);
  text += " until " + (known.not_after ? format_instant(*known.not_after) : "-");
  text += " in use " + fact_text(known.in_use);
  text += " renewal " + std::to_string(known.renewal ? int(*known.renewal) : -1);
  const bool is_dns = known.method == acm::ValidationMethod::dns;
  for (const KnownName& name : known.names) {
    text += " " + name.name.text();
    if (is_dns) text += " record " + fact_text(name.has_record);
  }
  return text;
}

void check_same(const std::vector<KnownCertificate>& told,
                const std::vector<KnownCertificate>& known) {
  REQUIRE(told.size() == known.size());
  for (const KnownCertificate& one : known) {
    const auto same = std::ranges::find(told, one.arn, &KnownCertificate::arn);
    REQUIRE(same != told.end());
    CHECK(fact_text(*same) == fact_text(one));
    CHECK(same->caa_forbids.value_or(false) == one.caa_forbids.value_or(false));
  }
}

}  // namespace

TEST_CASE("captures of each shipped world tell what the world tells", "[forecast]") {
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() == "fleet") continue;
    std::ifstream file(path);
    const Scenario scenario = decoded(Json::parse(file));
    const History history = run(scenario, {});
    INFO(path);
    const auto known = known_certificates(scenario, history);
    for (const Order order : {Order::as_captured, Order::reversed}) {
      const auto told = known_certificates(evidence_in(scenario, history, order));
      check_same(told, known);
    }
  }
}

}  // namespace acmsim::sim
