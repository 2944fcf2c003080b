// Reads that are asked again. Programs poll: as long as no timer has fired and nothing has been
// called but reads, the world is as it was, and so is the answer.
#include <algorithm>
#include <array>

#include "sim/api/operation.hpp"
#include "sim/json/compact_text.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kReadsMax = 32;       ///< Then all are forgotten.
constexpr std::size_t kTextMax = 1u << 16;  ///< Of an answer that is kept.

/// Whether a message calls a read, and nothing else with it.
bool is_plain_read(const nlohmann::json& message) {
  const auto call = message.find("call");
  return call != message.end() && call->is_string() && !message.contains("as") &&
         !message.contains("fails_with") &&
         operation_named(call->get_ref<const std::string&>()).reads;
}

}  // namespace

bool are_same_call(const nlohmann::json& one, const nlohmann::json& other) {
  return std::ranges::all_of(std::array{"call", "with", "region", "account"},
                             [&](const char* member) {
                               const auto here = one.find(member);
                               const auto there = other.find(member);
                               if (here == one.end() || there == other.end()) {
                                 return here == one.end() && there == other.end();
                               }
                               return *here == *there;
                             });
}

TextAnswer Live::answer_text(const Document& message) {
  if (const KeptRead* kept = kept_read(message.root)) return answer_again(*kept);
  Answer answer = this->answer(message);
  const bool is_read = answer && is_plain_read(message.root);
  if (!is_read && !message.root.contains("advance")) kept_reads_.clear();
  if (!answer) return tl::unexpected(std::move(answer.error()));
  std::string text = compact_text(*answer, OrderedJson::error_handler_t::replace);
  if (is_read && !counts_calls() && text.size() <= kTextMax) {
    if (kept_reads_.size() >= kReadsMax) kept_reads_.clear();
    kept_reads_.push_back({state_->made.back(), text});
  }
  return text;
}

/// The last answer to a read, where it would be the same; or null.
const Live::KeptRead* Live::kept_read(const nlohmann::json& message) const {
  if (kept_reads_.empty() || state_->run.is_over() || counts_calls()) return nullptr;
  if (message.contains("as") || message.contains("fails_with")) return nullptr;
  const std::size_t firings = state_->run.firings().size();
  const auto kept = std::ranges::find_if(kept_reads_, [&](const KeptRead& one) {
    return one.made->firings == firings && are_same_call(one.made->message, message);
  });
  return kept == kept_reads_.end() ? nullptr : &*kept;
}

const std::string& Live::answer_again(const KeptRead& kept) {
  std::shared_ptr<const Made> made = kept.made;
  if (made->at != run().now()) {
    Made later = *made;
    later.begun = later.at = run().now();
    made = std::make_shared<const Made>(std::move(later));
  }
  state_->made.push_back(std::move(made));
  ++state_->calls;
  run().tell(told(StepReport::What::called, kept.made->text));
  return kept.answer;
}

}  // namespace acmsim::sim
