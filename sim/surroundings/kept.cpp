// What calls set and the model has no place for.
#include "sim/surroundings/kept.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace acmsim::sim {
namespace {

using Pointer = nlohmann::json::json_pointer;

/// A member, where a request has it and where it is shown.
struct KeptMember {
  const char* given;
  const char* shown;
};

constexpr std::array kOfListeners{
    KeptMember{"/SslPolicy", "/SslPolicy"},
    KeptMember{"/AlpnPolicy", "/AlpnPolicy"},
    KeptMember{"/MutualAuthentication", "/MutualAuthentication"},
};
constexpr std::array kOfTargetGroups{
    KeptMember{"/HealthCheckProtocol", "/HealthCheckProtocol"},
    KeptMember{"/HealthCheckPort", "/HealthCheckPort"},
    KeptMember{"/HealthCheckPath", "/HealthCheckPath"},
    KeptMember{"/HealthCheckEnabled", "/HealthCheckEnabled"},
    KeptMember{"/HealthCheckIntervalSeconds", "/HealthCheckIntervalSeconds"},
    KeptMember{"/HealthCheckTimeoutSeconds", "/HealthCheckTimeoutSeconds"},
    KeptMember{"/HealthyThresholdCount", "/HealthyThresholdCount"},
    KeptMember{"/UnhealthyThresholdCount", "/UnhealthyThresholdCount"},
    KeptMember{"/Matcher", "/Matcher"},
};
constexpr std::array kOfZones{KeptMember{"/HostedZoneConfig/Comment", "/Config/Comment"}};
constexpr std::array kOfChanges{KeptMember{"/ChangeBatch/Comment", "/Comment"}};
constexpr std::array kOfCertificates{
    KeptMember{"/Options/CertificateTransparencyLoggingPreference",
               "/Options/CertificateTransparencyLoggingPreference"},
};

/// Which members a call sets, and of what: the id stands in the request, or in the answer where the
/// call makes the thing.
struct KeepingRow {
  std::string_view operation;
  bool makes;
  const char* id;
  std::span<const KeptMember> members;
};
constexpr std::array kKeepingRows{
    KeepingRow{"elbv2:CreateListener", true, "/Listeners/0/ListenerArn", kOfListeners},
    KeepingRow{"elbv2:ModifyListener", false, "/ListenerArn", kOfListeners},
    KeepingRow{"elbv2:ModifyTargetGroup", false, "/TargetGroupArn", kOfTargetGroups},
    KeepingRow{"route53:CreateHostedZone", true, "/HostedZone/Id", kOfZones},
    KeepingRow{"route53:ChangeResourceRecordSets", true, "/ChangeInfo/Id", kOfChanges},
    KeepingRow{"acm:RequestCertificate", true, "/CertificateArn", kOfCertificates},
    KeepingRow{"acm:UpdateCertificateOptions", false, "/CertificateArn", kOfCertificates},
};

/// Where answers show things, one or a list of them, and which member is their ARN or id.
struct ShownRow {
  const char* member;
  const char* id;
};
constexpr std::array kShownRows{
    ShownRow{"Listeners", "ListenerArn"}, ShownRow{"TargetGroups", "TargetGroupArn"},
    ShownRow{"HostedZones", "Id"},        ShownRow{"HostedZone", "Id"},
    ShownRow{"ChangeInfo", "Id"},         ShownRow{"Certificate", "CertificateArn"},
};

struct DeletingRow {
  std::string_view operation;
  std::string_view id;
};
constexpr std::array kDeletingRows{
    DeletingRow{"elbv2:DeleteListener", "ListenerArn"},
    DeletingRow{"elbv2:DeleteLoadBalancer", "LoadBalancerArn"},
    DeletingRow{"elbv2:DeleteTargetGroup", "TargetGroupArn"},
    DeletingRow{"route53:DeleteHostedZone", "Id"},
    DeletingRow{"acm:DeleteCertificate", "CertificateArn"},
};

template <class Json>
std::string text_at(const Json& root, const char* way) {
  const typename Json::json_pointer pointer(way);
  return root.contains(pointer) ? root.at(pointer).template get<std::string>() : "";
}

void put_into(const KeptMembers& kept, OrderedJson& thing, const char* id) {
  const auto found = kept.find(thing.value(id, ""));
  if (found != kept.end()) put_over(thing, found->second);
}

}  // namespace

void put_over(OrderedJson& thing, const OrderedJson& members) {
  for (const auto& [key, value] : members.items()) {
    OrderedJson& member = thing[key];
    if (value.is_object() && member.is_object()) {
      put_over(member, value);
    } else {
      member = value;
    }
  }
}

std::string zone_key(std::string id) {
  return id.starts_with('/') ? std::move(id) : "/hostedzone/" + id;
}

void keep(KeptMembers& kept, const shapes::Operation& operation, const nlohmann::json& request,
          const OrderedJson& answer) {
  const auto* row = std::ranges::find(kKeepingRows, operation.name, &KeepingRow::operation);
  if (row == kKeepingRows.end()) return;
  const std::string id = row->makes ? text_at(answer, row->id) : text_at(request, row->id);
  for (const KeptMember& member : row->members) {
    const Pointer given(member.given);
    if (!request.contains(given)) continue;
    OrderedJson& thing = kept.try_emplace(id, OrderedJson::object()).first->second;
    thing[OrderedJson::json_pointer(member.shown)] = request.at(given);
  }
  if (answer.is_object() && text_at(answer, "/Listeners/0/Protocol") == "HTTP") kept.erase(id);
}

void put_kept(const KeptMembers& kept, OrderedJson& answer) {
  if (!answer.is_object()) return;
  for (const ShownRow& row : kShownRows) {
    const auto shown = answer.find(row.member);
    if (shown == answer.end()) continue;
    if (shown->is_object()) put_into(kept, *shown, row.id);
    if (!shown->is_array()) continue;
    for (OrderedJson& one : *shown) put_into(kept, one, row.id);
  }
}

IsGone gone_by(const shapes::Operation& operation, const nlohmann::json& request) {
  const auto* row = std::ranges::find(kDeletingRows, operation.name, &DeletingRow::operation);
  if (row == kDeletingRows.end()) return {};
  std::string id = text_in(request, row->id).value_or("");
  if (operation.name.starts_with("route53:")) id = zone_key(std::move(id));
  std::string listeners = id + "/";
  constexpr std::string_view kBalancerWord = ":loadbalancer/";
  const auto word = listeners.find(kBalancerWord);
  if (word == listeners.npos) return [id](const std::string& one) { return one == id; };
  listeners.replace(word, kBalancerWord.size(), ":listener/");
  return
      [id, listeners](const std::string& one) { return one == id || one.starts_with(listeners); };
}

}  // namespace acmsim::sim
