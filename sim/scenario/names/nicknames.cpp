// What people call things: by the name that the document gives; what a step makes without a name by
// the step's id; anything else as AWS calls it. No two things of a kind are called alike, or a
// history could not say whose a timer is.
#include <set>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"
#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {
namespace {

class Nicknaming {
 public:
  explicit Nicknaming(DecodeContext& context)
      : context_(context), names_(context.scenario.nicknames) {}

  void call_named() {
    for (const Naming& naming : context_.part.namings) {
      std::visit([&](auto handle) { table(handle).put(handle, naming.as.text()); }, naming.thing);
    }
  }

  /// Each repetition makes things of its own: `new`, `new #2`.
  void call_made() {
    for (std::size_t i = 0; i < context_.steps.size(); ++i) {
      const Step& step = context_.plan().steps[i];
      const auto* does = std::get_if<CallStep>(&step.does);
      if (does == nullptr) continue;
      const std::string name = context_.steps[i].node["as"].text_or(step.id);
      for (const CallEffect& effect : does->repetitions) {
        if (const auto* command = std::get_if<Command>(&effect)) call_made_by(*command, name);
      }
    }
  }

  void call_others() {
    const Catalogue& catalogue = context_.catalogue();
    for (const auto& zone : context_.part.dns_zones) call(zone.handle, zone.node["name"].text());
    call_all(catalogue.hosted_zones, [](const auto& facts) { return facts.id; });
    call_all(catalogue.certificates, [](const auto& facts) { return facts.arn; });
    call_all(catalogue.change_ids, [](const std::string& id) { return id; });
    call_all(catalogue.load_balancers, [](const auto& facts) { return facts.name; });
    call_all(catalogue.target_groups, [](const auto& facts) { return facts.name; });
    call_all(catalogue.listeners, [](const auto& facts) { return facts.arn; });
  }

 private:
  Slots<CertificateHandle, std::string>& table(CertificateHandle) { return names_.certificates; }
  Slots<ZoneHandle, std::string>& table(ZoneHandle) { return names_.zones; }
  Slots<ChangeHandle, std::string>& table(ChangeHandle) { return names_.changes; }
  Slots<LoadBalancerHandle, std::string>& table(LoadBalancerHandle) {
    return names_.load_balancers;
  }
  Slots<TargetGroupHandle, std::string>& table(TargetGroupHandle) { return names_.target_groups; }
  Slots<ListenerHandle, std::string>& table(ListenerHandle) { return names_.listeners; }

  template <class H>
  void call(H handle, const std::string& name) {
    auto& names = table(handle);
    if (names.contains(handle)) return;
    std::string own = name;
    for (int i = 2; !take(Named(handle).index(), own); ++i) {
      own = name + " #" + std::to_string(i);
    }
    names.put(handle, std::move(own));
  }

  /// Takes a name for a thing without one; false if another of the kind has it.
  bool take(std::size_t kind, const std::string& name) {
    const auto named = context_.scope.find(name);
    return !(named && named->index() == kind) && taken_.emplace(kind, name).second;
  }

  template <class H, class T, class NameOf>
  void call_all(const Slots<H, T>& things, NameOf name_of) {
    for (const H handle : things.handles()) {
      if (!table(handle).contains(handle)) call(handle, name_of(things.at(handle)));
    }
  }

  void call_made_by(const Command& command, const std::string& name) {
    for_each_handle(command, Match{
                                 [&]<class H>(const Fresh<H>& made) { call(H(made), name); },
                                 [](const auto&) {},
                             });
  }

  DecodeContext& context_;
  Nicknames& names_;
  std::set<std::pair<std::size_t, std::string>> taken_;  ///< By the kind of thing.
};

}  // namespace

void give_part_nicknames(DecodeContext& context) { Nicknaming(context).call_named(); }

void give_nicknames(DecodeContext& context) {
  Nicknaming nicknaming(context);
  nicknaming.call_named();
  nicknaming.call_made();
  nicknaming.call_others();
}

}  // namespace acmsim::sim
