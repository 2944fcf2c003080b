"""Which worlds are asked about, at which step, and what each program calls their fault.

A fault counts as named by dnsviz or zonemaster if a line of its output fits the expression of the
fault's family. Of dnsviz a line is a name with the code and the description of an error or warning,
or with the status of a bad delegation; of zonemaster, level, tag and arguments of a message.
"""

# family: (dnsviz, zonemaster). Kind to both: a hint at the fault is enough.
NAMED = {
    "caa": (r"\bCAA\b", r"CAA"),
    "dnssec": (r"BOGUS|DS RR|DNSKEY|RRSIG|NSEC", r"DS|DNSKEY|RRSIG|NSEC"),
    "delegation": (r"LAME|INCOMPLETE|authoritative|REFUSED|NS (name|record|RR)|RESPONSE_",
                   r"CANNOT_CONTINUE|DELEGATION|CHILD|PARENT|AUTHORI|REFUSED|SOA|RESPONSE|NS_"),
    "silent": (r"LAME|TIMEOUT|not responsive", r"CANNOT_CONTINUE|NS_FAILED|RESPONSE|UNREACHABLE"),
    "gone": (r"NXDOMAIN|does not exist", r"CANNOT_CONTINUE|NO_GLUE|NO_DELEGATION|NXDOMAIN"),
    # What is wrong is one record of a zone that is well: its name must come up.
    "record": (r"(?i)_[0-9a-z]{8,}", r"(?i)_[0-9a-f]{8,}"),
}

# Of zonemaster: the documents give a zone one server where one will do. That is not their fault.
NOT_COUNTED = "NOT_ENOUGH_"

# scenario: the family of its cause, whose name is the scenario's. servers-not-public is that of
# dns/silent-servers once more, and waiting for silence takes minutes.
IN_STUCK = {
    "caa-at-parent": "caa", "caa-behind-alias": "caa", "caa-forbids": "caa",
    "caa-forbids-wildcard": "caa", "renewal-caa": "caa",
    "dnssec-broken": "dnssec", "signing-key-broken": "dnssec",
    "lame-delegation": "delegation", "stale-delegation": "delegation",
    "wrong-name-servers": "delegation", "hidden-below-zone-cut": "delegation",
    "duplicate-zone": "delegation",
    "domain-on-hold": "gone", "not-registered": "gone",
    "flattened": "record", "name-doubled": "record", "other-type-beside": "record",
    "private-zone": "record", "proxied": "record", "record-missing": "record",
    "underscore-missing": "record", "wildcard-answers": "record", "wrong-type": "record",
    "wrong-value": "record",
}
# scenario: (step, the cause as acmsim calls it, family).
IN_DNS = {
    "below-a-dname": ("still-pending", "wildcard-answers", "record"),
    "below-a-zone-cut": ("nobody-sees-it", "hidden-below-zone-cut", "delegation"),
    "broken-signing": ("still-pending", "signing-key-broken", "dnssec"),
    "caa-at-a-parent": ("failed", "caa-at-parent", "caa"),
    "caa-behind-a-cname": ("failed", "caa-behind-alias", "caa"),
    "caa-for-wildcards": ("forbidden", "caa-forbids-wildcard", "caa"),
    "caa-forbids": ("failed", "caa-forbids", "caa"),
    "caa-stops-renewal": ("stuck", "renewal-caa", "caa"),
    "delegates-to-its-own-zone": ("unseen", "wrong-name-servers", "delegation"),
    "domain-on-hold": ("still-pending", "domain-on-hold", "gone"),
    "duplicate-zone": ("still-pending", "duplicate-zone", "delegation"),
    "expired-domain": ("still-pending", "not-registered", "gone"),
    "flattened": ("still-pending", "flattened", "record"),
    "lame-delegation": ("still-pending", "wrong-name-servers", "delegation"),
    "mixed-delegation": ("still-pending", "lame-delegation", "delegation"),
    "name-doubled": ("still-pending", "name-doubled", "record"),
    "proxied": ("still-pending", "proxied", "record"),
    "recreated-zone": ("still-pending", "wrong-name-servers", "delegation"),
    "registrar-names-other-servers": ("still-pending", "wrong-name-servers", "delegation"),
    "silent-servers": ("still-pending", "servers-not-public", "silent"),
    "stale-delegation-below": ("still-pending", "stale-delegation", "delegation"),
    "stale-ds": ("still-pending", "dnssec-broken", "dnssec"),
    "underscore-dropped": ("still-pending", "underscore-missing", "record"),
    "value-completed": ("still-pending", "wrong-value", "record"),
    "wildcard-answers": ("still-pending", "wildcard-answers", "record"),
    "wrong-type": ("still-pending", "wrong-type", "record"),
}
# A world in which nothing is wrong: what is said of it is said of how we serve, not of a fault.
HEALTHY = ("stuck/record-missing", "issued", "", "")


def all_worlds():
    """(scenario, step, cause, family)."""
    of_dns = [(f"dns/{name}", *rest) for name, rest in IN_DNS.items()]
    of_stuck = [(f"stuck/{name}", "stuck", name, family) for name, family in IN_STUCK.items()]
    return of_dns + sorted(of_stuck)
