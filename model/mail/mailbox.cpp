// Who answers a mail, and when.
#include "model/mail/mailbox.hpp"

#include <algorithm>

#include "model/base/ensure.hpp"

namespace acmsim::mail {
namespace {

/// A certificate has at most 100 names. Source: ACM User Guide, quotas. [D]
constexpr std::uint32_t kRowsMax = 128;

}  // namespace

DomainName mail_domain(const DomainName& validation_domain) {
  DomainName domain = validation_domain.without_wildcard();
  if (domain.first_label() == "www" && domain.label_count() > 2) domain = domain.parent();
  return domain;
}

Timer click_timer(CertificateHandle about, const Letter& letter) {
  ensure(letter.row < kRowsMax, "a mail is about one of a certificate's names");
  return {TimerKind::click, about.index, letter.reader.index * kRowsMax + letter.row};
}

Letter clicked(const Timer& timer) {
  return {timer.part % kRowsMax, MailboxHandle{timer.part / kRowsMax}};
}

Transition deliver(const Letters& before, CertificateHandle about, std::uint32_t row,
                   NameHandle name, const std::vector<Recipient>& recipients) {
  Transition transition{before, {}};
  for (const Recipient& recipient : recipients) {
    const MailboxFacts& facts = *recipient.facts;
    if (facts.clicks.earliest == kNever) continue;
    const bool cares =
        facts.names.empty() || std::ranges::find(facts.names, name) != facts.names.end();
    if (!cares) continue;
    const Letter letter{row, recipient.mailbox};
    auto& unanswered = transition.next.unanswered;
    const auto place = std::ranges::lower_bound(unanswered, letter);
    if (place != unanswered.end() && *place == letter) continue;  // Under way already.
    unanswered.insert(place, letter);
    transition.effects.emplace_back(Arm{click_timer(about, letter), facts.clicks, {}});
  }
  return transition;
}

Transition observe(const Letters& before, CertificateHandle about, const std::vector<bool>& links) {
  Transition transition;
  for (const Letter& letter : before.unanswered) {
    if (letter.row < links.size() && links[letter.row]) {
      transition.next.unanswered.push_back(letter);
    } else {
      transition.effects.emplace_back(Disarm{click_timer(about, letter)});
    }
  }
  return transition;
}

std::vector<Timer> timers_of(const Letters& letters, CertificateHandle about) {
  std::vector<Timer> timers;
  for (const Letter& letter : letters.unanswered) timers.push_back(click_timer(about, letter));
  std::ranges::sort(timers);
  return timers;
}

}  // namespace acmsim::mail
