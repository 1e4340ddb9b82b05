"""What nobody may do, however they try."""

import re
from urllib.parse import urlsplit

from hands import Hands
from walk import Walk, found_by

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;"
# The site's own script has an address; one that somebody typed has not.
PARTS = re.compile(r"<script(?! defer src=\"/assets/)|<img|onerror=alert\(2\)>")


def hostile_name(check, browser, service, eyes):
    """A name that is markup"""
    hands = Hands(browser, service.address, service.link("osgood.paperweight@example.org"))
    hands.visit("/children")
    hands.press(hands.page.locator("tbody th a").first)
    child = hands.page.url.rsplit("/", 1)[1]
    hands.visit(f"/children/{child}/names")
    hands.write(hands.page.locator("input[name=family]"), HOSTILE)
    hands.press(hands.button("Save"))
    check("is taken as it is", hands.page.locator("input[name=family]").input_value() == HOSTILE)
    hands.look(eyes, "support", "names-hostile")
    manager = browser.new_context()
    page = manager.new_page()
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(service.link("ferelith.oakenpost@example.org"))
    page.get_by_role("button", name="Sign in").click()
    places = [f"/children/{child}{end}" for end in ("", "/names", "/reviews", "/history", "/access")]
    found = urlsplit(found_by(manager, service.address, HOSTILE[1:7])).path
    places += ["/children", found, "/team", "/allocation", f"/allocation/{child}", "/my-work"]
    earlier = re.search(rf'href="(/children/{child}/versions/[^"]+)"', manager.request.get(f"{service.address}/children/{child}/names").text())
    places += [earlier.group(1)] if earlier else []
    for place in places:
        html = page.goto(service.address + place).text()
        faults = [f"{found} in the markup" for found in set(PARTS.findall(html))]
        if f"/{child}" in place and HOSTILE not in page.inner_text("body") and "/names" not in place:
            faults.append("the name is not shown as it was written")
        check(f"is harmless on {place.replace(child, ':child')[:40]}", faults)
    check("no script ran", dialogs)
    manager.close()
    hands.close()


def strangers_children(check, browser, service, eyes):
    """Somebody else's child is not there"""
    everybody = Hands(browser, service.address, service.link("ferelith.oakenpost@example.org"))
    own = Hands(browser, service.address, service.link("rowena.tidewell@example.org"))
    all_children = Walk(everybody.context, service.address).children()
    walk = Walk(own.context, service.address)
    mine = set(walk.children())
    strangers = [child for child in all_children if child not in mine]
    check("there are some of each", bool(mine) and bool(strangers))
    kinds = sorted(kind for kind in walk.found if kind.startswith("/children/:id"))
    faults, tried = [], 0
    for child in strangers:
        for kind in kinds:
            for address in walk.found[kind][:1]:
                path = re.sub(r"/children/[^/?]+", f"/children/{child}", address)
                answer = own.context.request.get(path)
                tried += 1
                if answer.status != 404:
                    faults.append(f"{path} answers {answer.status}")
    check(f"on none of {len(kinds)} kinds of page, for {len(strangers)} children", faults if tried else ["none was tried"])
    own.visit("/my-work")
    token = own.page.locator("input[name=token]").first.get_attribute("value")
    faults = []
    for child in strangers[:5]:
        for place in ("names", "reviews/held", "reviews/settle"):
            form = {"token": token, "given": "X", "family": "Y", "seen": "clock:x:1"}
            answer = own.context.request.post(f"{service.address}/children/{child}/{place}", form=form)
            if answer.status != 404:
                faults.append(f"{place} answers {answer.status}")
    check("nor by any form", faults)
    everybody.close()
    own.close()


def signing_out(check, browser, service, eyes):
    """Sign out"""
    hands = Hands(browser, service.address, service.link("rowena.tidewell@example.org"))
    hands.visit("/children")
    hands.press(hands.page.locator("tbody th a").first)
    name, record = hands.page.locator("h1").inner_text(), hands.page.url
    cookies = hands.context.cookies()
    hands.press(hands.button("Sign out"))
    check("leads to the sign-in page", hands.page.url.endswith("/sign-in"))
    hands.page.go_back()
    check("the back button shows nothing of the child", name not in hands.page.content())
    hands.page.goto(record)
    check("the record asks to sign in", "/sign-in" in hands.page.url and name not in hands.page.content())
    hands.context.add_cookies(cookies)
    hands.page.goto(record)
    check("the old session's cookie opens nothing", "/sign-in" in hands.page.url and name not in hands.page.content())
    hands.close()
