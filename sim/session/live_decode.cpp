// What a call of the client's means.
#include <fmt/core.h>

#include "sim/api/front_door.hpp"
#include "sim/api/operation.hpp"
#include "sim/session/live.hpp"
#include "sim/session/messages.hpp"

namespace acmsim::sim {

/// Decodes a call, once for all branches in which it says the same; `wrong` is how its parameters
/// are none.
const Live::Known& Live::decode(const Node& message, const Asking& asking,
                                std::optional<Refused>& wrong) {
  static const Known kNothing;
  std::string key =
      fmt::format("{} {} {} {} {}", state_->commands, asking.operation, asking.from.index,
                  asking.name.value_or(""), parameters_of(message).dump());
  check_names_in(message["with"], key);
  if (!scope().misfits().empty()) return kNothing;
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  auto known = decode_anew(message, asking, key, wrong);
  if (!known) return kNothing;
  // What makes nothing means the same in all branches anyway; it is asked too often to be kept.
  if (operation_named(asking.operation).reads) return read_ = std::move(*known);
  return known_.emplace(std::move(key), std::move(*known)).first->second;
}

std::optional<Live::Known> Live::decode_anew(const Node& message, const Asking& asking,
                                             const std::string& key,
                                             std::optional<Refused>& wrong) {
  Known known;
  if (asking.way != Way::message) {
    const auto* shape = shapes_of(operation_named(asking.operation));
    if (auto error = front_door(*shape, parameters_of(message))) {
      known.request.repetitions.emplace_back(std::move(*error));
      return known;
    }
  }
  const auto errors = faults_of_parameters(asking.operation, parameters_of(message));
  if (!errors.empty()) {
    wrong = refused(errors, "/with");
    return std::nullopt;
  }
  known.made = fresh_for(asking.operation, scope());
  scope().take_uses();
  known.request = decode_request({.operation = asking.operation,
                                  .with = parameters_of(message),
                                  .where = "/with",
                                  .from = scenario().catalogue.places[asking.from],
                                  .seed = key,
                                  .made = known.made},
                                 scope());
  if (!scope().misfits().empty()) return std::nullopt;
  return known;
}

/// Nobody knows a validation record before DescribeCertificate shows it.
void Live::check_shown(const DecodedRequest& request) {
  std::vector<CertificateHandle> certificates = request.uses.shown;
  const auto* command = std::get_if<Command>(&request.repetitions.front());
  const auto* button = command == nullptr ? nullptr : std::get_if<CreateRecordsInRoute53>(command);
  if (button != nullptr) certificates.push_back(button->certificate);
  for (const CertificateHandle handle : certificates) {
    const acm::Certificate* certificate = run().situation().world.certificates.find(handle);
    if (certificate == nullptr) continue;
    const acm::CertificateFacts& facts = scenario().catalogue.certificates.at(handle);
    const bool has_none = facts.method != acm::ValidationMethod::dns;
    if (has_none || acm::shows_records(*certificate, facts)) continue;
    scope().report({"/with",
                    "a validation record that DescribeCertificate does not show yet",
                    "one that is shown",
                    {}});
  }
}

}  // namespace acmsim::sim
