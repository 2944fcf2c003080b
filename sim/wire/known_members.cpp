// What of a request in JSON the service it goes to would read.
#include "sim/wire/known_members.hpp"

#include <algorithm>

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// Walks a value beside its shape.
class Walk {
 public:
  void value(json& value, const shapes::Shape& shape, const std::string& at) {
    switch (shape.type) {
      case shapes::Type::structure: return structure(value, shape, at);
      case shapes::Type::list: return list(value, shape, at);
      case shapes::Type::map: return map(value, shape, at);
      case shapes::Type::string:
      case shapes::Type::boolean:
      case shapes::Type::integer:
      case shapes::Type::long_integer:
      case shapes::Type::timestamp: return;
    }
  }

  std::vector<std::string> take() { return std::move(passed_over_); }

 private:
  void structure(json& object, const shapes::Shape& shape, const std::string& at) {
    if (!object.is_object()) return;
    for (auto item = object.begin(); item != object.end();) {
      const auto member = std::ranges::find(shape.members, item.key(), &shapes::Member::name);
      const std::string where = at + "/" + item.key();
      if (member == shape.members.end()) passed_over_.push_back(where);
      if (member == shape.members.end() || item->is_null()) {
        item = object.erase(item);
        continue;
      }
      value(*item, *member->shape, where);
      ++item;
    }
  }

  void list(json& items, const shapes::Shape& shape, const std::string& at) {
    if (!items.is_array()) return;
    for (std::size_t i = 0; i < items.size(); ++i) {
      value(items[i], *shape.item, at + "/" + std::to_string(i));
    }
  }

  void map(json& values, const shapes::Shape& shape, const std::string& at) {
    if (!values.is_object()) return;
    for (const auto& [key, item] : values.items()) value(item, *shape.item, at + "/" + key);
  }

  std::vector<std::string> passed_over_;
};

}  // namespace

std::vector<std::string> keep_known_members(json& with, const shapes::Shape& shape) {
  Walk walk;
  walk.value(with, shape, "");
  return walk.take();
}

}  // namespace acmsim::sim
