// What listeners and rules do with requests. Source: Elastic Load Balancing API Reference, Action
// and its configurations [D]; texts are those of public logs [U] or inferred [I], as marked.
#include "sim/surroundings/actions.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <set>

#include "sim/surroundings/kept.hpp"
#include "sim/surroundings/refusals.hpp"

namespace acmsim::sim {
namespace {

AwsError invalid_action(std::string message) {
  return {"InvalidLoadBalancerAction", std::move(message)};
}

/// A type of actions, and the member without which one means nothing.
struct ActionType {
  std::string_view type;
  std::string_view needed;
  bool can_be_last;
  bool needs_tls;
};
constexpr std::array kActionTypes{
    ActionType{"forward", "TargetGroupArn", true, false},
    ActionType{"redirect", "RedirectConfig", true, false},
    ActionType{"fixed-response", "FixedResponseConfig", true, false},
    ActionType{"authenticate-oidc", "AuthenticateOidcConfig", false, true},
    ActionType{"authenticate-cognito", "AuthenticateCognitoConfig", false, true},
};

/// What a redirect does not say stays as it is. Its path cannot lose the slash; the query alone
/// keeps no request from coming again. Source: RedirectActionConfig [D]; that AWS shows what was
/// left out, public outputs [U].
struct RedirectPart {
  const char* member;
  std::string_view same;
  bool leads_elsewhere;
};
constexpr std::array kRedirectParts{
    RedirectPart{"Protocol", "#{protocol}", true}, RedirectPart{"Port", "#{port}", true},
    RedirectPart{"Host", "#{host}", true},         RedirectPart{"Path", "/#{path}", true},
    RedirectPart{"Query", "#{query}", false},
};

bool leads_back(const nlohmann::json& redirect, const ListenerEnd& end) {
  return std::ranges::all_of(kRedirectParts, [&](const RedirectPart& part) {
    const auto given = text_in(redirect, part.member);
    if (!part.leads_elsewhere || !given || *given == part.same) return true;
    if (part.same == "#{protocol}") return *given == end.protocol;
    return part.same == "#{port}" && *given == std::to_string(end.port);
  });
}

/// Source: FixedResponseActionConfig [D]; the text, getmoto/moto [U].
constexpr std::array<std::string_view, 5> kContentTypes{
    "text/html", "application/json", "application/javascript", "text/css", "text/plain"};

std::optional<AwsError> fault_of_response(const nlohmann::json& response) {
  const auto type = text_in(response, "ContentType");
  if (!type || std::ranges::find(kContentTypes, *type) != kContentTypes.end()) return std::nullopt;
  std::string words;
  for (const std::string_view word : kContentTypes) {
    words += fmt::format("{}'{}'", words.empty() ? "" : ", ", word);
  }
  return invalid_action("The ContentType must be one of:" + words);
}

/// Sources of the texts: hashicorp/terraform#32620,
/// kubernetes-sigs/aws-load-balancer-controller#487 [U]; of the one on HTTPS [I].
std::optional<AwsError> fault_of_action(const nlohmann::json& action, const ActionType& row,
                                        const ListenerEnd& end) {
  const bool is_whole = action.contains(std::string(row.needed)) ||
                        (row.type == "forward" && action.contains("ForwardConfig"));
  if (!is_whole) {
    return invalid_action(
        fmt::format("For actions of type '{}', you must specify the following fields: '{}'",
                    row.type, row.needed));
  }
  if (row.needs_tls && end.protocol == "HTTP") {
    return invalid_action(
        fmt::format("Actions of type '{}' are supported only by HTTPS listeners", row.type));
  }
  if (row.type == "fixed-response") return fault_of_response(action.at("FixedResponseConfig"));
  if (row.type == "redirect" && leads_back(action.at("RedirectConfig"), end)) {
    return invalid_action("The redirect configuration is not valid because it creates a loop.");
  }
  return std::nullopt;
}

const ActionType* row_of_action(const nlohmann::json& action) {
  const auto* row =
      std::ranges::find(kActionTypes, text_in(action, "Type").value_or(""), &ActionType::type);
  return row == kActionTypes.end() ? nullptr : row;
}

/// The one with the highest order; of those without any the last.
const nlohmann::json* last_of(const nlohmann::json& actions) {
  const nlohmann::json* last = nullptr;
  for (const nlohmann::json& action : actions) {
    const bool is_later = last == nullptr || number_in(action, "Order").value_or(0) >=
                                                 number_in(*last, "Order").value_or(0);
    if (is_later) last = &action;
  }
  return last;
}

OrderedJson shown_redirect(const OrderedJson& redirect) {
  OrderedJson shown = OrderedJson::object();
  for (const RedirectPart& part : kRedirectParts) {
    shown[part.member] = redirect.value(part.member, std::string(part.same));
  }
  put_over(shown, redirect);
  return shown;
}

/// To one target group or to several, with their weights: a forward is shown in both forms where it
/// can be said in both. Source: answers of DescribeListeners that cloud-custodian/cloud-custodian
/// has recorded. [U]
OrderedJson shown_forward(OrderedJson action) {
  OrderedJson forward = action.value("ForwardConfig", OrderedJson::object());
  if (!forward.contains("TargetGroups")) {
    if (!action.contains("TargetGroupArn")) return action;
    forward["TargetGroups"] =
        OrderedJson::array({{{"TargetGroupArn", action.at("TargetGroupArn")}}});
  }
  if (!forward.contains("TargetGroupStickinessConfig")) {
    forward["TargetGroupStickinessConfig"] = {{"Enabled", false}};
  }
  OrderedJson& groups = forward["TargetGroups"];
  for (OrderedJson& group : groups) {
    if (!group.contains("Weight")) group["Weight"] = 1;
  }
  if (groups.size() == 1 && groups[0].contains("TargetGroupArn")) {
    action["TargetGroupArn"] = groups[0].at("TargetGroupArn");
  }
  action["ForwardConfig"] = std::move(forward);
  return action;
}

}  // namespace

ListenerEnd end_of(const nlohmann::json& listener, const ListenerEnd& otherwise) {
  return {text_in(listener, "Protocol").value_or(otherwise.protocol),
          number_in(listener, "Port").value_or(otherwise.port)};
}

std::optional<AwsError> fault_of_actions(const nlohmann::json& actions, std::string_view called,
                                         const ListenerEnd& end) {
  const nlohmann::json* last = last_of(actions);
  if (last == nullptr) {
    return validation_error(fmt::format("{} must be specified", called));  // [I]
  }
  for (const nlohmann::json& action : actions) {
    const ActionType* row = row_of_action(action);
    if (row == nullptr) continue;
    if (auto fault = fault_of_action(action, *row, end)) return fault;
  }
  const auto ends = std::ranges::count_if(actions, [](const nlohmann::json& action) {
    const ActionType* row = row_of_action(action);
    return row != nullptr && row->can_be_last;
  });
  if (ends > 1) {
    return invalid_action(
        "Only one action can be of type forward, redirect or fixed-response");  // [I]
  }
  const ActionType* row = row_of_action(*last);
  if (row != nullptr && row->can_be_last) return std::nullopt;
  return invalid_action(
      "The last action must be of type forward, redirect or fixed-response");  // [I]
}

OrderedJson shown_actions(OrderedJson actions) {
  for (OrderedJson& action : actions) {
    const auto redirect = action.find("RedirectConfig");
    if (redirect != action.end()) *redirect = shown_redirect(*redirect);
    if (action.value("Type", "") == "forward") action = shown_forward(std::move(action));
  }
  return actions;
}

std::vector<std::string> target_groups_in(const OrderedJson& actions) {
  std::set<std::string> found;
  for (const OrderedJson& action : actions) {
    if (action.contains("TargetGroupArn")) {
      found.insert(action.at("TargetGroupArn").get<std::string>());
    }
    const OrderedJson::json_pointer way("/ForwardConfig/TargetGroups");
    if (!action.contains(way)) continue;
    for (const OrderedJson& group : action.at(way)) {
      found.insert(group.value("TargetGroupArn", ""));
    }
  }
  return {found.begin(), found.end()};
}

}  // namespace acmsim::sim
