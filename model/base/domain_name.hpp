#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace acmsim {

/// Source: RFC 1035, section 2.3.4.
inline constexpr std::size_t kLabelOctetsMax = 63;

class DomainName;

/// A name, or an ancestor of one, that is looked at in its place: nothing is copied, and it lives
/// no longer than that name.
class NameView {
 public:
  NameView(const DomainName& name);  // NOLINT(google-explicit-constructor): a name is its view.

  std::string_view text() const { return text_; }
  bool is_root() const { return text_.empty(); }
  /// The name without a leading `*.`.
  NameView without_wildcard() const { return text_.starts_with("*.") ? parent() : *this; }
  /// The name without its first label; the root's parent is the root.
  NameView parent() const;
  /// True for the name itself and everything below it.
  bool is_within(NameView ancestor) const;

  friend bool operator==(NameView, NameView) = default;
  friend std::size_t hash_value(NameView name) { return std::hash<std::string_view>()(name.text_); }

 private:
  explicit NameView(std::string_view text) : text_(text) {}
  std::string_view text_;
};

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

  explicit DomainName(NameView name) : text_(name.text()) {}

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
  bool is_within(NameView ancestor) const { return NameView(*this).is_within(ancestor); }
  /// The name with `ancestor`, which it is below, replaced by another; nothing if that is too long.
  std::optional<DomainName> moved(NameView ancestor, const DomainName& to) const;
  int label_count() const;
  std::string_view first_label() const;

  /// Whether a certificate for this name is valid for `host`: equal, or a wildcard one level above
  /// it. A wildcard never covers its own apex. Source: ACM User Guide, certificate characteristics,
  /// wildcard names. [D]
  bool covers(const DomainName& host) const;

  friend auto operator<=>(const DomainName&, const DomainName&) = default;
  friend std::size_t hash_value(const DomainName& name) { return hash_value(NameView(name)); }

 private:
  explicit DomainName(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

inline NameView::NameView(const DomainName& name) : text_(name.text()) {}

}  // namespace acmsim
