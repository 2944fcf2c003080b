// What the status of a certificate says about everything else in it.
//
// Before it is issued a certificate has no instants of validity and nobody uses it; from then on
// all its names are proved. An ISSUED one expires at its NotAfter, a pending one has what is left
// of its 72 hours.
#include "sim/scenario/given/status.hpp"

#include <algorithm>
#include <span>

#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

using acm::RowStatus;
using acm::Status;

Duration left_of(Duration whole, Duration gone) {
  if (whole == kNever) return kNever;
  return std::max(whole - gone, Duration{0});
}

class StatusReader {
 public:
  StatusReader(DecodeContext& context, const Given<CertificateHandle>& certificate)
      : context_(context),
        node_(certificate.node),
        handle_(certificate.handle),
        start_(context.scenario.starts_at) {}

  GivenStatus read() && {
    const auto* row =
        decode_word(context_, node_["Status"], acm::kStatusNames, &acm::StatusName::api);
    if (row != nullptr) given_.status = row->status;
    if (is_given_imported(node_)) read_imported();
    read_stamps();
    read_rows();
    read_reason();
    read_phase();
    return std::move(given_);
  }

 private:
  std::string_view word() const { return row_of(acm::kStatusNames, given_.status).api; }
  std::string while_status() const { return ", while Status is " + std::string(word()); }
  std::string start_text() const { return "the start, " + format_instant(start_); }

  /// Amazon has not issued it, so nothing of that can be said of it.
  void read_imported() {
    if (given_.status != Status::issued && given_.status != Status::expired) {
      context_.report(node_["Status"], "ISSUED or EXPIRED", {}, ", while Type is IMPORTED");
    }
    for (const char* const key :
         {"ValidationMethod", "DomainValidationOptions", "IssuedAt", "RenewalSummary"}) {
      if (const Node node = node_[key]; node.is_given()) {
        context_.report(node, "no \"" + std::string(key) + "\": Amazon has not issued it", {},
                        ", while Type is IMPORTED");
      }
    }
    given_.stamps.imported_at = read_past("ImportedAt");
  }

  // Instants ------------------------------------------------------------------------------------

  void read_stamps() {
    CertificateStamps& stamps = given_.stamps;
    stamps.created_at = read_past("CreatedAt");
    if (!was_issued(given_.status)) {
      for (const char* const key : {"IssuedAt", "NotBefore", "NotAfter"}) {
        if (const Node node = node_[key]; node.is_given()) {
          context_.report(node, "no \"" + std::string(key) + "\": it has not been issued", {},
                          while_status());
        }
      }
      if (given_.status == Status::pending_validation && !stamps.created_at) {
        stamps.created_at = start_;
      }
      return;
    }
    stamps.issued_at = read_past("IssuedAt");
    if (stamps.created_at && stamps.issued_at && *stamps.issued_at < *stamps.created_at) {
      context_.report(node_["IssuedAt"], "an instant not before CreatedAt");
    }
    stamps.not_after = decode_instant(context_, node_["NotAfter"]);
    if (is_given_imported(node_) && !stamps.not_after && given_.status == Status::expired) {
      missing("NotAfter", "when it expired");
    }
    stamps.not_before = read_past("NotBefore");
    if (stamps.not_after) check_validity();
    if (const Node renewal = node_["RenewalSummary"]; renewal.is_given()) {
      stamps.renewal_updated_at = decode_instant(context_, renewal["UpdatedAt"]);
    }
  }

  std::optional<Instant> read_past(std::string_view key) {
    return decode_past(context_, node_[key]);
  }

  /// NotBefore, where it is not given, follows from the rules; it is never after the start.
  void check_validity() {
    CertificateStamps& stamps = given_.stamps;
    if (!stamps.not_before) {
      stamps.not_before =
          std::min(usual_not_before(context_.scenario.calendar, context_.scenario.world.epoch,
                                    *stamps.not_after),
                   midnight_before(start_));
    } else if (*stamps.not_before > *stamps.not_after) {
      context_.report(node_["NotBefore"], "an instant not after NotAfter");
    }
    const Node node = node_["NotAfter"];
    if (given_.status == Status::expired && *stamps.not_after > start_) {
      context_.report_time(node, "an instant not after " + start_text() + "; or Status ISSUED",
                           ", in the future" + while_status());
    }
    if (given_.status != Status::issued) return;
    if (*stamps.not_after <= start_) {
      context_.report_time(node, "an instant after " + start_text() + "; or Status EXPIRED",
                           ", in the past" + while_status());
    } else if (*stamps.not_after - start_ >= kSpanEnd) {
      context_.report_time(node, std::string(kTooFar));
    }
  }

  // Names ---------------------------------------------------------------------------------------

  RowStatus usual_row() const {
    if (was_issued(given_.status)) return RowStatus::success;
    const bool fails = context_.scenario.rules().row_after_time_out == RowAfterTimeOut::failed;
    return given_.status == Status::validation_timed_out && fails ? RowStatus::failed
                                                                  : RowStatus::pending_validation;
  }

  bool is_possible(RowStatus row) const {
    if (was_issued(given_.status)) return row == RowStatus::success;
    return given_.status != Status::pending_validation || row != RowStatus::failed;
  }

  void read_rows() {
    const auto& names = context_.catalogue().certificates.at(handle_).names;
    given_.rows.assign(
        names.size(),
        acm::Row{.status = usual_row(), .visible = false, .link = false, .batch = {}});
    const Node list = node_["DomainValidationOptions"];
    for (const Node& option : list.items()) read_row(option, names);
    if (given_.status == Status::validation_timed_out && is_proved()) {
      context_.report(list, "a name that is not proved, or it would have been issued", {},
                      ", all SUCCESS" + while_status());
    }
  }

  void read_row(const Node& option, std::span<const acm::NameFacts> names) {
    const Node name = option["DomainName"];
    const Catalogue& catalogue = context_.catalogue();
    const auto place = std::ranges::find_if(names, [&](const acm::NameFacts& facts) {
      const auto parsed = DomainName::parse(name.text());
      return parsed && catalogue.name(facts.name) == *parsed;
    });
    if (place == names.end()) {
      if (context_.spoilt.contains(node_["as"].text_or(""))) return;
      std::vector<std::string> choices;
      for (const acm::NameFacts& one : names) choices.push_back(catalogue.name(one.name).text());
      return context_.report(name, "a name of the certificate", choices_of(std::move(choices)));
    }
    const Node word = option["ValidationStatus"];
    const auto* row = decode_word(context_, word, acm::kRowStatusNames, &acm::RowStatusName::api);
    if (row == nullptr) return;
    if (!is_possible(row->status)) {
      context_.report(word, was_issued(given_.status) ? "SUCCESS" : "PENDING_VALIDATION or SUCCESS",
                      {}, while_status());
    }
    given_.rows[static_cast<std::size_t>(place - names.begin())].status = row->status;
  }

  bool is_proved() const {
    return !given_.rows.empty() && std::ranges::all_of(given_.rows, [](const acm::Row& row) {
      return row.status == RowStatus::success;
    });
  }

  // The phase -----------------------------------------------------------------------------------

  void read_reason() {
    const Node node = node_["FailureReason"];
    if (!node.is_given()) {
      if (given_.status == Status::failed) missing("FailureReason", "why it failed");
      return;
    }
    if (given_.status != Status::failed) {
      return context_.report(node, "no \"FailureReason\": it has not failed", {}, while_status());
    }
    const auto* row =
        decode_word(context_, node, acm::kFailureReasonNames, &acm::FailureReasonName::api);
    if (row != nullptr) given_.phase = acm::Failed{row->reason};
  }

  void missing(const std::string& key, const std::string& meaning) {
    context_.report_as(node_, "no \"" + key + "\"" + while_status(), "\"" + key + "\": " + meaning);
  }

  void read_phase() {
    switch (given_.status) {
      case Status::pending_validation: return read_pending();
      case Status::issued: return read_issued();
      case Status::inactive: given_.phase = acm::Inactive{}; return;
      case Status::expired: given_.phase = acm::Expired{}; return;
      case Status::validation_timed_out: return read_timed_out();
      case Status::revoked: given_.phase = acm::Revoked{}; return;
      case Status::failed: return;  // With its reason.
    }
  }

  void read_issued() {
    acm::Issued issued;
    issued.attachable = true;
    given_.phase = issued;
    if (!node_["NotAfter"].is_given()) return missing("NotAfter", "when it expires");
  }

  void read_pending() {
    given_.phase = acm::PendingValidation{.shown = true};
    const Rules& rules = context_.scenario.rules();
    if (is_proved()) {
      given_.arm = Arm{{TimerKind::issuance, handle_.index, 0}, rules[Timing::issuance], {}};
      return;
    }
    const Delay& whole = rules[Timing::validation_limit];
    const Duration age = start_ - *given_.stamps.created_at;
    if (age < Duration{0}) return;  // An error already.
    if (age >= whole.latest) {
      return context_.report_time(node_["CreatedAt"],
                                  "less than " + format_duration(whole.latest) +
                                      ", after which ACM gives up; or Status VALIDATION_TIMED_OUT",
                                  ", which is " + format_duration(age) + " before the start");
    }
    const Delay left{left_of(whole.earliest, age), left_of(whole.typical, age),
                     left_of(whole.latest, age)};
    given_.arm = Arm{{TimerKind::validation_limit, handle_.index, 0}, left, {}};
  }

  void read_timed_out() {
    given_.phase = acm::ValidationTimedOut{};
    const Duration least = context_.scenario.rules()[Timing::validation_limit].earliest;
    const auto& created = given_.stamps.created_at;
    if (!created || *created > start_ || start_ - *created >= least) return;
    context_.report_time(
        node_["CreatedAt"], "at least " + format_duration(least) + ", for which ACM waits",
        ", which is " + format_duration(start_ - *created) + " before the start" + while_status());
  }

  DecodeContext& context_;
  const Node& node_;
  CertificateHandle handle_;
  Instant start_;
  GivenStatus given_;
};

}  // namespace

bool is_given_imported(const Node& certificate) {
  return certificate["Type"].text_or("") == "IMPORTED";
}

GivenStatus decode_status(DecodeContext& context, const Given<CertificateHandle>& certificate) {
  return StatusReader(context, certificate).read();
}

bool was_issued(acm::Status status) {
  return status == Status::issued || status == Status::expired || status == Status::inactive ||
         status == Status::revoked;
}

}  // namespace acmsim::sim
