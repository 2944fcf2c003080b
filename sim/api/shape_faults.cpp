#include "sim/api/shape_faults.hpp"

#include <algorithm>
#include <limits>

#include "sim/json/pattern.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;
using shapes::Shape;
using shapes::Type;
using Kind = ShapeFault::Kind;
using Constraints = std::vector<std::string>;

/// As the AWS CLI prints it.
constexpr std::string_view kPrintedInstant =
    R"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2}))";

std::string at_least(std::string_view what, std::int64_t min) {
  return "have " + std::string(what) + " greater than or equal to " + std::to_string(min);
}

std::string at_most(std::string_view what, std::int64_t max) {
  return "have " + std::string(what) + " less than or equal to " + std::to_string(max);
}

/// The limit that a length or a value breaks.
Constraints broken_limits(const Shape& shape, std::string_view what, std::int64_t size) {
  if (size < shape.min) return {at_least(what, shape.min)};
  if (shape.max && size > *shape.max) return {at_most(what, *shape.max)};
  return {};
}

std::string pattern_constraint(const Shape& shape) {
  return "satisfy regular expression pattern: " + std::string(shape.pattern);
}

std::string words_constraint(const Shape& shape) {
  return "satisfy enum value set: " + list_text({shape.words.begin(), shape.words.end()});
}

Constraints broken_by(const Shape& shape, const std::string& text) {
  Constraints broken = broken_limits(shape, "length", length_of(text));
  if (!shape.pattern.empty() && !matches_whole(shape.pattern, text)) {
    broken.push_back(pattern_constraint(shape));
  }
  if (!shape.words.empty() && std::ranges::find(shape.words, text) == shape.words.end()) {
    broken.push_back(words_constraint(shape));
  }
  return broken;
}

/// All that an item of a list has to be, as AWS tells it with the list.
std::string each_must(const Shape& item) {
  Constraints all;
  if (item.max) all.push_back(at_most("length", *item.max));
  if (item.max || item.min > 0) all.push_back(at_least("length", item.min));
  if (!item.pattern.empty()) all.push_back(pattern_constraint(item));
  if (!item.words.empty()) all.push_back(words_constraint(item));
  for (std::string& constraint : all) constraint.insert(0, "Member must ");
  return "satisfy constraint: " + list_text(all);
}

bool has_type(const json& value, Type type) {
  switch (type) {
    case Type::structure:
    case Type::map: return value.is_object();
    case Type::list: return value.is_array();
    case Type::boolean: return value.is_boolean();
    case Type::integer:
    case Type::long_integer: return value.is_number_integer();
    case Type::string: return value.is_string();
    case Type::timestamp:
      return value.is_string() &&
             matches_whole(kPrintedInstant, value.get_ref<const std::string&>());
  }
  return false;
}

std::string_view name_of(Type type) {
  switch (type) {
    case Type::structure: return "structure";
    case Type::map: return "map";
    case Type::list: return "list";
    case Type::boolean: return "Boolean";
    case Type::integer: return "Integer";
    case Type::long_integer: return "Long";
    case Type::string: return "String";
    case Type::timestamp: break;
  }
  return "Date";
}

/// A whole number; one beyond what fits is as good as the largest.
std::int64_t number_of(const json& value) {
  constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
  const bool is_beyond = value.is_number_unsigned() && value.get<std::uint64_t>() > kMax;
  return is_beyond ? kMax : value.get<std::int64_t>();
}

/// Walks a value and its shape side by side.
class Walk {
 public:
  explicit Walk(const TextMeaning& meaning) : meaning_(meaning) {}

  std::vector<ShapeFault> faults() && { return std::move(faults_); }

  void value(const Shape& shape, const json& value) {
    const auto text = value.is_string() ? meant(shape, value) : std::nullopt;
    if (value.is_string() && !text) return;
    if (!has_type(value, shape.type)) {
      add(Kind::type, shape, &value, plain(value), std::string(name_of(shape.type)));
      return;
    }
    switch (shape.type) {
      case Type::structure: structure(shape, value); break;
      case Type::map: map(shape, value); break;
      case Type::list: list(shape, value); break;
      case Type::integer:
      case Type::long_integer:
        add_broken(shape, value, value.dump(), broken_limits(shape, "value", number_of(value)));
        break;
      case Type::string: add_broken(shape, value, *text, broken_by(shape, *text)); break;
      case Type::boolean:
      case Type::timestamp: break;
    }
  }

 private:
  static std::string plain(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
  }

  void add(Kind kind, const Shape& shape, const json* found, std::string value,
           std::string constraint) {
    faults_.push_back({kind, way_, found, std::move(value), std::move(constraint), &shape});
  }

  void add_broken(const Shape& shape, const json& found, const std::string& value,
                  const Constraints& constraints) {
    for (const std::string& constraint : constraints) {
      add(Kind::value, shape, &found, value, constraint);
    }
  }

  /// What a text means; nothing where it stands for something that fits.
  std::optional<std::string> meant(const Shape& shape, const json& text) const {
    const auto& written = text.get_ref<const std::string&>();
    return meaning_ ? meaning_(shape, written) : std::optional(written);
  }

  void structure(const Shape& shape, const json& value) {
    for (const shapes::Member& member : shape.members) {
      const auto found = value.find(std::string(member.name));
      way_.emplace_back(std::string(member.name));
      if (found != value.end() && !found->is_null()) {
        this->value(*member.shape, *found);
      } else if (member.is_required) {
        add(Kind::missing, shape, nullptr, "null", "not be null");
        faults_.back().around = &value;
      }
      way_.pop_back();
    }
    for (const auto& member : value.items()) {
      if (shapes::find_member(shape, member.key()) != nullptr) continue;
      way_.emplace_back(member.key());
      add(Kind::unknown, shape, &member.value(), plain(member.value()),
          "be a member of " + std::string(shape.name));
      way_.pop_back();
    }
  }

  void map(const Shape& shape, const json& value) {
    for (const auto& member : value.items()) {
      way_.emplace_back(member.key());
      this->value(*shape.item, member.value());
      way_.pop_back();
    }
  }

  void list(const Shape& shape, const json& value) {
    const bool has_texts = shape.item->type == Type::string;
    std::vector<std::string> texts;
    bool is_broken = false;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (value[i].is_null()) continue;  // As if it were not given.
      if (has_texts && value[i].is_string()) {
        const auto text = meant(*shape.item, value[i]);
        texts.push_back(text.value_or(plain(value[i])));
        is_broken = is_broken || (text && !broken_by(*shape.item, *text).empty());
      } else {
        way_.emplace_back(i);
        this->value(*shape.item, value[i]);
        way_.pop_back();
      }
    }
    const auto size = static_cast<std::int64_t>(value.size());
    add_broken(shape, value, list_text(texts), broken_limits(shape, "length", size));
    if (is_broken) add(Kind::value, shape, &value, list_text(texts), each_must(*shape.item));
  }

  const TextMeaning& meaning_;
  ShapeWay way_;
  std::vector<ShapeFault> faults_;
};

}  // namespace

std::vector<ShapeFault> shape_faults(const Shape& shape, const json& value,
                                     const TextMeaning& meaning) {
  Walk walk(meaning);
  walk.value(shape, value);
  return std::move(walk).faults();
}

std::int64_t length_of(std::string_view text) {
  // What goes on with a character is no other.
  return std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool fits_shape(const Shape& shape, const std::string& text) {
  return broken_by(shape, text).empty();
}

std::string list_text(const std::vector<std::string>& items) {
  std::string text = "[";
  for (std::size_t i = 0; i < items.size(); ++i) text += (i == 0 ? "" : ", ") + items[i];
  return text + "]";
}

}  // namespace acmsim::sim
