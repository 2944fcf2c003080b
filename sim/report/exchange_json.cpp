#include "sim/report/exchange_json.hpp"

namespace acmsim::sim {

nlohmann::ordered_json records_json(const std::vector<dns::SentSet>& sets) {
  nlohmann::ordered_json records = nlohmann::ordered_json::array();
  for (const dns::SentSet& set : sets) {
    for (const RecordValue& value : set.values) {
      records.push_back({{"name", set.owner.with_dot()},
                         {"ttl", set.ttl},
                         {"type", name_of(set.type)},
                         {"value", value.text}});
    }
  }
  return records;
}

nlohmann::ordered_json exchange_json(const Exchange& exchange) {
  nlohmann::ordered_json json{{"server", exchange.responder.host},
                              {"address", exchange.responder.address}};
  json["answers"] = exchange.message.has_value();
  if (!exchange.message) return json;
  const dns::Reply& reply = exchange.message->reply;
  json["status"] = name_of(reply.rcode);
  json["flags"] = flags_of(*exchange.message);
  json["answer"] = records_json(reply.answer);
  json["authority"] = records_json(reply.authority);
  json["additional"] = records_json(reply.additional);
  json["size"] = wire_size(*exchange.message);
  return json;
}

}  // namespace acmsim::sim
