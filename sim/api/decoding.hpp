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

namespace acmsim::sim {

/// A member of a call's parameters, given or not: its value, and where it stands in the document.
struct Member {
  const nlohmann::json* value = nullptr;  ///< Null if it is not there.
  std::string where;                      ///< JSON Pointer.

  bool is_given() const { return value != nullptr && !value->is_null(); }
  Member operator[](std::string_view key) const;
  /// The members of a list; none if it is not given.
  std::vector<Member> items() const;
  std::optional<std::int64_t> number() const;
};

/// Reads members. Of AWS's operations the front door says whether they have their shape, of others
/// the schema does.
class Reading {
 public:
  explicit Reading(Scope& scope) : scope_(scope) {}

  Scope& scope() { return scope_; }
  Catalogue& catalogue() { return scope_.catalogue(); }

  /// What a text means; nothing if it is not given, or if its reference is a misfit.
  std::optional<std::string> text(const Member& member);
  /// The text as it stands in the document: a name, an ARN, an id; nothing if it is not given.
  static std::optional<std::string> reference(const Member& member);
  std::vector<std::string> texts(const Member& list);

 private:
  Scope& scope_;
};

/// The row that a text names; nothing if it names none, or for no text.
template <class Rows, class Row>
const Row* row_of_text(const Rows& rows, std::string_view Row::*word,
                       const std::optional<std::string>& text) {
  return text ? row_named(rows, word, *text) : nullptr;
}

/// What a call asks for, decoded.
using Asked = std::variant<Command, Query>;

/// One repetition of a call while it is decoded.
class Decoding : public Reading {
 public:
  Decoding(const Request& request, Scope& scope, std::optional<Named> made, std::string seed,
           std::optional<ApiError> refusal);

  const Member& with() const { return with_; }
  /// What the front door answers to the call. It is the answer whatever a decoder comes to; where
  /// it is given, what the call has may be of any shape.
  const std::optional<ApiError>& refusal() const { return refusal_; }
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
  std::optional<ApiError> refusal_;
  std::string subject_;
};

}  // namespace acmsim::sim
