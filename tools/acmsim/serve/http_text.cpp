#include "tools/acmsim/serve/http_text.hpp"

#include <array>
#include <fmt/core.h>
#include <string_view>
#include <utility>

namespace acmsim::tools {
namespace {

struct StatusText {
  int status;
  std::string_view reason;
};
/// Those that are answered here or by AWS. Source: RFC 9110, section 15.
constexpr std::array kStatusTexts{
    StatusText{200, "OK"},
    StatusText{201, "Created"},
    StatusText{204, "No Content"},
    StatusText{400, "Bad Request"},
    StatusText{403, "Forbidden"},
    StatusText{404, "Not Found"},
    StatusText{405, "Method Not Allowed"},
    StatusText{408, "Request Timeout"},
    StatusText{409, "Conflict"},
    StatusText{412, "Precondition Failed"},
    StatusText{413, "Content Too Large"},
    StatusText{414, "URI Too Long"},
    StatusText{415, "Unsupported Media Type"},
    StatusText{417, "Expectation Failed"},
    StatusText{431, "Request Header Fields Too Large"},
    StatusText{500, "Internal Server Error"},
    StatusText{501, "Not Implemented"},
    StatusText{503, "Service Unavailable"},
    StatusText{505, "HTTP Version Not Supported"},
};

std::string_view reason_of(int status) {
  for (const StatusText& row : kStatusTexts) {
    if (row.status == status) return row.reason;
  }
  return "Status";
}

std::string in_one_line(std::string text) {
  for (char& c : text) {
    if (c == '\r' || c == '\n' || c == '\0') c = ' ';
  }
  return text;
}

}  // namespace

std::string head_of(const sim::HttpResponse& response, const Sending& sending) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
  for (const sim::HttpHeader& header : response.headers) {
    head += in_one_line(header.name) + ": " + in_one_line(header.value) + "\r\n";
  }
  if (response.status != 204) head += fmt::format("Content-Length: {}\r\n", response.body.size());
  head += sending.keeps_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  return head;
}

sim::HttpResponse plain_answer(int status, std::string sentence) {
  return {.status = status,
          .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
          .body = std::move(sentence) + "\n"};
}

}  // namespace acmsim::tools
