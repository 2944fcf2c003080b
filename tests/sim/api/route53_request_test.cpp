#include <catch2/catch.hpp>

#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

Json batch_of(const Json& set, const char* action = "UPSERT") {
  return {{"HostedZoneId", "@zone"},
          {"ChangeBatch", {{"Changes", {{{"Action", action}, {"ResourceRecordSet", set}}}}}}};
}

Json set_of(const char* name, const char* type, const Json& values) {
  Json records = Json::array();
  for (const auto& value : values) records.push_back({{"Value", value}});
  return {{"Name", name}, {"Type", type}, {"TTL", 60}, {"ResourceRecords", records}};
}

/// A fixture with a zone and a load balancer.
struct ZoneFixture : RequestFixture {
  ZoneHandle zone_handle = zone("zone", domain("example.com"));
  LoadBalancerHandle web = load_balancer("web");

  RecordSet written(const Json& set) {
    const auto command = this->command<ChangeResourceRecordSets>("route53:ChangeResourceRecordSets",
                                                                 batch_of(set), "change");
    return record(command.batch.front().set);
  }
  ApiError refused(const Json& with) {
    const auto found = error("route53:ChangeResourceRecordSets", with);
    REQUIRE(found);
    return *found;
  }
};

}  // namespace

TEST_CASE("a batch is a change of its zone, edit by edit", "[api] [route53]") {
  ZoneFixture fixture;

  const auto command = fixture.command<ChangeResourceRecordSets>(
      "route53:ChangeResourceRecordSets",
      batch_of(set_of("a.example.com", "A", {"192.0.2.1"}), "DELETE"), "change");

  CHECK(command.zone == fixture.zone_handle);
  CHECK(command.fresh == ChangeHandle{0});
  REQUIRE(command.batch.size() == 1);
  CHECK(command.batch[0].action == route53::Action::delete_);
  const RecordSet& set = fixture.record(command.batch[0].set);
  CHECK(set.key == RecordKey{fixture.catalogue.name(domain("a.example.com")), RecordType::a});
  CHECK(set.ttl == 60);
  CHECK(texts_of(set.values) == std::vector<std::string>{"192.0.2.1"});
  CHECK(fixture.catalogue.change_ids.contains(command.fresh));
}

TEST_CASE("a CNAME is one text however it is written", "[api] [route53]") {
  ZoneFixture fixture;

  const RecordSet set = fixture.written(set_of("WWW.example.com.", "CNAME", {"Other.example.net"}));

  CHECK(texts_of(fixture.catalogue.texts.values_of(set)) ==
        std::vector<std::string>{"other.example.net."});
  CHECK(set.targets == Few<NameHandle, 2>{fixture.catalogue.name(domain("other.example.net"))});
  CHECK(set == fixture.written(set_of("www.example.com", "CNAME", {"other.example.net."})));
}

TEST_CASE("a validation record that a document spells out is the certificate's own",
          "[api] [route53]") {
  ZoneFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com")});
  Json set = set_of("@live.ResourceRecord.example.com.Name", "CNAME",
                    {"@live.ResourceRecord.example.com.Value"});
  set["TTL"] = 300;

  const auto request = fixture.call("route53:ChangeResourceRecordSets", batch_of(set), "change");

  const auto& command = std::get<Command>(request.repetitions.front());
  CHECK(std::get<ChangeResourceRecordSets>(command).batch.front().set ==
        fixture.catalogue.certificates.at(live).names[0].record);
  CHECK(request.uses.things == std::vector<Named>{fixture.zone_handle, live});
  CHECK(request.uses.shown == std::vector{live});
}

TEST_CASE("TXT values stay as they are", "[api] [route53]") {
  ZoneFixture fixture;

  const RecordSet set = fixture.written(set_of("example.com", "TXT", {R"("v=spf1 -all" "x")"}));

  CHECK(texts_of(set.values) == std::vector<std::string>{R"("v=spf1 -all" "x")"});
  CHECK(set.targets.empty());
}

TEST_CASE("an alias leads to a load balancer, by name or as the API has it", "[api] [route53]") {
  ZoneFixture fixture;
  const NameHandle target = fixture.catalogue.load_balancers.at(fixture.web).dns_name;
  const std::string dns_name = fixture.catalogue.name(target).text();
  const auto alias = [](const Json& alias_target) {
    return Json{{"Name", "example.com"}, {"Type", "A"}, {"AliasTarget", alias_target}};
  };

  const RecordSet by_name = fixture.written(alias("@web"));

  CHECK(by_name.is_alias);
  CHECK(by_name.ttl == 0);
  CHECK(by_name.values.empty());
  CHECK(by_name.targets == Few<NameHandle, 2>{target});
  CHECK(fixture.written(alias({{"DNSName", dns_name}})) == by_name);
  CHECK(fixture.written(alias({{"DNSName", "dualstack." + dns_name + "."}})) == by_name);
  CHECK(fixture.written(alias({{"DNSName", "@web.DNSName"}})) == by_name);
}

TEST_CASE("a record set is an alias or has a TTL and values", "[api] [route53]") {
  ZoneFixture fixture;
  Json without_ttl = set_of("a.example.com", "A", {"192.0.2.1"});
  without_ttl.erase("TTL");
  Json both = set_of("a.example.com", "A", {"192.0.2.1"});
  both["AliasTarget"] = "@web";

  CHECK(fixture.refused(batch_of(without_ttl)) ==
        ApiError{ErrorCode::invalid_input,
                 "Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and "
                 "ResourceRecords], or TrafficPolicyInstanceId], but found none in Change with "
                 "[Action=UPSERT, Name=a.example.com, Type=A, SetIdentifier=null]"});
  CHECK_THAT(fixture.refused(batch_of(both)).message,
             Catch::Contains("but found more than one in"));
}

TEST_CASE("all bad values of a batch are listed in one pair of brackets", "[api] [route53]") {
  ZoneFixture fixture;
  Json with = batch_of(set_of("a.example.com", "A", {"example.com", "192.0.2.1"}));
  with["ChangeBatch"]["Changes"].push_back(
      {{"Action", "CREATE"}, {"ResourceRecordSet", set_of("b.example.com", "TXT", {"bare"})}});

  CHECK(fixture.refused(with) ==
        ApiError{ErrorCode::invalid_change_batch,
                 "[Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is "
                 "not a valid IPv4 address) encountered with 'example.com'', Invalid Resource "
                 "Record: 'FATAL problem: InvalidCharacterString (Value should be enclosed in "
                 "quotation marks) encountered with 'bare'']"});
}

TEST_CASE("a value has as many fields as its type", "[api] [route53]") {
  ZoneFixture fixture;
  const auto refused = [&](const char* type, const char* value) {
    return fixture.refused(batch_of(set_of("a.example.com", type, {value})));
  };
  CHECK(
      refused("MX", "mail.example.com") ==
      ApiError{ErrorCode::invalid_change_batch,
               "[Invalid Resource Record: 'FATAL problem: MXRRDATANotTwoFields (MX record doesn't "
               "have 2 fields) encountered with 'mail.example.com'']"});
  CHECK_THAT(refused("CAA", "0 issue").message, Catch::Contains("CAARRDATANotThreeFields"));
  CHECK_THAT(refused("SRV", "1 2 3").message, Catch::Contains("SRVRRDATANotFourFields"));
  CHECK_THAT(refused("SOA", "bad").message, Catch::Contains("SOARRDATANotSevenFields"));
  CHECK_THAT(refused("TLSA", "3 1 1").message, Catch::Contains("TLSARRDATANotFourFields"));
  CHECK(refused("SSHFP", "4 2 word") ==
        ApiError{ErrorCode::invalid_change_batch,
                 "[Invalid Resource Record: 'FATAL problem: SSHFPRRDATAIllegalField (SSHFP record "
                 "has an illegal field) encountered with '4 2 word'']"});
}

TEST_CASE("a name with an empty label is refused", "[api] [route53]") {
  ZoneFixture fixture;

  CHECK(fixture.refused(batch_of(set_of("a..example.com", "A", {"192.0.2.1"}))) ==
        ApiError{ErrorCode::invalid_change_batch,
                 "[FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with "
                 "'a..example.com']"});
}

TEST_CASE("words that are in no enumeration and missing members are refused at the front door",
          "[api] [route53]") {
  ZoneFixture fixture;

  CHECK(fixture.refused(
            {{"HostedZoneId", "@zone"}, {"ChangeBatch", {{"Changes", {{{"Action", "PUT"}}}}}}}) ==
        ApiError{ErrorCode::invalid_input,
                 "Invalid XML ; cvc-enumeration-valid: Value 'PUT' is not facet-valid with respect "
                 "to enumeration '[CREATE, DELETE, UPSERT]'. It must be a value from the "
                 "enumeration."});
  CHECK_THAT(
      fixture.refused(batch_of(set_of("a.example.com", "DNAME", {"example.net"}))).message,
      Catch::EndsWith("enumeration '[SOA, A, TXT, NS, CNAME, MX, NAPTR, PTR, SRV, SPF, AAAA, CAA, "
                      "DS, TLSA, SSHFP, SVCB, HTTPS]'. It must be a value from the enumeration."));
  CHECK_THAT(fixture.refused(Json::object()).message,
             Catch::StartsWith("2 validation errors detected: Value null at 'hostedZoneId'"));
  Json negative = set_of("a.example.com", "A", {"192.0.2.1"});
  negative["TTL"] = -1;
  CHECK_THAT(fixture.refused(batch_of(negative)).message,
             Catch::EndsWith("minInclusive '0' for type 'TTL'."));
}

TEST_CASE("zones and changes are asked for by name or by id", "[api] [route53]") {
  ZoneFixture fixture;
  const std::string id = fixture.catalogue.hosted_zones.at(fixture.zone_handle).id;

  CHECK(fixture.query<GetHostedZone>("route53:GetHostedZone", {{"Id", "/hostedzone/" + id}}).zone ==
        fixture.zone_handle);
  CHECK(fixture
            .query<ListResourceRecordSets>("route53:ListResourceRecordSets",
                                           {{"HostedZoneId", "@zone"}})
            .zone == fixture.zone_handle);
  const auto query =
      fixture.query<GetChange>("route53:GetChange", {{"Id", "/change/C2682N5HXP0BZ4"}});
  CHECK(fixture.catalogue.change_ids.at(query.change) == "C2682N5HXP0BZ4");
  CHECK(fixture.error("route53:GetHostedZone", {{"Id", std::string(33, 'Z')}}).value().code ==
        ErrorCode::invalid_input);
}

TEST_CASE("a zone at another provider is not for the Route 53 API", "[api] [route53]") {
  RequestFixture fixture;
  const ZoneHandle elsewhere = fixture.scope.fresh_zone();
  fixture.catalogue.directory.add_zone(elsewhere,
                                       {fixture.catalogue.name(domain("example.com")), {}});
  fixture.scope.define("godaddy", elsewhere);

  fixture.call("route53:GetHostedZone", {{"Id", "@godaddy"}});

  REQUIRE(fixture.scope.misfits().size() == 1);
  CHECK(fixture.scope.misfits().front().where == "/steps/0/with/Id");
  CHECK(fixture.scope.misfits().front().found == "@godaddy, a zone at another provider");
}

TEST_CASE("a hosted zone is made with a caller reference, in the console with one of its own",
          "[api] [route53]") {
  RequestFixture fixture;

  const auto made =
      fixture.command<CreateHostedZone>("route53:CreateHostedZone",
                                        {{"Name", "Example.com."},
                                         {"CallerReference", "once"},
                                         {"HostedZoneConfig", {{"PrivateZone", true}}}},
                                        "zone");
  const auto clicked = fixture.command<CreateHostedZone>("console:CreateHostedZone",
                                                         {{"Name", "example.com"}}, "two");

  const auto& facts = fixture.catalogue.hosted_zones.at(made.fresh);
  CHECK(fixture.catalogue.name(facts.name).text() == "example.com");
  CHECK(facts.is_private);
  CHECK(facts.caller_reference == "once");
  CHECK(fixture.catalogue.change_ids.contains(made.change));
  CHECK_FALSE(fixture.catalogue.hosted_zones.at(clicked.fresh).is_private);
  CHECK_FALSE(fixture.catalogue.hosted_zones.at(clicked.fresh).caller_reference.empty());
}

TEST_CASE("a hosted zone needs a name below a top-level domain", "[api] [route53]") {
  RequestFixture fixture;
  const auto code = [&](const char* name) {
    return fixture.error("route53:CreateHostedZone", {{"Name", name}, {"CallerReference", "r"}})
        .value()
        .code;
  };

  CHECK(code("com") == ErrorCode::invalid_domain_name);
  CHECK(code("a..com") == ErrorCode::invalid_domain_name);
  CHECK(fixture.error("route53:CreateHostedZone", {{"Name", "example.com"}}).value().code ==
        ErrorCode::invalid_input);
}

TEST_CASE("a document's own record set may leave out its TTL", "[api] [route53]") {
  ZoneFixture fixture;
  const Json set{
      {"Name", "a.example.com"}, {"Type", "A"}, {"ResourceRecords", {{{"Value", "192.0.2.1"}}}}};

  const auto record =
      decode_record_set(set, "/given/hosted_zones/0/records/0", fixture.scope, kRoute53Types);

  REQUIRE(record);
  CHECK(fixture.record(*record).ttl == 300);
}

TEST_CASE("a document's own record set that Route 53 would not take is a misfit",
          "[api] [route53]") {
  ZoneFixture fixture;
  const std::string where = "/given/hosted_zones/0/records/0";
  const Json set = GENERATE(
      set_of("a.example.com", "A", {"192.0.2.256"}), set_of("a.example.com", "CNAME", {"a..b"}),
      Json{{"Name", "example.com"}, {"Type", "A"}, {"AliasTarget", "@zone"}},
      Json{{"Name", "example.com"}, {"Type", "A"}, {"TTL", 5}, {"AliasTarget", "@web"}});
  INFO(set);

  CHECK_FALSE(decode_record_set(set, where, fixture.scope, kRoute53Types));

  REQUIRE(fixture.scope.misfits().size() == 1);
  CHECK_THAT(fixture.scope.misfits().front().where, Catch::StartsWith(where));
}

}  // namespace acmsim::sim
