/// acmsim for C++ programs: a world of AWS certificates in which a program acts, on a clock that it
/// moves, and the verdicts of `acmsim run` and `acmsim check`.
///
/// Texts and plain types go in and out; nothing else of acmsim is on the include path, and no other
/// library is needed to compile or to link this.
///
/// What stays as it is: what these headers declare, within the inline namespace `v1`. A release may
/// add functions, members with defaults at the end of structs, members of JSON answers, operations
/// and timers. What is not declared here, and every name in `acmsim::detail`, may change at any
/// time; so may the words of texts that are for people. What a document comes to may change where
/// AWS was modelled wrongly, and the README of that release says so.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace acmsim::inline v1 {

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

/// A failure as a sentence for people.
std::string sentence_of(const Refused& refused);
std::string sentence_of(const AwsError& error);
std::string sentence_of(const Failure& failure);

/// The one exception: a value was taken that is not there. `what()` is the sentence of its failure.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A value, or why there is none. Taking what is not there throws `Error`.
template <class Value, class Why>
class [[nodiscard]] Either {
 public:
  Either(Value value) : is_(std::in_place_index<0>, std::move(value)) {}
  Either(Why why) : is_(std::in_place_index<1>, std::move(why)) {}

  bool has_value() const { return is_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  Value& value() & { return check(), std::get<0>(is_); }
  const Value& value() const& { return check(), std::get<0>(is_); }
  Value&& value() && { return check(), std::get<0>(std::move(is_)); }
  Value& operator*() & { return value(); }
  const Value& operator*() const& { return value(); }
  Value&& operator*() && { return std::move(*this).value(); }
  Value* operator->() { return &value(); }
  const Value* operator->() const { return &value(); }

  const Why& error() const {
    if (has_value()) throw Error("there is a value, and no error");
    return std::get<1>(is_);
  }

 private:
  void check() const {
    if (!has_value()) throw Error(sentence_of(std::get<1>(is_)));
  }

  std::variant<Value, Why> is_;
};

/// An answer as a JSON text, or why there is none.
using Answered = Either<std::string, Failure>;

/// AWS's word for a refusal, such as `ResourceInUseException`; empty where AWS did not refuse.
std::string error_code_of(const Answered& answered);

/// One delay that is not as the schedule has it: that of the nth arming of a kind of timer since
/// the session was opened, from 0. Or what befalls the nth call of an operation: then `fault` and
/// `operation` are given, and no `timer`, `takes` and `whose`.
struct Slip {
  std::string timer{};  ///< As in `timing`, or another timer: `dns_validation`, `renewal_due`.
  std::uint32_t nth = 0;
  std::string takes{};      ///< A duration, which must lie in the timer's window: `2h30m`.
  std::string whose{};      ///< Only of this thing, by its name: `new`; empty: of any.
  std::string fault{};      ///< `Throttling`, `InternalFailure`, `lost_answer` or `stale_read`.
  std::string operation{};  ///< `acm:RequestCertificate`.

  friend bool operator==(const Slip&, const Slip&) = default;
};

/// In words: `in_use_release #0 takes 5m1s of old`, `acm:RequestCertificate #0 meets Throttling`.
std::string sentence_of(const Slip& slip);

/// How long everything takes.
struct Delays {
  std::string schedule = "typical";  ///< Or `earliest`, `latest`, `random:SEED`.
  std::vector<Slip> slips{};
};

/// How long something may take in a world, in seconds; `latest` is `kForever` where it may never
/// come.
struct DelayWindow {
  std::string timer;  ///< As in `timing`.
  std::int64_t earliest = 0;
  std::int64_t typical = 0;
  std::int64_t latest = 0;
};
inline constexpr std::int64_t kForever = INT64_MAX;

/// Seconds as documents write durations: `1h15m`, `0s`.
std::string duration_text(std::int64_t seconds);

/// What stands in a certificate that has been issued, in the API's words.
struct CertificateText {
  std::vector<std::string> names;  ///< The first is the subject's common name.
  std::string serial;              ///< 16 octets: `0a:1b:...`.
  std::chrono::sys_seconds not_before;
  std::chrono::sys_seconds not_after;
  std::string key_algorithm;                     ///< `RSA_2048`
  std::string signature_algorithm;               ///< `SHA256WITHRSA`
  std::vector<std::string> key_usages;           ///< `DIGITAL_SIGNATURE`
  std::vector<std::string> extended_key_usages;  ///< Object identifiers: `1.3.6.1.5.5.7.3.1`.
};

/// A certificate and the chain above it, both as PEM.
struct PrintedCertificate {
  std::string certificate;
  std::string chain;
};

/// Makes certificates of what stands in them, the same text for the same content. Nothing here
/// makes one: whoever wants GetCertificate to answer more than a placeholder brings a printer.
using CertificatePrinter = std::function<PrintedCertificate(const CertificateText&)>;

/// A scenario document that has been read, for many sessions of it: each is then opened in a small
/// part of the time. It is a value that never changes; copies share what was read, and threads may.
class OpenedDocument {
 public:
  /// Reads a document, or with an empty text an empty account.
  static Either<OpenedDocument, Refused> read(std::string_view document);

 private:
  friend class Session;
  class Parts;
  explicit OpenedDocument(std::shared_ptr<const Parts> parts);
  std::shared_ptr<const Parts> parts_;
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
  static Either<Session, Refused> open(std::string_view document, const Delays& delays = {},
                                       const CertificatePrinter& printer = {});
  static Either<Session, Refused> open(const OpenedDocument& document, const Delays& delays = {},
                                       const CertificatePrinter& printer = {});

  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  /// Any verb, as one JSON object: `{"call": "acm:DescribeCertificate", "with": {...}}`. The others
  /// are `advance`, `next_event`, `now`, `verdict`, `end`, `dig`, `visit`, `save`, `restore`,
  /// `forget`, `slips`, `bind`, `trace` and `document`; `acmsim show session` has their schema.
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
  /// Every delay of this world.
  std::vector<DelayWindow> windows() const;

  /// What has become of the claims so far, as `acmsim run --format json` tells it; `finally` is not
  /// asked.
  Answered verdict();
  /// Lets the actors finish and everything arrive that was done, until the document's `until`; then
  /// judges all. Afterwards nothing can be done in this history.
  Answered end();

  /// Whether nothing is violated where the history ends, should the client do nothing more. The
  /// session stays as it is. Throws `Error` where a slip turns out to be outside its window.
  bool holds() const;
  /// What `acmsim run` prints of that history, up to its verdict.
  std::string report() const;
  /// What was done so far as a document, which `acmsim run` replays and `acmsim check` tries under
  /// all delays.
  Answered document() const;

  /// Keeps the present state, which is a value; its name, good for this session.
  std::string save();
  /// Goes on from a state that was kept; false if there is none of that name.
  bool restore(std::string_view state);

 private:
  class Parts;
  explicit Session(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// What has been found of a document.
struct Verdict {
  std::string word;  ///< `holds`, `violated`; `safe`, `unsafe`; `unknown`: a limit was reached.
  std::string text;  ///< What the program prints.

  bool is_good() const { return word == "holds" || word == "safe"; }
};

/// Plays a document's one history, as `acmsim run` does.
Either<Verdict, Refused> run_document(std::string_view document, std::string_view schedule);
/// Looks at all histories of a document, as `acmsim check --verdict-only` does. The search ends
/// after so many classes, as `--classes-max` has it.
Either<Verdict, Refused> check_document(std::string_view document,
                                        std::uint64_t classes_max = 1'000'000);

// What generators of tests stand on; those of <acmsim/rapidcheck.hpp> do. All of it is decided by
// its arguments, the same on every machine.

/// A document with a world, a plan, delays and claims, drawn by a seed; it can be read. It has few
/// names, so that they meet. The size, from 0 to 100, says how many steps it has at most.
std::string drawn_document(std::uint64_t seed, int size);
/// The same document with one thing left out, or one delay made typical: each as it can be read,
/// what leaves out most first.
std::vector<std::string> smaller_documents(std::string_view document);

/// A call of a client, and how long he waits before it.
struct ClientCall {
  std::string after = "0s";
  std::string operation{};
  std::string with = "{}";
  std::string as{};  ///< The name of what it makes; may be empty.

  friend bool operator==(const ClientCall&, const ClientCall&) = default;
};
std::string sentence_of(const ClientCall& call);
/// Lets the time pass, and makes the call.
Answered make(Session& session, const ClientCall& call);

/// Calls that a client might make in the world of a document, no more than so many. AWS takes most
/// of them, as long as none is left out; and many a row of them ends with a certificate issued.
std::vector<ClientCall> drawn_calls(std::string_view document, std::uint64_t seed,
                                    std::size_t count_max);

}  // namespace acmsim::inline v1
