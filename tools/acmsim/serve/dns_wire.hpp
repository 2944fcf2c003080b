#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/dns/reply.hpp"
#include "tools/acmsim/serve/ldns.hpp"

namespace acmsim::tools {

template <auto free>
struct LdnsFreed {
  template <class T>
  void operator()(T* thing) const {
    free(thing);
  }
};
using LdnsPacket = std::unique_ptr<ldns_pkt, LdnsFreed<ldns_pkt_free>>;
using LdnsRecord = std::unique_ptr<ldns_rr, LdnsFreed<ldns_rr_free>>;

/// A name as it came, whatever its octets.
DomainName name_in(const ldns_rdf& wire);

/// The type that the model has for a number; nothing where it has none.
std::optional<RecordType> type_of(ldns_rr_type number);

/// Adds a record set to a section; false where a value has no form on the wire.
bool push_set(ldns_pkt& packet, ldns_pkt_section section, const dns::SentSet& set);

/// A message as octets.
std::string octets_of(const ldns_pkt& packet);

}  // namespace acmsim::tools
