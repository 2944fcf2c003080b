#include "sim/picture/page.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "sim/captures/letters.hpp"
#include "sim/engine/narrate.hpp"
#include "sim/picture/labels.hpp"
#include "sim/picture/markup.hpp"
#include "sim/picture/page_files.hpp"
#include "sim/report/claim_verdicts.hpp"
#include "sim/report/claim_words.hpp"
#include "sim/report/history_report.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// What AWS's words, and ours for what browsers show, are called in both languages.
class Labels {
 public:
  Labels() {
    add("Status", acm::kStatusNames, &acm::StatusName::status, &acm::StatusName::api);
    add("ValidationStatus", acm::kRowStatusNames, &acm::RowStatusName::status,
        &acm::RowStatusName::api);
    add("RenewalStatus", acm::kRenewalStatusNames, &acm::RenewalStatusName::status,
        &acm::RenewalStatusName::api);
    add("RenewalEligibility", acm::kRenewalEligibilityNames,
        &acm::RenewalEligibilityName::eligibility, &acm::RenewalEligibilityName::api);
    add("FailureReason", acm::kFailureReasonNames, &acm::FailureReasonName::reason,
        &acm::FailureReasonName::api);
    add("reason", kReasonTexts, &ReasonText::reason, &ReasonText::word);
  }

  Json take() && { return {{"en", std::move(en_)}, {"ko", std::move(ko_)}}; }

 private:
  template <class Rows, class Value, class Word>
  void add(const std::string& kind, const Rows& rows, Value value, Word word) {
    for (const auto& row : rows) {
      const std::string key = kind + "." + std::string(row.*word);
      const Bilingual label = label_of(row.*value);
      en_[key] = label.en;
      ko_[key] = label.ko;
    }
  }

  Json en_ = Json::object();
  Json ko_ = Json::object();
};

/// `said`: a claim in words in both languages, where its name is but a place in the document.
void say_claim(Json& json, const Scenario& scenario, const std::string& name) {
  const std::string en = claim_words(scenario, name, Language::english);
  if (en == name) return;
  json["said"] = {{"en", en}, {"ko", claim_words(scenario, name, Language::korean)}};
}

class PageWriter {
 public:
  PageWriter(const Storyboard& board, const Timeline& timeline, Language language)
      : board_(board), scenario_(board.scenario), timeline_(timeline), language_(language) {}

  Json write() {
    const History& history = board_.history;
    Json page{{"acmsim_page", 1},
              {"kind", "story"},
              {"lang", language_ == Language::korean ? "ko" : "en"},
              {"title", scenario_.title},
              {"about", scenario_.about},
              {"rules", rules_word(scenario_)},
              {"schedule", scenario_.history.empty() ? board_.schedule : "history"},
              {"region", scenario_.catalogue.places[scenario_.home].region},
              {"time_offset", scenario_.time_zone.count()},
              {"starts_at", format_instant(scenario_.starts_at)},
              {"ended_at", format_instant(history.ended_at)},
              {"verdict", verdict_word(history)},
              {"claims", told_claims_json(scenario_, claims_of(scenario_, history))},
              {"violations", violations()},
              {"outages", outages()},
              {"instants", instants()},
              {"xs", timeline_.xs},
              {"events", events()}};
    page.update(board_.views);
    page["mails"] = mails();
    page["folded"] = {{"subjects", board_.cast.left_out.size()}};
    page["labels"] = Labels().take();
    return page;
  }

 private:
  std::int64_t after(Instant at) const { return (at - scenario_.starts_at).count(); }
  std::int64_t index_of(Instant at) const {
    return std::ranges::lower_bound(board_.instants, at) - board_.instants.begin();
  }

  Json instants() const {
    Json all = Json::array();
    for (const Instant at : board_.instants) all.push_back(after(at));
    return all;
  }

  Json violations() const {
    Json all = Json::array();
    for (std::size_t i = 0; i < board_.whys.size(); ++i) {
      const Violation& violation = board_.history.violations[i];
      Json one{{"name", violation.name},
               {"instant", index_of(violation.at)},
               {"why", violation.why},
               {"ko", board_.whys[i].ko}};
      say_claim(one, scenario_, violation.name);
      all.push_back(std::move(one));
    }
    return all;
  }

  Json outages() const {
    Json all = Json::array();
    for (const Outage& outage : board_.history.outages) {
      const Instant to = outage.to.value_or(board_.history.ended_at);
      all.push_back({{"host", scenario_.catalogue.text_of(outage.site)},
                     {"from", after(outage.from)},
                     {"to", after(to)},
                     {"seconds", (to - outage.from).count()},
                     {"lasts", !outage.to.has_value()},
                     {"reason", text_of(outage.reason).word}});
    }
    return all;
  }

  Json events() const {
    Json all = Json::array();
    for (const auto& [event, ko, subject] : board_.events) {
      Json one{{"instant", index_of(event.at)},
               {"actor", event.actor},
               {"subject", event.subject},
               {"event", word_of(event.kind)},
               {"en", event.text}};
      if (ko != event.text) one["ko"] = ko;
      if (subject.ko != subject.en) one["ko_subject"] = subject.ko;
      all.push_back(std::move(one));
    }
    return all;
  }

  /// What arrives in somebody's mailbox about the certificates that appear.
  Json mails() const {
    Json all = Json::array();
    for (const Letter& letter : letters_of(scenario_, board_.history)) {
      const std::string& certificate = scenario_.nicknames.certificates.at(letter.certificate);
      if (board_.cast.left_out.contains(certificate)) continue;
      all.push_back({{"instant", index_of(letter.at)},
                     {"certificate", certificate},
                     {"name", letter.name},
                     {"from", letter.from},
                     {"to", letter.to},
                     {"subject", letter.subject},
                     {"text", letter.body}});
    }
    return all;
  }

  const Storyboard& board_;
  const Scenario& scenario_;
  const Timeline& timeline_;
  Language language_;
};

/// JSON as it can stand in a script element: nothing in it ends that.
std::string embedded(const Json& json) {
  const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(text.size());
  for (const char letter : text) {
    if (letter == '<') {
      safe += "\\u003c";
    } else {
      safe += letter;
    }
  }
  return safe;
}

/// The page with each placeholder filled; what is filled in is not looked through again.
std::string filled(std::string_view page,
                   const std::vector<std::pair<std::string_view, std::string_view>>& parts) {
  std::string text;
  while (true) {
    const auto open = page.find("{{");
    if (open == std::string_view::npos) return text.append(page);
    text.append(page.substr(0, open));
    page.remove_prefix(open);
    const auto part =
        std::ranges::find_if(parts, [&](const auto& one) { return page.starts_with(one.first); });
    const std::size_t length = part == parts.end() ? 2 : part->first.size();
    text.append(part == parts.end() ? page.substr(0, 2) : part->second);
    page.remove_prefix(length);
  }
}

}  // namespace

Json told_claims_json(const Scenario& scenario, const std::vector<ToldClaim>& claims) {
  Json all = Json::array();
  for (const ToldClaim& claim : claims) {
    Json one = claim_json(claim);
    say_claim(one, scenario, claim.name);
    all.push_back(std::move(one));
  }
  return all;
}

Json page_json(const Storyboard& board, const Timeline& timeline, Language language) {
  return PageWriter(board, timeline, language).write();
}

std::string filled_page(const PageParts& parts) {
  const std::string json = embedded(parts.json);
  const std::string title = escaped(parts.title);
  return filled(kPageHtml, {{"{{title}}", title},
                            {"{{lang}}", parts.language == Language::korean ? "ko" : "en"},
                            {"{{css}}", kPageCss},
                            {"{{timeline}}", parts.timelines},
                            {"{{graph}}", parts.graph},
                            {"{{charts}}", parts.charts},
                            {"{{json}}", json},
                            {"{{js}}", kPageJs}});
}

std::string page_html(const Storyboard& board, Language language, const Many* many) {
  const Timeline timeline = draw_timeline(board, {language, false, {}});
  PageParts parts{.title = board.scenario.title,
                  .language = language,
                  .timelines = timeline.svg,
                  .json = page_json(board, timeline, language)};
  if (many != nullptr) {
    parts.json["many"] = many_json(*many);
    for (const Quantity& quantity : many->quantities) {
      parts.charts += "<figure class=\"chart\">" + draw_histogram(quantity) + "</figure>\n";
    }
  }
  return filled_page(parts);
}

}  // namespace acmsim::sim
