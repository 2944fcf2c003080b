// HTTP as texts.
#include "sim/wire/http.hpp"

#include <algorithm>

#include "model/base/ascii.hpp"
#include "sim/json/encoding.hpp"

namespace acmsim::sim {
namespace {

int digit_of(char letter) { return is_digit(letter) ? letter - '0' : to_lower(letter) - 'a' + 10; }

}  // namespace

std::optional<std::string_view> HttpRequest::header(std::string_view name) const {
  const auto found = std::ranges::find_if(headers, [&](const HttpHeader& header) {
    return std::ranges::equal(header.name, name, {}, to_lower, to_lower);
  });
  if (found == headers.end()) return std::nullopt;
  return found->value;
}

std::string_view HttpRequest::path() const {
  return std::string_view(target).substr(0, target.find('?'));
}

std::string_view HttpRequest::query() const {
  const std::size_t mark = target.find('?');
  return mark == target.npos ? "" : std::string_view(target).substr(mark + 1);
}

bool is_plain_text(std::string_view text) {
  const bool has_controls = std::ranges::any_of(text, [](char c) {
    return static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\n' && c != '\r';
  });
  constexpr std::string_view kNoCharacters[]{"\xEF\xBF\xBE", "\xEF\xBF\xBF"};
  return !has_controls && is_utf8(text) && text.find(kNoCharacters[0]) == text.npos &&
         text.find(kNoCharacters[1]) == text.npos;
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_blank) {
      decoded += ' ';
    } else if (text[i] != '%') {
      decoded += text[i];
    } else {
      if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return std::nullopt;
      decoded += static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
      i += 2;
    }
  }
  if (!is_plain_text(decoded)) return std::nullopt;
  return decoded;
}

std::optional<Form> form_of(std::string_view text) {
  Form form;
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    auto name = percent_decoded(pair.substr(0, equals), true);
    auto value =
        percent_decoded(equals == pair.npos ? std::string_view() : pair.substr(equals + 1), true);
    if (!name || !value) return std::nullopt;
    form.emplace_back(std::move(*name), std::move(*value));
  }
  return form;
}

const std::string* find_in(const Form& form, std::string_view name) {
  const auto found = std::ranges::find(form, name, &Form::value_type::first);
  return found == form.end() ? nullptr : &found->second;
}

}  // namespace acmsim::sim
