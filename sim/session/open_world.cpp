#include "sim/session/open_world.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kEmptyAccount = R"({"acmsim": 1, "title": "an empty account"})";

}  // namespace

Refused wrong_schedule(std::string at, const std::string& word) {
  return {std::move(at), '"' + word + '"',
          "typical, earliest, latest or random:SEED, where SEED is a whole number", ""};
}

tl::expected<OpenedWorld, Refused> open_world(const Document& message, std::string_view document,
                                              const std::string& where,
                                              const CertificatePrinter& printer) {
  const Node argument{&message.root.at("open"), "/open"};
  const std::string word = argument["schedule"].text_or("typical");
  const auto schedule = Schedule::parse(word);
  if (!schedule) return tl::unexpected(wrong_schedule("/open/schedule", word));
  auto opened = open_scenario(document.empty() ? kEmptyAccount : document);
  if (!opened) return tl::unexpected(refused(opened.error(), where));
  OpenedWorld world{std::make_unique<Live>(std::move(*opened), *schedule, word, printer), {}};
  auto answer = world.live->begin(message, argument["slips"]);
  if (!answer) return tl::unexpected(std::get<Refused>(std::move(answer.error())));
  world.answer = std::move(*answer);
  return world;
}

}  // namespace acmsim::sim
