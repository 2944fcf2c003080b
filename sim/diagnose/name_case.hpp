#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/diagnose/dns_view.hpp"
#include "sim/diagnose/zone_view.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// All that was captured, understood.
struct Views {
  const Evidence& evidence;
  DnsView dns;
  ZoneView zones;

  explicit Views(const Evidence& all) : evidence(all), dns(all), zones(all, dns) {}
};

/// What an answer says of a validation record.
enum class Sight : std::uint8_t {
  right,    ///< It leads to the value that ACM shows.
  wrong,    ///< A CNAME that leads elsewhere.
  absent,   ///< There is no CNAME.
  failure,  ///< Nobody could say.
  nothing,  ///< It tells nothing of that.
};

struct RecordSighting {
  const DnsReading* reading = nullptr;
  Sight what{};
  const RecordSeen* cname = nullptr;  ///< The first step, where there is one.
};

/// A set at the record's name in a zone that was listed.
struct Holding {
  const HeldZone* zone = nullptr;
  const RecordSetSeen* set = nullptr;
  Sight what{};  ///< `right`, `wrong`, or `absent`: another type.
};

/// One validation record that a certificate needs, and all that is known of it.
struct NameCase {
  std::size_t certificate = 0;  ///< Of the evidence.
  const CertificateSeen* seen = nullptr;
  std::vector<const NameSeen*> rows;  ///< That share the record; never empty.
  bool is_renewal = false;            ///< The rows are those of a renewal.
  DomainName domain;                  ///< What is proved, without `*.`.
  DomainName record;
  DomainName value;
  DomainName place;  ///< Where it has to stand: at its name, or where a DNAME above that leads.

  std::vector<RecordSighting> inside;  ///< By what the internet does not see: private, undelegated.
  std::vector<RecordSighting> rights;  ///< These are public.
  std::vector<RecordSighting> wrongs;
  std::vector<RecordSighting> absents;
  std::vector<RecordSighting> failures;
  std::vector<RecordSighting> earlier;  ///< Public ones that are over, of whatever kind.
  std::vector<Holding> holdings;

  std::vector<DomainName> names() const;
  bool is_public_seen() const { return !rights.empty() || !wrongs.empty() || !absents.empty(); }
  /// The zone that was captured and that the internet asks for the record, as far as is known.
  const HeldZone* asked_zone = nullptr;
  /// Where a zone's own servers, or its listing, have the right record, and they are asked.
  bool authority_is_right = false;
  /// Route 53 has the right record, and a change of its is PENDING: it will be there in a minute.
  bool is_on_its_way = false;
};

/// The same record in another's words: whether a target is the value, with or without underscore.
bool is_value(const DomainName& target, const DomainName& value);

/// The cases of a renewal that has not begun: of every record, proved as it was once.
std::vector<NameCase> name_cases_of_renewal(const Views& views, std::size_t certificate);

/// The cases of a certificate: of each record that is not proved, in the order of its rows.
std::vector<NameCase> name_cases(const Views& views, std::size_t certificate);

}  // namespace acmsim::sim
