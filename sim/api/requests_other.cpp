// What is done elsewhere than through an API that the model has: in the console, at a registrar, by
// services that use certificates.
#include <array>

#include "sim/api/delegation.hpp"
#include "sim/api/make.hpp"
#include "sim/api/operation.hpp"

namespace acmsim::sim {
namespace {

/// The certificate that a call is about. Nobody types an ARN here, so a bad one is a misfit.
CertificateHandle known_certificate_of(Decoding& decoding) {
  const Member member = decoding.with()["CertificateArn"];
  const auto text = decoding.reference(member).value_or("");
  decoding.tell_reference(text);
  return decoding.scope().certificate(text, member.where).value_or(CertificateHandle{});
}

/// The console writes what DescribeCertificate shows, so that must have been shown; an ARN that
/// was typed in may be nobody's, and is not waited for.
Result<Asked> decode_create_records(Decoding& decoding) {
  const CertificateHandle certificate = known_certificate_of(decoding);
  if (decoding.scope().name_of(certificate)) decoding.scope().use_record_of(certificate);
  const auto fresh = decoding.made<ChangeHandle>();
  make_change(decoding.catalogue(), fresh, decoding.seed());
  return Asked{CreateRecordsInRoute53{certificate, fresh}};
}

/// Changes what another decoder has read; an error stays an error.
template <class C, class Edit>
Result<Asked> edited(Result<Asked> asked, Edit edit) {
  if (asked) edit(std::get<C>(std::get<Command>(*asked)));
  return asked;
}

/// Source: ALB User Guide, HTTPS listeners: the console lists the default as well. [D]
Result<Asked> decode_console_create_listener(Decoding& decoding) {
  return edited<CreateListener>(decode_create_listener(decoding),
                                [](CreateListener& create) { create.also_listed = true; });
}

Result<Asked> decode_change_default(Decoding& decoding) {
  return edited<ModifyListener>(decode_modify_listener(decoding), [&](ModifyListener& modify) {
    const Member keep = decoding.with()["KeepPrevious"];
    modify.keep_previous_default = std::nullopt;
    if (keep.is_given()) modify.keep_previous_default = keep.value->get<bool>();
  });
}

/// The domain that a call is about. One that is in the directory already keeps its registration.
std::optional<RegistrationHandle> domain_of(Decoding& decoding) {
  const Member member = decoding.with()["name"];
  const auto text = decoding.text(member);
  if (!text) return std::nullopt;
  const auto name = DomainName::parse(*text);
  if (!name || name->label_count() < 2) {
    decoding.scope().report({member.where, *text, "a domain that can be registered", {}});
    return std::nullopt;
  }
  decoding.tell(name->text());
  Catalogue& catalogue = decoding.catalogue();
  const NameHandle handle = catalogue.name(*name);
  if (const auto known = catalogue.directory.registration_of(handle)) return known;
  const RegistrationHandle fresh = decoding.scope().fresh_registration();
  catalogue.add_registration(fresh, handle);
  return fresh;
}

/// `@zone`, or host names.
std::optional<dns::Hosts> name_servers_of(Decoding& decoding) {
  const Member member = decoding.with()["name_servers"];
  if (!member.is_given()) return std::nullopt;
  return decode_name_servers(*member.value, member.where, decoding.scope());
}

/// Reads a call about a domain: `edit` says what is to be changed.
template <class Edit>
Result<Asked> about_domain(Decoding& decoding, Edit edit) {
  UpdateDomain update{domain_of(decoding).value_or(RegistrationHandle{}), {}, {}, {}, {}};
  edit(update);
  return Asked{std::move(update)};
}

Result<Asked> decode_register_domain(Decoding& decoding) {
  return about_domain(decoding, [&](UpdateDomain& update) {
    update.registered = true;
    update.name_servers = name_servers_of(decoding);
  });
}

Result<Asked> decode_expire_domain(Decoding& decoding) {
  return about_domain(decoding, [](UpdateDomain& update) { update.registered = false; });
}

Result<Asked> decode_hold_domain(Decoding& decoding) {
  return about_domain(decoding, [](UpdateDomain& update) { update.on_hold = true; });
}

Result<Asked> decode_release_domain(Decoding& decoding) {
  return about_domain(decoding, [](UpdateDomain& update) { update.on_hold = false; });
}

Result<Asked> decode_set_name_servers(Decoding& decoding) {
  return about_domain(
      decoding, [&](UpdateDomain& update) { update.name_servers = name_servers_of(decoding); });
}

Result<Asked> decode_set_ds(Decoding& decoding) {
  return about_domain(decoding, [&](UpdateDomain& update) {
    const auto word = decoding.text(decoding.with()["ds"]);
    update.ds = word ? ds_state_named(*word) : std::nullopt;
  });
}

/// A load balancer that is modelled uses certificates through its listeners alone.
Result<Asked> decode_use(Decoding& decoding, bool used) {
  const CertificateHandle certificate = known_certificate_of(decoding);
  const Member member = decoding.with()["ResourceArn"];
  const auto text = decoding.text(member).value_or("");
  Catalogue& catalogue = decoding.catalogue();
  const auto user = catalogue.resources.find(text);
  if (user && catalogue.load_balancer_of(*user)) {
    decoding.scope().report({member.where,
                             text + ", a load balancer of this document",
                             "a resource that is not modelled",
                             {}});
  }
  decoding.tell(decoding.subject() + (used ? " with " : " from ") + text);
  return Asked{UseElsewhere{certificate, catalogue.resources.intern(text), used}};
}

Result<Asked> decode_associate(Decoding& decoding) { return decode_use(decoding, true); }
Result<Asked> decode_disassociate(Decoding& decoding) { return decode_use(decoding, false); }

constexpr std::array kOtherOperations{
    Operation{"console:CreateRecordsInRoute53", Makes::change, decode_create_records},
    Operation{"console:AddListenerCertificates", Makes::nothing, decode_add_listener_certificates,
              "elbv2:AddListenerCertificates"},
    Operation{"console:RemoveListenerCertificates", Makes::nothing,
              decode_remove_listener_certificates, "elbv2:RemoveListenerCertificates"},
    Operation{"console:ChangeDefaultCertificate", Makes::nothing, decode_change_default,
              "elbv2:ModifyListener"},
    Operation{"console:CreateListener", Makes::listener, decode_console_create_listener,
              "elbv2:CreateListener"},
    Operation{"registrar:RegisterDomain", Makes::nothing, decode_register_domain},
    Operation{"registrar:ExpireDomain", Makes::nothing, decode_expire_domain},
    Operation{"registrar:HoldDomain", Makes::nothing, decode_hold_domain},
    Operation{"registrar:ReleaseDomain", Makes::nothing, decode_release_domain},
    Operation{"registrar:SetNameServers", Makes::nothing, decode_set_name_servers},
    Operation{"registrar:SetDS", Makes::nothing, decode_set_ds},
    Operation{"service:Associate", Makes::nothing, decode_associate},
    Operation{"service:Disassociate", Makes::nothing, decode_disassociate},
};

}  // namespace

std::span<const Operation> other_operations() { return kOtherOperations; }

}  // namespace acmsim::sim
