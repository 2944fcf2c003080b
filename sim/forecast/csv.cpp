// A forecast as a table for spreadsheets: a row for each certificate.
#include <array>
#include <fmt/format.h>

#include "sim/forecast/report.hpp"
#include "sim/forecast/words.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

/// In quotes, each quote twice; control characters as JSON escapes them.
std::string cell(std::string_view text) {
  std::string shown = shown_text(std::string(text));
  constexpr std::string_view kFormulas = "=+-@";
  if (!shown.empty() && kFormulas.find(shown.front()) != kFormulas.npos) shown.insert(0, 1, '\'');
  std::string quoted = "\"";
  for (const char c : shown) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

template <std::size_t N>
std::string row(const std::array<std::string, N>& cells) {
  std::string line;
  for (const std::string& text : cells) line += (line.empty() ? "" : ",") + cell(text);
  return line + "\r\n";
}

std::string instant_cell(const std::optional<Instant>& instant) {
  return instant ? format_instant(*instant) : "";
}

std::string names_cell(const KnownCertificate& known) {
  std::string names;
  for (const KnownName& one : known.names) {
    names += (names.empty() ? "" : " ") + one.name.text();
  }
  return names;
}

}  // namespace

std::string forecast_csv(const Forecast& forecast) {
  std::string text = row(std::array<std::string, 12>{"arn", "domain", "account", "region", "lot",
                                                     "reason", "not_after", "expires", "begin_by",
                                                     "cure", "next_renewal", "names"});
  for (std::size_t i = 0; i < forecast.each.size(); ++i) {
    const KnownCertificate& known = forecast.certificates[i];
    const CertificateForecast& one = forecast.each[i];
    const auto& renewals = one.course.renewals;
    text += row(std::array<std::string, 12>{
        known.arn, known.names.front().name.text(), known.account, known.region,
        std::string(row_of(kLotNames, one.lot).word),
        one.reason ? std::string(row_of(kHandReasonNames, *one.reason).word) : "",
        instant_cell(known.not_after), instant_cell(one.expires),
        one.begin_by ? instant_cell(one.begin_by->latest) : "",
        one.begin_by ? std::string(row_of(kCureNames, one.begin_by->cure).word) : "",
        renewals.empty() ? "" : format_instant(renewals.front().at), names_cell(known)});
  }
  return text;
}

}  // namespace acmsim::sim
