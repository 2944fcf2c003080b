// Each shipped story as a page: it opens by itself, and says what the program says.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { after, describe, test } from "node:test";
import { add_axe, browser, documents, is_too_wide, open, overlaps, play, violations } from "./chromium.mjs";

const kSeedBytesMax = 300_000;
const kAtOnce = 2;

after(() => browser.close());

/// Moves the slider over all its places; at each, what the list of events marks as current.
const step_through = (page) => page.evaluate(() => {
  const slider = document.getElementById("slider");
  const seen = [];
  for (let i = 0; i <= Number(slider.max); ++i) {
    slider.value = i;
    slider.dispatchEvent(new Event("input"));
    const current = document.querySelectorAll("#events [aria-current]");
    seen.push([...current].flatMap((group) => [...group.querySelectorAll(".event .what")])
      .map((what) => what.textContent));
  }
  return seen;
});

/// What the page shows at the end, in the form of `run --format json`.
const shown = (page) => page.evaluate(() => ({
  verdict: document.getElementById("verdict").dataset.verdict,
  claims: [...document.querySelectorAll("[data-claim]")]
    .map(({ dataset }) => ({ name: dataset.claim, verdict: dataset.verdict })),
  outages: [...document.querySelectorAll("[data-outage]")]
    .map(({ dataset }) => ({ host: dataset.outage, seconds: Number(dataset.seconds) })),
  certificates: [...document.querySelectorAll("#certificates tbody tr:not(.absent)")].map((row) => {
    const [name, domain, status, in_use, eligibility] = [...row.cells];
    return { as: name.querySelector("bdi").textContent, domain: domain.textContent,
      status: status.querySelector(".badge").lastChild.textContent,
      in_use: in_use.querySelector("div").firstChild.textContent,
      eligibility: eligibility.querySelector(".badge")?.lastChild.textContent ?? "" };
  }),
}));

const expected = (said) => ({
  verdict: said.verdict,
  claims: said.claims.map(({ name, verdict }) => ({ name, verdict })),
  outages: said.outages.map(({ host, seconds }) => ({ host, seconds })),
  certificates: said.certificates.map((one) => ({ as: one.as, domain: one.DomainName,
    status: one.console.Status, in_use: one.console.InUse,
    eligibility: one.console.RenewalEligibility ?? "" })),
});

const by_name = (a, b) => (a.as < b.as ? -1 : 1);

async function try_page(document) {
  const { page: file, said } = await play(document);
  if (document.startsWith("seed/")) assert.ok(statSync(file).size < kSeedBytesMax, "its size");
  const page = await open(file);

  const seen = await step_through(page);
  for (const event of said.events) {
    if (event.event === "approaching_expiration") continue;  // Told once for many days.
    assert.ok(seen.flat().some((text) => text.includes(event.what)), `not shown: ${event.what}`);
  }
  const [is, should] = [await shown(page), expected(said)];
  for (const one of [is, should]) one.certificates.sort(by_name);
  assert.deepEqual(is, should);

  assert.deepEqual(await overlaps(page), []);
  // At the instant that has most to show; in the dark, only colours are others.
  const [busiest] = [...seen.keys()].sort((a, b) => seen[b].length - seen[a].length);
  await page.click(`#events button[data-instant='${busiest}']`);
  await add_axe(page);
  for (const [colorScheme, asked] of [["light", {}], ["dark", { runOnly: ["color-contrast"] }]]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    assert.deepEqual(await violations(page, asked), []);
  }

  await page.click("[data-lang=ko]");
  assert.deepEqual(await overlaps(page), []);
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await is_too_wide(page), false, "it moves sideways");
  assert.deepEqual(page.complaints, []);
  await page.context().close();
}

describe("the page of", { concurrency: kAtOnce }, () => {
  for (const document of ["seed", "broken", "check"].flatMap(documents)) {
    test(document, () => try_page(document));
  }
});
