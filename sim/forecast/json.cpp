// A forecast as JSON, as scenarios/schema/output.schema.json has it.
#include "sim/forecast/report.hpp"
#include "sim/forecast/words.hpp"

namespace acmsim::sim {
namespace {

using ForecastJson = nlohmann::ordered_json;

ForecastJson start_json(const Forecast& forecast, const SafeStart& start) {
  ForecastJson windows = ForecastJson::array();
  for (const Timing window : start.windows) {
    windows.push_back({{"timing", row_of(kTimingRows, window).word},
                       {"latest_seconds", forecast.rules[window].latest.count()}});
  }
  return {{"cure", row_of(kCureNames, start.cure).word},
          {"latest", start.latest ? ForecastJson(format_instant(*start.latest)) : ForecastJson()},
          {"leans_on", std::move(windows)}};
}

ForecastJson renewals_json(const Course& course) {
  ForecastJson renewals = ForecastJson::array();
  for (const Renewed& renewal : course.renewals) {
    renewals.push_back({{"due", format_instant(renewal.due)},
                        {"at", format_instant(renewal.at)},
                        {"replaces_until", format_instant(renewal.old_end)},
                        {"validity_days", renewal.validity_days},
                        {"not_after", format_instant(renewal.new_end)}});
  }
  return renewals;
}

ForecastJson certificate_json(const Forecast& forecast, std::size_t which) {
  const KnownCertificate& known = forecast.certificates[which];
  const CertificateForecast& one = forecast.each[which];
  ForecastJson names = ForecastJson::array();
  for (const KnownName& name : known.names) names.push_back(name.name.text());
  ForecastJson json = {{"arn", known.arn},
                       {"domain", known.names.front().name.text()},
                       {"names", std::move(names)},
                       {"lot", row_of(kLotNames, one.lot).word}};
  if (one.reason) {
    json["reason"] = row_of(kHandReasonNames, *one.reason).word;
    json["why"] = hand_text(forecast, which, Language::english);
  }
  if (one.gap) json["gap"] = row_of(kGapNames, *one.gap).word;
  if (known.not_after) json["not_after"] = format_instant(*known.not_after);
  if (one.expires) json["expires"] = format_instant(*one.expires);
  if (one.begin_by) json["begin_by"] = start_json(forecast, *one.begin_by);
  if (one.if_answered) {
    json["if_answered"] = {{"renewals", one.if_answered->renewals},
                           {"expires", format_instant(one.if_answered->expires)},
                           {"begin_by", start_json(forecast, one.if_answered->begin_by)}};
  }
  json["renewals"] = renewals_json(one.course);
  return json;
}

ForecastJson lifetime_json(const Lifetime& one) {
  ForecastJson json = {{"since", date_of(one.since)},
                       {"is_guess", one.is_guess},
                       {"validity_days", one.validity_days},
                       {"renewal_days", one.lead_days}};
  if (one.every) json["renewed_every_seconds"] = one.every->count();
  json["renewals_a_day"] = static_cast<double>(one.a_day_hundredths) / 100;
  json["most_on_a_day"] = one.most;
  if (one.most > 0) json["most_on"] = date_of(one.most_on);
  json["alarm_below_days"] = one.alarm_below;
  json["alarm_from"] = date_of(one.alarm_from);
  return json;
}

ForecastJson place_json(const PlaceSum& place, const Sums& sums) {
  return {{"account", place.account},
          {"region", place.region},
          {"certificates", place.certificates},
          {"certificates_max", sums.certificates_max},
          {"requested_last_year", place.requested_last_year},
          {"requested_last_year_max", sums.requested_last_year_max}};
}

}  // namespace

nlohmann::ordered_json forecast_json(const Forecast& forecast) {
  ForecastJson counts = ForecastJson::object();
  for (const LotName& name : kLotNames) counts[std::string(name.word)] = forecast.count(name.lot);
  ForecastJson json = {{"verdict", verdict_word(forecast)},
                       {"now", format_instant(forecast.now)},
                       {"until", format_instant(forecast.until)},
                       {"counts", std::move(counts)}};
  ForecastJson hands = ForecastJson::array();
  for (const std::size_t which : forecast.hands) hands.push_back(forecast.certificates[which].arn);
  json["hands"] = std::move(hands);
  json["certificates"] = ForecastJson::array();
  for (std::size_t i = 0; i < forecast.each.size(); ++i) {
    json["certificates"].push_back(certificate_json(forecast, i));
  }
  json["lifetimes"] = ForecastJson::array();
  for (const Lifetime& one : forecast.sums.lifetimes) {
    json["lifetimes"].push_back(lifetime_json(one));
  }
  json["places"] = ForecastJson::array();
  for (const PlaceSum& place : forecast.sums.places) {
    json["places"].push_back(place_json(place, forecast.sums));
  }
  return json;
}

}  // namespace acmsim::sim
