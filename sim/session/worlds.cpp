// The protocol: which world a line is for, and how its answer is wrapped.
#include "sim/session/worlds.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "model/base/match.hpp"
#include "sim/json/compact_text.hpp"
#include "sim/json/nearest.hpp"
#include "sim/session/messages.hpp"

namespace acmsim::sim {
namespace {

constexpr int kProtocol = 1;

void put_failure(OrderedJson& reply, const Failure& failure) {
  std::visit(Match{
                 [&](const AwsError& error) {
                   reply["error"] = {
                       {"Code", error.code}, {"Message", error.message}, {"status", error.status}};
                 },
                 [&](const Refused& refused) {
                   reply["refused"] = {{"at", refused.at},
                                       {"found", refused.found},
                                       {"expected", refused.expected}};
                   if (!refused.nearest.empty()) reply["refused"]["nearest"] = refused.nearest;
                 },
             },
             failure);
}

std::string line_of(const OrderedJson& reply) {
  return compact_text(reply, OrderedJson::error_handler_t::replace);
}

/// The same with one member more, whose value is JSON already.
std::string line_of(const OrderedJson& reply, std::string_view member, std::string_view value) {
  std::string line = line_of(reply);
  line.pop_back();
  return fmt::format("{}{}\"{}\":{}}}", line, reply.empty() ? "" : ",", member, value);
}

}  // namespace

Worlds::Worlds(std::string version, ReadFile read_file, CertificatePrinter printer)
    : version_(std::move(version)),
      read_file_(std::move(read_file)),
      printer_(std::move(printer)) {}

std::string Worlds::greeting() const {
  return line_of(OrderedJson{{"acmsim", version_}, {"protocol", kProtocol}});
}

std::optional<Refused> Worlds::open(std::string_view document) {
  std::string world;
  const auto answer =
      add(message_of({{"open", nlohmann::json::object()}}), std::string(document), "", world);
  if (answer) return std::nullopt;
  return answer.error();
}

std::string Worlds::answer(std::string_view line) {
  OrderedJson reply = OrderedJson::object();
  const auto message = read_document(line);
  std::string world = last_;
  TextAnswer answered;
  if (message) {
    const auto id = message->root.find("id");
    if (id != message->root.end() && !id->is_structured()) reply["id"] = *id;
    answered = answer(*message, world);
  } else {
    answered = tl::unexpected(Failure(refused(message.error())));
  }
  if (const auto found = worlds_.find(world); found != worlds_.end()) {
    reply["world"] = world;
    reply["now"] = found->second->now();
  }
  if (answered) return line_of(reply, "answer", *answered);
  put_failure(reply, answered.error());
  return line_of(reply);
}

/// Answers a message, and says which world it was for.
TextAnswer Worlds::answer(const Document& message, std::string& world) {
  if (auto errors = faults_of_message(message); !errors.empty()) {
    return tl::unexpected(refused(errors));
  }
  const nlohmann::json& root = message.root;
  if (root.contains("open")) return open(message, world);
  world = root.value("world", last_);
  const auto found = worlds_.find(world);
  if (found == worlds_.end()) {
    std::vector<std::string> names;
    for (const auto& [name, live] : worlds_) names.push_back(name);
    const std::string expected = names.empty() ? R"(an "open" before it)" : sim::listed(names);
    return tl::unexpected(Refused{root.contains("world") ? "/world" : "",
                                  world.empty() ? "no world that is open" : '"' + world + '"',
                                  expected, nearest(world, names)});
  }
  if (root.contains("close")) {
    worlds_.erase(found);
    return "{}";
  }
  TextAnswer answer = found->second->answer_text(message);
  if (answer && (root.contains("verdict") || root.contains("end"))) {
    note_verdict(found->second->last_verdict());
  }
  return answer;
}

TextAnswer Worlds::open(const Document& message, std::string& world) {
  const Node argument{&message.root.at("open"), "/open"};
  auto text = text_of_document(argument);
  if (!text) return tl::unexpected(text.error());
  const bool is_inside = argument["document"].is_given();
  auto answer = add(message, std::move(*text), is_inside ? "/open/document" : "", world);
  if (!answer) return tl::unexpected(answer.error());
  return line_of(*answer);
}

/// Empty for an empty account.
tl::expected<std::string, Refused> Worlds::text_of_document(const Node& open) const {
  const Node document = open["document"];
  const Node path = open["path"];
  if (document.is_given() && path.is_given()) {
    return tl::unexpected(Refused{path.where, R"("path" beside "document")", "one of them", ""});
  }
  if (document.is_given()) return document.value->dump();
  if (!path.is_given()) return "";
  auto text = read_file_(path.text());
  if (text && !text->empty()) return std::move(*text);
  return tl::unexpected(Refused{path.where, '"' + path.text() + '"',
                                "a file with a document: " + (text ? "it is empty" : text.error()),
                                ""});
}

tl::expected<OrderedJson, Refused> Worlds::add(const Document& message, std::string document,
                                               const std::string& where, std::string& world) {
  if (scenario_ == nullptr || document != read_) {
    auto scenario = read_world(document, where);
    if (!scenario) return tl::unexpected(std::move(scenario.error()));
    scenario_ = std::move(*scenario);
    read_ = std::move(document);
  }
  auto live = open_world(message, *scenario_, printer_);
  if (!live) return tl::unexpected(std::move(live.error()));
  world = last_ = std::to_string(opened_++);
  OrderedJson answer{{"world", world}};
  answer.update((*live)->opening());
  worlds_.emplace(world, std::move(*live));
  return answer;
}

void Worlds::note_verdict(std::string_view word) {
  if (word == "violated") worst_ = WorstVerdict::violated;
  if (word == "unknown") worst_ = std::max(worst_, WorstVerdict::unknown);
}

}  // namespace acmsim::sim
