#include "sim/api/xml_faults.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace acmsim::sim {
namespace {

using shapes::Shape;
using shapes::Type;

constexpr std::string_view kNamespace = "https://route53.amazonaws.com/doc/2013-04-01/";

std::string expected(std::string_view element) {
  return fmt::format("One of '{{\"{}\":{}}}' is expected.", kNamespace, element);
}

std::string incomplete(std::string_view element, std::string_view wanted) {
  return fmt::format("cvc-complex-type.2.4.b: The content of element '{}' is not complete. {}",
                     element, expected(wanted));
}

std::string out_of(std::string_view facet, std::int64_t limit, const Shape& shape,
                   std::string_view value, std::string_view with = "") {
  return fmt::format(
      "cvc-{0}-valid: Value '{1}'{2} is not facet-valid with respect to {0} '{3}' for type '{4}'.",
      facet, value, with, limit, shape.name);
}

std::string fault_of_number(const Shape& shape, const ShapeFault& fault) {
  const bool is_above = shape.max && fault.found->get<double>() > static_cast<double>(*shape.max);
  return is_above ? out_of("maxInclusive", *shape.max, shape, fault.value)
                  : out_of("minInclusive", shape.min, shape, fault.value);
}

std::string fault_of_text(const Shape& shape, const std::string& text) {
  if (!shape.words.empty()) {
    return fmt::format(
        "cvc-enumeration-valid: Value '{}' is not facet-valid with respect to enumeration '{}'. It "
        "must be a value from the enumeration.",
        text, list_text({shape.words.begin(), shape.words.end()}));
  }
  const std::int64_t length = length_of(text);
  const std::string with = fmt::format(" with length = '{}'", length);
  if (length < shape.min) return out_of("minLength", shape.min, shape, text, with);
  if (shape.max && length > *shape.max) return out_of("maxLength", *shape.max, shape, text, with);
  return fmt::format(
      "cvc-pattern-valid: Value '{}' is not facet-valid with respect to pattern '{}' for type "
      "'{}'.",
      text, shape.pattern, shape.name);
}

std::string fault_of_list(const Shape& shape, const nlohmann::json& list) {
  const auto size = static_cast<std::int64_t>(list.size());
  if (size < shape.min) return incomplete(shape.name, shape.item_name);
  if (shape.max && size > *shape.max) {
    return fmt::format(
        "cvc-complex-type.2.4.d: Invalid content was found starting with element '{}'. No child "
        "element is expected at this point.",
        shape.item_name);
  }
  const auto broken = std::ranges::find_if(list, [&](const nlohmann::json& item) {
    return item.is_string() && !fits_shape(*shape.item, item.get_ref<const std::string&>());
  });
  return broken == list.end() ? "" : fault_of_text(*shape.item, broken->get<std::string>());
}

/// A member that is missing is told by what stands in its place.
std::string fault_of_missing(const ShapeFault& fault) {
  const auto& name = std::get<std::string>(fault.way.back());
  const auto& members = fault.shape->members;
  const auto missing = std::ranges::find(members, name, &shapes::Member::name);
  const auto next = std::find_if(missing, members.end(), [&](const shapes::Member& member) {
    return member.location == shapes::Location::body &&
           fault.around->contains(std::string(member.name)) && member.name != name;
  });
  if (next == members.end()) {
    const bool is_named = fault.way.size() > 1 &&
                          std::holds_alternative<std::string>(fault.way[fault.way.size() - 2]);
    const std::string_view element =
        is_named ? std::string_view(std::get<std::string>(fault.way[fault.way.size() - 2]))
                 : fault.shape->name;
    return incomplete(element, name);
  }
  return fmt::format(
      "cvc-complex-type.2.4.a: Invalid content was found starting with element '{}'. {}",
      next->name, expected(name));
}

std::string_view type_word(Type type) {
  return type == Type::boolean ? "boolean" : type == Type::timestamp ? "dateTime" : "integer";
}

}  // namespace

std::string xml_fault(const ShapeFault& fault) {
  if (fault.kind == ShapeFault::Kind::missing) return fault_of_missing(fault);
  if (fault.kind == ShapeFault::Kind::type) {
    return fmt::format("cvc-datatype-valid.1.2.1: '{}' is not a valid value for '{}'.", fault.value,
                       type_word(fault.shape->type));
  }
  switch (fault.shape->type) {
    case Type::integer:
    case Type::long_integer: return fault_of_number(*fault.shape, fault);
    case Type::list: return fault_of_list(*fault.shape, *fault.found);
    default: return fault_of_text(*fault.shape, fault.value);
  }
}

}  // namespace acmsim::sim
