"""Somebody without a mouse, in a browser without scripts: Tab, arrows, Space, Enter and letters."""

MOST_STOPS = 300
IS_FOCUSED = "one => one === document.activeElement"
IN_GROUP = "one => document.activeElement?.name === one.name && document.activeElement?.type === 'radio'"


class Stuck(Exception):
    """What was looked for is not there, or cannot be reached by keyboard."""


class Hands:
    """`go`, `press`, `write` and `choose` on one page of a browser; counts page loads and presses of links and buttons."""

    def __init__(self, browser, address, link=None):
        self.context = browser.new_context(java_script_enabled=False, reduced_motion="reduce")
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.address = address
        self.pages = self.presses = 0
        self.page.on("framenavigated", self._count)
        if link:
            self.page.goto(link)
            self.press(self.button("Sign in"))
            # Past the page on which a password is chosen.
            self.visit("/")

    def _count(self, frame):
        self.pages += frame == self.page.main_frame

    def begin(self):
        """Counts from here."""
        self.pages = self.presses = 0

    def visit(self, path):
        return self.page.goto(self.address + path)

    def link(self, name, exact=False):
        return self.page.get_by_role("link", name=name, exact=exact).first

    def button(self, name):
        return self.page.get_by_role("button", name=name).first

    def go(self, target):
        """Tab until the target has the focus."""
        if not target.count():
            raise Stuck(f"{target} is not on {self.page.url}")
        for _ in range(MOST_STOPS):
            if target.evaluate(IS_FOCUSED):
                return
            self.page.keyboard.press("Tab")
        raise Stuck(f"Tab does not reach {target} on {self.page.url}")

    def press(self, target):
        """Enter on a link or button, and wait for what comes."""
        self.go(target)
        self.presses += 1
        with self.page.expect_navigation(wait_until="load"):
            self.page.keyboard.press("Enter")

    def write(self, target, text):
        """Types in the place of what stands there."""
        self.go(target)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.type(text)

    def write_date(self, name, day, month, year):
        for part, value in (("day", day), ("month", month), ("year", year)):
            self.write(self.page.locator(f"input[name='{name}-{part}']"), str(value))

    def choose(self, radio):
        """Tab into the group, arrows to the answer, Space where it is not chosen yet."""
        for _ in range(MOST_STOPS):
            if radio.evaluate(IN_GROUP):
                break
            self.page.keyboard.press("Tab")
        for _ in range(40):
            if radio.evaluate(IS_FOCUSED):
                if not radio.is_checked():
                    self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown")
        raise Stuck(f"the arrows do not reach {radio}")

    def pick(self, select, number):
        """The answer at a place of a list, by arrows from its top."""
        self.go(select)
        self.page.keyboard.press("Home")
        for _ in range(number):
            self.page.keyboard.press("ArrowDown")

    def words(self, selector="main"):
        return " ".join(self.page.locator(selector).first.inner_text().split())

    def look(self, eyes, role, name):
        """All checks of the page as it stands, in a browser that runs scripts, since axe is one. Nothing is sent again."""
        html, address = self.page.content(), self.page.url.split("#")[0]
        context = self.context.browser.new_context(reduced_motion="reduce")
        page = context.new_page()
        answer = {"body": html, "content_type": "text/html; charset=utf-8"}
        page.route(lambda wanted: wanted == address, lambda route: route.fulfill(**answer))
        page.goto(address)
        eyes.look(page, role, name)
        context.close()

    def close(self):
        self.context.close()
