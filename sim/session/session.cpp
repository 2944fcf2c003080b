// The public face: plain types and texts, which become messages.
#include <acmsim/session.hpp>

#include "sim/json/document.hpp"
#include "sim/report/history_report.hpp"
#include "sim/session/live.hpp"
#include "sim/session/open_world.hpp"

namespace acmsim::inline v1 {

class Session::Parts {
 public:
  explicit Parts(std::unique_ptr<sim::Live> world) : live(std::move(world)) {}

  /// What is told of the history as it ends where the client does nothing more.
  template <class Tell>
  auto at_the_end(const Tell& tell) {
    auto ending = live->ending();
    if (!ending) throw Error(sentence_of(ending.error()));
    return tell(std::move(*ending));
  }

  std::unique_ptr<sim::Live> live;
};

namespace {

using sim::Live;
using sim::message_of;
using sim::OrderedJson;
using sim::refused;

/// A text of JSON that belongs to a message, where it will stand there.
tl::expected<nlohmann::json, Failure> read_part(std::string_view text, const std::string& where) {
  nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
  if (!value.is_discarded()) return value;
  return tl::unexpected(Refused{where, '"' + std::string(text) + '"', "a text in JSON", ""});
}

Answered checked(Live& live, nlohmann::json message) {
  const sim::Document document = message_of(std::move(message));
  if (auto wrong = Live::misshapen(document)) return Failure(std::move(*wrong));
  auto answer = live.answer_text(document);
  if (!answer) return std::move(answer.error());
  return std::move(*answer);
}

}  // namespace

class OpenedDocument::Parts {
 public:
  sim::SharedScenario scenario;
};

OpenedDocument::OpenedDocument(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}

Either<OpenedDocument, Refused> OpenedDocument::read(std::string_view document) {
  auto scenario = sim::read_world(document, "");
  if (!scenario) return std::move(scenario.error());
  return OpenedDocument(std::make_shared<const Parts>(Parts{std::move(*scenario)}));
}

Either<Session, Refused> Session::open(std::string_view document, const Delays& delays,
                                       const CertificatePrinter& printer) {
  const auto opened = OpenedDocument::read(document);
  if (!opened) return opened.error();
  return open(*opened, delays, printer);
}

Either<Session, Refused> Session::open(const OpenedDocument& document, const Delays& delays,
                                       const CertificatePrinter& printer) {
  auto live = sim::open_world(delays, *document.parts_->scenario, printer);
  if (!live) return std::move(live.error());
  return Session(std::make_unique<Parts>(std::move(*live)));
}

Session::Session(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Answered Session::answer(std::string_view message) {
  const auto document = sim::read_document(message);
  if (!document) return Failure(refused(document.error()));
  return checked(*parts_->live, document->root);
}

Answered Session::call(std::string_view operation, std::string_view with, std::string_view as) {
  auto parameters = read_part(with, "/with");
  if (!parameters) return std::move(parameters.error());
  nlohmann::json message{{"call", operation}, {"with", std::move(*parameters)}};
  if (!as.empty()) message["as"] = as;
  return checked(*parts_->live, std::move(message));
}

Answered Session::advance(std::string_view by) {
  return checked(*parts_->live, {{"advance", {{"by", by}}}});
}

Answered Session::advance_to(std::string_view instant) {
  return checked(*parts_->live, {{"advance", {{"to", instant}}}});
}

Answered Session::advance_until(std::string_view condition, std::string_view limit) {
  const bool is_json = condition.starts_with('{');
  auto until = is_json ? read_part(condition, "/advance/until") : nlohmann::json(condition);
  if (!until) return std::move(until.error());
  return checked(*parts_->live, {{"advance", {{"until", std::move(*until)}, {"limit", limit}}}});
}

std::string Session::now() const { return parts_->live->now(); }

std::optional<std::string> Session::next_event() { return parts_->live->next_event_at(); }

Answered Session::verdict() {
  return checked(*parts_->live, {{"verdict", nlohmann::json::object()}});
}

Answered Session::end() { return checked(*parts_->live, {{"end", nlohmann::json::object()}}); }

std::vector<DelayWindow> Session::windows() const { return parts_->live->windows(); }

bool Session::holds() const {
  return parts_->at_the_end(
      [](const sim::History& ended) { return sim::verdict_word(ended) == "holds"; });
}

std::string Session::report() const {
  return parts_->at_the_end(
      [this](sim::History ended) { return parts_->live->report_of(std::move(ended)); });
}

Answered Session::document() const {
  const auto written = checked(*parts_->live, {{"document", nlohmann::json::object()}});
  if (!written) return written.error();
  return OrderedJson::parse(*written).at("document").dump(2) + "\n";
}

std::string Session::save() { return parts_->live->save_state(); }

bool Session::restore(std::string_view state) { return parts_->live->restore_state(state); }

}  // namespace acmsim::inline v1
