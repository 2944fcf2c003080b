#include "sim/scenario/decode_report.hpp"

#include <algorithm>
#include <utility>

#include "sim/json/nearest.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {
namespace {

/// A text and the words that could stand there instead of it, as far as these are comparable: of
/// `@new.DomainNam` either the name or the field is wrong.
struct Comparison {
  std::string before;  ///< What all choices have before them.
  std::string typed;
  std::string after;
};

Comparison comparison_of(const std::string& text, const std::vector<std::string>& choices) {
  const auto dot = text.find('.');
  if (!text.starts_with('@') || dot == text.npos || choices.empty()) return {"", text, ""};
  if (choices.front().starts_with('@')) return {"", text.substr(0, dot), text.substr(dot)};
  return {text.substr(0, dot + 1), text.substr(dot + 1), ""};
}

const std::string* string_at(const Document& document, const std::string& where) {
  const nlohmann::json::json_pointer pointer(where);
  if (!document.root.contains(pointer)) return nullptr;
  const nlohmann::json& value = document.root.at(pointer);
  return value.is_string() ? &value.get_ref<const std::string&>() : nullptr;
}

std::string without_quotes(const std::string& text) {
  const bool has_quotes = text.size() > 1 && text.starts_with('"') && text.ends_with('"');
  return has_quotes ? text.substr(1, text.size() - 2) : text;
}

InputError error_of(const Document& document, const Misfit& misfit) {
  InputError error{misfit.where, 0, 0, misfit.found, misfit.expected, {}};
  place_in(document, error);
  const std::string* text = string_at(document, misfit.where);
  std::string typed = without_quotes(misfit.found);
  if (text != nullptr && misfit.found.starts_with(*text)) {
    error.found = text_of(nlohmann::json(*text)) + misfit.found.substr(text->size());
    typed = *text;
  }
  if (error.found.empty()) error.found = "nothing";
  if (misfit.choices == nullptr || misfit.choices->empty()) return error;
  const Comparison comparison = comparison_of(typed, *misfit.choices);
  error.hint = nearest(comparison.typed, *misfit.choices);
  if (!error.hint.empty()) error.hint = comparison.before + error.hint + comparison.after;
  error.expected += ": " + listed(*misfit.choices, comparison.typed, comparison.before);
  return error;
}

bool follows_from_another(const Misfit& misfit, const std::set<std::string>& spoilt) {
  if (!misfit.found.starts_with('@') || misfit.found.find(',') != std::string::npos) return false;
  return spoilt.contains(misfit.found.substr(1, misfit.found.find('.') - 1));
}

}  // namespace

std::vector<InputError> errors_of(const Document& document, const std::vector<Misfit>& misfits,
                                  const std::set<std::string>& spoilt) {
  std::vector<InputError> errors;
  std::set<std::pair<std::string, std::string>> told;
  for (const Misfit& misfit : misfits) {
    if (errors.size() == kErrorsMax) break;
    if (follows_from_another(misfit, spoilt)) continue;
    // Of a string there is one thing to say; of an object there may be several.
    const bool is_string = string_at(document, misfit.where) != nullptr;
    if (!told.emplace(misfit.where, is_string ? "" : misfit.found).second) continue;
    errors.push_back(error_of(document, misfit));
  }
  put_in_order(errors, document);
  return errors;
}

}  // namespace acmsim::sim
