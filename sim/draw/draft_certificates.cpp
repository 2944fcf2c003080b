// Certificates as they are at the start. What a status allows stands in given/status.cpp.
#include <algorithm>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {
namespace {

class GivenCertificate {
 public:
  GivenCertificate(Draft& draft, const std::string& as, const std::string& domain)
      : draft_(draft), dice_(draft.dice), domain_(domain), json_({{"as", as}}) {
    drafted_.as = as;
  }

  Json draw() && {
    draw_names();
    if (dice_.chance(90)) json_["ValidationMethod"] = dice_.word({"DNS", "DNS", "EMAIL"});
    json_["Status"] = dice_.chance(90) ? "ISSUED"
                                       : dice_.word({"PENDING_VALIDATION", "EXPIRED", "INACTIVE",
                                                     "VALIDATION_TIMED_OUT", "REVOKED", "FAILED"});
    draw_status();
    if (dice_.chance(5)) json_["KeyAlgorithm"] = dice_.word({"RSA_2048", "EC_prime256v1"});
    draw_type();
    draw_place();
    draft_.certificates.push_back(drafted_);
    return std::move(json_);
  }

 private:
  bool is(const char* status) const { return json_["Status"] == status; }
  std::string instant(std::int64_t seconds) const {
    return format_instant(draft_.starts_at + Duration{seconds});
  }
  static std::int64_t days(std::int64_t count) { return count * kDay.count(); }

  void draw_names() {
    std::vector<std::string> all{domain_, "www." + domain_, "*." + domain_, "app." + domain_};
    const std::size_t first = dice_.chance(80) ? 1 : dice_.below(all.size());
    drafted_.names = {all[first]};
    json_["DomainName"] = all[first];
    for (const std::string& name : all) {
      const bool is_apex = name == domain_;  // Where browsers go, too.
      if (name == all[first] || !dice_.chance(is_apex ? 80 : 20)) continue;
      drafted_.names.push_back(name);
      json_["SubjectAlternativeNames"].push_back(name);
    }
  }

  void draw_status() {
    if (is("PENDING_VALIDATION")) return draw_pending();
    if (is("FAILED")) {
      json_["FailureReason"] = dice_.word({"CAA_ERROR", "DOMAIN_NOT_ALLOWED", "OTHER"});
    }
    if (is("FAILED") || is("VALIDATION_TIMED_OUT")) return;
    drafted_.was_issued = true;
    if (is("EXPIRED")) {
      json_["NotAfter"] = instant(-dice_.between(0, days(3)));
      if (dice_.chance(20)) json_["RenewalSummary"] = {{"RenewalStatus", "FAILED"}};
      return;
    }
    draw_validity();
    if (dice_.chance(8)) {
      json_["InUseBy"] = Json::array({"arn:aws:cloudfront::111122223333:distribution/GIVEN"});
    }
  }

  void draw_pending() {
    if (dice_.chance(30)) json_["CreatedAt"] = instant(-dice_.between(0, 3));
    for (const std::string& name : drafted_.names) {
      if (!dice_.chance(25)) continue;
      json_["DomainValidationOptions"].push_back(
          {{"DomainName", name}, {"ValidationStatus", "SUCCESS"}});
    }
  }

  /// How long until NotAfter: before anything of the plan is done, in its midst, or long after.
  std::int64_t validity_left() {
    if (dice_.chance(55)) return dice_.between(days(100), days(190));
    if (dice_.chance(20)) {
      const std::int64_t whole = days(dice_.between(1, 14));
      return whole - dice_.between(0, 2);
    }
    return draft_.is_small() ? dice_.between(1, 14) : dice_.between(600, days(3));
  }

  void draw_validity() {
    const std::int64_t left = validity_left();
    json_["NotAfter"] = instant(left);
    if (dice_.chance(10)) json_["NotBefore"] = instant(left - days(dice_.between(200, 395)));
    if (dice_.chance(5)) json_["IssuedAt"] = instant(-days(1));
    if (dice_.chance(5)) json_["CreatedAt"] = instant(-days(2));
    if (!is("ISSUED") || draft_.document.value("rules", Json()).is_object()) return;
    if (left > days(90) && dice_.chance(6))
      json_["RenewalSummary"] = {{"RenewalStatus", "SUCCESS"}};
    if (left <= days(15) && dice_.chance(40)) draw_renewal();
  }

  void draw_renewal() {
    Json summary = {{"RenewalStatus", dice_.word({"PENDING_AUTO_RENEWAL", "PENDING_VALIDATION"})}};
    for (const std::string& name : drafted_.names) {
      if (!dice_.chance(50)) continue;
      summary["DomainValidationOptions"].push_back(
          {{"DomainName", name}, {"ValidationStatus", "SUCCESS"}});
    }
    if (dice_.chance(10)) summary["RenewalStatusReason"] = "CAA_ERROR";
    if (dice_.chance(10)) summary["UpdatedAt"] = instant(-60);
    json_["RenewalSummary"] = std::move(summary);
  }

  /// Some of those of which nothing says how Amazon has proved them.
  void draw_type() {
    const bool was_issued = is("ISSUED") || is("EXPIRED");
    for (const char* member : {"ValidationMethod", "RenewalSummary", "IssuedAt"}) {
      if (json_.contains(member)) return;
    }
    if (!was_issued) return;
    json_["Type"] = "IMPORTED";
    json_["Issuer"] = "Other CA Inc";
    if (json_.contains("NotBefore")) json_["ImportedAt"] = instant(-days(1));
  }

  void draw_place() {
    if (!dice_.chance(6)) return;
    drafted_.is_at_home = false;
    if (dice_.chance(50)) {
      json_["Region"] = "ap-northeast-2";
    } else {
      json_["Account"] = "999988887777";
    }
  }

  Draft& draft_;
  Dice& dice_;
  const std::string& domain_;
  Json json_;
  DraftCertificate drafted_;
};

}  // namespace

Json draw_certificate(Draft& draft, const std::string& as, const std::string& domain) {
  return GivenCertificate(draft, as, domain).draw();
}

}  // namespace acmsim::sim
