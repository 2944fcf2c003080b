// Forms of AWS's query protocol.
#include "sim/wire/query_form.hpp"

#include <charconv>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/wire/plain_value.hpp"

namespace acmsim::sim {
namespace {

using shapes::Protocol;
using shapes::Shape;
using shapes::Type;

/// Parameters below a prefix: what is left of their names, and their values.
using FormPart = std::vector<std::pair<std::string_view, std::string_view>>;

class FormReader {
 public:
  explicit FormReader(Protocol protocol) : protocol_(protocol) {}

  nlohmann::json value(const Shape& shape, const FormPart& part) const {
    switch (shape.type) {
      case Type::structure: return structure(shape, part);
      case Type::list: return list(shape, part);
      case Type::map: return map(shape, part);
      default: return plain_value(shape, text_of(part));
    }
  }

 private:
  std::string name_of(const shapes::Member& member) const {
    std::string name(member.wire_name.empty() ? member.name : member.wire_name);
    if (protocol_ == Protocol::ec2 && name.front() >= 'a' && name.front() <= 'z') {
      name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return name;
  }

  static FormPart below(const FormPart& part, std::string_view step) {
    FormPart found;
    for (const auto& [name, value] : part) {
      if (!name.starts_with(step)) continue;
      const std::string_view rest = name.substr(step.size());
      if (rest.empty()) found.emplace_back(rest, value);
      if (rest.starts_with('.')) found.emplace_back(rest.substr(1), value);
    }
    return found;
  }

  static std::string_view text_of(const FormPart& part) {
    for (const auto& [name, value] : part) {
      if (name.empty()) return value;
    }
    return "";
  }

  nlohmann::json structure(const Shape& shape, const FormPart& part) const {
    nlohmann::json object = nlohmann::json::object();
    for (const shapes::Member& member : shape.members) {
      const FormPart inside = below(part, name_of(member));
      if (!inside.empty()) object[std::string(member.name)] = value(*member.shape, inside);
    }
    return object;
  }

  /// The parts of a list, or of a map's entries, by the numbers that they have.
  static std::map<std::uint32_t, FormPart> by_number(const FormPart& part) {
    std::map<std::uint32_t, FormPart> parts;
    for (const auto& [name, value] : part) {
      const std::string_view step = name.substr(0, name.find('.'));
      std::uint32_t number = 0;
      const char* end = step.data() + step.size();
      const auto read = std::from_chars(step.data(), end, number);
      if (read.ec != std::errc() || read.ptr != end) continue;
      const std::size_t used = std::min(name.size(), step.size() + 1);
      parts[number].emplace_back(name.substr(used), value);
    }
    return parts;
  }

  nlohmann::json list(const Shape& shape, const FormPart& part) const {
    const bool is_flat = shape.is_flattened || protocol_ == Protocol::ec2;
    const std::string_view step = shape.item_name.empty() ? "member" : shape.item_name;
    nlohmann::json items = nlohmann::json::array();
    for (const auto& [number, inside] : by_number(is_flat ? part : below(part, step))) {
      items.push_back(value(*shape.item, inside));
    }
    return items;
  }

  nlohmann::json map(const Shape& shape, const FormPart& part) const {
    nlohmann::json entries = nlohmann::json::object();
    for (const auto& [number, inside] :
         by_number(shape.is_flattened ? part : below(part, "entry"))) {
      entries[std::string(text_of(below(inside, "key")))] =
          value(*shape.item, below(inside, "value"));
    }
    return entries;
  }

  Protocol protocol_;
};

}  // namespace

nlohmann::json request_of_form(const Form& form, const Shape& shape, Protocol protocol) {
  return FormReader(protocol).value(shape, FormPart(form.begin(), form.end()));
}

}  // namespace acmsim::sim
