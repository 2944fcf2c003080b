#pragma once

#include <fmt/core.h>
#include <string>
#include <string_view>
#include <utility>

#include "sim/picture/bilingual.hpp"

namespace acmsim::sim {

/// A text as it stands in XML and in HTML, in attributes too. What XML has no place for, such as
/// most control characters, becomes U+FFFD.
std::string escaped(std::string_view text);

/// The attributes that keep a text in both languages, for the page's script to show the other one;
/// nothing where they do not differ.
std::string both(const Bilingual& words);

/// A number as SVG has it: without needless zeros, with one digit after the point at most.
std::string number(double value);

/// Markup, written piece by piece. What comes from a document is escaped by whoever adds it.
class Markup {
 public:
  template <class... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    text_ += fmt::format(format, std::forward<Args>(args)...);
    text_ += '\n';
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace acmsim::sim
