"""A program as people have it: it replaces a certificate, and knows nothing of acmsim."""
import time

from botocore.exceptions import ClientError


def migrate(acm, route53, elbv2, listener="@https", zone="@zone", patience=300):
    """Puts a certificate with validation by DNS in place of a listener's, and deletes the old."""
    [shown] = elbv2.describe_listeners(ListenerArns=[listener])["Listeners"]
    old = shown["Certificates"][0]["CertificateArn"]
    name = describe(acm, old)["DomainName"]
    new = acm.request_certificate(DomainName=name, ValidationMethod="DNS")["CertificateArn"]

    while not (record := describe(acm, new)["DomainValidationOptions"][0].get("ResourceRecord")):
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

    end = time.monotonic() + patience
    while describe(acm, old)["InUseBy"]:
        if time.monotonic() >= end:
            raise TimeoutError("the old certificate is still in use")
        time.sleep(10)
    acm.delete_certificate(CertificateArn=old)


def describe(acm, arn):
    return acm.describe_certificate(CertificateArn=arn)["Certificate"]


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
