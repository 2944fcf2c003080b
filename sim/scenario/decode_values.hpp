#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"
#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {

/// From here on a span would be infinite, and nobody writes 34 years to say that. Source: the
/// bounds of a firing domain, see sim/check.
inline constexpr Duration kSpanEnd{std::int64_t{1} << 30U};
/// What is expected of an instant that a timer waits for.
inline constexpr std::string_view kTooFar =
    "less than 2^30 seconds, which are 34 years, after the start";

/// The row of an enumeration that a text names; an error, and nothing, if it names none.
template <class Row, std::size_t N>
const Row* decode_word(DecodeContext& context, const Node& node, const std::array<Row, N>& rows,
                       std::string_view Row::*word) {
  const Row* row = row_named(rows, word, node.text());
  if (row == nullptr) {
    std::vector<std::string> words;
    words.reserve(N);
    for (const Row& one : rows) words.emplace_back(one.*word);
    context.report(node, "one of these words", choices_of(std::move(words)));
  }
  return row;
}

/// A duration below `kSpanEnd`, or `never`; the fallback if it is not given or wrong.
Duration decode_duration(DecodeContext& context, const Node& node, Duration fallback);

/// One duration, or [earliest, typical, latest]; the fallback if it is not given or wrong.
Delay decode_delay(DecodeContext& context, const Node& node, Delay fallback);

/// An instant; nothing if it is not given, or (an error) if the calendar does not have it.
std::optional<Instant> decode_instant(DecodeContext& context, const Node& node);

/// The same of an instant that is not after the start.
std::optional<Instant> decode_past(DecodeContext& context, const Node& node);

/// A name of the DNS, or what a reference such as `@new.ResourceRecord.example.com.Name` means;
/// nothing, and an error, if it is none.
std::optional<DomainName> decode_name(DecodeContext& context, const Node& node);

/// Where a browser can go: the name of a host, or an object with `host` and perhaps `port`.
std::optional<Website> decode_website(DecodeContext& context, const Node& node);

/// What `Catalogue::text_of` makes of a site, read again; nothing if it is none.
std::optional<Website> parse_website(Catalogue& catalogue, std::string_view text);

/// What a text is that is more than the name of a host: `, which is a URL`; else empty.
std::string_view address_remark(std::string_view text);

/// The account and the Region in which something is given: its own, or the document's.
Place decode_place(const DecodeContext& context, const Node& node);

/// The domain that a zone is for or that a registry has: two labels at least.
std::optional<DomainName> decode_domain(DecodeContext& context, const Node& node);

/// One error code, or a list of them, of a call; without those that are unknown, which are errors.
/// `operation` as in the document: `acm:DeleteCertificate`.
std::vector<ErrorCode> decode_codes(DecodeContext& context, const Node& node,
                                    std::string_view operation);

/// A whole number that fits in 31 bits; the fallback if it is not given or (an error) larger.
std::int32_t decode_number(DecodeContext& context, const Node& node, std::int32_t fallback,
                           std::int32_t most);

}  // namespace acmsim::sim
