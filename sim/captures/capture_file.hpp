#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// What one command printed.
struct CaptureFile {
  std::string name;  ///< Tells the command: `describe-certificate-new.json`.
  std::string text;
  std::string command{};  ///< That printed it, as it is typed; empty: none did.
};

/// Gathers captures, each under a name of its own.
class CaptureFolder {
 public:
  explicit CaptureFolder(std::size_t files_max) : files_max_(files_max) {}

  /// Adds a capture whose name is these words, with hyphens between them, and the ending. What not
  /// every file system takes becomes `_`; a name that is too long is cut, and has a digest then.
  /// Names that differ only in case count as one, and the later one gets a number.
  void add(const std::vector<std::string>& words, std::string_view ending, std::string text,
           std::string command = {});

  /// Whether there was more to add than there may be files.
  bool is_overfull() const { return is_overfull_; }
  std::vector<CaptureFile> take() && { return std::move(files_); }

 private:
  std::size_t files_max_;
  bool is_overfull_ = false;
  std::vector<CaptureFile> files_;
  std::set<std::string> taken_;  ///< In lower case.
};

}  // namespace acmsim::sim
