#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "sim/api/decoding.hpp"
#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

/// What an operation makes that a name can stand for.
enum class Makes : std::uint8_t {
  nothing,
  certificate,
  zone,
  change,
  load_balancer,
  listener,
  target_group
};

/// An operation of a document, and how its parameters are read.
struct Operation {
  std::string_view name;
  Makes makes;
  Result<Asked> (*decode)(Decoding& decoding);
  /// Of a call that is none of AWS's: the operation of AWS's whose shape its parameters must have.
  std::string_view through{};
  bool reads = false;  ///< It asks, and changes nothing.
};

/// An operation that only asks.
consteval Operation reading(std::string_view name, Result<Asked> (*decode)(Decoding& decoding)) {
  return {name, Makes::nothing, decode, {}, true};
}

/// The operation of that name, or null: none of a document's.
const Operation* find_operation(std::string_view name);
/// The operation of that name, which is one of a document's.
const Operation& operation_named(std::string_view name);

/// AWS's own description of it; null where it has none.
const shapes::Operation* shapes_of(const Operation& operation);

// The operations, each service's in a file of its own.
std::span<const Operation> acm_operations();
std::span<const Operation> route53_operations();
std::span<const Operation> elbv2_operations();
std::span<const Operation> mail_operations();
/// Those of other DNS providers and of name servers, and the faults of Amazon's own.
std::span<const Operation> dns_operations();
/// The console's, the registrar's, and those of services that are not modelled.
std::span<const Operation> other_operations();

// What the console does through the API as well.
Result<Asked> decode_add_listener_certificates(Decoding& decoding);
Result<Asked> decode_remove_listener_certificates(Decoding& decoding);
Result<Asked> decode_create_listener(Decoding& decoding);
Result<Asked> decode_modify_listener(Decoding& decoding);

}  // namespace acmsim::sim
