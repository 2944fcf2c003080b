/// Matchers of acmsim for Catch2, version 2: find_package(acmsim COMPONENTS catch2), and link
/// acmsim::catch2. What stays as it is is said in <acmsim/session.hpp>.
#pragma once

#include <acmsim/session.hpp>
#include <catch2/catch.hpp>
#include <string>
#include <utility>

namespace acmsim::inline v1 {

/// Keeps what was found, so that a failure tells it.
class VerdictMatcher : public Catch::MatcherBase<std::string> {
 public:
  std::string describe() const override { return text_; }

 protected:
  bool take(const Either<Verdict, Refused>& found) const {
    text_ = "\n" + (found ? found->text : sentence_of(found.error()));
    return found && found->is_good();
  }

 private:
  mutable std::string text_;
};

/// `CHECK_THAT(document, IsSafe())`: no order and no delay breaks a claim. A failure prints what
/// `acmsim check` prints.
class IsSafe : public VerdictMatcher {
 public:
  bool match(const std::string& document) const override { return take(check_document(document)); }
};

/// `CHECK_THAT(document, Holds())`: the history that `acmsim run` plays keeps all claims.
/// `CHECK_THAT(session, Holds())`: nothing is violated should the client do nothing more. A failure
/// prints what `acmsim run` prints.
class Holds : public VerdictMatcher {
 public:
  explicit Holds(std::string schedule = "typical") : schedule_(std::move(schedule)) {}

  bool match(const std::string& document) const override {
    return take(run_document(document, schedule_));
  }
  bool match(const Session& session) const {
    return take(Verdict{session.holds() ? "holds" : "violated", session.report()});
  }

 private:
  std::string schedule_;
};

}  // namespace acmsim::inline v1

namespace Catch {

template <>
struct StringMaker<acmsim::Session> {
  static std::string convert(const acmsim::Session& session) {
    return "a session at " + session.now();
  }
};
template <>
struct StringMaker<acmsim::Slip> {
  static std::string convert(const acmsim::Slip& slip) { return sentence_of(slip); }
};
template <>
struct StringMaker<acmsim::ClientCall> {
  static std::string convert(const acmsim::ClientCall& call) { return sentence_of(call); }
};
template <>
struct StringMaker<acmsim::Refused> {
  static std::string convert(const acmsim::Refused& refused) { return sentence_of(refused); }
};
template <>
struct StringMaker<acmsim::AwsError> {
  static std::string convert(const acmsim::AwsError& error) { return sentence_of(error); }
};

}  // namespace Catch
