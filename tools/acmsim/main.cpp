// The program: reads the command line, lets a verb answer, and writes what it says.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fmt/core.h>
#include <unistd.h>

#include "sim/scenario/nearest.hpp"
#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

Exit worse(Exit a, Exit b) {
  constexpr std::array kWorstFirst{Exit::bug, Exit::output, Exit::input, Exit::bad, Exit::unknown};
  for (const Exit exit : kWorstFirst) {
    if (a == exit || b == exit) return exit;
  }
  return Exit::good;
}

namespace {

/// Writes all of a text to a file descriptor: 0, or the error number.
int write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(fd, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

/// Says what there is to say. A closed pipe is silent: whoever read has seen enough.
Exit deliver(const Reply& reply) {
  write_all(STDERR_FILENO, reply.err);
  const int error = write_all(STDOUT_FILENO, reply.out);
  if (error == 0) return reply.exit;
  if (error != EPIPE) {
    write_all(STDERR_FILENO,
              fmt::format("acmsim: the output could not be written: {}\n", std::strerror(error)));
  }
  return Exit::output;
}

bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  return ::isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
}

/// The command line, as CLI11 reads it.
class CommandLine {
 public:
  CommandLine() {
    app_.set_version_flag("--version", std::string("acmsim ") + ACMSIM_VERSION);
    app_.set_help_flag("");
    add("run", run_verb, "S")->add_option("--schedule", options_.schedule);
    app_.get_subcommand("run")->add_option("--at", options_.at);
    app_.get_subcommand("run")->add_flag("--summary", options_.summary);
    add("test", test_verb, "PATH...")->add_option("--junit", options_.junit);
    add("validate", validate_verb, "S...");
    auto* show = app_.add_subcommand("show");
    show->add_option("what", options_.what)->required();
    add_format(*show);
    show->callback([this] { verb_ = show_verb; });
  }

  Reply answer(int argc, char** argv) {
    if (argc == 1) return {.out = overview(), .err = {}, .exit = Exit::good};
    if (const std::string first = argv[1]; first == "--help" || first == "-h") {
      return {.out = overview(), .err = {}, .exit = Exit::good};
    }
    if (auto unknown = unknown_verb(argv[1])) return *unknown;
    // Not for CLI11: to it, the word after `help` would be a verb that begins.
    if (std::string(argv[1]) == "help") return help_verb(argc > 2 ? argv[2] : "");
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForVersion& version) {
      return {.out = std::string(version.what()) + "\n", .err = {}, .exit = Exit::good};
    } catch (const CLI::ParseError& error) {
      return {.out = {},
              .err = fmt::format("acmsim: {}\nacmsim help {} shows how it is used.\n", error.what(),
                                 argv[1]),
              .exit = Exit::input};
    }
    options_.format = format_ == "json" ? Format::json : Format::text;
    options_.language = language_ == "ko" ? sim::Language::korean : sim::Language::english;
    options_.colour = wants_colour();
    // Options alone, such as --format, are no verb.
    return verb_ == nullptr ? help_verb("") : verb_(options_);
  }

 private:
  using Verb = Reply (*)(const Options&);

  CLI::App* add(const std::string& name, Verb verb, const std::string& operand) {
    auto* sub = app_.add_subcommand(name);
    auto* paths = sub->add_option(operand, options_.paths)->required();
    if (!operand.ends_with("...")) paths->expected(1);
    add_format(*sub);
    sub->add_option("--lang", language_)->check(CLI::IsMember({"en", "ko"}));
    sub->callback([this, verb] { verb_ = verb; });
    return sub;
  }

  void add_format(CLI::App& sub) {
    sub.set_help_flag("");
    sub.add_option("--format", format_)->check(CLI::IsMember({"text", "json"}));
  }

  static std::optional<Reply> unknown_verb(const std::string& word) {
    const std::vector<std::string> known = verbs();
    if (word.starts_with("-") || std::ranges::find(known, word) != known.end()) {
      return std::nullopt;
    }
    const std::string near = sim::nearest(word, known);
    return Reply{.out = {},
                 .err = fmt::format("acmsim: found \"{}\"; expected a verb: {}{}\n", word,
                                    sim::listed(known),
                                    near.empty() ? "" : "; did you mean \"" + near + "\"?"),
                 .exit = Exit::input};
  }

  static Reply help_verb(const std::string& verb) {
    if (verb.empty() || verb == "help") {
      return {.out = overview(), .err = {}, .exit = Exit::good};
    }
    if (auto text = help_for(verb)) {
      return {.out = std::move(*text), .err = {}, .exit = Exit::good};
    }
    const std::vector<std::string> known = verbs();
    const std::string near = sim::nearest(verb, known);
    return {.out = {},
            .err = fmt::format("acmsim help: found \"{}\"; expected a verb: {}{}\n", verb,
                               sim::listed(known),
                               near.empty() ? "" : "; did you mean \"" + near + "\"?"),
            .exit = Exit::input};
  }

  CLI::App app_{"acmsim"};
  Options options_;
  std::string format_ = "text";
  std::string language_ = "en";
  Verb verb_ = nullptr;
};

}  // namespace
}  // namespace acmsim::tools

int main(int argc, char** argv) {
  namespace tools = acmsim::tools;
  std::signal(SIGPIPE, SIG_IGN);
  tools::Reply reply;
  try {
    reply = tools::CommandLine().answer(argc, argv);
  } catch (const std::exception& error) {
    reply = {.out = {},
             .err = fmt::format("acmsim: a bug of ours: {}\n", error.what()),
             .exit = tools::Exit::bug};
  }
  return static_cast<int>(tools::deliver(reply));
}
