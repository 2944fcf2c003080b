#include "sim/captures/whois.hpp"

#include <fmt/format.h>
#include <string_view>

#include "model/base/ascii.hpp"
#include "sim/evidence/whois_words.hpp"

namespace acmsim::sim {
namespace {

std::string whois_line(WhoisField field, std::string_view value) {
  return fmt::format("{}: {}\n", label_of(field), value);
}

/// The registrant's address is the first, then those of the other contacts, in the table's order.
std::string contact_lines(const Catalogue& names, NameHandle domain) {
  const auto contacts = names.whois_contacts.find(domain);
  if (contacts == names.whois_contacts.end()) return "";
  std::string lines;
  auto address = contacts->second.begin();
  for (const WhoisLabel& row : kWhoisLabels) {
    if (row.field != WhoisField::email || address == contacts->second.end()) continue;
    lines += fmt::format("{}: {}\n", row.label, *address++);
  }
  return lines;
}

std::string registration_lines(const dns::Delegation& set, const Catalogue& names,
                               NameHandle domain) {
  const std::string_view status = set.on_hold ? "clientHold" : "ok";
  std::string lines =
      whois_line(WhoisField::domain, in_upper_case(names.name(domain).text())) +
      whois_line(WhoisField::status, fmt::format("{} https://icann.org/epp#{}", status, status)) +
      contact_lines(names, domain);
  for (const NameHandle server : set.servers) {
    lines += whois_line(WhoisField::name_server, in_upper_case(names.name(server).text()));
  }
  const bool is_signed = set.ds != dns::DsState::none;
  return lines + whois_line(WhoisField::dnssec, is_signed ? kWhoisSigned : kWhoisUnsigned.front());
}

}  // namespace

std::string whois_text(const World& world, const Catalogue& names, RegistrationHandle domain,
                       Instant at) {
  const NameHandle name = names.directory.domain_of(domain);
  const dns::Delegation& set = world.internet.registrations.at(domain).set();
  const std::string lines = set.registered
                                ? registration_lines(set, names, name)
                                : fmt::format("{} \"{}\".\n", kWhoisUnknown.front().begin,
                                              in_upper_case(names.name(name).text()));
  return lines + fmt::format(">>> {} {} <<<\n", kWhoisUpdate, format_instant(at));
}

}  // namespace acmsim::sim
