#include "model/dns/registry.hpp"

#include <array>

#include "model/base/ascii.hpp"
#include "model/base/digest.hpp"
#include "model/dns/address.hpp"

namespace acmsim::dns {
namespace {

constexpr std::uint32_t kRootTtl = 518400;
constexpr std::uint32_t kDelegationTtl = 172800;
constexpr std::uint32_t kRegistrySoaTtl = 900;
constexpr std::uint32_t kDsTtl = 86400;

/// ECDSA on P-256, which is what Route 53 signs with, and SHA-256. Sources: RFC 6605; RFC 4509;
/// Route 53 Developer Guide, configuring DNSSEC signing. [D]
constexpr std::string_view kDsAlgorithms = " 13 2 ";
/// A long digest is printed in two pieces, and so it is kept.
constexpr std::size_t kDigestPiece = 56;

bool is_verisigns(const DomainName& top_level) {
  return top_level.text() == "com" || top_level.text() == "net";
}

/// `a` to `last`, each followed by the domain of its servers.
std::vector<RecordValue> lettered(char last, const std::string& domain) {
  std::vector<RecordValue> hosts;
  for (char letter = 'a'; letter <= last; ++letter) {
    hosts.emplace_back(RecordType::ns, std::string(1, letter) + "." + domain + ".");
  }
  return hosts;
}

/// Servers with addresses that everybody knows, by name. Source: IANA, root hints and root zone.
struct WellKnown {
  std::string_view host;
  std::string_view address;
};
constexpr std::array kWellKnown{
    WellKnown{"a.root-servers.net", "198.41.0.4"},
    WellKnown{"a.gtld-servers.net", "192.5.6.30"},
};

}  // namespace

SentSet root_servers() {
  return {DomainName(), RecordType::ns, kRootTtl, lettered('m', "root-servers.net")};
}

DomainName top_level_of(const DomainName& name) {
  DomainName top = name;
  while (top.label_count() > 1) top = top.parent();
  return top;
}

SentSet registry_servers(const DomainName& top_level) {
  if (top_level.is_root()) return root_servers();
  if (is_verisigns(top_level)) {
    return {top_level, RecordType::ns, kDelegationTtl, lettered('m', "gtld-servers.net")};
  }
  return {top_level, RecordType::ns, kDelegationTtl, lettered('d', "nic." + top_level.text())};
}

SentSet registry_soa(const DomainName& top_level) {
  const std::string first = registry_servers(top_level).values.front().text;
  const std::string mailbox = is_verisigns(top_level) ? "nstld.verisign-grs.com."
                                                      : "hostmaster.nic." + top_level.with_dot();
  return {top_level,
          RecordType::soa,
          kRegistrySoaTtl,
          {{RecordType::soa, first + " " + mailbox + " 1700000000 1800 900 604800 900"}}};
}

Reply reply_of_registry(const Question& question) {
  Reply reply;
  if (question.type == RecordType::ns) {
    reply.answer.push_back(registry_servers(question.name));
  } else if (question.type == RecordType::soa) {
    reply.answer.push_back(registry_soa(question.name));
  } else {
    reply.authority.push_back(registry_soa(question.name));
  }
  return reply;
}

Reply reply_about_ds(const DomainName& domain, DsState ds) {
  Reply reply;
  if (ds == DsState::none) {
    reply.authority.push_back(registry_soa(top_level_of(domain)));
    return reply;
  }
  const std::string seed = (ds == DsState::stale ? "old DS " : "DS ") + domain.text();
  std::string digest = in_upper_case(hex_of(seed) + hex_of(seed + " again"));
  digest.insert(kDigestPiece, " ");
  std::string tag = std::to_string(number_of(seed, 65536));
  reply.answer.push_back(
      {domain, RecordType::ds, kDsTtl, {{RecordType::ds, tag.append(kDsAlgorithms) + digest}}});
  return reply;
}

SentSet delegation_set(const DomainName& domain, std::span<const NameHandle> servers,
                       const Texts& texts) {
  SentSet set{domain, RecordType::ns, kDelegationTtl, {}};
  for (const NameHandle server : servers) set.values.emplace_back(texts.names[server]);
  return set;
}

std::string well_known_address(const DomainName& server) {
  for (const WellKnown& known : kWellKnown) {
    if (known.host == server.text()) return std::string(known.address);
  }
  return made_up_address(server);
}

}  // namespace acmsim::dns
