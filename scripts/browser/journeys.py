"""What people do from end to end, by keyboard alone and without scripts, on a sample of their own."""

import re
import shutil
from urllib.parse import urlsplit

from playwright.sync_api import Error

from doors import invited, set_up_at_door
from hands import Hands, Stuck
from intruders import hostile_name, signing_out, strangers_children
from late import overtaken_draft, session_ending, stopped_half_way, stopped_with_script
from service import ROOT

NEXT_RETURN = sorted((ROOT / "Samples" / "return-2026").glob("*.csv"))

# A child whose care began before the return did, and who has one review in it, which may not have been the first.
UNKNOWN = {
    "header.csv": "109999,F,05/06/2014,WBRI,UN1,0,",
    "episodes.csv": "109999,10/02/2024,P,C2,N1,U4,PR1,,,,NG2 1PU,NG1 7WZ,SC040344",
    "reviews.csv": "109999,05/06/2014,02/12/2025,PN1",
}


def journeys(report, browser, service, eyes):
    """All of them, in the order in which the sample bears them. One that cannot be walked to its end fails by its name."""
    for journey in (
        signing_in,
        overdue_and_why,
        misspelt_name,
        review_held,
        new_child_allocated,
        return_applied_and_undone,
        date_settled,
        names_by_two,
        stopped_half_way,
        stopped_with_script,
        overtaken_draft,
        session_ending,
        hostile_name,
        strangers_children,
        signing_out,
        invited,
        set_up_at_door,
    ):
        what = journey.__doc__.splitlines()[0].rstrip(".")
        try:
            journey(lambda said, faults, what=what: report.check(f"{what}: {said}", faults), browser, service, eyes)
        except (Stuck, Error, AssertionError) as error:
            report.check(f"{what}: is walked to its end", [str(error).splitlines()[0]])
    report.check("the program logged no error on the way", service.complaints)


def signing_in(check, browser, service, eyes):
    """Sign in by link"""
    hands = Hands(browser, service.address)
    link = service.links["iro"]
    for _ in range(2):
        hands.page.goto(link)
    check("opening the link does not use it up", hands.button("Sign in").count() == 1)
    hands.press(hands.button("Sign in"))
    check("leads to choosing a password", at(hands, "/account/password"))
    hands.press(hands.link("Go on without one"))
    check("or to where one comes in", at(hands, "/my-work"))
    other = Hands(browser, service.address)
    answer = other.page.goto(link)
    check("works once", answer.status == 410 and other.button("Sign in").count() == 0)
    hands.close()
    other.close()


def overdue_and_why(check, browser, service, eyes):
    """J1, see what is overdue and why"""
    hands = iro(browser, service)
    items = hands.page.locator("#overdue ~ ol > li, section:has(#overdue) li, #overdue li")
    check("is on the first page, 0 pages on", items.count() > 0)
    told = [one for one in items.all() if "Why:" not in one.inner_text() or not re.search(r"\blate\b", one.inner_text())]
    check("each says how late it is, and why", [one.inner_text() for one in told])
    hands.page.keyboard.press("Tab")
    hands.page.keyboard.press("Tab")
    focused = hands.page.locator(":focus").inner_text()
    check("the second skip link leads there", focused == "Skip to overdue")
    hands.look(eyes, "iro", "my-work-overdue")
    hands.close()


def misspelt_name(check, browser, service, eyes):
    """J2, find a child by a misspelt name"""
    hands = iro(browser, service)
    hands.visit("/children")
    names = [one.inner_text() for one in hands.page.locator("tbody th a").all()]
    name = max((one for one in names if " " in one), key=len)
    wrong = misspelt(name)
    hands.visit("/my-work")
    hands.begin()
    hands.write(hands.page.locator("header input[type=search]"), wrong)
    with hands.page.expect_navigation():
        hands.page.keyboard.press("Enter")
    found = hands.page.locator("main").get_by_role("link", name=name)
    check(f"“{wrong}” finds {name}", found.count() > 0)
    check("the address holds nothing of it", wrong.lower() not in hands.page.url.lower() and "?" not in hands.page.url)
    hands.look(eyes, "iro", "find-misspelt")
    hands.press(found.first)
    check("leads to the child", hands.page.locator("h1").inner_text() == name)
    check("in 2 pages", hands.pages <= 2)
    hands.page.go_back()
    check("the back button finds it again", hands.page.locator("main").get_by_role("link", name=name).count() > 0)
    hands.close()


def review_held(check, browser, service, eyes):
    """Record a review as held"""
    hands = iro(browser, service)
    before = overdue(hands)
    hands.press(hands.page.locator("section:has(#overdue), main").first.get_by_role("link", name="Record as held").first)
    save = hands.button("Record as held")
    hands.press(save)
    wrong(check, hands, "nothing filled in")
    hands.look(eyes, "iro", "held-nothing")
    hands.write_date("held-on", 31, 2, 2026)
    hands.press(save)
    wrong(check, hands, "a day that does not exist")
    hands.write_date("held-on", 24, 3, 2026)
    if hands.page.locator("input[name=participation]").count():
        hands.choose(hands.page.locator("input[name=participation]").first)
    hands.press(save)
    wrong(check, hands, "late without a reason")
    check("what was typed is there still", hands.page.locator("input[name=held-on-day]").input_value() == "24")
    hands.look(eyes, "iro", "held-late")
    hands.pick(hands.page.locator("select[name=late-reason]"), 1)
    hands.press(save)
    check("leads to the reviews of the child", at(hands, "/reviews"))
    check("says that it is done", "Done:" in hands.words("body"))
    check("shows the next date, 6 months on", "24 September 2026" in hands.words() or "24 June 2026" in hands.words())
    hands.look(eyes, "iro", "held-done")
    hands.visit("/my-work")
    check("there is one thing less overdue", overdue(hands) == before - 1)
    hands.close()


def new_child_allocated(check, browser, service, eyes):
    """J15, allocate a new child to the suggested officer"""
    hands = Hands(browser, service.address, service.link("ferelith.oakenpost@example.org"))
    hands.begin()
    child = hands.page.locator("main a[href^='/allocation/']").first
    if not child.count():
        hands.press(hands.page.locator("nav").get_by_role("link", name=re.compile("^Allocation")))
        child = hands.page.locator("main a[href^='/allocation/']").first
    name = child.inner_text()
    hands.press(child)
    check("somebody is suggested", hands.page.locator("input[name=officer]:checked").count() == 1)
    hands.press(hands.button("Allocate"))
    check("is done", "is allocated to" in hands.words("body"))
    check(f"{name} waits no longer", hands.page.locator("main table").get_by_text(name).count() == 0)
    check("in 2 pages from where one comes in", [f"{hands.pages} pages"] * (hands.pages > 2))
    check("in 2 clicks", [f"{hands.presses} clicks"] * (hands.presses > 2))
    hands.look(eyes, "manager", "allocated")
    hands.close()


def return_applied_and_undone(check, browser, service, eyes):
    """J18, take in the next return, see the differences, apply, undo"""
    hands = Hands(browser, service.address, service.link("osgood.paperweight@example.org"))
    hands.begin()
    hands.press(hands.button("Read the files"))
    wrong(check, hands, "nothing chosen")
    hands.look(eyes, "support", "return-nothing")
    hands.presses, hands.pages = hands.presses - 1, hands.pages - 1
    hands.page.locator("select[name=year]").select_option("2026")
    hands.go(hands.page.locator("main input[type=file]"))
    hands.page.locator("main input[type=file]").set_input_files(NEXT_RETURN)
    hands.press(hands.button("Read the files"))
    check("the differences are shown", hands.page.get_by_role("heading", name=re.compile("^Differences")).count() == 1)
    check("the due dates that would change are shown", hands.page.get_by_role("heading", name=re.compile("^Effects")).count() == 1)
    check("the rows that cannot be used are shown", hands.page.get_by_role("heading", name=re.compile("^Errors")).count() == 1)
    hands.look(eyes, "support", "return-read")
    hands.press(hands.button("Apply"))
    check("is applied", "Applied by Osgood Paperweight" in hands.words("body"))
    hands.look(eyes, "support", "return-applied")
    hands.press(hands.button("Undo this import"))
    check("is undone", "Undone by Osgood Paperweight" in hands.words("body"))
    check("in 3 pages", [f"{hands.pages} pages"] * (hands.pages > 3))
    check("in 4 clicks", [f"{hands.presses} clicks"] * (hands.presses > 4))
    hands.look(eyes, "support", "return-undone")
    hands.close()


def date_settled(check, browser, service, eyes):
    """Settle a review date that the return cannot tell"""
    folder = service.folder / "return"
    shutil.copytree(NEXT_RETURN[0].parent, folder)
    for name, line in UNKNOWN.items():
        with open(folder / name, "a", encoding="utf-8") as table:
            table.write(line + "\n")
    hands = Hands(browser, service.address, service.link("osgood.paperweight@example.org"))
    hands.visit("/data/imports")
    hands.page.locator("select[name=year]").select_option("2026")
    hands.page.locator("main input[type=file]").set_input_files(sorted(folder.glob("*.csv")))
    hands.press(hands.button("Read the files"))
    hands.press(hands.button("Apply"))
    hands.close()
    hands = Hands(browser, service.address, service.link("ferelith.oakenpost@example.org"))
    hands.write(hands.page.locator("header input[type=search]"), "109999")
    with hands.page.expect_navigation():
        hands.page.keyboard.press("Enter")
    check("the date is said to be not known, and is not late", "Not known" in hands.words() and " late" not in hands.words())
    hands.press(hands.page.get_by_role("link", name=re.compile("^Settle")).first)
    hands.press(hands.button("Settle the date"))
    wrong(check, hands, "nothing chosen")
    hands.look(eyes, "manager", "settle")
    hands.choose(hands.page.locator("input[name=earlier]").first)
    hands.press(hands.button("Settle the date"))
    check("the date is known", at(hands, "/reviews"))
    check("and says why", "Not known" not in hands.words() and "Why:" in hands.words() or "Rule" in hands.words())
    hands.look(eyes, "manager", "settled")
    hands.close()


def names_by_two(check, browser, service, eyes):
    """Two people write a child's names at once"""
    first = Hands(browser, service.address, service.link("ferelith.oakenpost@example.org"))
    second = Hands(browser, service.address, service.link("osgood.paperweight@example.org"))
    second.visit("/children")
    second.press(second.page.locator("tbody th a").nth(1))
    names = urlsplit(second.page.url).path + "/names"
    for hands, given in ((first, "Thorne"), (second, "Wren")):
        hands.visit(names)
        hands.write(hands.page.locator("input[name=given]"), given)
    first.press(first.button("Save"))
    check("the first is saved", "saved" in first.words("body"))
    second.press(second.button("Save"))
    words = second.words()
    check("the second sees both", "Thorne" in words and "Wren" in words and "Somebody changed this first" in words)
    check("and what they typed", second.page.locator("input[name=given]").input_value() == "Wren")
    second.look(eyes, "support", "names-by-two")
    second.press(second.button("Save mine"))
    check("and decides", "saved" in second.words("body") and second.page.locator("input[name=given]").input_value() == "Wren")
    first.close()
    second.close()


def iro(browser, service):
    return Hands(browser, service.address, service.link("rowena.tidewell@example.org"))


def at(hands, end):
    path = urlsplit(hands.page.url).path
    return [] if path.endswith(end) else [f"it leads to {path}"]


def overdue(hands):
    """How many things the title says are overdue."""
    found = re.search(r"(\d+) overdue", hands.page.title())
    return int(found.group(1)) if found else 0


def wrong(check, hands, what):
    """The page of a form that was filled in wrongly: the summary first and focused, each message beside its field too."""
    page = hands.page
    faults = [] if page.title().startswith("Error: ") else [f"the title is “{page.title()}”"]
    if not page.locator(".errors:focus").count():
        faults.append("the summary has no focus")
    messages = page.locator(".errors li").all()
    if not messages:
        faults.append("no message")
    for message in messages:
        words, link = message.inner_text().strip(), message.locator("a")
        target = link.get_attribute("href") if link.count() else None
        field = page.locator(f".field:has([id='{target[1:]}'])") if target else None
        if field is None or not field.count() or words not in field.last.inner_text():
            faults.append(f"not beside its field: {words}")
    check(f"{what}: what is wrong is said above and beside", faults)


def misspelt(name):
    """A name as somebody might write it who only heard it."""
    sounds = [("ph", "f"), ("ck", "k"), ("y", "i"), ("ll", "l"), ("rr", "r"), ("ie", "ee"), ("ea", "ee"), ("ou", "oo")]
    heard = name.lower()
    for written, spoken in sounds:
        if written in heard:
            heard = heard.replace(written, spoken, 1)
            break
    return heard if heard != name.lower() else heard[:3] + heard[2:]
