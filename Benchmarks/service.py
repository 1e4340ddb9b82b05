"""A service under measurement: its database, the program's commands on it, and the program serving it."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.parse
from html import unescape

#: The seconds after which a visitor stops waiting for a page.
PATIENCE = 60


class Run:
    """What a command took: time on the wall and of the processor in milliseconds, memory in megabytes."""

    def __init__(self, wall, usage, output):
        self.wall = wall * 1000
        self.cpu = (usage.ru_utime + usage.ru_stime) * 1000
        self.memory = usage.ru_maxrss / 1024
        self.output = output
        self.links = re.findall(r"http://\S+/sign-in/link/\S+", output)


class Service:
    """A database in a folder of its own, or one of its own on a PostgreSQL server."""

    def __init__(self, given, name):
        self.given, self.name = given, name
        self.folder = f"{given.work}/{name}"
        self.database = f"footprint_bench_{name}"

    def place(self):
        if self.given.postgres:
            return ["--postgres", f"{self.given.postgres.rsplit('/', 1)[0]}/{self.database}"]
        return ["--data", self.folder]

    # Making and removing

    def empty(self):
        if self.given.postgres:
            self.drop()
            self.ask(f"CREATE DATABASE {self.database}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)

    def copy(self, name):
        copy = Service(self.given, name)
        copy.drop()
        if self.given.postgres:
            self.ask(f"CREATE DATABASE {copy.database} TEMPLATE {self.database}")
        else:
            shutil.copytree(self.folder, copy.folder)
        return copy

    def drop(self):
        if self.given.postgres:
            self.ask(f"DROP DATABASE IF EXISTS {self.database}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)

    def size(self):
        if self.given.postgres:
            return int(self.ask(f"SELECT pg_database_size('{self.database}')")) / 2**20
        return sum(os.path.getsize(f"{self.folder}/{name}") for name in os.listdir(self.folder)) / 2**20

    def ask(self, sql):
        asked = subprocess.run(["psql", self.given.postgres, "-qAtc", sql], check=True, capture_output=True, text=True)
        return asked.stdout.strip()

    # Commands

    def load(self, folder, today):
        return self.run("sample", "load", "--folder", folder, "--profile", self.given.profile, "--today", today)

    def take_in(self, folder, year):
        files = sorted(f"{folder}/{name}" for name in os.listdir(folder))
        return self.run("import", "ssda903", "--year", str(year), *files)

    def settle(self):
        """What PostgreSQL does by itself within a minute after many rows came, so that a measurement need not wait for it."""
        if self.given.postgres:
            subprocess.run(["psql", self.place()[1], "-qc", "VACUUM (ANALYZE)"], check=True, capture_output=True)

    def rebuild(self):
        return self.run("clocks", "rebuild")

    def knows(self, command):
        """Whether the program has a command yet."""
        asked = subprocess.run([self.given.binary, command, "--help"], capture_output=True, text=True)
        return asked.returncode == 0 and command in asked.stdout

    def run(self, *words, anywhere=False, typed=None):
        """Runs a command of the program on the service, or one that needs none; `typed` is what it reads."""
        place = [] if anywhere else self.place()
        log = f"{self.given.work}/output.txt"
        with open(log, "w", encoding="utf-8") as output:
            began = time.perf_counter()
            process = subprocess.Popen([self.given.binary, *words, *place], stdout=output, stderr=output,
                                       stdin=subprocess.PIPE if typed else None)
            if typed:
                process.stdin.write(typed.encode())
                process.stdin.close()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            wall = time.perf_counter() - began
        with open(log, encoding="utf-8") as output:
            text = output.read()
        if process.returncode != 0:
            raise SystemExit(f"footprint {' '.join(words)[:200]} failed:\n{text[-2000:]}")
        return Run(wall, usage, text)


class Site:
    """The program serving a service on a port of this machine."""

    def __init__(self, service, today, *more):
        self.service, self.today, self.more = service, today, more
        self.port, self.process = free_port(), None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self, visitor=None):
        """Starts the program; gives the milliseconds to the first whole page, a signed-in one where somebody is named."""
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [self.service.given.binary, "serve", "--port", str(self.port), "--today", self.today, "--timings",
             *self.more, *self.service.place()],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                if self.process.poll() is not None or time.perf_counter() - began > 60:
                    raise SystemExit("footprint serve did not start")
                time.sleep(0.002)
        answer = (visitor or Visitor(self)).get(visitor.home if visitor else "/sign-in")
        if answer.status != 200:
            raise SystemExit(f"the first page answered {answer.status}")
        return (time.perf_counter() - began) * 1000

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024

    def processor(self):
        """The milliseconds that the program has had a processor so far: what other programs do does not count in it."""
        # The clock that Linux keeps for a whole process, its ended threads included: see clock_getcpuclockid(3).
        return time.clock_gettime_ns((~self.process.pid << 3) | 2) / 1e6

    def sign_in(self, link):
        """Opens a one-time link and presses its button."""
        visitor = Visitor(self)
        path = urllib.parse.urlsplit(link).path
        page = visitor.get(path)
        fields = {name: value for name, value in hidden(page.text)}
        visitor.follow(visitor.post(path, fields))
        visitor.home = visitor.follow(visitor.get("/"))
        return visitor


class Answer:
    def __init__(self, response):
        self.status, self.headers = response.status, response.headers
        self.text = response.read().decode("utf-8", "replace")
        timings = response.headers.get("Server-Timing", "")
        took = {name: float(dur) for name, dur in re.findall(r"(\w+);dur=([\d.e-]+)", timings)}
        #: The whole answer; of it, finding out who asks and what waits for them; and the entry in the access log.
        self.milliseconds, self.visitor, self.log = took.get("page"), took.get("visitor"), took.get("log")
        queries = re.search(r'queries;desc="(\d+)"', timings)
        self.queries = int(queries[1]) if queries else None


class Visitor:
    """A browser as far as a benchmark needs one: cookies and one connection."""

    def __init__(self, site):
        self.site, self.cookies, self.home = site, {}, "/"
        #: The network address that a proxy would name, where the site believes one.
        self.origin = None

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields))

    def follow(self, answer):
        """Follows redirections to the page they end at; gives its address."""
        path = "/"
        while answer.status in (302, 303, 307):
            path = answer.headers["Location"]
            answer = self.get(path)
        if answer.status != 200:
            raise SystemExit(f"signing in led to {path}, which answered {answer.status}")
        return path

    def ask(self, verb, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=PATIENCE)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if self.origin:
            headers["X-Forwarded-For"] = self.origin
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(verb, path, body, headers)
        answer = Answer(connection.getresponse())
        connection.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer


def hidden(html):
    """The hidden fields of a page's forms."""
    for tag in re.findall(r"<input\b[^>]*>", html):
        fields = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if fields.get("type") == "hidden":
            yield fields.get("name", ""), unescape(fields.get("value", ""))


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
