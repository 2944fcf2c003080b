// The public face: plain types and texts, which become messages.
#include "sim/session/session.hpp"

#include "sim/json/document.hpp"
#include "sim/session/live.hpp"
#include "sim/session/messages.hpp"
#include "sim/session/open_world.hpp"

namespace acmsim::sim {

class Session::Parts {
 public:
  explicit Parts(std::unique_ptr<Live> world) : live(std::move(world)) {}
  std::unique_ptr<Live> live;
};

namespace {

/// A text of JSON that belongs to a message, where it will stand there.
tl::expected<nlohmann::json, Failure> read_part(std::string_view text, const std::string& where) {
  nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
  if (!value.is_discarded()) return value;
  return tl::unexpected(Refused{where, '"' + std::string(text) + '"', "a text in JSON", ""});
}

Answered checked(Live& live, nlohmann::json message) {
  const Document document = message_of(std::move(message));
  if (auto errors = faults_of_message(document); !errors.empty()) {
    return tl::unexpected(refused(errors));
  }
  for (const char* verb : {"open", "close"}) {
    if (!document.root.contains(verb)) continue;
    return tl::unexpected(
        Refused{"/" + std::string(verb), verb, "what is done in a session that is open", ""});
  }
  return live.answer(document).map([](const OrderedJson& answer) { return answer.dump(); });
}

}  // namespace

tl::expected<Session, Refused> Session::open(std::string_view document, const Delays& delays,
                                             const CertificatePrinter& printer) {
  nlohmann::json arguments{{"schedule", delays.schedule}};
  for (const SlipText& slip : delays.slips) {
    nlohmann::json one{{"timer", slip.timer}, {"nth", slip.nth}, {"takes", slip.takes}};
    if (!slip.whose.empty()) one["whose"] = slip.whose;
    arguments["slips"].push_back(std::move(one));
  }
  const Document message = message_of({{"open", std::move(arguments)}});
  if (auto errors = faults_of_message(message); !errors.empty()) {
    return tl::unexpected(refused(errors));
  }
  auto opened = open_world(message, document, "", printer);
  if (!opened) return tl::unexpected(std::move(opened.error()));
  return Session(std::make_unique<Parts>(std::move(opened->live)));
}

Session::Session(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Answered Session::answer(std::string_view message) {
  const auto document = read_document(message);
  if (!document) return tl::unexpected(refused(document.error()));
  return checked(*parts_->live, document->root);
}

Answered Session::call(std::string_view operation, std::string_view with, std::string_view as) {
  auto parameters = read_part(with, "/with");
  if (!parameters) return tl::unexpected(std::move(parameters.error()));
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
  if (!until) return tl::unexpected(std::move(until.error()));
  return checked(*parts_->live, {{"advance", {{"until", std::move(*until)}, {"limit", limit}}}});
}

std::string Session::now() const { return parts_->live->now(); }

std::optional<std::string> Session::next_event() { return parts_->live->next_event_at(); }

Answered Session::verdict() {
  return checked(*parts_->live, {{"verdict", nlohmann::json::object()}});
}

Answered Session::end() { return checked(*parts_->live, {{"end", nlohmann::json::object()}}); }

bool Session::holds() {
  const auto ended = parts_->live->answer(message_of({{"end", nlohmann::json::object()}}));
  return ended && ended->at("verdict") == "holds";
}

std::string Session::save() { return parts_->live->save_state(); }

bool Session::restore(std::string_view state) { return parts_->live->restore_state(state); }

}  // namespace acmsim::sim
