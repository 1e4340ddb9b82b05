"""A browser without a window: it keeps cookies for each site, follows nothing by itself, and sends forms as it finds them."""

import html
import json
import re
import socket
import urllib.error
import urllib.parse
import urllib.request


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Answer:
    """What came back; status 0 where nothing did."""

    def __init__(self, status, headers, text):
        self.status = status
        self.headers = headers
        self.text = text

    @property
    def location(self):
        return self.headers.get("Location", "") if self.headers else ""

    @property
    def onward(self):
        """Where the page leads on to by itself."""
        refresh = self.headers.get("Refresh", "") if self.headers else ""
        return refresh.partition("url=")[2]

    def __repr__(self):
        words = " ".join(re.sub(r"<[^>]*>", " ", self.text).split())
        return f"{self.status} {self.location} {words[-300:]}"


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Browser:
    def __init__(self):
        self._cookies = {}
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Stay)

    def cookie(self, address, name):
        return self._cookies.get(urllib.parse.urlsplit(address).netloc, {}).get(name)

    def get(self, address):
        return self.send("GET", address)

    def send(self, verb, address, body=None, form=None):
        site = urllib.parse.urlsplit(address).netloc
        headers, sent = {"Cookie": "; ".join(f"{n}={v}" for n, v in self._cookies.get(site, {}).items())}, None
        if body is not None:
            headers["Content-Type"], sent = "application/json", json.dumps(body).encode()
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            sent = urllib.parse.urlencode(form).encode()
        request = urllib.request.Request(address, sent, headers, method=verb)
        try:
            with self._opener.open(request, timeout=30) as answer:
                return self._kept(site, answer)
        except urllib.error.HTTPError as answer:
            return self._kept(site, answer)
        except OSError as trouble:
            return Answer(0, None, str(trouble))

    def press(self, page, action, address, fields=None):
        """Sends the form on a page that leads to `action`, with what it carries unseen."""
        for markup in re.findall(r"<form [^>]*>.*?</form>", page.text, re.S):
            if f'action="{action}"' in markup:
                hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', markup)
                form = {name: html.unescape(value) for name, value in hidden}
                return self.send("POST", address + action, form=form | (fields or {}))
        return Answer(0, None, f"no form for {action} on {page}")

    def _kept(self, site, answer):
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies.setdefault(site, {})[name.strip()] = value
        return Answer(answer.status, answer.headers, answer.read().decode(errors="replace"))
