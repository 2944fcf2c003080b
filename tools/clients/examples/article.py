"""The article's migration by boto3, as people have it: it knows nothing of acmsim.

    clients=/usr/share/acmsim/clients
    PYTHONPATH=$clients acmsim serve \\
      /usr/share/acmsim/scenarios/seed/b-the-article-by-api.json \\
      -- /usr/bin/python3 $clients/examples/article.py
"""
import time

import boto3


def migrate(acm, route53, elbv2):
    """Puts a certificate validated by DNS in place of the listener's, and deletes the old one."""
    [load_balancer] = elbv2.describe_load_balancers()["LoadBalancers"]
    listeners = elbv2.describe_listeners(LoadBalancerArn=load_balancer["LoadBalancerArn"])
    [listener] = [each for each in listeners["Listeners"] if each["Port"] == 443]
    old = listener["Certificates"][0]["CertificateArn"]
    [zone] = route53.list_hosted_zones_by_name(DNSName="example.com")["HostedZones"]

    new = acm.request_certificate(
        DomainName="example.com",
        SubjectAlternativeNames=["www.example.com"],
        ValidationMethod="DNS",
    )["CertificateArn"]
    changes = [
        {
            "Action": "UPSERT",
            "ResourceRecordSet": {
                "Name": record["Name"],
                "Type": record["Type"],
                "TTL": 300,
                "ResourceRecords": [{"Value": record["Value"]}],
            },
        }
        for record in records_of(acm, new)
    ]
    change = route53.change_resource_record_sets(
        HostedZoneId=zone["Id"], ChangeBatch={"Changes": changes}
    )["ChangeInfo"]
    route53.get_waiter("resource_record_sets_changed").wait(Id=change["Id"])
    acm.get_waiter("certificate_validated").wait(CertificateArn=new)
    # The waiter ends when all names are proved, ACM issues the certificate some seconds later, and
    # a listener takes it some seconds after that.
    while certificate(acm, new)["Status"] != "ISSUED":
        time.sleep(10)
    time.sleep(60)
    elbv2.modify_listener(
        ListenerArn=listener["ListenerArn"], Certificates=[{"CertificateArn": new}]
    )
    # ACM deletes no certificate that it counts as in use.
    while certificate(acm, old)["InUseBy"]:
        time.sleep(30)
    acm.delete_certificate(CertificateArn=old)


def records_of(acm, arn):
    """The records by which a certificate is validated. ACM shows them some seconds after."""
    while True:
        options = certificate(acm, arn)["DomainValidationOptions"]
        records = [each["ResourceRecord"] for each in options if "ResourceRecord" in each]
        if len(records) == len(options):
            return records
        time.sleep(5)


def certificate(acm, arn):
    return acm.describe_certificate(CertificateArn=arn)["Certificate"]


if __name__ == "__main__":
    migrate(boto3.client("acm"), boto3.client("route53"), boto3.client("elbv2"))
