// How a document is decoded: what names stand for is settled first, the world and the plan after
// that, each part in a file of its own.
#include "sim/scenario/decode.hpp"

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "sim/scenario/decode_context.hpp"
#include "sim/scenario/decode_report.hpp"
#include "sim/scenario/open.hpp"
#include "sim/scenario/salvage.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

void make_part(DecodeContext& context) {
  make_zones(context);
  make_load_balancers(context);
  make_domains(context);
  make_mailboxes(context);
  decode_certificates(context);
}

void finish_part(DecodeContext& context) {
  decode_zones(context);
  decode_changes(context);
  decode_domains(context);
  decode_listeners(context);
  decode_tags(context);
  decode_renewals(context);
  decode_sent(context);
  decode_watches(context);
}

constexpr std::array kParts{
    decode_head, define_names,     make_part,     decode_fleet, decode_steps,
    finish_part, decode_mailboxes, decode_claims, decode_order,
};

void decode(DecodeContext& context) {
  for (const auto part : kParts) {
    if (context.has_enough_misfits()) return;
    part(context);
  }
}

/// What is wrong with the meaning of a document; never nothing if it was not read to its end.
std::vector<InputError> mistakes_of(const DecodeContext& context) {
  const std::vector<Misfit>& misfits = context.scope.misfits();
  auto errors = errors_of(context.document, misfits, context.spoilt);
  if (errors.empty() && context.has_enough_misfits()) {
    errors = errors_of(context.document, misfits, {});
  }
  return errors;
}

/// The mistakes of a document's shape, and those in the meaning of the rest.
std::vector<InputError> all_mistakes(std::vector<InputError> errors, Document document) {
  const auto lost = take_out(document, errors);
  if (!lost) return errors;
  DecodeContext context(document);
  context.start_is_known = !lost->start;
  context.spoilt = lost->names;
  decode(context);
  std::vector<Misfit> misfits = context.scope.misfits();
  std::erase_if(misfits, [&](const Misfit& misfit) { return is_doubtful(misfit, *lost); });
  for (InputError& more : errors_of(document, misfits, context.spoilt)) {
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
  act(world.load_balancers);
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
  act(names.namesakes);
  act(names.load_balancer_names);
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

Decoded<std::unique_ptr<OpenScenario>> open(Document document) {
  auto opened = std::make_unique<OpenScenario>(std::move(document));
  DecodeContext& context = opened->context;
  decode(context);
  if (auto errors = mistakes_of(context); !errors.empty()) return tl::unexpected(std::move(errors));
  give_nicknames(context);
  imply_under_way(context);
  bring_to_rest(context.scenario);
  decode_under_way(context);
  if (auto errors = mistakes_of(context); !errors.empty()) return tl::unexpected(std::move(errors));
  return opened;
}

Decoded<Scenario> closed(Decoded<std::unique_ptr<OpenScenario>> opened) {
  return std::move(opened).map([](const auto& one) { return std::move(one->context.scenario); });
}

}  // namespace

/// Copies are decoded one after the other, so that only one of them is a document at a time. What
/// is wrong with one is wrong with all.
void decode_fleet(DecodeContext& context) {
  const Node fleet = context.root()["given"]["fleet"];
  if (!fleet.is_given()) return;
  const Node of = fleet["of"];
  const auto count = fleet["count"].value->get<std::uint32_t>();
  Part base = std::exchange(context.part, Part{});
  Room room(context.scenario);
  for (std::uint32_t n = 1; n <= count && context.scope.misfits().empty(); ++n) {
    const nlohmann::json copy = numbered(*of.value, std::to_string(n));
    context.part = Part{.given = Node{&copy, of.where}};
    define_part(context);
    make_part(context);
    finish_part(context);
    give_part_nicknames(context);
    context.scope.take_uses();  // Nobody waits for what is there from the start.
    if (n == 1) room.make(count);
  }
  context.part = std::move(base);
}

Decoded<std::unique_ptr<OpenScenario>> open_scenario(std::string_view text) {
  auto document = read_document(text);
  if (!document) return tl::unexpected(std::move(document.error()));
  if (auto errors = validate(*document); !errors.empty()) {
    return tl::unexpected(all_mistakes(std::move(errors), std::move(*document)));
  }
  return open(std::move(*document));
}

Decoded<Scenario> read_scenario(std::string_view text) { return closed(open_scenario(text)); }

Decoded<Scenario> read_scenario_at(std::string_view text, Instant starts_at) {
  auto document = read_document(text);
  if (!document) return tl::unexpected(std::move(document.error()));
  document->root["starts_at"] = format_instant(starts_at);
  return closed(open(std::move(*document)));
}

}  // namespace acmsim::sim
