#include "sim/forecast/words.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

/// Of a UUID; enough to find it.
constexpr std::size_t kIdShown = 8;

/// What stands in the place of `{}`.
std::string subject_of(const Forecast& forecast, std::size_t which) {
  const KnownCertificate& known = forecast.certificates[which];
  const CertificateForecast& one = forecast.each[which];
  switch (*one.reason) {
    case HandReason::mails:
      return date_of(one.course.mailed.value_or(one.course.due.value_or(forecast.now)));
    case HandReason::mails_end:
      return forecast.last_mail_day ? date_of(*forecast.last_mail_day) : "";
    case HandReason::domain_lapses: return shown_text(known.registration.text());
    case HandReason::record_gone: {
      const auto gone =
          std::ranges::find(known.names, std::optional(false), &KnownName::has_record);
      return shown_text((gone == known.names.end() ? known.names.front() : *gone).name.text());
    }
    default: return "";
  }
}

}  // namespace

std::string date_of(Instant instant) { return format_date(instant, Duration{0}); }

std::string minute_of(Instant instant) {
  return date_of(instant) + " " + format_time(instant, Duration{0}).substr(0, 5);
}

std::string why_text(const Forecast& forecast, std::size_t which, Language language) {
  const HandReason reason = *forecast.each[which].reason;
  return fmt::format(fmt::runtime(row_of(kHandReasonNames, reason).why.in(language)),
                     subject_of(forecast, which));
}

std::string hand_text(const Forecast& forecast, std::size_t which, Language language) {
  const Cure cure = forecast.each[which].begin_by->cure;
  return why_text(forecast, which, language) + ": " +
         std::string(row_of(kCureNames, cure).order.in(language));
}

std::string label_of(const KnownCertificate& known) {
  std::string name = shown_text(known.names.front().name.text());
  const auto slash = known.arn.rfind('/');
  if (slash == known.arn.npos) return name;
  return name + " " + shown_text(known.arn.substr(slash + 1, kIdShown));
}

std::string_view verdict_word(const Forecast& forecast) {
  if (!forecast.hands.empty()) return "something-to-do";
  const bool is_decided = forecast.count(Lot::open) == 0 && !forecast.is_partial;
  return is_decided ? "nothing-to-do" : "not-enough-evidence";
}

}  // namespace acmsim::sim
