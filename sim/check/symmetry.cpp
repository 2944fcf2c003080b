// Sorts what siblings have come to. First is what has come furthest, and among equals the order
// stays, so that a sibling which gets further comes last of those who are as far: their order tells
// who is longer there.
#include "sim/check/symmetry.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace acmsim::sim {
namespace {

/// What a sibling has come to, apart from which one it is.
struct Part {
  route53::Change change;
  bool served = false;
  /// By `Sibling::rows`; of a certificate that is no more, a row like any other.
  std::vector<acm::Row> rows{};
  std::vector<acm::RowStatus> renewal_rows{};
};

/// Sorts the siblings of one group within one situation.
class Sorter {
 public:
  Sorter(World& world, std::vector<Renamed>& renamed) : world_(world), renamed_(renamed) {}

  void sort(const std::vector<Sibling>& group) {
    std::vector<const Sibling*> written;
    for (const Sibling& sibling : group) {
      if (is_written(sibling)) written.push_back(&sibling);
    }
    if (written.size() < 2) return;
    std::vector<const Sibling*> sorted = written;
    std::ranges::stable_sort(sorted,
                             [&](const Sibling* a, const Sibling* b) { return is_before(*a, *b); });
    if (sorted != written) exchange(sorted, written);
  }

  /// Gives the batches of a certificate the numbers that they have in the order of its rows.
  void number_batches(CertificateHandle handle) {
    acm::Certificate* certificate = world_.certificates.find(handle);
    if (certificate == nullptr) return;
    std::map<std::uint32_t, std::uint32_t> numbers;
    for (acm::Row& row : certificate->rows) {
      if (!row.batch) continue;
      const auto next = static_cast<std::uint32_t>(numbers.size());
      row.batch = numbers.emplace(*row.batch, next).first->second;
    }
    for (const auto& [from, to] : numbers) {
      rename({TimerKind::dns_validation, handle.index, from},
             {TimerKind::dns_validation, handle.index, to});
    }
  }

 private:
  bool is_written(const Sibling& sibling) const {
    return world_.hosted_zones.contains(sibling.zone) && world_.changes.contains(sibling.change) &&
           !world_.internet.is_outdated(sibling.key.name);
  }

  std::size_t place_in_queue(const Sibling& sibling) const {
    const auto& queue = world_.hosted_zones.at(sibling.zone).under_way;
    return static_cast<std::size_t>(std::ranges::find(queue, sibling.change) - queue.begin());
  }

  bool is_served(const Sibling& sibling) const {
    const dns::Zone* zone = world_.internet.zones.find(sibling.zone);
    return zone != nullptr && zone->served.find(sibling.key).has_value();
  }

  /// How many names of its certificate are in the same batch, and then which batch it is.
  static auto rank_of_batch(const acm::Row& row, const acm::Certificate& certificate) {
    const auto size = row.batch ? std::ranges::count(certificate.rows, row.batch, &acm::Row::batch)
                                : std::ptrdiff_t{0};
    return std::tuple(size, row.batch);
  }

  bool is_before(const Sibling& a, const Sibling& b) const {
    const auto rank = [&](const Sibling& sibling) {
      const bool is_pending =
          world_.changes.at(sibling.change).status == route53::ChangeStatus::pending;
      return std::tuple(is_pending, is_pending ? place_in_queue(sibling) : 0, !is_served(sibling));
    };
    if (const auto order = rank(a) <=> rank(b); order != 0) return order < 0;
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
      const acm::Certificate* certificate = world_.certificates.find(a.rows[i].first);
      if (certificate == nullptr) continue;
      const auto row_rank = [&](const Sibling& sibling) {
        const std::uint32_t at = sibling.rows[i].second;
        acm::Row row = certificate->rows[at];
        const auto batch = rank_of_batch(row, *certificate);
        row.batch.reset();
        const bool waits = row.status == acm::RowStatus::pending_validation;
        std::optional<acm::RowStatus> renewal;
        if (certificate->renewal) renewal = certificate->renewal->rows[at];
        return std::tuple(waits, row, renewal, batch);
      };
      if (const auto order = row_rank(a) <=> row_rank(b); order != 0) return order < 0;
    }
    return false;
  }

  Part part_of(const Sibling& sibling) const {
    Part part{.change = world_.changes.at(sibling.change), .served = is_served(sibling)};
    for (const auto& [handle, row] : sibling.rows) {
      const acm::Certificate* certificate = world_.certificates.find(handle);
      part.rows.push_back(certificate == nullptr ? acm::Row{} : certificate->rows[row]);
      const bool renews = certificate != nullptr && certificate->renewal;
      part.renewal_rows.push_back(renews ? certificate->renewal->rows[row] : acm::RowStatus{});
    }
    return part;
  }

  /// What the first ones have come to becomes what the second ones have, place by place.
  void exchange(const std::vector<const Sibling*>& from, const std::vector<const Sibling*>& to) {
    std::vector<Part> parts;
    for (const Sibling* sibling : from) parts.push_back(part_of(*sibling));
    std::map<ChangeHandle, ChangeHandle> names;
    for (std::size_t i = 0; i < from.size(); ++i) {
      names[from[i]->change] = to[i]->change;
      for (const Timer& timer : timers_of(parts[i].change, from[i]->change)) {
        rename(timer, {timer.kind, to[i]->change.index, timer.part});
      }
      put(std::move(parts[i]), *to[i]);
    }
    for (ChangeHandle& one : world_.hosted_zones.at(from.front()->zone).under_way) {
      if (names.contains(one)) one = names.at(one);
    }
  }

  void put(Part part, const Sibling& sibling) {
    for (route53::Write& write : part.change.writes) {
      write.key = sibling.key;
      if (write.set) write.set = sibling.set;
    }
    world_.changes.put(sibling.change, std::move(part.change));
    if (dns::Zone* zone = world_.internet.zones.find(sibling.zone)) {
      if (part.served) zone->served.put(sibling.key, sibling.set);
      if (!part.served) zone->served.erase(sibling.key);
    }
    for (std::size_t i = 0; i < sibling.rows.size(); ++i) {
      acm::Certificate* certificate = world_.certificates.find(sibling.rows[i].first);
      if (certificate == nullptr) continue;
      const std::uint32_t row = sibling.rows[i].second;
      certificate->rows[row] = part.rows[i];
      if (certificate->renewal) certificate->renewal->rows[row] = part.renewal_rows[i];
    }
  }

  void rename(const Timer& from, const Timer& to) {
    if (from != to) renamed_.push_back({from, to});
  }

  World& world_;
  std::vector<Renamed>& renamed_;
};

}  // namespace

std::vector<Renamed> Symmetry::sort(World& world) const {
  std::vector<Renamed> renamed;
  Sorter sorter(world, renamed);
  for (const std::vector<Sibling>& group : groups_) sorter.sort(group);
  for (const CertificateHandle certificate : certificates_) sorter.number_batches(certificate);
  return renamed;
}

}  // namespace acmsim::sim
