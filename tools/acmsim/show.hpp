#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/rules.hpp"
#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

/// What one thing that can be shown says, in both formats.
struct Shown {
  std::string text;
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  bool as_is = false;     ///< See `Reply`.
  std::string refused{};  ///< What is wrong with the word; empty: nothing is.
};

/// Where the scenarios that come with the program lie: here, beside it, or where it was installed.
std::optional<std::filesystem::path> shipped_scenarios();

/// What is asked for: everything or, of some things, what has a word in it.
struct Question {
  std::string about;
  int columns = 0;  ///< Of the terminal; 0: there is none.
  std::vector<VerbWords> grammar{};

  /// Whether one of these texts has the word, case aside.
  bool takes(const std::vector<std::string_view>& texts) const;
};

/// The text of scenarios/README.md, put into the program by the build.
extern const std::string_view kScenariosReadme;
/// The adapters of tools/clients, which programs in these languages import.
extern const std::string_view kPythonClient;
extern const std::string_view kJsClient;

/// How sure a fact of AWS is: `[D]`.
std::string confidence_text(Confidence confidence);
/// The letter alone, as json has it.
std::string letter_of(Confidence confidence);

/// What becomes of the documents in scenarios/eras by the calendar, and under the rules of every
/// frozen era.
Shown show_eras(const Question& question);

/// Every rule with its value in each frozen era, and the calendar of its changes.
Shown show_rules(const Question& question);

/// Every cause that a diagnosis knows: what speaks for it, what excludes it, what heals it.
Shown show_causes(const Question& question);

/// The addresses that `serve` gives to the name servers and load balancers of a document.
Shown show_servers(const Question& question);

/// A guide to the scenario document, as it stands in scenarios/README.md.
Shown show_format(const Question& question);

/// The JSON Schema of the scenario document.
Shown show_schema(const Question& question);

/// The source of an adapter, by its language.
Shown show_client(const Question& question);

/// The JSON Schema of a message to `acmsim session`.
Shown show_session(const Question& question);

/// The page that man shows: what the program says of itself.
Shown show_man(const Question& question);

/// What a shell reads to complete the program's words.
Shown show_bash_completion(const Question& question);
Shown show_zsh_completion(const Question& question);

}  // namespace acmsim::tools
