#include <catch2/catch.hpp>

#include "tests/model/alb/samples.hpp"

namespace acmsim::alb {
namespace {

const DomainName kApex = DomainName::parse("example.com").value();
const DomainName kWww = DomainName::parse("www.example.com").value();
const DomainName kStar = DomainName::parse("*.example.com").value();
const DomainName kOther = DomainName::parse("example.org").value();

Traits traits_of(CertificateHandle certificate, std::vector<const DomainName*> names) {
  return {.certificate = certificate,
          .names = std::move(names),
          .key_rank = 1,
          .validity_days = 198,
          .expired = false};
}

/// The answer to a browser that asks for www.example.com, when both certificates are for it.
std::optional<CertificateHandle> better_of(const Traits& one, const Traits& other) {
  return present(https_setting(kC, {kA, kB}), &kWww, std::array{one, other});
}

TEST_CASE("a client without SNI gets the default certificate", "[alb]") {
  const std::array traits{traits_of(kB, {&kWww})};

  const auto presented = present(https_setting(kA, {kB}), nullptr, traits);

  CHECK(presented == kA);
}

TEST_CASE("a client with SNI gets the listed certificate for its name", "[alb]") {
  const std::array traits{traits_of(kA, {&kOther}), traits_of(kB, {&kApex, &kWww}),
                          traits_of(kC, {&kApex})};

  const auto presented = present(https_setting(kA, {kA, kB, kC}), &kWww, traits);

  CHECK(presented == kB);
}

TEST_CASE("a client with SNI gets the default when nothing in the list is for its name", "[alb]") {
  const std::array traits{traits_of(kB, {&kStar})};

  const auto presented = present(https_setting(kA, {kB}), &kApex, traits);

  CHECK(presented == kA);
}

TEST_CASE("a wildcard in the list goes before a default that names the host itself", "[alb]") {
  const std::array traits{traits_of(kA, {&kWww}), traits_of(kB, {&kStar})};

  const auto presented = present(https_setting(kA, {kB}), &kWww, traits);

  CHECK(presented == kB);
}

TEST_CASE("the default takes part in the choice once it is listed", "[alb]") {
  Traits chosen = traits_of(kA, {&kWww});
  chosen.key_rank = 2;
  const std::array traits{chosen, traits_of(kB, {&kStar})};

  const auto presented = present(https_setting(kA, {kA, kB}), &kWww, traits);

  CHECK(presented == kA);
}

TEST_CASE("among certificates for a name the better one is presented", "[alb]") {
  Traits one = traits_of(kA, {&kWww});
  Traits other = traits_of(kB, {&kStar});

  SECTION("a valid one before an expired one, whatever else it is") {
    one.expired = false;
    other.expired = true;
    other.key_rank = 9;
    CHECK(better_of(one, other) == kA);
  }
  SECTION("then the higher key rank, whatever its validity") {
    one.key_rank = 2;
    other.validity_days = 396;
    CHECK(better_of(one, other) == kA);
  }
  SECTION("then the longer validity") {
    one.validity_days = 396;
    CHECK(better_of(one, other) == kA);
  }
  SECTION("then the later one") { CHECK(better_of(one, other) == kB); }
}

TEST_CASE("the order of what is known of the certificates does not matter", "[alb]") {
  Traits one = traits_of(kA, {&kWww});
  const Traits other = traits_of(kB, {&kWww});
  one.key_rank = GENERATE(0, 1, 2);

  const auto presented = better_of(one, other);

  CHECK(presented == better_of(other, one));
}

TEST_CASE("an expired certificate is still presented when it is the only one", "[alb]") {
  Traits expired = traits_of(kB, {&kWww});
  expired.expired = true;

  const auto presented = present(https_setting(kA, {kB}), &kWww, std::array{expired});

  CHECK(presented == kB);
}

TEST_CASE("an HTTP listener presents nothing", "[alb]") {
  CHECK(present(http_setting(), &kWww, {}) == std::nullopt);
  CHECK(present(http_setting(), nullptr, {}) == std::nullopt);
}

TEST_CASE("a listed certificate of which nothing is known is a mistake of ours", "[alb]") {
  CHECK_THROWS_AS(present(https_setting(kA, {kB}), &kWww, {}), std::logic_error);
}

}  // namespace
}  // namespace acmsim::alb
