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

TEST_CASE("values of the rarer types have their fields", "[api] [route53]") {
  struct Case {
    RecordType type;
    std::vector<const char*> good;
    std::vector<const char*> bad;
  };
  for (const Case& one : std::vector<Case>{
           {RecordType::tlsa,
            {"3 1 1 0D6FCE13243AA7", "255 255 255 00"},
            {"3 1 0D6FCE13243AA7", "3 1 256 0D6FCE13243AA7", "3 1 1 0D6", "3 1 1 0D6F CE13"}},
           {RecordType::sshfp,
            {"4 2 123456789abcdef0", "4  2\t00"},
            {"4 2", "4 2 word", "256 2 00", "4 2 1 00"}},
           {RecordType::ds, {"123 4 5 123456789ABCDEF0"}, {"123 4 5", "65536 4 5 00"}},
           {RecordType::naptr,
            {R"(100 50 "u" "sip+E2U" "!^(.*) x$!sip:a@b!" .)"},
            {R"(100 50 u "sip+E2U" "" .)", R"(100 50 "u" "sip+E2U" "")"}},
           {RecordType::srv,
            {"1 10 5269 xmpp.example.com."},
            {"1 10 port xmpp.example.com.", "1 10 5269 a..b"}}}) {
    for (const char* value : one.good) CHECK(is_good(one.type, value));
    for (const char* value : one.bad) {
      INFO(value);
      CHECK_FALSE(is_good(one.type, value));
    }
  }
}

TEST_CASE("an SVCB or HTTPS record's value is a priority, a target and parameters",
          "[api] [route53]") {
  const RecordType type = GENERATE(RecordType::https, RecordType::svcb);
  for (
      const char* value :
      {"0 foo.example.com", "0 .", "1 .", "65535 foo.example.com. alpn=h2",
       R"(1 . alpn="h2,h3" port=8443 no-default-alpn mandatory=alpn,port)",
       R"(1 . ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:db8::1 ech="AEj+DQ==" key7="/q{?dns}")"}) {
    INFO(value);
    CHECK(is_good(type, value));
  }
  for (const char* value : {"", "1", "65536 .", "-1 .", "1 a..b", "1 . h2", "1 . alpn",
                            "1 . alpn=h2,", "1 . port=65536", "1 . port", "1 . no-default-alpn=h2",
                            "1 . mandatory=mandatory", "1 . mandatory=h2", "1 . ipv4hint=::1",
                            "1 . ipv6hint=192.0.2.1", "1 . ech=*", "1 . alpn=h2 alpn=h3"}) {
    INFO(value);
    CHECK_FALSE(is_good(type, value));
  }
  CHECK(fault_of_value(RecordType::https, "1") ==
        "HTTPSRRDATAIllegalField (HTTPS record has an illegal field)");
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
