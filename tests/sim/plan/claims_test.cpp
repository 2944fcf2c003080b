// What a plan claims at all, and about which hosts.
#include "sim/plan/claims.hpp"

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

bool is_nothing_claimed(std::string_view patch) {
  return claims_nothing(decoded(document(patch)).plan);
}

std::size_t count_of_unread(std::string_view patch) {
  return unread_watches(decoded(document(patch))).size();
}

TEST_CASE("a plan without claims, and without steps that violate by themselves, claims nothing",
          "[plan]") {
  CHECK(is_nothing_claimed(R"({"steps": [{"wait": "1m"}]})"));
  CHECK_FALSE(is_nothing_claimed(R"({"always": ["no-step-fails"]})"));
  CHECK_FALSE(is_nothing_claimed(R"({"finally": ["no-step-fails"]})"));
  CHECK_FALSE(
      is_nothing_claimed(R"({"steps": [{"expect": {"host": "a.com", "available": true}}]})"));
  CHECK_FALSE(is_nothing_claimed(R"({"steps": [{"probe": "www.example.com"}]})"));
  CHECK_FALSE(is_nothing_claimed(R"({"actors": [{"name": "a", "steps": [
    {"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
     "fails_with": "ResourceInUseException"}]}]})"));
}

TEST_CASE("a watch is read by a claim about every host, about its host, and by a visit", "[plan]") {
  CHECK(count_of_unread("{}") == 1);
  CHECK(count_of_unread(R"({"always": ["no-step-fails"]})") == 1);
  CHECK(count_of_unread(R"({"always": ["https-available"]})") == 0);
  CHECK(count_of_unread(R"({"finally": [{"not": {"any": ["https-available"]}}]})") == 0);
  CHECK(count_of_unread(R"({"steps": [{"probe": "www.example.com"}]})") == 0);
  CHECK(count_of_unread(R"({"steps": [
    {"expect": {"host": "www.example.com", "available": true}}]})") == 0);
  CHECK(count_of_unread(R"({"steps": [
    {"wait_for": {"host": "www.example.com", "available": true}}]})") == 1);
  CHECK(count_of_unread(R"({"finally": [{"host": "example.com", "available": true}]})") == 1);
}

}  // namespace
}  // namespace acmsim::sim
