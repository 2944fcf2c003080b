// The program: reads the command line, lets a verb answer, and writes what it says.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fmt/core.h>
#include <new>
#include <unistd.h>

#include "tools/acmsim/app.hpp"
#include "tools/acmsim/command_line_words.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/jobs.hpp"
#include "tools/acmsim/settings.hpp"
#include "tools/acmsim/terminal.hpp"
#include "tools/acmsim/verb_options.hpp"

namespace acmsim::tools {

Exit worse(Exit a, Exit b) {
  constexpr std::array kWorstFirst{Exit::bug, Exit::output, Exit::input, Exit::bad, Exit::unknown};
  for (const Exit exit : kWorstFirst) {
    if (a == exit || b == exit) return exit;
  }
  return Exit::good;
}

namespace {

/// Says what there is to say. A closed pipe is silent: whoever read has seen enough. On a terminal
/// lines are folded; nothing is lost in a pipe.
Exit deliver(const Reply& reply) {
  const int columns = reply.as_is ? 0 : columns_of(STDOUT_FILENO);
  const int error_columns = columns_of(STDERR_FILENO);
  write_all(STDERR_FILENO, error_columns > 0 ? folded(reply.err, error_columns) : reply.err);
  const int error = write_all(STDOUT_FILENO, columns > 0 ? folded(reply.out, columns) : reply.out);
  if (error == 0) return reply.exit;
  if (error != EPIPE) {
    write_all(STDERR_FILENO,
              fmt::format("acmsim: the output could not be written: {}\n", std::strerror(error)));
  }
  return Exit::output;
}

/// What is done when memory ends. No exception: destructors that need memory would end the program
/// by a signal.
void give_up() {
  write_all(STDERR_FILENO, "acmsim: there is not enough memory for this\n");
  std::_Exit(static_cast<int>(Exit::unknown));
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
    CLI::App* run = add("run", run_verb, "FILE");
    add_run_options(*run, options_);
    add_set(*run);
    CLI::App* check = add("check", check_verb, "FILE");
    add_check_options(*check, options_);
    add_jobs(*check);
    add_set(*check);
    check->add_option("--junit", options_.junit);
    CLI::App* test = add("test", test_verb, "PATH...");
    test->add_option("--junit", options_.junit);
    test->add_flag("--github", options_.github);
    add_jobs(*test);
    CLI::App* fuzz = add("fuzz", fuzz_verb, "FILE");
    add_fuzz_options(*fuzz, options_);
    add_jobs(*fuzz);
    add_set(*fuzz);
    add_set(*add("validate", validate_verb, "FILE..."));
    CLI::App* diagnose = add("diagnose", diagnose_verb, "FILE...");
    add_diagnose_options(*diagnose, options_);
    add_set(*diagnose);
    add("import", import_verb, "FILE...")->add_option("--now", options_.now);
    CLI::App* forecast = add("forecast", forecast_verb, "FILE...");
    add_forecast_options(*forecast, options_);
    add_set(*forecast);
    CLI::App* freeze = add("freeze", freeze_verb, "FILE");
    add_freeze_options(*freeze, options_);
    add_set(*freeze);
    CLI::App* lesson = add("lesson", lesson_verb, "FILE");
    add_lesson_options(*lesson, options_);
    add_set(*lesson);
    CLI::App* grade = add("grade", grade_verb, "FILE...");
    grade->add_option("--junit", options_.junit);
    add_jobs(*grade);
    CLI::App* dig = add("dig", dig_verb);
    dig->add_option("WORD...", options_.words)->required();
    dig->add_option("--at", options_.at);
    add_set(*dig);
    add_format(*dig);
    add("session", session_verb)->add_option("FILE", options_.paths);
    CLI::App* serve = add("serve", serve_verb);
    add_serve_options(*serve, options_);
    add_format(*serve);
    add_set(*serve);
    CLI::App* show = add("show", show_verb);
    show->add_option("WHAT", options_.what)->required();
    show->add_option("WORD", options_.about);
    add_format(*show);
  }

  Reply answer(int argc, char** argv) {
    argc = take_command(argc, argv, options_);
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.empty()) return help_verb("");
    const std::string& first = words.front();
    if (!first.starts_with("-") && !is_verb(first)) {
      return refused("acmsim: " + mismatch(first, "a verb: ", verbs()));
    }
    // Not for CLI11: to it, the word after `help` would be a verb that begins.
    if (first == "help") {
      if (words.size() > 2) return refused("acmsim help: expected one verb at most\n");
      return help_verb(words.size() > 1 ? words[1] : "");
    }
    const auto options_end = std::ranges::find(words, "--");
    if (std::any_of(words.begin(), options_end,
                    [](const auto& word) { return word == "--help" || word == "-h"; })) {
      return help_verb(first.starts_with("-") ? "" : first);
    }
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForVersion& version) {
      return {.out = std::string(version.what()) + "\n", .err = {}, .exit = Exit::good};
    } catch (const CLI::ExtrasError&) {
      return refused(fmt::format("acmsim {}: {}", first, extras()));
    } catch (const CLI::ParseError& error) {
      return refused(
          fmt::format("acmsim {}: {}\n{}", first, in_our_words(error), pointer_to_help()));
    }
    const std::array<Verb, 7> take_one{run_verb,  check_verb,  session_verb, serve_verb,
                                       fuzz_verb, freeze_verb, lesson_verb};
    if (std::ranges::find(take_one, verb_) != take_one.end() && options_.paths.size() > 1) {
      return refused(fmt::format("acmsim {}: found {} files; expected one\n{}", first,
                                 options_.paths.size(), pointer_to_help()));
    }
    options_.format = format_ == "json" ? Format::json : Format::text;
    options_.language = language_ == "ko" ? sim::Language::korean : sim::Language::english;
    options_.colour = wants_colour();
    options_.columns = columns_of(STDOUT_FILENO);
    options_.grammar = grammar();
    options_.say = [this](const std::string& text) { return say(text); };
    if (verb_ == nullptr) {
      return refused("acmsim: found no verb; expected one before everything else\n");
    }
    if (auto wrong = wrong_target(options_)) return refused(std::move(*wrong));
    Reply reply = for_reader(verb_(options_));
    if (!is_heard_) reply.exit = Exit::output;
    return reply;
  }

 private:
  using Verb = Reply (*)(const Options&);

  bool say(const std::string& text) {
    if (!is_heard_ || text.empty()) return is_heard_;
    is_heard_ = deliver(for_reader({.out = text, .err = {}})) == Exit::good;
    has_said_ = true;
    return is_heard_;
  }

  Reply for_reader(Reply reply) const {
    reply.as_is = reply.as_is || options_.format == Format::json || verb_ == dig_verb;
    if (!options_.settings.empty() && !reply.as_is && !reply.out.empty() && !has_said_) {
      reply.out = set_line(options_.settings) + reply.out;
    }
    // In a diagnosis each letter of a record may be what is wrong.
    const bool is_exact = reply.as_is || options_.verbose || verb_ == diagnose_verb;
    if (options_.columns > 0 && !is_exact) reply.out = shortened(reply.out);
    return reply;
  }

  CLI::App* add(const std::string& name, Verb verb) {
    CLI::App* sub = app_.add_subcommand(name);
    sub->set_help_flag("");
    sub->callback([this, verb] { verb_ = verb; });
    return sub;
  }

  CLI::App* add(const std::string& name, Verb verb, const std::string& operand) {
    CLI::App* sub = add(name, verb);
    sub->add_option(operand, options_.paths)->required();
    add_format(*sub);
    sub->add_flag("-v,--verbose", options_.verbose);
    sub->add_option("--lang", language_)->check(one_of({"en", "ko"}));
    return sub;
  }

  /// One value after each, so that what follows is an operand.
  void add_set(CLI::App& sub) {
    sub.add_option("--set", options_.settings)
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all()
        ->check(setting_mistake);
  }

  void add_jobs(CLI::App& sub) {
    sub.add_option("--jobs", options_.jobs)->check(number_up_to(kJobsMax));
  }

  void add_format(CLI::App& sub) {
    sub.add_option("--format", format_)->check(one_of({"text", "json"}));
  }

  static bool is_verb(const std::string& word) {
    const std::vector<std::string> known = verbs();
    return std::ranges::find(known, word) != known.end();
  }

  std::string pointer_to_help() const {
    const auto chosen = app_.get_subcommands();
    return chosen.empty()
               ? "acmsim help shows how it is used.\n"
               : "acmsim help " + chosen.front()->get_name() + " shows how it is used.\n";
  }

  static std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_name().starts_with("-")) names.push_back(option->get_name());
    }
    return names;
  }

  std::vector<VerbWords> grammar() const {
    std::vector<VerbWords> all;
    for (const std::string& verb : verbs()) {
      if (verb == "help") {
        all.push_back({verb, verbs()});
      } else {
        all.push_back({verb, verb == "show" ? topics() : options_of(*app_.get_subcommand(verb))});
      }
    }
    return all;
  }

  /// What is wrong with a word that is no option and has no place.
  std::string extras() const {
    const auto chosen = app_.get_subcommands();
    const CLI::App& app = chosen.empty() ? app_ : *chosen.front();
    const std::vector<std::string> names = options_of(app);
    const std::vector<std::string> words = app_.remaining(true);
    const auto wrong =
        std::ranges::find_if(words, [](const auto& word) { return word.starts_with("-"); });
    const std::string expected = names.empty() ? "nothing more" : "nothing more, or ";
    return mismatch(wrong == words.end() ? words.front() : *wrong, expected, names) +
           pointer_to_help();
  }

  static Reply help_verb(const std::string& verb) {
    if (verb.empty() || verb == "help") {
      return {.out = overview(), .err = {}, .exit = Exit::good};
    }
    if (auto text = help_for(verb)) {
      return {.out = std::move(*text), .err = {}, .exit = Exit::good};
    }
    return refused("acmsim help: " + mismatch(verb, "a verb: ", verbs()));
  }

  CLI::App app_{"acmsim"};
  Options options_;
  std::string format_ = "text";
  std::string language_ = "en";
  Verb verb_ = nullptr;
  bool has_said_ = false;
  bool is_heard_ = true;
};

}  // namespace
}  // namespace acmsim::tools

int main(int argc, char** argv) {
  namespace tools = acmsim::tools;
  // Both then are errors of a write: a closed pipe, and a file that may not grow further.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  std::set_new_handler(tools::give_up);
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
