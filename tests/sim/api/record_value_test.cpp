#include "sim/api/record_value.hpp"

#include <catch2/catch.hpp>

namespace acmsim::sim {
namespace {

bool is_good(RecordType type, std::string_view value) { return !fault_of_value(type, value); }

}  // namespace

TEST_CASE("an A record's value is an IPv4 address", "[api] [route53]") {
  for (const char* value : {"0.0.0.0", "192.0.2.1", "255.255.255.255"}) {
    INFO(value);
    CHECK(is_good(RecordType::a, value));
  }
  for (const char* value : {"", "192.0.2", "192.0.2.1.", "192.0.2.256", "192.0.2.01", "192.0..1",
                            "192.0.2.-1", "::1", "example.com", "192.0.2.1 "}) {
    INFO(value);
    CHECK_FALSE(is_good(RecordType::a, value));
  }
}

TEST_CASE("an AAAA record's value is an IPv6 address", "[api] [route53]") {
  for (const char* value : {"::", "::1", "2001:db8::", "2001:DB8::1", "1:2:3:4:5:6:7:8",
                            "::ffff:192.0.2.1", "1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:7::"}) {
    INFO(value);
    CHECK(is_good(RecordType::aaaa, value));
  }
  for (const char* value : {"", ":", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::",
                            "g::", "192.0.2.1", "1:2:3:4:5:6:7:8::", "192.0.2.1::", ":::"}) {
    INFO(value);
    CHECK_FALSE(is_good(RecordType::aaaa, value));
  }
}

TEST_CASE("a TXT record's value is one or more strings in quotation marks", "[api] [route53]") {
  for (const char* value : {R"("")", R"("a b")", R"("a" "b")", R"("say \"hi\"")"}) {
    INFO(value);
    CHECK(is_good(RecordType::txt, value));
  }
  for (const char* value : {"", "a", R"("a)", R"("a"b)", R"("a""b")", R"(a "b")", R"("a\")"}) {
    INFO(value);
    CHECK_FALSE(is_good(RecordType::txt, value));
  }
  CHECK(is_good(RecordType::txt, '"' + std::string(255, 'x') + '"'));
  CHECK_FALSE(is_good(RecordType::txt, '"' + std::string(256, 'x') + '"'));
}

TEST_CASE("each way of not being a name has a fault of its own", "[api] [route53]") {
  const auto fault = [](std::string_view text) {
    return std::string(fault_of_name(text).value_or("none"));
  };

  CHECK(fault("a.example.com.") == "none");
  CHECK(fault("_a.*.example.com") == "none");
  CHECK_THAT(fault(""), Catch::StartsWith("DomainLabelEmpty"));
  CHECK_THAT(fault("a..b"), Catch::StartsWith("DomainLabelEmpty"));
  CHECK_THAT(fault(".a"), Catch::StartsWith("DomainLabelEmpty"));
  CHECK_THAT(fault("a.."), Catch::StartsWith("DomainLabelEmpty"));
  CHECK_THAT(fault(std::string(64, 'a') + ".com"), Catch::StartsWith("DomainLabelTooLong"));
  CHECK_THAT(fault("a b.com"), Catch::StartsWith("UnsupportedCharacter"));
  std::string long_name = "com";
  while (long_name.size() < 254) long_name = "abcdefgh." + long_name;
  CHECK_THAT(fault(long_name), Catch::StartsWith("DomainNameTooLong"));
}

TEST_CASE("a string of a TXT record has 255 characters at most", "[api] [route53]") {
  CHECK(fault_of_value(RecordType::txt, "\"a\" \"" + std::string(256, 'x') + '"') ==
        "CharacterStringTooLong (Value is too long)");
}

TEST_CASE("an MX record's value is a preference and a name", "[api] [route53]") {
  for (const char* value : {"0 .", "10 mail.example.com", "65535  mail.example.com."}) {
    INFO(value);
    CHECK(is_good(RecordType::mx, value));
  }
  for (const char* value : {"mail.example.com", "x mail.example.com", "65536 mail.example.com",
                            "-1 mail.example.com", "10 a..b"}) {
    INFO(value);
    CHECK_FALSE(is_good(RecordType::mx, value));
  }
}

TEST_CASE("a CAA record's value is flags, a tag and a text in quotation marks", "[api] [route53]") {
  for (const char* value :
       {R"(0 issue "amazon.com")", R"(128 issuewild ";")", R"(255  iodef "mailto:a b")"}) {
    INFO(value);
    CHECK(is_good(RecordType::caa, value));
  }
  for (const char* value : {R"(256 issue "amazon.com")", R"(x issue "amazon.com")",
                            "0 issue amazon.com", R"(0 is-sue "amazon.com")"}) {
    INFO(value);
    CHECK_FALSE(is_good(RecordType::caa, value));
  }
}

}  // namespace acmsim::sim
