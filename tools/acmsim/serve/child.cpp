#include "tools/acmsim/serve/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX has it so.

namespace acmsim::tools {
namespace {

/// Variables of AWS's that only say how a tool behaves; of the others none is left to a command.
constexpr std::array<std::string_view, 6> kHarmless{"AWS_PAGER",           "AWS_MAX_ATTEMPTS",
                                                    "AWS_RETRY_MODE",      "AWS_DEFAULT_OUTPUT",
                                                    "AWS_CLI_AUTO_PROMPT", "AWS_DATA_PATH"};

std::string_view name_in(std::string_view variable) {
  return variable.substr(0, variable.find('='));
}

bool is_left(std::string_view variable, const Variables& variables) {
  const std::string_view name = name_in(variable);
  if (variables.contains(std::string(name))) return false;
  const bool is_harmless = std::ranges::find(kHarmless, name) != kHarmless.end();
  return !name.starts_with("AWS_") || is_harmless;
}

/// Hosts that are asked without a proxy: the server's, beside those that the environment has
/// already under either name.
std::string without_proxy(const std::string& url) {
  std::string hosts;
  for (const char* variable : {"NO_PROXY", "no_proxy"}) {
    const char* already = ::getenv(variable);
    if (already != nullptr && *already != '\0') hosts += std::string(already) + ",";
  }
  const std::size_t begin = url.find("://") + 3;
  const std::string host = url.substr(begin, url.rfind(':') - begin);
  hosts += "127.0.0.1,localhost";
  return host == "127.0.0.1" ? hosts : hosts + "," + host;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// Turns a forked process into the command. What this process ignores or blocks, a command does not
/// know of; and it does not outlive the server, whatever ends that.
[[noreturn]] void become(char* const* arguments, char* const* environment, int said) {
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGCHLD}) {
    ::signal(signal, SIG_DFL);  // NOLINT: it returns what was there before.
  }
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::execvpe(*arguments, arguments, environment);
  const int error = errno;
  if (::write(said, &error, sizeof error) < 0) ::_exit(126);
  ::_exit(127);
}

}  // namespace

Variables variables_for(const Whereabouts& where) {
  Variables variables{{"AWS_ENDPOINT_URL", where.url},
                      {"AWS_ACCESS_KEY_ID", where.account},
                      {"AWS_SECRET_ACCESS_KEY", "acmsim"},
                      {"AWS_REGION", where.region},
                      {"AWS_DEFAULT_REGION", where.region},
                      {"AWS_EC2_METADATA_DISABLED", "true"},
                      {"AWS_CONFIG_FILE", "/dev/null"},
                      {"AWS_SHARED_CREDENTIALS_FILE", "/dev/null"},
                      {"NO_PROXY", without_proxy(where.url)},
                      {"no_proxy", without_proxy(where.url)},
                      {"ACMSIM_URL", where.url}};
  if (where.dns) variables["ACMSIM_DNS"] = *where.dns;
  if (where.tls) variables["ACMSIM_TLS"] = *where.tls;
  return variables;
}

std::vector<std::string> environment_with(const Variables& variables) {
  std::vector<std::string> environment;
  for (char** one = environ; *one != nullptr; ++one) {
    if (is_left(*one, variables)) environment.emplace_back(*one);
  }
  for (const auto& [name, value] : variables) environment.push_back(name + "=" + value);
  return environment;
}

tl::expected<Child, std::string> Child::start(const std::vector<std::string>& command,
                                              const Variables& variables) {
  std::vector<std::string> words = command;
  std::vector<std::string> environment = environment_with(variables);
  const auto arguments = pointers_to(words);
  const auto settings = pointers_to(environment);
  std::array<int, 2> said{};  // By which it is told that there is no such command.
  if (::pipe2(said.data(), O_CLOEXEC) != 0)
    return tl::unexpected(std::string(std::strerror(errno)));
  const pid_t process = ::fork();
  if (process == 0) become(arguments.data(), settings.data(), said[1]);
  int error = process < 0 ? errno : 0;
  ::close(said[1]);
  if (process > 0 && ::read(said[0], &error, sizeof error) > 0) ::waitpid(process, nullptr, 0);
  ::close(said[0]);
  if (error != 0) return tl::unexpected(std::string(std::strerror(error)));
  return Child(process);
}

void Child::pass_on(int signal) const {
  if (!status_) ::kill(process_, signal);
}

std::optional<int> Child::status() {
  int how = 0;
  if (!status_ && ::waitpid(process_, &how, WNOHANG) == process_) {
    status_ = WIFSIGNALED(how) ? 128 + WTERMSIG(how) : WEXITSTATUS(how);
  }
  return status_;
}

}  // namespace acmsim::tools
