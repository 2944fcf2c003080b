#pragma once

#include <map>
#include <optional>
#include <string>
#include <sys/types.h>
#include <tl/expected.hpp>
#include <vector>

namespace acmsim::tools {

/// Variables of an environment that are set for a command.
using Variables = std::map<std::string, std::string>;

/// Where the tools of a command find what they talk to.
struct Whereabouts {
  std::string url;                 ///< `http://127.0.0.1:4566`
  std::optional<std::string> dns;  ///< `127.0.0.1:5353`
  std::optional<std::string> tls;
  std::string account;
  std::string region;
};

/// What is set for a command, so that every tool of AWS's finds the server and none the real AWS.
Variables variables_for(const Whereabouts& where);

/// This process's environment with these variables set: of its own, none that leads an SDK to other
/// endpoints, credentials or profiles is left.
std::vector<std::string> environment_with(const Variables& variables);

/// A command that runs beside this process, with its input, output and terminal, and gets SIGTERM
/// where this process dies of something that it cannot pass on.
class Child {
 public:
  /// Starts it; or why it cannot be started.
  static tl::expected<Child, std::string> start(const std::vector<std::string>& command,
                                                const Variables& variables);
  void pass_on(int signal) const;
  /// How it ended, as a shell says it: its exit status, or 128 and the signal; nothing while it
  /// goes on.
  std::optional<int> status();

 private:
  explicit Child(pid_t process) : process_(process) {}
  pid_t process_;
  std::optional<int> status_;
};

}  // namespace acmsim::tools
