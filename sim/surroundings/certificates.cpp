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

/// What an exported key is where nothing prints keys: of the form of one.
constexpr const char* kNoKey =
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\nThisIsNoKey+NothingHerePrintsOne\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";

bool is_exportable(const KeptMembers& kept, const std::string& arn) {
  const auto found = kept.find(arn);
  if (found == kept.end() || !found->second.contains("Options")) return false;
  return found->second.at("Options").value("Export", "") == "ENABLED";
}

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

/// Source: ACM User Guide, export a certificate: private ones, and since 2025-06-17 public ones
/// that were requested with Export ENABLED [D]; the texts are ours [I].
Answered export_certificate(const nlohmann::json& request, const KeptMembers& kept,
                            const KeyPrinter& printer, const AskSession& ask) {
  const std::string arn = text_in(request, "CertificateArn").value_or("");
  const std::string given = text_in(request, "Passphrase").value_or("");
  const std::string passphrase = from_base64(given).value_or(given);
  auto shown = ask("acm:DescribeCertificate", {{"CertificateArn", arn}});
  if (!shown) return shown;
  auto printed = ask("acm:GetCertificate", {{"CertificateArn", arn}});
  if (!printed) return printed;
  if (!is_exportable(kept, arn)) {
    return refused_with("ValidationException",
                        fmt::format("Certificate ARN: {} is not a private certificate, and its "
                                    "Export is not ENABLED.",
                                    arn));
  }
  if (passphrase.size() < kPassphraseMin || passphrase.size() > kPassphraseMax) {
    return refused_with("ValidationException",
                        fmt::format("The passphrase must have {} to {} characters.", kPassphraseMin,
                                    kPassphraseMax));
  }
  std::string algorithm = text_of(shown->at("Certificate"), "KeyAlgorithm");
  std::ranges::replace(algorithm, '-', '_');
  OrderedJson answer = std::move(*printed);
  answer["PrivateKey"] = printer ? printer(algorithm, passphrase) : kNoKey;
  return answer;
}

void dress_exports(const KeptMembers& kept, OrderedJson& answer) {
  if (!answer.is_object() || !answer.contains("CertificateSummaryList")) return;
  for (OrderedJson& row : answer["CertificateSummaryList"]) {
    const bool is_told = row.contains("ExportOption");  // Since it can be.
    if (is_told && is_exportable(kept, row.value("CertificateArn", ""))) {
      row["ExportOption"] = "ENABLED";
    }
  }
}

}  // namespace acmsim::sim
