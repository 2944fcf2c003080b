"""The same with an hour of patience, which is more than AWS takes: this test passes."""
import acmsim
import boto3
from hypothesis import given
from migration import migrate


@given(acmsim.slips("world.json"))
def test_site_stays_open(slips):
    with acmsim.Session("world.json", slips) as aws:
        clients = boto3.client("acm"), boto3.client("route53"), boto3.client("elbv2")
        migrate(*clients, patience=3600)
        assert aws.holds(), aws.report()


if __name__ == "__main__":
    test_site_stays_open()
