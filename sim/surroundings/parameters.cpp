#include "sim/surroundings/parameters.hpp"

namespace acmsim::sim {
namespace {

const nlohmann::json kNothing;
const nlohmann::json kEmptyList = nlohmann::json::array();

const nlohmann::json& member_of(const nlohmann::json& request, std::string_view member) {
  if (!request.is_object()) return kNothing;
  const auto found = request.find(std::string(member));
  return found == request.end() ? kNothing : *found;
}

}  // namespace

std::optional<std::string> text_in(const nlohmann::json& request, std::string_view member) {
  const nlohmann::json& value = member_of(request, member);
  return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

std::vector<std::string> texts_in(const nlohmann::json& request, std::string_view member) {
  std::vector<std::string> texts;
  for (const nlohmann::json& item : list_in(request, member)) {
    if (item.is_string()) texts.push_back(item.get<std::string>());
  }
  return texts;
}

std::optional<std::int64_t> number_in(const nlohmann::json& request, std::string_view member) {
  const nlohmann::json& value = member_of(request, member);
  return value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::nullopt;
}

bool flag_in(const nlohmann::json& request, std::string_view member) {
  const nlohmann::json& value = member_of(request, member);
  return value.is_boolean() && value.get<bool>();
}

const nlohmann::json& list_in(const nlohmann::json& request, std::string_view member) {
  const nlohmann::json& value = member_of(request, member);
  return value.is_array() ? value : kEmptyList;
}

nlohmann::json attribute_in(const nlohmann::json& request, std::string_view member) {
  return member_of(member_of(request, member), "Value");
}

const std::string& text_of(const OrderedJson& thing, const char* member) {
  return thing.at(member).get_ref<const std::string&>();
}

std::string route53_location(std::string_view way) {
  return "https://route53.amazonaws.com/2013-04-01/" + std::string(way);
}

tl::unexpected<AwsError> refused_with(std::string code, std::string message) {
  return tl::unexpected(AwsError{std::move(code), std::move(message)});
}

}  // namespace acmsim::sim
