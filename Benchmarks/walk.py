"""Walks every page that somebody can reach by links and search forms, and notes what each took."""

import math
import re
from collections import defaultdict, deque
from html import unescape
from statistics import median
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

#: What is typed into search forms: a name with a mistake in it, the beginning of one, a child's number.
TYPED = ["Kestrl", "Bram", "100123"]


class Walk:
    """A walk over a site: some addresses of each page, each fetched some times."""

    def __init__(self, samples, fetches):
        self.samples, self.fetches = samples, fetches
        self.times, self.work, self.queries, self.sizes = (defaultdict(list) for _ in range(4))
        self.fetched = 0

    def by(self, visitor):
        taken, seen, waiting, searched = defaultdict(int), set(), deque([visitor.home]), False
        while waiting:
            address = waiting.popleft()
            page = pattern(address)
            if address in seen or taken[page] >= self.samples or "sign-out" in address or "/assets/" in address:
                continue
            seen.add(address)
            taken[page] += 1
            for _ in range(self.fetches):
                before = visitor.site.processor()
                answer = visitor.get(address)
                worked = visitor.site.processor() - before
                self.fetched += 1
                if answer.status >= 500:
                    raise SystemExit(f"{address} answered {answer.status}")
                if answer.status != 200:
                    break
                self.times[page].append(answer.milliseconds)
                self.work[page].append(worked)
                self.queries[page].append(answer.queries)
                self.sizes[page].append(len(answer.text))
            if answer.status == 200 and "html" in answer.headers.get("Content-Type", ""):
                if not searched and 'role="search"' in answer.text:
                    waiting.extend(searches(visitor, answer.text))
                    searched = True
                waiting.extend(links(answer.text, address))

    def pages(self):
        return [
            {"page": page, "fetches": len(times), "median": median(times), "p95": percentile(times, 0.95),
             "worked": median(self.work[page]), "worked95": percentile(self.work[page], 0.95),
             "queries": max(self.queries[page]), "size": median(self.sizes[page])}
            for page, times in self.times.items()
        ]


def percentile(values, share):
    return sorted(values)[max(0, math.ceil(len(values) * share) - 1)]


def pattern(address):
    """The page behind an address: identities and the values of a question do not matter."""
    parts = urlsplit(address)
    path = re.sub(r"/(?:[a-z]{20}|(?=[^/]*\d)[\w:.-]{4,})(?=/|$)", "/…", parts.path)
    names = sorted({name for name, value in parse_qsl(parts.query) if value})
    return path + ("?" + "&".join(names) if names else "")


def links(html, address):
    """Where a page leads: its links, and its search forms with something typed in."""
    for target in re.findall(r'<a\b[^>]*?href="([^"]*)"', html):
        yield from local(unescape(target), address)
    for head, body in re.findall(r"<form\b([^>]*)>(.*?)</form>", html, re.S):
        if re.search(r'method="post"', head, re.I):
            continue
        action = re.search(r'action="([^"]*)"', head)
        names = re.findall(r'<input\b(?=[^>]*type="(?:search|text)")[^>]*name="([^"]*)"', body)
        names += re.findall(r'<input\b(?=[^>]*name="([^"]*)")(?=[^>]*type="search")', body) if not names else []
        for typed in TYPED:
            question = urlencode({name: typed for name in names[:1]})
            yield from local(unescape(action[1] if action else "") + "?" + question, address)


def searches(visitor, html):
    """Where the box of the header leads for each thing typed: it is sent, and stands in no address."""
    token = re.search(r'name="token" value="([^"]+)"', html)[1]
    for typed in TYPED:
        yield visitor.post("/find", {"token": token, "q": typed}).headers["Location"]


def local(target, address):
    whole = urljoin(address, target)
    parts = urlsplit(whole)
    if not parts.scheme and not parts.netloc and parts.path.startswith("/"):
        yield parts.path + ("?" + parts.query if parts.query else "")
