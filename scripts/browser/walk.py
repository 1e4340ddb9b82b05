"""Finds the pages of the service as a person does: from where they come in, along links."""

import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

ID = re.compile(r"^[0-9a-hjkmnp-tv-z]{20}$")
EXAMPLES = 3
LIMIT = 600


def pattern(address):
    """An address with each identity as `:id` and each question by its names only: what pages of one kind share."""
    parts = urlsplit(address)
    path = "/".join(":id" if ID.match(part) else part for part in parts.path.split("/"))
    path = re.sub(r"/versions/[^/]+/", "/versions/:table/", path)
    path = re.sub(r"^/measures/(?!csv$)[^/]+", "/measures/:measure", path)
    path = re.sub(r"^/(reports|published)/annual/[^/]+", r"/\1/annual/:year", path)
    path = re.sub(r"^/settings/(timers|words|lists|profile)/(?!file$)[^/]+", r"/settings/\1/:setting", path)
    names = sorted(parse_qs(parts.query, keep_blank_values=True))
    return path + ("?" + "&".join(names) if names else "")


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.found += [value for name, value in attributes if name == "href" and value]


def links(html, base):
    """The addresses on this service that a page leads to."""
    reader = _Links()
    reader.feed(html)
    found = (urldefrag(urljoin(base, link))[0] for link in reader.found)
    return list(dict.fromkeys(link for link in found if urlsplit(link).netloc == urlsplit(base).netloc))


def found_by(context, start, typed):
    """The address that a search leads to: what was typed is sent, and stands in no address."""
    html = context.request.get(f"{start}/find").text()
    token = re.search(r'name="token" value="([^"]+)"', html).group(1)
    return context.request.post(f"{start}/find", form={"token": token, "q": typed}, timeout=30_000).url


class Walk:
    """What somebody who is signed in can reach: addresses by pattern, and what each answered."""

    def __init__(self, context, start):
        self.context = context
        self.start = start
        self.found = {}
        self.sizes = {}
        self.broken = []
        self._run()

    def _run(self):
        waiting, seen, taken = [self.start + "/"], set(), {}
        while waiting and len(seen) < LIMIT:
            address = waiting.pop(0)
            kind = pattern(address)
            if address in seen or taken.get(kind, 0) >= EXAMPLES:
                continue
            seen.add(address)
            taken[kind] = taken.get(kind, 0) + 1
            answer = self.context.request.get(address, timeout=30_000)
            text, final = answer.text(), answer.url
            waiting += links(text, final)
            if answer.status != 200:
                self.broken.append(f"{address} answers {answer.status}")
                continue
            self.found.setdefault(pattern(final), []).append(final)
            # A table that is kept as a file may be long; a page that is looked at may not.
            if answer.headers["content-type"].startswith("text/html"):
                self.sizes[final] = len(answer.body())

    def first(self, kind):
        """An address of this kind, or nothing."""
        return next(iter(self.found.get(kind, [])), None)

    def children(self):
        """Every child on the list, page by page."""
        found, address = [], self.start + "/children"
        while address:
            html = self.context.request.get(address, timeout=30_000).text()
            found += [part for link in links(html, address) for part in _child(link)]
            following = re.search(r'<a[^>]*\brel="next"[^>]*>', html)
            target = following and re.search(r'href="([^"]+)"', following.group(0))
            address = urljoin(address, target.group(1).replace("&amp;", "&")) if target else None
        return list(dict.fromkeys(found))


def _child(link):
    match = re.fullmatch(r"/children/([0-9a-hjkmnp-tv-z]{20})", urlsplit(link).path)
    return [match.group(1)] if match else []
