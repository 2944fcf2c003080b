// Nearly all texts are of plain ASCII, and go into the line as they are; for all else nlohmann
// knows best.
#include "sim/json/compact_text.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>
#include <string_view>

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

class CompactWriter {
 public:
  explicit CompactWriter(Json::error_handler_t handler) : handler_(handler) {}

  void write(const Json& json) {
    switch (json.type()) {
      case Json::value_t::object: return write_object(json.get_ref<const Json::object_t&>());
      case Json::value_t::array: return write_array(json.get_ref<const Json::array_t&>());
      case Json::value_t::string: return write_text(json.get_ref<const std::string&>());
      case Json::value_t::boolean: text_ += json.get<bool>() ? "true" : "false"; return;
      case Json::value_t::null: text_ += "null"; return;
      case Json::value_t::number_integer: return write_number(json.get<std::int64_t>());
      case Json::value_t::number_unsigned: return write_number(json.get<std::uint64_t>());
      case Json::value_t::number_float:
      case Json::value_t::binary:
      case Json::value_t::discarded: text_ += dumped(json); return;
    }
  }
  std::string text() && { return std::move(text_); }

 private:
  void write_object(const Json::object_t& object) {
    text_ += '{';
    for (const auto& [key, value] : object) {
      if (text_.back() != '{') text_ += ',';
      write_text(key);
      text_ += ':';
      write(value);
    }
    text_ += '}';
  }
  void write_array(const Json::array_t& array) {
    text_ += '[';
    for (const Json& value : array) {
      if (&value != &array.front()) text_ += ',';
      write(value);
    }
    text_ += ']';
  }
  void write_number(auto number) { fmt::format_to(std::back_inserter(text_), "{}", number); }
  void write_text(const std::string& text) {
    const bool is_plain = std::ranges::all_of(
        text, [](char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; });
    if (!is_plain) {
      text_ += dumped(text);
      return;
    }
    text_ += '"';
    text_ += text;
    text_ += '"';
  }
  std::string dumped(const Json& json) const { return json.dump(-1, ' ', false, handler_); }

  Json::error_handler_t handler_;
  std::string text_;
};

}  // namespace

std::string compact_text(const Json& json, Json::error_handler_t handler) {
  CompactWriter writer(handler);
  writer.write(json);
  return std::move(writer).text();
}

}  // namespace acmsim::sim
