#include "sim/api/answer.hpp"

#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {

OrderedJson answer(const Answering& from, PlaceHandle place, const Query& query) {
  return std::visit([&](const auto& one) { return answer_of(from, place, one); }, query);
}

std::string printed(Instant instant) {
  std::string text = format_instant(instant);
  text.replace(text.size() - 1, 1, "+00:00");
  return text;
}

std::string cli_text(const OrderedJson& answer) {
  constexpr int kIndent = 4;
  return answer.dump(kIndent) + "\n";
}

OrderedJson error_answer(const ApiError& error) {
  return {{"Error", {{"Message", error.message}, {"Code", name_of(error.code)}}}};
}

}  // namespace acmsim::sim
