#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/plan/condition.hpp"
#include "sim/plan/rule_text.hpp"

namespace acmsim::sim {

/// Parts of a sentence in a row: `a, b`.
inline std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  return fmt::to_string(fmt::join(parts, between));
}

/// Things, conditions and events in words, for one scenario and one language.
class EventText {
 public:
  EventText(const Scenario& scenario, Language language)
      : scenario_(scenario), language_(language) {}

  /// A message in the language: its English form or its Korean one, with what stands in its places.
  /// Every message of the narration is said so; the compiler wants both forms, and checks both.
  template <class... Args>
  std::string say(fmt::format_string<Args...> english, fmt::format_string<Args...> korean,
                  Args&&... args) const {
    return fmt::format(language_ == Language::korean ? korean : english,
                       std::forward<Args>(args)...);
  }
  /// As `format_duration` and `format_short` say it.
  std::string duration(Duration duration) const;
  std::string short_duration(Duration duration) const;

  std::string name(CertificateHandle handle) const;
  std::string name(ListenerHandle handle) const;
  std::string name(ResourceHandle handle) const;
  std::string status(acm::Status status) const;

  /// `Issued, in use, eligible for renewal`, or the console's Korean words for it.
  std::string state_of(const acm::Certificate& certificate) const;
  /// The console's renewal status; empty where there is none.
  std::string renewal_text(const acm::Certificate& certificate) const;
  /// `default new; list: old, new`.
  std::string setting_text(const alb::Setting& setting) const;
  /// What an invariant and a rule mean.
  std::string meaning(const Invariant& invariant) const;
  std::string meaning(const RuleText& rule) const;
  /// What a visit shows in a world: `the page opens (new is presented)`.
  std::string visit_text(const Website& site, const Visit& visit, const World& world) const;

  /// What a condition claims: `new: Status ISSUED, InUse true`.
  std::string claim_text(const Condition& condition) const;
  /// The same without the thing that it is about: `Status ISSUED, InUse true`.
  std::string wish_text(const Condition& condition) const;
  /// Why a condition does not hold: how the things are that it claims something of, and what.
  std::string why_not(const Condition& condition, const Situation& situation) const;

 private:
  const Scenario& scenario_;
  Language language_;
};

}  // namespace acmsim::sim
