#include "sim/surroundings/certificates.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/x509/pem.hpp"

namespace acmsim::sim {
namespace {

/// Sources: AWS SDK for JavaScript, ExpiryEventsConfiguration (at least 1); CloudFormation (at most
/// 45); the default, ACM API Reference. [D]
constexpr std::int64_t kDaysMax = 45;
constexpr std::int64_t kDaysByDefault = 45;

/// Source: ACM API Reference, ExportCertificate, Passphrase. [D]
constexpr std::size_t kPassphraseMin = 4;
constexpr std::size_t kPassphraseMax = 128;
constexpr std::string_view kNotInPassphrases = "#$%";

/// What an exported key is where nothing prints keys: of the form of one.
constexpr const char* kNoKey =
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\nThisIsNoKey+NothingHerePrintsOne\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";

}  // namespace

bool ExpiryEvents::answers(const shapes::Operation& operation) {
  return operation.name.ends_with("AccountConfiguration");
}

/// The text of the error is ours. [I]
Answered ExpiryEvents::answer(const shapes::Operation& operation, const nlohmann::json& request,
                              const Place& place) {
  const auto known = days_.find(place);
  const std::int64_t days = known == days_.end() ? kDaysByDefault : known->second;
  if (operation.name == "acm:GetAccountConfiguration") {
    return OrderedJson{{"ExpiryEvents", {{"DaysBeforeExpiry", days}}}};
  }
  const auto events = request.find("ExpiryEvents");
  if (events == request.end() || !events->is_object()) return OrderedJson(nullptr);
  const auto wanted = number_in(*events, "DaysBeforeExpiry");
  if (!wanted) return OrderedJson(nullptr);
  if (*wanted > kDaysMax) {
    return refused_with("ValidationException",
                        fmt::format("DaysBeforeExpiry can be no more than {}.", kDaysMax));
  }
  days_[place] = *wanted;
  return OrderedJson(nullptr);
}

/// The session says whether it can be exported, and notes that it is: last of all, for nothing may
/// be noted that fails. A secret is not told in a message: so other services of that protocol have
/// it [U]; the other text is ours [I].
Answered export_certificate(const nlohmann::json& request, const KeyPrinter& printer,
                            const AskSession& ask) {
  const std::string arn = text_in(request, "CertificateArn").value_or("");
  const std::string given = text_in(request, "Passphrase").value_or("");
  const std::string passphrase = from_base64(given).value_or(given);
  const bool is_short = passphrase.size() < kPassphraseMin;
  if (is_short || passphrase.size() > kPassphraseMax) {
    return refused_with(
        "ValidationException",
        fmt::format("1 validation error detected: Value at 'passphrase' failed to satisfy "
                    "constraint: Member must have length {} than or equal to {}",
                    is_short ? "greater" : "less", is_short ? kPassphraseMin : kPassphraseMax));
  }
  auto shown = ask("acm:DescribeCertificate", {{"CertificateArn", arn}});
  if (!shown) return shown;
  auto printed = ask("acm:GetCertificate", {{"CertificateArn", arn}});
  if (!printed) return printed;
  if (passphrase.find_first_of(kNotInPassphrases) != std::string::npos) {
    return refused_with("ValidationException", "The passphrase must not contain #, $ or %.");
  }
  auto exported = ask("acm:ExportCertificate", request);
  if (!exported) return exported;
  std::string algorithm = text_of(shown->at("Certificate"), "KeyAlgorithm");
  std::ranges::replace(algorithm, '-', '_');
  OrderedJson answer = std::move(*printed);
  answer["PrivateKey"] = printer ? printer(algorithm, passphrase) : kNoKey;
  return answer;
}

}  // namespace acmsim::sim
