// What people do: migrations as they are done, with parts left out, and anything else among them.
#include <algorithm>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {
namespace {

class PlanDrawer {
 public:
  explicit PlanDrawer(Draft& draft) : draft_(draft), dice_(draft.dice) {}

  void draw() && {
    steps_ = draw_migrations(draft_);
    const std::size_t more = dice_.below(draft_.is_small() ? 4 : 6);
    for (std::size_t i = 0; i < more; ++i) add_anywhere(draw_step());
    loosen();
    if (!steps_.empty() || dice_.chance(50)) draft_.document["steps"] = std::move(steps_);
    if (dice_.chance(45)) draw_actors();
    if (dice_.chance(25)) draft_.document["operators"] = dice_.between(1, 2);
  }

 private:
  Json draw_step() {
    switch (dice_.below(18)) {
      case 0: return {{"wait", draw_span(draft_)}};
      case 1: return {{"note", "a remark"}};
      case 2: return draw_probe();
      case 3: return {{"expect", draw_condition(draft_, 2)}};
      case 4:
      case 5: {
        Json step = {{"wait_for", draw_condition(draft_, 2)}};
        draw_patience(draft_, step);
        return step;
      }
      default: break;
    }
    for (int attempt = 0; attempt < 10; ++attempt) {
      if (auto step = draw_call(draft_, some_operation(dice_))) return *step;
    }
    return {{"note", "nothing to do"}};
  }

  Json draw_probe() {
    const std::string host = draft_.hosts.empty() ? "www.example.com" : dice_.pick(draft_.hosts);
    if (dice_.chance(40)) return {{"probe", host}, {"sni", dice_.chance(50)}};
    Json probe = {{"host", host}};
    const DraftCertificate& certificate = draft_.any_certificate();
    if (dice_.chance(50)) probe["presents"] = "@" + certificate.as;
    if (dice_.chance(20)) probe["sni"] = dice_.chance(50);
    if (dice_.chance(15)) probe["port"] = 8443;
    return {{"probe", probe}};
  }

  /// What a step speaks of is made before it in the text, so nothing waits for itself.
  void add_anywhere(Json step) {
    decorate(draft_, step);
    if (step.contains("call")) name_what_is_made(draft_, step);
    steps_.push_back(std::move(step));
  }

  /// Frees some steps of the order in which they stand. Only earlier ones are named.
  void loosen() {
    std::vector<std::string> before;
    for (Json& step : steps_) {
      if (!step.contains("after") && dice_.chance(30)) {
        step["after"] = Json::array();
        if (!before.empty() && dice_.chance(45)) step["after"].push_back(dice_.pick(before));
      }
      if (step.contains("id")) before.push_back(step["id"].get<std::string>());
    }
  }

  void draw_actors() {
    const std::size_t count = 1 + dice_.below(2);
    for (std::size_t i = 0; i < count; ++i) {
      Json steps = Json::array();
      for (std::size_t k = 1 + dice_.below(2); k > 0; --k) {
        Json step = draw_step();
        decorate(draft_, step);
        if (step.contains("call")) name_what_is_made(draft_, step);
        if (draft_.ids.size() > 1 && dice_.chance(10)) {
          step["after"] = Json::array({dice_.pick(draft_.ids)});
          if (step.contains("id") && step["after"][0] == step["id"]) step.erase("after");
        }
        steps.push_back(std::move(step));
      }
      draft_.document["actors"].push_back(
          {{"name", "other" + std::to_string(i)}, {"steps", steps}});
    }
  }

  Draft& draft_;
  Dice& dice_;
  Json steps_;
};

}  // namespace

void draw_plan(Draft& draft) { PlanDrawer(draft).draw(); }

}  // namespace acmsim::sim
