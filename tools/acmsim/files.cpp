#include "tools/acmsim/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/core.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/json/document.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReadMax = (std::size_t{64} << 20U) + 1;

/// As many as the system follows.
constexpr int kLinksMax = 40;

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

/// True when a call is worth another try: it was interrupted, or the file, which somebody else has
/// made non-blocking, is ready by now.
bool is_worth_a_retry(int fd, short event) {
  if (errno == EINTR) return true;
  if (errno != EAGAIN && errno != EWOULDBLOCK) return false;
  pollfd ready{fd, event, 0};
  return ::poll(&ready, 1, -1) > 0 || errno == EINTR;
}

tl::expected<std::string, std::string> read_all(const File& file) {
  std::string text;
  std::string buffer(std::size_t{1} << 16U, '\0');
  while (text.size() < kReadMax) {
    const ssize_t count = ::read(file.fd(), buffer.data(), buffer.size());
    if (count < 0 && is_worth_a_retry(file.fd(), POLLIN)) continue;
    if (count < 0) return tl::unexpected("cannot be read: " + last_error());
    if (count == 0) break;
    text.append(buffer, 0, static_cast<std::size_t>(count));
  }
  return text;
}

/// Writes a new file beside the target and puts it in its place; false, and errno, if it cannot.
bool replace_file(const fs::path& target, const std::string& text) {
  const fs::path part = target.parent_path() / fmt::format(".acmsim-{}.part", ::getpid());
  {
    const File file(part.string(), O_WRONLY | O_CREAT | O_EXCL);
    if (file.fd() < 0) return false;
    struct stat old {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    if (write_all(file.fd(), text) == 0 && (!replaces || ::fchmod(file.fd(), old.st_mode) == 0) &&
        ::fsync(file.fd()) == 0 && ::rename(part.c_str(), target.c_str()) == 0) {
      return true;
    }
  }
  const int why = errno;
  ::unlink(part.c_str());
  errno = why;
  return false;
}

/// What is no ordinary file (a device, a pipe) cannot be replaced: it is written to as it is.
bool write_through(const fs::path& target, const std::string& text) {
  const File file(target.string(), O_WRONLY);
  return file.fd() >= 0 && write_all(file.fd(), text) == 0;
}

}  // namespace

int write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(fd, text.data(), text.size());
    if (count < 0 && is_worth_a_retry(fd, POLLOUT)) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

std::string shown_path(const std::string& path) {
  if (path == "-") return "standard input";
  return path.empty() ? "\"\"" : shown_text(path);
}

tl::expected<std::string, std::string> read_file(const std::string& path) {
  if (path == "-") return read_all(File(STDIN_FILENO));
  const File file(path, O_RDONLY);
  if (file.fd() < 0) return tl::unexpected("cannot be opened: " + last_error());
  struct stat status {};
  if (::fstat(file.fd(), &status) == 0 && S_ISDIR(status.st_mode)) {
    return tl::unexpected(std::string("is a directory; expected a file"));
  }
  return read_all(file);
}

std::optional<std::string> LineReader::next() {
  std::string line;
  std::string buffer(std::size_t{1} << 16U, '\0');
  while (true) {
    const auto end = read_.find('\n');
    if (line.size() < kReadMax) line += read_.substr(0, end);
    if (end != read_.npos) {
      read_.erase(0, end + 1);
      return line;
    }
    read_.clear();
    const ssize_t count = has_ended_ ? 0 : ::read(fd_, buffer.data(), buffer.size());
    if (count < 0 && is_worth_a_retry(fd_, POLLIN)) continue;
    if (count <= 0) {
      has_ended_ = true;
      if (line.empty()) return std::nullopt;
      return line;
    }
    read_.assign(buffer, 0, static_cast<std::size_t>(count));
  }
}

std::optional<std::string> write_file(const std::string& path, const std::string& text) {
  std::error_code error;
  const auto status = fs::status(path, error);
  fs::path target = path;
  for (int links = 0; links < kLinksMax && fs::is_symlink(fs::symlink_status(target, error));) {
    target = target.parent_path() / fs::read_symlink(target, error);
    ++links;
  }
  const bool replaces = !fs::exists(status) || fs::is_regular_file(status);
  if (replaces ? replace_file(target, text) : write_through(target, text)) return std::nullopt;
  return fmt::format("{}: cannot be written: {}", shown_path(path), last_error());
}

std::string unreadable_line(const std::string& path, const std::string& why) {
  return fmt::format("{}: {}\n", shown_path(path), why);
}

std::string place_text(const std::string& path, const sim::InputError& error) {
  std::string place = shown_path(path);
  if (error.line > 0) place += fmt::format(":{}:{}", error.line, error.column);
  return place;
}

std::string place_text(const std::string& path, std::string_view text, const std::string& pointer) {
  sim::InputError at;
  at.where = pointer;
  if (const auto document = sim::read_document(text)) sim::place_in(*document, at);
  return place_text(path, at);
}

std::string more_errors(std::size_t errors) {
  return fmt::format("and {}{} more", errors == sim::kErrorsMax ? "at least " : "",
                     errors - kErrorsShown);
}

std::string error_lines(const std::string& path, const std::vector<sim::InputError>& errors) {
  std::string lines;
  const std::size_t shown = std::min(errors.size(), kErrorsShown);
  for (std::size_t i = 0; i < shown; ++i) {
    lines += fmt::format("{}: {}\n", place_text(path, errors[i]), errors[i].sentence());
  }
  if (shown < errors.size()) {
    lines += fmt::format("{}: {}\n", shown_path(path), more_errors(errors.size()));
  }
  return lines;
}

tl::expected<sim::Scenario, std::string> parse_scenario(const std::string& path,
                                                        std::string_view text) {
  auto scenario = sim::read_scenario(text);
  if (!scenario) return tl::unexpected(error_lines(path, scenario.error()));
  return std::move(*scenario);
}

tl::expected<LoadedScenario, std::string> load_scenario(const std::string& path,
                                                        const std::vector<std::string>& settings) {
  const auto text = read_file(path);
  if (!text) return tl::unexpected(unreadable_line(path, text.error()));
  auto loaded = read_with(*text, settings);
  if (!loaded) return tl::unexpected(error_lines(path, loaded.error()));
  return std::move(*loaded);
}

}  // namespace acmsim::tools
