"""The examples do what their first lines say, and what they find is small."""
import pathlib
import re
import subprocess
import tempfile
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
runpy.run_path("{}", run_name="__main__")
"""
README = pathlib.Path(acmsim.__file__).parents[2] / "README.md"
WORLDS = 200


class ExamplesTest(unittest.TestCase):
    def run_example(self, path, folder=None):
        command = ["/usr/bin/python3", "-c", RUN.format(path)]
        return subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder
        )

    def test_the_red_one_shrinks_to_one_line(self):
        ran = self.run_example("python/example_red.py")
        self.assertEqual(ran.returncode, 1, ran.stdout)
        self.assertIn("    slips=[in_use_release #0 takes 5m1s],\n", ran.stdout)
        self.assertIn("the old certificate is still in use", ran.stdout)

    def test_the_green_one_passes(self):
        ran = self.run_example("python/example_green.py")
        self.assertEqual((ran.returncode, ran.stdout), (0, ""))

    def test_what_the_guide_shows_is_true(self):
        guide = README.read_text(encoding="utf-8").split("\n## Programs of your own\n")[1]
        world, program = (
            re.search(f"```{kind}\n(.*?)```", guide, re.S)[1] for kind in ("json", "python")
        )
        told = re.search(r"fails within seconds, with `(.*?)`", guide)[1]
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "world.json").write_text(world, encoding="utf-8")
            for text, status in (program, 1), (program.replace("range(60)", "range(240)"), 0):
                pathlib.Path(folder, "test_site.py").write_text(text, encoding="utf-8")
                ran = self.run_example("test_site.py", folder)
                self.assertEqual(ran.returncode, status, ran.stdout)
                self.assertEqual(told in ran.stdout, status == 1, ran.stdout)

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
