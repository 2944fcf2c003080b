"""A program as people have it: it replaces a certificate, and knows nothing of acmsim."""
import time

from botocore.exceptions import ClientError


def migrate(acm, route53, elbv2, listener="@https", zone="@zone", patience=300):
    """Puts a certificate with validation by DNS in place of a listener's, and deletes the old."""
    [shown] = elbv2.describe_listeners(ListenerArns=[listener])["Listeners"]
    old = shown["Certificates"][0]["CertificateArn"]
    name = acm.describe_certificate(CertificateArn=old)["Certificate"]["DomainName"]
    new = acm.request_certificate(DomainName=name, ValidationMethod="DNS")["CertificateArn"]

    while not (record := first_option(acm, new).get("ResourceRecord")):
        time.sleep(5)
    upsert = {"Name": record["Name"], "Type": "CNAME", "TTL": 300,
              "ResourceRecords": [{"Value": record["Value"]}]}
    route53.change_resource_record_sets(
        HostedZoneId=zone,
        ChangeBatch={"Changes": [{"Action": "UPSERT", "ResourceRecordSet": upsert}]},
    )
    acm.get_waiter("certificate_validated").wait(
        CertificateArn=new, WaiterConfig={"MaxAttempts": 24 * 60}
    )
    insist("UnsupportedCertificate", 600, elbv2.modify_listener,
           ListenerArn=shown["ListenerArn"], Certificates=[{"CertificateArn": new}])
    insist("ResourceInUseException", patience, acm.delete_certificate, CertificateArn=old)


def first_option(acm, arn):
    return acm.describe_certificate(CertificateArn=arn)["Certificate"]["DomainValidationOptions"][0]


def insist(code, patience, call, **arguments):
    """Calls again every ten seconds while AWS answers with this error, for so many seconds."""
    end = time.monotonic() + patience
    while True:
        try:
            return call(**arguments)
        except ClientError as error:
            if error.response["Error"]["Code"] != code or time.monotonic() >= end:
                raise
        time.sleep(10)
