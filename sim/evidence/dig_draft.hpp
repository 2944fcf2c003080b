#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/dig/words.hpp"
#include "sim/evidence/command_line.hpp"
#include "sim/evidence/dns_seen.hpp"
#include "sim/evidence/times_in.hpp"

namespace acmsim::sim {

/// A message of dig's while it is read.
struct DigDraft {
  DnsAnswerSeen seen;
  std::optional<AskedByCommand> asked;  ///< By the command, or as dig repeats it.
  MessageSection section = MessageSection::answer;
  bool has_header = false;
  bool has_flags = false;
  bool has_question = false;  ///< From its QUESTION section.
  bool has_footer = false;
  bool has_size = false;  ///< The last line of the footer.
  bool is_step = false;   ///< Of a trace.
  bool is_cut = false;
  std::array<std::size_t, 4> counts{};  ///< What its header says, by section.
  std::size_t options = 0;              ///< OPT records, which are not shown as records.
  std::optional<LocalTime> when;

  std::vector<RecordSeen>& records() {
    if (section == MessageSection::authority) return seen.authority;
    return section == MessageSection::additional ? seen.additional : seen.answer;
  }

  /// Whether the header promises an answer, and none was printed, or none that can be read.
  bool lacks_answer() const {
    return seen.answer.empty() && counts[static_cast<std::size_t>(MessageSection::answer)] > 0;
  }

  /// Whether all is there that the header promises.
  bool is_complete() const {
    const auto count = [&](MessageSection which) {
      return counts[static_cast<std::size_t>(which)];
    };
    return has_flags && seen.answer.size() >= count(MessageSection::answer) &&
           seen.authority.size() >= count(MessageSection::authority) &&
           seen.additional.size() + options >= count(MessageSection::additional);
  }
};

/// An attempt that nobody has answered.
struct DigTrouble {
  DnsOutcome outcome{};
  std::string server;
  std::optional<DomainName> server_name;
  std::uint32_t line = 0;
};

/// What a line says of an attempt; nothing if it is about something else.
std::optional<DigTrouble> dig_trouble(std::string_view line, std::uint32_t number);

/// Reads a line that begins with `;` and says something of the message itself: header, flags,
/// sections, the question, errors of EDNS, the lines at the end. Whether it did.
bool read_dig_remark(DigDraft& draft, std::string_view line, const SeenAt& at);

/// What the command or the banner says becomes the message's, as far as that says nothing else.
void take_asked(DigDraft& draft);

/// Who was asked, in `8.8.8.8#53(8.8.8.8)`; a name only where it is not the address.
void read_responder(DnsAnswerSeen& seen, std::string_view text);

/// With `+nocomments` nothing tells where a section ends: what is about the name that was asked
/// for, or about where that leads, is the answer.
void sort_sections(DnsAnswerSeen& seen);

/// A step of a trace has no sections: what leads on, and what denies, is the authority's.
void sort_step(DnsAnswerSeen& seen, bool is_last);

}  // namespace acmsim::sim
