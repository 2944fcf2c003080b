#pragma once

#include <string>
#include <vector>

#include "model/dns/reply.hpp"
#include "tests/model/dns/net.hpp"

namespace acmsim::dns {

/// `www.example.com A`, as a question.
inline Question question_in(const std::string& text) {
  const auto space = text.find(' ');
  return {name(text.substr(0, space)), type(text.substr(space + 1))};
}

/// A reply as text: the response code and the flag, then a line for each record.
inline std::string text_of(const Reply& reply) {
  std::string text = std::string(name_of(reply.rcode)) + (reply.is_authoritative ? " aa\n" : "\n");
  const auto add = [&](const char* section, const std::vector<SentSet>& sets) {
    for (const SentSet& set : sets) {
      for (const RecordValue& value : set.values) {
        text += std::string(section) + " " + set.owner.text() + " " + std::to_string(set.ttl) +
                " " + std::string(name_of(set.type)) + " " + written(set.type, value.text) + "\n";
      }
    }
  };
  add("answer", reply.answer);
  add("authority", reply.authority);
  add("additional", reply.additional);
  return text;
}

/// What a server of the net says.
inline Reply replied(const Net& net, const std::string& question,
                     const std::string& server = "ns.one") {
  const auto handle = net.texts.names.find(name(server));
  ensure(handle.has_value(), "a test asks a server of its net");
  return reply(net.dns(), *handle, question_in(question));
}

/// The same as text.
inline std::string told(const Net& net, const std::string& question,
                        const std::string& server = "ns.one") {
  return text_of(replied(net, question, server));
}

/// `example.com` at `ns.one`, with an SOA and an NS that the records may replace.
inline Net served(const std::vector<std::string>& records) {
  Net net =
      example_com({"example.com NS ns.one", "example.com SOA ns.one. me. 1 7200 900 1209600 120"});
  for (const std::string& text : records) net.add({0}, text);
  return net;
}

}  // namespace acmsim::dns
