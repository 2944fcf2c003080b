#include "sim/scenario/decode_context.hpp"

#include <algorithm>

#include "sim/json/pointer.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {

Node Node::operator[](std::string_view key) const {
  Node member{nullptr, below(where, key)};
  if (value == nullptr || !value->is_object()) return member;
  const auto found = value->find(std::string(key));
  if (found != value->end()) member.value = &*found;
  return member;
}

std::vector<Node> Node::items() const {
  std::vector<Node> elements;
  if (value == nullptr || !value->is_array()) return elements;
  for (std::size_t i = 0; i < value->size(); ++i) {
    if ((*value)[i].is_null()) continue;
    elements.push_back({&(*value)[i], below(where, i)});
  }
  return elements;
}

std::string Node::text_or(std::string_view fallback) const {
  return is_given() ? text() : std::string(fallback);
}

void DecodeContext::report(const Node& node, std::string expected, Choices choices,
                           std::string_view remark) {
  std::string found = "nothing";
  if (node.is_given()) found = node.is_text() ? node.text() : text_of(*node.value);
  scope.report({node.where, found.append(remark), std::move(expected), std::move(choices)});
}

void DecodeContext::report_as(const Node& node, std::string found, std::string expected) {
  scope.report({node.where, std::move(found), std::move(expected), {}});
}

void DecodeContext::report_time(const Node& node, std::string expected, std::string_view remark) {
  if (start_is_known) report(node, std::move(expected), {}, remark);
}

std::string DecodeContext::place_text(const Node& node) const {
  return node.where + " on line " + std::to_string(document.line_of(node.where));
}

void DecodeContext::spoil(const Node& as) {
  if (as.is_given()) spoilt.insert(as.text());
}

Node reference_to(const Node& node, const std::string& name) {
  if (node.is_text()) {
    const std::string& text = node.text();
    const bool is_it = text == "@" + name || text.starts_with("@" + name + ".");
    return is_it ? node : Node{};
  }
  if (!node.is_given() || !node.value->is_structured()) return {};
  for (const auto& member : node.value->items()) {
    Node found = reference_to({&member.value(), below(node.where, member.key())}, name);
    if (found.is_given()) return found;
  }
  return {};
}

void add_use(acm::Certificate& certificate, ResourceHandle resource) {
  const auto place = std::ranges::lower_bound(certificate.uses, resource, {}, &acm::Use::resource);
  if (place != certificate.uses.end() && place->resource == resource) return;
  certificate.uses.insert(place, {resource, acm::UsePhase::held});
}

}  // namespace acmsim::sim
