// What a step uses must be made by then.
//
// A call waits until what it uses has been made. A condition does not wait, and of a thing that is
// not there yet it may well be asked: that it is not there, or as one of several. Only where it
// cannot hold without the thing, which cannot come before the step has ended, it makes no sense.
#include <algorithm>

#include "sim/plan/order.hpp"
#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {
namespace {

/// Whether a condition holds before something is made.
enum class Truth : std::uint8_t { no, unclear, yes };

class MadeLater {
 public:
  explicit MadeLater(DecodeContext& context) : context_(context), sequence_(context.plan()) {}

  bool report_all() {
    for (std::uint32_t i = 0; i < context_.steps.size(); ++i) {
      if (context_.has_enough_misfits()) break;
      step_ = StepHandle{i};
      report_step(context_.steps[i].node);
    }
    return reported_any_;
  }

 private:
  void report_step(const Node& node) {
    for (const StepHandle maker : context_.plan().at(step_).makers) {
      if (!is_later(maker)) continue;
      const std::string& name = context_.steps[maker.index].node["as"].text();
      for (const char* key : {"with", "probe"}) {
        if (const Node user = reference_to(node[key], name); user.is_given()) report(user, maker);
      }
    }
    for (const char* key : {"wait_for", "expect", "only_if"}) {
      if (!node[key].is_given()) continue;
      culprit_ = Node{};
      if (truth_of(node[key]) == Truth::no && culprit_.is_given()) {
        report(culprit_, *maker_of(culprit_));
      }
    }
  }

  void report(const Node& user, StepHandle maker) {
    reported_any_ = true;
    const Plan& plan = context_.plan();
    context_.report(user, "something that is there before the step", {},
                    ", which only step \"" + plan.at(maker).id +
                        "\" makes, and that comes after \"" + plan.at(step_).id + "\"");
  }

  bool is_later(StepHandle maker) const { return sequence_.comes_after(maker, step_); }

  /// The step that makes what a text refers to.
  std::optional<StepHandle> maker_of(const Node& text) const {
    const std::string_view name = std::string_view(text.text()).substr(1);
    const auto thing = context_.scope.find(name.substr(0, name.find('.')));
    const auto maker = thing ? context_.made_by.find(*thing) : context_.made_by.end();
    if (maker == context_.made_by.end()) return std::nullopt;
    return maker->second;
  }

  bool is_made_later(const Node& text) const {
    if (!text.is_text() || !text.text().starts_with('@')) return false;
    const auto maker = maker_of(text);
    return maker && is_later(*maker);
  }

  Truth truth_of(const Node& condition) {
    if (const Node all = condition["all"]; all.is_given()) return truth_of_list(all, Truth::yes);
    if (const Node any = condition["any"]; any.is_given()) return truth_of_list(any, Truth::no);
    if (const Node negated = condition["not"]; negated.is_given()) {
      switch (truth_of(negated)) {
        case Truth::no: return Truth::yes;
        case Truth::unclear: return Truth::unclear;
        case Truth::yes: return Truth::no;
      }
    }
    return truth_of_single(condition);
  }

  /// All of them, or any: `neutral` is what one of these is of none.
  Truth truth_of_list(const Node& list, Truth neutral) {
    Truth truth = neutral;
    for (const Node& one : list.items()) {
      truth =
          neutral == Truth::yes ? std::min(truth, truth_of(one)) : std::max(truth, truth_of(one));
    }
    return truth;
  }

  /// Of something that is not made yet everything is false but that it is not there.
  Truth truth_of_single(const Node& condition) {
    for (const Node& part :
         {condition["certificate"], condition["change"], condition["load_balancer"],
          condition["listener"], condition["default"], condition["has"], condition["presents"],
          condition["record"]["Name"]}) {
      if (!is_made_later(part)) continue;
      culprit_ = part;
      const bool is_wanted_absent =
          !condition["exists"].boolean_or(true) || !condition["visible"].boolean_or(true);
      if (!is_wanted_absent) return Truth::no;
      return condition["certificate"].is_given() || condition["load_balancer"].is_given()
                 ? Truth::yes
                 : Truth::unclear;
    }
    return Truth::unclear;
  }

  DecodeContext& context_;
  Sequence sequence_;
  StepHandle step_{};
  Node culprit_;  ///< What refers to something that is made later.
  bool reported_any_ = false;
};

}  // namespace

bool report_made_later(DecodeContext& context) { return MadeLater(context).report_all(); }

}  // namespace acmsim::sim
