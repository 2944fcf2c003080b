#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/api/answer.hpp"

namespace acmsim::sim {

/// What a file of captured JSON is, told from its members alone.
enum class CaptureKind {
  certificate,            ///< DescribeCertificate's answer.
  certificates,           ///< ListCertificates'.
  requested,              ///< RequestCertificate's: an ARN.
  record_sets,            ///< ListResourceRecordSets'.
  hosted_zone,            ///< GetHostedZone's, CreateHostedZone's.
  change,                 ///< GetChange's, ChangeResourceRecordSets'.
  listeners,              ///< DescribeListeners', CreateListener's, ModifyListener's.
  listener_certificates,  ///< DescribeListenerCertificates', AddListenerCertificates'.
  load_balancers,         ///< DescribeLoadBalancers'.
  hosted_zones,           ///< ListHostedZones', ListHostedZonesByName's.
  error,                  ///< A refusal.
  nothing,                ///< DeleteListener's and such: no members.
  change_batch,           ///< An input: ChangeResourceRecordSets', or its ChangeBatch alone.
  foreign,                ///< Of an operation that the model does not have.
  unknown,
};

/// What AWS answered, without what recorders and SDKs put around and beside it.
OrderedJson content_of_capture(const OrderedJson& file);

CaptureKind kind_of_capture(const OrderedJson& capture);

/// Why captures with this member are none of ours; empty for a member that is of no such kind.
std::string_view why_foreign(std::string_view member);

struct Capture {
  std::string file;
  CaptureKind kind;
  OrderedJson content;
};

/// All captures in the folder that ACMSIM_CAPTURES names, or in the one beside the sources; sorted
/// by file. Nothing where there is no such folder.
std::optional<std::vector<Capture>> read_captures();

/// The captures of one kind; a warning, and none, where there is no folder of captures.
std::vector<Capture> captures_of(CaptureKind kind);

}  // namespace acmsim::sim
