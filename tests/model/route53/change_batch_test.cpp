#include <catch2/catch.hpp>

#include "tests/model/route53/zone_builder.hpp"

namespace acmsim::route53 {

using Lines = std::vector<std::string>;

TEST_CASE("CREATE, DELETE and UPSERT do what they say", "[route53]") {
  TestZone zone({"a.example.com A 192.0.2.1"});

  CHECK(zone.left_by({"CREATE b.example.com A 192.0.2.2"}) ==
        Lines{"a.example.com A 192.0.2.1", "b.example.com A 192.0.2.2"});
  CHECK(zone.left_by({"DELETE a.example.com A 192.0.2.1"}).empty());
  CHECK(zone.left_by({"UPSERT a.example.com A 192.0.2.2"}) == Lines{"a.example.com A 192.0.2.2"});
  CHECK(zone.left_by({"UPSERT a.example.com TXT hello"}) ==
        Lines{"a.example.com A 192.0.2.1", "a.example.com TXT hello"});
}

TEST_CASE("a refused batch is an InvalidChangeBatch", "[route53]") {
  TestZone zone;

  const auto refused = zone.judge({"DELETE a.example.com A 192.0.2.1"});

  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::invalid_change_batch);
}

TEST_CASE("what exists cannot be created", "[route53]") {
  TestZone zone({"_x.example.com CNAME y.aws"});

  CHECK(zone.verdict({"CREATE _x.example.com CNAME y.aws"}) ==
        "[Tried to create resource record set [name='_x.example.com.', type='CNAME'] but it already"
        " exists]");
}

TEST_CASE("what is not there cannot be deleted", "[route53]") {
  TestZone zone({"a.example.com TXT hello"});

  CHECK(zone.verdict({"DELETE a.example.com A 192.0.2.1"}) ==
        "[Tried to delete resource record set [name='a.example.com.', type='A'] but it was not"
        " found]");
}

TEST_CASE("a DELETE must know TTL, values and target, but not their order", "[route53]") {
  TestZone zone({"a.example.com A 192.0.2.1 192.0.2.2", "b.example.com A ALIAS a.example.com"});
  const std::string mismatch =
      "[Tried to delete resource record set [name='a.example.com.', type='A'] but the values"
      " provided do not match the current values]";

  CHECK(zone.verdict({"DELETE a.example.com A 192.0.2.2 192.0.2.1"}) == "accepted");
  CHECK(zone.verdict({"DELETE a.example.com A 192.0.2.1"}) == mismatch);
  CHECK(zone.verdict({"DELETE a.example.com A TTL=60 192.0.2.1 192.0.2.2"}) == mismatch);
  CHECK(zone.verdict({"DELETE a.example.com A ALIAS b.example.com"}) == mismatch);
  CHECK(zone.verdict({"DELETE b.example.com A ALIAS a.example.com"}) == "accepted");
  CHECK(zone.verdict({"DELETE b.example.com A ALIAS c.example.com"}) != "accepted");
}

TEST_CASE("a CNAME is not permitted at the apex", "[route53]") {
  TestZone zone;

  CHECK(zone.verdict({"UPSERT example.com CNAME web.example.com"}) ==
        "[RRSet of type CNAME with DNS name example.com. is not permitted at apex in zone "
        "example.com.]");
}

TEST_CASE("a CNAME is not permitted beside other types", "[route53]") {
  TestZone zone({"a.example.com TXT hello"});
  const std::string conflict =
      "[RRSet of type CNAME with DNS name a.example.com. is not permitted as it conflicts with "
      "other records with the same DNS name in zone example.com.]";

  CHECK(zone.verdict({"CREATE a.example.com CNAME b.example.com"}) == conflict);
  CHECK(zone.verdict({"UPSERT a.example.com CNAME b.example.com"}) == conflict);
}

TEST_CASE("a CNAME is alone, whatever the other type", "[route53]") {
  for (const RecordTypeName& other : kRoute53Types) {
    if (other.type == RecordType::cname || other.moves_zones) continue;
    const std::string record = "a.example.com " + std::string(other.word) + " x";
    INFO(record);
    CHECK_THAT(
        TestZone({record}).verdict({"CREATE a.example.com CNAME b.example.com"}),
        Catch::Contains("RRSet of type CNAME with DNS name a.example.com. is not permitted"));
    CHECK_THAT(TestZone({"a.example.com CNAME b.example.com"}).verdict({"CREATE " + record}),
               Catch::Contains("a conflicting RRSet of type  CNAME"));
  }
}

TEST_CASE("other types are not permitted beside a CNAME", "[route53]") {
  TestZone zone({"a.example.com CNAME b.example.com"});
  const std::string conflict =
      " with DNS name a.example.com. is not permitted because a conflicting RRSet of type  CNAME "
      "with the same DNS name already exists in zone example.com.]";

  CHECK(zone.verdict({"CREATE a.example.com A 192.0.2.1"}) == "[RRSet of type A" + conflict);
  CHECK(zone.verdict({"UPSERT a.example.com CAA amazon.com"}) == "[RRSet of type CAA" + conflict);
  CHECK(zone.verdict({"UPSERT a.example.com CNAME c.example.com"}) == "accepted");
}

TEST_CASE("the edits of a batch are judged in order", "[route53]") {
  TestZone zone({"a.example.com A 192.0.2.1"});

  CHECK(zone.left_by({"DELETE a.example.com A 192.0.2.1", "CREATE a.example.com CNAME b.aws"}) ==
        Lines{"a.example.com CNAME b.aws"});
  CHECK(zone.verdict({"CREATE a.example.com CNAME b.aws", "DELETE a.example.com A 192.0.2.1"}) ==
        "[RRSet of type CNAME with DNS name a.example.com. is not permitted as it conflicts with "
        "other records with the same DNS name in zone example.com.]");
  CHECK(zone.verdict({"CREATE b.example.com CNAME b.aws", "CREATE b.example.com TXT hello"}) ==
        "[RRSet of type TXT with DNS name b.example.com. is not permitted because a conflicting "
        "RRSet of type  CNAME with the same DNS name already exists in zone example.com.]");
}

TEST_CASE("a name outside the zone is not permitted", "[route53]") {
  TestZone zone;

  CHECK(zone.verdict({"CREATE notexample.com A 192.0.2.1"}) ==
        "[RRSet with DNS name notexample.com. is not permitted in zone example.com.]");
  CHECK(zone.verdict({"DELETE com A 192.0.2.1"}) ==
        "[RRSet with DNS name com. is not permitted in zone example.com.]");
}

TEST_CASE("a value is not permitted twice in a record set", "[route53]") {
  TestZone zone;

  CHECK(zone.verdict({"CREATE a.example.com A 192.0.2.1 192.0.2.2 192.0.2.1"}) ==
        "[Duplicate Resource Record: '192.0.2.1']");
}

TEST_CASE("a batch names a record set once, or to DELETE and then CREATE it", "[route53]") {
  TestZone zone({"a.example.com A 192.0.2.1"});
  const std::string invalid =
      "[The request contains an invalid set of changes for a resource record set "
      "'A a.example.com.']";

  CHECK(zone.left_by({"DELETE a.example.com A 192.0.2.1", "CREATE a.example.com A 192.0.2.2"}) ==
        Lines{"a.example.com A 192.0.2.2"});
  CHECK(zone.verdict({"DELETE a.example.com A 192.0.2.1", "DELETE a.example.com A 192.0.2.1"}) ==
        invalid);
  CHECK(zone.verdict({"UPSERT a.example.com A 192.0.2.2", "UPSERT a.example.com A 192.0.2.2"}) ==
        invalid);
  CHECK(zone.verdict({"CREATE a.example.com A 192.0.2.2", "DELETE a.example.com A 192.0.2.1"}) ==
        invalid);
  CHECK(zone.verdict({"DELETE a.example.com A 192.0.2.1", "UPSERT a.example.com A 192.0.2.2"}) ==
        invalid);
}

TEST_CASE("the record of a domain and its wildcard, written twice, is an invalid set of changes",
          "[route53]") {
  TestZone zone;

  CHECK(zone.verdict({"UPSERT _x.example.com CNAME y.aws", "UPSERT www.example.com A 192.0.2.1",
                      "UPSERT _x.example.com CNAME y.aws"}) ==
        "[The request contains an invalid set of changes for a resource record set "
        "'CNAME _x.example.com.']");
}

TEST_CASE("the SOA and the NS of the apex can be replaced but not deleted", "[route53]") {
  TestZone zone({"sub.example.com NS ns.three"});
  const std::string soa = "DELETE example.com SOA TTL=900 ns.one.";
  const std::string ns = "DELETE example.com NS TTL=172800 ns.one ns.two";

  CHECK(zone.verdict({soa, ns}) ==
        "[A HostedZone must contain at least one NS record for the zone itself., A HostedZone must "
        "contain exactly one SOA record.]");
  CHECK(zone.verdict({ns, "CREATE example.com NS ns.three"}) == "accepted");
  CHECK(zone.verdict({"UPSERT example.com SOA ns.three."}) == "accepted");
  CHECK(zone.verdict({"DELETE sub.example.com NS ns.three"}) == "accepted");
}

TEST_CASE("all mistakes of a batch are listed in one pair of brackets", "[route53]") {
  TestZone zone({"a.example.com A 192.0.2.1"});

  CHECK(zone.verdict({"CREATE a.example.com A 192.0.2.1", "CREATE b.example.com A 192.0.2.1",
                      "DELETE c.example.com A 192.0.2.1"}) ==
        "[Tried to create resource record set [name='a.example.com.', type='A'] but it already "
        "exists, Tried to delete resource record set [name='c.example.com.', type='A'] but it was "
        "not found]");
}

TEST_CASE("an edit with a mistake leaves everything as it was", "[route53]") {
  TestZone zone;

  CHECK(zone.verdict(
            {"CREATE a.example.com A 192.0.2.1 192.0.2.1", "CREATE a.example.com CNAME b.aws"}) ==
        "[Duplicate Resource Record: '192.0.2.1']");
}

TEST_CASE("a wildcard is quoted as an octal escape", "[route53]") {
  TestZone zone;

  CHECK(zone.verdict({"DELETE *.example.com A 192.0.2.1"}) ==
        "[Tried to delete resource record set [name='\\052.example.com.', type='A'] but it was not "
        "found]");
  CHECK(listed_name(dns::name("*.example.com")) == "\\052.example.com.");
  CHECK(listed_name(dns::name("@._x-1.example.com")) == "\\100._x-1.example.com.");
}

TEST_CASE("a batch has at least one edit", "[route53]") {
  TestZone zone;

  const auto refused = zone.judge({});

  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::invalid_input);
}

TEST_CASE("a batch has at most 1000 records, those of an UPSERT counted twice", "[route53]") {
  TestZone zone;
  const auto batch_of = [](const std::string& action, int count) {
    Lines batch;
    for (int i = 0; i < count; ++i) {
      batch.push_back(action + " n" + std::to_string(i) + ".example.com A 192.0.2.1");
    }
    return batch;
  };
  const std::string too_many = "[Number of records limit of 1000 exceeded.]";

  CHECK(zone.verdict(batch_of("CREATE", 1000)) == "accepted");
  CHECK(zone.verdict(batch_of("CREATE", 1001)) == too_many);
  CHECK(zone.verdict(batch_of("UPSERT", 500)) == "accepted");
  CHECK(zone.verdict(batch_of("UPSERT", 501)) == too_many);
}

TEST_CASE("an alias counts as one record", "[route53]") {
  TestZone zone;
  Lines batch;
  for (int i = 0; i < 501; ++i) {
    batch.push_back("UPSERT n" + std::to_string(i) + ".example.com A ALIAS example.com");
  }

  CHECK(zone.verdict(batch) == "[Number of records limit of 1000 exceeded.]");
}

TEST_CASE("a batch has at most 32000 characters in values, those of an UPSERT counted twice",
          "[route53]") {
  TestZone zone;
  const std::string too_long = "[RDATA character limit of 32000 exceeded.]";

  CHECK(zone.verdict({"CREATE a.example.com TXT " + std::string(32000, 'v')}) == "accepted");
  CHECK(zone.verdict({"CREATE a.example.com TXT " + std::string(32001, 'v')}) == too_long);
  CHECK(zone.verdict({"UPSERT a.example.com TXT " + std::string(16000, 'v')}) == "accepted");
  CHECK(zone.verdict({"UPSERT a.example.com TXT " + std::string(16001, 'v')}) == too_long);
}

TEST_CASE("an UPSERT of what is there is still a write", "[route53]") {
  TestZone zone({"a.example.com A 192.0.2.1"});

  const auto writes = zone.judge({"UPSERT a.example.com A 192.0.2.1"});

  REQUIRE(writes.has_value());
  REQUIRE(writes->size() == 1);
  CHECK(writes->front().set == zone.edit("UPSERT a.example.com A 192.0.2.1").set);
}

TEST_CASE("the writes of a batch are its net effect, one for each key, sorted", "[route53]") {
  TestZone zone({"b.example.com A 192.0.2.1", "a.example.com A 192.0.2.1"});

  const auto writes =
      zone.judge({"DELETE a.example.com A 192.0.2.1", "CREATE c.example.com A 192.0.2.1",
                  "CREATE a.example.com A 192.0.2.2", "DELETE b.example.com A 192.0.2.1"});

  REQUIRE(writes.has_value());
  CHECK(writes->size() == 3);
  CHECK(std::ranges::is_sorted(*writes));
  CHECK(std::ranges::all_of(*writes, [](const Write& w) { return w.zone == ZoneHandle{7}; }));
}

TEST_CASE("a change is under way after those before it", "[route53]") {
  TestZone zone;
  zone.zone.under_way = {ChangeHandle{5}};
  const auto writes = zone.judge({"CREATE a.example.com A 192.0.2.1"});

  const HostedZone after = written(zone.zone, writes.value(), ChangeHandle{3});

  CHECK(after.under_way == std::vector<ChangeHandle>{ChangeHandle{5}, ChangeHandle{3}});
  CHECK(zone.listed(after.written) == Lines{"a.example.com A 192.0.2.1"});
}

}  // namespace acmsim::route53
