#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "model/base/timer.hpp"
#include "sim/draw/dice.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

using Json = nlohmann::json;

/// How large the documents are: `small` ones have windows of seconds and few steps, so that all
/// their histories can be tried second by second; `real` ones last for hours and days.
enum class Profile : std::uint8_t { small, real };

struct DraftZone {
  std::string as;
  std::string name;
  bool is_hosted = true;
  bool is_private = false;
};
struct DraftCertificate {
  std::string as;
  std::vector<std::string> names;
  bool was_issued = false;  ///< At the start; then listeners take it.
  bool is_at_home = true;
};
/// What belongs together: a domain, its zone, its certificate, and what serves its hosts.
struct Site {
  std::string domain;
  std::string zone;
  std::string certificate;
  std::string listener;
};

/// A document while it is drawn, and what its names stand for so far. References are without `@`.
struct Draft {
  Draft(std::uint64_t seed, Profile how) : dice(seed), profile(how) {}

  Dice dice;
  Profile profile;
  Json document = Json::object();
  Instant starts_at{};
  std::vector<Site> sites;
  std::vector<std::string> domains;
  std::vector<DraftZone> zones;
  std::vector<DraftCertificate> certificates;
  std::vector<std::string> load_balancers;
  std::vector<std::string> target_groups;
  std::vector<std::string> listeners;
  std::vector<std::string> changes;
  std::vector<std::string> servers;  ///< Host names of name servers that serve a zone.
  std::vector<std::string> hosts;    ///< That may be watched and probed.
  std::vector<std::string> ids;      ///< Of the steps so far.
  std::size_t made = 0;              ///< How many things have got a name by a step.

  bool is_small() const { return profile == Profile::small; }
  const DraftCertificate* certificate(const std::string& as) const;
  const DraftZone* zone(const std::string& as) const;
  /// Each site has one, so there always is one.
  const DraftCertificate& any_certificate();
  std::optional<DraftZone> any_zone(bool is_hosted);
};

// What is drawn, each subject in a file of its own.

std::string seconds_text(std::int64_t seconds);
/// How long something may take: a window of its own, in words of a document.
Json draw_window(Draft& draft);
/// A single span, such as the period of a poll.
std::string draw_span(Draft& draft);
void draw_rules(Draft& draft);
void draw_timing(Draft& draft);

void draw_given(Draft& draft);
/// The records of a zone, its site's hosts among them.
Json draw_records(Draft& draft, const DraftZone& zone, const std::string& load_balancer);
Json draw_certificate(Draft& draft, const std::string& as, const std::string& domain);

/// What is left of a timer of this kind at the start.
Json draw_left(Draft& draft, const char* fires);
/// Timers that run at the start, and what was set and is not followed.
void draw_under_way(Draft& draft, Json& given);
/// What was written or set shortly before the start, and what leaves no trace but its text.
void draw_unseen(Draft& draft);

/// A condition that a step may wait for; `depth` of composites at most.
Json draw_condition(Draft& draft, int depth);
/// A claim: a condition, or a name of the library.
Json draw_claim(Draft& draft);

/// A call of an operation, with what it needs: nothing where the draft has nothing to call it on.
std::optional<Json> draw_call(Draft& draft, const std::string& operation);
/// The names of all operations.
const std::vector<std::string>& all_operations();

/// One of them. Load balancers, their tags and attributes come seldom: there are many such
/// operations, and what a site shows hangs on few.
const std::string& some_operation(Dice& dice);

/// What may stand at any step: an id, a guard, patience, and so on.
void decorate(Draft& draft, Json& step);
/// How long a wait waits, and how often it looks.
void draw_patience(Draft& draft, Json& step);
/// Gives a name to what a call makes; later steps may speak of it.
void name_what_is_made(Draft& draft, Json& step);
/// The steps of a migration, or of two beside each other, or none.
Json draw_migrations(Draft& draft);
void draw_plan(Draft& draft);
void draw_ends(Draft& draft);

}  // namespace acmsim::sim
