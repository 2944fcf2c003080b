// Which word was meant by one that is none, and lists of words for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// How many slips of the keyboard lie between two words, case aside: a letter too many, one
/// missing, one wrong, or two neighbours swapped (optimal string alignment).
std::size_t slips_between(std::string_view typed, std::string_view word);

/// The word that was probably meant, or "" where none is near: at most one slip in three letters.
/// Words that differ in a number alone are two words and no slip.
/// Of equally near words the first; if there is none, the only one that goes on where the typed one
/// ends.
std::string nearest(std::string_view typed, const std::vector<std::string>& words);

/// `; did you mean "y"?`, or "" where no word is near.
std::string did_you_mean(const std::string& near);

/// A list for people: `"a", "b" or "c"`, each word with `before` in front of it. Of a long list the
/// words nearest to what was typed, and how many others there are.
std::string listed(const std::vector<std::string>& words, std::string_view typed = {},
                   std::string_view before = {});

}  // namespace acmsim::sim
