#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/domain_name.hpp"
#include "model/base/rdata.hpp"
#include "sim/evidence/seen_at.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// A hosted zone: what GetHostedZone, ListHostedZones and ListHostedZonesByName say of it.
struct ZoneSeen {
  std::string id;  ///< Without `/hostedzone/`.
  DomainName name;
  std::optional<bool> is_private;
  std::string comment;
  std::optional<std::uint64_t> record_count;  ///< ResourceRecordSetCount.
  std::vector<DomainName> name_servers;       ///< Its delegation set; empty: it was not captured.
  std::vector<std::string> vpcs;
  SeenAt at;
  SeenAt name_servers_at;  ///< Where there are some.
};

/// A record set as Route 53 lists it.
struct RecordSetSeen {
  DomainName name;
  std::string type_word;
  std::optional<RecordType> type;    ///< Nothing: one that zones of ours do not have.
  std::optional<std::uint32_t> ttl;  ///< Nothing for an alias.
  std::vector<RecordValue> values;   ///< Without a known type, read as text.
  std::optional<DomainName> alias;   ///< Where an alias leads.
  std::string set_identifier;        ///< Of weighted sets and their like.
  SeenAt at;
};

/// A key that signs a zone, and what GetDNSSEC says of it.
struct SigningKeySeen {
  std::string name;
  std::string status;  ///< `ACTIVE`, `ACTION_NEEDED`.
  std::string status_message;
  std::string ds_record;  ///< What its parent should have.
  SeenAt at;
};

/// Whether a status of GetDNSSEC says that nothing is signed any more.
inline bool is_signing_trouble(std::string_view status) {
  return status == "ACTION_NEEDED" || status == "INTERNAL_FAILURE";
}

/// How Route 53 signs a zone. The answer does not say which: the command does, if it is there.
struct SigningSeen {
  std::string zone_id;  ///< Without `/hostedzone/`; empty: it is not told.
  std::string status;   ///< ServeSignature: `SIGNING`, `NOT_SIGNING`, `ACTION_NEEDED`.
  std::string status_message;
  std::vector<SigningKeySeen> keys;
  SeenAt at;
};

/// One or more pages of ListResourceRecordSets that belong together. In the evidence a later one
/// stands behind an earlier one, as far as it is known when they were printed.
struct ListingSeen {
  std::optional<std::size_t> zone;  ///< Of `Evidence::zones`, as far as that is known.
  DomainName origin;  ///< The zone's name, by its SOA; without one, what all names are within.
  std::vector<DomainName> name_servers;  ///< Its NS record at the origin.
  bool is_private = false;               ///< By those: a private zone has always the same.
  bool is_complete = false;              ///< From the apex to the end, and nothing was filtered.
  std::string missing;              ///< Why it is not complete, as a sentence without a full stop.
  std::vector<RecordSetSeen> sets;  ///< In the order of the listing.
  std::vector<SeenAt> at;           ///< One for each page.
  std::optional<Instant> printed_at;  ///< About when; nothing: it is not known.
};

/// What GetChange, or a change itself, says.
struct ChangeSeen {
  std::string id;  ///< Without `/change/`.
  std::string status;
  std::optional<Instant> submitted_at;
  SeenAt at;
};

}  // namespace acmsim::sim
