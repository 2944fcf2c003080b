// Answers and refusals as each protocol writes them. Source: Smithy, AWS JSON 1.1, restXml, AWS
// query and EC2 query protocols. [D]
#include "sim/wire/aws_response.hpp"

#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "sim/json/compact_text.hpp"
#include "sim/time/instant.hpp"
#include "sim/wire/xml_body.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::ordered_json;
using shapes::Protocol;
using shapes::Service;
using shapes::Shape;
using shapes::Type;

constexpr const char* kRequestId = "x-amzn-RequestId";

std::string response_element(const shapes::Operation& operation) {
  return std::string(operation.word()) + "Response";
}

/// The namespace of a service's answers. That of Route 53's is the one of its requests.
std::string namespace_of(const Service& service) {
  if (service.protocol == Protocol::ec2) {
    return "http://ec2.amazonaws.com/doc/" + std::string(service.version) + "/";
  }
  if (!service.xml_namespace.empty()) return std::string(service.xml_namespace);
  for (const shapes::Operation& operation : service.operations) {
    if (!operation.input_namespace.empty()) return std::string(operation.input_namespace);
  }
  return "";
}

HttpResponse response(int status, std::string_view type, const std::string& id, std::string body) {
  HttpResponse made{status, {{kRequestId, id}}, std::move(body)};
  if (!made.body.empty()) made.headers.push_back({"Content-Type", std::string(type)});
  return made;
}

HttpResponse xml_response(int status, const std::string& id, const pugi::xml_document& document) {
  return response(status, "text/xml", id,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml_text(document));
}

/// Timestamps travel as seconds since 1970.
void put_numbers(const Shape& shape, ordered_json& value) {
  switch (shape.type) {
    case Type::structure:
      for (const shapes::Member& member : shape.members) {
        const auto found = value.find(std::string(member.name));
        if (found != value.end()) put_numbers(*member.shape, *found);
      }
      break;
    case Type::list:
    case Type::map:
      for (ordered_json& one : value) put_numbers(*shape.item, one);
      break;
    case Type::timestamp:
      if (value.is_string()) {
        const auto instant = parse_instant(value.get_ref<const std::string&>());
        if (instant) value = instant->time_since_epoch().count();
      }
      break;
    default: break;
  }
}

std::string json_type(const Service* service) {
  return "application/x-amz-json-" +
         std::string(service == nullptr ? "1.1" : service->json_version);
}

HttpResponse json_answer(const Service& service, const shapes::Operation& operation,
                         const ordered_json& answer, const std::string& id) {
  if (operation.output == nullptr || answer.is_null()) return response(200, "", id, "");
  ordered_json body = answer;
  put_numbers(*operation.output, body);
  return response(200, json_type(&service), id, compact_text(body));
}

HttpResponse query_answer(const Service& service, const shapes::Operation& operation,
                          const ordered_json& answer, const std::string& id) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child(response_element(operation).c_str());
  root.append_attribute("xmlns").set_value(namespace_of(service).c_str());
  if (!operation.result_wrapper.empty()) {
    pugi::xml_node result = root.append_child(std::string(operation.result_wrapper).c_str());
    if (operation.output != nullptr) put_xml(result, *operation.output, answer);
  }
  root.append_child("ResponseMetadata").append_child("RequestId").text().set(id.c_str());
  return xml_response(operation.status, id, document);
}

/// An operation without an answer says `<return>true</return>`.
HttpResponse ec2_answer(const Service& service, const shapes::Operation& operation,
                        const ordered_json& answer, const std::string& id) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child(response_element(operation).c_str());
  root.append_attribute("xmlns").set_value(namespace_of(service).c_str());
  root.append_child("requestId").text().set(id.c_str());
  if (operation.output != nullptr) {
    put_xml(root, *operation.output, answer);
  } else {
    root.append_child("return").text().set("true");
  }
  return xml_response(operation.status, id, document);
}

HttpResponse rest_answer(const Service& service, const shapes::Operation& operation,
                         const ordered_json& answer, const std::string& id) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child(response_element(operation).c_str());
  root.append_attribute("xmlns").set_value(namespace_of(service).c_str());
  if (operation.output != nullptr) put_xml(root, *operation.output, answer);
  HttpResponse made = xml_response(operation.status, id, document);
  if (operation.output == nullptr) return made;
  for (const shapes::Member& member : operation.output->members) {
    const auto value = answer.find(std::string(member.name));
    if (member.location == shapes::Location::header && value != answer.end()) {
      made.headers.push_back({std::string(member.wire_name), value->get<std::string>()});
    }
  }
  return made;
}

void put_error(pugi::xml_node parent, const AwsError& error) {
  parent.append_child("Code").text().set(error.code.c_str());
  parent.append_child("Message").text().set(error.message.c_str());
}

HttpResponse xml_error(const Service* service, const AwsError& error, const std::string& id) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("ErrorResponse");
  if (service != nullptr) {
    root.append_attribute("xmlns").set_value(namespace_of(*service).c_str());
  }
  pugi::xml_node told = root.append_child("Error");
  told.append_child("Type").text().set(error.status < 500 ? "Sender" : "Receiver");
  put_error(told, error);
  root.append_child("RequestId").text().set(id.c_str());
  return xml_response(error.status, id, document);
}

HttpResponse ec2_error(const AwsError& error, const std::string& id) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("Response");
  put_error(root.append_child("Errors").append_child("Error"), error);
  root.append_child("RequestID").text().set(id.c_str());
  return xml_response(error.status, id, document);
}

HttpResponse json_error(const Service* service, const AwsError& error, const std::string& id) {
  ordered_json body{{"__type", error.code}};
  if (!error.message.empty()) body["message"] = error.message;
  HttpResponse made = response(error.status, json_type(service), id,
                               compact_text(body, ordered_json::error_handler_t::replace));
  made.headers.push_back({"x-amzn-ErrorType", error.code});
  return made;
}

}  // namespace

HttpResponse response_of(const Service& service, const shapes::Operation& operation,
                         const ordered_json& answer, const std::string& id) {
  switch (service.protocol) {
    case Protocol::json: return json_answer(service, operation, answer, id);
    case Protocol::query: return query_answer(service, operation, answer, id);
    case Protocol::ec2: return ec2_answer(service, operation, answer, id);
    case Protocol::rest_xml: break;
  }
  return rest_answer(service, operation, answer, id);
}

HttpResponse response_of(Protocol protocol, const Service* service, const AwsError& error,
                         const std::string& id) {
  switch (protocol) {
    case Protocol::json: return json_error(service, error, id);
    case Protocol::ec2: return ec2_error(error, id);
    case Protocol::query:
    case Protocol::rest_xml: break;
  }
  return xml_error(service, error, id);
}

}  // namespace acmsim::sim
