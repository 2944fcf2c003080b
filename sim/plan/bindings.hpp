#pragma once

#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/world/command.hpp"
#include "model/world/query.hpp"

namespace acmsim::sim {

/// What the names of a plan are bound to.
///
/// A name is the fresh handle that the step which makes it brings. As a rule it is bound to just
/// that handle; AWS may answer with another one (an idempotency token), and a repeated step makes
/// another one each time. Only these are kept.
class Bindings {
 public:
  enum class Kind : std::uint8_t {
    certificate,
    zone,
    change,
    listener,
    load_balancer,
    target_group,
    name,
    record
  };
  struct Bound {
    Kind kind{};
    std::uint32_t name = 0;
    std::uint32_t actual = 0;
    friend auto operator<=>(const Bound&, const Bound&) = default;
  };

  Bindings() = default;
  /// From `bound()`.
  explicit Bindings(std::vector<Bound> bound) : bound_(std::move(bound)) {}

  /// What stands for a thing that no step makes is that thing.
  template <class Tag>
  Handle<Tag> operator()(Handle<Tag> name) const {
    if constexpr (requires { kind_of(name); }) {
      return Handle<Tag>{find(kind_of(name), name.index)};
    }
    return name;
  }
  template <class Tag>
  void bind(Handle<Tag> name, Handle<Tag> actual) {
    put(kind_of(name), name.index, actual.index);
  }

  /// What is bound to something else than itself; sorted by kind and name.
  const std::vector<Bound>& bound() const { return bound_; }

  friend auto operator<=>(const Bindings&, const Bindings&) = default;

 private:
  static constexpr Kind kind_of(CertificateHandle) { return Kind::certificate; }
  static constexpr Kind kind_of(ZoneHandle) { return Kind::zone; }
  static constexpr Kind kind_of(ChangeHandle) { return Kind::change; }
  static constexpr Kind kind_of(ListenerHandle) { return Kind::listener; }
  static constexpr Kind kind_of(TargetGroupHandle) { return Kind::target_group; }
  static constexpr Kind kind_of(LoadBalancerHandle) { return Kind::load_balancer; }
  static constexpr Kind kind_of(NameHandle) { return Kind::name; }
  static constexpr Kind kind_of(RecordHandle) { return Kind::record; }

  std::uint32_t find(Kind kind, std::uint32_t name) const;
  void put(Kind kind, std::uint32_t name, std::uint32_t actual);

  std::vector<Bound> bound_;
};

/// Binds a zone, and with it its name servers and the record sets that name them, as far as
/// `know_delegations` has met them.
void bind_zone(Bindings& bindings, const Catalogue& names, ZoneHandle name, ZoneHandle actual);

/// Makes known what becomes of the record sets that name a zone's servers when another is meant.
void know_delegations(Catalogue& names, ZoneHandle name, ZoneHandle actual);

/// The command with every name replaced by what it is bound to. What it creates stays.
Command rebind(const Command& command, const Bindings& bindings);
Query rebind(const Query& query, const Bindings& bindings);

}  // namespace acmsim::sim
