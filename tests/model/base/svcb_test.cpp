#include "model/base/svcb.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace acmsim {
namespace {

/// Key and value of each parameter; `none` for a text that has none.
std::string read(std::string_view text) {
  const auto parameters = svc_parameters(text);
  if (!parameters) return "none";
  std::string words;
  for (const SvcParameter& one : *parameters) {
    words += std::to_string(one.number) + ":" + std::string(one.value) + " ";
  }
  return words;
}

TEST_CASE("parameters are in the order of the wire, without quotation marks", "[rdata]") {
  CHECK(read("").empty());
  CHECK(read(R"(  port=8443  alpn="h2,h3")") == "1:h2,h3 3:8443 ");
  CHECK(read("no-default-alpn mandatory=alpn") == "0:alpn 2: ");
  CHECK(read(R"(key667="a \"b\" c" ech=AA== ipv4hint=)") == R"(4: 5:AA== 667:a \"b\" c )");
  CHECK(svc_parameters("ipv6hint=::1")->front().key() == SvcKey::ipv6hint);
  CHECK_FALSE(svc_parameters("key7=x")->front().key());
}

TEST_CASE("what is no key, or there twice, or half in quotation marks is no parameter", "[rdata]") {
  for (const char* text :
       {"h2", "ALPN=h2", "key=1", "key07=1", "key6=::1", "key65535", "key65536", "=h2",
        "alpn=h2 alpn=h3", "key7 key7", R"(alpn="h2)", R"(alpn=h"2")", R"(alpn="h2"x)", R"(")"}) {
    INFO(text);
    CHECK(read(text) == "none");
  }
}

}  // namespace
}  // namespace acmsim
