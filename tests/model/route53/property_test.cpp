#include <catch2/catch.hpp>
#include <functional>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>
#include <set>

#include "tests/model/route53/zone_builder.hpp"

namespace acmsim::route53 {
namespace {

using rc::gen::element;
using Lines = std::vector<std::string>;

/// Few names, types and values, so that edits meet.
std::string any_record() {
  const std::string owner = *element<std::string>("a", "b", "*") + ".example.com";
  return *element(owner + " A 192.0.2.1", owner + " A 192.0.2.2", owner + " TXT v",
                  owner + " CNAME x.aws", owner + " A ALIAS x.aws");
}

std::string any_edit() {
  return *element<std::string>("CREATE", "DELETE", "UPSERT") + " " + any_record();
}

Lines any_batch(int edits_max) {
  Lines batch;
  const int count = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, edits_max + 1));
  for (int i = 0; i < count; ++i) batch.push_back(any_edit());
  return batch;
}

void submit(TestZone& zone, const Lines& batch) {
  const auto writes = zone.judge(batch);
  if (writes) zone.zone = written(zone.zone, *writes, ChangeHandle{0});
}

/// A zone after some edits, of which those that are not permitted have been refused.
TestZone any_zone() {
  TestZone zone;
  for (const std::string& edit : any_batch(8)) submit(zone, {edit});
  return zone;
}

}  // namespace

TEST_CASE("a change batch", "[route53][property]") {
  rc::prop("changes nothing if it is refused", [] {
    TestZone zone = any_zone();
    const RecordTable before = zone.zone.written;
    const Lines batch = any_batch(4);
    const auto writes = zone.judge(batch);
    RC_CLASSIFY(writes.has_value(), "accepted");
    RC_PRE(!writes.has_value());

    submit(zone, batch);

    RC_ASSERT(writes.error().code == ErrorCode::invalid_change_batch);
    RC_ASSERT(zone.zone.written == before);
  });

  rc::prop("is accepted if its edits are, one by one, and no record set is named twice", [] {
    TestZone zone = any_zone();
    const HostedZone before = zone.zone;
    const Lines batch = any_batch(3);
    std::set<RecordKey> keys;
    for (const std::string& edit : batch) {
      const auto one = zone.judge({edit});
      RC_PRE(one.has_value());
      RC_PRE(keys.insert(one->front().key).second);
      zone.zone = written(zone.zone, *one, ChangeHandle{0});
    }

    zone.zone = before;

    RC_ASSERT(zone.judge(batch).has_value());
  });

  rc::prop("leaves what its edits leave one by one", [] {
    TestZone zone = any_zone();
    const Lines batch = any_batch(3);
    const auto writes = zone.judge(batch);
    RC_PRE(writes.has_value());
    const RecordTable at_once = written(zone.zone, *writes, ChangeHandle{0}).written;

    for (const std::string& edit : batch) {
      const auto one = zone.judge({edit});
      RC_ASSERT(one.has_value());
      zone.zone = written(zone.zone, *one, ChangeHandle{0});
    }

    RC_ASSERT(zone.zone.written == at_once);
  });

  rc::prop("that creates a record set is undone by one that deletes it", [] {
    TestZone zone = any_zone();
    const RecordTable before = zone.zone.written;
    const std::string record = any_record();
    const auto created = zone.judge({"CREATE " + record});
    RC_PRE(created.has_value());
    zone.zone = written(zone.zone, *created, ChangeHandle{0});

    submit(zone, {"DELETE " + record});

    RC_ASSERT(zone.zone.written == before);
  });

  rc::prop("never leaves a CNAME beside another type", [] {
    TestZone zone = any_zone();

    submit(zone, any_batch(4));

    for (const RecordTable::Row& row : zone.zone.written.rows()) {
      const bool is_cname = row.key.type == RecordType::cname;
      RC_ASSERT((!is_cname || zone.zone.written.rows_of(row.key.name).size() == 1));
    }
  });

  rc::prop("writes each key once, in order", [] {
    TestZone zone = any_zone();
    const auto writes = zone.judge(any_batch(4));
    RC_PRE(writes.has_value());

    RC_ASSERT(std::ranges::adjacent_find(*writes, std::greater_equal<>{}, &Write::key) ==
              writes->end());
  });
}

}  // namespace acmsim::route53
