// A cure that is tried in a world made of captures.
#include "sim/proof/proof.hpp"

#include <catch2/catch.hpp>

#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// What is proved of the first cause in a document of scenarios/stuck, so long after its start.
Proof proof_in(const std::string& name, Duration after) {
  std::ifstream file(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/stuck/" + name);
  const Scenario scenario = decoded(Json::parse(file));
  RunOptions how;
  how.stop_at = scenario.starts_at + after;
  const auto evidence = evidence_of(scenario, run(scenario, how));
  REQUIRE(evidence);
  const auto proofs = proofs_of(*evidence, diagnose(*evidence));
  REQUIRE_FALSE(proofs.empty());
  return proofs.front();
}

}  // namespace

TEST_CASE("a missing record is reproduced, and healed at three paces", "[diagnose]") {
  const Proof proof = proof_in("record-missing.json", std::chrono::hours(30));

  CHECK(proof.is_reproduced);
  REQUIRE(proof.is_healed);
  CHECK(*proof.earliest <= *proof.typical);
  CHECK(*proof.typical < *proof.latest);
  CHECK(read_scenario(proof.document));
}

TEST_CASE("what the simulator cannot do is not said to heal", "[diagnose]") {
  const Proof proof = proof_in("mail-unreachable.json", std::chrono::hours(30));

  CHECK_FALSE(proof.is_healed);
  CHECK_FALSE(proof.why_not.empty());
}

}  // namespace acmsim::sim
