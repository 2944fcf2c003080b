#include "model/base/rdata.hpp"

#include <catch2/catch.hpp>

namespace acmsim {
namespace {

/// What a value says, which must be of such a kind.
template <class Data>
Data read(RecordType type, const std::string& text) {
  return std::get<Data>(RecordValue(type, text).data);
}

bool is_plain(RecordType type, const std::string& text) {
  return std::holds_alternative<Plain>(RecordValue(type, text).data);
}

}  // namespace

TEST_CASE("a value keeps its text and says what its type means", "[dns]") {
  CHECK(RecordValue(RecordType::mx, "10  Mail.example.com").text == "10  Mail.example.com");
  CHECK(read<Mx>(RecordType::mx, "10  Mail.example.com").preference == 10);
  CHECK(read<Mx>(RecordType::mx, "10  Mail.example.com").host.text() == "mail.example.com");
  CHECK(read<Srv>(RecordType::srv, "1 2 443 a.b.").host.text() == "a.b");
  CHECK(read<Soa>(RecordType::soa, "ns.one. me.two 1 2 3 4 5").server.text() == "ns.one");
  CHECK(read<Soa>(RecordType::soa, "ns.one. me.two 1 2 3 4 5").mailbox.text() == "me.two");
  CHECK(read<Soa>(RecordType::soa, "ns.one. me.two 1 2 3 4 5").minimum == 5);
  CHECK(read<Caa>(RecordType::caa, R"(128 ISSUE " A.b ; c=d")").flags == 128);
  CHECK(read<Caa>(RecordType::caa, R"(128 ISSUE " A.b ; c=d")").tag == "issue");
  CHECK(read<Caa>(RecordType::caa, R"(128 ISSUE " A.b ; c=d")").issuer == "a.b");
  CHECK(read<Caa>(RecordType::caa, R"(0 issue ";")").issuer.empty());
  CHECK(read<DomainName>(RecordType::ptr, "a.b.").text() == "a.b");
}

TEST_CASE("a null MX takes no mail, and only that", "[dns] [mail]") {
  CHECK(read<Mx>(RecordType::mx, "0 .").is_null());
  CHECK_FALSE(read<Mx>(RecordType::mx, "10 .").is_null());
  CHECK_FALSE(read<Mx>(RecordType::mx, "0 a.b").is_null());
}

TEST_CASE("a value without the form of its type, or of which nobody reads more, is a text",
          "[dns]") {
  CHECK(is_plain(RecordType::mx, "mail.example.com"));
  CHECK(is_plain(RecordType::mx, "10 mail.example.com more"));
  CHECK(is_plain(RecordType::mx, "10"));
  CHECK(is_plain(RecordType::srv, "1 2 a.b"));
  CHECK(is_plain(RecordType::soa, "ns.one."));
  CHECK(is_plain(RecordType::a, "192.0.2.1"));
  CHECK(is_plain(RecordType::txt, R"("a")"));
}

}  // namespace acmsim
