#pragma once

#include <functional>
#include <map>
#include <string>

#include "model/world/catalogue.hpp"
#include "sim/api/shapes/shapes.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

// What tools ask ACM beside what the session answers.

/// The private key of certificates with a key of that kind (`RSA_2048`), encrypted: PEM.
using KeyPrinter =
    std::function<std::string(const std::string& algorithm, const std::string& passphrase)>;

/// How many days before a certificate ends ACM is to tell of it, by account and Region. Nothing
/// follows from it: what is told follows the rule `approaching_expiration_days`.
class ExpiryEvents {
 public:
  static bool answers(const shapes::Operation& operation);
  /// Errors: ValidationException.
  Answered answer(const shapes::Operation& operation, const nlohmann::json& request,
                  const Place& place);

 private:
  std::map<Place, std::int64_t> days_;
};

/// ExportCertificate: the certificate, its chain and its key, of one that was requested for that.
/// Errors: those of GetCertificate and of the session's ExportCertificate, ValidationException.
Answered export_certificate(const nlohmann::json& request, const KeyPrinter& printer,
                            const AskSession& ask);

}  // namespace acmsim::sim
