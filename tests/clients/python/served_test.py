"""What a program and its clock see of a world that `acmsim serve` serves."""
import asyncio
import datetime
import json
import os
import pathlib
import subprocess
import sys
import threading
import time
import unittest

import acmsim
import boto3
from migration import migrate

CLIENTS = pathlib.Path(acmsim.__file__).parent
AWS = "/usr/bin/aws"
BEGAN = datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.timezone.utc)


class ServedTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.served = subprocess.Popen(
            [os.environ["ACMSIM_PROGRAM"], "serve", "world.json", "--port", "0", "--log", "none"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        cls.url = cls.served.stderr.readline().split()[-1]
        # Nobody else reads on, and it has more to say than it may have to wait for.
        threading.Thread(target=cls.served.stderr.read, daemon=True).start()

    @classmethod
    def tearDownClass(cls):
        cls.served.terminate()
        cls.served.wait()
        cls.served.stderr.close()

    def connect(self, slips=(), **more):
        session = acmsim.Session.connect(self.url, slips, **more).open()
        self.addCleanup(session.close)
        return session

    def run_program(self, *command, **settings):
        environment = {
            **os.environ, "PYTHONPATH": str(CLIENTS), "ACMSIM_URL": self.url, "AWS_PAGER": "",
            "PATH": f"{CLIENTS / 'bin'}:{os.environ['PATH']}", "AWS_ACCESS_KEY_ID": "acmsim",
            "AWS_SECRET_ACCESS_KEY": "acmsim", "AWS_DEFAULT_REGION": "us-east-1", "TZ": "UTC",
            **settings,
        }
        return subprocess.run(command, env=environment, capture_output=True, text=True)

    def test_a_migration_holds_and_replays(self):
        aws = self.connect()
        migrate(boto3.client("acm"), boto3.client("route53"), boto3.client("elbv2"))
        self.assertTrue(aws.holds(), aws.report())
        self.assertEqual(aws.document()["acmsim"], 1)
        self.assertIn("holds: A site", aws.report())

    def test_a_connection_with_slips_begins_anew(self):
        first = self.connect()
        first.advance(minutes=5)
        self.assertEqual(self.connect(None).now() - BEGAN, datetime.timedelta(minutes=5))
        slip = acmsim.Slip(timer="record_shown", takes="20s")
        aws = self.connect([slip])
        self.assertEqual(aws.now(), BEGAN)
        boto3.client("acm").request_certificate(DomainName="a.example.com", ValidationMethod="DNS")
        requested = aws.now()
        time.sleep(20)
        self.assertEqual(aws.trace()[-1]["event"], "record_shown")
        self.assertEqual(aws.now() - requested, datetime.timedelta(seconds=20))
        with self.assertRaisesRegex(acmsim.Refused, "mean issuance"):
            self.connect([{"timer": "issuence", "takes": "6m"}])

    def test_windows_are_those_of_its_document(self):
        aws = self.connect()
        expected = acmsim.windows("world.json")
        del expected["client_call"]  # Of a served world it is the clients' own.
        self.assertEqual(acmsim.windows(self.url), expected)
        boto3.client("acm").request_certificate(DomainName="a.example.com", ValidationMethod="DNS")
        self.assertNotIn("never applied", aws.report())

    def test_errors_are_aws_own(self):
        self.connect()
        acm = boto3.client("acm")
        missing = "arn:aws:acm:us-east-1:111122223333:certificate/" + "0" * 36
        with self.assertRaises(acm.exceptions.ResourceNotFoundException):
            acm.describe_certificate(CertificateArn=missing)
        with self.assertRaisesRegex(acmsim.ApiError, "ResourceNotFoundException"):
            acmsim._current.call("acm:DescribeCertificate", **{"with": {"CertificateArn": missing}})

    def test_the_clock_of_another_is_seen(self):
        aws, other = self.connect(), acmsim._Server(self.url)
        other.ask({"advance": {"by": "1h"}})
        boto3.client("acm").list_certificates()
        self.assertEqual(aws.now() - BEGAN, datetime.timedelta(hours=1))
        self.assertEqual(time.time(), (BEGAN + datetime.timedelta(hours=1)).timestamp())

    def test_what_a_test_starts_is_in_its_world_too(self):
        aws = self.connect([])
        program = "import time, boto3; time.sleep(9); print(boto3.client('acm').meta.endpoint_url)"
        environment = {**os.environ, "PYTHONPATH": str(CLIENTS)}
        ran = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True
        )
        self.assertEqual(ran.stdout.strip(), self.url, ran.stderr)
        self.assertEqual(aws.ask("now")["now"], "2026-03-02T09:00:09Z")
        aws.close()
        self.assertNotIn("ACMSIM_URL", os.environ)

    def test_sleeps_go_on_after_the_end(self):
        aws, other = self.connect(), acmsim._Server(self.url)
        other.ask({"end": {}})
        began = time.time()
        time.sleep(60)
        self.assertEqual(time.time(), began + 60)
        self.assertFalse(aws.holds())

    def test_waits_that_begin_together_end_together(self):
        aws = self.connect()
        threads = [threading.Thread(target=time.sleep, args=(span,)) for span in (30, 10, 20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        async def both():
            await asyncio.gather(asyncio.sleep(5), asyncio.sleep(3))

        asyncio.run(both())
        self.assertEqual((aws.now() - BEGAN).total_seconds(), 35)

    def test_processes_move_one_clock(self):
        aws = self.connect()
        for _ in range(2):
            self.run_program(sys.executable, "-c", "import time; time.sleep(0.5)")
        self.run_program("sleep", "1m", "30")
        ran = self.run_program(sys.executable, "-c", "import time; print(time.ctime())")
        self.assertEqual((ran.stdout, ran.stderr), ("Mon Mar  2 09:01:31 2026\n", ""))
        aws.advance(seconds=0)
        boto3.client("acm").list_certificates()
        self.assertEqual((aws.now() - BEGAN).total_seconds(), 91)
        ran = self.run_program("sleep", "soon")
        self.assertIn("'soon' is no span", ran.stderr)
        self.assertEqual(self.run_program("sleep", "0", ACMSIM_URL="").returncode, 0)

    @unittest.skipUnless(os.path.exists(AWS), "the package awscli is not installed")
    def test_debians_aws_waits(self):
        aws = self.connect()
        asked = (AWS, "acm", "request-certificate", "--domain-name", "a.example.com",
                 "--validation-method", "DNS", "--output", "text")
        arn = self.run_program(*asked).stdout.strip()
        waits = (AWS, "acm", "wait", "certificate-validated", "--certificate-arn", arn)
        ran = self.run_program(*waits)
        self.assertIn("Max attempts exceeded", ran.stderr)
        aws.call("console:CreateRecordsInRoute53", **{"with": {"CertificateArn": arn}})
        ran = self.run_program(*waits)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        self.assertGreater(aws.call("acm:DescribeCertificate", **{"with": {
            "CertificateArn": arn}})["Certificate"]["CreatedAt"], "2026-03-02")
        self.assertGreater(aws.now() - BEGAN, datetime.timedelta(minutes=60))

    def test_nothing_is_asked_of_the_real_aws(self):
        before = boto3.client("acm", region_name="us-east-1", aws_access_key_id="a",
                              aws_secret_access_key="b")
        self.connect()
        with self.assertRaisesRegex(acmsim.Error, "made before its session asks https://acm"):
            before.list_certificates()

    def test_without_a_server_it_says_so(self):
        ran = self.run_program(sys.executable, "-c", "print(1)", ACMSIM_URL="http://127.0.0.1:9")
        self.assertIn("no acmsim serve answers at http://127.0.0.1:9", ran.stderr)
        self.assertEqual((ran.returncode != 0, ran.stdout), (True, ""))
        with self.assertRaisesRegex(acmsim.Error, "ACMSIM_URL does not name one"):
            acmsim.Session.connect()


if __name__ == "__main__":
    unittest.main(warnings="ignore")  # Of sockets that botocore leaves open.
