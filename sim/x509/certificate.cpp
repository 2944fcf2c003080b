// A certificate from its octets: the parts that ACM shows and judges by, in the order in which they
// stand there.
#include "sim/x509/certificate.hpp"

#include <algorithm>
#include <array>
#include <date/date.h>

#include "sim/x509/der.hpp"
#include "sim/x509/words.hpp"

namespace acmsim::sim {
namespace {

using Reader = DerReader;

std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = 10 * number + (c - '0');
  }
  return number;
}

/// `220105000000Z`, from 1950 to 2049, or with the whole year.
std::optional<std::chrono::sys_seconds> instant(const std::optional<Der>& value) {
  if (!value) return std::nullopt;
  const bool is_short = value->is(der::kUtcTime);
  if (!is_short && !value->is(der::kGeneralizedTime)) return std::nullopt;
  std::string text(value->contents);
  if (is_short) text.insert(0, text.starts_with("5") || text > "5" ? "19" : "20");
  constexpr std::size_t kLength = 15;
  if (text.size() != kLength || text.back() != 'Z') return std::nullopt;
  const auto year = number_in(std::string_view(text).substr(0, 4));
  std::array<int, 5> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto part = number_in(std::string_view(text).substr(4 + 2 * i, 2));
    if (!part) return std::nullopt;
    parts[i] = *part;
  }
  const auto day = date::year{year.value_or(0)} / parts[0] / parts[1];
  if (!year || !day.ok() || parts[2] > 23 || parts[3] > 59 || parts[4] > 59) return std::nullopt;
  return date::sys_days{day} + std::chrono::hours{parts[2]} + std::chrono::minutes{parts[3]} +
         std::chrono::seconds{parts[4]};
}

std::string hex_octets(std::string_view octets) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const char c : octets) {
    const auto bits = static_cast<std::uint8_t>(c);
    if (!text.empty()) text += ':';
    text += kDigits[bits >> 4U];
    text += kDigits[bits & 0xFU];
  }
  return text;
}

/// A distinguished name.
struct Name {
  std::string text;
  std::string common_name;
  std::string organization;
};

/// What is not printable is shown as `?`; of a BMPString every second octet is.
std::string text_of(const Der& value) {
  std::string text;
  for (std::size_t i = 0; i < value.contents.size(); ++i) {
    if (value.is(der::kBmpString) && i % 2 == 0) continue;
    const auto bits = static_cast<std::uint8_t>(value.contents[i]);
    text += bits < 0x20 || bits == 0x7F ? '?' : value.contents[i];
  }
  return text;
}

Name name_of(const std::optional<Der>& value) {
  Name name;
  Reader parts(value, der::kSequence);
  while (const auto set = parts.next(der::kSet)) {
    Reader part(Reader(set->contents).next(), der::kSequence);
    const std::string what = object_identifier(part.next());
    const auto said = part.next();
    if (!said) continue;
    const std::string text = text_of(*said);
    if (what == "2.5.4.3") name.common_name = text;
    if (what == "2.5.4.10" && name.organization.empty()) name.organization = text;
    name.text += (name.text.empty() ? "" : ",") + std::string(attribute_word(what)) + "=" + text;
  }
  return name;
}

void read_names(std::string_view octets, X509Certificate& certificate) {
  Reader names(Reader(octets).next(), der::kSequence);
  while (const auto name = names.next()) {
    if (name->is(der::context(2))) certificate.names.emplace_back(name->contents);
  }
}

/// The first bit is that of the first word.
void read_key_usages(std::string_view octets, X509Certificate& certificate) {
  const auto bits = Reader(octets).next(der::kBitString);
  if (!bits) return;
  for (std::size_t i = 0; i < kKeyUsageWords.size(); ++i) {
    const std::size_t place = 1 + i / 8;
    if (place >= bits->contents.size()) return;
    const auto octet = static_cast<std::uint8_t>(bits->contents[place]);
    if ((octet & (0x80U >> (i % 8))) != 0) certificate.key_usages.emplace_back(kKeyUsageWords[i]);
  }
}

void read_extended_key_usages(std::string_view octets, X509Certificate& certificate) {
  Reader usages(Reader(octets).next(), der::kSequence);
  while (const auto usage = usages.next(der::kObjectIdentifier)) {
    certificate.extended_key_usages.emplace_back(extended_key_usage_word(object_identifier(usage)));
  }
}

void read_extensions(const std::optional<Der>& value, X509Certificate& certificate) {
  Reader extensions(Reader(value, der::within_context(3)).next(), der::kSequence);
  while (const auto one = extensions.next(der::kSequence)) {
    Reader extension(one->contents);
    const std::string what = object_identifier(extension.next());
    extension.next(der::kBoolean);
    const auto octets = extension.next(der::kOctetString);
    if (!octets) continue;
    if (what == "2.5.29.17") read_names(octets->contents, certificate);
    if (what == "2.5.29.15") read_key_usages(octets->contents, certificate);
    if (what == "2.5.29.37") read_extended_key_usages(octets->contents, certificate);
  }
}

PublicKey key_in(const std::optional<Der>& value) {
  Reader info(value, der::kSequence);
  Reader algorithm(info.next(), der::kSequence);
  const std::string kind = object_identifier(algorithm.next());
  return read_public_key(kind, object_identifier(algorithm.next()), whole_bits(info.next()));
}

}  // namespace

PublicKey read_public_key(std::string_view algorithm, std::string_view curve,
                          std::string_view bits) {
  if (algorithm != kRsa) {
    return {std::string(algorithm == kEllipticCurve ? curve_word(curve) : ""), std::string(bits)};
  }
  Reader numbers(Reader(bits).next(), der::kSequence);
  const std::string_view modulus = number_octets(numbers.next());
  const std::string_view exponent = number_octets(numbers.next());
  return {rsa_word(modulus), std::string(modulus) + ":" + std::string(exponent)};
}

std::optional<X509Certificate> read_certificate(std::string_view octets) {
  Reader whole(octets);
  Reader signed_whole(whole.next(), der::kSequence);
  Reader body(signed_whole.next(), der::kSequence);
  X509Certificate certificate;
  if (const auto version = body.next(der::within_context(0))) {
    const std::string_view number = number_octets(Reader(version->contents).next());
    certificate.version = number.size() == 1 ? number[0] + 1 : 1;
  }
  const auto serial = body.next(der::kInteger);
  const auto algorithm = body.next(der::kSequence);
  const auto issuer = body.next(der::kSequence);
  Reader validity(body.next(der::kSequence), der::kSequence);
  const auto begins = instant(validity.next());
  const auto ends = instant(validity.next());
  const auto subject = body.next(der::kSequence);
  const auto key = body.next(der::kSequence);
  if (!serial || !algorithm || !issuer || !begins || !ends || !subject || !key) return std::nullopt;
  body.next(der::context(1));
  body.next(der::context(2));
  certificate.serial = hex_octets(serial->contents);
  const Name by = name_of(issuer);
  const Name of = name_of(subject);
  certificate.issuer = by.organization.empty() ? by.common_name : by.organization;
  certificate.subject = of.text;
  certificate.common_name = of.common_name;
  certificate.issuer_octets = issuer->whole;
  certificate.subject_octets = subject->whole;
  certificate.not_before = *begins;
  certificate.not_after = *ends;
  certificate.signature_algorithm =
      signature_word(object_identifier(Reader(algorithm, der::kSequence).next()));
  certificate.key = key_in(key);
  read_extensions(body.next(der::within_context(3)), certificate);
  return certificate;
}

bool is_issued_by(const X509Certificate& one, const X509Certificate& other) {
  return one.issuer_octets == other.subject_octets;
}

}  // namespace acmsim::sim
