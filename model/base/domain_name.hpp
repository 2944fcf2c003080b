#pragma once

#include <boost/container_hash/hash.hpp>
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace acmsim {

/// Source: RFC 1035, section 2.3.4.
inline constexpr std::size_t kLabelOctetsMax = 63;

/// A name of the DNS: lower case, without the trailing dot, 1 to 63 octets a label and at most 253
/// in all. The root is the empty text.
///
/// An escape of three octal digits, as Route 53 lists it, is kept as the octet it stands for, so
/// `\052.example.com` and `*.example.com` are one name; only where that octet would mean something
/// else (a dot within a label, say) it stays an escape. Sources: RFC 1035, section 2.3.4; Route 53
/// Developer Guide, DNS domain name format. [D]
class DomainName {
 public:
  DomainName() = default;  ///< The root.

  /// The name, or one sentence that says what is wrong with the text.
  static tl::expected<DomainName, std::string> parse(std::string_view text);

  /// The name in lower case, without the trailing dot.
  const std::string& text() const { return text_; }
  /// As the DNS and AWS print it: with the trailing dot.
  std::string with_dot() const { return text_ + "."; }

  bool is_root() const { return text_.empty(); }
  bool is_wildcard() const { return text_.starts_with("*."); }

  /// The name without a leading `*.`: what ACM validates for a wildcard.
  DomainName without_wildcard() const;
  /// The name without its first label; the root's parent is the root.
  DomainName parent() const;
  /// The name with `label` put before it.
  DomainName child(std::string_view label) const;
  /// True for the name itself and everything below it.
  bool is_within(const DomainName& ancestor) const;
  int label_count() const;
  std::string_view first_label() const;

  /// Whether a certificate for this name is valid for `host`: equal, or a wildcard one level above
  /// it. A wildcard never covers its own apex. Source: ACM User Guide, certificate characteristics,
  /// wildcard names. [D]
  bool covers(const DomainName& host) const;

  friend auto operator<=>(const DomainName&, const DomainName&) = default;
  friend std::size_t hash_value(const DomainName& name) { return boost::hash_value(name.text_); }

 private:
  explicit DomainName(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace acmsim
