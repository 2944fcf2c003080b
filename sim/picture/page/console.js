// The windows of AWS's console: the list of certificates, the page of one, the listeners.

// ---- The list of certificates ---------------------------------------------------------------

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

// ---- One certificate's page -----------------------------------------------------------------

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
    make("details", { class: "asked" },
      make("summary", null, words().asked_by_mail(row.mails.length)),
      make("p", null, row.mails.join(", "))) : null;
  return make("tr", { role: "row" },
    cell(columns[0], make("div", null, name_of(row.domain), mails), false),
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

const kDomainsInSight = 10;

/// Many rows scroll in a box of their own.
function domains_box(count, rows) {
  if (count <= kDomainsInSight) return rows;
  return make("div", { class: "tall", tabindex: "0", role: "group", "data-key": "domains",
    "aria-label": words().page.domains(count) }, rows);
}

function domains_part(now, old) {
  const rows = domain_texts(now);
  const before = old === null ? undefined : domain_texts(old);
  const by_dns = rows.some((row) => row.method === "DNS");
  const [button, why] = by_dns ? create_records() : [null, null];
  return [make("div", { class: "subhead" }, make("h4", null, words().page.domains(rows.length)),
    button), why,
  domains_box(rows.length, table("domains", words().page.domains(rows.length),
    words().domain_columns, rows.map((row) => domain_row(row, before))))];
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
      row(page.type, type),
      row(page.arn, (c) => c.CertificateArn, (c) => make("code", null, c.CertificateArn)),
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

// ---- Listeners ------------------------------------------------------------------------------

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

const kListenersInSight = 6;

/// Where there are many, those that have not just changed are folded, as browsers are.
function listeners() {
  if (story.listeners.length <= kListenersInSight) return story.listeners.map(listener);
  const changed = story.listeners.filter((one) => state_of(one).changed);
  const others = story.listeners.filter((one) => !state_of(one).changed);
  return [...changed.map(listener), make("details", { class: "others" },
    make("summary", null, words().other_listeners(others.length)),
    make("div", { class: "group" }, ...others.map(listener)))];
}

function draw_listeners() {
  const key = story.listeners.map((one) => state_of(one).key).join();
  show("listeners", key + view.lang, () => (story.listeners.length > 0 ?
    listeners() :
    [make("section", { class: "window console" }, bar(words().ec2, words().listener_title, false),
      make("div", { class: "body" }, make("p", { class: "quiet" }, words().no_listeners)))]));
}
