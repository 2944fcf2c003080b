// Many sessions of one document that was read once: each is as if it had read it itself.
#include <string>
#include <utility>
#include <vector>

#include "sim/draw/random_document.hpp"
#include "sim/session/worlds.hpp"
#include "tests/draws.hpp"
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

/// All that a client is told who makes these calls, and lets time pass between them.
std::string lived(Session session, const std::vector<ClientCall>& calls) {
  std::string told;
  const auto tell = [&](const Answered& answered) {
    told += answered ? *answered : sentence_of(answered.error());
  };
  for (const ClientCall& call : calls) tell(make(session, call));
  tell(session.end());
  tell(session.document());
  return told + session.report();
}

TEST_CASE("a session of an opened document answers as one of its text, byte for byte",
          "[session]") {
  std::size_t made = 0;
  for (std::uint64_t seed = 0; seed < draws(100); ++seed) {
    CAPTURE(seed);
    const std::string text = random_document(seed, Profile::real).dump();
    const auto document = OpenedDocument::read(text);
    if (!document) continue;
    const auto calls = drawn_calls(text, seed, 8);
    const auto others = drawn_calls(text, seed + 1, 8);
    made += calls.size() + others.size();
    const std::string expected = lived(*Session::open(text), calls);

    Session early = *Session::open(*document);
    Session other = *Session::open(*document, {.schedule = "latest"});
    lived(std::move(other), others);
    Session late = *Session::open(*document);

    REQUIRE(lived(std::move(early), calls) == expected);
    REQUIRE(lived(std::move(late), calls) == expected);
  }
  CHECK(made > draws(500));
}

TEST_CASE("what is wrong with a document is said when it is read", "[session]") {
  const char* const wrong = R"({"acmsim": 1, "title": "t", "stps": []})";

  const auto read = OpenedDocument::read(wrong);
  const auto opened = Session::open(wrong);

  REQUIRE(!read);
  CHECK(sentence_of(read.error()) == sentence_of(opened.error()));
  CHECK(OpenedDocument::read(""));
}

TEST_CASE("a document that is opened again is another world of it", "[session]") {
  Worlds worlds("", [](const std::string&) { return std::string(); });
  const std::string open = R"({"open": {"document": {"acmsim": 1, "title": "t"}}})";
  const std::string request =
      R"({"call": "acm:RequestCertificate", "with": {"DomainName": "example.com"}})";

  Json first = Json::parse(worlds.answer(open));
  const Json made = Json::parse(worlds.answer(request)).at("answer");
  Json again = Json::parse(worlds.answer(open));
  const Json made_again = Json::parse(worlds.answer(request)).at("answer");
  const Json other = Json::parse(worlds.answer(R"({"open": {}})"));

  CHECK(again.at("world") == "1");
  CHECK(again.at("answer").at("timing") == first.at("answer").at("timing"));
  CHECK(made == made_again);
  CHECK(other.at("world") == "2");
}

}  // namespace
}  // namespace acmsim::sim
