// What a check adds to the page: its verdict, the two histories, and the situations as a graph.

function choose_story(i) {
  view.story = i;
  story = check.stories[i].story;
  view.instant = Math.min(view.instant, story.instants.length - 1);
  at("slider").max = story.instants.length - 1;
  prepare_timeline();
  draw_all();
  keep_link();
}

/// The words of the link that are a check's own.
const check_link = () => (check ? `&story=${view.story}` +
  (view.situation === null ? "" : `&situation=${view.situation}`) : "");

function follow_check_link(parts) {
  const chosen = Number(parts.get("story") ?? view.story);
  if (check.stories[chosen] && chosen !== view.story) {
    view.story = chosen;
    story = check.stories[chosen].story;
    at("slider").max = story.instants.length - 1;
    prepare_timeline();
  }
  const situation = Number(parts.get("situation") ?? NaN);
  if (!check.graph?.nodes[situation] || situation === view.situation) return;
  view.situation = situation;
  requestAnimationFrame(() => at("situation").scrollIntoView({ block: "nearest" }));
}

/// What a story shows: its role, or whose worst outage.
function role_of(i) {
  const { role } = check.stories[i];
  if (role !== "worst") return words().roles[role];
  const hosts = check.worst.filter((one) => one.story === i).map((one) => one.host);
  return words().worst_of([...hosts.slice(0, 2), ...(hosts.length > 2 ? ["…"] : [])].join(", "));
}

function story_button(one, i) {
  const tone = { broken: "bad", safe: "good", worst: "bad" }[one.role] ?? "off";
  return make("button", { type: "button", "data-key": `story-${i}`,
    "aria-pressed": String(i === view.story), on: () => choose_story(i) },
  mark(tone), name_of(role_of(i)));
}

// ---- What is told beside the verdict --------------------------------------------------------

function worst_item(one) {
  const shown = one.story === null ? [] : [" ", make("button", { type: "button", class: "link",
    "data-key": `worst-${one.host}`, on: () => show_story_at(one) }, words().worst_shown)];
  return make("li", { "data-worst": one.host, "data-seconds": one.seconds ?? "never" },
    mark("bad"), make("strong", null, name_of(one.host)), " ",
    words().worst_for(one, span(one.seconds ?? 0)), ...shown);
}

/// The story that has a worst outage, at the instant at which it begins.
function show_story_at(worst) {
  choose_story(worst.story);
  const lasts = (one) => (worst.seconds === null ? one.lasts : one.seconds === worst.seconds);
  const outage = story.outages.find((one) => one.host === worst.host && lasts(one));
  if (outage) go(Math.max(0, last_not_above(story.instants, outage.from)));
  at("timeline").scrollIntoView({ block: "center" });
}

function numbers() {
  const told = (seconds) => words().from_own(stamp_after(seconds), seconds);
  const parts = [];
  if (check.worst?.length > 0) {
    const items = check.worst.map(worst_item);
    const more = items.splice(kOutagesInSight);
    parts.push(make("h3", null, words().worst), make("ul", { class: "worst" }, ...items),
      more.length > 0 ? make("details", null,
        make("summary", null, words().times_over(more.length)), make("ul", null, ...more)) : null);
  } else if (check.worst && story.hosts.length > 0) {
    parts.push(make("h3", null, words().worst), make("p", null, words().no_worst));
  }
  if (check.latest_start) {
    const { kind } = check.latest_start;
    parts.push(make("h3", null, words().latest_start),
      make("p", { "data-start": kind }, words().starts[kind](check.latest_start, told)));
  }
  return parts.filter(Boolean);
}

/// What the program prints: a line that is too long goes on where its text began.
function report_lines() {
  return check.report.split("\n").map((line) => {
    const hang = /^.* {2,}(?=\S)/.exec(line)?.[0].length ?? 2;  // Columns are two blanks apart.
    return make("span", { class: "row", style: `--hang: ${hang}ch` }, `${line}\n`);
  });
}

function draw_check() {
  const part = at("check");
  const [name, sentence] = words().safety[check.verdict];
  const tone = { safe: "good", unsafe: "bad" }[check.verdict] ?? "warn";
  part.hidden = false;
  part.className = `verdict check ${tone}`;
  part.dataset.verdict = check.verdict;
  const said = [["part", check.parts_at, check.parts_by], ["lost", check.lost_from, check.lost_by]]
    .filter(([, seconds]) => seconds !== null)
    .map(([word, seconds, by]) => make("p", { "data-said": word, dir: "auto" },
      words()[word](span(seconds), by?.[view.lang].replace(/\.$/, ""))));
  part.replaceChildren(
    make("h2", { id: "check-name" }, mark(tone), unseen(`${words().verdict}: `), name),
    make("p", null, sentence), ...said,
    make("ul", { class: "claims" }, ...check.claims.map(claim_item)), ...numbers(),
    make("details", { class: "fold" }, make("summary", null, words().whole_report),
      make("pre", { lang: "en", tabindex: 0 }, ...report_lines())),
    make("div", { class: "choice stories", role: "group" }, ...check.stories.map(story_button)));
  draw_captions();
  draw_situations();
}

/// Over each of the timelines, what it shows.
function draw_captions() {
  for (const box of at("timeline").querySelectorAll("[data-story]")) {
    const i = Number(box.dataset.story);
    box.querySelector("p")?.remove();
    box.prepend(make("p", { class: "caption" }, name_of(role_of(i))));
    box.toggleAttribute("data-chosen", i === view.story);
  }
}

// ---- Situations -----------------------------------------------------------------------------

function draw_situations() {
  if (!check.graph) return;
  at("situations").hidden = false;
  const { nodes, situations } = check.graph;
  at("situations-count").textContent = words().situations_count(situations, nodes.length);
  at("situations-legend").replaceChildren(...["open", "ended", "lost", "broken"].map((look) =>
    make("li", null, make("span", { class: `look ${look}`, "aria-hidden": "true" }),
      words().looks[look])), make("li", null, words().looks.way));
  if (!at("graph").dataset.listens) listen_to_graph();
  draw_situation();
}

function choose_situation(i) {
  if (!check.graph.nodes[i]) return;
  view.situation = i;
  draw_situation();
  keep_link();
}

/// How everything stands, each kind by itself; what is a part stands below what it is a part of.
function stands_part(stands) {
  const part = make("div", { class: "stands" });
  let list = null;
  for (const one of stands) {
    if (one.begins) {
      list = make("ul", null);
      part.append(make("section", null,
        make("h4", null, check.graph.kinds[one.begins][view.lang]), list));
    }
    const [name, how] = one[view.lang];
    const known = { good: "good", wait: "wait", bad: "bad", warn: "warn" }[one.tone];
    list.append(make("li", { class: one.part ? "part" : undefined },
      make("span", { class: "name" }, name_of(name)), " ",
      make("span", { class: `badge ${one.tone}` }, known ? mark(known) : null, name_of(how))));
  }
  return part;
}

function draw_situation() {
  const { nodes } = check.graph;
  const node = nodes[view.situation];
  for (const shape of at("graph").querySelectorAll(".node")) {
    shape.classList.toggle("chosen", shape.id === `node-${view.situation}`);
  }
  if (!node) {
    at("situation").replaceChildren(make("p", { class: "quiet" }, words().choose_situation));
    return;
  }
  const korean = view.lang === "ko";
  const ways = (node.ways ?? []).map((way) => make("li", null,
    make("button", { type: "button", class: "link", "data-key": `way-${way.to}`,
      on: () => choose_situation(way.to) }, name_of(way.fires[korean ? "ko" : "en"])),
    way.breaks.length > 0 ? [" ", words().breaks(way.breaks.join(", "))].join("") : null));
  const said = [
    node.breaks.length > 0 ? words().breaks(node.breaks.join(", ")) : null,
    node.is_lost && node.breaks.length === 0 ? words().is_lost : null,
    node.has_ended ? words().ends_here : null,
  ].filter(Boolean);
  at("situation").replaceChildren(
    make("h3", null, words().situation(view.situation + 1),
      node.count > 1 ? `, ${words().several(node.count)}` : null),
    make("p", { class: "quiet" }, words().events_before(node.events)),
    ...said.map((text) => make("p", null, make("strong", null, text))),
    stands_part(node.stands ?? []),
    ...(ways.length > 0 ? [make("h4", null, words().leads_on),
      make("ul", { class: "ways" }, ...ways)] : []));
}

function listen_to_graph() {
  const graph = at("graph");
  graph.dataset.listens = "yes";
  graph.addEventListener("click", (event) => {
    const shape = event.target.closest(".node");
    if (shape) choose_situation(Number(shape.id.slice("node-".length)));
  });
  graph.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const last = check.graph.nodes.length - 1;
    const next = view.situation === null ? 0 : view.situation + step;
    choose_situation(Math.min(last, Math.max(0, next)));
    at(`node-${view.situation}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    event.preventDefault();
    event.stopPropagation();
  });
}
