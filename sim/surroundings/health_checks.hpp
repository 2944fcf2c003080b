#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// The health checks of Route 53, and their tags. They are kept and shown; nothing is asked, so
/// every endpoint is healthy. Source: Route 53 API Reference, CreateHealthCheck, UpdateHealthCheck
/// and so on [D]; texts, public logs [U], what has [I] inferred.
class HealthChecks {
 public:
  /// What is asked, and by whom.
  struct Call {
    const shapes::Operation& operation;
    const nlohmann::json& request;
    const std::string& account;
    const std::string& now;  ///< As the API prints it.
  };

  static bool answers(const shapes::Operation& operation, const nlohmann::json& request);
  /// Errors: NoSuchHealthCheck, HealthCheckAlreadyExists, HealthCheckVersionMismatch, InvalidInput.
  Answered answer(const Call& call);
  /// What there is against a record set that names one. Errors: NoSuchHealthCheck.
  std::optional<AwsError> fault_of_use(const std::string& id, const std::string& account) const;
  /// How many an account has.
  std::size_t count(const std::string& account) const;

 private:
  struct Check {
    std::string account;
    OrderedJson shown;
    std::map<std::string, std::string> tags;
  };
  /// What a caller reference has made; it may be deleted.
  struct Made {
    std::string id;
    OrderedJson config;
  };

  Answered create(const Call& call);
  Answered update(const Call& call);
  Answered list(const Call& call) const;
  Answered observations(const Call& call);
  Answered change_tags(const Call& call);
  Answered list_tags(const Call& call);
  tl::expected<Check*, AwsError> find(const Call& call, const std::string& id);

  std::map<std::string, Check> checks_;                             ///< By id.
  std::map<std::pair<std::string, std::string>, Made> references_;  ///< By account and reference.
};

}  // namespace acmsim::sim
