// Changes of records that are PENDING at the start: written in their zones, and not served yet.
//
// Whether a zone can take a write is Route 53's to say, as it is for the records that are served.
#include <map>

#include "model/world/publishing.hpp"
#include "sim/api/make.hpp"
#include "sim/api/request.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/scenario/given/identity.hpp"

namespace acmsim::sim {
namespace {

class PendingChange {
 public:
  PendingChange(DecodeContext& context, const Given<ChangeHandle>& given)
      : context_(context), node_(given.node), self_(given.handle) {
    make_change(context_.catalogue(), self_, given.seed);
    auto id = decode_change_id(context_, node_["Id"]);
    if (id) context_.catalogue().change_ids.at(self_) = std::move(*id);
  }

  void read() && {
    for (const Node& item : node_["writes"].items()) add(item);
    route53::Change change{.is_elsewhere = is_elsewhere_.value_or(false)};
    for (const auto& [place, set] : writes_) {
      change.writes.push_back({.zone = place.first, .key = place.second, .set = set});
    }
    change.is_served = change.writes.empty();
    for (const Timer& timer : route53::timers_of(change, self_)) {
      const Timing timing = row_of(kTimerRows, timer.kind).timing.value();
      context_.scenario.initially.emplace_back(Arm{timer, context_.scenario.rules()[timing], {}});
    }
    submit(context_.world(), self_, std::move(change));
    context_.scenario.submitted.put(
        self_, decode_past(context_, node_["SubmittedAt"]).value_or(context_.scenario.starts_at));
  }

 private:
  /// A zone as it is after the writes so far; null, and an error, for one that is not given.
  route53::HostedZone* books_of(const Node& node, ZoneHandle zone) {
    const World& world = context_.world();
    const route53::HostedZone* books = acmsim::books_of(world, zone);
    const bool is_elsewhere = !world.hosted_zones.contains(zone);
    if (books == nullptr) {
      context_.report(node, "a zone that is given");
      return nullptr;
    }
    if (is_elsewhere_.value_or(is_elsewhere) != is_elsewhere) {
      context_.report(node, "zones of Route 53, or zones of another provider, in one change");
      return nullptr;
    }
    is_elsewhere_ = is_elsewhere;
    return &books_.try_emplace(zone, *books).first->second;
  }

  route53::HostedZoneFacts facts_of(ZoneHandle zone) {
    const Catalogue& names = context_.catalogue();
    if (!*is_elsewhere_) return names.hosted_zones.at(zone);
    route53::HostedZoneFacts facts;
    facts.name = names.directory.facts_of(zone).origin;
    return facts;
  }

  void add(const Node& node) {
    const auto zone = context_.scope.zone(node["zone"].text(), node["zone"].where);
    route53::HostedZone* books = zone ? books_of(node["zone"], *zone) : nullptr;
    if (books == nullptr) return;
    const Node text = node["ResourceRecordSet"];
    const std::span<const RecordTypeName> types =
        *is_elsewhere_ ? std::span<const RecordTypeName>(kRecordTypeNames) : kRoute53Types;
    const auto set = decode_record_set(*text.value, text.where, context_.scope, types);
    if (!set) return;
    const auto* action =
        row_named(route53::kActionNames, &route53::ActionName::word, node["Action"].text());
    const auto facts = facts_of(*zone);
    const auto writes =
        route53::answer(*books, *zone, facts, {{action->action, *set}}, context_.catalogue().texts);
    if (!writes) {
      return context_.report_as(node, node["Action"].text(),
                                "a write that the zone can take: " + writes.error().message);
    }
    for (const route53::Write& write : *writes) {
      writes_[{write.zone, write.key}] = write.set;
      if (write.set) {
        books->written.put(write.key, *write.set);
      } else {
        books->written.erase(write.key);
      }
      const bool is_exchange = write.key.type == RecordType::mx && !facts.is_private;
      if (is_exchange) context_.catalogue().mail_exchanges.insert(write.key.name);
    }
  }

  DecodeContext& context_;
  const Node& node_;
  ChangeHandle self_;
  std::optional<bool> is_elsewhere_;  ///< Once a write says it.
  std::map<ZoneHandle, route53::HostedZone> books_;
  std::map<std::pair<ZoneHandle, RecordKey>, std::optional<RecordHandle>> writes_;
};

}  // namespace

void decode_changes(DecodeContext& context) {
  for (const auto& change : context.part.changes) PendingChange(context, change).read();
}

}  // namespace acmsim::sim
