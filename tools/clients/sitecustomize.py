"""Puts a world of acmsim under any Python program.

    PYTHONPATH=/usr/share/acmsim/clients ACMSIM_DOCUMENT=world.json aws acm list-certificates
    PYTHONPATH=/usr/share/acmsim/clients acmsim serve world.json -- sh migrate.sh

ACMSIM_URL       where `acmsim serve` is, as its command has it: clients of botocore ask there, and
                 what the program sleeps moves the clock there, for all who share that world

ACMSIM_DOCUMENT  instead of it, the file of a document: a world of this process alone; "empty" is an
                 account with nothing in it
ACMSIM_SLIPS     slips, as JSON: [{"timer": "dns_validation", "takes": "2h"}]
ACMSIM_SCHEDULE  "typical" (default), "earliest", "latest" or "random:SEED"
ACMSIM_SEED      of the module `random`; default 0
ACMSIM_REPORT    where the verdict is written as JSON; default: standard error has it as text
ACMSIM_REPLAY    where a document is written that `acmsim run` replays

Python imports a module of this name by itself, the first on its path; the next one is run too.
"""
import importlib.machinery
import importlib.util
import os
import sys


def _run_next():
    """Runs the sitecustomize that this one stands before."""
    here = os.path.dirname(os.path.abspath(__file__))
    path = [folder for folder in sys.path if os.path.abspath(folder) != here]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", path)
    if spec is not None:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


_run_next()
if os.environ.get("ACMSIM_DOCUMENT") or os.environ.get("ACMSIM_URL"):
    import acmsim

    acmsim.live_in(os.environ)
