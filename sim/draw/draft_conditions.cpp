// Conditions and claims: every member of every kind, alone or composed.
#include <algorithm>

#include "model/acm/certificate.hpp"
#include "sim/draw/draft.hpp"
#include "sim/plan/condition.hpp"

namespace acmsim::sim {
namespace {

void add_member(Draft& draft, const DraftCertificate& subject, Json& json) {
  Dice& dice = draft.dice;
  switch (dice.below(10)) {
    case 0: json["exists"] = dice.chance(50); return;
    case 1: json["InUse"] = dice.chance(50); return;
    case 2: json["RenewalEligibility"] = dice.word({"ELIGIBLE", "INELIGIBLE"}); return;
    case 3:
      json["RenewalStatus"] =
          dice.word({"PENDING_AUTO_RENEWAL", "PENDING_VALIDATION", "SUCCESS", "FAILED"});
      return;
    case 4: json["FailureReason"] = dice.word({"CAA_ERROR", "OTHER"}); return;
    case 5:
      json["UpdateStatus"] = dice.word({"PENDING_DOMAIN_VALIDATION", "SUCCESS", "FAILED"});
      return;
    case 6:
      json["notice"] = dice.word({"renewal-action-required", "approaching-expiration",
                                  "certificate-expired", "certificate-available"});
      if (dice.chance(30)) json["to"] = "events";
      return;
    case 7:
      json["DomainValidation"] = {
          {dice.pick(subject.names), dice.word({"SUCCESS", "PENDING_VALIDATION", "FAILED"})}};
      return;
    case 8: json["SubjectAlternativeNames"] = subject.names; return;
    default:
      json["Status"] = dice.chance(60) ? "ISSUED"
                                       : dice.word({"PENDING_VALIDATION", "EXPIRED", "FAILED",
                                                    "VALIDATION_TIMED_OUT", "REVOKED", "INACTIVE"});
  }
}

Json about_certificate(Draft& draft) {
  const DraftCertificate& subject = draft.any_certificate();
  Json json = {{"certificate", "@" + subject.as}};
  add_member(draft, subject, json);
  if (draft.dice.chance(15)) add_member(draft, subject, json);
  return json;
}

Json about_change(Draft& draft) {
  if (draft.changes.empty()) return nullptr;
  return {{"change", "@" + draft.dice.pick(draft.changes)},
          {"Status", draft.dice.word({"INSYNC", "INSYNC", "PENDING"})}};
}

/// A host's address, or a validation record.
Json about_record(Draft& draft) {
  const DraftCertificate& subject = draft.any_certificate();
  Json json;
  if (draft.dice.chance(60)) {
    const std::string& name = draft.dice.pick(subject.names);
    json["record"] = {{"Name", "@" + subject.as + ".ResourceRecord." + name + ".Name"},
                      {"Type", "CNAME"}};
  } else if (!draft.hosts.empty()) {
    json["record"] = {{"Name", draft.dice.pick(draft.hosts)},
                      {"Type", draft.dice.word({"A", "A", "CNAME", "AAAA"})}};
  } else {
    return nullptr;
  }
  const bool is_shown = draft.dice.chance(60);
  json[is_shown ? "visible" : "exists"] = draft.dice.chance(70);
  if (draft.dice.chance(10)) json[is_shown ? "exists" : "visible"] = draft.dice.chance(70);
  return json;
}

Json about_load_balancer(Draft& draft) {
  if (draft.load_balancers.empty()) return nullptr;
  Json json = {{"load_balancer", "@" + draft.dice.pick(draft.load_balancers)}};
  if (draft.dice.chance(60)) json["State"] = draft.dice.word({"active", "active", "provisioning"});
  if (json.size() == 1 || draft.dice.chance(10)) json["exists"] = draft.dice.chance(60);
  return json;
}

Json about_listener(Draft& draft) {
  const DraftCertificate& certificate = draft.any_certificate();
  if (draft.listeners.empty()) return nullptr;
  return {{"listener", "@" + draft.dice.pick(draft.listeners)},
          {draft.dice.word({"default", "has"}), "@" + certificate.as}};
}

Json about_host(Draft& draft) {
  if (draft.hosts.empty()) return nullptr;
  Json json = {{"host", draft.dice.pick(draft.hosts)}};
  const DraftCertificate& certificate = draft.any_certificate();
  if (draft.dice.chance(40)) json["presents"] = "@" + certificate.as;
  if (json.size() == 1 || draft.dice.chance(10)) json["available"] = draft.dice.chance(75);
  if (draft.dice.chance(12)) json["port"] = 8443;
  return json;
}

std::string any_name(Draft& draft) {
  static const std::vector<NamedCondition> kNames = named_conditions();
  if (draft.dice.chance(30)) return draft.dice.word({"https-available", "no-step-fails"});
  return std::string(draft.dice.pick(kNames).name);
}

Json compose(Draft& draft, int depth) {
  Dice& dice = draft.dice;
  const auto part = [&]() -> Json {
    if (dice.chance(30)) return any_name(draft);
    return draw_condition(draft, depth - 1);
  };
  if (dice.chance(35)) return {{"not", part()}};
  Json parts = Json::array();
  for (std::size_t i = 1 + dice.below(3); i > 0; --i) parts.push_back(part());
  return {{dice.word({"all", "any"}), parts}};
}

}  // namespace

Json draw_condition(Draft& draft, int depth) {
  if (depth > 0 && draft.dice.chance(18)) return compose(draft, depth);
  constexpr std::array kSubjects{about_certificate, about_certificate, about_certificate,
                                 about_change,      about_record,      about_load_balancer,
                                 about_listener,    about_host};
  for (int attempt = 0; attempt < 6; ++attempt) {
    Json json = draft.dice.pick(kSubjects)(draft);
    if (!json.is_null()) return json;
  }
  return {{"host", "www.example.com"}, {"available", true}};
}

Json draw_claim(Draft& draft) {
  if (draft.dice.chance(35)) return any_name(draft);
  return draw_condition(draft, 2);
}

}  // namespace acmsim::sim
