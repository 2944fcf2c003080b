#include "sim/session/open_world.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kEmptyAccount = R"({"acmsim": 1, "title": "an empty account"})";

}  // namespace

Refused wrong_schedule(std::string at, const std::string& word) {
  return {std::move(at), '"' + word + '"',
          "typical, earliest, latest or random:SEED, where SEED is a whole number", ""};
}

tl::expected<SharedScenario, Refused> read_world(std::string_view document,
                                                 const std::string& where) {
  auto opened = open_scenario(document.empty() ? kEmptyAccount : document);
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

}  // namespace acmsim::sim
