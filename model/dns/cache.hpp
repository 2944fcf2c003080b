#pragma once

#include <cstdint>
#include <vector>

#include "model/dns/lookup.hpp"

namespace acmsim::dns {

/// What a resolver is told about one name: a CNAME, or that there is none.
struct TrailStep {
  std::vector<RecordValue> values;  ///< Empty for an absence and for a failure.
  std::uint32_t seconds = 0;        ///< How long it may go on answering so.
  friend auto operator<=>(const TrailStep&, const TrailStep&) = default;
};

/// What a resolver is told step by step that looks for CNAMEs from a name to a target.
struct Trail {
  std::vector<TrailStep> steps;  ///< Never empty.
  bool arrives = false;          ///< As `leads_to`.
};

/// A cache keeps a CNAME for its TTL, which is the DNAME's for one that a DNAME makes, and an
/// absence for as long as `negative_authority` says; a failure it forgets within minutes, which
/// counts as at once. Sources: RFC 1035, section 3.2.1; RFC 2308, sections 5 and 7; RFC 6672,
/// section 3.1.
Trail trail(const PublicDns& dns, const DomainName& name, const DomainName& target);

/// For how many seconds a resolver may go on as it was told before, although everybody is told
/// something else now: as long as it keeps the first step at which the two part. What it would be
/// told after that step no longer matters. 0 where they do not part.
std::uint32_t outdated_seconds(const Trail& before, const Trail& now);

}  // namespace acmsim::dns
