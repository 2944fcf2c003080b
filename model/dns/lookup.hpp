#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/dns/answer.hpp"
#include "model/dns/internet.hpp"

namespace acmsim::dns {

/// A zone, as one of its servers reads it.
struct ServedZone {
  ZoneHandle handle;
  const DomainName& origin;
  const RecordTable& records;
  const Texts& texts;
};

/// What a zone holds for a question.
struct Found {
  Finding finding{};
  std::optional<RecordHandle> set;  ///< The NS set of a cut, what leads on, or the answer.
};

/// The name whose zone answers a question. A DS set belongs to the parent's side of a zone cut, so
/// it is asked of the name above; but not above `top`, the highest name that those asked can know.
/// Source: RFC 4035, section 3.1.4.1.
NameView answered_at(const Question& question, NameView top);

/// Whether there is such a server, and it answers.
bool is_there(const PublicDns& dns, NameHandle server);

/// A zone of the internet, as its servers have it now.
ServedZone served_zone(const PublicDns& dns, ZoneHandle zone);

/// The zone from which a server speaks of a name: the closest that it serves, and none above `top`.
/// One that is silent speaks of none.
/// Source: RFC 1034, section 4.3.2, step 2.
std::optional<ServedZone> closest_zone(const PublicDns& dns, NameHandle server, NameView name,
                                       NameView top);

/// The same of several servers: each zone once, by handle.
std::vector<ServedZone> closest_zones(const PublicDns& dns, std::span<const NameHandle> servers,
                                      NameView name, NameView top);

/// Looks a question up in a zone: one of `delegated`, `record`, `wildcard_record`, `alias` (a CNAME
/// only), `redirected`, `name_too_long`, `no_data` and `no_such_name`. Aliases of Route 53 are
/// records here.
///
/// A zone that breaks the rules and holds a CNAME beside other types answers with what was asked
/// for. Servers differ in that. [I]
/// Sources: RFC 1034, section 4.3.2, step 3; RFC 4592, section 3.3; RFC 6672, section 3.2.
Found look_up(const ServedZone& zone, const Question& question);

/// The same for what an answer mentions, such as the host of an NS: a name at or below a zone cut
/// is found there too, as glue, if the zone has it by that very name.
/// Source: RFC 1034, section 4.2.1.
Found look_up_mentioned(const ServedZone& zone, const Question& question);

/// The record set of that name and type, whether or not a cut hides it.
std::optional<RecordHandle> set_at(const ServedZone& zone, const Question& question);

/// Whether a set was found that answers, rather than one that leads on.
constexpr bool is_hit(Finding finding) {
  return finding == Finding::record || finding == Finding::wildcard_record;
}

/// The name that a CNAME or an alias leads to.
NameHandle target_of(const RecordSet& set);

/// The name that a CNAME, a DNAME or an alias leads to from `name`, which is below the owner of a
/// DNAME: there the target takes the owner's place. Nothing if that is too long for a name.
/// Source: RFC 6672, section 2.2.
std::optional<DomainName> led_to(const Texts& texts, RecordHandle handle, const DomainName& name);

}  // namespace acmsim::dns
