"""What every page must be: the checks of one page as it stands in the browser."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

from playwright.sync_api import Error

HERE = Path(__file__).parent
FACTS, CUT, FOCUSED = ((HERE / name).read_text() for name in ("facts.js", "cut.js", "focused.js"))
MOST_HTML, MOST_CSS, MOST_SCRIPT = 60_000, 30_000, 20_000
STOPS = 70
WIDE, ZOOMED, NARROW = {"width": 1280, "height": 900}, {"width": 640, "height": 900}, {"width": 320, "height": 640}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
STRICT = {"target-size": {"enabled": True}, "label-content-name-mismatch": {"enabled": True}}
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
    p {margin-bottom: 2em !important}`);
  document.adoptedStyleSheets = [sheet];
}"""
PLAIN = "() => { document.adoptedStyleSheets = [] }"
WHOLE = """() => [...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.getAttribute('aria-label')} is ${one.scrollWidth} px wide, its place ${one.clientWidth} px`)"""
OPEN = "() => document.querySelectorAll('details').forEach((one) => { one.open = true })"

axe = Axe()


class Eyes:
    """Looks at a page from all sides: `look(page, "iro", "my-work")`."""

    def __init__(self, report, pictures):
        self.report = report
        self.pictures = pictures

    def look(self, page, role, name, response=None):
        """All checks of the page as it stands. It is left as it was found, but with every `details` open."""

        def check(what, faults):
            self.report.check(f"{role} {name}: {what}", faults)

        page.set_viewport_size(WIDE)
        facts = page.evaluate(FACTS)
        if response:
            check("headers", headers(response))
            check("size", size(response))
        check("title and headings", outline(facts, is_error=page.locator(".errors").count() > 0))
        check("markup", markup(facts))
        check("links", same_names(facts["links"]))
        check("1280 px, every table whole", page.evaluate(CUT) + page.evaluate(WHOLE))
        self._picture(page, role, name, "light")
        check("keyboard", keyboard(page))
        page.evaluate(OPEN)
        check("axe, light", self._axe(page, f"{role} {name}"))
        page.emulate_media(color_scheme="dark")
        self._picture(page, role, name, "dark")
        check("axe, dark", self._axe(page, f"{role} {name}", only=["color-contrast", "link-in-text-block"]))
        page.emulate_media(color_scheme="light")
        for width, words in ((ZOOMED, "640 px, zoomed to 200%"), (NARROW, "320 px")):
            page.set_viewport_size(width)
            check(words, page.evaluate(CUT))
        self._picture(page, role, name, "narrow")
        check("axe, 320 px", self._axe(page, f"{role} {name}", only=["target-size", "scrollable-region-focusable"]))
        page.evaluate(SPACED)
        check("wider text spacing, 320 px", page.evaluate(CUT))
        page.set_viewport_size(WIDE)
        check("wider text spacing", page.evaluate(CUT))
        page.evaluate(PLAIN)
        return facts

    def _picture(self, page, role, name, mode):
        # On a busy machine the browser now and then cannot take one, and can a moment later.
        for turn in range(3):
            try:
                page.screenshot(path=self.pictures / f"{role}-{name}-{mode}.png", full_page=True, animations="disabled")
                return
            except Error:
                if turn == 2:
                    raise
                page.wait_for_timeout(1000)

    def _axe(self, page, where, only=None):
        options = {"resultTypes": ["violations", "incomplete"], "rules": STRICT}
        options["runOnly"] = {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS}
        if only:
            del options["rules"]
        result = axe.run(page, options=options).response
        for one in result["incomplete"]:
            for node in one["nodes"]:
                why = next((part["message"] for part in node["any"]), "")
                self.report.note(f"axe cannot tell {one['id']}: {why}", where)
        return [
            f"{one['id']}: {one['help']}: {node['html'][:140]}" for one in result["violations"] for node in one["nodes"][:3]
        ]


def outline(facts, is_error=False):
    """One main heading, no level left out, and a title that says where one is."""
    faults = []
    levels = [level for level, _ in facts["headings"]]
    if levels.count(1) != 1:
        faults.append(f"{levels.count(1)} main headings")
    previous = 0
    for level, words in facts["headings"]:
        if level > previous + 1 and previous:
            faults.append(f"h{previous} is followed by h{level} “{words}”")
        if not words:
            faults.append(f"an h{level} without words")
        previous = level
    if not facts["title"].endswith(" – Footprint"):
        faults.append(f"the title is “{facts['title']}”")
    if facts["title"].startswith("Error: ") != is_error:
        faults.append(f"the title “{facts['title']}” does not say whether there are errors")
    if facts["language"] != "en-GB":
        faults.append(f"the language is “{facts['language']}”")
    return faults


def markup(facts):
    """No script but the one file, no style of its own, no name twice, no form without the mark that it is ours."""
    twice = {one for one in facts["ids"] if facts["ids"].count(one) > 1}
    return (
        [f"{facts['scripts']} scripts"] * (facts["scripts"] > 0)
        + [f"a style attribute: {one}" for one in facts["styled"]]
        + [f"an event attribute: {one}" for one in facts["handlers"]]
        + [f"without a name: {one}" for one in facts["nameless"]]
        + [f"a form without a token: {one}" for one in facts["forms"]]
        + [f"the id {one} twice" for one in sorted(twice)]
    )


def same_names(links):
    """Two links of one name lead to one place."""
    places = {}
    for name, address in links:
        places.setdefault(name, set()).add(address)
    return [f"“{name}” leads to {', '.join(sorted(found))}" for name, found in places.items() if len(found) > 1]


def headers(response):
    """What the answer tells the browser not to do."""
    found = response.headers
    wanted = {
        "content-type": r"text/html; ?charset=utf-8",
        "content-security-policy": r"default-src 'self'; script-src 'self';.*frame-ancestors 'none'",
        "cache-control": r"no-store",
        "x-content-type-options": r"nosniff",
        "referrer-policy": r"no-referrer",
    }
    return [
        f"{name} is “{found.get(name, '')}”"
        for name, form in wanted.items()
        if not re.search(form, found.get(name, ""), re.I)
    ] + (["it allows what is inline"] if "unsafe" in found.get("content-security-policy", "") else [])


def size(response):
    length = len(response.body())
    return [f"{length} bytes of HTML"] if length > MOST_HTML else []


def stylesheet(request, page):
    """The one stylesheet: its size, and that it is kept for a year."""
    address = page.locator("link[rel=stylesheet]").get_attribute("href")
    answer = request.get(urlsplit(page.url)._replace(path=address, query="", fragment="").geturl())
    length, kept = len(answer.body()), answer.headers.get("cache-control", "")
    return ([f"{length} bytes of CSS"] if length > MOST_CSS else []) + (
        [] if "max-age=31536000" in kept else [f"cache-control is “{kept}”"]
    )


def script(request, page):
    """The one script: its size, and that it is kept for a year."""
    found = page.locator("script[src]")
    if found.count() != 1:
        return [f"{found.count()} scripts"]
    answer = request.get(urlsplit(page.url)._replace(path=found.get_attribute("src"), query="", fragment="").geturl())
    length, kept = len(answer.body()), answer.headers.get("cache-control", "")
    return ([f"{length} bytes of script"] if length > MOST_SCRIPT else []) + (
        [] if "max-age=31536000" in kept else [f"cache-control is “{kept}”"]
    )


def cookies(found):
    """The session is kept from scripts and other sites. (Over plain http on this machine it cannot be Secure.)"""
    return [
        f"the cookie {one['name']}: HttpOnly {one['httpOnly']}, SameSite {one['sameSite']}, path {one['path']}"
        for one in found
        if not (one["httpOnly"] and one["sameSite"] == "Lax" and one["path"].startswith("/"))
    ]


def keyboard(page):
    """Tab goes through the page in reading order, and where one is can be seen."""
    faults = []
    page.evaluate("() => { document.activeElement?.blur(); window.__before = null; window.__seen = null; scrollTo(0, 0) }")
    stops = 0
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None or at["again"]:
            break
        stops += 1
        if not at["ringed"]:
            faults.append(f"no ring around “{at['name']}”")
        if not at["inside"]:
            faults.append(f"out of sight: “{at['name']}”")
        if at["covered"]:
            faults.append(f"covered: “{at['name']}”")
        if not at["forward"]:
            faults.append(f"goes back to “{at['name']}”")
    if stops < 2:
        faults.append(f"only {stops} stops")
    return faults
