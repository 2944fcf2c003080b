// What the world itself ties together: nobody has to name both ends for one to reach the other.
#include <variant>

#include "sim/check/reduce/footprint.hpp"

namespace acmsim::sim {

namespace {

/// Which load balancers a record leads to. One that a DNAME moves names to leads to all below it.
std::set<LoadBalancerHandle> led_to(const Catalogue& names, const RecordSet& record) {
  std::set<LoadBalancerHandle> found;
  for (const NameHandle target : record.targets) {
    const auto endpoint = names.endpoints.find(target);
    if (endpoint != names.endpoints.end()) found.insert(endpoint->second);
    if (record.key.type != RecordType::dname) continue;
    for (const auto& [name, load_balancer] : names.endpoints) {
      if (names.name(name).is_within(names.name(target))) found.insert(load_balancer);
    }
  }
  return found;
}

}  // namespace

std::vector<Footprint> Footprints::ties() const {
  std::vector<Footprint> ties;
  add_ties_of_certificates(ties);
  add_ties_of_listeners(ties);
  add_ties_of_records(ties);
  add_ties_of_changes(ties);
  add_ties_of_commands(ties);
  return ties;
}

/// A certificate is proved by the DNS near its names and by whoever reads its mails, and forbidden
/// by CAA there. What its record leads to is ACM's own; nobody else writes there.
void Footprints::add_ties_of_certificates(std::vector<Footprint>& ties) const {
  for (const CertificateHandle handle : names_.certificates.handles()) {
    Footprint tie{.resources = {{ResourceKind::certificate, handle.index}}};
    const acm::CertificateFacts& facts = names_.certificates.at(handle);
    for (const acm::NameFacts& name : facts.names) {
      tie.add(near(name.name));
      tie.add(near(name.record_name));
      if (facts.method == acm::ValidationMethod::email) tie.add(of_readers(name.validation_domain));
    }
    ties.push_back(std::move(tie));
  }
}

/// A listener's certificates know that it uses them, and browsers are shown them.
void Footprints::add_ties_of_listeners(std::vector<Footprint>& ties) const {
  for (const ListenerHandle handle : scenario_.world.listeners.handles()) {
    const alb::Setting& setting = scenario_.world.listeners.at(handle).setting.set();
    Footprint tie = at(handle);
    if (setting.default_certificate) {
      tie.add({ResourceKind::certificate, setting.default_certificate->index});
    }
    tie.add(of(setting.list));
    ties.push_back(std::move(tie));
  }
}

/// Browsers follow records to load balancers, also those that a step is going to write.
void Footprints::add_ties_of_records(std::vector<Footprint>& ties) const {
  for (std::uint32_t i = 0; i < names_.texts.records.size(); ++i) {
    const RecordSet& record = names_.texts.records[RecordHandle{i}];
    const auto load_balancers = led_to(names_, record);
    if (load_balancers.empty()) continue;
    Footprint tie = near(record.key.name);
    for (const LoadBalancerHandle one : load_balancers)
      tie.add({ResourceKind::load_balancer, one.index});
    ties.push_back(std::move(tie));
  }
}

/// A change that is under way is going to be served.
void Footprints::add_ties_of_changes(std::vector<Footprint>& ties) const {
  for (const ChangeHandle handle : scenario_.world.changes.handles()) {
    const route53::Change& change = scenario_.world.changes.at(handle);
    Footprint tie{.resources = {{ResourceKind::change, handle.index}}};
    for (const route53::Write& write : change.writes) tie.add(near(write.zone));
    if (change.deletes) tie.add(near(*change.deletes));
    ties.push_back(std::move(tie));
  }
}

void Footprints::add_ties_of_commands(std::vector<Footprint>& ties) const {
  for (const Step& step : plan_.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) continue;
    for (const CallEffect& effect : call->repetitions) {
      const auto* command = std::get_if<Command>(&effect);
      if (command == nullptr) continue;
      Footprint touched = of(*command, call->from);
      if (touched.goes_on) ties.push_back(std::move(touched));
    }
  }
}

}  // namespace acmsim::sim
