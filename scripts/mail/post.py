"""Mail servers on this machine, of several tempers, and what they were handed."""

import logging
import socket
import ssl
import subprocess
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

# A client that refuses the certificate is what is tried here, and no fault.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
warnings.filterwarnings("ignore", message=".*login_data.*")

NAME, PASSWORD = b"footprint", b"a password of many letters"


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def certificate(folder, name):
    """A certificate that signs itself, for this machine: the paths of the key and of the certificate."""
    key, chain = folder / f"{name}.key", folder / f"{name}.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", chain]
        + ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
        check=True,
        capture_output=True,
    )
    return key, chain


class Tray:
    """Keeps every message that was taken."""

    def __init__(self):
        self.messages = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append(envelope)
        return "250 taken"


class Post:
    """`with Post(port) as post:` takes mail; with a key and a certificate, only encrypted and after a password."""

    def __init__(self, port, key=None, chain=None):
        self.tray = Tray()
        more = {}
        if key:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(chain, key)
            more = {
                "tls_context": context,
                "require_starttls": True,
                "auth_required": True,
                "authenticator": self._knows,
            }
        self._controller = Controller(self.tray, hostname="127.0.0.1", port=port, **more)

    @staticmethod
    def _knows(server, session, envelope, mechanism, given):
        return AuthResult(success=given.login == NAME and given.password == PASSWORD, handled=False)

    def __enter__(self):
        self._controller.start()
        return self

    def __exit__(self, *_):
        self._controller.stop()

    @property
    def messages(self):
        return self.tray.messages
