// What dig prints: with its comments or without, whole messages or the steps of a trace, one or
// several after each other.
#include <algorithm>
#include <utility>

#include "sim/evidence/dig_draft.hpp"
#include "sim/evidence/gathering.hpp"
#include "sim/evidence/record_line.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// More than fit into a message.
constexpr std::size_t kRecordsMax = 8192;

/// The end of a step: kdig tells a size in nearly the same words.
bool ends_step(std::string_view line) {
  return line.starts_with(kDigReceived) && line.find(kDigReceivedFrom) != line.npos;
}

bool is_dig_line(std::string_view line) {
  return line.starts_with(kDigBanner) || line.starts_with(kDigTrouble) ||
         line.starts_with(kDigGotAnswer) || line.starts_with(kDigHeader) || ends_step(line) ||
         line.starts_with(";; connection ") || line.starts_with(";; UDP setup with ") ||
         (line.starts_with(";; ") && line.find(kDigUnreached) != line.npos) ||
         line.starts_with(kDigNoAddress) ||
         (line.starts_with("dig: ") && line.find(kDigNoAddress) != line.npos) ||
         (line.starts_with(";; ") && line.ends_with(kDigSectionEnd));
}

class DigReader {
 public:
  explicit DigReader(Gathering& from) : from_(from) {
    if (is_dig(from.command)) asked_ = asked_by_dig(from.command);
    const auto rest = from.rest();
    for (const std::string_view line : rest) {
      if (ends_step(line)) is_trace_ = true;
      if (!line.starts_with(';') && !line.empty() && !record_in(line)) break;
    }
  }

  void read() {
    while (from_.has_line()) {
      const std::string_view line = from_.line();
      if (line.empty()) {
        from_.advance();
      } else if (line.starts_with(';') || line.starts_with("dig: ") ||
                 line.starts_with(kDigNoAddress)) {
        remark(line);
        from_.advance();
      } else if (!record()) {
        break;
      }
    }
    finish();
    finish_trace();
    if (!pending_.empty()) unasked(pending_.front().line);
  }

 private:
  SeenAt here() const { return {0, from_.number(), {}}; }

  DigDraft& draft() {
    if (draft_) return *draft_;
    draft_.emplace();
    draft_->asked = asked_;
    draft_->is_step = is_trace_;
    draft_->seen.at = draft_->seen.answer_at = here();
    return *draft_;
  }

  void remark(std::string_view line) {
    if (line.starts_with(kDigBanner)) return banner(line);
    if (auto trouble = dig_trouble(line, from_.number())) return take(std::move(*trouble));
    if (line.find(kDigUnreached) != line.npos) return unreached();
    if (ends_step(line)) return received(line);
    const bool begins = line.starts_with(kDigGotAnswer) || line.starts_with(kDigHeader);
    if (begins && draft_ && draft_->has_header) finish();
    if (begins || draft_ || is_dig_line(line)) read_dig_remark(draft(), line, here());
    if (line.starts_with(kDigSize) || line.starts_with(kKdigFrom)) finish();
  }

  void banner(std::string_view line) {
    finish();
    finish_trace();
    banner_line_ = from_.number();
    line.remove_prefix(kDigBanner.size());
    const auto words = line.find(kDigBannerEnd);
    words_ = words == line.npos ? "" : trimmed(line.substr(words + kDigBannerEnd.size()));
    asked_ = asked_by_dig(command_of(words_));
    is_trace_ = asked_->is_trace;
    if (!is_trace_) return void(draft());
    for (DigTrouble& trouble : std::exchange(pending_, {})) step_of(trouble);
  }

  /// Whoever did not answer in a trace is a step of it.
  void take(DigTrouble trouble) {
    if (is_trace_ && !draft_) return step_of(trouble);
    if (draft_ && (draft_->has_header || !draft_->seen.answer.empty())) finish();
    const bool is_end = trouble.outcome == DnsOutcome::no_server;  // dig gives up: no banner comes.
    if (is_end && !draft_ && banner_line_ > 0) asked_.reset();
    pending_.push_back(std::move(trouble));
    if (!is_end) return;
    draft();
    finish();
  }

  void step_of(const DigTrouble& trouble) {
    if (!steps_.empty()) {
      const DnsAnswerSeen& last = steps_.back().seen;
      const bool is_same = last.outcome == trouble.outcome && last.server == trouble.server &&
                           last.server_name == trouble.server_name;
      if (is_same) return;
    }
    DigDraft step;
    step.asked = asked_;
    step.is_step = true;
    step.seen.at = step.seen.answer_at = {0, trouble.line, {}};
    step.seen.outcome = trouble.outcome;
    step.seen.server = trouble.server;
    step.seen.server_name = trouble.server_name;
    steps_.push_back(std::move(step));
  }

  void unreached() {
    if (is_trace_) return finish();
    DigDraft& last = draft();
    last.seen.outcome = DnsOutcome::timed_out;
    last.seen.answer_at = here();
    last.has_footer = true;
    finish();
  }

  void received(std::string_view line) {
    DigDraft& step = draft();
    step.is_step = step.has_footer = is_trace_ = true;
    const auto from = line.find(kDigReceivedFrom) + kDigReceivedFrom.size();
    read_responder(step.seen, trimmed(line.substr(from)));
    step.seen.answer_at = here();
    finish();
  }

  bool record() {
    const auto lines = from_.rest();
    std::size_t count = lines_of_record(lines);
    std::string text = joined_record(lines.first(count));
    count = lines_of_cut_record(lines, count, text);
    auto read = record_in(text);
    if (!read) return false;
    read->at = here();
    if (draft_ && !goes_on_with(*read)) {
      finish();
      asked_.reset();
    }
    DigDraft& to = draft();
    if (from_.is_open_ended() && !ends_whole(to, *read)) {
      to.is_cut = true;
    } else {
      to.records().push_back(std::move(*read));
    }
    from_.advance(count);
    return true;
  }

  /// Whether a record belongs to the message that is read: where no header tells, it is about the
  /// name that was asked for, or where that leads, or the authority's.
  bool goes_on_with(const RecordSeen& record) const {
    const DnsAnswerSeen& seen = draft_->seen;
    if (draft_->has_header) return !draft_->is_complete();
    const bool is_told = draft_->has_question || draft_->is_step;
    if (seen.answer.size() == kRecordsMax) return false;
    if (is_told || seen.answer.empty()) return true;
    if (record.type_word == "NS" || record.type_word == "SOA" || record.type_word == "RRSIG") {
      if (seen.answer.front().owner.is_within(record.owner)) return true;
    }
    return std::ranges::any_of(seen.answer, [&](const RecordSeen& earlier) {
      const auto* target = std::get_if<DomainName>(&earlier.data);
      return earlier.owner == record.owner || (target != nullptr && *target == record.owner) ||
             (earlier.type_word == "DNAME" && record.owner.is_within(earlier.owner));
    });
  }

  /// Whether the last line of a text can be a whole record: names end in a dot.
  static bool ends_whole(const DigDraft& draft, const RecordSeen& record) {
    if (draft.has_header || draft.is_step) return false;
    return !std::holds_alternative<DomainName>(record.data) || record.text.ends_with('.');
  }

  void finish() {
    if (!draft_) return;
    DigDraft done = std::move(*draft_);
    draft_.reset();
    if (done.is_step) return void(steps_.push_back(std::move(done)));
    tell_outcome(done);
    keep(std::move(done), std::nullopt);
  }

  void tell_outcome(DigDraft& done) {
    DnsAnswerSeen& seen = done.seen;
    const bool is_answered =
        done.has_header || !seen.answer.empty() || (done.has_footer && !seen.server.empty());
    if (!pending_.empty() && !is_answered) {
      seen.outcome = pending_.back().outcome;
      seen.answer_at.line = pending_.back().line;
      if (seen.server.empty()) seen.server = pending_.back().server;
      if (!seen.server_name) seen.server_name = pending_.back().server_name;
    } else if (!is_answered && seen.outcome == DnsOutcome::answered) {
      seen.outcome = DnsOutcome::not_printed;
    }
    pending_.clear();
    // What dig says at the end ends with the message's size.
    const bool is_whole = done.has_footer ? done.has_size : done.is_complete();
    if (done.has_header && !is_whole && !from_.has_line()) done.is_cut = true;
    if (done.is_cut || done.lacks_answer()) seen.outcome = DnsOutcome::not_printed;
  }

  void finish_trace() {
    if (!steps_.empty() && !(asked_ && asked_->name)) {
      unasked(steps_.front().seen.at.line);
      steps_.clear();
    }
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      DigDraft step = std::move(steps_[i]);
      take_asked(step);
      if (step.has_question) sort_step(step.seen, i + 1 == steps_.size());
      step.is_cut = step.is_cut || (!step.has_footer && !from_.has_line() &&
                                    step.seen.outcome == DnsOutcome::answered);
      if (step.is_cut) step.seen.outcome = DnsOutcome::not_printed;
      keep(std::move(step), i);
    }
    steps_.clear();
  }

  void keep(DigDraft done, std::optional<std::size_t> step) {
    DnsAnswerSeen& seen = done.seen;
    take_asked(done);
    if (!done.has_question && !seen.answer.empty()) {
      seen.name = seen.answer.front().owner;
      seen.type_word = seen.answer.back().type_word;
      done.has_question = true;
    }
    if (!done.has_question) return unasked(seen.at.line);
    if (!done.has_header && !step) sort_sections(seen);
    seen.tool = step ? DnsTool::dig_trace : DnsTool::dig;
    const auto* row =
        row_named(kRecordTypeNames, &RecordTypeName::word, std::string_view(seen.type_word));
    if (row != nullptr) seen.type = row->type;
    std::vector<DnsAnswerSeen>& answers = from_.evidence.answers;
    const bool goes_on = step.value_or(0) > 0;
    if (!goes_on) {
      const std::string typed = words_.empty() ? from_.command.text() : "dig " + words_;
      if (step && banner_line_ > 0) seen.at.line = banner_line_;
      output_ = from_.open(seen.at.line, step ? "dig +trace" : "dig", typed);
      if (step) trace_ = static_cast<std::uint32_t>(answers.size());
    }
    if (step) seen.trace = trace_;
    place_in_output(seen);
    if (done.is_cut) {
      from_.cut_short(seen.at.line, from_.number() - 1, "the text ends before dig's answer does");
    }
    if (done.when) from_.whens.emplace_back(answers.size(), std::move(*done.when));
    answers.push_back(std::move(seen));
  }

  void place_in_output(DnsAnswerSeen& seen) const {
    seen.at.output = seen.answer_at.output = output_;
    for (auto* records : {&seen.answer, &seen.authority, &seen.additional}) {
      for (RecordSeen& record : *records) record.at.output = output_;
    }
    for (ExtendedErrorSeen& error : seen.errors) error.at.output = output_;
  }

  void unasked(std::uint32_t line) {
    pending_.clear();
    from_.leave_aside(line, std::max(line, from_.number() - 1),
                      "nothing tells what dig was asked for", "dig NAME TYPE");
  }

  Gathering& from_;
  std::optional<AskedByCommand> asked_;
  std::string words_;  ///< As the banner repeats them.
  bool is_trace_ = false;
  std::optional<DigDraft> draft_;
  std::vector<DigDraft> steps_;
  std::vector<DigTrouble> pending_;  ///< Attempts before the banner that they belong to.
  std::uint32_t banner_line_ = 0;
  std::uint32_t output_ = 0;
  std::uint32_t trace_ = 0;
};

}  // namespace

bool begins_dig(const Gathering& gathering) {
  return is_dig_line(gathering.line()) || record_in(gathering.line()).has_value();
}

void read_dig(Gathering& gathering) { DigReader(gathering).read(); }

}  // namespace acmsim::sim
