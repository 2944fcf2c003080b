// Documents that mean harm, or that are large: names are shown as names, and the page stays usable.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, is_too_wide, kScenarios, open, overlaps, play, scratch } from "./chromium.mjs";

after(() => browser.close());

const kArticle = "seed/a-the-article.json";
const kScript = "<script>alert(1)</script><img src=x onerror=alert(2)>";

const kTitles = {
  "a script": kScript,
  "the end of everything": `</title></style></script></svg>--><!--<svg onload=alert(3)>${kScript}`,
  "quotes and entities": `"' onload=alert(4) &lt;b&gt; &#60;b&#62; \\u003cb\\u003e`,
  "placeholders of our own": "{{js}} {{json}} {{title}} {{css}} ${1}",
  "ten thousand characters": "ab cd ".repeat(1667).slice(0, 10_000),
  "one word of ten thousand": "x".repeat(10_000),
  "ten thousand angles": "<".repeat(10_000),
  "from right to left": "\u202Eשלום\u202C مرحبا بالعالم <b> עברית (ABC) ١٢٣",
  "emoji": "🔐👩‍👩‍👧‍👦🇰🇷 인증서 증명 ﷽ Z̸̡̢͍̬a̴l̷g̶o̵",
};

let count = 0;
function written(change, from = kArticle) {
  const document = JSON.parse(readFileSync(join(kScenarios, from), "utf8"));
  delete document.$schema;
  delete document.expected;
  change(document);
  const file = scratch(`hostile-${count++}.json`);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

for (const [name, title] of Object.entries(kTitles)) {
  test(`a title and a text of ${name}`, async () => {
    const { page: file } = await play(written((document) => {
      document.title = title;
      document.about = `${title}\n${title}`;
    }));
    const page = await open(file);
    const { title: read } = await page.evaluate(
      () => JSON.parse(document.getElementById("story").textContent));
    assert.equal(read, title, "nothing is lost on its way");
    const start = [...title].slice(0, 60).join("").trim();
    assert.ok((await page.textContent("h1")).startsWith(start));
    assert.equal(await page.locator("img, body script:not([type]) ~ script, h1 *").count(), 0);
    await page.keyboard.press("End");
    assert.equal(await page.locator("#verdict[data-verdict=holds]").count(), 1);
    assert.deepEqual(await overlaps(page), []);
    assert.ok((await page.locator("h1").boundingBox()).height < 400, "the title is folded");
    for (const fold of await page.locator(".head summary").all()) await fold.click();
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      assert.equal(await is_too_wide(page), false, `it moves sideways at ${width}`);
    }
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

/// Changes the JSON document of a page that was made: what no scenario can say, the page bears too.
function with_story(file, change) {
  const html = readFileSync(file, "utf8");
  const begin = html.indexOf('id="story">') + 'id="story">'.length;
  const end = html.indexOf("</script>", begin);
  const story = JSON.parse(html.slice(begin, end));
  change(story);
  const json = JSON.stringify(story).replaceAll("<", "\\u003c");
  const changed = scratch(`story-${count++}.html`);
  writeFileSync(changed, html.slice(0, begin) + json + html.slice(end));
  return changed;
}

test("every text of the JSON may be markup", async () => {
  const { page: file } = await play(written(() => {}));
  const kept = new Set(["kind", "lang", "starts_at", "ended_at", "verdict", "reason", "labels"]);
  const spoil = (value, key) => {
    if (kept.has(key)) return value;
    if (typeof value === "string") return `${kScript}${value}`;
    if (Array.isArray(value)) return value.map((one) => spoil(one, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, spoil(one, k)]));
  };
  const page = await open(with_story(file, (story) => Object.assign(story, spoil(story, ""))));
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "End", "Home"]) {
    await page.keyboard.press(key);
  }
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.locator("script").count(), 2);
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await is_too_wide(page), false);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("a thousand events and forty certificates", async () => {
  const { page: file } = await play(written(() => {}));
  const page = await open(with_story(file, (story) => {
    const [one] = story.certificates;
    const state = one.states.findLast((change) => change[1] !== null)[1];
    story.instants = Array.from({ length: 1001 }, (_, i) => i * 60);
    story.xs = story.instants.map((seconds) => seconds / 40);
    story.events = story.instants.slice(1).map((_, i) => ({ instant: i + 1, actor: "acm",
      subject: `certificate-${i % 40}`, event: "certificate_issued", en: `event ${i}` }));
    story.certificates = Array.from({ length: 40 }, (_, i) => ({ as: `certificate-${i}`,
      states: [[0, null], [i + 1, state], [i + 500, { ...state, Status: "EXPIRED" }]] }));
    for (const kind of ["listeners", "hosts", "digs"]) {
      for (const thing of story[kind]) thing.states = thing.states.slice(0, 1);
    }
    story.mails = story.instants.slice(1).map((_, i) => ({ instant: i + 1, to: ["a@example.com"],
      from: "b@example.com", subject: `mail ${i}`,
      certificate: "certificate-0", name: "example.com", text: `mail ${i}` }));
  }));
  assert.equal(await page.locator("#events .event .what").count(), 1000);
  await page.keyboard.press("End");
  assert.equal(await page.locator("#certificates .badge.bad").count(), 40);
  assert.equal(await page.locator("#mails .letter").count(), 1000);
  assert.ok(await page.locator("#events [aria-current]").isVisible());
  for (let i = 0; i < 50; ++i) await page.keyboard.press("ArrowLeft");
  assert.equal(await page.inputValue("#slider"), "950");
  const is_in_sight = await page.evaluate(() => {
    const box = document.getElementById("events").getBoundingClientRect();
    const one = document.querySelector("#events [aria-current]").getBoundingClientRect();
    return one.top >= box.top - 1 && one.bottom <= box.bottom + 1;
  });
  assert.ok(is_in_sight, "the list follows");
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("a thousand certificates that fare alike are told once", async () => {
  const { page: file } = await play(written((document) => {
    document.given.fleet.count = 1000;
  }, "fleet/ten-years.json"), "--summary");
  const page = await open(file);
  await page.keyboard.press("End");
  assert.ok(await page.locator("#certificates tbody tr:not(.absent)").count() < 100);
  assert.match(await page.textContent("#left_out"), /[1-9]\d\d/);
  assert.deepEqual(await overlaps(page), []);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("a document of another kind is named, not shown wrongly", async () => {
  const { page: file } = await play(written(() => {}));
  const page = await open(with_story(file, (story) => { story.kind = "map"; }));
  assert.match(await page.textContent("main"), /map/);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});
