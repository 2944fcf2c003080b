#include <catch2/catch.hpp>

#include "tests/model/alb/samples.hpp"

namespace acmsim::alb {
namespace {

/// A call, and how its certificates stand with ACM.
struct Creation {
  CreateListener command;
  std::vector<Candidate> candidates;
};

Creation https_call(std::vector<Candidate> candidates) {
  CreateListener command{.fresh = kSelf,
                         .load_balancer = kWeb,
                         .protocol = Protocol::https,
                         .port = 443,
                         .certificates = handles_of(candidates)};
  return {std::move(command), std::move(candidates)};
}

Creation http_call(std::vector<Candidate> candidates = {}) {
  Creation creation = https_call(std::move(candidates));
  creation.command.protocol = Protocol::http;
  creation.command.port = 80;
  return creation;
}

Result<Transition> made(const Creation& creation, const Neighbours& neighbours = {}) {
  return create(creation.command, creation.candidates, neighbours, kRules);
}

TEST_CASE("a listener made through the API has its default and an empty list", "[alb]") {
  const auto transition = made(https_call({ready(kA)}));

  REQUIRE(transition);
  CHECK(transition->next.load_balancer == kWeb);
  CHECK(transition->next.setting.set() == https_setting(kA));
  CHECK(transition->effects == change_effects(0, Happening::listener_created));
}

TEST_CASE("a listener made in the console lists its default as well", "[alb]") {
  Creation creation = https_call({ready(kA)});
  creation.command.also_listed = true;

  SECTION("where there is a place") {
    const auto transition = made(creation, with_certificates(kRules.listener_certificates_max - 1));
    REQUIRE(transition);
    CHECK(transition->next.setting.set() == https_setting(kA, {kA}));
  }
  SECTION("and that entry counts") {
    const auto transition = made(creation, with_certificates(kRules.listener_certificates_max));
    REQUIRE_FALSE(transition);
    CHECK(transition.error().code == ErrorCode::too_many_certificates);
  }
}

TEST_CASE("a new listener's default needs no place in the quota", "[alb]") {
  const auto transition =
      made(https_call({ready(kA)}), with_certificates(kRules.listener_certificates_max));

  CHECK(transition.has_value());
}

TEST_CASE("nobody is served by a new listener before its first update", "[alb]") {
  const auto transition = made(https_call({ready(kA)}));

  REQUIRE(transition);
  CHECK(transition->next.setting.seen == kNotServed);
  CHECK(present(transition->next.setting.seen, nullptr, {}) == std::nullopt);
  CHECK(fire(transition->next, kSelf, 0).next == https(kA));
}

TEST_CASE("an HTTP listener is made without certificates", "[alb]") {
  Creation creation = http_call();
  creation.command.also_listed = true;

  const auto transition = made(creation);

  REQUIRE(transition);
  CHECK(transition->next.setting.set() == http_setting());
}

TEST_CASE("an HTTP listener is not made with a certificate", "[alb]") {
  const auto transition = made(http_call({ready(kA)}));

  REQUIRE_FALSE(transition);
  CHECK(transition.error() == ApiError{ErrorCode::validation_error,
                                       "A certificate cannot be specified for HTTP listeners"});
}

TEST_CASE("an HTTPS listener is made with exactly one certificate", "[alb]") {
  SECTION("not none") {
    const auto transition = made(https_call({}));
    REQUIRE_FALSE(transition);
    CHECK(transition.error() == ApiError{ErrorCode::validation_error,
                                         "A certificate must be specified for HTTPS listeners"});
  }
  SECTION("not two") {
    const auto transition = made(https_call({ready(kA), ready(kB)}));
    REQUIRE_FALSE(transition);
    CHECK(transition.error() ==
          ApiError{ErrorCode::validation_error,
                   "Up to '1' certificate ARNs can be specified, but '2' were specified"});
  }
}

TEST_CASE("a listener is not made with a certificate that may not be attached", "[alb]") {
  SECTION("not issued") {
    const auto transition = made(https_call({unsupported(kA)}));
    REQUIRE_FALSE(transition);
    CHECK(transition.error().code == ErrorCode::unsupported_certificate);
  }
  SECTION("not found") {
    const auto transition = made(https_call({gone(kA)}));
    REQUIRE_FALSE(transition);
    CHECK(transition.error().code == ErrorCode::certificate_not_found);
  }
}

TEST_CASE("a listener is not made on a port that is taken", "[alb]") {
  Neighbours neighbours{.ports = {80, 443}};

  SECTION("of a load balancer whose ARN is known") {
    neighbours.load_balancer_arn = "arn:web";
    const auto transition = made(https_call({ready(kA)}), neighbours);
    REQUIRE_FALSE(transition);
    CHECK(transition.error() ==
          ApiError{ErrorCode::duplicate_listener,
                   "A listener already exists on this port for this load balancer 'arn:web'"});
  }
  SECTION("of another") {
    const auto transition = made(http_call(), neighbours);
    REQUIRE_FALSE(transition);
    CHECK(transition.error() ==
          ApiError{ErrorCode::duplicate_listener,
                   "A listener already exists on this port for this load balancer"});
  }
}

}  // namespace
}  // namespace acmsim::alb
