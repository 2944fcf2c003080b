// What the generators for other people's tests draw, and how it shrinks.
#include <acmsim/catch2.hpp>
#include <acmsim/rapidcheck.hpp>
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <rapidcheck/catch.h>
#include <set>
#include <sstream>

#include "tests/draws.hpp"

namespace acmsim {
namespace {

std::string shipped(const std::string& name) {
  std::ifstream file(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/" + name);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The smallest value that a generator shrinks one to of which something is true.
template <class T>
T smallest(rc::Shrinkable<T> one, const std::function<bool(const T&)>& is_so) {
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    auto shrinks = one.shrinks();
    while (auto smaller = shrinks.next()) {
      if (!is_so(smaller->value())) continue;
      one = std::move(*smaller);
      goes_on = true;
      break;
    }
  }
  return one.value();
}

TEST_CASE("slips are taken by a session, most at an end of their window", "[generators]") {
  const auto world = OpenedDocument::read(shipped("seed/a-the-article.json")).value();
  const auto gen = any_slips(world);
  std::size_t count = 0;
  std::set<std::string> timers;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::vector<Slip> slips = gen(rc::Random(seed), 100).value();
    CHECK(Session::open(world, {.slips = slips}));
    count += slips.size();
    for (const Slip& slip : slips) timers.insert(slip.timer);
  }

  CHECK(count > 200);
  CHECK(timers.size() > 10);
}

TEST_CASE("with operations, faults are drawn that may befall them", "[generators]") {
  const std::string world = shipped("seed/a-the-article.json");
  const auto gen = any_slips(world, {"acm:RequestCertificate", "acm:DescribeCertificate"});
  std::set<std::string> told;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::vector<Slip> slips = gen(rc::Random(seed), 100).value();
    CHECK(Session::open(world, {.slips = slips}));
    for (const Slip& slip : slips) {
      if (!slip.fault.empty()) told.insert(sentence_of(slip));
    }
  }
  const auto lost =
      smallest<std::vector<Slip>>(gen(rc::Random(3), 100), [](const std::vector<Slip>& slips) {
        return std::ranges::any_of(slips, [](const Slip& slip) { return !slip.fault.empty(); });
      });

  CHECK(told.contains("acm:RequestCertificate #0 meets lost_answer"));
  CHECK(told.contains("acm:DescribeCertificate #1 meets stale_read"));
  CHECK_FALSE(told.contains("acm:RequestCertificate #0 meets stale_read"));
  REQUIRE(lost.size() == 1);
  CHECK(lost.front().nth == 0);
  CHECK_THROWS_AS(any_slips(world, {"acm:Nothing"}), Error);
}

TEST_CASE("slips shrink to the one that matters, by as little as matters", "[generators]") {
  const auto gen = any_slips(shipped("seed/a-the-article.json"));
  const auto is_bad = [](const std::vector<Slip>& slips) {
    return std::ranges::any_of(slips, [](const Slip& slip) {
      return slip.timer == "in_use_release" && slip.takes.find("30m") == 0;
    });
  };
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    auto drawn = gen(rc::Random(seed), 100);
    if (!is_bad(drawn.value())) continue;
    ++found;
    const auto small = smallest<std::vector<Slip>>(std::move(drawn), is_bad);
    CHECK(small == std::vector<Slip>{{"in_use_release", 0, "30m", {}}});
  }

  CHECK(found > 5);
}

TEST_CASE("documents are drawn that can be read, larger ones with more steps", "[generators]") {
  std::size_t small = 0;
  std::size_t large = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const std::string document = drawn_document(seed, 0);
    CHECK(run_document(document, "typical"));
    CHECK(drawn_document(seed, 0) == document);
    small += document.size();
    large += drawn_document(seed, 100).size();
  }

  CHECK(small < large);
}

TEST_CASE("a document shrinks to what a complaint is about", "[generators]") {
  const auto is_bad = [](const Document& document) {
    return document.text.find("acm:DeleteCertificate") != std::string::npos;
  };
  std::size_t found = 0;
  for (std::uint64_t seed = 0; found < draws(3); ++seed) {
    auto drawn = any_document()(rc::Random(seed), 100);
    if (!is_bad(drawn.value())) continue;
    ++found;
    const Document small = smallest<Document>(std::move(drawn), is_bad);
    INFO(small.text);
    CHECK(run_document(small, "typical"));
    CHECK(small.text.size() < 900);
  }
}

TEST_CASE("most calls that are drawn are taken, and many rows of them issue a certificate",
          "[generators]") {
  std::size_t taken = 0;
  std::size_t calls_made = 0;
  std::size_t issue = 0;
  std::size_t rows = 0;
  const auto live_through = [&](const std::string& world, std::uint64_t seed) {
    Session session = Session::open(world).value();
    for (const ClientCall& call : drawn_calls(world, seed, 12)) {
      ++calls_made;
      taken += make(session, call) ? 1U : 0U;
    }
    ++rows;
    const bool has_issued =
        session.answer(R"({"trace": {}})").value().find("Issued") != std::string::npos;
    issue += has_issued ? 1U : 0U;
  };
  for (const char* world : {"seed/a-the-article.json", "seed/b-the-article-by-api.json"}) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) live_through(shipped(world), seed);
  }
  CAPTURE(taken, calls_made, issue, rows);
  CHECK(2 * taken > calls_made);
  CHECK(3 * issue > rows);

  taken = calls_made = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) live_through(drawn_document(seed, 50), seed);
  live_through("", 1);
  CHECK(2 * taken > calls_made);
}

TEST_CASE("what is printed is what was meant", "[generators]") {
  std::ostringstream shown;
  rc::show(std::vector<Slip>{{"in_use_release", 0, "5m1s", {}}, {"issuance", 2, "0s", "new"}},
           shown);

  CHECK(shown.str() == "[in_use_release #0 takes 5m1s, issuance #2 takes 0s of new]");
  CHECK(Catch::Detail::stringify(Slip{"issuance", 1, "5m", {}}) == "issuance #1 takes 5m");
  CHECK(Catch::Detail::stringify(ClientCall{"1m", "acm:ListCertificates", "{}", {}}) ==
        "after 1m: acm:ListCertificates {}");
}

TEST_CASE("matchers say what the program prints", "[generators]") {
  const std::string article = shipped("seed/a-the-article.json");
  const std::string broken = shipped("check/waiter-shorter-than-aws.json");
  const Holds holds;
  const IsSafe is_safe;

  CHECK_THAT(article, holds);
  CHECK_THAT(Session::open("").value(), holds);
  CHECK_FALSE(holds.match(Session::open(article).value()));
  CHECK_THAT(holds.describe(), Catch::Contains("violated: https-available"));
  CHECK_FALSE(is_safe.match(broken));
  CHECK_THAT(is_safe.describe(),
             Catch::Contains("unsafe: no-step-fails") && !Catch::Contains("outage"));
  CHECK_FALSE(is_safe.match("{"));
  CHECK_THAT(is_safe.describe(), Catch::Contains("expected"));
}

TEST_CASE("what is not there is thrown as one exception, with its sentence", "[generators]") {
  Session session = Session::open("").value();

  CHECK_THROWS_WITH(Session::open("{").value(), Catch::Contains("expected"));
  CHECK_THROWS_AS(session.call("acm:DeletCertificate").value(), Error);
  CHECK_THROWS_WITH(session.call("acm:DeletCertificate").value(),
                    Catch::Contains("did you mean \"acm:DeleteCertificate\"?"));
  CHECK_THROWS_AS(session.call("acm:ListCertificates").error(), Error);
}

}  // namespace
}  // namespace acmsim
