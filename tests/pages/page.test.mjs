// What the reader of a page does: keys, links, languages, windows, paper.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, open, play } from "./chromium.mjs";

after(() => browser.close());

const kArticle = "seed/a-the-article.json";
const kUnanswered = "seed/e-the-mail-nobody-answered.json";
const { page: article, said } = await play(kArticle);
const { page: unanswered } = await play(kUnanswered);
const { page: korean } = await play(kArticle, "--lang", "ko");

const shown = (page) =>
  page.evaluate(() => JSON.parse(document.getElementById("story").textContent));
const instant = (page) => page.inputValue("#slider").then(Number);
const link = (page) => page.evaluate(() => location.hash);

/// Tries something on a page, and that the page had nothing to complain of meanwhile.
function on(file, name, act, options) {
  test(name, async () => {
    const page = await open(file, options);
    await act(page);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

on(article, "keys step through the story from anywhere on the page", async (page) => {
  const last = (await shown(page)).instants.length - 1;
  for (const [key, where] of [["ArrowRight", 1], ["ArrowRight", 2], ["ArrowLeft", 1], ["End", last],
    ["ArrowRight", last], ["Home", 0], ["ArrowLeft", 0]]) {
    await page.keyboard.press(key);
    assert.equal(await instant(page), where, key);
  }
  await page.focus("#slider");
  await page.keyboard.press("ArrowRight");
  assert.equal(await instant(page), 1, "the slider does not step twice");
});

on(article, "a chooser and a button keep their own keys", async (page) => {
  await page.keyboard.press("End");
  const where = await instant(page);
  await page.focus("#question");
  await page.keyboard.press("Home");
  assert.equal(await instant(page), where);
  await page.focus("[data-lang=ko]");
  await page.keyboard.press("Space");
  assert.equal(await page.getAttribute("html", "lang"), "ko");
  assert.match(await page.textContent("#play"), /재생/, "it does not play");
});

on(article, "Space plays, to the end and no further", async (page) => {
  await page.clock.install();
  await page.keyboard.press("Space");
  assert.match(await page.textContent("#play"), /Pause/);
  await page.clock.runFor(2000);
  assert.equal(await instant(page), 2);
  await page.clock.runFor(60_000);
  const last = (await shown(page)).instants.length - 1;
  assert.equal(await instant(page), last);
  assert.match(await page.textContent("#play"), /Play/);
  await page.click("#play");
  assert.equal(await instant(page), 0, "it begins again");
  await page.keyboard.press("Escape");
  await page.click("#play");
  assert.match(await page.textContent("#play"), /Play/);
});

on(article, "the link names instant and language, and is followed", async (page) => {
  const story = await shown(page);
  await page.keyboard.press("ArrowRight");
  assert.equal(await link(page), `#at=+${story.instants[1]}s&lang=en`);
  await page.evaluate(() => { location.hash = "at=+2020s&lang=ko"; });
  await page.waitForFunction(() => document.documentElement.lang === "ko");
  const held = story.instants.findLastIndex((seconds) => seconds <= 2020);
  assert.equal(await instant(page), held);
  await page.evaluate(() => { location.hash = "at=2022-01-20T10:33:40%2B09:00"; });
  await page.waitForFunction((place) => document.getElementById("slider").value === place,
    String(story.instants.indexOf(2020)));
  for (const nonsense of ["at=soon", "lang=xx", "at=%E0%A4%A", "lang=constructor", "=&&at"]) {
    await page.evaluate((hash) => { location.hash = hash; }, nonsense);
  }
  assert.equal(await page.getAttribute("html", "lang"), "ko");
  await page.evaluate(() => { location.hash = "at=2099-01-01T00:00:00Z"; });
  await page.waitForFunction((place) => document.getElementById("slider").value === place,
    String(story.instants.length - 1));
});

on(article, "a page opens at the instant of its link", async (page) => {
  assert.equal(await page.textContent("#now .clock"), "10:33:40");
  assert.equal(await page.getAttribute("html", "lang"), "ko");
}, { hash: "#at=+2020s&lang=ko" });

on(korean, "a page is in the language asked for, and in the other at a click", async (page) => {
  const drawn = () => page.evaluate(() => [...document.querySelectorAll("#timeline [data-ko]")]
    .map(({ textContent, dataset }) => textContent === dataset.ko));
  assert.equal(await page.getAttribute("html", "lang"), "ko");
  assert.match(await page.textContent("#verdict"), /조건 충족/);
  assert.ok((await drawn()).length > 0 && (await drawn()).every(Boolean));
  await page.click("[data-lang=en]");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.match(await page.textContent("#verdict"), /Holds/);
  assert.ok(!(await drawn()).every(Boolean));
});

on(article, "a click in the list or in the timeline goes there", async (page) => {
  const story = await shown(page);
  await page.click("#events button[data-instant='3']");
  assert.equal(await instant(page), 3);
  const place = Math.floor(story.instants.length / 2);
  await page.evaluate((x) => {
    const svg = document.querySelector("#timeline svg");
    const box = svg.getBoundingClientRect();
    svg.dispatchEvent(new MouseEvent("click", { bubbles: true, clientY: box.top + 5,
      clientX: box.left + (x * box.width) / svg.viewBox.baseVal.width }));
  }, story.xs[place]);
  assert.equal(story.xs[await instant(page)], story.xs[place]);
});

on(article, "the console says what is not there yet, and what is gone", async (page) => {
  const row = (name) => page.locator("#certificates tbody tr", { hasText: name }).first();
  assert.match(await row("new").textContent(), /does not exist yet/);
  assert.match(await row("old").textContent(), /Issued/);
  await page.keyboard.press("End");
  assert.match(await row("old").textContent(), /deleted/);
  const [certificate] = said.certificates;
  assert.match(await row("new").textContent(), new RegExp(certificate.console.Status));
});

on(article, "the certificate's page has the records, and a button that explains", async (page) => {
  await page.click("#certificates button:has-text('new')");
  await page.keyboard.press("End");
  const [certificate] = said.certificates;
  const text = await page.textContent("#certificate");
  for (const { ResourceRecord: record } of certificate.DomainValidationOptions) {
    assert.ok(text.includes(record.Name) && text.includes(record.Value));
  }
  assert.ok(text.includes(certificate.CertificateArn));
  assert.equal(await page.isVisible("#why"), false);
  await page.click("text=Create records in Route 53");
  assert.equal(await page.isVisible("#why"), true);
});

on(article, "what is chosen stays, and keeps the focus, when the story goes on", async (page) => {
  await page.focus("#certificates button:has-text('old')");
  await page.keyboard.press("Enter");
  assert.equal(await page.isChecked("#follow"), false);
  for (let i = 0; i < 8; ++i) await page.keyboard.press("ArrowRight");
  assert.ok(await page.evaluate(
    () => document.activeElement.matches("#certificates [aria-pressed=true]")));
  assert.match(await page.textContent("#certificate h3"), /old/);
  await page.check("#follow");
  assert.match(await page.textContent("#certificate h3"), /new/);
});

on(unanswered, "what changed at this instant is marked in words", async (page) => {
  const story = await shown(page);
  assert.equal(await page.locator("#world .tag").count(), 0, "at the start nothing has changed");
  const { instant: broken } = story.violations[0];
  await page.click(`#events button[data-instant='${broken}']`);
  assert.match(await page.textContent("#hosts"), /NET::ERR_CERT_DATE_INVALID/);
  assert.match(await page.textContent("#hosts"), /changed/);
  assert.match(await page.textContent("#certificate"), /Expired/);
  assert.match(await page.textContent("#now"), /out of reach/);
  await page.keyboard.press("ArrowRight");
  assert.doesNotMatch(await page.textContent("#hosts"), /changed/);
});

on(unanswered, "mails arrive one after the other", async (page) => {
  const { mails } = await shown(page);
  assert.match(await page.textContent("#mails"), /No mail has arrived yet/);
  await page.keyboard.press("End");
  assert.equal(await page.locator("#mails .letter").count(), mails.length);
});

on(unanswered, "the theme is the reader's", async (page) => {
  const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await colour();
  await page.click("#theme");
  assert.notEqual(await colour(), light);
  await page.click("#theme");
  assert.equal(await colour(), light);
});

on(unanswered, "on paper everything is open, and black on white", async (page) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("details:not([open])").count(), 0);
  const paper = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    const list = document.getElementById("events");
    return [color, backgroundColor, list.scrollHeight <= list.clientHeight + 1];
  });
  assert.deepEqual(paper, ["rgb(0, 0, 0)", "rgb(255, 255, 255)", true]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("details[open]").count(), 0);
});

on(unanswered, "one can walk over the page by the Tab key, and sees where one is", async (page) => {
  const seen = new Set();
  for (let i = 0; i < 30; ++i) {
    await page.keyboard.press("Tab");
    const [name, outline] = await page.evaluate(() => {
      const one = document.activeElement;
      return [one.id || one.className || one.tagName, getComputedStyle(one).outlineStyle];
    });
    assert.notEqual(outline, "none", `${name} shows no focus`);
    seen.add(name);
  }
  for (const id of ["theme", "timeline", "play", "slider"]) assert.ok(seen.has(id), id);
});
