#pragma once

#include <acmsim/session.hpp>
#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "sim/api/answer.hpp"
#include "sim/api/request.hpp"
#include "sim/dig/ask.hpp"
#include "sim/engine/run.hpp"
#include "sim/scenario/open.hpp"
#include "sim/session/faults.hpp"
#include "sim/session/presented.hpp"

namespace acmsim::sim {

/// An answer in JSON, or why there is none.
using Answer = tl::expected<OrderedJson, Failure>;
/// The same as a line of JSON.
using TextAnswer = tl::expected<std::string, Failure>;

/// What an answer shows that a condition can wait for: members of conditions, and their values.
using SeenMembers = std::vector<std::pair<std::string, OrderedJson>>;

/// The clock of a session goes no further: the year 10000 has no RFC 3339 instants.
Instant last_instant();

/// A message as a document of its own, without lines.
Document message_of(nlohmann::json root);
/// Whether two messages are the same call, whatever they are called by.
bool are_same_call(const nlohmann::json& one, const nlohmann::json& other);
/// What is wrong with a message, or with a document: the first mistake. `above` is where it lies in
/// the message.
Refused refused(const std::vector<InputError>& errors, const std::string& above = "");

/// What the client of a session can still do, and all that is kept for it: an open scenario, the
/// run that plays it, what the client's names stand for, and the states that were saved.
///
/// A name of the client's has a handle that nothing is ever made under; it is bound to what it
/// stands for, and that is part of the state. What a call makes is known by how many calls were
/// accepted before and by what it says: so the same calls make the same things in every branch, and
/// the catalogue, which all branches share, only grows.
class Live {
 public:
  Live(std::unique_ptr<OpenScenario> opened, const Schedule& schedule, std::string schedule_word,
       CertificatePrinter printer = {});
  Live(const Live&) = delete;
  Live& operator=(const Live&) = delete;
  Live(Live&&) = delete;
  Live& operator=(Live&&) = delete;
  ~Live() = default;

  /// Takes a list of slips, and begins; or what is wrong with them.
  std::optional<Refused> begin(const Document& message, const Node& slips);
  /// What is told of it once it is open: the delays, and which steps are not played.
  OrderedJson opening() const;
  /// Answers a message of one verb, whose shape has been checked.
  Answer answer(const Document& message);
  /// The same in one line. A read that is asked again before anything has changed is answered as
  /// it was.
  TextAnswer answer_text(const Document& message);
  /// The word of the verdict that was told last; empty before the first.
  const std::string& last_verdict() const { return last_verdict_; }
  /// What is wrong with the shape of a message. `open` and `close` are none of a session's that is
  /// open.
  static std::optional<Refused> misshapen(const Document& message);
  /// Answers a message whose shape has not been checked.
  Answer checked(const Document& message);
  /// A request that came over the wire, read by its service's model. What AWS would refuse at its
  /// front door is its refusal and counts as one. A read that is refused breaks no claim: tools ask
  /// so whether something is there.
  Answer request(const shapes::Operation& operation, nlohmann::json with, const Place& from);
  /// From now on a request that is refused with one of these codes is no failure.
  void expect(std::vector<std::string> codes) { expected_ = std::move(codes); }
  /// What a read would be answered; nobody hears of it.
  Answer peek(const shapes::Operation& operation, nlohmann::json with, const Place& from);

  /// Whether the history has come to its end.
  bool is_over() const { return state_->run.is_over(); }
  std::string now() const { return format_instant(state_->run.now()); }
  /// What has happened so far.
  const History& history() const { return state_->run.history(); }
  /// The world's DNS as it is now.
  Net net() const { return {scenario(), world()}; }

  /// Lets AWS's own progress run out: what it validates, issues, serves and releases, with what
  /// comes to pass before that. It stops before a limit and before an expiry, and nothing else is
  /// waited for. Whether anything has happened.
  bool settle();
  /// Goes on to the next event, unless that is such a limit; whether it has.
  bool go_to_next_event();
  std::optional<std::string> next_event_at();
  std::string save_state();
  bool restore_state(std::string_view state);

  // What other doors see of it: its names, its world, and where its client is at home.
  const Scenario& scenario() const { return opened_->context.scenario; }
  const World& world() const { return state_->run.situation().world; }
  Instant instant() const { return state_->run.now(); }
  const Place& home() const { return opened_->context.home; }
  /// What the listener on port 443 presents that a client reaches: of the load balancer that it
  /// has reached; else that to which its name leads; else the only one there is.
  tl::expected<Presented, NotPresented> present(const TlsClient& client) const;
  /// The ARNs of the load balancers that there are.
  std::vector<std::string> load_balancers() const;

  /// A text in which things that have names are called by them, and not by ARN or id.
  std::string by_names(const std::string& subject) const;

  /// Whether the registry has ever heard of a domain.
  bool has_domain(std::string_view name) const;
  /// Whether a load balancer of any account has that DNS name now.
  bool has_load_balancer(std::string_view dns_name) const;

  /// Whether something may befall calls by their number.
  bool counts_calls() const { return !state_->faults.all().empty(); }

  /// Every delay that a slip can speak of.
  std::vector<DelayWindow> windows() const;
  /// The history as it ends where the client does nothing more; the state stays as it is.
  tl::expected<History, Refused> ending() const;
  /// A history of this session as a person reads it.
  std::string report_of(History history) const;

 private:
  /// A call that the client has made, or a wait of his for a condition that came to be true.
  struct Made {
    Instant begun;  ///< Before the call took its time.
    Instant at;
    std::size_t begun_firings = 0;  ///< How many timers had fired before it began.
    std::size_t firings = 0;        ///< And before it acted, or the wait was over.
    nlohmann::json message;
    std::optional<Named> thing{};          ///< What it made, or was answered with.
    std::optional<std::string> refused{};  ///< With which code.
    bool is_failure = false;               ///< It was not expected.
    std::optional<FaultKind> fault{};      ///< What befell it.
    SeenMembers seen{};                    ///< Of a read.
    std::string text{};                    ///< Of a read, for people.
  };
  /// All that a call or the clock changes.
  struct State {
    Run run;
    std::uint32_t calls = 0;       ///< Of the client, reads and refused ones too.
    std::uint32_t commands = 0;    ///< Of the client, accepted.
    std::int64_t nanoseconds = 0;  ///< Of a second that has begun to pass.
    std::vector<std::shared_ptr<const Made>> made{};
    std::optional<Instant> ended_at{};           ///< When the client had done all.
    std::optional<std::size_t> ended_firings{};  ///< How many timers had fired then.
    CallFaults faults{};
    std::shared_ptr<const World> past{};  ///< Before his last change, where a fault may ask for it.
  };
  /// A step that is not played, but whose name waits for what the client makes.
  struct Waiting {
    std::string name;
    Named stands_for;
    StepHandle step;
    std::string operation;
    std::string principal;  ///< DomainName or Name, in the DNS's spelling.
  };
  /// A call as it was decoded.
  struct Known {
    DecodedRequest request;
    std::optional<Named> made;
  };
  /// A read that was answered.
  struct KeptRead {
    std::shared_ptr<const Made> made;
    std::string answer;
  };
  /// How a call came.
  enum class Way : std::uint8_t {
    message,  ///< As a session's client makes it.
    wire,     ///< As AWS's protocols have it.
    peek,     ///< The same, but nobody is to notice.
  };
  /// A call of the client's, while it is answered.
  struct Asking {
    std::string operation;
    PlaceHandle from;
    std::optional<std::string> name;  ///< What it makes will be called.
    std::vector<ErrorCode> fails_with;
    std::optional<std::size_t> fault;  ///< The index of what befalls it.
    std::string text;                  ///< For people.
    Way way = Way::message;
    Made made{};
  };
  class Writer;
  using Verb = Answer (Live::*)(const Node& message, const Node& argument);
  struct VerbRow;
  static const std::vector<VerbRow>& verbs();
  template <class Do>
  Answer undoing(const Document& message, bool moves, const Do& act);

  Scenario& scenario() { return opened_->context.scenario; }
  Scope& scope() { return opened_->context.scope; }
  Run& run() { return state_->run; }

  std::optional<LoadBalancerHandle> reached_by(const TlsClient& client) const;

  // Names; see live_names.cpp.
  void lay_down_plan(Situation& start);
  void find_claimed_names();
  Named meaning_of(const Named& name) const;
  bool is_bound(const Named& name) const { return meaning_of(name) != name; }
  bool can_be_asked(const Claim& claim, const Situation& situation) const;
  std::optional<std::string> name_for(const Node& message);
  void check_names_in(const Node& node, std::string& key);
  void check_as(const Node& message);
  void bind(const std::string& name, const Named& thing);
  void find_called();
  void give_nicknames_to(const Command& command, const std::optional<std::string>& name);
  std::optional<Named> thing_called(const Node& node);

  // Calls; see live_calls.cpp, and live_decode.cpp for what they mean.
  static const nlohmann::json& parameters_of(const Node& message);
  const Known& decode(const Node& message, const Asking& asking, std::optional<Refused>& wrong);
  std::optional<Known> decode_anew(const Node& message, const Asking& asking,
                                   const std::string& key, std::optional<Refused>& wrong);
  void check_shown(const DecodedRequest& request);
  Answer carry_out(const Known& known, Asking& asking);
  Answer give(const Command& command, const std::optional<Named>& made, Asking& asking);
  Answer read(const Query& query, Asking& asking);
  Answer refuse(const ApiError& error, Asking& asking);
  Answer fail(FaultKind kind, Asking& asking);
  std::optional<FaultKind> fault_of(const Asking& asking) const;
  bool take_time(Asking& asking);
  void note(Made made);
  Event told(StepReport::What what, std::string text) const;

  // Reads that are asked again; see live_reads.cpp.
  const KeptRead* kept_read(const nlohmann::json& message) const;
  const std::string& answer_again(const KeptRead& kept);

  // The verbs.
  Answer call(const Node& message, const Node& argument);
  Answer call(const Node& message, const Node& argument, Way way);
  Answer call_by(Way way, const shapes::Operation& operation, nlohmann::json with,
                 const Place& from);
  Answer advance(const Node& message, const Node& argument);
  Answer next_event(const Node& message, const Node& argument);
  Answer tell_now(const Node& message, const Node& argument);
  Answer verdict(const Node& message, const Node& argument);
  Answer end(const Node& message, const Node& argument);
  Answer dig(const Node& message, const Node& argument);
  Answer visit(const Node& message, const Node& argument);
  Answer save(const Node& message, const Node& argument);
  Answer restore(const Node& message, const Node& argument);
  Answer forget(const Node& message, const Node& argument);
  Answer set_slips(const Node& message, const Node& argument);
  Answer bind(const Node& message, const Node& argument);
  Answer trace(const Node& message, const Node& argument);
  Answer document(const Node& message, const Node& argument);

  std::int64_t nanoseconds_of(const Node& node);
  Duration seconds_of(const Node& node);
  std::optional<Instant> target_of(const Node& advance);
  bool advance_until(const Condition& condition, Instant limit);
  bool advance_to(Instant instant);
  bool can_reach(const Node& node, Instant instant);
  bool may_be_undone();
  bool comes_to_a_limit();
  bool waits_for_progress();
  void play_to_the_end(Run& run) const;
  History judged(History history) const;
  OrderedJson told(History history);

  // Slips; see live_slips.cpp.
  std::optional<Slip> slip_of(const Node& node, std::size_t place);
  std::optional<CallFault> call_fault_of(const Node& node);
  void check_window(const Node& node, const Slip& slip);
  static std::optional<Refused> slip_refused(const Run& run);
  std::optional<Refused> slip_refused() const { return slip_refused(state_->run); }
  OrderedJson unused_slips();

  std::unique_ptr<OpenScenario> opened_;
  std::string schedule_;
  std::vector<std::string> expected_;  ///< Codes of refusals, of requests.
  CertificatePrinter printer_;
  std::vector<Waiting> waiting_;
  StepHandle client_;  ///< The step that stands for all that the client does.
  std::map<const Claim*, std::vector<Named>> claimed_names_;
  std::map<std::string, std::string, std::less<>> called_;  ///< By ARN or id.
  std::map<std::string, Known> known_;
  Known read_;  ///< The last call that made nothing.
  std::vector<KeptRead> kept_reads_;
  std::string last_verdict_;
  std::optional<State> state_;
  std::map<std::string, State, std::less<>> saved_;
  std::uint32_t saves_ = 0;
};

}  // namespace acmsim::sim
