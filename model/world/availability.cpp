#include "model/world/availability.hpp"

#include <algorithm>

#include "model/dns/resolve.hpp"

namespace acmsim {
namespace {

/// What a certificate is worth to whoever is shown it.
acm::Withdrawn worth_of(const acm::Content& content) {
  const bool is_expired = content.age == acm::Content::Age::expired;
  return {.worth = is_expired ? acm::Withdrawn::Worth::expired : acm::Withdrawn::Worth::due,
          .validity_days = content.validity_days};
}

/// What browsers are shown of a certificate, also of one that ACM has deleted a moment ago.
acm::Withdrawn shown_of(const World& world, CertificateHandle handle) {
  const acm::Withdrawn* withdrawn = world.withdrawn.find(handle);
  const acm::Withdrawn shown =
      withdrawn == nullptr ? acm::withdraw(world.certificates.at(handle)) : *withdrawn;
  return shown.content ? worth_of(world.contents.at(*shown.content)) : shown;
}

alb::Traits traits_of(const World& world, const Context& context, CertificateHandle handle) {
  const acm::CertificateFacts& facts = held_facts(world, context.names, handle);
  const acm::Withdrawn shown = shown_of(world, handle);
  alb::Traits traits{.certificate = handle,
                     .names = {},
                     .key_rank = row_of(acm::kKeyAlgorithmNames, facts.key).rank,
                     .validity_days = shown.validity_days,
                     .expired = shown.worth == acm::Withdrawn::Worth::expired};
  for (const acm::NameFacts& name : facts.names) {
    traits.names.push_back(&context.names.name(name.name));
  }
  return traits;
}

/// What a browser makes of the certificate it is shown.
Reason judge_certificate(const World& world, const Context& context, const alb::Traits& traits,
                         const DomainName& host) {
  switch (shown_of(world, traits.certificate).worth) {
    case acm::Withdrawn::Worth::expired: return Reason::certificate_expired;
    case acm::Withdrawn::Worth::revoked: return Reason::certificate_revoked;
    case acm::Withdrawn::Worth::valid:
    case acm::Withdrawn::Worth::due:
    case acm::Withdrawn::Worth::lasting: break;
  }
  const auto& material = held_facts(world, context.names, traits.certificate).material;
  const bool is_looked_for = !material || !material->has_subject_alone;
  const bool covered =
      std::ranges::any_of(traits.names, [&](const DomainName* name) { return name->covers(host); });
  return covered && is_looked_for ? Reason::available : Reason::name_mismatch;
}

Visit visit_listener(const World& world, const Context& context, const alb::Setting& seen,
                     const DomainName& host, Sni sni) {
  std::vector<alb::Traits> traits;
  for (const CertificateHandle listed : seen.list) {
    traits.push_back(traits_of(world, context, listed));
  }
  const auto presented = alb::present(seen, sni == Sni::sent ? &host : nullptr, traits);
  if (!presented) return {Reason::no_https_listener, std::nullopt};
  return {judge_certificate(world, context, traits_of(world, context, *presented), host),
          presented};
}

}  // namespace

Visit visit_load_balancer(const World& world, const Context& context,
                          LoadBalancerHandle load_balancer, const DomainName& host,
                          std::uint16_t port, Sni sni) {
  const alb::LoadBalancer* found = world.load_balancers.find(load_balancer);
  const bool is_internal = context.names.load_balancers.at(load_balancer).settings.is_internal;
  if (found == nullptr || found->state != alb::State::active || is_internal) {
    return {Reason::no_load_balancer, std::nullopt, load_balancer};
  }
  for (const ListenerHandle handle : listeners_of(world, context, load_balancer)) {
    const alb::Setting& seen = world.listeners.at(handle).setting.seen;
    if (seen.protocol != alb::Protocol::https || seen.port != port) continue;
    if (!seen.default_certificate) continue;  // A new listener that is not seen yet.
    Visit visit = visit_listener(world, context, seen, host, sni);
    visit.load_balancer = load_balancer;
    visit.listener = handle;
    return visit;
  }
  return {Reason::no_https_listener, std::nullopt, load_balancer};
}

Visit visit(const World& world, const Context& context, const Website& site, Sni sni) {
  const Catalogue& names = context.names;
  const DomainName& host = names.name(site.host);
  const dns::Answer answer = dns::resolve(context.public_dns(world), {host, RecordType::a});
  switch (answer.rcode) {
    case dns::Rcode::name_error: return {Reason::no_such_name, std::nullopt};
    case dns::Rcode::yx_domain:
    case dns::Rcode::refused:  // To a browser that is no better.
    case dns::Rcode::server_failure: return {Reason::dns_failure, std::nullopt};
    case dns::Rcode::no_error: break;
  }
  if (!answer.endpoint) {
    return {answer.record ? Reason::elsewhere : Reason::no_address, std::nullopt};
  }
  const auto found = names.endpoints.find(*answer.endpoint);
  if (found == names.endpoints.end()) return {Reason::elsewhere, std::nullopt};
  return visit_load_balancer(world, context, found->second, host, site.port, sni);
}

std::optional<LoadBalancerHandle> load_balancer_behind(const World& world, const Context& context,
                                                       const DomainName& host) {
  const dns::Answer answer = dns::resolve(context.public_dns(world), {host, RecordType::a});
  if (answer.rcode != dns::Rcode::no_error || !answer.endpoint) return std::nullopt;
  const auto found = context.names.endpoints.find(*answer.endpoint);
  if (found == context.names.endpoints.end()) return std::nullopt;
  return found->second;
}

bool https_available(const World& world, const Context& context, std::span<const Website> sites) {
  return std::ranges::all_of(sites, [&](const Website& site) {
    return visit(world, context, site, Sni::sent).reason == Reason::available;
  });
}

std::string sentence_of(Reason reason, std::uint16_t port) {
  std::string sentence(text_of(reason).sentence);
  if (reason == Reason::no_https_listener) sentence += " on port " + std::to_string(port);
  return sentence;
}

}  // namespace acmsim
