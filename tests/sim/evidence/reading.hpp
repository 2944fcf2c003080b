#pragma once

#include <string>
#include <string_view>

#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// What one capture says.
inline Evidence read_one(std::string_view text, const EvidenceOptions& options = {}) {
  const CaptureText capture{"capture.txt", std::string(text)};
  return read_evidence(std::span(&capture, 1), options);
}

inline DomainName name(std::string_view text) { return DomainName::parse(text).value(); }

/// A text in UTF-16 with its mark, as PowerShell writes it; ASCII alone.
inline std::string in_utf16(std::string_view text, bool is_big) {
  std::string wide = is_big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : text) {
    if (is_big) wide += '\0';
    wide += c;
    if (!is_big) wide += '\0';
  }
  return wide;
}

}  // namespace acmsim::sim
