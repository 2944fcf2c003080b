// AWS may let go of a certificate more slowly than the program has patience: this test fails.
import assert from "node:assert";
import { ACMClient } from "@aws-sdk/client-acm";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import { Route53Client } from "@aws-sdk/client-route-53";
import fc from "fast-check";
import * as acmsim from "../../../tools/clients/acmsim.mjs";
import { migrate } from "./migration.mjs";

acmsim.under(ACMClient);

await fc.assert(fc.asyncProperty(await acmsim.slips(fc, "world.json"), (slips) =>
  acmsim.session("world.json", slips, async (aws) => {
    await migrate(new ACMClient(), new Route53Client(), new ElasticLoadBalancingV2Client());
    assert(await aws.holds(), await aws.report());
  })));
