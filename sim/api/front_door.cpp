#include "sim/api/front_door.hpp"

#include <algorithm>
#include <array>

#include "model/base/ensure.hpp"
#include "model/base/match.hpp"
#include "sim/api/scope.hpp"
#include "sim/api/xml_faults.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;
using shapes::Shape;
using Kind = ShapeFault::Kind;

/// Ids come with or without the word that AWS puts before them, `/hostedzone/Z1`; no limit counts
/// it.
constexpr std::array<std::string_view, 2> kIdShapes{"ResourceId", "ChangeId"};
constexpr std::array<std::string_view, 3> kIdPrefixes{"/hostedzone/", "/change/",
                                                      "/delegationset/"};

/// Where a bare name of a document, `@new`, stands for the thing itself; anywhere else it stands
/// for the thing's ARN or id as a text.
constexpr std::array<std::string_view, 9> kReferenceShapes{
    "Arn",         "CertificateArn", "LoadBalancerArn", "ListenerArn", "TargetGroupArn",
    "ResourceArn", "ResourceId",     "TagResourceId",   "ChangeId"};

/// Required members that a document may leave out: what a listener does with a request, and what an
/// alias has beside the name of its target.
constexpr std::array<std::string_view, 3> kLeftOut{"defaultActions", "aliasTarget.hostedZoneId",
                                                   "aliasTarget.evaluateTargetHealth"};

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string without_prefix(const Shape& shape, const std::string& text) {
  if (!is_among(kIdShapes, shape.name)) return text;
  for (const std::string_view prefix : kIdPrefixes) {
    if (text.starts_with(prefix)) return text.substr(prefix.size());
  }
  return text;
}

/// AWS's messages spell a member with a small first letter, and count items from 1:
/// `changeBatch.changes.1.member.action`.
std::string spelled(const ShapeWay& way) {
  std::string text;
  for (const auto& step : way) {
    if (!text.empty()) text += '.';
    std::visit(Match{
                   [&](const std::string& member) {
                     text += member;
                     char& first = text[text.size() - member.size()];
                     if (first >= 'A' && first <= 'Z') {
                       first = static_cast<char>(first - 'A' + 'a');
                     }
                   },
                   [&](std::size_t index) { text += std::to_string(index + 1) + ".member"; },
               },
               step);
  }
  return text;
}

ErrorCode code_of(std::string_view operation) {
  if (operation.starts_with("acm:")) return ErrorCode::validation_exception;
  if (operation.starts_with("route53:")) return ErrorCode::invalid_input;
  ensure(operation.starts_with("elbv2:"), "each service has a word for bad parameters");
  return ErrorCode::validation_error;
}

/// What a service that reads JSON says of a value of another type, before all else. Sources: public
/// logs of other services of that protocol, amazonka#43, sidecar#148 [U]; lists and structures [I].
ApiError serialization_error(const ShapeFault& fault) {
  const json& found = *fault.found;
  std::string message = "Start of structure or map found where not expected.";
  if (fault.constraint == "list" || fault.constraint == "structure") {
    message = "Expected " + fault.constraint + " or null";
  } else if (!found.is_structured()) {
    const std::string token = found.is_string() ? "STRING_VALUE"
                              : found.is_boolean()
                                  ? (found.get<bool>() ? "TRUE_VALUE" : "FALSE_VALUE")
                                  : "NUMBER_VALUE";
    message = token + " can not be converted to a" + (fault.constraint == "Integer" ? "n " : " ") +
              fault.constraint;
  }
  return {ErrorCode::serialization_exception, std::move(message)};
}

/// Of an operation whose request is XML: whether it is the body that is wrong, and nothing else.
bool is_body_alone(const shapes::Operation& operation, const std::vector<ShapeFault>& faults) {
  if (operation.input_element.empty()) return false;
  return std::ranges::all_of(faults, [&](const ShapeFault& fault) {
    const auto* name = fault.way.empty() ? nullptr : std::get_if<std::string>(&fault.way.front());
    const shapes::Member* member =
        name == nullptr ? nullptr : shapes::find_member(*operation.input, *name);
    return member == nullptr || member->location == shapes::Location::body;
  });
}

std::optional<ApiError> error_of(const shapes::Operation& operation,
                                 const std::vector<ShapeFault>& faults) {
  const ErrorCode code = code_of(operation.name);
  const auto alien = std::ranges::find(faults, Kind::type, &ShapeFault::kind);
  if (alien != faults.end() && code == ErrorCode::validation_exception) {
    return serialization_error(*alien);
  }
  const auto known = [](const ShapeFault& fault) { return fault.kind != Kind::unknown; };
  const auto first = std::ranges::find_if(faults, known);
  if (first != faults.end() && is_body_alone(operation, faults)) {
    return ApiError{code, "Invalid XML ; " + xml_fault(*first)};
  }
  std::string list;
  std::size_t count = 0;
  for (const ShapeFault& fault : faults) {
    if (fault.kind == Kind::unknown) continue;
    const std::string shown = fault.kind == Kind::missing ? "null" : "'" + fault.value + "'";
    const std::string must =
        fault.kind == Kind::type ? "be of type " + fault.constraint : fault.constraint;
    list += (count == 0 ? "Value " : "; Value ") + shown + " at '" + spelled(fault.way) +
            "' failed to satisfy constraint: Member must " + must;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return ApiError{code, std::to_string(count) + " validation error" + (count == 1 ? "" : "s") +
                            " detected: " + list};
}

std::vector<ShapeFault> faults_of(const shapes::Operation& operation, const json& request,
                                  const TextMeaning& meaning) {
  static const json kNothing = json::object();  // The faults point into what is walked.
  if (operation.input == nullptr) return {};
  return shape_faults(*operation.input, request.is_null() ? kNothing : request, meaning);
}

}  // namespace

std::optional<ApiError> front_door(const shapes::Operation& operation, const json& request) {
  return error_of(operation, faults_of(operation, request, without_prefix));
}

std::optional<ApiError> front_door(const shapes::Operation& operation, const json& with,
                                   const Scope& scope) {
  auto faults =
      faults_of(operation, with,
                [&](const Shape& shape, const std::string& text) -> std::optional<std::string> {
                  if (!text.starts_with('@')) return without_prefix(shape, text);
                  const bool is_bare = text.find('.') == text.npos;
                  const bool is_text = shape.type == shapes::Type::string;
                  if (!is_text || (is_bare && is_among(kReferenceShapes, shape.name)))
                    return std::nullopt;
                  return scope.peek(text);
                });
  std::erase_if(faults, [](const ShapeFault& fault) {
    const std::string way = spelled(fault.way);
    return fault.kind == Kind::missing &&
           std::ranges::any_of(kLeftOut, [&](std::string_view end) { return way.ends_with(end); });
  });
  return error_of(operation, faults);
}

}  // namespace acmsim::sim
