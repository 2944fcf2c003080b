#pragma once

#include <compare>
#include <map>

#include "model/dns/answer.hpp"
#include "model/dns/reply.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::tools {

/// What a resolver says of how old its answers are, so that their TTLs count down.
///
/// It never serves what is no longer true: the model knows windows of caches, and no cache. So a
/// TTL counts from the instant at which this very answer was given first, and anew when it has run
/// out, when the answer is another one, or when the clock was set back.
class AnswerMemory {
 public:
  struct Key {
    DomainName name;
    RecordType type{};
    bool checks = true;
    friend auto operator<=>(const Key&, const Key&) = default;
  };

  /// Takes from each TTL of an answer what has passed of it.
  void count_down(const Key& key, dns::Reply& reply, sim::Instant now);

 private:
  struct Given {
    dns::Reply reply;
    sim::Instant since;
  };
  std::map<Key, Given> given_;
};

}  // namespace acmsim::tools
