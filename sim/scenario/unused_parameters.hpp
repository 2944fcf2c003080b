// What AWS takes in a call and nothing here follows from: a table for `written_schema.cpp` alone.
#pragma once

#include <array>
#include <string_view>

namespace acmsim::sim {

/// A parameter that a call may have although nothing follows from it. Its way is one of AWS's
/// shapes, below an object that the call's parameters have. What would change what AWS does, such
/// as `SetIdentifier` or `CertificateAuthorityArn`, is no such parameter: it is refused.
struct UnusedParameter {
  std::string_view operation;
  std::string_view way;
};

inline constexpr std::array kUnusedParameters{
    UnusedParameter{"acm:RequestCertificate", "Options.CertificateTransparencyLoggingPreference"},
    UnusedParameter{"acm:UpdateCertificateOptions",
                    "Options.CertificateTransparencyLoggingPreference"},
    UnusedParameter{"acm:UpdateCertificateOptions", "Options.Export"},
    UnusedParameter{"route53:TestDNSAnswer", "EDNS0ClientSubnetIP"},
    UnusedParameter{"route53:TestDNSAnswer", "EDNS0ClientSubnetMask"},
    UnusedParameter{"route53:TestDNSAnswer", "ResolverIP"},
    UnusedParameter{"elbv2:CreateListener", "AlpnPolicy"},
    UnusedParameter{"elbv2:CreateListener", "SslPolicy"},
    UnusedParameter{"elbv2:ModifyListener", "AlpnPolicy"},
    UnusedParameter{"elbv2:ModifyListener", "SslPolicy"},
};

}  // namespace acmsim::sim
