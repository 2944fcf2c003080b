// The page's script: it reads the JSON document of the page (element "story") and shows it, one
// instant at a time. What comes from the document becomes text nodes and nothing else.
"use strict";

const story = JSON.parse(document.getElementById("story").textContent);
const at = (id) => document.getElementById(id);

// ---- Words: every sentence of the page, in both languages -------------------------------------

const WORDS = {
  en: {
    skip: "Skip to the world at this instant",
    language: "Language",
    theme: { light: "Light", dark: "Dark" },
    theme_label: { light: "Switch to the light theme", dark: "Switch to the dark theme" },
    facts: (s, offset) => [`rules ${s.rules}`, s.schedule, s.region, `times ${offset}`],
    whole_text: "the whole text",
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
    out_of_reach: (span, lasts) => `out of reach for ${span}${lasts ? ", still so at the end" : ""}`,
    timeline: "Timeline",
    timeline_hint: "Click to go to an instant. ← → step, Home and End jump, Space plays.",
    transport: "Step through the story",
    first: "First instant", previous: "Previous instant", next: "Next instant",
    last: "Last instant", play: "Play", pause: "Pause", slider: "Instant",
    follow: "Follow what changes",
    place: (i, n) => `${i} of ${n}`,
    after: (span) => `${span} after the start`,
    start: "the start",
    hosts_open: (open, all) => open === all ? `${all} of ${all} sites open` :
      `${all - open} of ${all} sites out of reach`,
    events: "What happens",
    nothing_happens: "Nothing happens.",
    the_end: "the history ends",
    world: "The world at this instant",
    changed: "changed",
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
    asked_by_mail: "asked by mail:",
    create_records: "Create records in Route 53",
    create_records_why: "In the console this button writes the CNAME records of this table into " +
      "the hosted zone at Route 53 in the same account, and ACM finds them by asking the " +
      "public DNS. On this page it does nothing: the story has already happened.",
    hosts: "Browsers",
    no_hosts: "The story watches no host name.",
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
    language: "언어",
    theme: { light: "밝게", dark: "어둡게" },
    theme_label: { light: "밝은 테마로 바꾸기", dark: "어두운 테마로 바꾸기" },
    facts: (s, offset) => [`규칙 ${s.rules}`, s.schedule, s.region, `시간대 ${offset}`],
    whole_text: "전체 보기",
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
    transport: "이야기를 한 단계씩 보기",
    first: "첫 시점", previous: "이전 시점", next: "다음 시점",
    last: "마지막 시점", play: "재생", pause: "일시정지", slider: "시점",
    follow: "바뀐 것을 따라가기",
    place: (i, n) => `${n}개 중 ${i}번째`,
    after: (span) => `시작 후 ${span}`,
    start: "시작 시점",
    hosts_open: (open, all) => open === all ? `사이트 ${all}곳 모두 접속 가능` :
      `사이트 ${all}곳 중 ${all - open}곳 접속 불가`,
    events: "일어난 일",
    nothing_happens: "아무 일도 일어나지 않습니다.",
    the_end: "이력이 끝납니다",
    world: "이 시점의 상태",
    changed: "변경됨",
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
    asked_by_mail: "이메일로 확인 요청:",
    create_records: "Route 53에서 레코드 생성",
    create_records_why: "콘솔에서 이 버튼을 누르면 이 표의 CNAME 레코드가 같은 계정의 Route 53 " +
      "호스팅 영역에 만들어지고, ACM은 퍼블릭 DNS를 조회하여 그 레코드를 찾습니다. 이 페이지의 " +
      "이야기는 이미 끝났으므로 여기서는 아무 일도 일어나지 않습니다.",
    hosts: "브라우저",
    no_hosts: "지켜보는 호스트 이름이 없습니다.",
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
const MARKS = { good: "✓", bad: "✕", wait: "…", warn: "!", off: "–" };
const EVENT_TONES = {
  certificate_issued: "good", certificate_renewed: "good", outage_ends: "good",
  refused: "bad", failed: "bad", outage_begins: "bad", certificate_failed: "bad",
  certificate_expired: "bad", validation_timed_out: "bad",
};

/// What the reader has chosen: the instant, the language, and what the windows show.
const view = {
  instant: 0, lang: story.lang === "ko" ? "ko" : "en", certificate: 0, question: 0,
  timer: null, explains: false,
};
const words = () => WORDS[view.lang];

/// The console's label of a code of AWS: `label("Status", "ISSUED")`.
function label(kind, code) {
  if (code === undefined || code === null || code === "") return words().none;
  const key = `${kind}.${code}`;
  return story.labels[view.lang]?.[key] ?? story.labels.en?.[key] ?? code;
}

// ---- Elements ---------------------------------------------------------------------------------

/// A new element; attributes by their names, `on` is what a click does, children are nodes or texts.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") element.addEventListener("click", value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/// A name from the document, which may be written from right to left.
const name_of = (text) => make("bdi", null, text);

/// A long text keeps its first characters in sight, and the whole a click away.
function fold(text, limit) {
  if (text.length <= limit) return [text];
  const head = Array.from(text.slice(0, limit + 1)).slice(0, limit).join("");
  return [make("details", { class: "fold" },
    make("summary", null, `${head}… `, make("span", { class: "more" }, words().whole_text)),
    make("p", { dir: "auto" }, text))];
}

const unseen = (text) => make("span", { class: "unseen" }, text);
const mark = (tone) => make("span", { class: `mark ${tone}`, "aria-hidden": "true" }, MARKS[tone]);
const changed_tag = () => make("span", { class: "tag" }, words().changed);

/// A code of AWS as the console shows it: a mark beside a word.
function badge(kind, code) {
  const tone = TONES[code] ?? "off";
  const text = label(kind, code);
  if (text === words().none) return text;
  return make("span", { class: `badge ${tone}` }, mark(tone), text);
}

/// Replaces what a part of the page shows, unless it shows just that; keeps the focus where it was.
function show(id, key, build) {
  const part = at(id);
  if (part.shown === key) return;
  part.shown = key;
  const focus = part.contains(document.activeElement) && document.activeElement.dataset.key;
  part.replaceChildren(...build());
  if (!focus) return;
  const again = [...part.querySelectorAll("[data-key]")].find((e) => e.dataset.key === focus);
  (again ?? part.querySelector("button, [tabindex]"))?.focus({ preventScroll: true });
}

/// A window's bar: what it is, and its heading.
function bar(where, heading, is_changed, id) {
  return make("header", { class: "bar" }, make("span", { class: "where" }, where),
    make("h3", { id }, heading), is_changed ? changed_tag() : null);
}

// ---- Time -------------------------------------------------------------------------------------

const kStart = Date.parse(story.starts_at);
const two = (number) => String(number).padStart(2, "0");

function offset_text() {
  const minutes = Math.round(Math.abs(story.time_offset) / 60);
  return `${story.time_offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/// An instant in the story's own time zone; `milliseconds` as Date has them.
function stamp(milliseconds) {
  if (!Number.isFinite(milliseconds)) return words().none;
  const text = new Date(milliseconds + story.time_offset * 1000).toISOString();
  return text.slice(0, 19).replace("T", " ");
}
const stamp_after = (seconds) => stamp(kStart + seconds * 1000);

/// What AWS's JSON gives as an instant: RFC 3339, or seconds since 1970.
function stamp_of(value) {
  if (value === undefined || value === null) return words().none;
  return stamp(typeof value === "number" ? value * 1000 : Date.parse(value));
}

function span(seconds) {
  const sizes = [86400, 3600, 60, 1];
  let rest = Math.round(seconds);
  const parts = sizes.map((size, i) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count}${words().unit_gap}${words().units[i]}` : "";
  });
  return parts.filter(Boolean).join(" ") || words().zero;
}

// ---- What held at an instant ------------------------------------------------------------------

/// The greatest place in an ascending list whose value is not above `value`; -1 before all.
function last_not_above(list, value, of = (element) => element) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/// The state of a list of changes at the chosen instant: its value, the one before, whether it
/// changed at this very instant, whether it was ever there, and when it last changed.
function state_of(thing) {
  const k = last_not_above(thing.states, view.instant, (state) => state[0]);
  const since = k < 0 ? 0 : thing.states[k][0];
  const changed = k > 0 && since === view.instant;
  return {
    value: k < 0 ? null : thing.states[k][1],
    before: k > 0 ? thing.states[k - 1][1] : null,
    changed, since: k > 0 ? since : -1,
    was_there: thing.states.slice(0, k + 1).some((state) => state[1] !== null),
    key: `${k}${changed ? "!" : ""}`,
  };
}

/// The place of what changed last, among those that are there.
function latest(things, chosen) {
  let best = -1;
  let since = -2;
  things.forEach((thing, i) => {
    const state = state_of(thing);
    if (state.value !== null && state.since > since) [best, since] = [i, state.since];
  });
  return best < 0 ? chosen : best;
}

const certificate_named = (name) => story.certificates.find((one) => one.as === name);

// ---- The certificates in the console ----------------------------------------------------------

function table(class_name, caption, columns, rows) {
  const head = columns.map((text) => make("th", { scope: "col", role: "columnheader" }, text));
  return make("table", { class: class_name, role: "table", "aria-label": caption },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)),
    make("tbody", { role: "rowgroup" }, ...rows));
}

/// A cell that says when what it shows was another thing just before.
function cell(column, content, is_changed) {
  const class_name = is_changed ? "changed" : undefined;
  return make("td", { role: "cell", "data-column": column, class: class_name },
    make("div", null, content, is_changed ? unseen(` (${words().changed})`) : null));
}

const in_use = (certificate) => ((certificate.InUseBy ?? []).length > 0 ? words().yes : words().no);
const id_of = (arn) => String(arn ?? "").split("/").pop();

/// What the columns after the first show of a certificate, as texts that can be compared.
const list_texts = (c) => [c.DomainName, c.Status, in_use(c), c.RenewalEligibility,
  stamp_of(c.NotAfter)];

function list_row(certificate, i) {
  const { columns } = words();
  const { value, before, changed, was_there } = state_of(certificate);
  const chosen = i === view.certificate;
  const button = make("button", {
    type: "button", class: "link", "data-key": `certificate-${i}`,
    "aria-pressed": String(chosen), on: () => choose_certificate(i),
  }, name_of(certificate.as));
  const first = make("td", { role: "cell", "data-column": columns[0] },
    make("div", null, button, changed ? changed_tag() : null,
      value === null ? null : make("small", { class: "id" }, id_of(value.CertificateArn))));
  const attributes = { role: "row", class: `${chosen ? "chosen" : ""}${value ? "" : " absent"}` };
  if (value === null) {
    const rest = make("td", { role: "cell", colspan: columns.length - 1 },
      make("div", null, was_there ? words().gone : words().absent));
    return make("tr", attributes, first, rest);
  }
  const texts = list_texts(value);
  const olds = before === null ? texts : list_texts(before);
  const contents = [name_of(texts[0]), badge("Status", value.Status), texts[2],
    badge("RenewalEligibility", value.RenewalEligibility), texts[4]];
  const cells = contents.map((content, k) =>
    cell(columns[k + 1], content, changed && texts[k] !== olds[k]));
  return make("tr", attributes, first, ...cells);
}

function draw_certificates() {
  const key = story.certificates.map((one) => state_of(one).key).join() + view.certificate;
  show("certificates", key + view.lang, () => {
    const some = story.certificates.length > 0;
    const list = table("list", words().list_title, words().columns,
      story.certificates.map(list_row));
    const more = story.folded?.certificates ?? 0;
    return [bar(words().acm, words().list_title, false),
      make("div", { class: "body" }, some ? list : make("p", null, words().no_certificates),
        more > 0 ? make("p", { class: "quiet" }, words().folded(more)) : null)];
  });
}

// ---- One certificate's page -------------------------------------------------------------------

/// A list of terms; each is [term, content, the text that is compared, that text just before].
function terms(rows) {
  const pairs = rows.filter(Boolean).map(([term, content, now, old]) => {
    const is_changed = old !== undefined && now !== old;
    return make("div", { class: is_changed ? "changed" : undefined }, make("dt", null, term),
      make("dd", null, content, is_changed ? unseen(` (${words().changed})`) : null));
  });
  return make("dl", { class: "terms" }, ...pairs);
}

/// The rows of the table of domains: the console shows validation and renewal side by side.
function domain_texts(certificate) {
  const renewals = new Map((certificate.RenewalSummary?.DomainValidationOptions ?? [])
    .map((option) => [option.DomainName, option.ValidationStatus]));
  return (certificate.DomainValidationOptions ?? []).map((option) => ({
    domain: option.DomainName, status: option.ValidationStatus,
    renewal: renewals.get(option.DomainName), method: option.ValidationMethod,
    record: option.ResourceRecord, mails: option.ValidationEmails ?? [],
  }));
}

function domain_row(row, before) {
  const columns = words().domain_columns;
  const old = before?.find((one) => one.domain === row.domain);
  const differs = (of) => old !== undefined && of(row) !== of(old);
  const record = row.record;
  const name = record ? make("code", null, record.Name) : words().none;
  const mails = row.method === "EMAIL" && row.mails.length > 0 ?
    make("small", { class: "quiet" }, `${words().asked_by_mail} ${row.mails.join(", ")}`) : null;
  return make("tr", { role: "row" },
    cell(columns[0], make("span", null, name_of(row.domain), mails), false),
    cell(columns[1], badge("ValidationStatus", row.status), differs((one) => one.status)),
    cell(columns[2], badge("ValidationStatus", row.renewal), differs((one) => one.renewal)),
    cell(columns[3], record?.Type ?? words().none, false),
    cell(columns[4], name, differs((one) => one.record?.Name)),
    cell(columns[5], record ? make("code", null, record.Value) : words().none,
      differs((one) => one.record?.Value)));
}

function create_records() {
  const why = make("p", { class: "why", id: "why", hidden: !view.explains },
    words().create_records_why);
  const button = make("button", {
    type: "button", "data-key": "create", "aria-expanded": String(view.explains),
    "aria-controls": "why",
    on: () => {
      view.explains = !view.explains;
      why.hidden = !view.explains;
      button.setAttribute("aria-expanded", String(view.explains));
    },
  }, words().create_records);
  return [button, why];
}

function domains_part(now, old) {
  const rows = domain_texts(now);
  const before = old === null ? undefined : domain_texts(old);
  const by_dns = rows.some((row) => row.method === "DNS");
  const [button, why] = by_dns ? create_records() : [null, null];
  return [make("div", { class: "subhead" }, make("h4", null, words().page.domains(rows.length)),
    button), why,
  table("domains", words().page.domains(rows.length), words().domain_columns,
    rows.map((row) => domain_row(row, before)))];
}

function certificate_page(now, old) {
  const page = words().page;
  const row = (term, of, content = of) => [term, content(now), of(now), old ? of(old) : undefined];
  const time = (term, member) => row(term, (c) => stamp_of(c[member]));
  const type = (c) => words().types[c.Type] ?? c.Type ?? words().none;
  const failed = now.FailureReason !== undefined && now.FailureReason !== null;
  const renewed = now.RenewalSummary !== undefined && now.RenewalSummary !== null;
  const used_by = (c) => (c.InUseBy ?? []).join("\n") || words().none;
  return [
    make("h4", null, page.status),
    terms([
      row(page.id, (c) => id_of(c.CertificateArn)),
      row(page.state, (c) => c.Status, (c) => badge("Status", c.Status)),
      row(page.arn, (c) => c.CertificateArn, (c) => make("code", null, c.CertificateArn)),
      row(page.type, type),
      failed ? row(page.reason, (c) => c.FailureReason, (c) => label("FailureReason",
        c.FailureReason)) : null,
    ]),
    ...domains_part(now, old),
    make("h4", null, page.details),
    terms([
      row(page.in_use, in_use), row(page.domain, (c) => c.DomainName, (c) => name_of(c.DomainName)),
      row(page.more, (c) => String(Math.max(0, (c.SubjectAlternativeNames ?? []).length - 1))),
      row(page.key, (c) => c.KeyAlgorithm ?? words().none),
      row(page.eligibility, (c) => c.RenewalEligibility,
        (c) => badge("RenewalEligibility", c.RenewalEligibility)),
      renewed ? row(page.renewal, (c) => c.RenewalSummary?.RenewalStatus,
        (c) => badge("RenewalStatus", c.RenewalSummary.RenewalStatus)) : null,
      time(page.requested, "CreatedAt"), time(page.issued, "IssuedAt"),
      time(page.from, "NotBefore"), time(page.until, "NotAfter"),
      row(page.resources, used_by, (c) => make("code", { class: "lines" }, used_by(c))),
    ]),
  ];
}

function draw_certificate() {
  const certificate = story.certificates[view.certificate];
  at("certificate").hidden = certificate === undefined;
  if (certificate === undefined) return;
  const { value, before, changed, was_there, key } = state_of(certificate);
  show("certificate", [key, view.certificate, view.lang].join(), () => [
    bar(`${words().acm} › ${words().list_title}`, name_of(certificate.as), changed),
    make("div", { class: "body" }, ...(value === null ?
      [make("p", { class: "quiet" }, was_there ? words().gone : words().absent)] :
      certificate_page(value, changed ? before : null)))]);
}

// ---- Browsers ---------------------------------------------------------------------------------

/// What a browser tells of the certificate that it was presented.
function presented(name) {
  if (!name) return null;
  const certificate = certificate_named(name);
  const value = certificate ? state_of(certificate).value : null;
  const names = value?.SubjectAlternativeNames ?? (value ? [value.DomainName] : []);
  const few = names.length > 3 ? [...names.slice(0, 3), `+${names.length - 3}`] : names;
  return terms([
    [words().presented, name_of(name)],
    value ? [words().for_names, name_of(few.join(", "))] : null,
    value ? [words().valid_until, stamp_of(value.NotAfter)] : null,
  ]);
}

function browser(host) {
  const { value, changed } = state_of(host);
  const reason = value?.reason;
  const { page, code } = BROWSER[reason] ?? { page: "unreachable" };
  const opens = page === "opens";
  const tone = opens ? "good" : "bad";
  return make("section", { class: `window browser ${tone}`, "data-host": host.host,
    "data-reason": reason },
  make("header", { class: "bar" },
    make("h3", { class: "address" }, mark(tone), unseen(opens ? "" : words().not_secure),
      make("span", { class: "url" }, "https://", name_of(host.host))),
    changed ? changed_tag() : null),
  make("div", { class: "body" },
    make("p", { class: "says" }, opens ? words().secure : words()[page]),
    make("p", { class: "quiet" }, opens ? words().page_opens : label("reason", reason)),
    code ? make("p", { class: "code" }, code) : null, presented(value?.presented)));
}

function draw_hosts() {
  const key = story.hosts.map((host) => {
    const { value } = state_of(host);
    const certificate = value?.presented ? certificate_named(value.presented) : undefined;
    return state_of(host).key + (certificate ? state_of(certificate).key : "");
  }).join();
  show("hosts", key + view.lang, () => (story.hosts.length > 0 ? story.hosts.map(browser) :
    [make("section", { class: "window browser" },
      make("header", { class: "bar" }, make("h3", null, words().hosts)),
      make("div", { class: "body" }, make("p", { class: "quiet" }, words().no_hosts)))]));
}

// ---- Listeners --------------------------------------------------------------------------------

const listed = (list) => (list.length === 0 ? words().empty :
  make("span", { class: "names" }, ...list.map((name) => make("span", null, name_of(name)))));

function listener(one) {
  const { value, before, changed, was_there } = state_of(one);
  const old = changed && before !== null ? before : undefined;
  const heading = value === null ? "" : ` ${value.protocol}:${value.port}`;
  const body = value === null ?
    [make("p", { class: "quiet" }, was_there ? words().gone : words().absent)] :
    [terms([
      [words().default_certificate, value.default ? name_of(value.default) : words().empty,
        value.default, old ? old.default : undefined],
      [words().listed, listed(value.list), value.list.join(), old?.list.join()],
    ]), on_its_way(value)];
  return make("section", { class: "window console", "data-listener": one.as },
    bar(words().ec2, make("span", null, name_of(words().listener(one)), heading), changed),
    make("div", { class: "body" }, make("h4", null, words().listener_title), ...body));
}

/// What browsers are presented, where that is not yet what the page of the listener says.
function on_its_way(value) {
  const seen = value.seen;
  if (!seen || (seen.default === value.default && seen.list.join() === value.list.join())) {
    return null;
  }
  return make("div", { class: "way" }, make("p", null, mark("wait"), words().seen),
    terms([[words().default_certificate, seen.default ? name_of(seen.default) : words().empty],
      [words().listed, listed(seen.list)]]));
}

function draw_listeners() {
  const key = story.listeners.map((one) => state_of(one).key).join();
  show("listeners", key + view.lang, () => (story.listeners.length > 0 ?
    story.listeners.map(listener) :
    [make("section", { class: "window console" }, bar(words().ec2, words().listener_title, false),
      make("div", { class: "body" }, make("p", { class: "quiet" }, words().no_listeners)))]));
}

// ---- DNS and mail -----------------------------------------------------------------------------

function question_chooser() {
  const select = make("select", { id: "question", "data-key": "question" },
    ...story.digs.map((dig, i) => make("option", { value: i }, dig.asks)));
  select.value = view.question;
  select.addEventListener("change", () => {
    view.question = Number(select.value);
    at("follow").checked = false;
    draw_dig();
  });
  return make("div", { class: "ask" }, make("label", { for: "question" }, words().dig_label), select);
}

function draw_dig() {
  const dig = story.digs[view.question];
  const state = dig ? state_of(dig) : null;
  show("dig", [view.question, state?.key, view.lang].join(), () => {
    const name = bar("dig", words().dig, state?.changed ?? false);
    if (!dig) return [name, make("div", { class: "body" }, make("p", null, words().no_dig))];
    const typed = make("span", { class: "typed" }, `$ dig ${dig.asks}\n`);
    return [name, make("div", { class: "body" }, question_chooser(),
      make("pre", { tabindex: "0", role: "region", "aria-label": `dig ${dig.asks}`,
        "data-key": "answer", "data-keeps-keys": true },
      typed, (state.value ?? words().no_answer).trim()))];
  });
}

function one_mail(mail) {
  const is_new = mail.instant === view.instant && mail.instant > 0;
  const [first, ...others] = mail.to;
  const more = others.length > 0 ? ` +${others.length}` : "";
  return make("details", { class: "letter" },
    make("summary", null, make("span", { class: "when" }, stamp_after(story.instants[mail.instant])),
      make("span", { class: "whom" }, name_of(mail.name), ` → ${first ?? ""}${more}`),
      is_new ? changed_tag() : null),
    terms([[words().to, mail.to.join(", ")], [words().about, name_of(mail.certificate)]]),
    make("pre", { dir: "auto" }, mail.text));
}

const kMailsInSight = 12;

function draw_mails() {
  const arrived = last_not_above(story.mails, view.instant, (mail) => mail.instant) + 1;
  const is_new = arrived > 0 && view.instant > 0 &&
    story.mails[arrived - 1].instant === view.instant;
  show("mails", [arrived, is_new, view.lang].join(), () => {
    const newest = story.mails.slice(0, arrived).reverse();
    const rest = newest.slice(kMailsInSight);
    const older = rest.length === 0 ? null : make("details", { class: "older" },
      make("summary", null, words().earlier_mails(rest.length)), ...rest.map(one_mail));
    return [bar("", words().mails(arrived), is_new),
      make("div", { class: "body" },
        ...(arrived === 0 ? [make("p", { class: "quiet" }, words().no_mails)] :
          newest.slice(0, kMailsInSight).map(one_mail)), older)];
  });
}

// ---- The head: title, verdict, claims, outages ------------------------------------------------

function draw_head() {
  const title = story.title || "acmsim";
  at("title").replaceChildren(title.length <= 160 ? title : `${[...title].slice(0, 160).join("")}…`);
  at("facts").replaceChildren(...words().facts(story, offset_text()).map((text) =>
    make("span", null, text)));
  const whole = title.length > 160 ? [make("details", { class: "fold" },
    make("summary", null, words().whole_text), make("p", null, title))] : [];
  at("about").replaceChildren(...whole, ...fold(story.about ?? "", 420));
}

const verdict_tone = () => ({ holds: "good", violated: "bad" }[story.verdict] ?? "warn");

const go_button = (instant, text) =>
  make("button", { type: "button", class: "link", on: () => go(instant) }, text);

function claim_item(claim) {
  const tone = { held: "good", broken: "bad" }[claim.verdict] ?? "off";
  return make("li", { "data-claim": claim.name, "data-verdict": claim.verdict }, mark(tone),
    name_of(claim.name), ` ${words().claims[claim.verdict] ?? claim.verdict}`);
}

function violation_item(violation) {
  const time = stamp_after(story.instants[violation.instant] ?? 0);
  return make("li", null, make("strong", null, name_of(violation.name)), " ",
    go_button(violation.instant, words().broken_at(time)), make("div", { dir: "auto" },
      ...fold(violation.why, 400)));
}

function outage_item(outage) {
  const instant = Math.max(0, last_not_above(story.instants, outage.from));
  return make("li", { "data-outage": outage.host, "data-seconds": outage.seconds }, mark("bad"),
    make("strong", null, name_of(outage.host)), " ",
    words().out_of_reach(span(outage.seconds), outage.lasts), ": ",
    label("reason", outage.reason), " ", go_button(instant, stamp_after(outage.from)));
}

function draw_verdict() {
  const [name, sentence] = words().verdicts[story.verdict] ?? [story.verdict, ""];
  const tone = verdict_tone();
  const part = at("verdict");
  part.className = `verdict ${tone}`;
  part.dataset.verdict = story.verdict;
  const list = (class_name, heading, items) => (items.length === 0 ? null :
    make("div", { class: class_name }, make("h3", null, heading), make("ul", null, ...items)));
  part.replaceChildren(
    make("h2", { id: "verdict-name" }, mark(tone), unseen(`${words().verdict}: `), name),
    make("p", null, sentence),
    make("ul", { class: "violations" }, ...story.violations.map(violation_item)),
    ...[list("outages", words().outages, story.outages.map(outage_item)),
      list("claims", words().claim_list, story.claims.map(claim_item))].filter(Boolean));
  if (story.violations.length === 0) part.querySelector(".violations").remove();
}

// ---- The events -------------------------------------------------------------------------------

let event_groups = new Map();  // The list item of each instant at which something happens.

function event_item(event) {
  const ko = view.lang === "ko" ? event.ko : undefined;
  const tone = EVENT_TONES[event.event];
  return make("li", { class: "event" }, make("span", { class: "actor" }, event.actor),
    make("span", { class: "what", lang: view.lang === "ko" && !ko ? "en" : undefined },
      tone ? mark(tone) : null, make("strong", null, name_of(event.subject)), " ",
      make("span", { dir: "auto" }, ...fold(ko ?? event.en, 600))));
}

function event_group(instant, events, day) {
  const [date, time] = stamp_after(story.instants[instant]).split(" ");
  const ends = instant === story.instants.length - 1 && events.length === 0;
  const said = ends ? words().the_end : instant === 0 ? words().start : words().nothing_happens;
  const inner = events.length > 0 ? events.map(event_item) :
    [make("li", { class: "event quiet" }, said)];
  return make("li", { class: "instant", "data-instant": instant },
    date === day ? null : make("p", { class: "day" }, date),
    make("button", { type: "button", class: "time", "data-instant": instant },
      make("span", { class: "clock" }, time), " ",
      make("span", { class: "after" }, `+${span(story.instants[instant])}`)),
    make("ul", null, ...inner));
}

function draw_events() {
  const by_instant = story.instants.map(() => []);
  for (const event of story.events) by_instant[event.instant]?.push(event);
  const list = make("ol", null);
  event_groups = new Map();
  let day = "";
  by_instant.forEach((events, instant) => {
    const group = event_group(instant, events, day);
    [day] = stamp_after(story.instants[instant]).split(" ");
    event_groups.set(instant, group);
    list.append(group);
  });
  at("events").replaceChildren(list);
}

function mark_event() {
  const old = at("events").querySelector("[aria-current]");
  const group = event_groups.get(view.instant);
  if (old !== group) old?.removeAttribute("aria-current");
  if (!group) return;
  group.setAttribute("aria-current", "step");
  const box = at("events");
  if (box.scrollHeight <= box.clientHeight) return;
  const top = group.offsetTop;
  const is_in_sight = top >= box.scrollTop + 24 &&
    top + group.offsetHeight <= box.scrollTop + box.clientHeight - 24;
  if (!is_in_sight) box.scrollTop = top - box.clientHeight / 3;
}

// ---- The timeline -----------------------------------------------------------------------------

const kSvg = "http://www.w3.org/2000/svg";

function svg_make(tag, attributes) {
  const element = document.createElementNS(kSvg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function prepare_timeline() {
  const svg = at("timeline").querySelector("svg");
  if (!svg) return;
  const { height } = svg.viewBox.baseVal;
  const cursor = svg_make("g", { id: "cursor", "aria-hidden": "true" });
  cursor.append(svg_make("line", { x1: 0, x2: 0, y1: 0, y2: height }),
    svg_make("path", { d: "M-6 0H6L0 8Z" }));
  svg.append(cursor);
  svg.addEventListener("click", (event) => {
    const box = svg.getBoundingClientRect();
    go(nearest(((event.clientX - box.left) * svg.viewBox.baseVal.width) / box.width));
  });
}

function nearest(x) {
  const left = Math.max(0, last_not_above(story.xs, x));
  const right = Math.min(story.xs.length - 1, left + 1);
  return x - story.xs[left] <= story.xs[right] - x ? left : right;
}

function move_cursor() {
  const cursor = at("cursor");
  if (!cursor) return;
  const x = story.xs[view.instant];
  cursor.setAttribute("transform", `translate(${x} 0)`);
  const svg = cursor.ownerSVGElement;
  const figure = at("timeline");
  const shown = (x * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
  const edge = figure.clientWidth / 6;
  if (shown < figure.scrollLeft + edge || shown > figure.scrollLeft + figure.clientWidth - edge) {
    figure.scrollLeft = shown - figure.clientWidth / 2;
  }
}

function translate_timeline() {
  for (const text of at("timeline").querySelectorAll("[data-ko]")) {
    text.dataset.en ??= text.textContent;
    text.textContent = view.lang === "ko" ? text.dataset.ko : text.dataset.en;
  }
}

// ---- Stepping ---------------------------------------------------------------------------------

const count = () => story.instants.length;

function draw_now() {
  const seconds = story.instants[view.instant];
  const [date, time] = stamp_after(seconds).split(" ");
  const after = words().after(span(seconds));
  const place = words().place(view.instant + 1, count());
  const open = story.hosts.filter((host) => state_of(host).value?.reason === "available").length;
  const all = story.hosts.length;
  const tone = open === all ? "good" : "bad";
  at("now").replaceChildren(
    make("span", { class: "date" }, date), " ", make("span", { class: "clock" }, time), " ",
    make("span", { class: "quiet" }, `${after} · ${place}`),
    ...(all > 0 ? [" ", make("span", { class: `badge ${tone}` }, mark(tone),
      words().hosts_open(open, all))] : []));
  const slider = at("slider");
  slider.value = view.instant;
  slider.setAttribute("aria-valuetext", `${date} ${time}, ${after}, ${place}`);
  const happens = story.events.slice(first_event(view.instant), first_event(view.instant + 1))
    .map((event) => `${event.subject} ${(view.lang === "ko" && event.ko) || event.en}`).join("; ");
  at("said").textContent = `${date} ${time}. ${happens.slice(0, 300)}`;
  at("first").disabled = at("previous").disabled = view.instant === 0;
  at("last").disabled = at("next").disabled = view.instant === count() - 1;
}

/// Events are in the order of their instants.
const first_event = (instant) => last_not_above(story.events, instant - 0.5, (e) => e.instant) + 1;

function draw_instant() {
  if (at("follow").checked) {
    view.certificate = latest(story.certificates, view.certificate);
    view.question = latest(story.digs, view.question);
  }
  draw_now();
  mark_event();
  move_cursor();
  draw_certificates();
  draw_certificate();
  draw_hosts();
  draw_listeners();
  draw_dig();
  draw_mails();
}

function choose_certificate(i) {
  view.certificate = i;
  at("follow").checked = false;
  draw_certificates();
  draw_certificate();
}

/// To the instant of that place; what lies outside is the first or the last one.
function go(instant) {
  view.instant = Math.min(count() - 1, Math.max(0, instant));
  draw_instant();
  keep_link();
}

function play_or_pause() {
  if (view.timer !== null) {
    pause();
    return;
  }
  if (view.instant === count() - 1) go(0);
  view.timer = setInterval(() => {
    go(view.instant + 1);
    if (view.instant === count() - 1) pause();
  }, 900);
  draw_play();
}

function pause() {
  clearInterval(view.timer);
  view.timer = null;
  draw_play();
}

function draw_play() {
  const plays = view.timer !== null;
  const shape = plays ? "M4 3h3v10H4zM9 3h3v10H9z" : "M5 3v10l7-5z";
  at("play").querySelector("path").setAttribute("d", shape);
  at("play").querySelector("span").textContent = plays ? words().pause : words().play;
}

// ---- The link to an instant and a language ----------------------------------------------------

function keep_link() {
  try {
    history.replaceState(null, "", `#at=+${story.instants[view.instant]}s&lang=${view.lang}`);
  } catch {
    // A browser may refuse many changes within a second; the next one will do.
  }
}

/// `+3600s` after the start, or an ISO instant: the place of the last instant that is not later.
function instant_of(text) {
  const after = /^\+?(\d+)s?$/.exec(text);
  const seconds = after ? Number(after[1]) : (Date.parse(text) - kStart) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, last_not_above(story.instants, seconds)) : null;
}

function follow_link() {
  const parts = new Map(location.hash.slice(1).split("&").map((part) => {
    const [key, ...value] = part.split("=");
    let text = value.join("=");
    try {
      text = decodeURIComponent(text);
    } catch {
      // It stands for itself.
    }
    return [key, text];
  }));
  const lang = parts.get("lang");
  if (lang in WORDS) view.lang = lang;
  const instant = parts.has("at") ? instant_of(parts.get("at")) : null;
  if (instant !== null) view.instant = instant;
  return parts.has("at") || parts.has("lang");
}

// ---- The whole page ---------------------------------------------------------------------------

const is_dark = () => (document.documentElement.dataset.theme ??
  (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

function draw_theme() {
  const other = is_dark() ? "light" : "dark";
  at("theme").textContent = words().theme[other];
  at("theme").setAttribute("aria-label", words().theme_label[other]);
}

function draw_all() {
  document.documentElement.lang = view.lang;
  for (const part of document.querySelectorAll("[data-word]")) {
    part.textContent = words()[part.dataset.word];
  }
  for (const part of document.querySelectorAll("[data-label]")) {
    part.setAttribute("aria-label", words()[part.dataset.label]);
    if (part.tagName === "BUTTON") part.title = words()[part.dataset.label];
  }
  for (const button of document.querySelectorAll("button[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === view.lang));
  }
  draw_theme();
  draw_head();
  draw_verdict();
  draw_events();
  translate_timeline();
  draw_play();
  draw_instant();
}

/// Keys that step, unless the element in focus needs the key itself.
function on_key(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = event.target;
  if (target.closest("input:not([type=range]):not([type=checkbox]), select, textarea")) return;
  if (target.closest("[data-keeps-keys]")) return;
  const presses = target.closest("button, a, summary, input[type=checkbox]");
  const steps = { ArrowLeft: view.instant - 1, ArrowRight: view.instant + 1, Home: 0,
    End: count() - 1 };
  if (event.key in steps) go(steps[event.key]);
  else if (event.key === " " && !presses) play_or_pause();
  else return;
  event.preventDefault();
}

/// Paper has no clicks: everything is open while it is printed.
function open_for_print() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
}

function listen() {
  at("first").addEventListener("click", () => go(0));
  at("previous").addEventListener("click", () => go(view.instant - 1));
  at("next").addEventListener("click", () => go(view.instant + 1));
  at("last").addEventListener("click", () => go(count() - 1));
  at("play").addEventListener("click", play_or_pause);
  at("slider").addEventListener("input", () => go(Number(at("slider").value)));
  at("follow").addEventListener("change", draw_instant);
  at("events").addEventListener("click", (event) => {
    const group = event.target.closest("summary") ? null : event.target.closest("[data-instant]");
    if (group && !String(getSelection())) go(Number(group.dataset.instant));
  });
  at("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = is_dark() ? "light" : "dark";
    draw_theme();
  });
  for (const button of document.querySelectorAll("button[data-lang]")) {
    button.addEventListener("click", () => {
      view.lang = button.dataset.lang;
      draw_all();
      keep_link();
    });
  }
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    at("world").focus();
  });
  addEventListener("hashchange", () => {
    if (follow_link()) draw_all();
  });
  addEventListener("keydown", on_key);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw_theme);
  open_for_print();
}

function show_story() {
  at("slider").max = count() - 1;
  prepare_timeline();
  follow_link();
  listen();
  draw_all();
}

switch (story.kind) {
  case "story":
    show_story();
    break;
  default:
    document.querySelector("main").replaceChildren(
      make("p", null, words().unknown_kind(String(story.kind))));
}
