// The tables of model/README.md, made from the code. With ACMSIM_REWRITE=1 in the environment the
// file is rewritten; read the difference before it is kept.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "model/acm/certificate.hpp"
#include "model/base/calendar.hpp"

namespace acmsim::acm {
namespace {

const CertificateHandle kThis{0};
const ResourceHandle kArriving{1};
const ResourceHandle kLeaving{2};

struct Sample {
  std::string name;
  Certificate certificate;
};

/// A certificate whose renewal has come so far. The name was proved when it was issued.
Certificate renewing(Row row, const Few<Use, 1>& uses, RenewalStage stage) {
  row.status = RowStatus::success;
  const bool is_proved = stage == RenewalStage::proved || stage == RenewalStage::forbidden;
  row.renewal = is_proved ? RowStatus::success : RowStatus::pending_validation;
  Due due{.next_notice_day = 15, .renewal = Renewal{.stage = stage}};
  due.notices.insert(30);
  return {.rows = {row},
          .phase = Issued{.attachable = true, .lead_days = 45, .due = due},
          .uses = uses};
}

Certificate mailing(const Row& row, const Few<Use, 1>& uses) {
  Certificate certificate = renewing(row, uses, RenewalStage::trying);
  renewal_of(certificate)->mail_due = true;
  return certificate;
}

/// The same while CAA forbids it.
Certificate forbidden(Certificate certificate) {
  renewal_of(certificate)->caa_forbids = true;
  return certificate;
}

/// An e-mail-validated certificate whose change to DNS has come so far.
Certificate moving(Certificate certificate, UpdateStatus status) {
  certificate.update = status;
  if (status != UpdateStatus::pending_domain_validation) return certificate;
  certificate.rows[0].visible = true;
  certificate.rows[0].batch = 0;
  return certificate;
}

/// The same of another authority's, whose end comes near.
Certificate imported(Certificate certificate) {
  certificate.content = kThis;
  std::get<Issued>(certificate.phase).due = Due{};
  std::get<Issued>(certificate.phase).due->notices.insert(30);
  return certificate;
}

/// One certificate in each phase, as busy as it can be: users come and go, and a pending one has a
/// record being validated.
std::vector<Sample> samples() {
  const Row proved{.status = RowStatus::success, .visible = true, .batch = {}};
  const Row proving{.status = RowStatus::pending_validation, .visible = true, .batch = 0};
  const Row hidden{};
  const Row mailed{.status = RowStatus::pending_validation, .visible = false, .link = true};
  const Few<Use, 1> held{{kArriving, UsePhase::held}};
  const Few<Use, 1> uses{{kArriving, UsePhase::arriving}, {kLeaving, UsePhase::leaving}};
  const Row once_mailed{.status = RowStatus::success};
  const Certificate issued{.rows = {once_mailed}, .phase = Issued{true}, .uses = held};
  return {
      {"pending", {.rows = {proving, hidden}, .phase = PendingValidation{}, .uses = {}}},
      {"pending, proved", {.rows = {proved}, .phase = PendingValidation{true}, .uses = {}}},
      {"forbidden by CAA", {.rows = {proved}, .phase = PendingValidation{true, true}, .uses = {}}},
      {"issued just now", {.rows = {proved}, .phase = Issued{false}, .uses = {}}},
      {"issued", {.rows = {proved}, .phase = Issued{true}, .uses = uses}},
      {"renewal tried", renewing(proved, held, RenewalStage::trying)},
      {"renewal waits", renewing(hidden, held, RenewalStage::waiting)},
      {"renewal proved", renewing(proved, held, RenewalStage::proved)},
      {"renewal forbidden", forbidden(renewing(proved, held, RenewalStage::forbidden))},
      {"expired", {.rows = {proved}, .phase = Expired{}, .uses = uses}},
      {"timed out", {.rows = {hidden}, .phase = ValidationTimedOut{}, .uses = {}}},
      {"failed", {.rows = {hidden}, .phase = Failed{FailureReason::other}, .uses = {}}},
      {"inactive", {.rows = {proved}, .phase = Inactive{}, .uses = uses}},
      {"revoked", {.rows = {proved}, .phase = Revoked{}, .uses = uses}},
      {"mailed", {.rows = {mailed}, .phase = PendingValidation{}, .uses = {}}},
      {"renewal mail due", mailing(hidden, held)},
      {"renewal mailed", renewing(mailed, held, RenewalStage::waiting)},
      {"stayed with e-mail", moving(issued, UpdateStatus::failed)},
      {"moving to DNS", moving(issued, UpdateStatus::pending_domain_validation)},
      {"renewal mailed, moving", moving(renewing(mailed, held, RenewalStage::waiting),
                                        UpdateStatus::pending_domain_validation)},
      {"moved to DNS", moving(issued, UpdateStatus::success)},
      {"imported", imported(issued)},
  };
}

CertificateFacts facts_for(const Certificate& certificate) {
  CertificateFacts facts;
  const Renewal* renewal = renewal_of(certificate);
  const bool mails = std::ranges::any_of(certificate.rows, &Row::link) ||
                     (renewal && renewal->mail_due) || certificate.update;
  facts.method = mails ? ValidationMethod::email : ValidationMethod::dns;
  facts.names.resize(certificate.rows.size());
  return facts;
}

/// What a transition leads to: the new status where it changes, then what is armed and disarmed.
std::string cell(const Certificate& before, const Transition& transition) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  if (!transition.next) {
    add("gone");
  } else if (status_of(*transition.next) != status_of(before)) {
    add("**" + std::string(row_of(kStatusNames, status_of(*transition.next)).api) + "**");
  }
  for (const Effect& effect : transition.effects) {
    if (const auto* arm = std::get_if<Arm>(&effect)) {
      add("+" + std::string(name_of(arm->timer.kind)));
    } else if (const auto* disarm = std::get_if<Disarm>(&effect)) {
      add("-" + std::string(name_of(disarm->timer.kind)));
    }
  }
  if (text.empty()) return transition.next == before ? "." : "x";
  return text;
}

template <class Make>
std::string row(const std::string& head, Make make) {
  std::string line = "| " + head + " |";
  for (const Sample& sample : samples()) line += " " + make(sample.certificate) + " |";
  return line + "\n";
}

std::string fired(const Certificate& before, TimerKind kind, std::uint32_t part) {
  const CertificateFacts facts = facts_for(before);
  const Timer timer{kind, kThis.index, part};
  const auto armed = timers_of(before, kThis, facts, rules_of(Era::y2026));
  if (std::ranges::find(armed, timer) == armed.end()) return "";
  return cell(before, fire(before, kThis, timer, facts, rules_of(Era::y2026)));
}

std::string observed(const Certificate& before, const Fact& fact) {
  return cell(before, observe(before, kThis, fact, facts_for(before), rules_of(Era::y2026)));
}

/// How a command is answered in each phase.
auto answered(const Command& command) {
  return [command](const Certificate& before) {
    const auto transition = answer(before, kThis, command, facts_for(before), rules_of(Era::y2026));
    return transition ? cell(before, *transition) : std::string(name_of(transition.error().code));
  };
}

std::string certificate_table() {
  std::string head = "| |";
  std::string rule = "|---|";
  for (const Sample& sample : samples()) {
    head += " " + sample.name + " |";
    rule += "---|";
  }
  std::string text = head + "\n" + rule + "\n";
  const std::vector<std::pair<TimerKind, std::uint32_t>> timers{
      {TimerKind::record_shown, 0},
      {TimerKind::dns_validation, 0},
      {TimerKind::issuance, 0},
      {TimerKind::validation_limit, 0},
      {TimerKind::attachable, 0},
      {TimerKind::renewal_due, 0},
      {TimerKind::renewal_attempt, 0},
      {TimerKind::renewal_mail, 0},
      {TimerKind::mail_link, 0},
      {TimerKind::renewal_issuance, 0},
      {TimerKind::notice_day, 0},
      {TimerKind::notice_hour, 30},
      {TimerKind::expiry, 0},
      {TimerKind::in_use_set, kArriving.index},
      {TimerKind::in_use_release, kLeaving.index}};
  for (const auto& [kind, part] : timers) {
    text += row("`" + std::string(name_of(kind)) + "` fires",
                [kind = kind, part = part](const Certificate& before) {
                  return fired(before, kind, part);
                });
  }
  text += row("all records visible", [](const Certificate& before) {
    return observed(before, RecordsVisible{Few<bool, 8>(before.rows.size(), true)});
  });
  text += row("no record visible", [](const Certificate& before) {
    return observed(before, RecordsVisible{Few<bool, 8>(before.rows.size(), false)});
  });
  text += row("CAA forbids a name",
              [](const Certificate& before) { return observed(before, CaaForbids{true}); });
  text += row("CAA forbids no name",
              [](const Certificate& before) { return observed(before, CaaForbids{false}); });
  text += row("its name is approved",
              [](const Certificate& before) { return observed(before, NameApproved{0}); });
  text += row("a user takes it", [](const Certificate& before) {
    return observed(before, UsedBy{ResourceHandle{9}, true});
  });
  text += row("a leaving user is back", [](const Certificate& before) {
    return observed(before, UsedBy{kLeaving, true});
  });
  text += row("an arriving user leaves", [](const Certificate& before) {
    return observed(before, UsedBy{kArriving, false});
  });
  text += row("its content has 7 days left", [](const Certificate& before) {
    return before.content ? observed(before, ContentAged{false, 7}) : "";
  });
  text += row("its content expires", [](const Certificate& before) {
    return before.content ? observed(before, ContentAged{true, 0}) : "";
  });
  text += row("ResendValidationEmail", answered(ResendValidationEmail{}));
  text += row("UpdateCertificateOptions", answered(UpdateCertificateOptions{}));
  text += row("ExportCertificate", [](Certificate before) {
    before.key_export = Export::enabled;
    return answered(ExportCertificate{})(before);
  });
  text += row("ChangeTags", answered(ChangeTags{}));
  text += row("DeleteCertificate", answered(DeleteCertificate{}));
  return text;
}

std::string timer_table() {
  std::string text =
      "| timer | a plan can wait for it | a history does not end before |\n|---|---|---|\n";
  for (const TimerRow& timer : kTimerRows) {
    text += "| `" + std::string(timer.word) + "` | " +
            (timer.ground == Ground::fore ? "yes" : "no: background") + " | " +
            (timer.arrives == Arrives::yes ? "yes" : "") + " |\n";
  }
  return text;
}

std::string read(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Holds the text between two marks of model/README.md against what the code says.
void check_table(const std::string& name, const std::string& table) {
  const std::string path = std::string(ACMSIM_SOURCE_DIR) + "/model/README.md";
  const std::string begin_mark = "<!-- table: " + name + " -->\n";
  const std::string end_mark = "<!-- end -->";
  std::string text = read(path);
  const auto begin = text.find(begin_mark);
  REQUIRE(begin != std::string::npos);
  const auto start = begin + begin_mark.size();
  const auto end = text.find(end_mark, start);
  REQUIRE(end != std::string::npos);
  if (std::getenv("ACMSIM_REWRITE") != nullptr) {
    text.replace(start, end - start, table);
    std::ofstream(path) << text;
    return;
  }
  CHECK(text.substr(start, end - start) == table);
}

TEST_CASE("the model's README has the transition table of a certificate", "[golden]") {
  check_table("certificate", certificate_table());
}

TEST_CASE("the model's README lists the timers", "[golden]") {
  check_table("timers", timer_table());
}

}  // namespace
}  // namespace acmsim::acm
