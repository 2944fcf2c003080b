#include "sim/api/pages.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <fmt/core.h>

#include "model/base/digest.hpp"
#include "model/base/ensure.hpp"
#include "model/base/enum_table.hpp"
#include "sim/api/arn.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// How many items a page has if nobody says so, which is also the most that it has. The first row
/// that an operation's name begins with is its own. Sources: Route 53 API Reference [D]; of the
/// others the most that a request may ask for [D], and that it is given unasked [I].
struct PageSize {
  std::string_view operations;
  std::size_t items;
};
constexpr std::array kPageSizes{
    PageSize{"acm:", 1000},    PageSize{"route53:ListResourceRecordSets", 300},
    PageSize{"route53:", 100}, PageSize{"elbv2:", 400},
    PageSize{"ec2:", 1000},
};

std::size_t page_size_of(const shapes::Operation& operation) {
  const auto row = std::ranges::find_if(kPageSizes, [&](const PageSize& size) {
    return operation.name.starts_with(size.operations);
  });
  ensure(row != kPageSizes.end(), "each service has a size of pages");
  return row->items;
}

/// Where Route 53 takes from what it says of the next page: a member of that page's first item.
struct NextMember {
  std::string_view next;
  std::string_view member;
};
constexpr std::array kNextMembers{
    NextMember{"NextMarker", "Id"},       NextMember{"NextRecordName", "Name"},
    NextMember{"NextRecordType", "Type"}, NextMember{"NextRecordIdentifier", "SetIdentifier"},
    NextMember{"NextDNSName", "Name"},    NextMember{"NextHostedZoneId", "Id"},
};

/// Whether where a page begins is told by a token of the service's own.
bool has_tokens(const shapes::Pages& pages) { return pages.more.empty(); }

/// A member of a request as a text; nothing if it is not given.
std::optional<std::string> text_of(const json& request, std::string_view member) {
  const auto found = request.find(std::string(member));
  if (found == request.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

/// A whole number of one and more, which Route 53 takes as a text; nothing of what is none.
std::optional<std::size_t> count_of(const json& value) {
  if (value.is_number_integer() && value > 0) return value.get<std::size_t>();
  if (!value.is_string()) return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  std::uint32_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool is_count = error == std::errc() && end == text.data() + text.size() && count > 0;
  return is_count ? std::optional<std::size_t>(count) : std::nullopt;
}

/// A token: which item the page begins with, its place, and a check that it is one of ours for this
/// operation; 16, 8 and 8 digits.
struct Token {
  std::string item;
  std::size_t place = 0;

  static constexpr std::size_t kItemDigits = 16;
  static constexpr std::size_t kPlaceDigits = 8;

  static std::string check_of(const shapes::Operation& operation, const std::string& text) {
    return hex_of(fmt::format("page of {} {}", operation.name, text)).substr(0, 8);
  }
  std::string text_for(const shapes::Operation& operation) const {
    const std::string text = fmt::format("{}{:08x}", item, place);
    return text + check_of(operation, text);
  }
  static std::optional<Token> read(const shapes::Operation& operation, const std::string& text) {
    constexpr std::size_t kLength = kItemDigits + kPlaceDigits;
    if (text.size() <= kLength) return std::nullopt;
    if (text.substr(kLength) != check_of(operation, text.substr(0, kLength))) return std::nullopt;
    Token token{text.substr(0, kItemDigits), 0};
    std::from_chars(text.data() + kItemDigits, text.data() + kLength, token.place, 16);
    return token;
  }
};

/// What tells an item from all others of a list, as far as a list does: AWS puts first what it is
/// about.
std::string digest_of(const OrderedJson& item) {
  return hex_of(item.front().dump()).substr(0, Token::kItemDigits);
}

/// The place of the token's item that is nearest to where it was; its place if it has gone.
std::size_t place_of(const Token& token, const OrderedJson& items) {
  std::optional<std::size_t> nearest;
  const auto distance = [&](std::size_t i) {
    return i < token.place ? token.place - i : i - token.place;
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (nearest && distance(*nearest) <= distance(i)) continue;
    if (digest_of(items[i]) == token.item) nearest = i;
  }
  return nearest.value_or(std::min(token.place, items.size()));
}

/// Where a page begins, for the request after it.
void put_next(OrderedJson& page, const shapes::Operation& operation, const OrderedJson& item,
              std::size_t place) {
  const shapes::Pages& pages = operation.pages;
  for (const std::string_view next : pages.next) {
    const std::string member(next);
    if (has_tokens(pages)) {
      page[member] = Token{digest_of(item), place}.text_for(operation);
      continue;
    }
    const auto found =
        item.find(std::string(row_named(kNextMembers, &NextMember::next, next)->member));
    if (found == item.end()) continue;
    const auto& text = found->get_ref<const std::string&>();
    page[member] = text.starts_with('/') ? bare_id(text) : text;
  }
}

}  // namespace

std::optional<ApiError> page_refusal(const shapes::Operation& operation, const json& request) {
  const shapes::Pages& pages = operation.pages;
  if (pages.items.empty() || !request.is_object()) return std::nullopt;
  if (!has_tokens(pages)) {
    const auto limit = text_of(request, pages.limit);
    if (!limit || count_of(*limit)) return std::nullopt;
    return ApiError{ErrorCode::invalid_input, fmt::format("Invalid {}: {}", pages.limit, *limit)};
  }
  const auto token = text_of(request, pages.from.front());
  if (!token || Token::read(operation, *token)) return std::nullopt;
  const bool is_acm = operation.name.starts_with("acm:");
  return ApiError{is_acm ? ErrorCode::invalid_args : ErrorCode::validation_error,
                  fmt::format("The {} is not valid.", pages.from.front())};
}

OrderedJson page_of(const shapes::Operation& operation, const json& request, OrderedJson whole) {
  const shapes::Pages& pages = operation.pages;
  if (pages.items.empty()) return whole;
  const std::string limit(pages.limit);
  const std::size_t most = page_size_of(operation);
  const auto wanted = request.contains(limit) ? count_of(request.at(limit)) : std::nullopt;
  const std::size_t size = std::min(wanted.value_or(most), most);

  OrderedJson& items = whole[std::string(pages.items)];
  std::size_t begin = 0;
  if (has_tokens(pages)) {
    const auto text = text_of(request, pages.from.front());
    const auto token = text ? Token::read(operation, *text) : std::nullopt;
    if (token) begin = place_of(*token, items);
  }
  const std::size_t end = std::min(begin + size, items.size());
  const bool has_more = end < items.size();
  const OrderedJson next = has_more ? items[end] : OrderedJson();
  using Offset = OrderedJson::difference_type;
  items.erase(items.begin() + static_cast<Offset>(end), items.end());
  items.erase(items.begin(), items.begin() + static_cast<Offset>(begin));

  if (!has_tokens(pages)) {
    // What the request said is said again.
    for (const std::string_view from : pages.from) {
      const auto text = text_of(request, from);
      if (text && shapes::find_member(*operation.output, from) != nullptr) {
        whole[std::string(from)] = *text;
      }
    }
    whole[std::string(pages.more)] = has_more;
  }
  if (has_more) put_next(whole, operation, next, end);
  if (!has_tokens(pages)) whole[limit] = std::to_string(size);
  return whole;
}

}  // namespace acmsim::sim
