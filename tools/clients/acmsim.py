"""A world of acmsim under a Python program: its AWS, and its clock.

    import acmsim, boto3
    from hypothesis import given

    @given(acmsim.slips("world.json"))
    def test_site_stays_open(slips):
        with acmsim.Session("world.json", slips) as aws:
            migrate(boto3.client("acm"), boto3.client("route53"), boto3.client("elbv2"))
            assert aws.holds(), aws.report()

While a session is open, clients of boto3 and botocore that are made after `import acmsim` are
answered by the world and never by a network; `time`, `datetime`, `asyncio` and waits of `threading`
follow its clock, on which a sleep takes no time; and `random` is seeded. Behind it is one process
`acmsim session` for all worlds: the program is ACMSIM_PROGRAM, or `acmsim` on the PATH.

`Session.connect()` is a session in the world of a running `acmsim serve`: requests go there over
HTTP, as they are, and a sleep moves the clock there.
"""
import asyncio.selector_events
import atexit
import base64
import calendar
import ctypes
import datetime
import functools
import email.utils
import gc
import heapq
import http.client
import importlib.util
import inspect
import itertools
import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
import threading
import time
import types
import urllib.parse
from xml.sax.saxutils import escape

__all__ = ["ApiError", "Error", "Refused", "Session", "Slip", "slips", "windows"]


class Error(Exception):
    """acmsim cannot go on: there is no program, or it ended."""


class Refused(Error):
    """A message that acmsim refused: it says where, what was found and what was expected."""

    def __init__(self, refused):
        self.refused = refused
        text = "{at}: found {found}; expected {expected}".format(**refused)
        near = refused.get("nearest")
        super().__init__(text + (f"; did you mean {near}?" if near else ""))


class ApiError(Error):
    """What AWS answered to `Session.call`."""

    def __init__(self, error):
        self.code, self.message, self.status = error["Code"], error["Message"], error["status"]
        super().__init__(f"{self.code}: {self.message}")


# --- spans and slips ---


def seconds_of(text):
    """The seconds of a span such as "1h30m"; None for "never"."""
    if text == "never":
        return None
    units = {"d": 86400, "h": 3600, "m": 60, "s": 1}
    return sum(int(n) * units[unit] for n, unit in re.findall(r"(\d+)([dhms])", text))


def span_text(seconds):
    """A span as acmsim writes it: "5m1s"; "never" for None."""
    if seconds is None:
        return "never"
    rest, text = int(seconds), ""
    for unit, length in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        count, rest = divmod(rest, length)
        text += f"{count}{unit}" if count else ""
    return text or "0s"


class Slip(dict):
    """One delay that is not as the schedule has it, or one fault: what `open` takes as a slip."""

    def __repr__(self):
        whose = f" of {self['whose']}" if "whose" in self else ""
        kind = self.get("timer") or self.get("operation", "")
        what = f"takes {self['takes']}" if "takes" in self else f"meets {self.get('fault')}"
        return f"{kind}{whose} #{self.get('nth', 0)} {what}"


# --- the program ---


class _Program:
    """The process that serves the worlds: a line to it, a line from it."""

    def __init__(self):
        path = os.environ.get("ACMSIM_PROGRAM") or shutil.which("acmsim")
        if not path:
            raise Error("no program acmsim is on the PATH, and ACMSIM_PROGRAM does not name one")
        self.owner = os.getpid()
        self._turn = threading.Lock()
        self._process = subprocess.Popen(
            [path, "session"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        hello = self._read()
        if hello.get("protocol") != 1:
            raise Error(f"{path} speaks protocol {hello.get('protocol')}; this adapter speaks 1")

    def ask(self, message):
        with self._turn:
            try:
                self._process.stdin.write(json.dumps(message, default=_plain).encode() + b"\n")
                self._process.stdin.flush()
            except BrokenPipeError:
                pass  # What is read says so.
            return self._read()

    def end(self):
        if self.owner == os.getpid():
            self._process.stdin.close()
            self._process.stdout.close()
            self._process.wait()

    def _read(self):
        line = self._process.stdout.readline()
        if not line:
            raise Error(f"acmsim session ended with exit status {self._process.wait()}")
        return json.loads(line)


_PATIENCE = 600  # Seconds on the wall: a check of a long history takes its time.


class _Server:
    """A running `acmsim serve`, whose world has the same verbs over HTTP. Here it is `served`."""

    # Where the body has a verb's argument by a name; otherwise the body is the argument.
    _NAMED = {"slips": "slips", "restore": "state", "forget": "state"}

    def __init__(self, url):
        self.url = url.rstrip("/")
        self._turn, self._owner, self._line = threading.Lock(), None, None

    def ask(self, message):
        beside = {key: value for key, value in message.items() if key != "world"}
        verb = next(iter(beside))
        if verb == "call":
            body = beside
        elif verb in self._NAMED:
            body = {self._NAMED[verb]: beside[verb]}
        else:
            body = beside[verb]
        answer, now = self._post(verb, json.dumps(body, default=_plain))
        reply = {"world": "served", "now": now}
        unlike = [key for key in ("refused", "error") if key in answer]
        return {**reply, **answer} if unlike else {**reply, "answer": answer}

    def serves(self, url):
        return urllib.parse.urlsplit(url).netloc == urllib.parse.urlsplit(self.url).netloc

    def hang_up(self):
        with self._turn:
            if self._line is not None:
                self._line.close()

    def _post(self, verb, body):
        """The answer to a verb, and the instant of it.

        A kept connection may have been closed meanwhile: then nobody has heard, and it is asked
        again; after the first octet of an answer it is not.
        """
        headers = {"Content-Type": "application/json"}
        with self._turn:
            if self._owner != os.getpid():
                self._call()
            try:
                try:
                    response = self._send(verb, body, headers)
                except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                    self._call()
                    response = self._send(verb, body, headers)
                return json.loads(response.read()), _now_of(response.headers)
            except (OSError, http.client.HTTPException, ValueError) as error:
                self._owner = None
                raise Error(f"no acmsim serve answers at {self.url}: {error}") from error

    def _call(self):
        where = urllib.parse.urlsplit(self.url)
        self._line = http.client.HTTPConnection(
            where.hostname, where.port or 80, timeout=_PATIENCE
        )
        self._owner = os.getpid()

    def _send(self, verb, body, headers):
        self._line.request("POST", "/_acmsim/" + verb, body, headers)
        return self._line.getresponse()


def _now_of(headers):
    """The instant that an answer of `acmsim serve` is of, as acmsim writes it."""
    date = email.utils.parsedate(headers["Date"])
    return _real_time.strftime("%Y-%m-%dT%H:%M:%SZ", date)


def _plain(value):
    """What botocore takes and JSON does not know."""
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    return str(value)


_program = None


def _the_program():
    """The running program. A child of a fork has one of its own."""
    global _program
    if _program is None or _program.owner != os.getpid():
        _program = _Program()
        atexit.register(_program.end)
    return _program


def _open_message(document, **more):
    if document is None:
        return {"open": more}
    if isinstance(document, dict):
        return {"open": {"document": document, **more}}
    return {"open": {"path": os.path.abspath(os.fspath(document)), **more}}


# --- a world ---

_current = None  # The session whose world the process lives in.


class Session:
    """A world that a program acts in. `with` opens and closes it; nothing goes on in between
    worlds, and one process can open thousands, one after another.

    document: a path, a dict, or None for an empty account.
    slips:    delays that are not as the schedule has them: `Slip`s or dicts.
    schedule: "typical" (default), "earliest", "latest" or "random:SEED".
    seed:     of the module `random`, which also gives botocore its jitter.
    expects:  error codes of AWS that the program deals with: they break no `no-step-fails`.
    """

    def __init__(self, document=None, slips=(), *, schedule=None, seed=0, expects=()):
        self.document_given = document
        self.slips = list(slips)
        self._schedule, self._seed, self._expects = schedule, seed, list(expects)
        self._world = self._judged = None
        self._requests = itertools.count(1)
        self._server = None  # The one whose world it is, if not one of the program's.
        self.not_modelled = []  # What the program asked for and acmsim does not know.

    @classmethod
    def connect(cls, url=None, slips=None, *, seed=0):
        """A session in the world of a running `acmsim serve`, which `with` opens.

        url:   where it is; by default what ACMSIM_URL says, as in a command of `acmsim serve`.
        slips: the world begins anew, with these; None joins the world as it is by now.
        """
        url = url or os.environ.get("ACMSIM_URL")
        if not url:
            raise Error("no URL of an acmsim serve is given, and ACMSIM_URL does not name one")
        session = cls(None, slips or (), seed=seed)
        session._server, session._begins_anew = _Server(url), slips is not None
        return session

    # Opening and closing

    def __enter__(self):
        return self.open()

    def __exit__(self, kind, error, trace):
        if error is not None and hasattr(error, "add_note") and self._world is not None:
            error.add_note("In its world until then:\n" + self.report())
        self.close()

    def open(self):
        global _current
        if self._server:
            self._join()
        else:
            self._open()
        self._before = _current, random.getstate(), _set_up_aws(self.region, self._server)
        random.seed(self._seed)
        _current = self
        return self

    def _open(self):
        more = {"schedule": self._schedule} if self._schedule else {}
        message = _open_message(self.document_given, slips=self.slips, **more)
        self._reply(_the_program().ask(message))
        self.region = self._region()

    def _join(self):
        if self._begins_anew:
            self._reply(self._server.ask({"reset": {}}))
            self._reply(self._server.ask({"slips": self.slips}))
        self._reply(self._server.ask({"now": {}}))
        health = self._server.ask({"health": {}})["answer"]
        self.region = os.environ.get("AWS_REGION") or health["region"]

    def close(self):
        """Forgets the world, and gives the process its own clock and AWS back."""
        global _current
        if self._world is None:
            return
        _current, state, aws = self._before
        random.setstate(state)
        _restore_aws(aws)
        if self._server:
            self._server.hang_up()
        else:
            self.ask("close")
        self._world = None

    def _region(self):
        document = self.document_given
        if document is not None and not isinstance(document, dict):
            with open(document, encoding="utf-8") as file:
                document = json.load(file)
        return (document or {}).get("given", {}).get("region", "us-east-1")

    # Asking: one method a verb

    def ask(self, verb, argument=None, **beside):
        """Sends one message of `acmsim show session` about this world; what it answers."""
        if self._world is None:
            raise Error("this session is not open")
        message = {verb: {} if argument is None else argument, "world": self._world, **beside}
        return self._reply((self._server or _the_program()).ask(message))

    def call(self, operation, **beside):
        """Any step's call, such as `call("mail:Click", **{"with": {...}})`."""
        return self.ask("call", operation, **beside)

    def now(self):
        """The instant of this world's clock, with a zone."""
        return datetime.datetime.fromtimestamp(self._clock.present, datetime.timezone.utc)

    def advance(self, until=None, limit=None, **span):
        """Lets time pass: `advance(minutes=5)`, or until a condition of documents is true."""
        if until is None:
            self._clock.go_to(self._clock.present + datetime.timedelta(**span).total_seconds())
            return True
        more = {"limit": limit} if limit is not None else {}
        return self.ask("advance", {"until": until, **more})["reached"]

    def _goes_on(self, seconds):
        """Whether the world did; not where somebody else has ended the history of a served one."""
        try:
            self.ask("advance", {"by": seconds})
        except Refused as refused:
            if self._server and refused.refused["found"] == "the end of the history":
                return False
            raise
        return True

    def dig(self, name, **more):
        return self.ask("dig", {"name": name, **more})

    def visit(self, host, **more):
        return self.ask("visit", {"host": host, **more})

    def trace(self):
        return self.ask("trace")["events"]

    def document(self):
        """What the program did, as a document that `acmsim run` replays."""
        answer = self.ask("document")
        return answer.get("document", answer)

    def verdict(self):
        """What has become of the claims up to now, or all of it once the history has ended."""
        return self._judged or self.ask("verdict")

    def end(self):
        """Lets actors finish and everything arrive, then judges all claims."""
        if self._judged is None:
            self._judged = self.ask("end")
        return self._judged

    def holds(self):
        """Whether every claim holds, once the history has ended."""
        return self.end()["verdict"] == "holds"

    def report(self):
        """The verdict and the story behind it, for people."""
        judged = self.verdict()
        lines = [f"{judged['verdict']}: {judged['title']}"]
        lines += [f"  {v['name']} breaks at {v['at']}: {v['why']}" for v in judged["violations"]]
        lines += [f"  with {slip!r}" for slip in map(Slip, self.slips)]
        lines += [f"  never applied: {Slip(slip)!r}" for slip in judged.get("unused_slips", [])]
        lines += [f"  not modelled: {what}" for what in self.not_modelled]
        lines += _story(judged["events"])
        return "\n".join(lines)

    def _reply(self, reply):
        if "refused" in reply:
            raise Refused(reply["refused"])
        if self._world is None:
            self._world = reply["world"]
            self._clock = _Clock(self)
        if "now" in reply:  # All but that of `close`.
            self._clock.is_told(reply["now"])
        if "error" in reply:
            raise ApiError(reply["error"])
        return reply["answer"]

    # What botocore asks

    def answer_aws(self, service, operation, params, region):
        """The answer to a request. Raises `ApiError`."""
        beside = {"fails_with": self._expects} if self._expects else {}
        if service not in _GLOBAL_SERVICES and region != self.region:
            beside["region"] = region
        try:
            return self.call(f"{service}:{operation}", **{"with": params}, **beside)
        except Refused as refused:
            self.not_modelled.append(f"{service}:{operation}: {refused}")
            code = "ValidationException"
            if refused.refused["at"] == "/call":
                code = "InvalidAction" if service != "acm" else "UnknownOperationException"
            raise ApiError(
                {"Code": code, "Message": f"acmsim does not model this: {refused}", "status": 400}
            ) from refused


def _story(events):
    """A line for each event; one for a row of the same calls, as of a waiter."""
    rows = []
    for event in events:
        what = re.sub(r"arn:aws:[^ ,]+/([^ ,/]+)", r"\1", f"{event['subject']}  {event['what']}")
        what = re.sub(r"^call \d+  ", "", what)
        if rows and event["actor"] == "client" and rows[-1][1:3] == [event["actor"], what]:
            rows[-1][3:] = [rows[-1][3] + 1, event["after"]]
        else:
            rows.append([event["after"], event["actor"], what, 1, event["after"]])
    for after, actor, what, times, last in rows:
        more = f"  ({times} times, until +{span_text(last)})" if times > 1 else ""
        yield f"  {'+' + span_text(after):>11}  {actor:8} {what}{more}"


_GLOBAL_SERVICES = {"cloudfront", "route53", "iam", "sts"}


def _set_up_aws(region, server):
    """Gives AWS's libraries a Region and dummy keys. What was before, for `_restore_aws`. The keys
    of a client of `acmsim serve` are its account, where it has them; programs that it starts find
    the server too."""
    wanted = {
        "AWS_ACCESS_KEY_ID": "acmsim",
        "AWS_SECRET_ACCESS_KEY": "acmsim",
        "AWS_DEFAULT_REGION": region,
        "AWS_REGION": region,
    }
    if server:
        wanted = {name: os.environ.get(name) or value for name, value in wanted.items()}
        wanted.update(ACMSIM_URL=server.url, AWS_ENDPOINT_URL=server.url)
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    boto3 = sys.modules.get("boto3")
    default = getattr(boto3, "DEFAULT_SESSION", None)
    if boto3 is not None:
        boto3.DEFAULT_SESSION = _default_sessions.get(region)
    return before, default, region


def _restore_aws(aws):
    before, default, region = aws
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    boto3 = sys.modules.get("boto3")
    if boto3 is not None:
        _default_sessions[region] = boto3.DEFAULT_SESSION
        boto3.DEFAULT_SESSION = default


_default_sessions = {}  # Of boto3, by Region: to read AWS's models anew for each world is slow.


# --- the clock ---

_real_time = types.ModuleType("time")  # The clock on the wall, for what must not wait for ours.
vars(_real_time).update(vars(time))
_real_wait = threading.Condition.wait
_real_join = threading.Thread.join

# Where a thread that waits for another is, and whether it still has to, by its variables there.
_WAITS = {
    ("threading.py", "wait"): lambda its: its["waiter"].locked(),
    ("threading.py", "join"): lambda its: its["self"].is_alive(),
    ("threading.py", "_wait_for_tstate_lock"): lambda its: its["lock"].locked(),
    ("selectors.py", "select"): lambda its: not its["self"].select(0),
    ("thread.py", "_worker"): lambda its: its["work_queue"].empty(),
}
_LOOKS = 3  # So often in a row, a millisecond apart, every other thread must be seen to wait.
_LOOKS_ELSEWHERE = 50  # So often where it is in a place that may be a wait or a computation.
_LOOKS_STUCK = 200  # So often, and the first in line waits for a lock of one behind it.


class _Clock:
    """The time of a session, which threads share. It goes on when all of them wait, to the first
    of the instants for which they do: so sleeps that begin together end together."""

    def __init__(self, session):
        self._session = session
        self._told, self._whole = None, 0
        self.present = 0.0  # In seconds since 1970; the session is told of whole ones.
        self._line = []  # The waits, by instant.
        self._count = itertools.count()
        self._turn, self._move = threading.Lock(), threading.Lock()

    def is_told(self, now):
        """acmsim says what time it is, as RFC 3339 in UTC."""
        if now != self._told:
            self._told, before = now, self._whole
            self._whole = calendar.timegm(_real_time.strptime(now, "%Y-%m-%dT%H:%M:%SZ"))
            self.present += self._whole - before  # A call may take time too.

    def go_to(self, instant):
        """Lets the world go on until an instant. After the end of its history nothing happens."""
        with self._move:
            by = round(instant - self.present, 6)
            if by > 0 and self._session._judged is None and self._session._goes_on(by):
                self.present = float(self._whole)
            self.present = max(self.present, instant)

    def sleep(self, span):
        if span < 0:
            raise ValueError("sleep length must be non-negative")
        self.wait(self.present + span)

    def wait(self, instant, is_ready=None):
        """Waits until `is_ready`, which may take some real time, or until an instant. Whether it
        was ready."""
        me = _Wait(instant, next(self._count), is_ready is not None)
        with self._turn:
            heapq.heappush(self._line, me)
        looks, seen = 0, None
        try:
            while _current is self._session:
                if is_ready is not None and is_ready():
                    return True
                me.polls += 1
                others = self._others()
                if others != seen:
                    looks, seen = 0, others
                    polls = [(each, each.polls) for each in others.line]
                needed = 0 if others.are_none and not me.is_polled else others.looks
                is_next = self._line[0] is me and all(
                    each.polls > before + 1 or not each.is_polled for each, before in polls
                )
                if looks >= (needed if is_next else _LOOKS_STUCK):
                    self.go_to(instant)
                    return bool(is_ready is not None and is_ready())
                looks += 1
                _real_time.sleep(0.001)
            return False
        finally:
            with self._turn:
                self._line.remove(me)
                heapq.heapify(self._line)

    def _others(self):
        with self._turn:
            line = list(self._line)
        inside = {each.thread for each in line}
        frames = sys._current_frames().items()
        return _Others(line, {ident: frame for ident, frame in frames if ident not in inside})


class _Wait:
    """A thread that waits for an instant, and maybe polls for something else meanwhile."""

    def __init__(self, instant, number, is_polled):
        self._order = instant, number
        self.thread, self.is_polled, self.polls = threading.get_ident(), is_polled, 0

    def __lt__(self, other):
        return self._order < other._order


class _Others:
    """What is seen of all threads at once: those in line, and where the others are."""

    def __init__(self, line, frames):
        self.line = line
        self.are_none = len(line) == 1 and not frames
        self._places = {ident: (frame, frame.f_lasti) for ident, frame in frames.items()}
        all_wait = not threading._limbo and all(map(_still_waits, frames.values()))
        self.looks = _LOOKS if all_wait else _LOOKS_ELSEWHERE

    def __eq__(self, other):
        return (
            isinstance(other, _Others)
            and (self.line, self._places) == (other.line, other._places)
            and self.looks == other.looks
        )


def _still_waits(frame):
    place = os.path.basename(frame.f_code.co_filename), frame.f_code.co_name
    try:
        return place in _WAITS and _WAITS[place](frame.f_locals)
    except Exception:  # It has just come, or is about to go.
        return False


# --- putting the clock under the process ---


def _seconds(clock):
    return clock.present


def _nanoseconds(clock):
    return round(clock.present * 1e9)


def _localtime(clock, at=None):
    return _real_time.localtime(clock.present if at is None else at)


_VIRTUAL = {
    "sleep": lambda clock, span: clock.sleep(span),
    "time": _seconds,
    "time_ns": _nanoseconds,
    "monotonic": _seconds,
    "monotonic_ns": _nanoseconds,
    "perf_counter": _seconds,
    "perf_counter_ns": _nanoseconds,
    "gmtime": lambda clock, at=None: _real_time.gmtime(clock.present if at is None else at),
    "localtime": lambda clock, at=None: _localtime(clock, at),
    "ctime": lambda clock, at=None: _real_time.ctime(clock.present if at is None else at),
    "asctime": lambda clock, at=None: _real_time.asctime(at or _localtime(clock)),
    "strftime": lambda clock, form, at=None: _real_time.strftime(form, at or _localtime(clock)),
}


def _either(name):
    """The function of `time` by its name, or its other body while a session is open."""
    real, virtual = getattr(_real_time, name), _VIRTUAL[name]

    @functools.wraps(real)
    def either(*args):
        return real(*args) if _current is None else virtual(_current._clock, *args)

    return either


def _condition_wait(self, timeout=None):
    if _current is None or timeout is None or timeout <= 0:
        return _real_wait(self, timeout)
    clock = _current._clock
    return clock.wait(clock.present + timeout, lambda: _real_wait(self, 0.0005))


def _thread_join(self, timeout=None):
    if _current is None or timeout is None or timeout <= 0:
        return _real_join(self, timeout)
    clock = _current._clock
    clock.wait(clock.present + timeout, lambda: _real_join(self, 0.0005) or not self.is_alive())


class _Selector:
    """What an event loop of asyncio waits by: for a file, or until a virtual instant."""

    def __init__(self, real):
        self._real = real

    def __getattr__(self, name):
        return getattr(self._real, name)

    def select(self, timeout=None):
        if _current is None or timeout is None or timeout <= 0:
            return self._real.select(timeout)
        found = []

        def is_ready():
            found[:] = self._real.select(0)
            return bool(found)

        clock = _current._clock
        clock.wait(clock.present + timeout, is_ready)
        return found


_real_now = datetime.datetime.__dict__["now"]
_real_utcnow = datetime.datetime.__dict__["utcnow"]


def _now(cls, tz=None):
    if _current is None:
        return _real_now.__get__(None, cls)(tz)
    return cls.fromtimestamp(_current._clock.present, tz)


def _utcnow(cls):
    if _current is None:
        return _real_utcnow.__get__(None, cls)()
    zone = datetime.timezone.utc
    return cls.fromtimestamp(_current._clock.present, zone).replace(tzinfo=None)


# Modules whose business is the machine: they keep the clock on the wall.
_OF_THE_MACHINE = re.compile(r"(subprocess|multiprocessing|hypothesis|_?pytest|pluggy|acmsim)\b")


def _put_clock_under():
    """Replaces the functions of `time`, also where a module has them by name, and the waits.

    `datetime.datetime` is changed in place, because its name is in too many hands: types of C
    refuse that by attribute, though not in the dict that they have. `today` asks `time.time`.
    """
    instead = {id(getattr(_real_time, name)): _either(name) for name in _VIRTUAL}
    for name, module in list(sys.modules.items()):
        if not isinstance(module, types.ModuleType):
            continue
        for key, value in list(vars(module).items()):
            if _OF_THE_MACHINE.match(name):
                if value is time:
                    setattr(module, key, _real_time)
            elif id(value) in instead:
                setattr(module, key, instead[id(value)])
    methods = gc.get_referents(datetime.datetime.__dict__)[0]
    methods.update(now=classmethod(_now), utcnow=classmethod(_utcnow))
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime.datetime))
    threading.Condition.wait = _condition_wait
    threading.Thread.join = _thread_join
    loop = asyncio.selector_events.BaseSelectorEventLoop
    real_init = loop.__init__

    @functools.wraps(real_init)
    def init(self, selector=None):
        real_init(self, selector)
        self._selector = _Selector(self._selector)
        # What is due within this span is due. It has to show beside seconds since 1970.
        self._clock_resolution = 1e-6

    loop.__init__ = init


# --- AWS under botocore ---

_calls = threading.local()  # `present`: the call whose request is on its way in this thread.


def _is_answered_here():
    """Whether requests get no further than this process."""
    return _current is not None and not _current._server


def _keep_call(params, model, context, **_):
    if _is_answered_here():
        context["acmsim"] = params, model, context.get("client_region")


def _find_call(request, **_):
    _calls.present = request.context.get("acmsim")


class _BotocoreFinder:
    """Puts our AWS under botocore where it is imported, whichever it is: the `aws` of Debian
    brings one of its own, which it lets go by the same name."""

    def find_spec(self, name, path=None, target=None):
        if name != "botocore.session":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        run = spec.loader.exec_module

        def run_and_put(module):
            run(module)
            _put_aws_under()

        spec.loader.exec_module = run_and_put
        return spec


def _put_aws_under():
    """Lets botocore be answered by its own events: no request is signed, none leaves."""
    import botocore.awsrequest
    import botocore.handlers
    import botocore.httpsession

    session = sys.modules["botocore.session"].Session
    handlers, network = botocore.handlers, botocore.httpsession.URLLib3Session

    def sign_nothing(**_):
        return botocore.UNSIGNED if _is_answered_here() else None

    def answer(request, **_):
        if not _is_answered_here():
            return None
        status, headers, body = _answer(*_calls.present)
        response = botocore.awsrequest.AWSResponse(request.url, status, headers, None)
        response._content = body.encode()
        return response

    handlers.BUILTIN_HANDLERS += [
        ("before-parameter-build", _keep_call, handlers.REGISTER_LAST),
        ("choose-signer", sign_nothing, handlers.REGISTER_FIRST),
        ("request-created", _find_call),
        ("before-send", answer, handlers.REGISTER_FIRST),
    ]
    real_send = network.send

    @functools.wraps(real_send)
    def send(self, request):
        if _is_answered_here():
            raise Error(f"a client made before `import acmsim` asks {request.url}")
        if _current is None:
            return real_send(self, request)
        if _OF_AWS.search(urllib.parse.urlsplit(request.url).hostname):
            raise Error(f"a client made before its session asks {request.url}")
        response = real_send(self, request)
        if _current._server.serves(request.url):
            _current._clock.is_told(_now_of(response.headers))
        return response

    real_create = session.create_client

    @functools.wraps(real_create)
    def create_client(self, *args, **kwargs):
        made = inspect.signature(real_create).bind(self, *args, **kwargs)
        if _current is not None and _current._server and not made.arguments.get("endpoint_url"):
            made.arguments["endpoint_url"] = _current._server.url
        return real_create(*made.args, **made.kwargs)

    network.send, session.create_client = send, create_client


_OF_AWS = re.compile(r"\.(amazonaws\.com(\.cn)?|api\.aws)$")  # Hosts that no request may reach.


_LOST = "RequestTimeout"  # What acmsim tells of an answer that did not come.


def _answer(params, model, region):
    """Status, headers and body of what AWS answers, in the format of the service's protocol."""
    service = model.service_model.service_name
    protocol = getattr(model.service_model, "resolved_protocol", model.metadata["protocol"])
    identity = f"00000000-0000-4000-8000-{next(_current._requests):012}"
    headers, of_query = {"x-amzn-RequestId": identity}, f"<RequestId>{identity}</RequestId>"
    try:
        answer = _current.answer_aws(service, model.name, params, region)
    except ApiError as error:
        if error.code == _LOST:
            raise sys.modules["botocore.exceptions"].ConnectionClosedError(
                endpoint_url=f"{service}.{region}"
            ) from error
        if protocol == "json":
            return error.status, headers, json.dumps(
                {"__type": error.code, "message": error.message}
            )
        told = f"<Type>Sender</Type><Code>{error.code}</Code><Message>{escape(error.message)}"
        body = f"<ErrorResponse><Error>{told}</Message></Error>{of_query}</ErrorResponse>"
        return error.status, headers, body
    shape = model.output_shape
    if protocol == "json":
        return 200, headers, json.dumps(_json(shape, answer) if shape else {})
    inner = ""
    for name, member in shape.members.items() if shape else ():
        where = member.serialization.get("name", name)
        if name not in answer:
            continue
        if member.serialization.get("location") == "header":
            headers[where] = str(answer[name])
        else:
            inner += _xml(member, answer[name], where)
    if protocol == "query":
        inner = f"<{model.name}Result>{inner}</{model.name}Result>"
        inner += f"<ResponseMetadata>{of_query}</ResponseMetadata>"
    return 200, headers, f"<{model.name}Response>{inner}</{model.name}Response>"


def _json(shape, value):
    """What JSON 1.1 has in place of what acmsim and the AWS CLI print: instants are numbers."""
    kind = shape.type_name
    if kind == "structure":
        members = shape.members
        return {k: _json(members[k], v) if k in members else v for k, v in value.items()}
    if kind == "list":
        return [_json(shape.member, each) for each in value]
    if kind == "map":
        return {k: _json(shape.value, v) for k, v in value.items()}
    if kind == "timestamp":
        return datetime.datetime.fromisoformat(value).timestamp()
    return value


def _xml(shape, value, name):
    kind, inner = shape.type_name, ""
    if kind == "structure":
        for key, member in shape.members.items():
            if key in value:
                inner += _xml(member, value[key], member.serialization.get("name", key))
    elif kind == "list":
        if shape.serialization.get("flattened"):
            return "".join(_xml(shape.member, each, name) for each in value)
        item = shape.member.serialization.get("name", "member")
        inner = "".join(_xml(shape.member, each, item) for each in value)
    elif kind == "boolean":
        inner = "true" if value else "false"
    else:
        inner = escape(str(value))
    return f"<{name}>{inner}</{name}>"


# --- Hypothesis ---


@functools.lru_cache(maxsize=None)
def _windows_of(message):
    program = _the_program()
    reply = program.ask(json.loads(message))
    if "refused" in reply:
        raise Refused(reply["refused"])
    world, timing = reply["world"], reply["answer"]["timing"]
    found = _those_that_slip(timing, lambda message: program.ask({**message, "world": world}))
    program.ask({"close": {}, "world": world})
    return found


def _windows_at(url):
    server = _Server(url)
    state = server.ask({"save": {}})["answer"]["state"]
    found = _those_that_slip(server.ask({"timing": {}})["answer"], server.ask)
    for verb in ("restore", "forget"):
        server.ask({verb: state})
    server.hang_up()
    return found


def _those_that_slip(timing, ask):
    """Of all that has a window the timers: the world takes no slip of the rest. That of many
    records is for the same timer as that of few. Where the ends meet nothing can slip."""
    found = {}
    for timer, window in timing.items():
        if timer == "record_shown_many" or window[0] == window[2]:
            continue
        if "answer" in ask({"slips": [{"timer": timer, "takes": window[1]}]}):
            found[timer] = tuple(map(seconds_of, window))
    return found


def windows(document=None):
    """The windows of a document's delays, or an empty account's: (earliest, typical, latest) in
    seconds, None for never. The document may be the URL of an `acmsim serve`."""
    if isinstance(document, str) and document.startswith("http://"):
        return _windows_at(document)
    return _windows_of(json.dumps(_open_message(document)))


_LONG = 4 * 86400  # How far a window without an end is tried.


_FAULTS = ("Throttling", "InternalFailure", "stale_read", "lost_answer")


def slips(document=None, timers=None, faults=(), max_size=8):
    """A Hypothesis strategy for the slips of a document, or of the world at the URL of an `acmsim
    serve`: lists that shrink to none, of delays that shrink to the typical one. `timers` says which
    alone may slip; `faults` has operations such as "acm:RequestCertificate", whose calls may meet
    with a fault."""
    from hypothesis import settings, strategies

    # Hypothesis' own deadline is one of the wall, of which a virtual clock says nothing.
    if settings.default.deadline == datetime.timedelta(milliseconds=200):
        settings.register_profile("acmsim", settings.default, deadline=None)
        settings.load_profile("acmsim")
    open_windows = {
        timer: (earliest, typical, earliest + _LONG if latest is None else latest)
        for timer, (earliest, typical, latest) in windows(document).items()
        if earliest is not None and earliest != latest and (timers is None or timer in timers)
    }

    nths = strategies.sampled_from((0, 0, 0, 1, 1, 2))

    @strategies.composite
    def delay(draw):
        timer = draw(strategies.sampled_from(sorted(open_windows)))
        earliest, typical, latest = open_windows[timer]
        nth = draw(nths)
        middle = earliest if typical is None else min(typical, latest)
        # Half of what is drawn lies beyond the ends: where plans break is at the ends, mostly.
        off = draw(strategies.integers(2 * (earliest - middle), 2 * (latest - middle)))
        takes = span_text(min(max(middle + off, earliest), latest))
        return Slip(timer=timer, nth=nth, takes=takes) if off else None

    slip = delay()
    if faults:
        kinds, operations = strategies.sampled_from(_FAULTS), strategies.sampled_from(list(faults))
        slip |= strategies.builds(Slip, fault=kinds, operation=operations, nth=nths)
    several = strategies.lists(
        slip,
        max_size=max_size,
        unique_by=lambda s: s and (s.get("timer"), s.get("operation"), s["nth"]),
    )
    return several.map(lambda some: [each for each in some if each])


# --- under a whole program ---


def live_in(settings):
    """Opens a world until the process ends: see sitecustomize.py, which calls this with the
    process' environment. One of its own tells its verdict then; one that is served goes on."""
    if not settings.get("ACMSIM_DOCUMENT"):
        seed = int(settings.get("ACMSIM_SEED") or 0)
        try:
            Session.connect(settings["ACMSIM_URL"], seed=seed).open()
        except Error as error:  # Without it the program would ask the real AWS.
            sys.stderr.write(f"acmsim: {error}\n")
            os._exit(1)
        return
    document = settings["ACMSIM_DOCUMENT"]
    session = Session(
        None if document == "empty" else document,
        json.loads(settings.get("ACMSIM_SLIPS") or "[]"),
        schedule=settings.get("ACMSIM_SCHEDULE"),
        seed=int(settings.get("ACMSIM_SEED") or 0),
    )
    session.open()
    del os.environ["ACMSIM_DOCUMENT"]  # A process that this one starts has no part in its world.

    def end():
        if settings.get("ACMSIM_REPLAY"):
            with open(settings["ACMSIM_REPLAY"], "w", encoding="utf-8") as file:
                json.dump(session.document(), file, indent=2)
        session.end()
        if settings.get("ACMSIM_REPORT"):
            with open(settings["ACMSIM_REPORT"], "w", encoding="utf-8") as file:
                json.dump(session.verdict(), file, indent=2)
        else:
            print(session.report(), file=sys.stderr)
        session.close()

    atexit.register(end)


_put_clock_under()
if "botocore.session" in sys.modules:
    _put_aws_under()
else:
    sys.meta_path.insert(0, _BotocoreFinder())
