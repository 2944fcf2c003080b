// Our answers beside what AWS really printed, where captures are at hand.
#include <catch2/catch.hpp>

#include "sim/api/answer.hpp"
#include "tests/sim/api/amazon_model.hpp"
#include "tests/sim/api/captures.hpp"
#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

std::string type_word(const OrderedJson& value) {
  return value.is_number() ? "number" : value.type_name();
}

/// Old versions of the CLI print an instant as seconds.
bool is_old_instant(const OrderedJson& ours, const OrderedJson& theirs) {
  return ours.is_string() && parse_instant(ours.get<std::string>()) && theirs.is_number();
}

/// Where two answers give one member values of different types.
void compare(const OrderedJson& ours, const OrderedJson& theirs, const std::string& where,
             std::vector<std::string>& conflicts) {
  if (is_old_instant(ours, theirs)) return;
  if (type_word(ours) != type_word(theirs)) {
    conflicts.push_back(where + ": " + type_word(ours) + " for " + type_word(theirs));
  } else if (ours.is_object()) {
    for (const auto& member : ours.items()) {
      if (!theirs.contains(member.key())) continue;
      compare(member.value(), theirs.at(member.key()), where + "/" + member.key(), conflicts);
    }
  } else if (ours.is_array() && !ours.empty()) {
    for (const OrderedJson& item : theirs) compare(ours.front(), item, where + "/0", conflicts);
  }
}

std::vector<std::string> conflicts_of(const OrderedJson& ours, const OrderedJson& theirs) {
  std::vector<std::string> conflicts;
  compare(ours, theirs, "", conflicts);
  return conflicts;
}

/// A world of 2022 with one of everything, to be asked.
struct SampleWorld : RequestFixture {
  World world{};
  Calendar rules = frozen_at(Era::y2022);
  Slots<CertificateHandle, CertificateStamps> stamps{};
  ChangeStamps submitted{};
  ZoneHandle zone_handle = zone("zone", domain("example.com"));
  LoadBalancerHandle web = load_balancer("web");
  ListenerHandle https = listener("https", web);
  CertificateHandle live = certificate("live", {domain("example.com"), domain("*.example.com")});
  ChangeHandle change{0};

  SampleWorld() {
    const auto instant = parse_instant("2022-01-05T00:00:00Z");
    acm::Certificate issued{
        .rows = {{acm::RowStatus::success, true, {}}, {acm::RowStatus::success, true, {}}},
        .phase = acm::Issued{.attachable = true},
        .uses = {{catalogue.load_balancers.at(web).resource, acm::UsePhase::held}}};
    world.certificates.put(live, issued);
    stamps.put(live, {instant, instant, instant, instant});
    catalogue.change_ids.put(change, "C123");
    world.changes.put(change, {});
    submitted.put(change, *instant);
    world.hosted_zones.put(zone_handle, {});
    for (const RecordHandle set : catalogue.hosted_zones.at(zone_handle).initial) {
      world.hosted_zones.at(zone_handle).written.put(record(set).key, set);
    }
    world.load_balancers.put(web, {});
    world.listeners.put(https, {web, {{alb::Protocol::https, 443, live, {live}}, {}}});
  }
  OrderedJson ask(const Query& query) {
    const Context context{catalogue, rules};
    return answer({world, context, stamps, submitted}, catalogue.places.intern(kSeoul), query);
  }
};

/// The answer of ours that is of a capture's kind; nothing for a kind that we do not print.
std::optional<OrderedJson> our_answer(CaptureKind kind) {
  SampleWorld sample;
  switch (kind) {
    case CaptureKind::certificate: return sample.ask(DescribeCertificate{sample.live});
    case CaptureKind::certificates: return sample.ask(ListCertificates{});
    case CaptureKind::record_sets: return sample.ask(ListResourceRecordSets{sample.zone_handle});
    case CaptureKind::hosted_zone: return sample.ask(GetHostedZone{sample.zone_handle});
    case CaptureKind::change: return sample.ask(GetChange{sample.change});
    case CaptureKind::listeners: return sample.ask(DescribeListeners{sample.web, {}});
    case CaptureKind::listener_certificates:
      return sample.ask(DescribeListenerCertificates{sample.https});
    case CaptureKind::load_balancers: return sample.ask(DescribeLoadBalancers{});
    case CaptureKind::hosted_zones: return sample.ask(ListHostedZones{});
    case CaptureKind::error: return error_answer({ErrorCode::resource_in_use, "It is in use."});
    default: return std::nullopt;
  }
}

}  // namespace

TEST_CASE("an issued certificate is described with the members that AWS printed, in its order",
          "[api] [acm]") {
  const auto ours = our_answer(CaptureKind::certificate);

  for (const Capture& capture : captures_of(CaptureKind::certificate)) {
    if (capture.file.find("acm_certificate_augment") == std::string::npos) continue;
    CHECK(members_of(ours->at("Certificate")) == members_of(capture.content.at("Certificate")));
  }
}

TEST_CASE("our answers have the types of those that AWS printed", "[api]") {
  const auto captures = read_captures();
  if (!captures) WARN("skipped: no folder of captures");
  for (const Capture& capture : captures.value_or(std::vector<Capture>{})) {
    const auto ours = our_answer(capture.kind);
    if (!ours) continue;
    INFO(capture.file);
    CHECK(conflicts_of(*ours, capture.content) == kNoFaults);
  }
}

TEST_CASE("a new private zone lists the records that AWS printed for one", "[api] [route53]") {
  RequestFixture fixture;
  const auto zone = fixture.zone("inside", domain("subdomain.example.com"), true);
  std::vector<std::string> ours;
  for (const RecordHandle handle : fixture.catalogue.hosted_zones.at(zone).initial) {
    const auto values = texts_of(fixture.catalogue.texts.values_of(fixture.record(handle)));
    ours.insert(ours.end(), values.begin(), values.end());
  }

  for (const Capture& theirs : captures_of(CaptureKind::record_sets)) {
    if (theirs.file.find("cname_remove") == std::string::npos) continue;
    for (const OrderedJson& set : theirs.content.at("ResourceRecordSets")) {
      if (set.at("Type") == "CNAME") continue;
      for (const OrderedJson& value : set.at("ResourceRecords")) {
        CHECK_THAT(ours, Catch::VectorContains(value.at("Value").get<std::string>()));
      }
    }
  }
}

}  // namespace acmsim::sim
