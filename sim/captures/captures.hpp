#pragma once

#include <cstddef>
#include <cstdint>
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

/// The same for people to look at, as an engineer could have asked at that instant: nobody is asked
/// of whom nobody has heard. Beside it: what the AWS CLI said of refused calls, what openssl and
/// curl say of each watched host, the mails that came, what the panel of another provider shows of
/// its zone, and a README.txt with the command behind each file.
std::optional<std::vector<CaptureFile>> captures_for_people(const Scenario& scenario,
                                                            const History& history,
                                                            std::size_t files_max = kCapturesMax);

/// Who asks: the evidence of a world has all of it, an engineer only what he can know of.
enum class Asker : std::uint8_t { evidence, engineer };

/// What every capture of a world begins with: the AWS CLI's part and that of dig and whois.
CaptureFolder folder_of(const Scenario& scenario, const History& history, Asker asker,
                        std::size_t files_max);

/// What the AWS CLI said of the plan's calls that AWS refused, and has not taken since.
void add_refusals(const Scenario& scenario, const History& history, CaptureFolder& folder);

/// Hosts, mails and panels.
void add_other_captures(const Scenario& scenario, const History& history, CaptureFolder& folder);

/// The AWS CLI's part.
void add_aws_captures(const Scenario& scenario, const History& history, CaptureFolder& folder);

/// The part of dig and whois:
/// - each validation record that a certificate shows: of a resolver, from the root down, and of
///   each server of the delegation that this ends with; where its name has other records, also A
///   and TXT;
/// - CAA of each name of a certificate, and of all above it;
/// - NS and SOA of each registered domain and of each zone; DS and whois of the former;
/// - each watched host;
/// - what a zone at another provider serves, which no command of AWS's lists: each record set; for
///   an engineer only where a domain is, or is about to be, delegated to it.
void add_dns_captures(const Scenario& scenario, const History& history, Asker asker,
                      CaptureFolder& folder);

}  // namespace acmsim::sim
