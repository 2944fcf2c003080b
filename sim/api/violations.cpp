#include "sim/api/violations.hpp"

namespace acmsim::sim {

void Violations::missing(std::string_view path) {
  found_.push_back("Value null at '" + std::string(path) +
                   "' failed to satisfy constraint: Member must not be null");
}

void Violations::add(std::string_view value, std::string_view path, std::string_view constraint) {
  found_.push_back("Value '" + std::string(value) + "' at '" + std::string(path) +
                   "' failed to satisfy constraint: Member must " + std::string(constraint));
}

void Violations::length(std::string_view value, std::string_view path, std::size_t min,
                        std::size_t max) {
  if (value.size() < min) {
    add(value, path, "have length greater than or equal to " + std::to_string(min));
  } else if (value.size() > max) {
    add(value, path, "have length less than or equal to " + std::to_string(max));
  }
}

void Violations::count(std::string_view values, std::size_t size, std::string_view path,
                       std::size_t max) {
  if (size == 0) {
    add(values, path, "have length greater than or equal to 1");
  } else if (size > max) {
    add(values, path, "have length less than or equal to " + std::to_string(max));
  }
}

void Violations::range(std::int64_t value, std::string_view path, std::int64_t min,
                       std::int64_t max) {
  if (value < min) {
    add(std::to_string(value), path, "have value greater than or equal to " + std::to_string(min));
  } else if (value > max) {
    add(std::to_string(value), path, "have value less than or equal to " + std::to_string(max));
  }
}

std::optional<ApiError> Violations::error(ErrorCode code) const {
  if (found_.empty()) return std::nullopt;
  std::string message = std::to_string(found_.size()) + " validation error" +
                        (found_.size() == 1 ? "" : "s") + " detected: ";
  for (std::size_t i = 0; i < found_.size(); ++i) message += (i == 0 ? "" : "; ") + found_[i];
  return ApiError{code, std::move(message)};
}

std::string list_text(const std::vector<std::string>& items) {
  std::string text = "[";
  for (std::size_t i = 0; i < items.size(); ++i) text += (i == 0 ? "" : ", ") + items[i];
  return text + "]";
}

std::string each_must(const std::vector<std::string>& constraints) {
  std::vector<std::string> members;
  for (const std::string& constraint : constraints) members.push_back("Member must " + constraint);
  return "satisfy constraint: " + list_text(members);
}

}  // namespace acmsim::sim
