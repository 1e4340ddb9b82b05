"""The pages whose figures are promised, by name: their addresses, and what each takes."""

import re
import time
from html import unescape
from statistics import median

from walk import percentile

CHILD = r'href="(/children/[0-9a-z]{20})"'
#: What is typed to find a child: a name with a mistake in it, the beginning of one, two names, a date of birth.
TYPED = ["Kestrl", "Bram", "Rowan Thornbourne", "9 5 2014"]


class Pages:
    """Some addresses of each page, gathered once from the site itself."""

    def __init__(self, site, people, samples=12):
        self.site, self.people = site, people
        iro, manager, _ = people
        # A list as it stands, and as it is narrowed and sorted in every way there is.
        lists = ["/children", *next_pages(manager, 3)]
        lists += [f"/children?sort={sort}" for sort in ("-due", "name", "-name", "age", "-age", "officer", "-officer")]
        lists += [f"/children?{asked}" for asked in (
            "due=overdue", "due=soon", "due=month", "due=later", "due=not-known", "officer=none", "legal=C2", "legal=E1",
            "age=0", "age=16", "unaccompanied=yes", "new=yes", "turning=yes", "care=left", "care=all",
            "sort=name&due=overdue", "sort=age&legal=V2")]
        self.children = re.findall(CHILD, manager.get("/children?sort=name").text)[:samples]
        officers = re.findall(r'href="(/my-work\?officer=[0-9a-z]+)"', manager.get("/team").text)[:samples]
        self.addresses = {
            "My work": [(iro, "/my-work")] * 3 + [(manager, address) for address in officers],
            "My work of a manager": [(manager, "/my-work")] * samples,
            "Child": [(manager, child) for child in self.children],
            "Child, reviews": [(manager, f"{child}/reviews") for child in self.children],
            "Child, history": [(manager, f"{child}/history") for child in self.children],
            "Children list": [(manager, address) for address in lists],
            "Children list of an IRO": [(iro, "/children"), (iro, "/children?sort=name")],
            "Children list of a manager": [(manager, "/children"), (manager, "/children?sort=name")],
            "Search": [(who, sent(who, typed)) for who in (manager, iro) for typed in TYPED],
            "Team": [(manager, "/team")] * samples,
            "Allocation": [(manager, "/allocation")] * samples,
        }

    def measure(self, fetches):
        return [self.take(name, places, fetches) for name, places in self.addresses.items()]

    def take(self, name, places, fetches):
        times, firsts, work, queries, slowest = [], [], [], 0, (0, "")
        visitor, log = [], []
        for who, address in places:
            for turn in range(fetches):
                before = self.site.processor()
                answer = who.get(address)
                if answer.status != 200:
                    break
                work.append(self.site.processor() - before)
                # What is counted once after a deed is counted in the first look.
                (times if turn or fetches == 1 else firsts).append(answer.milliseconds)
                queries = max(queries, answer.queries)
                visitor.append(answer.visitor)
                log.append(answer.log)
                if turn and answer.milliseconds > slowest[0]:
                    slowest = (answer.milliseconds, re.sub(r"[0-9a-z]{20}", "…", address))
        return {"page": name, "fetches": len(times), "median": median(times), "p95": percentile(times, 0.95),
                "first": percentile(firsts, 0.95) if firsts else None, "worked": median(work), "queries": queries,
                "slowest": slowest[1], "visitor": median(visitor), "log": median(log)}


def next_pages(manager, count):
    """The addresses of the pages that follow the list's first."""
    address, found = "/children", []
    for _ in range(count):
        following = re.search(r'href="(/children\?[^"]*after=[^"]*)"', manager.get(address).text)
        if not following:
            break
        address = unescape(following[1])
        found.append(address)
    return found


def sent(visitor, typed):
    """Where the search leads: what was typed is sent, and stands in no address."""
    token = re.search(r'name="token" value="([^"]+)"', visitor.get("/find").text)[1]
    return visitor.post("/find", {"token": token, "q": typed}).headers["Location"]


def fields(html, action):
    """The fields of a form as they stand: what is hidden, what is typed, and the first of each choice."""
    for head, body in re.findall(r"<form\b([^>]*)>(.*?)</form>", html, re.S):
        target = re.search(r'action="([^"]*)"', head)
        if "post" not in head or (target and unescape(target[1]).split("?")[0] != action):
            continue
        found = {}
        for tag in re.findall(r"<input\b[^>]*>", body):
            given = {name: unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', tag)}
            if given.get("type") in ("hidden", "text") or given.get("type") == "radio" and given["name"] not in found:
                found.setdefault(given.get("name", ""), given.get("value", ""))
        return found
    raise SystemExit(f"there is no form to {action}")


def saves(pages, count, today):
    """Records reviews as held, each on the page of its own clock; gives the milliseconds of each save."""
    _, manager, _ = pages.people
    year, month, day = today.split("-")
    taken = []
    for child in re.findall(CHILD, manager.get("/children?due=later").text):
        links = re.findall(rf'href="({child}/reviews/held\?clock=[^"]+)"', manager.get(child).text)
        if not links:
            continue
        form = fields(manager.get(unescape(links[0])).text, f"{child}/reviews/held")
        form |= {"held-on-day": day, "held-on-month": month, "held-on-year": year}
        answer = manager.post(f"{child}/reviews/held", form)
        if answer.status == 303:
            taken.append(answer)
        if len(taken) == count:
            break
    return taken


def holiday(pages, day):
    """Looks what a new bank holiday would move, and adds it; gives both answers."""
    _, manager, _ = pages.people
    looked = manager.get(f"/settings/calendar/add?day={day}&name=Day+of+rest")
    added = manager.post("/settings/calendar/add", fields(looked.text, "/settings/calendar/add"))
    return looked, added


def clocked(visitor, address):
    """An answer, and what it took on the wall as its reader waits for it."""
    began = time.perf_counter()
    answer = visitor.get(address)
    return answer, (time.perf_counter() - began) * 1000
