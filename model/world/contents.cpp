#include "model/world/contents.hpp"

namespace acmsim {

/// Who holds it hears of it, and so does whoever is still shown it by a listener.
std::optional<Aged> age(World& world, const Context& context, const Timer& timer) {
  const CertificateHandle handle{timer.whose};
  const acm::Content* content = world.contents.find(handle);
  const bool is_its_own = timer.kind == TimerKind::renewal_due ||
                          timer.kind == TimerKind::notice_day || timer.kind == TimerKind::expiry;
  if (content == nullptr || !is_its_own) return std::nullopt;
  acm::Aging aging = acm::fire(*content, handle, timer.kind,
                               context.names.certificates.at(handle).material.value());
  world.contents.put(handle, aging.next);
  Aged aged{.effects = std::move(aging.effects)};
  const bool is_expired = aging.next.age == acm::Content::Age::expired;
  if (!is_expired && aging.days_left == 0) return aged;
  for (const CertificateHandle holder : world.certificates.handles()) {
    if (world.certificates.at(holder).content != handle) continue;
    aged.told.emplace_back(holder, acm::ContentAged{is_expired, aging.days_left});
  }
  for (const CertificateHandle holder : world.withdrawn.handles()) {
    if (!is_expired || world.withdrawn.at(holder).content != handle) continue;
    aged.effects.emplace_back(Announce{Happening::withdrawn_certificate_expired, holder.index, 0});
  }
  return aged;
}

Effects bring(World& world, const Context& context, CertificateHandle content,
              std::chrono::sys_seconds instant) {
  const acm::Material& material = context.names.certificates.at(content).material.value();
  acm::Aging aging = acm::content_at(material, content, instant);
  world.contents.put(content, aging.next);
  return std::move(aging.effects);
}

const acm::CertificateFacts& held_facts(const World& world, const Catalogue& names,
                                        CertificateHandle certificate) {
  const acm::Certificate* found = world.certificates.find(certificate);
  const acm::Withdrawn* withdrawn = world.withdrawn.find(certificate);
  std::optional<CertificateHandle> content;
  if (withdrawn != nullptr) content = withdrawn->content;
  if (withdrawn == nullptr && found != nullptr) content = found->content;
  return names.certificates.at(content.value_or(certificate));
}

}  // namespace acmsim
