// Calls for generators: drawn while a session hears them, so that most are taken.
#include <acmsim/session.hpp>

#include "sim/draw/draft.hpp"
#include "sim/json/document.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::inline v1 {
namespace {

using nlohmann::json;

std::string name_at(const json& thing, const char* key) { return thing.value(key, std::string()); }

/// What a world has by name, for calls that are drawn.
sim::Draft draft_of(const json& document, std::uint64_t seed) {
  sim::Draft draft(seed, sim::Profile::real);
  const json given = document.value("given", json::object());
  const auto each = [&](const char* key, const auto& take) {
    for (const json& thing : given.value(key, json::array())) {
      if (thing.is_object()) take(thing);
    }
  };
  each("domains", [&](const json& one) { draft.domains.push_back(name_at(one, "name")); });
  each("hosted_zones", [&](const json& one) {
    const bool is_private = one.value("PrivateZone", false);
    draft.zones.push_back({name_at(one, "as"), name_at(one, "Name"), true, is_private});
    if (!is_private && draft.domains.empty()) draft.domains.push_back(name_at(one, "Name"));
  });
  each("dns_zones", [&](const json& one) {
    draft.zones.push_back({name_at(one, "as"), name_at(one, "name"), false, false});
  });
  each("certificates", [&](const json& one) {
    std::vector<std::string> names{name_at(one, "DomainName")};
    for (const json& name : one.value("SubjectAlternativeNames", json::array())) {
      names.push_back(name.get<std::string>());
    }
    draft.certificates.push_back({name_at(one, "as"), std::move(names), true, true});
  });
  each("load_balancers", [&](const json& one) {
    draft.load_balancers.push_back(name_at(one, "as"));
    for (const json& listener : one.value("listeners", json::array())) {
      draft.listeners.push_back(name_at(listener, "as"));
    }
  });
  std::erase_if(draft.zones, [](const auto& zone) { return zone.as.empty(); });
  std::erase_if(draft.certificates, [](const auto& one) { return one.as.empty(); });
  std::erase(draft.load_balancers, "");
  std::erase(draft.listeners, "");
  for (const std::string& domain : draft.domains) draft.hosts.push_back("www." + domain);
  return draft;
}

class CallDrawer {
 public:
  CallDrawer(Session session, const json& document, std::uint64_t seed)
      : session_(std::move(session)), draft_(draft_of(document, seed)) {}

  std::vector<ClientCall> draw(std::size_t count_max) && {
    const std::size_t count = 1 + draft_.dice.below(count_max);
    if (draft_.dice.chance(60)) issue_one();
    while (calls_.size() < count) {
      if (!add_any()) break;
    }
    if (calls_.size() > count_max) calls_.resize(count_max);
    return std::move(calls_);
  }

 private:
  /// The calls by which a certificate is issued, where the world has what that takes.
  void issue_one() {
    if (draft_.domains.empty()) return;
    const std::string name = "www." + draft_.dice.pick(draft_.domains);
    const std::string as = "issued" + std::to_string(++draft_.made);
    const json request{{"DomainName", name}, {"ValidationMethod", "DNS"}};
    if (!add({"0s", "acm:RequestCertificate", request.dump(), as})) return;
    draft_.certificates.push_back({as, {name}, false, true});
    const json records{{"CertificateArn", "@" + as}};
    if (!add({"5m", "console:CreateRecordsInRoute53", records.dump(), {}})) return;
    add({"6h", "acm:DescribeCertificate", records.dump(), {}});
  }

  /// Adds a call if AWS takes it.
  bool add(ClientCall call) {
    const std::string before = session_.save();
    const bool is_taken = make(session_, call).has_value();
    if (is_taken) {
      calls_.push_back(std::move(call));
    } else {
      session_.restore(before);
    }
    forget(before);
    return is_taken;
  }

  /// Adds a call that is taken, or one that is refused: now and then, or where no other is found.
  bool add_any() {
    constexpr int kAttempts = 12;
    std::optional<ClientCall> refused;
    for (int i = 0; i < kAttempts; ++i) {
      const std::optional<ClientCall> call = any_call();
      if (!call) continue;
      const std::string before = session_.save();
      const Answered answered = make(session_, *call);
      const bool is_refused = !error_code_of(answered).empty();
      const bool is_kept = answered || (is_refused && draft_.dice.chance(15));
      if (!is_kept) session_.restore(before);
      forget(before);
      if (is_kept) return calls_.push_back(*call), true;
      if (is_refused) refused = call;
    }
    if (!refused || make(session_, *refused)) return false;
    calls_.push_back(std::move(*refused));
    return true;
  }

  std::optional<ClientCall> any_call() try {
    sim::Dice& dice = draft_.dice;
    auto step = sim::draw_call(draft_, sim::some_operation(dice));
    if (!step) return std::nullopt;
    sim::name_what_is_made(draft_, *step);
    return ClientCall{dice.word({"0s", "0s", "5s", "1m", "30m", "5h"}),
                      step->at("call").get<std::string>(),
                      step->value("with", json::object()).dump(), name_at(*step, "as")};
  } catch (const sim::NothingToPick&) {
    return std::nullopt;
  }

  void forget(const std::string& state) {
    if (!session_.answer(json{{"forget", state}}.dump())) throw Error("a state is lost: " + state);
  }

  Session session_;
  sim::Draft draft_;
  std::vector<ClientCall> calls_;
};

}  // namespace

std::string sentence_of(const ClientCall& call) {
  std::string text = "after " + call.after + ": " + call.operation + " " + call.with;
  return call.as.empty() ? text : text + " as " + call.as;
}

Answered make(Session& session, const ClientCall& call) {
  if (auto passed = session.advance(call.after); !passed) return passed;
  return session.call(call.operation, call.with, call.as);
}

std::vector<ClientCall> drawn_calls(std::string_view document, std::uint64_t seed,
                                    std::size_t count_max) {
  if (count_max == 0) return {};
  Session session = Session::open(document).value();
  const json world = document.empty() ? json::object() : json::parse(document);
  return CallDrawer(std::move(session), world, seed).draw(count_max);
}

}  // namespace acmsim::inline v1
