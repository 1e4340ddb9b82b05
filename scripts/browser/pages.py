"""Every page that each role can reach, looked at from all sides."""

from checks import cookies, same_names, script, stylesheet
from codes import prove, set_up
from walk import ID, Walk, found_by, pattern

FILE = ["/children", "/children/:id", "/children/:id/names"]
RECORD = [
    "/children/:id/reviews",
    "/children/:id/reviews/held?clock",
    "/children/:id/history",
    "/children/:id/versions/:table/:id",
    "/children/:id/access",
    "/children/:id/hold",
    "/children/:id/tell",
    "/children/on-hold",
]
IMPORTS = ["/data/imports", "/data/imports/:id"]
FIGURES = ["/measures", "/measures/:measure", "/measures/:measure/rows?side"]

# What each role must be able to reach from where they come in. A page that is missing here fails by its name.
REACHED = {
    "iro": ["/account", "/my-work", *FILE, *RECORD, *FIGURES],
    "manager": [
        "/service",
        *FIGURES,
        "/reports",
        "/reports/annual/:year",
        "/reports/annual/:year?public",
        "/team",
        "/my-work",
        "/my-work?officer",
        *FILE,
        *RECORD,
        "/allocation",
        "/allocation/:id",
        *IMPORTS,
        "/settings/calendar",
        "/settings/calendar/add",
        "/settings/calendar/file",
        "/settings/calendar/:id/remove",
        "/settings/people",
        "/settings/people/invite",
        "/settings/people/:id",
        "/settings/people/:id/link",
        "/settings/people/:id/roles",
        "/settings/people/:id/roles/:id/end",
        "/settings/people/:id/suspend",
        "/settings/people/:id/email",
        "/settings/people/:id/post",
        "/settings/outbox",
    ],
    "support": ["/account", *IMPORTS, *FILE],
}
# Pages that no link leads to, since they answer a question or say that something is not there.
ASKED = {
    "children-none": "/children?q=zzzz",
    "missing": "/no-such-page",
    "account-password": "/account/password",
    "second-factor": "/account/second-factor",
    "second-factor-new": "/account/second-factor/new",
    "second-factor-codes": "/account/second-factor/codes",
}
# What is typed into the box of the header, and the name of what it leads to.
SEARCHED = {"find-nothing": "zzzz", "find": "10"}


class Visitor:
    """Somebody who is signed in, with scripts and without."""

    def __init__(self, browser, service, role, link):
        self.role = role
        self.address = service.address
        self.context = browser.new_context(reduced_motion="reduce")
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.foreign, self.console = [], []
        self.page.on("request", self._note_request)
        self.page.on("console", lambda said: self.console.append(said.text) if said.type == "error" else None)
        self.page.goto(link)
        self.page.get_by_role("button", name="Sign in").click()
        self.phone = set_up(self.page, self.address)
        self.plain = browser.new_context(java_script_enabled=False, storage_state=self.context.storage_state())
        self.plain.set_default_timeout(15_000)
        self.plain_page = self.plain.new_page()

    def _note_request(self, request):
        if not request.url.startswith(self.address + "/"):
            self.foreign.append(request.url)

    def close(self):
        self.plain.close()
        self.context.close()


def name_of(kind):
    """The name of a page in a report and of its picture: /children/:id/names is child-names."""
    parts = kind.replace("?", "/").replace("&", "-").replace("/children/:id", "/child").split("/")
    words = [part for part in parts if part and not part.startswith(":")]
    if kind.startswith("/my-work?"):
        words = ["officers-work"]
    if kind.endswith("/:id") and not kind.startswith("/children"):
        words.append("one")
    return "-".join(words) or "home"


def look_at_doors(eyes, browser, service):
    """The pages before anybody is signed in."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    doors = {"sign-in": "/sign-in", "link": service.links["iro"], "link-used": "/sign-in/link/" + "0" * 40}
    for name, address in (doors | {name.split("/")[-1]: f"/{name}" for name in ("help", "privacy", "accessibility", "sign-in/forgotten")}).items():
        response = page.goto(address if address.startswith("http") else service.address + address)
        eyes.look(page, "nobody", name, response)
    eyes.report.check("nobody: the cookie before signing in", cookies(context.cookies()))
    eyes.report.check("nobody: the stylesheet", stylesheet(context.request, page))
    context.close()


def look_at_all(eyes, visitor):
    """Every kind of page that the visitor reaches, one of each; gives the walk."""
    report, role = eyes.report, visitor.role
    walk = Walk(visitor.context, visitor.address)
    report.check(f"{role}: every link leads somewhere", walk.broken)
    report.check(f"{role}: the session's cookie", cookies(visitor.context.cookies()))
    report.check(f"{role}: the script", script(visitor.context.request, visitor.page))
    report.check(
        f"{role}: no page is over 60 kB",
        [f"{address}: {size} bytes" for address, size in walk.sizes.items() if size > 60_000],
    )
    for kind in REACHED[role]:
        report.check(f"{role} {name_of(kind)}: is reached from the navigation", kind in walk.found)
    chosen = {
        kind: addresses[0]
        for kind, addresses in walk.found.items()
        if ("?" not in kind or kind in REACHED[role]) and not kind.split("?")[0].endswith(("/csv", ".csv"))
    }
    richest(chosen, walk)
    for kind, address in sorted(chosen.items()):
        look_at(eyes, visitor, name_of(kind), address)
    for name, path in ASKED.items():
        look_at(eyes, visitor, name, visitor.address + path, status=404 if name == "missing" else 200)
    for name, typed in SEARCHED.items():
        look_at(eyes, visitor, name, found_by(visitor.context, visitor.address, typed))
    return walk


def richest(chosen, walk):
    """Of the children met, the one whose record is the longest stands for all."""
    met = walk.found.get("/children/:id", [])
    if met:
        chosen["/children/:id"] = max(met, key=lambda address: walk.sizes[address])


def look_at(eyes, visitor, name, address, status=200):
    """One page: without scripts it says the same, it asks nothing of other hosts, and all that `Eyes` looks at."""
    visitor.foreign.clear()
    visitor.console.clear()
    response = visitor.page.goto(address)
    if "/sign-in/again" in visitor.page.url:
        prove(visitor.page, visitor.phone)
        response = visitor.page.goto(address)
        visitor.foreign.clear()
        visitor.console.clear()
    here = f"{visitor.role} {name}"
    eyes.report.check(f"{here}: answers {status}", [f"it answers {response.status}"] * (response.status != status))
    facts = eyes.look(visitor.page, visitor.role, name, response)
    visitor.plain_page.goto(address)
    plain = " ".join(visitor.plain_page.inner_text("main").split())
    eyes.report.check(f"{here}: the same without script", differences(facts["main"], plain, changes=name in ("child-access", "second-factor-new")))
    eyes.report.check(f"{here}: nothing from elsewhere", visitor.foreign)
    told = [line for line in visitor.console if not (status == 404 and "404" in line)]
    eyes.report.check(f"{here}: no complaint of the browser", told)


def differences(scripted, plain, changes=False):
    """Where two readings of a page part. A page that tells of its own visits grows by each of them."""
    if scripted == plain:
        return []
    if changes and abs(len(scripted) - len(plain)) < 400 and scripted[:60] == plain[:60]:
        return []
    at = next((index for index, (a, b) in enumerate(zip(scripted, plain)) if a != b), min(len(scripted), len(plain)))
    return [f"with: …{scripted[max(0, at - 30) : at + 50]}…", f"without: …{plain[max(0, at - 30) : at + 50]}…"]
