#include "sim/scenario/decode_values.hpp"

#include <algorithm>
#include <utility>

#include "sim/api/service_errors.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

Duration decode_duration(DecodeContext& context, const Node& node, Duration fallback) {
  if (!node.is_given()) return fallback;
  const auto duration = parse_duration(node.text());
  if (duration && (*duration < kSpanEnd || *duration == kNever)) return *duration;
  context.report(node, "less than 2^30 seconds, which are 34 years; or \"never\" where it may be");
  return fallback;
}

Delay decode_delay(DecodeContext& context, const Node& node, Delay fallback) {
  if (!node.is_given()) return fallback;
  if (node.is_text()) {
    const Duration all = decode_duration(context, node, kNever);
    return all == kNever && node.text() != "never" ? fallback : exactly(all);
  }
  std::array<Duration, 3> bounds{};
  const std::size_t misfits_before = context.scope.misfits().size();
  const auto items = node.items();
  for (std::size_t i = 0; i < std::min(items.size(), bounds.size()); ++i) {
    bounds[i] = decode_duration(context, items[i], Duration{0});
  }
  if (context.scope.misfits().size() > misfits_before) return fallback;
  if (!std::ranges::is_sorted(bounds)) {
    context.report_as(node, node.value->dump(),
                      "[earliest, typical, latest], none below the other");
    return fallback;
  }
  return {bounds[0], bounds[1], bounds[2]};
}

std::optional<Instant> decode_instant(DecodeContext& context, const Node& node) {
  if (!node.is_given()) return std::nullopt;
  const auto instant = parse_instant(node.text());
  if (!instant) context.report(node, "a day and a time that there are, in the years 1970 to 9999");
  return instant;
}

std::optional<Instant> decode_past(DecodeContext& context, const Node& node) {
  const auto instant = decode_instant(context, node);
  const Instant start = context.scenario.starts_at;
  if (instant && *instant > start) {
    context.report_time(node, "an instant not after the start, " + format_instant(start));
  }
  return instant;
}

std::optional<DomainName> decode_name(DecodeContext& context, const Node& node) {
  const auto text = context.scope.text(node.text(), node.where);
  if (!text) return std::nullopt;
  auto name = DomainName::parse(*text);
  if (name) return std::move(*name);
  context.report(node, "a name of the DNS: " + name.error());
  return std::nullopt;
}

Place decode_place(const DecodeContext& context, const Node& node) {
  return {node["Account"].text_or(context.home.account),
          node["Region"].text_or(context.home.region)};
}

std::optional<DomainName> decode_domain(DecodeContext& context, const Node& node) {
  auto name = DomainName::parse(node.text());
  if (name && name->label_count() >= 2 && !name->is_wildcard()) return std::move(*name);
  context.report(node, "a domain such as \"example.com\"" + (name ? "" : ": " + name.error()));
  return std::nullopt;
}

namespace {

/// The model's own first: of two that are as near to what was typed it is the likelier.
std::vector<std::string> all_codes() {
  std::vector<std::string> codes;
  const auto add = [&](std::string_view code) {
    if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.emplace_back(code);
  };
  for (const ErrorCodeName& known : kErrorCodeNames) add(known.wire);
  for (const ServiceErrors& service : service_errors()) std::ranges::for_each(service.codes, add);
  return codes;
}

/// Services differ in whether their codes end in "Exception". Where the service of a call has the
/// longer one alone, the shorter one is another's.
std::optional<std::string> longer_code(std::string_view operation, const std::string& code) {
  const std::string_view service = operation.substr(0, operation.find(':'));
  std::string longer = code + "Exception";
  if (!has_error(service, longer) || has_error(service, code)) return std::nullopt;
  return longer;
}

}  // namespace

std::vector<ErrorCode> decode_codes(DecodeContext& context, const Node& node,
                                    std::string_view operation) {
  std::vector<Node> nodes = node.items();
  if (node.is_text()) nodes.push_back(node);
  std::vector<ErrorCode> codes;
  for (const Node& one : nodes) {
    const auto* row = row_named(kErrorCodeNames, &ErrorCodeName::wire, one.text());
    if (const auto own = longer_code(operation, one.text())) {
      context.report(one, "the code that this service has: \"" + *own + '"');
    } else if (row != nullptr) {
      codes.push_back(row->code);
    } else if (is_service_error(one.text())) {
      codes.push_back(ErrorCode::never_given);
    } else {
      context.report(one, "an error code of AWS", choices_of(all_codes()));
    }
  }
  return codes;
}

std::int32_t decode_number(DecodeContext& context, const Node& node, std::int32_t fallback,
                           std::int32_t most) {
  if (!node.is_given()) return fallback;
  const auto number = node.value->get<std::int64_t>();
  if (number <= most) return static_cast<std::int32_t>(number);
  context.report(node, "at most " + std::to_string(most));
  return fallback;
}

}  // namespace acmsim::sim
