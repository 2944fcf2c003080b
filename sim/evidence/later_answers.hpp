#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// Which answers do not hold any more, because the same server has said another thing later. Two
/// servers may differ at any time: what one says is not taken back by another. A view: it lives no
/// longer than the evidence.
class LaterAnswers {
 public:
  explicit LaterAnswers(const Evidence& evidence);

  /// Whether the same question was put to the same server later, and answered.
  bool is_asked_again(const DnsAnswerSeen& answer) const;
  /// Whether the server that gave this record told later what stands at its name and type, or that
  /// there is no such name. What it then told of it is in that later answer.
  bool is_taken_back(const RecordSeen& record, const DnsAnswerSeen& answer) const;
  /// Whether the same parent has sent to other servers later.
  bool is_delegated_anew(const RecordSeen& record, const DnsAnswerSeen& answer) const;

 private:
  using Place = std::pair<std::uint32_t, std::uint32_t>;  ///< Output and line.

  /// When something was said: by the clock, and otherwise by where it stands in a capture.
  struct Moments {
    std::optional<Instant> newest;
    std::map<std::string, Place> last;
    std::map<std::pair<std::string, std::optional<Instant>>, Place> last_at;
  };
  /// Who has said it, of which name, and what of that name.
  using Subject = std::tuple<std::string, DomainName, std::string>;

  std::optional<Instant> time_of(const DnsAnswerSeen& answer) const;
  void note(Subject subject, const DnsAnswerSeen& answer);
  void note_referrals(const DnsAnswerSeen& answer);
  bool is_said_after(const Subject& subject, const DnsAnswerSeen& answer) const;

  const Evidence& evidence_;
  std::map<Subject, Moments> said_;
};

}  // namespace acmsim::sim
