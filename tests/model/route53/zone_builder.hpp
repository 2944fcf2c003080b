#pragma once

#include <string>
#include <vector>

#include "model/route53/hosted_zone.hpp"
#include "tests/model/dns/net.hpp"

namespace acmsim::route53 {

/// The hosted zone `example.com` as Route 53 makes it, and batches as text.
class TestZone {
 public:
  Texts texts;
  HostedZoneFacts facts;
  HostedZone zone;

  explicit TestZone(const std::vector<std::string>& records = {}) {
    facts.name = texts.names.intern(dns::name("example.com"));
    hold("example.com SOA TTL=900 ns.one.");
    hold("example.com NS TTL=172800 ns.one ns.two");
    for (const std::string& text : records) hold(text);
  }

  /// `CREATE www.example.com A 192.0.2.1`; the record as `dns::record` reads it.
  Edit edit(const std::string& text) {
    const auto space = text.find(' ');
    const auto* row = row_named(kActionNames, &ActionName::word, text.substr(0, space));
    ensure(row != nullptr, "a test writes good actions");
    return {row->action, dns::record(texts, text.substr(space + 1))};
  }

  std::vector<Edit> edits(const std::vector<std::string>& batch) {
    std::vector<Edit> edits;
    for (const std::string& text : batch) edits.push_back(edit(text));
    return edits;
  }

  Result<std::vector<Write>> judge(const std::vector<std::string>& batch) {
    return answer(zone, ZoneHandle{7}, facts, edits(batch), texts);
  }

  /// What AWS answers: its message, or `accepted`.
  std::string verdict(const std::vector<std::string>& batch) {
    const auto writes = judge(batch);
    return writes ? "accepted" : writes.error().message;
  }

  /// The record sets that a batch leaves behind, as `name TYPE values`; the zone stays as it is.
  std::vector<std::string> left_by(const std::vector<std::string>& batch) {
    const auto writes = judge(batch);
    ensure(writes.has_value(), "the batch is accepted");
    return listed(written(zone, *writes, ChangeHandle{0}).written);
  }

  std::vector<std::string> listed(const RecordTable& table) const {
    std::vector<std::string> lines;
    for (const RecordTable::Row& row : table.rows()) {
      if (row.key.name == facts.name && row.key.type == RecordType::soa) continue;
      if (row.key.name == facts.name && row.key.type == RecordType::ns) continue;
      std::string line =
          texts.names[row.key.name].text() + " " + std::string(name_of(row.key.type));
      for (const std::string& value : texts_of(texts.values_of(texts.records[row.set]))) {
        line += " " + dns::written(row.key.type, value);
      }
      lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  void hold(const std::string& text) {
    const RecordHandle set = dns::record(texts, text);
    zone.written.put(texts.records[set].key, set);
  }
};

}  // namespace acmsim::route53
