#pragma once

#include <acmsim/session.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/enum_table.hpp"
#include "sim/api/operation.hpp"

namespace acmsim::sim {

/// What can befall a call on its way, whatever AWS would have answered.
enum class FaultKind : std::uint8_t {
  throttling,        ///< AWS refuses it: too many requests.
  internal_failure,  ///< AWS refuses it: a failure of its own.
  lost_answer,       ///< AWS does it, but the answer does not arrive.
  stale_read,        ///< The answer is as it was before the client's last change.
};

struct FaultName {
  FaultKind kind;
  std::string_view word;
};
inline constexpr std::array kFaultNames{
    FaultName{FaultKind::throttling, "Throttling"},
    FaultName{FaultKind::internal_failure, "InternalFailure"},
    FaultName{FaultKind::lost_answer, "lost_answer"},
    FaultName{FaultKind::stale_read, "stale_read"},
};
static_assert(rows_match(kFaultNames, &FaultName::kind, FaultKind::stale_read));

/// What befalls the nth call of an operation since the session was opened, from 0.
struct CallFault {
  FaultKind kind{};
  std::string operation;
  std::uint32_t nth = 0;
};

/// Faults, and the calls counted for them. The first that means a call befalls it.
class CallFaults {
 public:
  /// Puts faults in the place of all others; what was called before has been counted.
  void set(std::vector<CallFault> faults);
  /// Counts a call: the index of what befalls it, if anything does.
  std::optional<std::size_t> count(const Operation& operation);
  /// Notes that a fault has made a difference.
  void use(std::size_t index) { used_[index] = true; }

  const std::vector<CallFault>& all() const { return faults_; }
  /// Those that have made no difference, by index.
  std::vector<std::size_t> unused() const;
  /// Whether an answer may be wanted that is as it was before.
  bool may_want_the_past() const;

 private:
  std::vector<CallFault> faults_;
  std::vector<bool> used_;
  std::vector<std::pair<const Operation*, std::uint32_t>> calls_;
};

/// What the client hears in place of an answer; not of a stale read.
AwsError error_of(FaultKind kind, std::string_view service);

}  // namespace acmsim::sim
