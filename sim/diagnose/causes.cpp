#include "sim/diagnose/causes.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/enum_table.hpp"
#include "sim/diagnose/cause_rows_domains.hpp"
#include "sim/diagnose/cause_rows_records.hpp"
#include "sim/diagnose/cause_rows_requests.hpp"

namespace acmsim::sim {
namespace {

template <std::size_t A, std::size_t B, std::size_t C>
constexpr std::array<CauseRow, A + B + C> joined_rows(const std::array<CauseRow, A>& first,
                                                      const std::array<CauseRow, B>& second,
                                                      const std::array<CauseRow, C>& third) {
  std::array<CauseRow, A + B + C> all{};
  std::ranges::copy(first, all.begin());
  std::ranges::copy(second, all.begin() + A);
  std::ranges::copy(third, all.begin() + A + B);
  return all;
}

constexpr std::array kCauseRows = joined_rows(kRecordCauses, kDomainCauses, kRequestCauses);
static_assert(rows_match(kCauseRows, &CauseRow::cause, StuckCause::renewal_caa));

}  // namespace

std::span<const CauseRow> causes() { return kCauseRows; }

const CauseRow& cause_row(StuckCause cause) { return row_of(kCauseRows, cause); }

std::string catalogue_number(StuckCause cause) {
  return fmt::format("E{}", static_cast<int>(cause) + 1);
}

std::optional<StuckCause> cause_of(std::string_view code) {
  const CauseRow* row = row_named(kCauseRows, &CauseRow::code, code);
  return row == nullptr ? std::nullopt : std::optional(row->cause);
}

}  // namespace acmsim::sim
