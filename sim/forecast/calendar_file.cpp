// iCalendar, RFC 5545: lines of at most 75 octets, folded between characters, each ended by CRLF.
#include <algorithm>
#include <fmt/format.h>

#include "model/base/digest.hpp"
#include "sim/forecast/report.hpp"
#include "sim/forecast/words.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kOctetsMax = 75;

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// A line that goes on begins with a space. Source: RFC 5545, section 3.1.
std::string folded_line(std::string_view line) {
  std::string text;
  std::size_t room = kOctetsMax;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && continues_a_character(line[cut])) --cut;
    text += line.substr(0, cut);
    text += "\r\n ";
    line.remove_prefix(cut);
    room = kOctetsMax - 1;
  }
  return text.append(line) + "\r\n";
}

/// Source: RFC 5545, section 3.3.11.
std::string escaped_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') escaped += '\\';
    if (c == '\n') {
      escaped += "\\n";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

/// As `20270401`.
std::string basic_date(Instant instant) {
  std::string date = date_of(instant);
  std::erase(date, '-');
  return date;
}

std::string basic_instant(Instant instant) {
  std::string time = format_time(instant, Duration{0});
  std::erase(time, ':');
  return basic_date(instant) + "T" + time + "Z";
}

class CalendarFile {
 public:
  CalendarFile(const Forecast& forecast, Language language)
      : forecast_(forecast), language_(language) {}

  std::string write() && {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//acmsim//forecast//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    text_line("X-WR-CALNAME", "acmsim forecast");
    for (const std::size_t which : forecast_.hands) add(which);
    line("END:VCALENDAR");
    return std::move(text_);
  }

 private:
  void line(std::string_view text) { text_ += folded_line(text); }
  void text_line(std::string_view property, std::string_view text) {
    line(fmt::format("{}:{}", property, escaped_text(text)));
  }

  void add(std::size_t which) {
    constexpr Phrase kBegin{"{0}: {1}, begin by {2} UTC", "{0}: {1} ({2} UTC까지 시작)"};
    constexpr Phrase kAtOnce{"{0}: {1}, at once", "{0}: {1} (지금 시작)"};
    constexpr Phrase kExpires{"{0} expires at {2} UTC: {1}", "{0} {2} UTC 만료: {1}"};
    constexpr Phrase kGivesUp{"{0} times out at {2} UTC: {1}", "{0} {2} UTC 시간 초과: {1}"};
    const CertificateForecast& one = forecast_.each[which];
    const std::string label = label_of(forecast_.certificates[which]);
    const std::string why = hand_text(forecast_, which, language_);
    const auto say = [&](const Phrase& phrase, std::string_view what, Instant when) {
      return fmt::format(fmt::runtime(phrase.in(language_)), label, what, minute_of(when));
    };
    const std::string_view order = row_of(kCureNames, one.begin_by->cure).order.in(language_);
    const std::optional<Instant>& latest = one.begin_by->latest;
    const Instant begin = latest.value_or(forecast_.now);
    add_event(which, "begin", day_to_begin(begin), say(latest ? kBegin : kAtOnce, order, begin),
              why);
    if (!one.expires || *one.expires < forecast_.now) return;
    const Phrase& ends = one.reason == HandReason::pending ? kGivesUp : kExpires;
    add_event(which, "expires", *one.expires,
              say(ends, why_text(forecast_, which, language_), *one.expires), why);
  }

  /// The day itself, or the one before where less than half of it is left by then.
  Instant day_to_begin(Instant latest) const {
    constexpr Duration kHalfDay{kDay / 2};
    const Duration into_day = latest - std::chrono::floor<std::chrono::days>(latest);
    return into_day < kHalfDay ? std::max(latest - kDay, forecast_.now) : latest;
  }

  /// A whole day, in UTC: as a calendar shows what has no hour. `now` is what tells a newer
  /// forecast of the same event from an older one.
  void add_event(std::size_t which, std::string_view what, Instant day, const std::string& summary,
                 const std::string& why) {
    const KnownCertificate& known = forecast_.certificates[which];
    line("BEGIN:VEVENT");
    line(fmt::format("UID:{}-{}@acmsim", hex_of(known.arn), what));
    line(fmt::format("DTSTAMP:{}", basic_instant(forecast_.now)));
    line(fmt::format("SEQUENCE:{}",
                     std::max<std::int64_t>(forecast_.now.time_since_epoch() / Duration{60}, 0)));
    line(fmt::format("DTSTART;VALUE=DATE:{}", basic_date(day)));
    line(fmt::format("DTEND;VALUE=DATE:{}", basic_date(day + kDay)));
    text_line("SUMMARY", summary);
    text_line("DESCRIPTION", fmt::format("{}\n{}", why, in_one_line(known.arn, kArnShown)));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  static constexpr std::size_t kArnShown = 2048;  // As long as ARNs can be.

  const Forecast& forecast_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string forecast_calendar(const Forecast& forecast, Language language) {
  return CalendarFile(forecast, language).write();
}

}  // namespace acmsim::sim
