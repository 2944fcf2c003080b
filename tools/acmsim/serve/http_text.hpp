#pragma once

#include <string>

#include "sim/wire/http.hpp"

namespace acmsim::tools {

/// How an answer is sent.
struct Sending {
  bool keeps_alive = true;  ///< Whether the connection goes on after it.
  bool is_head = false;     ///< Whether HEAD asked: then everything is sent but the body.
};

/// The head of an answer in HTTP/1.1, up to its empty line, with its length and how the connection
/// goes on. A header that would be two lines is one.
std::string head_of(const sim::HttpResponse& response, const Sending& sending);

/// An answer that the server gives by itself, as plain text.
sim::HttpResponse plain_answer(int status, std::string sentence);

}  // namespace acmsim::tools
