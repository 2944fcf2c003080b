#include "tools/acmsim/command_line_words.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/ascii.hpp"
#include "sim/json/nearest.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {

std::string mismatch(const std::string& found, const std::string& what,
                     const std::vector<std::string>& words) {
  return fmt::format("found \"{}\"; expected {}{}{}\n", shown_text(found), what, sim::listed(words),
                     sim::did_you_mean(sim::nearest(found, words)));
}

CLI::Validator one_of(const std::vector<std::string>& words) {
  return {[words](std::string& found) {
            if (std::ranges::find(words, found) != words.end()) return std::string();
            std::string wrong = mismatch(found, "", words);
            wrong.pop_back();  // Its end of the line.
            return wrong;
          },
          ""};
}

CLI::Validator number_up_to(std::uint64_t most) {
  return {[most](std::string& found) {
            const bool is_number =
                !found.empty() && found.size() <= 19 && std::ranges::all_of(found, is_digit);
            const std::uint64_t number = is_number ? std::stoull(found) : 0;
            if (number >= 1 && number <= most) return std::string();
            return fmt::format("found \"{}\"; expected a whole number from 1 to {}",
                               shown_text(found), most);
          },
          ""};
}

std::string in_our_words(const CLI::ParseError& error) {
  std::string said = shown_text(error.what());
  const std::string name = error.get_name();
  if (name == "RequiredError") {
    const std::string what = said.substr(0, said.find(" is required"));
    return "found no " + what + "; expected one";
  }
  if (name == "ArgumentMismatch") {
    const bool has_many = said.find("received") != std::string::npos;
    return said.substr(0, said.find(':')) +
           (has_many ? ": found several values; expected one" : ": found no value; expected one");
  }
  return said;
}

}  // namespace acmsim::tools
