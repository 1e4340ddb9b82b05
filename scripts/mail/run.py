"""Mail from the program to a real mail server on this machine: what arrives, what is refused, and that it names nobody."""

import email
import email.policy
import html
import http.cookiejar
import re
import sqlite3
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

from post import NAME, PASSWORD, Post, certificate, free_port

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/browser"))
from service import Service  # noqa: E402

PROGRAM = ROOT / ".build/debug/footprint"
READER = "marlow.fenwright@school.example"


class Sender(Service):
    """The program with a mail server named."""

    def __init__(self, *options):
        super().__init__(PROGRAM, *options)
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path):
        return self.opener.open(self.address + path, timeout=30).read().decode()

    def post(self, path, fields, shown=None):
        """Sends a form as its page carries it."""
        page = self.get(shown or path)
        forms = re.findall(r'(?s)<form [^>]*method="post"[^>]*>.*?</form>', page)
        form = next(form for form in forms if f'action="{path}"' in form or "action=" not in form.split(">")[0])
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form))
        sent = {name: html.unescape(value) for name, value in hidden.items()} | fields
        data = urllib.parse.urlencode(sent).encode()
        return self.opener.open(self.address + path, data, timeout=30).read().decode()

    def come_in(self):
        self.post(urllib.parse.urlparse(self.links["manager"]).path, {})

    def tell(self):
        """Has somebody told who reviews a child's plan: the shortest way to a mail."""
        with sqlite3.connect(f"file:{self._data}/facts.sqlite?mode=ro", uri=True) as facts:
            (child,) = facts.execute("SELECT child_id FROM allocation WHERE to_on IS NULL ORDER BY child_id").fetchone()
        # The first round of the program says from where on deeds are told.
        time.sleep(6)
        self.post(f"/children/{child}/tell", {"name": "Marlow Fenwright", "email": READER, "again": READER, "partner": "yes"})

    def secrets(self):
        """All that names anybody here."""
        with sqlite3.connect(f"file:{self._data}/facts.sqlite?mode=ro", uri=True) as facts:
            told = set()
            for query in (
                "SELECT given FROM child_name UNION SELECT family FROM child_name UNION SELECT known_as FROM child_name",
                "SELECT code FROM child UNION SELECT born_on FROM child UNION SELECT id FROM child",
                "SELECT name FROM officer UNION SELECT name FROM account",
            ):
                told |= {row[0] for row in facts.execute(query) if row[0] and len(row[0]) > 3}
        return told | {"Fenwright,", "Marlow F"}


def wait_for(what, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.5)
    return what()


def expect(condition, words):
    if not condition:
        sys.exit(f"Not as it should be: {words}")
    print(f"  {words}")


def to_reader(post):
    """What came for the reader: managers get the last numbers of the day besides."""
    return [envelope for envelope in post.messages if READER in envelope.rcpt_tos]


def arrives(service, post):
    service.come_in()
    service.tell()
    expect(wait_for(lambda: to_reader(post), 30), "a mail arrives")
    envelope = to_reader(post)[0]
    message = email.message_from_bytes(envelope.content, policy=email.policy.SMTP)
    expect(envelope.rcpt_tos == [READER], "it goes to the one address it is for")
    expect(envelope.mail_from == "footprint@eastmere.example", "and comes from the one that was named")
    expect(message["Subject"].startswith("Footprint: "), "its subject can be read")
    words = message.get_content()
    expect(re.search(r"^http://127\.0\.0\.1:\d+/links/[0-9a-f]{40}\r?$", words, re.M), "it brings a link")
    everything = envelope.content.decode() + str(message) + words
    named = [secret for secret in service.secrets() if secret in everything]
    expect(not named, f"and names nobody of {len(service.secrets())} names, numbers and birth dates")


def refused(server, words):
    with server as service:
        service.come_in()
        service.tell()
        expect(wait_for(lambda: words in html.unescape(service.get("/settings/outbox")), 30), f"says: {words}")


def options(port, *more):
    return ["--mail-server", f"smtp://127.0.0.1:{port}", "--mail-from", "footprint@eastmere.example", *more]


def main():
    with tempfile.TemporaryDirectory(prefix="footprint-mail-") as folder:
        folder = Path(folder)
        (key, chain), (_, stranger) = certificate(folder, "ours"), certificate(folder, "other")
        password = folder / "password"
        password.write_bytes(NAME + b"\n" + PASSWORD + b"\n")
        password.chmod(0o600)
        wrong = folder / "wrong"
        wrong.write_bytes(NAME + b"\nnot the password\n")
        wrong.chmod(0o600)
        port = free_port()
        print("On this very machine, plain")
        with Post(port) as post, Sender(*options(port)) as service:
            arrives(service, post)
        secured = ["--mail-trust", str(chain), "--mail-password-file", str(password)]
        print("Encrypted, with a password")
        with Post(port, key, chain) as post, Sender(*options(port, *secured)) as service:
            arrives(service, post)
        print("What is refused")
        with Post(port, key, chain) as post:
            refused(
                Sender(*options(port, "--mail-trust", str(stranger))),
                "The mail server showed a certificate that is not trusted here.",
            )
            refused(
                Sender(*options(port, "--mail-trust", str(chain), "--mail-password-file", str(wrong))),
                "The mail server refused our name or password.",
            )
            expect(not post.messages, "nothing was handed over")
        with Post(port) as post:
            refused(
                Sender(*options(port, *secured)),
                "The mail server offered no encryption, and without it nothing is sent.",
            )
            expect(not post.messages, "nothing was handed over")
        print("A server that is down, and comes back")
        with Sender(*options(port)) as service:
            service.come_in()
            service.tell()
            down = "The mail server could not be reached."
            expect(wait_for(lambda: down in html.unescape(service.get("/settings/outbox")), 30), f"says: {down}")
            with Post(port) as post:
                expect(wait_for(lambda: to_reader(post), 90), "the mail arrives once it is back")
                time.sleep(7)
                expect(len(to_reader(post)) == 1, "and it arrives once")


if __name__ == "__main__":
    main()
