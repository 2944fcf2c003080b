// Mistakes that a machine makes up, of every kind in every place: each is told once and at its
// place, and none of them is a bug of ours.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <utility>

#include "sim/engine/history.hpp"
#include "sim/json/schema_walk.hpp"
#include "sim/scenario/decode.hpp"
#include "tests/json_schema.hpp"
#include "tests/sim/scenario/sample.hpp"

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// One value of every type, and those that are known to break readers.
const std::vector<json>& odd_values() {
  static const std::vector<json> kValues{nullptr,
                                         true,
                                         -1,
                                         INT64_MAX,
                                         1e300,
                                         0.5,
                                         "",
                                         "x",
                                         std::string("\0", 1),
                                         json::array(),
                                         json::array({nullptr}),
                                         json::object(),
                                         {{"a", 1}}};
  return kValues;
}

using Place = json::json_pointer;

void gather_places(const json& value, const Place& place, std::vector<Place>& places) {
  places.push_back(place);
  if (value.is_object()) {
    for (const auto& member : value.items()) {
      gather_places(member.value(), place / member.key(), places);
    }
  }
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) gather_places(value[i], place / i, places);
  }
}

/// All values of a document, the document aside.
std::vector<Place> places_of(const json& document) {
  std::vector<Place> places;
  gather_places(document, Place(), places);
  places.erase(places.begin());
  return places;
}

/// The keys and indices that lead to a place.
std::vector<std::string> way_to(const Place& place) {
  std::vector<std::string> way;
  for (Place rest = place; !rest.empty(); rest.pop_back()) way.push_back(rest.back());
  std::ranges::reverse(way);
  return way;
}

/// A value with, of every array on the way to a place, only the element that leads there
/// if that is an object.
json narrowed(const json& value, std::vector<std::string>& way, std::size_t at) {
  if (at == way.size()) return value;
  if (value.is_array()) {
    const json& element = value.at(std::stoul(way[at]));
    if (!element.is_object()) return value;
    way[at] = "0";
    return json::array({narrowed(element, way, at + 1)});
  }
  json object = at == 0 ? json{{"acmsim", 1}, {"title", "t"}} : value;
  const std::string key = way[at];
  object[key] = narrowed(value.at(key), way, at + 1);
  return object;
}

/// The smallest document that is as this one around a place, and the place in it.
std::pair<json, Place> slice(const json& document, const Place& place) {
  std::vector<std::string> way = way_to(place);
  json small = narrowed(document, way, 0);
  Place moved;
  for (const std::string& token : way) moved /= token;
  return {std::move(small), std::move(moved)};
}

json with(json document, const Place& place, const json& value) {
  document[place] = value;
  return document;
}

std::string lines_of(const std::vector<InputError>& errors) {
  std::string lines;
  for (const InputError& error : errors) lines += error.message() + "\n";
  return lines;
}

void check_each_error(const std::vector<InputError>& errors) {
  for (const InputError& error : errors) {
    INFO(error.message());
    const bool is_whole = error.line > 0 && !error.found.empty() && !error.expected.empty();
    const bool is_one_line = std::ranges::none_of(
        error.message(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; });
    if (!is_whole || !is_one_line) FAIL("an error says too little, or too much");
  }
}

/// Reads a document as somebody would who gets anything at all, and plays it if it can be played.
std::vector<InputError> misread(const json& document) {
  const auto scenario = read_scenario(document.dump());
  if (scenario) {
    run(*scenario, {.transitions_max = 500});
    return {};
  }
  check_each_error(scenario.error());
  return scenario.error();
}

/// The schemas that judge the value at a place of a document.
Schemas schemas_at(const json& document, const Place& place) {
  const json& root = schema_json();
  const json* value = &document;
  Schemas schemas = schemas_for(root, root, document);
  for (const std::string& token : way_to(place)) {
    schemas = schemas_below(root, schemas, *value, token);
    value = value_below(*value, token);
  }
  return schemas;
}

/// True where the schema does not admit the type of a value at a place of a document.
bool is_wrong_type(const json& document, const Place& place) {
  return std::ranges::any_of(schemas_at(document, place), [&](const json* schema) {
    return !has_type(*schema, document[place]);
  });
}

/// One place for every key in every kind of object, and for the elements of every kind of array.
std::vector<Place> places_by_kind(const json& document,
                                  std::set<std::pair<Schemas, std::string>>& seen) {
  std::vector<Place> places = places_of(document);
  std::erase_if(places, [&](const Place& place) {
    const bool is_element = document[place.parent_pointer()].is_array();
    const Schemas around = schemas_at(document, place.parent_pointer());
    return !seen.emplace(around, is_element ? "" : place.back()).second;
  });
  return places;
}

/// The documents of a folder beside the tests.
std::vector<json> shipped(const std::string& folder) {
  std::vector<json> documents;
  for (const auto& entry : fs::directory_iterator(ACMSIM_SOURCE_DIR "/scenarios/" + folder)) {
    documents.push_back(json::parse(std::ifstream(entry.path())));
  }
  return documents;
}

TEST_CASE("a value of a wrong type is one error at its place, for any key", "[scenario] [long]") {
  const JsonSchema oracle(schema_json());
  std::size_t wrong = 0;
  std::set<std::pair<Schemas, std::string>> seen;
  for (const json& document : samples()) {
    for (const Place& found : places_by_kind(document, seen)) {
      const auto [small, place] = slice(document, found);
      for (const json& odd : odd_values()) {
        const json misused = with(small, place, odd);
        INFO(place.to_string() << " is " << odd.dump());
        misread(misused);
        if (is_valid(misused) != oracle.admits(misused)) FAIL("a library thinks otherwise");
        if (is_valid(misused) != validate({misused, {}}).empty()) FAIL("it is explained otherwise");
        if (!is_wrong_type(misused, place)) continue;
        ++wrong;
        const auto errors = validate(*read_document(misused.dump()));
        INFO(lines_of(errors));
        if (errors.size() != 1 || errors[0].where != place.to_string()) FAIL();
      }
    }
  }
  CHECK(wrong > 5000);
}

TEST_CASE("samples of every key of the schema are as the schema wants them", "[scenario]") {
  std::set<const json*> reached;
  for (const json& sample : samples()) {
    const auto document = read_document(sample.dump());
    REQUIRE(document);
    CHECK(lines_of(validate(*document)).empty());
    gather_reached(schemas_for(schema_json(), schema_json(), sample), sample, reached);
  }
  CHECK_THAT(unreached(reached), Catch::Equals(std::vector<std::string>{}));
}

TEST_CASE("a document that can be played is no less safe with an odd value in it", "[scenario]") {
  const std::vector<json> odd{"x", "@old", "1s"};
  std::size_t turn = 0;  // Each value in every third place, or this would take its time.
  for (const json& document : shipped("seed")) {
    for (const Place& place : places_of(document)) {
      const json& value = odd[turn++ % odd.size()];
      INFO(place.to_string() << " is " << value.dump());
      misread(with(document, place, value));
    }
  }
  CHECK(turn > 500);
}

TEST_CASE("a reference that is misspelt is told once, with the name that was meant", "[scenario]") {
  std::size_t references = 0;
  for (const char* folder : {"seed", "broken"}) {
    for (const json& document : shipped(folder)) {
      for (const Place& place : places_of(document)) {
        if (!document[place].is_string()) continue;
        const std::string right = document[place];
        if (!right.starts_with('@')) continue;
        ++references;
        const std::string name = right.substr(0, right.find('.'));
        INFO(place.to_string() << " is " << right);
        const auto errors = misread(with(document, place, name + "x" + right.substr(name.size())));
        INFO(lines_of(errors));
        REQUIRE(errors.size() == 1);
        CHECK(errors[0].where == place.to_string());
        CHECK(errors[0].hint == right);
      }
    }
  }
  CHECK(references > 100);
}

TEST_CASE("of a document that is wrong everywhere no more errors are told than a person reads",
          "[scenario]") {
  json misspelt = json::parse(R"({"acmsim": 1, "title": "t"})");
  for (int i = 0; i < 3000; ++i) {
    misspelt["steps"].push_back({{"wait_for", {{"certificate", "@new"}, {"exists", true}}}});
  }
  json unknown = json::parse(R"({"acmsim": 1, "title": "t"})");
  for (int i = 0; i < 3000; ++i) unknown["k" + std::to_string(i)] = 1;
  json wrong = json::parse(R"({"acmsim": 1, "title": "t"})");
  for (int i = 0; i < 3000; ++i) wrong["source"].push_back(1);
  std::string repeated = "{";
  for (int i = 0; i < 3000; ++i) repeated += "\"a\": 1, ";
  repeated += "\"b\": 1}";

  CHECK(misread(misspelt).size() == kErrorsMax);
  CHECK(misread(unknown).size() == kErrorsMax);
  CHECK(misread(wrong).size() == kErrorsMax);
  CHECK(read_scenario(repeated).error().size() == kErrorsMax);
}

TEST_CASE("each of 20,000 misspelt references is told beside its nearest", "[scenario][long]") {
  json steps = json::parse(R"({"acmsim": 1, "title": "t"})");
  for (int i = 0; i < 20'000; ++i) {
    const std::string number = std::to_string(i);
    steps["steps"].push_back(
        {{"id", "step-" + number}, {"note", "n"}, {"after", {"stp-" + number}}});
  }

  const auto errors = misread(steps);

  REQUIRE(errors.size() == kErrorsMax);
  CHECK(errors[7].hint == "step-7");
  CHECK_THAT(errors[7].expected, Catch::EndsWith(" or 19995 others"));
}

TEST_CASE("a document has at most two million values", "[scenario][long]") {
  const auto of_values = [](std::size_t count) {
    std::string text = "{\"a\": [";
    for (std::size_t i = 3; i < count; ++i) text += "1,";
    return text + "1]}";
  };

  CHECK(read_document(of_values(kValuesMax)));
  const auto refused = read_document(of_values(kValuesMax + 1));
  REQUIRE_FALSE(refused);
  CHECK(lines_of(refused.error()) ==
        "/a/1999998, line 1: found more than 2000000 values; expected at most 2000000\n");
}

TEST_CASE("an error is one line that does nothing to a terminal", "[scenario]") {
  const std::string key(100'000, 'k');
  CHECK(lines_of(misread({{"acmsim", 1}, {"title", "t"}, {"a\x1b[2J\nb\xC2\x9B", 1}}))
            .starts_with("/a\\u001b[2J\\u000ab\\u009b, line 1: found the key "
                         "\"a\\u001b[2J\\nb\\u009b\"; expected "));
  CHECK(lines_of(misread({{"acmsim", 1}, {"title", "t"}, {key, 1}})).size() < 1000);
}

TEST_CASE("a title that begins with a zero character is no title", "[scenario]") {
  CHECK(lines_of(misread({{"acmsim", 1}, {"title", std::string("\0x", 2)}})) ==
        "/title, line 1: found \"\\u0000x\"; expected some text\n");
}

}  // namespace
}  // namespace acmsim::sim
