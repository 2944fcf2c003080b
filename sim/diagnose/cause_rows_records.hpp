#pragma once

#include <array>

#include "sim/diagnose/causes.hpp"

namespace acmsim::sim {

/// E1 to E12: the record is not where the public DNS looks for it, or is not what it has to be.
/// Sources: AWS re:Post, pending validation and CAA; ACM User Guide, troubleshooting DNS
/// validation; Route 53 Developer Guide, troubleshooting new DNS settings. [D] Mixed and
/// overlapping delegations: guardian/dotcom-rendering#4657, ustaxcourt/ef-cms#775. [U]
inline constexpr std::array kRecordCauses{
    CauseRow{
        StuckCause::record_missing, "record-missing", "The validation record does not exist",
        "검증 레코드가 없습니다",
        "the zone that the internet asks does not have the name, and says so",
        "the record stands in another zone, under another name or with another type; it answers",
        "Create the CNAME that ACM shows, in the zone that the internet asks.",
        "인터넷이 조회하는 호스팅 영역에 ACM이 보여 주는 CNAME을 만드세요."},
    CauseRow{StuckCause::private_zone, "private-zone", "The record is in a private hosted zone",
             "레코드가 프라이빗 호스팅 영역에 있습니다",
             "a private zone has the record, and public resolvers do not find it",
             "the zone with the record is public", "Create the record in the public hosted zone.",
             "퍼블릭 호스팅 영역에 레코드를 만드세요."},
    CauseRow{StuckCause::duplicate_zone, "duplicate-zone",
             "The record is in a second zone of the same name, which nobody asks",
             "레코드가 위임되지 않은 같은 이름의 다른 영역에 있습니다",
             "two public zones have the name; the one with the record is not delegated to",
             "there is one public zone of that name",
             "Create the record in the zone that is delegated to.",
             "위임된 영역에 레코드를 만드세요."},
    CauseRow{StuckCause::wrong_name_servers, "wrong-name-servers",
             "The domain is delegated to other name servers than the zone's",
             "도메인이 다른 네임서버로 위임되어 있습니다",
             "the zone has the record; NS, SOA or whois name servers that are not the zone's",
             "the domain is delegated to the zone's own servers",
             "Set the name servers of the zone at the registrar.",
             "도메인 등록 대행자에서 네임서버를 이 영역의 것으로 바꾸세요."},
    CauseRow{
        StuckCause::hidden_below_zone_cut, "hidden-below-zone-cut",
        "The record is in the parent's zone, but the subdomain is delegated elsewhere",
        "하위 도메인이 다른 곳에 위임되어 상위 영역의 레코드가 가려집니다",
        "the zone with the record has an NS set above the record, or answers with a referral",
        "the zone with the record has no NS set below its own name that covers the record",
        "Create the record in the zone that the subdomain is delegated to, or remove its NS set "
        "if nobody needs that zone.",
        "하위 도메인이 위임된 영역에 레코드를 만들거나, 그 영역이 필요 없으면 NS 레코드를 "
        "지우세요."},
    CauseRow{StuckCause::stale_delegation, "stale-delegation",
             "A delegation further down leads to somebody else's zone",
             "더 아래의 오래된 위임이 다른 사람의 영역으로 이어집니다",
             "two delegations overlap, and the deeper one names servers that are not the zone's",
             "each delegation leads to a zone of one's own",
             "Remove the stale NS set, or delegate to the zone that has the record.",
             "오래된 NS 레코드를 지우거나, 레코드가 있는 영역으로 위임하세요."},
    CauseRow{StuckCause::lame_delegation, "lame-delegation",
             "Some of the name servers do not serve the zone",
             "일부 네임서버가 이 영역을 제공하지 않습니다",
             "servers of one delegation differ: some refuse, fail, or speak for another zone",
             "every server of the delegation answers for the same zone",
             "Delegate to servers that all serve the zone, and to no others.",
             "모든 네임서버가 같은 영역을 제공하도록 위임을 고치세요."},
    CauseRow{StuckCause::name_doubled, "name-doubled",
             "The domain stands twice in the record's name",
             "레코드 이름에 도메인이 두 번 들어 있습니다",
             "the name with the zone's name after it once more has the record",
             "that longer name does not exist",
             "Type in the left part of the name alone: the zone's name is put after it.",
             "이름의 왼쪽 부분만 입력하세요. 도메인은 자동으로 붙습니다."},
    CauseRow{StuckCause::underscore_missing, "underscore-missing",
             "The record's name has lost its leading underscore",
             "레코드 이름 앞의 밑줄이 빠졌습니다",
             "the name without its first underscore has the record",
             "that name does not exist, or the right one does",
             "Write the name with its underscore; only the value may go without.",
             "이름을 밑줄까지 그대로 쓰세요. 밑줄은 값에서만 뺄 수 있습니다."},
    CauseRow{StuckCause::wrong_value, "wrong-value", "The record leads to a wrong value",
             "레코드의 값이 틀렸습니다",
             "the CNAME has a target that was mistyped, cut, quoted, or has a zone's name after it",
             "the target is the one that ACM shows, with or without its underscore",
             "Correct the value, with a dot at its end if the provider needs one.",
             "값을 바로잡으세요. 제공업체에 따라 끝에 점이 필요합니다."},
    CauseRow{StuckCause::other_type_beside, "other-type-beside",
             "Another record has the same name, where a CNAME must be alone",
             "같은 이름에 다른 유형의 레코드가 있습니다",
             "a record of another type, with something else in it, stands at the name",
             "nothing else stands at the name",
             "Delete the other record; a CNAME shares its name with nothing.",
             "다른 레코드를 지우세요. CNAME은 이름을 혼자 써야 합니다."},
    CauseRow{StuckCause::wrong_type, "wrong-type",
             "The record has the wrong type: ACM asks for a CNAME",
             "레코드 유형이 틀렸습니다. CNAME이어야 합니다",
             "another type, mostly TXT, has the value at the name; a CNAME is not there",
             "the CNAME is there", "Make it a CNAME.", "CNAME으로 다시 만드세요."},
};

}  // namespace acmsim::sim
