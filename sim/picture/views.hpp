#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/picture/cast.hpp"

namespace acmsim::sim {

/// The world as people meet it, from instant to instant: the console's certificates, listeners,
/// what browsers show, what dig answers. Each is kept where it changes.
class Views {
 public:
  Views(const Scenario& scenario, const Cast& cast) : scenario_(scenario), cast_(cast) {}

  /// Notes how everything is at an instant, later than the last.
  void note(const History& history, Instant at);

  /// Adds the instants at which something changed.
  void add_instants(std::vector<Instant>& instants) const;

  /// The members `certificates`, `listeners`, `hosts` and `digs` of a page's document, described in
  /// scenarios/schema/page.schema.json; `instants` are all that it has.
  nlohmann::ordered_json take(const std::vector<Instant>& instants) &&;

 private:
  using Json = nlohmann::ordered_json;

  /// One thing, and what is told of it from which instant on.
  struct Track {
    Json head;
    std::vector<std::pair<Instant, Json>> states{};
    bool is_seen = false;  ///< At the instant that is being noted.
  };
  using Tracks = std::map<std::uint32_t, Track>;  ///< The things of one kind, by handle or place.

  void note_certificates(const History& history, Instant at);
  void note_listeners(const World& world, Instant at);
  void note_hosts(const World& world, Instant at);
  void note_digs(const World& world, Instant at);
  static void put(Tracks& kind, std::uint32_t key, const Json& head, Json state, Instant at);
  static void end_unseen(Tracks& kind, Instant at);
  std::string called(CertificateHandle handle) const;

  const Scenario& scenario_;
  const Cast& cast_;
  Tracks certificates_;
  Tracks listeners_;
  Tracks hosts_;
  Tracks digs_;
  std::map<std::string, std::uint32_t> questions_;
};

}  // namespace acmsim::sim
