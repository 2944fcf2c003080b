#pragma once

#include <string_view>

#include "sim/picture/bilingual.hpp"
#include "sim/picture/storyboard.hpp"

namespace acmsim::sim {

// In user units of SVG, about a pixel each.
inline constexpr double kTextSize = 12;
inline constexpr double kSmallSize = 10.5;

/// How the axis is to be read.
Bilingual axis_words();

/// How wide the names of lanes are: of two storyboards that are drawn under each other the wider,
/// so that their axes begin at the same place. `beside` may be null.
double width_of_names(const Storyboard& board, const Storyboard* beside);

/// Words after their sign, if there is one.
Bilingual signed_words(std::string_view sign, const Bilingual& words);

/// As much of the words as has room, in each language.
Bilingual fitted_to(const Bilingual& words, double size, double width);

/// The words with their sign, or without it, or as much of them as still says something.
Bilingual in_bar(const Bilingual& words, std::string_view sign, double width);

}  // namespace acmsim::sim
