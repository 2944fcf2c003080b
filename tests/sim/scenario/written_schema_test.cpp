// The schema of documents beside the tables that parts of it are made from. With ACMSIM_REWRITE=1
// in the environment those parts are written anew.
#include "sim/scenario/written_schema.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>

#include "sim/api/operation.hpp"
#include "sim/scenario/call_text.hpp"
#include "sim/scenario/schema.hpp"
#include "tests/tools/program.hpp"

namespace acmsim::sim {
namespace {

const std::string kSchemaFile =
    std::string(ACMSIM_SOURCE_DIR) + "/scenarios/schema/scenario.schema.json";

}  // namespace

TEST_CASE("the schema has what the tables say of calls, delays and rules", "[golden]") {
  const std::string kept = tools::read(kSchemaFile);

  const std::string made = written_schema(nlohmann::ordered_json::parse(kept)).dump(2) + "\n";

  if (std::getenv("ACMSIM_REWRITE") != nullptr) {
    std::ofstream(kSchemaFile) << made;
  } else {
    CHECK(kept == made);
  }
}

TEST_CASE("every call that is described has a decoder, and the other way round", "[api]") {
  std::multiset<std::string_view> described;
  for (const CallText& call : call_texts()) described.insert(call.operation);
  std::multiset<std::string_view> decoded;
  for (const auto& operations : {acm_operations(), route53_operations(), elbv2_operations(),
                                 mail_operations(), dns_operations(), other_operations()}) {
    for (const Operation& operation : operations) decoded.insert(operation.name);
  }

  CHECK(described == decoded);
}

TEST_CASE("a definition of a call that is no longer made is not in the schema", "[scenario]") {
  for (const auto& definition : schema_json().at("definitions").items()) {
    if (definition.key().find(':') == std::string::npos) continue;
    INFO(definition.key());
    CHECK(std::ranges::count(call_texts(), definition.key(), &CallText::operation) == 1);
  }
}

}  // namespace acmsim::sim
