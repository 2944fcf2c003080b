#include "tests/sim/api/amazon_model.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;

fs::path models_folder() {
  const char* given = std::getenv("ACMSIM_BOTOCORE");
  return given != nullptr ? fs::path(given) : "/usr/lib/python3/dist-packages/botocore/data";
}

const shapes::Operation& shapes_named(std::string_view name) {
  return *shapes::find_operation(name);
}

/// Members that 2022 did not have yet are unknown members.
void find_newer(const shapes::Shape& shape, const Json& value, ShapeWay& way,
                std::vector<ShapeFault>& faults) {
  if (shape.type == shapes::Type::list && value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      way.emplace_back(i);
      find_newer(*shape.item, value[i], way, faults);
      way.pop_back();
    }
  }
  if (shape.type != shapes::Type::structure || !value.is_object()) return;
  for (const shapes::Member& member : shape.members) {
    const auto found = value.find(std::string(member.name));
    if (found == value.end()) continue;
    way.emplace_back(std::string(member.name));
    if (member.newer)
      faults.push_back({ShapeFault::Kind::unknown, way, &*found, "", "be there in 2022"});
    find_newer(*member.shape, *found, way, faults);
    way.pop_back();
  }
}

/// The faults outlive the value that was walked.
std::vector<ShapeFault> without_values(std::vector<ShapeFault> faults) {
  for (ShapeFault& fault : faults) fault.found = nullptr;
  return faults;
}

}  // namespace

bool has_amazon_models() { return fs::exists(models_folder() / "acm"); }

std::string where(const ShapeFault& fault) {
  std::string text;
  for (const auto& step : fault.way) {
    const auto* member = std::get_if<std::string>(&step);
    text += member == nullptr ? "[]" : (text.empty() ? "" : ".") + *member;
  }
  return text;
}

std::string what(const ShapeFault& fault) {
  return fault.value + " must " + (fault.kind == ShapeFault::Kind::type ? "be a " : "") +
         fault.constraint;
}

std::vector<ShapeFault> faults_of_answer(std::string_view operation, const OrderedJson& answer) {
  const shapes::Operation& asked = shapes_named(operation);
  const Json json = answer;
  if (asked.output == nullptr) {
    if (json.is_null()) return {};
    return {{ShapeFault::Kind::unknown, {}, nullptr, json.dump(), "be nothing"}};
  }
  auto faults = shape_faults(*asked.output, json);
  ShapeWay way;
  if (!asked.newer) find_newer(*asked.output, json, way, faults);
  std::erase_if(faults, [&](const ShapeFault& fault) {
    return !asked.pages.items.empty() && fault.kind == ShapeFault::Kind::missing &&
           fault.way.size() == 1 && where(fault) != asked.pages.items;
  });
  return without_values(std::move(faults));
}

std::vector<ShapeFault> faults_of_request(std::string_view operation, const OrderedJson& with) {
  const Json json = with;
  return without_values(shape_faults(*shapes_named(operation).input, json));
}

std::optional<shapes::Type> type_of_parameter(std::string_view operation, std::string_view way) {
  const auto* shape = shapes::find_shape(*shapes_named(operation).input, way);
  return shape == nullptr ? std::nullopt : std::optional(shape->type);
}

std::set<std::string> errors_of_service(std::string_view service) {
  std::set<fs::path> versions;
  std::error_code error;
  for (const auto& version : fs::directory_iterator(models_folder() / service, error)) {
    if (fs::exists(version.path() / "service-2.json")) versions.insert(version.path());
  }
  std::set<std::string> codes;
  if (versions.empty()) return codes;
  std::ifstream file(*versions.rbegin() / "service-2.json");
  const Json model = Json::parse(file);
  for (const auto& shape : model.at("shapes").items()) {
    if (!shape.value().value("exception", false)) continue;
    codes.insert(shape.value().value("error", Json::object()).value("code", shape.key()));
  }
  return codes;
}

std::set<std::string> modelled_errors(std::string_view operation) {
  const auto errors = shapes_named(operation).errors;
  return {errors.begin(), errors.end()};
}

}  // namespace acmsim::sim
