// What captures tell of each certificate, as far as its future hangs on it.
#include "sim/forecast/know.hpp"

#include <algorithm>
#include <string_view>

#include "sim/forecast/known_dns.hpp"

namespace acmsim::sim {
namespace {

std::optional<acm::Status> status_called(std::string_view word) {
  const auto* row = row_named(acm::kStatusNames, &acm::StatusName::api, word);
  return row == nullptr ? std::nullopt : std::optional(row->status);
}

std::optional<acm::RowStatus> row_status_called(std::string_view word) {
  const auto* row = row_named(acm::kRowStatusNames, &acm::RowStatusName::api, word);
  return row == nullptr ? std::nullopt : std::optional(row->status);
}

std::optional<acm::RenewalStatus> renewal_called(std::string_view word) {
  const auto* row = row_named(acm::kRenewalStatusNames, &acm::RenewalStatusName::api, word);
  return row == nullptr ? std::nullopt : std::optional(row->status);
}

bool is_eligible(std::string_view word) {
  return word == row_of(acm::kRenewalEligibilityNames, acm::RenewalEligibility::eligible).api;
}

CertificateOrigin origin_called(std::string_view type, bool was_imported) {
  if (type == "IMPORTED" || (type.empty() && was_imported)) return CertificateOrigin::imported;
  return type == "PRIVATE" ? CertificateOrigin::private_ca : CertificateOrigin::amazon;
}

/// What both commands print.
template <class Printed>
KnownCertificate common(const Printed& seen) {
  KnownCertificate known;
  known.arn = seen.arn.text;
  known.account = seen.arn.account;
  known.region = seen.arn.region;
  known.status = status_called(seen.status);
  known.origin = origin_called(seen.type, seen.imported_at.has_value());
  known.created_at = seen.created_at;
  known.not_before = seen.not_before;
  known.not_after = seen.not_after;
  return known;
}

class Reader {
 public:
  explicit Reader(const Evidence& evidence) : evidence_(evidence), dns_(evidence) {
    for (const RegistrationSeen& one : evidence.registrations) registrations_[one.domain] = &one;
  }

  std::vector<KnownCertificate> read() {
    for (const CertificateSeen& seen : evidence_.certificates) add(described(seen));
    for (const ListedCertificate& seen : evidence_.listed) {
      if (!known_arns_.contains(seen.arn.text)) add(listed(seen));
    }
    return std::move(known_);
  }

 private:
  void add(KnownCertificate known) {
    if (!known_arns_.insert(known.arn).second) return;
    known.is_in_route53 = std::ranges::all_of(
        known.names, [&](const KnownName& one) { return dns_.is_in_route53(one.name); });
    note_caa(known);
    for (const KnownName& one : known.names) note_registration(known, one.name);
    known_.push_back(std::move(known));
  }

  KnownCertificate described(const CertificateSeen& seen);
  static KnownCertificate listed(const ListedCertificate& seen);
  void read_renewal(KnownCertificate& known, const RenewalSeen& renewal) const;
  void note_caa(KnownCertificate& known) const;
  void note_registration(KnownCertificate& known, const DomainName& name) const;

  const Evidence& evidence_;
  KnownDns dns_;
  boost::unordered_flat_map<DomainName, const RegistrationSeen*> registrations_;
  boost::unordered_flat_set<std::string> known_arns_;
  std::vector<KnownCertificate> known_;
};

KnownCertificate Reader::described(const CertificateSeen& seen) {
  KnownCertificate known = common(seen);
  known.in_use = !seen.in_use_by.empty() || is_eligible(seen.renewal_eligibility);
  for (const NameSeen& row : seen.rows) {
    KnownName name{row.name};
    if (row.record) name.has_record = dns_.leads_to(row.record->name, row.record->value);
    known.names.push_back(std::move(name));
    if (row.method == "HTTP") known.origin = CertificateOrigin::http;
    if (row.method == "DNS" || row.record) known.method = acm::ValidationMethod::dns;
    if (row.method == "EMAIL" || (row.method.empty() && !row.emails.empty())) {
      known.method = acm::ValidationMethod::email;
    }
  }
  if (known.names.empty()) known.names.push_back({seen.domain});
  // AWS promises no order of rows.
  const auto first = std::ranges::find(known.names, seen.domain, &KnownName::name);
  if (first != known.names.end()) std::rotate(known.names.begin(), first, first + 1);
  if (seen.update) {
    known.is_moving_to_dns = seen.update->status == "PENDING_DOMAIN_VALIDATION";
    if (seen.update->status == "SUCCESS") known.method = acm::ValidationMethod::dns;
  }
  if (seen.renewal) read_renewal(known, *seen.renewal);
  return known;
}

void Reader::read_renewal(KnownCertificate& known, const RenewalSeen& renewal) const {
  known.renewal = renewal_called(renewal.status);
  for (const NameSeen& row : renewal.names) {
    const auto name = std::ranges::find(known.names, row.name, &KnownName::name);
    if (name == known.names.end()) continue;
    name->renewal = row_status_called(row.status);
    const bool waits = known.renewal == acm::RenewalStatus::pending_validation &&
                       name->renewal == acm::RowStatus::pending_validation;
    if (waits && !name->has_record) name->has_record = false;
  }
  if (renewal.reason == row_of(acm::kFailureReasonNames, acm::FailureReason::caa_error).api) {
    known.was_forbidden = true;
    known.caa_forbids = true;  // Unless the DNS says otherwise.
  }
}

KnownCertificate Reader::listed(const ListedCertificate& seen) {
  KnownCertificate known = common(seen);
  known.in_use = seen.in_use;
  if (is_eligible(seen.renewal_eligibility)) known.in_use = true;
  known.names.push_back({seen.domain});
  for (const DomainName& name : seen.names) {
    if (name != seen.domain) known.names.push_back({name});
  }
  return known;
}

/// What the DNS says of all names counts more than what ACM has said some time ago.
void Reader::note_caa(KnownCertificate& known) const {
  std::size_t told = 0;
  bool forbids = false;
  for (const KnownName& one : known.names) {
    const auto of_name = dns_.caa_forbids(one.name);
    if (of_name) ++told;
    forbids = forbids || of_name.value_or(false);
  }
  const bool has_said = known.caa_forbids.has_value();
  if (forbids || told == known.names.size() || (told > 0 && !has_said)) known.caa_forbids = forbids;
}

void Reader::note_registration(KnownCertificate& known, const DomainName& name) const {
  for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
    const auto found = registrations_.find(at);
    if (found == registrations_.end()) continue;
    const RegistrationSeen& seen = *found->second;
    std::optional<Instant> until;
    if (seen.expires_at) until = seen.expires_at->value;
    if (!seen.is_registered) until = evidence_.now;
    if (until && (!known.registered_until || *until < *known.registered_until)) {
      known.registered_until = until;
      known.registration = at;
    }
    return;
  }
}

}  // namespace

std::vector<KnownCertificate> known_certificates(const Evidence& evidence) {
  return Reader(evidence).read();
}

}  // namespace acmsim::sim
