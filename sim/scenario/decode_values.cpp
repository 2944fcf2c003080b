#include "sim/scenario/decode_values.hpp"

#include <algorithm>
#include <utility>

#include "sim/plan/instant.hpp"

namespace acmsim::sim {

Duration decode_duration(Sketch& sketch, const Node& node, Duration fallback) {
  if (!node.is_given()) return fallback;
  const auto duration = parse_duration(node.text());
  if (duration && (*duration < kSpanEnd || *duration == kNever)) return *duration;
  sketch.report(node, "less than 2^30 seconds, which are 34 years; or \"never\" where it may be");
  return fallback;
}

Delay decode_delay(Sketch& sketch, const Node& node, Delay fallback) {
  if (!node.is_given()) return fallback;
  if (node.is_text()) {
    const Duration all = decode_duration(sketch, node, kNever);
    return all == kNever && node.text() != "never" ? fallback : exactly(all);
  }
  std::array<Duration, 3> bounds{};
  const std::size_t misfits_before = sketch.scope.misfits().size();
  const auto items = node.items();
  for (std::size_t i = 0; i < std::min(items.size(), bounds.size()); ++i) {
    bounds[i] = decode_duration(sketch, items[i], Duration{0});
  }
  if (sketch.scope.misfits().size() > misfits_before) return fallback;
  if (!std::ranges::is_sorted(bounds)) {
    sketch.report_as(node, node.value->dump(), "[earliest, typical, latest], none below the other");
    return fallback;
  }
  return {bounds[0], bounds[1], bounds[2]};
}

std::optional<Instant> decode_instant(Sketch& sketch, const Node& node) {
  if (!node.is_given()) return std::nullopt;
  const auto instant = parse_instant(node.text());
  if (!instant) sketch.report(node, "a day and a time that there are, in the years 1970 to 9999");
  return instant;
}

std::optional<DomainName> decode_name(Sketch& sketch, const Node& node) {
  const auto text = sketch.scope.text(node.text(), node.where);
  if (!text) return std::nullopt;
  auto name = DomainName::parse(*text);
  if (name) return std::move(*name);
  sketch.report(node, "a name of the DNS: " + name.error());
  return std::nullopt;
}

std::optional<NameHandle> decode_host(Sketch& sketch, const Node& node) {
  const auto name = decode_name(sketch, node);
  if (!name) return std::nullopt;
  if (!name->is_root() && !name->is_wildcard()) return sketch.catalogue().name(*name);
  sketch.report(node, "the name of one host");
  return std::nullopt;
}

std::optional<DomainName> decode_domain(Sketch& sketch, const Node& node) {
  auto name = DomainName::parse(node.text());
  if (name && name->label_count() >= 2 && !name->is_wildcard()) return std::move(*name);
  sketch.report(node, "a domain such as \"example.com\"" + (name ? "" : ": " + name.error()));
  return std::nullopt;
}

std::vector<ErrorCode> decode_codes(Sketch& sketch, const Node& node) {
  std::vector<Node> nodes = node.items();
  if (node.is_text()) nodes.push_back(node);
  std::vector<ErrorCode> codes;
  for (const Node& one : nodes) {
    const auto* row = row_named(kErrorCodeNames, &ErrorCodeName::wire, one.text());
    if (row != nullptr) {
      codes.push_back(row->code);
      continue;
    }
    std::vector<std::string> words;
    for (const ErrorCodeName& known : kErrorCodeNames) words.emplace_back(known.wire);
    sketch.report(one, "an error code of AWS", choices_of(std::move(words)));
  }
  return codes;
}

std::int32_t decode_number(Sketch& sketch, const Node& node, std::int32_t fallback,
                           std::int32_t most) {
  if (!node.is_given()) return fallback;
  const auto number = node.value->get<std::int64_t>();
  if (number <= most) return static_cast<std::int32_t>(number);
  sketch.report(node, "at most " + std::to_string(most));
  return fallback;
}

}  // namespace acmsim::sim
