#include <catch2/catch.hpp>

#include "sim/api/answer.hpp"
#include "tests/sim/api/amazon_differences.hpp"
#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

/// A fixture, and a world of zones and listeners to ask about.
struct WorldFixture : RequestFixture {
  World world{};
  Calendar rules = frozen_at(Era::y2026);
  Slots<CertificateHandle, CertificateStamps> stamps{};
  ChangeStamps submitted{};

  OrderedJson ask(const Query& query) {
    const Context context{catalogue, rules};
    OrderedJson json =
        answer({world, context, stamps, submitted}, catalogue.places.intern(kSeoul), query);
    check_shape(query, json);
    return json;
  }
  void write(ZoneHandle zone, RecordHandle set) {
    if (!world.hosted_zones.contains(zone)) world.hosted_zones.put(zone, {});
    world.hosted_zones.at(zone).written.put(record(set).key, set);
  }
  RecordHandle txt(const char* name) {
    return catalogue.record({.key = {catalogue.name(domain(name)), RecordType::txt},
                             .is_alias = false,
                             .ttl = 60,
                             .values = {{RecordType::txt, "\"x\""}},
                             .targets = {}});
  }
  RecordHandle alias(const char* name, NameHandle target) {
    return catalogue.record({.key = {catalogue.name(domain(name)), RecordType::a},
                             .is_alias = true,
                             .ttl = 0,
                             .values = {},
                             .targets = {target}});
  }
  std::string arn(CertificateHandle handle) const { return catalogue.certificates.at(handle).arn; }
};

}  // namespace

TEST_CASE("record sets are listed by their labels from the right, then by type",
          "[api] [route53]") {
  WorldFixture fixture;
  const auto zone = fixture.zone("zone", domain("example.com"));
  for (const char* name : {"b.example.com", "*.example.com", "a.b.example.com", "example.com",
                           "a.example.com", "a-b.example.com", "_x.example.com"}) {
    fixture.write(zone, fixture.txt(name));
  }
  for (const RecordHandle set : fixture.catalogue.hosted_zones.at(zone).initial)
    fixture.write(zone, set);

  const OrderedJson list = fixture.ask(ListResourceRecordSets{zone}).at("ResourceRecordSets");

  std::vector<std::string> order;
  for (const OrderedJson& set : list) {
    order.push_back(set.at("Name").get<std::string>() + " " + set.at("Type").get<std::string>());
  }
  CHECK(order == std::vector<std::string>{"example.com. NS", "example.com. SOA", "example.com. TXT",
                                          "\\052.example.com. TXT", "_x.example.com. TXT",
                                          "a-b.example.com. TXT", "a.example.com. TXT",
                                          "b.example.com. TXT", "a.b.example.com. TXT"});
}

TEST_CASE("a record set is listed with its TTL and values, an alias with its target",
          "[api] [route53]") {
  WorldFixture fixture;
  const auto zone = fixture.zone("zone", domain("example.com"));
  const auto web = fixture.load_balancer("web");
  const NameHandle dns_name = fixture.catalogue.load_balancers.at(web).dns_name;
  fixture.write(zone, fixture.txt("example.com"));
  fixture.write(zone, fixture.alias("a.example.com", dns_name));
  fixture.write(zone,
                fixture.alias("b.example.com", fixture.catalogue.name(domain("example.com"))));

  const OrderedJson list = fixture.ask(ListResourceRecordSets{zone}).at("ResourceRecordSets");

  CHECK(list.at(0).dump() ==
        R"({"Name":"example.com.","Type":"TXT","TTL":60,"ResourceRecords":[{"Value":"\"x\""}]})");
  CHECK(list.at(1).dump() ==
        R"({"Name":"a.example.com.","Type":"A","AliasTarget":{"HostedZoneId":"ZWKZPGTI48KDX",)"
        R"("DNSName":")" +
            fixture.catalogue.name(dns_name).with_dot() + R"(","EvaluateTargetHealth":false}})");
  CHECK(list.at(2).at("AliasTarget").at("HostedZoneId") ==
        fixture.catalogue.hosted_zones.at(zone).id);
}

TEST_CASE("a public zone is shown with the name servers that Route 53 gave it", "[api] [route53]") {
  WorldFixture fixture;
  make_hosted_zone(fixture.catalogue, fixture.scope.fresh_zone(), kSeoul, "zone",
                   domain("example.com"), false, "once",
                   {domain("ns-1.awsdns-00.com"), domain("ns-513.awsdns-00.net")});
  fixture.write({0}, fixture.txt("example.com"));

  const std::string id = fixture.catalogue.hosted_zones.at({0}).id;

  CHECK(fixture.ask(GetHostedZone{{0}}).dump() ==
        R"({"HostedZone":{"Id":"/hostedzone/)" + id +
            R"(","Name":"example.com.","CallerReference":"once","Config":{"PrivateZone":false},)"
            R"("ResourceRecordSetCount":1},"DelegationSet":{"NameServers":["ns-1.awsdns-00.com",)"
            R"("ns-513.awsdns-00.net"]}})");
}

TEST_CASE("a private zone is shown without a delegation set", "[api] [route53]") {
  WorldFixture fixture;
  const auto zone = fixture.zone("inside", domain("example.com"), true);
  fixture.world.hosted_zones.put(zone, {});

  const OrderedJson json = fixture.ask(GetHostedZone{zone});

  CHECK(json.at("HostedZone").at("Config").at("PrivateZone") == true);
  CHECK_FALSE(json.contains("DelegationSet"));
}

TEST_CASE("a change is PENDING until it is INSYNC", "[api] [route53]") {
  WorldFixture fixture;
  fixture.catalogue.change_ids.put({0}, "C123");
  fixture.world.changes.put({0}, {});
  fixture.submitted.put({0}, *parse_instant("2022-01-05T00:02:00Z"));
  const OrderedJson pending = fixture.ask(GetChange{{0}});
  fixture.world.changes.at({0}).status = route53::ChangeStatus::insync;

  CHECK(pending.dump() == R"({"ChangeInfo":{"Id":"/change/C123","Status":"PENDING",)"
                          R"("SubmittedAt":"2022-01-05T00:02:00+00:00"}})");
  CHECK(fixture.ask(GetChange{{0}}).at("ChangeInfo").at("Status") == "INSYNC");
}

TEST_CASE("a certificate that is the default and in the list is listed twice", "[api] [alb]") {
  WorldFixture fixture;
  const auto web = fixture.load_balancer("web");
  const auto https = fixture.listener("https", web);
  const auto old = fixture.certificate("old", {domain("example.com")});
  const auto fresh = fixture.certificate("new", {domain("example.com")});
  fixture.world.listeners.put(https, {web, {{alb::Protocol::https, 443, fresh, {old, fresh}}, {}}});

  const OrderedJson list = fixture.ask(DescribeListenerCertificates{https}).at("Certificates");

  CHECK(list == OrderedJson::array(
                    {OrderedJson{{"CertificateArn", fixture.arn(fresh)}, {"IsDefault", true}},
                     OrderedJson{{"CertificateArn", fixture.arn(old)}, {"IsDefault", false}},
                     OrderedJson{{"CertificateArn", fixture.arn(fresh)}, {"IsDefault", false}}}));
}

TEST_CASE("a listener shows what was set last, served or not", "[api] [alb]") {
  WorldFixture fixture;
  const auto web = fixture.load_balancer("web");
  const auto https = fixture.listener("https", web);
  const auto old = fixture.certificate("old", {domain("example.com")});
  const auto fresh = fixture.certificate("new", {domain("example.com")});
  alb::Listener listener{web, {{alb::Protocol::https, 443, old, {}}, {}}};
  listener.setting.begin({alb::Protocol::https, 8443, fresh, {old}});
  fixture.world.listeners.put(https, listener);

  const OrderedJson list = fixture.ask(DescribeListeners{web, {}}).at("Listeners");

  REQUIRE(list.size() == 1);
  CHECK(list.at(0).dump() ==
        R"({"ListenerArn":")" + fixture.catalogue.listeners.at(https).arn +
            R"(","LoadBalancerArn":")" + fixture.catalogue.arn_of(web) +
            R"(","Port":8443,"Protocol":"HTTPS","Certificates":[{"CertificateArn":")" +
            fixture.arn(fresh) +
            R"("}],"SslPolicy":"ELBSecurityPolicy-2016-08","DefaultActions":[]})");
}

TEST_CASE("listeners are shown for a load balancer, or those that are named", "[api] [alb]") {
  WorldFixture fixture;
  const auto web = fixture.load_balancer("web");
  const auto https = fixture.listener("https", web);
  const auto http = fixture.listener("http", web);
  const auto cert = fixture.certificate("cert", {domain("example.com")});
  fixture.world.listeners.put(https, {web, {{alb::Protocol::https, 443, cert, {}}, {}}});
  fixture.world.listeners.put(http, {web, {{alb::Protocol::http, 80, {}, {}}, {}}});

  CHECK(fixture.ask(DescribeListeners{web, {}}).at("Listeners").size() == 2);
  const OrderedJson one = fixture.ask(DescribeListeners{{}, {http}}).at("Listeners");
  REQUIRE(one.size() == 1);
  CHECK(one.at(0).at("Port") == 80);
  CHECK_FALSE(one.at(0).contains("Certificates"));
  CHECK_FALSE(one.at(0).contains("SslPolicy"));
}

}  // namespace acmsim::sim
