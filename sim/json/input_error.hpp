#pragma once

#include <cstddef>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace acmsim::sim {

/// A file that a person wrote is wrong, at one place.
struct InputError {
  std::string where;     ///< JSON Pointer (RFC 6901) from the root, which is "".
  int line = 0;          ///< Counted from 1; 0 where it is unknown.
  int column = 0;        ///< In characters, counted from 1; 0 where it is unknown.
  std::string found;     ///< What stands there, abbreviated: `"acm:RequestCertficate"`.
  std::string expected;  ///< What may stand there.
  std::string hint;      ///< The nearest word that may stand there, bare; often empty.
  /// What gave the value where the text did not, such as `--set`: then it stands in no line.
  std::string given_by{};
  bool is_syntax = false;  ///< Whether the text is no JSON there: nothing but the place names it.

  /// The whole error in one line that a terminal can show, without the file's name; with a column
  /// where no pointer leads to the place:
  /// `/steps/3/call, line 41: found "x"; expected one of "y", "z"; did you mean "y"?`
  std::string message() const;
  /// The same for whoever has said line and column: `/steps/3/call: found "x"; ...`.
  std::string sentence() const;
  friend bool operator==(const InputError&, const InputError&) = default;
};

/// Of one document no more errors than this are told.
inline constexpr std::size_t kErrorsMax = 1000;

/// What was read, or what is wrong with it in the order of the text; never no error. If there are
/// `kErrorsMax`, there may be others.
template <class T>
using Decoded = tl::expected<T, std::vector<InputError>>;

}  // namespace acmsim::sim
