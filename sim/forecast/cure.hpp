#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "sim/forecast/course.hpp"

namespace acmsim::sim {

/// What a person does so that a certificate does not expire, or another takes its place.
enum class Cure : std::uint8_t {
  change_to_dns,       ///< In place: UpdateCertificateOptions, then the records.
  new_certificate,     ///< Another one, validated by DNS, on all its listeners.
  put_into_use,        ///< Or delete it.
  restore_record,      ///< The validation records of its names.
  permit_caa,          ///< CAA records that let Amazon issue.
  renew_registration,  ///< Of its domain.
  validate,            ///< What was requested, before its time is over.
};

/// When a cure has to begin.
struct SafeStart {
  Cure cure{};
  /// The latest minute from which it is done in time although everybody takes as long as he may;
  /// nothing: that has passed already, or there is none.
  std::optional<Instant> latest{};
  std::set<Timing> windows{};  ///< The delays that the latest start leans on.
};

/// When something that heals all that keeps a certificate from being renewed, the cure before all,
/// has to begin at the latest so that it lives on after `end`, at which it expires otherwise; or
/// all that a request may wait for, so that it is issued before `end`, at which ACM gives up.
SafeStart safe_start(Cure cure, const KnownCertificate& known, const Calendar& calendar,
                     Instant now, Instant end);

}  // namespace acmsim::sim
