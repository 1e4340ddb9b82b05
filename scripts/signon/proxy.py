"""What stands before the provider, on this machine alone: it hands everything on, and does harm where a check wants it."""

import http.client
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from browser import free_port

NOT_HANDED_ON = {"connection", "transfer-encoding", "content-length", "keep-alive", "accept-encoding", "host"}


class Proxy:
    """`proxy.harm` maps the end of a path to a function of (verb, body, ask) that answers in the provider's place."""

    def __init__(self):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.behind = ""
        self.harm = {}
        self.asked = []
        self._server = None

    def start(self):
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), self._kind())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _kind(proxy):
        class Hand(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.0"

            def do_any(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                path = urllib.parse.urlsplit(self.path).path
                proxy.asked.append(path)
                ask = lambda body=body: proxy._hand_on(self.command, self.path, self.headers, body)
                harm = next((h for end, h in proxy.harm.items() if path.endswith(end)), None)
                status, headers, answer = harm(body, ask) if harm else ask()
                try:
                    self._answer(status, headers, answer)
                except OSError:
                    pass  # whoever asked has let go

            do_GET = do_POST = do_PUT = do_DELETE = do_any

            def _answer(self, status, headers, answer):
                self.send_response(status)
                for name, value in headers:
                    if name.lower() not in NOT_HANDED_ON:
                        self.send_header(name, value)
                pieces = [answer] if isinstance(answer, bytes) else answer
                if isinstance(answer, bytes):
                    self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                for piece in pieces:
                    self.wfile.write(piece)
                    self.wfile.flush()

            def log_message(self, *_):
                pass

        return Hand

    def _hand_on(self, verb, path, headers, body):
        line = http.client.HTTPConnection(self.behind, timeout=20)
        kept = {n: v for n, v in headers.items() if n.lower() not in NOT_HANDED_ON}
        # Whoever asks by way of this as a proxy of their own names the whole address.
        here = urllib.parse.urlsplit(path)._replace(scheme="", netloc="").geturl()
        line.request(verb, here, body or None, kept)
        answer = line.getresponse()
        try:
            return answer.status, answer.getheaders(), answer.read()
        finally:
            line.close()


def late(seconds):
    """Answers rightly, but late."""
    def harm(body, ask):
        answer = ask()
        time.sleep(seconds)
        return answer
    return harm


def trickling(seconds):
    """Answers at once, and goes on answering for so long."""
    def pieces():
        for _ in range(seconds):
            yield b" "
            time.sleep(1)
    return lambda body, ask: (200, [("Content-Type", "application/json")], pieces())


def saying(status, answer, headers=()):
    return lambda body, ask: (status, [("Content-Type", "application/json"), *headers], answer)


def sending(change):
    """Hands on something else than what was sent."""
    return lambda body, ask: ask(change(body))


def answering(change):
    """Answers something else than what was answered."""
    def harm(body, ask):
        status, headers, answer = ask()
        return status, headers, change(answer)
    return harm
