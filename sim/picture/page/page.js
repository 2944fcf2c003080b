// What the reader does: stepping, links, keys; and the beginning of it all.

// ---- Stepping -------------------------------------------------------------------------------

const count = () => story.instants.length;

function show_hosts() {
  at("hosts").scrollIntoView({ block: "start" });
  at("hosts").focus({ preventScroll: true });
}

function draw_now() {
  const seconds = story.instants[view.instant];
  const [date, time] = stamp_after(seconds).split(" ");
  const after = seconds === 0 ? words().start : words().after(span(seconds));
  const place = words().place(view.instant + 1, count());
  const open = story.hosts.filter((host) => state_of(host).value?.reason === "available").length;
  const all = story.hosts.length;
  const tone = open === all ? "good" : "bad";
  at("now").replaceChildren(
    make("span", { class: "date" }, date), " ", make("span", { class: "clock" }, time), " ",
    make("span", { class: "quiet" }, `${after} · ${place}`),
    ...(all > 0 ? [" ", make("button", { type: "button", class: `link badge ${tone}`,
      on: show_hosts }, mark(tone), words().hosts_open(open, all))] : []));
  const slider = at("slider");
  slider.value = view.instant;
  slider.setAttribute("aria-valuetext", `${date} ${time}, ${after}, ${place}`);
  const happens = story.events.slice(first_event(view.instant), first_event(view.instant + 1))
    .map((event) => `${said_subject(event)} ${said_text(event)}`).join("; ");
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

// ---- The link to an instant and a language --------------------------------------------------

function keep_link() {
  try {
    history.replaceState(null, "", `#at=+${story.instants[view.instant]}s&lang=${view.lang}${check_link()}`);
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
  if (Object.hasOwn(WORDS, lang)) view.lang = lang;
  if (check) follow_check_link(parts);
  const instant = parts.has("at") ? instant_of(parts.get("at")) : null;
  if (instant !== null) view.instant = instant;
  return ["at", "lang", "story", "situation"].some((key) => parts.has(key));
}

// ---- The whole page -------------------------------------------------------------------------

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
  if (check) draw_check();
  draw_many();
  draw_quiz();
  draw_verdict();
  draw_events();
  translate_drawings(at("timeline"));
  draw_left_out();
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
  listen_to_timelines();
  prepare_timeline();
  if (quiz) view.instant = count() - 1;  // Now.
  follow_link();
  listen();
  draw_all();
}

switch (page.kind) {
  case "story":
  case "check":
  case "quiz":
    show_story();
    break;
  default:
    document.querySelector("main").replaceChildren(
      make("p", null, words().unknown_kind(String(page.kind))));
}
