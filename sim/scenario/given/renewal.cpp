// How far the renewal of a given certificate has come.
//
// What is not said follows from what is left until NotAfter. Before its renewal is due nothing has
// happened. Afterwards an e-mail-validated certificate that is in use has been written about on
// time, and nobody has answered; a DNS-validated one is tried from now on.
#include <algorithm>

#include "model/acm/standing.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/scenario/given/status.hpp"

namespace acmsim::sim {
namespace {

class RenewalReader {
 public:
  RenewalReader(DecodeContext& context, const Given<CertificateHandle>& given)
      : context_(context),
        node_(given.node["RenewalSummary"]),
        handle_(given.handle),
        certificate_(context.world().certificates.at(given.handle)),
        facts_(context.catalogue().certificates.at(given.handle)),
        rules_(context.scenario.rules()) {}

  void read() {
    if (auto* issued = std::get_if<acm::Issued>(&certificate_.phase)) {
      read_issued(*issued);
    } else if (node_.is_given()) {
      read_ended();
    }
  }

 private:
  void read_issued(const acm::Issued& issued) {
    const CertificateStamps& stamps = context_.scenario.stamps.at(handle_);
    if (!stamps.not_after || !stamps.not_before) return;  // An error already.
    const Instant start = context_.scenario.starts_at;
    const acm::Ending ending{
        static_cast<std::int32_t>((*stamps.not_after - *stamps.not_before) / kDay) + 1,
        *stamps.not_after - start};
    arm(acm::stand(certificate_, handle_, facts_, ending, rules_at(*stamps.not_before), rules_));
    if (!issued.due) {
      if (node_.is_given()) read_last();
      return;
    }
    if (node_.is_given()) {
      read_current();
    } else if (facts_.method == acm::ValidationMethod::email &&
               !acm::in_use_by(certificate_).empty()) {
      const Rules& when_due = rules_at(start - acm::due_since(certificate_, ending.left));
      arm(acm::have_mailed(certificate_, handle_, ending, when_due, rules_));
    }
    if (acm::renewal_waits(certificate_)) acm::have_told(certificate_, ending.left, rules_);
  }

  void arm(const Effects& effects) { append(context_.scenario.initially, effects); }

  const Rules& rules_at(Instant instant) const {
    const Calendar& calendar = context_.scenario.calendar;
    return calendar.rules(calendar.epoch_at(instant));
  }

  /// Of every name the same.
  void show(acm::RowStatus status) {
    for (acm::Row& row : certificate_.rows) row.renewal = status;
  }

  // What RenewalSummary says -------------------------------------------------------------------

  std::optional<acm::RenewalStatus> read_status() {
    const auto* row = decode_word(context_, node_["RenewalStatus"], acm::kRenewalStatusNames,
                                  &acm::RenewalStatusName::api);
    if (row == nullptr) return std::nullopt;
    return row->status;
  }

  void refuse(const std::string& expected) {
    context_.report(node_["RenewalStatus"], expected, {}, ", while that is impossible here");
  }

  void read_rows() {
    for (const Node& option : node_["DomainValidationOptions"].items()) {
      const auto name = DomainName::parse(option["DomainName"].text());
      const auto place = std::ranges::find_if(facts_.names, [&](const acm::NameFacts& facts) {
        return name && context_.catalogue().name(facts.name) == *name;
      });
      if (place == facts_.names.end()) {
        context_.report(option["DomainName"], "a name of the certificate");
        continue;
      }
      const auto* row = decode_word(context_, option["ValidationStatus"], acm::kRowStatusNames,
                                    &acm::RowStatusName::api);
      if (row == nullptr) continue;
      certificate_.rows[static_cast<std::size_t>(place - facts_.names.begin())].renewal =
          row->status;
    }
  }

  /// Its renewal is not due: the last one may have succeeded.
  void read_last() {
    const auto status = read_status();
    if (!status) return;
    if (*status != acm::RenewalStatus::success) {
      return refuse("SUCCESS or nothing: its renewal is not due");
    }
    show(acm::RowStatus::success);
  }

  void read_current() {
    const auto status = read_status();
    if (!status) return;
    switch (*status) {
      case acm::RenewalStatus::pending_validation:
        acm::begin_at(certificate_, acm::RenewalStage::waiting);
        break;
      case acm::RenewalStatus::pending_auto_renewal:
        acm::begin_at(certificate_, acm::RenewalStage::trying);
        break;
      default: return refuse("PENDING_AUTO_RENEWAL or PENDING_VALIDATION: its renewal is due");
    }
    acm::Renewal& renewal = *renewal_of(certificate_);
    read_rows();
    const bool is_mail = facts_.method == acm::ValidationMethod::email;
    if (std::ranges::all_of(certificate_.rows, [](const acm::Row& row) {
          return row.renewal == acm::RowStatus::success;
        })) {
      const bool is_forbidden = node_["RenewalStatusReason"].text_or("") ==
                                row_of(acm::kFailureReasonNames, acm::FailureReason::caa_error).api;
      renewal.stage = is_forbidden ? acm::RenewalStage::forbidden : acm::RenewalStage::proved;
    } else if (is_mail && renewal.stage == acm::RenewalStage::trying) {
      renewal.mail_due = true;
    }
  }

  /// The certificate is no longer issued.
  void read_ended() {
    const auto status = read_status();
    if (!status) return;
    const bool expired = std::holds_alternative<acm::Expired>(certificate_.phase);
    if (!expired || *status != acm::RenewalStatus::failed) {
      return refuse(expired ? "FAILED: it has expired" : "no RenewalSummary: it is not issued");
    }
    show(acm::RowStatus::pending_validation);
    read_rows();
  }

  DecodeContext& context_;
  Node node_;
  CertificateHandle handle_;
  acm::Certificate& certificate_;
  const acm::CertificateFacts& facts_;
  const Rules& rules_;
};

}  // namespace

void decode_renewals(DecodeContext& context) {
  for (const auto& certificate : context.part.certificates) {
    if (context.catalogue().certificates.at(certificate.handle).names.size() !=
        context.world().certificates.at(certificate.handle).rows.size()) {
      continue;  // Its names are wrong: an error already.
    }
    if (is_given_imported(certificate.node)) continue;  // It is not renewed.
    RenewalReader(context, certificate).read();
  }
}

}  // namespace acmsim::sim
