// How a document is decoded: what names stand for is settled first, the world and the plan after
// that, each part in a file of its own.
#include "sim/scenario/decode.hpp"

#include <array>
#include <utility>
#include <vector>

#include "sim/scenario/decode_report.hpp"
#include "sim/scenario/decode_sketch.hpp"
#include "sim/scenario/salvage.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

void make_part(Sketch& sketch) {
  make_zones(sketch);
  make_load_balancers(sketch);
  make_domains(sketch);
  make_mailboxes(sketch);
  decode_certificates(sketch);
}

void finish_part(Sketch& sketch) {
  decode_zones(sketch);
  decode_domains(sketch);
  decode_listeners(sketch);
  decode_renewals(sketch);
  decode_watches(sketch);
}

constexpr std::array kParts{
    decode_head, define_names,     make_part,     decode_fleet, decode_steps,
    finish_part, decode_mailboxes, decode_claims, decode_order,
};

void decode(Sketch& sketch) {
  for (const auto part : kParts) {
    if (sketch.has_enough_misfits()) return;
    part(sketch);
  }
}

/// What is wrong with the meaning of a document; never nothing if it was not read to its end.
std::vector<InputError> mistakes_of(const Sketch& sketch) {
  const std::vector<Misfit>& misfits = sketch.scope.misfits();
  auto errors = errors_of(sketch.document, misfits, sketch.spoilt);
  if (errors.empty() && sketch.has_enough_misfits()) {
    errors = errors_of(sketch.document, misfits, {});
  }
  return errors;
}

/// The mistakes of a document's shape, and those in the meaning of the rest.
std::vector<InputError> all_mistakes(std::vector<InputError> errors, Document document) {
  const auto lost = take_out(document, errors);
  if (!lost) return errors;
  Sketch sketch(document);
  sketch.start_is_known = !lost->start;
  sketch.spoilt = lost->names;
  decode(sketch);
  std::vector<Misfit> misfits = sketch.scope.misfits();
  std::erase_if(misfits, [&](const Misfit& misfit) { return is_doubtful(misfit, *lost); });
  for (InputError& more : errors_of(document, misfits, sketch.spoilt)) {
    errors.push_back(std::move(more));
  }
  put_in_order(errors, document);
  return errors;
}

/// The text of a copy: `{n}` is its number wherever it stands.
nlohmann::json numbered(const nlohmann::json& value, const std::string& number) {
  if (value.is_string()) {
    std::string text = value.get<std::string>();
    for (auto at = text.find(kCopyNumber); at != text.npos; at = text.find(kCopyNumber, at)) {
      text.replace(at, kCopyNumber.size(), number);
    }
    return text;
  }
  if (!value.is_structured()) return value;
  nlohmann::json copy = value;
  for (nlohmann::json& child : copy) child = numbered(child, number);
  return copy;
}

/// The tables of a scenario that a fleet fills.
void for_each_table(Scenario& scenario, const auto& act) {
  World& world = scenario.world;
  act(world.internet.registrations);
  act(world.internet.zones);
  act(world.hosted_zones);
  act(world.certificates);
  act(world.listeners);
  act(scenario.initially);
  act(scenario.stamps);
  act(scenario.nicknames.certificates);
  act(scenario.nicknames.zones);
  act(scenario.nicknames.load_balancers);
  act(scenario.nicknames.listeners);
  Catalogue& names = scenario.catalogue;
  act(names.texts.names);
  act(names.texts.records);
  act(names.resources);
  act(names.certificates);
  act(names.hosted_zones);
  act(names.load_balancers);
  act(names.listeners);
  act(names.endpoints);
  act(names.load_balancer_users);
  act(names.watches);
}

/// Makes room for a fleet once its first copy is there: each other one takes as much.
class Room {
 public:
  explicit Room(Scenario& scenario) : scenario_(scenario) {
    for_each_table(scenario_, [&](const auto& table) { before_.push_back(table.size()); });
  }

  void make(std::size_t copies) {
    auto before = before_.begin();
    for_each_table(scenario_, [&](auto& table) {
      table.reserve(*before + (table.size() - *before) * copies);
      ++before;
    });
  }

 private:
  Scenario& scenario_;
  std::vector<std::size_t> before_;
};

/// How long it is until rules change for the first time; nothing if they never do.
Effects await_rules(const Scenario& scenario) {
  Effects effects = await_rules_change(scenario.world, scenario.context());
  for (Effect& effect : effects) {
    const Day next = scenario.calendar.epochs[scenario.world.epoch + std::size_t{1}].since;
    std::get<Arm>(effect).delay = exactly(next - scenario.starts_at);
  }
  return effects;
}

/// Lets the services learn of each other; records that are visible already begin to be validated.
void bring_to_rest(Scenario& scenario) {
  Effects effects = begin_renewals(scenario.world, scenario.context());
  append(effects, settle(scenario.world, scenario.context()));
  append(effects, await_rules(scenario));
  for (const Effect& effect : effects) {
    if (std::holds_alternative<Arm>(effect)) scenario.initially.push_back(effect);
  }
}

Decoded<Scenario> decode(const Document& document) {
  Sketch sketch(document);
  decode(sketch);
  if (auto errors = mistakes_of(sketch); !errors.empty()) return tl::unexpected(std::move(errors));
  give_nicknames(sketch);
  return std::move(sketch.scenario);
}

Decoded<Scenario> finish(Decoded<Scenario> scenario) {
  if (!scenario) return scenario;
  bring_to_rest(*scenario);
  return scenario;
}

}  // namespace

/// Copies are decoded one after the other, so that only one of them is a document at a time. What
/// is wrong with one is wrong with all.
void decode_fleet(Sketch& sketch) {
  const Node fleet = sketch.root()["given"]["fleet"];
  if (!fleet.is_given()) return;
  const Node of = fleet["of"];
  const auto count = fleet["count"].value->get<std::uint32_t>();
  Part base = std::exchange(sketch.part, Part{});
  Room room(sketch.scenario);
  for (std::uint32_t n = 1; n <= count && sketch.scope.misfits().empty(); ++n) {
    const nlohmann::json copy = numbered(*of.value, std::to_string(n));
    sketch.part = Part{.given = Node{&copy, of.where}};
    define_part(sketch);
    make_part(sketch);
    finish_part(sketch);
    give_part_nicknames(sketch);
    sketch.scope.take_uses();  // Nobody waits for what is there from the start.
    if (n == 1) room.make(count);
  }
  sketch.part = std::move(base);
}

Decoded<Scenario> read_scenario(std::string_view text) {
  auto document = read_document(text);
  if (!document) return tl::unexpected(std::move(document.error()));
  if (auto errors = validate(*document); !errors.empty()) {
    return tl::unexpected(all_mistakes(std::move(errors), std::move(*document)));
  }
  return finish(decode(*document));
}

Decoded<Scenario> read_scenario_at(std::string_view text, Instant starts_at) {
  auto document = read_document(text);
  if (!document) return tl::unexpected(std::move(document.error()));
  document->root["starts_at"] = format_instant(starts_at);
  return finish(decode(*document));
}

}  // namespace acmsim::sim
