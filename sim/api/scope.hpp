#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/base/handle.hpp"
#include "model/world/catalogue.hpp"

namespace acmsim::sim {

/// What a name of a document stands for.
using Named = std::variant<CertificateHandle, ZoneHandle, ChangeHandle, LoadBalancerHandle,
                           ListenerHandle, TargetGroupHandle>;

/// Words that could stand in a place, shared by all misfits that have the same; null for none.
using Choices = std::shared_ptr<const std::vector<std::string>>;
Choices choices_of(std::vector<std::string> words);

/// A reference that does not fit: where it stands (JSON Pointer), what was found, what would fit,
/// and the words that could stand there instead.
struct Misfit {
  std::string where;
  std::string found;
  std::string expected;
  Choices choices;
};

/// The things a request has spoken of by name: they must have been made, or shown, before it.
struct Uses {
  std::vector<Named> things;             ///< Without repetition.
  std::vector<CertificateHandle> shown;  ///< Those whose ResourceRecord is used; each once.
};

/// What the names of a document mean while it is decoded, and the fresh handles of what it makes.
///
/// A text that stands for a thing is `@name`, or an ARN or id as AWS writes it. An ARN or id of
/// nothing that is known is a thing that AWS does not know either: it gets a handle of its own. A
/// name that is not known, or that stands for a thing of another kind, is a misfit.
class Scope {
 public:
  explicit Scope(Catalogue& catalogue) : catalogue_(&catalogue) {}
  /// From now on its things are those of another catalogue, which has the same.
  void move_to(Catalogue& catalogue) { catalogue_ = &catalogue; }

  Catalogue& catalogue() { return *catalogue_; }

  /// Gives a thing a name (without `@`); false if the name is taken.
  bool define(const std::string& name, Named thing);
  /// What a name stands for, if it is known.
  std::optional<Named> find(std::string_view name) const;
  /// From now on a name stands for what this makes of the thing that it was given to.
  void see_through(std::function<Named(const Named&)> meaning) { meaning_ = std::move(meaning); }
  /// The name that was given to a thing, without `@`.
  std::optional<std::string> name_of(const Named& thing) const;

  std::optional<CertificateHandle> certificate(std::string_view text, const std::string& where);
  std::optional<ZoneHandle> zone(std::string_view text, const std::string& where);
  std::optional<ChangeHandle> change(std::string_view text, const std::string& where);
  std::optional<LoadBalancerHandle> load_balancer(std::string_view text, const std::string& where);
  std::optional<TargetGroupHandle> target_group(std::string_view text, const std::string& where);
  std::optional<ListenerHandle> listener(std::string_view text, const std::string& where);
  /// One of the three before.
  std::optional<Thing> balancer_thing(std::string_view text, const std::string& where);

  /// The zone that `@zone.NameServers` speaks of, whose facts are in the catalogue.
  std::optional<ZoneHandle> zone_of_servers(std::string_view text, const std::string& where);

  /// The text that a string member means: itself, or the field that `@name.Field` refers to, such
  /// as `@new.ResourceRecord.www.example.com.Name`, `@new.DomainName`, `@web.DNSName`,
  /// `@zone.Id`; for `@name` alone the ARN or id. Nothing, and a misfit, where there is no such
  /// thing or field, or where the thing is made by a call that has not been decoded yet.
  std::optional<std::string> text(std::string_view text, const std::string& where);

  /// The same, without a trace; nothing where it is a misfit.
  std::optional<std::string> peek(std::string_view text) const;

  /// The next handle of a kind that nothing has yet.
  CertificateHandle fresh_certificate() { return {certificates_++}; }
  ZoneHandle fresh_zone() { return {zones_++}; }
  ChangeHandle fresh_change() { return {changes_++}; }
  LoadBalancerHandle fresh_load_balancer() { return {load_balancers_++}; }
  TargetGroupHandle fresh_target_group() { return {target_groups_++}; }
  ListenerHandle fresh_listener() { return {listeners_++}; }
  RegistrationHandle fresh_registration() { return {registrations_++}; }

  /// Notes that a thing's facts will be in the catalogue once the call that makes it is decoded.
  void await(Named thing) { awaited_.insert(thing); }
  void settle(const Named& thing) { awaited_.erase(thing); }
  bool is_awaited(const Named& thing) const { return awaited_.contains(thing); }

  /// Notes why AWS refuses the call that would make a thing: little is known of it then.
  void note_refusal(const Named& thing, std::string why) { refusals_[thing] = std::move(why); }

  void report(Misfit misfit) { misfits_.push_back(std::move(misfit)); }
  const std::vector<Misfit>& misfits() const { return misfits_; }
  /// What has been reported since the last call.
  std::vector<Misfit> take_misfits() { return std::exchange(misfits_, {}); }

  /// Notes that a certificate's validation records are used, without their text.
  void use_record_of(CertificateHandle certificate);
  /// What has been referred to since the last call.
  Uses take_uses() { return std::exchange(uses_, {}); }

 private:
  template <class H>
  std::optional<H> resolve(std::string_view text, const std::string& where);
  /// The change that has made the zone which a name stands for.
  std::optional<ChangeHandle> change_of_zone(std::string_view name, const std::string& where);
  std::optional<Named> resolve_name(std::string_view name, std::string_view found,
                                    const std::string& where);
  /// Of all kinds: `std::variant_npos`.
  Choices names_of_kind(std::size_t kind);
  void use(const Named& thing);

  Catalogue* catalogue_;
  std::map<std::string, Named, std::less<>> names_;
  std::function<Named(const Named&)> meaning_;     ///< Empty: each thing is what it is.
  std::map<std::size_t, Choices> names_of_kinds_;  ///< As far as they were asked for.
  std::vector<Misfit> misfits_;
  std::set<Named> awaited_;
  std::map<Named, std::string> refusals_;
  Uses uses_;
  std::uint32_t certificates_ = 0;
  std::uint32_t zones_ = 0;
  std::uint32_t changes_ = 0;
  std::uint32_t load_balancers_ = 0;
  std::uint32_t target_groups_ = 0;
  std::uint32_t listeners_ = 0;
  std::uint32_t registrations_ = 0;
};

}  // namespace acmsim::sim
