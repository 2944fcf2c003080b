#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace acmsim::tools {

/// Writes lines to a file descriptor and never waits for whoever reads it: what cannot be written
/// yet is kept, up to a mebibyte; what goes beyond is left out, and that is said.
class LogWriter {
 public:
  explicit LogWriter(int fd) : fd_(fd) {}

  /// Takes whole lines, and writes what can be written now.
  void write(std::string_view lines);
  /// Writes what can be written now; whether something is left.
  bool flush();
  /// Writes what is left, and waits for that, though not for ever.
  void finish();

 private:
  bool write_piece(int patience_ms);
  void tell_dropped();

  int fd_;
  std::string pending_;
  std::uint64_t dropped_ = 0;  ///< Lines, since that was last said.
};

}  // namespace acmsim::tools
