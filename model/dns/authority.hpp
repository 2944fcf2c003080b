#pragma once

#include <cstddef>

#include "model/dns/lookup.hpp"

namespace acmsim::dns {

/// CNAMEs, DNAMEs, and aliases of Route 53, that one resolution follows. BIND followed 16 before
/// 2024, and 11 since. [I]
inline constexpr std::size_t kAliasesMax = 16;

/// The alias of Route 53 that was found, if it was one.
std::optional<RecordHandle> alias_in(const ServedZone& zone, const Found& found);

/// What a server says of a name within a zone that it serves, without asking anybody.
///
/// The last hop decides. `delegated` has the NS set of the zone cut in `record`, and what leads on
/// is the last of the aliases: both are for the resolver to follow. Aliases of Route 53 have been
/// followed here, as its own servers do. Sources: RFC 1034, section 4.3.2; RFC 4592, section 3.3;
/// RFC 6672, section 3.2.
Answer answer_from(const ServedZone& zone, const Directory& directory, const Question& question);

/// What Amazon says of a name of its own: that it has addresses, and nothing else.
Answer answer_of_endpoint(NameHandle endpoint, const Question& question);

/// An answer that one finding decides.
Answer decided(Hop hop);

/// An answer that took two stretches of the way: the path and the aliases of both, and what the
/// second found.
Answer joined(Answer first, Answer second);

}  // namespace acmsim::dns
