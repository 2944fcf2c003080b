// The page's script: words, parts, console, outside, story and page, one after the other. It reads
// the JSON document of the page (element "story") and shows it, one instant at a time. What comes
// from the document becomes text nodes and nothing else.
//
// This file: every sentence of the page in both languages, and what codes are called.
"use strict";

const page = JSON.parse(document.getElementById("story").textContent);
const check = page.kind === "check" ? page : null;
const quiz = page.kind === "quiz" ? page : null;
let story = check?.stories[0].story ?? quiz?.story ?? page;  // The one that is shown.
const at = (id) => document.getElementById(id);

const WORDS = {
  en: {
    skip: "Skip to the world at this instant",
    safety: {
      safe: ["Safe", "No order and no delay breaks a claim."],
      unsafe: ["Unsafe", "Some order or delay breaks a claim."],
      unknown: ["Unknown", "A limit was reached before it was certain."],
    },
    quiz: "What is wrong here, and what heals it?",
    quiz_hint: "Look at the console, the listener, browsers, dig and the mails, at any instant.",
    choose_cause: "What is wrong", choose_cure: "What heals it", nothing_chosen: "choose",
    try_it: "Try it",
    many: "Many random histories",
    many_said: (n, broken, by) => (broken === 0 ? `${n} histories, and every claim held in each.` :
      `${n} histories; ${broken} of them break a claim: ${by}.`),
    broken_times: (name, n) => `${name} in ${n}`,
    quantiles: (median, most) => `half of them within ${median}, 99 of 100 within ${most}.`,
    without: (n) => `Never in ${n}.`,
    roles: { broken: "The history that breaks it", safe: "The nearest that keeps it",
      typical: "A typical history" },
    part: (span) => `They part ${span} after the start.`,
    lost: (span) => `From ${span} after the start on, every way that goes on breaks a claim.`,
    whole_report: "All that the check says",
    situations: "All situations",
    situations_count: (n, drawn) => (n === drawn ? `${n} situations` :
      `${n} situations, drawn as ${drawn}`),
    situation: (n) => `Situation ${n}`, several: (n) => `${n} in a row`,
    events_before: (n) => `at least ${n} events after the start`,
    ends_here: "The history ends here.", is_lost: "Every way from here breaks a claim.",
    breaks: (names) => `Breaks ${names}.`, leads_on: "What may happen next",
    choose_situation: "Choose a situation in the graph: by a click, or by the arrow keys.",
    language: "Language",
    theme: { light: "Light", dark: "Dark" },
    theme_label: { light: "Switch to the light theme", dark: "Switch to the dark theme" },
    facts: (s, offset) => [`rules ${s.rules}`, s.schedule, s.region, `times ${offset}`],
    whole_text: "the whole text", whole_title: "the whole title",
    verdict: "Verdict",
    verdicts: {
      holds: ["Holds", "Everything that was claimed held in this history."],
      violated: ["Violated", "A claim was broken in this history."],
      unknown: ["Unknown", "It cannot be said whether the claims hold."],
      "nothing-broken-so-far": ["Nothing broken so far", "The history has not ended yet."],
    },
    claims: { held: "held", broken: "broken", "not-asked": "not asked" },
    claim_list: "Claims",
    broken_at: (time) => `at ${time}`,
    outages: "Outages",
    out_of_reach: (span, lasts) => `out of reach for ${span}${lasts ? ", until the end" : ""}`,
    timeline: "Timeline",
    timeline_hint: "Click to go to an instant. ← → step, Home and End jump, Space plays.",
    left_out: (n) => `Not shown: ${n} that are alike.`,
    transport: "Step through the story",
    first: "First instant", previous: "Previous instant", next: "Next instant",
    last: "Last instant", play: "Play", pause: "Pause", slider: "Instant",
    follow: "Follow what changes",
    place: (i, n) => `${i} of ${n}`,
    after: (span) => `${span} after the start`,
    start: "the start",
    hosts_open: (open, all) => (open === all ? `sites open: ${all} of ${all}` :
      `sites out of reach: ${all - open} of ${all}`),
    events: "What happens",
    nothing_happens: "Nothing happens.",
    the_end: "the history ends",
    world: "The world at this instant",
    changed: "changed", arrived: "new",
    list_title: "Certificates",
    acm: "Certificate Manager",
    columns: ["Certificate", "Domain name", "Status", "In use", "Renewal eligibility",
      "Valid until"],
    yes: "Yes", no: "No", none: "–",
    absent: "does not exist yet", gone: "deleted", no_certificates: "There is no certificate.",
    folded: (n) => `and ${n} more that are like these`,
    pick: (name) => `Show the certificate ${name}`,
    page: {
      status: "Certificate status", id: "Identifier", arn: "ARN", type: "Type", state: "Status",
      reason: "Failure reason", domains: (n) => `Domains (${n})`, details: "Details",
      in_use: "In use", domain: "Domain name", more: "Number of additional names",
      key: "Public key info", requested: "Requested at", issued: "Issued at",
      from: "Not before", until: "Not after", eligibility: "Renewal eligibility",
      renewal: "Renewal status", resources: "Associated resources",
    },
    domain_columns: ["Domain", "Status", "Renewal status", "Type", "CNAME name", "CNAME value"],
    types: { AMAZON_ISSUED: "Amazon issued", IMPORTED: "Imported", PRIVATE: "Private" },
    asked_by_mail: (n) => `asked by mail: ${n} ${n === 1 ? "address" : "addresses"}`,
    create_records: "Create records in Route 53",
    create_records_why: "In the console this button writes the CNAME records of this table into " +
      "the hosted zone at Route 53 in the same account, and ACM finds them by asking the " +
      "public DNS. On this page it does nothing: the story has already happened.",
    hosts: "Browsers",
    no_hosts: "The story watches no host name.",
    other_hosts: (n) => `${n} sites that open, as before`,
    secure: "Connection is secure", not_secure: "Not secure",
    private_error: "Your connection is not private",
    unreachable: "This site can’t be reached",
    elsewhere: "Another site answers",
    page_opens: "The page opens.",
    presented: "Certificate presented", for_names: "for", valid_until: "valid until",
    ec2: "Load balancers",
    listener: (l) => `${l.load_balancer} › ${l.as}`,
    listener_title: "Listener certificates",
    default_certificate: "Default certificate",
    listed: "Listener certificates for SNI",
    seen: "On its way: browsers are still presented",
    no_listeners: "There is no listener.",
    no_listener: "This listener does not exist.",
    no_load_balancer: "No load balancer listens yet.",
    empty: "none",
    dig: "DNS", dig_label: "Question", no_dig: "The story asks nothing of the DNS.",
    no_answer: "Nobody asks this yet.",
    mails: (n) => `Mail (${n})`, no_mails: "No mail has arrived yet.",
    earlier_mails: (n) => `${n} earlier`, to: "To", about: "About",
    foot: "Made by acmsim: a simulation. No AWS account was touched.",
    unknown_kind: (kind) => `This page cannot show a document of the kind “${kind}”.`,
    units: ["d", "h", "m", "s"], unit_gap: "", zero: "0s",
  },
  ko: {
    skip: "이 시점의 상태로 건너뛰기",
    safety: {
      safe: ["안전", "어떤 순서와 지연도 조건을 어기지 않습니다."],
      unsafe: ["안전하지 않음", "어떤 순서나 지연에서는 조건이 깨집니다."],
      unknown: ["알 수 없음", "확실해지기 전에 한계에 도달했습니다."],
    },
    quiz: "무엇이 잘못되었고, 어떻게 고칩니까?",
    quiz_hint: "콘솔, 리스너, 브라우저, dig, 메일을 아무 시점에서나 살펴보세요.",
    choose_cause: "원인", choose_cure: "해결책", nothing_chosen: "선택",
    try_it: "해 보기",
    many: "여러 무작위 이력",
    many_said: (n, broken, by) => (broken === 0 ? `이력 ${n}개 모두에서 조건이 지켜졌습니다.` :
      `이력 ${n}개 중 ${broken}개에서 조건이 깨집니다: ${by}.`),
    broken_times: (name, n) => `${name} ${n}개`,
    quantiles: (median, most) => `절반은 ${median} 이내, 100개 중 99개는 ${most} 이내.`,
    without: (n) => `${n}개에서는 일어나지 않음.`,
    roles: { broken: "조건이 깨지는 이력", safe: "조건이 지켜지는 가장 가까운 이력",
      typical: "전형적인 이력" },
    part: (span) => `시작 ${span} 후에 갈라집니다.`,
    lost: (span) => `시작 ${span} 후부터는 어느 길로 가도 조건이 깨집니다.`,
    whole_report: "검사 결과 전체",
    situations: "모든 상황",
    situations_count: (n, drawn) => (n === drawn ? `상황 ${n}개` :
      `상황 ${n}개를 ${drawn}개로 그림`),
    situation: (n) => `상황 ${n}`, several: (n) => `이어진 ${n}개`,
    events_before: (n) => `시작에서 적어도 ${n}번의 사건 뒤`,
    ends_here: "이력이 여기서 끝납니다.", is_lost: "여기서는 어느 길로 가도 조건이 깨집니다.",
    breaks: (names) => `${names} 위반.`, leads_on: "다음에 일어날 수 있는 일",
    choose_situation: "그래프에서 상황을 고르세요: 클릭하거나 화살표 키를 누르세요.",
    language: "언어",
    theme: { light: "밝게", dark: "어둡게" },
    theme_label: { light: "밝은 테마로 바꾸기", dark: "어두운 테마로 바꾸기" },
    facts: (s, offset) => [`규칙 ${s.rules}`, WORDS.ko.schedules[s.schedule] ?? s.schedule,
      s.region, `시간대 ${offset}`],
    schedules: { typical: "보통 걸리는 시간", earliest: "가장 빠른 경우", latest: "가장 느린 경우" },
    whole_text: "전체 보기", whole_title: "제목 전체 보기",
    verdict: "판정",
    verdicts: {
      holds: ["성립", "이 이력에서 모든 조건이 지켜졌습니다."],
      violated: ["위반", "이 이력에서 지켜지지 않은 조건이 있습니다."],
      unknown: ["알 수 없음", "조건이 지켜지는지 판단할 수 없습니다."],
      "nothing-broken-so-far": ["아직 위반 없음", "이력이 아직 끝나지 않았습니다."],
    },
    claims: { held: "지켜짐", broken: "위반", "not-asked": "확인 안 함" },
    claim_list: "조건",
    broken_at: (time) => time,
    outages: "접속 장애",
    out_of_reach: (span, lasts) => `${span} 동안 접속 불가${lasts ? ", 마지막까지 계속됨" : ""}`,
    timeline: "타임라인",
    timeline_hint: "클릭하면 그 시점으로 이동합니다. ← → 한 단계씩, Home과 End는 처음과 끝, " +
      "스페이스는 재생입니다.",
    left_out: (n) => `서로 같은 ${n}개는 표시하지 않았습니다.`,
    transport: "이야기를 한 단계씩 보기",
    first: "첫 시점", previous: "이전 시점", next: "다음 시점",
    last: "마지막 시점", play: "재생", pause: "일시정지", slider: "시점",
    follow: "바뀐 것을 따라가기",
    place: (i, n) => `${n}개 중 ${i}번째`,
    after: (span) => `시작 후 ${span}`,
    start: "시작 시점",
    hosts_open: (open, all) => (open === all ? `사이트 ${all}곳 모두 접속 가능` :
      `사이트 ${all}곳 중 ${all - open}곳 접속 불가`),
    events: "일어난 일",
    nothing_happens: "아무 일도 일어나지 않습니다.",
    the_end: "이력이 끝납니다",
    world: "이 시점의 상태",
    changed: "변경됨", arrived: "새 메일",
    list_title: "인증서",
    acm: "Certificate Manager",
    columns: ["인증서", "도메인 이름", "상태", "사용 중", "갱신 자격", "만료"],
    yes: "예", no: "아니요", none: "–",
    absent: "아직 없음", gone: "삭제됨", no_certificates: "인증서가 없습니다.",
    folded: (n) => `이와 같은 인증서 ${n}개 더`,
    pick: (name) => `인증서 ${name} 보기`,
    page: {
      status: "인증서 상태", id: "식별자", arn: "ARN", type: "유형", state: "상태",
      reason: "실패 이유", domains: (n) => `도메인 (${n})`, details: "세부 정보",
      in_use: "사용 중", domain: "도메인 이름", more: "추가 이름 수",
      key: "퍼블릭 키 정보", requested: "요청 시각", issued: "발급 시각",
      from: "유효 기간 시작", until: "유효 기간 종료", eligibility: "갱신 자격",
      renewal: "갱신 상태", resources: "연결된 리소스",
    },
    domain_columns: ["도메인", "상태", "갱신 상태", "유형", "CNAME 이름", "CNAME 값"],
    types: { AMAZON_ISSUED: "Amazon에서 발급", IMPORTED: "가져옴", PRIVATE: "프라이빗" },
    asked_by_mail: (n) => `이메일로 확인 요청: 주소 ${n}개`,
    create_records: "Route 53에서 레코드 생성",
    create_records_why: "콘솔에서 이 버튼을 누르면 이 표의 CNAME 레코드가 같은 계정의 Route 53 " +
      "호스팅 영역에 만들어지고, ACM은 퍼블릭 DNS를 조회하여 그 레코드를 찾습니다. 이 페이지의 " +
      "이야기는 이미 끝났으므로 여기서는 아무 일도 일어나지 않습니다.",
    hosts: "브라우저",
    no_hosts: "지켜보는 호스트 이름이 없습니다.",
    other_hosts: (n) => `변함없이 접속되는 사이트 ${n}곳`,
    secure: "이 연결은 안전합니다", not_secure: "주의 요함",
    private_error: "연결이 비공개로 설정되어 있지 않습니다",
    unreachable: "사이트에 연결할 수 없음",
    elsewhere: "다른 사이트가 응답합니다",
    page_opens: "페이지가 열립니다.",
    presented: "제시된 인증서", for_names: "대상", valid_until: "만료",
    ec2: "로드 밸런서",
    listener: (l) => `${l.load_balancer} › ${l.as}`,
    listener_title: "리스너 인증서",
    default_certificate: "기본 인증서",
    listed: "SNI용 리스너 인증서",
    seen: "변경 적용 중: 브라우저에는 아직 다음이 제시됩니다",
    no_listeners: "리스너가 없습니다.",
    no_listener: "이 리스너는 없습니다.",
    no_load_balancer: "아직 요청을 받는 로드 밸런서가 없습니다.",
    empty: "없음",
    dig: "DNS", dig_label: "질의", no_dig: "DNS에 묻는 것이 없습니다.",
    no_answer: "아직 아무도 묻지 않습니다.",
    mails: (n) => `메일 (${n})`, no_mails: "아직 도착한 메일이 없습니다.",
    earlier_mails: (n) => `이전 메일 ${n}통`, to: "받는 사람", about: "대상",
    foot: "acmsim이 만든 시뮬레이션입니다. 실제 AWS 계정은 쓰지 않았습니다.",
    unknown_kind: (kind) => `“${kind}” 종류의 문서는 이 페이지에서 볼 수 없습니다.`,
    units: ["일", "시간", "분", "초"], unit_gap: "", zero: "0초",
  },
};

/// What a browser says for each reason: which of its pages, and its own code.
const BROWSER = {
  available: { page: "opens" },
  "no-such-name": { page: "unreachable", code: "DNS_PROBE_FINISHED_NXDOMAIN" },
  "dns-failure": { page: "unreachable", code: "ERR_NAME_NOT_RESOLVED" },
  "no-address": { page: "unreachable", code: "ERR_NAME_NOT_RESOLVED" },
  elsewhere: { page: "elsewhere" },
  "no-load-balancer": { page: "unreachable", code: "ERR_CONNECTION_TIMED_OUT" },
  "no-https-listener": { page: "unreachable", code: "ERR_CONNECTION_REFUSED" },
  "name-mismatch": { page: "private_error", code: "NET::ERR_CERT_COMMON_NAME_INVALID" },
  "certificate-expired": { page: "private_error", code: "NET::ERR_CERT_DATE_INVALID" },
  "certificate-revoked": { page: "private_error", code: "NET::ERR_CERT_REVOKED" },
};

/// Which codes of AWS are good, bad, or a wait; the others are neutral.
const TONES = {
  ISSUED: "good", SUCCESS: "good", ELIGIBLE: "good",
  PENDING_VALIDATION: "wait", PENDING_AUTO_RENEWAL: "wait",
  EXPIRED: "bad", FAILED: "bad", REVOKED: "bad", VALIDATION_TIMED_OUT: "bad",
};
const MARKS = { good: "✓", bad: "✕", wait: "⋯", warn: "!", off: "–" };
const EVENT_TONES = {
  certificate_issued: "good", certificate_renewed: "good", outage_ends: "good",
  refused: "bad", failed: "bad", outage_begins: "bad", certificate_failed: "bad",
  certificate_expired: "bad", validation_timed_out: "bad",
};

/// What the reader has chosen: the instant, the language, and what the windows show.
const view = {
  instant: 0, lang: story.lang === "ko" ? "ko" : "en", certificate: 0, question: 0,
  timer: null, explains: false, story: 0, situation: null, chosen: {},
};
const words = () => WORDS[view.lang];

/// The console's label of a code of AWS: `label("Status", "ISSUED")`.
function label(kind, code) {
  if (code === undefined || code === null || code === "") return words().none;
  const key = `${kind}.${code}`;
  return story.labels[view.lang]?.[key] ?? story.labels.en?.[key] ?? code;
}
