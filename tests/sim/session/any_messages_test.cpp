// Whatever a client says, in whatever order and branch, a session answers.
#include <acmsim/session.hpp>
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "sim/draw/random_document.hpp"
#include "tests/draws.hpp"

namespace acmsim::sim {
namespace {

/// The messages that make the calls of a document's steps, its actors' too.
std::vector<Json> calls_of(const Json& document) {
  std::vector<Json> calls;
  const auto add_all = [&](const Json& steps) {
    for (const Json& step : steps) {
      if (!step.contains("call")) continue;
      Json message{{"call", step.at("call")}};
      for (const char* member : {"with", "as", "region", "account"}) {
        if (step.contains(member)) message[member] = step.at(member);
      }
      calls.push_back(std::move(message));
    }
  };
  add_all(document.value("steps", Json::array()));
  for (const Json& actor : document.value("actors", Json::array())) add_all(actor.at("steps"));
  return calls;
}

/// The same call, as somebody might write it who does not read what AWS says.
Json spoilt(Json message, Dice& dice) {
  if (dice.chance(30)) message["as"] = dice.word({"new", "x", "old0", "zone0"});
  if (!message.contains("with") || message.at("with").empty()) return message;
  auto member = message.at("with").begin();
  std::advance(member, static_cast<std::ptrdiff_t>(dice.below(message.at("with").size())));
  switch (dice.below(5)) {
    case 0: message["with"].erase(member); break;
    case 1: *member = 5; break;
    case 2: *member = "@x"; break;
    case 3: *member = Json::array({Json::object()}); break;
    default: *member = "arn:aws:acm:eu-west-1:111122223333:certificate/x"; break;
  }
  return message;
}

Json any_message(const std::vector<Json>& calls, Dice& dice) {
  if (!calls.empty() && dice.chance(55)) {
    const Json& call = dice.pick(calls);
    return dice.chance(30) ? spoilt(call, dice) : call;
  }
  const std::string state = std::to_string(dice.between(1, 4));
  switch (dice.below(9)) {
    case 0: return {{"save", Json::object()}};
    case 1: return {{"restore", state}};
    case 2: return {{"forget", state}};
    case 3: return {{"verdict", Json::object()}};
    case 4: return {{"visit", {{"host", "www.example.com"}}}};
    case 5:
      return {{"slips",
               {{{"timer", dice.word({"issuance", "dns_validation", "operator_step"})},
                 {"nth", dice.below(3)},
                 {"takes", dice.word({"0s", "1m", "3h", "never"})}}}}};
    case 6: return {{"bind", {{"name", dice.word({"x", "new"})}, {"to", "@old0"}}}};
    case 7:
      return {{"advance",
               {{"until", {{"certificate", "@new"}, {"Status", "ISSUED"}}}, {"limit", "2h"}}}};
    default: return {{"advance", {{"by", dice.between(0, 7200)}}}};
  }
}

TEST_CASE("a session answers whatever it is told, and its end judges it", "[session]") {
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (std::uint64_t seed = 0; seed < draws(300); ++seed) {
    CAPTURE(seed);
    const Json document = random_document(seed, Profile::real);
    auto session = Session::open(document.dump());
    if (!session) continue;
    const auto calls = calls_of(document);
    Dice dice(seed);
    for (int i = 0; i < 40; ++i) {
      const std::string message = any_message(calls, dice).dump();
      CAPTURE(message);
      const std::string before = *session->answer(R"({"trace": {}})");
      const auto answered = session->answer(message);
      ++(answered ? accepted : refused);
      const bool is_misunderstood = !answered && std::holds_alternative<Refused>(answered.error());
      if (is_misunderstood) REQUIRE(*session->answer(R"({"trace": {}})") == before);
    }
    REQUIRE(session->answer(R"({"slips": []})"));
    REQUIRE(session->end());
  }
  CHECK(accepted > draws(3000));
  CHECK(refused > draws(1000));
}

/// A question that programs ask again and again.
Json any_read(Dice& dice) {
  switch (dice.below(4)) {
    case 0: return {{"call", "acm:ListCertificates"}};
    case 1: return {{"call", "elbv2:DescribeLoadBalancers"}};
    case 2: return {{"call", "route53:ListHostedZones"}};
    default:
      return {{"call", "acm:DescribeCertificate"},
              {"with", {{"CertificateArn", dice.word({"@old0", "@new", "@x"})}}}};
  }
}

TEST_CASE("a read that is asked again is answered as if it never had been", "[session]") {
  std::size_t reads = 0;
  for (std::uint64_t seed = 0; seed < draws(200); ++seed) {
    CAPTURE(seed);
    const Json document = random_document(seed, Profile::real);
    auto polling = Session::open(document.dump());
    if (!polling) continue;
    auto asking = Session::open(document.dump());
    const auto calls = calls_of(document);
    Dice dice(seed);
    const auto text_of = [](const Answered& answered) {
      return answered ? *answered : sentence_of(answered.error());
    };
    for (int i = 0; i < 80; ++i) {
      const bool is_read = dice.chance(70);
      const std::string message = (is_read ? any_read(dice) : any_message(calls, dice)).dump();
      CAPTURE(message);
      REQUIRE(asking->answer(R"({"now": {}})"));  // What is neither a read nor the clock forgets.
      const auto answered = polling->answer(message);
      REQUIRE(text_of(answered) == text_of(asking->answer(message)));
      reads += is_read && answered ? 1 : 0;
    }
    REQUIRE(*polling->answer(R"({"trace": {}})") == *asking->answer(R"({"trace": {}})"));
    REQUIRE(text_of(polling->document()) == text_of(asking->document()));
  }
  CHECK(reads > draws(3000));
}

TEST_CASE("the same messages are answered alike, byte for byte, in a branch too", "[session]") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Json document = random_document(seed, Profile::real);
    auto session = Session::open(document.dump());
    if (!session) continue;
    const auto calls = calls_of(document);
    if (calls.empty()) continue;
    const auto lived = [&](std::uint64_t luck) {
      Dice dice(luck);
      std::string told;
      for (int i = 0; i < 12; ++i) {
        const Answered answered = session->answer(dice.pick(calls).dump());
        told += answered ? *answered : "refused";
        told += *session->advance(std::to_string(dice.between(0, 3600)) + "s");
      }
      return told + *session->verdict();
    };
    const std::string start = session->save();

    const std::string first = lived(seed);
    REQUIRE(session->restore(start));
    lived(seed + 1000);
    REQUIRE(session->restore(start));

    CHECK(lived(seed) == first);
  }
}

}  // namespace
}  // namespace acmsim::sim
