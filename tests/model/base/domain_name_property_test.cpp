#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <string>
#include <vector>

#include "model/base/domain_name.hpp"

namespace acmsim {
namespace {

/// Few labels, so that names meet; some only differ in how they are written.
rc::Gen<std::string> texts() {
  const auto labels = rc::gen::element<std::string>("a", "A", "b", "*", "\\052", "\\101", "\\056",
                                                    "\\", "\\134", "052", "\\06052", "ab");
  const auto lists = rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(labels));
  return rc::gen::map(rc::gen::resize(5, lists), [](const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& label : list) text += label + ".";
    return text;
  });
}

DomainName any_name() { return DomainName::parse(*texts()).value(); }

TEST_CASE("for every name", "[base]") {
  rc::prop("its text, with or without the dot, means the same name", [] {
    const DomainName name = any_name();

    RC_ASSERT(DomainName::parse(name.text()) == name);
    RC_ASSERT(DomainName::parse(name.with_dot()) == name);
  });

  rc::prop("its labels are a label and the rest", [] {
    const DomainName name = any_name();

    RC_ASSERT(name.parent().child(name.first_label()) == name);
    RC_ASSERT(name.parent().label_count() == name.label_count() - 1);
    RC_ASSERT(name.is_within(name.parent()));
    RC_ASSERT(!name.parent().is_within(name));
  });

  rc::prop("being within is an order", [] {
    const DomainName one = any_name();
    const DomainName two = any_name();
    const DomainName three = any_name();

    RC_ASSERT(((one.is_within(two) && two.is_within(one)) == (one == two)));
    RC_ASSERT((!one.is_within(two) || !two.is_within(three) || one.is_within(three)));
  });

  rc::prop("what it covers is itself, or its neighbour below a wildcard", [] {
    const DomainName name = any_name();
    const DomainName host = any_name();

    const bool is_beside = name.is_wildcard() && host.parent() == name.parent();
    RC_ASSERT(name.covers(host) == ((name == host) || is_beside));
  });
}

}  // namespace
}  // namespace acmsim
