#include "tests/sim/api/captures.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace acmsim::sim {
namespace {

struct MarkedKind {
  std::string_view member;
  CaptureKind kind;
};
/// The first member that is there tells what a capture is.
constexpr std::array kMarks{
    MarkedKind{"Certificate", CaptureKind::certificate},
    MarkedKind{"CertificateSummaryList", CaptureKind::certificates},
    MarkedKind{"CertificateArn", CaptureKind::requested},
    MarkedKind{"ResourceRecordSets", CaptureKind::record_sets},
    MarkedKind{"HostedZone", CaptureKind::hosted_zone},
    MarkedKind{"ChangeInfo", CaptureKind::change},
    MarkedKind{"Listeners", CaptureKind::listeners},
    MarkedKind{"Certificates", CaptureKind::listener_certificates},
    MarkedKind{"LoadBalancers", CaptureKind::load_balancers},
    MarkedKind{"HostedZones", CaptureKind::hosted_zones},
    MarkedKind{"Error", CaptureKind::error},
    MarkedKind{"ChangeBatch", CaptureKind::change_batch},
    MarkedKind{"Changes", CaptureKind::change_batch},
};

struct ForeignMember {
  std::string_view member;
  std::string_view reason;
};
constexpr std::array kForeign{
    ForeignMember{"Rules", "a listener's rules are not modelled"},
    ForeignMember{"TargetGroups", "what is behind a load balancer is not modelled"},
    ForeignMember{"Attributes", "attributes of load balancers are not modelled"},
    ForeignMember{"SslPolicies", "every listener has the default policy"},
    ForeignMember{"Tags", "tags are not modelled"},
    ForeignMember{"TagDescriptions", "tags are not modelled"},
    ForeignMember{"ResourceTagSet", "tags are not modelled"},
    ForeignMember{"ResourceTagSets", "tags are not modelled"},
};

}  // namespace

std::string_view why_foreign(std::string_view member) {
  const auto* row = std::ranges::find(kForeign, member, &ForeignMember::member);
  return row == kForeign.end() ? "" : row->reason;
}

CaptureKind kind_of_capture(const OrderedJson& capture) {
  if (!capture.is_object()) return CaptureKind::unknown;
  if (capture.empty()) return CaptureKind::nothing;
  // GetCertificate answers with a text.
  if (capture.contains("Certificate") && capture.at("Certificate").is_string()) {
    return CaptureKind::foreign;
  }
  for (const MarkedKind& mark : kMarks) {
    if (capture.contains(mark.member)) return mark.kind;
  }
  for (const auto& member : capture.items()) {
    if (!why_foreign(member.key()).empty()) return CaptureKind::foreign;
  }
  return CaptureKind::unknown;
}

OrderedJson content_of_capture(const OrderedJson& file) {
  OrderedJson content = file;
  if (file.is_object() && file.contains("status_code")) {
    content = file.value("data", OrderedJson::object());
  }
  if (content.is_object()) content.erase("ResponseMetadata");
  return content;
}

std::optional<std::vector<Capture>> read_captures() {
  namespace fs = std::filesystem;
  const char* given = std::getenv("ACMSIM_CAPTURES");
  const fs::path folder = given != nullptr
                              ? fs::path(given)
                              : fs::path(ACMSIM_SOURCE_DIR) / ".." / "shared" / "captures";
  if (!fs::is_directory(folder)) return std::nullopt;
  std::vector<Capture> captures;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    OrderedJson content = content_of_capture(OrderedJson::parse(file, nullptr, false));
    const CaptureKind kind = kind_of_capture(content);
    captures.push_back({entry.path().filename().string(), kind, std::move(content)});
  }
  std::ranges::sort(captures, {}, &Capture::file);
  return captures;
}

std::vector<Capture> captures_of(CaptureKind kind) {
  auto captures = read_captures();
  if (!captures) {
    WARN("skipped: no folder of captures");
    return {};
  }
  std::erase_if(*captures, [&](const Capture& capture) { return capture.kind != kind; });
  return std::move(*captures);
}

}  // namespace acmsim::sim
