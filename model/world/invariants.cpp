#include "model/world/invariants.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace acmsim {
namespace {

template <class T, class H, class Claim>
bool all_of(const Slots<H, T>& slots, Claim claim) {
  return std::ranges::all_of(slots.handles(),
                             [&](H handle) { return claim(handle, slots.at(handle)); });
}

std::set<CertificateHandle> certificates_on(const alb::Setting& setting) {
  std::set<CertificateHandle> used(setting.list.begin(), setting.list.end());
  if (setting.default_certificate) used.insert(*setting.default_certificate);
  return used;
}

bool is_proved(const acm::Row& row) { return row.status == acm::RowStatus::success; }

bool attached_exist(const World& world, const Context&) {
  return all_of(world.listeners, [&](ListenerHandle, const alb::Listener& listener) {
    return std::ranges::all_of(
        certificates_on(listener.setting.set()),
        [&](CertificateHandle handle) { return world.certificates.contains(handle); });
  });
}

bool attached_were_issued(const World& world, const Context&) {
  return all_of(world.listeners, [&](ListenerHandle, const alb::Listener& listener) {
    return std::ranges::all_of(
        certificates_on(listener.setting.set()), [&](CertificateHandle handle) {
          const acm::Certificate* certificate = world.certificates.find(handle);
          if (certificate == nullptr) return true;  // Another claim's business.
          const acm::Status status = acm::status_of(*certificate);
          return status != acm::Status::pending_validation && status != acm::Status::failed &&
                 status != acm::Status::validation_timed_out;
        });
  });
}

bool batches_wait_for_visible(const World& world, const Context&) {
  return all_of(world.certificates, [](CertificateHandle, const acm::Certificate& certificate) {
    return std::ranges::all_of(certificate.rows, [&](const acm::Row& row) {
      const bool waits = acm::status_of(certificate) == acm::Status::pending_validation
                             ? !is_proved(row)
                             : acm::is_moving(certificate) && !row.moved;
      return !row.batch || (row.visible && waits);
    });
  });
}

bool changes_are_under_way(const World& world, const Context&) {
  return all_of(world.changes, [&](ChangeHandle handle, const route53::Change& change) {
    if (change.status == route53::ChangeStatus::insync) return true;
    return std::ranges::all_of(change.writes, [&](const route53::Write& write) {
      const auto& zones = change.is_elsewhere ? world.provider_zones : world.hosted_zones;
      const route53::HostedZone* zone = zones.find(write.zone);
      if (zone == nullptr) return true;  // Deleted meanwhile.
      return std::ranges::find(zone->under_way, handle) != zone->under_way.end();
    });
  });
}

bool cname_stands_alone(const World& world, const Context&) {
  const auto alone = [](const RecordTable& table) {
    return std::ranges::all_of(table.rows(), [&](const RecordTable::Row& row) {
      return row.key.type != RecordType::cname || table.rows_of(row.key.name).size() == 1;
    });
  };
  const auto stands = [&](ZoneHandle handle, const route53::HostedZone& zone) {
    return alone(zone.written) && alone(world.internet.zones.at(handle).served);
  };
  return all_of(world.hosted_zones, stands) && all_of(world.provider_zones, stands);
}

bool forwarded_to_exist(const World& world, const Context&) {
  return all_of(world.listeners, [&](ListenerHandle, const alb::Listener& listener) {
    return std::ranges::all_of(listener.actions.target_groups, [&](TargetGroupHandle handle) {
      return world.target_groups.contains(handle);
    });
  });
}

bool listeners_have_load_balancers(const World& world, const Context&) {
  return all_of(world.listeners, [&](ListenerHandle, const alb::Listener& listener) {
    return world.load_balancers.contains(listener.load_balancer);
  });
}

bool https_has_default(const World& world, const Context&) {
  return all_of(world.listeners, [](ListenerHandle, const alb::Listener& listener) {
    const alb::Setting& setting = listener.setting.set();
    return (setting.protocol == alb::Protocol::https) == setting.default_certificate.has_value();
  });
}

bool in_use_follows_listeners(const World& world, const Context& context) {
  return all_of(world.listeners, [&](ListenerHandle, const alb::Listener& listener) {
    const ResourceHandle user = context.names.load_balancers.at(listener.load_balancer).resource;
    return std::ranges::all_of(
        certificates_on(listener.setting.set()), [&](CertificateHandle handle) {
          const acm::Certificate* certificate = world.certificates.find(handle);
          if (certificate == nullptr) return true;
          const auto use = std::ranges::find(certificate->uses, user, &acm::Use::resource);
          return use != certificate->uses.end() && use->phase != acm::UsePhase::leaving;
        });
  });
}

bool in_use_lets_go(const World& world, const Context& context) {
  std::map<ResourceHandle, std::set<CertificateHandle>> used;
  for (const ListenerHandle handle : world.listeners.handles()) {
    const alb::Listener& listener = world.listeners.at(handle);
    used[context.names.load_balancers.at(listener.load_balancer).resource].merge(
        certificates_on(listener.setting.set()));
  }
  const auto is_load_balancer = [&](ResourceHandle resource) {
    return context.names.load_balancer_of(resource).has_value();
  };
  return all_of(world.certificates, [&](CertificateHandle handle, const auto& certificate) {
    return std::ranges::all_of(certificate.uses, [&](const acm::Use& use) {
      return use.phase == acm::UsePhase::leaving || !is_load_balancer(use.resource) ||
             used[use.resource].contains(handle);
    });
  });
}

bool insync_is_served(const World& world, const Context&) {
  return all_of(world.changes, [](ChangeHandle, const route53::Change& change) {
    return change.status == route53::ChangeStatus::pending || change.writes.empty();
  });
}

bool issued_means_proved(const World& world, const Context&) {
  return all_of(world.certificates, [](CertificateHandle, const acm::Certificate& certificate) {
    const acm::Status status = acm::status_of(certificate);
    if (status != acm::Status::issued && status != acm::Status::expired) return true;
    return std::ranges::all_of(certificate.rows, is_proved);
  });
}

bool ledger_counts_certificates(const World& world, const Context& context) {
  return all_of(world.ledgers, [&](PlaceHandle place, const acm::Ledger& ledger) {
    std::array<std::int32_t, 2> here{};  // By whether they were imported.
    for (const CertificateHandle handle : world.certificates.handles()) {
      if (context.names.place_of(handle) != place) continue;
      ++here.at(acm::is_imported(world.certificates.at(handle)) ? 1 : 0);
    }
    return here == std::array{ledger.certificates, ledger.imported};
  });
}

bool lists_are_sorted(const World& world, const Context&) {
  return all_of(world.listeners, [](ListenerHandle, const alb::Listener& listener) {
    const auto& list = listener.setting.set().list;
    return std::ranges::adjacent_find(list, std::ranges::greater_equal{}) == list.end();
  });
}

bool letters_have_links(const World& world, const Context&) {
  return all_of(world.letters, [&](CertificateHandle handle, const mail::Letters& letters) {
    const acm::Certificate* certificate = world.certificates.find(handle);
    return certificate != nullptr &&
           std::ranges::all_of(letters.unanswered, [&](const mail::Letter& letter) {
             return certificate->rows.at(letter.row).link;
           });
  });
}

bool links_ask(const World& world, const Context& context) {
  return all_of(world.certificates, [&](CertificateHandle handle, const auto& certificate) {
    for (std::size_t row = 0; row < certificate.rows.size(); ++row) {
      if (!certificate.rows[row].link) continue;
      if (!acm::wants_proof(certificate, row)) return false;
      const acm::CertificateFacts& facts = context.names.certificates.at(handle);
      if (acm::method_of(certificate, facts) != acm::ValidationMethod::email) return false;
    }
    return true;
  });
}

bool visible_while_asked(const World& world, const Context& context) {
  return all_of(world.certificates, [&](CertificateHandle handle, const auto& certificate) {
    return acm::asks_dns(certificate, context.names.certificates.at(handle)) ||
           std::ranges::none_of(certificate.rows, &acm::Row::visible);
  });
}

bool one_owner_one_record(const World& world, const Context& context) {
  std::map<std::pair<std::string, std::string>, RecordHandle> records;
  return all_of(world.certificates, [&](CertificateHandle handle, const acm::Certificate&) {
    const acm::CertificateFacts& facts = context.names.certificates.at(handle);
    return std::ranges::all_of(facts.names, [&](const acm::NameFacts& name) {
      const std::string base = context.names.name(name.name).without_wildcard().text();
      return records.try_emplace({std::string(facts.account()), base}, name.record).first->second ==
             name.record;
    });
  });
}

bool records_lie_in_their_zone(const World& world, const Context& context) {
  return all_of(world.hosted_zones, [&](ZoneHandle handle, const route53::HostedZone& zone) {
    const DomainName& origin = context.names.name(context.names.hosted_zones.at(handle).name);
    return std::ranges::all_of(zone.written.rows(), [&](const RecordTable::Row& row) {
      return context.names.name(row.key.name).is_within(origin);
    });
  });
}

bool served_catches_up(const World& world, const Context&) {
  return all_of(world.hosted_zones, [&](ZoneHandle handle, const route53::HostedZone& zone) {
    return !zone.under_way.empty() || zone.written == world.internet.zones.at(handle).served;
  });
}

bool timed_out_was_unproved(const World& world, const Context&) {
  return all_of(world.certificates, [](CertificateHandle, const acm::Certificate& certificate) {
    return acm::status_of(certificate) != acm::Status::validation_timed_out ||
           !std::ranges::all_of(certificate.rows, is_proved);
  });
}

bool zones_have_soa_and_ns(const World& world, const Context& context) {
  return all_of(world.hosted_zones, [&](ZoneHandle handle, const route53::HostedZone& zone) {
    const NameHandle apex = context.names.hosted_zones.at(handle).name;
    return zone.written.find({apex, RecordType::soa}) && zone.written.find({apex, RecordType::ns});
  });
}

constexpr std::array kInvariants{
    Invariant{"attached-certificates-exist",
              "no listener refers to a certificate that is gone: AWS refuses the deletion",
              attached_exist},
    Invariant{"attached-certificates-were-issued",
              "no listener has a certificate that is pending, failed or timed out",
              attached_were_issued},
    Invariant{"changes-are-under-way", "a PENDING change waits in every zone that it writes to",
              changes_are_under_way},
    Invariant{"cname-stands-alone", "a name with a CNAME has nothing else, written or served",
              cname_stands_alone},
    Invariant{"https-has-default",
              "an HTTPS listener has a default certificate, an HTTP listener none",
              https_has_default},
    Invariant{"forwarded-to-exist", "no listener forwards to a target group that is gone",
              forwarded_to_exist},
    Invariant{"in-use-follows-listeners", "what a listener uses is, or is about to be, in InUseBy",
              in_use_follows_listeners},
    Invariant{"in-use-lets-go", "what no listener of a load balancer uses is leaving its InUseBy",
              in_use_lets_go},
    Invariant{"insync-is-served", "an INSYNC change has nothing left to serve", insync_is_served},
    Invariant{"issued-means-proved",
              "an issued or expired certificate has every one of its names proved",
              issued_means_proved},
    Invariant{"ledger-counts-certificates",
              "the quota counts the certificates that exist, and no other",
              ledger_counts_certificates},
    Invariant{"letters-have-links", "nobody is going to follow a link that no longer works",
              letters_have_links},
    Invariant{"links-ask", "a link works only while an approval by e-mail is waited for",
              links_ask},
    Invariant{"listeners-have-load-balancers",
              "no listener is left of a load balancer that is gone", listeners_have_load_balancers},
    Invariant{"lists-are-sorted", "a certificate list has nothing twice", lists_are_sorted},
    Invariant{"one-owner-one-record",
              "certificates of one account share one validation record for a domain",
              one_owner_one_record},
    Invariant{
        "proofs-wait-for-visible-records",
        "only a visible record is validated, of a certificate that is pending or moves to DNS",
        batches_wait_for_visible},
    Invariant{"records-lie-in-their-zone", "a hosted zone has no record outside its name",
              records_lie_in_their_zone},
    Invariant{"served-catches-up", "a zone with no change under way serves what is written",
              served_catches_up},
    Invariant{"timed-out-was-unproved",
              "a certificate whose names were all proved in time does not time out",
              timed_out_was_unproved},
    Invariant{"visible-while-asked", "what the DNS shows is kept only for whoever asks it",
              visible_while_asked},
    Invariant{"zones-have-soa-and-ns", "a hosted zone has SOA and NS records at its apex",
              zones_have_soa_and_ns},
};

}  // namespace

std::span<const Invariant> invariants() { return kInvariants; }

const Invariant* broken_invariant(const World& world, const Context& context) {
  const auto broken = std::ranges::find_if_not(
      kInvariants, [&](const Invariant& claim) { return claim.holds(world, context); });
  return broken == kInvariants.end() ? nullptr : &*broken;
}

}  // namespace acmsim
