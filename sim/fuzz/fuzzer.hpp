#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/fuzz/delays.hpp"
#include "sim/fuzz/edits.hpp"
#include "sim/json/input_error.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// What random histories of a document may differ in, beside its delays.
struct FuzzOptions {
  std::uint64_t seed = 1;
  bool has_operator_slips = false;
  bool has_faults = false;
};

/// A random history that breaks a claim.
struct FuzzFinding {
  std::string claim;
  Draw draw;
  std::uint64_t history = 0;  ///< Which one it was, counted from 1.

  /// How much in it is out of the ordinary.
  std::size_t size() const { return draw.edits.size() + draw.slips.size() + (draw.ties > 0); }
};

/// Of each claim that breaks a finding, the smallest, of those the first.
class FuzzFindings {
 public:
  void note(FuzzFinding finding);
  /// Notes a history that was cut short, as one that goes on for ever: it says nothing.
  void note_cut() { ++cut_; }
  /// In the order in which claims were first seen to break.
  const std::vector<FuzzFinding>& all() const { return all_; }
  /// The first history that broke anything; 0: none did.
  std::uint64_t first() const { return first_; }
  /// How many were cut short.
  std::uint64_t cut() const { return cut_; }
  void merge(const FuzzFindings& more);

 private:
  std::vector<FuzzFinding> all_;
  std::uint64_t cut_ = 0;
  std::uint64_t first_ = 0;
};

/// A delay that is not typical, for people.
struct ToldSlip {
  Slip slip;
  std::string whose;
  Duration typical;
};

/// A finding played again, and told.
struct ToldFinding {
  FuzzFinding finding;
  Duration after;  ///< From the start to the violation.
  std::string why;
  std::vector<std::string> edits;  ///< In words.
  std::vector<ToldSlip> slips;
  nlohmann::ordered_json document;  ///< Which `run` replays to the violation.
};

/// Plays random histories of a document, and makes those small that break a claim. What a history
/// is depends on the seed and its number alone. All members but the constructor only read, so that
/// threads may share it; nothing is told in words until something is found.
class Fuzzer {
 public:
  /// Reads a document; its mistakes if it is none. One with a history of its own is played without.
  static Decoded<Fuzzer> open(const std::string& text, const FuzzOptions& options);

  /// Histories come in batches of so many, each of a document of its own where it is edited.
  static constexpr std::uint64_t kBatch = 64;
  /// Plays the histories of a batch, counted from 0, up to a number of all.
  FuzzFindings play(std::uint64_t batch, std::uint64_t histories_max) const;

  /// The same claim broken with as little out of the ordinary as can be found, while `goes_on`.
  FuzzFinding shrunk(FuzzFinding finding, const std::function<bool()>& goes_on) const;

  /// Plays a draw; every claim that it breaks. Nothing where no such history is, and then why.
  tl::expected<std::vector<FuzzFinding>, std::string> reproduce(const Draw& draw) const;

  /// Plays a finding again for people; nothing where it does not break its claim, which is a bug.
  std::optional<ToldFinding> tell(const FuzzFinding& finding) const;

  const Scenario& scenario() const { return scenario_; }
  /// All ways in which the document may be changed, by place.
  const std::vector<Edit>& edits() const { return edits_; }

 private:
  Fuzzer(nlohmann::json document, Scenario scenario)
      : document_(std::move(document)), scenario_(std::move(scenario)) {}

  void find_edits(const FuzzOptions& options);
  nlohmann::json edited(const std::vector<std::size_t>& edits) const;
  /// The scenario of an edited document; nothing where that is none.
  std::optional<Scenario> variant(const std::vector<std::size_t>& edits) const;
  std::vector<std::size_t> drawn_edits(std::uint64_t batch) const;
  bool breaks(const Scenario& scenario, const std::string& claim, Draw& draw) const;
  void drop_edits(FuzzFinding& finding) const;
  void drop_slips(const Scenario& scenario, FuzzFinding& finding) const;
  void near_typical(const Scenario& scenario, FuzzFinding& finding) const;

  nlohmann::json document_;
  Scenario scenario_;
  std::vector<Edit> edits_;
  std::uint64_t seed_ = 1;
};

}  // namespace acmsim::sim
