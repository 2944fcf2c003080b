#pragma once

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/wire/http.hpp"

namespace acmsim::sim {

/// Where the verbs of a session stand.
inline constexpr std::string_view kVerbsPath = "/_acmsim/";

/// What can be got there beside the verbs, by name; asked each time.
using Pages = std::map<std::string, std::function<HttpResponse()>, std::less<>>;

/// What a request under `/_acmsim/` asks for, once it may be asked.
struct AskedVerb {
  std::string verb;  ///< `advance`, `health`, `reset`, or a page.
  /// The message to the session; nothing for `health`, `timing`, `reset` and pages.
  std::optional<nlohmann::json> message;
  std::string where;    ///< In the message: what of the body stands there, as a JSON Pointer.
  std::string in_body;  ///< The same in the request's body.
};

/// Either that, or the response to a request that is none: 403, 404, 405, 415, or 400 where the
/// body is no JSON object.
struct VerbRequest {
  std::optional<AskedVerb> asked;
  HttpResponse otherwise;
};

/// Reads a request for a verb. The names of hosts under which one may ask are those of loopback and
/// the ones given.
VerbRequest read_verb(const HttpRequest& request, const std::vector<std::string>& allowed_hosts,
                      const Pages& pages);

/// A response in JSON, one line of it.
HttpResponse json_response(int status, const nlohmann::ordered_json& body);
/// One that says what was wrong with a request, in the words of the verbs.
HttpResponse refused_response(int status, const std::string& found, const std::string& expected,
                              const std::string& nearest = "");

}  // namespace acmsim::sim
