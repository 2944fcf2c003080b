#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/world/catalogue.hpp"
#include "sim/api/call_effect.hpp"
#include "sim/api/scope.hpp"

namespace acmsim::sim {

/// A call as a document has it.
struct Request {
  std::string_view operation;  ///< `acm:RequestCertificate`; one that the schema knows.
  const nlohmann::json& with;  ///< Its parameters; of the shape that the schema allows.
  std::string where;           ///< The JSON Pointer of `with`.
  Place from;
  std::string_view seed;      ///< Tells it from all other calls: the step's id.
  std::optional<Named> made;  ///< The handle that stands for what it makes, if it has a name.
  std::uint32_t at_most = 1;  ///< How often it may happen.
};

struct DecodedRequest {
  std::vector<CallEffect> repetitions;  ///< `at_most` of them.
  std::string subject;                  ///< For people: `example.com, www.example.com as new`.
  Uses uses;
};

/// Decodes a request. What AWS itself would find wrong with the parameters (a required one that is
/// missing, a pattern, a length) becomes the error that it answers, in its own words; a reference
/// that means nothing becomes a misfit in the scope.
DecodedRequest decode_request(const Request& request, Scope& scope);

/// What an operation makes that a name can stand for: a fresh handle of that kind, its facts not
/// yet in the catalogue; nothing for an operation that makes nothing.
std::optional<Named> fresh_for(std::string_view operation, Scope& scope);

/// A ResourceRecordSet as the API has it, for a zone's records in a document: `Name`, `Type` (one
/// of these), `TTL`, `ResourceRecords` or `AliasTarget`. Nothing, and a misfit, where a value is
/// wrong.
std::optional<RecordHandle> decode_record_set(const nlohmann::json& set, const std::string& where,
                                              Scope& scope, std::span<const RecordTypeName> types);

}  // namespace acmsim::sim
