// An exercise: what is wrong is hidden, and each choice is answered.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { add_axe, browser, is_too_wide, open, play, scratch, violations } from "./chromium.mjs";

after(() => browser.close());

async function exercise(document) {
  const key = scratch("key.json");
  const file = scratch("quiz.html");
  await play(document, "--at", "stuck", "--quiz", file, "--key", key);
  return { page: await open(file), key: JSON.parse(readFileSync(key)), file };
}

async function answer(page, cause, cure) {
  await page.selectOption("#choose-cause", cause);
  await page.selectOption("#choose-cure", cure);
  await page.click("#choices button");
  const right = page.locator("#answers [data-answer]");
  return right.evaluateAll((all) => all.map((one) => one.dataset.right));
}

test("hides what is wrong, and answers right and wrong choices", async () => {
  const { page, key, file } = await exercise("stuck/domain-on-hold.json");
  const [{ code, title }] = key.causes;
  assert.equal(code, "domain-on-hold");
  assert.equal((await page.title()).trim(), "Exercise");
  assert.equal(readFileSync(file, "utf8").includes(key.title), false);
  assert.deepEqual(await answer(page, code, code), ["true", "true"]);
  assert.deepEqual(await answer(page, "caa-forbids", code), ["false", "true"]);
  assert.deepEqual(await answer(page, code, "caa-forbids"), ["true", "false"]);
  assert.ok(title.length > 0);
  await add_axe(page);
  assert.deepEqual(await violations(page, {}), []);
  await page.click("[data-lang=ko]");
  assert.match(await page.locator("#answers").innerText(), /맞습니다/);
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await is_too_wide(page), false);
  assert.deepEqual(page.complaints, []);
});
