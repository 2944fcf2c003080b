#include "sim/dig/value.hpp"

#include <catch2/catch.hpp>

namespace acmsim::sim {

TEST_CASE("an IPv6 address is printed in its short form", "[dig]") {
  const auto printed = [](const std::string& text) {
    return printed_value(RecordType::aaaa, text);
  };

  CHECK(printed("2400:cb00:2049:1::a29f:1804") == "2400:cb00:2049:1::a29f:1804");
  CHECK(printed("2001:DB8:0:0:0:0:0:01") == "2001:db8::1");
  CHECK(printed("2001:db8:0:0:1:0:0:1") == "2001:db8::1:0:0:1");
  CHECK(printed("2001:db8:0:1:1:1:1:1") == "2001:db8:0:1:1:1:1:1");
  CHECK(printed("2001:db8::1:0:0:0:1") == "2001:db8:0:1::1");
  CHECK(printed("0:0:0:0:0:0:0:0") == "::");
  CHECK(printed("1::") == "1::");
  CHECK(printed("::ffff:192.0.2.1") == "::ffff:192.0.2.1");
}

TEST_CASE("names within a value are printed with their dot, words with one blank", "[dig]") {
  CHECK(printed_value(RecordType::mx, "10  mail.example.com") == "10 mail.example.com.");
  CHECK(printed_value(RecordType::mx, "10 mail.example.com.") == "10 mail.example.com.");
  CHECK(printed_value(RecordType::soa, "ns.one me.one. 1 2 3 4 5") == "ns.one. me.one. 1 2 3 4 5");
  CHECK(printed_value(RecordType::srv, "1 2 443 a.b") == "1 2 443 a.b.");
  CHECK(printed_value(RecordType::txt, "\"a  b\"") == "\"a  b\"");
}

TEST_CASE("digests are printed in capitals and in pieces", "[dig]") {
  const std::string piece(56, 'a');
  const std::string capitals(56, 'A');
  CHECK(printed_value(RecordType::tlsa, "3 1 1 0d6fce") == "3 1 1 0D6FCE");
  CHECK(printed_value(RecordType::tlsa, "3  1 1 " + piece) == "3 1 1 " + capitals);
  CHECK(printed_value(RecordType::sshfp, "4 2 " + piece + "bb") == "4 2 " + capitals + " BB");
  CHECK(printed_value(RecordType::ds, "1 8 2 " + piece + " " + piece + "bb") ==
        "1 8 2 " + capitals + " " + capitals + " BB");
}

// Texts of dig 9.18.
TEST_CASE("parameters of a service are printed as they come over the wire", "[dig]") {
  CHECK(printed_value(RecordType::https, "1 . alpn=h2") == R"(1 . alpn="h2")");
  CHECK(printed_value(RecordType::svcb, "0  foo.example.com") == "0 foo.example.com.");
  CHECK(
      printed_value(RecordType::https,
                    R"(1 . port=8443 alpn="h2,h3" no-default-alpn mandatory=alpn,port key667="hi")"
                    R"( ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:DB8:0::1,::1 ech="AEj+DQ==")") ==
      R"(1 . mandatory=alpn,port alpn="h2,h3" no-default-alpn port=8443)"
      R"( ipv4hint=192.0.2.1,192.0.2.2 ech=AEj+DQ== ipv6hint=2001:db8::1,::1 key667="hi")");
  CHECK(printed_value(RecordType::svcb, R"(2 . key7="/q{?dns}" key99)") ==
        R"(2 . key7="/q{?dns}" key99)");
}

}  // namespace acmsim::sim
