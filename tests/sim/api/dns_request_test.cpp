// What people type in at a DNS provider, and what its habits make of it.
#include <catch2/catch.hpp>

#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

struct Provider : RequestFixture {
  explicit Provider(const std::vector<dns::Habit>& habits) {
    catalogue.directory.add_zone(other, {catalogue.name(domain("example.com")), {}});
    dns::ProviderFacts facts;
    for (const dns::Habit habit : habits) facts.habits.insert(static_cast<std::int32_t>(habit));
    catalogue.providers.put(other, facts);
    scope.define("other", other);
  }

  /// `_x.example.com CNAME y.aws.`, as it is served for what is typed in.
  std::string served(const std::string& name, const std::string& type, const std::string& value) {
    const auto write = command<WriteRecord>("dns:UpsertRecord",
                                            {{"zone", "@other"},
                                             {"record",
                                              {{"Name", name},
                                               {"Type", type},
                                               {"TTL", 300},
                                               {"ResourceRecords", {{{"Value", value}}}}}}},
                                            "it");
    if (!write.set) return "nothing";
    const RecordSet& set = catalogue.texts.records[*write.set];
    std::string text = catalogue.name(set.key.name).text() + " " +
                       std::string(name_of(set.key.type)) + (set.is_alias ? " ALIAS" : "");
    if (set.is_alias) return text + " " + catalogue.name(set.targets.front()).text();
    for (const RecordValue& one : catalogue.texts.values_of(set)) text += " " + one.text;
    return text;
  }

  const ZoneHandle other = scope.fresh_zone();
};

TEST_CASE("a provider without habits takes the whole name, or its left part", "[api]") {
  Provider plain({});

  CHECK(plain.served("_x.example.com", "CNAME", "_y.aws") == "_x.example.com CNAME _y.aws.");
  CHECK(plain.served("_X.Example.com.", "CNAME", "_y.aws.") == "_x.example.com CNAME _y.aws.");
  CHECK(plain.served("_z", "CNAME", "_y.aws") == "_z.example.com CNAME _y.aws.");
  CHECK(plain.served("_x.example.org", "CNAME", "_y.aws") ==
        "_x.example.org.example.com CNAME _y.aws.");
  CHECK(plain.served("old", "DNAME", "new.example.net") ==
        "old.example.com DNAME new.example.net.");
}

TEST_CASE("habits change what is typed in", "[api]") {
  CHECK(Provider({dns::Habit::appends_zone}).served("_x.example.com", "CNAME", "_y.aws") ==
        "_x.example.com.example.com CNAME _y.aws.");
  CHECK(Provider({dns::Habit::appends_zone}).served("_x", "CNAME", "_y.aws") ==
        "_x.example.com CNAME _y.aws.");
  CHECK(Provider({dns::Habit::completes_values}).served("_x", "CNAME", "_y.aws") ==
        "_x.example.com CNAME _y.aws.example.com.");
  CHECK(Provider({dns::Habit::completes_values}).served("_x", "CNAME", "_y.aws.") ==
        "_x.example.com CNAME _y.aws.");
  CHECK(Provider({dns::Habit::completes_values}).served("old", "DNAME", "new") ==
        "old.example.com DNAME new.example.com.");
  CHECK(Provider({dns::Habit::drops_underscore}).served("_x", "CNAME", "_y.aws") ==
        "x.example.com CNAME _y.aws.");
  CHECK(Provider({dns::Habit::flattens}).served("_x", "CNAME", "_y.aws") ==
        "_x.example.com A ALIAS _y.aws");
  CHECK(Provider({dns::Habit::flattens}).served("www", "TXT", "\"a\"") ==
        "www.example.com TXT \"a\"");
  CHECK(Provider({dns::Habit::proxies}).served("_x", "CNAME", "_y.aws") ==
        Provider({dns::Habit::proxies}).served("_x", "A", "192.0.2.1"));
}

TEST_CASE("a server that serves no zone of the document is a misfit", "[api]") {
  Provider plain({});
  const ZoneHandle hosted = plain.zone("hosted", domain("example.org"));
  const NameHandle known = plain.catalogue.directory.facts_of(hosted).servers.front();

  const auto fails =
      plain.command<SetServer>("dns:FailServer", {{"server", plain.catalogue.name(known).text()}});
  CHECK(fails.server == known);
  CHECK_FALSE(fails.answers);
  CHECK(plain.scope.misfits().empty());

  plain.call("dns:FailServer", {{"server", "ns1.exmaple.net"}});
  REQUIRE(plain.scope.misfits().size() == 1);
  CHECK(plain.scope.misfits().back().expected == "a name server of a zone of the document");
}

TEST_CASE("a record that is no record, and a zone of Route 53, are misfits", "[api]") {
  Provider plain({});
  plain.zone("hosted", domain("example.org"));

  CHECK(plain.served("www", "A", "no address") == "nothing");
  const Json record{{"Name", "www"}, {"Type", "A"}};
  plain.call("dns:DeleteRecord", {{"zone", "@hosted"}, {"record", record}}, "it2");

  REQUIRE(plain.scope.misfits().size() == 2);
  CHECK(plain.scope.misfits().back().expected == "a zone at another provider than Route 53");
}

}  // namespace
}  // namespace acmsim::sim
