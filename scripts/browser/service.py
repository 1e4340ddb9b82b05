"""The program under test on a sample of its own: started here, on a free port of this machine, and ended here."""

import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-03-30"
WAIT = 60


class Service:
    """`with Service(program) as service:` serves a fresh sample; `service.links` has a sign-in link for each person.

    More options of `serve` may follow the program."""

    def __init__(self, program, *options):
        self.program = Path(program).resolve()
        self._options = options
        self._folder = tempfile.TemporaryDirectory(prefix="footprint-browser-")
        self.folder = Path(self._folder.name)
        self._process = None
        self.address = ""

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.links = self._load()
        self._log = open(self.folder / "log", "wb")
        self._process = subprocess.Popen(
            [self.program, "serve", "--data", self._data, "--port", str(port), "--today", DAY, "--requests-per-minute", "0", *self._options],
            cwd=ROOT,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        self._wait_until_it_answers()
        return self

    def __exit__(self, *_):
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(10)
        self._log.close()
        self._folder.cleanup()

    @property
    def _data(self):
        return str(self.folder / "data")

    def _run(self, *arguments):
        done = subprocess.run(
            [self.program, *arguments, "--data", self._data, "--address", self.address],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=WAIT * 2,
        )
        if done.returncode:
            sys.exit(f"footprint {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def _load(self):
        """One link for each role, printed by the command, under the role's first word."""
        printed = self._run("sample", "load", "--today", DAY)
        links = re.findall(r"^(\w+)[ ,][^\n]*:\n\s+(http\S+)$", printed, re.M)
        roles = {
            "Independent": "iro",
            "IRO": "manager",
            "Business": "support",
            "Social": "social worker",
            "Team": "team manager",
            "Head": "head of service",
            "Participation": "participation",
            "Inspector": "inspector",
            "Panel": "panel",
            "Auditor": "auditor",
        }
        return {roles[word]: link for word, link in links}

    def link(self, email):
        """Another one-time link for somebody."""
        return self._run("account", "sign-in-link", email).strip()

    def _wait_until_it_answers(self):
        end = time.monotonic() + WAIT
        while time.monotonic() < end and self._process.poll() is None:
            try:
                with urllib.request.urlopen(self.address + "/health", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.05)
        log = (self.folder / "log").read_text(errors="replace")
        sys.exit(f"The program did not answer within {WAIT} seconds:\n{log}")

    @property
    def complaints(self):
        """What the program logged as an error while it was looked at."""
        log = (self.folder / "log").read_text(errors="replace")
        return [line for line in log.splitlines() if re.search(r"\b(error|critical)\b", line)]
