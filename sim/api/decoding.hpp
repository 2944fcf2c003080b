#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/enum_table.hpp"
#include "sim/api/request.hpp"
#include "sim/api/violations.hpp"

namespace acmsim::sim {

/// A member of a call's parameters, given or not: its value, where it stands in the document, and
/// what AWS calls it in its messages.
struct Member {
  const nlohmann::json* value = nullptr;  ///< Null if it is not given.
  std::string where;                      ///< JSON Pointer.
  std::string path;                       ///< `changeBatch.changes.1.member.action`.

  bool is_given() const { return value != nullptr; }
  Member operator[](std::string_view key) const;
  /// The members of a list; none if it is not given.
  std::vector<Member> items() const;
  std::optional<std::int64_t> number() const;
};

/// Reads members, and gathers what AWS's front door would find wrong with them.
class Reading {
 public:
  explicit Reading(Scope& scope) : scope_(scope) {}

  Scope& scope() { return scope_; }
  Catalogue& catalogue() { return scope_.catalogue(); }
  Violations& violations() { return violations_; }

  /// What a text means; nothing if it is not given, or if its reference is a misfit.
  std::optional<std::string> text(const Member& member);
  /// The same; that it is not given is a violation.
  std::optional<std::string> required_text(const Member& member);
  /// The text as it stands in the document: a name, an ARN, an id. Not given is a violation.
  std::optional<std::string> required_reference(const Member& member);
  std::vector<std::string> texts(const Member& list);

 private:
  Scope& scope_;
  Violations violations_;
};

/// What AWS calls all the words of an enumeration. Their order is ours. [I]
template <class Rows, class Row>
std::string enum_constraint(const Rows& rows, std::string_view Row::*word) {
  std::vector<std::string> words;
  for (const Row& row : rows) words.emplace_back(row.*word);
  return "satisfy enum value set: " + list_text(words);
}

/// The row that a text names; a violation if it names none. Nothing for no text.
template <class Rows, class Row>
const Row* read_enum(Reading& reading, const std::optional<std::string>& text, const Member& member,
                     const Rows& rows, std::string_view Row::*word) {
  if (!text) return nullptr;
  const Row* row = row_named(rows, word, *text);
  if (row == nullptr) reading.violations().add(*text, member.path, enum_constraint(rows, word));
  return row;
}

/// What a call asks for, decoded.
using Asked = std::variant<Command, Query>;

/// One repetition of a call while it is decoded.
class Decoding : public Reading {
 public:
  Decoding(const Request& request, Scope& scope, std::optional<Named> made, std::string seed);

  const Member& with() const { return with_; }
  const Place& place() const { return place_; }
  /// Tells this repetition from all other calls.
  const std::string& seed() const { return seed_; }
  /// The handle of what it makes; it makes something of that kind.
  template <class H>
  H made() const {
    return std::get<H>(*made_);
  }

  /// Says for people what the call is about: `example.com, www.example.com`.
  void tell(std::string subject) { subject_ = std::move(subject); }
  /// The same, of a reference: a thing's name is told without `@`.
  void tell_reference(std::string_view text);
  const std::string& subject() const { return subject_; }

 private:
  Member with_;
  Place place_;
  std::optional<Named> made_;
  std::string seed_;
  std::string subject_;
};

}  // namespace acmsim::sim
