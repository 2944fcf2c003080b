// What the tests of the pages share: the program that makes them, and the browser that opens them.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const kScenarios = fileURLToPath(new URL("../../scenarios", import.meta.url));
const kProgram = process.env.ACMSIM_PROGRAM ??
  fileURLToPath(new URL("../../build/release/acmsim", import.meta.url));
const kFolder = mkdtempSync(join(tmpdir(), "acmsim-pages-"));
process.on("exit", () => rmSync(kFolder, { recursive: true, force: true }));
let made = 0;

/// The documents of a folder of scenarios.
export const documents = (folder) => readdirSync(join(kScenarios, folder))
  .filter((name) => name.endsWith(".json")).map((name) => join(folder, name));

/// Plays a document; gives the page's path and what `run --format json` says of the same history.
export const play = (document, ...more) => draw("run", document, ...more);
/// Checks one; gives the same of all its histories.
export const check = (document, ...more) => draw("check", document, ...more);

function draw(verb, document, ...more) {
  const page = join(kFolder, `${made++}.html`);
  const file = document.startsWith("/") ? document : join(kScenarios, document);
  const args = [verb, file, "--html", page, "--format", "json", ...more];
  return new Promise((resolve, reject) => {
    execFile(kProgram, args, { maxBuffer: 1 << 28 }, (error, out, log) => {
      if (error && ![1, 3].includes(error.code)) reject(new Error(`${args.join(" ")}\n${log}`));
      else resolve({ page, said: JSON.parse(out) });
    });
  });
}

export const scratch = (name) => join(kFolder, name);

/// One browser for the tests of a file. As root, as in a container, it has no sandbox.
export const browser = await chromium.launch({
  executablePath: process.env.ACMSIM_CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});

/// Opens a page of ours; `complaints` gathers what the console says, and every request but its own.
export async function open(file, { hash = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (said) => page.complaints.push(`${said.type()}: ${said.text()}`));
  page.on("pageerror", (error) => page.complaints.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    page.complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  const url = pathToFileURL(file).href;
  page.on("request", (asked) => {
    const it = asked.url();
    if (it.split("#")[0] !== url && !it.startsWith("data:")) page.complaints.push(`asks ${it}`);
  });
  await page.goto(url + hash);
  return page;
}

/// Texts of the timeline of which one lies on another, by more than a pixel.
export const overlaps = (page) => page.evaluate(async () => {
  document.getElementById("timeline").scrollLeft = 0;  // Where names stand in their own column.
  await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  const boxes = [...document.querySelectorAll("#timeline svg text")]
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ text, box }) => text.trim() !== "" && box.width > 0)
    .sort((a, b) => a.box.left - b.box.left);
  const found = [];
  boxes.forEach((a, i) => {
    for (let k = i + 1; k < boxes.length && boxes[k].box.left < a.box.right - 1; ++k) {
      const b = boxes[k];
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (height > 1) found.push(`${a.text} | ${b.text}`);
    }
  });
  return found;
});

/// Whether the page itself can be moved sideways.
export const is_too_wide = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const kAxe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/// Puts axe-core into a page; it stays there.
export const add_axe = (page) => page.addScriptTag({ content: kAxe });

/// What axe-core finds, in words.
export async function violations(page, options) {
  const found = await page.evaluate((how) => globalThis.axe.run(document, how), options);
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}
