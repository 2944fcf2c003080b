#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/session/live.hpp"

namespace acmsim::sim {

/// Writes what a client did as a document; it is thrown away afterwards.
///
/// His calls become the steps of its plan, each with the exact time that it took and after a wait
/// of the exact span before it, and all that fired becomes its history: so `run` plays the same,
/// and `check` tries what the same calls come to under all delays. Where he waited for something,
/// a `wait_for` says for what, if `infers`.
class Live::Writer {
 public:
  Writer(Live& live, bool infers);

  nlohmann::json write() &&;

 private:
  // What things are called; see live_writer_names.cpp.
  void find_names();
  void find_records();
  std::string text_of(const Named& thing) const;
  nlohmann::json renamed(const nlohmann::json& value) const;
  std::optional<std::string> renamed_name(const std::string& text) const;
  std::optional<std::string> zone_served_by(const nlohmann::json& list) const;
  std::string renamed_owner(const std::string& whose) const;

  // What he did; see live_writer_steps.cpp.
  void write_steps();
  void tell(Instant at, const std::string& fires, const std::string& whose);
  void tell_until(std::size_t end);
  std::size_t write_row(std::size_t first);
  bool write_waited(const Made& wait);
  void write_wait_for(const Made& first, const Made& last, nlohmann::json condition,
                      const nlohmann::json& terms, std::string about);
  void write_step(const Made& made);
  void write_wait(Instant until, std::size_t firings);
  std::string add_step(nlohmann::json step);
  std::string next_id();

  // The rest of the document; see live_document.cpp.
  void write_never_made();
  void write_claims(const char* list, const std::vector<Claim>& claims);
  nlohmann::json since_made(const Claim& claim, const nlohmann::json& text) const;
  void mend_actors();
  nlohmann::json mended(const nlohmann::json& after) const;

  Live& live_;
  bool infers_;
  Run settled_;  ///< The run, after all that is due.
  nlohmann::json root_;
  std::map<Named, std::string> names_;
  std::set<std::string> given_;                    ///< Names that no call makes.
  std::map<std::string, std::string> nicknames_;   ///< Of what calls made, by its ARN or id.
  std::map<std::string, std::string> references_;  ///< `@name` or a field of it, by its text.
  std::map<std::string, std::string> makers_;      ///< The ids of steps, by what they made.
  nlohmann::json after_ = nlohmann::json::array();
  Instant since_ = live_.scenario().starts_at;
  std::size_t told_ = 0;  ///< Firings.
  std::size_t ids_ = 0;
  std::vector<std::string> about_;
};

}  // namespace acmsim::sim
