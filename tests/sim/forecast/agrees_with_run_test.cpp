// What a forecast says of a certificate is what a run of its whole world does.
#include <catch2/catch.hpp>
#include <fstream>

#include "sim/draw/random_document.hpp"
#include "sim/forecast/course.hpp"
#include "sim/forecast/know_world.hpp"
#include "tests/draws.hpp"
#include "tests/sim/play.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

constexpr Duration kThreeYears{3 * 366 * kDay};

/// The world of a document, in which nobody does anything and nothing is under way.
Json left_alone(const Json& document) {
  Json alone;
  for (const char* const key : {"acmsim", "title", "rules", "starts_at", "timing", "given"}) {
    if (document.contains(key)) alone[key] = document[key];
  }
  alone["given"].erase("under_way");
  if (alone["given"].contains("domains")) {
    for (Json& domain : alone["given"]["domains"]) domain.erase("becomes");
  }
  alone["steps"] = Json::array();
  alone["always"] = Json::array();
  alone["until"] = "1098d";
  return alone;
}

/// When a certificate was renewed, and when it expired.
struct Fate {
  std::vector<Instant> renewed;
  std::optional<Instant> expired;
};

std::string fate_text(const Fate& fate) {
  std::string text;
  for (const Instant at : fate.renewed) text += format_instant(at) + " ";
  return text + (fate.expired ? "expired " + format_instant(*fate.expired) : "lives");
}

Fate fate_in(const History& history, const std::string& subject, Instant from) {
  Fate fate;
  for (const Event& event : history.events) {
    if (event.subject != subject || event.at <= from) continue;
    if (event.kind == EventKind(Happening::certificate_renewed)) fate.renewed.push_back(event.at);
    if (event.kind == EventKind(Happening::certificate_expired)) fate.expired = event.at;
  }
  return fate;
}

Fate foretold(const KnownCertificate& known, const Scenario& scenario, Instant now,
              const Schedule& schedule) {
  CertificateCourse course(known, scenario.calendar, now, schedule);
  course.play(scenario.starts_at + kThreeYears);
  Fate fate;
  for (const Renewed& renewal : course.course().renewals) fate.renewed.push_back(renewal.at);
  fate.expired = course.course().expired;
  return fate;
}

bool is_within_renewal(const acm::Certificate& certificate) {
  const auto* const issued = std::get_if<acm::Issued>(&certificate.phase);
  return issued != nullptr && issued->due.has_value();
}

/// From the start, or from so long after it: then of those whose renewal is not under way, as it is
/// not known since when it is. How many certificates were compared.
std::size_t compare_fates(const Json& document, std::string_view word,
                          Duration after = Duration{0}) {
  const auto read = read_scenario(left_alone(document).dump());
  if (!read) return 0;
  const Scenario& scenario = *read;
  const bool is_read = document.at("given").contains("mailboxes") ||
                       document.value("timing", Json::object()).contains("clicks");
  const Schedule schedule = Schedule::parse(word).value();
  const Instant from = scenario.starts_at + after;
  RunOptions until_then;
  until_then.schedule = schedule;
  until_then.stop_at = from;
  const History begun = run(scenario, until_then);
  RunOptions to_the_end;
  to_the_end.schedule = schedule;
  const History whole = run(scenario, to_the_end);
  const auto known = known_certificates(scenario, begun);
  const auto handles = begun.end.world.certificates.handles();
  REQUIRE(known.size() == handles.size());
  std::size_t compared = 0;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i].status != acm::Status::issued) continue;
    if (is_read && known[i].method == acm::ValidationMethod::email) continue;
    const bool is_begun = is_within_renewal(begun.end.world.certificates.at(handles[i]));
    if (after > Duration{0} && is_begun) continue;
    const std::string& name = scenario.nicknames.certificates.at(handles[i]);
    INFO(name << " " << word);
    if (known[i].origin == CertificateOrigin::imported) {
      Fate unattended;
      if (*known[i].not_after <= whole.ended_at) unattended.expired = known[i].not_after;
      CHECK(fate_text(fate_in(whole, name, from)) == fate_text(unattended));
      continue;
    }
    CHECK(fate_text(foretold(known[i], scenario, from, schedule)) ==
          fate_text(fate_in(whole, name, from)));
    ++compared;
  }
  return compared;
}

}  // namespace

TEST_CASE("a forecast says of each shipped certificate what a run does", "[forecast]") {
  std::size_t compared = 0;
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() == "fleet") continue;
    std::ifstream file(path);
    const Json document = Json::parse(file);
    for (const char* const schedule : {"typical", "earliest", "latest"}) {
      INFO(path);
      compared += compare_fates(document, schedule);
      compared += compare_fates(document, schedule, 100 * kDay);
    }
  }
  CHECK(compared > 200);
}

TEST_CASE("a forecast says of a random world what a run does", "[forecast]") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= draws(300); ++seed) {
    INFO(seed);
    const Json document = random_document(seed, Profile::real);
    for (const char* const schedule : {"typical", "latest"}) {
      compared += compare_fates(document, schedule);
      compared += compare_fates(document, schedule, 40 * kDay);
    }
  }
  CHECK(compared > draws(400));
}

}  // namespace acmsim::sim
