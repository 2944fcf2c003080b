#include "tools/acmsim/files.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/scenario/decode.hpp"

namespace acmsim::tools {
namespace {

constexpr std::size_t kReadMax = (std::size_t{64} << 20) + 1;

/// Closes a file descriptor that was opened here.
class File {
 public:
  File(const std::string& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
  explicit File(int fd) : fd_(fd), owned_(false) {}
  ~File() {
    if (owned_ && fd_ >= 0) ::close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&&) = delete;
  File& operator=(File&&) = delete;

  int fd() const { return fd_; }

 private:
  int fd_;
  bool owned_ = true;
};

std::string last_error() { return std::strerror(errno); }

tl::expected<std::string, std::string> read_all(const File& file) {
  std::string text;
  std::string buffer(std::size_t{1} << 16, '\0');
  while (text.size() < kReadMax) {
    const ssize_t count = ::read(file.fd(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return tl::unexpected(last_error());
    if (count == 0) break;
    text.append(buffer, 0, static_cast<std::size_t>(count));
  }
  return text;
}

bool write_all(const File& file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file.fd(), text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

tl::expected<std::string, std::string> read_file(const std::string& path) {
  if (path == "-") return read_all(File(STDIN_FILENO));
  const File file(path, O_RDONLY);
  if (file.fd() < 0) return tl::unexpected("cannot be opened: " + last_error());
  struct stat status {};
  if (::fstat(file.fd(), &status) == 0 && S_ISDIR(status.st_mode)) {
    return tl::unexpected(std::string("is a directory; expected a file"));
  }
  auto text = read_all(file);
  if (!text) return tl::unexpected("cannot be read: " + text.error());
  return text;
}

std::optional<std::string> write_file(const std::string& path, const std::string& text) {
  // What is no ordinary file (a device, a pipe) cannot be replaced: it is written to as it is.
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  const bool replaces =
      !std::filesystem::exists(status) || std::filesystem::is_regular_file(status);
  const std::string target = replaces ? path + ".part" : path;
  bool written = false;
  {
    const File file(target, O_WRONLY | O_CREAT | O_TRUNC);
    if (file.fd() < 0) return fmt::format("{}: cannot be written: {}", path, last_error());
    written = write_all(file, text) && (!replaces || ::fsync(file.fd()) == 0);
  }
  if (written && (!replaces || std::rename(target.c_str(), path.c_str()) == 0)) {
    return std::nullopt;
  }
  const std::string why = last_error();
  if (replaces) ::unlink(target.c_str());
  return fmt::format("{}: cannot be written: {}", path, why);
}

std::string error_lines(const std::string& path, const std::vector<sim::InputError>& errors) {
  std::string lines;
  for (const sim::InputError& error : errors) {
    lines += fmt::format("{}: {}\n", path == "-" ? "standard input" : path, error.message());
  }
  return lines;
}

tl::expected<sim::Scenario, std::string> load_scenario(const std::string& path) {
  const auto text = read_file(path);
  if (!text) return tl::unexpected(fmt::format("{}: {}\n", path, text.error()));
  auto scenario = sim::read_scenario(*text);
  if (!scenario) return tl::unexpected(error_lines(path, scenario.error()));
  return std::move(*scenario);
}

}  // namespace acmsim::tools
