#include "sim/picture/quiz.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/core.h>
#include <map>
#include <set>

#include "model/base/digest.hpp"
#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/picture/labels.hpp"
#include "sim/picture/page.hpp"
#include "sim/proof/proof.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// A choice is kept under this, of the exercise's own salt, the question and the code: FNV-1a,
/// which the page's script computes too. Source: RFC 9923.
std::string digest_of(const std::string& salt, std::string_view question, std::string_view code) {
  std::uint64_t digest = 0xcbf29ce484222325;
  for (const char letter : fmt::format("{}/{}/{}", salt, question, code)) {
    digest = (digest ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
  }
  return fmt::format("{:016x}", digest);
}

/// What a student is not shown: what nobody outside could see, and what would tell the answer.
void hide(Json& story, const Plan& plan) {
  story["title"] = "";
  story["about"] = "";
  story["claims"] = Json::array();
  story["violations"] = Json::array();
  const std::set<std::string> people{plan.who.front()};
  std::erase_if(story["events"].get_ref<Json::array_t&>(), [&](const Json& event) {
    return !people.contains(event.at("actor").get<std::string>());
  });
}

/// The lanes that an engineer could draw himself.
void keep_visible_lanes(std::vector<Lane>& lanes) {
  std::erase_if(lanes, [](const Lane& lane) {
    return lane.key.kind == LaneKind::dns ||
           (lane.key.kind == LaneKind::step && lane.key.whose > 0);
  });
}

/// What becomes of the certificates if nobody heals anything.
Bilingual what_follows(const Scenario& scenario, const History& end) {
  Bilingual told{"Nothing is healed. At the end: ", "고쳐지지 않습니다. 마지막 상태: "};
  bool is_first = true;
  for (const CertificateHandle handle : end.end.world.certificates.handles()) {
    const std::string& name = scenario.nicknames.certificates.at(handle);
    const Bilingual status = label_of(acm::status_of(end.end.world.certificates.at(handle)));
    if (!is_first) told = told + ", ";
    is_first = false;
    told = told + name + " " + status;
  }
  return told + ".";
}

Bilingual what_heals(const Proof& proof) {
  if (!proof.is_healed) {
    return {"That is the cure. It could not be played: " + proof.why_not.en + ".",
            "그것이 해결책입니다. 실행해 볼 수 없었습니다: " + proof.why_not.ko + "."};
  }
  const auto span = [](const std::optional<Duration>& duration) {
    return duration ? format_duration(*duration) : std::string("-");
  };
  return {fmt::format("Healed: issued {} after the cure, at the earliest {}, at the latest {}.",
                      span(proof.typical), span(proof.earliest), span(proof.latest)),
          fmt::format("해결됩니다: 조치 후 {} 뒤에 발급 (빠르면 {}, 늦으면 {}).",
                      span(proof.typical), span(proof.earliest), span(proof.latest))};
}

class QuizWriter {
 public:
  QuizWriter(Diagnosis diagnosis, std::vector<Proof> proofs, Bilingual otherwise, std::string salt)
      : diagnosis_(std::move(diagnosis)),
        proofs_(std::move(proofs)),
        otherwise_(std::move(otherwise)),
        salt_(std::move(salt)) {}

  void write(Json& page, Json& key) {
    page["salt"] = salt_;
    page["choices"] = Json::array();
    std::map<std::string, Json> answers;  // In the order of the digests, which tells nothing.
    for (const CauseRow& row : causes()) {
      page["choices"].push_back(
          {{"code", row.code}, {"en", {row.title, row.fix}}, {"ko", {row.title_ko, row.fix_ko}}});
      answers[digest_of(salt_, "cause", row.code)] = answer_to(row, "cause");
      answers[digest_of(salt_, "cure", row.code)] = answer_to(row, "cure");
    }
    page["answers"] = answers;
    key = {{"causes", Json::array()}};
    for (const FoundCause& found : diagnosis_.claims) {
      const CauseRow& row = cause_row(found.cause);
      key["causes"].push_back({{"code", row.code},
                               {"catalogue", catalogue_number(row.cause)},
                               {"title", row.title},
                               {"fix", row.fix}});
    }
    key["otherwise"] = otherwise_.en;
  }

 private:
  std::optional<std::size_t> place_of(StuckCause cause) const {
    const auto found = std::ranges::find(diagnosis_.claims, cause, &FoundCause::cause);
    if (found == diagnosis_.claims.end()) return std::nullopt;
    return static_cast<std::size_t>(found - diagnosis_.claims.begin());
  }

  Json answer_to(const CauseRow& row, std::string_view question) const {
    const auto place = place_of(row.cause);
    Bilingual told = otherwise_;
    if (question == "cause") {
      told = place ? Bilingual{"That is it: " + std::string(row.speaks_for) + ".",
                               "맞습니다: " + std::string(row.title_ko) + "."}
                   : Bilingual{"Not here. It would show so: " + std::string(row.speaks_for) + ".",
                               "아닙니다. 여기서는 그런 것이 보이지 않습니다."};
    } else if (place && *place < proofs_.size()) {
      told = what_heals(proofs_[*place]);
    } else if (place) {
      told = {"That is the cure.", "그것이 해결책입니다."};
    }
    return {{"is_right", place.has_value()}, {"en", told.en}, {"ko", told.ko}};
  }

  Diagnosis diagnosis_;
  std::vector<Proof> proofs_;
  Bilingual otherwise_;
  std::string salt_;
};

}  // namespace

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
  if (!evidence)
    return tl::unexpected<std::string>(
        "found more than captures can show; expected a smaller world");
  Diagnosis diagnosis = diagnose(*evidence);
  if (diagnosis.verdict != DiagnosisVerdict::causes) {
    return tl::unexpected<std::string>(
        "found nothing that is known to be wrong at this instant; expected one at which a "
        "certificate is stuck: --at says which");
  }
  std::vector<Proof> proofs = proofs_of(*evidence, diagnosis);
  Storyboard shown{board};
  keep_visible_lanes(shown.lanes);
  const Timeline timeline = draw_timeline(shown, {language, false, {}});
  Json story = page_json(shown, timeline, language);
  hide(story, board.scenario.plan);
  Json page{{"acmsim_page", 1},
            {"kind", "quiz"},
            {"lang", story.at("lang")},
            {"title", language == Language::korean ? "연습 문제" : "Exercise"},
            {"story", std::move(story)}};
  Quiz quiz;
  QuizWriter(std::move(diagnosis), std::move(proofs), what_follows(board.scenario, goes_on),
             hex_of(board.scenario.title + format_instant(board.history.ended_at)))
      .write(page, quiz.key);
  quiz.key["title"] = board.scenario.title;
  quiz.key["at"] = format_instant(board.history.ended_at);
  const std::string title = page.at("title");
  quiz.html = filled_page(
      {.title = title, .language = language, .timelines = timeline.svg, .json = std::move(page)});
  return quiz;
}

}  // namespace acmsim::sim
