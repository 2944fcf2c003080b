#pragma once

#include <acmsim/session.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "sim/session/open_world.hpp"
#include "sim/surroundings/certificates.hpp"
#include "sim/wire/http.hpp"
#include "sim/wire/serving_clock.hpp"

namespace acmsim::sim {

struct ServingOptions {
  std::string version;
  Delays delays{};
  ServingClock clock{};
  /// The names, beside those of loopback, under which /_acmsim/ may be asked.
  std::vector<std::string> allowed_hosts{};
  /// Codes with which AWS may refuse a request, and it is no failure: the client deals with them.
  std::vector<std::string> expected{};
  CertificatePrinter printer{};
  KeyPrinter print_key{};
  bool logs = true;  ///< Whether anybody takes the log.
};

/// What tools talk to by HTTP: the endpoint of every service of AWS, with the verbs of a session
/// under `/_acmsim/`. Texts go in and out; requests are answered one after another. Behind it is
/// one session.
class Endpoint {
 public:
  /// Opens a document, or of an empty text an empty account; or what is wrong with it.
  static tl::expected<std::unique_ptr<Endpoint>, Refused> open(std::string_view document,
                                                               ServingOptions options);
  ~Endpoint();
  Endpoint(const Endpoint&) = delete;
  Endpoint& operator=(const Endpoint&) = delete;
  Endpoint(Endpoint&&) = delete;
  Endpoint& operator=(Endpoint&&) = delete;

  /// What is answered to `GET /_acmsim/NAME` from now on, asked each time.
  void add_page(std::string name, std::function<HttpResponse()> page);

  HttpResponse answer(const HttpRequest& request);

  /// So much time has passed on the wall: where the clock goes by a factor, the world's goes on.
  void pass(std::chrono::nanoseconds on_the_wall);

  /// Puts into the log what was asked beside HTTP, and counts it: `subject` is `dns` or `tls`.
  void note(std::string subject, std::string text);

  /// What happened since this was last asked, calls and the world's own events: a line each as
  /// `acmsim run` prints them, or a JSON object each.
  std::string take_log(bool as_json);
  /// How many requests of AWS's protocols were answered, and what was noted beside.
  std::uint64_t requests() const;

  /// Says in a document that the session has written what the session did not hear of.
  void tell_left_out(nlohmann::ordered_json& document) const;

  /// The session behind it.
  Live& live();

 private:
  class Parts;
  explicit Endpoint(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace acmsim::sim
