// What random documents are made of: every row of every table comes up, and they can be read.
#include "sim/draw/random_document.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <set>

#include "model/base/rules.hpp"
#include "sim/engine/history.hpp"
#include "sim/plan/condition.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

using Words = std::set<std::string>;

constexpr std::uint64_t kDrawn = 1500;

/// Every key and every text of a document.
void collect(const Json& value, Words& words) {
  if (value.is_string()) words.insert(value.get<std::string>());
  if (!value.is_structured()) return;
  for (const auto& [key, child] : value.items()) {
    if (value.is_object()) words.insert(key);
    collect(child, words);
  }
}

Words all_words() {
  Words words;
  for (std::uint64_t seed = 0; seed < kDrawn; ++seed) {
    for (const Profile profile : {Profile::small, Profile::real}) {
      collect(random_document(seed, profile), words);
    }
  }
  return words;
}

/// Those of the words that are missing.
Words missing_in(const Words& words, const Words& wanted) {
  Words missing;
  std::ranges::set_difference(wanted, words, std::inserter(missing, missing.end()));
  return missing;
}

/// What a part of a document may have, by the schema.
Words properties_of(const char* definition) {
  Words keys;
  const Json& shape = schema_json().at("definitions").at(definition);
  for (const auto& [key, value] : shape.at("properties").items()) keys.insert(key);
  return keys;
}

Words alternatives_of(const char* definition) {
  Words words;
  const Json& shape = schema_json().at("definitions").at(definition);
  for (const Json& word : shape.at("enum")) words.insert(word.get<std::string>());
  return words;
}

TEST_CASE("a random document is a function of its seed", "[laws]") {
  CHECK(random_document(7, Profile::real) == random_document(7, Profile::real));
  CHECK(random_document(7, Profile::real) != random_document(8, Profile::real));
}

TEST_CASE("nearly every random document can be read", "[laws]") {
  std::uint64_t read = 0;
  for (std::uint64_t seed = 0; seed < kDrawn; ++seed) {
    const Profile profile = seed % 2 == 0 ? Profile::small : Profile::real;
    if (read_scenario(random_document(seed, profile).dump())) ++read;
  }
  CHECK(read * 100 >= kDrawn * 95);
}

TEST_CASE("everything that a document may have is drawn", "[laws]") {
  const Words words = all_words();
  for (const char* part : {"given",
                           "domain",
                           "hosted_zone",
                           "dns_zone",
                           "record_set",
                           "certificate",
                           "renewal_summary",
                           "load_balancer",
                           "listener",
                           "change",
                           "sent",
                           "mailbox",
                           "fleet",
                           "rules",
                           "timing",
                           "actor",
                           "step",
                           "retry",
                           "probe",
                           "website",
                           "certificate_condition",
                           "change_condition",
                           "record_condition",
                           "listener_condition",
                           "host_condition",
                           "all_condition",
                           "any_condition",
                           "not_condition",
                           "never_condition"}) {
    CAPTURE(part);
    CHECK(missing_in(words, properties_of(part)) == Words{});
  }
  for (const char* table :
       {"operation", "era", "certificate_status", "domain_status", "ds_state", "renewal_status"}) {
    CAPTURE(table);
    CHECK(missing_in(words, alternatives_of(table)) == Words{});
  }
  CHECK(std::ranges::any_of(words, [](const std::string& word) {
    return word.starts_with('@') && word.ends_with(".NameServers");
  }));
  CHECK(missing_in(words, {"until", "operators", "always", "finally", "starts_at"}) == Words{});
}

TEST_CASE("every claim of the library and every delay and rule is drawn", "[laws]") {
  const Words words = all_words();
  Words wanted;
  for (const NamedCondition& one : named_conditions()) wanted.insert(std::string(one.name));
  for (const TimingRow& row : kTimingRows) wanted.insert(std::string(row.word));
  for (const NumberRule& rule : kNumberRules) wanted.insert(std::string(rule.word));
  for (const SwitchRule& rule : kSwitchRules) wanted.insert(std::string(rule.word));
  for (const WordRule& rule : kWordRules) {
    wanted.insert(std::string(rule.word));
    for (const std::string_view value : rule.values) wanted.insert(std::string(value));
  }
  CHECK(missing_in(words, wanted) == Words{});
}

TEST_CASE("every timer is armed in some history of a random document", "[laws]") {
  Words armed{"client_call", "end"};  // The drivers' own.
  for (std::uint64_t seed = 0; seed < kDrawn / 2; ++seed) {
    const Profile profile = seed % 2 == 0 ? Profile::small : Profile::real;
    const auto scenario = read_scenario(random_document(seed, profile).dump());
    if (!scenario) continue;
    RunOptions options{
        .schedule = Schedule::parse("random:1").value(), .transitions_max = 1000, .tells = false};
    options.sees = [&](const Snapshot& snapshot) {
      for (const Timer& timer : snapshot.armed) armed.insert(std::string(name_of(timer.kind)));
    };
    run(*scenario, options);
  }
  Words wanted;
  for (const TimerRow& row : kTimerRows) wanted.insert(std::string(row.word));
  CHECK(missing_in(armed, wanted) == Words{});
}

}  // namespace
}  // namespace acmsim::sim
