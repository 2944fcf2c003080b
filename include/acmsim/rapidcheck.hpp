/// Generators of acmsim for rapidcheck: find_package(acmsim COMPONENTS rapidcheck), and link
/// acmsim::rapidcheck. What stays as it is is said in <acmsim/session.hpp>.
#pragma once

#include <acmsim/session.hpp>
#include <algorithm>
#include <ostream>
#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acmsim::inline v1 {

/// A scenario document. It is a type of its own so that a counterexample is printed as it is.
struct Document {
  std::string text;

  operator std::string_view() const { return text; }
};

/// So that counterexamples are printed in words: `in_use_release #0 takes 5m1s`.
inline std::ostream& operator<<(std::ostream& stream, const Slip& slip) {
  return stream << sentence_of(slip);
}
inline std::ostream& operator<<(std::ostream& stream, const ClientCall& call) {
  return stream << sentence_of(call);
}
inline void showValue(const Slip& slip, std::ostream& stream) { stream << slip; }
inline void showValue(const ClientCall& call, std::ostream& stream) { stream << call; }
inline void showValue(const Document& document, std::ostream& stream) { stream << document.text; }

namespace detail {

/// A delay of a window while it is drawn: a number, so that it shrinks.
struct DrawnSlip {
  DelayWindow window;
  std::uint32_t nth;
  std::int64_t takes;
};

inline std::vector<Slip> slips_of(const std::vector<DrawnSlip>& drawn) {
  std::vector<Slip> slips;
  for (const DrawnSlip& one : drawn) {
    const auto is_same = [&](const Slip& slip) {
      return slip.timer == one.window.timer && slip.nth == one.nth;
    };
    if (one.takes == one.window.typical || std::any_of(slips.begin(), slips.end(), is_same))
      continue;
    slips.push_back({one.window.timer, one.nth, duration_text(one.takes), {}});
  }
  return slips;
}

/// Ends first, for there most plans break; then anything between.
inline rc::Gen<std::int64_t> any_delay(const DelayWindow& window) {
  const std::int64_t last = window.latest == kForever ? 1'000'000'000 : window.latest;
  return rc::gen::weightedOneOf<std::int64_t>(
      {{3, rc::gen::just(window.latest)},
       {2, rc::gen::just(window.earliest)},
       {2, rc::gen::resize(rc::kNominalSize,
                           rc::gen::inRange<std::int64_t>(window.earliest,
                                                          std::max(last, window.earliest) + 1))}});
}

inline rc::Seq<DrawnSlip> towards_typical(const DrawnSlip& slip) {
  const auto with_nth = [=](std::uint32_t nth) { return DrawnSlip{slip.window, nth, slip.takes}; };
  const auto with_delay = [=](std::int64_t takes) {
    return DrawnSlip{slip.window, slip.nth, takes};
  };
  return rc::seq::concat(
      rc::seq::map(rc::shrink::towards<std::uint32_t>(slip.nth, 0), with_nth),
      rc::seq::map(rc::shrink::towards<std::int64_t>(slip.takes, slip.window.typical), with_delay));
}

inline rc::Gen<DrawnSlip> any_slip(const std::vector<DelayWindow>& windows) {
  auto drawn = rc::gen::mapcat(rc::gen::elementOf(windows), [](const DelayWindow& window) {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange<std::uint32_t>(0, 3), any_delay(window)),
                        [=](const std::pair<std::uint32_t, std::int64_t>& parts) {
                          return DrawnSlip{window, parts.first, parts.second};
                        });
  });
  // Only towards what is typical: another window is another story, and no smaller one.
  return rc::gen::shrink(rc::gen::noShrink(std::move(drawn)), &towards_typical);
}

/// What may befall calls of operations in a document's world; a read alone can be stale.
inline std::vector<Slip> faults_of(const OpenedDocument& document,
                                   const std::vector<std::string>& operations) {
  std::vector<Slip> faults;
  for (const std::string& operation : operations) {
    for (const char* fault : {"Throttling", "InternalFailure", "lost_answer", "stale_read"}) {
      Slip slip;
      slip.fault = fault;
      slip.operation = operation;
      if (Session::open(document, {"typical", {slip}})) faults.push_back(std::move(slip));
    }
    if (faults.empty() || faults.back().operation != operation) {
      throw Error(operation + " is no operation of AWS, or the document cannot be opened");
    }
  }
  return faults;
}

/// They shrink to earlier calls, and by leaving out some.
inline rc::Gen<std::vector<Slip>> any_faults(const std::vector<Slip>& faults) {
  if (faults.empty()) return rc::gen::just(std::vector<Slip>{});
  const auto any_fault =
      rc::gen::map(rc::gen::pair(rc::gen::noShrink(rc::gen::elementOf(faults)),
                                 rc::gen::weightedElement<std::uint32_t>({{8, 0}, {2, 1}, {1, 2}})),
                   [](std::pair<Slip, std::uint32_t> parts) {
                     parts.first.nth = parts.second;
                     return parts.first;
                   });
  return rc::gen::resize(3, rc::gen::container<std::vector<Slip>>(any_fault));
}

}  // namespace detail

/// Delays of a document's world that are not as in its typical history, most at the ends of their
/// windows. They shrink to none at all, and each to what is typical. With operations, such as
/// `acm:RequestCertificate`, also up to three faults that befall their calls.
/// Throws `Error` where an operation is none.
inline rc::Gen<std::vector<Slip>> any_slips(const OpenedDocument& document,
                                            const std::vector<std::string>& operations = {}) {
  std::vector<DelayWindow> windows = Session::open(document).value().windows();
  windows.erase(std::remove_if(windows.begin(), windows.end(),
                               [](const auto& one) { return one.earliest == one.latest; }),
                windows.end());
  auto delays = rc::gen::just(std::vector<Slip>{});
  if (!windows.empty()) {
    const auto drawn =
        rc::gen::container<std::vector<detail::DrawnSlip>>(detail::any_slip(windows));
    delays = rc::gen::withSize([=](int size) {
      return rc::gen::map(rc::gen::resize(4 + size / 10, drawn), detail::slips_of);
    });
  }
  if (operations.empty()) return delays;
  using Both = std::pair<std::vector<Slip>, std::vector<Slip>>;
  return rc::gen::map(
      rc::gen::pair(std::move(delays), detail::any_faults(detail::faults_of(document, operations))),
      [](Both both) {
        both.first.insert(both.first.end(), both.second.begin(), both.second.end());
        return std::move(both.first);
      });
}

/// The same of a document's text. Throws `Error` where it or an operation is none.
inline rc::Gen<std::vector<Slip>> any_slips(std::string_view document,
                                            const std::vector<std::string>& operations = {}) {
  return any_slips(OpenedDocument::read(document).value(), operations);
}

/// A document with a world and a plan, that can be read. It shrinks by leaving out steps, names,
/// actors and records, and by making delays typical.
inline rc::Gen<Document> any_document() {
  auto drawn = rc::gen::withSize([](int size) {
    return rc::gen::map(rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()),
                        [=](std::uint64_t seed) { return Document{drawn_document(seed, size)}; });
  });
  return rc::gen::shrink(std::move(drawn), [](const Document& document) {
    std::vector<Document> smaller;
    for (std::string& text : smaller_documents(document)) smaller.push_back({std::move(text)});
    return rc::seq::fromContainer(std::move(smaller));
  });
}

/// Calls that a client might make in the world of a document, to be made by `make`. They shrink by
/// leaving out calls.
inline rc::Gen<std::vector<ClientCall>> any_calls(std::string_view document) {
  auto drawn = rc::gen::withSize([text = std::string(document)](int size) {
    return rc::gen::map(rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()),
                        [=](std::uint64_t seed) {
                          const auto count_max = static_cast<std::size_t>(3 + size / 5);
                          return drawn_calls(text, seed, count_max);
                        });
  });
  return rc::gen::shrink(std::move(drawn), [](const std::vector<ClientCall>& calls) {
    return rc::shrink::removeChunks(calls);
  });
}

}  // namespace acmsim::inline v1

/// Fails the property where the history of a session ends violated, and says what `acmsim run`
/// would print of it.
#define RC_HOLDS(session)                                       \
  do {                                                          \
    if (!(session).holds()) RC_FAIL("\n" + (session).report()); \
  } while (false)
