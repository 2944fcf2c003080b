#include "model/base/record.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <rapidcheck/catch.h>

namespace acmsim {
namespace {

constexpr NameHandle kApex{0};
constexpr NameHandle kWww{1};
constexpr RecordKey kApexA{kApex, RecordType::a};
constexpr RecordKey kApexTxt{kApex, RecordType::txt};
constexpr RecordKey kWwwA{kWww, RecordType::a};

RecordTable table(std::initializer_list<RecordTable::Row> rows) {
  RecordTable made;
  for (const RecordTable::Row& row : rows) made.put(row.key, row.set);
  return made;
}

std::vector<RecordTable::Row> list(std::span<const RecordTable::Row> rows) {
  return {rows.begin(), rows.end()};
}

TEST_CASE("a zone holds one record set under a name and type", "[base]") {
  RecordTable records = table({{kApexA, {5}}});

  records.put(kApexA, {6});

  CHECK(records.find(kApexA) == RecordHandle{6});
  CHECK(records.rows().size() == 1);
}

TEST_CASE("a record set is found by its own name and type only", "[base]") {
  const RecordTable records = table({{kApexTxt, {5}}});

  CHECK(records.find(kApexTxt) == RecordHandle{5});
  CHECK(records.find(kApexA) == std::nullopt);
  CHECK(records.find({kWww, RecordType::txt}) == std::nullopt);
}

TEST_CASE("the rows of a name are by type, and those of other names are not among them", "[base]") {
  const RecordTable records = table({{kWwwA, {1}}, {kApexTxt, {2}}, {kApexA, {3}}});

  CHECK(list(records.rows_of(kApex)) ==
        std::vector<RecordTable::Row>{{kApexA, {3}}, {kApexTxt, {2}}});
  CHECK(list(records.rows_of(kWww)) == std::vector<RecordTable::Row>{{kWwwA, {1}}});
  CHECK(records.rows_of(NameHandle{2}).empty());
}

TEST_CASE("a record set that is erased is gone, and only that", "[base]") {
  RecordTable records = table({{kApexA, {1}}, {kApexTxt, {2}}});

  records.erase(kApexA);
  records.erase(kApexA);
  records.erase(kWwwA);

  CHECK(records == table({{kApexTxt, {2}}}));
}

TEST_CASE("every record type has the word that the DNS uses", "[base]") {
  CHECK(name_of(RecordType::a) == "A");
  CHECK(name_of(RecordType::txt) == "TXT");
  CHECK(row_named(kRecordTypeNames, &RecordTypeName::word, "CNAME")->type == RecordType::cname);
  CHECK(row_named(kRecordTypeNames, &RecordTypeName::word, "cname") == nullptr);
}

TEST_CASE("a table of record sets", "[base]") {
  rc::prop("is sorted, behaves like a map and forgets how it came about", [] {
    RecordTable records;
    std::map<RecordKey, RecordHandle> map;
    const auto types = rc::gen::element(RecordType::a, RecordType::cname, RecordType::txt);

    for (const auto& [name, type, set] :
         *rc::gen::container<std::vector<std::tuple<std::uint32_t, RecordType, std::uint32_t>>>(
             rc::gen::tuple(rc::gen::inRange(0U, 3U), types, rc::gen::inRange(0U, 3U)))) {
      const RecordKey key{{name}, type};
      if (set == 0) {
        records.erase(key);
        map.erase(key);
      } else {
        records.put(key, {set});
        map[key] = {set};
      }
    }

    RecordTable fresh;
    for (const auto& [key, set] : map) fresh.put(key, set);
    RC_ASSERT((records == fresh));
    RC_ASSERT(records.rows().size() == map.size());
    RC_ASSERT(std::ranges::is_sorted(list(records.rows())));
    for (const auto& [key, set] : map) RC_ASSERT((records.find(key) == set));
  });
}

}  // namespace
}  // namespace acmsim
