#include "model/world/admission.hpp"

namespace acmsim {

Result<Draft> admit(const World& world, const Context& context, const Call& call) {
  return std::visit(Admission{world, context, call.from}, call.command);
}

std::optional<ApiError> refusal(const World& world, const Context& context, const Call& call) {
  auto draft = admit(world, context, call);
  if (draft) return std::nullopt;
  return std::move(draft.error());
}

}  // namespace acmsim
