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

}  // namespace acmsim::sim
