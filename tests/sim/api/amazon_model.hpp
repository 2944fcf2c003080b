#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/api/answer.hpp"

// Amazon's own description of its services: the JSON models that Debian's package python3-botocore
// installs. The variable ACMSIM_BOTOCORE names another folder of them.
namespace acmsim::sim {

using Json = nlohmann::json;

/// Where a value differs from the shape that Amazon gives it.
struct ShapeFault {
  enum class Kind : std::uint8_t {
    unknown,  ///< A member that the shape does not have.
    missing,  ///< A required member that is not there.
    type,     ///< A value of another type.
    value,    ///< A value of the type that the enumeration, pattern or length does not allow.
  };
  Kind kind;
  std::string where;  ///< `Certificate.DomainValidationOptions[].DomainName`; empty: the whole.
  std::string what;
};

/// What tests compare with that gather what is wrong, a line each.
inline const std::vector<std::string> kNoFaults;

/// Whether the models of all three services are at hand. The functions below need them.
bool has_amazon_models();

/// How an answer, as the AWS CLI prints it, differs from the operation's output. The CLI puts the
/// pages of a list together, so what tells the pages is not missing.
/// An operation is named as in a document: `acm:DescribeCertificate`.
std::vector<ShapeFault> faults_of_answer(std::string_view operation, const OrderedJson& answer);

/// How the parameters of a call differ from the operation's input.
std::vector<ShapeFault> faults_of_request(std::string_view operation, const OrderedJson& with);

/// Amazon's type of a parameter such as `ChangeBatch.Changes[].Action`: `string`, `structure`,
/// `list`, `integer`, `long`, `boolean`, ...; empty if the operation's input has no such member.
std::string type_of_parameter(std::string_view operation, std::string_view way);

/// The codes of all errors of a service, also of one beside the three; none where its model is not
/// at hand.
std::set<std::string> errors_of_service(std::string_view service);

/// The codes of the errors that the operation's model names.
std::set<std::string> modelled_errors(std::string_view operation);

}  // namespace acmsim::sim
