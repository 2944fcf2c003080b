#include "sim/api/decoding.hpp"

namespace acmsim::sim {
namespace {

/// AWS's messages spell a member with a small first letter.
std::string spelled(std::string_view key) {
  std::string word(key);
  if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') {
    word[0] = static_cast<char>(word[0] - 'A' + 'a');
  }
  return word;
}

}  // namespace

Member Member::operator[](std::string_view key) const {
  const std::string name(key);
  Member member{nullptr, where + "/" + name,
                path.empty() ? spelled(key) : path + "." + spelled(key)};
  if (value != nullptr && value->is_object()) {
    const auto found = value->find(name);
    if (found != value->end()) member.value = &*found;
  }
  return member;
}

std::vector<Member> Member::items() const {
  std::vector<Member> members;
  if (value == nullptr || !value->is_array()) return members;
  for (std::size_t i = 0; i < value->size(); ++i) {
    members.push_back({&(*value)[i], where + "/" + std::to_string(i),
                       path + "." + std::to_string(i + 1) + ".member"});
  }
  return members;
}

std::optional<std::int64_t> Member::number() const {
  if (value == nullptr || !value->is_number_integer()) return std::nullopt;
  return value->get<std::int64_t>();
}

std::optional<std::string> Reading::text(const Member& member) {
  if (!member.is_given() || !member.value->is_string()) return std::nullopt;
  return scope_.text(member.value->get_ref<const std::string&>(), member.where);
}

std::optional<std::string> Reading::required_text(const Member& member) {
  if (!member.is_given()) violations_.missing(member.path);
  return text(member);
}

std::optional<std::string> Reading::required_reference(const Member& member) {
  if (!member.is_given() || !member.value->is_string()) {
    violations_.missing(member.path);
    return std::nullopt;
  }
  return member.value->get<std::string>();
}

std::vector<std::string> Reading::texts(const Member& list) {
  std::vector<std::string> found;
  for (const Member& item : list.items()) {
    if (auto one = text(item)) found.push_back(std::move(*one));
  }
  return found;
}

Decoding::Decoding(const Request& request, Scope& scope, std::optional<Named> made,
                   std::string seed)
    : Reading(scope),
      with_{&request.with, request.where, ""},
      place_(request.from),
      made_(made),
      seed_(std::move(seed)) {}

void Decoding::tell_reference(std::string_view text) {
  tell(std::string(text.starts_with('@') ? text.substr(1) : text));
}

}  // namespace acmsim::sim
