#include "tests/laws/mutate.hpp"

#include <array>
#include <functional>

#include "model/base/rules.hpp"

namespace acmsim::sim {
namespace {

std::vector<std::string> names_in(const Json& certificate) {
  std::vector<std::string> names{certificate.value("DomainName", "www.example.com")};
  for (const Json& name : certificate.value("SubjectAlternativeNames", Json::array())) {
    names.push_back(name.get<std::string>());
  }
  return names;
}

/// What there is in a document, so that more can be drawn for it.
void learn_given(Draft& draft, const Json& given) {
  for (const Json& one : given.value("domains", Json::array())) {
    draft.domains.push_back(one["name"].get<std::string>());
  }
  for (const bool is_hosted : {true, false}) {
    for (const Json& one : given.value(is_hosted ? "hosted_zones" : "dns_zones", Json::array())) {
      if (!one.contains("as")) continue;
      draft.zones.push_back({one["as"], one[is_hosted ? "Name" : "name"], is_hosted, false});
      for (const char* key : {"NameServers", "name_servers"}) {
        if (one.contains(key) && !one[key].empty()) draft.servers.push_back(one[key][0]);
      }
    }
  }
  for (const Json& one : given.value("certificates", Json::array())) {
    if (one.contains("as")) draft.certificates.push_back({one["as"], names_in(one), true, true});
  }
  for (const Json& one : given.value("load_balancers", Json::array())) {
    if (one.contains("as")) draft.load_balancers.push_back(one["as"]);
    for (const Json& listener : one.value("listeners", Json::array())) {
      if (listener.contains("as")) draft.listeners.push_back(listener["as"]);
    }
  }
  for (const Json& site : given.value("watches", Json::array())) {
    draft.hosts.push_back(site.is_string() ? site : site["host"]);
  }
}

void learn_steps(Draft& draft, const Json& steps) {
  for (const Json& step : steps) {
    if (step.contains("id")) draft.ids.push_back(step["id"]);
    if (!step.contains("as") || step.value("call", "") != "acm:RequestCertificate") continue;
    draft.certificates.push_back({step["as"], names_in(step.value("with", Json())), false, true});
  }
}

class Mutation {
 public:
  Mutation(const Json& document, std::uint64_t seed) : draft_(seed, Profile::real) {
    draft_.document = document;
    learn_given(draft_, document.value("given", Json::object()));
    learn_steps(draft_, document.value("steps", Json::array()));
    if (draft_.domains.empty()) draft_.domains.push_back("example.com");
    if (draft_.certificates.empty()) {
      draft_.certificates.push_back({"nobody", {"www.example.com"}, false, true});
    }
  }

  Json make() && {
    draft_.document.erase("expected");
    const auto times = static_cast<int>(1 + dice_.below(4));
    for (int i = 0; i < times; ++i) (this->*dice_.pick(kChanges))();
    return std::move(draft_.document);
  }

 private:
  Json& document() { return draft_.document; }

  /// A list of steps that has some: the plan's or an actor's.
  Json* some_steps() {
    std::vector<Json*> lists;
    if (document().contains("steps")) lists.push_back(&document()["steps"]);
    if (document().contains("actors")) {
      for (Json& actor : document()["actors"]) lists.push_back(&actor["steps"]);
    }
    std::erase_if(lists, [](const Json* list) { return list->empty(); });
    return lists.empty() ? nullptr : dice_.pick(lists);
  }
  Json* some_step() {
    Json* steps = some_steps();
    return steps == nullptr ? nullptr : &(*steps)[dice_.below(steps->size())];
  }

  void drop_step() {
    if (Json* steps = some_steps()) steps->erase(dice_.below(steps->size()));
  }
  void double_step() {
    Json* steps = some_steps();
    if (steps == nullptr) return;
    Json step = dice_.pick(*steps);
    step.erase("id");
    step.erase("as");
    const auto place = static_cast<std::ptrdiff_t>(dice_.below(steps->size() + 1));
    steps->insert(steps->begin() + place, std::move(step));
  }
  void swap_steps() {
    Json* steps = some_steps();
    if (steps == nullptr || steps->size() < 2) return;
    const std::size_t first = dice_.below(steps->size() - 1);
    std::swap((*steps)[first], (*steps)[first + 1]);
  }
  void free_step() {
    if (Json* step = some_step()) (*step)["after"] = Json::array();
  }
  void tie_step() {
    Json* step = some_step();
    if (step != nullptr && !draft_.ids.empty()) {
      (*step)["after"] = Json::array({dice_.pick(draft_.ids)});
    }
  }
  void change_step() {
    Json* step = some_step();
    if (step == nullptr) return;
    switch (dice_.below(5)) {
      case 0: (*step)["only_if"] = draw_condition(draft_, 2); return;
      case 1: (*step)["on_failure"] = "continue"; return;
      case 2: step->erase("id"); return;
      case 3: step->erase("retry"); return;
      default: break;
    }
    const bool acts = step->contains("call") || step->contains("probe") || step->contains("expect");
    if (acts) (*step)["takes"] = draw_window(draft_);
    if (step->contains("wait_for")) (*step)["give_up_after"] = draw_span(draft_);
    if (step->contains("wait")) (*step)["wait"] = draw_span(draft_);
  }
  void change_window() {
    const TimingRow& row = dice_.pick(kTimingRows);
    document()["timing"][std::string(row.word)] = draw_window(draft_);
  }
  void swap_reference() {
    Json* step = some_step();
    if (step == nullptr || !step->contains("with")) return;
    std::string text = (*step)["with"].dump();
    const bool is_zone = !draft_.zones.empty() && dice_.chance(50);
    const auto any = [&] {
      return "\"@" + (is_zone ? dice_.pick(draft_.zones).as : draft_.any_certificate().as);
    };
    const std::string from = any();
    const std::string to = any();
    const auto at = text.find(from);
    if (at == std::string::npos) return;
    (*step)["with"] = Json::parse(text.replace(at, from.size(), to));
  }
  void drop_given() {
    Json& given = document()["given"];
    if (given.is_null() || given.empty()) return;
    auto part = given.begin();
    std::advance(part, static_cast<std::ptrdiff_t>(dice_.below(given.size())));
    if (!part->is_array() || part->empty()) return;
    part->erase(dice_.below(part->size()));
  }
  void change_instant() {
    std::vector<Json*> instants;
    collect_instants(document(), instants);
    if (instants.empty()) return;
    Json& text = *dice_.pick(instants);
    const std::int64_t shift = dice_.one_of<std::int64_t>({1, 60, 3600, 86'400, 2'592'000});
    const Duration by{dice_.chance(50) ? shift : -shift};
    text = format_instant(*parse_instant(text.get<std::string>()) + by);
  }
  static void collect_instants(Json& value, std::vector<Json*>& found) {
    if (value.is_string() && parse_instant(value.get<std::string>())) found.push_back(&value);
    if (!value.is_structured()) return;
    for (Json& child : value) collect_instants(child, found);
  }
  void add_actor() {
    for (int attempt = 0; attempt < 10; ++attempt) {
      auto step = draw_call(draft_, some_operation(dice_));
      if (!step) continue;
      if (dice_.chance(50)) (*step)["takes"] = draw_window(draft_);
      if (dice_.chance(50)) (*step)["on_failure"] = "continue";
      const std::string name = "passer-by-" + std::to_string(draft_.made++);
      document()["actors"].push_back({{"name", name}, {"steps", Json::array({*step})}});
      return;
    }
  }
  void change_end() {
    document().erase("until");
    if (dice_.chance(70)) document()["until"] = draw_span(draft_);
  }
  void add_claim() { document()[dice_.word({"always", "finally"})].push_back(draw_claim(draft_)); }
  void drop_claim() {
    const std::string list = dice_.word({"always", "finally"});
    if (document().contains(list) && !document()[list].empty()) {
      document()[list].erase(dice_.below(document()[list].size()));
    }
  }
  void change_hands() {
    document().erase("operators");
    if (dice_.chance(70)) document()["operators"] = dice_.between(1, 2);
  }

  static constexpr std::array kChanges{
      &Mutation::drop_step,      &Mutation::double_step,   &Mutation::swap_steps,
      &Mutation::free_step,      &Mutation::free_step,     &Mutation::tie_step,
      &Mutation::change_step,    &Mutation::change_window, &Mutation::change_window,
      &Mutation::swap_reference, &Mutation::drop_given,    &Mutation::change_instant,
      &Mutation::add_actor,      &Mutation::change_end,    &Mutation::add_claim,
      &Mutation::drop_claim,     &Mutation::change_hands,
  };

  Draft draft_;
  Dice& dice_ = draft_.dice;
};

}  // namespace

Json mutated(const Json& document, std::uint64_t seed) { return Mutation(document, seed).make(); }

}  // namespace acmsim::sim
