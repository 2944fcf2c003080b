#include "sim/surroundings/ssl_policies.hpp"

#include <algorithm>
#include <array>

namespace acmsim::sim {
namespace {

/// Ciphers that policies have or leave out together.
constexpr unsigned kTls13 = 1;
constexpr unsigned kEcdheGcm = 2;
constexpr unsigned kEcdheSha2 = 4;
constexpr unsigned kEcdheSha1 = 8;
constexpr unsigned kRsaGcm = 16;
constexpr unsigned kRsaSha2 = 32;
constexpr unsigned kRsaSha1 = 64;
constexpr unsigned kTripleDes = 128;
constexpr unsigned kEcdhe = kEcdheGcm | kEcdheSha2 | kEcdheSha1;
constexpr unsigned kClassic = kEcdhe | kRsaGcm | kRsaSha2 | kRsaSha1;
constexpr unsigned kNoSha1 = kEcdheGcm | kEcdheSha2 | kRsaGcm | kRsaSha2;

struct CipherRow {
  std::string_view name;
  unsigned of;
};

/// In the order in which they are preferred.
constexpr std::array kCiphers{
    CipherRow{"TLS_AES_128_GCM_SHA256", kTls13},
    CipherRow{"TLS_AES_256_GCM_SHA384", kTls13},
    CipherRow{"TLS_CHACHA20_POLY1305_SHA256", kTls13},
    CipherRow{"ECDHE-ECDSA-AES128-GCM-SHA256", kEcdheGcm},
    CipherRow{"ECDHE-RSA-AES128-GCM-SHA256", kEcdheGcm},
    CipherRow{"ECDHE-ECDSA-AES128-SHA256", kEcdheSha2},
    CipherRow{"ECDHE-RSA-AES128-SHA256", kEcdheSha2},
    CipherRow{"ECDHE-ECDSA-AES128-SHA", kEcdheSha1},
    CipherRow{"ECDHE-RSA-AES128-SHA", kEcdheSha1},
    CipherRow{"ECDHE-ECDSA-AES256-GCM-SHA384", kEcdheGcm},
    CipherRow{"ECDHE-RSA-AES256-GCM-SHA384", kEcdheGcm},
    CipherRow{"ECDHE-ECDSA-AES256-SHA384", kEcdheSha2},
    CipherRow{"ECDHE-RSA-AES256-SHA384", kEcdheSha2},
    CipherRow{"ECDHE-RSA-AES256-SHA", kEcdheSha1},
    CipherRow{"ECDHE-ECDSA-AES256-SHA", kEcdheSha1},
    CipherRow{"AES128-GCM-SHA256", kRsaGcm},
    CipherRow{"AES128-SHA256", kRsaSha2},
    CipherRow{"AES128-SHA", kRsaSha1},
    CipherRow{"AES256-GCM-SHA384", kRsaGcm},
    CipherRow{"AES256-SHA256", kRsaSha2},
    CipherRow{"AES256-SHA", kRsaSha1},
    CipherRow{"DES-CBC3-SHA", kTripleDes},
};

constexpr std::array<const char*, 4> kVersions{"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};

struct PolicyRow {
  std::string_view name;  ///< After `ELBSecurityPolicy-`.
  std::size_t first;      ///< Of the versions.
  std::size_t last;
  unsigned ciphers;
};
constexpr std::array kPolicies{
    PolicyRow{"2016-08", 0, 2, kClassic},
    PolicyRow{"TLS13-1-2-2021-06", 2, 3, kTls13 | kEcdheGcm | kEcdheSha2},
    PolicyRow{"TLS13-1-2-Res-2021-06", 2, 3, kTls13 | kEcdheGcm},
    PolicyRow{"TLS13-1-2-Ext1-2021-06", 2, 3, kTls13 | kNoSha1},
    PolicyRow{"TLS13-1-2-Ext2-2021-06", 2, 3, kTls13 | kClassic},
    PolicyRow{"TLS13-1-1-2021-06", 1, 3, kTls13 | kClassic},
    PolicyRow{"TLS13-1-0-2021-06", 0, 3, kTls13 | kClassic},
    PolicyRow{"TLS13-1-3-2021-06", 3, 3, kTls13},
    PolicyRow{"TLS-1-2-2017-01", 2, 2, kNoSha1},
    PolicyRow{"TLS-1-1-2017-01", 1, 2, kClassic},
    PolicyRow{"TLS-1-2-Ext-2018-06", 2, 2, kClassic},
    PolicyRow{"FS-2018-06", 0, 2, kEcdhe},
    PolicyRow{"TLS-1-0-2015-04", 0, 2, kClassic | kTripleDes},
    PolicyRow{"2015-05", 0, 2, kClassic},
    PolicyRow{"FS-1-2-Res-2019-08", 2, 2, kEcdheGcm | kEcdheSha2},
    PolicyRow{"FS-1-1-2019-08", 1, 2, kEcdhe},
    PolicyRow{"FS-1-2-2019-08", 2, 2, kEcdhe},
    PolicyRow{"FS-1-2-Res-2020-10", 2, 2, kEcdheGcm},
};

std::string name_of_policy(const PolicyRow& row) {
  return "ELBSecurityPolicy-" + std::string(row.name);
}

OrderedJson printed_policy(const PolicyRow& row) {
  OrderedJson versions = OrderedJson::array();
  for (std::size_t i = row.first; i <= row.last; ++i) versions.push_back(kVersions.at(i));
  OrderedJson ciphers = OrderedJson::array();
  for (const CipherRow& cipher : kCiphers) {
    if ((row.ciphers & cipher.of) == 0) continue;
    ciphers.push_back({{"Name", cipher.name}, {"Priority", ciphers.size() + 1}});
  }
  OrderedJson types = OrderedJson::array();
  for (const char* type : {"application", "network"}) types.push_back(type);
  return {{"SslProtocols", std::move(versions)},
          {"Ciphers", std::move(ciphers)},
          {"Name", name_of_policy(row)},
          {"SupportedLoadBalancerTypes", std::move(types)}};
}

}  // namespace

bool is_ssl_policy(std::string_view name) {
  const bool is_left_out = name.starts_with("ELBSecurityPolicy-TLS13-") &&
                           (name.find("-FIPS-") != name.npos || name.find("-PQ-") != name.npos);
  return is_left_out || std::ranges::any_of(kPolicies, [&](const PolicyRow& row) {
           return name_of_policy(row) == name;
         });
}

Answered described_ssl_policies(const nlohmann::json& request) {
  const auto names = texts_in(request, "Names");
  for (const std::string& name : names) {
    const bool is_listed = std::ranges::any_of(
        kPolicies, [&](const PolicyRow& row) { return name_of_policy(row) == name; });
    if (!is_listed) {
      return refused_with("SSLPolicyNotFound", "One or more SSL policies not found");  // [I]
    }
  }
  OrderedJson policies = OrderedJson::array();
  for (const PolicyRow& row : kPolicies) {
    const bool is_meant =
        names.empty() || std::ranges::find(names, name_of_policy(row)) != names.end();
    if (is_meant) policies.push_back(printed_policy(row));
  }
  return OrderedJson{{"SslPolicies", std::move(policies)}};
}

}  // namespace acmsim::sim
