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

function story_button(one, i) {
  const tone = { broken: "bad", safe: "good" }[one.role] ?? "off";
  return make("button", { type: "button", "data-key": `story-${i}`,
    "aria-pressed": String(i === view.story), on: () => choose_story(i) },
  mark(tone), words().roles[one.role]);
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
      words()[word](span(seconds), by?.[view.lang])));
  part.replaceChildren(
    make("h2", { id: "check-name" }, mark(tone), unseen(`${words().verdict}: `), name),
    make("p", null, sentence), ...said,
    make("ul", { class: "claims" }, ...check.claims.map(claim_item)),
    make("details", { class: "fold" }, make("summary", null, words().whole_report),
      make("pre", { lang: "en", tabindex: 0 }, check.report)),
    make("div", { class: "choice stories", role: "group" }, ...check.stories.map(story_button)));
  draw_captions();
  draw_situations();
}

/// Over each of the timelines, what it shows.
function draw_captions() {
  for (const box of at("timeline").querySelectorAll("[data-story]")) {
    const { role } = check.stories[Number(box.dataset.story)];
    box.querySelector("p")?.remove();
    box.prepend(make("p", { class: "caption" }, words().roles[role]));
    box.toggleAttribute("data-chosen", Number(box.dataset.story) === view.story);
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
  const stands = (node.stands ?? []).map((one) => make("li", { class: one.tone },
    make("strong", null, name_of(one[korean ? "ko" : "en"][0])), " ",
    make("span", { class: `badge ${one.tone}` }, name_of(one[korean ? "ko" : "en"][1]))));
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
    make("ul", { class: "stands" }, ...stands),
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
