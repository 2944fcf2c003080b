#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"
#include "model/base/error.hpp"
#include "model/base/few.hpp"
#include "model/base/handle.hpp"
#include "model/base/record.hpp"
#include "model/base/timer.hpp"

namespace acmsim::route53 {

/// Source: Route 53 API Reference, Change. [D]
enum class Action : std::uint8_t { create, delete_, upsert };

struct ActionName {
  Action action;
  std::string_view word;
};
inline constexpr std::array kActionNames{
    ActionName{Action::create, "CREATE"},
    ActionName{Action::delete_, "DELETE"},
    ActionName{Action::upsert, "UPSERT"},
};
static_assert(rows_match(kActionNames, &ActionName::action, Action::upsert));

/// One element of a ChangeBatch.
struct Edit {
  Action action{};
  RecordHandle set;
  friend auto operator<=>(const Edit&, const Edit&) = default;
};

/// What a change does to one record set of one zone: it holds that text afterwards, or nothing.
struct Write {
  ZoneHandle zone;
  RecordKey key;
  std::optional<RecordHandle> set;
  bool is_served = false;  ///< The name servers that are asked answer so.
  friend auto operator<=>(const Write&, const Write&) = default;
};

enum class ChangeStatus : std::uint8_t { pending, insync };

/// A change, PENDING until all name servers answer as it says. Those that are asked may do so
/// before.
struct Change {
  ChangeStatus status = ChangeStatus::pending;
  std::vector<Write> writes{};          ///< What is not INSYNC, in zone and key order.
  std::optional<ZoneHandle> deletes{};  ///< A hosted zone that is served until then.
  bool is_elsewhere = false;            ///< Of a zone at another DNS provider.
  bool is_served = false;               ///< All of it is.
  friend auto operator<=>(const Change&, const Change&) = default;
};

/// The timers of a change: none once it is INSYNC. Another provider serves and is done at once.
inline Few<Timer, 2> timers_of(const Change& change, ChangeHandle self) {
  if (change.status == ChangeStatus::insync) return {};
  if (change.is_elsewhere) return {{TimerKind::provider_update, self.index, 0}};
  Few<Timer, 2> timers;
  if (!change.is_served) timers.push_back({TimerKind::route53_served, self.index, 0});
  timers.push_back({TimerKind::route53_insync, self.index, 0});
  return timers;
}

/// A hosted zone as the API shows it: what has been written, served or not.
struct HostedZone {
  RecordTable written;
  std::vector<ChangeHandle> under_way;  ///< PENDING changes of this zone, oldest first.
  bool is_busy = false;  ///< A prior request is still being processed, so others are refused.
  friend auto operator<=>(const HostedZone&, const HostedZone&) = default;
};

/// What never changes about a hosted zone.
struct HostedZoneFacts {
  NameHandle name;
  bool is_private = false;
  std::string id;    ///< `Z...`, without `/hostedzone/`.
  PlaceHandle home;  ///< Of its account; the Region does not matter.
  std::string caller_reference;
  std::optional<ChangeHandle> made_by{};  ///< Nothing of one that is there from the start.
  Few<RecordHandle, 2> initial;           ///< The SOA and NS that Route 53 makes.
};

/// A name as Route 53 lists and quotes it: with the trailing dot, and everything but letters,
/// digits,
/// `-` and `_` as an octal escape, so that `*` becomes `\052`.
/// Source: Route 53 Developer Guide, DNS domain name format. [D]
std::string listed_name(const DomainName& name);

/// The writes that a ChangeBatch means, all or nothing: for every record set that it names, what it
/// leaves there. Sorted by key, one for each.
///
/// The edits are judged in order, each against what those before it have left, and every mistake
/// of the batch is reported in one `InvalidChangeBatch`, whose message is the list in brackets. A
/// batch that is too large, or that writes one record set twice, is refused for that alone. A batch
/// without edits is `InvalidInput`.
/// Source: Route 53 API Reference, ChangeResourceRecordSets [D]; texts as recorded [U].
Result<std::vector<Write>> answer(const HostedZone& before, ZoneHandle self,
                                  const HostedZoneFacts& facts, const std::vector<Edit>& batch,
                                  const Texts& texts);

/// Whether nothing but the SOA and the NS of its apex is left.
bool is_empty(const HostedZone& zone, const HostedZoneFacts& facts);

/// The zone after these writes, all of them its own, were accepted under `change`.
HostedZone written(HostedZone zone, const std::vector<Write>& writes, ChangeHandle change);

}  // namespace acmsim::route53
