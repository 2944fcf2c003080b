// What we answer and take, beside the tables of Amazon's shapes: in every document that ships and
// in random histories. The samples of the answer tests are held against the tables there.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <rapidcheck/catch.h>
#include <set>

#include "sim/property/generators.hpp"
#include "sim/scenario/operations.hpp"
#include "tests/sim/api/amazon_differences.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// Everything that can be asked about a world, also about things that are gone or not there yet.
std::vector<Query> queries_about(const Catalogue& names) {
  std::vector<Query> queries{ListCertificates{}, ListHostedZones{}, ListHostedZonesByName{},
                             DescribeLoadBalancers{}, DescribeTargetGroups{}};
  for (const auto group : names.target_groups.handles()) {
    queries.emplace_back(DescribeTargetGroups{{group}, {}, {}});
    queries.emplace_back(DescribeTargetHealth{group});
    queries.emplace_back(DescribeTags{{group}});
    queries.emplace_back(DescribeAttributes{group});
  }
  for (const auto certificate : names.certificates.handles()) {
    queries.emplace_back(DescribeCertificate{certificate});
    queries.emplace_back(GetCertificate{certificate});
    queries.emplace_back(RenewCertificate{certificate});
    queries.emplace_back(ListTagsForCertificate{certificate});
  }
  for (const ZoneHandle zone : names.hosted_zones.handles()) {
    queries.emplace_back(GetHostedZone{zone});
    queries.emplace_back(ListTagsForResource{zone});
    queries.emplace_back(ListHostedZones{zone});
    queries.emplace_back(ListResourceRecordSets{zone});
  }
  for (const ChangeHandle change : names.change_ids.handles()) {
    queries.emplace_back(GetChange{change});
  }
  for (const auto load_balancer : names.load_balancers.handles()) {
    queries.emplace_back(DescribeLoadBalancers{{load_balancer}, {}});
    queries.emplace_back(DescribeAttributes{load_balancer});
    queries.emplace_back(DescribeTags{{load_balancer}});
    queries.emplace_back(DescribeTargetGroups{{}, {}, load_balancer});
    queries.emplace_back(DescribeListeners{load_balancer, {}});
  }
  queries.emplace_back(DescribeListeners{LoadBalancerHandle{1'000'000}, {}});
  for (const ListenerHandle listener : names.listeners.handles()) {
    queries.emplace_back(DescribeListeners{{}, {listener}});
    queries.emplace_back(DescribeListenerCertificates{listener});
  }
  return queries;
}

/// What is wrong with the answers to all queries, asked from one place.
std::vector<std::string> wrong_answers(const Answering& from, PlaceHandle place) {
  std::vector<std::string> wrong;
  for (const Query& query : queries_about(from.context.names)) {
    const std::string operation(operation_of(query));
    if (const auto error = refusal(from.world, from.context, place, query)) {
      const std::string code(name_of(error->code));
      if (!may_answer(operation, code)) wrong.push_back(operation + " answers " + code);
      continue;
    }
    for (const std::string& line : unexplained(operation, answer(from, place, query))) {
      wrong.push_back(operation + ": " + line);
    }
  }
  return wrong;
}

/// The start, the end, and about eight instants between at which something happens.
std::vector<Instant> instants_of(const History& history) {
  std::vector<Instant> all;
  for (const Event& event : history.events) all.push_back(event.at);
  all.push_back(history.ended_at);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::vector<Instant> some;
  const std::size_t step = std::max<std::size_t>(1, all.size() / 8);
  for (std::size_t i = 0; i < all.size(); i += step) some.push_back(all[i]);
  some.push_back(all.back());
  return some;
}

/// The rows of the table of differences that the answers to all queries meet.
std::set<const KnownDifference*> differences_met(const Answering& from, PlaceHandle place) {
  std::set<const KnownDifference*> met;
  for (const Query& query : queries_about(from.context.names)) {
    if (refusal(from.world, from.context, place, query)) continue;
    for (const auto& fault : faults_of_answer(operation_of(query), answer(from, place, query))) {
      met.insert(known_difference(operation_of(query), fault));
    }
  }
  return met;
}

/// All calls of a document, the actors' too.
std::vector<Json> calls_of(const Json& document) {
  std::vector<Json> calls;
  std::vector<Json> plans{document};
  for (const Json& actor : document.value("actors", Json::array())) plans.push_back(actor);
  for (const Json& plan : plans) {
    for (const Json& step : plan.value("steps", Json::array())) {
      if (step.contains("call")) calls.push_back(step);
    }
  }
  return calls;
}

/// What Amazon calls a type that `acmsim show operations` tells.
bool is_same_type(const std::string& ours, std::optional<shapes::Type> amazons) {
  using shapes::Type;
  if (ours == "whole number") return amazons == Type::integer || amazons == Type::long_integer;
  if (ours.starts_with("array")) return amazons == Type::list;
  if (ours == "object") return amazons == Type::structure;
  return amazons == (ours == "boolean" ? Type::boolean : Type::string);
}

}  // namespace

TEST_CASE("every answer in every shipped document has Amazon's shape", "[api][amazon][long]") {
  for (const auto& path : shipped_documents()) {
    INFO(path);
    const Scenario scenario = shipped_of_2022(path);
    for (const Instant instant : instants_of(run(scenario, {}))) {
      const History history = run(scenario, {.stop_at = instant});

      const Context context = scenario.context();
      const auto wrong = wrong_answers(
          {history.end.world, context, history.stamps, history.submitted}, scenario.home);

      INFO(format_instant(instant));
      for (const std::string& line : wrong) FAIL_CHECK(line);
    }
  }
}

TEST_CASE("every difference of the table is one that there is", "[api] [amazon]") {
  std::set<const KnownDifference*> met;
  for (const auto& path : shipped_documents()) {
    const Scenario scenario = shipped_of_2022(path);
    const History history = run(scenario, {});
    const Context context = scenario.context();
    met.merge(differences_met({history.end.world, context, history.stamps, history.submitted},
                              scenario.home));
  }

  CHECK(met.size() == known_differences().size());
}

TEST_CASE("every call in a shipped document has Amazon's parameters", "[api] [amazon]") {
  using Kind = ShapeFault::Kind;
  std::size_t checked = 0;
  for (const auto& path : shipped_documents()) {
    std::ifstream file(path);
    for (const Json& step : calls_of(Json::parse(file))) {
      const std::string operation = step.at("call");
      if (!is_amazons(operation)) continue;
      const auto with = OrderedJson::parse(step.value("with", Json::object()).dump());
      for (const ShapeFault& fault : faults_of_request(operation, with)) {
        INFO(path << " " << operation << " " << where(fault) << " " << what(fault));
        // What a listener does with a request is not modelled.
        if (where(fault) == "DefaultActions" && fault.kind == Kind::missing) continue;
        // The document's names stand for ARNs, ids and targets.
        const bool is_name = fault.value.starts_with("@");
        CHECK((is_name && (fault.kind == Kind::value || fault.kind == Kind::type)));
      }
      ++checked;
    }
  }
  CHECK(checked > 20);
}

TEST_CASE("random histories, to Amazon's models,") {
  rc::prop("have no answer of another shape", [] {
    Scene scene = make_scene(Era::y2022);
    for (const Action& action : *any_actions(scene)) act(scene, action);

    const Slots<CertificateHandle, CertificateStamps> stamps;
    ChangeStamps submitted;
    for (const ChangeHandle change : scene.world.changes.handles()) submitted.put(change, {});
    const Context context = scene.context();
    const auto wrong = wrong_answers({scene.world, context, stamps, submitted}, scene.home);

    if (!wrong.empty()) RC_FAIL(wrong.front());
  });
}

TEST_CASE("random histories, as whoever gives the commands sees them,") {
  rc::prop("have no answer to a command of another shape", [] {
    Scene scene = make_scene(Era::y2022);
    const Slots<CertificateHandle, CertificateStamps> stamps;
    for (const Action& action : *any_actions(scene)) {
      const Done done = act(scene, action);
      const auto* command = std::get_if<Command>(&action);
      if (command == nullptr || !done.outcome) continue;
      if (operation_of(*command).empty()) continue;
      ChangeStamps submitted;
      for (const ChangeHandle change : scene.world.changes.handles()) submitted.put(change, {});
      const Context context = scene.context();

      const OrderedJson json =
          answer({scene.world, context, stamps, submitted}, *command, *done.outcome);

      const auto wrong = unexplained(operation_of(*command), json);
      if (!wrong.empty()) RC_FAIL(std::string(operation_of(*command)) + ": " + wrong.front());
    }
  });
}

TEST_CASE("every parameter that a call takes is one of Amazon's", "[api] [amazon]") {
  // What may also be given by a name of the document: a load balancer, the servers of a zone.
  const std::string record_set =
      "route53:ChangeResourceRecordSets ChangeBatch.Changes[].ResourceRecordSet.";
  const std::map<std::string, std::string> nickname_too{
      {record_set + "AliasTarget", "object"},
      {record_set + "ResourceRecords", "array of objects"},
  };
  std::size_t checked = 0;
  for (const OperationText& operation : operations()) {
    if (!is_amazons(operation.name)) continue;
    for (const ParameterText& parameter : operation.parameters) {
      INFO(operation.name << " " << parameter.name << " " << parameter.type);
      const auto nickname = nickname_too.find(operation.name + " " + parameter.name);
      const std::string& ours = nickname == nickname_too.end() ? parameter.type : nickname->second;
      CHECK(is_same_type(ours, type_of_parameter(operation.name, parameter.name)));
      ++checked;
    }
  }
  CHECK(checked > 50);
}

TEST_CASE("a fault of each kind is seen", "[api] [amazon]") {
  using Kind = ShapeFault::Kind;
  const auto kinds = [](std::string_view operation, std::string_view text) {
    std::vector<std::pair<std::string, Kind>> found;
    for (const ShapeFault& fault : faults_of_answer(operation, OrderedJson::parse(text))) {
      found.emplace_back(where(fault), fault.kind);
    }
    return found;
  };
  using Found = std::vector<std::pair<std::string, Kind>>;

  CHECK(kinds("acm:DescribeCertificate", R"({"Certificate": {"Status": "GONE"}})") ==
        Found{{"Certificate.Status", Kind::value}});
  CHECK(kinds("acm:DescribeCertificate", R"({"Certificate": {"State": "ISSUED"}})") ==
        Found{{"Certificate.State", Kind::unknown}});
  CHECK(kinds("acm:DescribeCertificate", R"({"Certificate": {"CreatedAt": "yesterday"}})") ==
        Found{{"Certificate.CreatedAt", Kind::type}});
  CHECK(kinds("acm:DescribeCertificate",
              R"({"Certificate": {"CertificateArn": "arn:aws:iam::1:server/x"}})") ==
        Found{{"Certificate.CertificateArn", Kind::value}});
  CHECK(kinds("route53:ListResourceRecordSets", R"({"ResourceRecordSets": [{"Name": "a."}]})") ==
        Found{{"ResourceRecordSets[].Type", Kind::missing}});
  CHECK(kinds("route53:ListResourceRecordSets", "{}") ==
        Found{{"ResourceRecordSets", Kind::missing}});
  CHECK(kinds("elbv2:DescribeListeners", R"({"Listeners": [{"Port": 0}, {"Port": "443"}]})") ==
        Found{{"Listeners[].Port", Kind::value}, {"Listeners[].Port", Kind::type}});
}

}  // namespace acmsim::sim
