// What the AWS SDK for JavaScript sees of a world.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import * as ACM from "@aws-sdk/client-acm";
import * as ELB from "@aws-sdk/client-elastic-load-balancing-v2";
import * as Route53 from "@aws-sdk/client-route-53";
import fc from "fast-check";
import * as acmsim from "../../../tools/clients/acmsim.mjs";
import { migrate } from "./migration.mjs";

acmsim.under(ACM.ACMClient);

/** A test in a world, with a client of each service. */
function testInWorld(name, body) {
  test(name, () => acmsim.session("world.json", [], (aws) => body({
    aws,
    acm: new ACM.ACM(),
    route53: new Route53.Route53(),
    elbv2: new ELB.ElasticLoadBalancingV2(),
  })));
}

function upsert(route53, Name, Value) {
  const ResourceRecordSet = { Name, Type: "CNAME", TTL: 60, ResourceRecords: [{ Value }] };
  return route53.changeResourceRecordSets({
    HostedZoneId: "@zone", ChangeBatch: { Changes: [{ Action: "UPSERT", ResourceRecordSet }] },
  });
}

testInWorld("JSON is answered", async ({ acm }) => {
  const { CertificateArn } = await acm.requestCertificate({ DomainName: "www.example.com" });
  const { Certificate, $metadata } = await acm.describeCertificate({ CertificateArn });
  assert.equal(Certificate.Status, "PENDING_VALIDATION");
  assert.deepEqual(Certificate.CreatedAt, new Date());
  assert.equal($metadata.httpStatusCode, 200);
});

testInWorld("XML of Route 53 is answered", async ({ route53 }) => {
  const { ChangeInfo } = await upsert(route53, "a.example.com", "b.example.com");
  assert.equal(ChangeInfo.Status, "PENDING");
  assert(ChangeInfo.SubmittedAt instanceof Date);
  const { HostedZone, DelegationSet } = await route53.getHostedZone({ Id: "@zone" });
  assert.equal(HostedZone.Config.PrivateZone, false);
  assert.equal(DelegationSet.NameServers.length, 4);
  const made = await route53.createHostedZone({ Name: "other.com", CallerReference: "1 & 2" });
  assert.match(made.Location, /^https:/);
  assert.equal(made.HostedZone.CallerReference, "1 & 2");
  const listed = await route53.listResourceRecordSets({ HostedZoneId: "@zone" });
  assert.equal(listed.ResourceRecordSets.length, 4);
});

testInWorld("XML of a query is answered", async ({ elbv2 }) => {
  const { Listeners } = await elbv2.describeListeners({ ListenerArns: ["@https"] });
  assert.equal(Listeners[0].Port, 443);
  const { ListenerArn, Certificates } = Listeners[0];
  const listed = await elbv2.describeListenerCertificates({ ListenerArn });
  assert.deepEqual(listed.Certificates, [{ ...Certificates[0], IsDefault: true }]);
});

testInWorld("errors have a class, a message and a status", async ({ acm, route53, elbv2 }) => {
  const missing = `arn:aws:acm:us-east-1:111122223333:certificate/${"0".repeat(36)}`;
  await assert.rejects(acm.describeCertificate({ CertificateArn: missing }), (error) => {
    assert(error instanceof ACM.ResourceNotFoundException);
    assert.match(error.message, /Could not find certificate/);
    assert.equal(error.$metadata.httpStatusCode, 400);
    return true;
  });
  await assert.rejects(route53.getHostedZone({ Id: "Z1234567890" }), (error) => {
    assert(error instanceof Route53.NoSuchHostedZone);
    assert.equal(error.$metadata.httpStatusCode, 404);
    return true;
  });
  await assert.rejects(upsert(route53, "no.such.zone.org", "b"), { name: "InvalidChangeBatch" });
  const { Listeners } = await elbv2.describeListeners({ ListenerArns: ["@https"] });
  const { ListenerArn } = Listeners[0];
  const { CertificateArn } = await acm.requestCertificate({ DomainName: "www.example.com" });
  await assert.rejects(
    elbv2.modifyListener({ ListenerArn, Certificates: [{ CertificateArn }] }),
    { name: "UnsupportedCertificate" });
});

testInWorld("an operation that is not modelled is unknown", async (world) => {
  const { aws, acm, elbv2, route53 } = world;
  await assert.rejects(acm.getAccountConfiguration({}), { name: "UnknownOperationException" });
  await assert.rejects(elbv2.describeSSLPolicies({}), { name: "InvalidAction" });
  await assert.rejects(route53.listHealthChecks({}), /route53:ListHealthChecks/);
  assert.match(await aws.report(), /not modelled: elbv2:DescribeSSLPolicies/);
});

testInWorld("the waiter of Route 53 waits", async ({ route53 }) => {
  const { ChangeInfo: { Id } } = await upsert(route53, "a.example.com", "b.example.com");
  const waits = { client: route53, maxWaitTime: 600 };
  await Route53.waitUntilResourceRecordSetsChanged(waits, { Id });
  assert.equal((await route53.getChange({ Id })).ChangeInfo.Status, "INSYNC");
});

testInWorld("paginators go on", async ({ acm }) => {
  for (const label of "abc") await acm.requestCertificate({ DomainName: `${label}.example.com` });
  let count = 0;
  for await (const page of ACM.paginateListCertificates({ client: acm, pageSize: 3 }, {})) {
    count += page.CertificateSummaryList.length;
  }
  assert.equal(count, 4);
});

testInWorld("a client elsewhere sees another Region", async ({ acm }) => {
  const elsewhere = new ACM.ACM({ region: "eu-central-1" });
  const { CertificateArn } = await elsewhere.requestCertificate({ DomainName: "www.example.com" });
  assert.match(CertificateArn, /:eu-central-1:/);
  await assert.rejects(acm.describeCertificate({ CertificateArn }));
});

testInWorld("a whole migration holds and replays", async ({ aws, acm, route53, elbv2 }) => {
  await migrate(acm, route53, elbv2);
  assert(await aws.holds(), await aws.report());
  const folder = mkdtempSync(join(tmpdir(), "acmsim-"));
  const path = join(folder, "replay.json");
  writeFileSync(path, JSON.stringify(await aws.document()));
  const ran = spawnSync(process.env.ACMSIM_PROGRAM, ["run", path], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  assert.match(ran.stdout, /\nholds\n$/);
});

test("slips decide delays, and wrong ones are refused", async () => {
  const slip = new acmsim.Slip({ timer: "record_shown", takes: "20s" });
  assert.equal(`${slip}`, "record_shown #0 takes 20s");
  await acmsim.session("world.json", [slip], async (aws) => {
    const request = { DomainName: "www.example.com", ValidationMethod: "DNS" };
    await new ACM.ACM().requestCertificate(request);
    assert.equal(Date.parse((await aws.ask("next_event")).at) - Date.now(), 20_000);
  });
  const wrong = [{ timer: "issuence", takes: "6m" }];
  await assert.rejects(acmsim.Session.open("world.json", wrong), /slips\/0\/timer.*mean issuance/);
});

test("a document may be an object or nothing", async () => {
  const given = { region: "ap-northeast-2" };
  await acmsim.session({ acmsim: 1, title: "In Seoul", given, steps: [] }, [], async () => {
    const { CertificateArn } = await new ACM.ACM().requestCertificate({ DomainName: "a.kr" });
    assert.match(CertificateArn, /:ap-northeast-2:/);
  });
  await acmsim.session(null, [], async () => {
    assert.deepEqual((await new ACM.ACM().listCertificates({})).CertificateSummaryList, []);
  });
});

function example(name) {
  return spawnSync(process.execPath, ["js/seeded.mjs", name], { encoding: "utf8" });
}

test("the red example shrinks to one line", () => {
  const ran = example("./example_red.mjs");
  assert.equal(ran.status, 1, ran.stderr);
  assert.match(ran.stderr, /Counterexample: \[\[in_use_release #0 takes 5m1s\]\]/);
});

test("the green example passes", () => {
  const ran = example("./example_green.mjs");
  assert.deepEqual([ran.status, ran.stdout, ran.stderr], [0, "", ""]);
});

test("what the guide shows is true", () => {
  const here = (path) => new URL(path, import.meta.url);
  const readme = readFileSync(here("../../../README.md"), "utf8");
  const guide = readme.split("\n## Programs of your own\n")[1];
  const block = (kind) => guide.split(`\`\`\`${kind}\n`)[1].split("```")[0];
  const [world, program] = [block("json"), block("js")];
  const [, told] = /`node site.mjs` fails with `(.*?)`/.exec(guide);
  const folder = mkdtempSync(join(tmpdir(), "acmsim-"));
  symlinkSync(here("./node_modules"), join(folder, "node_modules"));
  symlinkSync(here("../../../tools/clients/acmsim.mjs"), join(folder, "acmsim.mjs"));
  writeFileSync(join(folder, "world.json"), world);
  for (const [minutes, status] of [[60, 1], [240, 0]]) {
    const text = program.replace("minute < 60", `minute < ${minutes}`)
      .replace("await fc.assert", "fc.configureGlobal({ seed: 1 });\nawait fc.assert");
    writeFileSync(join(folder, "site.mjs"), text);
    const ran = spawnSync(process.execPath, ["site.mjs"], { cwd: folder, encoding: "utf8" });
    assert.equal(ran.status, status, ran.stderr);
    assert.equal(ran.stderr.includes(told), status === 1, ran.stderr);
  }
  rmSync(folder, { recursive: true });
});

test("one process serves hundreds of worlds", async (context) => {
  let began = performance.now();
  for (let i = 0; i < 200; ++i) await acmsim.session("world.json", [], (aws) => aws.ask("now"));
  const worlds = 200 / (performance.now() - began);
  const clients = [ACM.ACM, Route53.Route53, ELB.ElasticLoadBalancingV2].map(
    (Client) => new Client({ region: "us-east-1" }));
  began = performance.now();
  for (let i = 0; i < 20; ++i) {
    await acmsim.session("world.json", [], async (aws) => {
      await migrate(...clients);
      assert(await aws.holds());
    });
  }
  const migrations = 20 / (performance.now() - began);
  const figures = [worlds, migrations].map((each) => Math.round(1000 * each));
  context.diagnostic(`${figures[0]} worlds a second, ${figures[1]} migrations with the SDK`);
});
