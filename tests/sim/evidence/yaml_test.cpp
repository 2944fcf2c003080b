// YAML as the AWS CLI prints it.
#include <catch2/catch.hpp>

#include "sim/evidence/text_in.hpp"
#include "sim/evidence/yaml_value.hpp"
#include "tests/sim/evidence/reading.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kListing =
    "HostedZone:\n"
    "  Config:\n"
    "    Comment: 'it''s mine: all of it'\n"
    "    PrivateZone: false\n"
    "  Id: /hostedzone/Z1\n"
    "  Name: example.com.\n"
    "  ResourceRecordSetCount: 3\n"
    "Sets:\n"
    "- Name: example.com.\n"
    "  ResourceRecords:\n"
    "  - Value: '\"v=spf1 -all\"'\n"
    "  - Value: plain\n"
    "      folded\n"
    "  TTL: 300\n"
    "- []\n"
    "VPCs: []\n";

std::optional<YamlValue> read_yaml(std::string_view text) {
  const auto lines = lines_in(text);
  return yaml_value(lines);
}

}  // namespace

TEST_CASE("blocks, quotes, folds and empty lists are read", "[evidence]") {
  const auto value = read_yaml(kListing);
  REQUIRE(value);
  const auto& root = value->root;
  CHECK(root["HostedZone"]["Config"]["Comment"] == "it's mine: all of it");
  CHECK(root["HostedZone"]["Config"]["PrivateZone"] == false);
  CHECK(root["HostedZone"]["ResourceRecordSetCount"] == 3);
  CHECK(root["Sets"][0]["ResourceRecords"][0]["Value"] == "\"v=spf1 -all\"");
  CHECK(root["Sets"][0]["ResourceRecords"][1]["Value"] == "plain folded");
  CHECK(root["Sets"][0]["TTL"] == 300);
  CHECK(root["Sets"][1] == nlohmann::json::array());
  CHECK(root["VPCs"] == nlohmann::json::array());
  CHECK(value->lines.at("/HostedZone/Name").line == 6);
}

TEST_CASE("what is no such YAML is none", "[evidence]") {
  for (const std::string_view text : {"a: 1\n b: 2\n", "a:\n", "- a\nb: 1\n", "a: 'x\n", "text\n",
                                      "a: 1\na: 2\n", "-\n", "a: \"\\q\"\n"}) {
    INFO(text);
    CHECK_FALSE(read_yaml(text));
  }
}

TEST_CASE("whatever YAML is cut, it ends in a value or in none", "[evidence]") {
  for (std::size_t size = 0; size < kListing.size(); ++size) {
    CHECK_NOTHROW(read_yaml(kListing.substr(0, size)));
    CHECK_NOTHROW(read_one(kListing.substr(0, size)));
  }
}

TEST_CASE("a zone in YAML is as one in JSON", "[evidence]") {
  const Evidence seen = read_one(kListing);
  REQUIRE(seen.zones.size() == 1);
  CHECK(seen.zones[0].id == "Z1");
  CHECK(seen.zones[0].is_private == false);
  CHECK(shown_place(seen, member_at(seen, seen.zones[0].at, "Name")) ==
        "capture.txt:6 /HostedZone/Name");
}

}  // namespace acmsim::sim
