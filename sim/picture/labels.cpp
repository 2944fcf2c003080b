#include "sim/picture/labels.hpp"

namespace acmsim::sim {
namespace {

/// A row with what the console says.
template <class Row>
Bilingual console_label(const Row& row) {
  return {std::string(row.console_en), std::string(row.console_ko)};
}

}  // namespace

Bilingual label_of(acm::Status status) { return console_label(row_of(acm::kStatusNames, status)); }
Bilingual label_of(acm::RowStatus status) {
  return console_label(row_of(acm::kRowStatusNames, status));
}
Bilingual label_of(acm::RenewalStatus status) {
  return console_label(row_of(acm::kRenewalStatusNames, status));
}
Bilingual label_of(acm::RenewalEligibility eligibility) {
  return console_label(row_of(acm::kRenewalEligibilityNames, eligibility));
}
Bilingual label_of(acm::FailureReason reason) {
  const FailureReasonText& text = row_of(kFailureReasonTexts, reason);
  return {std::string(text.en), std::string(text.ko)};
}
Bilingual label_of(Reason reason) {
  return {std::string(text_of(reason).sentence), std::string(row_of(kReasonKorean, reason).ko)};
}
Bilingual label_of(dns::Finding finding) {
  const FindingText& text = row_of(kFindingTexts, finding);
  return {std::string(text.en), std::string(text.ko)};
}

Bilingual span_words(Duration span) {
  const std::string text = format_short(span);
  return {text, korean_duration(text)};
}

Tone tone_of(acm::Status status) {
  switch (status) {
    case acm::Status::pending_validation: return Tone::waits;
    case acm::Status::issued: return Tone::good;
    case acm::Status::inactive: return Tone::off;
    default: return Tone::bad;
  }
}

Tone tone_of(acm::RowStatus status) {
  switch (status) {
    case acm::RowStatus::pending_validation: return Tone::waits;
    case acm::RowStatus::success: return Tone::good;
    default: return Tone::bad;
  }
}

Tone tone_of(acm::RenewalStatus status) {
  switch (status) {
    case acm::RenewalStatus::pending_auto_renewal: return Tone::acts;
    case acm::RenewalStatus::pending_validation: return Tone::waits;
    case acm::RenewalStatus::success: return Tone::good;
    default: return Tone::bad;
  }
}

Tone tone_of(dns::Finding finding) { return row_of(kFindingTexts, finding).tone; }

}  // namespace acmsim::sim
