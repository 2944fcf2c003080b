#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/acm/status.hpp"
#include "model/base/domain_name.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// Where a certificate is from, as far as its renewal depends on that.
enum class CertificateOrigin : std::uint8_t {
  amazon,
  http,  ///< By Amazon too, for a CloudFront distribution that answers by HTTP.
  imported,
  private_ca,
};

/// A name of a certificate, as far as its renewal depends on it.
struct KnownName {
  DomainName name;
  /// Whether the public DNS has its validation record; nothing: that is not known.
  std::optional<bool> has_record{};
  std::optional<acm::RowStatus> renewal{};  ///< Its row of RenewalSummary.
};

/// A certificate of an account, as far as its future depends on it.
struct KnownCertificate {
  std::string arn;
  std::string account;           ///< As the ARN says.
  std::string region;            ///< The same.
  std::vector<KnownName> names;  ///< DomainName first; never empty.
  std::optional<acm::Status> status{};
  CertificateOrigin origin{};
  std::optional<acm::ValidationMethod> method{};  ///< Nothing: it is not known.
  bool is_moving_to_dns = false;                  ///< A change from e-mail is under way.
  std::optional<Instant> created_at{};
  std::optional<Instant> not_before{};
  std::optional<Instant> not_after{};
  std::optional<bool> in_use{};  ///< Or exported: AWS renews it.
  std::optional<acm::RenewalStatus> renewal{};
  bool was_forbidden = false;         ///< CAA has stopped that renewal: its last reason.
  std::optional<bool> caa_forbids{};  ///< Any of its names.
  bool is_in_route53 = false;         ///< All its names are in hosted zones that were seen.
  /// When the first of the registrations ends that its names are in.
  std::optional<Instant> registered_until{};
  DomainName registration{};  ///< Which that is.
};

}  // namespace acmsim::sim
