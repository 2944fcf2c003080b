#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace acmsim::tools {

/// Addresses in 127.0.0.0/8 that stand for hosts, one for each: 127.53.0.1, 127.53.0.2 ... Names
/// that come together get theirs in the order of their texts; later ones follow, and none changes.
class Addresses {
 public:
  struct Row {
    std::string name;
    std::string address;
  };

  explicit Addresses(std::uint8_t network) : network_(network) {}

  /// Gives each of these names an address, as far as they go: there are 65,534.
  void add(std::vector<std::string> names);
  /// Whose address it is, as a number; nothing for one that nobody has.
  std::optional<std::string> name_at(std::uint32_t address) const;
  /// Whether an address could be somebody's.
  bool is_in(std::uint32_t address) const { return address >> 16U == (127U << 8U | network_); }
  std::vector<Row> rows() const;

 private:
  std::uint8_t network_;
  std::vector<std::string> names_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace acmsim::tools
