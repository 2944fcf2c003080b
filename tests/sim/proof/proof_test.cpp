// A cure that is tried in a world made of captures.
#include "sim/proof/proof.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "tests/sim/diagnose/cases.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// What is proved of the first cause in a document, so long after its start.
Proof proof_in(const std::string& name, Duration after) {
  std::ifstream file(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/" + name);
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
  const Proof proof = proof_in("stuck/record-missing.json", std::chrono::hours(30));

  CHECK(proof.is_reproduced);
  REQUIRE(proof.is_healed);
  CHECK(*proof.earliest <= *proof.typical);
  CHECK(*proof.typical < *proof.latest);
  CHECK(read_scenario(proof.document));
}

TEST_CASE("what the simulator cannot do is not said to heal", "[diagnose]") {
  const Proof proof = proof_in("stuck/amazon-owned-domain.json", std::chrono::hours(30));

  CHECK_FALSE(proof.is_healed);
  CHECK_FALSE(proof.why_not.en.empty());
}

TEST_CASE("a listener that was too early is refused again, and served in the end", "[diagnose]") {
  const Proof proof = proof_in("stuck/listener-too-early.json", std::chrono::minutes(5));

  CHECK(proof.is_reproduced);
  REQUIRE(proof.is_healed);
  CHECK(*proof.earliest <= *proof.typical);
  const Json steps = Json::parse(proof.document).at("steps");
  CHECK(steps.back().at("call") == "elbv2:CreateListener");
}

TEST_CASE("a record that a DNAME hides is healed where the DNAME leads", "[diagnose]") {
  const Proof proof = proof_in("dns/below-a-dname.json", std::chrono::hours(5));

  CHECK(proof.is_reproduced);
  REQUIRE(proof.is_healed);
  const Json written = Json::parse(proof.document).at("steps").front().at("with");
  CHECK(written.at("HostedZoneId") == "@example-com");
  CHECK(written.dump().find(".www.example.com\"") != std::string::npos);
}

/// What no world shows, and what nobody can heal: AWS's own decisions.
const std::set<std::string> kUnproved{
    "negative-cache", "stale-cache",         "slow-provider",     "verification-required",
    "invalid-domain", "amazon-owned-domain", "other-certificate",
};

TEST_CASE("what engineers have captured is reproduced, and healed at three paces", "[diagnose]") {
  for (const StuckCase& one : stuck_cases()) {
    const auto now = parse_instant(one.expected.at("now").get<std::string>());
    const Evidence evidence = read_evidence(one.captures, {.now = now});
    const Diagnosis diagnosis = diagnose(evidence);
    const auto proofs = proofs_of(evidence, diagnosis);
    for (std::size_t i = 0; i < proofs.size(); ++i) {
      const std::string code(cause_row(diagnosis.claims[i].cause).code);
      if (kUnproved.contains(code)) continue;
      INFO(one.name << " " << code << ": " << proofs[i].why_not.en);
      CHECK(proofs[i].is_reproduced);
      REQUIRE(proofs[i].is_healed);
      CHECK(*proofs[i].earliest <= *proofs[i].typical);
    }
  }
}

}  // namespace acmsim::sim
