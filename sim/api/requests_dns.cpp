// What is done to the DNS elsewhere than at Route 53, and the faults that Amazon's own may have.
//
// People type a record in as they think it is; what is served then depends on the provider's
// habits.
#include <algorithm>
#include <array>

#include "model/dns/address.hpp"
#include "model/dns/provider.hpp"
#include "sim/api/make.hpp"
#include "sim/api/operation.hpp"
#include "sim/api/record_set.hpp"
#include "sim/api/record_value.hpp"

namespace acmsim::sim {
namespace {

/// A zone at another provider; a hosted zone of Route 53 is a misfit.
std::optional<ZoneHandle> provider_zone_of(Decoding& decoding) {
  const Member member = decoding.with()["zone"];
  const auto text = decoding.reference(member).value_or("");
  decoding.tell_reference(text);
  const auto zone = decoding.scope().zone(text, member.where);
  if (zone && !decoding.catalogue().providers.contains(*zone)) {
    decoding.scope().report({member.where, text, "a zone at another provider than Route 53", {}});
    return std::nullopt;
  }
  return zone;
}

bool lies_in(const std::string& text, const DomainName& origin) {
  const auto name = DomainName::parse(text);
  return name && name->is_within(origin);
}

std::string completed(std::string text, const DomainName& origin) {
  if (text.ends_with('.')) text.pop_back();
  return text + "." + origin.with_dot();
}

/// The name that the provider makes of what was typed in. Only the left part may be given.
std::string served_name(std::string text, const DomainName& origin,
                        const dns::ProviderFacts& provider) {
  if (provider.has(dns::Habit::drops_underscore) && text.starts_with('_')) text.erase(0, 1);
  const bool is_completed = provider.has(dns::Habit::appends_zone) || !lies_in(text, origin);
  return is_completed ? completed(std::move(text), origin) : text;
}

/// What the provider serves for a record set.
void apply_habits(RecordSetText& set, const DomainName& origin,
                  const dns::ProviderFacts& provider) {
  if (set.name) set.name = served_name(*set.name, origin, provider);
  if (!set.type) return;
  const bool is_cname = set.type == RecordType::cname;
  const bool is_address = set.type == RecordType::a || set.type == RecordType::aaaa;
  if (provider.has(dns::Habit::completes_values) && is_value_a_name(*set.type)) {
    for (std::string& value : set.values) {
      if (!value.ends_with('.')) value = completed(value, origin);
    }
  }
  if (provider.has(dns::Habit::proxies) && (is_cname || is_address)) {
    const DomainName proxy = origin.child("proxy");
    set.type = set.type == RecordType::aaaa ? RecordType::aaaa : RecordType::a;
    set.values = dns::endpoint_addresses(proxy, *set.type);
  } else if (provider.has(dns::Habit::flattens) && is_cname && !set.values.empty()) {
    set.type = RecordType::a;
    set.is_alias = true;
    set.ttl.reset();
    set.alias_target = set.values.front();
    set.values.clear();
  }
}

/// The record set that a call is about, as the provider has it.
std::optional<RecordSetText> read_written(Decoding& decoding, ZoneHandle zone, bool has_values) {
  const Catalogue& catalogue = decoding.catalogue();
  const std::size_t misfits_before = decoding.scope().misfits().size();
  RecordSetText set = read_record_set(decoding, decoding.with()["record"], kRecordTypeNames);
  if (decoding.scope().misfits().size() > misfits_before) return std::nullopt;
  const std::string typed = set.name.value_or("");
  decoding.tell((set.type ? std::string(name_of(*set.type)) + " " : "") + typed + " in " +
                decoding.subject());
  const DomainName& origin = catalogue.name(catalogue.directory.facts_of(zone).origin);
  if (!has_values) set.values.clear();
  apply_habits(set, origin, catalogue.providers.at(zone));
  std::optional<std::string> fault;
  if (!set.type) fault = "no type of a record";
  const auto faults = faults_of_texts(set);
  if (!faults.empty()) fault = faults.front();
  if (!fault && has_values && !set.is_alias && set.values.empty()) {
    fault = "no ResourceRecords";
  }
  if (!fault) return set;
  decoding.scope().report({decoding.with()["record"].where, *fault, "a record set", {}});
  return std::nullopt;
}

Result<Asked> write_record(Decoding& decoding, bool is_kept) {
  const auto zone = provider_zone_of(decoding);
  const auto fresh = decoding.made<ChangeHandle>();
  make_change(decoding.catalogue(), fresh, decoding.seed());
  WriteRecord command{zone.value_or(ZoneHandle{}), {}, {}, fresh};
  const auto set = zone ? read_written(decoding, *zone, is_kept) : std::nullopt;
  if (!set) return Asked{command};
  Catalogue& catalogue = decoding.catalogue();
  const auto name = DomainName::parse(set->name.value_or("."));
  command.key = {catalogue.name(*name), *set->type};
  if (is_kept) command.set = make_record_set(catalogue, *set);
  return Asked{command};
}

Result<Asked> decode_upsert_record(Decoding& decoding) { return write_record(decoding, true); }
Result<Asked> decode_delete_record(Decoding& decoding) { return write_record(decoding, false); }

/// The names of all name servers, by the alphabet.
std::vector<std::string> server_names(const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const NameHandle server : catalogue.directory.servers()) {
    names.push_back(catalogue.name(server).text());
  }
  std::ranges::sort(names);
  return names;
}

Result<Asked> decode_server(Decoding& decoding, bool answers) {
  const Member member = decoding.with()["server"];
  const auto text = decoding.text(member).value_or("");
  decoding.tell(text);
  const Catalogue& catalogue = decoding.catalogue();
  const auto name = DomainName::parse(text);
  const auto server = name ? catalogue.texts.names.find(*name) : std::nullopt;
  if (!server || catalogue.directory.zones_at(*server).empty()) {
    decoding.scope().report({member.where, text, "a name server of a zone of the document",
                             choices_of(server_names(catalogue))});
    return Asked{SetServer{}};
  }
  return Asked{SetServer{*server, answers}};
}

Result<Asked> decode_fail_server(Decoding& decoding) { return decode_server(decoding, false); }
Result<Asked> decode_restore_server(Decoding& decoding) { return decode_server(decoding, true); }

/// Any zone, wherever it is hosted.
ZoneHandle any_zone_of(Decoding& decoding, std::string_view key) {
  const Member member = decoding.with()[key];
  const auto text = decoding.reference(member).value_or("");
  decoding.tell_reference(text);
  return decoding.scope().zone(text, member.where).value_or(ZoneHandle{});
}

Result<Asked> decode_break_signing(Decoding& decoding) {
  return Asked{SetSigning{any_zone_of(decoding, "zone"), true}};
}
Result<Asked> decode_mend_signing(Decoding& decoding) {
  return Asked{SetSigning{any_zone_of(decoding, "zone"), false}};
}

Result<Asked> decode_begin_prior_request(Decoding& decoding) {
  return Asked{SetPriorRequest{any_zone_of(decoding, "HostedZoneId"), true}};
}
Result<Asked> decode_end_prior_request(Decoding& decoding) {
  return Asked{SetPriorRequest{any_zone_of(decoding, "HostedZoneId"), false}};
}

constexpr std::array kDnsOperations{
    Operation{"dns:UpsertRecord", Makes::change, decode_upsert_record},
    Operation{"dns:DeleteRecord", Makes::change, decode_delete_record},
    Operation{"dns:FailServer", Makes::nothing, decode_fail_server},
    Operation{"dns:RestoreServer", Makes::nothing, decode_restore_server},
    Operation{"dns:BreakSigning", Makes::nothing, decode_break_signing},
    Operation{"dns:MendSigning", Makes::nothing, decode_mend_signing},
    Operation{"aws:BeginPriorRequest", Makes::nothing, decode_begin_prior_request},
    Operation{"aws:EndPriorRequest", Makes::nothing, decode_end_prior_request},
};

}  // namespace

std::span<const Operation> dns_operations() { return kDnsOperations; }

}  // namespace acmsim::sim
