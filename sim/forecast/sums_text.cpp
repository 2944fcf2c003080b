#include "sim/forecast/sums_text.hpp"

#include <fmt/format.h>

#include "sim/forecast/words.hpp"
#include "sim/report/table.hpp"

namespace acmsim::sim {
namespace {

class SumsText {
 public:
  SumsText(TextWriter& writer, const Forecast& forecast, Language language)
      : writer_(writer), forecast_(forecast), language_(language) {}

  void add_lifetimes();
  void add_places();

 private:
  template <class... Args>
  std::string say(const Phrase& phrase, const Args&... args) const {
    return said(phrase, language_, args...);
  }
  template <class... Args>
  void line(const Phrase& phrase, const Args&... args) {
    writer_.line("{}", say(phrase, args...));
  }

  TextWriter& writer_;
  const Forecast& forecast_;
  Language language_;
};

void SumsText::add_lifetimes() {
  std::vector<std::vector<std::string>> rows{
      {say({"Issued since", "발급 시작"}), say({"Valid", "유효 기간"}),
       say({"Renewal due", "갱신 시작"}), say({"Renewals a day", "하루 갱신"}),
       say({"Most on a day", "최대"}), say({"DaysToExpiry alarm below", "DaysToExpiry 경보"})}};
  for (const Lifetime& one : forecast_.sums.lifetimes) {
    rows.push_back(
        {(one.since == kFirstDay ? "-" : date_of(one.since)) +
             (one.is_guess ? say({" (a guess)", " (추정)"}) : ""),
         say({"{} days", "{}일"}, one.validity_days),
         say({"{} days before", "{}일 전"}, one.lead_days),
         one.every ? fmt::format("{}.{:02}", one.a_day_hundredths / 100, one.a_day_hundredths % 100)
                   : "-",
         one.most == 0 ? "-" : fmt::format("{} ({})", one.most, date_of(one.most_on)),
         say({"{} from {}", "{} ({}부터)"}, one.alarm_below, date_of(one.alarm_from))});
  }
  writer_.line("");
  writer_.add(table(rows));
  line({"Such an alarm never sounds for a certificate that is well, and none leaves more days.",
        "이 경보는 정상 인증서에는 울리지 않으며, 남는 날이 가장 많은 값입니다."});
}

void SumsText::add_places() {
  for (const PlaceSum& place : forecast_.sums.places) {
    if (place.certificates == 0) continue;
    writer_.line("");
    line({"{} {}: {} of {} certificates, {} of {} requested within a year (default quotas).",
          "{} {}: 인증서 {}/{}, 1년간 요청 {}/{} (기본 할당량)"},
         shown_text(place.account), shown_text(place.region), place.certificates,
         forecast_.sums.certificates_max, place.requested_last_year,
         forecast_.sums.requested_last_year_max);
  }
}

}  // namespace

void add_sums(TextWriter& writer, const Forecast& forecast, Language language) {
  SumsText text(writer, forecast, language);
  text.add_lifetimes();
  text.add_places();
}

}  // namespace acmsim::sim
