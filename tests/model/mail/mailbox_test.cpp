#include "model/mail/mailbox.hpp"

#include <catch2/catch.hpp>

namespace acmsim::mail {
namespace {

using namespace std::chrono_literals;

constexpr CertificateHandle kAbout{7};
constexpr NameHandle kApex{1};
constexpr NameHandle kWww{2};
constexpr MailboxHandle kReader{3};

std::string mailed(std::string_view name) {
  return mail_domain(DomainName::parse(name).value()).text();
}

/// Somebody who approves a mail within an hour, about certain names or (none given) all.
MailboxFacts reader(std::vector<NameHandle> names) {
  return {.address = "admin@example.com",
          .exists_at_start = true,
          .clicks = exactly(1h),
          .names = std::move(names)};
}

Transition delivered(const Letters& before, const MailboxFacts& facts, NameHandle name,
                     std::uint32_t row = 0) {
  return deliver(before, kAbout, row, name, {{kReader, &facts}});
}

TEST_CASE("mail goes to a name's domain without its star or www", "[mail]") {
  CHECK(mailed("example.com") == "example.com");
  CHECK(mailed("*.example.com") == "example.com");
  CHECK(mailed("www.example.com") == "example.com");
  CHECK(mailed("*.www.example.com") == "example.com");
  CHECK(mailed("shop.example.com") == "shop.example.com");
  CHECK(mailed("www.com") == "www.com");
}

TEST_CASE("whoever reads a mail begins to answer it", "[mail]") {
  const Transition transition = delivered({}, reader({}), kApex);

  CHECK(transition.next.unanswered == std::vector<Letter>{{0, kReader}});
  CHECK(transition.effects == Effects{Arm{click_timer(kAbout, {0, kReader}), exactly(1h), {}}});
  CHECK(timers_of(transition.next, kAbout) ==
        std::vector<Timer>{click_timer(kAbout, {0, kReader})});
}

TEST_CASE("a mail is left by whoever never answers, or only for other names", "[mail]") {
  MailboxFacts silent = reader({});
  silent.clicks = exactly(kNever);

  CHECK(delivered({}, silent, kApex).next.unanswered.empty());
  CHECK(delivered({}, reader({kWww}), kApex).next.unanswered.empty());
  CHECK(delivered({}, reader({kWww}), kWww).next.unanswered.size() == 1);
}

TEST_CASE("the same mail again does not start an answer anew", "[mail]") {
  const Letters once = delivered({}, reader({}), kApex).next;

  const Transition again = delivered(once, reader({}), kApex);

  CHECK(again.next.unanswered == once.unanswered);
  CHECK(again.effects.empty());
}

TEST_CASE("nobody follows a link that no longer works", "[mail]") {
  const Letters first = delivered({}, reader({}), kApex, 0).next;
  const Letters both = delivered(first, reader({}), kWww, 1).next;

  const Transition transition = observe(both, kAbout, {false, true});

  CHECK(transition.next.unanswered == std::vector<Letter>{{1, kReader}});
  CHECK(transition.effects == Effects{Disarm{click_timer(kAbout, {0, kReader})}});
  CHECK(observe(transition.next, kAbout, {false, true}).effects.empty());
  CHECK(observe(transition.next, kAbout, {}).next.unanswered.empty());
}

TEST_CASE("a click's timer knows the reader and the name", "[mail]") {
  const Letter letter{99, MailboxHandle{123'456}};

  CHECK(clicked(click_timer(kAbout, letter)) == letter);
  CHECK(click_timer(kAbout, letter).whose == kAbout.index);
}

}  // namespace
}  // namespace acmsim::mail
