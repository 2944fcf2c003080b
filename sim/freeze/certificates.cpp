// Certificates, as DescribeCertificate prints them.
#include "sim/api/certificate_name.hpp"
#include "sim/freeze/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = FreezeDraft::Json;

class CertificateJson {
 public:
  CertificateJson(FreezeDraft& draft, CertificateHandle handle)
      : draft_(draft),
        facts_(draft.names.certificates.at(handle)),
        held_(held_facts(draft.world, draft.names, handle)),
        certificate_(draft.world.certificates.at(handle)),
        as_(draft.scenario.nicknames.certificates.at(handle)),
        stamps_(draft.history.stamps.contains(handle) ? draft.history.stamps.at(handle)
                                                      : CertificateStamps{}) {
    json_ = {{"as", as_}, {"CertificateArn", facts_.arn}};
    draft_.put_place(json_, draft.names.places[draft.names.place_of(handle)]);
  }

  Json write() && {
    put_names();
    put_status();
    put_stamps();
    if (acm::renewal_status(certificate_)) put_renewal();
    put_users();
    draft_.put_tags(json_, certificate_.tags);
    note_unsaid();
    return std::move(json_);
  }

 private:
  void put_names() {
    json_["DomainName"] = draft_.text(held_.names.front().name);
    for (std::size_t i = 1; i < held_.names.size(); ++i) {
      json_["SubjectAlternativeNames"].push_back(draft_.text(held_.names[i].name));
    }
    if (held_.material) {
      put_import(*held_.material);
    } else {
      const auto method = acm::method_of(certificate_, facts_);
      json_["ValidationMethod"] = row_of(acm::kValidationMethodNames, method).api;
    }
    const auto* key = &row_of(acm::kKeyAlgorithmNames, held_.key);
    if (held_.key != acm::KeyAlgorithm::rsa_2048) json_["KeyAlgorithm"] = key->api;
  }

  void put_import(const acm::Material& material) {
    json_["Type"] = "IMPORTED";
    if (!material.issuer.empty()) json_["Issuer"] = material.issuer;
    put("ImportedAt", stamps_.imported_at);
    const bool is_lost = !material.certificate.empty() || material.has_subject_alone;
    if (is_lost) draft_.leave_out("the text of " + as_ + ", which was imported");
  }

  template <class StatusOf>
  Json rows(StatusOf status_of) const {
    Json list = Json::array();
    for (std::size_t i = 0; i < facts_.names.size(); ++i) {
      const acm::RowStatus status = status_of(certificate_.rows[i]);
      list.push_back({{"DomainName", draft_.text(facts_.names[i].name)},
                      {"ValidationStatus", row_of(acm::kRowStatusNames, status).api}});
    }
    return list;
  }

  void put_status() {
    json_["Status"] = row_of(acm::kStatusNames, acm::status_of(certificate_)).api;
    if (const auto* failed = std::get_if<acm::Failed>(&certificate_.phase)) {
      json_["FailureReason"] = row_of(acm::kFailureReasonNames, failed->reason).api;
    }
    if (acm::was_issued(certificate_)) return;
    json_["DomainValidationOptions"] = rows([](const acm::Row& row) { return row.status; });
  }

  void put(const char* key, const std::optional<Instant>& instant) {
    if (instant) json_[key] = format_instant(*instant);
  }

  void put_stamps() {
    put("CreatedAt", stamps_.created_at);
    put("IssuedAt", stamps_.issued_at);
    put("NotBefore", stamps_.not_before);
    put("NotAfter", stamps_.not_after);
  }

  void put_renewal() {
    const acm::RenewalStatus status = *acm::renewal_status(certificate_);
    Json summary{{"RenewalStatus", row_of(acm::kRenewalStatusNames, status).api},
                 {"DomainValidationOptions", rows([](const acm::Row& row) {
                    return row.renewal.value_or(acm::RowStatus::pending_validation);
                  })}};
    const acm::Renewal* renewal = renewal_of(certificate_);
    if (renewal != nullptr && renewal->stage == acm::RenewalStage::forbidden) {
      summary["RenewalStatusReason"] =
          row_of(acm::kFailureReasonNames, acm::FailureReason::caa_error).api;
    }
    const auto changed =
        stamps_.renewal_updated_at ? stamps_.renewal_updated_at : stamps_.issued_at;
    if (changed) summary["UpdatedAt"] = format_instant(*changed);
    json_["RenewalSummary"] = std::move(summary);
  }

  void put_users() {
    for (const ResourceHandle user : acm::in_use_by(certificate_)) {
      if (draft_.is_given(user)) continue;
      json_["InUseBy"].push_back(draft_.names.resources[user]);
    }
  }

  void note_unsaid() {
    if (certificate_.update) draft_.leave_out(as_ + " is being changed to DNS, or was");
    if (certificate_.key_export != acm::Export::disabled) {
      draft_.leave_out(as_ + " can be exported");
    }
    if (stamps_.renewals > 0)
      draft_.leave_out("the serial number of " + as_ + ", which was renewed");
    for (const acm::NameFacts& name : facts_.names) {
      if (name.validation_domain == name.name) continue;
      draft_.leave_out("mails about " + draft_.text(name.name) + " go to " +
                       draft_.text(name.validation_domain));
    }
  }

  FreezeDraft& draft_;
  const acm::CertificateFacts& facts_;
  const acm::CertificateFacts& held_;  ///< Of an imported one those of what it holds.
  const acm::Certificate& certificate_;
  const std::string& as_;
  CertificateStamps stamps_;
  Json json_;
};

}  // namespace

Json frozen_certificates(FreezeDraft& draft) {
  Json list = Json::array();
  for (const CertificateHandle handle : draft.world.certificates.handles()) {
    list.push_back(CertificateJson(draft, handle).write());
  }
  if (!draft.world.withdrawn.handles().empty()) {
    draft.leave_out("a deleted certificate, which browsers are still shown");
  }
  return list;
}

}  // namespace acmsim::sim
