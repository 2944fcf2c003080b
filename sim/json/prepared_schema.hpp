#pragma once

#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace acmsim::sim {

/// A schema made ready to say quickly that a value is as it wants: every reference followed, every
/// keyword looked up, every pattern compiled. It says yes where `explain` has nothing to say, and
/// no where it has: then `explain` says what.
class PreparedSchema {
 public:
  /// The schema must stay where it is.
  explicit PreparedSchema(const nlohmann::json& schema);
  PreparedSchema(const PreparedSchema&) = delete;
  PreparedSchema& operator=(const PreparedSchema&) = delete;
  PreparedSchema(PreparedSchema&&) = delete;
  PreparedSchema& operator=(PreparedSchema&&) = delete;
  ~PreparedSchema();

  bool fits(const nlohmann::json& value) const;

 private:
  struct Part;
  /// The parts that judge one value, as `schemas_for` gathers them.
  class Judges;

  const Part* part_of(const nlohmann::json& schema);
  void fill(Part& part, const nlohmann::json& schema);
  void fill_keys(Part& part, const nlohmann::json& schema);

  static bool fits_by_itself(const Part& part, const nlohmann::json& value);
  static bool has_right_keys(const Part& part, const nlohmann::json& object);
  static bool fits(const Judges& judges, const nlohmann::json& value);

  const nlohmann::json& root_;
  std::map<const nlohmann::json*, std::unique_ptr<Part>> parts_;
  const Part* whole_;
};

}  // namespace acmsim::sim
