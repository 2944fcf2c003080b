#include "sim/fuzz/edits.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "model/acm/validation_record.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

json& steps_of(json& document) { return document["steps"]; }

const json& steps_of(const json& document) {
  static const json kNothing = json::array();
  const auto steps = document.find("steps");
  return steps == document.end() ? kNothing : *steps;
}

/// The names in a value that stand for things: `@new`.
void gather_names(const json& value, std::set<std::string>& names) {
  if (value.is_string()) {
    const auto text = value.get<std::string>();
    if (text.starts_with('@')) names.insert(text.substr(0, text.find('.')));
  }
  if (!value.is_structured()) return;
  for (const json& child : value) gather_names(child, names);
}

/// The members of all lists of this name below `given`.
template <class Visit>
void for_each_given(const json& document, const char* list, const Visit& visit) {
  const auto given = document.find("given");
  if (given == document.end() || !given->contains(list)) return;
  for (const json& one : given->at(list)) visit(one);
}

std::vector<std::string> certificates_of(const json& document) {
  std::vector<std::string> names;
  const auto note = [&](const json& one) {
    if (one.contains("as")) names.push_back("@" + one.at("as").get<std::string>());
  };
  for_each_given(document, "certificates", note);
  for (const json& step : steps_of(document)) {
    if (step.value("call", "") == "acm:RequestCertificate") note(step);
  }
  return names;
}

std::vector<std::string> listeners_of(const json& document) {
  std::vector<std::string> names;
  for_each_given(document, "load_balancers", [&](const json& balancer) {
    for (const json& listener : balancer.value("listeners", json::array())) {
      if (listener.contains("as")) names.push_back("@" + listener.at("as").get<std::string>());
    }
  });
  return names;
}

void add_mix_ups(const json& step, const std::vector<std::string>& things, EditKind kind,
                 std::vector<Edit>& edits) {
  std::set<std::string> named;
  for (const char* part : {"with", "wait_for", "probe"}) {
    if (step.contains(part)) gather_names(step.at(part), named);
  }
  for (const std::string& from : named) {
    if (std::ranges::find(things, from) == things.end()) continue;
    for (const std::string& other : things) {
      if (other != from) edits.push_back({kind, step.at("id"), other, from, {}});
    }
  }
}

/// Harm by a call, at some time within the span.
class Harm {
 public:
  Harm(std::int64_t span, std::vector<Edit>& edits) : edits_(edits) {
    takes_ = {"0s", "0s", fmt::format("{}s", std::max<std::int64_t>(span, 1))};
  }

  void add(const std::string& call, const std::string& to, json with) {
    json step{
        {"call", call}, {"with", std::move(with)}, {"takes", takes_}, {"on_failure", "continue"}};
    edits_.push_back({EditKind::fault, call, to, {}, std::move(step)});
  }

  void add_deletion(const std::string& zone, const std::string& to, json record) {
    const json change{{"Action", "DELETE"}, {"ResourceRecordSet", std::move(record)}};
    add("route53:ChangeResourceRecordSets", to,
        {{"HostedZoneId", zone}, {"ChangeBatch", {{"Changes", json::array({change})}}}});
  }

 private:
  json takes_;
  std::vector<Edit>& edits_;
};

/// With what TTLs a validation record may be written: those of a plan's calls, and the console's.
/// A record is deleted with the TTL that it has.
std::set<std::int64_t> ttls_of(const std::string& record_name, const json& document) {
  std::set<std::int64_t> ttls;
  for (const json& step : steps_of(document)) {
    if (step.value("call", "") == "console:CreateRecordsInRoute53") {
      ttls.insert(acm::kValidationRecordTtl);
    }
    const json batch = step.value(json::json_pointer("/with/ChangeBatch/Changes"), json::array());
    for (const json& change : batch) {
      const json set = change.value("ResourceRecordSet", json::object());
      const bool is_it = set.value("Name", "") == record_name && set.contains("TTL");
      if (is_it) ttls.insert(set.at("TTL").get<std::int64_t>());
    }
  }
  if (ttls.empty()) ttls.insert(acm::kValidationRecordTtl);
  return ttls;
}

void harm_validation(const json& names, const std::string& certificate, const json& document,
                     Harm& harm) {
  for (const json& name : names) {
    const std::string field = certificate + ".ResourceRecord." + name.get<std::string>();
    const auto ttls = ttls_of(field + ".Name", document);
    for_each_given(document, "hosted_zones", [&](const json& zone) {
      if (!zone.contains("as")) return;
      for (const std::int64_t ttl : ttls) {
        harm.add_deletion("@" + zone.at("as").get<std::string>(), field,
                          {{"Name", field + ".Name"},
                           {"Type", "CNAME"},
                           {"TTL", ttl},
                           {"ResourceRecords", {{{"Value", field + ".Value"}}}}});
      }
    });
  }
}

}  // namespace

std::string Edit::text() const {
  const auto says = row_of(kEditKindRows, kind).says;
  return fmt::format(fmt::runtime(says), step, other);
}

void name_steps(json& document) {
  std::set<std::string> known;
  for (const json& step : steps_of(std::as_const(document))) known.insert(step.value("id", ""));
  std::size_t place = 0;
  for (json& step : steps_of(document)) {
    ++place;
    if (step.contains("id")) continue;
    std::string id = fmt::format("step-{}", place);
    while (!known.insert(id).second) id += "-";
    step["id"] = id;
  }
}

std::vector<Edit> operator_edits(const json& document) {
  std::vector<Edit> edits;
  const auto certificates = certificates_of(document);
  const auto listeners = listeners_of(document);
  const json& steps = steps_of(document);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const json& step = steps[i];
    if (step.contains("note")) continue;
    const std::string id = step.at("id");
    edits.push_back({EditKind::skip, id, {}, {}, {}});
    if (i + 1 < steps.size()) edits.push_back({EditKind::swap, id, steps[i + 1].at("id"), {}, {}});
    if (!step.contains("call")) continue;
    edits.push_back({EditKind::repeat, id, {}, {}, {}});
    edits.push_back({EditKind::late, id, {}, {}, {}});
    add_mix_ups(step, certificates, EditKind::wrong_certificate, edits);
    add_mix_ups(step, listeners, EditKind::wrong_listener, edits);
  }
  return edits;
}

std::vector<Edit> fault_edits(const json& document, std::int64_t span_in_seconds) {
  std::vector<Edit> edits;
  Harm harm(span_in_seconds, edits);
  for_each_given(document, "domains", [&](const json& domain) {
    const std::string name = domain.value("name", "");
    harm.add("registrar:HoldDomain", name, {{"name", name}});
    harm.add(
        "registrar:SetNameServers", name,
        {{"name", name}, {"name_servers", {"ns1.elsewhere.example", "ns2.elsewhere.example"}}});
    if (!domain.contains("name_servers") || !domain.at("name_servers").is_array()) return;
    for (const json& server : domain.at("name_servers")) {
      harm.add("dns:FailServer", server, {{"server", server}});
    }
  });
  for_each_given(document, "hosted_zones", [&](const json& zone) {
    if (!zone.contains("as")) return;
    for (const json& record : zone.value("records", json::array())) {
      harm.add_deletion("@" + zone.at("as").get<std::string>(), record.value("Name", ""), record);
    }
  });
  for_each_given(document, "dns_zones", [&](const json& zone) {
    if (!zone.contains("as")) return;
    const std::string as = "@" + zone.at("as").get<std::string>();
    for (const json& record : zone.value("records", json::array())) {
      const std::string name = record.value("Name", "");
      harm.add("dns:DeleteRecord", name,
               {{"zone", as}, {"record", {{"Name", name}, {"Type", record.value("Type", "")}}}});
    }
  });
  const auto harm_records = [&](const json& of, const std::string& as) {
    json names = of.value("SubjectAlternativeNames", json::array());
    if (of.contains("DomainName")) names.push_back(of.at("DomainName"));
    if (of.value("ValidationMethod", "") == "DNS") harm_validation(names, as, document, harm);
  };
  for (const json& step : steps_of(document)) {
    if (step.value("call", "") != "acm:RequestCertificate" || !step.contains("as")) continue;
    harm_records(step.value("with", json::object()), "@" + step.at("as").get<std::string>());
  }
  for_each_given(document, "certificates", [&](const json& given) {
    if (given.contains("as")) harm_records(given, "@" + given.at("as").get<std::string>());
  });
  return edits;
}

}  // namespace acmsim::sim
