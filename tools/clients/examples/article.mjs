// The article's migration by the AWS SDK for JavaScript v3, as people have it: it knows nothing of
// acmsim. Node's own timers run in real time, so what AWS does by itself is done before it answers:
//
//   npm install @aws-sdk/client-acm @aws-sdk/client-route-53 \
//     @aws-sdk/client-elastic-load-balancing-v2
//   acmsim serve /usr/share/acmsim/scenarios/seed/b-the-article-by-api.json --clock settle \
//     -- node article.mjs
import { setTimeout as sleep } from "node:timers/promises";
import { ACM, waitUntilCertificateValidated } from "@aws-sdk/client-acm";
import { ElasticLoadBalancingV2 } from "@aws-sdk/client-elastic-load-balancing-v2";
import { Route53, waitUntilResourceRecordSetsChanged } from "@aws-sdk/client-route-53";

const acm = new ACM();
const route53 = new Route53();
const elbv2 = new ElasticLoadBalancingV2();

const describe = async (CertificateArn) =>
  (await acm.describeCertificate({ CertificateArn })).Certificate;

/** The records by which a certificate is validated. ACM shows them some seconds after. */
async function recordsOf(arn) {
  for (;; await sleep(5_000)) {
    const records = (await describe(arn)).DomainValidationOptions.map((one) => one.ResourceRecord);
    if (records.every(Boolean)) return records;
  }
}

const [{ LoadBalancerArn }] = (await elbv2.describeLoadBalancers({})).LoadBalancers;
const { Listeners } = await elbv2.describeListeners({ LoadBalancerArn });
const { ListenerArn, Certificates } = Listeners.find((listener) => listener.Port === 443);
const old = Certificates[0].CertificateArn;
const [zone] = (await route53.listHostedZonesByName({ DNSName: "example.com" })).HostedZones;

const { CertificateArn } = await acm.requestCertificate({
  DomainName: "example.com", SubjectAlternativeNames: ["www.example.com"],
  ValidationMethod: "DNS" });
const Changes = (await recordsOf(CertificateArn)).map(({ Name, Type, Value }) => ({
  Action: "UPSERT",
  ResourceRecordSet: { Name, Type, TTL: 300, ResourceRecords: [{ Value }] } }));
const { ChangeInfo } = await route53.changeResourceRecordSets({
  HostedZoneId: zone.Id, ChangeBatch: { Changes } });
await waitUntilResourceRecordSetsChanged(
  { client: route53, maxWaitTime: 600 }, { Id: ChangeInfo.Id });
await waitUntilCertificateValidated({ client: acm, maxWaitTime: 7200 }, { CertificateArn });
while ((await describe(CertificateArn)).Status !== "ISSUED") await sleep(10_000);
await elbv2.modifyListener({ ListenerArn, Certificates: [{ CertificateArn }] });
// ACM deletes no certificate that it counts as in use.
while ((await describe(old)).InUseBy.length > 0) await sleep(30_000);
await acm.deleteCertificate({ CertificateArn: old });
