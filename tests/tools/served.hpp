// `acmsim serve` as its clients see it, with sockets and no library of theirs.
#pragma once

#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "tests/tools/program.hpp"

namespace acmsim::tools {

/// Everybody here waits for what will come, and gives up after so long, on any machine.
inline constexpr std::chrono::seconds kPatience{120};

/// A server that runs while this lives.
class Served {
 public:
  explicit Served(const std::vector<std::string>& arguments) {
    process_ = ::fork();
    REQUIRE(process_ >= 0);
    if (process_ == 0) become(arguments);
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (ready_.find('\n') == ready_.npos) {
      REQUIRE(std::chrono::steady_clock::now() < end);
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
      ready_ = err();
    }
    ready_.resize(ready_.find('\n'));
  }
  ~Served() {
    if (process_ > 0) stop(SIGKILL);
  }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;
  Served(Served&&) = delete;
  Served& operator=(Served&&) = delete;

  const std::string& ready() const { return ready_; }
  std::uint16_t port() const { return port_after("http://127.0.0.1:"); }
  std::uint16_t dns() const { return port_after("dns 127.0.0.1:"); }
  std::uint16_t tls() const { return port_after("tls 127.0.0.1:"); }
  std::string err() const { return read(folder_ / "err"); }
  std::string out() const { return read(folder_ / "out"); }
  void tell(int signal) const { ::kill(process_, signal); }

  /// Whether it has not ended by itself.
  bool goes_on() const {
    siginfo_t ended{};
    ::waitid(P_PID, static_cast<id_t>(process_), &ended, WEXITED | WNOHANG | WNOWAIT);
    return ended.si_pid == 0;
  }

  /// The most memory that it has taken, in KiB.
  long memory() const {
    const std::string status = read("/proc/" + std::to_string(process_) + "/status");
    return std::stol(status.substr(status.find("VmHWM:") + 6));
  }

  /// Ends it; how it ended.
  Ran stop(int signal = SIGTERM) {
    tell(signal);
    int status = 0;
    REQUIRE(::waitpid(process_, &status, 0) == process_);
    process_ = 0;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out(), err()};
  }

 private:
  [[noreturn]] void become(const std::vector<std::string>& arguments) const {
    std::vector<std::string> words{ACMSIM_PROGRAM, "serve"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    for (const auto& [fd, name] :
         {std::pair(STDOUT_FILENO, "out"), std::pair(STDERR_FILENO, "err")}) {
      ::dup2(::open((folder_ / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), fd);
    }
    ::execv(ACMSIM_PROGRAM, pointers.data());
    ::_exit(127);
  }

  std::uint16_t port_after(std::string_view words) const {
    const auto at = ready_.find(words);
    REQUIRE(at != ready_.npos);
    return static_cast<std::uint16_t>(std::stoi(ready_.substr(at + words.size())));
  }

  Folder folder_;
  pid_t process_ = 0;
  std::string ready_;
};

inline sockaddr_in place_of(std::uint16_t port, const char* address = "127.0.0.1") {
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_port = htons(port);
  REQUIRE(::inet_pton(AF_INET, address, &place.sin_addr) == 1);
  return place;
}

/// A client's end of a connection.
class Line {
 public:
  explicit Line(std::uint16_t port, const char* address = "127.0.0.1")
      : fd_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const sockaddr_in place = place_of(port, address);
    REQUIRE(::connect(fd_, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
  }
  ~Line() {
    if (fd_ >= 0) ::close(fd_);
  }
  Line(Line&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  Line& operator=(Line&&) = delete;

  int fd() const { return fd_; }

  /// Sends as much as the other side takes; it may have gone.
  void send(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t sent = ::send(fd_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  void half_close() const { ::shutdown(fd_, SHUT_WR); }

  /// What comes until the other side is done, or until a text has come so often.
  std::string receive(std::string_view last = "", int times = 1) const {
    std::string all;
    std::array<char, 65536> piece{};
    while (last.empty() || count(all, last) < times) {
      pollfd ready{fd_, POLLIN, 0};
      REQUIRE(::poll(&ready, 1, static_cast<int>(std::chrono::milliseconds(kPatience).count())) ==
              1);
      const ssize_t size = ::recv(fd_, piece.data(), piece.size(), 0);
      if (size <= 0) return all;
      all.append(piece.data(), static_cast<std::size_t>(size));
    }
    return all;
  }

 private:
  static int count(std::string_view text, std::string_view word) {
    int found = 0;
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++found;
    return found;
  }

  int fd_;
};

/// What a server says to a text until it closes the connection.
inline std::string said_to(std::uint16_t port, std::string_view text) {
  const Line line(port);
  line.send(text);
  return line.receive();
}

}  // namespace acmsim::tools
