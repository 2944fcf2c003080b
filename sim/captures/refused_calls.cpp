// What the AWS CLI said where AWS refused a call.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "sim/captures/captures.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 3> kServices{"acm", "route53", "elbv2"};

/// `CreateListener` as the AWS CLI calls it: `create-listener`.
std::string command_name(std::string_view operation) {
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  std::string name;
  for (std::size_t i = 0; i < operation.size(); ++i) {
    const bool begins_word = i > 0 && is_capital(operation[i]) &&
                             (!is_capital(operation[i - 1]) ||
                              (i + 1 < operation.size() && !is_capital(operation[i + 1])));
    if (begins_word) name += '-';
    name += is_capital(operation[i]) ? static_cast<char>(operation[i] - 'A' + 'a') : operation[i];
  }
  return name;
}

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
               fmt::format("aws {} {} ... 2>&1", service, command_name(operation)));
  }
}

}  // namespace acmsim::sim
