#include "tests/sim/surroundings/asked.hpp"

namespace acmsim::sim {
namespace {

using Kind = NetworkKind;

TEST_CASE("tags are given, changed and looked for", "[surroundings]") {
  AskedSurroundings asked;
  const Json specification{{"ResourceType", "vpc"},
                           {"Tags", Json::array({{{"Key", "Name"}, {"Value", "main"}}})}};
  const Json made = asked.ask(
      "ec2:CreateVpc", {{"CidrBlock", "10.0.0.0/16"}, {"TagSpecifications", {specification}}});
  const std::string vpc = made.at("Vpc").at("VpcId");
  CHECK(asked.ids(Kind::vpc, filter("tag:Name", "ma*")) == std::vector{vpc});
  CHECK(asked.ids(Kind::vpc, filter("tag-key", "Name")) == std::vector{vpc});
  CHECK(asked.refusal("ec2:CreateInternetGateway", {{"TagSpecifications", {specification}}}) ==
        "InvalidParameterValue: 'vpc' is not a valid taggable resource type for this operation.");
  asked.ask("ec2:CreateTags", {{"Resources", {vpc, asked.ids(Kind::subnet).at(0)}},
                               {"Tags", Json::array({{{"Key", "Env"}, {"Value", "test"}}})}});
  CHECK(asked.ask("ec2:DescribeTags", filter("key", "Env")).at("Tags").size() == 2);
  CHECK(asked.ask("ec2:DescribeTags", filter("resource-type", "vpc")).at("Tags").size() == 2);
  asked.ask("ec2:DeleteTags",
            {{"Resources", {vpc}},
             {"Tags", Json::array({{{"Key", "Env"}, {"Value", "other"}}, {{"Key", "Name"}}})}});
  CHECK(asked.ask("ec2:DescribeTags", filter("resource-id", vpc)).at("Tags").size() == 1);
  CHECK(asked
            .refusal("ec2:CreateTags",
                     {{"Resources", {vpc}}, {"Tags", Json::array({{{"Key", "aws:x"}}})}})
            .starts_with("InvalidParameterValue"));
  CHECK(asked.refusal("ec2:CreateTags", {{"Resources", {"i-1"}}, {"Tags", Json::array()}})
            .starts_with("InvalidID"));
  Json many = Json::array();
  for (int i = 0; i < 51; ++i) many.push_back({{"Key", std::to_string(i)}, {"Value", ""}});
  CHECK(asked.refusal("ec2:CreateTags", {{"Resources", {vpc}}, {"Tags", many}})
            .starts_with("TagLimitExceeded"));
}

}  // namespace
}  // namespace acmsim::sim
