// What Route 53's schema says of a body that is not as it has it.
#include <catch2/catch.hpp>

#include "sim/api/front_door.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::json;

constexpr const char* kTooShort = "2.4.b: The content of element ";

/// What is said of a batch with one change.
std::string of_change(const Json& change) {
  Json request{{"HostedZoneId", "Z1"}};
  request["ChangeBatch"]["Changes"] = Json::array({change});
  const auto error =
      front_door(*shapes::find_operation("route53:ChangeResourceRecordSets"), request);
  if (!error) return "nothing";
  CHECK(error->code == ErrorCode::invalid_input);
  return error->message;
}

/// The same of a set with members beside its name and type.
std::string of_set(const Json& members) {
  Json set{{"Name", "www.example.com"}, {"Type", "A"}};
  set.update(members);
  return of_change({{"Action", "CREATE"}, {"ResourceRecordSet", std::move(set)}});
}

std::string wanted(const std::string& found, const std::string& member) {
  return "Invalid XML ; cvc-complex-type." + found +
         " One of '{\"https://route53.amazonaws.com/doc/2013-04-01/\":" + member +
         "}' is expected.";
}

TEST_CASE("an element that lacks another is told by what stands there", "[api] [route53]") {
  CHECK(of_change({{"Action", "CREATE"}}) ==
        wanted(std::string(kTooShort) + "'Change' is not complete.", "ResourceRecordSet"));
  CHECK(of_change({{"Action", "CREATE"}, {"ResourceRecordSet", {{"Type", "A"}}}}) ==
        wanted("2.4.a: Invalid content was found starting with element 'Type'.", "Name"));
  CHECK(of_set({{"AliasTarget", {{"HostedZoneId", "Z1"}, {"DNSName", "example.com"}}}}) ==
        wanted(std::string(kTooShort) + "'AliasTarget' is not complete.", "EvaluateTargetHealth"));
  CHECK(of_set({{"ResourceRecords", Json::array()}}) ==
        wanted(std::string(kTooShort) + "'ResourceRecords' is not complete.", "ResourceRecord"));
  CHECK(of_set({{"TTL", 60}, {"ResourceRecords", {{{"Value", "192.0.2.1"}}}}}) == "nothing");
}

TEST_CASE("a value is told by the facet that it breaks", "[api] [route53]") {
  const std::string begin = "Invalid XML ; cvc-";
  CHECK(of_set({{"Type", "ANAME"}})
            .starts_with(
                begin +
                "enumeration-valid: Value 'ANAME' is not facet-valid with respect to enumeration "
                "'[SOA, A, TXT, "));
  CHECK(of_set({{"TTL", -1}}) == begin +
                                     "minInclusive-valid: Value '-1' is not facet-valid with "
                                     "respect to minInclusive '0' for type 'TTL'.");
  CHECK(of_set({{"Weight", 256}}) ==
        begin +
            "maxInclusive-valid: Value '256' is not facet-valid with respect to maxInclusive "
            "'255' for type 'ResourceRecordSetWeight'.");
  CHECK(of_set({{"TTL", "soon"}}) ==
        begin + "datatype-valid.1.2.1: 'soon' is not a valid value for 'integer'.");
  const std::string id(129, 'x');
  CHECK(of_set({{"SetIdentifier", id}}) ==
        begin + "maxLength-valid: Value '" + id +
            "' with length = '129' is not facet-valid with respect to maxLength '128' for type "
            "'ResourceRecordSetIdentifier'.");
  CHECK(of_set({{"SetIdentifier", ""}}) ==
        begin +
            "minLength-valid: Value '' with length = '0' is not facet-valid with respect to "
            "minLength '1' for type 'ResourceRecordSetIdentifier'.");
}

TEST_CASE("what is not in a body is told with all else that is wrong", "[api] [route53]") {
  const auto error = front_door(*shapes::find_operation("route53:ListHostedZonesByVPC"),
                                {{"VPCId", "vpc-1"}, {"VPCRegion", "mars"}});
  REQUIRE(error.has_value());
  CHECK(error->message.starts_with("1 validation error detected: Value 'mars' at 'vPCRegion'"));
}

}  // namespace
}  // namespace acmsim::sim
