#pragma once

#include <string>
#include <vector>

namespace acmsim::sim {

/// A parameter of an operation, as people read about it.
struct ParameterText {
  std::string name;  ///< With the way to it: "ChangeBatch.Changes[].Action".
  std::string type;  ///< "string", "string or array", "array of strings", ...
  std::string about;
  bool is_required = false;  ///< By the schema; what AWS itself requires is AWS's to say.
};

/// An operation that a step can `call`.
struct OperationText {
  std::string name;  ///< "acm:RequestCertificate"
  std::string about;
  std::vector<ParameterText>
      parameters;  ///< In the schema's order; what lies in others follows them.
};

/// All operations in the schema's order: the schema is the one table of their shapes.
std::vector<OperationText> operations();

}  // namespace acmsim::sim
