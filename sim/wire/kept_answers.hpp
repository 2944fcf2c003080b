#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <optional>
#include <string>

#include "sim/engine/history.hpp"
#include "sim/wire/http.hpp"

namespace acmsim::sim {

/// The answers to reads, as they are sent, until something changes: tools ask the same again and
/// again. What it keeps is bounded, and the least of what an endpoint holds.
class KeptAnswers {
 public:
  struct Kept {
    HttpResponse response;
    std::string id;  ///< The request's, which stands in the response.
    Event told;      ///< For the log.
  };

  /// What tells one request from all others that would be answered otherwise, whenever it was
  /// signed; nothing of one that is too long to be kept.
  static std::optional<std::string> key_of(const HttpRequest& request);

  /// What was kept, or null.
  const Kept* find(const std::string& key) const;
  void keep(std::string key, Kept kept);
  void forget() { kept_.clear(); }

 private:
  boost::unordered_flat_map<std::string, Kept> kept_;
};

/// The response to an equal request, whose id is of the same length.
HttpResponse with_id(const KeptAnswers::Kept& kept, const std::string& id);

}  // namespace acmsim::sim
