// The document of a session plays what the client did.
#include <set>

#include "sim/draw/random_document.hpp"
#include "sim/report/history_report.hpp"
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

Json document_of(Session& session) {
  return value_of(session.answer(R"({"document": {}})")).at("document");
}

Json replayed(const Json& document) {
  const Scenario scenario = decoded(document);
  const History history = run(scenario, {});
  if (history.misfit) FAIL("/history/" << history.misfit->index << ": " << history.misfit->why);
  return Json::parse(history_json(scenario, history, {}).dump());
}

TEST_CASE("a document tells a client's calls as steps, by names and with exact spans",
          "[session]") {
  Session session = opened(R"({"always": ["https-available"]})");
  const std::string arn = arn_of(session, "api.example.com");
  value_of(session.advance("90s"));
  value_of(session.call("console:CreateRecordsInRoute53", about(arn)));
  const Answered in_use = session.answer(
      R"({"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
          "fails_with": "ResourceInUseException"})");
  value_of(session.advance_until(R"({"certificate": ")" + arn + R"(", "Status": "ISSUED"})"));
  value_of(session.end());

  const Json document = document_of(session);
  const Json told = replayed(document);

  const Json& steps = document.at("steps");
  REQUIRE(code_of(in_use) == "ResourceInUseException");
  REQUIRE(steps.size() == 5);
  CHECK(steps[0].at("as") == "made-1");
  CHECK(steps[1].at("wait") == "1m30s");
  CHECK(steps[2].at("with").at("CertificateArn") == "@made-1");
  CHECK(steps[3].at("fails_with") == "ResourceInUseException");
  CHECK(told.at("verdict") == "holds");
  CHECK(told.at("certificates").at(1).at("Status") == "ISSUED");
}

/// What a history comes to, whatever things are called in it.
Json outcome_of(const Json& told) {
  Json outcome{{"ended_at", told.at("ended_at")},
               {"outages", told.at("outages")},
               {"holds", told.at("verdict") == "holds"}};
  std::multiset<std::string> certificates;
  for (const Json& one : told.at("certificates")) {
    certificates.insert(one.at("DomainName").get<std::string>() + " " +
                        one.at("Status").get<std::string>() + " " +
                        one.at("RenewalEligibility").get<std::string>());
  }
  outcome["certificates"] = certificates;
  for (const Json& event : told.at("events")) {
    const bool is_clients = event.at("actor") == "plan" || event.at("actor") == "client";
    if (!is_clients) outcome["events"] += {event.at("at"), event.at("actor"), event.at("event")};
  }
  return outcome;
}

TEST_CASE("a session's document replays to the same outcome under any delays", "[session]") {
  std::size_t replays = 0;
  std::size_t untold = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    Json drawn = random_document(seed, Profile::real);
    const Json steps = drawn.value("steps", Json::array());
    auto session = Session::open(drawn.dump(), {.schedule = "random:" + std::to_string(seed)});
    if (!session) continue;
    Dice dice(seed);
    for (const Json& step : steps) {
      if (dice.chance(60)) value_of(session->advance(std::to_string(dice.between(0, 7200)) + "s"));
      if (!step.contains("call")) continue;
      Json message{{"call", step.at("call")}};
      if (step.contains("with")) message["with"] = step.at("with");
      if (step.contains("as") && dice.chance(50)) message["as"] = step.at("as");
      if (!session->answer(message.dump())) continue;
    }
    const Json ended = value_of(session->end());
    const auto document = session->answer(R"({"document": {}})");
    if (!document) {
      ++untold;
      continue;
    }
    const Json written = Json::parse(*document).at("document");
    // What is claimed at all times of what is made, a document asks from its start.
    if (written.value("always", Json()).dump().find("\"@new") != std::string::npos) continue;

    CHECK(outcome_of(replayed(written)) == outcome_of(ended));
    ++replays;
  }
  CAPTURE(replays, untold);
  CHECK(replays > 200);
  CHECK(untold < 60);
}

}  // namespace
}  // namespace acmsim::sim
