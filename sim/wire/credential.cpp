// Who signs a request.
#include "sim/wire/credential.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

/// Keys, dates, Regions and services are spelled with these.
bool is_of_a_scope(char c) { return c > ' ' && c <= '~'; }

/// A scope: KEY/DATE/REGION/SERVICE/aws4_request.
std::optional<Credential> read_scope(std::string_view scope) {
  if (!std::ranges::all_of(scope, is_of_a_scope)) return std::nullopt;
  std::array<std::string_view, 5> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t slash = scope.find('/');
    if ((slash == scope.npos) != (i + 1 == parts.size())) return std::nullopt;
    parts[i] = scope.substr(0, slash);
    scope.remove_prefix(std::min(scope.size(), parts[i].size() + 1));
  }
  if (parts[4] != "aws4_request") return std::nullopt;
  return Credential{std::string(parts[0]), std::string(parts[2]), std::string(parts[3])};
}

}  // namespace

std::optional<std::string> Credential::account() const {
  if (access_key.size() != 12 || !std::ranges::all_of(access_key, is_digit)) return std::nullopt;
  return access_key;
}

std::optional<std::string> scope_of(const HttpRequest& request) {
  static constexpr std::string_view kMark = "Credential=";
  if (const auto header = request.header("Authorization")) {
    const std::size_t at = header->find(kMark);
    if (at == header->npos) return std::nullopt;
    const std::string_view rest = header->substr(at + kMark.size());
    return std::string(rest.substr(0, rest.find_first_of(", ")));
  }
  if (request.query().find("X-Amz-Credential") == std::string_view::npos) return std::nullopt;
  const auto form = form_of(request.query());
  const std::string* scope = form ? find_in(*form, "X-Amz-Credential") : nullptr;
  return scope == nullptr ? std::nullopt : std::optional(*scope);
}

std::optional<Credential> credential_of(const HttpRequest& request) {
  const auto scope = scope_of(request);
  return scope ? read_scope(*scope) : std::nullopt;
}

}  // namespace acmsim::sim
