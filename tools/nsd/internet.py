"""The internet of a world, served: NSD as root, registries and DNS hosts, each host's servers on
addresses of their own, and Unbound, which validates, as the resolver of 127.0.0.1.

To be used in a network namespace, for the root servers have their real addresses and port 53.
"""
import collections
import itertools
import json
import pathlib
import re
import socket
import subprocess
import time

ROOT_SERVERS = {
    "a": "198.41.0.4", "b": "170.247.170.2", "c": "192.33.4.12", "d": "199.7.91.13",
    "e": "192.203.230.10", "f": "192.5.5.241", "g": "192.112.36.4", "h": "198.97.190.53",
    "i": "192.36.148.17", "j": "192.58.128.30", "k": "193.0.14.129", "l": "199.7.83.42",
    "m": "202.12.27.33",
}
FORMER_ROOT_SERVERS = ["199.9.14.201", "128.63.2.53", "192.228.79.201"]  # Of older hints.
REGISTRY_SERVERS = {"a.gtld-servers.net.": "192.5.6.30", "b.gtld-servers.net.": "192.33.14.30"}
TOP_LEVEL = ["com.", "net.", "org.", "uk.", "aws.", "example.", "arpa."]
TYPES = ["SOA", "NS", "CNAME", "A", "TXT", "CAA", "DNAME", "MX"]
EXPIRED = ["-s", "20260101000000", "-e", "20260201000000"]


def dotted(name):
    return name.lower().rstrip(".") + "."


def is_within(name, zone):
    return name == zone or name.endswith("." + zone)


def not_hidden(lines):
    """Without what a DNAME hides: NSD does not load it, others have it and never say it."""
    dnames = [line.split()[0] for line in lines if " IN DNAME " in line]
    return [line for line in lines
            if not any(line.split()[0].endswith("." + name) for name in dnames)]


class World:
    """A scenario at an instant: its zones, by the set of servers that have them, and delegations.
    Of Route 53 the captures tell every record; other providers are asked name by name."""

    def __init__(self, program, path, at, captures):
        self.program, self.path, self.at, self.captures = program, path, at, captures
        self.document = json.loads(path.read_text())
        self.given = self.document["given"]
        self.requests = [wanted for file in sorted(captures.glob("describe-certificate-*.json"))
                         for option in json.loads(file.read_text())["Certificate"].get(
                             "DomainValidationOptions", [])
                         if (wanted := option.get("ResourceRecord"))]
        self.zones = collections.defaultdict(dict)  # By server: the lines of its zones, by origin.
        for file in sorted(captures.glob("get-hosted-zone-*.json")):
            self.add_hosted_zone(file)
        for zone in self.given.get("dns_zones", []):
            self.add_other_zone(zone)
        self.delegations, self.ds = {}, {}
        for domain in self.given.get("domains", []):
            self.add_delegation(domain)
        self.silent = {dotted(step["with"]["server"]) for step in self.steps_before()
                       if step.get("call") == "dns:FailServer"}
        self.expired = {dotted(zone["Name"]) for zone in self.given.get("hosted_zones", [])
                        if zone.get("signing") == "broken"}

    def steps_before(self):
        is_before = lambda step: step.get("id") != self.at
        return itertools.takewhile(is_before, self.document["steps"])

    def domain(self):
        """The deepest name delegated to somebody on the way to the first validation record."""
        wanted = dotted(self.requests[0]["Name"] if self.requests
                        else self.given["domains"][0]["name"])
        cuts = {dotted(domain["name"]) for domain in self.given["domains"]}
        cuts |= {line.split()[0].lower() for zones in self.zones.values()
                 for lines in zones.values() for line in lines if line.split()[3] == "NS"}
        return max((cut for cut in cuts if is_within(wanted, cut)), key=len).rstrip(".")

    def dig(self, *words):
        ran = subprocess.run([self.program, "dig", self.path, *words, "--at", self.at],
                             capture_output=True, text=True, check=False)
        return ran.stdout

    def add_hosted_zone(self, file):
        described = json.loads(file.read_text())
        listed = self.captures / file.name.replace("get-hosted-zone", "list-resource-record-sets")
        if "DelegationSet" not in described or not listed.exists():
            return  # A private zone is not on the internet.
        lines = [" ".join([entry["Name"].replace("\\052", "*"), str(entry["TTL"]), "IN",
                           entry["Type"], value["Value"]])
                 for entry in json.loads(listed.read_text())["ResourceRecordSets"]
                 for value in entry.get("ResourceRecords", [])]
        origin = dotted(described["HostedZone"]["Name"])
        for server in described["DelegationSet"]["NameServers"]:
            self.zones[dotted(server)][origin] = not_hidden(lines)

    def names_to_ask(self, origin):
        """The zone's own name, names in the document, and what providers make of a record's."""
        found = set(re.findall(r"[\w*-]+(?:\.[\w*-]+)+", self.path.read_text()))
        names = {dotted(name) for name in found | {wanted["Name"] for wanted in self.requests}}
        for name in list(names):
            names |= {name.lstrip("_"), name + origin, "*." + name}
        return sorted(name for name in names | {origin} if is_within(name, origin))

    def add_other_zone(self, zone):
        origin, server = dotted(zone["name"]), "@" + zone["as"]
        lines = set()
        for name in self.names_to_ask(origin):
            replies = [self.dig(name, kind, server, "+norecurse") for kind in TYPES]
            found = {" ".join(words) for reply in replies for line in reply.splitlines()
                     if len(words := line.split(None, 4)) == 5 and words[2] == "IN" and
                     words[0].lower() == name}
            if not found and all("status: NOERROR" in reply for reply in replies):
                found = {f'{name} 300 IN HINFO "a name" "without records"'}
            lines |= found
        apex = [line.split()[4] for line in lines if line.startswith(origin) and " IN NS " in line]
        for name in zone.get("name_servers", apex):
            self.zones[dotted(name)][origin] = not_hidden(sorted(lines))

    def add_delegation(self, domain):
        name = dotted(domain["name"])
        of_registry = self.dig(name, "NS", "+trace").split(";; Received")
        found = [re.findall(rf"^{re.escape(name)}\s+\d+\s+IN\s+NS\s+(\S+)", part, re.M | re.I)
                 for part in of_registry]
        servers = next((part for part in found if part), [])
        if servers:
            self.delegations[name] = [dotted(server) for server in servers]
            self.ds[name] = self.dig(name, "DS", "+short").strip()


class Internet:
    def __init__(self, world, folder):
        self.world, self.folder = world, folder
        self.running, self.sockets = [], []
        servers = set(world.zones).union(*world.delegations.values(), world.silent)
        # Networks of their own, so that nobody finds all of them in one place.
        self.addresses = {server: f"205.251.{192 + i}.{53 + i}"
                          for i, server in enumerate(sorted(servers))}

    def __enter__(self):
        try:
            self.serve()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.wait()
        for held in self.sockets:
            held.close()

    def serve(self):
        hosts = collections.defaultdict(list)  # Who has the same zones is one host.
        for server, zones in self.world.zones.items():
            if server not in self.world.silent:
                hosts[json.dumps(zones, sort_keys=True)].append(self.addresses[server])
        keys = {}
        for i, (zones, addresses) in enumerate(sorted(hosts.items())):
            files = {}
            for origin, lines in json.loads(zones).items():
                files[origin] = self.write(f"host{i}", origin, self.at_home(origin, lines))
                if origin in self.world.expired:
                    files[origin], keys[origin] = self.sign(files[origin], origin, EXPIRED)
            self.start_nsd(f"host{i}", addresses, files)
        # A server of a delegation that has no zone at all is there, and refuses.
        idle = set().union(*self.world.delegations.values()) - set(self.world.zones)
        if idle := sorted(self.addresses[name] for name in idle - self.world.silent):
            self.start_nsd("idle", idle, {})
        self.start_registries(keys)
        for server in self.world.silent:
            self.be_silent(self.addresses[server])

    def at_home(self, origin, lines):
        return lines + [f"{name} 3600 IN A {address}" for name, address in self.addresses.items()
                        if is_within(name, origin)]

    def start_registries(self, keys):
        serial = "1 1800 900 604800 86400"
        files, anchors = {}, []
        for zone in TOP_LEVEL:
            lines = [f"{zone} 900 IN SOA a.gtld-servers.net. nstld.verisign-grs.com. {serial}"]
            lines += [f"{zone} 172800 IN NS {server}" for server in REGISTRY_SERVERS]
            hosts = self.addresses | REGISTRY_SERVERS
            hosts |= {f"{x}.root-servers.net.": ip for x, ip in ROOT_SERVERS.items()}
            lines += [f"{name} 172800 IN A {address}" for name, address in hosts.items()
                      if is_within(name, zone)]
            if zone == "aws.":
                lines.append('*.acm-validations.aws. 300 IN TXT "here a validation record leads"')
            if zone == "arpa.":
                lines += [f"{reverse_name(address)} 300 IN PTR {name}"
                          for name, address in hosts.items()]
            for name, servers in self.world.delegations.items():
                if is_within(name, zone):
                    lines += [f"{name} 172800 IN NS {server}" for server in servers]
                    of_key = keys.get(name, "")
                    ds = of_key if name in self.world.expired else self.world.ds[name]
                    lines += [f"{name} 86400 IN DS {value}" for value in ds.splitlines() if value]
            files[zone], ds = self.sign(self.write("registry", zone, lines), zone)
            anchors += [f"{zone} 86400 IN DS {ds}"]
        self.start_nsd("registry", list(REGISTRY_SERVERS.values()), files)
        lines = [f". 86400 IN SOA a.root-servers.net. nstld.verisign-grs.com. {serial}"]
        lines += [f". 518400 IN NS {letter}.root-servers.net." for letter in ROOT_SERVERS]
        lines += [f"{x}.root-servers.net. 518400 IN A {ip}" for x, ip in ROOT_SERVERS.items()]
        lines += [f"{zone} 172800 IN NS {server}" for zone in TOP_LEVEL
                  for server in REGISTRY_SERVERS]
        lines += [f"{name} 172800 IN A {ip}" for name, ip in REGISTRY_SERVERS.items()]
        file, ds = self.sign(self.write("root", ".", lines + anchors), ".")
        self.start_nsd("root", [*ROOT_SERVERS.values(), *FORMER_ROOT_SERVERS], {".": file})
        self.start_resolver(f". IN DS {ds}")

    def write(self, host, origin, lines):
        path = self.folder / f"{host}-{origin}zone"
        path.write_text("\n".join(lines) + "\n")
        return path

    def sign(self, path, origin, times=()):
        """Signs with one new key for everything; the file, and the key's DS."""
        run = lambda *words: subprocess.run(words, cwd=self.folder, check=True, text=True,
                                            capture_output=True).stdout
        key = run("dnssec-keygen", "-a", "ECDSAP256SHA256", "-f", "KSK", origin).strip()
        with path.open("a") as zone:
            zone.write((self.folder / f"{key}.key").read_text())
        run("dnssec-signzone", "-z", "-P", *times, "-o", origin, "-f", f"{path}.signed",
            str(path), key)
        if origin == ".":
            self.root_key = self.folder / f"{key}.key"
        ds = run("dnssec-dsfromkey", "-2", f"{key}.key").split(" DS ")[1].strip()
        return pathlib.Path(f"{path}.signed"), ds

    def start_nsd(self, host, addresses, files):
        own = self.folder / host
        own.mkdir()
        for address in addresses:
            give_address(address)
        config = ["server:", *(f"  ip-address: {address}" for address in addresses),
                  '  username: ""', f'  zonesdir: "{own}"', f'  pidfile: "{own}/pid"',
                  '  database: ""', f'  xfrdfile: "{own}/xfrd"', f'  zonelistfile: "{own}/list"',
                  f'  logfile: "{own}/log"', "  rrl-ratelimit: 0", "  hide-version: yes",
                  "remote-control:", "  control-enable: no"]
        for origin, path in files.items():
            config += ["zone:", f'  name: "{origin}"', f'  zonefile: "{path}"']
        (own / "conf").write_text("\n".join(config) + "\n")
        self.start("/usr/sbin/nsd", "-d", "-c", str(own / "conf"))
        wait_for_answer(addresses[0], own / "log")

    def start_resolver(self, anchor):
        (self.folder / "anchor").write_text(anchor + "\n")
        config = ["server:", "  interface: 127.0.0.1", "  do-ip6: no", '  username: ""',
                  '  chroot: ""', '  pidfile: ""', "  do-daemonize: no", "  use-syslog: no",
                  f'  trust-anchor-file: "{self.folder}/anchor"',
                  f'  logfile: "{self.folder}/unbound.log"',
                  '  local-zone: "example." nodefault']
        (self.folder / "unbound.conf").write_text("\n".join(config) + "\n")
        self.start("/usr/sbin/unbound", "-d", "-c", str(self.folder / "unbound.conf"))
        wait_for_answer("127.0.0.1", self.folder / "unbound.log")

    def start(self, *words):
        self.running.append(subprocess.Popen(words, stdout=subprocess.DEVNULL,
                                             stderr=subprocess.DEVNULL))

    def be_silent(self, address):
        give_address(address)
        held = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        held.bind((address, 53))
        self.sockets.append(held)


def reverse_name(address):
    return ".".join(reversed(address.split("."))) + ".in-addr.arpa."


def give_address(address):
    subprocess.run(["ip", "address", "replace", f"{address}/32", "dev", "lo"], check=True)


def wait_for_answer(address, log):
    for _ in range(100):
        ran = subprocess.run(["dig", f"@{address}", "x.invalid", "+tries=1", "+time=1"],
                             capture_output=True, text=True, check=False)
        if "status:" in ran.stdout:
            return
        time.sleep(0.05)
    raise SystemExit(f"tools/nsd: {address} does not answer:\n{log.read_text()}")
