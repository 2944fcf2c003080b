#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/domain_name.hpp"

namespace acmsim::sim {

/// A command line as somebody typed it.
struct TypedCommand {
  std::string program;             ///< `aws`, `dig`, `nslookup`, `whois`; empty: another one.
  std::vector<std::string> words;  ///< All of it, without quotes.

  std::string text() const;
};

/// What stands behind a prompt, such as `$`, `PS C:\>` or `me@host:~#`; nothing if a line has none.
/// Without a prompt it is a command only where it begins with one of the programs.
std::optional<TypedCommand> typed_command(std::string_view line);

/// The same of words alone.
TypedCommand command_of(std::string_view text);

/// What a command of dig or nslookup asks. What it does not say is absent.
struct AskedByCommand {
  std::optional<DomainName> name;
  std::string type_word;  ///< In upper case.
  std::string server;
  bool wants_recursion = true;
  bool disables_checking = false;
  bool is_short = false;
  bool is_trace = false;
};
/// A type of records as somebody typed it, in upper case; empty: it is none.
std::string type_in(std::string_view word);

/// Whether it is dig, or one of those that are asked alike and print nearly the same.
bool is_dig(const TypedCommand& command);

AskedByCommand asked_by_dig(const TypedCommand& command);
AskedByCommand asked_by_nslookup(const TypedCommand& command);

/// The value of an option of the AWS CLI, `--hosted-zone-id Z1` or `--hosted-zone-id=Z1`.
std::optional<std::string> option_of(const TypedCommand& command, std::string_view option);

/// A name as dig prints it or takes it: escapes are decimal, where those of a document are octal.
std::optional<DomainName> name_in_dig(std::string_view text);

/// Whether a word, in upper case, is a record type, of those of ours or another.
bool is_type_word(std::string_view word);

}  // namespace acmsim::sim
