// What the owners of mailboxes do.
#include <array>

#include "sim/api/make.hpp"
#include "sim/api/operation.hpp"

namespace acmsim::sim {
namespace {

std::vector<std::string> names_of(const Catalogue& catalogue,
                                  std::optional<CertificateHandle> certificate) {
  std::vector<std::string> names;
  const auto* facts = certificate ? catalogue.certificates.find(*certificate) : nullptr;
  if (facts == nullptr) return names;
  for (const acm::NameFacts& one : facts->names) names.push_back(catalogue.name(one.name).text());
  return names;
}

/// The link in the last mail about a name is followed.
Result<Asked> decode_click(Decoding& decoding) {
  const Member arn = decoding.with()["CertificateArn"];
  const auto text = decoding.reference(arn).value_or("");
  decoding.tell_reference(text);
  const auto certificate = decoding.scope().certificate(text, arn.where);
  const Member member = decoding.with()["DomainName"];
  const auto name_text = decoding.text(member).value_or("");
  const auto name = DomainName::parse(name_text);
  const auto row = name ? row_of_name(decoding.catalogue(), certificate, *name) : std::nullopt;
  if (certificate && !row) {
    decoding.scope().report({member.where, name_text, "a name of the certificate",
                             choices_of(names_of(decoding.catalogue(), certificate))});
  }
  return Asked{ClickLink{certificate.value_or(CertificateHandle{}), row.value_or(0)}};
}

/// The mailbox with that address. One of which nothing was said before is there at the start,
/// unless it is made now.
MailboxHandle mailbox_of(Decoding& decoding, bool is_made) {
  const Member member = decoding.with()["address"];
  const auto address = decoding.text(member).value_or("");
  decoding.tell(address);
  if (!is_mail_address(address)) {
    decoding.scope().report({member.where, address, "an address, such as admin@example.com", {}});
    return {};
  }
  Catalogue& catalogue = decoding.catalogue();
  const auto known = catalogue.mailbox_of.find(address);
  if (known != catalogue.mailbox_of.end()) return known->second;
  const MailboxHandle fresh = catalogue.mailboxes.end_handle();
  mail::MailboxFacts facts;
  facts.address = address;
  facts.exists_at_start = !is_made;
  catalogue.add_mailbox(fresh, std::move(facts));
  return fresh;
}

Result<Asked> decode_create_mailbox(Decoding& decoding) {
  return Asked{SetMailbox{mailbox_of(decoding, true), true}};
}
Result<Asked> decode_delete_mailbox(Decoding& decoding) {
  return Asked{SetMailbox{mailbox_of(decoding, false), false}};
}

constexpr std::array kMailOperations{
    Operation{"mail:Click", Makes::nothing, decode_click},
    Operation{"mail:CreateMailbox", Makes::nothing, decode_create_mailbox},
    Operation{"mail:DeleteMailbox", Makes::nothing, decode_delete_mailbox},
};

}  // namespace

std::span<const Operation> mail_operations() { return kMailOperations; }

}  // namespace acmsim::sim
