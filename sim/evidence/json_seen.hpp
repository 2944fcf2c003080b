#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/domain_name.hpp"
#include "sim/evidence/gathering.hpp"

namespace acmsim::sim {

/// A value in an output of the AWS CLI, and where it stands. A member of another type than the one
/// that is asked for is as one that is not there.
class JsonSeen {
 public:
  JsonSeen(Gathering& from, std::uint32_t output, const nlohmann::json& value, std::string pointer)
      : from_(&from), output_(output), value_(&value), pointer_(std::move(pointer)) {}

  bool has(std::string_view key) const { return find(key) != nullptr; }
  std::string text(std::string_view key) const;
  std::optional<DomainName> name(std::string_view key) const;
  std::optional<Instant> instant(std::string_view key) const;
  std::optional<bool> flag(std::string_view key) const;
  std::optional<std::uint64_t> number(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  std::vector<DomainName> names(std::string_view key) const;
  /// An object; nothing if it is none.
  std::optional<JsonSeen> object(std::string_view key) const;
  /// The objects of a list, or of the value itself where that is one and no key is given.
  std::vector<JsonSeen> items(std::string_view key = {}) const;

  SeenAt at() const;
  const nlohmann::json& value() const { return *value_; }
  Gathering& from() const { return *from_; }

 private:
  const nlohmann::json* find(std::string_view key) const;

  Gathering* from_;
  std::uint32_t output_;
  const nlohmann::json* value_;
  std::string pointer_;
};

/// An output of the AWS CLI that is read, and what its command had in mind.
struct AwsOutput {
  JsonSeen root;
  TypedCommand command;
};

// One for each kind of output.
void read_certificate(const AwsOutput& output);
void read_certificate_list(const AwsOutput& output);
void read_bare_certificate(const AwsOutput& output);
void read_bare_rows(const AwsOutput& output);
void read_hosted_zone(const AwsOutput& output);
void read_hosted_zones(const AwsOutput& output);
void read_record_sets(const AwsOutput& output);
void read_bare_record_sets(const AwsOutput& output);
void read_change(const AwsOutput& output);
void read_signing(const AwsOutput& output);
void read_load_balancers(const AwsOutput& output);
void read_listeners(const AwsOutput& output);
void read_listener_certificates(const AwsOutput& output);
void read_error(const AwsOutput& output);

/// Whether a page comes after this one.
bool has_next_page(const JsonSeen& root);

/// The option of a command by which a list may have been left incomplete; empty: there is none.
std::string left_out_by(const TypedCommand& command);

/// Whether the list of an output is there to its end: no page comes after it, and its command has
/// left nothing out. Says what is missing.
bool is_whole_list(const AwsOutput& output, std::string_view what);

}  // namespace acmsim::sim
