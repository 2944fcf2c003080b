// Changes of records that are PENDING, with what is not served of them.
#include <algorithm>
#include <map>

#include "model/base/ensure.hpp"
#include "model/world/publishing.hpp"
#include "sim/freeze/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = FreezeDraft::Json;

class ChangesJson {
 public:
  explicit ChangesJson(FreezeDraft& draft) : draft_(draft) {}

  Json write() && {
    Json list = Json::array();
    for (const ChangeHandle change : in_order()) list.push_back(json_of(change));
    return list;
  }

 private:
  /// The oldest first. A zone knows the order of its own.
  std::vector<ChangeHandle> in_order() const {
    std::vector<ChangeHandle> left;
    for (const ChangeHandle one : draft_.world.changes.handles()) {
      if (said_writes(draft_.world, one)) left.push_back(one);
    }
    std::vector<ChangeHandle> ordered;
    while (!left.empty()) {
      const auto next =
          std::ranges::find_if(left, [&](ChangeHandle one) { return is_oldest(one, left); });
      ensure(next != left.end(), "zones agree on the order of changes");
      ordered.push_back(*next);
      left.erase(next);
    }
    return ordered;
  }

  bool is_oldest(ChangeHandle change, const std::vector<ChangeHandle>& left) const {
    const std::vector<route53::Write> writes = said_writes(draft_.world, change).value();
    return std::ranges::all_of(writes, [&](const route53::Write& write) {
      const auto& queue = books_of(draft_.world, write.zone)->under_way;
      const auto first = std::ranges::find_first_of(queue, left);
      return first == queue.end() || *first == change;
    });
  }

  Json json_of(ChangeHandle change) {
    Json json{{"as", draft_.scenario.nicknames.changes.at(change)}};
    if (!draft_.world.changes.at(change).is_elsewhere) {
      json["Id"] = draft_.names.change_ids.at(change);
      json["SubmittedAt"] = format_instant(draft_.history.submitted.at(change));
    }
    json["writes"] = Json::array();
    std::vector<route53::Write> writes = said_writes(draft_.world, change).value();
    // What stands in the way of a record set goes first.
    std::stable_partition(writes.begin(), writes.end(),
                          [](const route53::Write& write) { return !write.set; });
    for (const route53::Write& write : writes) put(write, json["writes"]);
    return json;
  }

  /// A record set that goes is told as it is until then.
  void put(const route53::Write& write, Json& list) {
    const auto [known, is_new] =
        tables_.try_emplace(write.zone, draft_.world.internet.zones.at(write.zone).served);
    RecordTable& table = known->second;
    const auto told = write.set ? write.set : table.find(write.key);
    if (!told) return;
    list.push_back({{"zone", "@" + draft_.scenario.nicknames.zones.at(write.zone)},
                    {"Action", write.set ? "UPSERT" : "DELETE"},
                    {"ResourceRecordSet", record_json(draft_, draft_.names.texts.records[*told])}});
    if (write.set) {
      table.put(write.key, *write.set);
    } else {
      table.erase(write.key);
    }
  }

  FreezeDraft& draft_;
  std::map<ZoneHandle, RecordTable> tables_;  ///< As they become, one change after the other.
};

}  // namespace

std::optional<std::vector<route53::Write>> said_writes(const World& world, ChangeHandle handle) {
  const route53::Change& change = world.changes.at(handle);
  if (change.status == route53::ChangeStatus::insync) return std::nullopt;
  if (change.deletes && !change.is_served) return std::nullopt;
  std::vector<route53::Write> unserved;
  for (const route53::Write& write : change.writes) {
    if (!write.is_served && books_of(world, write.zone) != nullptr) unserved.push_back(write);
  }
  if (unserved.empty() && change.is_elsewhere) return std::nullopt;
  return unserved;
}

Json frozen_changes(FreezeDraft& draft) { return ChangesJson(draft).write(); }

}  // namespace acmsim::sim
