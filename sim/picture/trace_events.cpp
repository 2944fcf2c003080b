#include <nlohmann/json.hpp>
#include <set>

#include "sim/picture/formats.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

class TraceWriter {
 public:
  explicit TraceWriter(const Storyboard& board) : start_(board.scenario.starts_at) {}

  void add(const Lane& lane) {
    const auto process = static_cast<int>(lane.key.kind) + 1;
    if (processes_.insert(process).second) {
      name("process_name", process, 0, std::string(text_of(lane.key.kind).en));
    }
    ++thread_;
    name("thread_name", process, thread_, lane.name.en);
    for (const LaneSpan& span : lane.spans) {
      Json event = begun("X", span.state.words.en, process, span.from);
      event["dur"] = microseconds(span.to - span.from);
      event["cat"] = text_of(span.state.tone).word;
      events_.push_back(std::move(event));
    }
    for (const LaneMark& mark : lane.marks) {
      Json event = begun("i", mark.words.en, process, mark.at);
      event["s"] = "t";
      event["cat"] = text_of(mark.tone).word;
      events_.push_back(std::move(event));
    }
  }

  Json take() && { return std::move(events_); }

 private:
  static std::int64_t microseconds(Duration span) {
    return std::chrono::duration_cast<std::chrono::microseconds>(span).count();
  }

  void name(const char* what, int process, int thread, const std::string& name) {
    events_.push_back({{"ph", "M"},
                       {"name", what},
                       {"pid", process},
                       {"tid", thread},
                       {"args", {{"name", name}}}});
  }

  Json begun(const char* phase, const std::string& name, int process, Instant at) const {
    return {{"ph", phase},
            {"name", name},
            {"pid", process},
            {"tid", thread_},
            {"ts", microseconds(at - start_)}};
  }

  Instant start_;
  int thread_ = 0;
  std::set<int> processes_;
  Json events_ = Json::array();
};

}  // namespace

std::string trace_events(const Storyboard& board) {
  TraceWriter writer(board);
  for (const Lane& lane : board.lanes) writer.add(lane);
  const Json trace{
      {"displayTimeUnit", "ms"},
      {"otherData",
       {{"title", board.scenario.title}, {"starts_at", format_instant(board.scenario.starts_at)}}},
      {"traceEvents", std::move(writer).take()}};
  return trace.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace acmsim::sim
