// How a world is opened, and by what it is chosen.
#include "sim/session/open_world.hpp"

#include <utility>

#include "sim/session/messages.hpp"

namespace acmsim::sim {
namespace {

/// As a message says it.
nlohmann::json json_of(const acmsim::v1::Slip& slip) {
  nlohmann::json json{{"nth", slip.nth}};
  for (const auto& [member, text] :
       {std::pair("timer", &slip.timer), std::pair("takes", &slip.takes),
        std::pair("whose", &slip.whose), std::pair("fault", &slip.fault),
        std::pair("operation", &slip.operation)}) {
    if (!text->empty()) json[member] = *text;
  }
  return json;
}

}  // namespace

Refused wrong_schedule(std::string at, const std::string& word) {
  return {std::move(at), '"' + word + '"',
          "typical, earliest, latest or random:SEED, where SEED is a whole number", ""};
}

tl::expected<SharedScenario, Refused> read_world(std::string_view document,
                                                 const std::string& where) {
  auto opened = open_scenario(document.empty() ? kEmptyAccountDocument : document);
  if (!opened) return tl::unexpected(refused(opened.error(), where));
  return SharedScenario(std::move(*opened));
}

tl::expected<std::unique_ptr<Live>, Refused> open_world(const Document& message,
                                                        const OpenScenario& scenario,
                                                        const CertificatePrinter& printer) {
  const Node argument{&message.root.at("open"), "/open"};
  const std::string word = argument["schedule"].text_or("typical");
  const auto schedule = Schedule::parse(word);
  if (!schedule) return tl::unexpected(wrong_schedule("/open/schedule", word));
  auto live =
      std::make_unique<Live>(std::make_unique<OpenScenario>(scenario), *schedule, word, printer);
  if (auto wrong = live->begin(message, argument["slips"])) return tl::unexpected(*wrong);
  return live;
}

tl::expected<std::unique_ptr<Live>, Refused> open_world(const Delays& delays,
                                                        const OpenScenario& scenario,
                                                        const CertificatePrinter& printer) {
  nlohmann::json arguments{{"schedule", delays.schedule}};
  for (const acmsim::v1::Slip& slip : delays.slips) arguments["slips"].push_back(json_of(slip));
  const Document message = message_of({{"open", std::move(arguments)}});
  if (auto errors = faults_of_message(message); !errors.empty()) {
    return tl::unexpected(refused(errors));
  }
  return open_world(message, scenario, printer);
}

}  // namespace acmsim::sim
