#include "sim/json/document.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "sim/json/encoding.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/syntax.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// Where the last word, bracket or text stands that the parser took: its line, and the column of
/// its first character. What ends it is taken with it: the parser looks one character past the end
/// of a number.
class PlaceCounter {
 public:
  std::uint32_t line() const { return line_; }
  std::uint32_t column() const { return column_; }

  void take(char c) {
    if (breaks_) {
      ++line_;
      reached_ = 0;
    }
    breaks_ = c == '\n';
    if (!goes_on_with(c)) ++reached_;
    if (within_text_) return end_text(c);
    const bool separates = std::string_view(" \t\r\n,:]}").find(c) != std::string_view::npos;
    const bool opens = c == '{' || c == '[';
    if (!separates && (opens || !within_word_)) column_ = reached_;
    within_word_ = !separates && !opens;
    within_text_ = c == '"';
  }

 private:
  /// What follows the first byte of a character in UTF-8.
  static bool goes_on_with(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

  void end_text(char c) {
    const bool ends = c == '"' && !is_escaped_;
    is_escaped_ = c == '\\' && !is_escaped_;
    within_text_ = within_word_ = !ends;
  }

  std::uint32_t line_ = 1;
  std::uint32_t column_ = 0;
  std::uint32_t reached_ = 0;  ///< How many characters of the line were taken.
  bool breaks_ = false;
  bool within_word_ = false;
  bool within_text_ = false;
  bool is_escaped_ = false;
};

/// Gives the text to the parser and counts its lines and columns, which the parser's events do not
/// tell.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, PlaceCounter* counter) : at_(at), counter_(counter) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    counter_->take(*at_);
    ++at_;
    return *this;
  }
  void operator++(int) { ++*this; }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ == b.at_;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return !(a == b); }

 private:
  const char* at_;
  PlaceCounter* counter_;
};

/// Builds the document from the parser's events; the names of the functions are nlohmann's.
class Builder {
 public:
  Builder(std::string_view text, const PlaceCounter& counter) : text_(text), counter_(counter) {
    levels_.reserve(kNestingMax);  // A level may point into the one around it.
  }

  bool null() { return add(nullptr) != nullptr; }
  bool boolean(bool value) { return add(value) != nullptr; }
  bool number_integer(json::number_integer_t value) { return add(value) != nullptr; }
  bool number_unsigned(json::number_unsigned_t value);
  bool number_float(json::number_float_t value, const std::string& digits);
  bool string(std::string& value) { return add(std::move(value)) != nullptr; }
  bool binary(json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(json::object()); }
  bool start_array(std::size_t) { return open(json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name);
  template <class Exception>
  bool parse_error(std::size_t bytes_read, const std::string& token, const Exception& exception) {
    return stop(SyntaxMistake{bytes_read, token, exception.what(), '\0', 0});
  }

  Decoded<Document> result() &&;

 private:
  /// An object or array that has begun and not ended.
  struct Level {
    json* value;
    PointerHash pointer;
    std::uint32_t line;
    std::string key;        ///< Of an object, the key whose value comes next.
    bool repeated = false;  ///< That key has a value already; the next one goes to `nowhere`.
    json nowhere = nullptr;
  };

  /// Puts a value where it belongs; null, and an error, if there are too many.
  json* add(json value);
  bool open(json empty);
  bool close() {
    levels_.pop_back();
    return true;
  }
  bool stop(SyntaxMistake mistake);
  PointerHash next_hash() const;
  std::string next_pointer() const;
  /// Notes an error; false if there are enough to stop at.
  bool refuse(std::string where, std::string found, std::string expected);
  bool refuse_number(const std::string& digits);

  std::string_view text_;
  const PlaceCounter& counter_;
  Document document_;
  std::vector<Level> levels_;
  std::vector<InputError> errors_;
  std::uint32_t serial_ = 0;
};

/// The pointer of the value that comes next.
PointerHash Builder::next_hash() const {
  if (levels_.empty()) return {};
  const Level& level = levels_.back();
  if (level.value->is_array()) return level.pointer.below(level.value->size());
  const PointerHash pointer = level.pointer.below(level.key);
  return level.repeated ? pointer.below("repeated") : pointer;
}

std::string Builder::next_pointer() const {
  std::string pointer;
  for (const Level& level : levels_) {
    if (level.value->is_object()) {
      pointer = below(pointer, level.key);
    } else {
      const bool innermost = &level == &levels_.back();
      pointer = below(pointer, level.value->size() - (innermost ? 0U : 1U));
    }
  }
  return pointer;
}

bool Builder::refuse(std::string where, std::string found, std::string expected) {
  errors_.push_back({std::move(where),
                     static_cast<int>(counter_.line()),
                     static_cast<int>(counter_.column()),
                     std::move(found),
                     std::move(expected),
                     {}});
  return errors_.size() < kErrorsMax;
}

bool Builder::refuse_number(const std::string& digits) {
  return refuse(next_pointer(), "the number " + digits, "a number of at most 64 bits") &&
         add(nullptr) != nullptr;
}

bool Builder::number_unsigned(json::number_unsigned_t value) {
  constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  return value > kMost ? refuse_number(std::to_string(value)) : add(value) != nullptr;
}

bool Builder::number_float(json::number_float_t value, const std::string& digits) {
  // A whole number that does not fit comes as a float.
  const bool whole = digits.find_first_of(".eE") == std::string::npos;
  return whole || !std::isfinite(value) ? refuse_number(digits) : add(value) != nullptr;
}

json* Builder::add(json value) {
  if (serial_ == kValuesMax) {
    refuse(next_pointer(), "more than " + std::to_string(kValuesMax) + " values",
           "at most " + std::to_string(kValuesMax));
    return nullptr;
  }
  document_.lines.note(next_hash(), {counter_.line(), counter_.column(), serial_++});
  if (levels_.empty()) return &(document_.root = std::move(value));
  Level& level = levels_.back();
  if (level.value->is_array()) return &level.value->emplace_back(std::move(value));
  if (level.repeated) return &(level.nowhere = std::move(value));
  return &((*level.value)[level.key] = std::move(value));
}

bool Builder::open(json empty) {
  if (levels_.size() == kNestingMax) {
    refuse(next_pointer(), "more than " + std::to_string(kNestingMax) + " levels of nesting",
           "at most " + std::to_string(kNestingMax));
    return false;
  }
  const PointerHash pointer = next_hash();
  json* value = add(std::move(empty));
  if (value == nullptr) return false;
  levels_.push_back({value, pointer, counter_.line(), {}});
  return true;
}

bool Builder::key(std::string& name) {
  Level& level = levels_.back();
  level.key = std::move(name);
  level.repeated = level.value->contains(level.key);
  if (!level.repeated) return true;
  const TextPlace first = document_.lines.at(level.pointer.below(level.key));
  return refuse(next_pointer(),
                text_of(json(level.key)) + " again, after line " + std::to_string(first.line),
                "each key once");
}

bool Builder::stop(SyntaxMistake mistake) {
  std::string where;
  if (!levels_.empty()) {
    const Level& innermost = levels_.back();
    mistake.open = innermost.value->is_object() ? '{' : '[';
    mistake.open_line = static_cast<int>(innermost.line);
    where = next_pointer();
    // Only a number that is too large is wrong by itself; else it is what is around it.
    if (mistake.cause.find("number overflow") == std::string::npos) where.resize(where.rfind('/'));
  }
  InputError error = described(mistake, text_);
  error.where = std::move(where);
  errors_.push_back(std::move(error));
  return false;
}

Decoded<Document> Builder::result() && {
  if (!errors_.empty()) return tl::unexpected(std::move(errors_));
  return std::move(document_);
}

}  // namespace

void place_in(const Document& document, InputError& error) {
  const TextPlace place = document.lines.at(error.where);
  error.line = static_cast<int>(place.line);
  error.column = static_cast<int>(place.column);
}

void put_in_order(std::vector<InputError>& errors, const Document& document) {
  std::ranges::stable_sort(
      errors, {}, [&](const InputError& error) { return document.lines.at(error.where).serial; });
  if (errors.size() > kErrorsMax) errors.resize(kErrorsMax);
}

Decoded<Document> read_document(std::string_view bytes) {
  auto document = read_value(bytes);
  if (!document || document->root.is_object()) return document;
  InputError error{{}, 0, 0, text_of(document->root), "an object: { ... }", {}};
  place_in(*document, error);
  return tl::unexpected(std::vector{std::move(error)});
}

Decoded<Document> read_value(std::string_view bytes) {
  if (auto refused = refused_encoding(bytes)) {
    return tl::unexpected(std::vector{std::move(*refused)});
  }
  const std::string_view text = without_mark(bytes);
  PlaceCounter counter;
  Builder builder(text, counter);
  json::sax_parse(CountingIterator(text.data(), &counter),
                  CountingIterator(text.data() + text.size(), &counter), &builder);
  return std::move(builder).result();
}

}  // namespace acmsim::sim
