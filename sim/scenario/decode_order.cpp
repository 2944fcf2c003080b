// The order of the steps.
#include <algorithm>

#include "sim/plan/order.hpp"
#include "sim/scenario/decode_sketch.hpp"

namespace acmsim::sim {
namespace {

Choices ids_of(const Sketch& sketch) {
  std::vector<std::string> ids;
  for (const StepText& step : sketch.steps) {
    if (const Node id = step.node["id"]; id.is_given()) ids.push_back(id.text());
  }
  return choices_of(std::move(ids));
}

/// The steps that `after` names, each once.
std::vector<StepHandle> decode_after(Sketch& sketch, const Node& list, const Choices& ids) {
  std::vector<StepHandle> after;
  for (const Node& node : list.items()) {
    const auto found = sketch.ids.find(node.text());
    if (found == sketch.ids.end()) {
      sketch.report(node, "the id of a step", ids);
    } else if (std::ranges::find(after, found->second) == after.end()) {
      after.push_back(found->second);
    }
  }
  return after;
}

/// `a -> b -> a`: what each step must wait for comes before it. The first in the document begins.
void report_cycle(Sketch& sketch, std::vector<StepHandle> cycle) {
  std::rotate(cycle.begin(), std::ranges::min_element(cycle), cycle.end());
  std::string text;
  for (const StepHandle step : cycle) text += sketch.plan().at(step).id + " -> ";
  text += sketch.plan().at(cycle.front()).id;
  sketch.report_as(sketch.steps[cycle.front().index].node, text,
                   "steps in an order: none can wait for itself");
}

}  // namespace

void decode_order(Sketch& sketch) {
  Plan& plan = sketch.plan();
  const Choices ids = ids_of(sketch);
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
    const Node after = sketch.steps[i].node["after"];
    if (after.is_given()) {
      plan.steps[i].after = decode_after(sketch, after, ids);
    } else if (i > 0 && plan.steps[i - 1].who == plan.steps[i].who) {
      plan.steps[i].after = {StepHandle{i - 1}};
    }
  }
  if (auto cycle = find_cycle_of_after(plan)) return report_cycle(sketch, std::move(*cycle));
  if (report_made_later(sketch)) return;
  if (auto cycle = find_cycle(plan)) report_cycle(sketch, std::move(*cycle));
}

}  // namespace acmsim::sim
