#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/evidence/command_line.hpp"
#include "sim/evidence/evidence.hpp"
#include "sim/evidence/times_in.hpp"

namespace acmsim::sim {

/// A page of ListResourceRecordSets.
struct ListingPage {
  std::vector<RecordSetSeen> sets;
  std::string zone_id;                  ///< By the command; else empty.
  std::optional<DomainName> next_name;  ///< With which the next page begins.
  std::string next_type;
  bool has_more = false;
  bool is_filtered = false;
  SeenAt at;
};

/// What has been read so far, and how far the present capture is read. Each reader takes the lines
/// that are its own and leaves the next one to the others.
class Gathering {
 public:
  Evidence evidence;
  std::set<Duration> offsets;                            ///< Of AWS's instants.
  std::vector<std::pair<std::size_t, LocalTime>> whens;  ///< Of answers, until offsets are known.
  std::vector<ListingPage> pages;
  std::map<std::string, std::size_t> zone_by_id;  ///< The place of each in `evidence.zones`.
  TypedCommand command;  ///< The last that was typed, until its output has been read.

  void begin_capture(std::string_view name, std::vector<std::string_view> lines, bool is_whole) {
    capture_ = name;
    lines_ = std::move(lines);
    is_whole_ = is_whole;
    next_ = 0;
    command = {};
  }

  const std::string& capture() const { return capture_; }
  bool has_line() const { return next_ < lines_.size(); }
  std::string_view line() const { return lines_[next_]; }
  /// The number of the line that comes next, counted from 1.
  std::uint32_t number() const { return static_cast<std::uint32_t>(next_) + 1; }
  void advance(std::size_t lines = 1) { next_ += lines; }
  /// Whether the next line is the last one and has no end: so a text looks that was cut.
  bool is_open_ended() const { return next_ + 1 >= lines_.size() && !is_whole_; }
  /// The lines from the next one on.
  std::span<const std::string_view> rest() const { return std::span(lines_).subspan(next_); }

  /// A new output that begins at a line; its number.
  std::uint32_t open(std::uint32_t line, std::string kind, std::string command_text) {
    evidence.outputs.push_back({capture_, line, std::move(kind), std::move(command_text)});
    return static_cast<std::uint32_t>(evidence.outputs.size() - 1);
  }

  void leave_aside(std::uint32_t first, std::uint32_t last, std::string why,
                   std::string instead = {}) {
    tell(evidence.left_aside, {capture_, first, last, std::move(why), std::move(instead)});
  }
  void cut_short(std::uint32_t first, std::uint32_t last, std::string why,
                 std::string instead = {}) {
    tell(evidence.cut_short, {capture_, first, last, std::move(why), std::move(instead)});
  }

 private:
  /// What is said of lines after each other is said once.
  static void tell(std::vector<LeftAside>& list, LeftAside more) {
    const bool goes_on = !list.empty() && list.back().capture == more.capture &&
                         list.back().why == more.why && list.back().instead == more.instead &&
                         list.back().last_line + 1 == more.line;
    if (!goes_on) return list.push_back(std::move(more));
    list.back().last_line = more.last_line;
  }

  std::string capture_;
  std::vector<std::string_view> lines_;
  std::size_t next_ = 0;
  bool is_whole_ = true;  ///< Whether the last line has an end.
};

// The readers. `begins_...` looks at the lines that come next; `read_...` takes at least one.

bool begins_json(const Gathering& gathering);
void read_json_output(Gathering& gathering);

/// The same values in YAML.
bool begins_yaml(const Gathering& gathering);
void read_yaml_output(Gathering& gathering);

bool begins_dig(const Gathering& gathering);
void read_dig(Gathering& gathering);
/// The values that `dig +short` prints: only the command tells what they are.
bool begins_dig_short(const Gathering& gathering);
void read_dig_short(Gathering& gathering);

bool begins_nslookup(const Gathering& gathering);
void read_nslookup(Gathering& gathering);

bool begins_host(const Gathering& gathering);
void read_host(Gathering& gathering);

bool begins_whois(const Gathering& gathering);
void read_whois(Gathering& gathering);

bool begins_refusal(const Gathering& gathering);
void read_refusal(Gathering& gathering);

/// Puts together what several outputs say of one thing, and finds out when all that was.
void link_evidence(Gathering& gathering, const EvidenceOptions& options);

}  // namespace acmsim::sim
