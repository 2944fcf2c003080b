#include "sim/captures/capture_file.hpp"

#include <utility>

#include "model/base/ascii.hpp"
#include "model/base/digest.hpp"

namespace acmsim::sim {
namespace {

/// Without its ending. File systems take 255 bytes, and a DNS name alone has up to 253.
constexpr std::size_t kFileNameMax = 200;
constexpr std::size_t kDigestLetters = 8;

bool is_safe(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_'; }

std::string file_name(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) {
    if (!name.empty()) name += '-';
    for (const char c : word) {
      if (is_safe(c)) {
        name += c;
      } else if (!name.ends_with('_')) {
        name += '_';
      }
    }
  }
  if (name.size() <= kFileNameMax) return name;
  const std::string digest = letters_of(name, kDigestLetters);
  name.resize(kFileNameMax - kDigestLetters - 1);
  return name + "-" + digest;
}

}  // namespace

void CaptureFolder::add(const std::vector<std::string>& words, std::string_view ending,
                        std::string text, std::string command) {
  if (files_.size() == files_max_) {
    is_overfull_ = true;
    return;
  }
  const std::string plain = file_name(words);
  std::string name = plain;
  for (int i = 2; !taken_.insert(in_lower_case(name)).second; ++i) {
    name = plain + "-" + std::to_string(i);
  }
  files_.push_back({name + std::string(ending), std::move(text), std::move(command)});
}

}  // namespace acmsim::sim
