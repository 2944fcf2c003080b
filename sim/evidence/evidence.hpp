#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/evidence/certificate_seen.hpp"
#include "sim/evidence/dns_seen.hpp"
#include "sim/evidence/load_balancer_seen.hpp"
#include "sim/evidence/registration_seen.hpp"
#include "sim/evidence/seen_at.hpp"
#include "sim/evidence/zone_seen.hpp"
#include "sim/json/line_map.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// A file that somebody has saved; its bytes, in whatever encoding they are.
struct CaptureText {
  std::string name;  ///< For people alone: nothing is concluded from it.
  std::string bytes;
};

/// What one command printed, within a capture.
struct OutputSeen {
  std::string capture;     ///< The capture's name; bare: show it with `in_one_line`.
  std::uint32_t line = 0;  ///< Its first line, counted from 1.
  std::string kind;        ///< `aws acm describe-certificate`, `dig`, `dig +trace`, `whois`.
  std::string command;     ///< As it was typed, or as dig repeats it; empty: it is not there.
  LineMap lines{};         ///< Of JSON: where its values stand, from its own first line on.
  /// About when, by the last answer above it in its capture that tells its time, or else the first
  /// below it.
  std::optional<Instant> printed_at{};
};

/// The AWS CLI, or a program that calls AWS, was refused.
struct RefusalSeen {
  std::string code;       ///< `UnsupportedCertificate`
  std::string operation;  ///< `CreateListener`; empty where it is not told.
  std::string message;
  SeenAt at;
};

/// Lines of a capture that say nothing here, or less than they could.
struct LeftAside {
  std::string capture;
  std::uint32_t line = 0;
  std::uint32_t last_line = 0;
  std::string why;      ///< A sentence without its full stop.
  std::string instead;  ///< A command that prints what can be read; often empty.
};

/// All that captures say. Within each list the order is that of the captures.
struct Evidence {
  std::vector<OutputSeen> outputs;

  std::vector<CertificateSeen> certificates;  ///< Of each ARN the newest.
  std::vector<ListedCertificate> listed;
  std::vector<ZoneSeen> zones;  ///< Each once, whatever commands tell of it.
  std::vector<ListingSeen> listings;
  std::vector<SigningSeen> signings;
  std::vector<ChangeSeen> changes;
  std::vector<LoadBalancerSeen> load_balancers;
  std::vector<ListenerSeen> listeners;
  std::vector<ListenerCertificatesSeen> listener_certificates;
  std::vector<DnsAnswerSeen> answers;
  std::vector<RegistrationSeen> registrations;  ///< A later one behind an earlier one.
  std::vector<RefusalSeen> refusals;

  bool lists_all_certificates = false;  ///< ListCertificates was seen to its end, and no filter.
  bool lists_all_zones = false;         ///< The same of ListHostedZones.

  std::vector<LeftAside> left_aside;  ///< What was not recognised, or is of no use here.
  std::vector<LeftAside> cut_short;   ///< What is there in part: a page of many, a text cut off.

  /// When the captures were made; nothing where none tells and nobody says so.
  std::optional<Instant> now;
  std::optional<SeenAt> now_at;  ///< What told it; nothing: whoever asked did.
};

struct EvidenceOptions {
  std::optional<Instant> now;  ///< Default: the newest instant at which something was captured.
};

/// Reads captures. Each output is known by what it says, never by the name of its file: JSON of
/// the AWS CLI (acm, route53, elbv2; versions 1 and 2), YAML of version 2, what Python prints of
/// such an answer, `dig`, `dig +short`, `dig +trace`, `kdig`, `drill`, `nslookup`, `host`, `whois`;
/// several in one text, with the prompts of a shell between them, quoted in a mail, indented or
/// numbered, in UTF-8 or UTF-16. There are no errors: what cannot be read is in `left_aside` or
/// `cut_short`.
Evidence read_evidence(std::span<const CaptureText> captures, const EvidenceOptions& options = {});

/// A place for people: `dig.txt:12`, `describe.json:9 /Certificate/Status`; without control
/// characters, whatever the capture is called.
std::string shown_place(const Evidence& evidence, const SeenAt& at);

/// Where a member of what was read from JSON stands: `Status` of a certificate, `ResourceRecord`
/// of its row. Of one that was not printed, where the whole stands.
SeenAt member_at(const Evidence& evidence, const SeenAt& whole, std::string_view member);

}  // namespace acmsim::sim
