// What the parts of the page are made of: elements, times, and what held at an instant.

// ---- Elements -------------------------------------------------------------------------------

/// A new element: attributes by their names, `on` is what a click does; nodes or texts inside.
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
const changed_tag = (text = words().changed) => make("span", { class: "tag" }, text);

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

// ---- Time -----------------------------------------------------------------------------------

const kStart = Date.parse(story.starts_at);
const two = (number) => String(number).padStart(2, "0");

function offset_text() {
  const minutes = Math.round(Math.abs(story.time_offset) / 60);
  const sign = story.time_offset < 0 ? "-" : "+";
  return `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
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

// ---- What held at an instant ----------------------------------------------------------------

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
  const changed = since > 0 && since === view.instant;
  return {
    value: k < 0 ? null : thing.states[k][1],
    before: k > 0 ? thing.states[k - 1][1] : null,
    changed, since,
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
