#pragma once

#include <string>

#include "sim/engine/history.hpp"
#include "sim/plan/condition.hpp"

namespace acmsim::sim {

/// Things, conditions and events in words, for one scenario and one language.
class Words {
 public:
  Words(const Scenario& scenario, Language language) : scenario_(scenario), language_(language) {}

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
  /// What a visit showed: `opens, with the certificate new`.
  std::string visit_text(const Visit& visit) const;

  /// What a condition claims: `new: Status ISSUED, InUse true`.
  std::string claim_text(const Condition& condition) const;
  /// Why a condition does not hold: what it claims, and how things are instead.
  std::string why_not(const Condition& condition, const Situation& situation) const;

 private:
  const Scenario& scenario_;
  Language language_;
};

}  // namespace acmsim::sim
