#pragma once

#include <bit>
#include <cstdint>

namespace acmsim::bench {

/// The migration from e-mail to DNS validation of up to four domains side by side, in whole days:
/// small enough to be written in other model checkers' languages too, whose numbers of states and
/// transitions it must have. It is no part of the simulator, and much simpler.
struct AcmFlat {
  unsigned domains = 1;
  unsigned mistakes = 0;  ///< What people may do in the wrong order: a sum of `Mistake`.

  enum Mistake : unsigned {
    default_too_early = 1,
    remove_unverified = 2,
    delete_in_use = 4,
    delete_record = 8,
  };

  /// Fourteen bits a domain, the first the lowest, and above the fourth the day.
  using State = std::uint64_t;

  enum class Move {
    request,
    put_record,
    add,
    set_default,
    verify,
    remove,
    delete_old,
    set_default_too_early,
    remove_unverified,
    delete_in_use,
    delete_record,
    see_record,
    validate,
    time_out,
    poll,
    approve_mail,
    next_day,
  };
  struct Action {
    Move move;
    unsigned domain;  ///< 0 for the next day, which touches all.

    friend bool operator==(const Action&, const Action&) = default;
  };

  State initial() const {
    State state = 0;
    for (unsigned i = 0; i < domains; ++i) state = with_domain(state, i, Domain{});
    return state;
  }

  template <class Sink>
  void successors(State state, const Sink& sink) const {
    for (unsigned i = 0; i < domains; ++i) {
      const Domain domain = domain_of(state, i);
      const auto step = [&](Move move, auto change) {
        Domain after = domain;
        change(after);
        sink(Action{move, i}, with_domain(state, i, after));
      };
      list_work(domain, step);
      list_mistakes(domain, step);
      list_surroundings(domain, day_of(state), step);
    }
    list_next_day(state, sink);
  }

  /// An outage, or a deletion of what is in use, at the domain that was touched.
  bool violated(State, const Action& action, State after) const {
    if (action.move != Move::next_day) return domain_of(after, action.domain).is_bad();
    for (unsigned i = 0; i < domains; ++i) {
      if (domain_of(after, i).is_bad()) return true;
    }
    return false;
  }

 private:
  static constexpr unsigned kBits = 14;
  static constexpr unsigned kDayAt = 56;
  static constexpr State kMask = (1U << kBits) - 1;

  static constexpr unsigned kLastDay = 6;
  static constexpr unsigned kExpiryDay = 5;  ///< Of the old certificate.
  static constexpr unsigned kMailDay = 2;    ///< From then to the expiry its renewal is asked for.
  static constexpr unsigned kAgeMax = 3;     ///< Days that a request may be pending.

  enum class Old : std::uint16_t { issued, expired, deleted };
  enum class New : std::uint16_t { none, pending, issued, timed_out };
  enum class Record : std::uint16_t { absent, pending, insync };

  struct Domain {
    Old old_certificate : 2 = Old::issued;
    New new_certificate : 2 = New::none;
    Record record : 2 = Record::absent;
    std::uint16_t age : 2 = 0;
    bool seen : 1 = false;
    bool old_listed : 1 = true;
    bool new_listed : 1 = false;
    bool new_is_default : 1 = false;
    bool verified : 1 = false;
    bool renewed : 1 = false;
    std::uint16_t unused : 2 = 0;

    bool is_bad() const {
      const bool outage = new_is_default ? new_certificate != New::issued
                                         : old_certificate != Old::issued || !old_listed;
      return outage || (old_certificate == Old::deleted && old_listed);
    }
  };
  static_assert(sizeof(Domain) == sizeof(std::uint16_t));

  static Domain domain_of(State state, unsigned i) {
    return std::bit_cast<Domain>(static_cast<std::uint16_t>(state >> kBits * i & kMask));
  }
  static State with_domain(State state, unsigned i, Domain domain) {
    const State bits = std::bit_cast<std::uint16_t>(domain);
    return (state & ~(kMask << kBits * i)) | bits << kBits * i;
  }
  static unsigned day_of(State state) { return static_cast<unsigned>(state >> kDayAt); }

  template <class Step>
  static void list_work(const Domain& now, const Step& step) {
    if (now.new_certificate == New::none || now.new_certificate == New::timed_out) {
      step(Move::request, [](Domain& after) {
        after.new_certificate = New::pending;
        after.age = 0;
        after.seen = false;
      });
    }
    if (now.new_certificate == New::pending && now.record == Record::absent) {
      step(Move::put_record, [](Domain& after) { after.record = Record::pending; });
    }
    if (now.new_certificate == New::issued && now.seen && !now.new_listed) {
      step(Move::add, [](Domain& after) { after.new_listed = true; });
    }
    if (now.new_listed && !now.new_is_default) {
      step(Move::set_default, [](Domain& after) { after.new_is_default = true; });
    }
    if (now.new_is_default && !now.verified) {
      step(Move::verify, [](Domain& after) { after.verified = true; });
    }
    if (now.verified && now.old_listed && now.new_is_default) {
      step(Move::remove, [](Domain& after) { after.old_listed = false; });
    }
    if (!now.old_listed && now.old_certificate != Old::deleted) {
      step(Move::delete_old, [](Domain& after) { after.old_certificate = Old::deleted; });
    }
  }

  template <class Step>
  void list_mistakes(const Domain& now, const Step& step) const {
    if ((mistakes & default_too_early) != 0 && !now.new_is_default &&
        now.new_certificate != New::none && !now.new_listed) {
      step(Move::set_default_too_early, [](Domain& after) { after.new_is_default = true; });
    }
    if ((mistakes & remove_unverified) != 0 && now.old_listed && now.new_is_default &&
        !now.verified) {
      step(Move::remove_unverified, [](Domain& after) { after.old_listed = false; });
    }
    if ((mistakes & delete_in_use) != 0 && now.old_listed && now.old_certificate != Old::deleted) {
      step(Move::delete_in_use, [](Domain& after) { after.old_certificate = Old::deleted; });
    }
    if ((mistakes & delete_record) != 0 && now.record == Record::insync &&
        now.new_certificate == New::issued) {
      step(Move::delete_record, [](Domain& after) { after.record = Record::absent; });
    }
  }

  /// What Route 53, ACM, the poller and the reader of mails do.
  template <class Step>
  static void list_surroundings(const Domain& now, unsigned day, const Step& step) {
    if (now.record == Record::pending) {
      step(Move::see_record, [](Domain& after) { after.record = Record::insync; });
    }
    if (now.new_certificate == New::pending && now.record == Record::insync) {
      step(Move::validate, [](Domain& after) {
        after.new_certificate = New::issued;
        after.age = 0;
      });
    }
    if (is_due(now)) {
      step(Move::time_out, [](Domain& after) {
        after.new_certificate = New::timed_out;
        after.age = 0;
      });
    }
    if (now.new_certificate == New::issued && !now.seen) {
      step(Move::poll, [](Domain& after) { after.seen = true; });
    }
    if (day >= kMailDay && day < kExpiryDay && now.old_certificate == Old::issued && !now.renewed) {
      step(Move::approve_mail, [](Domain& after) { after.renewed = true; });
    }
  }

  static bool is_due(const Domain& now) {
    return now.new_certificate == New::pending && now.age == kAgeMax;
  }

  template <class Sink>
  void list_next_day(State state, const Sink& sink) const {
    const unsigned day = day_of(state) + 1;
    if (day > kLastDay) return;
    State after = state + (State{1} << kDayAt);
    for (unsigned i = 0; i < domains; ++i) {
      Domain domain = domain_of(state, i);
      if (is_due(domain)) return;
      if (domain.new_certificate == New::pending) ++domain.age;
      if (day == kExpiryDay && domain.old_certificate == Old::issued && !domain.renewed) {
        domain.old_certificate = Old::expired;
      }
      after = with_domain(after, i, domain);
    }
    sink(Action{Move::next_day, 0}, after);
  }
};

}  // namespace acmsim::bench
