// The keys of printed certificates. They are here for everybody to read, and good for nothing else.
#pragma once

#include <array>
#include <string_view>

namespace acmsim::tools {

/// The keys of one algorithm.
struct CertificateKeys {
  std::string_view algorithm;  ///< `RSA_2048`
  const char* authority;       ///< The private key that signs.
  const char* leaf;            ///< The public key that is certified; nobody has the private one.
};

inline constexpr std::array kCertificateKeys{
    CertificateKeys{"RSA_2048", R"(-----BEGIN PRIVATE KEY-----
MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQC63rTA66MqycC2
L9uxzLUHY9Hr79XcIm/lS/O7bJzvGhXzTpwlqOYgGJ77gIjatSQu9FWmVsEFzuc1
tk5cHdSc3aBFmPumi/pp3xnbVMXnjAsndfGLY4N79mTkUgAzj+UBqRfcarW2wvq0
42ljwf/XLQktDrL/QSQ485qhCbXWEDUD4NY4KDX2P2dDbsY+M2G9EWEXEI4ULzUG
gvyPPgBse7SqUQET2CoY3JOhCn9czPJjwQJNkzR30YQ1KMDp9j2PcdoF+bBQiV68
CABqp0a2fNzW1yJx1wDltbar7az/BFAQEzWVfoAkgLRrDRaFla6t6fQp7+1eHGGb
RqIgXqqbAgMBAAECggEAA2odWGcV2KrOFCYkuAd7CVMIG20K9dZFQCXWosaVyYKr
AwKdNMz0w4JfqU3Mcl6b9iWtyPfN2BrTO7aEkQdUgrdD/fGRK5ZkMXoLoWfXo+b5
rzNnAfqEBQhYCJn8+fQ3pYOe9X6Xqmq+pP6Axvtc/uQKRmH94E8i581/tlCUm4Ax
TIZoFVAOUVgrmiUBhGNJCoqf6R4C18D/Div7tedrQj93UcgOxXsGWHUYu/S9Bqk9
XOpUBZ7o83yRGrDFdCnJ/vs7Lh4ZhiiyAhCoZmZ58JFu/f5qXBR3Kwl0dlEaOhuP
PCckPcZrDEK/Nbev2cuMllxSqcMlAQR6Z05PM5W4LQKBgQDqnnB5WB674n6APEQw
j3aqXnQESkTzi35mKMWCfm98crbl5HQL6uLqdV16CXO8irSSo3dhCd1w4GJ0dyfH
g9zvWrHFZMFkcW+FvlfIeXVPpbbxlvDmpy0MIkWebl7JT6WkHvSWjjDJTTvt0Fx6
37YpdQI66xlqqwmzNU04fBCsrQKBgQDL5k21Hm4+4btbCuJmWnGWl3HDCpgXblLJ
RaDbCdTJhmMYr/ogjIP7qSyKWWKaVMObCqRJF3jtumIAZupjxImBWSao6unqjABD
7nl/pwpX5dSoI3yNIqvTu+3nVXzQ091egjHiR53rSQr0d6b5LhJRZnWPilfKLIDL
TfxMDlsVZwKBgANVOt3ObalXn1ptAL772sCy1M0WzQH0slf7LksbRrQq4QRFCYz9
yjlwb2KDbdx4z/XhUpnTTQ0EcwGai7se2W2hCTN3qfOmVOI+gPq9FviJrx6heUyd
hVtNxVVp1fjgI8dAFVNqM7E4YqiPNDEeqnTOT7jMjDDiuyGLmUw7HvWFAoGAMZoi
F0iC20tAr8IzF2EzNsY6x47hNvoAq7QDkKWQnUHTA6Nzvs1QIj2idzmNcivitend
02YhZfuscZqXtJOQO+Y7MGaNZyCNw/jUl8hEDOP9WrXfS9o+YLDcDCXQymBv/ti/
V+PCOAW544TkGsQpcqHxQW0PNEClSE/9a2cmo0sCgYAIrjJRgSrunEAbTwPr9fN5
F2YIBq7H2Hn/OUXeUQdaKZclKqzhocqOlb3TjhBZRdnGDW5bQdGumiTTdrBZpy7J
vu+J4Sh8ddrx3oIkRT1V/S4kJonEw+kjxlz1tvYJz/B8YDDskDDM1hrc8I7RT9nj
K0ZJN4XdYxzLUEUTpeSiGA==
-----END PRIVATE KEY-----
)",
                    R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtX1sHST80uqgiXgxySBT
0Ic8hUP9qhhYjLSiDLh0nG5g8N4aYp6ahJKivWWpZ75z2GmJeyVgKYKVeYio8GDE
GQQq4F9KrfL8iYaEr/JKf//aeRduIyS8v9oC7qgVJR/ogHyzulp93cv6UMr1WnY8
cs5l8QMWJ3INnj8JJbmRi9aEb2jeWs+m/y6Le5Wky487gi0GsAD1bNgmITMrQJ0D
bSqwdY6gS1o5TQ3UE8KEUiTw3JuiYuVDs5xVdyeKQdcUo+NMPjCkm414gOILfR7z
LX71uglGw9aKfPG+Vp+N0Q3FfcEAz6JZeR0Dlony7woTqkvvQPk6hoOg4w2ftW65
FwIDAQAB
-----END PUBLIC KEY-----
)"},
    CertificateKeys{"EC_prime256v1", R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgnq1m99CNjkRMHVEe
HG4DkHhadya9R6pnzcoeZ6763DGhRANCAATVArRPV2FDb06omtLZLJFMRWgYVl5y
i8lNgUPUovrFNn3q1NAyN8Opf6uFGFLGkFcm3AVPIMtoxlStleSYmUe9
-----END PRIVATE KEY-----
)",
                    R"(-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjMbf7by2xkP0SWrIrELTqMVzXYBs
IfQsZjmYLsED/rzfKoDzV1qa7WFoDbiojwEsTat2HeijciT7yJj4GGtTPQ==
-----END PUBLIC KEY-----
)"},
    CertificateKeys{"EC_secp384r1", R"(-----BEGIN PRIVATE KEY-----
MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAC5AktvB996xum38nM
KgJRo1h4Al94LACgfHJVQGSoU4P865VvE03XHD9bcobDze2hZANiAAT+SBjEZOFD
mShERb3wujXqmH4cGF10TJ+xwVsx6Ao97sxRC4vNMOUhUNNzFLhqqdhqvlEZTxSG
D0xt+6//B6ShAgoj0Y5hYCMzq99V2ZhSr0398fDDEOB8v42/UFNuQ08=
-----END PRIVATE KEY-----
)",
                    R"(-----BEGIN PUBLIC KEY-----
MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAErvsXDDnBM72dJwtgJ2sHTm3TVhlNbBFW
Sr0hBHE0me4VTmFE4ATD3y2O6Q2KHqHoj8DwCiFLvSi3I+rJAiWAHY7JXrHVdKni
Lv5GLTp6QRxEhpkohXW9dcWsLBzGTVE/
-----END PUBLIC KEY-----
)"},
};

}  // namespace acmsim::tools
