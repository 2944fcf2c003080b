// The options of `serve`, the only verb that listens.
#include <algorithm>
#include <fmt/core.h>
#include <limits>
#include <string_view>

#include "model/base/ascii.hpp"
#include "tools/acmsim/command_line_words.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/verb_options.hpp"

namespace acmsim::tools {
namespace {

CLI::Validator port_number() {
  return {[](std::string& found) {
            constexpr std::uint64_t kMost = std::numeric_limits<std::uint16_t>::max();
            const bool is_number =
                !found.empty() && found.size() <= 5 && std::ranges::all_of(found, is_digit);
            if (is_number && std::stoull(found) <= kMost) return std::string();
            return fmt::format("found \"{}\"; expected a port from 0 to {}; 0 is any that is free",
                               shown_text(found), kMost);
          },
          ""};
}

}  // namespace

void add_serve_options(CLI::App& serve, Options& options) {
  ServeWords& words = options.serve;
  serve.add_option("FILE", options.paths);
  serve.add_option("--port", words.port)->check(port_number());
  serve.add_option("--bind", words.bind);
  serve.add_option("--dns", words.dns)->check(port_number());
  serve.add_option("--tls", words.tls)->check(port_number());
  serve.add_option("--tls-dates", words.tls_dates)->check(one_of({"machine", "world"}));
  serve.add_option("--clock", words.clock);
  serve.add_option("--schedule", options.schedule);
  serve.add_option("--allow-host", words.allowed_hosts)
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
  serve.add_option("--expects", words.expected)->delimiter(',')->take_all();
  serve.add_option("--log", words.log)->check(one_of({"text", "json", "none"}));
  serve.add_option("--save", options.save);
}

int take_command(int argc, char** argv, Options& options) {
  if (argc < 2 || std::string_view(argv[1]) != "serve") return argc;
  const auto mark = std::find(argv + 1, argv + argc, std::string_view("--"));
  if (mark == argv + argc) return argc;
  options.serve.command.emplace(mark + 1, argv + argc);
  return static_cast<int>(mark - argv);
}

}  // namespace acmsim::tools
