#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/plan/condition.hpp"

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
