#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/api/answer.hpp"
#include "sim/api/shape_faults.hpp"

// Amazon's own description of its services: as the tables of sim/api/shapes have it, and as the
// JSON models do that Debian's package python3-botocore installs. The variable ACMSIM_BOTOCORE
// names another folder of them.
namespace acmsim::sim {

using Json = nlohmann::json;

/// What tests compare with that gather what is wrong, a line each.
inline const std::vector<std::string> kNoFaults;

/// Whether the JSON models are at hand. `errors_of_service` needs them, and nothing else here.
bool has_amazon_models();

/// `Certificate.DomainValidationOptions[].DomainName`; empty: the whole.
std::string where(const ShapeFault& fault);
/// What is wrong there, for people.
std::string what(const ShapeFault& fault);

/// How an answer, as the AWS CLI prints it, differs from the operation's output in 2022. The CLI
/// puts the pages of a list together, so what tells the pages is not missing.
/// An operation is named as in a document: `acm:DescribeCertificate`.
std::vector<ShapeFault> faults_of_answer(std::string_view operation, const OrderedJson& answer);

/// How the parameters of a call differ from the operation's input.
std::vector<ShapeFault> faults_of_request(std::string_view operation, const OrderedJson& with);

/// Amazon's type of a parameter such as `ChangeBatch.Changes[].Action`; nothing if the operation's
/// input has no such member.
std::optional<shapes::Type> type_of_parameter(std::string_view operation, std::string_view way);

/// The codes of all errors of a service, also of one beside the three; none where its model is not
/// at hand.
std::set<std::string> errors_of_service(std::string_view service);

/// The codes of the errors that the operation's model names.
std::set<std::string> modelled_errors(std::string_view operation);

}  // namespace acmsim::sim
