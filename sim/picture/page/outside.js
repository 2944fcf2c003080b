// What anybody sees who has no account: browsers, dig, and mail.

// ---- Browsers -------------------------------------------------------------------------------

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
    make("h3", { class: "address" }, mark(tone),
      page === "private_error" ? make("span", { class: "chip" }, words().not_secure) : null,
      make("span", { class: "url" }, "https://", name_of(host.host))),
    changed ? changed_tag() : null),
  make("div", { class: "body" },
    make("p", { class: "says" }, opens ? words().secure : words()[page]),
    make("p", { class: "quiet" }, opens ? words().page_opens : label("reason", reason)),
    code ? make("p", { class: "code" }, code) : null, presented(value?.presented)));
}

const kHostsInSight = 12;

/// Few hosts are all in sight; of many, those that are out of reach or changed just now.
function browsers() {
  const is_telling = (host) => {
    const { value, changed } = state_of(host);
    return changed || value?.reason !== "available";
  };
  if (story.hosts.length <= kHostsInSight) return story.hosts.map(browser);
  const others = story.hosts.filter((host) => !is_telling(host));
  return [...story.hosts.filter(is_telling).map(browser),
    make("details", { class: "others" }, make("summary", null, words().other_hosts(others.length)),
      make("div", { class: "group" }, ...others.map(browser)))];
}

function draw_hosts() {
  const key = story.hosts.map((host) => {
    const { value } = state_of(host);
    const certificate = value?.presented ? certificate_named(value.presented) : undefined;
    return state_of(host).key + (certificate ? state_of(certificate).key : "");
  }).join();
  show("hosts", key + view.lang, () => (story.hosts.length > 0 ? browsers() :
    [make("section", { class: "window browser" },
      make("header", { class: "bar" }, make("h3", null, words().hosts)),
      make("div", { class: "body" }, make("p", { class: "quiet" }, words().no_hosts)))]));
}

// ---- DNS and mail ---------------------------------------------------------------------------

function question_chooser() {
  const select = make("select", { id: "question", "data-key": "question" },
    ...story.digs.map((dig, i) => make("option", { value: i }, dig.asks)));
  select.value = view.question;
  select.addEventListener("change", () => {
    view.question = Number(select.value);
    at("follow").checked = false;
    draw_dig();
  });
  const name = make("label", { for: "question" }, words().dig_label);
  return make("div", { class: "ask" }, name, select);
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

/// A letter's subject stands for it until it is opened.
function one_mail(mail) {
  const is_new = mail.instant === view.instant && mail.instant > 0;
  const when = make("span", { class: "when" }, stamp_after(story.instants[mail.instant]));
  return make("details", { class: "letter" },
    make("summary", null, when, make("strong", { dir: "auto" }, mail.subject),
      is_new ? changed_tag(words().arrived) : null),
    terms([[words().sender, mail.from], [words().to, mail.to.join(", ")],
      [words().about, name_of(`${mail.certificate}, ${mail.name}`)]]),
    make("pre", { dir: "auto" }, mail.text.trim()));
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
    return [bar("@", words().mails(arrived), is_new),
      make("div", { class: "body" },
        ...(arrived === 0 ? [make("p", { class: "quiet" }, words().no_mails)] :
          newest.slice(0, kMailsInSight).map(one_mail)), older)];
  });
}
