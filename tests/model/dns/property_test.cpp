#include <catch2/catch.hpp>
#include <map>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "model/dns/authority.hpp"
#include "model/dns/recursion.hpp"
#include "tests/model/dns/replies.hpp"

namespace acmsim::dns {
namespace {

using rc::gen::element;
using Text = std::string;

template <class T>
rc::Gen<std::vector<T>> several(int least, int most, const rc::Gen<T>& one) {
  return rc::gen::mapcat(
      rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, most + 1)), [one](int count) {
        return rc::gen::container<std::vector<T>>(static_cast<std::size_t>(count), one);
      });
}

/// Few labels and a shallow tree, so that names meet.
rc::Gen<Text> name_below(const Text& origin) {
  const auto labels = several(0, 3, element<Text>("a", "b", "*"));
  return rc::gen::map(labels, [origin](const std::vector<Text>& found) {
    Text name = origin;
    for (const Text& label : found) name = label + "." + name;
    return name;
  });
}

rc::Gen<Text> any_type() { return element<Text>("A", "A", "TXT", "CNAME", "DNAME", "NS", "DS"); }

rc::Gen<Text> any_record(const Text& origin) {
  const auto with_values = rc::gen::map(
      rc::gen::tuple(name_below(origin), any_type(), name_below("example.com"),
                     element<Text>("ns.one", "ns.two", "ns.three")),
      [](const std::tuple<Text, Text, Text, Text>& parts) {
        const auto& [owner, type_word, target, server] = parts;
        const bool is_name = type_word == "CNAME" || type_word == "DNAME";
        const bool is_server = type_word == "NS";
        return owner + " " + type_word + " " + (is_name ? target : is_server ? server : "v");
      });
  const auto alias = rc::gen::map(
      rc::gen::pair(name_below(origin), name_below(origin)),
      [](const std::pair<Text, Text>& ends) { return ends.first + " A ALIAS " + ends.second; });
  return rc::gen::weightedOneOf<Text>({{5, with_values}, {1, alias}});
}

rc::Gen<std::vector<Text>> any_records(const Text& origin) {
  return several(0, 10, any_record(origin));
}

/// The algorithm of RFC 1034, section 4.3.2, as RFC 6672, section 3.2, has it: down the tree, label
/// by label. A DNAME hides what is below it.
struct Tree {
  std::map<Text, Tree> below;
  std::map<RecordType, RecordHandle> sets;

  Tree& at(DomainName name, const DomainName& origin) {
    if (name == origin) return *this;
    return at(name.parent(), origin).below[Text(name.first_label())];
  }

  struct Found {
    Finding finding;
    std::optional<RecordHandle> set;
    friend bool operator==(const Found&, const Found&) = default;
  };

  Found said(RecordType type, Finding hit) const {
    if (sets.contains(type)) return {hit, sets.at(type)};
    if (sets.contains(RecordType::cname)) return {Finding::alias, sets.at(RecordType::cname)};
    return {Finding::no_data, std::nullopt};
  }

  /// `labels` are those still to be matched, the last of them next.
  Found look_up(std::vector<Text> labels, RecordType type) const {
    if (labels.empty()) return said(type, Finding::record);
    const auto dname = sets.find(RecordType::dname);
    if (dname != sets.end()) return {Finding::redirected, dname->second};
    const auto next = below.find(labels.back());
    labels.pop_back();
    if (next == below.end()) {
      const auto wildcard = below.find("*");
      if (wildcard == below.end()) return {Finding::no_such_name, std::nullopt};
      return wildcard->second.said(type, Finding::wildcard_record);
    }
    const auto cut = next->second.sets.find(RecordType::ns);
    const bool is_parents = labels.empty() && type == RecordType::ds;
    if (cut != next->second.sets.end() && !is_parents) return {Finding::delegated, cut->second};
    return next->second.look_up(std::move(labels), type);
  }
};

/// Several zones, some of them on the same servers, some nested, some of one name.
struct Plan {
  std::vector<Text> servers;
  struct ZonePlan {
    Text origin;
    std::vector<Text> servers;
    std::vector<Text> records;
  };
  std::vector<ZonePlan> zones;
};

Plan any_plan() {
  const auto servers =
      rc::gen::unique<std::vector<Text>>(2, element<Text>("ns.one", "ns.two", "ns.three"));
  Plan plan{*servers, {{"example.com", {"ns.one", "ns.two"}, *any_records("example.com")}}};
  const auto origins =
      *several(0, 3, element<Text>("example.com", "a.example.com", "b.a.example.com"));
  for (const Text& origin : origins) {
    plan.zones.push_back({origin, *servers, *any_records(origin)});
  }
  return plan;
}

/// The servers are interned first, so that plans that differ in order only have equal handles.
Net built(const Plan& plan) {
  Net net;
  for (const char* server : {"ns.one", "ns.two", "ns.three"}) {
    net.texts.names.intern(name(server));
  }
  net.domain("example.com", plan.servers);
  for (const auto& zone : plan.zones) net.zone(zone.origin, zone.servers, zone.records);
  return net;
}

Text any_question() { return *name_below("example.com") + " " + *any_type(); }

}  // namespace

TEST_CASE("a zone of any records", "[dns][property]") {
  rc::prop("answers as the algorithm of RFC 1034 does", [] {
    const auto records = *any_records("example.com");
    const auto zone = example_com(records);
    const DomainName origin = name("example.com");
    Tree apex;
    for (const auto& row : zone.internet.zones.at({0}).served.rows()) {
      Tree& node = apex.at(zone.texts.names[row.key.name], origin);
      if (&node != &apex || row.key.type != RecordType::ns) node.sets[row.key.type] = row.set;
    }
    const Question question{name(*name_below("example.com")), type(*any_type())};
    RC_PRE((question.name != origin || question.type != RecordType::ns));
    std::vector<Text> labels;
    for (DomainName left = question.name; left != origin; left = left.parent()) {
      labels.emplace_back(left.first_label());
    }
    const Tree::Found expected = apex.look_up(labels, question.type);
    RC_CLASSIFY(true, name_of(expected.finding));
    const bool is_alias = expected.set && zone.texts.records[*expected.set].is_alias;
    const bool leads_on = dns::leads_on(expected.finding);

    const Answer answer = answer_from({{0}, origin, zone.internet.zones.at({0}).served, zone.texts},
                                      zone.directory, question);

    if (is_alias || leads_on) {
      RC_ASSERT(answer.aliases.front().record == *expected.set);
      RC_ASSERT((is_alias || answer.path.back().finding == expected.finding));
    } else {
      RC_ASSERT((Tree::Found{answer.path.back().finding, answer.record} == expected));
    }
  });

  rc::prop("is told alike by its server and by a resolver, where that finds an answer", [] {
    const Net net = example_com(*any_records("example.com"));
    const Text question = any_question();
    RC_PRE((question != "example.com DS"));  // Its registry's to answer.

    const Reply own = replied(net, question);
    const Reply through = resolved(net.dns(), question_in(question));

    RC_CLASSIFY(true, name_of(through.rcode));
    if (through.rcode != Rcode::server_failure) {
      RC_ASSERT(own.rcode == through.rcode);
      RC_ASSERT((own.answer == through.answer));
    }
  });

  rc::prop("prefers an exact record to any wildcard", [] {
    auto records = *any_records("example.com");
    std::erase_if(records, [](const Text& text) {
      // A cut hides even the exact record, and so does a DNAME.
      return text.find(" NS ") != Text::npos || text.find(" DNAME ") != Text::npos;
    });
    const Text owner = *name_below("a.example.com");
    std::erase_if(records, [&](const Text& text) { return text.starts_with(owner + " TXT"); });
    records.push_back(owner + " TXT exact");

    const Net net = example_com(records);

    RC_ASSERT(net.ask(owner + " TXT") == "exact");
    RC_ASSERT(net.answer(owner + " TXT").path.back().finding == Finding::record);
  });
}

TEST_CASE("an internet of any zones", "[dns][property]") {
  rc::prop("answers every question in the end, and says what decided", [] {
    const Net net = built(any_plan());

    const Answer answer = net.answer(any_question());

    RC_ASSERT(!answer.path.empty());
    const Finding last = answer.path.back().finding;
    RC_CLASSIFY(true, name_of(last));
    RC_ASSERT(answer.rcode == rcode_of(last));
    RC_ASSERT(answer.aliases.size() <= 2 * kAliasesMax);
    const bool hit = last == Finding::record || last == Finding::wildcard_record;
    RC_ASSERT(answer.record.has_value() == hit);
  });

  rc::prop("does not depend on the order of the servers", [] {
    Plan plan = any_plan();
    const Text question = any_question();
    const Answer before = built(plan).answer(question);

    std::ranges::reverse(plan.servers);
    for (auto& zone : plan.zones) std::ranges::reverse(zone.servers);

    RC_ASSERT(built(plan).answer(question) == before);
  });

  rc::prop("does not depend on lame servers beside one that is not", [] {
    Plan plan = any_plan();
    const Text question = any_question();
    const Answer before = built(plan).answer(question);

    plan.servers.push_back("ns.unheard-of");

    RC_ASSERT(built(plan).answer(question) == before);
  });

  rc::prop("does not depend on a second server of the same zone", [] {
    Plan plan = any_plan();
    const Text question = any_question();
    const Answer before = built(plan).answer(question);

    for (auto& zone : plan.zones) {
      if (std::ranges::find(zone.servers, plan.servers.front()) != zone.servers.end()) {
        zone.servers.push_back("ns.second");
      }
    }
    plan.servers.push_back("ns.second");

    RC_ASSERT(built(plan).answer(question) == before);
  });
}

}  // namespace acmsim::dns
