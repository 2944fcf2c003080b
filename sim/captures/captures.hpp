#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sim/captures/capture_file.hpp"
#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// As many as one folder gets, unless it is said otherwise.
inline constexpr std::size_t kCapturesMax = 10'000;

/// What the AWS CLI, dig and whois print where a history ends: what an engineer would capture to
/// find out why a certificate is stuck. Nothing where that would be more than so many files.
///
/// AWS: in every account and Region the certificates and load balancers with all that is theirs;
/// the hosted zones with their records; the changes. The rest is as a public resolver sees it; see
/// `add_dns_captures`. Times are those of the history, in UTC.
std::optional<std::vector<CaptureFile>> captures(const Scenario& scenario, const History& history,
                                                 std::size_t files_max = kCapturesMax);

/// The AWS CLI's part.
void add_aws_captures(const Scenario& scenario, const History& history, CaptureFolder& folder);

/// The part of dig and whois:
/// - each validation record that a certificate shows: of a resolver, from the root down, and of
///   each server of the delegation that this ends with; where its name has other records, also A
///   and TXT;
/// - CAA of each name of a certificate, and of all above it;
/// - NS and SOA of each registered domain and of each zone; DS and whois of the former;
/// - each watched host;
/// - what a zone at another provider serves, which no command of AWS's lists: each record set.
void add_dns_captures(const Scenario& scenario, const History& history, CaptureFolder& folder);

}  // namespace acmsim::sim
