"""Tests of article.py by pytest, in a world that `acmsim serve` serves.

    clients=/usr/share/acmsim/clients
    PYTHONPATH=$clients acmsim serve \\
      /usr/share/acmsim/scenarios/seed/b-the-article-by-api.json \\
      -- /usr/bin/python3 -m pytest -p no:cacheprovider $clients/examples
"""
import os

import boto3
import pytest
from article import migrate
from botocore.exceptions import WaiterError
from hypothesis import given, settings

import acmsim

TIMERS = ["record_shown", "route53_insync", "issuance", "attachable", "listener_update"]


@pytest.fixture
def world():
    """The world as it was at the start, in which this process lives."""
    with acmsim.Session.connect(slips=[]) as session:
        yield session


def migrate_here():
    migrate(boto3.client("acm"), boto3.client("route53"), boto3.client("elbv2"))


def test_the_migration_holds(world):
    migrate_here()
    assert world.holds(), world.report()


def test_the_waiter_gives_up_when_validation_takes_long():
    slow = acmsim.Slip(timer="dns_validation", takes="2h")
    with acmsim.Session.connect(slips=[slow]):
        with pytest.raises(WaiterError, match="Max attempts exceeded"):
            migrate_here()


@settings(max_examples=25)
@given(acmsim.slips(os.environ["ACMSIM_URL"], TIMERS))
def test_the_migration_holds_under_other_delays(slips):
    with acmsim.Session.connect(slips=slips) as world:
        migrate_here()
        assert world.holds(), world.report()
