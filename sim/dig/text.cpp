#include "sim/dig/text.hpp"

#include <algorithm>
#include <date/date.h>
#include <fmt/format.h>
#include <string_view>

#include "model/base/digest.hpp"
#include "sim/dig/words.hpp"

namespace acmsim::sim {
namespace {

// Where dig's columns begin, and how wide a tabulator is.
constexpr std::size_t kTtlColumn = 24;
constexpr std::size_t kClassColumn = 32;
constexpr std::size_t kTypeColumn = 40;
constexpr std::size_t kValueColumn = 48;
constexpr std::size_t kTabWidth = 8;

/// How often dig asks before it gives up.
constexpr int kTries = 3;

/// A line that is filled column by column: tabulators as far as they lead, then a blank if there is
/// none yet, however far the text has gone.
class Columns {
 public:
  explicit Columns(std::string_view text) : text_(text), column_(text.size()) {}

  void put(std::size_t column, std::string_view text) {
    const std::size_t to = std::max(column, column_ + 1);
    const std::size_t tabs = to / kTabWidth - column_ / kTabWidth;
    text_.append(tabs, '\t');
    if (tabs > 0) column_ = to / kTabWidth * kTabWidth;
    text_.append(to - column_, ' ');
    text_ += text;
    column_ = to + text.size();
  }

  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
  std::size_t column_;
};

/// A name as dig writes it: escapes are decimal, where those of a document are octal.
std::string shown_name(const DomainName& name) {
  std::string shown;
  const std::string text = name.with_dot();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      if (std::string_view("\"();@$").find(text[i]) != std::string_view::npos) shown += '\\';
      shown += text[i];
      continue;
    }
    const int octet = (text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0');
    const bool is_shown = octet > 32 && octet < 127;
    shown +=
        is_shown ? fmt::format("\\{}", static_cast<char>(octet)) : fmt::format("\\{:03}", octet);
    i += 3;
  }
  return shown;
}

std::string record_lines(const std::vector<dns::SentSet>& sets) {
  std::string lines;
  for (const dns::SentSet& set : sets) {
    for (const RecordValue& value : set.values) {
      Columns line(shown_name(set.owner));
      line.put(kTtlColumn, std::to_string(set.ttl));
      line.put(kClassColumn, "IN");
      line.put(kTypeColumn, acmsim::name_of(set.type));
      line.put(kValueColumn, value.text);
      lines += std::move(line).text() + "\n";
    }
  }
  return lines;
}

std::string section(MessageSection which, const std::vector<dns::SentSet>& sets) {
  if (sets.empty()) return "";
  return fmt::format(";; {}{}\n{}\n", name_of(which), kDigSectionEnd, record_lines(sets));
}

std::size_t records_in(const std::vector<dns::SentSet>& sets) {
  std::size_t count = 0;
  for (const dns::SentSet& set : sets) count += set.values.size();
  return count;
}

std::string banner(const Asking& asking) {
  return fmt::format("\n{}9.18-acmsim{}{}\n{};; global options: +cmd\n", kDigBanner, kDigBannerEnd,
                     asking.words, asking.names_a_server ? "; (1 server found)\n" : "");
}

/// A number that is the same whenever the same is asked at the same time.
unsigned id_of(const Asking& asking) {
  return number_of("dig " + asking.words + " " + format_instant(asking.at), 65536);
}

std::string header(const Asking& asking, const Message& message) {
  const dns::Reply& reply = message.reply;
  std::string text = fmt::format(
      "{}\n{} opcode: QUERY, {}{}, id: {}\n{}{}; QUERY: 1, ANSWER: {}, AUTHORITY: {}, ADDITIONAL: "
      "{}\n",
      kDigGotAnswer, kDigHeader, kDigStatus, dns::name_of(reply.rcode), id_of(asking), kDigFlags,
      fmt::join(flags_of(message), " "), records_in(reply.answer), records_in(reply.authority),
      records_in(reply.additional) + 1);
  if (message.wants_recursion && !message.offers_recursion) {
    text += ";; WARNING: recursion requested but not available\n";
  }
  return text + "\n;; OPT PSEUDOSECTION:\n; EDNS: version: 0, flags:; udp: 1232\n";
}

std::string question_section(const dns::Question& question) {
  Columns line(shown_name(question.name));
  line.put(kClassColumn, "IN");
  line.put(kTypeColumn, acmsim::name_of(question.type));
  return fmt::format(";; {}{}\n;{}\n\n", name_of(MessageSection::question), kDigSectionEnd,
                     std::move(line).text());
}

std::string timeouts(const Responder& responder) {
  std::string lines;
  for (int i = 0; i < kTries; ++i) {
    lines += fmt::format("{}{}#53: {}\n", kDigTrouble, responder.address, kDigTimedOut);
  }
  return lines;
}

std::string unreached() {
  return fmt::format(";; connection {}; {}\n", kDigTimedOut, kDigUnreached);
}

}  // namespace

std::string dig_text(const Asking& asking, const Exchange& exchange) {
  const Responder& responder = exchange.responder;
  if (!exchange.message) return timeouts(responder) + banner(asking) + unreached();
  const Message& message = *exchange.message;
  return banner(asking) + header(asking, message) + question_section(message.question) +
         section(MessageSection::answer, message.reply.answer) +
         section(MessageSection::authority, message.reply.authority) +
         section(MessageSection::additional, message.reply.additional) +
         fmt::format(";; Query time: 0 msec\n{}{}#53({}) (UDP)\n{}{}\n{}  rcvd: {}\n\n", kDigServer,
                     responder.address, responder.host, kDigWhen,
                     date::format("%a %b %e %H:%M:%S UTC %Y", asking.at), kDigSize,
                     wire_size(message));
}

std::string short_text(const Message& message) {
  std::string lines;
  for (const dns::SentSet& set : message.reply.answer) {
    for (const RecordValue& value : set.values) lines += value.text + "\n";
  }
  return lines;
}

std::string trace_text(const Asking& asking, const std::vector<Exchange>& way) {
  std::string text = banner(asking);
  for (const Exchange& step : way) {
    if (!step.message) {
      text += timeouts(step.responder);
      continue;
    }
    text += record_lines(step.message->reply.answer) + record_lines(step.message->reply.authority);
    text += fmt::format("{}{}{}{}#53({}) in 0 ms\n\n", kDigReceived, wire_size(*step.message),
                        kDigReceivedFrom, step.responder.address, step.responder.host);
  }
  if (!way.empty() && !way.back().message) text += unreached();
  return text;
}

}  // namespace acmsim::sim
