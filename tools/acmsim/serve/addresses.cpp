#include "tools/acmsim/serve/addresses.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace acmsim::tools {
namespace {

constexpr std::size_t kHostsMax = 65'534;

}  // namespace

void Addresses::add(std::vector<std::string> names) {
  std::ranges::sort(names);
  for (std::string& name : names) {
    if (names_.size() == kHostsMax) return;
    if (places_.emplace(name, names_.size()).second) names_.push_back(std::move(name));
  }
}

std::optional<std::string> Addresses::name_at(std::uint32_t address) const {
  const std::size_t host = address & 0xffffU;
  if (!is_in(address) || host == 0 || host > names_.size()) return std::nullopt;
  return names_[host - 1];
}

std::vector<Addresses::Row> Addresses::rows() const {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const std::size_t host = i + 1;
    rows.push_back({names_[i], fmt::format("127.{}.{}.{}", network_, host >> 8U, host & 0xffU)});
  }
  return rows;
}

}  // namespace acmsim::tools
