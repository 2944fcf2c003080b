#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace acmsim::sim {

/// Why a certificate stays pending, fails, is not renewed or cannot be used: in the order of the
/// catalogue, whose first number is E1.
enum class StuckCause : std::uint8_t {
  record_missing,
  private_zone,
  duplicate_zone,
  wrong_name_servers,
  hidden_below_zone_cut,
  stale_delegation,
  lame_delegation,
  name_doubled,
  underscore_missing,
  wrong_value,
  other_type_beside,
  wrong_type,
  not_registered,
  domain_on_hold,
  caa_forbids,
  caa_at_parent,
  caa_behind_alias,
  caa_forbids_wildcard,
  dnssec_broken,
  signing_key_broken,
  negative_cache,
  stale_cache,
  slow_provider,
  some_names_unproved,
  timed_out,
  record_of_another_account,
  other_certificate,
  proxied,
  flattened,
  servers_not_public,
  record_flaps,
  wildcard_answers,
  mail_unreachable,
  verification_required,
  invalid_domain,
  amazon_owned_domain,
  listener_too_early,
  renewal_not_in_use,
  renewal_record_missing,
  renewal_caa,
};
inline constexpr std::size_t kCauses = static_cast<std::size_t>(StuckCause::renewal_caa) + 1;

/// What is known of a cause. `code` is stable; the rest is for people.
struct CauseRow {
  StuckCause cause;
  std::string_view code;
  std::string_view title;
  std::string_view title_ko;
  std::string_view speaks_for;  ///< What one sees where it is so.
  std::string_view excludes;    ///< What one does not see then.
  std::string_view fix;
  std::string_view fix_ko;
};

/// All of them, in the catalogue's order.
std::span<const CauseRow> causes();
const CauseRow& cause_row(StuckCause cause);
/// `E4`.
std::string catalogue_number(StuckCause cause);
std::optional<StuckCause> cause_of(std::string_view code);

}  // namespace acmsim::sim
