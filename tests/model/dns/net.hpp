#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "model/dns/resolve.hpp"

namespace acmsim::dns {

inline DomainName name(std::string_view text) {
  const auto parsed = DomainName::parse(text);
  ensure(parsed.has_value(), "a test writes good names");
  return *parsed;
}

inline RecordType type(std::string_view word) {
  const auto* row = row_named(kRecordTypeNames, &RecordTypeName::word, word);
  ensure(row != nullptr, "a test writes good types");
  return row->type;
}

/// Whether the values of a type are names and nothing else.
inline bool has_names(RecordType type) {
  return type == RecordType::cname || type == RecordType::dname || type == RecordType::ns;
}

/// Record sets as text: `www.example.com A 192.0.2.1 192.0.2.2`, and `... A ALIAS example.com` for
/// an alias of Route 53. A TTL may be given as `TTL=60`, right after the type. An SOA or MX set has
/// one value: all that is left.
inline RecordHandle record(Texts& texts, const std::string& text) {
  std::istringstream words(text);
  std::string owner;
  std::string type_word;
  words >> owner >> type_word;
  RecordSet set{{texts.names.intern(name(owner)), type(type_word)}, false, 300, {}, {}};
  std::vector<std::string> values;
  for (std::string word; words >> word;) {
    if (word == "ALIAS") {
      set.is_alias = true;
      set.ttl = 0;
    } else if (word.starts_with("TTL=")) {
      set.ttl = static_cast<std::uint32_t>(std::stoul(word.substr(4)));
    } else {
      const bool is_name = set.is_alias || has_names(set.key.type);
      const bool goes_on = (type_word == "SOA" || type_word == "MX") && !values.empty();
      if (is_name) {
        set.targets.push_back(texts.names.intern(name(word)));
      } else if (goes_on) {
        values.back() += " " + word;
      } else {
        values.push_back(word);
      }
    }
  }
  for (const std::string& value : values) set.values.emplace_back(set.key.type, value);
  return texts.records.intern(std::move(set));
}

/// A value as the tests write it: a name without its dot.
inline std::string written(RecordType type, std::string value) {
  if (has_names(type)) value.pop_back();
  return value;
}

/// A small internet, and questions to it: both as text.
class Net {
 public:
  Texts texts;
  Directory directory;
  Internet internet;

  PublicDns dns() const { return {internet, directory, texts}; }

  /// A domain at its registry; change what it publishes through the reference.
  Delegation& domain(std::string_view domain, const std::vector<std::string>& servers) {
    const RegistrationHandle handle = internet.registrations.end_handle();
    directory.add_registration(handle, intern(domain));
    internet.registrations.put(handle, {{true, false, DsState::none, interned(servers)}, {}});
    return internet.registrations.at(handle).seen;
  }

  ZoneHandle zone(std::string_view origin, const std::vector<std::string>& servers,
                  const std::vector<std::string>& records) {
    const ZoneHandle handle = internet.zones.end_handle();
    directory.add_zone(handle, {intern(origin), interned(servers)});
    internet.zones.put(handle, {});
    for (const std::string& text : records) add(handle, text);
    return handle;
  }

  RecordHandle add(ZoneHandle zone, const std::string& text) {
    const RecordHandle set = record(texts, text);
    internet.zones.at(zone).served.put(texts.records[set].key, set);
    return set;
  }

  void endpoint(std::string_view name) { directory.add_endpoint(intern(name)); }

  /// `www.example.com A` is asked.
  Answer answer(const std::string& question) const {
    const auto space = question.find(' ');
    return resolve(dns(), {name(question.substr(0, space)), type(question.substr(space + 1))});
  }

  /// The values, or the endpoint, or NODATA, NXDOMAIN or SERVFAIL.
  std::string ask(const std::string& question) const {
    const Answer found = answer(question);
    if (found.rcode != Rcode::no_error) return std::string(name_of(found.rcode));
    if (found.endpoint) return texts.names[*found.endpoint].text();
    if (!found.record) return "NODATA";
    std::string values;
    const RecordSet& set = texts.records[*found.record];
    for (const std::string& value : texts_of(texts.values_of(set))) {
      values += (values.empty() ? "" : " ") + written(set.key.type, value);
    }
    return values;
  }

  /// Every hop, what it found and where: `delegated example.com, record example.com`.
  std::string path(const std::string& question) const {
    std::string hops;
    for (const Hop& hop : answer(question).path) {
      hops +=
          (hops.empty() ? "" : ", ") + std::string(name_of(hop.finding)) + " " + hop.where.text();
    }
    return hops;
  }

  bool leads(std::string_view from, std::string_view target) const {
    return leads_to(dns(), name(from), name(target));
  }

 private:
  NameHandle intern(std::string_view text) { return texts.names.intern(name(text)); }

  Hosts interned(const std::vector<std::string>& names) {
    Hosts handles;
    std::ranges::transform(names, std::back_inserter(handles),
                           [&](const std::string& text) { return intern(text); });
    return handles;
  }
};

/// `example.com`, registered and delegated to `ns.one`, whose zone holds these records.
inline Net example_com(const std::vector<std::string>& records) {
  Net net;
  net.domain("example.com", {"ns.one"});
  net.zone("example.com", {"ns.one"}, records);
  return net;
}

}  // namespace acmsim::dns
