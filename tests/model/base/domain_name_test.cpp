#include "model/base/domain_name.hpp"

#include <catch2/catch.hpp>

namespace acmsim {
namespace {

DomainName name(std::string_view text) {
  const auto parsed = DomainName::parse(text);
  INFO(text);
  REQUIRE(parsed);
  return *parsed;
}

std::string refusal(std::string_view text) {
  const auto parsed = DomainName::parse(text);
  INFO(text);
  REQUIRE_FALSE(parsed);
  return parsed.error();
}

std::string label(std::size_t length) { return std::string(length, 'a'); }

TEST_CASE("a name is the same in capitals and with a trailing dot", "[base]") {
  CHECK(name("WWW.Example.COM.") == name("www.example.com"));
  CHECK(name("WWW.Example.COM.").text() == "www.example.com");
  CHECK(name("www.example.com").with_dot() == "www.example.com.");
}

TEST_CASE("the root is a single dot", "[base]") {
  CHECK(name(".") == DomainName{});
  CHECK(name(".").is_root());
  CHECK(name(".").with_dot() == ".");
  CHECK(name(".").label_count() == 0);
  CHECK_FALSE(name("com").is_root());
}

TEST_CASE("a name has no empty labels", "[base]") {
  CHECK(refusal("") == "a name is not empty");
  for (const auto* text : {"..", ".com", "www..com", "www.com.."}) {
    CHECK(refusal(text) == "a label is not empty");
  }
}

TEST_CASE("a label has at most 63 octets", "[base]") {
  CHECK(name(label(63) + ".com").first_label() == label(63));
  CHECK(refusal(label(64) + ".com") == "a label has at most 63 octets");
}

TEST_CASE("a name has at most 253 octets", "[base]") {
  const std::string three = label(63) + "." + label(63) + "." + label(63) + ".";

  CHECK(name(three + label(61)).text().size() == 253);
  CHECK(name(three + label(61) + ".").text().size() == 253);
  CHECK(refusal(three + label(62)) == "a name has at most 253 octets");
}

TEST_CASE("a name is written in printable ASCII", "[base]") {
  CHECK(refusal("www example.com") == "a name has no spaces or control characters");
  CHECK(refusal("www.example.com\n") == "a name has no spaces or control characters");
  CHECK(refusal("\x7f.com") == "a name has no spaces or control characters");
  CHECK(refusal("b\xc3\xbc"
                "cher.de") == "a name is ASCII: other letters are written in Punycode");
  CHECK(name("_x1.xn--bcher-kva.de").text() == "_x1.xn--bcher-kva.de");
}

TEST_CASE("an escape means its octet", "[base]") {
  CHECK(name("\\052.example.com") == name("*.example.com"));
  CHECK(name("\\052.example.com").is_wildcard());
  CHECK(name("\\101.example.com") == name("a.example.com"));
}

TEST_CASE("an escape counts as one octet", "[base]") {
  CHECK(name(label(62) + "\\052.com").first_label() == label(62) + "*");
  CHECK(name(label(62) + "\\040.com").first_label() == label(62) + "\\040");
  CHECK(refusal(label(63) + "\\040.com") == "a label has at most 63 octets");
}

TEST_CASE("an escape that would mean something else without its backslash stays", "[base]") {
  CHECK(name("a\\056b.com").text() == "a\\056b.com");
  CHECK(name("a\\056b.com").label_count() == 2);
  CHECK(name("a\\040b.com").text() == "a\\040b.com");
  CHECK(name("a\\303b.com").text() == "a\\303b.com");
  CHECK(name("a\\134052.com").text() == "a\\134052.com");
}

TEST_CASE("a backslash before anything else is a backslash", "[base]") {
  CHECK(name("a\\b.com") == name("a\\134b.com"));
  CHECK(name("a\\089.com") == name("a\\134089.com"));
  CHECK(name("a\\400.com") == name("a\\134400.com"));
  CHECK(name("a\\05") == name("a\\13405"));
}

TEST_CASE("the text of a name means the same name", "[base]") {
  for (const auto* text :
       {"A.b.", "\\052.com", "a\\056b", "a\\134052", "\\\\06052", "a\\", "\\101"}) {
    INFO(text);
    CHECK(name(name(text).text()) == name(text));
    CHECK(name(name(text).with_dot()) == name(text));
  }
}

TEST_CASE("only a first label that is an asterisk makes a wildcard", "[base]") {
  CHECK(name("*.example.com").is_wildcard());
  for (const auto* text : {"*", "a*.example.com", "**.example.com", "www.*.com"}) {
    INFO(text);
    CHECK_FALSE(name(text).is_wildcard());
  }
}

TEST_CASE("a wildcard is validated by the name below its asterisk", "[base]") {
  CHECK(name("*.example.com").without_wildcard() == name("example.com"));
  CHECK(name("www.example.com").without_wildcard() == name("www.example.com"));
}

TEST_CASE("a certificate's name covers itself", "[base]") {
  CHECK(name("example.com").covers(name("EXAMPLE.com")));
  CHECK(name("*.example.com").covers(name("*.example.com")));
  CHECK_FALSE(name("example.com").covers(name("www.example.com")));
  CHECK_FALSE(name("www.example.com").covers(name("example.com")));
}

TEST_CASE("a wildcard covers one level and never its apex", "[base]") {
  const DomainName wildcard = name("*.example.com");

  CHECK(wildcard.covers(name("www.example.com")));
  CHECK_FALSE(wildcard.covers(name("example.com")));
  CHECK_FALSE(wildcard.covers(name("a.www.example.com")));
  CHECK_FALSE(wildcard.covers(name("www.example.org")));
  CHECK_FALSE(wildcard.covers(name("www.badexample.com")));
  CHECK_FALSE(wildcard.covers(name(".")));
  CHECK_FALSE(name("*").covers(name("com")));
}

TEST_CASE("a name is within itself and everything above it", "[base]") {
  const DomainName www = name("www.example.com");

  CHECK(www.is_within(www));
  CHECK(www.is_within(name("example.com")));
  CHECK(www.is_within(name("com")));
  CHECK(www.is_within(name(".")));
  CHECK_FALSE(name("example.com").is_within(www));
  CHECK_FALSE(name("badexample.com").is_within(name("example.com")));
  CHECK_FALSE(name(".").is_within(name("com")));
}

TEST_CASE("a name is walked up to the root, label by label", "[base]") {
  CHECK(name("www.example.com").parent() == name("example.com"));
  CHECK(name("com").parent().is_root());
  CHECK(name(".").parent().is_root());
  CHECK(name("www.example.com").label_count() == 3);
  CHECK(name("www.example.com").first_label() == "www");
  CHECK(name("com").first_label() == "com");
}

TEST_CASE("a child has its parent", "[base]") {
  CHECK(name("example.com").child("_x1") == name("_x1.example.com"));
  CHECK(name(".").child("com") == name("com"));
}

TEST_CASE("a name is moved from below one name to below another, unless that is too long",
          "[base]") {
  const auto moved = [](std::string_view text, std::string_view from, std::string_view to) {
    const auto there = name(text).moved(name(from), name(to));
    return there ? there->text() : "too long";
  };
  const std::string three = label(63) + "." + label(63) + "." + label(63) + ".";

  CHECK(moved("a.b.example.com", "example.com", "example.net") == "a.b.example.net");
  CHECK(moved("a.com", "com", ".") == "a");
  CHECK(moved("a.com", ".", "net") == "a.com.net");
  CHECK(moved(three + "a.bb", "bb", label(59)) == three + "a." + label(59));
  CHECK(moved(three + "a.bb", "bb", label(60)) == "too long");
  CHECK(moved("\\134.b", "b", "c") == "\\134.c");
}

}  // namespace
}  // namespace acmsim
