#include "sim/plan/still_to_come.hpp"

#include <algorithm>
#include <map>

#include "model/world/availability.hpp"
#include "model/world/dns_facts.hpp"
#include "model/world/mailing.hpp"

namespace acmsim::sim {
namespace {

class Renewing {
 public:
  Renewing(const World& world, const Context& context, const Rules& rules, CertificateHandle handle)
      : world_(world),
        context_(context),
        rules_(rules),
        handle_(handle),
        certificate_(world.certificates.at(handle)),
        renewal_(renewal_of(certificate_)),
        facts_(context.names.certificates.at(handle)) {}

  bool is_possible() const {
    if (!std::holds_alternative<acm::Issued>(certificate_.phase) || !stays_in_use()) return false;
    if (context_.names.has_caa && caa_forbids(world_, context_, facts_).any) return false;
    const bool is_by_mail = method_of(certificate_, facts_) == acm::ValidationMethod::email;
    if ((!is_by_mail || is_moving(certificate_)) && are_records_visible()) return true;
    // AWS ends what is under way as well, at its next step.
    if (is_by_mail && !rules_.email_renewals) return false;
    if (renewal_ != nullptr && renewal_->stage >= acm::RenewalStage::forbidden) return true;
    return is_by_mail && are_mails_answered();
  }

 private:
  bool stays_in_use() const {
    return std::ranges::any_of(
        certificate_.uses, [](const acm::Use& use) { return use.phase != acm::UsePhase::leaving; });
  }

  bool are_records_visible() const {
    return std::ranges::all_of(records_visible(world_, context_, facts_).visible,
                               [](bool visible) { return visible; });
  }

  bool are_mails_answered() const {
    for (std::uint32_t row = 0; row < facts_.names.size(); ++row) {
      if (!is_approved(row)) return false;
    }
    return true;
  }

  /// Whether somebody has approved a name, or may.
  bool is_approved(std::uint32_t row) const {
    if (renewal_ == nullptr) return may_be_approved(row);
    if (certificate_.rows[row].renewal == acm::RowStatus::success) return true;
    const mail::Letters* letters = world_.letters.find(handle_);
    if (letters != nullptr && std::ranges::find(letters->unanswered, row, &mail::Letter::row) !=
                                  letters->unanswered.end()) {
      return true;
    }
    const bool is_written_again = renewal_->mail_due || rules_.renewal_starts_over;
    return is_written_again && may_be_approved(row);
  }

  /// Whether a mail about a name would reach somebody who may answer it.
  bool may_be_approved(std::uint32_t row) const {
    const acm::NameFacts& name = facts_.names[row];
    const Mailing mailing = mailing_to(world_, context_, name.validation_domain);
    return std::ranges::any_of(mailing.recipients, [&](const mail::Recipient& recipient) {
      const std::vector<NameHandle>& names = recipient.facts->names;
      return recipient.facts->clicks.earliest != kNever &&
             (names.empty() || std::ranges::find(names, name.name) != names.end());
    });
  }

  const World& world_;
  const Context& context_;
  const Rules& rules_;  ///< When its next renewal is due.
  CertificateHandle handle_;
  const acm::Certificate& certificate_;
  const acm::Renewal* renewal_;  ///< If it is under way.
  const acm::CertificateFacts& facts_;
};

/// The rules of an instant, or of now if that is past.
const Rules& rules_on_or_after(const Calendar& calendar, Instant instant, std::uint8_t now) {
  return calendar.rules(std::max(calendar.epoch_at(instant), now));
}

}  // namespace

bool nothing_renews(const World& world, const Context& context, const Rules& rules,
                    CertificateHandle certificate) {
  return !Renewing(world, context, rules, certificate).is_possible();
}

std::vector<StillToCome> still_to_come(const Scenario& scenario, const Situation& situation,
                                       const Slots<CertificateHandle, CertificateStamps>& stamps) {
  const Context context = scenario.context();
  const World& world = situation.world;
  std::map<CertificateHandle, bool> is_left;  ///< Whether nothing renews it; hosts share them.
  std::vector<StillToCome> found;
  for (const Website& site : scenario.catalogue.watches) {
    const auto presented = visit(world, context, site, Sni::sent).presented;
    const acm::Certificate* certificate = presented ? world.certificates.find(*presented) : nullptr;
    if (certificate == nullptr || !std::holds_alternative<acm::Issued>(certificate->phase)) {
      continue;
    }
    const CertificateStamps* known = stamps.find(*presented);
    if (known == nullptr || !known->not_after) continue;
    const auto [left, is_new] = is_left.try_emplace(*presented, false);
    if (is_new) {
      const auto& issued = std::get<acm::Issued>(certificate->phase);
      const Instant due = *known->not_after - issued.lead_days * kDay;
      const Rules& rules = rules_on_or_after(scenario.calendar, due, world.epoch);
      left->second = nothing_renews(world, context, rules, *presented);
    }
    if (left->second) found.push_back({site, *presented, *known->not_after});
  }
  std::ranges::stable_sort(found, {}, &StillToCome::expires);
  return found;
}

}  // namespace acmsim::sim
