#include "model/world/mailing.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim {
namespace {

using sim::Json;

/// Who gets mail about a name in the base document with such a `given`.
struct Post {
  explicit Post(std::string_view given, std::string_view rules = "2022") {
    Json json = sim::base_document();
    json["rules"] = rules;
    json["given"].merge_patch(Json::parse(given));
    scenario = sim::decoded(json);
  }

  Mailing mailing(std::string_view name) {
    const NameHandle domain = scenario.catalogue.name(DomainName::parse(name).value());
    return mailing_to(scenario.world, scenario.context(), domain);
  }

  sim::Scenario scenario;
};

using Addresses = std::vector<std::string>;
const Addresses kCommon{"administrator@example.com", "hostmaster@example.com",
                        "postmaster@example.com", "webmaster@example.com", "admin@example.com"};

constexpr std::string_view kAllGone = R"({"mailboxes": [
  {"address": "administrator@example.com", "exists": false},
  {"address": "hostmaster@example.com", "exists": false},
  {"address": "postmaster@example.com", "exists": false},
  {"address": "webmaster@example.com", "exists": false},
  {"address": "admin@example.com", "exists": false}]})";

/// The zone of the base document with one record more.
std::string with_mx(std::string_view value) {
  Json zone = sim::base_document().at("given").at("hosted_zones");
  zone[0]["records"].push_back({{"Name", "example.com"},
                                {"Type", "MX"},
                                {"TTL", 300},
                                {"ResourceRecords", {{{"Value", value}}}}});
  return Json{{"hosted_zones", zone}}.dump();
}

TEST_CASE("mail about a name goes to the five common addresses of its domain", "[mail]") {
  Post post("{}");

  CHECK(post.mailing("www.example.com").addresses == kCommon);
  CHECK(post.mailing("example.com").arrives);
}

TEST_CASE("contacts in WHOIS got mail in 2022, and get none in 2026", "[mail]") {
  constexpr std::string_view kGiven = R"({"domains": [{"name": "example.com",
    "name_servers": "@zone", "whois_contacts": ["owner@example.net"]}]})";
  Addresses eight = kCommon;
  eight.emplace_back("owner@example.net");

  CHECK(Post(kGiven, "2022").mailing("shop.example.com").addresses.back() == "owner@example.net");
  CHECK(Post(kGiven, "2022").mailing("example.com").addresses == eight);
  CHECK(Post(kGiven, "2026").mailing("example.com").addresses == kCommon);
  CHECK(Post(kGiven, "2022").mailing("example.org").addresses.size() == 5);
}

TEST_CASE("mail arrives where one mailbox is there", "[mail]") {
  CHECK_FALSE(Post(kAllGone).mailing("example.com").arrives);
  CHECK(Post(R"({"mailboxes": [{"address": "admin@example.com", "exists": false}]})")
            .mailing("example.com")
            .arrives);
}

TEST_CASE("only a mailbox that is known and there is a recipient", "[mail]") {
  Post post(R"({"mailboxes": [{"address": "admin@example.com", "clicks": "1h"},
                              {"address": "webmaster@example.com", "exists": false}]})");

  const Mailing mailing = post.mailing("example.com");

  REQUIRE(mailing.recipients.size() == 1);
  CHECK(mailing.recipients.front().facts->address == "admin@example.com");
}

TEST_CASE("a domain that was given an MX gets mail while the public DNS has one that takes it",
          "[mail]") {
  Post served(with_mx("10 mail.example.com."));
  CHECK(served.mailing("example.com").arrives);
  CHECK_FALSE(Post(with_mx("0 .")).mailing("example.com").arrives);

  auto& delegations = served.scenario.world.internet.registrations;
  delegations.at(delegations.handles().front()).seen.registered = false;
  CHECK_FALSE(served.mailing("example.com").arrives);
}

TEST_CASE("a contact gets mail at a domain that takes none", "[mail]") {
  Json given = Json::parse(with_mx("0 ."));
  given["domains"] = Json::parse(R"([{"name": "example.com", "name_servers": "@zone",
                                      "whois_contacts": ["owner@example.net"]}])");

  CHECK(Post(given.dump()).mailing("example.com").arrives);
}

TEST_CASE("a mail is delivered to its readers, who forget it with its link", "[mail]") {
  Post post(R"({"mailboxes": [{"address": "admin@example.com", "clicks": "1h"}]})");
  const CertificateHandle old{0};
  World& world = post.scenario.world;
  world.certificates.at(old).rows[0].link = true;

  const Effects armed =
      deliver(world, post.scenario.context(), old, 0, post.mailing("example.com"));
  CHECK(armed.size() == 1);
  CHECK(world.letters.contains(old));
  CHECK(show_links(world, old).empty());
  world.certificates.at(old).rows[0].link = false;
  const Effects disarmed = show_links(world, old);

  CHECK(disarmed.size() == 1);
  CHECK_FALSE(world.letters.contains(old));
}

}  // namespace
}  // namespace acmsim
