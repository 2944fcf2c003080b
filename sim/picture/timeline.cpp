#include "sim/picture/timeline.hpp"

#include <algorithm>
#include <map>

#include "sim/picture/axis.hpp"
#include "sim/picture/labels.hpp"
#include "sim/picture/markup.hpp"
#include "sim/picture/page_files.hpp"
#include "sim/picture/step_rows.hpp"
#include "sim/picture/text_width.hpp"
#include "sim/picture/timeline_style.hpp"
#include "sim/picture/timeline_words.hpp"
#include "sim/report/history_report.hpp"

namespace acmsim::sim {
namespace {

// Lengths are in user units of SVG, about a pixel each.
constexpr double kMargin = 16;
constexpr double kTitleSize = 18;
constexpr double kLengthMin = 760;
constexpr double kHeadingHeight = 30;  ///< Of a group of lanes.
constexpr double kSignHeight = 12;     ///< Above a bar: for what happens in an instant.
constexpr double kSignWidth = 12;
constexpr double kBarHeight = 18;
constexpr double kLaneHeight = kSignHeight + kBarHeight + 4;
constexpr double kAxisHeight = 52;
constexpr double kPadding = 5;  ///< Around a text in a bar.

class Drawing {
 public:
  Drawing(const Storyboard& board, const TimelineOptions& options)
      : board_(board),
        korean_(options.language == Language::korean),
        has_heading_(options.has_heading),
        parts_at_(options.parts_at),
        left_(kMargin + width_of_names(board, options.beside) + 12),
        axis_(instants_of(board, options), left_ + 10, kLengthMin) {}

  Timeline take() && {
    y_ = kMargin;
    if (has_heading_) heading();
    const double axis_top = y_;
    y_ += kAxisHeight;
    lanes_top_ = y_;
    lanes();
    const double lanes_end = y_;
    legend();
    height_ = y_ + kMargin;
    axis(axis_top, lanes_end);
    std::vector<double> xs;
    for (const Instant instant : board_.instants) xs.push_back(axis_.at(instant));
    return {svg(), std::move(xs)};
  }

 private:
  static std::vector<Instant> instants_of(const Storyboard& board, const TimelineOptions& options) {
    std::vector<Instant> all = board.instants;
    if (options.beside != nullptr) {
      all.insert(all.end(), options.beside->instants.begin(), options.beside->instants.end());
    }
    return in_order(std::move(all));
  }

  /// A text in the language that is shown first; the other one goes along.
  void text(Markup& to, double x, double y, std::string_view look, const Bilingual& words,
            std::string_view more = "") const {
    to.add(R"(<text x="{}" y="{}" class="{}"{}{}>{}</text>)", number(x), number(y), look, more,
           both(words), escaped(in_language(words)));
  }

  /// Of a small text, in the language in which it is wider.
  static double width_of(const Bilingual& words) {
    return std::max(text_width(words.en, kSmallSize), text_width(words.ko, kSmallSize));
  }

  std::string tooltip(const Bilingual& words) const {
    return fmt::format("<title{}>{}</title>", both(words), escaped(in_language(words)));
  }

  Bilingual since_start(Instant at) const {
    return same("+") + span_words(at - board_.scenario.starts_at);
  }

  std::string in_language(const Bilingual& words) const { return korean_ ? words.ko : words.en; }

  void heading() {
    const double width = axis_.end() - kMargin;
    for (const std::string& line : in_lines(board_.scenario.title, kTitleSize, width, 3)) {
      y_ += kTitleSize + 4;
      text(body_, kMargin, y_, "title", same(line));
    }
    y_ += 20;
    const std::string line = fmt::format("{} · {} · {}", verdict_word(board_.history),
                                         rules_word(board_.scenario), board_.schedule);
    text(body_, kMargin, y_, "small", same(fitted(line, kSmallSize, width)));
    y_ += 14;
  }

  // --- time ---

  void axis(double top, double end) {
    for (const Axis::Fold& fold : axis_.folds()) {
      under_.add(R"(<rect class="fold" x="{}" y="{}" width="{}" height="{}"/>)", number(fold.from),
                 number(lanes_top_), number(fold.to - fold.from), number(end - lanes_top_));
      text(body_, (fold.from + fold.to) / 2, top + 44, "small middle",
           fitted_to(span_words(fold.span), kSmallSize, fold.to - fold.from - 2));
    }
    if (parts_at_) {
      const double x = axis_.at(*parts_at_);
      over_.add(R"(<path class="parting" d="M{} {}V{}"/>)", number(x), number(lanes_top_),
                number(end));
    }
    const auto half = [&](std::size_t i) { return half_width(i); };
    for (const std::size_t i : axis_.with_room(half)) axis_label(i, top, end);
    for (std::size_t i = 0; i < board_.whys.size(); ++i) {
      const Violation& violation = board_.history.violations[i];
      over_.add(R"(<g class="broken">{}<path d="M{} {}V{}"/></g>)",
                tooltip(same(violation.name + ": ") + board_.whys[i]),
                number(axis_.at(violation.at)), number(lanes_top_), number(end));
    }
  }

  std::string date_and_time(Instant at) const {
    const Duration zone = board_.scenario.time_zone;
    return format_date(at, zone) + " " + format_time(at, zone);
  }

  /// Half of what a label of the axis takes; a date is told only where it is another than before.
  double half_width(std::size_t i) const {
    return text_width(date_and_time(axis_.instants()[i]), kSmallSize) / 2 + 4;
  }

  void axis_label(std::size_t i, double top, double end) {
    const double x = axis_.places()[i];
    under_.add(R"(<path class="tick" d="M{} {}V{}"/>)", number(x), number(top + 30), number(end));
    text(body_, x, top + 12, "small middle", same(date_and_time(axis_.instants()[i])));
    text(body_, x, top + 26, "small middle", since_start(axis_.instants()[i]));
  }

  // --- lanes ---

  void lanes() {
    for (const LaneKindText& kind : kLaneKindTexts) {
      std::vector<const Lane*> lanes;
      for (const Lane& lane : board_.lanes) {
        if (lane.key.kind == kind.kind) lanes.push_back(&lane);
      }
      if (lanes.empty()) continue;
      y_ += kHeadingHeight;
      text(body_, kMargin, y_ - 8, "head", {std::string(kind.en), std::string(kind.ko)});
      if (kind.kind == LaneKind::step) {
        steps(lanes);
      } else {
        for (const Lane* lane : lanes) {
          name(lane->name, lane->key.is_part());
          content(*lane, true);
          y_ += kLaneHeight;
        }
      }
    }
  }

  void name(const Bilingual& words, bool is_part) {
    const double indent = is_part ? 14 : 0;
    const double width = left_ - kMargin - 12 - indent;
    text(body_, kMargin + indent, y_ + kSignHeight + 13, is_part ? "name part" : "name",
         fitted_to(words, kTextSize, width));
    under_.add(R"(<path class="line" d="M{} {}H{}"/>)", number(kMargin),
               number(y_ + kLaneHeight - 1), number(axis_.end()));
  }

  void content(const Lane& lane, bool has_words) {
    free_above_ = 0;
    for (const LaneSpan& span : lane.spans) bar(lane, span, has_words);
    signs(lane);
  }

  Bilingual title_of(const Lane& lane, const LaneSpan& span, const Bilingual& words) const {
    return lane.name + ": " + words + ", " + since_start(span.from) + " – " + since_start(span.to) +
           " (" + span_words(span.to - span.from) + ")";
  }

  void bar(const Lane& lane, const LaneSpan& span, bool has_words) {
    const double from = axis_.at(span.from);
    const double width = std::max(axis_.at(span.to) - from, 1.5);
    Bilingual words = span.state.words;
    if (lane.key.kind == LaneKind::host && span.state.tone == Tone::bad) {
      words = words + " (" + span_words(span.to - span.from) + ")";
    }
    body_.add(R"(<g class="{}">{}<rect x="{}" y="{}" width="{}" )"
              R"(height="{}" rx="3"/></g>)",
              text_of(span.state.tone).word, tooltip(title_of(lane, span, words)), number(from),
              number(y_ + kSignHeight), number(width), number(kBarHeight));
    if (!has_words) return;
    const Bilingual shown = in_bar(words, text_of(span.state.tone).sign, width - 2 * kPadding);
    const bool is_whole = shown.en.ends_with(words.en) && shown.ko.ends_with(words.ko);
    if (lane.key.kind == LaneKind::host && span.state.tone == Tone::bad && !is_whole) {
      above_bar(from, signed_words(text_of(span.state.tone).sign, words));
      return;
    }
    if (shown.en.empty() || shown.ko.empty()) return;
    text(body_, from + kPadding, y_ + kSignHeight + 13, "small", shown);
  }

  /// Where the bar is too short; hosts have no signs there. Two that are close would overlap: the
  /// later one is told by its `title` alone.
  void above_bar(double from, const Bilingual& words) {
    if (from < free_above_) return;
    text(body_, from, y_ + kSignHeight - 2, "small", words);
    free_above_ = from + width_of(words) + kPadding;
    right_ = std::max(right_, free_above_);
  }

  /// What happens in an instant, side by side where much does.
  void signs(const Lane& lane) {
    double free = 0;
    for (const LaneMark& mark : lane.marks) {
      const double x = std::max(axis_.at(mark.at), free);
      free = x + kSignWidth;
      body_.add(R"(<g class="{}">{}<use href="#{}" x="{}" y="{}"/></g>)", text_of(mark.tone).word,
                tooltip(mark.words + " (" + since_start(mark.at) + ")"), mark.shape, number(x),
                number(y_ + kSignHeight / 2));
    }
  }

  /// Rows of steps: each has its name behind it.
  void steps(const std::vector<const Lane*>& lanes) {
    const auto width_of_name = [](const Lane& lane) {
      return text_width(lane.name.en, kSmallSize);
    };
    for (const StepRow& row : step_rows(lanes, axis_, width_of_name)) {
      name(row.is_first ? same(board_.scenario.plan.who[row.who]) : Bilingual{}, false);
      for (const PlacedStep& step : row.steps) {
        content(*step.lane, false);
        text(body_, step.name_at, y_ + kSignHeight + 13, "small", step.lane->name);
        right_ = std::max(right_, step.name_at + width_of_name(*step.lane));
      }
      y_ += kLaneHeight;
    }
  }

  void legend() {
    y_ += 26;
    double x = left_ + 10;
    for (const LegendEntry& entry : kLegend) {
      body_.add(R"(<g class="{}"><rect x="{}" y="{}" width="22" height="12" rx="3"/></g>)",
                text_of(entry.tone).word, number(x), number(y_ - 10));
      const Bilingual words =
          signed_words(text_of(entry.tone).sign, {std::string(entry.en), std::string(entry.ko)});
      text(body_, x + 28, y_, "small", words);
      x += 44 + width_of(words);
    }
    right_ = std::max(right_, x);
    y_ += 20;
    const Bilingual words = axis_words();
    text(body_, left_ + 10, y_, "small", words);
    right_ = std::max(right_, left_ + 10 + width_of(words));
  }

  std::string svg() {
    const double width =
        std::max(axis_.end() + half_width(axis_.places().size() - 1), right_) + kMargin;
    Markup all;
    all.add(R"(<svg xmlns="http://www.w3.org/2000/svg" class="timeline" viewBox="0 0 {} {}" )"
            R"(width="{}" height="{}" role="img">)",
            number(width), number(height_), number(width), number(height_));
    all.add("{}", tooltip(has_heading_ ? same(board_.scenario.title)
                                       : Bilingual{"Timeline", "타임라인"}));
    all.add("{}", kTimelineDefs);
    all.add(R"(<rect class="paper" width="{}" height="{}"/>)", number(width), number(height_));
    all.add("{}{}{}</svg>", under_.take(), body_.take(), over_.take());
    return all.take();
  }

  const Storyboard& board_;
  bool korean_;
  bool has_heading_;
  std::optional<Instant> parts_at_;
  double left_;
  Axis axis_;
  double y_ = 0;
  double lanes_top_ = 0;
  double height_ = 0;
  double free_above_ = 0;  ///< In a lane of a host: from where on there is room above its bars.
  double right_ = 0;       ///< How far to the right something is written.
  Markup under_;
  Markup body_;
  Markup over_;
};

}  // namespace

Timeline draw_timeline(const Storyboard& board, const TimelineOptions& options) {
  return Drawing(board, options).take();
}

}  // namespace acmsim::sim
