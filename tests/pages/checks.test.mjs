// The page of a check: two histories over one axis, and the situations as a graph.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { add_axe, browser, check, is_too_wide, open, overlaps, violations }
  from "./chromium.mjs";

after(() => browser.close());

const kUnsafe = "check/waiter-shorter-than-aws.json";
const text_of = (page, selector) => page.locator(selector).innerText();

async function opened(document, how) {
  const { page: file, said } = await check(document);
  return { page: await open(file, how), said };
}

test("says what the program says, and is fit to be read by everybody", async () => {
  const { page, said } = await opened(kUnsafe);
  assert.equal(await page.locator("#check").getAttribute("data-verdict"), said.verdict);
  for (const { name, verdict } of said.claims) {
    const shown = page.locator(`#check [data-claim="${name}"]`);
    assert.equal(await shown.getAttribute("data-verdict"), verdict);
  }
  await add_axe(page);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    assert.deepEqual(await violations(page, {}), []);
  }
  assert.deepEqual(await overlaps(page), []);
  await page.click("[data-lang=ko]");
  assert.match(await text_of(page, "#check"), /안전하지 않음/);
  assert.deepEqual(await overlaps(page), []);
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await is_too_wide(page), false);
  assert.deepEqual(page.complaints, []);
});

test("shows the other history at a click, and tells of it in the link", async () => {
  const { page } = await opened(kUnsafe);
  assert.match(await text_of(page, "#verdict"), /Violated/);
  await page.locator(".stories button").nth(1).click();
  assert.match(await text_of(page, "#verdict"), /Holds/);
  await page.keyboard.press("End");
  assert.match(page.url(), /story=1/);
  const again = await open(new URL(page.url()).pathname, { hash: new URL(page.url()).hash });
  assert.match(await text_of(again, "#verdict"), /Holds/);
  assert.equal(await again.locator("#slider").inputValue(),
    await page.locator("#slider").inputValue());
  assert.deepEqual(page.complaints, []);
});

test("shows how a worst outage comes to be, by a click or a link", async () => {
  const { page, said } = await opened("check/expiry-before-the-listener-follows.json");
  for (const { host, seconds } of said.worst_outage) {
    const told = page.locator(`[data-worst="${host}"]`);
    assert.equal(await told.getAttribute("data-seconds"), String(seconds));
  }
  assert.match(await text_of(page, "[data-start]"), /5s before the document’s start/);
  const shown = () => page.locator("#timeline [data-story]:visible")
    .evaluateAll((all) => all.map((one) => one.dataset.role));
  assert.deepEqual(await shown(), ["broken", "safe"]);
  await page.locator("[data-worst] button").first().click();
  assert.deepEqual(await shown(), ["worst"]);
  assert.match(await text_of(page, "#verdict .outages"), /out of reach for 5s/);
  assert.match(await text_of(page, "#now"), /out of reach/);
  assert.match(page.url(), /at=\+32400s.*story=2/);
  // What bars are filled with is drawn, though the timeline that had it is hidden.
  const hidden = await page.evaluate(() => ["p-wait", "p-bad", "p-warn", "p-fold"].filter((id) =>
    document.querySelectorAll(`#${id}`).length !== 1 ||
    document.getElementById(id).closest("#timeline")));
  assert.deepEqual(hidden, []);
  await add_axe(page);
  assert.deepEqual(await violations(page, {}), []);
  assert.deepEqual(await overlaps(page), []);
  await page.click("[data-lang=ko]");
  assert.match(await text_of(page, ".worst"), /5초 동안 접속 불가/);
  assert.deepEqual(await overlaps(page), []);
  const again = await open(new URL(page.url()).pathname, { hash: new URL(page.url()).hash });
  assert.match(await text_of(again, "#verdict .outages"), /5초 동안 접속 불가/);
  assert.deepEqual(page.complaints, []);
});

test("says that an outage lasts for ever, and what the program prints line by line", async () => {
  const { page } = await opened("check/a-wait-for-ever.json");
  assert.match(await text_of(page, ".worst"), /is out of reach for ever/);
  await page.locator("#check details summary").click();
  const lines = page.locator("#check pre .row");
  assert.ok(await lines.count() > 5);
  // What goes on in another line begins where its text did, below the columns of an event.
  await page.setViewportSize({ width: 960, height: 900 });
  const long = page.locator("#check pre .row", { hasText: "waits for" }).first();
  const indent = await long.evaluate((row) => parseFloat(getComputedStyle(row).paddingLeft));
  assert.ok(indent > 150, `${indent}`);
  assert.deepEqual(page.complaints, []);
});

test("the cursor leaves the instants of the axis readable", async () => {
  const { page } = await opened(kUnsafe);
  const gap = await page.evaluate(() => {
    const cursor = document.querySelector("#cursor").getBoundingClientRect();
    const labels = [...document.querySelectorAll("#timeline [data-chosen] text.middle")]
      .map((text) => text.getBoundingClientRect())
      .filter((box) => box.left < cursor.right && cursor.left < box.right);
    return labels.length > 0 && cursor.top - Math.max(...labels.map((box) => box.bottom));
  });
  assert.ok(gap !== false && gap >= 0, `${gap}`);
});

test("tells each situation in words, by a click, a key or a link", async () => {
  const { page } = await opened(kUnsafe);
  await page.locator("#node-0").click();
  assert.match(await text_of(page, "#situation"), /Certificates[^]*old[^]*Issued, in use/);
  const part = page.locator("#situation .stands .part").first();
  assert.match(await part.innerText(), /renewal of old/);
  await page.locator("#graph").focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await text_of(page, "#situation"), /Situation 2/);
  await page.locator("#situation .ways button").first().click();
  const told = await text_of(page, "#situation");
  const again = await open(new URL(page.url()).pathname, { hash: new URL(page.url()).hash });
  assert.equal(await text_of(again, "#situation"), told);
  const broken = page.locator("#graph .node.broken").first();
  await broken.click();
  assert.match(await text_of(page, "#situation"), /Breaks no-step-fails/);
  assert.deepEqual(page.complaints, []);
});

test("follows a link to a situation or a story on the open page", async () => {
  const { page } = await opened(kUnsafe);
  await page.evaluate(() => { location.hash = "#situation=2"; });
  await page.waitForFunction(() => /Situation 3/.test(document.getElementById("situation").innerText));
  await page.evaluate(() => { location.hash = "#story=1"; });
  await page.waitForFunction(() => /Holds/.test(document.getElementById("verdict").innerText));
  assert.deepEqual(page.complaints, []);
});

test("a safe plan has one history and no loss", async () => {
  const { page } = await opened("check/waiter-long-enough.json");
  assert.equal(await page.locator(".stories button").count(), 1);
  assert.equal(await page.locator("#check [data-said]").count(), 0);
  assert.deepEqual(page.complaints, []);
});
