#pragma once

#include <array>
#include <string_view>

namespace acmsim::sim {

/// Certificates to import, with their keys: one that is valid whenever documents start, one that
/// expires some seconds after many do, one that becomes valid then. Nobody else has ever seen the
/// keys, and nothing is to be kept secret by them.
struct DrawnCertificate {
  std::string_view certificate;
  std::string_view key;
};
/// A name that each of them has.
inline constexpr std::string_view kDrawnName = "www.example.com";

inline constexpr std::array kDrawnCertificates{
    DrawnCertificate{R"(-----BEGIN CERTIFICATE-----
MIIBpTCCAUqgAwIBAgIUeQfti5rY76Dpl7eVSbF2vuaSogYwCgYIKoZIzj0EAwIw
LTEVMBMGA1UECgwMT3RoZXIgQ0EgSW5jMRQwEgYDVQQDDAtPdGhlciBDQSBSMTAe
Fw0yMTAxMDEwMDAwMDBaFw0zNTEyMzEyMzU5NTlaMBYxFDASBgNVBAMMC2V4YW1w
bGUuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE3j9JSfPaw8p2/cFQMhLt
PoembzVlKQCF6E6BEfvIvLhvsTvqql62BszbzkT8RRk4+tiAsgM6z8wxgfiA0HU1
k6NfMF0wNgYDVR0RBC8wLYILZXhhbXBsZS5jb22CD3d3dy5leGFtcGxlLmNvbYIN
Ki5leGFtcGxlLmNvbTAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0lBAwwCgYIKwYBBQUH
AwEwCgYIKoZIzj0EAwIDSQAwRgIhAO3LDrMd65bMnYJhFAQkOD9k+nfaaz6sTICg
owkiOwqSAiEAmiKaZrSFKZcGRnD/xT/AxEgxCPGvPx0VXwqhYxZlbxs=
-----END CERTIFICATE-----
)",
                     R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwA/+Qlkkc+bDsoWb
vSVpt8E6de8sgr8EltbTQ03GfiihRANCAATeP0lJ89rDynb9wVAyEu0+h6ZvNWUp
AIXoToER+8i8uG+xO+qqXrYGzNvORPxFGTj62ICyAzrPzDGB+IDQdTWT
-----END PRIVATE KEY-----
)"},
    DrawnCertificate{R"(-----BEGIN CERTIFICATE-----
MIIBmTCCAT+gAwIBAgIUbormaUazARkadAe73SQkjvK3bmQwCgYIKoZIzj0EAwIw
LTEVMBMGA1UECgwMT3RoZXIgQ0EgSW5jMRQwEgYDVQQDDAtPdGhlciBDQSBSMTAe
Fw0yMTAxMDEwMDAwMDBaFw0yMjAxMDUwMDAwMDdaMBoxGDAWBgNVBAMMD3d3dy5l
eGFtcGxlLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHKSKQ78ZNbgrJbi
X4qtxhd+7mKadnqGWMHmMUVWM26TP9lDJGVyuaicdKTm+TCJkFdgeirnbjPIAdMB
M3EiOs6jUDBOMCcGA1UdEQQgMB6CD3d3dy5leGFtcGxlLmNvbYILZXhhbXBsZS5j
b20wDgYDVR0PAQH/BAQDAgeAMBMGA1UdJQQMMAoGCCsGAQUFBwMBMAoGCCqGSM49
BAMCA0gAMEUCIDdTELKXWjY5EvvAgxhcBhxmNv0Jege/VZrh5uL1gckJAiEAyb99
zmgxFdxrubqyMtVAaWjVZWch4UDANFrAAmDfndo=
-----END CERTIFICATE-----
)",
                     R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7Rl7PK1gpb/kjIew
KFufsMWWnC2eYW7RFDiEIbmWMG6hRANCAARykikO/GTW4KyW4l+KrcYXfu5imnZ6
hljB5jFFVjNukz/ZQyRlcrmonHSk5vkwiZBXYHoq524zyAHTATNxIjrO
-----END PRIVATE KEY-----
)"},
    DrawnCertificate{R"(-----BEGIN CERTIFICATE-----
MIIBmDCCAT+gAwIBAgIUdMu0Th5PSc5UkP0uB3Uik912JogwCgYIKoZIzj0EAwIw
LTEVMBMGA1UECgwMT3RoZXIgQ0EgSW5jMRQwEgYDVQQDDAtPdGhlciBDQSBSMTAe
Fw0yMjAxMDUwMDAwMDRaFw0zNTEyMzEyMzU5NTlaMBoxGDAWBgNVBAMMD3d3dy5l
eGFtcGxlLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABACiFGAtfJu5ppFp
KdkgCShEByT/ocJ0DEoM0/99ni5AWpx0FUhHtDYkvhzrDRZxD8MX088sPyfB7aOX
UBWUtfujUDBOMCcGA1UdEQQgMB6CD3d3dy5leGFtcGxlLmNvbYILZXhhbXBsZS5u
ZXQwDgYDVR0PAQH/BAQDAgeAMBMGA1UdJQQMMAoGCCsGAQUFBwMBMAoGCCqGSM49
BAMCA0cAMEQCIAwvEsUg68dwnD5Z8imRb9Nr7eFjhSt1bXUQfhCVZ+RCAiBHo/sg
ZAGgYPQuY8vEDjd0MytUrBd+LuhzNjcLQwqP0Q==
-----END CERTIFICATE-----
)",
                     R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgl+5DjwcBfSKFtjpu
9zzWG12GtEHWAooLSOcdpfjJF5WhRANCAAQAohRgLXybuaaRaSnZIAkoRAck/6HC
dAxKDNP/fZ4uQFqcdBVIR7Q2JL4c6w0WcQ/DF9PPLD8nwe2jl1AVlLX7
-----END PRIVATE KEY-----
)"},
};

}  // namespace acmsim::sim
