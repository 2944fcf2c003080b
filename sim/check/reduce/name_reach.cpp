#include "sim/check/reduce/name_reach.hpp"

#include <algorithm>
#include <utility>

namespace acmsim::sim {
namespace {

/// How many last labels two names share.
int labels_shared(const DomainName& one, const DomainName& other) {
  DomainName shared = one;
  while (!other.is_within(shared)) shared = shared.parent();
  return shared.label_count();
}

}  // namespace

NameReach::NameReach(const Catalogue& names, std::set<NameHandle> written)
    : names_(names), written_(std::move(written)) {
  for (std::uint32_t i = 0; i < names.texts.records.size(); ++i) {
    const DomainName& owner = names.name(names.texts.records[RecordHandle{i}].key.name);
    if (owner.is_wildcard()) wildcard_parents_.push_back(owner.parent());
  }
}

const NameReach::Reach& NameReach::of(NameHandle name) const {
  const auto known = known_.find(name);
  return known != known_.end() ? known->second : known_.emplace(name, find(name)).first->second;
}

/// A name under a top-level domain alone is near to everything there.
std::optional<std::uint32_t> NameReach::place_of(NameHandle name) const {
  const DomainName& text = names_.name(name);
  return text.label_count() > 1 ? names_.neighbourhoods.place_of(text) : std::nullopt;
}

std::set<NameHandle> NameReach::written_near(std::uint32_t neighbourhood) const {
  std::set<NameHandle> near;
  for (const NameHandle one : written_) {
    const auto place = place_of(one);
    if (!place || *place == neighbourhood) near.insert(one);
  }
  return near;
}

bool NameReach::is_about(const DomainName& owner, const DomainName& name) const {
  const DomainName from = owner.without_wildcard();
  if (name.is_within(from) || from.is_within(name)) return true;
  const int shared = labels_shared(from, name);
  return std::ranges::any_of(wildcard_parents_, [&](const DomainName& parent) {
    return name.is_within(parent) && shared > parent.label_count();
  });
}

NameReach::Reach NameReach::find(NameHandle name) const {
  Reach reach;
  const auto place = place_of(name);
  if (!place) return {.is_everything = true};
  reach.neighbourhood = *place;
  std::vector<NameHandle> led_to{name};
  for (std::size_t i = 0; i < led_to.size(); ++i) {
    const DomainName& text = names_.name(led_to[i]);
    const auto endpoint = names_.endpoints.find(led_to[i]);
    if (endpoint != names_.endpoints.end()) reach.load_balancers.insert(endpoint->second);
    for (const NameHandle one : written_) {
      if (is_about(names_.name(one), text)) reach.written.insert(one);
    }
    for (std::uint32_t r = 0; r < names_.texts.records.size(); ++r) {
      const RecordSet& set = names_.texts.records[RecordHandle{r}];
      const bool leads = set.is_alias || set.key.type == RecordType::cname;
      if (!leads && set.key.type != RecordType::dname) continue;
      if (!is_about(names_.name(set.key.name), text)) continue;
      for (const NameHandle target : set.targets) {
        for (const NameHandle next : leads ? std::vector{target} : all_below(target)) {
          if (std::ranges::find(led_to, next) == led_to.end()) led_to.push_back(next);
        }
      }
    }
  }
  return reach;
}

/// Where a DNAME may move names to: any name below its target at which there is something.
std::vector<NameHandle> NameReach::all_below(NameHandle target) const {
  std::vector<NameHandle> below{target};
  const auto add = [&](NameHandle name) {
    if (names_.name(name).is_within(names_.name(target))) below.push_back(name);
  };
  for (std::uint32_t i = 0; i < names_.texts.records.size(); ++i) {
    add(names_.texts.records[RecordHandle{i}].key.name);
  }
  for (const NameHandle one : written_) add(one);
  for (const auto& [name, load_balancer] : names_.endpoints) add(name);
  return below;
}

}  // namespace acmsim::sim
