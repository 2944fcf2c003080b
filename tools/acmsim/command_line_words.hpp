#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace acmsim::tools {

// What is said of a mistake of the command line.

/// What was found instead of one of these words, which are `what`.
std::string mismatch(const std::string& found, const std::string& what,
                     const std::vector<std::string>& words);

/// Takes one of some words, and says which.
CLI::Validator one_of(const std::vector<std::string>& words);

/// Takes a whole number from 1 on.
CLI::Validator number_up_to(std::uint64_t most);

/// What CLI11 says, in the words of all other errors.
std::string in_our_words(const CLI::ParseError& error);

}  // namespace acmsim::tools
