"""What boto3, and a program under sitecustomize, see of a world."""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

import acmsim
import boto3
import botocore.session
from botocore.config import Config
from botocore.exceptions import (
    ClientError,
    ConnectionClosedError,
    ParamValidationError,
    WaiterError,
)
from migration import migrate

BEGAN = datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.timezone.utc)
CLIENTS = pathlib.Path(acmsim.__file__).parent


class AwsTest(unittest.TestCase):
    def setUp(self):
        self.aws = acmsim.Session("world.json").open()
        self.addCleanup(self.aws.close)
        self.acm = boto3.client("acm")
        self.route53 = boto3.client("route53")
        self.elbv2 = boto3.client("elbv2")

    def request(self, name="www.example.com"):
        answer = self.acm.request_certificate(DomainName=name, ValidationMethod="DNS")
        return answer["CertificateArn"]

    def change(self, name="a.example.com", value="b.example.com", action="UPSERT"):
        records = {"Name": name, "Type": "CNAME", "TTL": 60, "ResourceRecords": [{"Value": value}]}
        changes = [{"Action": action, "ResourceRecordSet": records}]
        answer = self.route53.change_resource_record_sets(
            HostedZoneId="@zone", ChangeBatch={"Changes": changes}
        )
        return answer["ChangeInfo"]

    def refused(self, call, **arguments):
        with self.assertRaises(ClientError) as caught:
            call(**arguments)
        return caught.exception

    def test_json_is_answered(self):
        arn = self.request()
        seen = self.acm.describe_certificate(CertificateArn=arn)
        self.assertEqual(seen["ResponseMetadata"]["HTTPStatusCode"], 200)
        certificate = seen["Certificate"]
        self.assertEqual(certificate["Status"], "PENDING_VALIDATION")
        self.assertEqual(certificate["CreatedAt"], self.aws.now())

    def test_faults_befall_calls(self):
        faults = [
            acmsim.Slip(fault="Throttling", operation="acm:ListCertificates", nth=0),
            acmsim.Slip(fault="lost_answer", operation="acm:RequestCertificate", nth=0),
            acmsim.Slip(fault="InternalFailure", operation="elbv2:DescribeListeners", nth=1),
        ]
        with acmsim.Session("world.json", faults) as aws:
            once = Config(retries={"max_attempts": 0})
            acm, elbv2 = boto3.client("acm", config=once), boto3.client("elbv2", config=once)
            self.assertEqual(
                self.refused(acm.list_certificates).response["Error"]["Code"],
                "ThrottlingException",
            )
            with self.assertRaises(ConnectionClosedError):
                acm.request_certificate(DomainName="new.example.com")
            # AWS has done it: the answer alone is lost.
            names = [one["DomainName"] for one in acm.list_certificates()["CertificateSummaryList"]]
            self.assertIn("new.example.com", names)
            elbv2.describe_listeners(ListenerArns=["@https"])
            error = self.refused(elbv2.describe_listeners, ListenerArns=["@https"])
            self.assertEqual(error.response["ResponseMetadata"]["HTTPStatusCode"], 500)
            told = aws.report()
            for fault in faults:
                self.assertIn(repr(fault), told)

    def test_retries_of_the_sdk_outlive_a_fault(self):
        slips = [acmsim.Slip(fault="Throttling", operation="acm:ListCertificates", nth=0)]
        with acmsim.Session("world.json", slips) as aws:
            began = aws.now()
            boto3.client("acm").list_certificates()
            self.assertGreaterEqual(aws.now(), began)

    def test_xml_of_route53_is_answered(self):
        change = self.change()
        self.assertEqual(change["Status"], "PENDING")
        self.assertIsInstance(change["SubmittedAt"], datetime.datetime)
        zone = self.route53.get_hosted_zone(Id="@zone")
        self.assertFalse(zone["HostedZone"]["Config"]["PrivateZone"])
        self.assertEqual(len(zone["DelegationSet"]["NameServers"]), 4)
        made = self.route53.create_hosted_zone(Name="other.com", CallerReference="1 & 2")
        self.assertTrue(made["Location"].startswith("https://"))
        self.assertEqual(made["HostedZone"]["CallerReference"], "1 & 2")

    def test_xml_of_a_query_is_answered(self):
        [listener] = self.elbv2.describe_listeners(ListenerArns=["@https"])["Listeners"]
        self.assertEqual(listener["Port"], 443)
        [old] = listener["Certificates"]
        listed = self.elbv2.describe_listener_certificates(ListenerArn=listener["ListenerArn"])
        self.assertEqual(
            listed["Certificates"][0], {"CertificateArn": old["CertificateArn"], "IsDefault": True}
        )

    def test_errors_have_code_message_status_and_class(self):
        missing = "arn:aws:acm:us-east-1:111122223333:certificate/" + "0" * 36
        error = self.refused(self.acm.describe_certificate, CertificateArn=missing)
        self.assertIsInstance(error, self.acm.exceptions.ResourceNotFoundException)
        self.assertEqual(error.response["Error"]["Code"], "ResourceNotFoundException")
        self.assertIn("Could not find certificate", error.response["Error"]["Message"])
        self.assertEqual(error.response["ResponseMetadata"]["HTTPStatusCode"], 400)

        error = self.refused(self.route53.get_hosted_zone, Id="Z1234567890")
        self.assertIsInstance(error, self.route53.exceptions.NoSuchHostedZone)
        self.assertEqual(error.response["ResponseMetadata"]["HTTPStatusCode"], 404)

        error = self.refused(self.change, name="no.such.zone.org")
        self.assertEqual(error.response["Error"]["Code"], "InvalidChangeBatch")

        [shown] = self.elbv2.describe_listeners(ListenerArns=["@https"])["Listeners"]
        error = self.refused(
            self.elbv2.modify_listener,
            ListenerArn=shown["ListenerArn"],
            Certificates=[{"CertificateArn": self.request()}],
        )
        self.assertEqual(error.response["Error"]["Code"], "UnsupportedCertificate")

    def test_what_botocore_refuses_never_gets_here(self):
        with self.assertRaises(ParamValidationError):
            self.acm.describe_certificate(CertificateArn="short")
        self.assertEqual(self.aws.trace(), [])

    def test_an_operation_that_is_not_modelled_is_unknown(self):
        error = self.refused(self.acm.get_account_configuration)
        self.assertEqual(error.response["Error"]["Code"], "UnknownOperationException")
        error = self.refused(self.elbv2.describe_ssl_policies)
        self.assertEqual(error.response["Error"]["Code"], "InvalidAction")
        error = self.refused(self.route53.list_health_checks)
        self.assertEqual(error.response["Error"]["Code"], "InvalidAction")
        self.assertIn("route53:ListHealthChecks", error.response["Error"]["Message"])
        self.assertIn("not modelled: elbv2:DescribeSSLPolicies", self.aws.report())

    def test_the_waiter_of_acm_waits(self):
        arn = self.request()
        time.sleep(30)
        record = self.acm.describe_certificate(CertificateArn=arn)["Certificate"]
        record = record["DomainValidationOptions"][0]["ResourceRecord"]
        self.change(record["Name"], record["Value"])
        self.acm.get_waiter("certificate_validated").wait(CertificateArn=arn)
        self.assertGreaterEqual(self.aws.now() - BEGAN, datetime.timedelta(minutes=30))

    def test_the_waiter_of_acm_gives_up(self):
        with self.assertRaisesRegex(WaiterError, "Max attempts exceeded"):
            self.acm.get_waiter("certificate_validated").wait(CertificateArn=self.request())
        self.assertGreater(self.aws.now() - BEGAN, datetime.timedelta(minutes=30))

    def test_the_waiter_of_route53_waits(self):
        identity = self.change()["Id"]
        self.route53.get_waiter("resource_record_sets_changed").wait(Id=identity)
        self.assertEqual(self.route53.get_change(Id=identity)["ChangeInfo"]["Status"], "INSYNC")
        self.assertGreaterEqual(self.aws.now() - BEGAN, datetime.timedelta(seconds=30))

    def test_paginators_go_on(self):
        for name in ("a.example.com", "b.example.com", "c.example.com"):
            self.request(name)
        pages = self.acm.get_paginator("list_certificates").paginate(
            PaginationConfig={"PageSize": 3}
        )
        self.assertEqual(sum(len(page["CertificateSummaryList"]) for page in pages), 4)
        pages = self.route53.get_paginator("list_resource_record_sets").paginate(
            HostedZoneId="@zone", PaginationConfig={"PageSize": 2}
        )
        self.assertEqual(sum(len(page["ResourceRecordSets"]) for page in pages), 3)

    def test_a_client_elsewhere_sees_another_region(self):
        elsewhere = boto3.client("acm", region_name="eu-central-1")
        arn = elsewhere.request_certificate(DomainName="www.example.com")["CertificateArn"]
        self.assertIn(":eu-central-1:", arn)
        self.refused(self.acm.describe_certificate, CertificateArn=arn)

    def test_every_client_of_botocore_lives_here(self):
        client = botocore.session.get_session().create_client(
            "acm", config=Config(retries={"mode": "standard"})
        )
        self.assertEqual(len(client.list_certificates()["CertificateSummaryList"]), 1)
        client = boto3.session.Session().client("acm")
        self.assertEqual(len(client.list_certificates()["CertificateSummaryList"]), 1)

    def test_a_whole_migration_holds_and_replays(self):
        migrate(self.acm, self.route53, self.elbv2)
        self.assertTrue(self.aws.holds(), self.aws.report())
        self.assertIn("30 times", self.aws.report())
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "replay.json")
            path.write_text(json.dumps(self.aws.document()), encoding="utf-8")
            ran = subprocess.run(
                [os.environ["ACMSIM_PROGRAM"], "run", str(path)], capture_output=True, text=True
            )
        self.assertIn("holds", ran.stdout.splitlines()[-1], ran.stdout + ran.stderr)


class SessionTest(unittest.TestCase):
    def test_worlds_share_nothing(self):
        kept = None
        for _ in range(2):
            with acmsim.Session("world.json"):
                kept = kept or boto3.client("acm")
                self.assertEqual(len(kept.list_certificates()["CertificateSummaryList"]), 1)
                kept.request_certificate(DomainName="www.example.com")

    def test_a_document_may_be_a_dict_or_nothing(self):
        with acmsim.Session():
            self.assertEqual(boto3.client("acm").list_certificates()["CertificateSummaryList"], [])
        document = {"acmsim": 1, "title": "In Seoul", "given": {"region": "ap-northeast-2"},
                    "steps": []}
        with acmsim.Session(document):
            arn = boto3.client("acm").request_certificate(DomainName="a.kr")["CertificateArn"]
            self.assertIn(":ap-northeast-2:", arn)

    def test_slips_decide_delays(self):
        slip = acmsim.Slip(timer="record_shown", takes="20s")
        self.assertEqual(repr(slip), "record_shown #0 takes 20s")
        with acmsim.Session("world.json", [slip]) as aws:
            boto3.client("acm").request_certificate(
                DomainName="www.example.com", ValidationMethod="DNS"
            )
            requested = aws.now()
            time.sleep(20)
            self.assertEqual(aws.trace()[-1]["event"], "record_shown")
            self.assertEqual(
                aws.trace()[-1]["after"], (requested - BEGAN).total_seconds() + 20
            )
            self.assertIn("with record_shown #0 takes 20s", aws.report())

    def test_a_slip_of_nothing_is_refused(self):
        with self.assertRaisesRegex(acmsim.Refused, "/open/slips/0/timer: .*mean issuance"):
            acmsim.Session("world.json", [{"timer": "issuence", "takes": "6m"}]).open()
        self.assertGreater(time.time(), 1780000000)

    def test_a_refusal_that_is_expected_breaks_nothing(self):
        document = json.loads(pathlib.Path("world.json").read_text(encoding="utf-8"))
        document.update(always=["no-step-fails"])
        document.pop("finally")
        for expects, holds in (["ResourceInUseException"], True), ([], False):
            with acmsim.Session(document, expects=expects) as aws:
                acm = boto3.client("acm")
                [old] = acm.list_certificates()["CertificateSummaryList"]
                with self.assertRaises(acm.exceptions.ResourceInUseException):
                    acm.delete_certificate(CertificateArn=old["CertificateArn"])
                self.assertEqual(aws.holds(), holds)

    def test_the_environment_is_given_back(self):
        names = ("AWS_ACCESS_KEY_ID", "AWS_REGION", "AWS_DEFAULT_REGION")
        before = [os.environ.get(name) for name in names]
        with acmsim.Session("world.json"):
            self.assertEqual(os.environ["AWS_REGION"], "us-east-1")
        self.assertEqual([os.environ.get(name) for name in names], before)


class ProgramTest(unittest.TestCase):
    """Programs of their own, with the world put under them."""

    def run_program(self, *command, **settings):
        environment = {**os.environ, "PYTHONPATH": str(CLIENTS), "ACMSIM_DOCUMENT": "world.json",
                       "AWS_PAGER": "", **settings}
        return subprocess.run(command, env=environment, capture_output=True, text=True)

    def test_debians_aws_lives_in_a_world(self):
        if not os.path.exists("/usr/bin/aws"):
            self.skipTest("the package awscli is not installed")
        ran = self.run_program("/usr/bin/aws", "acm", "list-certificates", "--output", "json")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        [listed] = json.loads(ran.stdout)["CertificateSummaryList"]
        self.assertEqual(listed["DomainName"], "www.example.com")
        self.assertTrue(ran.stderr.startswith("violated: A site"), ran.stderr)
        ran = self.run_program(
            "/usr/bin/aws", "acm", "wait", "certificate-validated", "--certificate-arn",
            listed["CertificateArn"],
        )
        self.assertEqual(ran.returncode, 0, ran.stderr)

    def test_a_client_made_before_never_reaches_a_network(self):
        program = ("import boto3; c = boto3.client('acm', region_name='us-east-1',"
                   " aws_access_key_id='a', aws_secret_access_key='b'); import acmsim;"
                   " acmsim.Session('world.json').open(); c.list_certificates()")
        ran = self.run_program("/usr/bin/python3", "-c", program, ACMSIM_DOCUMENT="")
        self.assertIn("a client made before `import acmsim` asks https://acm", ran.stderr)

    def test_verdict_and_document_are_saved(self):
        with tempfile.TemporaryDirectory() as folder:
            report, replay = (os.path.join(folder, name) for name in ("report", "replay"))
            program = "import time; time.sleep(3600); print(time.ctime())"
            ran = self.run_program(
                "/usr/bin/python3", "-c", program, ACMSIM_REPORT=report, ACMSIM_REPLAY=replay,
                ACMSIM_SCHEDULE="latest", ACMSIM_SLIPS='[{"timer": "issuance", "takes": "1m"}]',
                TZ="UTC",
            )
            self.assertEqual((ran.stdout, ran.stderr), ("Mon Mar  2 10:00:00 2026\n", ""))
            verdict = json.loads(pathlib.Path(report).read_text(encoding="utf-8"))
            self.assertEqual(verdict["verdict"], "violated")
            self.assertEqual(verdict["unused_slips"][0]["timer"], "issuance")
            document = json.loads(pathlib.Path(replay).read_text(encoding="utf-8"))
            self.assertEqual(document["acmsim"], 1)

    def test_the_next_sitecustomize_runs_too(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "sitecustomize.py").write_text("print('next')", encoding="utf-8")
            path = os.pathsep.join((str(CLIENTS), folder))
            ran = self.run_program("/usr/bin/python3", "-c", "print('program')", PYTHONPATH=path)
            self.assertEqual(ran.stdout, "next\nprogram\n")
            ran = self.run_program(
                "/usr/bin/python3", "-c", "import time; print(time.time() > 1780000000)",
                PYTHONPATH=path, ACMSIM_DOCUMENT="",
            )
            self.assertEqual((ran.stdout, ran.stderr), ("next\nTrue\n", ""))

    def test_without_a_program_it_says_so(self):
        ran = self.run_program(sys.executable, "-c", "", ACMSIM_PROGRAM="", PATH="/nowhere")
        self.assertIn("no program acmsim is on the PATH", ran.stderr)


if __name__ == "__main__":
    unittest.main()
