// Sorts what symmetric records have come to. First is what has come furthest, and among equals the
// order stays, so that a record which gets further comes last of those that are as far: their order
// tells which has been there longer.
#include "sim/check/reduce/symmetry.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace acmsim::sim {
namespace {

/// What a record has come to, apart from which one it is.
struct Part {
  route53::Change change;
  bool served = false;
  /// By `SymmetricRecord::rows`; of a certificate that is no more, a row like any other.
  std::vector<acm::Row> rows{};
};

/// Sorts the records of one group within one situation.
class Sorter {
 public:
  Sorter(World& world, std::vector<Renamed>& renamed) : world_(world), renamed_(renamed) {}

  void sort(const std::vector<SymmetricRecord>& group) {
    std::vector<const SymmetricRecord*> written;
    for (const SymmetricRecord& record : group) {
      if (is_written(record)) written.push_back(&record);
    }
    if (written.size() < 2) return;
    std::vector<const SymmetricRecord*> sorted = written;
    std::ranges::stable_sort(sorted, [&](const SymmetricRecord* a, const SymmetricRecord* b) {
      return is_before(*a, *b);
    });
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
  bool is_written(const SymmetricRecord& record) const {
    return world_.hosted_zones.contains(record.zone) && world_.changes.contains(record.change) &&
           !world_.internet.is_outdated(record.key.name);
  }

  std::size_t place_in_queue(const SymmetricRecord& record) const {
    const auto& queue = world_.hosted_zones.at(record.zone).under_way;
    return static_cast<std::size_t>(std::ranges::find(queue, record.change) - queue.begin());
  }

  bool is_served(const SymmetricRecord& record) const {
    const dns::Zone* zone = world_.internet.zones.find(record.zone);
    return zone != nullptr && zone->served.find(record.key).has_value();
  }

  /// How many names of its certificate are in the same batch, and then which batch it is.
  static auto rank_of_batch(const acm::Row& row, const acm::Certificate& certificate) {
    const auto size = row.batch ? std::ranges::count(certificate.rows, row.batch, &acm::Row::batch)
                                : std::ptrdiff_t{0};
    return std::tuple(size, row.batch);
  }

  bool is_before(const SymmetricRecord& a, const SymmetricRecord& b) const {
    const auto rank = [&](const SymmetricRecord& record) {
      const bool is_pending =
          world_.changes.at(record.change).status == route53::ChangeStatus::pending;
      return std::tuple(is_pending, is_pending ? place_in_queue(record) : 0, !is_served(record));
    };
    if (const auto order = rank(a) <=> rank(b); order != 0) return order < 0;
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
      const acm::Certificate* certificate = world_.certificates.find(a.rows[i].first);
      if (certificate == nullptr) continue;
      const auto row_rank = [&](const SymmetricRecord& record) {
        const std::uint32_t at = record.rows[i].second;
        acm::Row row = certificate->rows[at];
        const auto batch = rank_of_batch(row, *certificate);
        row.batch.reset();
        const bool waits = row.status == acm::RowStatus::pending_validation;
        return std::tuple(waits, row, batch);
      };
      if (const auto order = row_rank(a) <=> row_rank(b); order != 0) return order < 0;
    }
    return false;
  }

  Part part_of(const SymmetricRecord& record) const {
    Part part{.change = world_.changes.at(record.change), .served = is_served(record)};
    for (const auto& [handle, row] : record.rows) {
      const acm::Certificate* certificate = world_.certificates.find(handle);
      part.rows.push_back(certificate == nullptr ? acm::Row{} : certificate->rows[row]);
    }
    return part;
  }

  /// What the first ones have come to becomes what the second ones have, place by place.
  void exchange(const std::vector<const SymmetricRecord*>& from,
                const std::vector<const SymmetricRecord*>& to) {
    std::vector<Part> parts;
    for (const SymmetricRecord* record : from) parts.push_back(part_of(*record));
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

  void put(Part part, const SymmetricRecord& record) {
    for (route53::Write& write : part.change.writes) {
      write.key = record.key;
      if (write.set) write.set = record.set;
    }
    world_.changes.put(record.change, std::move(part.change));
    if (dns::Zone* zone = world_.internet.zones.find(record.zone)) {
      if (part.served) zone->served.put(record.key, record.set);
      if (!part.served) zone->served.erase(record.key);
    }
    for (std::size_t i = 0; i < record.rows.size(); ++i) {
      acm::Certificate* certificate = world_.certificates.find(record.rows[i].first);
      if (certificate == nullptr) continue;
      certificate->rows[record.rows[i].second] = part.rows[i];
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
  for (const std::vector<SymmetricRecord>& group : groups_) sorter.sort(group);
  for (const CertificateHandle certificate : certificates_) sorter.number_batches(certificate);
  return renamed;
}

}  // namespace acmsim::sim
