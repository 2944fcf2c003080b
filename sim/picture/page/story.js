// The story itself: its title and verdict, its events, and the timeline.

// ---- Title, verdict, claims, outages --------------------------------------------------------

function draw_head() {
  const title = (quiz ? words().exercise : page.title) || "acmsim";
  if (quiz) document.title = title;
  const is_long = title.length > 160;
  at("title").textContent = is_long ? `${[...title].slice(0, 160).join("")}…` : title;
  at("facts").replaceChildren(...words().facts(story, offset_text()).map((text) =>
    make("span", null, text)));
  const whole = is_long ? [make("details", { class: "fold" },
    make("summary", null, words().whole_title), make("p", null, title))] : [];
  at("about").replaceChildren(...whole, ...fold(story.about ?? "", 420));
}

const verdict_tone = () => ({ holds: "good", violated: "bad" }[story.verdict] ?? "warn");

const go_button = (instant, text) =>
  make("button", { type: "button", class: "link", on: () => go(instant) }, text);

/// A claim by its name, or in words where that is but a place in the document.
const said_of = (claim) => claim.said?.[view.lang] ?? claim.name;

function claim_item(claim) {
  const tone = { held: "good", broken: "bad" }[claim.verdict] ?? "off";
  return make("li", { "data-claim": claim.name, "data-verdict": claim.verdict }, mark(tone),
    name_of(said_of(claim)), ` ${words().claims[claim.verdict] ?? claim.verdict}`);
}

function violation_item(violation) {
  const time = stamp_after(story.instants[violation.instant] ?? 0);
  return make("li", null, make("strong", null, name_of(said_of(violation))), " ",
    go_button(violation.instant, words().broken_at(time)), make("div", { dir: "auto" },
      ...fold(view.lang === "ko" ? violation.ko : violation.why, 400)));
}

function outage_item(outage) {
  const instant = Math.max(0, last_not_above(story.instants, outage.from));
  return make("li", { "data-outage": outage.host, "data-seconds": outage.seconds }, mark("bad"),
    make("strong", null, name_of(outage.host)), " ",
    words().out_of_reach(span(outage.seconds), outage.lasts), ": ",
    label("reason", outage.reason), " ", go_button(instant, stamp_after(outage.from)));
}

const kOutagesInSight = 12;

/// Where there are many, those of one reason and one instant in one line, which opens.
function outage_items() {
  if (story.outages.length <= kOutagesInSight) return story.outages.map(outage_item);
  const groups = new Map();
  for (const outage of story.outages) {
    const key = [outage.reason, outage.from, outage.to, outage.lasts].join();
    groups.set(key, [...(groups.get(key) ?? []), outage]);
  }
  return [...groups.values()].map((alike) => (alike.length === 1 ? outage_item(alike[0]) :
    make("li", { "data-alike": alike.length }, make("details", null,
      make("summary", null, mark("bad"), make("strong", null, words().times_over(alike.length)),
        " ", words().out_of_reach(span(alike[0].seconds), alike[0].lasts), ": ",
        label("reason", alike[0].reason), ", ", stamp_after(alike[0].from)),
      make("ul", null, ...alike.map(outage_item))))));
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
    ...[list("outages", words().outages, outage_items()),
      list("claims", words().claim_list, story.claims.map(claim_item))].filter(Boolean));
  if (story.violations.length === 0) part.querySelector(".violations").remove();
}

// ---- Events ---------------------------------------------------------------------------------

let event_groups = new Map();  // The list item of each instant at which something happens.

const said_subject = (event) => (view.lang === "ko" && event.ko_subject) || event.subject;
const said_text = (event) => (view.lang === "ko" && event.ko) || event.en;

function event_item(event) {
  const tone = EVENT_TONES[event.event];
  return make("li", { class: "event" }, make("span", { class: "actor" }, event.actor),
    make("span", { class: "what", lang: view.lang === "ko" && !event.ko ? "en" : undefined },
      tone ? mark(tone) : null, make("strong", null, name_of(said_subject(event))), " ",
      make("span", { dir: "auto" }, ...fold(said_text(event), 600))));
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

// ---- The timeline ---------------------------------------------------------------------------

const kSvg = "http://www.w3.org/2000/svg";

function svg_make(tag, attributes) {
  const element = document.createElementNS(kSvg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/// The timeline of the story that is shown; a check has two.
function timeline_svg() {
  const chosen = at("timeline").querySelector(`[data-story="${view.story}"] svg`);
  return chosen ?? at("timeline").querySelector("svg");
}

function prepare_timeline() {
  at("cursor")?.remove();
  const svg = timeline_svg();
  if (!svg) return;
  const { height } = svg.viewBox.baseVal;
  // From below the instants, where their ticks begin, so that they can be read.
  const top = Number(/ ([\d.]+)V/.exec(svg.querySelector(".tick").getAttribute("d"))[1]);
  const cursor = svg_make("g", { id: "cursor", "aria-hidden": "true" });
  cursor.append(svg_make("line", { x1: 0, x2: 0, y1: top, y2: height }),
    svg_make("path", { d: `M-6 ${top}H6L0 ${top + 8}Z` }));
  svg.append(cursor);
}

/// What timelines draw with goes by names, and the first of a name counts; where that is hidden,
/// nothing is drawn with it. So it stands once, outside of them.
function keep_patterns(svgs) {
  const kept = svg_make("svg", { width: 0, height: 0, "aria-hidden": "true", class: "patterns" });
  const [first, ...others] = svgs.map((svg) => svg.querySelector("defs"));
  kept.append(first);
  for (const other of others) other.remove();
  document.body.append(kept);
}

function listen_to_timelines() {
  const svgs = [...at("timeline").querySelectorAll("svg.timeline")];
  if (svgs.length > 1) keep_patterns(svgs);
  const names = svgs.flatMap((svg) => [...svg.querySelectorAll("text.name, text.head")]);
  for (const name of names) name.ownerSVGElement.append(name);
  at("timeline").addEventListener("scroll", () => keep_in_sight(names));
  svgs.forEach((svg, i) => svg.addEventListener("click", (event) => {
    if (check && i !== view.story) choose_story(i);
    const box = svg.getBoundingClientRect();
    go(nearest(((event.clientX - box.left) * svg.viewBox.baseVal.width) / box.width));
  }));
}

/// The names of the lanes stay at the left edge of what is seen of the timeline.
function keep_in_sight(names) {
  const left = at("timeline").scrollLeft;
  for (const name of names) name.setAttribute("transform", `translate(${left} 0)`);
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

/// What the timeline leaves out, because it is like what it shows.
function draw_left_out() {
  const count = story.folded?.subjects ?? 0;
  at("left_out").textContent = count > 0 ? words().left_out(count) : "";
}

/// Drawings come in one language, with the other beside it.
function translate_drawings(part) {
  for (const text of part.querySelectorAll("[data-ko]")) {
    text.dataset.en ??= text.textContent;
    text.textContent = view.lang === "ko" ? text.dataset.ko : text.dataset.en;
  }
}
