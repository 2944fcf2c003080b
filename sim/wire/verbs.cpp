// The verbs of a session over HTTP, and who may ask.
#include "sim/wire/verbs.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>

#include "model/base/ascii.hpp"
#include "sim/json/compact_text.hpp"
#include "sim/json/document.hpp"
#include "sim/json/nearest.hpp"
#include "sim/wire/guard.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

/// How a request's body becomes the argument of a verb.
enum class Body : std::uint8_t {
  none,      ///< There is no argument: an empty object.
  argument,  ///< It is the argument.
  message,   ///< It is the whole message.
  member,    ///< A member of it is the argument.
};

struct VerbRow {
  std::string_view word;
  Body body;
  bool can_be_got;               ///< Whether GET does, beside POST.
  std::string_view member = {};  ///< That the body must have; for `member`, the argument.
  std::string_view verb = {};    ///< The session's word, where it is another.
};
constexpr std::array kVerbs{
    VerbRow{"health", Body::none, true},
    VerbRow{"timing", Body::none, true},
    VerbRow{"reset", Body::none, false},
    VerbRow{"call", Body::message, false, "call"},
    VerbRow{"clock/advance", Body::argument, false, {}, "advance"},
    VerbRow{"advance", Body::argument, false},
    VerbRow{"next_event", Body::none, true},
    VerbRow{"now", Body::none, true},
    VerbRow{"verdict", Body::none, true},
    VerbRow{"end", Body::none, true},
    VerbRow{"dig", Body::argument, false},
    VerbRow{"visit", Body::argument, false},
    VerbRow{"save", Body::none, true},
    VerbRow{"restore", Body::member, false, "state"},
    VerbRow{"forget", Body::member, false, "state"},
    VerbRow{"slips", Body::member, false, "slips"},
    VerbRow{"bind", Body::argument, false},
    VerbRow{"trace", Body::argument, true},
    VerbRow{"document", Body::none, true},
};

VerbRequest otherwise(int status, const std::string& found, const std::string& expected,
                      const std::string& nearest = "") {
  return {{}, refused_response(status, found, expected, nearest)};
}

VerbRequest unknown_verb(std::string_view word, const Pages& pages) {
  std::vector<std::string> words;
  for (const VerbRow& row : kVerbs) words.emplace_back(row.word);
  for (const auto& [name, page] : pages) words.push_back(name);
  return otherwise(404, std::string(word), "one of " + fmt::to_string(fmt::join(words, ", ")),
                   nearest(word, words));
}

VerbRequest wrong_method(const HttpRequest& request, std::string_view expected,
                         std::string_view allowed) {
  auto refused = otherwise(405, request.method, std::string(expected));
  refused.otherwise.headers.push_back({"Allow", std::string(allowed)});
  return refused;
}

bool is_json(const HttpRequest& request) {
  std::string_view type = request.header("Content-Type").value_or("");
  type = type.substr(0, type.find(';'));
  while (type.ends_with(' ')) type.remove_suffix(1);
  return in_lower_case(type) == "application/json";
}

/// What stands in a request for a verb: its body, or for GET what its query says.
std::optional<json> argument_of(const HttpRequest& request) {
  if (request.method != "POST" || request.body.empty()) {
    json argument = json::object();
    const auto query = form_of(request.query());
    if (!query) return std::nullopt;
    for (const auto& [name, value] : *query) {
      const bool is_number = !value.empty() && value.size() < 10 &&
                             value.find_first_not_of("0123456789") == value.npos;
      argument[name] = is_number ? json(std::stoul(value)) : json(value);
    }
    return argument;
  }
  auto document = read_document(request.body);
  if (!document || !document->root.is_object()) return std::nullopt;
  return std::move(document->root);
}

AskedVerb asked_verb(const VerbRow& row, json argument) {
  AskedVerb asked{std::string(row.word), std::nullopt, "", ""};
  constexpr std::array<std::string_view, 3> kOfNoSession{"health", "timing", "reset"};
  if (std::ranges::find(kOfNoSession, row.word) != kOfNoSession.end()) return asked;
  const std::string verb(row.verb.empty() ? row.word : row.verb);
  switch (row.body) {
    case Body::message: asked.message = std::move(argument); return asked;
    case Body::none:
    case Body::argument: asked.message = json{{verb, std::move(argument)}}; break;
    case Body::member:
      asked.message = json{{verb, argument[std::string(row.member)]}};
      asked.in_body = "/" + std::string(row.member);
      break;
  }
  asked.where = "/" + verb;
  return asked;
}

}  // namespace

HttpResponse json_response(int status, const ordered_json& body) {
  return {status,
          {{"Content-Type", "application/json"}},
          compact_text(body, ordered_json::error_handler_t::replace) + "\n"};
}

HttpResponse refused_response(int status, const std::string& found, const std::string& expected,
                              const std::string& nearest) {
  ordered_json refused{{"at", ""}, {"found", found}, {"expected", expected}};
  if (!nearest.empty()) refused["nearest"] = nearest;
  return json_response(status, {{"refused", std::move(refused)}});
}

VerbRequest read_verb(const HttpRequest& request, const std::vector<std::string>& allowed_hosts,
                      const Pages& pages) {
  if (!may_name(request, allowed_hosts)) {
    return otherwise(403, "the host " + std::string(request.header("Host").value_or("")),
                     "a host of loopback, or one of --allow-host");
  }
  std::string_view word = request.path().substr(kVerbsPath.size());
  if (word.ends_with('/')) word.remove_suffix(1);
  const bool is_post = request.method == "POST";
  const bool is_got = request.method == "GET" || request.method == "HEAD";
  if (pages.contains(word)) {
    if (!is_got) return wrong_method(request, "GET", "GET, HEAD");
    return {AskedVerb{std::string(word), std::nullopt, "", ""}, {}};
  }
  const auto* row = std::ranges::find(kVerbs, word, &VerbRow::word);
  if (row == kVerbs.end()) return unknown_verb(word, pages);
  if (!is_post && !(is_got && row->can_be_got)) {
    return row->can_be_got ? wrong_method(request, "GET or POST", "GET, HEAD, POST")
                           : wrong_method(request, "POST", "POST");
  }
  if (is_post && !is_json(request)) {
    return otherwise(415, std::string(request.header("Content-Type").value_or("no Content-Type")),
                     "Content-Type: application/json");
  }
  auto argument = argument_of(request);
  if (!argument) return otherwise(400, "a body that is no JSON object", "the verb's arguments");
  const std::string member(row->member);
  if (!member.empty() && !argument->contains(member)) {
    return otherwise(400, compact_text(*argument), "an object with \"" + member + "\"");
  }
  if (row->word == "reset" && !argument->empty()) {
    return otherwise(400, compact_text(*argument),
                     "an object without members: a reset takes nothing");
  }
  return {asked_verb(*row, std::move(*argument)), {}};
}

}  // namespace acmsim::sim
