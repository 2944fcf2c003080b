#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "model/dns/answer.hpp"

namespace acmsim::tools {

/// What the words of `acmsim dig` mean.
struct DigWords {
  std::string path;
  dns::Question question{{}, RecordType::a};
  std::optional<std::string> server;
  bool wants_recursion = true;
  bool is_short = false;
  bool is_trace = false;
  std::string repeated;  ///< The words as they were typed, without the file.
};

/// Reads the words as dig does: the file first of those without a mark, `@` before a server, `+`
/// before an option; of the other words, one that is a record type is the type. One line says what
/// is wrong.
tl::expected<DigWords, std::string> read_dig_words(const std::vector<std::string>& words);

}  // namespace acmsim::tools
