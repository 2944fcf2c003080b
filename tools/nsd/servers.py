"""The two who are asked: NSD over UDP on loopback, and the program by its command line."""
import collections
import re
import socket
import struct
import subprocess
import time

from zones import SERVER, TYPES

WORDS = {number: word for word, number in TYPES.items()}
RCODES = {0: "NOERROR", 2: "SERVFAIL", 3: "NXDOMAIN", 5: "REFUSED", 6: "YXDOMAIN"}


def start_nsd(folder, worlds, port):
    config = [
        "server:", "  ip-address: 127.0.0.1", f"  port: {port}", '  username: ""',
        f'  zonesdir: "{folder}"', f'  pidfile: "{folder}/nsd.pid"', '  database: ""',
        f'  xfrdfile: "{folder}/xfrd.state"', f'  zonelistfile: "{folder}/zone.list"',
        f'  logfile: "{folder}/nsd.log"', "  rrl-ratelimit: 0", "  minimal-responses: no",
        "remote-control:", "  control-enable: no",
    ]
    for world in worlds:
        for origin, sets in world.items():
            lines = [f"{name} {ttl} IN {kind} {value}" for (name, kind), (ttl, values)
                     in sets.items() for value in values]
            path = folder / (origin + "zone")
            path.write_text("\n".join(lines) + "\n")
            config += ["zone:", f'  name: "{origin}"', f'  zonefile: "{path.name}"']
    (folder / "nsd.conf").write_text("\n".join(config) + "\n")
    return subprocess.Popen(["/usr/sbin/nsd", "-d", "-c", str(folder / "nsd.conf")],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def query(name, kind):
    question = b"".join(bytes([len(label)]) + label.encode() for label in name.split(".") if label)
    opt = b"\0" + struct.pack(">HHIH", 41, 1232, 0, 0)
    return (struct.pack(">HHHHHH", 7, 0, 1, 0, 0, 1) + question + b"\0" +
            struct.pack(">HH", TYPES[kind], 1) + opt)


def ask_nsd(port, name, kind, patience=20):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.settimeout(0.5)
        for _ in range(patience):
            try:
                client.sendto(query(name, kind), ("127.0.0.1", port))
                return read_message(client.recv(65535))
            except (socket.timeout, ConnectionRefusedError):
                time.sleep(0.1)
    raise SystemExit(f"tools/nsd/compare: NSD does not answer {name} {kind}")


class Reader:
    def __init__(self, octets):
        self.octets = octets
        self.at = 12

    def name(self):
        labels, at, after = [], self.at, None
        while self.octets[at]:
            if self.octets[at] >= 0xC0:
                after = after or at + 2
                at = (self.octets[at] & 0x3F) << 8 | self.octets[at + 1]
            else:
                labels.append(self.octets[at + 1:at + 1 + self.octets[at]].decode())
                at += 1 + self.octets[at]
        self.at = after or at + 1
        return ".".join(labels) + "."

    def take(self, form):
        values = struct.unpack_from(form, self.octets, self.at)
        self.at += struct.calcsize(form)
        return values

    def value(self, kind, length):
        raw = self.octets[self.at:self.at + length]
        if kind in ("NS", "CNAME", "DNAME"):
            return self.name()
        if kind == "SOA":
            return " ".join([self.name(), self.name()] + [str(n) for n in self.take(">IIIII")])
        if kind == "MX":
            return f"{self.take('>H')[0]} {self.name()}"
        self.at += length
        if kind == "A":
            return socket.inet_ntop(socket.AF_INET, raw)
        if kind == "AAAA":
            return socket.inet_ntop(socket.AF_INET6, raw)
        if kind == "TXT":
            return '"' + raw[1:].decode() + '"'
        return "%d %d %d %s" % (*struct.unpack_from(">HBB", raw), raw[4:].hex())

    def records(self, count):
        lines = []
        for _ in range(count):
            owner = self.name()
            kind, _, ttl, length = self.take(">HHIH")
            if kind == 41:
                self.at += length
            else:
                word = WORDS[kind]
                lines.append(f"{owner} {ttl} {word} {self.value(word, length)}")
        return sorted(lines)


def read_message(octets):
    _, flags, _, answers, authorities, additionals = struct.unpack_from(">HHHHHH", octets)
    reader = Reader(octets)
    reader.name()
    reader.take(">HH")
    return {
        "code": RCODES.get(flags & 15, str(flags & 15)),
        "aa": bool(flags & 0x0400),
        "answer": reader.records(answers),
        "authority": reader.records(authorities),
        "additional": reader.records(additionals),
        "size": len(octets),
    }


def document(world):
    zones = [{
        "name": origin,
        "name_servers": [SERVER],
        "records": [{"Name": name, "Type": kind, "TTL": ttl,
                     "ResourceRecords": [{"Value": value} for value in values]}
                    for (name, kind), (ttl, values) in sets.items()],
    } for origin, sets in world.items()]
    return {"acmsim": 1, "title": "random zones", "given": {"dns_zones": zones}}


def ask_acmsim(program, path, name, kind):
    ran = subprocess.run([program, "dig", path, name, kind, "@" + SERVER, "+norecurse"],
                         capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise SystemExit(f"tools/nsd/compare: acmsim ends with {ran.returncode}: {ran.stdout}{ran.stderr}")
    sections = collections.defaultdict(list)
    section = ""
    for line in ran.stdout.splitlines():
        if heading := re.match(r";; (\w+) SECTION:", line):
            section = heading[1].lower()
        elif line and not line.startswith(";"):
            owner, ttl, _, word, value = line.split(None, 4)
            sections[section].append(f"{owner} {ttl} {word} {value}")
    return {
        "code": re.search(r"status: (\w+)", ran.stdout)[1],
        "aa": " aa" in re.search(r"flags:([a-z ]*);", ran.stdout)[1],
        **{part: sorted(sections[part]) for part in ("answer", "authority", "additional")},
        "size": int(re.search(r"rcvd: (\d+)", ran.stdout)[1]),
    }
