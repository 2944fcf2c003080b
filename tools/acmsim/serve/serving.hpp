#pragma once

#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "sim/wire/endpoint.hpp"
#include "tools/acmsim/serve/child.hpp"
#include "tools/acmsim/serve/limits.hpp"
#include "tools/acmsim/serve/serve_words.hpp"

namespace acmsim::tools {

/// Why a server went no further.
struct ServingEnd {
  std::optional<int> command;  ///< How its command ended, as `Child` says it.
  bool is_given_up = false;    ///< Somebody wanted it to end at once.
};

/// Everything of `acmsim serve` that listens: one thread answers all of it in turn.
class Serving {
 public:
  /// Listens from now on; or the line that says why it cannot.
  static tl::expected<std::unique_ptr<Serving>, std::string> open(sim::Endpoint& endpoint,
                                                                  const ServeWords& words,
                                                                  const Limits& limits);
  ~Serving();
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;
  Serving(Serving&&) = delete;
  Serving& operator=(Serving&&) = delete;

  Whereabouts whereabouts() const;
  /// Starts a command; or why it cannot be started.
  std::optional<std::string> start(const std::vector<std::string>& command);
  /// Serves until the command has ended, or somebody interrupts it.
  ServingEnd run();

 private:
  class Parts;
  explicit Serving(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace acmsim::tools
