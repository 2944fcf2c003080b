#include <catch2/catch.hpp>

#include "sim/api/answer.hpp"
#include "tests/sim/api/amazon_differences.hpp"
#include "tests/sim/api/desk.hpp"

namespace acmsim::sim {
namespace {

/// A desk, and a world of zones and listeners to ask about.
struct WorldDesk : Desk {
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
                             .values = {"\"x\""},
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
  WorldDesk desk;
  const auto zone = desk.zone("zone", domain("example.com"));
  for (const char* name : {"b.example.com", "*.example.com", "a.b.example.com", "example.com",
                           "a.example.com", "a-b.example.com", "_x.example.com"}) {
    desk.write(zone, desk.txt(name));
  }
  for (const RecordHandle set : desk.catalogue.hosted_zones.at(zone).initial) desk.write(zone, set);

  const OrderedJson list = desk.ask(ListResourceRecordSets{zone}).at("ResourceRecordSets");

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
  WorldDesk desk;
  const auto zone = desk.zone("zone", domain("example.com"));
  const auto web = desk.load_balancer("web");
  const NameHandle dns_name = desk.catalogue.load_balancers.at(web).dns_name;
  desk.write(zone, desk.txt("example.com"));
  desk.write(zone, desk.alias("a.example.com", dns_name));
  desk.write(zone, desk.alias("b.example.com", desk.catalogue.name(domain("example.com"))));

  const OrderedJson list = desk.ask(ListResourceRecordSets{zone}).at("ResourceRecordSets");

  CHECK(list.at(0).dump() ==
        R"({"Name":"example.com.","Type":"TXT","TTL":60,"ResourceRecords":[{"Value":"\"x\""}]})");
  CHECK(list.at(1).dump() ==
        R"({"Name":"a.example.com.","Type":"A","AliasTarget":{"HostedZoneId":"ZWKZPGTI48KDX",)"
        R"("DNSName":")" +
            desk.catalogue.name(dns_name).with_dot() + R"(","EvaluateTargetHealth":false}})");
  CHECK(list.at(2).at("AliasTarget").at("HostedZoneId") == desk.catalogue.hosted_zones.at(zone).id);
}

TEST_CASE("a public zone is shown with the name servers that Route 53 gave it", "[api] [route53]") {
  WorldDesk desk;
  make_hosted_zone(desk.catalogue, desk.scope.fresh_zone(), kSeoul, "zone", domain("example.com"),
                   false, "once", {domain("ns-1.awsdns-00.com"), domain("ns-513.awsdns-00.net")});
  desk.write({0}, desk.txt("example.com"));

  const std::string id = desk.catalogue.hosted_zones.at({0}).id;

  CHECK(desk.ask(GetHostedZone{{0}}).dump() ==
        R"({"HostedZone":{"Id":"/hostedzone/)" + id +
            R"(","Name":"example.com.","CallerReference":"once","Config":{"PrivateZone":false},)"
            R"("ResourceRecordSetCount":1},"DelegationSet":{"NameServers":["ns-1.awsdns-00.com",)"
            R"("ns-513.awsdns-00.net"]}})");
}

TEST_CASE("a private zone is shown without a delegation set", "[api] [route53]") {
  WorldDesk desk;
  const auto zone = desk.zone("inside", domain("example.com"), true);
  desk.world.hosted_zones.put(zone, {});

  const OrderedJson json = desk.ask(GetHostedZone{zone});

  CHECK(json.at("HostedZone").at("Config").at("PrivateZone") == true);
  CHECK_FALSE(json.contains("DelegationSet"));
}

TEST_CASE("a change is PENDING until it is INSYNC", "[api] [route53]") {
  WorldDesk desk;
  desk.catalogue.change_ids.put({0}, "C123");
  desk.world.changes.put({0}, {});
  desk.submitted.put({0}, *parse_instant("2022-01-05T00:02:00Z"));
  const OrderedJson pending = desk.ask(GetChange{{0}});
  desk.world.changes.at({0}).status = route53::ChangeStatus::insync;

  CHECK(pending.dump() == R"({"ChangeInfo":{"Id":"/change/C123","Status":"PENDING",)"
                          R"("SubmittedAt":"2022-01-05T00:02:00+00:00"}})");
  CHECK(desk.ask(GetChange{{0}}).at("ChangeInfo").at("Status") == "INSYNC");
}

TEST_CASE("a certificate that is the default and in the list is listed twice", "[api] [alb]") {
  WorldDesk desk;
  const auto web = desk.load_balancer("web");
  const auto https = desk.listener("https", web);
  const auto old = desk.certificate("old", {domain("example.com")});
  const auto fresh = desk.certificate("new", {domain("example.com")});
  desk.world.listeners.put(https, {web, {{alb::Protocol::https, 443, fresh, {old, fresh}}, {}}});

  const OrderedJson list = desk.ask(DescribeListenerCertificates{https}).at("Certificates");

  CHECK(list == OrderedJson::array(
                    {OrderedJson{{"CertificateArn", desk.arn(fresh)}, {"IsDefault", true}},
                     OrderedJson{{"CertificateArn", desk.arn(old)}, {"IsDefault", false}},
                     OrderedJson{{"CertificateArn", desk.arn(fresh)}, {"IsDefault", false}}}));
}

TEST_CASE("a listener shows what was set last, served or not", "[api] [alb]") {
  WorldDesk desk;
  const auto web = desk.load_balancer("web");
  const auto https = desk.listener("https", web);
  const auto old = desk.certificate("old", {domain("example.com")});
  const auto fresh = desk.certificate("new", {domain("example.com")});
  alb::Listener listener{web, {{alb::Protocol::https, 443, old, {}}, {}}};
  listener.setting.begin({alb::Protocol::https, 8443, fresh, {old}});
  desk.world.listeners.put(https, listener);

  const OrderedJson list = desk.ask(DescribeListeners{web, {}}).at("Listeners");

  REQUIRE(list.size() == 1);
  CHECK(list.at(0).dump() ==
        R"({"ListenerArn":")" + desk.catalogue.listeners.at(https).arn +
            R"(","LoadBalancerArn":")" + desk.catalogue.arn_of(web) +
            R"(","Port":8443,"Protocol":"HTTPS","Certificates":[{"CertificateArn":")" +
            desk.arn(fresh) +
            R"("}],"SslPolicy":"ELBSecurityPolicy-2016-08","DefaultActions":[]})");
}

TEST_CASE("listeners are shown for a load balancer, or those that are named", "[api] [alb]") {
  WorldDesk desk;
  const auto web = desk.load_balancer("web");
  const auto https = desk.listener("https", web);
  const auto http = desk.listener("http", web);
  const auto cert = desk.certificate("cert", {domain("example.com")});
  desk.world.listeners.put(https, {web, {{alb::Protocol::https, 443, cert, {}}, {}}});
  desk.world.listeners.put(http, {web, {{alb::Protocol::http, 80, {}, {}}, {}}});

  CHECK(desk.ask(DescribeListeners{web, {}}).at("Listeners").size() == 2);
  const OrderedJson one = desk.ask(DescribeListeners{{}, {http}}).at("Listeners");
  REQUIRE(one.size() == 1);
  CHECK(one.at(0).at("Port") == 80);
  CHECK_FALSE(one.at(0).contains("Certificates"));
  CHECK_FALSE(one.at(0).contains("SslPolicy"));
}

}  // namespace acmsim::sim
