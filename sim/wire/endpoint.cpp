// AWS's services behind one port, and the verbs of the session behind them.
#include "sim/wire/endpoint.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <utility>

#include "model/base/match.hpp"
#include "sim/scenario/settings.hpp"
#include "sim/session/faults.hpp"
#include "sim/wire/aws_request.hpp"
#include "sim/wire/aws_response.hpp"
#include "sim/wire/aws_services.hpp"
#include "sim/wire/guard.hpp"
#include "sim/wire/http_date.hpp"
#include "sim/wire/kept_answers.hpp"
#include "sim/wire/serving_log.hpp"
#include "sim/wire/verbs.hpp"

namespace acmsim::sim {
namespace {

/// Of the wall's time so much of the world's is passed at once: a part of what `advance` takes.
constexpr double kAdvanceMax = 1U << 28U;  // Seconds.

constexpr std::string_view kLocalStackHealth = "/_localstack/health";

/// Nothing takes time for a client but what he waits for himself.
constexpr std::string_view kClientCall = "timing.client_call";

/// A document's text whose calls take no time, unless it says itself how long they take.
std::string with_quick_calls(std::string_view document) {
  std::string text(document.empty() ? kEmptyAccountDocument : document);
  const auto root = nlohmann::json::parse(text, nullptr, false);
  if (root.is_discarded() || !root.is_object()) return text;
  const auto timing = root.find("timing");
  if (timing != root.end() && (!timing->is_object() || timing->contains("client_call")))
    return text;
  auto set = with_settings(text, {{std::string(kClientCall), "0s"}});
  if (set) text = std::move(set->text);
  return text;
}

}  // namespace

class Endpoint::Parts {
 public:
  Parts(SharedScenario scenario, ServingOptions options)
      : scenario_(std::move(scenario)), options_(std::move(options)), log_(options_.logs) {}

  std::optional<Refused> reset() {
    auto opened = open_world(options_.delays, *scenario_, options_.printer);
    if (!opened) return std::move(opened.error());
    (*opened)->expect(options_.expected);
    services_ =
        std::make_unique<AwsServices>(std::move(*opened), options_.clock, log_, options_.print_key);
    ids_ = 0;
    passed_ = 0;
    kept_.forget();
    log_.begin_at(live().history().events.size());
    return std::nullopt;
  }

  void add_page(std::string name, std::function<HttpResponse()> page) {
    pages_.insert_or_assign(std::move(name), std::move(page));
  }

  HttpResponse answer(const HttpRequest& request) {
    HttpResponse response = respond(request);
    response.headers.push_back({"Date", http_date(live().instant())});
    return response;
  }

  void pass(std::chrono::nanoseconds on_the_wall) {
    if (options_.clock.kind != ServingClock::Kind::factor) return;
    passed_ += static_cast<double>(on_the_wall.count()) * options_.clock.factor / 1e9;
    if (passed_ < 1) return;
    kept_.forget();
    while (passed_ >= 1) {
      const auto seconds = static_cast<std::int64_t>(std::min(passed_, kAdvanceMax));
      passed_ -= static_cast<double>(seconds);
      if (!live().answer(message_of({{"advance", {{"by", seconds}}}}))) passed_ = 0;  // It is over.
    }
  }

  void note(std::string subject, std::string text) {
    ++requests_;
    log_.note({live().instant(), "client", std::move(subject), StepReport::What::called,
               std::move(text)});
  }

  std::string take_log(bool as_json) {
    return log_.take(std::as_const(live()).scenario(), live().history(), as_json);
  }

  void tell_left_out(OrderedJson& document) const {
    auto about = document.value("about", "");
    for (const std::string& sentence : services_->told()) about += "\n" + sentence;
    document["about"] = std::move(about);
  }

  std::uint64_t requests() const { return requests_; }
  Live& live() { return services_->live(); }
  const Live& live() const { return services_->live(); }

 private:
  HttpResponse respond(const HttpRequest& request) {
    if (const std::string page = foreign_page(request); !page.empty()) {
      return refused_response(403, page, "no page of another site");
    }
    const std::string_view path = request.path();
    if (path == kLocalStackHealth) return health();
    if (path.starts_with(kVerbsPath)) return respond_to_verb(request);
    ++requests_;
    const std::string id = next_id();
    auto key = KeptAnswers::key_of(request);
    if (const auto* kept = key ? kept_.find(*key) : nullptr) {
      log_.note(kept->told);
      return with_id(*kept, id);
    }
    const auto read = read_request(request);
    if (!read) return response_to(read.error(), id);
    for (const std::string& member : read->passed_over) {
      services_->tell(std::string(read->operation->name) + " passes over " + member +
                      ", which it does not know");
    }
    const std::size_t events = live().history().events.size();
    const AwsServices::Outcome outcome = services_->ask(*read);
    if (outcome.moved) kept_.forget();
    HttpResponse response = response_to(*read, outcome.answer, id);
    const bool was_told = live().history().events.size() > events;
    if (key && outcome.is_read && was_told && may_keep()) {
      kept_.keep(std::move(*key), {response, id, live().history().events.back()});
    }
    return response;
  }

  /// Whether what a read is answered depends on the world alone, and not on how often it is asked.
  bool may_keep() const {
    return options_.clock.kind != ServingClock::Kind::polls && !live().counts_calls();
  }

  HttpResponse response_to(const UnreadRequest& unread, const std::string& id) {
    services_->tell(unread.asked + " is not modelled: " + unread.error.code);
    return response_of(unread.protocol, unread.service, unread.error, id);
  }

  HttpResponse response_to(const AwsRequest& read, const Answer& answer, const std::string& id) {
    if (answer) return response_of(*read.service, *read.operation, *answer, id);
    const auto* error = std::get_if<AwsError>(&answer.error());
    if (error != nullptr) {
      HttpResponse made = response_of(read.service->protocol, read.service, *error, id);
      made.is_lost = error->code == error_of(FaultKind::lost_answer, read.service->name).code;
      return made;
    }
    const Refused& refused = std::get<Refused>(answer.error());
    services_->tell(std::string(read.operation->name) +
                    " is not modelled so: " + sentence_of(refused));
    return response_of(read.service->protocol, read.service, not_modelled(*read.operation, refused),
                       id);
  }

  // --- the verbs ---

  HttpResponse respond_to_verb(const HttpRequest& request) {
    VerbRequest read = read_verb(request, options_.allowed_hosts, pages_);
    if (!read.asked) return std::move(read.otherwise);
    if (const auto page = pages_.find(read.asked->verb); page != pages_.end()) {
      return page->second();
    }
    if (read.asked->verb == "health") return health();
    if (read.asked->verb == "timing") return json_response(200, live().opening().at("timing"));
    if (read.asked->verb == "reset") {
      if (auto refused = reset()) return refusal(*refused, {});
      return json_response(200, {{"now", live().now()}});
    }
    kept_.forget();
    nlohmann::json message = std::move(*read.asked->message);
    if (registers(message)) message["call"] = "registrar:RegisterDomain";
    const auto answered = live().checked(message_of(message));
    if (answered) {
      follow(read.asked->verb, message, *answered);
      return json_response(200, dressed(read.asked->verb, *answered));
    }
    return std::visit(
        Match{
            [](const AwsError& error) {
              return json_response(
                  error.status,
                  {{"error",
                    {{"Code", error.code}, {"Message", error.message}, {"status", error.status}}}});
            },
            [&](const Refused& refused) { return refusal(refused, *read.asked); },
        },
        answered.error());
  }

  /// Whether name servers are set of a domain that nobody has: whoever sets them has it then.
  bool registers(const nlohmann::json& message) const {
    const auto call = message.find("call");
    const auto with = message.find("with");
    if (call == message.end() || *call != "registrar:SetNameServers") return false;
    if (with == message.end() || !with->is_object()) return false;
    const auto name = with->find("name");
    return name != with->end() && name->is_string() &&
           !live().has_domain(name->get_ref<const std::string&>());
  }

  void follow(const std::string& verb, const nlohmann::json& message, const OrderedJson& answer) {
    if (verb == "save") services_->save(answer.at("state").get<std::string>());
    if (verb == "forget") services_->forget(message.at("forget").get<std::string>());
    if (verb != "restore") return;
    services_->restore(message.at("restore").get<std::string>());
    log_.begin_at(live().history().events.size());
  }

  /// A verdict says how the clock went.
  OrderedJson dressed(const std::string& verb, OrderedJson answer) const {
    if (verb == "document") tell_left_out(answer["document"]);
    if (verb == "verdict" || verb == "end") {
      answer["clock"] = options_.clock.word();
      const Delay& call = std::as_const(live()).scenario().rules()[Timing::client_call];
      answer["client_call"] = format_duration(call.typical);
    }
    return answer;
  }

  /// In the words of these verbs: another world is opened by "reset".
  static HttpResponse refusal(const Refused& refused, const AskedVerb& asked) {
    std::string at = refused.at;
    if (!asked.where.empty() && at.starts_with(asked.where)) {
      at.replace(0, asked.where.size(), asked.in_body);
    }
    std::string expected = refused.expected;
    constexpr std::string_view kOtherWorld = "another world";
    const auto word = expected.find(kOtherWorld);
    if (word != expected.npos) expected.replace(word, kOtherWorld.size(), "\"reset\"");
    OrderedJson body{{"at", at}, {"found", refused.found}, {"expected", expected}};
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
                               {"now", live().now()},
                               {"account", live().home().account},
                               {"region", live().home().region},
                               {"services", std::move(services)}});
  }

  std::string next_id() { return fmt::format("00000000-0000-4000-8000-{:012x}", ++ids_); }

  SharedScenario scenario_;
  ServingOptions options_;
  ServingLog log_;
  std::unique_ptr<AwsServices> services_;
  KeptAnswers kept_;
  Pages pages_;
  std::uint64_t ids_ = 0;
  std::uint64_t requests_ = 0;
  double passed_ = 0;  ///< Of a second of the world, where the clock goes by a factor.
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

void Endpoint::add_page(std::string name, std::function<HttpResponse()> page) {
  parts_->add_page(std::move(name), std::move(page));
}
HttpResponse Endpoint::answer(const HttpRequest& request) { return parts_->answer(request); }
void Endpoint::pass(std::chrono::nanoseconds on_the_wall) { parts_->pass(on_the_wall); }
void Endpoint::note(std::string subject, std::string text) {
  parts_->note(std::move(subject), std::move(text));
}
std::string Endpoint::take_log(bool as_json) { return parts_->take_log(as_json); }
std::uint64_t Endpoint::requests() const { return parts_->requests(); }
void Endpoint::tell_left_out(nlohmann::ordered_json& document) const {
  parts_->tell_left_out(document);
}
Live& Endpoint::live() { return parts_->live(); }

}  // namespace acmsim::sim
