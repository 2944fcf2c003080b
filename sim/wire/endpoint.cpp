// AWS's services behind one port, and the verbs of the session behind them.
#include "sim/wire/endpoint.hpp"

#include <charconv>
#include <fmt/core.h>
#include <map>
#include <utility>

#include "model/base/match.hpp"
#include "sim/api/operation.hpp"
#include "sim/scenario/settings.hpp"
#include "sim/wire/aws_request.hpp"
#include "sim/wire/aws_response.hpp"
#include "sim/wire/http_date.hpp"
#include "sim/wire/kept_answers.hpp"
#include "sim/wire/serving_log.hpp"
#include "sim/wire/verbs.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kLocalStackHealth = "/_localstack/health";

/// Nothing takes time for a client but what he waits for himself.
constexpr std::string_view kClientCall = "timing.client_call";

/// A document's text whose calls take no time, unless it says itself how long they take.
std::string with_quick_calls(std::string_view document) {
  const std::string text(document.empty() ? kEmptyAccountDocument : document);
  const auto root = nlohmann::json::parse(text, nullptr, false);
  if (root.is_discarded() || !root.is_object()) return text;
  const auto timing = root.find("timing");
  if (timing != root.end() && (!timing->is_object() || timing->contains("client_call")))
    return text;
  auto set = with_settings(text, {{std::string(kClientCall), "0s"}});
  return set ? std::move(set->text) : text;
}

/// What AWS would answer to a request that we did not understand, whose parameters it might take.
AwsError not_modelled(const Refused& refused) {
  return {"ValidationException", "acmsim does not model this: " + sentence_of(refused), 400};
}

}  // namespace

std::optional<ServingClock> ServingClock::parse(std::string_view word) {
  if (word == "stand") return ServingClock{Kind::stand};
  if (word == "settle") return ServingClock{Kind::settle};
  if (word == "polls") return ServingClock{Kind::polls};
  double factor = 0;
  const char* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, factor);
  if (read.ec != std::errc() || read.ptr != end || !(factor > 0) || factor > kFactorMax) {
    return std::nullopt;
  }
  return ServingClock{Kind::factor, factor};
}

class Endpoint::Parts {
 public:
  Parts(SharedScenario scenario, ServingOptions options)
      : scenario_(std::move(scenario)), options_(std::move(options)) {}

  std::optional<Refused> reset() {
    auto live = open_world(options_.delays, *scenario_, options_.printer);
    if (!live) return std::move(live.error());
    live_ = std::move(*live);
    ids_ = 0;
    passed_ = 0;
    last_answers_.clear();
    kept_.forget();
    log_.begin_at(live_->history().events.size());
    return std::nullopt;
  }

  HttpResponse answer(const HttpRequest& request) {
    HttpResponse response = respond(request);
    response.headers.push_back({"Date", http_date(live_->instant())});
    return response;
  }

  void pass(std::chrono::nanoseconds on_the_wall) {
    if (options_.clock.kind != ServingClock::Kind::factor) return;
    passed_ += static_cast<double>(on_the_wall.count()) * options_.clock.factor / 1e9;
    const auto seconds = static_cast<std::int64_t>(passed_);
    if (seconds == 0) return;
    passed_ -= static_cast<double>(seconds);
    kept_.forget();
    live_->answer(message_of({{"advance", {{"by", seconds}}}}));
  }

  std::string take_log(bool as_json) {
    return log_.take(std::as_const(*live_).scenario(), live_->history(), as_json);
  }

  std::uint64_t requests() const { return requests_; }
  Live& live() { return *live_; }

 private:
  HttpResponse respond(const HttpRequest& request) {
    const std::string_view path = request.path();
    if (path == kLocalStackHealth) return health();
    if (path.starts_with(kVerbsPath)) return respond_to_verb(request);
    ++requests_;
    const std::string id = next_id();
    auto key = KeptAnswers::key_of(request);
    if (const auto* kept = key ? kept_.find(*key) : nullptr) {
      if (options_.logs) log_.note(kept->told);
      return with_id(*kept, id);
    }
    const std::size_t events = live_->history().events.size();
    bool is_read = false;
    HttpResponse response = respond_to_aws(request, id, is_read);
    const bool was_told = live_->history().events.size() > events;
    if (key && is_read && was_told && may_keep()) {
      kept_.keep(std::move(*key), {response, id, live_->history().events.back()});
    }
    return response;
  }

  /// Whether what a read is answered depends on the world alone, and not on how often it is asked.
  bool may_keep() const {
    return options_.clock.kind != ServingClock::Kind::polls && !live_->counts_calls();
  }

  HttpResponse respond_to_aws(const HttpRequest& request, const std::string& id, bool& is_read) {
    auto read = read_request(request);
    if (!read) {
      const UnreadRequest& unread = read.error();
      tell("is not modelled: " + unread.asked + " (" + unread.error.code + ")");
      return response_of(unread.protocol, unread.service, unread.error, id);
    }
    const auto answered = ask(*read, is_read);
    if (answered) return response_of(*read->service, *read->operation, *answered, id);
    const AwsError error = std::visit(Match{
                                          [](const AwsError& told) { return told; },
                                          [&](const Refused& refused) {
                                            tell(std::string(read->operation->name) +
                                                 " is not modelled so: " + sentence_of(refused));
                                            return not_modelled(refused);
                                          },
                                      },
                                      answered.error());
    return response_of(read->service->protocol, read->service, error, id);
  }

  // --- AWS ---

  Answer ask(AwsRequest& read, bool& is_read) {
    const shapes::Operation& operation = *read.operation;
    std::optional<std::string> account;
    std::optional<std::string> region;
    if (read.credential) {
      account = read.credential->account();
      // Route 53 is in no Region; tools differ in the one that they sign for.
      if (operation.name.starts_with("route53:") == false) region = read.credential->region;
    }
    const auto* known = find_operation(operation.name);
    if (known == nullptr) {
      return tl::unexpected(Failure(AwsError{"InvalidAction", "", 400}));
    }
    is_read = known->reads;
    if (!is_read) {
      kept_.forget();
      return live_->request(operation, std::move(read.with), account, region);
    }
    return look(operation, read.with, account, region);
  }

  /// A read, before which the clock may go on.
  Answer look(const shapes::Operation& operation, const nlohmann::json& with,
              const std::optional<std::string>& account, const std::optional<std::string>& region) {
    if (options_.clock.kind == ServingClock::Kind::settle && live_->settle()) kept_.forget();
    Answer answer = live_->request(operation, with, account, region);
    if (options_.clock.kind != ServingClock::Kind::polls) return answer;
    const std::string key = fmt::format("{} {} {} {}", operation.name, account.value_or(""),
                                        region.value_or(""), with.dump());
    const std::string text = answer ? answer->dump() : "";
    const auto [last, is_new] = last_answers_.try_emplace(key, text);
    if (!is_new && last->second == text && live_->go_to_next_event()) {
      answer = live_->request(operation, with, account, region);
    }
    last->second = answer ? answer->dump() : "";
    return answer;
  }

  // --- the verbs ---

  HttpResponse respond_to_verb(const HttpRequest& request) {
    VerbRequest read = read_verb(request, options_.allowed_hosts);
    if (!read.asked) return std::move(read.otherwise);
    if (read.asked->verb == "health") return health();
    if (read.asked->verb == "reset") {
      if (auto refused = reset()) return refusal(*refused, "");
      return json_response(200, {{"now", live_->now()}});
    }
    kept_.forget();
    const bool is_restore = read.asked->verb == "restore";
    const auto answered = live_->checked(message_of(std::move(*read.asked->message)));
    if (is_restore) log_.begin_at(live_->history().events.size());
    if (answered) return json_response(200, dressed(read.asked->verb, *answered));
    return std::visit(
        Match{
            [](const AwsError& error) {
              return json_response(
                  error.status,
                  {{"error",
                    {{"Code", error.code}, {"Message", error.message}, {"status", error.status}}}});
            },
            [&](const Refused& refused) { return refusal(refused, read.asked->where); },
        },
        answered.error());
  }

  /// A verdict says how the clock went.
  OrderedJson dressed(const std::string& verb, OrderedJson answer) const {
    if (verb == "verdict" || verb == "end") {
      answer["clock"] = word_of(options_.clock);
      const Delay& call = std::as_const(*live_).scenario().rules()[Timing::client_call];
      answer["client_call"] = format_duration(call.typical);
    }
    return answer;
  }

  static std::string word_of(const ServingClock& clock) {
    switch (clock.kind) {
      case ServingClock::Kind::stand: return "stand";
      case ServingClock::Kind::settle: return "settle";
      case ServingClock::Kind::polls: return "polls";
      case ServingClock::Kind::factor: break;
    }
    return fmt::format("{}", clock.factor);
  }

  static HttpResponse refusal(const Refused& refused, const std::string& where) {
    std::string at = refused.at;
    if (!where.empty() && at.starts_with(where)) at.erase(0, where.size());
    OrderedJson body{{"at", at}, {"found", refused.found}, {"expected", refused.expected}};
    if (!refused.nearest.empty()) body["nearest"] = refused.nearest;
    return json_response(400, {{"refused", std::move(body)}});
  }

  HttpResponse health() const {
    OrderedJson services = OrderedJson::object();
    for (const shapes::Service* service : shapes::services()) {
      services[std::string(service->name)] = "running";
    }
    return json_response(200, {{"status", "running"},
                               {"version", options_.version},
                               {"now", live_->now()},
                               {"services", std::move(services)}});
  }

  // --- what is told ---

  void tell(std::string text) {
    if (!options_.logs) return;
    log_.note({live_->instant(), "client", "request", StepReport::What::refused, std::move(text)});
  }

  std::string next_id() { return fmt::format("00000000-0000-4000-8000-{:012x}", ++ids_); }

  SharedScenario scenario_;
  ServingOptions options_;
  std::unique_ptr<Live> live_;
  ServingLog log_;
  KeptAnswers kept_;
  std::uint64_t ids_ = 0;
  std::uint64_t requests_ = 0;
  double passed_ = 0;  ///< Of a second of the world, where the clock goes by a factor.
  std::map<std::string, std::string> last_answers_;  ///< For `polls`.
};

tl::expected<std::unique_ptr<Endpoint>, Refused> Endpoint::open(std::string_view document,
                                                                ServingOptions options) {
  auto scenario = read_world(with_quick_calls(document), "");
  if (!scenario) return tl::unexpected(std::move(scenario.error()));
  auto parts = std::make_unique<Parts>(std::move(*scenario), std::move(options));
  if (auto refused = parts->reset()) return tl::unexpected(std::move(*refused));
  return std::unique_ptr<Endpoint>(new Endpoint(std::move(parts)));
}

Endpoint::Endpoint(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Endpoint::~Endpoint() = default;

HttpResponse Endpoint::answer(const HttpRequest& request) { return parts_->answer(request); }
void Endpoint::pass(std::chrono::nanoseconds on_the_wall) { parts_->pass(on_the_wall); }
std::string Endpoint::take_log(bool as_json) { return parts_->take_log(as_json); }
std::uint64_t Endpoint::requests() const { return parts_->requests(); }
Live& Endpoint::live() { return parts_->live(); }

}  // namespace acmsim::sim
