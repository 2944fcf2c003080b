#include "sim/session/faults.hpp"

#include <algorithm>

namespace acmsim::sim {

void CallFaults::set(std::vector<CallFault> faults) {
  faults_ = std::move(faults);
  used_.assign(faults_.size(), false);
}

std::optional<std::size_t> CallFaults::count(const Operation& operation) {
  auto calls =
      std::ranges::find(calls_, &operation, &std::pair<const Operation*, std::uint32_t>::first);
  if (calls == calls_.end()) calls = calls_.insert(calls_.end(), {&operation, 0});
  const std::uint32_t nth = calls->second++;
  const auto fault = std::ranges::find_if(faults_, [&](const CallFault& one) {
    return one.operation == operation.name && one.nth == nth;
  });
  if (fault == faults_.end()) return std::nullopt;
  return static_cast<std::size_t>(fault - faults_.begin());
}

std::vector<std::size_t> CallFaults::unused() const {
  std::vector<std::size_t> unused;
  for (std::size_t i = 0; i < faults_.size(); ++i) {
    if (!used_[i]) unused.push_back(i);
  }
  return unused;
}

bool CallFaults::may_want_the_past() const {
  return std::ranges::find(faults_, FaultKind::stale_read, &CallFault::kind) != faults_.end();
}

/// Sources: Route 53 Developer Guide, quotas, API throttling [D]; ACM API Reference,
/// ThrottlingException [D]; Elastic Load Balancing answers as Route 53 does [I]. InternalFailure:
/// the services' API References, Common Errors [D]. An answer that does not arrive is none of
/// AWS's: its code is one that the SDKs count as transient, and so repeat. [I]
AwsError error_of(FaultKind kind, std::string_view service) {
  switch (kind) {
    case FaultKind::throttling:
      return {service == "acm" ? "ThrottlingException" : "Throttling", "Rate exceeded", 400};
    case FaultKind::internal_failure:
      return {
          "InternalFailure",
          "The request processing has failed because of an unknown error, exception or failure.",
          500};
    case FaultKind::lost_answer:
    case FaultKind::stale_read: break;
  }
  return {"RequestTimeout", "The connection was closed before an answer came.", 408};
}

}  // namespace acmsim::sim
