#include "sim/json/prepared_schema.hpp"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

#include "sim/json/explain.hpp"

namespace acmsim::sim {
namespace {

/// Every keyword that our schemas use.
const char* const kSchema = R"({
  "type": "object", "required": ["kind"], "additionalProperties": false, "minProperties": 2,
  "dependencies": { "with": ["call", "say"] },
  "oneOf": [{ "required": ["call"] }, { "required": ["say"] }],
  "properties": {
    "kind": { "enum": ["a", "b"] },
    "call": { "type": "string", "pattern": "^[a-z]+:[A-Z]", "minLength": 1 },
    "say": { "type": ["string", "boolean"] },
    "with": { "type": "object", "additionalProperties": { "$ref": "#/definitions/number" } },
    "list": { "type": "array", "minItems": 1, "maxItems": 2,
              "items": { "$ref": "#/definitions/tree" } },
    "free": {}, "any": true
  },
  "allOf": [
    { "if": { "properties": { "kind": { "const": "a" } }, "required": ["kind"] },
      "then": { "required": ["list"] },
      "else": { "properties": { "free": { "const": 5 } } } }
  ],
  "definitions": {
    "number": { "type": "integer", "minimum": -1, "maximum": 3 },
    "tree": { "type": "object", "additionalProperties": { "$ref": "#/definitions/tree" } }
  }
})";

TEST_CASE("a prepared schema says yes where there is nothing to explain, and only there",
          "[json]") {
  const nlohmann::json schema = nlohmann::json::parse(kSchema);
  const PreparedSchema prepared(schema);
  const std::vector<std::pair<const char*, bool>> samples{
      {R"({"kind": "b", "call": "acm:X"})", true},
      {R"({"kind": "a", "call": "acm:X"})", false},
      {R"({"kind": "a", "say": true, "list": [{}, {"b": {"c": {}}}]})", true},
      {R"({"kind": "a", "say": true, "list": [{}, {"b": {"c": 1}}]})", false},
      {R"({"kind": "a", "say": true, "list": []})", false},
      {R"({"kind": "a", "say": true, "list": [{}, {}, {}]})", false},
      {R"({"kind": "b", "say": ""})", true},
      {R"({"kind": 2, "say": ""})", false},
      {R"({"kind": "c", "say": ""})", false},
      {R"({"kind": "b", "say": 5})", false},
      {R"({"kind": "b", "say": "", "call": "acm:X"})", false},
      {R"({"kind": "b", "free": 5})", false},
      {R"({"kind": "b"})", false},
      {R"({"say": "x", "free": 5})", false},
      {R"({"kind": "b", "call": ""})", false},
      {R"({"kind": "b", "call": "Acm:x"})", false},
      {R"({"kind": "b", "call": "acm:X", "free": 5, "any": [0.5, {}]})", true},
      {R"({"kind": "b", "call": "acm:X", "free": 6})", false},
      {R"({"kind": "a", "call": "acm:X", "free": 6, "list": [{}]})", true},
      {R"({"kind": "b", "call": "acm:X", "other": 6})", false},
      {R"({"kind": "b", "call": "acm:X", "with": {"n": 3, "m": -1}})", true},
      {R"({"kind": "b", "call": "acm:X", "with": {"n": 4}})", false},
      {R"({"kind": "b", "call": "acm:X", "with": {"n": -2}})", false},
      {R"({"kind": "b", "call": "acm:X", "with": {"n": 0.5}})", false},
      {R"({"kind": "b", "with": {}})", false},
      {R"([])", false},
  };
  for (const auto& [text, fits] : samples) {
    CAPTURE(text);
    const nlohmann::json value = nlohmann::json::parse(text);
    CHECK(prepared.fits(value) == fits);
    CHECK(conforms(schema, value) == fits);
  }
}

}  // namespace
}  // namespace acmsim::sim
