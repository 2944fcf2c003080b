#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "model/acm/standing.hpp"
#include "model/base/calendar.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/forecast/known_certificate.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// What others than ACM do about a certificate.
enum class Deed : std::uint8_t {
  records_appear,  ///< Of all its names.
  records_vanish,
  caa_permits,
  use_begins,
  change_to_dns,   ///< UpdateCertificateOptions; nothing where AWS has no such change yet.
  names_approved,  ///< All of a request, by the links of its mails.
};

struct PlannedDeed {
  Instant at;
  Deed deed{};
};

/// A renewal that was done.
struct Renewed {
  Instant due;
  Instant at;
  Instant old_end;                 ///< NotAfter of what it replaces.
  Instant new_end;                 ///< NotAfter of what is there since.
  std::int32_t validity_days = 0;  ///< Of the latter.
};

/// What becomes of a certificate.
struct Course {
  std::vector<Renewed> renewals;
  Instant ends;                        ///< NotAfter of what is there last.
  std::optional<Instant> issued{};     ///< When what was requested was issued.
  std::optional<Instant> expired{};    ///< Nothing: it lives when the course ends.
  std::optional<Instant> due{};        ///< When the renewal was due that has not been done.
  std::optional<Instant> mailed{};     ///< When people were first asked by mail since then.
  std::optional<Instant> stuck{};      ///< When a name could not be proved.
  std::optional<Instant> forbidden{};  ///< When CAA forbade it.
  std::set<Timing> windows{};          ///< The delays that it has waited for.
};

/// One certificate on its own, issued or requested, driven by the model's rules of each day. A
/// value: a copy goes on by itself.
class CertificateCourse {
 public:
  /// From `now` on, at which it is known as it is. It has a NotAfter in the future, or waits for
  /// validation and has a CreatedAt; it lives under `calendar`, which outlives this. What is not
  /// known is taken for what lets it be renewed.
  CertificateCourse(const KnownCertificate& known, const Calendar& calendar, Instant now,
                    Schedule schedule);

  /// Each mail of ACM's is answered as soon as it is there.
  void answer_mails() { answers_mails_ = true; }

  /// Goes on to an instant, at which everything has happened that happens then.
  void play(Instant until);
  /// The same, with deeds on the way: in order of time, none before it stands now.
  void play(Instant until, const std::vector<PlannedDeed>& deeds);

  Instant now() const { return now_; }
  const Course& course() const { return course_; }
  void forget_windows() { course_.windows.clear(); }

 private:
  struct Entry {
    Instant at;
    std::uint64_t serial = 0;
    Timer timer;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  const Rules& rules() const { return calendar_->rules(calendar_->epoch_at(now_)); }
  void stand(const KnownCertificate& known);
  void wait(const KnownCertificate& known);
  void renew_as_known(const KnownCertificate& known, const acm::Ending& ending);
  void fire_next();
  void act(Deed deed);
  void tell_levels();
  void tell(const acm::Fact& fact);
  void take(acm::Transition transition);
  void take(const Effects& effects);
  void arm(const Arm& arm);
  void disarm(const Timer& timer);
  void note(const Announce& announce);

  const Calendar* calendar_;
  Schedule schedule_;
  Instant now_;
  acm::CertificateFacts facts_;
  acm::Certificate certificate_;
  Few<bool, 8> visible_;
  bool caa_forbids_ = false;
  bool answers_mails_ = false;
  std::vector<std::uint32_t> mails_{};  ///< Rows whose mails have just been sent.
  std::vector<Entry> armed_{};
  std::uint64_t serial_ = 0;
  Course course_;
};

}  // namespace acmsim::sim
