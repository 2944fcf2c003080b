#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/alb/listener.hpp"
#include "model/base/calendar.hpp"

namespace acmsim::alb {

// A listener, the certificates that may meet on it, and the calls that tests make.

inline constexpr CertificateHandle kA{0};
inline constexpr CertificateHandle kB{1};
inline constexpr CertificateHandle kC{2};
inline constexpr ListenerHandle kSelf{7};
inline constexpr LoadBalancerHandle kWeb{3};
inline constexpr Rules kRules = rules_of(Era::y2026);
inline constexpr std::int32_t kMax = kRules.listener_certificates_max;

inline constexpr std::array<std::string_view, 3> kArns{"arn:a", "arn:b", "arn:c"};

inline Candidate candidate(CertificateHandle certificate, Standing standing) {
  return {certificate, standing, kArns.at(certificate.index)};
}
inline Candidate ready(CertificateHandle certificate) {
  return candidate(certificate, Standing::attachable);
}
inline Candidate not_ready(CertificateHandle certificate) {
  return candidate(certificate, Standing::not_ready);
}
inline Candidate gone(CertificateHandle certificate) {
  return candidate(certificate, Standing::not_found);
}

inline Setting https_setting(CertificateHandle chosen, std::vector<CertificateHandle> list = {}) {
  return {Protocol::https, 443, chosen, std::move(list)};
}
inline Setting http_setting() { return {Protocol::http, 80, std::nullopt, {}}; }

/// A listener whose setting has been served for long.
inline Listener settled(Setting setting) { return {kWeb, {std::move(setting), {}}}; }
inline Listener https(CertificateHandle chosen, std::vector<CertificateHandle> list = {}) {
  return settled(https_setting(chosen, std::move(list)));
}
inline Listener http() { return settled(http_setting()); }

inline ModifyListener new_default(Candidate chosen) {
  return {.certificates = std::vector{chosen}, .port = {}, .protocol = {}};
}
inline ModifyListener new_protocol(Protocol protocol,
                                   std::optional<std::vector<Candidate>> certificates = {}) {
  return {.certificates = std::move(certificates), .port = {}, .protocol = protocol};
}
inline ModifyListener new_port(std::uint16_t port) {
  return {.certificates = {}, .port = port, .protocol = {}};
}

inline Result<Step> ask(const Listener& before, const Command& command,
                        const Neighbours& neighbours = {}) {
  return answer(before, kSelf, command, neighbours, kRules);
}

inline Timer update_timer(std::uint32_t slot) {
  return {TimerKind::listener_update, kSelf.index, slot};
}
/// What a change in that slot does: its timer starts, and it is told.
inline Effects change_effects(std::uint32_t slot, Happening what = Happening::listener_changed) {
  return {Arm{update_timer(slot), kRules[Timing::listener_update], std::nullopt},
          Announce{what, kSelf.index, slot}};
}

/// The load balancer's other listeners have so many certificates in their lists.
inline Neighbours with_certificates(std::int32_t count) { return {.certificates = count}; }

}  // namespace acmsim::alb
