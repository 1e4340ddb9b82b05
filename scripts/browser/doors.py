"""How people come in: passwords, second factors, invitations, by keyboard alone."""

import re
import subprocess

from codes import Phone, key_on, set_up
from hands import Hands

PERSON = ("Hazel Quillfeather", "hazel.quillfeather@example.org")
PASSWORD = "heron kettle nine"


def invited(check, browser, service, eyes):
    """Invite somebody, who chooses a password and sets up a second factor"""
    manager = Hands(browser, service.address, service.link("ferelith.oakenpost@example.org"))
    set_up(manager.page, service.address)
    manager.look(eyes, "manager", "recovery-codes")
    manager.visit("/settings/people")
    manager.press(manager.page.locator("main").get_by_role("link", name="Invite somebody"))
    manager.press(manager.button("Invite"))
    check("nothing filled in: says what is wrong", manager.page.locator(".errors li").count() >= 3)
    manager.look(eyes, "manager", "invite-nothing")
    manager.write(manager.page.locator("input[name=name]"), PERSON[0])
    manager.write(manager.page.locator("input[name=email]"), PERSON[1])
    manager.choose(manager.page.locator("input[name=role][value=support]"))
    manager.press(manager.button("Invite"))
    link = re.search(r"/sign-in/link/[0-9a-f]{40}", manager.page.content())
    check("the link is shown once", bool(link))
    manager.look(eyes, "manager", "hand-over")
    manager.visit("/settings/people")
    check("they are invited", "Invited" in manager.page.locator("tr", has_text=PERSON[0]).inner_text())

    hands = Hands(browser, service.address, service.address + link.group(0))
    hands.visit("/account/password")
    check("the rules are said before", "At least 12 characters" in hands.words())
    hands.write(hands.page.locator("input[name=new-password]"), "password1234")
    hands.press(hands.button("Choose this password"))
    check("an easy one is not taken", hands.page.locator(".errors li").count() == 1)
    hands.look(eyes, "support", "password-easy")
    hands.write(hands.page.locator("input[name=new-password]"), PASSWORD)
    hands.press(hands.button("Choose this password"))
    check("leads to the second factor", "/account/second-factor" in hands.page.url)
    phone = Phone(key_on(hands.page))
    hands.write(hands.page.locator("input[name=code]"), "12345")
    hands.press(hands.button("Set up"))
    hands.look(eyes, "support", "second-factor-wrong")
    hands.write(hands.page.locator("input[name=code]"), phone.code())
    hands.press(hands.button("Set up"))
    recovery = hands.page.locator("main code").all_inner_texts()
    check("ten recovery codes are shown", len(recovery) == 10)
    hands.press(hands.link("I have kept them"))
    hands.press(hands.button("Sign out"))
    signed_in_again(check, hands, phone, recovery[0], eyes)
    hands.close()
    manager.close()


def signed_in_again(check, hands, phone, recovery, eyes):
    """Comes in by password, once with a code and once with a recovery code."""
    for way, typed in (("code", phone.code), ("recovery", lambda: recovery)):
        hands.visit("/sign-in")
        hands.write(hands.page.locator("input[name=email]"), PERSON[1])
        hands.write(hands.page.locator("input[name=password]"), PASSWORD)
        hands.press(hands.button("Sign in"))
        check("the password leads to the question for a code", hands.page.url.endswith("/sign-in/code"))
        if way == "recovery":
            hands.press(hands.link("I cannot get a code"))
        hands.press(hands.button("Sign in"))
        check(f"{way}: nothing typed is said to be wrong", hands.page.locator(".errors:focus").count() == 1)
        hands.look(eyes, "nobody", f"sign-in-{way}")
        hands.write(hands.page.locator("input[name=code]"), typed())
        hands.press(hands.button("Sign in"))
        check(f"{way}: leads to where one comes in", hands.page.url.endswith("/data/imports"))
        hands.press(hands.button("Sign out"))


def set_up_at_door(check, browser, service, eyes):
    """Set up a second factor between password and pages, and ask for a link"""
    email = "osgood.paperweight@example.org"
    subprocess.run(
        [service.program, "account", "set-password", email, "--data", str(service.folder / "data")],
        input=PASSWORD + "\n",
        text=True,
        check=True,
        capture_output=True,
    )
    hands = Hands(browser, service.address)
    hands.visit("/sign-in")
    hands.press(hands.link("I have forgotten my password"))
    hands.look(eyes, "nobody", "forgotten")
    hands.write(hands.page.locator("input[name=email]"), email)
    hands.press(hands.button("Ask for a link"))
    hands.look(eyes, "nobody", "forgotten-asked")
    hands.page.goto(service.link(email))
    check("a link is for choosing a new password now", hands.page.locator("input[name=new-password]").count() == 1)
    hands.look(eyes, "nobody", "link-new-password")
    hands.visit("/sign-in")
    hands.write(hands.page.locator("input[name=email]"), email)
    hands.write(hands.page.locator("input[name=password]"), PASSWORD)
    hands.press(hands.button("Sign in"))
    check("leads to setting it up", hands.page.url.endswith("/sign-in/second-factor"))
    hands.look(eyes, "nobody", "second-factor")
    hands.visit("/children")
    check("and nowhere else meanwhile", "/sign-in" in hands.page.url)
    hands.close()
