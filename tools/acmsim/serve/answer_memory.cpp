#include "tools/acmsim/serve/answer_memory.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace acmsim::tools {
namespace {

/// Answers that are remembered at most; beyond that all are forgotten, and all TTLs begin anew.
constexpr std::size_t kRememberedMax = 4096;

std::array<std::vector<dns::SentSet>*, 3> sections_of(dns::Reply& reply) {
  return {&reply.answer, &reply.authority, &reply.additional};
}

std::int64_t least_ttl(dns::Reply& reply) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (const auto* section : sections_of(reply)) {
    for (const dns::SentSet& set : *section) least = std::min<std::int64_t>(least, set.ttl);
  }
  return least;
}

}  // namespace

void AnswerMemory::count_down(const Key& key, dns::Reply& reply, sim::Instant now) {
  const auto found = given_.find(key);
  if (found != given_.end() && found->second.reply == reply) {
    const std::int64_t age = (now - found->second.since).count();
    if (age >= 0 && age < least_ttl(reply)) {
      for (auto* section : sections_of(reply)) {
        for (dns::SentSet& set : *section) set.ttl -= static_cast<std::uint32_t>(age);
      }
      return;
    }
  }
  if (found == given_.end() && given_.size() >= kRememberedMax) given_.clear();
  given_.insert_or_assign(key, Given{reply, now});
}

}  // namespace acmsim::tools
