// What is right in a document that is wrong somewhere: the mistakes go out, the rest can be read.
#include "sim/scenario/salvage.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "sim/json/pointer.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

constexpr std::string_view kPlaceholder = "not read";

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// How far it is to what goes out with a mistake: an element of one of the large lists goes as a
/// whole, of other objects a member.
std::size_t depth_of(const std::vector<std::string>& way) {
  const bool is_in_step_of_actor = way.size() > 3 && way[0] == "actors" && way[2] == "steps";
  const std::size_t depth = is_in_step_of_actor ? 4 : way[0] == "given" ? 3 : 2;
  return std::min(depth, way.size());
}

/// Whether things with names stand there.
bool has_named(const std::vector<std::string>& way) {
  if (way[0] != "given") return is_one_of(way[0], {"steps", "actors"});
  return way.size() > 1 && is_one_of(way[1], {"hosted_zones", "dns_zones", "certificates",
                                              "load_balancers", "changes"});
}

void gather_names(const json& value, std::set<std::string>& names) {
  if (!value.is_structured()) return;
  for (const auto& member : value.items()) {
    const bool is_name = member.key() == "as" || member.key() == "id";
    if (is_name && member.value().is_string()) names.insert(member.value().get<std::string>());
    gather_names(member.value(), names);
  }
}

class Salvage {
 public:
  explicit Salvage(json& root) : root_(root) {}

  /// False where too much would go.
  bool take_out(const InputError& error) {
    std::vector<std::string> way = way_of(error.where);
    if (way.empty() || is_one_of(way[0], {"acmsim", "title"})) return put_head();
    if (error.where == "/given/account" && root_["given"]["account"].is_number_unsigned()) {
      root_["given"]["account"] = error.hint;
      return true;
    }
    const bool is_name = way.back() == "as" || way.back() == "id" || error.hint == "as";
    const auto is_about = [&](std::size_t at, std::initializer_list<std::string_view> keys) {
      return way.size() > at && (is_one_of(way[at], keys) || is_one_of(error.hint, keys));
    };
    if (way[0] == "given" && (way.size() == 1 || is_about(1, {"account", "region", "fleet"}))) {
      return false;
    }
    lost_.start = lost_.start || is_about(0, {"starts_at"});
    lost_.rules = lost_.rules || is_about(0, {"rules"});
    const std::size_t depth = depth_of(way);
    const std::string wrong = way.size() > depth ? way[depth] : "";
    way.resize(depth);
    const json::json_pointer place(pointer_of(way));
    if (!root_.contains(place)) return true;  // It went out with another mistake.
    json& parent = root_.at(place.parent_pointer());
    const bool is_step = parent.is_array() && way[depth - 2] == "steps";
    lost_.others = lost_.others || is_name || (has_named(way) && !root_.at(place).is_object());
    replace(root_.at(place), is_step ? step_instead(root_.at(place), wrong) : json());
    if (parent.is_object()) parent.erase(way.back());
    return true;
  }

  Lost lost() && { return std::move(lost_); }

 private:
  /// A document that does not say that it is one is read as if it did.
  bool put_head() {
    root_["acmsim"] = 1;
    root_["title"] = kPlaceholder;
    return true;
  }

  void replace(json& value, json instead) {
    std::set<std::string> kept;
    gather_names(instead, kept);
    gather_names(value, lost_.names);
    for (const std::string& name : kept) lost_.names.erase(name);
    value = std::move(instead);
  }

  /// A step that keeps its place in the order.
  static json step_instead(const json& step, const std::string& wrong) {
    json note = {{"note", kPlaceholder}};
    for (const char* key : {"id", "after"}) {
      if (step.is_object() && step.contains(key) && wrong != key) note[key] = step.at(key);
    }
    return note;
  }

  json& root_;
  Lost lost_;
};

/// The same without what was taken out of its lists.
json compacted(const json& value) {
  if (!value.is_structured()) return value;
  json copy = value.is_array() ? json::array() : json::object();
  for (const auto& member : value.items()) {
    if (member.value().is_null()) continue;
    if (value.is_array()) {
      copy.push_back(compacted(member.value()));
    } else {
      copy[member.key()] = compacted(member.value());
    }
  }
  return copy;
}

}  // namespace

std::optional<Lost> take_out(Document& document, const std::vector<InputError>& errors) {
  if (errors.size() >= kErrorsMax) return std::nullopt;
  Salvage salvage(document.root);
  for (const InputError& error : errors) {
    if (!salvage.take_out(error)) return std::nullopt;
  }
  if (!is_valid(compacted(document.root))) return std::nullopt;
  return std::move(salvage).lost();
}

bool is_doubtful(const Misfit& misfit, const Lost& lost) {
  const std::string_view where = misfit.where;
  if (where.starts_with("/expected/")) return true;  // It speaks of claims, steps and hosts.
  if (where.ends_with("/with/server")) return true;  // Perhaps that of a zone that is lost.
  if (where.find("/after/") != where.npos && lost.names.contains(misfit.found)) return true;
  const bool is_reference = misfit.found.starts_with('@') && misfit.found.find(',') == where.npos;
  if (lost.others && is_reference) return true;
  return lost.rules && where.starts_with("/given/certificates/");
}

}  // namespace acmsim::sim
