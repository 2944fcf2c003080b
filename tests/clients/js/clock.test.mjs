// The clock of a session: nothing waits in earnest, and nobody sees another time.
import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as importedTimeout } from "node:timers";
import { setTimeout as sleep, scheduler } from "node:timers/promises";
import { open, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import * as acmsim from "../../../tools/clients/acmsim.mjs";

const kStart = Date.parse("2026-03-02T09:00:00Z");

/** A test in a world, which is told how many milliseconds have passed. */
function testInWorld(name, body) {
  test(name, () => acmsim.session("world.json", [], (aws) => body(() => Date.now() - kStart, aws)));
}

testInWorld("a sleep takes no time, and every clock says the same", async (passed) => {
  await sleep(3600_000);
  assert.equal(passed(), 3600_000);
  assert.equal(new Date().toISOString(), "2026-03-02T10:00:00.000Z");
  assert.equal(Date(), new Date().toString());
  assert.equal(performance.now(), kStart + 3600_000);
  assert(new Date() instanceof Date);
  assert.equal(new Date(2020, 1).getFullYear(), 2020);
});

testInWorld("parts of a second are kept", async (passed, aws) => {
  for (let i = 0; i < 4; ++i) await scheduler.wait(300);
  assert.equal(passed(), 1200);
  await aws.advance(0.8);
  assert.equal(passed(), 2000);
  assert.equal((await aws.ask("now")).now, "2026-03-02T09:00:02Z");
});

testInWorld("sleeps that begin together overlap", async (passed) => {
  const ends = [];
  const nap = async (span) => {
    await sleep(span);
    ends.push([span, passed()]);
  };
  await Promise.all([nap(30_000), nap(10_000), nap(20_000), nap(10_000)]);
  assert.deepEqual(ends, [[10_000, 10_000], [10_000, 10_000], [20_000, 20_000], [30_000, 30_000]]);
});

testInWorld("files that are read meanwhile come first", async (passed) => {
  let read = null;
  const reading = readFile(new URL(import.meta.url)).then(() => (read = passed()));
  await sleep(60_000);
  assert.equal(read, 0);
  await reading;
});

testInWorld("a file that is closed meanwhile comes first", async (passed) => {
  const file = await open(new URL(import.meta.url));
  const busy = Array.from({ length: 4 }, () => promisify(gzip)(Buffer.alloc(50_000_000)));
  let closed = null;
  const closing = file.close().then(() => (closed = passed())); // When a thread is free for it.
  await sleep(60_000);
  assert.equal(closed, 0);
  await Promise.all([closing, ...busy]);
});

testInWorld("timers repeat, are cleared and refreshed", async (passed) => {
  const beats = [];
  const beat = setInterval((word) => beats.push([word, passed()]), 1000, "tick");
  const never = importedTimeout(() => beats.push("never"), 1500);
  const late = setTimeout(() => beats.push("late"), 2500).unref();
  await sleep(1200);
  clearTimeout(never);
  late.refresh();
  await sleep(2000);
  clearInterval(beat);
  await sleep(1000);
  assert.deepEqual(beats, [["tick", 1000], ["tick", 2000], ["tick", 3000], "late"]);
});

testInWorld("a sleep is aborted", async () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 1000);
  await assert.rejects(sleep(5000, null, { signal: abort.signal }), { name: "AbortError" });
});

test("the clock on the wall comes back", async () => {
  const before = Date.now();
  await acmsim.session("world.json", [], () => sleep(1000));
  assert(Math.abs(Date.now() - before) < 60_000);
  assert(new Date() >= before);
  await sleep(1);
});

test("each session begins anew, and random numbers are seeded", async () => {
  const drawn = [];
  for (const seed of [1, 1, 2]) {
    await acmsim.session("world.json", [], async () => {
      assert.equal(Date.now(), kStart);
      await sleep(60_000);
      drawn.push(Math.random());
    }, { seed });
  }
  assert.equal(drawn[0], drawn[1]);
  assert.notEqual(drawn[0], drawn[2]);
});

test("a failure closes its session", async () => {
  const failing = acmsim.session("world.json", [], () => Promise.reject(new Error("own")));
  await assert.rejects(failing, /own/);
  assert(Date.now() > kStart);
});
