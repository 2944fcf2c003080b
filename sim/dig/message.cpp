#include "sim/dig/message.hpp"

#include <algorithm>
#include <set>

#include "model/base/match.hpp"
#include "model/base/svcb.hpp"
#include "sim/dig/digest.hpp"
#include "sim/dig/words.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kHeader = 12;
constexpr std::size_t kTypeAndClass = 4;
constexpr std::size_t kTtlAndLength = 6;
constexpr std::size_t kPointer = 2;
constexpr std::size_t kOpt = 11;

std::string_view next_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  text.remove_prefix(word.size());
  return word;
}

/// The octets of a label or a string, an escape counting as the one that it stands for.
std::size_t octets_in(std::string_view text) {
  std::size_t octets = 0;
  for (std::size_t i = 0; i < text.size(); ++i, ++octets) {
    if (text[i] != '\\') continue;
    const bool is_number = i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
    i += is_number ? 3 : 1;
  }
  return octets;
}

/// Each string has an octet of its own for its length.
std::size_t strings_size(std::string_view text) {
  std::size_t size = 0;
  for (auto open = text.find('"'); open != text.npos; open = text.find('"')) {
    std::size_t close = open + 1;
    while (close < text.size() && text[close] != '"') close += text[close] == '\\' ? 2 : 1;
    size += 1 + octets_in(text.substr(open + 1, close - open - 1));
    text.remove_prefix(std::min(close + 1, text.size()));
  }
  return size;
}

/// The octets of a text in Base64: three for four letters, without those that only fill it up.
std::size_t base64_size(std::string_view text) {
  const auto letters = std::ranges::count_if(text, [](char c) { return c != '='; });
  return static_cast<std::size_t>(letters) * 3 / 4;
}

/// A parameter has its key and its length before its value. Source: RFC 9460, sections 2.2 and 7.
std::size_t parameter_size(const SvcParameter& parameter) {
  constexpr std::size_t kHead = 4;
  const auto items = static_cast<std::size_t>(std::ranges::count(parameter.value, ',')) + 1;
  const std::size_t letters = octets_in(parameter.value);
  const auto key = parameter.key();
  if (!key) return kHead + letters;
  switch (*key) {
    case SvcKey::mandatory: return kHead + 2 * items;
    case SvcKey::alpn: return kHead + 1 + letters;  // A length instead of each comma, and one more.
    case SvcKey::no_default_alpn: break;
    case SvcKey::port: return kHead + 2;
    case SvcKey::ipv4hint: return kHead + 4 * items;
    case SvcKey::ech: return kHead + base64_size(parameter.value);
    case SvcKey::ipv6hint: return kHead + 16 * items;
  }
  return kHead;
}

/// Counts octets, and remembers the names that a later one may point to.
class Counter {
 public:
  std::size_t size() const { return size_; }
  void add(std::size_t octets) { size_ += octets; }

  /// A name that may not point to another is, as in NSD, not pointed to either.
  void add_name(const DomainName& name, bool may_point = true) {
    for (DomainName rest = name; !rest.is_root(); rest = rest.parent()) {
      if (may_point && known_.contains(rest)) return add(kPointer);
      if (may_point) known_.insert(rest);
      add(1 + octets_in(rest.first_label()));
    }
    add(1);
  }

  void add_set(const dns::SentSet& set) {
    for (const RecordValue& value : set.values) {
      add_name(set.owner);
      add(kTypeAndClass + kTtlAndLength);
      add_value(set.type, value);
    }
  }

 private:
  void add_value(RecordType type, const RecordValue& value);
  void add_text(RecordType type, std::string_view text);
  void add_service_binding(std::string_view text);

  std::size_t size_ = 0;
  std::set<DomainName> known_;
};

void Counter::add_value(RecordType type, const RecordValue& value) {
  std::visit(Match{[&](const Plain&) { add_text(type, value.text); },
                   [&](const DomainName& name) { add_name(name, type != RecordType::dname); },
                   [&](const Mx& mx) {
                     add(2);
                     add_name(mx.host);
                   },
                   [&](const Srv& srv) {
                     add(6);
                     add_name(srv.host, false);
                   },
                   [&](const Soa& soa) {
                     add_name(soa.server);
                     add_name(soa.mailbox);
                     add(20);
                   },
                   [&](const Caa& caa) {
                     const std::size_t strings = strings_size(value.text);
                     add(2 + caa.tag.size() + strings - std::min<std::size_t>(1, strings));
                   }},
             value.data);
}

void Counter::add_text(RecordType type, std::string_view text) {
  if (type == RecordType::a) return add(4);
  if (type == RecordType::aaaa) return add(16);
  if (const DigestRow* digest = digest_row(type)) {
    for (std::size_t i = 0; i < digest->words; ++i) next_word(text);
    const auto digits = std::ranges::count_if(text, [](char c) { return c > ' '; });
    return add(digest->octets + static_cast<std::size_t>(digits) / 2);
  }
  if (is_service_binding(type)) return add_service_binding(text);
  add(strings_size(text));
  if (type != RecordType::naptr) return;
  add(4);
  const auto last = text.rfind(' ');
  if (last == text.npos) return;
  if (const auto name = DomainName::parse(text.substr(last + 1))) add_name(*name, false);
}

void Counter::add_service_binding(std::string_view text) {
  next_word(text);
  add(2);
  if (const auto name = DomainName::parse(next_word(text))) add_name(*name, false);
  const auto parameters = svc_parameters(text);
  if (!parameters) return;
  for (const SvcParameter& parameter : *parameters) add(parameter_size(parameter));
}

}  // namespace

std::size_t wire_size(const Message& message) {
  Counter counter;
  counter.add(kHeader);
  counter.add_name(message.question.name);
  counter.add(kTypeAndClass);
  for (const auto* section :
       {&message.reply.answer, &message.reply.authority, &message.reply.additional}) {
    for (const dns::SentSet& set : *section) counter.add_set(set);
  }
  counter.add(kOpt);
  return counter.size();
}

std::vector<std::string> flags_of(const Message& message) {
  std::vector<std::string> flags{std::string(name_of(HeaderFlag::qr))};
  if (message.reply.is_authoritative) flags.emplace_back(name_of(HeaderFlag::aa));
  if (message.wants_recursion) flags.emplace_back(name_of(HeaderFlag::rd));
  if (message.offers_recursion) flags.emplace_back(name_of(HeaderFlag::ra));
  if (message.disables_checking) flags.emplace_back(name_of(HeaderFlag::cd));
  return flags;
}

}  // namespace acmsim::sim
