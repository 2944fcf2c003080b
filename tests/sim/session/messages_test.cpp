// What a session makes of spans and of bytes that a program hands to it.
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

TEST_CASE("limits below a second add up", "[session]") {
  Session session = opened("{}");
  const char* const wait = R"({"advance": {"limit": 0.4, "until":
      {"certificate": "@old", "exists": false}}})";

  for (int i = 0; i < 5; ++i) CHECK(value_of(session.answer(wait)).at("reached") == false);

  CHECK(session.now() == "2022-01-05T00:00:02Z");
}

TEST_CASE("text that is not UTF-8 is refused where it stands", "[session]") {
  Session session = opened("{}");
  const auto told = [](const Answered& answered) {
    const Refused refused = refused_of(answered);
    return refused.at + ": " + refused.found;
  };

  CHECK(told(session.call("acm:\xff")) == "/call: text that is not UTF-8");
  CHECK(told(session.call("acm:ListCertificates", "{}", "\xc0\x80")) ==
        "/as: text that is not UTF-8");
  CHECK(told(session.advance("\xed\xa0\x80")) == "/advance/by: text that is not UTF-8");
  CHECK(told(session.call("acm:ListCertificates", "{\"\xff\": 1}")).starts_with("/with"));
  CHECK_FALSE(Session::open("", {.schedule = "\xf5"}));
  CHECK_FALSE(Session::open("\xff"));
}

}  // namespace
}  // namespace acmsim::sim
