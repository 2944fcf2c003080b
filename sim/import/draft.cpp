#include "sim/import/draft.hpp"

#include <algorithm>

#include "model/acm/validation_record.hpp"
#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kAccount = "111122223333";
constexpr std::string_view kRegion = "us-east-1";

}  // namespace

ImportDraft::ImportDraft(const Evidence& seen) : evidence(seen) {
  for (const CertificateSeen& certificate : seen.certificates) {
    if (account.empty()) account = certificate.arn.account;
    if (region.empty()) region = certificate.arn.region;
    learn_tokens(certificate);
  }
  if (account.empty()) {
    account = kAccount;
    region = kRegion;
    assume("the account and its Region are made up: no certificate was captured");
  }
  for (const LoadBalancerSeen& balancer : seen.load_balancers) {
    if (!balancer.type.empty() && balancer.type != "application") continue;
    const std::string name = fresh_name(balancer.name);
    load_balancers.emplace(balancer.arn, name);
    if (balancer.dns_name) balancer_names.emplace(*balancer.dns_name, name);
  }
  if (seen.now) {
    now = *seen.now;
  } else {
    now = *parse_instant("2026-01-01T00:00:00Z");
    assume("the captures are of " + format_instant(now) + ": they do not tell when they were made");
  }
}

void ImportDraft::learn_tokens(const CertificateSeen& certificate) {
  const auto learn = [&](const DomainName& real, const DomainName& ours) {
    NameView theirs(real);
    NameView mine(ours);
    for (; !theirs.is_root() && !mine.is_root(); theirs = theirs.parent(), mine = mine.parent()) {
      const auto label = [](NameView name) {
        return std::string(name.text().substr(0, name.text().find('.')));
      };
      if (label(theirs) == label(mine)) continue;
      tokens_.emplace(label(theirs), label(mine));
    }
  };
  for (const NameSeen& row : certificate.rows) {
    if (!row.record) continue;
    const acm::ValidationRecord ours = acm::validation_record(certificate.arn.account, row.name);
    learn(row.record->name, ours.name);
    learn(row.record->value, ours.target);
  }
}

bool ImportDraft::has_key_trouble(const std::string& zone_id) const {
  return std::ranges::any_of(evidence.signings, [&](const SigningSeen& signing) {
    if (!zone_id.empty() && !signing.zone_id.empty() && signing.zone_id != zone_id) return false;
    return is_signing_trouble(signing.status) ||
           std::ranges::any_of(signing.keys, [](const SigningKeySeen& key) {
             return is_signing_trouble(key.status);
           });
  });
}

void ImportDraft::assume(std::string sentence) {
  if (std::ranges::find(assumed, sentence) == assumed.end()) assumed.push_back(std::move(sentence));
}

std::string ImportDraft::fresh_name(std::string_view wish) {
  constexpr std::size_t kLettersMax = 48;
  std::string name;
  for (const char c : wish.substr(0, kLettersMax)) {
    name += is_letter(c) || is_digit(c) || c == '_' ? c : '-';
  }
  if (name.starts_with("--")) name = "star-" + name.substr(2);
  std::string fresh = name;
  for (int i = 2; !names_.insert(fresh).second; ++i) fresh = name + "-" + std::to_string(i);
  return fresh;
}

/// A token is found wherever it stands, also with its underscore lost.
std::string ImportDraft::translated(const std::string& text) const {
  std::string ours;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto is_part = [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; };
    std::size_t end = begin;
    while (end < text.size() && is_part(text[end])) ++end;
    const std::string label = in_lower_case(text.substr(begin, end - begin));
    const auto whole = tokens_.find(label);
    const auto stripped = tokens_.find("_" + label);
    if (whole != tokens_.end()) {
      ours += whole->second;
    } else if (stripped != tokens_.end()) {
      ours += stripped->second.substr(1);
    } else {
      ours += text.substr(begin, end - begin);
    }
    if (end < text.size()) ours += text[end++];
    begin = end;
  }
  return ours;
}

}  // namespace acmsim::sim
