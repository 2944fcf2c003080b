#include "sim/api/decoding.hpp"

namespace acmsim::sim {

Member Member::operator[](std::string_view key) const {
  const std::string name(key);
  Member member{nullptr, where + "/" + name};
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
    members.push_back({&(*value)[i], where + "/" + std::to_string(i)});
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

std::optional<std::string> Reading::reference(const Member& member) {
  if (!member.is_given() || !member.value->is_string()) return std::nullopt;
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
                   std::string seed, std::optional<ApiError> refusal)
    : Reading(scope),
      with_{&request.with, request.where},
      place_(request.from),
      made_(made),
      seed_(std::move(seed)),
      refusal_(std::move(refusal)) {}

void Decoding::tell_reference(std::string_view text) {
  tell(std::string(text.starts_with('@') ? text.substr(1) : text));
}

}  // namespace acmsim::sim
