#include "sim/freeze/plain_names.hpp"

#include <map>
#include <string>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

using PlainNames = std::map<std::string, std::string>;  ///< By what was given.

template <class Things, class Names>
void number(const Things& things, Names& names, const std::string& kind, PlainNames& plain) {
  int count = 0;
  const Names given = names;
  const auto call = [&](auto handle) {
    const std::string name = kind + std::to_string(++count);
    if (const std::string* before = given.find(handle)) plain.emplace(*before, name);
    names.put(handle, name);
  };
  for (const auto handle : things.handles()) call(handle);
  for (const auto handle : given.handles()) {
    if (!things.contains(handle)) call(handle);
  }
}

/// A text of names and other words, in which names stand alone.
std::string in_plain_words(const std::string& text, const PlainNames& plain) {
  const auto is_of_word = [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == '*';
  };
  std::string told;
  std::string word;
  const auto end_word = [&] {
    const auto name = plain.find(word);
    told += name == plain.end() ? word : name->second;
    word.clear();
  };
  for (const char c : text) {
    if (is_of_word(c)) {
      word += c;
      continue;
    }
    end_word();
    told += c;
  }
  end_word();
  return told;
}

}  // namespace

void give_plain_names(Scenario& scenario, const World& world) {
  Nicknames& called = scenario.nicknames;
  PlainNames plain;
  number(world.certificates, called.certificates, "certificate-", plain);
  number(world.load_balancers, called.load_balancers, "load-balancer-", plain);
  number(world.listeners, called.listeners, "listener-", plain);
  number(world.internet.zones, called.zones, "zone-", plain);
  number(world.changes, called.changes, "change-", plain);
  int count = 0;
  for (Step& step : scenario.plan.steps) {
    step.id = "step-" + std::to_string(++count);
    if (auto* call = std::get_if<CallStep>(&step.does)) {
      call->subject = in_plain_words(call->subject, plain);
    }
  }
}

}  // namespace acmsim::sim
