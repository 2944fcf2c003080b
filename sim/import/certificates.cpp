// Certificates and load balancers of a document that is imported.
#include <algorithm>

#include "model/acm/status.hpp"
#include "sim/import/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = ImportDraft::Json;

/// As the document has it: `RSA_2048`, whichever version of the CLI printed it.
std::string key_algorithm(std::string word) {
  std::ranges::replace(word, '-', '_');
  return word;
}

/// Old answers say it by what they have.
std::string method_of(const CertificateSeen& seen) {
  for (const NameSeen& row : seen.rows) {
    if (!row.method.empty()) return row.method;
    if (row.record) return "DNS";
  }
  return "EMAIL";
}

bool is_imported(const CertificateSeen& seen) { return seen.type == "IMPORTED"; }

/// Amazon's own, and those that were imported; of these the dates must have been captured.
bool is_modelled(const CertificateSeen& seen) {
  if (seen.domain.is_root()) return false;
  if (!is_imported(seen)) return seen.type.empty() || seen.type == "AMAZON_ISSUED";
  return (seen.status == "ISSUED" || seen.status == "EXPIRED") && seen.not_after;
}

void put_instants(Json& json, const CertificateSeen& seen) {
  const auto put = [&](const char* key, std::optional<Instant> at) {
    if (at) json[key] = format_instant(*at);
  };
  put("CreatedAt", seen.created_at);
  if (!is_imported(seen)) put("IssuedAt", seen.issued_at);
  if (is_imported(seen)) put("ImportedAt", seen.imported_at);
  put("NotBefore", seen.not_before);
  put("NotAfter", seen.not_after);
}

Json rows_json(const std::vector<NameSeen>& rows, std::string_view left_out) {
  Json list = Json::array();
  for (const NameSeen& row : rows) {
    if (row.status.empty() || row.status == left_out) continue;
    list.push_back({{"DomainName", row.name.text()}, {"ValidationStatus", row.status}});
  }
  return list;
}

bool was_once_issued(const CertificateSeen& seen) {
  return seen.status != "PENDING_VALIDATION" && seen.status != "VALIDATION_TIMED_OUT" &&
         seen.status != "FAILED";
}

void put_state(Json& json, const CertificateSeen& seen, const ImportDraft& draft) {
  if (!seen.failure_reason.empty()) json["FailureReason"] = seen.failure_reason;
  const std::string_view usual = was_once_issued(seen) ? "SUCCESS" : "PENDING_VALIDATION";
  if (Json rows = rows_json(seen.rows, usual); !rows.empty() && !is_imported(seen)) {
    json["DomainValidationOptions"] = std::move(rows);
  }
  Json users = Json::array();
  for (const std::string& user : seen.in_use_by) {
    if (!draft.load_balancers.contains(user)) users.push_back(user);
  }
  if (!users.empty()) json["InUseBy"] = std::move(users);
  if (!seen.renewal || seen.renewal->status.empty() || is_imported(seen)) return;
  Json renewal{{"RenewalStatus", seen.renewal->status}};
  if (Json rows = rows_json(seen.renewal->names, ""); !rows.empty()) {
    renewal["DomainValidationOptions"] = std::move(rows);
  }
  if (!seen.renewal->reason.empty()) renewal["RenewalStatusReason"] = seen.renewal->reason;
  json["RenewalSummary"] = std::move(renewal);
}

void put_place(Json& json, const ImportDraft& draft, const std::string& arn) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0, colon = 0; parts.size() < 5 && colon != arn.npos; begin = colon + 1) {
    colon = arn.find(':', begin);
    parts.push_back(arn.substr(begin, colon - begin));
  }
  if (parts.size() < 5) return;
  if (parts[3] != draft.region) json["Region"] = parts[3];
  if (parts[4] != draft.account) json["Account"] = parts[4];
}

Json listener_json(ImportDraft& draft, const ListenerSeen& seen, const std::string& name) {
  Json json{{"as", name}, {"Port", seen.port}, {"Protocol", seen.protocol}};
  Json list = Json::array();
  const auto add = [&](const std::string& arn, bool is_default) {
    const auto known = draft.certificates.find(arn);
    if (known == draft.certificates.end()) {
      draft.assume("a certificate of listener " + name + " is left out: it was not described");
      return;
    }
    Json one{{"CertificateArn", "@" + known->second}};
    if (is_default) one["IsDefault"] = true;
    list.push_back(std::move(one));
  };
  if (!seen.default_certificate.empty()) add(seen.default_certificate, true);
  for (const ListenerCertificatesSeen& more : draft.evidence.listener_certificates) {
    if (more.listener_arn != seen.arn) continue;
    for (const std::string& arn : more.others) add(arn, false);
  }
  if (!list.empty()) json["Certificates"] = std::move(list);
  return json;
}

}  // namespace

ImportDraft::Json imported_certificates(ImportDraft& draft) {
  Json list = Json::array();
  for (const CertificateSeen& seen : draft.evidence.certificates) {
    if (!is_modelled(seen)) {
      draft.assume("certificate " + seen.arn.text +
                   " is left out: it is neither one of Amazon's own nor imported");
      continue;
    }
    const std::string key = key_algorithm(seen.key_algorithm);
    const std::string name = draft.fresh_name(seen.domain.text());
    draft.certificates.emplace(seen.arn.text, name);
    Json json{{"as", name}, {"DomainName", seen.domain.text()}};
    Json names = Json::array();
    for (const DomainName& other : seen.names) {
      if (other != seen.domain) names.push_back(other.text());
    }
    if (!names.empty()) json["SubjectAlternativeNames"] = std::move(names);
    if (is_imported(seen)) {
      json["Type"] = "IMPORTED";
      if (!seen.issuer.empty()) json["Issuer"] = seen.issuer;
    } else {
      json["ValidationMethod"] = method_of(seen);
    }
    json["Status"] = seen.status.empty() ? "PENDING_VALIDATION" : seen.status;
    if (seen.status.empty()) {
      draft.assume("certificate " + name + " is pending: its status was not captured");
    }
    const bool is_key_known =
        row_named(acm::kKeyAlgorithmNames, &acm::KeyAlgorithmName::api, key) != nullptr;
    if (is_key_known && key != "RSA_2048") json["KeyAlgorithm"] = key;
    if (!is_key_known && !key.empty()) {
      draft.assume("the key of certificate " + name + " is RSA_2048, not " + key);
    }
    put_instants(json, seen);
    put_place(json, draft, seen.arn.text);
    put_state(json, seen, draft);
    list.push_back(std::move(json));
  }
  for (const ListedCertificate& seen : draft.evidence.listed) {
    if (draft.certificates.contains(seen.arn.text) || seen.type == "IMPORTED") continue;
    draft.assume("certificate " + seen.arn.text + " is left out: it was listed, and not described");
  }
  return list;
}

ImportDraft::Json imported_load_balancers(ImportDraft& draft) {
  Json list = Json::array();
  for (const LoadBalancerSeen& seen : draft.evidence.load_balancers) {
    if (!seen.type.empty() && seen.type != "application") {
      draft.assume("load balancer " + seen.name + " is left out: it is no application one");
      continue;
    }
    const std::string name = draft.load_balancers.at(seen.arn);
    Json json{{"as", name}, {"Name", seen.name}};
    put_place(json, draft, seen.arn);
    Json listeners = Json::array();
    for (const ListenerSeen& listener : draft.evidence.listeners) {
      if (listener.load_balancer_arn != seen.arn) continue;
      const std::string its_name = draft.fresh_name(name + "-" + std::to_string(listener.port));
      listeners.push_back(listener_json(draft, listener, its_name));
    }
    if (!listeners.empty()) json["listeners"] = std::move(listeners);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace acmsim::sim
