#include <arpa/inet.h>
#include <array>
#include <fmt/core.h>
#include <unistd.h>

#include "sim/api/service_errors.hpp"
#include "sim/json/nearest.hpp"
#include "sim/report/history_report.hpp"
#include "sim/session/live.hpp"
#include "sim/wire/endpoint.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/certificates.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/play.hpp"
#include "tools/acmsim/serve/serving.hpp"

namespace acmsim::tools {
namespace {

/// The document that is served, as a text; empty for an empty account.
tl::expected<std::string, std::string> document_of(const Options& options) {
  if (options.paths.empty()) return std::string();
  auto loaded = load_scenario(options.paths.front(), options.settings);
  if (!loaded) return tl::unexpected(loaded.error());
  return std::move(loaded->text);
}

/// The one line that says that everything listens.
std::string ready_line(const Whereabouts& where) {
  std::string beside;
  if (where.dns) beside += (beside.empty() ? "" : ", ") + ("dns " + *where.dns);
  if (where.tls) beside += (beside.empty() ? "" : ", ") + ("tls " + *where.tls);
  if (!beside.empty()) beside = " (" + beside + ")";
  return fmt::format("acmsim serve: ready at {}{}\n", where.url, beside);
}

/// What a shell is told, so that tools find the server and none finds the real AWS.
std::string export_lines(const Whereabouts& where) {
  std::string lines =
      "  unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL_ACM AWS_ENDPOINT_URL_ROUTE_53 "
      "AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2\n";
  for (const auto& [name, value] : variables_for(where)) {
    lines += fmt::format("  export {}={}\n", name, value);
  }
  return lines + "How each tool is told: acmsim help serve. Ctrl-C ends the history.\n";
}

/// Ends the history: what `run` tells of it, and the verdict.
Reply judged(sim::Live& live, Format format) {
  const auto told = live.answer(sim::message_of({{"end", sim::OrderedJson::object()}}));
  if (!told) return refused("acmsim serve: " + sentence_of(told.error()) + "\n");
  auto history = live.ending();
  if (!history) return refused("acmsim serve: " + sentence_of(history.error()) + "\n");
  Reply reply;
  reply.exit = exit_of_history(*history);
  reply.out = format == Format::json ? sim::json_text(*told) : live.report_of(std::move(*history));
  return reply;
}

/// Writes the history as a document; what is wrong if that cannot be done.
std::optional<std::string> save(sim::Endpoint& endpoint, const std::string& path) {
  auto document =
      endpoint.live().answer(sim::message_of({{"document", sim::OrderedJson::object()}}));
  if (!document) return "acmsim serve: --save: " + sentence_of(document.error()) + "\n";
  endpoint.tell_left_out(document->at("document"));
  if (const auto why = write_file(path, sim::json_text(document->at("document"))))
    return *why + "\n";
  return std::nullopt;
}

/// What is said of a command, and what it makes of the exit status.
void judge_command(const ServingEnd& ended, std::uint64_t requests, Reply& reply) {
  if (!ended.command) return;
  if (*ended.command != 0) {
    reply.err += fmt::format("acmsim serve: the command ended with status {}\n", *ended.command);
    reply.exit = worse(reply.exit, Exit::bad);
  }
  if (requests == 0) {
    reply.err +=
        "acmsim serve: the command never called AWS here; does its tool know AWS_ENDPOINT_URL? "
        "acmsim help serve shows how others are told\n";
  }
}

/// Says that everything listens, and what to know of that.
void say_ready(const ServeWords& words, const Whereabouts& where) {
  std::string said = ready_line(where);
  if (!words.is_loopback_only()) {
    said += fmt::format("acmsim serve: whoever reaches {} may call it: nothing is checked\n",
                        words.bind);
  }
  if (words.clock == "polls") {
    said +=
        "acmsim serve: --clock polls is for one client at a time: several push each other's "
        "clock\n";
  }
  if (!words.command) said += export_lines(where);
  write_all(STDERR_FILENO, said);
}

std::vector<std::string> error_codes() {
  std::vector<std::string> codes;
  for (const sim::ServiceErrors& service : sim::service_errors()) {
    codes.insert(codes.end(), service.codes.begin(), service.codes.end());
  }
  return codes;
}

bool is_address(const std::string& text) {
  std::array<unsigned char, sizeof(in6_addr)> octets{};
  return ::inet_pton(AF_INET, text.c_str(), octets.data()) == 1 ||
         ::inet_pton(AF_INET6, text.c_str(), octets.data()) == 1;
}

/// What is wrong with the words of the command line; empty if nothing is.
std::string mistake_in(const Options& options) {
  if (!sim::ServingClock::parse(options.serve.clock)) {
    return fmt::format(
        "--clock: found \"{}\"; expected stand, settle, polls, or a number such as 60\n",
        shown_text(options.serve.clock));
  }
  if (!is_address(options.serve.bind)) {
    return fmt::format("--bind: found \"{}\"; expected an address such as 127.0.0.1\n",
                       shown_text(options.serve.bind));
  }
  if (!sim::Schedule::parse(options.schedule)) return schedule_mistake(options.schedule);
  for (const std::string& code : options.serve.expected) {
    if (sim::is_service_error(code)) continue;
    return fmt::format("--expects: found \"{}\"; expected an error code of AWS{}\n",
                       shown_text(code), sim::did_you_mean(sim::nearest(code, error_codes())));
  }
  if (options.serve.command && options.serve.command->empty()) {
    return "acmsim serve: found nothing after \"--\"; expected a command\n";
  }
  return "";
}

/// What is told at the end: the history, its verdict, and how the command fared.
Reply told_of(sim::Endpoint& endpoint, const ServingEnd& end, const Options& options) {
  if (end.is_given_up) {
    return {.out = {},
            .err = "acmsim serve: ended at once; nothing is judged\n",
            .exit = Exit::unknown};
  }
  Reply reply = judged(endpoint.live(), options.format);
  judge_command(end, endpoint.requests(), reply);
  if (!options.save || reply.exit == Exit::input) return reply;
  if (const auto why = save(endpoint, *options.save)) {
    reply.err += *why;
    reply.exit = Exit::output;
  } else {
    reply.err += fmt::format("Replay: acmsim run {}\n", shown_text(*options.save));
  }
  return reply;
}

}  // namespace

Reply serve_verb(const Options& options) {
  const ServeWords& words = options.serve;
  if (auto wrong = mistake_in(options); !wrong.empty()) return refused(std::move(wrong));
  const auto document = document_of(options);
  if (!document) return refused(document.error());
  const auto endpoint =
      sim::Endpoint::open(*document, {.version = ACMSIM_VERSION,
                                      .delays = {.schedule = options.schedule},
                                      .clock = *sim::ServingClock::parse(words.clock),
                                      .allowed_hosts = words.allowed_hosts,
                                      .expected = words.expected,
                                      .printer = certificate_printer(),
                                      .print_key = encrypted_key,
                                      .logs = words.log != "none"});
  if (!endpoint) return refused("acmsim serve: " + sentence_of(endpoint.error()) + "\n");
  const auto serving = Serving::open(**endpoint, words, Limits{});
  if (!serving) return refused(serving.error());
  say_ready(words, (*serving)->whereabouts());
  if (words.command) {
    if (const auto why = (*serving)->start(*words.command)) {
      return refused(fmt::format("acmsim serve: found the command \"{}\": {}; expected a program\n",
                                 shown_text(words.command->front()), *why));
    }
  }
  const ServingEnd end = (*serving)->run();
  return told_of(**endpoint, end, options);
}

}  // namespace acmsim::tools
