#pragma once

#include <map>
#include <string>

#include "sim/surroundings/kept.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// The configurations for query logging of Route 53. They are kept and shown, and log nothing: no
/// log group is known here, so every one of the form is taken to be there. Source: Route 53 API
/// Reference, CreateQueryLoggingConfig and so on [D]; texts, getmoto/moto [U], what has [I]
/// inferred.
class QueryLogging {
 public:
  static bool answers(const shapes::Operation& operation);
  /// Errors: NoSuchHostedZone, InvalidInput, QueryLoggingConfigAlreadyExists,
  /// NoSuchQueryLoggingConfig.
  Answered answer(const shapes::Operation& operation, const nlohmann::json& request,
                  const Place& place, const AskSession& ask);
  void forget(const IsGone& is_gone);

 private:
  struct Config {
    std::string account;
    OrderedJson shown;
  };

  Answered create(const nlohmann::json& request, const Place& place, const AskSession& ask);
  Answered list(const nlohmann::json& request, const Place& place, const AskSession& ask) const;

  std::map<std::string, Config> configs_;  ///< By id.
  std::size_t made_ = 0;
};

}  // namespace acmsim::sim
