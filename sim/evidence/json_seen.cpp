#include "sim/evidence/json_seen.hpp"

#include <algorithm>
#include <array>

#include "sim/evidence/times_in.hpp"
#include "sim/json/pointer.hpp"

namespace acmsim::sim {

const nlohmann::json* JsonSeen::find(std::string_view key) const {
  if (!value_->is_object()) return nullptr;
  const auto found = value_->find(key);
  return found == value_->end() || found->is_null() ? nullptr : &*found;
}

std::string JsonSeen::text(std::string_view key) const {
  const nlohmann::json* value = find(key);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

std::optional<DomainName> JsonSeen::name(std::string_view key) const {
  auto name = DomainName::parse(text(key));
  if (!name) return std::nullopt;
  return std::move(*name);
}

std::optional<Instant> JsonSeen::instant(std::string_view key) const {
  const nlohmann::json* value = find(key);
  return value != nullptr ? aws_time(*value, from_->offsets) : std::nullopt;
}

std::optional<bool> JsonSeen::flag(std::string_view key) const {
  const nlohmann::json* value = find(key);
  if (value == nullptr || !value->is_boolean()) return std::nullopt;
  return value->get<bool>();
}

std::optional<std::uint64_t> JsonSeen::number(std::string_view key) const {
  const nlohmann::json* value = find(key);
  if (value == nullptr || !value->is_number_unsigned()) return std::nullopt;
  return value->get<std::uint64_t>();
}

std::vector<std::string> JsonSeen::texts(std::string_view key) const {
  std::vector<std::string> texts;
  const nlohmann::json* value = find(key);
  if (value == nullptr || !value->is_array()) return texts;
  for (const nlohmann::json& item : *value) {
    if (item.is_string()) texts.push_back(item.get<std::string>());
  }
  return texts;
}

std::vector<DomainName> JsonSeen::names(std::string_view key) const {
  std::vector<DomainName> names;
  for (const std::string& text : texts(key)) {
    if (auto name = DomainName::parse(text)) names.push_back(std::move(*name));
  }
  return names;
}

std::optional<JsonSeen> JsonSeen::object(std::string_view key) const {
  const nlohmann::json* value = find(key);
  if (value == nullptr || !value->is_object()) return std::nullopt;
  return JsonSeen(*from_, output_, *value, below(pointer_, key));
}

std::vector<JsonSeen> JsonSeen::items(std::string_view key) const {
  std::vector<JsonSeen> items;
  const nlohmann::json* list = key.empty() ? value_ : find(key);
  if (list == nullptr || !list->is_array()) return items;
  const std::string pointer = key.empty() ? pointer_ : below(pointer_, key);
  for (std::size_t i = 0; i < list->size(); ++i) {
    if ((*list)[i].is_object()) {
      items.emplace_back(*from_, output_, (*list)[i], below(pointer, i));
    }
  }
  return items;
}

SeenAt JsonSeen::at() const {
  const OutputSeen& output = from_->evidence.outputs[output_];
  return {output_, output.line + output.lines.at(pointer_).line - 1, pointer_};
}

bool has_next_page(const JsonSeen& root) {
  constexpr std::array<std::string_view, 4> kNext{"NextToken", "NextMarker", "NextRecordName",
                                                  "NextDNSName"};
  return root.flag("IsTruncated").value_or(false) ||
         std::ranges::any_of(kNext, [&](std::string_view key) { return !root.text(key).empty(); });
}

std::string left_out_by(const TypedCommand& command) {
  constexpr std::array<std::string_view, 9> kFilters{
      "--query",    "--starting-token",     "--start-record-name",
      "--names",    "--includes",           "--start-record-type",
      "--dns-name", "--load-balancer-arns", "--certificate-statuses"};
  const auto* found = std::ranges::find_if(
      kFilters, [&](std::string_view option) { return option_of(command, option).has_value(); });
  return found == kFilters.end() ? std::string() : std::string(*found);
}

bool is_whole_list(const AwsOutput& output, std::string_view what) {
  const SeenAt at = output.root.at();
  Gathering& from = output.root.from();
  if (has_next_page(output.root)) {
    from.cut_short(at.line, at.line, "this is a page, and there are more " + std::string(what),
                   "the same command without --max-items and --no-paginate");
    return false;
  }
  const std::string option = left_out_by(output.command);
  if (option.empty()) return true;
  from.cut_short(at.line, at.line, option + " may have left out " + std::string(what),
                 "the same command without " + option);
  return false;
}

}  // namespace acmsim::sim
