// How a certificate ages that ACM does not renew: it is not valid yet, it is, its end comes near,
// it has expired. Each stretch is a timer of an exact length, and the next begins where one ends.
#include "model/acm/content.hpp"

#include <utility>

namespace acmsim::acm {
namespace {

using Age = Content::Age;

/// Delays have less than 2^30 seconds.
constexpr Duration kStretchMax{(std::int64_t{1} << 30) - 1};

constexpr Duration kDueSpan = kImportedDueDays * kDay;

Effect content_timer(CertificateHandle self, TimerKind kind, Duration after) {
  return Arm{{kind, self.index, 0}, exactly(after), {}};
}

void arm_next_day(Aging& aging, CertificateHandle self, Duration left) {
  if (aging.next.next_day == 0) return;
  aging.effects.push_back(
      content_timer(self, TimerKind::notice_day, left - aging.next.next_day * kDay));
}

}  // namespace

Aging content_at(const Material& material, CertificateHandle self,
                 std::chrono::sys_seconds instant) {
  const Duration whole = material.not_after - material.not_before;
  Aging aging;
  aging.next.validity_days = static_cast<std::int32_t>(whole / kDay) + 1;
  const Duration left = material.not_after - instant;
  const Duration until_next =
      instant < material.not_before ? material.not_before - instant : left - kDueSpan;
  if (left <= Duration{0}) {
    aging.next.age = Age::expired;
  } else if (until_next > kStretchMax) {
    // No history comes so far: the one is never valid, the other never expires.
    aging.next.age = instant < material.not_before ? Age::expired : Age::lasting;
  } else if (until_next > Duration{0}) {
    aging.next.age = instant < material.not_before ? Age::early : Age::valid;
    aging.effects.push_back(content_timer(self, TimerKind::renewal_due, until_next));
  } else {
    aging.next.age = Age::due;
    aging.next.next_day = static_cast<std::int32_t>(left / kDay);
    aging.effects.push_back(content_timer(self, TimerKind::expiry, left));
    arm_next_day(aging, self, left);
  }
  return aging;
}

Aging fire(const Content& before, CertificateHandle self, TimerKind kind,
           const Material& material) {
  if (kind == TimerKind::renewal_due && before.age == Age::early) {
    return content_at(material, self, material.not_before);
  }
  Aging aging{before, {}};
  if (kind == TimerKind::renewal_due) {
    aging = content_at(material, self, material.not_after - kDueSpan);
    aging.days_left = std::exchange(aging.next.next_day, kImportedDueDays - 1);
    aging.effects.pop_back();
    aging.effects.push_back(content_timer(self, TimerKind::notice_day, kDay));
  } else if (kind == TimerKind::notice_day) {
    aging.days_left = before.next_day;
    --aging.next.next_day;
    if (aging.next.next_day > 0) {
      aging.effects.push_back(content_timer(self, TimerKind::notice_day, kDay));
    }
  } else {
    aging.next.age = Age::expired;
    if (std::exchange(aging.next.next_day, 0) > 0) {
      aging.effects.emplace_back(Disarm{{TimerKind::notice_day, self.index, 0}});
    }
  }
  return aging;
}

Few<Timer, 2> timers_of(const Content& content, CertificateHandle self) {
  Few<Timer, 2> timers;
  const bool begins = content.age == Age::early || content.age == Age::valid;
  if (begins) timers.push_back({TimerKind::renewal_due, self.index, 0});
  if (content.next_day > 0) timers.push_back({TimerKind::notice_day, self.index, 0});
  if (content.age == Age::due) timers.push_back({TimerKind::expiry, self.index, 0});
  return timers;
}

}  // namespace acmsim::acm
