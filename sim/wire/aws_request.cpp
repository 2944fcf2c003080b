// Which service and operation a request is for, and its parameters.
#include "sim/wire/aws_request.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/json/document.hpp"
#include "sim/wire/known_members.hpp"
#include "sim/wire/plain_value.hpp"
#include "sim/wire/query_form.hpp"
#include "sim/wire/xml_body.hpp"

namespace acmsim::sim {
namespace {

using shapes::Protocol;
using shapes::Service;
using Read = tl::expected<AwsRequest, UnreadRequest>;

constexpr std::string_view kTarget = "X-Amz-Target";

UnreadRequest unread(Protocol protocol, const Service* service, AwsError error, std::string asked) {
  return {protocol, service, std::move(error), std::move(asked)};
}

const shapes::Operation* find_operation(const Service& service, std::string_view word) {
  const auto found = std::ranges::find(service.operations, word, &shapes::Operation::word);
  return found == service.operations.end() ? nullptr : &*found;
}

const Service* service_at(std::string_view endpoint) {
  for (const Service* service : shapes::services()) {
    if (service->endpoint == endpoint) return service;
  }
  return nullptr;
}

/// The steps of a path, decoded; a slash at its end makes no step.
std::optional<std::vector<std::string>> steps_of(std::string_view path) {
  std::vector<std::string> steps;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view step = path.substr(0, path.find('/'));
    path.remove_prefix(step.size());
    if (step.empty() && path.empty()) break;
    auto decoded = percent_decoded(step, false);
    if (!decoded) return std::nullopt;
    steps.push_back(std::move(*decoded));
  }
  return steps;
}

// --- JSON ---

Read read_json(const Service* service, const HttpRequest& request, AwsRequest read) {
  const std::string_view target = request.header(kTarget).value_or("");
  const std::string_view word = target.substr(std::min(target.size(), target.rfind('.') + 1));
  const bool is_ours = service != nullptr && target.starts_with(service->target_prefix);
  read.operation = is_ours ? find_operation(*service, word) : nullptr;
  if (read.operation == nullptr) {
    // Source: AWS JSON 1.1 protocol, as its services answer an X-Amz-Target of no operation. [U]
    return tl::unexpected(unread(Protocol::json, service, {"UnknownOperationException", "", 400},
                                 std::string(target)));
  }
  if (request.body.empty()) {
    read.with = nlohmann::json::object();
    return read;
  }
  auto document = read_document(request.body);
  if (!document || !document->root.is_object()) {
    return tl::unexpected(unread(Protocol::json, service, {"SerializationException", "", 400},
                                 std::string(read.operation->name)));
  }
  read.with = std::move(document->root);
  if (read.operation->input != nullptr) {
    read.passed_over = keep_known_members(read.with, *read.operation->input);
  }
  return read;
}

// --- forms ---

/// What a form says that has no Version. Source: services of the query protocol, as they answer.
/// [U]
constexpr const char* kNoVersion = "NO_VERSION_SPECIFIED";

/// Sources: Elastic Load Balancing and EC2, as they answer. [U]
AwsError unknown_action(Protocol protocol, const std::string& action, const std::string& version) {
  if (protocol == Protocol::ec2) {
    return {"InvalidAction", "The action " + action + " is not valid for this web service.", 400};
  }
  return {"InvalidAction", "Could not find operation " + action + " for version " + version, 400};
}

/// The service of a version of an API, or null.
const Service* service_of_version(std::string_view version) {
  for (const Service* service : shapes::services()) {
    const bool is_form = service->protocol == Protocol::query || service->protocol == Protocol::ec2;
    if (is_form && service->version == version) return service;
  }
  return nullptr;
}

/// Another version of the query protocol is another service's, such as the classic load balancers'
/// of 2012; EC2 takes its old ones.
bool is_version_of(const Service& service, const std::string* version) {
  if (service.protocol == Protocol::ec2) return true;
  return version != nullptr && service.version == *version;
}

Read read_form(const Service* service, const HttpRequest& request, AwsRequest read) {
  auto form = form_of(request.query());
  const auto body = form_of(request.body);
  const Protocol usual = service != nullptr ? service->protocol : Protocol::query;
  if (!form || !body) {
    return tl::unexpected(unread(usual, service,
                                 {"MalformedQueryString", "The query string is malformed.", 400},
                                 std::string(request.target)));
  }
  form->insert(form->end(), body->begin(), body->end());
  const std::string* action = find_in(*form, "Action");
  const std::string* version = find_in(*form, "Version");
  if (service == nullptr && version != nullptr) service = service_of_version(*version);
  const Protocol protocol = service != nullptr ? service->protocol : Protocol::query;
  if (action == nullptr) {
    // Source: AWS's common errors, MissingAction. [D]
    return tl::unexpected(
        unread(protocol, service,
               {"MissingAction", "The request is missing an action or a required parameter.", 400},
               "a form without an Action"));
  }
  const bool is_its = service != nullptr && is_version_of(*service, version);
  read.service = service;
  read.operation = is_its ? find_operation(*service, *action) : nullptr;
  if (read.operation == nullptr) {
    const std::string of = is_its            ? std::string(service->name)
                           : read.credential ? read.credential->service
                                             : "a service";
    return tl::unexpected(
        unread(protocol, service,
               unknown_action(protocol, *action, version != nullptr ? *version : kNoVersion),
               of + ":" + *action));
  }
  read.with = read.operation->input == nullptr
                  ? nlohmann::json::object()
                  : request_of_form(*form, *read.operation->input, protocol);
  return read;
}

// --- REST ---

/// What the braces of a way stand for in a path; nothing where the path is another.
std::optional<Form> match(std::string_view uri, const std::vector<std::string>& steps) {
  const auto wanted = steps_of(uri);
  if (wanted->size() != steps.size()) return std::nullopt;
  Form found;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string& step = wanted->at(i);
    if (step.starts_with('{')) {
      found.emplace_back(step.substr(1, step.size() - 2), steps[i]);
    } else if (step != steps[i]) {
      return std::nullopt;
    }
  }
  return found;
}

void put_located(nlohmann::json& with, const shapes::Operation& operation, const Form& form,
                 shapes::Location location) {
  for (const shapes::Member& member : operation.input->members) {
    if (member.location != location) continue;
    const std::string* text = find_in(form, member.wire_name);
    if (text != nullptr) with[std::string(member.name)] = plain_value(*member.shape, *text);
  }
}

Read read_rest(const Service& service, const HttpRequest& request, AwsRequest read) {
  const auto steps = steps_of(request.path());
  const auto query = form_of(request.query());
  Form in_path;
  for (const shapes::Operation& operation : service.operations) {
    if (!steps || operation.method != request.method) continue;
    auto found = match(operation.uri, *steps);
    if (!found) continue;
    read.operation = &operation;
    in_path = std::move(*found);
    break;
  }
  if (read.operation == nullptr) {
    // Source: Route 53, as it answers a path of no operation. [U]
    return tl::unexpected(unread(Protocol::rest_xml, &service,
                                 {"UnknownOperationException", "", 404},
                                 request.method + " " + std::string(request.path())));
  }
  const shapes::Operation& operation = *read.operation;
  read.with = nlohmann::json::object();
  if (operation.input == nullptr) return read;
  if (!query) {
    return tl::unexpected(unread(Protocol::rest_xml, &service,
                                 {"MalformedInput", "The query string is malformed.", 400},
                                 std::string(operation.name)));
  }
  if (!operation.input_element.empty()) {
    auto body = request_of_xml(request.body, operation.input_element, *operation.input);
    if (!body) {
      // Sources: erlcloud/erlcloud#592 and, of another element, stalwartlabs/dns-update#44. [U]
      const std::string root = root_of_xml(request.body);
      const std::string told =
          root.empty() ? "Could not parse XML"
                       : root + " is not valid, expected " + std::string(operation.input_element);
      return tl::unexpected(unread(Protocol::rest_xml, &service, {"MalformedInput", told, 400},
                                   std::string(operation.name)));
    }
    read.with = std::move(*body);
  }
  put_located(read.with, operation, in_path, shapes::Location::uri);
  put_located(read.with, operation, *query, shapes::Location::querystring);
  return read;
}

/// The service whose request it looks like, where nothing says it.
const Service* guess(const HttpRequest& request) {
  for (const Service* service : shapes::services()) {
    if (service->protocol == Protocol::json && request.header(kTarget)) return service;
    const std::string version = "/" + std::string(service->version) + "/";
    if (service->protocol == Protocol::rest_xml && request.path().starts_with(version)) {
      return service;
    }
  }
  return nullptr;
}

}  // namespace

Read read_request(const HttpRequest& request) {
  AwsRequest read;
  read.credential = credential_of(request);
  const Service* service = read.credential ? service_at(read.credential->service) : guess(request);
  read.service = service;
  if (service != nullptr && service->protocol == Protocol::rest_xml) {
    return read_rest(*service, request, std::move(read));
  }
  const bool is_json = service != nullptr ? service->protocol == Protocol::json
                                          : request.header(kTarget).has_value();
  if (is_json) return read_json(service, request, std::move(read));
  if (service == nullptr && request.path() != "/") {
    return tl::unexpected(unread(Protocol::rest_xml, nullptr,
                                 {"UnknownOperationException", "", 404},
                                 request.method + " " + std::string(request.path())));
  }
  return read_form(service, request, std::move(read));
}

}  // namespace acmsim::sim
