#include "sim/diagnose/dns_view.hpp"

#include <algorithm>
#include <array>

#include "sim/evidence/servers.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// Steps of aliases that are followed in one answer.
constexpr int kChainMax = 16;

/// The names of public resolvers; other names of servers are those of name servers.
bool is_resolver_name(const DomainName& name) {
  constexpr std::array<std::string_view, 6> kNames{"dns.google",          "one.one.one.one",
                                                   "dns.quad9.net",       "dns9.quad9.net",
                                                   "dns.adguard-dns.com", "kns.kornet.net"};
  return std::ranges::find(kNames, name.text()) != kNames.end() ||
         name.text().ends_with("opendns.com");
}

bool has_type(const RecordSeen& record, RecordType type) { return record.type == type; }

const RecordSeen* cname_at(const DnsAnswerSeen& seen, const DomainName& name) {
  const auto found = std::ranges::find_if(seen.answer, [&](const RecordSeen& record) {
    return has_type(record, RecordType::cname) && record.owner == name;
  });
  return found == seen.answer.end() ? nullptr : &*found;
}

bool is_asked_for(const DnsAnswerSeen& seen, const RecordSeen& record) {
  if (seen.type_word == "ANY") return true;
  return record.type_word == seen.type_word;
}

/// Follows the answer from the name that was asked for.
void follow(DnsReading& reading) {
  const DnsAnswerSeen& seen = *reading.seen;
  if (seen.tool == DnsTool::dig_short) {  // It has no owners: the order tells.
    for (const RecordSeen& record : seen.answer) {
      const bool leads_on = has_type(record, RecordType::cname);
      if (leads_on) reading.chain.push_back(&record);
      if (is_asked_for(seen, record)) reading.found.push_back(&record);
    }
    return;
  }
  DomainName at = seen.name;
  for (int step = 0; step < kChainMax; ++step) {
    const RecordSeen* leads_on = cname_at(seen, at);
    if (leads_on == nullptr) break;
    reading.chain.push_back(leads_on);
    const auto target = name_in(*leads_on);
    if (!target || seen.type == RecordType::cname) break;
    at = *target;
  }
  for (const RecordSeen& record : seen.answer) {
    const bool is_there = record.owner == at || record.owner == seen.name;
    if (is_there && is_asked_for(seen, record)) reading.found.push_back(&record);
  }
}

const RecordSeen* soa_in(const DnsAnswerSeen& seen) {
  for (const auto* section : {&seen.authority, &seen.answer}) {
    for (const RecordSeen& record : *section) {
      if (has_type(record, RecordType::soa)) return &record;
    }
  }
  return nullptr;
}

/// Signed hosts say of a name that does not exist that it has nothing: its NSEC says which it is.
/// Source: RFC 9824, compact denial of existence; TYPE128 is NXNAME.
bool is_compactly_denied(const DnsAnswerSeen& seen) {
  return std::ranges::any_of(seen.authority, [&](const RecordSeen& record) {
    if (record.type_word != "NSEC" || record.owner != seen.name) return false;
    return mentions(record.text, " NXNAME") || mentions(record.text, " TYPE128");
  });
}

bool has_name_servers(const DnsAnswerSeen& seen) {
  return std::ranges::any_of(
      seen.authority, [](const RecordSeen& record) { return has_type(record, RecordType::ns); });
}

Heard heard_in(const DnsReading& reading) {
  const DnsAnswerSeen& seen = *reading.seen;
  if (seen.outcome == DnsOutcome::timed_out || seen.outcome == DnsOutcome::refused) {
    return Heard::silent;
  }
  if (seen.outcome == DnsOutcome::not_printed) {
    return seen.tool == DnsTool::dig_short ? Heard::nothing : Heard::unclear;
  }
  // A failure further on says nothing of the name that was asked for.
  if (!reading.chain.empty()) return Heard::records;
  if (seen.rcode == dns::Rcode::server_failure) return Heard::failed;
  if (seen.rcode == dns::Rcode::refused) return Heard::refused;
  if (seen.rcode == dns::Rcode::name_error || is_compactly_denied(seen)) {
    return Heard::no_such_name;
  }
  if (!reading.found.empty()) return Heard::records;
  if (seen.tool == DnsTool::dig_short) return seen.answer.empty() ? Heard::nothing : Heard::records;
  if (seen.tool == DnsTool::dig_trace) {
    if (reading.soa != nullptr) return Heard::nothing;
    return has_name_servers(seen) ? Heard::referral : Heard::unclear;
  }
  if (seen.rcode != dns::Rcode::no_error || seen.is_truncated) return Heard::unclear;
  const bool refers = reading.soa == nullptr && has_name_servers(seen) && !seen.is_authoritative &&
                      !seen.offers_recursion;
  return refers ? Heard::referral : Heard::no_data;
}

}  // namespace

std::optional<DomainName> name_in(const RecordSeen& record) {
  if (const auto* name = std::get_if<DomainName>(&record.data)) return *name;
  std::string_view text = record.text;
  if (text.size() > 1 && text.front() == '"' && text.back() == '"') {
    text = text.substr(1, text.size() - 2);
  }
  auto name = DomainName::parse(text);
  return name ? std::optional(*std::move(name)) : std::nullopt;
}

DnsView::DnsView(const Evidence& evidence) : later_(evidence) {
  for (const DnsAnswerSeen& seen : evidence.answers) {
    for (const auto* section : {&seen.answer, &seen.authority, &seen.additional}) {
      for (const RecordSeen& record : *section) {
        if (has_type(record, RecordType::ns)) {
          if (auto host = name_in(record)) name_servers_.insert(*std::move(host));
        }
        if (has_type(record, RecordType::a) || has_type(record, RecordType::aaaa)) {
          addresses_[record.owner].push_back(&record);
        }
      }
    }
    if (seen.server_name && !seen.server.empty())
      hosts_.try_emplace(seen.server, *seen.server_name);
  }
  for (const RegistrationSeen& registration : evidence.registrations) {
    for (const auto& server : registration.name_servers) name_servers_.insert(server.value);
  }
  for (const auto& [host, records] : addresses_) {
    if (!name_servers_.contains(host)) continue;
    for (const RecordSeen* record : records) hosts_.try_emplace(record->text, host);
  }
  readings_.reserve(evidence.answers.size());
  for (std::size_t i = 0; i < evidence.answers.size(); ++i) {
    const DnsAnswerSeen& seen = evidence.answers[i];
    if (later_.is_asked_again(seen)) {
      earlier_.push_back(understood(seen));
      continue;
    }
    readings_.push_back(understood(seen));
    const bool goes_on = seen.trace && i + 1 < evidence.answers.size() &&
                         evidence.answers[i + 1].trace == seen.trace;
    if (!goes_on) by_name_[seen.name].push_back(readings_.size() - 1);
  }
  spread_denials();
}

/// What one answer denies with its reasons, another denies without them as well.
void DnsView::spread_denials() {
  std::set<DomainName> denied;
  for (const DnsReading& reading : readings_) {
    if (is_compactly_denied(*reading.seen)) denied.insert(reading.seen->name);
  }
  for (DnsReading& reading : readings_) {
    const bool is_same = reading.heard == Heard::no_data && denied.contains(reading.seen->name);
    if (is_same) reading.heard = Heard::no_such_name;
  }
}

std::vector<const DnsReading*> DnsView::of(const DomainName& name) const {
  std::vector<const DnsReading*> all;
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return all;
  for (const std::size_t i : found->second) all.push_back(&readings_[i]);
  return all;
}

std::vector<const DnsReading*> DnsView::of(const DomainName& name, RecordType type) const {
  std::vector<const DnsReading*> all = of(name);
  std::erase_if(all, [&](const DnsReading* reading) { return reading->seen->type != type; });
  return all;
}

bool DnsView::has_public_resolvers() const {
  return std::ranges::any_of(readings_, [](const DnsReading& reading) {
    return reading.voice == Voice::resolver && reading.heard != Heard::silent;
  });
}

bool DnsView::is_cut_off() const {
  return !has_public_resolvers() && std::ranges::any_of(readings_, [](const DnsReading& reading) {
    return reading.voice == Voice::resolver && reading.heard == Heard::silent;
  });
}

std::optional<DomainName> DnsView::server_of(const DnsReading& reading) const {
  if (reading.seen->server_name) return reading.seen->server_name;
  const auto host = hosts_.find(reading.seen->server);
  return host == hosts_.end() ? std::nullopt : std::optional(host->second);
}

std::vector<const RecordSeen*> DnsView::addresses_of(const DomainName& host) const {
  const auto found = addresses_.find(host);
  return found == addresses_.end() ? std::vector<const RecordSeen*>() : found->second;
}

Voice DnsView::voice_of(const DnsAnswerSeen& seen) const {
  if (seen.tool == DnsTool::dig_trace) return Voice::authority;
  const bool serves =
      (seen.server_name && name_servers_.contains(*seen.server_name)) ||
      (seen.server_name && is_route53_server(*seen.server_name)) ||
      (hosts_.contains(seen.server) && name_servers_.contains(hosts_.at(seen.server)));
  if (serves) return Voice::authority;
  if (seen.tool == DnsTool::dig_short && seen.names_a_server && seen.server_name) {
    return is_resolver_name(*seen.server_name) ? Voice::resolver : Voice::authority;
  }
  if (seen.tool == DnsTool::dig) {
    if (seen.is_authoritative && !seen.offers_recursion) return Voice::authority;
    const bool is_whole = seen.outcome == DnsOutcome::answered;
    if (is_whole && !seen.offers_recursion && seen.names_a_server) return Voice::authority;
  }
  const bool is_local = seen.server.starts_with("127.") || seen.server == "::1";
  return is_private_address(seen.server) && !is_local ? Voice::inside : Voice::resolver;
}

DnsReading DnsView::understood(const DnsAnswerSeen& seen) const {
  DnsReading reading{
      .seen = &seen, .voice = voice_of(seen), .heard = Heard::unclear, .chain = {}, .found = {}};
  // Of a message that is cut nobody knows what else it said.
  if (seen.outcome != DnsOutcome::not_printed) {
    follow(reading);
    reading.soa = soa_in(seen);
  }
  reading.heard = heard_in(reading);
  return reading;
}

}  // namespace acmsim::sim
