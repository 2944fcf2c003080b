#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

#include "sim/api/certificate_printer.hpp"

namespace acmsim::sim {

/// Why a session does not understand what it was told. Nothing has changed then.
struct Refused {
  std::string at;        ///< JSON Pointer into the message: `/with/CertificateArn`.
  std::string found;     ///< What stands there.
  std::string expected;  ///< What may stand there.
  std::string nearest;   ///< The nearest word that may stand there; often empty.
};

/// What AWS answers to a call that it refuses.
struct AwsError {
  std::string code;     ///< `ResourceInUseException`.
  std::string message;  ///< AWS's own words.
  int status = 400;     ///< Of HTTP.
};

using Failure = std::variant<AwsError, Refused>;

/// An answer as a JSON text, or why there is none.
using Answered = tl::expected<std::string, Failure>;

/// One delay that is not as the schedule has it: that of the nth arming of a kind of timer since
/// the session was opened, from 0.
struct SlipText {
  std::string timer;  ///< As in `timing`, or another timer: `dns_validation`, `renewal_due`.
  std::uint32_t nth = 0;
  std::string takes;    ///< A duration, which must lie in the timer's window: `2h30m`.
  std::string whose{};  ///< Only of this thing, by its name: `new`; empty: of any.
};

/// How long everything takes.
struct Delays {
  std::string schedule = "typical";  ///< Or `earliest`, `latest`, `random:SEED`.
  std::vector<SlipText> slips{};
};

/// A world that goes on: that of a scenario document, with a clock, and without a plan of its own.
///
/// Whoever holds it is the client: he acts by calls, as AWS takes them, and lets time pass. The
/// document's actors go on beside him; of its `steps` only the names are read. Nothing moves but by
/// `advance` and `end`. Instants are RFC 3339, durations as in documents. Two sessions of the same
/// document, delays and calls answer the same, byte for byte.
class Session {
 public:
  /// Opens a document, or with an empty text an empty account. Without a printer GetCertificate
  /// answers a placeholder that says so.
  static tl::expected<Session, Refused> open(std::string_view document, const Delays& delays = {},
                                             const CertificatePrinter& printer = {});

  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  /// Any verb, as one JSON object: `{"call": "acm:DescribeCertificate", "with": {...}}`. The others
  /// are `advance`, `next_event`, `now`, `verdict`, `end`, `dig`, `visit`, `save`, `restore`,
  /// `forget`, `slips`, `bind`, `trace` and `document`; see scenarios/schema/session.schema.json.
  Answered answer(std::string_view message);

  /// Calls an operation of AWS, or of what is done elsewhere, at the present instant. `with` is
  /// JSON: ARNs, ids, or names such as `@new`. `as` gives what it makes a name.
  Answered call(std::string_view operation, std::string_view with = "{}", std::string_view as = "");

  /// Lets so much time pass, and everything happen that is due by then: its events.
  Answered advance(std::string_view by);
  Answered advance_to(std::string_view instant);
  /// Lets time pass until a condition of documents is true, at most for the limit; `reached` says
  /// whether it came to be.
  Answered advance_until(std::string_view condition, std::string_view limit = "96h");

  std::string now() const;
  /// When something happens next by itself, if anything ever does.
  std::optional<std::string> next_event();

  /// What has become of the claims so far, as `acmsim run --format json` tells it; `finally` is not
  /// asked.
  Answered verdict();
  /// Lets the actors finish and everything arrive that was done, until the document's `until`; then
  /// judges all. Afterwards nothing can be done in this history.
  Answered end();
  /// Ends the history, if it has not ended, and says whether nothing was violated.
  bool holds();

  /// Keeps the present state, which is a value; its name, good for this session.
  std::string save();
  /// Goes on from a state that was kept; false if there is none of that name.
  bool restore(std::string_view state);

 private:
  class Parts;
  explicit Session(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace acmsim::sim
