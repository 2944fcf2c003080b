// Our answers beside what AWS really printed, where a folder of captures is at hand: in the
// variable ACMSIM_CAPTURES, or beside the sources.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "sim/api/answer.hpp"
#include "tests/sim/api/desk.hpp"

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> captures() {
  const char* given = std::getenv("ACMSIM_CAPTURES");
  const fs::path folder = given != nullptr
                              ? fs::path(given)
                              : fs::path(ACMSIM_SOURCE_DIR) / ".." / "shared" / "captures";
  if (fs::is_directory(folder)) return folder;
  return std::nullopt;
}

/// The captures whose file name holds a text; a warning, and none, where there are no captures.
std::vector<OrderedJson> captured(const std::string& text) {
  const auto folder = captures();
  if (!folder) {
    WARN("skipped: no folder of captures");
    return {};
  }
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(*folder)) {
    if (entry.path().extension() == ".json" &&
        entry.path().filename().string().find(text) != std::string::npos) {
      paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  std::vector<OrderedJson> found;
  for (const fs::path& path : paths) {
    std::ifstream file(path);
    found.push_back(OrderedJson::parse(file));
  }
  return found;
}

std::string kind_of(const OrderedJson& json) {
  return json.is_number() ? "number" : json.type_name();
}

/// Where two answers give one member values of different types.
void compare(const OrderedJson& ours, const OrderedJson& theirs, const std::string& where,
             std::vector<std::string>& conflicts) {
  if (kind_of(ours) != kind_of(theirs)) {
    conflicts.push_back(where + ": " + kind_of(ours) + " for " + kind_of(theirs));
  } else if (ours.is_object()) {
    for (const auto& member : ours.items()) {
      if (!theirs.contains(member.key())) continue;
      compare(member.value(), theirs.at(member.key()), where + "/" + member.key(), conflicts);
    }
  } else if (ours.is_array() && !ours.empty() && !theirs.empty()) {
    compare(ours.front(), theirs.front(), where + "/0", conflicts);
  }
}

std::vector<std::string> conflicts_of(const OrderedJson& ours, const OrderedJson& theirs) {
  std::vector<std::string> conflicts;
  compare(ours, theirs, "", conflicts);
  return conflicts;
}

/// A world of 2022 with one of everything, to be asked.
struct SampleWorld : Desk {
  World world{};
  Rules rules = rules_of(Era::y2022);
  Slots<CertificateHandle, CertificateStamps> stamps{};
  ZoneHandle zone_handle = zone("zone", domain("example.com"));
  LoadBalancerHandle web = load_balancer("web");
  ListenerHandle https = listener("https", web);
  CertificateHandle live = certificate("live", {domain("example.com"), domain("*.example.com")});

  SampleWorld() {
    const auto instant = parse_instant("2022-01-05T00:00:00Z");
    acm::Certificate issued{
        .rows = {{acm::RowStatus::success, true, {}}, {acm::RowStatus::success, true, {}}},
        .phase = acm::Issued{.attachable = true},
        .uses = {{catalogue.load_balancers.at(web).resource, acm::UsePhase::held}}};
    world.certificates.put(live, issued);
    stamps.put(live, {instant, instant, instant, instant});
    world.hosted_zones.put(zone_handle, {});
    for (const RecordHandle set : catalogue.hosted_zones.at(zone_handle).initial) {
      world.hosted_zones.at(zone_handle).written.put(record(set).key, set);
    }
    world.listeners.put(https, {web, {{alb::Protocol::https, 443, live, {live}}, {}}});
  }
  OrderedJson ask(const Query& query) {
    const Context context{catalogue, rules};
    return answer({world, context, stamps}, catalogue.places.intern(kSeoul), query);
  }
};

}  // namespace

TEST_CASE("an issued certificate is described with the members that AWS printed, in its order",
          "[api] [acm]") {
  SampleWorld sample;
  const OrderedJson ours = sample.ask(DescribeCertificate{sample.live});

  for (const OrderedJson& theirs : captured("acm-DescribeCertificate")) {
    CHECK(conflicts_of(ours, theirs) == std::vector<std::string>{});
    CHECK(members_of(ours.at("Certificate")) == members_of(theirs.at("Certificate")));
  }
}

TEST_CASE("our answers have the types of those that AWS printed", "[api]") {
  SampleWorld sample;
  const auto check = [](const OrderedJson& ours, const char* text) {
    for (const OrderedJson& theirs : captured(text)) {
      CHECK(conflicts_of(ours, theirs) == std::vector<std::string>{});
    }
  };

  check(sample.ask(ListCertificates{}), "acm-ListCertificates");
  check(sample.ask(ListCertificates{}), "acm_list-certificates");
  check(sample.ask(GetHostedZone{sample.zone_handle}), "GetHostedZone");
  check(sample.ask(ListResourceRecordSets{sample.zone_handle}), "ListResourceRecordSets");
  check(sample.ask(DescribeListeners{sample.web, {}}), "DescribeListeners");
  check(sample.ask(DescribeListeners{sample.web, {}}), "describe-listeners");
  check(sample.ask(DescribeListenerCertificates{sample.https}), "describe-listener-certificates");
  check(error_answer({ErrorCode::resource_in_use, "It is in use."}), "acm-DeleteCertificate");
}

TEST_CASE("a new private zone lists the records that AWS printed for one", "[api] [route53]") {
  Desk desk;
  const auto zone = desk.zone("inside", domain("subdomain.example.com"), true);
  std::vector<std::string> ours;
  for (const RecordHandle handle : desk.catalogue.hosted_zones.at(zone).initial) {
    for (const std::string& value : desk.record(handle).values) ours.push_back(value);
  }

  for (const OrderedJson& theirs : captured("cname_remove_route53-ListResourceRecordSets")) {
    for (const OrderedJson& set : theirs.at("ResourceRecordSets")) {
      if (set.at("Type") == "CNAME") continue;
      for (const OrderedJson& value : set.at("ResourceRecords")) {
        CHECK_THAT(ours, Catch::VectorContains(value.at("Value").get<std::string>()));
      }
    }
  }
}

}  // namespace acmsim::sim
