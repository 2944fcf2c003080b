#include "sim/api/scope.hpp"

#include <algorithm>
#include <array>

#include "sim/api/arn.hpp"
#include "sim/api/field.hpp"

namespace acmsim::sim {
namespace {

/// By the alternatives of `Named`.
constexpr std::array<std::string_view, 6> kKinds{"a certificate",   "a zone",     "a change",
                                                 "a load balancer", "a listener", "a target group"};
static_assert(kKinds.size() == std::variant_size_v<Named>);

template <class H>
constexpr std::size_t kind_of() {
  return Named(H{}).index();
}

/// The thing in a table that has this text, the one that `text_of` reads.
template <class H, class T, class TextOf>
std::optional<H> find_by(const Slots<H, T>& table, std::string_view text, TextOf text_of) {
  for (std::uint32_t i = 0; i < table.end_handle().index; ++i) {
    const T* facts = table.find(H{i});
    if (facts != nullptr && text_of(*facts) == text) return H{i};
  }
  return std::nullopt;
}

constexpr auto kArnOf = [](const auto& facts) -> const std::string& { return facts.arn; };

std::string_view without(std::string_view text, std::string_view prefix) {
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return text;
}

/// The name in `@zone.Field`, where the field is this one.
std::optional<std::string_view> zone_in_field(std::string_view text, std::string_view field) {
  const auto dot = text.find('.');
  if (!text.starts_with('@') || dot == text.npos || text.substr(dot + 1) != field) {
    return std::nullopt;
  }
  return text.substr(0, dot);
}

Misfit neither(std::string_view text, const std::string& where, std::string_view expected) {
  return {where, std::string(text), std::string(expected), {}};
}

}  // namespace

Choices choices_of(std::vector<std::string> words) {
  return std::make_shared<const std::vector<std::string>>(std::move(words));
}

bool Scope::define(const std::string& name, Named thing) {
  names_of_kinds_.clear();
  return names_.emplace(name, thing).second;
}

std::optional<Named> Scope::find(std::string_view name) const {
  const auto found = names_.find(name);
  if (found == names_.end()) return std::nullopt;
  return meaning_ ? meaning_(found->second) : found->second;
}

std::optional<std::string> Scope::name_of(const Named& thing) const {
  const auto found =
      std::ranges::find_if(names_, [&](const auto& entry) { return entry.second == thing; });
  if (found == names_.end()) return std::nullopt;
  return found->first;
}

Choices Scope::names_of_kind(std::size_t kind) {
  Choices& known = names_of_kinds_[kind];
  if (known != nullptr) return known;
  std::vector<std::string> names;
  for (const auto& [name, thing] : names_) {
    if (kind == std::variant_npos || thing.index() == kind) names.push_back("@" + name);
  }
  known = choices_of(std::move(names));
  return known;
}

void Scope::use(const Named& thing) {
  if (std::ranges::find(uses_.things, thing) == uses_.things.end()) uses_.things.push_back(thing);
}

void Scope::use_record_of(CertificateHandle certificate) {
  const bool is_new = std::ranges::find(uses_.shown, certificate) == uses_.shown.end();
  if (is_new) uses_.shown.push_back(certificate);
}

std::optional<Named> Scope::resolve_name(std::string_view name, std::string_view found,
                                         const std::string& where) {
  const auto thing = find(name);
  if (!thing) {
    report({where, std::string(found), "a name that is given, or that a step makes",
            names_of_kind(std::variant_npos)});
    return std::nullopt;
  }
  use(*thing);
  return thing;
}

/// The thing of one kind that `@name` stands for; a misfit where it stands for another kind.
template <class H>
std::optional<H> Scope::resolve(std::string_view text, const std::string& where) {
  const auto thing = resolve_name(text.substr(1), text, where);
  if (!thing) return std::nullopt;
  const H* handle = std::get_if<H>(&*thing);
  if (handle == nullptr) {
    report({where, std::string(text) + ", " + std::string(kKinds[thing->index()]),
            std::string(kKinds[kind_of<H>()]), names_of_kind(kind_of<H>())});
    return std::nullopt;
  }
  return *handle;
}

std::optional<CertificateHandle> Scope::certificate(std::string_view text,
                                                    const std::string& where) {
  if (text.starts_with('@')) return resolve<CertificateHandle>(text, where);
  if (const auto known = find_by(catalogue_->certificates, text, kArnOf)) return known;
  if (!parse_arn(text)) {
    report(neither(text, where, "the name or the ARN of a certificate"));
    return std::nullopt;
  }
  const CertificateHandle stranger = fresh_certificate();
  acm::CertificateFacts facts;
  facts.arn = std::string(text);
  catalogue_->add_certificate(stranger, std::move(facts));
  return stranger;
}

std::optional<ZoneHandle> Scope::zone(std::string_view text, const std::string& where) {
  if (text.starts_with('@')) return resolve<ZoneHandle>(text, where);
  const std::string_view id = without(text, "/hostedzone/");
  const auto known = find_by(catalogue_->hosted_zones, id,
                             [](const auto& facts) -> const std::string& { return facts.id; });
  if (known) return known;
  const ZoneHandle stranger = fresh_zone();
  route53::HostedZoneFacts facts;
  facts.name = catalogue_->name(DomainName{});
  facts.id = std::string(id);
  catalogue_->hosted_zones.put(stranger, std::move(facts));
  return stranger;
}

std::optional<ChangeHandle> Scope::change(std::string_view text, const std::string& where) {
  if (const auto zone = zone_in_field(text, kChangeField)) return change_of_zone(*zone, where);
  if (text.starts_with('@')) return resolve<ChangeHandle>(text, where);
  const std::string_view id = without(text, "/change/");
  const auto known =
      find_by(catalogue_->change_ids, id,
              [](const std::string& known_id) -> const std::string& { return known_id; });
  if (known) return known;
  const ChangeHandle stranger = fresh_change();
  catalogue_->change_ids.put(stranger, std::string(id));
  return stranger;
}

std::optional<ChangeHandle> Scope::change_of_zone(std::string_view name, const std::string& where) {
  const auto zone = resolve<ZoneHandle>(name, where);
  if (!zone) return std::nullopt;
  const auto* facts = catalogue_->hosted_zones.find(*zone);
  if (facts != nullptr && facts->made_by) return facts->made_by;
  report({where,
          std::string(name) + "." + std::string(kChangeField),
          "the change of a zone that a call has made before",
          {}});
  return std::nullopt;
}

// A load balancer that AWS does not know has no place in the catalogue: its absence is what the
// model looks for.
std::optional<LoadBalancerHandle> Scope::load_balancer(std::string_view text,
                                                       const std::string& where) {
  if (text.starts_with('@')) return resolve<LoadBalancerHandle>(text, where);
  const auto user = catalogue_->resources.find(text);
  const auto known = user ? catalogue_->load_balancer_of(*user) : std::nullopt;
  if (known) return known;
  if (!is_load_balancer_arn(text)) {
    report(neither(text, where, "the name or the ARN of a load balancer"));
    return std::nullopt;
  }
  return fresh_load_balancer();
}

std::optional<TargetGroupHandle> Scope::target_group(std::string_view text,
                                                     const std::string& where) {
  if (text.starts_with('@')) return resolve<TargetGroupHandle>(text, where);
  if (const auto known = find_by(catalogue_->target_groups, text, kArnOf)) return known;
  if (is_target_group_arn(text)) return fresh_target_group();
  report(neither(text, where, "the name or the ARN of a target group"));
  return std::nullopt;
}

std::optional<ListenerHandle> Scope::listener(std::string_view text, const std::string& where) {
  if (text.starts_with('@')) return resolve<ListenerHandle>(text, where);
  if (const auto known = find_by(catalogue_->listeners, text, kArnOf)) return known;
  if (!is_listener_arn(text)) {
    report(neither(text, where, "the name or the ARN of a listener"));
    return std::nullopt;
  }
  const ListenerHandle stranger = fresh_listener();
  catalogue_->listeners.put(stranger, {std::string(text), fresh_load_balancer()});
  return stranger;
}

std::optional<Thing> Scope::balancer_thing(std::string_view text, const std::string& where) {
  static constexpr std::string_view kExpected = "a load balancer, a listener or a target group";
  if (is_target_group_arn(text)) return target_group(text, where);
  if (is_listener_arn(text)) return listener(text, where);
  if (is_load_balancer_arn(text)) return load_balancer(text, where);
  if (!text.starts_with('@')) {
    report(neither(text, where, "the name or the ARN of " + std::string(kExpected)));
    return std::nullopt;
  }
  const auto thing = resolve_name(text.substr(1), text, where);
  if (!thing) return std::nullopt;
  if (const auto* one = std::get_if<TargetGroupHandle>(&*thing)) return *one;
  if (const auto* one = std::get_if<ListenerHandle>(&*thing)) return *one;
  if (const auto* one = std::get_if<LoadBalancerHandle>(&*thing)) return *one;
  report({where,
          std::string(text) + ", " + std::string(kKinds[thing->index()]),
          std::string(kExpected),
          {}});
  return std::nullopt;
}

std::optional<ZoneHandle> Scope::zone_of_servers(std::string_view text, const std::string& where) {
  const auto thing = resolve_name(text.substr(1, text.find('.') - 1), text, where);
  if (!thing) return std::nullopt;
  const auto* zone = std::get_if<ZoneHandle>(&*thing);
  if (zone == nullptr) {
    report({where, std::string(text) + ", of " + std::string(kKinds[thing->index()]),
            std::string(kKinds[kind_of<ZoneHandle>()]), names_of_kind(kind_of<ZoneHandle>())});
    return std::nullopt;
  }
  if (is_awaited(*thing)) {
    report({where, std::string(text), "a zone whose parameters do not depend on this", {}});
    return std::nullopt;
  }
  return *zone;
}

std::optional<std::string> Scope::peek(std::string_view text) const {
  if (!text.starts_with('@')) return std::string(text);
  const auto dot = text.find('.');
  const auto thing = find(text.substr(1, dot == text.npos ? dot : dot - 1));
  if (!thing || is_awaited(*thing)) return std::nullopt;
  return field_of(*catalogue_, *thing, dot == text.npos ? "" : text.substr(dot + 1));
}

std::optional<std::string> Scope::text(std::string_view text, const std::string& where) {
  if (!text.starts_with('@')) return std::string(text);
  const auto dot = text.find('.');
  const auto thing = resolve_name(text.substr(1, dot == text.npos ? dot : dot - 1), text, where);
  if (!thing) return std::nullopt;
  if (is_awaited(*thing)) {
    report({where, std::string(text), "something whose parameters do not depend on this", {}});
    return std::nullopt;
  }
  const std::string_view field = dot == text.npos ? "" : text.substr(dot + 1);
  auto value = field_of(*catalogue_, *thing, field);
  if (!value) {
    const auto refusal = refusals_.find(*thing);
    const std::string remark =
        refusal == refusals_.end() ? "" : ", of a call that AWS refuses: " + refusal->second;
    report({where, std::string(text) + remark, "a field of " + std::string(kKinds[thing->index()]),
            choices_of(fields_of(*catalogue_, *thing))});
    return std::nullopt;
  }
  if (is_of_validation_record(field)) {
    use_record_of(std::get<CertificateHandle>(*thing));
  }
  return value;
}

}  // namespace acmsim::sim
