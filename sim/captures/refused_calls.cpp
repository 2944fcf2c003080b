// What the AWS CLI said where AWS refused a call.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "sim/api/cli_name.hpp"
#include "sim/captures/captures.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 3> kServices{"acm", "route53", "elbv2"};

}  // namespace

void add_refusals(const Scenario& scenario, const History& history, CaptureFolder& folder) {
  for (std::size_t i = 0; i < history.steps.size(); ++i) {
    const auto& error = history.steps[i].error;
    const Step& step = scenario.plan.steps[i];
    const auto* call = std::get_if<CallStep>(&step.does);
    if (!error || call == nullptr) continue;
    const bool is_accepted_since =
        history.end.progress.steps[i].stage == Stage::done && call->fails_with.empty();
    const auto colon = call->operation.find(':');
    const std::string service = call->operation.substr(0, colon);
    if (is_accepted_since || std::ranges::find(kServices, service) == kServices.end()) continue;
    const std::string operation = call->operation.substr(colon + 1);
    folder.add({"refused", step.id}, ".txt",
               fmt::format("\nAn error occurred ({}) when calling the {} operation: {}\n",
                           name_of(error->code), operation, error->message),
               "aws " + cli_name(call->operation) + " ... 2>&1");
  }
}

}  // namespace acmsim::sim
