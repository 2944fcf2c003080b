#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/session/live.hpp"
#include "sim/surroundings/surroundings.hpp"
#include "sim/wire/aws_request.hpp"
#include "sim/wire/serving_clock.hpp"
#include "sim/wire/serving_log.hpp"

namespace acmsim::sim {

/// AWS's services as tools meet them: a session, and around it what nothing in the model follows
/// from.
class AwsServices {
 public:
  AwsServices(std::unique_ptr<Live> live, const ServingClock& clock, ServingLog& log,
              KeyPrinter print_key = {})
      : live_(std::move(live)), clock_(clock), log_(log), print_key_(std::move(print_key)) {}

  /// What came of a request.
  struct Outcome {
    Answer answer;
    bool is_read = false;  ///< It asked the session, and has changed nothing.
    bool moved = false;    ///< Something may be answered otherwise now.
  };
  Outcome ask(const AwsRequest& request);

  Live& live() { return *live_; }
  const Live& live() const { return *live_; }

  // What stands beside the session goes with its states.
  void save(const std::string& state) { saved_[state] = surroundings_; }
  void restore(const std::string& state) {
    surroundings_ = saved_.at(state);
    last_answers_.clear();
  }
  void forget(const std::string& state) { saved_.erase(state); }

  /// Where the session, and so its document, knows less than was said.
  std::vector<std::string> told() const { return surroundings_.told(); }

  /// Tells people of a request that the session does not hear of.
  void tell(std::string text);

 private:
  Place place_of(const AwsRequest& request) const;
  Asking asking_at(const Place& place);
  std::optional<AwsError> refusal_of_aliases(const shapes::Operation& operation,
                                             const nlohmann::json& with, const Place& place);
  Answer ask_around(const shapes::Operation& operation, const nlohmann::json& with,
                    const Place& place);
  Outcome look(const shapes::Operation& operation, const nlohmann::json& with, const Place& place);

  std::unique_ptr<Live> live_;
  const ServingClock& clock_;
  ServingLog& log_;
  KeyPrinter print_key_;
  Surroundings surroundings_;
  std::map<std::string, Surroundings> saved_;        ///< By the name of the session's state.
  std::map<std::string, std::string> last_answers_;  ///< To each read; for a clock of polls.
};

/// What AWS would answer to parameters that it may take and we do not.
AwsError not_modelled(const shapes::Operation& operation, const Refused& refused);

}  // namespace acmsim::sim
