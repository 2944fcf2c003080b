// Sessions in a world that `acmsim serve` serves: over HTTP, on the server's clock.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ACM } from "@aws-sdk/client-acm";
import * as acmsim from "../../../tools/clients/acmsim.mjs";

const kProgram = process.env.ACMSIM_PROGRAM ?? "acmsim";

/** A test beside a server, which is told where that is. */
function testBeside(name, body) {
  test(name, async () => {
    const serve = ["serve", "world.json", "--port", "0", "--log", "none"];
    const server = spawn(kProgram, serve, { stdio: ["ignore", "ignore", "pipe"] });
    let told = "";
    while (!/ready at (\S+)/.test(told)) told += (await once(server.stderr, "data"))[0];
    try {
      await body(/ready at (\S+)/.exec(told)[1]);
    } finally {
      server.kill("SIGKILL");
    }
  });
}

/** What a plain client of Node gets. */
async function got(at) {
  const [response] = await once(http.get(at), "response");
  let text = "";
  for await (const part of response) text += part;
  return text;
}

testBeside("what the program waits for moves the server's clock", async (url) => {
  const world = await acmsim.Session.connect(url);
  const from = Date.now();
  await sleep(3600_000);
  assert.equal(Date.now() - from, 3600_000);
  const { now } = await (await fetch(`${url}/_acmsim/now`)).json();
  assert.equal(Date.parse(now) - from, 3600_000);
  await world.close();
  assert.notEqual(Math.abs(Date.now() - from) < 1000, true);
});

testBeside("an SDK asks the server, and nobody else", async (url) => {
  const world = await acmsim.Session.connect(url);
  const acm = new ACM();
  const { CertificateArn } = await acm.requestCertificate({
    DomainName: "www.example.com", ValidationMethod: "DNS" });
  await assert.rejects(acm.describeCertificate({ CertificateArn: CertificateArn + "0" }), {
    name: "ResourceNotFoundException" });
  assert.equal(process.env.AWS_ENDPOINT_URL, url);
  acm.destroy();
  await world.close();
  assert.equal(process.env.AWS_ENDPOINT_URL, undefined);
});

testBeside("the clock stands while requests are under way", async (url) => {
  const slow = http.createServer((_, response) => {
    let turns = 0;
    const go = () => (++turns < 1000 ? setImmediate(go) : response.end("done"));
    go();
  });
  await once(slow.listen(0, "127.0.0.1"), "listening");
  const at = `http://127.0.0.1:${slow.address().port}/`;
  const world = await acmsim.Session.connect(url);
  for (const ask of [() => fetch(at).then((response) => response.text()), () => got(at)]) {
    let woken = false;
    const nap = sleep(10).then(() => (woken = true));
    assert.equal(await ask(), "done");
    assert.equal(woken, false);
    await nap;
  }
  await world.close();
  slow.closeAllConnections();
  slow.close();
});

testBeside("with slips the world begins anew", async (url) => {
  const first = await acmsim.Session.connect(url);
  const begin = (await first.ask("now")).now;
  await first.advance(7200);
  await first.close();
  const slips = [new acmsim.Slip({ timer: "dns_validation", takes: "2h" })];
  const second = await acmsim.Session.connect(url, { slips });
  assert.equal((await second.ask("now")).now, begin);
  assert.deepEqual((await second.verdict()).unused_slips.length, 1);
  await second.close();
  await assert.rejects(acmsim.Session.connect(url, { slips: [{ timer: "no" }] }), acmsim.Refused);
});

test("where nobody serves nothing begins", async () => {
  await assert.rejects(acmsim.Session.connect("http://127.0.0.1:1"), /no acmsim serve answers at/);
});
