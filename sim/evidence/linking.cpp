// What several outputs say of one thing is put together: pages of a listing, a listing and its
// zone, a listener and its certificates, two looks at one certificate. Nothing here depends on the
// order of the captures.
#include <algorithm>
#include <set>
#include <tuple>

#include "sim/evidence/gathering.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

/// The newest instant that a certificate tells of.
std::optional<Instant> newest_in(const CertificateSeen& seen) {
  std::optional<Instant> newest;
  const auto look = [&](std::optional<Instant> at) {
    if (at && (!newest || *at > *newest)) newest = at;
  };
  for (const auto& at : {seen.created_at, seen.issued_at, seen.imported_at, seen.revoked_at}) {
    look(at);
  }
  if (seen.renewal) look(seen.renewal->updated_at);
  if (seen.update) look(seen.update->requested_at);
  if (seen.update) look(seen.update->updated_at);
  return newest;
}

/// How many names have been proved, for two looks in which nothing else moves.
std::size_t proved_in(const CertificateSeen& seen) {
  return static_cast<std::size_t>(
      std::ranges::count(seen.rows, std::string("SUCCESS"), &NameSeen::status));
}

/// When an output was printed, where that is known.
std::optional<Instant> printed_at(const Evidence& evidence, const SeenAt& at) {
  return at.output < evidence.outputs.size() ? evidence.outputs[at.output].printed_at
                                             : std::nullopt;
}

/// The later of two looks at one certificate, the second of which was read before: pending comes
/// before all else.
bool is_later(const Evidence& evidence, const CertificateSeen& one, const CertificateSeen& other) {
  const auto printed = printed_at(evidence, one.at);
  const auto before = printed_at(evidence, other.at);
  if (printed && before && *printed != *before) return *printed > *before;
  const auto rank = [](const CertificateSeen& seen) {
    return std::tuple(
        newest_in(seen), seen.status != "PENDING_VALIDATION", proved_in(seen),
        std::ranges::count_if(seen.rows, [](const NameSeen& row) { return !!row.record; }));
  };
  if (rank(one) != rank(other)) return rank(one) > rank(other);
  const auto& outputs = evidence.outputs;
  return outputs[one.at.output].capture == outputs[other.at.output].capture;
}

void keep_latest_looks(Evidence& evidence) {
  std::map<std::string, std::size_t> places;
  std::vector<CertificateSeen> kept;
  for (CertificateSeen& seen : evidence.certificates) {
    const auto [place, is_new] = places.emplace(seen.arn.text, kept.size());
    if (is_new || seen.arn.text.empty()) {
      kept.push_back(std::move(seen));
    } else if (is_later(evidence, seen, kept[place->second])) {
      kept[place->second] = std::move(seen);
    }
  }
  // What was bared of a description that is there as well says nothing more.
  std::set<std::pair<DomainName, DomainName>> described;
  for (const CertificateSeen& seen : kept) {
    for (const NameSeen& row : seen.rows) {
      if (!seen.arn.text.empty() && row.record) described.emplace(row.name, row.record->name);
    }
  }
  std::erase_if(kept, [&](const CertificateSeen& seen) {
    return seen.arn.text.empty() && !seen.rows.empty() && seen.rows.front().record &&
           described.contains({seen.rows.front().name, seen.rows.front().record->name});
  });
  evidence.certificates = std::move(kept);
}

const RecordSetSeen* find_set(const std::vector<RecordSetSeen>& sets, RecordType type) {
  const auto found = std::ranges::find(sets, std::optional(type), &RecordSetSeen::type);
  return found == sets.end() ? nullptr : &*found;
}

/// Whether a page begins where another says that the next one does.
bool follows(const ListingPage& page, const ListingPage& before) {
  if (page.sets.empty() || !before.next_name) return false;
  if (!page.zone_id.empty() && !before.zone_id.empty() && page.zone_id != before.zone_id) {
    return false;
  }
  const RecordSetSeen& first = page.sets.front();
  return first.name == *before.next_name &&
         (before.next_type.empty() || first.type_word == before.next_type);
}

/// The longest name that all of these are within.
DomainName common_ancestor(const std::vector<RecordSetSeen>& sets) {
  if (sets.empty()) return {};
  DomainName common = sets.front().name;
  for (const RecordSetSeen& set : sets) {
    while (!set.name.is_within(common)) common = common.parent();
  }
  return common;
}

class Listings {
 public:
  explicit Listings(Gathering& from) : evidence_(from.evidence), pages_(from.pages), from_(from) {}

  void link() {
    for (ListingPage& page : pages_) {
      const bool is_next = std::ranges::any_of(pages_, [&](const ListingPage& other) {
        return &other != &page && follows(page, other);
      });
      if (!is_next) heads_.push_back(&page);
    }
    for (ListingPage* head : heads_) gather(*head);
    std::ranges::stable_sort(evidence_.listings, {}, &ListingSeen::printed_at);
  }

 private:
  void gather(ListingPage& head) {
    ListingSeen listing;
    std::string zone_id;
    bool is_filtered = false;
    const ListingPage* last = &head;
    for (ListingPage* page = &head; page != nullptr && taken_.insert(page).second;) {
      listing.sets.insert(listing.sets.end(), page->sets.begin(), page->sets.end());
      listing.at.push_back(page->at);
      if (zone_id.empty()) zone_id = page->zone_id;
      is_filtered = is_filtered || page->is_filtered;
      last = page;
      const auto next =
          std::ranges::find_if(pages_, [&](const ListingPage& to) { return follows(to, *page); });
      page = next == pages_.end() ? nullptr : &*next;
    }
    const RecordSetSeen* soa = find_set(listing.sets, RecordType::soa);
    listing.origin = soa != nullptr ? soa->name : common_ancestor(listing.sets);
    if (soa != nullptr) take_servers(listing);
    if (last->has_more) {
      listing.missing = "this is a page, and there are more record sets";
    } else if (is_filtered) {
      listing.missing = "its command may have left out record sets";
    } else if (soa == nullptr) {
      listing.missing = "it does not begin where its zone does";
    }
    listing.is_complete = listing.missing.empty();
    if (!listing.is_complete) tell_missing(*last, listing.missing);
    listing.zone = zone_of(listing, zone_id);
    if (listing.zone && soa == nullptr) listing.origin = evidence_.zones[*listing.zone].name;
    if (!listing.at.empty()) listing.printed_at = printed_at(evidence_, listing.at.front());
    evidence_.listings.push_back(std::move(listing));
  }

  void tell_missing(const ListingPage& page, const std::string& why) {
    const OutputSeen& output = evidence_.outputs[page.at.output];
    evidence_.cut_short.push_back({output.capture, page.at.line, page.at.line, why,
                                   "aws route53 list-resource-record-sets --hosted-zone-id ID"});
  }

  static void take_servers(ListingSeen& listing) {
    for (const RecordSetSeen& set : listing.sets) {
      if (set.type != RecordType::ns || set.name != listing.origin) continue;
      for (const RecordValue& value : set.values) {
        if (const auto* name = std::get_if<DomainName>(&value.data)) {
          listing.name_servers.push_back(*name);
        }
      }
    }
    listing.is_private = !listing.name_servers.empty() &&
                         std::ranges::all_of(listing.name_servers, serves_private_zones);
  }

  /// The only zone that a listing can be of.
  std::optional<std::size_t> zone_of(const ListingSeen& listing, const std::string& id) const {
    if (const auto place = from_.zone_by_id.find(id); place != from_.zone_by_id.end()) {
      return place->second;
    }
    if (!id.empty()) return std::nullopt;
    std::vector<std::size_t> may_be;
    for (std::size_t i = 0; i < evidence_.zones.size(); ++i) {
      if (fits(evidence_.zones[i], listing)) may_be.push_back(i);
    }
    std::vector<std::size_t> same;
    std::ranges::copy_if(may_be, std::back_inserter(same),
                         [&](std::size_t i) { return shares_server(evidence_.zones[i], listing); });
    if (same.size() == 1) return same.front();
    if (may_be.size() == 1) return may_be.front();
    std::erase_if(may_be, [&](std::size_t i) {
      return evidence_.zones[i].record_count != listing.sets.size();
    });
    if (may_be.size() == 1 && listing.is_complete) return may_be.front();
    return std::nullopt;
  }

  static bool shares_server(const ZoneSeen& zone, const ListingSeen& listing) {
    return std::ranges::any_of(zone.name_servers, [&](const DomainName& server) {
      return std::ranges::find(listing.name_servers, server) != listing.name_servers.end();
    });
  }

  static bool fits(const ZoneSeen& zone, const ListingSeen& listing) {
    if (listing.name_servers.empty()) {
      return !listing.sets.empty() && listing.origin.is_within(zone.name);
    }
    if (zone.name != listing.origin) return false;
    if (zone.is_private && *zone.is_private != listing.is_private) return false;
    return zone.name_servers.empty() || shares_server(zone, listing);
  }

  Evidence& evidence_;
  std::vector<ListingPage>& pages_;
  const Gathering& from_;
  std::vector<ListingPage*> heads_;
  std::set<const ListingPage*> taken_;
};

bool has_same(const ListenerCertificatesSeen& one, const ListenerCertificatesSeen& other) {
  return one.default_certificate == other.default_certificate && one.others == other.others;
}

/// The listener that has this default, if only one has; of several with the same certificates each
/// has one of the lists.
void link_listeners(Evidence& evidence) {
  std::set<std::string> taken;
  for (const auto& list : evidence.listener_certificates) taken.insert(list.listener_arn);
  for (ListenerCertificatesSeen& list : evidence.listener_certificates) {
    if (!list.listener_arn.empty()) continue;
    std::vector<const ListenerSeen*> may_be;
    for (const ListenerSeen& listener : evidence.listeners) {
      const bool fits = listener.default_certificate == list.default_certificate;
      if (fits && !taken.contains(listener.arn)) may_be.push_back(&listener);
    }
    const auto alike = std::ranges::count_if(
        evidence.listener_certificates, [&](const ListenerCertificatesSeen& other) {
          return other.listener_arn.empty() && has_same(other, list);
        });
    if (may_be.empty() || static_cast<std::size_t>(alike) != may_be.size()) continue;
    list.listener_arn = may_be.front()->arn;
    taken.insert(list.listener_arn);
  }
}

/// Gives each output the time of the answers beside it.
void date_outputs(Gathering& from) {
  Evidence& evidence = from.evidence;
  std::vector<OutputSeen>& outputs = evidence.outputs;
  for (const auto& [answer, time] : from.whens) {
    DnsAnswerSeen& seen = evidence.answers[answer];
    seen.asked_at = instant_of(time, from.offsets);
    if (seen.asked_at) outputs[seen.at.output].printed_at = seen.asked_at;
  }
  for (std::size_t i = 1; i < outputs.size(); ++i) {
    const bool is_beside = outputs[i].capture == outputs[i - 1].capture;
    if (is_beside && !outputs[i].printed_at) outputs[i].printed_at = outputs[i - 1].printed_at;
  }
  for (std::size_t i = outputs.size(); i-- > 1;) {
    const bool is_beside = outputs[i].capture == outputs[i - 1].capture;
    if (is_beside && !outputs[i - 1].printed_at) outputs[i - 1].printed_at = outputs[i].printed_at;
  }
}

void tell_now(Gathering& from, const EvidenceOptions& options) {
  Evidence& evidence = from.evidence;
  if (options.now) {
    evidence.now = options.now;
    return;
  }
  const auto look = [&](std::optional<Instant> at, const SeenAt& where) {
    if (!at || (evidence.now && *at <= *evidence.now)) return;
    evidence.now = at;
    evidence.now_at = where;
  };
  for (const DnsAnswerSeen& answer : evidence.answers) look(answer.asked_at, answer.at);
  for (const RegistrationSeen& domain : evidence.registrations) look(domain.asked_at, domain.at);
  for (const CertificateSeen& seen : evidence.certificates) look(newest_in(seen), seen.at);
  for (const ListedCertificate& seen : evidence.listed) {
    for (const auto& at : {seen.created_at, seen.issued_at, seen.imported_at}) look(at, seen.at);
  }
  for (const ChangeSeen& change : evidence.changes) look(change.submitted_at, change.at);
  for (const LoadBalancerSeen& seen : evidence.load_balancers) look(seen.created_at, seen.at);
}

}  // namespace

void link_evidence(Gathering& gathering, const EvidenceOptions& options) {
  date_outputs(gathering);
  const Evidence& evidence = gathering.evidence;
  std::ranges::stable_sort(gathering.evidence.registrations, {}, [&](const auto& seen) {
    return seen.asked_at ? seen.asked_at : printed_at(evidence, seen.at);
  });
  keep_latest_looks(gathering.evidence);
  Listings(gathering).link();
  link_listeners(gathering.evidence);
  tell_now(gathering, options);
}

}  // namespace acmsim::sim
