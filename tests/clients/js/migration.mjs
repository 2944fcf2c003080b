// A program as people have it: it replaces a certificate, and knows nothing of acmsim.
import {
  DeleteCertificateCommand, DescribeCertificateCommand, RequestCertificateCommand,
  waitUntilCertificateValidated,
} from "@aws-sdk/client-acm";
import {
  DescribeListenersCommand, ModifyListenerCommand,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { ChangeResourceRecordSetsCommand } from "@aws-sdk/client-route-53";
import { setTimeout as sleep } from "node:timers/promises";

/** Puts a certificate with validation by DNS in place of a listener's, and deletes the old. */
export async function migrate(acm, route53, elbv2, patience = 300) {
  const listeners = new DescribeListenersCommand({ ListenerArns: ["@https"] });
  const { ListenerArn, Certificates } = (await elbv2.send(listeners)).Listeners[0];
  const old = Certificates[0].CertificateArn;
  const { DomainName } = await describe(acm, old);
  const request = new RequestCertificateCommand({ DomainName, ValidationMethod: "DNS" });
  const { CertificateArn } = await acm.send(request);

  const { Name, Type, Value } = await validationRecord(acm, CertificateArn);
  const ResourceRecordSet = { Name, Type, TTL: 300, ResourceRecords: [{ Value }] };
  await route53.send(new ChangeResourceRecordSetsCommand({
    HostedZoneId: "@zone", ChangeBatch: { Changes: [{ Action: "UPSERT", ResourceRecordSet }] },
  }));
  await waitUntilCertificateValidated(
    { client: acm, minDelay: 60, maxDelay: 60, maxWaitTime: 86400 }, { CertificateArn });
  await insist("UnsupportedCertificate", 600, () => elbv2.send(
    new ModifyListenerCommand({ ListenerArn, Certificates: [{ CertificateArn }] })));

  for (const end = Date.now() + 1000 * patience; ; await sleep(10000)) {
    if ((await describe(acm, old)).InUseBy.length === 0) break;
    if (Date.now() >= end) throw new Error("the old certificate is still in use");
  }
  await acm.send(new DeleteCertificateCommand({ CertificateArn: old }));
}

async function validationRecord(acm, arn) {
  for (;; await sleep(5000)) {
    const [{ ResourceRecord }] = (await describe(acm, arn)).DomainValidationOptions;
    if (ResourceRecord) return ResourceRecord;
  }
}

async function describe(acm, CertificateArn) {
  return (await acm.send(new DescribeCertificateCommand({ CertificateArn }))).Certificate;
}

/** Calls again every ten seconds while AWS answers with this error, for so many seconds. */
async function insist(code, patience, call) {
  for (const end = Date.now() + 1000 * patience; ; await sleep(10000)) {
    try {
      return await call();
    } catch (error) {
      if (error.name !== code || Date.now() >= end) throw error;
    }
  }
}
