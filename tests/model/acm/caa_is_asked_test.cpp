// When ACM asks CAA about a request, by the rule `caa_is_asked`.
#include <catch2/catch.hpp>

#include "tests/model/acm/by_hand.hpp"

namespace acmsim::acm {
namespace {

/// A pending certificate with two names.
struct Pending : ByHand {
  explicit Pending(CaaIsAsked asked) : ByHand(ValidationMethod::dns, 2, Era::y2026) {
    rules.caa_is_asked = asked;
    certificate = {.rows = {{}, {}}, .phase = PendingValidation{.shown = true}, .uses = {}};
  }

  void prove() {
    see(RecordsVisible{{true, true}});
    fire_it(TimerKind::dns_validation);
  }
  Status issue() {
    fire_it(TimerKind::issuance);
    return status_of(certificate);
  }
  bool is_about_to_end() const { return is_armed(TimerKind::issuance); }
};

TEST_CASE("after the proof CAA is asked when the certificate would be issued", "[acm]") {
  Pending it(CaaIsAsked::after_proof);

  it.see(CaaForbids{true});
  CHECK_FALSE(it.is_about_to_end());
  it.prove();
  CHECK(it.issue() == Status::failed);
}

TEST_CASE("before the proof CAA makes a request fail that nothing would prove", "[acm]") {
  for (const CaaIsAsked asked : {CaaIsAsked::before_proof, CaaIsAsked::both}) {
    Pending it(asked);

    it.see(CaaForbids{true});
    REQUIRE(it.is_about_to_end());
    CHECK(it.issue() == Status::failed);
    CHECK(std::get<Failed>(it.certificate.phase).reason == FailureReason::caa_error);
    CHECK(it.certificate.rows[0].status == RowStatus::pending_validation);
  }
}

TEST_CASE("CAA that is mended before ACM has seen it harms nobody", "[acm]") {
  Pending it(CaaIsAsked::before_proof);
  it.see(CaaForbids{true});

  it.see(CaaForbids{false});

  CHECK_FALSE(it.is_about_to_end());
  it.prove();
  CHECK(it.issue() == Status::issued);
}

TEST_CASE("before the proof CAA is asked last when the last name is proved", "[acm]") {
  const auto ends = [](CaaIsAsked asked, bool first, bool then) {
    Pending it(asked);
    it.see(CaaForbids{first});
    it.prove();
    it.see(CaaForbids{then});
    return it.issue();
  };
  CHECK(ends(CaaIsAsked::before_proof, true, false) == Status::failed);
  CHECK(ends(CaaIsAsked::before_proof, false, true) == Status::issued);
  CHECK(ends(CaaIsAsked::both, true, false) == Status::issued);
  CHECK(ends(CaaIsAsked::both, false, true) == Status::failed);
  CHECK(ends(CaaIsAsked::after_proof, false, true) == Status::failed);
}

TEST_CASE("where CAA lets a request wait, it waits for its names to be proved first", "[acm]") {
  Pending it(CaaIsAsked::before_proof);
  it.rules.caa_failure = CaaFailure::pending_validation;

  it.see(CaaForbids{true});
  CHECK_FALSE(it.is_about_to_end());
  it.prove();
  CHECK(it.issue() == Status::pending_validation);
  it.see(CaaForbids{false});
  CHECK(it.issue() == Status::issued);
}

}  // namespace
}  // namespace acmsim::acm
