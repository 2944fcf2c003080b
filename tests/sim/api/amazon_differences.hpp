#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/world/query.hpp"
#include "tests/sim/api/amazon_model.hpp"

namespace acmsim::sim {

/// Where our answers differ from Amazon's model, on purpose or because we know no better.
struct KnownDifference {
  std::string_view operation;
  std::string_view where;
  ShapeFault::Kind kind;
  std::string_view reason;
};
const std::vector<KnownDifference>& known_differences();

/// The row about a fault, or null.
const KnownDifference* known_difference(std::string_view operation, const ShapeFault& fault);

/// An error that a service answers though the operation's model does not name it.
struct UnmodelledError {
  std::string_view operation;
  std::string_view code;
  std::string_view reason;
};
const std::vector<UnmodelledError>& unmodelled_errors();

/// Whether the operation may answer the error: its model names it, or a row does.
bool may_answer(std::string_view operation, std::string_view code);

std::string_view operation_of(const Query& query);
/// Empty for what is done elsewhere than through an API.
std::string_view operation_of(const Command& command);

/// Whether an operation of a document is Amazon's own, with a table.
bool is_amazons(std::string_view operation);

/// As `has_amazon_models`; a warning where they are not.
inline bool amazon_models_are_at_hand() {
  if (!has_amazon_models()) WARN("skipped: python3-botocore is not installed");
  return has_amazon_models();
}

/// The faults of an answer that no row explains, a line each.
std::vector<std::string> unexplained(std::string_view operation, const OrderedJson& answer);

/// Checks an answer of 2022.
inline void check_shape(const Query& query, const OrderedJson& answer) {
  INFO(operation_of(query) << " " << answer.dump());
  for (const std::string& line : unexplained(operation_of(query), answer)) FAIL_CHECK(line);
}

}  // namespace acmsim::sim
