#include <catch2/catch.hpp>

#include "tests/model/alb/samples.hpp"

namespace acmsim::alb {
namespace {

TEST_CASE("an added certificate is listed at once and served after the listener's update",
          "[alb]") {
  const Listener before = https(kA);

  const auto transition = ask(before, add({ready(kB)}));

  REQUIRE(transition);
  CHECK(transition->next.load_balancer == kWeb);
  CHECK(transition->next.setting.set() == https_setting(kA, {kB}));
  CHECK(transition->next.setting.seen == https_setting(kA));
  CHECK(transition->effects == change_effects(0));
}

TEST_CASE("the listener's update takes as long as the rules say", "[alb]") {
  Rules rules;
  rules[Timing::listener_update] = exactly(9s);
  const Asked asked = add({ready(kB)});

  const auto transition = answer(https(kA), kSelf, asked.command, asked.candidates, {}, rules);

  REQUIRE(transition);
  CHECK(std::get<Arm>(transition->effects.front()).delay == exactly(9s));
}

TEST_CASE("the certificate list is in handle order, whatever the order of adding", "[alb]") {
  const Listener before = https(kA, {kC});

  const auto transition = ask(before, add({ready(kB), ready(kA)}));

  REQUIRE(transition);
  CHECK(transition->next.setting.set().list == std::vector{kA, kB, kC});
}

TEST_CASE("the default certificate may be in the list as well", "[alb]") {
  const auto transition = ask(https(kA), add({ready(kA)}));

  REQUIRE(transition);
  CHECK(transition->next.setting.set() == https_setting(kA, {kA}));
}

TEST_CASE("adding what is in the list succeeds and changes nothing", "[alb]") {
  const Listener before = https(kA, {kB});

  SECTION("while it is valid") {
    const auto transition = ask(before, add({ready(kB)}));
    REQUIRE(transition);
    CHECK(transition->next == before);
    CHECK(transition->effects.empty());
  }
  SECTION("when it has expired") {
    const auto transition = ask(before, add({gone(kB)}));
    REQUIRE(transition);
    CHECK(transition->next == before);
    CHECK(transition->effects.empty());
  }
  SECTION("when the load balancer is full") {
    const auto transition = ask(before, add({ready(kB)}), with_certificates(kMax));
    REQUIRE(transition);
    CHECK(transition->effects.empty());
  }
}

TEST_CASE("a certificate given twice in one call is listed once", "[alb]") {
  const auto transition = ask(https(kA), add({ready(kB), ready(kB)}));

  REQUIRE(transition);
  CHECK(transition->next.setting.set().list == std::vector{kB});
}

TEST_CASE("a certificate that is not issued is refused as unsupported", "[alb]") {
  const auto transition = ask(https(kA), add({unsupported(kB)}));

  REQUIRE_FALSE(transition);
  CHECK(transition.error() ==
        ApiError{ErrorCode::unsupported_certificate,
                 "The certificate 'arn:b' must have a fully-qualified domain name, a supported "
                 "signature, and a supported key size."});
}

TEST_CASE("an unknown, foreign or expired certificate is not found", "[alb]") {
  const auto transition = ask(https(kA), add({gone(kB)}));

  REQUIRE_FALSE(transition);
  CHECK(transition.error() ==
        ApiError{ErrorCode::certificate_not_found, "Certificate 'arn:b' not found"});
}

TEST_CASE("one bad certificate refuses the whole call", "[alb]") {
  const auto transition = ask(https(kA), add({ready(kB), gone(kC)}));

  REQUIRE_FALSE(transition);
  CHECK(transition.error().code == ErrorCode::certificate_not_found);
}

TEST_CASE("a call about certificates names at least one", "[alb]") {
  const Asked asked = GENERATE(add({}), remove({}));

  const auto transition = ask(https(kA), asked);

  REQUIRE_FALSE(transition);
  CHECK(transition.error().code == ErrorCode::validation_error);
}

TEST_CASE("the lists of a load balancer together hold as many certificates as the quota allows",
          "[alb]") {
  SECTION("the last place is taken") {
    const auto transition = ask(https(kA, {kB}), add({ready(kC)}), with_certificates(kMax - 2));
    CHECK(transition.has_value());
  }
  SECTION("there is no place left") {
    const auto transition = ask(https(kA, {kB}), add({ready(kC)}), with_certificates(kMax - 1));
    REQUIRE_FALSE(transition);
    CHECK(transition.error() == ApiError{ErrorCode::too_many_certificates,
                                         "The maximum number of certificates has been reached"});
  }
  SECTION("the default does not count") {
    const auto transition = ask(https(kA), add({ready(kB)}), with_certificates(kMax - 1));
    CHECK(transition.has_value());
  }
}

TEST_CASE("a listener with too many certificates can still be changed otherwise", "[alb]") {
  const Listener before = https(kA, {kB, kC});
  const Asked asked = GENERATE(remove({kB}), new_default(ready(kC)), new_port(8443));

  const auto transition = ask(before, asked, with_certificates(kMax));

  REQUIRE(transition);
  CHECK(transition->effects == change_effects(0));
}

TEST_CASE("an HTTP listener takes no certificates", "[alb]") {
  const auto transition = ask(http(), add({ready(kA)}));

  REQUIRE_FALSE(transition);
  CHECK(transition.error() == ApiError{ErrorCode::validation_error,
                                       "A certificate cannot be specified for HTTP listeners"});
}

TEST_CASE("a removed certificate is off the list", "[alb]") {
  const auto transition = ask(https(kA, {kB, kC}), remove({kB}));

  REQUIRE(transition);
  CHECK(transition->next.setting.set() == https_setting(kA, {kC}));
  CHECK(transition->effects == change_effects(0));
}

TEST_CASE("the default certificate cannot be removed", "[alb]") {
  const auto transition = ask(https(kA, {kB}), remove({kB, kA}));

  REQUIRE_FALSE(transition);
  CHECK(transition.error() ==
        ApiError{ErrorCode::operation_not_permitted, "Default certificate cannot be removed"});
}

TEST_CASE("removing the default when it is listed as well takes it off the list only", "[alb]") {
  const auto transition = ask(https(kA, {kA, kB}), remove({kA}));

  REQUIRE(transition);
  CHECK(transition->next.setting.set() == https_setting(kA, {kB}));
}

TEST_CASE("removing what is not in the list succeeds and changes nothing", "[alb]") {
  const Listener before = GENERATE(https(kA, {kB}), http());

  const auto transition = ask(before, remove({kC}));

  REQUIRE(transition);
  CHECK(transition->next == before);
  CHECK(transition->effects.empty());
}

TEST_CASE("at most ten certificates are removed in one call", "[alb]") {
  SECTION("ten") {
    const auto transition = ask(https(kA), remove(std::vector(10, kB)));
    CHECK(transition.has_value());
  }
  SECTION("eleven") {
    const auto transition = ask(https(kA), remove(std::vector(11, kB)));
    REQUIRE_FALSE(transition);
    CHECK(transition.error() ==
          ApiError{ErrorCode::validation_error,
                   "Up to '10' certificate ARNs can be specified, but '11' were specified"});
  }
}

}  // namespace
}  // namespace acmsim::alb
