// Certificates against which nothing speaks: for how long that says that nothing is wrong.
#include <algorithm>
#include <catch2/catch.hpp>

#include "model/base/timing.hpp"
#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/engine/run.hpp"
#include "tests/sim/diagnose/cases.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

using std::chrono::hours;

/// A case, asked so long after its certificate was requested.
Diagnosis at_age(const std::string& name, Duration age) {
  const StuckCase one = stuck_case(name);
  const Evidence seen = read_evidence(one.captures, {});
  const Instant then = *seen.certificates.front().created_at + age;
  return diagnose(read_evidence(one.captures, {.now = then}));
}

/// A case with a piece of its captures written otherwise.
Diagnosis with_other(const std::string& name, const std::string& what, const std::string& other) {
  StuckCase one = stuck_case(name);
  bool is_there = false;
  for (CaptureText& capture : one.captures) {
    for (std::size_t at = capture.bytes.find(what); at != std::string::npos;
         at = capture.bytes.find(what, at + other.size())) {
      capture.bytes.replace(at, what.size(), other);
      is_there = true;
    }
  }
  REQUIRE(is_there);
  return diagnosed(one, one.captures);
}

/// What is found where a document of scenarios/stuck ends: everything is healed there.
Diagnosis after_all_of(const std::string& code) {
  std::ifstream file(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/stuck/" + code + ".json");
  const Scenario scenario = decoded(Json::parse(file));
  const auto evidence = evidence_of(scenario, run(scenario, {}));
  REQUIRE(evidence);
  return diagnose(*evidence);
}

}  // namespace

TEST_CASE("a right record says that nothing is wrong only as long as ACM takes", "[diagnose]") {
  const Duration longest = row_of(kTimingRows, Timing::dns_validation).standard.latest;
  const std::string name = "03-split-horizon-right";

  CHECK(at_age(name, longest).verdict == DiagnosisVerdict::nothing_wrong);
  for (const Duration age : {longest + hours(1), Duration(hours(24)), Duration(hours(71))}) {
    const Diagnosis late = at_age(name, age);
    CHECK(late.verdict == DiagnosisVerdict::not_enough_evidence);
    CHECK_FALSE(late.ask_next.empty());
  }
  const Diagnosis over = at_age(name, hours(73));
  CHECK(over.verdict == DiagnosisVerdict::not_enough_evidence);
  CHECK(over.certificates.front().state.en.find("ACM gave up") != std::string::npos);
  CHECK(over.ask_next.starts_with("aws acm describe-certificate --certificate-arn arn:"));
}

TEST_CASE("a description without a record does not say that records are right", "[diagnose]") {
  for (const std::string member : {"ResourceRecord", "DomainValidationOptions"}) {
    INFO(member);
    const Diagnosis less = with_other("03-split-horizon-right", "\"" + member + "\"", "\"Other\"");
    CHECK(less.verdict == DiagnosisVerdict::not_enough_evidence);
    CHECK(less.ask_next.starts_with("aws acm describe-certificate"));
  }
}

TEST_CASE("a dead request that was issued since is healed", "[diagnose]") {
  for (const std::string code : {"caa-at-parent", "caa-forbids", "caa-forbids-wildcard",
                                 "caa-behind-alias", "mail-unreachable", "timed-out"}) {
    INFO(code);
    const Diagnosis healed = after_all_of(code);
    CHECK(healed.claims.empty());
    CHECK(healed.verdict == DiagnosisVerdict::nothing_wrong);
  }
}

TEST_CASE("each status that nothing explains is told, with what to ask", "[diagnose]") {
  for (const std::string status : {"REVOKED", "INACTIVE", "EXPIRED", "NEW_WORD"}) {
    INFO(status);
    const Diagnosis told =
        with_other("03-split-horizon-right", "\"PENDING_VALIDATION\"", "\"" + status + "\"");
    CHECK(told.verdict == DiagnosisVerdict::not_enough_evidence);
    CHECK_FALSE(told.ask_next.empty());
  }
}

}  // namespace acmsim::sim
