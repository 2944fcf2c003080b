#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/api/scope.hpp"
#include "sim/json/document.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// What stands for the number of a copy in a fleet's texts.
inline constexpr std::string_view kCopyNumber = "{n}";

/// A value of the document, given or not, and where it stands.
struct Node {
  const nlohmann::json* value = nullptr;  ///< Null if it is not given.
  std::string where;                      ///< JSON Pointer.

  bool is_given() const { return value != nullptr; }
  bool is_text() const { return is_given() && value->is_string(); }
  Node operator[](std::string_view key) const;
  /// The elements of an array, without what was taken out of it; none if it is not given.
  std::vector<Node> items() const;
  /// A string that is given.
  const std::string& text() const { return value->get_ref<const std::string&>(); }
  std::string text_or(std::string_view fallback) const;
  bool boolean_or(bool fallback) const { return is_given() ? value->get<bool>() : fallback; }
};

/// Something of `given`. `seed` tells it from everything else that the document makes.
template <class H>
struct Given {
  Node node;
  H handle;
  std::string seed;
};

struct GivenListener {
  Given<ListenerHandle> given;
  LoadBalancerHandle load_balancer;
};

/// A step, and what it makes if that has a name.
struct StepText {
  Node node;
  std::optional<Named> made;
};

/// A name that the document gives.
struct Naming {
  Node as;
  Named thing;
};

/// The things of a `given`, or of one copy of a fleet's.
struct Part {
  Node given;
  std::vector<Given<ZoneHandle>> hosted_zones{};
  std::vector<Given<ZoneHandle>> dns_zones{};
  std::vector<Given<CertificateHandle>> certificates{};
  std::vector<Given<LoadBalancerHandle>> load_balancers{};
  std::vector<GivenListener> listeners{};
  std::vector<Given<RegistrationHandle>> domains{};
  std::vector<Given<ChangeHandle>> changes{};
  std::vector<Naming> namings{};  ///< In document order, each name once.
};

/// A scenario while it is decoded, and what the parts of the decoding tell each other.
///
/// Everything that has a handle gets it first, then its name, then its facts in the catalogue, and
/// only then its state: so the order inside the document is free. What is wrong is reported, and
/// the decoding goes on with something that does no harm.
class DecodeContext {
 public:
  explicit DecodeContext(const Document& text) : document(text), part{root()["given"]} {}
  DecodeContext& operator=(const DecodeContext&) = delete;
  DecodeContext(DecodeContext&&) = delete;
  DecodeContext& operator=(DecodeContext&&) = delete;
  ~DecodeContext() = default;

  Node root() const { return {&document.root, ""}; }
  Catalogue& catalogue() { return scenario.catalogue; }
  World& world() { return scenario.world; }
  Plan& plan() { return scenario.plan; }

  /// Reports that a value is wrong. `remark` goes on after what stands there, such as `, which is
  /// before the start`; `choices` are the words that could stand there instead.
  void report(const Node& node, std::string expected, Choices choices = {},
              std::string_view remark = {});
  /// The same in words of one's own, for something that is missing or that is no single value.
  void report_as(const Node& node, std::string found, std::string expected);
  /// The same of an instant that does not fit the start; nothing while the start is wrong itself.
  void report_time(const Node& node, std::string expected, std::string_view remark = {});

  /// True when no more errors would be told. Each misfit has all words that would do: in a large
  /// document with a mistake in every line the work would have no end.
  bool has_enough_misfits() const { return scope.misfits().size() >= kErrorsMax; }

  /// Where another value stands, for people: `/given/zones/0 on line 12`.
  std::string place_text(const Node& node) const;

  /// Notes that a thing is wrong by itself: that nothing is known of it is then no mistake more.
  void spoil(const Node& as);

  const Document& document;
  Scenario scenario;
  Scope scope{scenario.catalogue};
  Place home;
  bool start_is_known = true;   ///< False if `starts_at` is wrong.
  Part part;                    ///< What is being decoded of `given`.
  std::vector<StepText> steps;  ///< By StepHandle.
  std::map<std::string, StepHandle> ids;
  std::map<Named, StepHandle> made_by;
  std::set<std::string> spoilt;  ///< Names, without `@`.
  std::set<Website> watched;
  std::map<std::string, Node> identities;  ///< ARNs and ids that the document gives.

 private:
  /// For what puts its scope right: that is still the other's.
  friend struct OpenScenario;
  DecodeContext(const DecodeContext&) = default;
};

// The parts, in the order in which they run.

/// Everything that needs no names: rules, timing, instants, the place.
void decode_head(DecodeContext& context);
/// Gives handles and names to all things, and ids to the steps.
void define_names(DecodeContext& context);
/// The same for a copy of a fleet, which has no steps.
void define_part(DecodeContext& context);
/// Every copy of a fleet, from its names to its nicknames.
void decode_fleet(DecodeContext& context);
/// Puts zones, load balancers, listeners and domains into the catalogue.
void make_zones(DecodeContext& context);
void make_load_balancers(DecodeContext& context);
void make_domains(DecodeContext& context);
void make_mailboxes(DecodeContext& context);
void decode_certificates(DecodeContext& context);
void decode_steps(DecodeContext& context);
void decode_zones(DecodeContext& context);
void decode_domains(DecodeContext& context);
/// Once the zones have their records.
void decode_changes(DecodeContext& context);
void decode_listeners(DecodeContext& context);
/// Tags of what has its state.
void decode_tags(DecodeContext& context);
/// What ACM has sent before the start.
void decode_sent(DecodeContext& context);
/// Timers that run at the start: first what follows from that they run, and once all else follows
/// from that, what is left of them.
void imply_under_way(DecodeContext& context);
void decode_under_way(DecodeContext& context);
/// Once it is known who uses the certificates.
void decode_renewals(DecodeContext& context);
void decode_mailboxes(DecodeContext& context);
void decode_watches(DecodeContext& context);
/// `always`, `finally`, `expected` and `history`.
void decode_claims(DecodeContext& context);
/// What every step waits for, and that no step waits for itself.
void decode_order(DecodeContext& context);
/// What people call things; those of a part alone, by the names that it gives.
void give_nicknames(DecodeContext& context);
void give_part_nicknames(DecodeContext& context);

/// A condition, or the name of one.
Condition decode_condition(DecodeContext& context, const Node& node);

/// The first text in a value that refers to a name; not given if there is none.
Node reference_to(const Node& node, const std::string& name);

/// Reports every step that uses what only a later step makes; whether there is one. `after` has no
/// cycle.
bool report_made_later(DecodeContext& context);

/// Notes in a certificate that is given that something uses it, and has for a while.
void add_use(acm::Certificate& certificate, ResourceHandle resource);

}  // namespace acmsim::sim
