#include <algorithm>
#include <catch2/catch.hpp>
#include <ostream>
#include <rapidcheck/catch.h>

#include "model/base/match.hpp"
#include "tests/model/alb/samples.hpp"

namespace acmsim {

static void showValue(CertificateHandle certificate, std::ostream& out) {
  out << "certificate " << certificate.index;
}

}  // namespace acmsim

namespace acmsim::alb {

static void showValue(const Candidate& candidate, std::ostream& out) {
  constexpr std::array<std::string_view, 3> kWords{"", " not ready", " not found"};
  out << candidate.arn << kWords.at(static_cast<std::size_t>(candidate.standing));
}

namespace {

/// One thing that happens to a listener: a call, and how many of the updates on their way arrive
/// afterwards, each chosen by a number.
struct Move {
  Asked asked;
  std::int32_t listed_elsewhere = 0;
  std::vector<unsigned> arrivals;
};

void showValue(const Move& move, std::ostream& out) {
  std::visit(Match{
                 [&](const AddListenerCertificates&) { out << "add "; },
                 [&](const RemoveListenerCertificates& remove) {
                   out << "remove ";
                   rc::show(remove.certificates, out);
                 },
                 [&](const ModifyListener& modify) {
                   out << "modify ";
                   if (modify.port) out << " port " << *modify.port;
                   if (modify.protocol) out << " protocol " << static_cast<int>(*modify.protocol);
                   if (modify.keep_previous_default.value_or(false)) out << " keep";
                 },
             },
             move.asked.command);
  rc::show(move.asked.candidates, out);
  out << ", elsewhere " << move.listed_elsewhere << ", arrivals ";
  rc::show(move.arrivals, out);
}

constexpr std::uint16_t kTakenPort = 8080;
const std::vector<std::uint16_t> kPorts{kTakenPort, 443, 8443};

/// Room for two certificates, so that the quota is met.
Rules small_rules() {
  Rules rules;
  rules.listener_certificates_max = 2;
  return rules;
}

rc::Gen<CertificateHandle> certificates() { return rc::gen::element(kA, kB, kC); }

template <class T>
rc::Gen<std::vector<T>> few(rc::Gen<T> gen) {
  return rc::gen::resize(3, rc::gen::container<std::vector<T>>(std::move(gen)));
}

template <class T>
rc::Gen<std::optional<T>> perhaps(rc::Gen<T> gen) {
  return rc::gen::oneOf(rc::gen::just(std::optional<T>{}),
                        rc::gen::map(std::move(gen), [](T x) { return std::optional(x); }));
}

rc::Gen<Candidate> candidates() {
  const auto standings = rc::gen::weightedElement<Standing>(
      {{6, Standing::attachable}, {1, Standing::unsupported}, {1, Standing::not_found}});
  return rc::gen::map(rc::gen::pair(certificates(), standings),
                      [](const auto& both) { return candidate(both.first, both.second); });
}

rc::Gen<Asked> calls() {
  return rc::gen::oneOf(
      rc::gen::map(few(candidates()), [](const auto& list) { return add(list); }),
      rc::gen::map(few(certificates()), [](const auto& list) { return remove(list); }),
      rc::gen::map(rc::gen::tuple(perhaps(few(candidates())), perhaps(rc::gen::elementOf(kPorts)),
                                  perhaps(rc::gen::element(Protocol::http, Protocol::https)),
                                  rc::gen::arbitrary<bool>()),
                   [](const auto& parts) {
                     const auto& [list, port, protocol, keep] = parts;
                     return modify({kSelf, {}, port, protocol, keep}, list);
                   }));
}

rc::Gen<Move> moves() {
  return rc::gen::map(rc::gen::tuple(calls(), rc::gen::element<std::int32_t>(0, 0, 0, 1, 2),
                                     few(rc::gen::inRange(0U, 100U))),
                      [](const auto& parts) {
                        const auto& [asked, elsewhere, arrivals] = parts;
                        return Move{asked, elsewhere, arrivals};
                      });
}

rc::Gen<Listener> listeners() {
  return rc::gen::element(http(), https(kA), https(kB, {kA}), https(kC, {kB, kC}));
}

/// A listener and the timers that its effects have armed.
struct History {
  Listener listener;
  std::vector<Timer> armed{};

  void take(const Transition& transition) {
    listener = transition.next;
    for (const Effect& effect : transition.effects) {
      std::visit(
          Match{
              [&](const Arm& arm) { armed.push_back(arm.timer); },
              [&](const Disarm& disarm) { RC_ASSERT(std::erase(armed, disarm.timer) == 1U); },
              [](const Announce&) {},
          },
          effect);
    }
  }

  void arrive(unsigned choice) {
    if (armed.empty()) return;
    const auto chosen = armed.begin() + static_cast<std::ptrdiff_t>(choice % armed.size());
    const Timer timer = *chosen;
    armed.erase(chosen);
    take(fire(listener, kSelf, timer.part));
  }
};

void check_setting(const Setting& setting) {
  RC_ASSERT(setting.default_certificate.has_value() == (setting.protocol == Protocol::https));
  RC_ASSERT((setting.protocol == Protocol::https || setting.list.empty()));
  RC_ASSERT(std::ranges::is_sorted(setting.list));
  RC_ASSERT((std::ranges::adjacent_find(setting.list) == setting.list.end()));
  RC_ASSERT(setting.port != kTakenPort);
}

Result<Transition> ask_in(const Listener& listener, const Move& move) {
  const Neighbours neighbours{move.listed_elsewhere, {kTakenPort}, {}};
  return answer(listener, kSelf, move.asked.command, move.asked.candidates, neighbours,
                small_rules());
}

TEST_CASE("whatever is asked of a listener", "[alb]") {
  rc::prop("its setting keeps its rules, and its slots are just the armed timers", [] {
    History history{*listeners()};

    for (const Move& move : *rc::gen::container<std::vector<Move>>(moves())) {
      const Listener before = history.listener;
      const auto transition = ask_in(history.listener, move);
      RC_ASSERT(history.listener == before);
      if (transition) history.take(*transition);
      for (const unsigned choice : move.arrivals) history.arrive(choice);

      check_setting(history.listener.setting.set());
      check_setting(history.listener.setting.seen);
      std::vector<Timer> under_way;
      for (const auto& on_its_way : history.listener.setting.on_its_way) {
        under_way.push_back(update_timer(on_its_way.slot));
      }
      RC_ASSERT(std::ranges::is_permutation(under_way, history.armed));
    }
  });

  rc::prop("once all armed updates have arrived, in any order, browsers see what was set last", [] {
    History history{*listeners()};
    for (const Move& move : *rc::gen::container<std::vector<Move>>(moves())) {
      if (const auto transition = ask_in(history.listener, move)) history.take(*transition);
    }
    const Setting last = history.listener.setting.set();

    while (!history.armed.empty()) history.arrive(*rc::gen::inRange(0U, 100U));

    RC_ASSERT(history.listener == settled(last));
  });

  rc::prop("asking for it again changes nothing more", [] {
    Listener before = *listeners();
    const Move move = *moves();
    const auto first = ask_in(before, move);
    RC_PRE(first.has_value());

    const auto second = ask_in(first->next, move);

    if (!second) {
      // The default was taken off the list, where it is not any more.
      RC_ASSERT(second.error().code == ErrorCode::operation_not_permitted);
      return;
    }
    RC_ASSERT(second->next.setting.set() == first->next.setting.set());
    RC_ASSERT(second->effects.empty());
  });
}

/// The setting after the calls, in order; the refused ones change nothing.
Setting after(Listener listener, std::initializer_list<Asked> calls) {
  for (const Asked& call : calls) {
    if (const auto transition = ask(listener, call)) listener = transition->next;
  }
  return listener.setting.set();
}

TEST_CASE("calls about different things may come in either order", "[alb]") {
  rc::prop("certificates that are added", [] {
    const Listener before = *listeners();
    const Asked one = add({*candidates()});
    const Asked other = add({*candidates()});

    RC_ASSERT(after(before, {one, other}) == after(before, {other, one}));
  });

  rc::prop("a certificate that is added and another that is removed", [] {
    const Listener before = *listeners();
    const Candidate added = *candidates();
    const CertificateHandle removed = *certificates();
    RC_PRE(added.certificate != removed);
    const Asked one = add({added});
    const Asked other = remove({removed});

    RC_ASSERT(after(before, {one, other}) == after(before, {other, one}));
  });

  rc::prop("the list and the default", [] {
    const Listener before = *rc::gen::element(https(kA), https(kB, {kA}));
    const Asked one = add({*candidates()});
    const Asked other = new_default(*candidates());

    RC_ASSERT(after(before, {one, other}) == after(before, {other, one}));
  });
}

}  // namespace
}  // namespace acmsim::alb
