#pragma once

#include <array>

#include "sim/diagnose/causes.hpp"

namespace acmsim::sim {

/// E13 to E24: the domain, CAA, DNSSEC, caches, and providers who take their time.
/// Sources: Route 53 Developer Guide, suspended domains, DNSSEC, SOA and NS records; ACM User
/// Guide, setting up CAA; AWS re:Post, CAA [D]; RFC 8659; RFC 2308; CAA behind a CNAME, measured
/// [U].
inline constexpr std::array kDomainCauses{
    CauseRow{StuckCause::not_registered, "not-registered",
             "The domain is not registered, or has lapsed",
             "도메인이 등록되어 있지 않거나 만료되었습니다",
             "the registry says NXDOMAIN; whois has no match, or a date of expiry that has passed",
             "whois shows a registration that is not over", "Register the domain, or renew it.",
             "도메인을 등록하거나 갱신하세요."},
    CauseRow{StuckCause::domain_on_hold, "domain-on-hold",
             "The registry does not publish the domain", "도메인이 보류(hold) 상태입니다",
             "whois has clientHold or serverHold; the registry says NXDOMAIN",
             "whois shows no hold, or the domain is delegated",
             "Have the hold lifted, as a rule by confirming the registrant's e-mail address.",
             "보류를 해제하세요. 보통은 등록인 이메일을 확인하면 됩니다."},
    CauseRow{StuckCause::caa_forbids, "caa-forbids", "CAA at the name forbids Amazon",
             "해당 이름의 CAA가 Amazon을 허용하지 않습니다",
             "the CAA set of the name itself has issue, and no CA of Amazon's in it",
             "the set has amazon.com, amazontrust.com, awstrust.com or amazonaws.com, or is empty",
             "Add 0 issue \"amazon.com\"; then request the certificate again.",
             "0 issue \"amazon.com\"을 더한 뒤 인증서를 다시 요청하세요."},
    CauseRow{StuckCause::caa_at_parent, "caa-at-parent", "CAA of a domain above forbids Amazon",
             "상위 도메인의 CAA가 Amazon을 허용하지 않습니다",
             "the name has no CAA, and the nearest set above it has no CA of Amazon's",
             "the name has a set of its own, or the nearest one above permits Amazon",
             "Add 0 issue \"amazon.com\" above, or a set at the name; then request again.",
             "상위 도메인에 0 issue \"amazon.com\"을 더하거나 이 이름에 CAA를 만든 뒤 다시 "
             "요청하세요."},
    CauseRow{StuckCause::caa_behind_alias, "caa-behind-alias",
             "CAA at the target of the name's CNAME forbids Amazon",
             "CNAME이 가리키는 곳의 CAA가 Amazon을 허용하지 않습니다",
             "the answer to CAA is a CNAME, and the set of its target has no CA of Amazon's",
             "the name is no alias, or its target's set permits Amazon",
             "Change CAA at the target, or let the name not be an alias; then request again.",
             "대상의 CAA를 바꾸거나 CNAME을 쓰지 않도록 바꾼 뒤 다시 요청하세요."},
    CauseRow{StuckCause::caa_forbids_wildcard, "caa-forbids-wildcard",
             "CAA forbids Amazon wildcards alone", "CAA가 와일드카드만 Amazon에 허용하지 않습니다",
             "a wildcard was requested; issuewild has no CA of Amazon's, issue has or is absent",
             "no name is a wildcard, or there is no issuewild",
             "Add 0 issuewild \"amazon.com\"; then request again.",
             "0 issuewild \"amazon.com\"을 더한 뒤 다시 요청하세요."},
    CauseRow{StuckCause::dnssec_broken, "dnssec-broken", "DNSSEC of the domain does not validate",
             "도메인의 DNSSEC 검증이 실패합니다",
             "a validating resolver says SERVFAIL and answers with +cd; a DS fits no key",
             "the resolver answers, or fails with +cd as well",
             "Remove the DS at the registrar, or replace it by that of the zone's key.",
             "등록 대행자에서 DS를 지우거나 이 영역의 키에 맞는 DS로 바꾸세요."},
    CauseRow{StuckCause::signing_key_broken, "signing-key-broken",
             "The key-signing key of the Route 53 zone needs attention",
             "Route 53 영역의 키 서명 키(KSK)에 문제가 있습니다",
             "get-dnssec says ACTION_NEEDED or INTERNAL_FAILURE; signatures have run out",
             "the zone is not signed by Route 53, or its keys are ACTIVE and its signatures valid",
             "Repair the KMS key and its policy, or replace the key-signing key.",
             "KMS 키와 정책을 고치거나 키 서명 키를 교체하세요."},
    CauseRow{
        StuckCause::negative_cache, "negative-cache",
        "Resolvers remember that the record did not exist",
        "리졸버가 레코드가 없었다는 답을 캐시하고 있습니다",
        "the zone's servers have the record; a resolver says there is none, with a TTL running",
        "the zone's servers do not have it either",
        "Wait until the TTL of the negative answer has run out.",
        "부정 응답의 TTL이 끝날 때까지 기다리세요."},
    CauseRow{StuckCause::stale_cache, "stale-cache",
             "Resolvers remember an old value of the record",
             "리졸버가 레코드의 옛 값을 캐시하고 있습니다",
             "the zone's servers have the right value; a resolver has another, with a TTL running",
             "the zone's servers have the wrong value as well",
             "Wait until the TTL of the old answer has run out.",
             "옛 응답의 TTL이 끝날 때까지 기다리세요."},
    CauseRow{StuckCause::slow_provider, "slow-provider",
             "The record has not reached all servers of the provider yet",
             "레코드가 아직 DNS 제공업체의 모든 서버에 퍼지지 않았습니다",
             "servers of one zone differ, and so do their serial numbers",
             "all servers of the zone answer the same", "Wait; some providers take two days.",
             "기다리세요. 이틀까지 걸리는 제공업체도 있습니다."},
    CauseRow{StuckCause::some_names_unproved, "some-names-unproved",
             "Only some of the names are validated", "일부 이름만 검증되었습니다",
             "rows of the certificate differ: some SUCCESS, some PENDING_VALIDATION",
             "all rows have the same status", "Add the records of the other names: all are needed.",
             "나머지 이름의 레코드도 만드세요. 모두 필요합니다."},
};

}  // namespace acmsim::sim
