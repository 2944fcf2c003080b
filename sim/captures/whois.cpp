#include "sim/captures/whois.hpp"

#include <array>
#include <fmt/format.h>
#include <string_view>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

/// Whose address each of the contacts in WHOIS is, in our order. [I]
constexpr std::array<std::string_view, 3> kContactRoles{"Registrant", "Admin", "Tech"};

std::string contact_lines(const Catalogue& names, NameHandle domain) {
  const auto contacts = names.whois_contacts.find(domain);
  if (contacts == names.whois_contacts.end()) return "";
  std::string lines;
  for (std::size_t i = 0; i < contacts->second.size() && i < kContactRoles.size(); ++i) {
    lines += fmt::format("{} Email: {}\n", kContactRoles[i], contacts->second[i]);
  }
  return lines;
}

std::string registration_lines(const dns::Delegation& set, const Catalogue& names,
                               NameHandle domain) {
  const std::string_view status = set.on_hold ? "clientHold" : "ok";
  std::string lines = fmt::format("Domain Name: {}\nDomain Status: {} https://icann.org/epp#{}\n{}",
                                  in_upper_case(names.name(domain).text()), status, status,
                                  contact_lines(names, domain));
  for (const NameHandle server : set.servers) {
    lines += fmt::format("Name Server: {}\n", in_upper_case(names.name(server).text()));
  }
  return lines + fmt::format("DNSSEC: {}\n",
                             set.ds == dns::DsState::none ? "unsigned" : "signedDelegation");
}

}  // namespace

std::string whois_text(const World& world, const Catalogue& names, RegistrationHandle domain,
                       Instant at) {
  const NameHandle name = names.directory.domain_of(domain);
  const dns::Delegation& set = world.internet.registrations.at(domain).set();
  const std::string lines = set.registered ? registration_lines(set, names, name)
                                           : fmt::format("No match for \"{}\".\n",
                                                         in_upper_case(names.name(name).text()));
  return lines + fmt::format(">>> Last update of WHOIS database: {} <<<\n", format_instant(at));
}

}  // namespace acmsim::sim
