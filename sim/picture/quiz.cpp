#include "sim/picture/quiz.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/core.h>
#include <map>
#include <set>

#include "model/base/digest.hpp"
#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/engine/narrate.hpp"
#include "sim/freeze/plain_names.hpp"
#include "sim/picture/page.hpp"
#include "sim/picture/quiz_words.hpp"
#include "sim/proof/proof.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kTooMuch = "found more than captures can show; expected a smaller world";

/// FNV-1a of 64 bits, which the page's script computes too. Source: RFC 9923.
std::uint64_t digest_of(std::string_view text) {
  std::uint64_t digest = 0xcbf29ce484222325;
  for (const char letter : text) {
    digest = (digest ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
  }
  return digest;
}

/// What hides the answer to one choice: its key is the digest of `key/`, the exercise's own salt,
/// the question and the code; its text is hidden under the digests of `0/`, `1/` and so on of the
/// same.
class Seal {
 public:
  Seal(const std::string& salt, std::string_view question, std::string_view code)
      : choice_(fmt::format("{}/{}/{}", salt, question, code)) {}

  std::string key() const { return fmt::format("{:016x}", digest_of("key/" + choice_)); }

  /// Hexadecimal, of a text whose length tells nothing.
  std::string closed(std::string_view text) const {
    constexpr std::size_t kBlock = 8;
    std::string hidden;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::uint64_t pad = digest_of(fmt::format("{}/{}", i / kBlock, choice_));
      const auto byte = static_cast<std::uint8_t>(pad >> (8 * (i % kBlock)));
      hidden += fmt::format("{:02x}", static_cast<std::uint8_t>(text[i]) ^ byte);
    }
    return hidden;
  }

 private:
  std::string choice_;
};

/// What a student is not shown: what nobody outside could see, and what would tell the answer.
void hide(Json& story, const Plan& plan) {
  story["title"] = "";
  story["about"] = "";
  story["claims"] = Json::array();
  story["violations"] = Json::array();
  const std::set<std::string> people{plan.who.front()};
  const std::string noted(word_of(StepReport::What::noted));
  std::erase_if(story["events"].get_ref<Json::array_t&>(), [&](const Json& event) {
    return !people.contains(event.at("actor").get<std::string>()) || event.at("event") == noted;
  });
}

/// The lanes that an engineer could draw himself; a note is the teacher's word.
void keep_visible_lanes(std::vector<Lane>& lanes, const Plan& plan) {
  std::erase_if(lanes, [&](const Lane& lane) {
    if (lane.key.kind != LaneKind::step) return lane.key.kind == LaneKind::dns;
    return lane.key.whose > 0 || std::holds_alternative<NoteStep>(plan.steps[lane.key.part].does);
  });
}

/// What commands print at the end, of all captures those that a page has room for.
Json captures_json(const std::vector<CaptureFile>& captures) {
  constexpr std::size_t kBytesMax = 400'000;
  std::size_t bytes = 0;
  Json all = Json::array();
  for (const CaptureFile& file : captures) {
    if (file.command.empty()) continue;  // A mail, which the page shows, or the list of them all.
    bytes += file.text.size();
    if (bytes > kBytesMax) break;
    all.push_back({{"command", file.command}, {"text", file.text}});
  }
  return all;
}

class QuizWriter {
 public:
  QuizWriter(Diagnosis diagnosis, std::vector<Proof> proofs, std::vector<Trial> trials,
             Bilingual otherwise, std::string salt, Language language)
      : language_(language),
        diagnosis_(std::move(diagnosis)),
        proofs_(std::move(proofs)),
        trials_(std::move(trials)),
        otherwise_(std::move(otherwise)),
        salt_(std::move(salt)) {}

  void write(Json& page, Json& key) {
    page["salt"] = salt_;
    page["choices"] = Json::array();
    std::vector<std::pair<Seal, std::string>> open;
    for (const CauseRow& row : causes()) {
      page["choices"].push_back(
          {{"code", row.code}, {"en", {row.title, row.fix}}, {"ko", {row.title_ko, row.fix_ko}}});
      for (const std::string_view question : {"cause", "cure"}) {
        open.emplace_back(Seal(salt_, question, row.code), answer_to(row, question).dump());
      }
    }
    std::size_t longest = 0;
    for (const auto& [seal, text] : open) longest = std::max(longest, text.size());
    std::map<std::string, std::string> answers;  // In the order of the keys, which tells nothing.
    for (auto& [seal, text] : open) {
      text.resize(longest, ' ');
      answers[seal.key()] = seal.closed(text);
    }
    page["answers"] = answers;
    key = {{"causes", Json::array()}};
    const bool is_korean = language_ == Language::korean;
    for (const FoundCause& found : diagnosis_.claims) {
      const CauseRow& row = cause_row(found.cause);
      key["causes"].push_back({{"code", row.code},
                               {"catalogue", catalogue_number(row.cause)},
                               {"title", is_korean ? row.title_ko : row.title},
                               {"fix", is_korean ? row.fix_ko : row.fix}});
    }
    key["otherwise"] = is_korean ? otherwise_.ko : otherwise_.en;
  }

 private:
  std::optional<std::size_t> place_of(StuckCause cause) const {
    const auto found = std::ranges::find(diagnosis_.claims, cause, &FoundCause::cause);
    if (found == diagnosis_.claims.end()) return std::nullopt;
    return static_cast<std::size_t>(found - diagnosis_.claims.begin());
  }

  Json answer_to(const CauseRow& row, std::string_view question) const {
    return question == "cause" ? answer_to_cause(row) : answer_to_cure(row);
  }

  static Json answer(bool is_right, const Bilingual& told) {
    return {{"is_right", is_right}, {"en", told.en}, {"ko", told.ko}};
  }

  Json answer_to_cause(const CauseRow& row) const {
    const bool is_right = place_of(row.cause).has_value();
    return answer(
        is_right,
        is_right ? Bilingual{"That is it: " + std::string(row.speaks_for) + ".",
                             "맞습니다: " + std::string(row.title_ko) + "."}
                 : Bilingual{"Not here. It would show so: " + std::string(row.speaks_for) + ".",
                             "아닙니다. 여기서는 그런 것이 보이지 않습니다."});
  }

  Json answer_to_cure(const CauseRow& row) const {
    if (const auto place = place_of(row.cause)) {
      return answer(true, *place < proofs_.size()
                              ? what_heals(proofs_[*place])
                              : Bilingual{"That is the cure.", "그것이 해결책입니다."});
    }
    const auto trial = std::ranges::find(trials_, row.cause, &Trial::cure_for);
    if (trial != trials_.end())
      return answer(trial->healed_after.has_value(), what_comes_of(*trial));
    return answer(false, Bilingual{"There is nothing here that it could be done to. ",
                                   "여기에는 그렇게 할 대상이 없습니다. "} +
                             otherwise_);
  }

  Language language_;
  Diagnosis diagnosis_;
  std::vector<Proof> proofs_;
  std::vector<Trial> trials_;
  Bilingual otherwise_;
  std::string salt_;
};

}  // namespace

Scenario in_plain_names(const Scenario& scenario, RunOptions how) {
  how.tells = false;
  Scenario shown = scenario;
  give_plain_names(shown, run(scenario, std::move(how)).end.world);
  return shown;
}

RunOptions left_alone(const Scenario& scenario, RunOptions how, Instant from) {
  how.stop_at.reset();
  how.chooses = [&scenario, schedule = how.schedule, from](const Arm& arm, Instant now) mutable {
    std::optional<Choice> choice = schedule.choose(arm, now);
    const bool is_step = row_of(kTimerRows, arm.timer.kind).owner == TimerOwner::step &&
                         scenario.plan.is_own(StepHandle{arm.timer.whose});
    if (is_step && choice && choice->at > from) choice.reset();
    return choice;
  };
  return how;
}

tl::expected<Quiz, std::string> make_quiz(const Storyboard& board, const History& goes_on,
                                          Language language) {
  const auto evidence = evidence_of(board.scenario, board.history);
  if (!evidence) return tl::unexpected(std::string(kTooMuch));
  Diagnosis diagnosis = diagnose(*evidence);
  if (diagnosis.verdict != DiagnosisVerdict::causes) {
    return tl::unexpected<std::string>(
        "found nothing that is known to be wrong at this instant; expected one at which a "
        "certificate is stuck: --at says which");
  }
  auto captures = captures_for_people(board.scenario, board.history);
  if (!captures) return tl::unexpected(std::string(kTooMuch));
  std::vector<Proof> proofs = proofs_of(*evidence, diagnosis);
  std::vector<Trial> trials = trials_of(*evidence, diagnosis);
  Storyboard shown{board};
  shown.history.violations.clear();
  keep_visible_lanes(shown.lanes, board.scenario.plan);
  const Timeline timeline = draw_timeline(shown, {language, false, {}});
  Json story = page_json(shown, timeline, language);
  hide(story, board.scenario.plan);
  Json page{{"acmsim_page", 1},
            {"kind", "quiz"},
            {"lang", story.at("lang")},
            {"title", language == Language::korean ? "연습 문제" : "Exercise"},
            {"story", std::move(story)},
            {"captures", captures_json(*captures)}};
  Quiz quiz;
  quiz.captures = *std::move(captures);
  QuizWriter(std::move(diagnosis), std::move(proofs), std::move(trials),
             what_follows(board.scenario, goes_on),
             hex_of(board.scenario.title + format_instant(board.history.ended_at)), language)
      .write(page, quiz.key);
  quiz.key["title"] = board.scenario.title;
  quiz.key["at"] = format_instant(board.history.ended_at);
  const std::string title = page.at("title");
  quiz.html = filled_page(
      {.title = title, .language = language, .timelines = timeline.svg, .json = std::move(page)});
  return quiz;
}

}  // namespace acmsim::sim
