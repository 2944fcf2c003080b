#pragma once

#include <acmsim/session.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/api/shapes/shapes.hpp"
#include "sim/wire/credential.hpp"
#include "sim/wire/http.hpp"

namespace acmsim::sim {

/// A request of one of AWS's protocols, read.
struct AwsRequest {
  const shapes::Service* service = nullptr;
  const shapes::Operation* operation = nullptr;
  nlohmann::json with;  ///< Its parameters, as the API has them.
  std::optional<Credential> credential{};
  std::vector<std::string> passed_over{};  ///< Members that the service does not know.
};

/// A request that cannot be read, or whose operation nobody here answers: what AWS says to it, in
/// which protocol.
struct UnreadRequest {
  shapes::Protocol protocol = shapes::Protocol::json;
  const shapes::Service* service = nullptr;  ///< Null: it is none of ours.
  AwsError error;
  std::string asked;  ///< For people: `iam:GetRole`.
};

/// Reads a request. The service is the one of its signature's scope; without a signature, the one
/// whose request it looks like.
tl::expected<AwsRequest, UnreadRequest> read_request(const HttpRequest& request);

}  // namespace acmsim::sim
