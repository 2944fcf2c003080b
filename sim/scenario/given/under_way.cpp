// Timers that run at the start.
//
// As a rule they follow from the rest, and `under_way` says how much is left of them. Some follow
// from nothing else, and so does what goes with them: that a link in a mail works, that InUseBy has
// not followed yet, that resolvers still give an old answer. These are implied first; after the
// world has been brought to rest each timer that is spoken of must be one that it has.
#include <algorithm>

#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

using acm::Certificate;
using Timers = std::vector<Timer>;

void insert(std::vector<mail::Letter>& letters, const mail::Letter& letter) {
  const auto place = std::ranges::lower_bound(letters, letter);
  if (place == letters.end() || *place != letter) letters.insert(place, letter);
}

class Implied {
 public:
  explicit Implied(DecodeContext& context)
      : context_(context), scenario_(context.scenario), world_(context.world()) {}

  void imply(const Node& node) {
    const auto* row = row_named(kTimerRows, &TimerRow::word, node["fires"].text());
    if (row == nullptr) return;
    if (row->kind == TimerKind::cached_answer) return imply_old_answer(node["whose"].text());
    for (const Timer& timer : candidates(row->kind)) {
      if (whose_text(scenario_, timer) == node["whose"].text()) return imply(timer, node);
    }
  }

 private:
  /// The timers of a kind that may run because the document says so.
  Timers candidates(TimerKind kind) const {
    Timers timers;
    if (kind == TimerKind::load_balancer_active) {
      for (const auto handle : world_.load_balancers.handles()) {
        timers.push_back({kind, handle.index, 0});
      }
    }
    if (row_of(kTimerRows, kind).owner != TimerOwner::certificate) return timers;
    for (const CertificateHandle handle : world_.certificates.handles()) {
      for (const std::uint32_t part : parts(kind, handle)) {
        timers.push_back({kind, handle.index, part});
      }
    }
    return timers;
  }

  std::vector<std::uint32_t> parts(TimerKind kind, CertificateHandle handle) const {
    std::vector<std::uint32_t> found;
    const Certificate& certificate = world_.certificates.at(handle);
    const auto rows = static_cast<std::uint32_t>(certificate.rows.size());
    switch (kind) {
      case TimerKind::record_shown:
      case TimerKind::attachable: found.push_back(0); break;
      case TimerKind::dns_validation:
      case TimerKind::mail_link:
        for (std::uint32_t i = 0; i < rows; ++i) found.push_back(i);
        break;
      case TimerKind::click:
        for (const MailboxHandle reader : world_.mailboxes.handles()) {
          for (std::uint32_t i = 0; i < rows; ++i) {
            found.push_back(mail::click_timer(handle, {i, reader}).part);
          }
        }
        break;
      case TimerKind::notice_hour:
        for (std::uint32_t day = 0; day < SmallSet::kEnd; ++day) found.push_back(day);
        break;
      case TimerKind::in_use_set:
      case TimerKind::in_use_release:
        for (const acm::Use& use : certificate.uses) found.push_back(use.resource.index);
        for (const LoadBalancerHandle one : world_.load_balancers.handles()) {
          found.push_back(context_.catalogue().load_balancers.at(one).resource.index);
        }
        break;
      default: break;
    }
    return found;
  }

  void imply(const Timer& timer, const Node& node) {
    if (timer.kind == TimerKind::load_balancer_active) {
      world_.load_balancers.at({timer.whose}).state = alb::State::provisioning;
      return;
    }
    const CertificateHandle handle{timer.whose};
    Certificate& certificate = world_.certificates.at(handle);
    auto* pending = std::get_if<acm::PendingValidation>(&certificate.phase);
    auto* issued = std::get_if<acm::Issued>(&certificate.phase);
    const bool may_use = acm::was_issued(certificate);
    switch (timer.kind) {
      case TimerKind::record_shown:
        if (pending != nullptr) pending->shown = false;
        break;
      case TimerKind::attachable:
        if (issued != nullptr) issued->attachable = false;
        break;
      case TimerKind::dns_validation: imply_batch(certificate, handle, timer, node); break;
      case TimerKind::mail_link: imply_link(certificate, handle, timer.part); break;
      case TimerKind::click: imply_reader(certificate, handle, mail::clicked(timer)); break;
      case TimerKind::notice_hour:
        if (issued != nullptr && issued->due) {
          issued->due->notices.insert(static_cast<std::int32_t>(timer.part));
        }
        break;
      case TimerKind::in_use_set:
        if (may_use) put_use(certificate, ResourceHandle{timer.part}, acm::UsePhase::arriving);
        break;
      case TimerKind::in_use_release:
        if (may_use) put_use(certificate, ResourceHandle{timer.part}, acm::UsePhase::leaving);
        break;
      default: break;
    }
  }

  /// Names whose records are seen, and are proved together.
  void imply_batch(Certificate& certificate, CertificateHandle handle, const Timer& timer,
                   const Node& node) {
    const acm::CertificateFacts& facts = context_.catalogue().certificates.at(handle);
    for (const Node& item : node["names"].items()) {
      const auto found = std::ranges::find_if(facts.names, [&](const acm::NameFacts& one) {
        return context_.catalogue().name(one.name).text() == item.text();
      });
      if (found == facts.names.end()) {
        context_.report(item, "a name of the certificate");
        continue;
      }
      const auto row = static_cast<std::size_t>(found - facts.names.begin());
      if (!acm::wants_record(certificate, facts, row)) continue;
      certificate.rows[row].visible = true;
      certificate.rows[row].batch = timer.part;
    }
  }

  void imply_link(Certificate& certificate, CertificateHandle handle, std::uint32_t row) {
    const auto method = acm::method_of(certificate, context_.catalogue().certificates.at(handle));
    const bool is_asked = acm::wants_proof(certificate, row);
    if (is_asked && method == acm::ValidationMethod::email) certificate.rows[row].link = true;
  }

  /// Somebody who is going to follow a link that works.
  void imply_reader(Certificate& certificate, CertificateHandle handle, const mail::Letter& one) {
    imply_link(certificate, handle, one.row);
    if (!certificate.rows[one.row].link) return;
    if (!world_.letters.contains(handle)) world_.letters.put(handle, mail::Letters{});
    insert(world_.letters.at(handle).unanswered, one);
  }

  static void put_use(Certificate& certificate, ResourceHandle resource, acm::UsePhase phase) {
    const auto place =
        std::ranges::lower_bound(certificate.uses, resource, {}, &acm::Use::resource);
    if (place != certificate.uses.end() && place->resource == resource) {
      place->phase = phase;
    } else if (phase == acm::UsePhase::leaving) {
      certificate.uses.insert(place, {resource, phase});
    }
  }

  void imply_old_answer(const std::string& text) {
    const auto name = DomainName::parse(text);
    if (!name) return;
    const NameHandle handle = context_.catalogue().name(*name);
    world_.internet.outdated.insert({handle, handle, 0, handle});
  }

  DecodeContext& context_;
  Scenario& scenario_;
  World& world_;
};

/// Gives a timer what is left of it, whether all else has armed it or not.
void arm(Effects& effects, const Timer& timer, const Delay& left) {
  const auto found = std::ranges::find_if(effects, [&](const Effect& effect) {
    const auto* armed = std::get_if<Arm>(&effect);
    return armed != nullptr && armed->timer == timer;
  });
  if (found == effects.end()) {
    effects.emplace_back(Arm{timer, left, {}});
  } else {
    *found = Arm{timer, left, {}};
  }
}

/// What is left of a timer. Whether a history has to wait for it is no matter of the one timer: it
/// may never fire where its kind may not, and nowhere else.
Delay left_of(DecodeContext& context, const Timer& timer, const Node& node) {
  const Delay left = decode_delay(context, node, {});
  const TimerRow& row = row_of(kTimerRows, timer.kind);
  if (row.arrives == Arrives::no) return left;
  const bool may_never = row.timing && context.scenario.rules()[*row.timing].latest == kNever;
  if ((left.latest == kNever) != may_never) {
    context.report_as(node, node.value->dump(),
                      may_never ? R"([earliest, typical, "never"], as "timing" has it)"
                                : "a delay that ends: what is on its way arrives");
  }
  return left;
}

}  // namespace

void imply_under_way(DecodeContext& context) {
  Implied implied(context);
  for (const Node& node : context.root()["given"]["under_way"].items()) implied.imply(node);
}

void decode_under_way(DecodeContext& context) {
  const auto nodes = context.root()["given"]["under_way"].items();
  if (nodes.empty()) return;
  Scenario& scenario = context.scenario;
  std::map<std::pair<std::string, std::string>, Timer> running;
  for (const Timer& timer : timers_of(scenario.world, scenario.context())) {
    running.emplace(std::pair(name_of(timer.kind), whose_text(scenario, timer)), timer);
  }
  std::map<Timer, Node> told;
  for (const Node& node : nodes) {
    const std::string& fires = node["fires"].text();
    const auto found = running.find({fires, node["whose"].text()});
    if (found == running.end()) {
      std::vector<std::string> others;
      for (const auto& [key, timer] : running) {
        if (key.first == fires) others.push_back(key.second);
      }
      context.report(node["whose"], "whose a timer \"" + fires + "\" can be at the start",
                     choices_of(std::move(others)));
      continue;
    }
    const auto [first, is_new] = told.emplace(found->second, node);
    if (!is_new) {
      context.report(node["whose"], "each timer once", {},
                     ", of which " + context.place_text(first->second) + " speaks too");
      continue;
    }
    arm(scenario.initially, found->second, left_of(context, found->second, node["in"]));
  }
}

}  // namespace acmsim::sim
