#pragma once

#include <map>
#include <vector>

#include "model/dns/cache.hpp"
#include "model/world/world.hpp"

namespace acmsim {

// What ACM's resolvers go on being answered for a while after the DNS has changed.
//
// A cache is a window: whoever has asked for a validation record in vain hears the old answer for
// any time up to its TTL after it has changed, and ACM asks from the request on. Only validation
// records are remembered, and only wrong answers: that a right one may be heard for a while after
// the record is gone would only help. [I]
// Sources: Route 53 Developer Guide, SOA and NS records, and troubleshooting new DNS settings [D];
// how far into its TTL an answer is, nobody knows.

/// What resolvers are told of the validation records that ACM has not found, noted before a change.
class OutdatedAnswers {
 public:
  /// Notes what is told of a certificate's records. A second time changes nothing.
  void note(const World& world, const Context& context, CertificateHandle certificate);

  /// After the change: what is answered otherwise now is outdated for a while. A span that the
  /// window of `dns_validation` includes makes no difference.
  Effects outdate(World& world, const Context& context) const;

 private:
  struct Record {
    NameHandle target;
    dns::Trail before;
  };
  std::map<NameHandle, Record> records_;  ///< By name.
};

/// The caches have forgotten some outdated answers: the names that they were about.
std::vector<NameHandle> forget(World& world, const Timer& timer);

}  // namespace acmsim
