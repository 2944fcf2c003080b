// Captures that are cut, or that show less: what is claimed of them is not more.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/diagnose/diagnose.hpp"
#include "sim/diagnose/shell.hpp"
#include "tests/sim/diagnose/cases.hpp"

namespace acmsim::sim {
namespace {

CaptureText& capture_of(StuckCase& one, const std::string& name) {
  return *std::ranges::find(one.captures, name, &CaptureText::name);
}

/// So many lines of a text.
std::string first_lines(const std::string& text, std::size_t lines) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < lines; ++i) end = text.find('\n', end) + 1;
  return text.substr(0, end);
}

}  // namespace

TEST_CASE("a dig that is cut bears nothing", "[diagnose]") {
  StuckCase one = stuck_case("45-record-removed-by-automation");
  CaptureText& dig = capture_of(one, "dig-0945.txt");
  const std::string whole = dig.bytes;
  for (const std::string& less : {whole.substr(0, 760), first_lines(whole, 24)}) {
    dig.bytes = less;
    const Evidence evidence = read_evidence(one.captures, {});
    CHECK(evidence.cut_short.size() == 1);
    const auto numbers = numbers_of(diagnosed(one, one.captures));
    CHECK(std::ranges::find(numbers, "E21") == numbers.end());
  }
}

TEST_CASE("a wrong value of a resolver alone is not claimed where the servers' is cut",
          "[diagnose]") {
  StuckCase one = stuck_case("36-old-value-cached");
  CaptureText& dig = capture_of(one, "dig.txt");
  dig.bytes = dig.bytes.substr(0, dig.bytes.size() / 2);
  const Diagnosis half = diagnosed(one, one.captures);
  CHECK(half.verdict == DiagnosisVerdict::not_enough_evidence);
  CHECK_FALSE(half.ask_next.empty());
}

TEST_CASE("one zone of Route 53's beside other servers of it may have a twin", "[diagnose]") {
  StuckCase one = stuck_case("88-wrong-zone-half-seen");
  std::erase_if(one.captures, [](const CaptureText& text) { return text.name == "zones.json"; });
  const Diagnosis less = diagnosed(one, one.captures);
  CHECK(less.verdict == DiagnosisVerdict::not_enough_evidence);
  CHECK(less.ask_next.find("list-hosted-zones") != std::string::npos);
}

TEST_CASE("a load balancer that has nothing to do with a certificate is no cause", "[diagnose]") {
  StuckCase one = stuck_case("55-unused-but-young");
  one.captures.push_back({"lb.json", R"({"LoadBalancers": [{"LoadBalancerArn":
"arn:aws:elasticloadbalancing:eu-west-3:111122223333:loadbalancer/app/in/50dc6c495c0c9188",
"DNSName": "internal-in-1.eu-west-3.elb.amazonaws.com", "LoadBalancerName": "in",
"Scheme": "internal", "Type": "application", "State": {"Code": "active"}}]})"});
  CHECK(diagnosed(one, one.captures).verdict == DiagnosisVerdict::nothing_wrong);
}

TEST_CASE("whatever a name is, a shell takes it as one word", "[diagnose]") {
  CHECK(for_shell("_x.example.com.") == "_x.example.com.");
  CHECK(for_shell("_x.$(id).com.") == "'_x.$(id).com.'");
  CHECK(for_shell("a'b") == R"('a'\''b')");
  CHECK(for_shell("*.example.com") == "'*.example.com'");
  CHECK(for_shell("") == "''");
}

TEST_CASE("a name is quoted in every command", "[diagnose]") {
  StuckCase one = stuck_case("64-only-an-nxdomain");
  for (CaptureText& capture : one.captures) {
    std::size_t at = 0;
    while ((at = capture.bytes.find("cdn.paper", at)) != std::string::npos) {
      capture.bytes.insert(at + 3, "$(id)");
      at += 9;
    }
  }
  const std::string ask = diagnosed(one, one.captures).ask_next;
  REQUIRE(ask.find("$(id)") != std::string::npos);
  CHECK(ask.find('\'') < ask.find("$(id)"));
}

}  // namespace acmsim::sim
