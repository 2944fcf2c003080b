#include "tools/acmsim/folder.hpp"

#include <filesystem>
#include <fmt/core.h>
#include <system_error>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

namespace fs = std::filesystem;

std::string unwritable(const std::string& path, const std::string& why) {
  return fmt::format("{}: cannot be written: {}", shown_path(path), why);
}

/// Takes back what has been written.
void remove_files(const fs::path& folder, const std::vector<sim::CaptureFile>& files,
                  bool with_folder) {
  std::error_code error;
  for (const sim::CaptureFile& file : files) fs::remove(folder / file.name, error);
  if (with_folder) fs::remove(folder, error);
}

}  // namespace

std::optional<std::string> write_folder(const std::string& path,
                                        const std::vector<sim::CaptureFile>& files) {
  const fs::path folder = path;
  std::error_code error;
  const bool is_new = fs::create_directory(folder, error);
  if (fs::exists(folder) && !fs::is_directory(folder)) return unwritable(path, "not a folder");
  if (error) return unwritable(path, error.message());
  const bool is_empty = fs::is_empty(folder, error);
  if (error) return unwritable(path, error.message());
  if (!is_empty) {
    return unwritable(path, "the folder is not empty; expected a new or an empty one");
  }
  for (const sim::CaptureFile& file : files) {
    auto why = write_file((folder / file.name).string(), file.text);
    if (!why) continue;
    remove_files(folder, files, is_new);
    return why;
  }
  return std::nullopt;
}

}  // namespace acmsim::tools
