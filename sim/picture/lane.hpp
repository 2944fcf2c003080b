#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"
#include "sim/picture/bilingual.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// What a lane is about; in the order in which lanes are drawn.
enum class LaneKind : std::uint8_t { step, certificate, dns, listener, host };

struct LaneKindText {
  LaneKind kind;
  std::string_view word;  ///< For a program.
  std::string_view en;
  std::string_view ko;
};
inline constexpr std::array kLaneKindTexts{
    LaneKindText{LaneKind::step, "steps", "Who does what", "작업"},
    LaneKindText{LaneKind::certificate, "certificates", "Certificates", "인증서"},
    LaneKindText{LaneKind::dns, "dns", "DNS", "DNS"},
    LaneKindText{LaneKind::listener, "listeners", "Listeners", "리스너"},
    LaneKindText{LaneKind::host, "hosts", "What browsers see", "브라우저 접속"},
};
static_assert(rows_match(kLaneKindTexts, &LaneKindText::kind, LaneKind::host));
constexpr const LaneKindText& text_of(LaneKind kind) { return row_of(kLaneKindTexts, kind); }

/// How it is with what a lane is about; each is drawn with a colour and a mark of its own.
enum class Tone : std::uint8_t { good, waits, bad, warns, acts, off };

struct ToneText {
  Tone tone;
  std::string_view word;  ///< Of a class in CSS.
  std::string_view sign;  ///< Tells it apart without colour.
};
inline constexpr std::array kToneTexts{
    ToneText{Tone::good, "good", ""}, ToneText{Tone::waits, "wait", "…"},
    ToneText{Tone::bad, "bad", "✕"},  ToneText{Tone::warns, "warn", "!"},
    ToneText{Tone::acts, "act", ""},  ToneText{Tone::off, "off", ""},
};
static_assert(rows_match(kToneTexts, &ToneText::tone, Tone::off));
constexpr const ToneText& text_of(Tone tone) { return row_of(kToneTexts, tone); }

/// How something stands for a while.
struct LaneState {
  Tone tone{};
  Bilingual words;
  friend bool operator==(const LaneState&, const LaneState&) = default;
};

/// Tells lanes apart, and orders them: what it is about, which one of these, and which part of it.
struct LaneKey {
  LaneKind kind{};
  std::uint32_t whose = 0;
  std::uint32_t part = 0;  ///< 0: the whole.
  /// Whether it is drawn as a part of the lane above it. Those of DNS stand side by side.
  bool is_part() const { return part != 0 && kind != LaneKind::dns; }
  friend auto operator<=>(const LaneKey&, const LaneKey&) = default;
};

/// One lane at one instant.
struct LaneNow {
  LaneKey key;
  Bilingual name;
  LaneState state;
};

struct LaneSpan {
  Instant from;
  Instant to;
  LaneState state;
};

/// Something of an instant.
struct LaneMark {
  Instant at;
  Tone tone{};
  std::string_view shape;  ///< By its id in picture/page/timeline_defs.svg.
  Bilingual words;
};

/// What became of one thing in a history.
struct Lane {
  LaneKey key;
  Bilingual name;
  std::vector<LaneSpan> spans{};  ///< In the order of time; they never overlap.
  std::vector<LaneMark> marks{};  ///< In the order of time.
};

}  // namespace acmsim::sim
