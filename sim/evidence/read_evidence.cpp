// Every line of a capture goes to the reader that knows how such an output begins. What none of
// them knows is left aside, named by its lines.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "sim/evidence/gathering.hpp"
#include "sim/evidence/python_text.hpp"
#include "sim/evidence/quoting.hpp"
#include "sim/evidence/text_in.hpp"
#include "sim/json/encoding.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {
namespace {

struct OutputReader {
  bool (*begins)(const Gathering&);
  void (*read)(Gathering&);
};
constexpr std::array kOutputReaders{
    OutputReader{begins_json, read_json_output},  OutputReader{begins_dig_short, read_dig_short},
    OutputReader{begins_nslookup, read_nslookup}, OutputReader{begins_host, read_host},
    OutputReader{begins_refusal, read_refusal},   OutputReader{begins_dig, read_dig},
    OutputReader{begins_yaml, read_yaml_output},  OutputReader{begins_whois, read_whois},
};

/// Other forms of what the AWS CLI prints, which only a person reads well.
struct OtherForm {
  std::string_view begin;
  std::string_view name;
};
constexpr std::array kOtherForms{
    OtherForm{"|  DescribeCertificate", "a table"},
    OtherForm{"|  ListCertificates", "a table"},
    OtherForm{"|  ListResourceRecordSets", "a table"},
    OtherForm{"|  GetHostedZone", "a table"},
    OtherForm{"|  ListHostedZones", "a table"},
    OtherForm{"|  DescribeL", "a table"},
    OtherForm{"CERTIFICATE\t", "plain text"},
    OtherForm{"CERTIFICATESUMMARYLIST\t", "plain text"},
    OtherForm{"RESOURCERECORDSETS\t", "plain text"},
    OtherForm{"HOSTEDZONE\t", "plain text"},
    OtherForm{"HOSTEDZONES\t", "plain text"},
    OtherForm{"LISTENERS\t", "plain text"},
    OtherForm{"LOADBALANCERS\t", "plain text"},
};

/// What other programs print: it is known, and not read.
struct OtherProgram {
  std::string_view begin;
  std::string_view what;
};
constexpr std::array kOtherPrograms{
    OtherProgram{"subject=", "what openssl prints"},
    OtherProgram{"CONNECTED(", "what openssl prints"},
    OtherProgram{"depth=", "what openssl prints"},
    OtherProgram{"*   Trying ", "what curl -v prints"},
    OtherProgram{"* Could not resolve host: ", "what curl -v prints"},
    OtherProgram{"* Host ", "what curl -v prints"},
    OtherProgram{"From: ", "a mail"},
    OtherProgram{"Return-Path: ", "a mail"},
    OtherProgram{"DNS records of ", "a provider's panel"},
    OtherProgram{"Captures of ", "a list of commands"},
};

/// Lines that nobody reads, until something begins that somebody does.
class Unread {
 public:
  void add(const Gathering& gathering) {
    const std::string_view line = gathering.line();
    if (trimmed(line).empty()) return;
    if (first_ == 0) first_ = gathering.number();
    last_ = gathering.number();
    for (const OtherForm& form : kOtherForms) {
      if (form_.empty() && line.starts_with(form.begin)) form_ = form.name;
    }
    for (const OtherProgram& other : kOtherPrograms) {
      if (other_.empty() && line.starts_with(other.begin)) other_ = other.what;
    }
  }

  void tell(Gathering& gathering) {
    if (first_ == 0) return;
    if (!other_.empty()) {
      gathering.leave_aside(first_, last_, std::string(other_) + ", which is not read");
    } else if (form_.empty()) {
      gathering.leave_aside(first_, last_,
                            "not known as what the AWS CLI, dig, host, nslookup or whois prints");
    } else {
      gathering.leave_aside(first_, last_,
                            fmt::format("what the AWS CLI prints as {} is not read", form_),
                            "the same command with --output json");
    }
    *this = {};
  }

 private:
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::string_view form_;
  std::string_view other_;
};

/// The command that a line was typed as; a line that ends in `\` goes on in the next one.
std::optional<TypedCommand> take_command(Gathering& gathering) {
  constexpr std::size_t kLinesMax = 20;
  auto command = typed_command(gathering.line());
  if (!command) return std::nullopt;
  for (std::size_t i = 1; i < kLinesMax; ++i) {
    const std::string_view line = trimmed(gathering.line());
    const bool goes_on = line.ends_with('\\') || line.ends_with('`') || line.ends_with(" ^");
    gathering.advance();
    if (!goes_on || !gathering.has_line() || command->words.empty()) return command;
    command->words.pop_back();
    const TypedCommand more = command_of(gathering.line());
    command->words.insert(command->words.end(), more.words.begin(), more.words.end());
  }
  return command;
}

/// Whether a reader has taken what comes next.
bool read_next(Gathering& gathering) {
  const std::uint32_t before = gathering.number();
  for (const OutputReader& reader : kOutputReaders) {
    if (!reader.begins(gathering)) continue;
    reader.read(gathering);
    if (!gathering.has_line() || gathering.number() > before) return true;
  }
  return false;
}

void read_capture(Gathering& gathering) {
  Unread unread;
  while (gathering.has_line()) {
    if (begins_dig_short(gathering)) read_dig_short(gathering);
    if (!gathering.has_line()) break;
    if (auto command = take_command(gathering)) {
      unread.tell(gathering);
      gathering.command = std::move(*command);
      continue;
    }
    if (read_next(gathering)) {
      unread.tell(gathering);
      continue;
    }
    unread.add(gathering);
    gathering.advance();
  }
  unread.tell(gathering);
  if (begins_dig_short(gathering)) read_dig_short(gathering);
}

}  // namespace

Evidence read_evidence(std::span<const CaptureText> captures, const EvidenceOptions& options) {
  Gathering gathering;
  for (const CaptureText& capture : captures) {
    const std::string name = text_in(capture.name);
    if (capture.bytes.size() > kTextBytesMax) {
      gathering.begin_capture(name, {}, true);
      gathering.leave_aside(1, 1, "larger than 64 MiB");
      continue;
    }
    const std::string text = with_python_as_json(without_quoting(text_in(capture.bytes)));
    gathering.begin_capture(name, lines_in(text), text.ends_with('\n'));
    if (!gathering.has_line()) {
      gathering.leave_aside(1, 1, "an empty file");
    } else if (text.find('\0') != text.npos) {
      gathering.leave_aside(1, 1, "a binary file: it has zero bytes");
    } else {
      const std::size_t told = gathering.evidence.left_aside.size();
      read_capture(gathering);
      std::ranges::stable_sort(std::span(gathering.evidence.left_aside).subspan(told), {},
                               &LeftAside::line);
    }
  }
  link_evidence(gathering, options);
  return std::move(gathering.evidence);
}

std::string shown_place(const Evidence& evidence, const SeenAt& at) {
  constexpr std::size_t kNameMax = 200;
  std::string place = at.output < evidence.outputs.size()
                          ? in_one_line(evidence.outputs[at.output].capture, kNameMax)
                          : std::string();
  place += fmt::format(":{}", at.line);
  if (!at.pointer.empty()) place += " " + in_one_line(at.pointer, kNameMax);
  return place;
}

SeenAt member_at(const Evidence& evidence, const SeenAt& whole, std::string_view member) {
  if (whole.output >= evidence.outputs.size()) return whole;
  const OutputSeen& output = evidence.outputs[whole.output];
  std::string pointer = below(whole.pointer, member);
  const TextPlace place = output.lines.at(pointer);
  if (place == output.lines.at(whole.pointer)) return whole;
  return {whole.output, output.line + place.line - 1, std::move(pointer)};
}

}  // namespace acmsim::sim
