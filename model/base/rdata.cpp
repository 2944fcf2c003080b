#include "model/base/rdata.hpp"

#include <charconv>
#include <utility>

#include "model/base/ascii.hpp"

namespace acmsim {
namespace {

constexpr std::string_view kBlanks = " \t";

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(kBlanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// The first word of what is left of a value; empty where there is none.
std::string_view take_word(std::string_view& text) {
  text = without_blanks(text);
  const std::string_view word = text.substr(0, text.find_first_of(kBlanks));
  text.remove_prefix(word.size());
  return word;
}

template <class Number>
bool read(std::string_view word, Number& number) {
  const char* end = word.data() + word.size();
  const auto parsed = std::from_chars(word.data(), end, number);
  return parsed.ec == std::errc() && parsed.ptr == end;
}

bool read(std::string_view word, DomainName& name) {
  auto parsed = DomainName::parse(word);
  if (parsed) name = std::move(*parsed);
  return parsed.has_value();
}

bool read(std::string_view text, Mx& mx) {
  return read(take_word(text), mx.preference) && read(take_word(text), mx.host) && text.empty();
}

/// Nobody asks for priority, weight and port.
bool read(std::string_view text, Srv& srv) {
  for (int i = 0; i < 3; ++i) take_word(text);
  return read(take_word(text), srv.host) && text.empty();
}

/// Nobody asks for serial number, refresh, retry and expiry.
bool read(std::string_view text, Soa& soa) {
  const bool has_names = read(take_word(text), soa.server) && read(take_word(text), soa.mailbox);
  for (int i = 0; i < 4; ++i) take_word(text);
  return has_names && read(take_word(text), soa.minimum) && text.empty();
}

/// A property without flags has none of them.
bool read(std::string_view text, Caa& caa) {
  read(take_word(text), caa.flags);
  caa.tag = in_lower_case(take_word(text));
  text = without_blanks(text);
  const bool is_quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
  if (is_quoted) text = text.substr(1, text.size() - 2);
  caa.issuer = in_lower_case(without_blanks(text.substr(0, text.find(';'))));
  return true;
}

template <class Data>
Rdata read_as(std::string_view text) {
  Data data;
  if (!read(without_blanks(text), data)) return Plain{};
  return data;
}

Rdata data_in(RecordType type, std::string_view text) {
  switch (type) {
    case RecordType::cname:
    case RecordType::dname:
    case RecordType::ns:
    case RecordType::ptr: return read_as<DomainName>(text);
    case RecordType::mx: return read_as<Mx>(text);
    case RecordType::srv: return read_as<Srv>(text);
    case RecordType::soa: return read_as<Soa>(text);
    case RecordType::caa: return read_as<Caa>(text);
    case RecordType::a:
    case RecordType::aaaa:
    case RecordType::ds:
    case RecordType::https:
    case RecordType::naptr:
    case RecordType::spf:
    case RecordType::sshfp:
    case RecordType::svcb:
    case RecordType::tlsa:
    case RecordType::txt: break;
  }
  return Plain{};
}

}  // namespace

RecordValue::RecordValue(RecordType type, std::string given)
    : text(std::move(given)), data(data_in(type, text)) {}

RecordValue::RecordValue(DomainName name) : text(name.with_dot()), data(std::move(name)) {}

std::vector<std::string> texts_of(const std::vector<RecordValue>& values) {
  std::vector<std::string> texts;
  for (const RecordValue& value : values) texts.push_back(value.text);
  return texts;
}

}  // namespace acmsim
