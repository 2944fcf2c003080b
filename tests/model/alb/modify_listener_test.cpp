#include <catch2/catch.hpp>

#include "tests/model/alb/samples.hpp"

namespace acmsim::alb {
namespace {

TEST_CASE("a new default certificate replaces the old one and leaves the list alone", "[alb]") {
  const Listener before = https(kA, {kC});

  const auto transition = ask(before, new_default(ready(kB)));

  REQUIRE(transition);
  CHECK(transition->next.setting.set() == https_setting(kB, {kC}));
  CHECK_FALSE(transition->next.setting.set().uses(kA));
  CHECK(transition->effects == change_effects(0));
}

TEST_CASE("a listener uses its default and what is in its list", "[alb]") {
  const Setting setting = https_setting(kA, {kB});

  CHECK(setting.uses(kA));
  CHECK(setting.uses(kB));
  CHECK_FALSE(setting.uses(kC));
  CHECK_FALSE(setting.lists(kA));
  CHECK(setting.lists(kB));
}

TEST_CASE("the previous default stays on the listener when it is kept", "[alb]") {
  const Asked asked = keeping(new_default(ready(kB)));

  SECTION("it goes into the list") {
    const auto transition = ask(https(kA, {kC}), asked);
    REQUIRE(transition);
    CHECK(transition->next.setting.set() == https_setting(kB, {kA, kC}));
  }
  SECTION("once, if it is there already") {
    const auto transition = ask(https(kA, {kA}), asked);
    REQUIRE(transition);
    CHECK(transition->next.setting.set() == https_setting(kB, {kA}));
  }
  SECTION("if the quota lets it") {
    const auto transition = ask(https(kA, {kC}), asked, with_certificates(kMax - 1));
    REQUIRE_FALSE(transition);
    CHECK(transition.error().code == ErrorCode::too_many_certificates);
  }
}

TEST_CASE("keeping the previous default means nothing when the default stays", "[alb]") {
  const Listener before = https(kA);
  const Asked asked = keeping(GENERATE(new_default(ready(kA)), new_port(443)));

  const auto transition = ask(before, asked);

  REQUIRE(transition);
  CHECK(transition->next == before);
  CHECK(transition->effects.empty());
}

TEST_CASE("the new default is judged like any other certificate", "[alb]") {
  SECTION("not issued") {
    const auto transition = ask(https(kA, {kB}), new_default(unsupported(kB)));
    REQUIRE_FALSE(transition);
    CHECK(transition.error().code == ErrorCode::unsupported_certificate);
  }
  SECTION("not found") {
    const auto transition = ask(https(kA, {kB}), new_default(gone(kB)));
    REQUIRE_FALSE(transition);
    CHECK(transition.error().code == ErrorCode::certificate_not_found);
  }
}

TEST_CASE("an HTTPS listener has exactly one default certificate", "[alb]") {
  SECTION("not none") {
    const auto transition = ask(https(kA), new_protocol(Protocol::https, std::vector<Candidate>{}));
    REQUIRE_FALSE(transition);
    CHECK(transition.error() ==
          ApiError{ErrorCode::validation_error,
                   "You must provide a list containing exactly one certificate if the listener "
                   "protocol is HTTPS."});
  }
  SECTION("not two") {
    const auto transition =
        ask(https(kA), new_protocol(Protocol::https, std::vector{ready(kB), ready(kC)}));
    REQUIRE_FALSE(transition);
    CHECK(transition.error() ==
          ApiError{ErrorCode::validation_error,
                   "Up to '1' certificate ARNs can be specified, but '2' were specified"});
  }
}

TEST_CASE("a listener that changes to HTTP loses its certificates", "[alb]") {
  const Asked asked = keeping(GENERATE(new_protocol(Protocol::http),
                                       new_protocol(Protocol::http, std::vector<Candidate>{})));

  const auto transition = ask(https(kA, {kA, kB}), asked);

  REQUIRE(transition);
  CHECK(transition->next.setting.set() == Setting{Protocol::http, 443, std::nullopt, {}});
}

TEST_CASE("a listener that changes to HTTPS needs a certificate", "[alb]") {
  SECTION("without one") {
    const auto transition = ask(http(), new_protocol(Protocol::https));
    REQUIRE_FALSE(transition);
    CHECK(transition.error() == ApiError{ErrorCode::validation_error,
                                         "A certificate must be specified for HTTPS listeners"});
  }
  SECTION("with one") {
    const auto transition = ask(http(), new_protocol(Protocol::https, std::vector{ready(kA)}));
    REQUIRE(transition);
    CHECK(transition->next.setting.set() == Setting{Protocol::https, 80, kA, {}});
  }
}

TEST_CASE("an HTTP listener gets no default certificate", "[alb]") {
  const Listener before = GENERATE(https(kA), http());

  const auto transition = ask(before, new_protocol(Protocol::http, std::vector{ready(kA)}));

  REQUIRE_FALSE(transition);
  CHECK(transition.error() == ApiError{ErrorCode::validation_error,
                                       "A certificate cannot be specified for HTTP listeners"});
}

TEST_CASE("a new port keeps the certificates", "[alb]") {
  const auto transition = ask(https(kA, {kB}), new_port(8443), {.ports = {80}});

  REQUIRE(transition);
  CHECK(transition->next.setting.set() == Setting{Protocol::https, 8443, kA, {kB}});
}

TEST_CASE("two listeners of a load balancer are never on one port", "[alb]") {
  const auto transition = ask(https(kA), new_port(80), {.ports = {8080, 80}});

  REQUIRE_FALSE(transition);
  CHECK(transition.error() ==
        ApiError{ErrorCode::validation_error, "Listener port '80' is already in use"});
}

TEST_CASE("setting what is set already changes nothing", "[alb]") {
  const Listener before = https(kA, {kB});
  const Asked asked =
      GENERATE(new_default(ready(kA)), new_port(443), new_protocol(Protocol::https), modify({}));

  const auto transition = ask(before, asked);

  REQUIRE(transition);
  CHECK(transition->next == before);
  CHECK(transition->effects.empty());
}

TEST_CASE("a call is judged by what is set, not by what browsers see", "[alb]") {
  const Listener before = ask(https(kA), new_default(ready(kB)))->next;

  SECTION("the old default, still seen, is not on the listener any more") {
    const auto transition = ask(before, remove({kA}));
    REQUIRE(transition);
    CHECK(transition->effects.empty());
  }
  SECTION("the new default, not seen yet, cannot be removed") {
    const auto transition = ask(before, remove({kB}));
    REQUIRE_FALSE(transition);
    CHECK(transition.error().code == ErrorCode::operation_not_permitted);
  }
  SECTION("a second change is on its way beside the first") {
    const auto transition = ask(before, add({ready(kA)}));
    REQUIRE(transition);
    CHECK(transition->next.setting.set() == https_setting(kB, {kA}));
    CHECK(transition->effects == change_effects(1));
  }
}

TEST_CASE("a setting that arrives is seen and disarms those that it overtakes", "[alb]") {
  Listener before = https(kA);
  for (const CertificateHandle added : {kA, kB, kC}) {
    before = ask(before, add({ready(added)}))->next;
  }

  const Transition transition = fire(before, kSelf, 1);

  CHECK(transition.next.setting.seen == https_setting(kA, {kA, kB}));
  CHECK(transition.next.setting.set() == https_setting(kA, {kA, kB, kC}));
  CHECK(transition.effects ==
        Effects{Disarm{update_timer(0)}, Announce{Happening::listener_served, kSelf.index, 1}});
}

}  // namespace
}  // namespace acmsim::alb
