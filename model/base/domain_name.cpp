#include "model/base/domain_name.hpp"

#include <algorithm>
#include <optional>

#include "model/base/ascii.hpp"

namespace acmsim {
namespace {

constexpr std::size_t kNameOctetsMax = 253;

bool is_octal(char c) { return c >= '0' && c <= '7'; }

// Two texts that mean one name must become one text, and that text must mean the same name when it
// is read again. So an escape gives way to its octet, and only what would not read back as itself
// is left as an escape: a dot or a backslash within a label, a space, what is not ASCII.

/// The octet that an escape at the front stands for, or nothing if there is no escape.
std::optional<int> escaped_octet(std::string_view rest) {
  if (rest.size() < 4 || rest[0] != '\\' || rest[1] > '3') return std::nullopt;
  if (!std::all_of(rest.begin() + 1, rest.begin() + 4, is_octal)) return std::nullopt;
  return (rest[1] - '0') * 64 + (rest[2] - '0') * 8 + (rest[3] - '0');
}

/// How the octet at the front stands in a name.
std::string octet_text(std::string_view rest, std::optional<int> escaped) {
  const int octet = escaped.value_or(rest.front());
  if (octet == '\\') return "\\134";
  if (octet <= 32 || octet >= 127 || octet == '.') return std::string(rest.substr(0, 4));
  return std::string(1, to_lower(static_cast<char>(octet)));
}

tl::unexpected<std::string> wrong(const char* why) { return tl::unexpected(std::string(why)); }

}  // namespace

NameView NameView::parent() const {
  const auto dot = text_.find('.');
  return NameView(dot == text_.npos ? std::string_view{} : text_.substr(dot + 1));
}

bool NameView::is_within(NameView ancestor) const {
  if (ancestor.is_root() || text_ == ancestor.text_) return true;
  return text_.size() > ancestor.text_.size() && text_.ends_with(ancestor.text_) &&
         text_[text_.size() - ancestor.text_.size() - 1] == '.';
}

tl::expected<DomainName, std::string> DomainName::parse(std::string_view text) {
  if (text.empty()) return wrong("a name is not empty");
  if (text == ".") return DomainName{};
  if (text.ends_with('.')) text.remove_suffix(1);
  std::string name;
  name.reserve(text.size());
  std::size_t octets = 0;
  std::size_t label_octets = 0;
  while (!text.empty()) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte <= 32 || byte == 127) return wrong("a name has no spaces or control characters");
    if (byte > 127) return wrong("a name is ASCII: other letters are written in Punycode");
    const bool is_dot = byte == '.';
    if (is_dot && label_octets == 0) return wrong("a label is not empty");
    label_octets = is_dot ? 0 : label_octets + 1;
    if (label_octets > kLabelOctetsMax) return wrong("a label has at most 63 octets");
    if (++octets > kNameOctetsMax) return wrong("a name has at most 253 octets");
    const auto escaped = escaped_octet(text);
    name += is_dot ? "." : octet_text(text, escaped);
    text.remove_prefix(escaped ? 4 : 1);
  }
  if (label_octets == 0) return wrong("a label is not empty");
  return DomainName(std::move(name));
}

DomainName DomainName::without_wildcard() const { return is_wildcard() ? parent() : *this; }

DomainName DomainName::parent() const { return DomainName(NameView(*this).parent()); }

DomainName DomainName::child(std::string_view label) const {
  std::string name;
  name.reserve(label.size() + 1 + text_.size());
  name.append(label);
  if (!is_root()) name.append(".").append(text_);
  return DomainName(std::move(name));
}

std::optional<DomainName> DomainName::moved(NameView ancestor, const DomainName& to) const {
  std::string name = text_.substr(0, text_.size() - ancestor.text().size());
  if (!name.ends_with('.')) name += '.';
  auto moved = parse(name + to.text());
  if (!moved) return std::nullopt;
  return std::move(*moved);
}

int DomainName::label_count() const {
  if (is_root()) return 0;
  return static_cast<int>(std::ranges::count(text_, '.')) + 1;
}

std::string_view DomainName::first_label() const {
  return std::string_view(text_).substr(0, text_.find('.'));
}

bool DomainName::covers(const DomainName& host) const {
  return *this == host || (is_wildcard() && NameView(host).parent() == NameView(*this).parent());
}

}  // namespace acmsim
