"""The examples do what their first lines say, and what they find is small."""
import subprocess
import time
import unittest

import acmsim
import boto3
from migration import migrate

# The same histories each time: an example itself has no need of that.
RUN = """
import runpy
from hypothesis import settings
settings.register_profile("ci", derandomize=True, database=None, deadline=None)
settings.load_profile("ci")
runpy.run_path("python/{}", run_name="__main__")
"""
WORLDS = 200


class ExamplesTest(unittest.TestCase):
    def run_example(self, name):
        command = ["/usr/bin/python3", "-c", RUN.format(name)]
        return subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def test_the_red_one_shrinks_to_one_line(self):
        ran = self.run_example("example_red.py")
        self.assertEqual(ran.returncode, 1, ran.stdout)
        self.assertIn("    slips=[in_use_release #0 takes 5m1s],\n", ran.stdout)
        self.assertIn("ResourceInUseException", ran.stdout)

    def test_the_green_one_passes(self):
        ran = self.run_example("example_green.py")
        self.assertEqual((ran.returncode, ran.stdout), (0, ""))

    def test_one_process_serves_hundreds_of_worlds(self):
        began = time.perf_counter()
        for _ in range(WORLDS):
            with acmsim.Session("world.json") as aws:
                self.assertEqual(aws.ask("now")["now"], "2026-03-02T09:00:00Z")
        worlds = WORLDS / (time.perf_counter() - began)
        with acmsim.Session("world.json"):
            clients = boto3.client("acm"), boto3.client("route53"), boto3.client("elbv2")
        began = time.perf_counter()
        for _ in range(20):
            with acmsim.Session("world.json") as aws:
                migrate(*clients)
                self.assertTrue(aws.holds())
        migrations = 20 / (time.perf_counter() - began)
        print(f"\n{worlds:.0f} worlds a second, {migrations:.0f} migrations a second with boto3")


class SlipsTest(unittest.TestCase):
    def test_windows_are_those_of_the_document(self):
        document = {"acmsim": 1, "title": "Slow", "given": {}, "steps": [],
                    "timing": {"issuance": ["1m", "2m", "never"]}}
        self.assertEqual(acmsim.windows(document)["issuance"], (60, 120, None))
        self.assertEqual(acmsim.windows()["issuance"], (0, 30, 300))
        self.assertNotIn("clicks", acmsim.windows())

    def test_spans_are_written_as_acmsim_reads_them(self):
        for text in ("0s", "5m1s", "1h30m", "3d", "1d1h1m1s", "never"):
            self.assertEqual(acmsim.span_text(acmsim.seconds_of(text)), text)


if __name__ == "__main__":
    unittest.main()
