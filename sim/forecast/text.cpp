// A forecast for people: what needs a hand first, by the day, then all the rest in sums.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>

#include "sim/forecast/report.hpp"
#include "sim/forecast/sums_text.hpp"
#include "sim/forecast/words.hpp"
#include "sim/report/table.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

/// Rows of a first look: the rest is in sums.
constexpr std::size_t kRowsMax = 12;
constexpr std::string_view kBold = "1";

class ForecastText {
 public:
  ForecastText(const Forecast& forecast, const ReportOptions& options)
      : forecast_(forecast), options_(options), writer_(options.colour) {}

  std::string write() && {
    add_finding();
    add_hands();
    add_unused();
    add_answered();
    add_renewals();
    add_gaps();
    add_over();
    add_sums(writer_, forecast_, options_.language);
    return writer_.take();
  }

 private:
  template <class... Args>
  std::string say(const Phrase& phrase, const Args&... args) const {
    return said(phrase, options_.language, args...);
  }
  template <class... Args>
  void line(const Phrase& phrase, const Args&... args) {
    writer_.line("{}", say(phrase, args...));
  }

  const CertificateForecast& each(std::size_t which) const { return forecast_.each[which]; }
  bool is_unused(std::size_t which) const { return each(which).reason == HandReason::not_in_use; }

  std::vector<std::size_t> used_hands() const {
    std::vector<std::size_t> list;
    std::ranges::copy_if(forecast_.hands, std::back_inserter(list),
                         [&](std::size_t which) { return !is_unused(which); });
    return list;
  }

  void add_finding();
  void add_hands();
  void add_unused();
  void add_answered();
  void add_renewals();
  void add_gaps();
  void add_over();
  std::string begin_text(const SafeStart& start) const;
  void add_windows(const std::vector<std::size_t>& hands);
  void add_delays();

  const Forecast& forecast_;
  const ReportOptions& options_;
  TextWriter writer_;
};

void ForecastText::add_finding() {
  constexpr Phrase kHands{"needing a hand until {2}: {0} of {1} certificates",
                          "인증서 {1}개 중 {0}개에 {2}까지 조치가 필요합니다"};
  constexpr Phrase kOpen{
      "needing no hand until {2}, as far as can be seen: {0} of {1} certificates",
      "인증서 {1}개 중 {0}개는 확인된 범위에서 {2}까지 조치가 필요 없습니다"};
  constexpr Phrase kNothing{"nothing to do until {2}: {1} certificates",
                            "인증서 {1}개 모두 {2}까지 할 일이 없습니다"};
  const std::size_t all = forecast_.each.size();
  const std::size_t open = forecast_.count(Lot::open);
  const bool has_hands = !forecast_.hands.empty();
  const bool is_open = open > 0 || forecast_.is_partial;
  const Phrase& phrase = has_hands ? kHands : is_open ? kOpen : kNothing;
  const std::size_t first = has_hands ? forecast_.hands.size() : all - open;
  writer_.line("{}", writer_.coloured(say(phrase, first, all, date_of(forecast_.until)), kBold));
  if (forecast_.frozen) {
    line({"from {} UTC on, under the rules of {} for ever", "기준 {} UTC, {}년 규칙에 따름"},
         minute_of(forecast_.now), row_of(kEraNames, *forecast_.frozen).word);
  } else {
    line({"from {} UTC on, under AWS's rules as they are announced (acmsim show rules)",
          "기준 {} UTC, AWS가 발표한 규칙에 따름 (acmsim show rules)"},
         minute_of(forecast_.now));
  }
  add_delays();
}

/// Those that a scenario has set: captures of its world know nothing of them.
void ForecastText::add_delays() {
  std::string list;
  for (const TimingRow& row : kTimingRows) {
    const Delay& delay = forecast_.rules[row.timing];
    if (delay == row.standard) continue;
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", row.word,
                        delay.latest == kNever ? "never" : format_duration(delay.latest));
  }
  if (list.empty()) return;
  line({"with delays of its own, at their latest: {}", "별도로 정한 지연 (최대): {}"}, list);
}

std::string ForecastText::begin_text(const SafeStart& start) const {
  if (start.latest) return minute_of(*start.latest);
  return say({"at once", "지금"});
}

void ForecastText::add_hands() {
  const std::vector<std::size_t> hands = used_hands();
  if (hands.empty()) return;
  std::vector<std::vector<std::string>> rows{
      {say({"Begin by (UTC)", "시작 기한 (UTC)"}), say({"Expires", "만료"}),
       say({"Certificate", "인증서"}), say({"Why", "이유"})}};
  const std::size_t shown = options_.verbose ? hands.size() : std::min(hands.size(), kRowsMax);
  for (std::size_t i = 0; i < shown; ++i) {
    const CertificateForecast& one = each(hands[i]);
    rows.push_back({begin_text(*one.begin_by), one.expires ? date_of(*one.expires) : "-",
                    label_of(forecast_.certificates[hands[i]]),
                    hand_text(forecast_, hands[i], options_.language)});
  }
  writer_.line("");
  writer_.add(table(rows));
  if (shown < hands.size()) {
    line({"and {} more: -v shows them, --csv and --ics have them all",
          "외 {}개: -v, --csv, --ics로 모두 볼 수 있습니다"},
         hands.size() - shown);
  }
  add_windows(hands);
}

/// What the times in the first column lean on.
void ForecastText::add_windows(const std::vector<std::size_t>& hands) {
  std::set<Timing> windows;
  for (const std::size_t which : hands) {
    const auto& some = each(which).begin_by->windows;
    windows.insert(some.begin(), some.end());
  }
  std::string list;
  for (const Timing window : windows) {
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", row_of(kTimingRows, window).word,
                        format_duration(forecast_.rules[window].latest));
  }
  const bool is_late = std::ranges::any_of(hands, [&](std::size_t which) {
    return each(which).reason != HandReason::expired && !each(which).begin_by->latest;
  });
  if (is_late) {
    line({"What is to begin at once may come too late.",
          "'지금'으로 표시된 것은 늦을 수 있습니다."});
  }
  if (list.empty()) return;
  line({"Begun by then it is done in time if nothing takes longer than {}.",
        "모든 단계가 다음 시간 안에 끝나면 늦지 않습니다: {}"},
       list);
}

void ForecastText::add_unused() {
  std::optional<Instant> first;
  std::size_t count = 0;
  for (const std::size_t which : forecast_.hands) {
    if (!is_unused(which)) continue;
    ++count;
    const Instant end = each(which).expires.value_or(forecast_.until);
    if (!first || end < *first) first = end;
  }
  if (count == 0) return;
  writer_.line("");
  line({"Not in use, so not renewed: {}, the first expires on {}. Put them into use, or delete "
        "them.",
        "{}개는 사용 중이 아니므로 갱신되지 않습니다. 첫 만료 {}. 사용하거나 삭제하세요."},
       count, date_of(*first));
}

void ForecastText::add_answered() {
  std::size_t count = 0;
  std::optional<Instant> last;
  std::optional<Instant> begin;
  for (const CertificateForecast& one : forecast_.each) {
    if (!one.if_answered) continue;
    ++count;
    last = std::max(last.value_or(one.if_answered->expires), one.if_answered->expires);
    const auto& latest = one.if_answered->begin_by.latest;
    if (latest && (!begin || *latest < *begin)) begin = latest;
  }
  if (count == 0 || !forecast_.last_mail_day) return;
  writer_.line("");
  line({"Renewed by mail until {1} if somebody approves: {0}. With each mail answered the last "
        "of them expires on {2}{3}.",
        "이메일 검증 {}개는 {}까지 메일로 갱신할 수 있습니다. 매번 승인해도 마지막 만료는 {}{}."},
       count, date_of(*forecast_.last_mail_day), date_of(*last),
       begin ? say({", and the first change to DNS has to begin by {}",
                    "이며, 첫 DNS 변경 기한은 {}입니다"},
                   minute_of(*begin))
             : "");
}

void ForecastText::add_renewals() {
  std::size_t certificates = 0;
  std::size_t renewals = 0;
  const Renewed* next = nullptr;
  std::size_t whose = 0;
  for (std::size_t i = 0; i < forecast_.each.size(); ++i) {
    const std::vector<Renewed>& list = each(i).course.renewals;
    if (list.empty()) continue;
    ++certificates;
    renewals += list.size();
    if (next == nullptr || list.front().at < next->at) {
      next = &list.front();
      whose = i;
    }
  }
  if (next == nullptr) return;
  writer_.line("");
  line({"Renewed by themselves: {}, {} times in all; next {} on {}.",
        "{}개는 자동으로 모두 {}번 갱신됩니다. 다음: {}, {}."},
       certificates, renewals, label_of(forecast_.certificates[whose]), date_of(next->at));
}

void ForecastText::add_gaps() {
  std::map<Gap, std::vector<std::size_t>> gaps;
  for (std::size_t i = 0; i < forecast_.each.size(); ++i) {
    if (each(i).gap) gaps[*each(i).gap].push_back(i);
  }
  for (const auto& [gap, list] : gaps) {
    const KnownCertificate& first = forecast_.certificates[list.front()];
    writer_.line("");
    switch (gap) {
      case Gap::description:
        line({"Described too little: {}, such as {}:\n  aws acm describe-certificate "
              "--certificate-arn {}",
              "{}개는 정보가 부족합니다. 예: {}\n  aws acm describe-certificate "
              "--certificate-arn {}"},
             list.size(), label_of(first), shown_text(first.arn));
        break;
      case Gap::records:
        line({"Renewed only if their validation records are still there: {}, such as {}. These "
              "tell:\n  aws route53 list-resource-record-sets --hosted-zone-id ID, or dig NAME "
              "CNAME",
              "{}개는 검증 레코드가 남아 있어야 갱신됩니다. 예: {}. 확인 방법:\n  aws route53 "
              "list-resource-record-sets --hosted-zone-id ID 또는 dig NAME CNAME"},
             list.size(), label_of(first));
        break;
      case Gap::method:
        line({"Of a private CA, or validated by HTTP: {}, such as {}; how those are renewed is not "
              "modelled",
              "{}개는 사설 CA 또는 HTTP 검증 인증서이며(예: {}) 갱신을 예측하지 않습니다"},
             list.size(), label_of(first));
        break;
    }
  }
}

void ForecastText::add_over() {
  const std::size_t over = forecast_.count(Lot::over);
  if (over == 0) return;
  writer_.line("");
  line({"Failed, timed out, revoked, or expired and not in use: {}. Nothing more comes of them.",
        "실패, 시간 초과, 해지, 또는 만료되고 사용하지 않음: {}개. 더 할 일이 없습니다."},
       over);
  for (std::size_t i = 0; i < forecast_.each.size(); ++i) {
    const KnownCertificate& known = forecast_.certificates[i];
    if (each(i).lot != Lot::over || known.status != acm::Status::pending_validation) continue;
    line({"  {} was still pending when ACM gave up, at {}: request another.",
          "  {}: 검증 대기 중 {}에 시간 초과되었습니다. 다시 요청하세요."},
         label_of(known), minute_of(*each(i).expires));
  }
}

}  // namespace

std::string forecast_text(const Forecast& forecast, const ReportOptions& options) {
  return ForecastText(forecast, options).write();
}

}  // namespace acmsim::sim
