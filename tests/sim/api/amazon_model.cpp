#include "tests/sim/api/amazon_model.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;
using Kind = ShapeFault::Kind;

/// What botocore knows of one service.
struct ServiceModel {
  Json operations;
  Json shapes;
  Json pagination;
};

Json parsed(const fs::path& path) {
  std::ifstream file(path);
  return Json::parse(file);
}

fs::path models_folder() {
  const char* given = std::getenv("ACMSIM_BOTOCORE");
  return given != nullptr ? fs::path(given) : "/usr/lib/python3/dist-packages/botocore/data";
}

/// The three services, or fewer where a model is not installed.
std::map<std::string, ServiceModel, std::less<>> read_models() {
  std::map<std::string, ServiceModel, std::less<>> models;
  for (const char* service : {"acm", "elbv2", "route53"}) {
    std::error_code error;
    for (const auto& version : fs::directory_iterator(models_folder() / service, error)) {
      if (!fs::exists(version.path() / "service-2.json")) continue;
      const Json model = parsed(version.path() / "service-2.json");
      const Json pages = parsed(version.path() / "paginators-1.json");
      models[service] = {model.at("operations"), model.at("shapes"), pages.at("pagination")};
    }
  }
  return models;
}

const std::map<std::string, ServiceModel, std::less<>>& models() {
  static const auto kModels = read_models();
  return kModels;
}

/// An operation, and the model of its service.
struct Described {
  const ServiceModel& service;
  std::string name;

  const Json& description() const { return service.operations.at(name); }
};

Described described(std::string_view operation) {
  const auto colon = operation.find(':');
  const ServiceModel& service = models().find(operation.substr(0, colon))->second;
  return {service, std::string(operation.substr(colon + 1))};
}

/// A pattern must fit the whole value. Those with classes of Unicode, which this library's
/// expressions do not have, are of tags alone.
bool fits_pattern(const std::string& text, const std::string& pattern) {
  if (pattern.find("\\p{") != std::string::npos) return true;
  static std::map<std::string, std::regex> compiled;
  return std::regex_match(text, compiled.try_emplace(pattern, pattern).first->second);
}

bool is_instant(const std::string& text) {
  static const std::regex kPrinted(
      R"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?)"
      R"((Z|[+-][0-9]{2}:[0-9]{2}))");
  return std::regex_match(text, kPrinted);
}

/// Whether a value is what the CLI prints for one of Amazon's types.
bool fits_type(const OrderedJson& value, const std::string& type) {
  if (type == "structure" || type == "map") return value.is_object();
  if (type == "list") return value.is_array();
  if (type == "boolean") return value.is_boolean();
  if (type == "integer" || type == "long") return value.is_number_integer();
  if (type == "float" || type == "double") return value.is_number();
  if (type == "timestamp") return value.is_string() && is_instant(value.get<std::string>());
  return value.is_string();
}

std::string below(const std::string& where, const std::string& member) {
  return where.empty() ? member : where + "." + member;
}

/// Walks a value and its shape side by side.
class Walk {
 public:
  Walk(const Json& shapes, std::vector<ShapeFault>& faults) : shapes_(shapes), faults_(faults) {}

  void value(const std::string& name, const OrderedJson& value, const std::string& where) {
    const Json& shape = shapes_.at(name);
    const auto type = shape.at("type").get<std::string>();
    if (!fits_type(value, type)) {
      add(Kind::type, where, value.dump() + " is no " + type);
    } else if (type == "structure") {
      structure(shape, value, where);
    } else if (type == "list") {
      size(shape, static_cast<std::int64_t>(value.size()), where,
           std::to_string(value.size()) + " items");
      for (const OrderedJson& item : value) {
        this->value(shape.at("member").at("shape"), item, where + "[]");
      }
    } else if (type == "map") {
      for (const auto& member : value.items()) {
        this->value(shape.at("value").at("shape"), member.value(), below(where, member.key()));
      }
    } else if (type == "string") {
      string(shape, value, where);
    } else if (value.is_number_integer()) {
      size(shape, value.get<std::int64_t>(), where, value.dump());
    }
  }

 private:
  void add(Kind kind, const std::string& where, std::string what) {
    faults_.push_back({kind, where, std::move(what)});
  }

  void structure(const Json& shape, const OrderedJson& value, const std::string& where) {
    const Json& members = shape.at("members");
    for (const auto& member : value.items()) {
      const auto known = members.find(member.key());
      const std::string place = below(where, member.key());
      if (known == members.end()) {
        add(Kind::unknown, place, "is no member");
      } else {
        this->value(known->at("shape"), member.value(), place);
      }
    }
    for (const auto& member : shape.value("required", std::vector<std::string>{})) {
      if (!value.contains(member)) add(Kind::missing, below(where, member), "is required");
    }
  }

  void string(const Json& shape, const OrderedJson& value, const std::string& where) {
    const auto text = value.get<std::string>();
    size(shape, static_cast<std::int64_t>(text.size()), where, text);
    const auto words = shape.find("enum");
    if (words != shape.end() && std::ranges::find(*words, Json(text)) == words->end()) {
      add(Kind::value, where, text + " is not in the enumeration");
    }
    if (shape.contains("pattern") && !fits_pattern(text, shape.at("pattern"))) {
      add(Kind::value, where, text + " does not match the pattern");
    }
  }

  void size(const Json& shape, std::int64_t size, const std::string& where,
            const std::string& told) {
    if (shape.contains("min") && size < shape.at("min").get<std::int64_t>()) {
      add(Kind::value, where, told + " is too small");
    }
    if (shape.contains("max") && size > shape.at("max").get<std::int64_t>()) {
      add(Kind::value, where, told + " is too large");
    }
  }

  const Json& shapes_;
  std::vector<ShapeFault>& faults_;
};

}  // namespace

bool has_amazon_models() { return models().size() == 3; }

std::vector<ShapeFault> faults_of_answer(std::string_view operation, const OrderedJson& answer) {
  const Described call = described(operation);
  std::vector<ShapeFault> faults;
  Walk(call.service.shapes, faults).value(call.description().at("output").at("shape"), answer, "");
  const auto pages = call.service.pagination.find(call.name);
  if (pages == call.service.pagination.end()) return faults;
  std::erase_if(faults, [&](const ShapeFault& fault) {
    return fault.kind == Kind::missing && fault.where.find('.') == std::string::npos &&
           fault.where != pages->at("result_key");
  });
  return faults;
}

std::vector<ShapeFault> faults_of_request(std::string_view operation, const OrderedJson& with) {
  const Described call = described(operation);
  std::vector<ShapeFault> faults;
  Walk(call.service.shapes, faults).value(call.description().at("input").at("shape"), with, "");
  return faults;
}

std::string type_of_parameter(std::string_view operation, std::string_view way) {
  const Described call = described(operation);
  const Json& shapes = call.service.shapes;
  const Json* shape = &shapes.at(call.description().at("input").at("shape"));
  while (!way.empty()) {
    const std::string_view step = way.substr(0, way.find('.'));
    way.remove_prefix(std::min(way.size(), step.size() + 1));
    const bool is_list = step.ends_with("[]");
    const std::string member(is_list ? step.substr(0, step.size() - 2) : step);
    if (!shape->contains("members") || !shape->at("members").contains(member)) return "";
    shape = &shapes.at(shape->at("members").at(member).at("shape"));
    if (!is_list) continue;
    if (!shape->contains("member")) return "";
    shape = &shapes.at(shape->at("member").at("shape"));
  }
  return shape->at("type");
}

std::set<std::string> errors_of_service(std::string_view service) {
  std::set<fs::path> versions;
  std::error_code error;
  for (const auto& version : fs::directory_iterator(models_folder() / service, error)) {
    if (fs::exists(version.path() / "service-2.json")) versions.insert(version.path());
  }
  std::set<std::string> codes;
  if (versions.empty()) return codes;
  const Json model = parsed(*versions.rbegin() / "service-2.json");
  for (const auto& shape : model.at("shapes").items()) {
    if (!shape.value().value("exception", false)) continue;
    codes.insert(shape.value().value("error", Json::object()).value("code", shape.key()));
  }
  return codes;
}

std::set<std::string> modelled_errors(std::string_view operation) {
  const Described call = described(operation);
  std::set<std::string> codes;
  for (const Json& error : call.description().value("errors", Json::array())) {
    const std::string name = error.at("shape");
    const Json& shape = call.service.shapes.at(name);
    const Json wire = shape.value("error", Json::object());
    codes.insert(wire.value("code", name));
  }
  return codes;
}

}  // namespace acmsim::sim
