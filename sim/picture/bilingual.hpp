#pragma once

#include <string>

namespace acmsim::sim {

/// What is said in both languages of a picture, English and Korean.
struct Bilingual {
  std::string en;
  std::string ko;
  friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

/// A name, which is the same in every language.
inline Bilingual same(const std::string& name) { return {name, name}; }

inline Bilingual operator+(const Bilingual& left, const Bilingual& right) {
  return {left.en + right.en, left.ko + right.ko};
}
inline Bilingual operator+(const Bilingual& left, const std::string& right) {
  return left + same(right);
}

}  // namespace acmsim::sim
