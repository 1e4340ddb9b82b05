"""Nothing typed is lost: sessions that end, forms that come late, two at one record; with scripts and without."""

import re
from urllib.parse import urlsplit

from hands import Hands

IRO = "rowena.tidewell@example.org"
WORDS = "Thistle “Fern” & Ash"


class Fingers:
    """Somebody in a browser that runs scripts."""

    def __init__(self, browser, service, email, fake_clock=False):
        self.service = service
        self.context = browser.new_context(reduced_motion="reduce")
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        if fake_clock:
            self.page.clock.install()
        self.sign_in(email)

    def sign_in(self, email):
        self.page.goto(self.service.link(email))
        self.page.get_by_role("button", name="Sign in").click()
        # Who has no password yet is led to choose one.
        self.visit("/my-work")

    def visit(self, path):
        self.page.goto(self.service.address + path)

    def names(self):
        """Leads to the names of the first child; gives the address."""
        self.visit("/children")
        self.page.locator("tbody th a").first.click()
        path = urlsplit(self.page.url).path + "/names"
        self.visit(path)
        return path

    @property
    def given(self):
        return self.page.locator("input[name=given]")

    def type(self, words):
        self.given.fill("")
        self.given.press_sequentially(words)

    def close(self):
        self.context.close()


def end_sessions(browser, service, email):
    """Signs somebody out everywhere but in a browser that is closed then."""
    other = Hands(browser, service.address, service.link(email))
    other.visit("/account")
    other.press(other.button("Sign out everywhere else"))
    other.close()


def stopped_half_way(check, browser, service, eyes):
    """J5, stop half way, be signed out, come back, without script"""
    hands = Hands(browser, service.address, service.link(IRO))
    hands.visit("/children")
    hands.press(hands.page.locator("tbody th a").first)
    names = urlsplit(hands.page.url).path + "/names"
    hands.visit(names)
    before = hands.page.locator("input[name=given]").input_value()
    hands.write(hands.page.locator("input[name=given]"), WORDS)
    end_sessions(browser, service, IRO)
    hands.press(hands.button("Save the names"))
    check("is led to sign in", "/sign-in" in hands.page.url and "We kept what you typed" in hands.words("body"))
    hands.look(eyes, "nobody", "sign-in-kept")
    hands.page.goto(service.link(IRO))
    hands.press(hands.button("Sign in"))
    hands.visit("/my-work")
    check("My work says what was begun", "1 form you have begun" in hands.words())
    hands.look(eyes, "iro", "my-work-begun")
    hands.press(hands.page.locator("section:has(#begun) a").first)
    check("the page says that it kept what was typed", "We kept what you typed on" in hands.words())
    check("0 characters are typed again", hands.page.locator("input[name=given]").input_value() == WORDS)
    hands.look(eyes, "iro", "names-kept")
    hands.press(hands.button("Save the names"))
    check("is saved", "saved" in hands.words("body") and hands.page.locator("input[name=given]").input_value() == WORDS)
    hands.write(hands.page.locator("input[name=given]"), before)
    hands.press(hands.button("Save and finish later"))
    check("may be put aside", at_my_work(hands) and "1 form you have begun" in hands.words())
    hands.visit(names)
    hands.press(hands.button("Start again"))
    check("and begun anew", hands.page.locator("input[name=given]").input_value() == WORDS)
    hands.close()


def at_my_work(hands):
    return urlsplit(hands.page.url).path == "/my-work"


def stopped_with_script(check, browser, service, eyes):
    """J5 with script"""
    fingers = Fingers(browser, service, IRO)
    fingers.names()
    page = fingers.page
    fingers.type(WORDS + " I")
    page.get_by_text(re.compile("^Saved at ")).wait_for()
    check("is saved while it is typed", page.locator("form .saved[role=status]").count() == 1)
    eyes.look(page, "iro", "names-saved")
    fingers.type(WORDS + " II")
    end_sessions(browser, service, IRO)
    page.reload()
    check("the page asks to sign in", "/sign-in" in page.url)
    fingers.sign_in(IRO)
    page.locator("section:has(#begun) a").first.click()
    check("0 characters are typed again, though the page went at once", fingers.given.input_value() == WORDS + " II")
    fingers.context.set_offline(True)
    fingers.type(WORDS + " III")
    page.get_by_text("Not saved. We will try again").wait_for()
    fingers.context.set_offline(False)
    page.get_by_text(re.compile("^Saved at ")).wait_for()
    other = Fingers(browser, service, IRO)
    other.visit(urlsplit(page.url).path)
    check("what could not be saved is saved later, and is there on another device", other.given.input_value() == WORDS + " III")
    other.page.get_by_role("button", name="Start again").click()
    check("nothing is in the browser's own storage", page.evaluate("() => localStorage.length + sessionStorage.length") == 0)
    other.close()
    fingers.close()


def overtaken_draft(check, browser, service, eyes):
    """A draft whose record somebody else changed meanwhile"""
    fingers = Fingers(browser, service, IRO)
    names = fingers.names()
    fingers.type("Mine")
    fingers.page.get_by_text(re.compile("^Saved at ")).wait_for()
    other = Fingers(browser, service, "ferelith.oakenpost@example.org")
    other.visit(names)
    check("nobody else sees it", other.given.input_value() != "Mine")
    other.type("Theirs")
    other.page.get_by_role("button", name="Save the names").click()
    fingers.visit(names)
    words = fingers.page.locator("main").inner_text()
    check("both are shown", "Theirs" in words and "Mine" in words and "has been changed since" in words)
    eyes.look(fingers.page, "iro", "names-overtaken")
    fingers.page.get_by_role("button", name="Keep theirs").click()
    check("theirs may be kept", fingers.given.input_value() == "Theirs" and "We kept" not in fingers.page.inner_text("main"))
    other.close()
    fingers.close()


def session_ending(check, browser, service, eyes):
    """The warning before a session ends"""
    fingers = Fingers(browser, service, IRO, fake_clock=True)
    fingers.visit("/children")
    page = fingers.page
    foot = page.locator("#session").inner_text()
    check("the foot of the page says until when", re.search(r"signed in until \d", foot) is not None)
    page.clock.run_for(54 * 60_000)
    check("nothing is said before five minutes", page.get_by_role("alertdialog").count() == 0)
    page.clock.run_for(70_000)
    dialog = page.get_by_role("alertdialog", name="You will be signed out soon")
    dialog.wait_for()
    check("the button has the focus", page.locator(":focus").inner_text() == "Stay signed in")
    check("axe finds nothing in the warning", eyes._axe(page, "iro session-ending"))
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    page.clock.run_for(54 * 60_000)
    check("staying is counted from then", page.get_by_role("alertdialog").count() == 0)
    page.clock.run_for(70_000)
    page.keyboard.press("Enter")
    dialog.wait_for(state="hidden")
    fingers.names()
    page.get_by_label("Given names").press_sequentially("words")
    end_sessions(browser, service, IRO)
    page.clock.run_for(61 * 60_000)
    page.get_by_role("alertdialog", name="You have been signed out").wait_for()
    check("axe finds nothing when it has ended", eyes._axe(page, "iro session-ended"))
    page.keyboard.press("Escape")
    check("what was typed is there still", "words" in fingers.given.input_value())
    fingers.sign_in(IRO)
    page.locator("section:has(#begun) a").first.click()
    check("and again after signing in", "words" in fingers.given.input_value())
    page.get_by_role("button", name="Start again").click()
    fingers.close()
