// The order of the steps.
#include "sim/plan/order.hpp"

#include <algorithm>

#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {
namespace {

Choices ids_of(const DecodeContext& context) {
  std::vector<std::string> ids;
  for (const StepText& step : context.steps) {
    if (const Node id = step.node["id"]; id.is_given()) ids.push_back(id.text());
  }
  return choices_of(std::move(ids));
}

/// The steps that `after` names, each once.
std::vector<StepHandle> decode_after(DecodeContext& context, const Node& list, const Choices& ids) {
  std::vector<StepHandle> after;
  for (const Node& node : list.items()) {
    const auto found = context.ids.find(node.text());
    if (found == context.ids.end()) {
      context.report(node, "the id of a step", ids);
    } else if (std::ranges::find(after, found->second) == after.end()) {
      after.push_back(found->second);
    }
  }
  return after;
}

/// `a -> b -> a`: what each step must wait for comes before it. The first in the document begins.
void report_cycle(DecodeContext& context, std::vector<StepHandle> cycle) {
  std::rotate(cycle.begin(), std::ranges::min_element(cycle), cycle.end());
  std::string text;
  for (const StepHandle step : cycle) text += context.plan().at(step).id + " -> ";
  text += context.plan().at(cycle.front()).id;
  context.report_as(context.steps[cycle.front().index].node, text,
                    "steps in an order: none can wait for itself");
}

}  // namespace

void decode_order(DecodeContext& context) {
  Plan& plan = context.plan();
  const Choices ids = ids_of(context);
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
    const Node after = context.steps[i].node["after"];
    if (after.is_given()) {
      plan.steps[i].after = decode_after(context, after, ids);
    } else if (i > 0 && plan.steps[i - 1].who == plan.steps[i].who) {
      plan.steps[i].after = {StepHandle{i - 1}};
    }
  }
  if (auto cycle = find_cycle_of_after(plan)) return report_cycle(context, std::move(*cycle));
  if (report_made_later(context)) return;
  if (auto cycle = find_cycle(plan)) report_cycle(context, std::move(*cycle));
}

}  // namespace acmsim::sim
