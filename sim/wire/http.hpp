#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acmsim::sim {

struct HttpHeader {
  std::string name;
  std::string value;
};

/// A request of HTTP, whole; its target is what stands in the request line.
struct HttpRequest {
  std::string method;
  std::string target;
  std::vector<HttpHeader> headers{};
  std::string body{};

  /// The value of the first header of that name, whose case means nothing.
  std::optional<std::string_view> header(std::string_view name) const;
  /// What stands in the target before its first `?`, and after it; both as they were sent.
  std::string_view path() const;
  std::string_view query() const;
};

/// What is sent back. Its length and how the connection goes on are the server's to say.
struct HttpResponse {
  int status = 200;
  std::vector<HttpHeader> headers{};
  std::string body{};
  bool is_lost = false;  ///< It does not arrive: the connection is closed instead.
};

/// Whether a text is one that every protocol here can carry: UTF-8, without the control characters
/// that XML does not have. Source: Extensible Markup Language 1.0, production 2.
bool is_plain_text(std::string_view text);

/// A text with its `%41` made whole; where `plus_is_blank`, as in a form. Nothing where a `%` is
/// followed by what is not two hexadecimal digits, and where no plain text comes of it.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank);

/// Names and values in their order: what a form, or the query of a target, consists of.
using Form = std::vector<std::pair<std::string, std::string>>;

/// Reads `a=1&b=2`; nothing where it cannot be decoded.
std::optional<Form> form_of(std::string_view text);
/// The first value of a name, or null.
const std::string* find_in(const Form& form, std::string_view name);

}  // namespace acmsim::sim
