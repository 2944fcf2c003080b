#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <valijson/schema.hpp>
#include <valijson/validator.hpp>
#include <vector>

namespace acmsim {

/// A JSON Schema of draft 7 as a library understands it: what our own reading of schemas, and our
/// output, are held against.
class JsonSchema {
 public:
  explicit JsonSchema(const nlohmann::json& schema);

  bool admits(const nlohmann::json& value) const;
  /// Where a value is not as the schema says, a line each.
  std::vector<std::string> differences(const nlohmann::json& value) const;

 private:
  valijson::Schema schema_;
  mutable valijson::Validator validator_;  ///< Keeps the patterns that it has compiled.
};

}  // namespace acmsim
