"""Random zones and questions: few labels and a shallow tree, so that names meet."""
SERVER = "ns.test."
TYPES = {"A": 1, "NS": 2, "CNAME": 5, "SOA": 6, "MX": 15, "TXT": 16, "AAAA": 28, "DNAME": 39,
         "DS": 43}
NAME_OCTETS_MAX = 253


def random_name(rng, origin, deepest=3):
    labels = [rng.choice(["a", "b", "c", "*"]) for _ in range(rng.randint(0, deepest))]
    return ".".join(labels + [origin])


def random_value(rng, kind, origins):
    target = random_name(rng, rng.choice(origins + ["elsewhere."]))
    return {
        "A": "192.0.2.%d" % rng.randint(1, 3),
        "AAAA": "2001:db8::%x" % rng.randint(1, 3),
        "TXT": '"text %d"' % rng.randint(1, 3),
        "NS": target,
        "CNAME": target,
        "DNAME": target,
        "MX": "10 " + target,
        "DS": "%d 8 2 %064x" % (rng.randint(1, 3), rng.randint(1, 3)),
    }[kind]


def random_zone(rng, origin, origins):
    """Record sets by (name, type): (TTL, values). What servers refuse to load is left out."""
    soa = f"{SERVER} me.{SERVER} 1 7200 900 1209600 {rng.choice([30, 3600])}"
    sets = {
        (origin, "SOA"): (rng.choice([60, 900]), [soa]),
        (origin, "NS"): (3600, sorted({random_value(rng, "NS", origins), SERVER})),
    }
    for _ in range(rng.randint(0, 9)):
        kind = rng.choice(["A", "A", "AAAA", "TXT", "NS", "CNAME", "CNAME", "DNAME", "MX", "DS"])
        name = random_name(rng, origin)
        types_there = {other for owner, other in sets if owner == name}
        is_alone = not types_there or types_there == {kind}
        if (name, kind) in sets or "CNAME" in types_there or (kind == "CNAME" and not is_alone):
            continue
        # RFC 4592, section 4.2, and RFC 6672, section 3.3: what they mean is not defined.
        if kind in ("NS", "DS", "DNAME") and name.startswith("*."):
            continue
        if kind in ("NS", "DS") and name == origin:
            continue
        if name != origin and {"NS", "DNAME"} == {kind} | types_there & {"NS", "DNAME"}:
            continue  # RFC 6672, section 2.3.
        count = 1 if kind in ("CNAME", "DNAME") else rng.randint(1, 2)
        values = sorted({random_value(rng, kind, origins) for _ in range(count)})
        if kind == "DNAME" and ("." + values[0]).endswith("." + name):
            continue  # It would lead back to itself for ever.
        sets[name, kind] = (rng.choice([60, 300]), values)
    dnames = [name for name, kind in sets if kind == "DNAME"]
    for name, kind in list(sets):
        # A DS stands at a zone cut, or nowhere; and nothing stands below a DNAME.
        is_hidden = any(name.endswith("." + owner) for owner in dnames)
        if is_hidden or (kind == "DS" and (name, "NS") not in sets):
            del sets[name, kind]
    return sets


def random_world(rng, number):
    """Zones of one server, by origin: one, and perhaps one below it that it delegates. NSD keeps
    all names in one tree, so that what one zone has exists in the other: neither has a name there
    that is the other's to say. Above the zone below there is no DNAME (RFC 6672, section 2.4)."""
    top = f"w{number}.test."
    origins = [top] + ([rng.choice(["a.", "b.a."]) + top] if rng.random() < 0.3 else [])
    world = {origin: random_zone(rng, origin, origins) for origin in origins}
    for origin in origins[1:]:
        for key in [key for key in world[top] if ("." + key[0]).endswith("." + origin)]:
            del world[top][key]
        for key in [key for key in world[top] if key[1] == "DNAME" and origin.endswith("." + key[0])]:
            del world[top][key]
        world[top][origin, "NS"] = (300, [SERVER])
    return world


def random_question(rng, world):
    owners = [name for zone in world.values() for name, _ in zone]
    base = rng.choice(owners + list(world))
    prefix = rng.choice(["", "", "", "", "a.", "b.", "c.b.", "*.", "x."])
    if rng.random() < 0.03:  # A DNAME may make it too long.
        labels = "".join(rng.choice(["l" * 49, "m" * 9]) + "." for _ in range(25))
        prefix = labels[len(labels) + len(base) - NAME_OCTETS_MAX - 1:].lstrip(".")
    name = "elsewhere." if rng.random() < 0.02 else prefix + base
    kinds_there = [kind for zone in world.values() for owner, kind in zone if owner == base]
    return name, rng.choice(kinds_there + list(TYPES)[:rng.choice([0, len(TYPES)])] or ["A"])
