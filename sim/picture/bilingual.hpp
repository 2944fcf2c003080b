#pragma once

#include <string>
#include <string_view>

namespace acmsim::sim {

/// What is said in both languages of a picture, English and Korean.
struct Bilingual {
  std::string en;
  std::string ko;
  friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

/// A name, which is the same in every language.
inline Bilingual same(std::string name) { return {name, name}; }

inline Bilingual operator+(Bilingual left, const Bilingual& right) {
  return {left.en + right.en, left.ko + right.ko};
}
inline Bilingual operator+(Bilingual left, std::string_view right) {
  return {left.en.append(right), left.ko.append(right)};
}

}  // namespace acmsim::sim
