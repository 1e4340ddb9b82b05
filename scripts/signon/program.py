"""The program under test, set up afresh with one person and the provider's sign-on: started here, and ended here."""

import subprocess
import sys
import time
from pathlib import Path

from browser import Browser, free_port

ROOT = Path(__file__).resolve().parents[2]
WAIT = 60


class Program:
    """`with Program(footprint, folder, issuer, secret, email) as program:`"""

    def __init__(self, program, folder, issuer, secret, email):
        self._program = Path(program).resolve()
        self._folder = Path(folder)
        self._issuer = issuer
        self._secret = self._folder / "client-secret"
        self._secret.touch(mode=0o600)
        self._secret.write_text(secret + "\n")
        self._email = email
        self.address = f"http://127.0.0.1:{free_port()}"
        self._process = None

    def set_up(self):
        profile = ROOT / "profiles/default.yaml"
        self._run("set-up", "--profile", profile, "--in-use-since", "2026-04-01")
        self._run("account", "add", "--name", "Wren Ashgrove", "--email", self._email, "--role", "iro")

    def start(self, **changes):
        self._log = open(self._folder / "footprint.log", "ab")
        self._process = subprocess.Popen(
            [self._program, *self.serving(**changes)], cwd=ROOT, stdout=self._log, stderr=subprocess.STDOUT
        )
        end = time.monotonic() + WAIT
        while time.monotonic() < end and self._process.poll() is None:
            if Browser().get(self.address + "/health").status == 200:
                return
            time.sleep(0.05)
        sys.exit(f"The program did not answer:\n{self.log}")

    def serving(self, **changes):
        options = {
            "data": self._folder / "data",
            "port": self.address.rpartition(":")[2],
            "public-address": self.address,
            "sign-on-issuer": self._issuer,
            "sign-on-client": "footprint",
            "sign-on-secret-file": self._secret,
            "sign-on-name": "Eastmere",
            "sign-on-suggest": "manager=Reviewers",
        } | {name.replace("_", "-"): value for name, value in changes.items()}
        return ["serve"] + [str(part) for n, v in options.items() if v is not None for part in ("--" + n, v)]

    def declines(self, **changes):
        """What it says when it declines to start so; nothing where it starts."""
        try:
            done = subprocess.run(
                [self._program, *self.serving(port=free_port(), **changes)],
                cwd=ROOT, capture_output=True, text=True, timeout=20,
            )
        except subprocess.TimeoutExpired:
            return ""
        return done.stderr if done.returncode else ""

    def stop(self):
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(10)
        self._process = None
        self._log.close()

    def entries(self):
        """What the access log says of the council's sign-on, oldest first."""
        asked = "SELECT verb || ' ' || outcome || ' ' || what || COALESCE(' by ' || name, '') FROM access_entry " \
            "WHERE what LIKE 'council%' ORDER BY number"
        return self.ask(asked)

    def ask(self, query):
        database = f"file:{self._folder / 'data/kept.sqlite'}?mode=ro"
        done = subprocess.run(["sqlite3", database, query], capture_output=True, text=True, check=True)
        return done.stdout.splitlines()

    @property
    def log(self):
        return (self._folder / "footprint.log").read_text(errors="replace")

    def _run(self, *arguments):
        done = subprocess.run(
            [self._program, *arguments, "--data", self._folder / "data"],
            cwd=ROOT, capture_output=True, text=True, timeout=WAIT * 2,
        )
        if done.returncode:
            sys.exit(f"footprint {' '.join(map(str, arguments))} failed:\n{done.stdout}{done.stderr}")
