#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "sim/session/open_world.hpp"

namespace acmsim::sim {

/// The worst of the verdicts that were asked.
enum class WorstVerdict : std::uint8_t { none_or_holds, unknown, violated };

/// Sessions by name, and the messages of `acmsim session`: a line of JSON each, and a line of JSON
/// for an answer. See scenarios/schema/session.schema.json.
class Worlds {
 public:
  /// The text of a file, or a sentence that says why it cannot be read.
  using ReadFile = std::function<tl::expected<std::string, std::string>(const std::string& path)>;

  /// All worlds have their certificates from this printer, if there is one.
  Worlds(std::string version, ReadFile read_file, CertificatePrinter printer = {});

  /// The line that comes before all answers.
  std::string greeting() const;
  /// Opens a document; nothing, or what is wrong with it.
  std::optional<Refused> open(std::string_view document);
  /// Answers one line; both without their ends.
  std::string answer(std::string_view line);
  WorstVerdict worst_verdict() const { return worst_; }

 private:
  TextAnswer answer(const Document& message, std::string& world);
  TextAnswer open(const Document& message, std::string& world);
  tl::expected<std::string, Refused> text_of_document(const Node& open) const;
  tl::expected<OrderedJson, Refused> add(const Document& message, std::string document,
                                         const std::string& where, std::string& world);
  void note_verdict(std::string_view word);

  std::string version_;
  ReadFile read_file_;
  CertificatePrinter printer_;
  std::map<std::string, std::unique_ptr<Live>> worlds_;
  std::string last_;
  std::string read_;         ///< The last document that was opened,
  SharedScenario scenario_;  ///< and what it says: many clients open one again and again.
  std::uint32_t opened_ = 0;
  WorstVerdict worst_ = WorstVerdict::none_or_holds;
};

}  // namespace acmsim::sim
