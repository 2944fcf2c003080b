// How a forecast is told: text, CSV, calendar.
#include "sim/forecast/report.hpp"

#include <catch2/catch.hpp>

#include "sim/forecast/words.hpp"

namespace acmsim::sim {
namespace {

Instant moment_of(std::string_view text) { return parse_instant(text).value(); }

KnownCertificate by_mail(const std::string& arn, std::string_view not_after) {
  KnownCertificate known;
  known.arn = arn;
  known.account = "111122223333";
  known.region = "eu-west-1";
  known.names = {{DomainName::parse("a.very.long.name.that.has.to.be.folded.example.com").value()}};
  known.status = acm::Status::issued;
  known.method = acm::ValidationMethod::email;
  known.not_after = moment_of(not_after);
  known.in_use = true;
  return known;
}

const std::string kArn = "arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d-0000";

Forecast forecast_of(std::vector<KnownCertificate> certificates,
                     std::string_view now = "2026-11-28T10:00:00Z") {
  return forecast(std::move(certificates), the_calendar(), moment_of(now), 3);
}

std::vector<std::string> ended_lines(std::string_view text, std::string_view end) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto at = text.find(end);
    REQUIRE(at != text.npos);
    lines.emplace_back(text.substr(0, at));
    text.remove_prefix(at + end.size());
  }
  return lines;
}

std::vector<std::string> unfolded_lines(const std::vector<std::string>& lines) {
  std::vector<std::string> whole;
  for (const std::string& line : lines) {
    if (line.starts_with(' ')) {
      whole.back() += line.substr(1);
    } else {
      whole.push_back(line);
    }
  }
  return whole;
}

std::vector<std::string> lines_with(const std::vector<std::string>& lines,
                                    const std::string& start) {
  std::vector<std::string> found;
  for (const std::string& line : lines) {
    if (line.starts_with(start)) found.push_back(line);
  }
  return found;
}

bool has_no_controls(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return c != '\n' && c >= 0 && c < ' '; });
}

}  // namespace

TEST_CASE("the finding comes first, and then what needs a hand", "[forecast]") {
  const Forecast one = forecast_of({by_mail(kArn, "2027-05-10T23:59:59Z")});

  const auto lines = ended_lines(forecast_text(one, {}), "\n");

  CHECK(lines[0] == "needing a hand until 2029-11-28: 1 of 1 certificates");
  CHECK(lines[4] ==
        "2027-05-09 13:29  2027-05-10  a.very.long.name.that.has.to.be.folded.example.com "
        "0a1b2c3d  validated by e-mail, and somebody has to approve the mails from 2027-03-27 on: "
        "change it to DNS validation");
}

TEST_CASE("a first look has a dozen rows, a longer one all", "[forecast]") {
  std::vector<KnownCertificate> many;
  for (int i = 10; i < 40; ++i) {
    many.push_back(by_mail(kArn + std::to_string(i), "2027-05-10T23:59:59Z"));
  }
  const Forecast all = forecast_of(many);
  const auto rows = [](const std::string& text) {
    return lines_with(ended_lines(text, "\n"), "2027-05-09").size();
  };

  ReportOptions whole;
  whole.verbose = true;

  CHECK(rows(forecast_text(all, {})) == 12);
  CHECK(rows(forecast_text(all, whole)) == 30);
  CHECK(forecast_text(all, {}).find("and 18 more") != std::string::npos);
}

TEST_CASE("a forecast is told in Korean", "[forecast]") {
  const Forecast one = forecast_of({by_mail(kArn, "2027-05-10T23:59:59Z")});

  ReportOptions korean;
  korean.language = Language::korean;

  const std::string text = forecast_text(one, korean);

  CHECK(text.starts_with("인증서 1개 중 1개에 2029-11-28까지 조치가 필요합니다"));
  CHECK(forecast_calendar(one, Language::korean).find("만료") != std::string::npos);
}

TEST_CASE("what captures bring is never sent to a terminal as it is", "[forecast]") {
  KnownCertificate bad = by_mail("arn:aws:acm::1:certificate/\x1b[2J", "2027-05-10T23:59:59Z");
  bad.account = "1\x1b]0;x\a";
  bad.region = "\x1b[31m";
  KnownCertificate worse = bad;
  worse.arn += "2";
  worse.status.reset();
  const Forecast one = forecast_of({bad, worse});

  CHECK(has_no_controls(forecast_text(one, {})));
  for (const std::string& line : ended_lines(forecast_csv(one), "\r\n"))
    CHECK(has_no_controls(line));
  for (const std::string& line : ended_lines(forecast_calendar(one, Language::english), "\r\n")) {
    CHECK(has_no_controls(line));
  }
}

TEST_CASE("a row of the table is quoted, and no formula", "[forecast]") {
  KnownCertificate odd = by_mail("=HYPERLINK(\"x\")", "2027-05-10T23:59:59Z");

  const auto rows = ended_lines(forecast_csv(forecast_of({odd})), "\r\n");

  REQUIRE(rows.size() == 2);
  CHECK(rows[0].starts_with("\"arn\",\"domain\","));
  CHECK(rows[1].starts_with("\"'=HYPERLINK(\"\"x\"\")\",\"a.very.long"));
  CHECK(rows[1].find("\"needs-hand\",\"mails\",\"2027-05-10T23:59:59Z\"") != std::string::npos);
}

TEST_CASE("a calendar has lines of 75 octets, in the order that RFC 5545 wants", "[forecast]") {
  const Forecast one = forecast_of({by_mail(kArn, "2027-05-10T23:59:59Z")});

  for (const Language language : {Language::english, Language::korean}) {
    const auto lines = ended_lines(forecast_calendar(one, language), "\r\n");
    for (const std::string& line : lines) {
      CHECK(line.size() <= 75);
      // A character is never cut: no line begins within one.
      CHECK((static_cast<unsigned char>(line.substr(line.starts_with(' ') ? 1 : 0)[0]) & 0xC0U) !=
            0x80U);
    }
    const auto whole = unfolded_lines(lines);
    CHECK(whole.front() == "BEGIN:VCALENDAR");
    CHECK(whole[1] == "VERSION:2.0");
    CHECK(whole.back() == "END:VCALENDAR");
    CHECK(lines_with(whole, "BEGIN:VEVENT").size() == 2);
    CHECK(lines_with(whole, "DTSTART;VALUE=DATE:") ==
          std::vector<std::string>{"DTSTART;VALUE=DATE:20270509", "DTSTART;VALUE=DATE:20270510"});
    CHECK(lines_with(whole, "DTEND;VALUE=DATE:") ==
          std::vector<std::string>{"DTEND;VALUE=DATE:20270510", "DTEND;VALUE=DATE:20270511"});
    CHECK(lines_with(whole, "DTSTAMP:").front() == "DTSTAMP:20261128T100000Z");
  }
  const auto told =
      lines_with(unfolded_lines(ended_lines(forecast_calendar(one, Language::english), "\r\n")),
                 "DESCRIPTION:");
  CHECK(told.front() ==
        "DESCRIPTION:validated by e-mail\\, and somebody has to approve the mails "
        "from 2027-03-27 on: change it to DNS validation\\n" +
            kArn);
}

TEST_CASE("a calendar tells minutes and reasons in words, and warns the day before a morning",
          "[forecast]") {
  const auto events = [](std::string_view created, Language language, const std::string& what) {
    KnownCertificate asked = by_mail(kArn, "2027-05-10T23:59:59Z");
    asked.status = acm::Status::pending_validation;
    asked.method = acm::ValidationMethod::dns;
    asked.not_after.reset();
    asked.created_at = moment_of(created);
    return lines_with(
        unfolded_lines(ended_lines(forecast_calendar(forecast_of({asked}), language), "\r\n")),
        what);
  };
  const std::string name = "SUMMARY:a.very.long.name.that.has.to.be.folded.example.com 0a1b2c3d";
  constexpr auto kMorning = "2026-11-27T08:00:00Z";
  constexpr auto kEvening = "2026-11-27T22:00:00Z";

  const auto english = events(kMorning, Language::english, "SUMMARY:");
  const auto korean = events(kMorning, Language::korean, "SUMMARY:");

  // Another provider may take an hour: 4 h 20 min before it times out.
  CHECK(english == std::vector<std::string>{
                       name + ": acmsim diagnose tells what it waits for\\, begin by 2026-11-30 "
                              "03:39 UTC",
                       name + " times out at 2026-11-30 08:00 UTC: not issued yet\\, and ACM gives "
                              "up then"});
  CHECK(korean[1] == name +
                         " 2026-11-30 08:00 UTC 시간 초과: 아직 발급되지 않았고 그때 시간 "
                         "초과됨");
  const std::string start = "DTSTART;VALUE=DATE:";
  CHECK(events(kMorning, Language::english, start) ==
        std::vector<std::string>{start + "20261129", start + "20261130"});
  CHECK(events(kEvening, Language::english, start) ==
        std::vector<std::string>{start + "20261130", start + "20261130"});
}

TEST_CASE("a forecast says where a cure may be late, and where a request is over", "[forecast]") {
  KnownCertificate late = by_mail(kArn, "2027-05-10T23:59:59Z");
  late.status = acm::Status::pending_validation;
  late.method = acm::ValidationMethod::dns;
  late.created_at = moment_of("2026-11-25T11:00:00Z");
  KnownCertificate gone = late;
  gone.created_at = moment_of("2026-11-25T09:00:00Z");

  const std::string hand = forecast_text(forecast_of({late}), {});
  const std::string over = forecast_text(forecast_of({gone}), {});

  CHECK(hand.find("\nat once ") != std::string::npos);
  CHECK(hand.find("\nWhat is to begin at once may come too late.\n") != std::string::npos);
  CHECK(hand.find("done in time") == std::string::npos);
  CHECK(over.find("0a1b2c3d was still pending when ACM gave up, at 2026-11-28 09:00: request "
                  "another.") != std::string::npos);
}

TEST_CASE("an event keeps its UID, and a later forecast counts more", "[forecast]") {
  const auto known = by_mail(kArn, "2027-05-10T23:59:59Z");
  const auto other = by_mail(kArn + "1", "2027-05-10T23:59:59Z");
  const auto events = [](const Forecast& one, const std::string& what) {
    return lines_with(
        unfolded_lines(ended_lines(forecast_calendar(one, Language::english), "\r\n")), what);
  };
  const Forecast early = forecast_of({known});
  const Forecast late = forecast_of({other, known}, "2026-11-29T10:00:00Z");

  const auto uids = events(early, "UID:");
  const auto later = events(late, "UID:");
  REQUIRE(uids.size() == 2);
  REQUIRE(later.size() == 4);
  for (const std::string& uid : uids) CHECK(std::ranges::count(later, uid) == 1);
  CHECK(std::stoi(events(early, "SEQUENCE:")[0].substr(9)) + 24 * 60 ==
        std::stoi(events(late, "SEQUENCE:")[0].substr(9)));
}

}  // namespace acmsim::sim
