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
inline Candidate unsupported(CertificateHandle certificate) {
  return candidate(certificate, Standing::unsupported);
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

inline std::vector<CertificateHandle> handles_of(const std::vector<Candidate>& candidates) {
  std::vector<CertificateHandle> handles;
  for (const Candidate& one : candidates) handles.push_back(one.certificate);
  return handles;
}

/// A call, and how the certificates that it puts on a listener stand with ACM.
struct Asked {
  Command command;
  std::vector<Candidate> candidates{};
};

inline Asked add(const std::vector<Candidate>& candidates) {
  return {AddListenerCertificates{kSelf, handles_of(candidates)}, candidates};
}
inline Asked remove(std::vector<CertificateHandle> certificates) {
  return {RemoveListenerCertificates{kSelf, std::move(certificates)}};
}
inline Asked modify(ModifyListener command,
                    const std::optional<std::vector<Candidate>>& candidates = {}) {
  command.listener = kSelf;
  if (candidates) command.certificates = handles_of(*candidates);
  return {std::move(command), candidates.value_or(std::vector<Candidate>{})};
}
inline Asked new_default(const Candidate& chosen) { return modify({}, std::vector{chosen}); }
inline Asked new_protocol(Protocol protocol,
                          const std::optional<std::vector<Candidate>>& candidates = {}) {
  ModifyListener command;
  command.protocol = protocol;
  return modify(std::move(command), candidates);
}
inline Asked new_port(std::uint16_t port) {
  ModifyListener command;
  command.port = port;
  return modify(std::move(command));
}
/// The same, and the previous default goes into the list.
inline Asked keeping(Asked asked) {
  std::get<ModifyListener>(asked.command).keep_previous_default = true;
  return asked;
}

inline Result<Transition> ask(const Listener& before, const Asked& asked,
                              const Neighbours& neighbours = {}) {
  return answer(before, kSelf, asked.command, asked.candidates, neighbours, kRules);
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
