#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/base/enum_table.hpp"

// The words of dig's output, for those who print it and for those who read it.
namespace acmsim::sim {

/// The flags of a header, in dig's order. Sources: RFC 1035, section 4.1.1; RFC 4035, section 3.
enum class HeaderFlag : std::uint8_t { qr, aa, tc, rd, ra, ad, cd };

struct HeaderFlagWord {
  HeaderFlag flag;
  std::string_view word;
};
inline constexpr std::array kHeaderFlagWords{
    HeaderFlagWord{HeaderFlag::qr, "qr"}, HeaderFlagWord{HeaderFlag::aa, "aa"},
    HeaderFlagWord{HeaderFlag::tc, "tc"}, HeaderFlagWord{HeaderFlag::rd, "rd"},
    HeaderFlagWord{HeaderFlag::ra, "ra"}, HeaderFlagWord{HeaderFlag::ad, "ad"},
    HeaderFlagWord{HeaderFlag::cd, "cd"},
};
static_assert(rows_match(kHeaderFlagWords, &HeaderFlagWord::flag, HeaderFlag::cd));
constexpr std::string_view name_of(HeaderFlag flag) { return row_of(kHeaderFlagWords, flag).word; }

/// The parts of a message.
enum class MessageSection : std::uint8_t { question, answer, authority, additional };

struct SectionWord {
  MessageSection section;
  std::string_view word;
};
inline constexpr std::array kSectionWords{
    SectionWord{MessageSection::question, "QUESTION"},
    SectionWord{MessageSection::answer, "ANSWER"},
    SectionWord{MessageSection::authority, "AUTHORITY"},
    SectionWord{MessageSection::additional, "ADDITIONAL"},
};
static_assert(rows_match(kSectionWords, &SectionWord::section, MessageSection::additional));
constexpr std::string_view name_of(MessageSection section) {
  return row_of(kSectionWords, section).word;
}

inline constexpr std::string_view kDigBanner = "; <<>> DiG ";
inline constexpr std::string_view kDigBannerEnd = " <<>> ";
inline constexpr std::string_view kDigGotAnswer = ";; Got answer:";
inline constexpr std::string_view kDigHeader = ";; ->>HEADER<<-";
inline constexpr std::string_view kDigStatus = "status: ";
inline constexpr std::string_view kDigFlags = ";; flags: ";
inline constexpr std::string_view kDigSectionEnd = " SECTION:";
inline constexpr std::string_view kDigServer = ";; SERVER: ";
inline constexpr std::string_view kDigWhen = ";; WHEN: ";
inline constexpr std::string_view kDigSize = ";; MSG SIZE";
inline constexpr std::string_view kDigReceived = ";; Received ";
inline constexpr std::string_view kKdigFlags = ";; Flags: ";
inline constexpr std::string_view kKdigFrom = ";; From ";
inline constexpr std::string_view kDigReceivedFrom = " bytes from ";
inline constexpr std::string_view kDigTrouble = ";; communications error to ";
inline constexpr std::string_view kDigNoAddress = "couldn't get address for '";
inline constexpr std::string_view kDigTimedOut = "timed out";
inline constexpr std::string_view kDigUnreached = "no servers could be reached";

}  // namespace acmsim::sim
